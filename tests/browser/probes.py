"""What is asked of a page in the browser: bodies of JavaScript functions."""

# Of every piece of text that is shown, the worst contrast to what it stands on. (WCAG 2, 1.4.3)
WORST_CONTRAST = r"""
const luminance = (rgb) => {
  const [r, g, b] = rgb.map((c) => {
    const share = c / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const parse = (color) => color.match(/[\d.]+/g).map(Number);
const ground = (element) => {
  for (; element; element = element.parentElement) {
    const color = parse(getComputedStyle(element).backgroundColor);
    if (color.length === 3 || color[3] > 0) return color.slice(0, 3);
  }
  return [255, 255, 255];
};
let worst = { ratio: 21 };
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  const element = node.parentElement;
  if (!node.data.trim() || !element.checkVisibility()) continue;
  const [a, b] = [parse(getComputedStyle(element).color).slice(0, 3), ground(element)].map(luminance);
  const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  if (ratio < worst.ratio) worst = { ratio, text: node.data, of: element.outerHTML.slice(0, 200) };
}
return worst;
"""


# Pairs of sentences, numbers and cells of which one lies on the other, or that stick out of the window.
OVERLAPS = r"""
const boxes = [...document.querySelectorAll(".u > span, .u > a, .again, .bar > *, .filters > *, .overview span")]
  .filter((element) => element.checkVisibility() && !element.closest(".filters, .strip"))
  .flatMap((element) => [...element.getClientRects()].map((box) => [element, box]))
  .filter(([, box]) => box.width > 0);
const bad = [];
boxes.sort(([, a], [, b]) => a.top - b.top);
for (let i = 0; i < boxes.length; ++i) {
  const [one, a] = boxes[i];
  if (a.left < -1 || a.right > innerWidth + 24)  // White space hangs over the end of a line.
    bad.push(["out of the window", one.outerHTML.slice(0, 80)]);
  for (let k = i + 1; k < boxes.length && boxes[k][1].top < a.bottom - 3; ++k) {
    const [other, b] = boxes[k];
    if (one.contains(other) || other.contains(one)) continue;
    if (one.closest(".bar") || other.closest(".bar") ? one.closest(".bar") !== other.closest(".bar") : false) continue;
    if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3)
      bad.push([one.outerHTML.slice(0, 80), other.outerHTML.slice(0, 80)]);
  }
}
return bad.slice(0, 5);
"""

# Controls without a name, images without one, text in no language, and ids that are there twice.
NAMELESS = r"""
const bad = [];
const named = (element) => element.getAttribute("aria-label") || element.title || element.textContent.trim() || element.labels?.[0]?.textContent.trim();
for (const element of document.querySelectorAll("button, a[href], input, select, dialog, [role=img], [role=group], table, th, summary"))
  if (!element.closest("[aria-hidden=true]") && !named(element)) bad.push(element.outerHTML.slice(0, 120));
for (const element of document.querySelectorAll("[aria-hidden=true] a, [aria-hidden=true] button"))
  if (element.tabIndex >= 0) bad.push(element.outerHTML.slice(0, 120));
const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
bad.push(...ids.filter((id, i) => ids.indexOf(id) !== i));
for (const cell of document.querySelectorAll("td")) {
  if (cell.querySelector(".u, .again") && !(cell.hasAttribute("lang") && cell.dir)) bad.push(cell.outerHTML.slice(0, 120));
}
return bad;
"""
