"""The page that WriteHtml writes, as a reader meets it.

    python3 page_test.py path/to/write_pages path/to/synoptic [names of tests]

Exits with 77, which CTest takes for "skipped", where there is no browser.
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

from browser import Browser, find_programs

PAGES = None  # The folder with the pages.
SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "corpora" / "samples"
# Of two, three and four articles, from right to left, and without spaces.
GROUPS = ("museum-vote", "dam-trial", "notre-dame", "mercosur", "suez", "battery-maker", "black-hole")

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

    def names(self, class_name):
        return self.browser.run(
            "return [...document.querySelectorAll('.u.' + arguments[0])].map((unit) => unit.id)", class_name)

    def rows(self):
        """The rows that are shown: "A3 B6 B7", with a tilde behind what stands there once more."""
        return self.browser.run(
            "return [...document.querySelectorAll('tbody tr')].filter((row) => row.checkVisibility())"
            ".map((row) => [...row.querySelectorAll('.u > a, .again > a')].map((link) => link.textContent +"
            "(link.closest('.again') ? '~' : '')).join(' '))")

    def text(self, selector):
        return self.browser.run("return document.querySelector(arguments[0]).innerText", selector)

    def is_shown(self, selector):
        return self.browser.run("return document.querySelector(arguments[0]).checkVisibility()", selector)

    def is_on_screen(self, name):
        return self.browser.wait(
            "const box = document.getElementById(arguments[0]).getBoundingClientRect();"
            "const bar = document.querySelector('.bar').getBoundingClientRect();"
            "return box.top >= bar.bottom - 1 && box.bottom <= innerHeight + 1", name)

    def press(self, *keys):
        for key in keys:
            self.browser.press(key)

    def test_asks_for_nothing_but_itself(self):
        for page in ("bridge", "library", "empty", "hostile", "long", "mercosur"):
            self.browser.open("about:blank")
            self.browser.requests()
            self.browser.open(address(page))
            self.assertEqual(self.browser.requests(), [address(page)])

    def test_each_sentence_stands_beside_its_counterparts(self):
        self.open("bridge")
        self.assertEqual(self.rows(), ["A1 B1", "A2 B2", "A3 B6 B7", "B8", "A4", "A5 B3", "A6 B4", "B5", "A7",
                                       "A8 A9 B9"])
        level = self.browser.run("return ['A3', 'B6'].map((name) => document.getElementById(name)"
                                 ".getBoundingClientRect().top)")
        self.assertEqual(*level)

    def test_any_article_can_lead(self):
        self.open("bridge")
        self.press("2")
        self.assertEqual(self.rows(), ["B1 A1", "B2 A2", "B3 A5", "B4 A6", "A7", "B5", "B6 B7 A3", "A4", "B8",
                                       "B9 A8 A9"])
        self.assertIn("lead=B", self.browser.run("return location.hash"))
        self.assertTrue(self.browser.run("return document.querySelector('th').innerText").startswith("B Indonesian"))
        self.browser.click("[data-lead=A]")
        self.assertEqual(self.rows()[2], "A3 B6 B7")

    def test_the_script_lays_the_rows_that_the_page_has(self):
        whole = ("return [...document.querySelectorAll('tbody tr:not(.more-rows)')].map((row) => {"
                 "  const copy = row.cloneNode(true);"
                 "  for (const one of [copy, ...copy.querySelectorAll('*')]) {"
                 "    one.removeAttribute('tabindex'); one.classList.remove('folded'); if (!one.className) one.removeAttribute('class');"
                 "  } return copy.outerHTML; })")
        for page in ("bridge", "library", "hostile", *GROUPS):
            self.open(page)
            drawn = self.browser.run(whole)
            self.press("2", "1")
            self.assertEqual(self.browser.run(whole), drawn, page)

    def test_every_sentence_names_its_counterparts_on_the_screen(self):
        for page in GROUPS:
            self.open(page)
            silent = self.browser.run(
                "const data = JSON.parse(document.getElementById('data').textContent);"
                "const silent = [];"
                "for (const [label, , members] of data.claims) {"
                "  const names = members.map((member) => member.split(' '));"
                "  for (const own of names) for (const name of own) {"
                "    const told = document.querySelector(`#${name} > small`).innerText;"
                "    for (const other of names.filter((one) => one !== own).flat())"
                "      if (!told.split(/\\s+/).includes(other)) silent.push([name, other]);"
                "  }"
                "} return silent")
            self.assertEqual(silent, [], page)

    def test_as_many_presses_as_differences_reach_them_all(self):
        for page in ("bridge", "dam-trial", "notre-dame", "mercosur", "museum-vote"):
            for leader in ("1", "2"):
                self.open(page)
                self.press(leader)
                count = self.browser.run("return document.querySelectorAll('.differences li i.differs').length")
                seen = set()
                for _ in range(count):
                    self.press("n")
                    now = self.browser.run("return document.querySelector('.differences li.now').id")
                    marks = self.browser.run("return document.querySelectorAll('.value.now').length")
                    self.assertGreaterEqual(marks, 2, (page, now))
                    self.assertTrue(self.is_on_screen(self.names("chosen")[0]), (page, now))
                    seen.add(now)
                self.assertEqual(len(seen), count, page)
                self.press("n")
                self.press(*"p" * (count - 1))
                self.assertTrue(self.browser.run("return document.getElementById('place').innerText").strip()
                                .endswith(f"1 of {count}"), page)

    def test_a_filter_shows_its_first_match(self):
        for page in ("long", *GROUPS):
            self.open(page)
            self.browser.run("window.scrollTo(0, document.body.scrollHeight)")
            for kind in self.browser.run("return [...document.querySelectorAll('[data-show]')].map((b) => b.dataset.show)"):
                if not kind:
                    continue
                self.browser.run("document.querySelector(`[data-show='${arguments[0]}']`).click()", kind)
                count = self.browser.run("return Number(document.querySelector(`[data-show='${arguments[0]}'] b`).textContent)", kind)
                if count == 0:
                    self.assertEqual(self.rows(), [])
                    continue
                self.assertTrue(self.browser.wait(
                    "const row = [...document.querySelectorAll('tbody tr')].find((one) => one.checkVisibility());"
                    "const box = row.getBoundingClientRect();"
                    "return box.top >= 0 && box.top < innerHeight - 40"), (page, kind))
                self.assertIn(f"{count} of ", self.text("#shown"))
                self.assertIn("show=", self.browser.run("return location.hash"))

    def test_filters_by_subset_label_probability_and_text(self):
        self.open("library")
        self.browser.run("document.querySelector(\"[data-show='B.C']\").click()")
        self.assertEqual(self.rows(), ["B3 C3"])
        self.browser.run("document.querySelector(\"[data-show='differs']\").click()")
        self.assertEqual(self.rows(), ["A2 B2 C2"])
        self.browser.run("document.querySelector(\"[data-show='']\").click()")
        self.browser.run("const least = document.getElementById('least'); least.value = '90';"
                         "least.dispatchEvent(new Event('change'))")
        self.assertEqual(self.rows(), ["A4"])
        self.open("library", "#&find=soup")
        self.assertEqual(self.rows(), ["A4"])
        self.browser.click("#find")
        self.press("s")
        self.assertEqual(self.text("#shown"), "nothing found")

    def test_choosing_lights_the_words_that_match(self):
        self.open("museum-vote", "#A2")
        self.assertEqual(self.names("chosen"), ["A2"])
        self.assertEqual(self.names("mate"), ["B2"])
        words = self.browser.run("return [...CSS.highlights.get('words')].map((range) => range.toString())")
        self.assertGreaterEqual(len(words), 4)
        self.assertEqual(len(words) % 2, 0)
        self.assertIn("Mittwoch", words)
        self.assertEqual(words[words.index("Mittwoch") + 1], "woensdag")
        self.press("e")
        self.assertIn("Mittwoch = woensdag", self.text("#note"))
        self.assertNotIn("likeness of the sentences", self.text("#note"))
        self.browser.click("#note summary")
        self.assertIn("likeness of the sentences", self.text("#note"))
        self.press("Escape")
        self.assertFalse(self.is_shown("#note"))
        self.assertEqual(self.names("chosen"), [])

    def test_a_link_to_a_sentence_opens_the_page_at_it(self):
        self.open("long", "#B700")
        self.assertEqual(self.names("chosen"), ["B700"])
        self.assertTrue(self.is_on_screen("B700"))
        self.open("dam-trial", "#B18&lead=B&show=differs")
        self.assertEqual(self.names("chosen"), ["B18"])
        self.assertTrue(self.is_on_screen("B18"))
        self.assertTrue(self.rows()[0].startswith("B"))

    def test_going_back_returns_to_the_sentence_before(self):
        self.open("bridge")
        self.browser.click("#A3 > a")
        self.browser.click("#A5 > a")
        self.assertEqual(self.names("mate"), ["B3"])
        self.browser.run("history.back()")
        self.assertTrue(self.browser.wait("return document.getElementById('A3').matches('.chosen')"))

    def test_the_text_is_one_tab_stop(self):
        for page in ("bridge", "mercosur"):
            self.open(page)
            stops = self.browser.run("return [...document.querySelectorAll('main *')].filter((one) => one.tabIndex >= 0"
                                     " && !one.matches('.more-rows button')).map((one) => one.id)")
            self.assertEqual(stops, ["A1"])
        self.open("bridge", "#A3")
        self.browser.run("document.getElementById('A3').focus()")
        for key, expected in (("Down", "A4"), ("Down", "A5"), ("Right", "B3"), ("Left", "A5"), ("k", "A4"), ("j", "A5")):
            self.press(key)
            self.assertEqual(self.browser.run("return document.activeElement.id"), expected)
        stops = self.browser.run("return [...document.querySelectorAll('main *')].filter((one) => one.tabIndex >= 0).length")
        self.assertEqual(stops, 1)

    def test_o_goes_to_what_only_another_tells(self):
        self.open("bridge")
        self.press("o")
        self.assertEqual(self.names("chosen"), ["B8"])
        self.press("o")
        self.assertEqual(self.names("chosen"), ["B5"])

    def test_long_runs_of_others_are_folded_and_opened(self):
        self.open("mercosur")
        folded = None
        for page in GROUPS:
            self.open(page)
            if self.browser.run("return document.querySelectorAll('.folded').length"):
                folded = page
                break
        self.assertIsNotNone(folded)
        name = self.browser.run("return document.querySelector('.folded .u').id")
        self.assertFalse(self.is_shown(f"#{name}"))
        self.assertIn(name, self.text(".more-rows"))
        self.open(folded, f"#{name}")
        self.assertTrue(self.is_on_screen(name))
        self.open(folded)
        self.browser.prefer(media="print")
        self.assertTrue(self.is_shown(f"#{name}"))

    def test_slash_finds_and_question_mark_tells_the_keys(self):
        self.open("bridge")
        self.press("/")
        self.assertEqual(self.browser.run("return document.activeElement.id"), "find")
        self.press("n")
        self.assertEqual(self.browser.run("return document.getElementById('find').value"), "n")
        self.press("Escape", "?")
        self.assertTrue(self.is_shown("#keys"))
        self.press("Escape")
        self.assertFalse(self.is_shown("#keys"))

    def test_each_script_has_its_language_and_direction(self):
        self.open("library")
        cells = self.browser.run(
            "return [...document.querySelectorAll('tbody tr:first-child td')].map((cell) => "
            "[cell.lang, getComputedStyle(cell.querySelector('.u')).direction])")
        self.assertEqual(cells, [["en", "ltr"], ["ar", "rtl"], ["zh", "ltr"]])
        sides = self.browser.run("return ['A1', 'B1'].map((name) => { const unit = document.getElementById(name);"
                                 "return unit.querySelector('a').getBoundingClientRect().left <"
                                 "unit.querySelector('span').getBoundingClientRect().left })")
        self.assertEqual(sides, [True, False])

    def test_text_is_copied_without_numbers_and_marks(self):
        self.open("library")
        copied = self.browser.run("getSelection().selectAllChildren(document.getElementById('C2'));"
                                  "return getSelection().toString()")
        self.assertEqual(copied.strip(), "从周一起，港口街的图书馆将开放到凌晨1点。")

    def test_the_sign_of_a_difference_needs_no_font(self):
        self.open("bridge")
        self.assertNotIn("≠", self.browser.run("return document.documentElement.outerHTML"))
        self.assertEqual(self.browser.run("return getComputedStyle(document.querySelector('i.differs'), '::after').content"), '""')

    def test_contrast_is_enough_in_light_and_dark_whatever_is_marked(self):
        for scheme in ("light", "dark"):
            self.browser.prefer(prefers_color_scheme=scheme)
            for page, chosen in (("bridge", "#A5"), ("parts", "#A3"), ("strangers", "#A1"), ("mercosur", "#A8")):
                self.open(page, chosen)
                self.press("e", "n")
                worst = self.browser.run(WORST_CONTRAST)
                self.assertGreaterEqual(worst["ratio"], 4.5, (page, scheme, worst))

    def test_everything_has_a_name_and_a_language(self):
        for page in ("bridge", "library", "hostile", *GROUPS):
            self.open(page, "#A1")
            self.press("e")
            self.assertEqual(self.browser.run(NAMELESS), [], page)

    def test_nothing_lies_on_another_or_sticks_out_at_any_width(self):
        for width in (320, 360, 400, 900, 1600):
            self.browser.resize(width, 900)
            for page in ("bridge", "library", *GROUPS):
                self.open(page)
                self.assertLessEqual(self.browser.run("return document.documentElement.scrollWidth"), width, (page, width))
                self.assertEqual(self.browser.run(OVERLAPS), [], (page, width))

    def test_on_a_telephone_counterparts_are_indented_under_the_leader(self):
        self.browser.resize(390, 844)
        self.open("mercosur")
        places = self.browser.run("return ['A1', 'B1'].map((name) => { const box = document.querySelector(`#${name} > span`)"
                                  ".getBoundingClientRect(); return [box.left, box.top] })")
        self.assertGreater(places[1][0], places[0][0] + 8)
        self.assertGreater(places[1][1], places[0][1] + 10)

    def test_prints_all_rows_without_the_tools_and_begins_with_differences_and_legend(self):
        self.open("dam-trial")
        self.browser.prefer(media="print")
        self.assertFalse(self.is_shown(".bar"))
        hidden = self.browser.run("return [...document.querySelectorAll('.u, .differences li, .legend span')]"
                                  ".filter((one) => !one.checkVisibility()).length")
        self.assertEqual(hidden, 0)
        bottom = self.browser.run("return document.querySelector('.legend').getBoundingClientRect().bottom")
        self.assertLess(bottom, 900)

    @unittest.skipUnless(shutil.which("pdftotext"), "pdftotext (poppler-utils) is not installed")
    def test_every_sentence_names_its_counterparts_on_paper(self):
        for page in ("museum-vote", "mercosur"):
            self.open(page)
            expected = self.browser.run(
                "return [...document.querySelectorAll('.u small a')].map((link) => link.textContent)")
            with tempfile.TemporaryDirectory() as folder:
                self.browser.print_pdf(f"{folder}/page.pdf")
                text = subprocess.run(["pdftotext", f"{folder}/page.pdf", "-"], capture_output=True, check=True).stdout.decode()
            words = set(text.replace(",", " ").split())
            self.assertEqual([name for name in expected if name not in words], [], page)
            first = text.split("\f")[0]
            self.assertIn("They disagree in", first)
            self.assertIn("no counterpart found, which does not mean", first.replace("\n", " "))

    def test_says_whether_articles_belong_together_at_all(self):
        self.open("strangers")
        for width in (1200, 390):
            self.browser.resize(width, 844)
            self.assertTrue(self.is_shown("[role=note]"))
        self.open("bridge")
        self.assertEqual(self.browser.run("return document.querySelectorAll('[role=note]').length"), 0)

    def test_what_is_judged_is_saved_as_a_gold(self):
        self.open("bridge", "#A2")
        self.browser.run("URL.createObjectURL = (blob) => { blob.text().then((text) => { window.saved = text }); return '#' }")
        self.browser.click("#review")
        judge = ("[...document.querySelectorAll('#note .judge button')].find((b) => b.textContent === arguments[0]).click()")
        self.browser.run(judge, "right")
        self.press("j")
        self.browser.run(judge, "wrong")
        self.browser.run(judge, "save as gold")
        gold = self.browser.wait("return window.saved").split("\n")
        self.assertEqual(gold[0], "synoptic-gold\t2")
        self.assertIn("article\tA\tponte.it.txt\tit", gold)
        self.assertIn("sentence\tA\t4\tA bordo c'erano 212 passeggeri.", gold)
        self.assertIn("link\tA:2\tB:2", gold)
        self.assertIn("only\tA:3", gold)
        self.assertIn("possible\tA:8,9\tB:9", gold)

    def test_text_of_an_article_never_becomes_markup(self):
        self.open("hostile")
        self.press("2", "1", "n", "e", "j", "e")
        self.assertNotEqual(self.browser.run("return document.title"), "taken over")
        self.assertEqual(self.browser.run("return document.querySelectorAll('img').length"), 0)
        self.assertEqual(self.browser.run("return document.scripts.length"), 2)

    def test_a_foreign_script_would_not_run(self):
        self.open("bridge")
        self.browser.run("const script = document.createElement('script');"
                         "script.textContent = 'document.title = \"taken over\"';"
                         "document.body.append(script)")
        self.assertNotEqual(self.browser.run("return document.title"), "taken over")
        self.assertIn("Content Security Policy", self.browser.log("browser")[0]["message"])

    def test_an_empty_article_is_told_of(self):
        self.open("empty")
        self.assertIn("no sentences", self.text("main"))
        self.browser.click("#A1 > a")
        self.assertEqual(self.names("chosen"), ["A1"])


class ScriptlessTest(unittest.TestCase):
    def test_without_scripts_the_first_article_leads(self):
        with Browser(scripts=False) as browser:
            browser.open(address("bridge"))
            # The driver's own scripts run all the same.
            self.assertFalse(browser.run("return document.documentElement.matches('.js')"))
            for selector, shown in {"table": True, ".differences": True, ".bar": False, "#note": False,
                                    ".legend": True}.items():
                self.assertEqual(browser.run(
                    "return document.querySelector(arguments[0]).checkVisibility()", selector),
                    shown, selector)
            text = browser.run("return document.body.innerText")
            for part in ("A bordo c'erano 212 passeggeri.", "Jembatan lama dibangun",
                         "no counterpart found", "only in A", "They disagree in one place"):
                self.assertIn(part, text)


def main():
    global PAGES
    if len(sys.argv) < 3:
        sys.exit("usage: page_test.py path/to/write_pages path/to/synoptic [names of tests]")
    if find_programs() is None:
        print("skipped: install chromium and chromium-driver to test the page in a browser")
        sys.exit(77)
    with tempfile.TemporaryDirectory() as folder:
        PAGES = pathlib.Path(folder)
        write_pages, synoptic = sys.argv.pop(1), sys.argv.pop(1)
        results = []
        for group in GROUPS:
            results.append(f"{folder}/{group}.json")
            subprocess.run([synoptic, "align", *sorted(map(str, (SAMPLES / group).glob("*.txt"))), "--output", results[-1]],
                           check=True, stderr=subprocess.DEVNULL)
        subprocess.run([write_pages, folder, *results], check=True)
        unittest.main(verbosity=2)


if __name__ == "__main__":
    main()
