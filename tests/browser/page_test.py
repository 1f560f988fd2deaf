"""The page that WriteHtml writes, as a reader meets it.

    python3 page_test.py path/to/write_pages [names of tests]

Exits with 77, which CTest takes for "skipped", where there is no browser.
"""

import pathlib
import subprocess
import sys
import tempfile
import unittest

from browser import Browser, find_programs

PAGES = None  # The folder with the pages.

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


def address(page, fragment=""):
    return (PAGES / f"{page}.html").as_uri() + fragment


class PageTest(unittest.TestCase):
    """Each test opens what it needs in one browser, and must leave nothing in its console."""

    @classmethod
    def setUpClass(cls):
        cls.browser = Browser().__enter__()
        cls.addClassCleanup(cls.browser.__exit__)

    def setUp(self):
        self.browser.prefer()
        self.browser.resize(1280, 900)
        self.browser.open("about:blank")
        self.browser.log("browser")
        self.browser.requests()

    def tearDown(self):
        self.assertEqual(self.browser.log("browser"), [])

    def open(self, page, fragment=""):
        self.browser.open("about:blank")  # Or else only the fragment would change.
        self.browser.open(address(page, fragment))

    def names(self, class_name, view="#reading"):
        """Sentences that carry a class, as the fragments of their links: ["A3", "B6"]."""
        return self.browser.run(
            "return [...document.querySelectorAll(`${arguments[0]} .s.${arguments[1]} > .n`)]"
            ".map((link) => link.getAttribute('href').slice(1))", view, class_name)

    def is_shown(self, selector):
        return self.browser.run(
            "return document.querySelector(arguments[0]).checkVisibility()", selector)

    def test_asks_for_nothing_but_itself(self):
        for page in ("bridge", "library", "empty", "hostile", "long"):
            self.browser.open("about:blank")
            self.browser.requests()
            self.browser.open(address(page))
            self.assertEqual(self.browser.requests(), [address(page)])

    def test_shows_the_articles_side_by_side_at_first(self):
        self.open("bridge")
        self.assertTrue(self.is_shown("#reading"))
        self.assertFalse(self.is_shown("#claims"))
        self.browser.click("[data-view=claims]")
        self.assertFalse(self.is_shown("#reading"))
        self.assertTrue(self.is_shown("#claims"))
        self.assertEqual(self.browser.run(
            "return [...document.querySelectorAll('[data-view][aria-pressed=true]')]"
            ".map((button) => button.textContent)"), ["Claims"])

    def test_filters_claims_and_dims_the_sentences_of_the_others(self):
        self.open("bridge")
        self.browser.click("[data-view=claims]")
        shown = "return document.querySelectorAll('#claims tbody tr:not([hidden])').length"
        for kind, count in {"shared": 4, "partial": 1, "differs": 1, "only-A": 2, "only-B": 2,
                            "": 10}.items():
            self.browser.click(f"[data-filter='{kind}']")
            self.assertEqual(self.browser.run(shown), count, kind)
        self.browser.click("[data-filter=only-B]")
        self.assertEqual(
            self.browser.run("return document.getElementById('status').textContent"),
            "2 of 10 claims")
        self.browser.click("[data-view=reading]")
        bright = self.browser.run("return [...document.querySelectorAll('.text .s:not(.dim)')]"
                                  ".map((sentence) => sentence.dataset.s)")
        self.assertEqual(bright, ["B5", "B8"])

    def test_hovering_lights_a_sentence_and_its_counterparts(self):
        self.open("bridge")
        self.browser.hover("[data-s=A3]")
        self.assertEqual(self.names("lit"), ["A3", "B6", "B7"])
        self.browser.hover("[data-s=B5]")
        self.assertEqual(self.names("lit"), ["B5"])
        self.browser.hover("h1")
        self.assertEqual(self.names("lit"), [])

    def test_clicking_brings_the_counterparts_to_the_same_height(self):
        self.open("long")
        self.browser.run("document.querySelector('[data-s=A301]').scrollIntoView()")
        self.browser.click("[data-s=A303]")
        self.assertEqual(self.names("chosen"), ["A303", "B304"])
        level = ("const [a, b] = ['A303', 'B304'].map((name) => document.querySelector("
                 "`[data-s=${name}]`).getBoundingClientRect().top); return Math.abs(a - b) < 2")
        self.assertTrue(self.browser.wait(level))
        self.assertIn("#A303", self.browser.run("return location.href"))
        note = self.browser.run("return document.getElementById('note').innerText")
        self.assertIn("shared A 303, B 304, probability .90", note)
        self.assertIn("words that match", note)

    def test_an_only_sentence_is_said_to_have_no_counterpart_found(self):
        self.open("bridge")
        self.browser.click("[data-s=A7]")
        self.assertEqual(self.names("chosen"), ["A7"])
        self.assertIn("no counterpart found",
                      self.browser.run("return document.getElementById('note').innerText"))

    def test_panes_scroll_together_until_that_is_switched_off(self):
        self.open("long")
        tops = "return [...document.querySelectorAll('.pane')].map((pane) => pane.scrollTop)"
        self.browser.wheel(".pane", 6000)
        self.assertTrue(self.browser.wait(
            "return document.querySelectorAll('.pane')[1].scrollTop > 1000"))
        visible = self.browser.run(
            "return [...document.querySelectorAll('.pane')].map((pane) => Number("
            "[...pane.querySelectorAll('.s')].find((s) => s.getBoundingClientRect().top > 250)"
            ".dataset.s.slice(1)))")
        self.assertLess(abs(visible[0] - visible[1]), 8, visible)
        self.browser.click("#sync")
        before = self.browser.run(tops)
        self.browser.wheel(".pane", 500)
        self.assertTrue(self.browser.wait(f"{tops}[0] !== arguments[0]", before[0]))
        self.assertEqual(self.browser.run(tops)[1], before[1])

    def test_panes_reach_both_ends_together(self):
        self.open("long")
        at_end = ("return [...document.querySelectorAll('.pane')].every((pane) => "
                  "Math.abs(pane.scrollHeight - pane.clientHeight - pane.scrollTop) < 3)")
        self.browser.wheel(".pane", 10_000_000)
        self.assertTrue(self.browser.wait(at_end))
        self.browser.wheel(".pane", -10_000_000)
        self.assertTrue(self.browser.wait(
            "return [...document.querySelectorAll('.pane')].every((pane) => pane.scrollTop < 3)"))

    def test_a_link_to_a_sentence_opens_the_page_at_it(self):
        self.open("long", "#B700")
        self.assertEqual(self.names("chosen"), ["B700"])
        self.assertTrue(self.browser.wait(
            "const top = document.querySelector('[data-s=B700]').getBoundingClientRect().top;"
            "return top > 100 && top < innerHeight"))

    def test_a_link_to_a_claim_opens_the_table_at_it(self):
        self.open("long", "#claim-900")
        self.assertTrue(self.is_shown("#claims"))
        self.assertTrue(self.browser.wait(
            "const box = document.getElementById('claim-900').getBoundingClientRect();"
            "return box.top > 150 && box.bottom < innerHeight"))

    def test_going_back_returns_to_the_sentence_before(self):
        self.open("bridge")
        self.browser.click("[data-s=A3] > .n")
        self.browser.click("[data-s=A5] > .n")
        self.assertEqual(self.names("chosen"), ["A5", "B3"])
        self.browser.run("history.back()")
        self.assertTrue(self.browser.wait("return location.hash === '#A3'"))
        self.assertTrue(self.browser.wait(
            "return document.querySelector('[data-s=A3]').classList.contains('chosen')"))

    def test_the_keyboard_reaches_every_sentence_and_its_counterparts(self):
        self.open("bridge")
        for _ in range(40):
            self.browser.press("Tab")
            focused = self.browser.run("return document.activeElement.getAttribute('href')")
            if focused:
                break
        self.assertEqual(focused, "#A1")
        for key, expected in (("Down", "#A2"), ("Down", "#A3"), ("Right", "#B6"), ("Left", "#A3"),
                              ("Up", "#A2")):
            self.browser.press(key)
            self.assertEqual(
                self.browser.run("return document.activeElement.getAttribute('href')"), expected)
        self.assertEqual(self.names("lit"), ["A2", "B2"])
        self.browser.press("Enter")
        self.assertEqual(self.names("chosen"), ["A2", "B2"])
        self.browser.press("Escape")
        self.assertEqual(self.names("chosen"), [])

    def test_each_script_has_its_language_and_direction(self):
        self.open("library")
        directions = self.browser.run(
            "return [...document.querySelectorAll('.text')].map((text) => "
            "[text.lang, getComputedStyle(text).direction])")
        self.assertEqual(directions, [["en", "ltr"], ["ar", "rtl"], ["zh", "ltr"]])
        self.browser.click("[data-view=claims]")
        cells = self.browser.run(
            "return [...document.querySelectorAll('#claim-1 td')].map((cell) => "
            "[cell.lang, getComputedStyle(cell.querySelector('.s')).direction])")
        self.assertEqual(cells, [["en", "ltr"], ["ar", "rtl"], ["zh", "ltr"]])

    def test_text_is_copied_without_numbers_and_marks(self):
        self.open("library")
        copied = self.browser.run(
            "getSelection().selectAllChildren(document.querySelectorAll('.text')[2].children[1]);"
            "return getSelection().toString()")
        self.assertEqual(copied.strip(), "从周一起，港口街的图书馆将开放到凌晨1点。馆长说，今年的读者人数翻了一番。"
                                         "学生们多年来一直希望延长开放时间。")

    def test_contrast_is_enough_in_light_and_dark_whatever_is_marked(self):
        for scheme in ("light", "dark"):
            self.browser.prefer(prefers_color_scheme=scheme)
            for page, chosen in (("bridge", "#A5"), ("parts", "#A3"), ("strangers", "#A1")):
                self.open(page, chosen)
                self.browser.click(".help summary")
                for view in ("reading", "claims"):
                    for kind in ("", "only-A"):
                        self.browser.click(f"[data-view={view}]")
                        self.browser.click(f"[data-filter='{kind}']")
                        worst = self.browser.run(WORST_CONTRAST)
                        self.assertGreaterEqual(worst["ratio"], 4.5,
                                                (page, scheme, view, kind, worst))

    def test_says_that_articles_do_not_seem_to_belong_together_on_a_telephone_too(self):
        self.open("strangers")
        for width in (1200, 390):
            self.browser.resize(width, 844)
            self.assertTrue(self.is_shown("[role=note]"))
        self.open("bridge")
        self.assertEqual(self.browser.run(
            "return document.querySelectorAll('[role=note]').length"), 0)

    def test_the_part_that_makes_a_claim_is_told_and_the_rest_of_the_sentence_paler(self):
        self.open("parts")
        self.browser.click("[data-s=A3]")
        self.assertIn("only this part of A: partito alle 6.40 da Como",
                      self.browser.run("return document.querySelector('#note').innerText"))
        colours = self.browser.run(
            "const rest = document.querySelector('#claims .rest');"
            "return [rest, rest.parentElement].map((part) => getComputedStyle(part).color)")
        self.assertNotEqual(*colours)

    def test_fits_a_telephone(self):
        self.browser.resize(390, 844)
        for page in ("bridge", "library"):
            self.open(page)
            for view in ("reading", "claims"):
                self.browser.click(f"[data-view={view}]")
                self.assertLessEqual(
                    self.browser.run("return document.documentElement.scrollWidth"), 390)

    def test_prints_whole_articles_without_the_tools(self):
        self.open("long")
        self.browser.prefer(media="print")
        self.assertFalse(self.is_shown(".tools"))
        cut = self.browser.run("return [...document.querySelectorAll('.pane')].filter("
                               "(pane) => getComputedStyle(pane).overflowY !== 'visible').length")
        self.assertEqual(cut, 0)

    def test_text_of_an_article_never_becomes_markup(self):
        self.open("hostile")
        self.assertNotEqual(self.browser.run("return document.title"), "taken over")
        self.assertEqual(self.browser.run("return document.querySelectorAll('img').length"), 0)
        self.assertEqual(self.browser.run("return document.scripts.length"), 1)

    def test_a_foreign_script_would_not_run(self):
        self.open("bridge")
        self.browser.run("const script = document.createElement('script');"
                         "script.textContent = 'document.title = \"taken over\"';"
                         "document.body.append(script)")
        self.assertNotEqual(self.browser.run("return document.title"), "taken over")
        self.assertIn("Content Security Policy", self.browser.log("browser")[0]["message"])

    def test_an_empty_article_is_a_column_of_its_own(self):
        self.open("empty")
        self.assertEqual(self.browser.run("return document.querySelectorAll('.pane').length"), 2)
        self.browser.click("[data-s=A1]")
        self.assertEqual(self.names("chosen"), ["A1"])


class ScriptlessTest(unittest.TestCase):
    def test_without_scripts_the_page_is_a_table_of_all_claims(self):
        with Browser(scripts=False) as browser:
            browser.open(address("bridge"))
            # The driver's own scripts run all the same.
            self.assertFalse(browser.run("return document.documentElement.matches('.js')"))
            for selector, shown in {"#claims": True, ".tools": False, "#reading": False,
                                    "#note": False}.items():
                self.assertEqual(browser.run(
                    "return document.querySelector(arguments[0]).checkVisibility()", selector),
                    shown, selector)
            text = browser.run("return document.body.innerText")
            for part in ("A bordo c'erano 212 passeggeri.", "Jembatan lama dibangun",
                         "no counterpart found", "only in A", "How to read this page"):
                self.assertIn(part, text)


def main():
    global PAGES
    if len(sys.argv) < 2:
        sys.exit("usage: page_test.py path/to/write_pages [names of tests]")
    if find_programs() is None:
        print("skipped: install chromium and chromium-driver to test the page in a browser")
        sys.exit(77)
    with tempfile.TemporaryDirectory() as folder:
        PAGES = pathlib.Path(folder)
        subprocess.run([sys.argv.pop(1), folder], check=True)
        unittest.main(verbosity=2)


if __name__ == "__main__":
    main()
