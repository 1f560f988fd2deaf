"""How the page that WriteHtml writes looks: to those who see it at any width and on paper, and to those who do not.

    python3 page_looks_test.py path/to/write_pages path/to/synoptic [names of tests]

Exits with 77, which CTest takes for "skipped", where there is no browser.
"""

import shutil
import subprocess
import tempfile
import unittest

import pages
from pages import GROUPS, PageCase
from probes import NAMELESS, OVERLAPS, WORST_CONTRAST


class PageLooksTest(PageCase):
    def test_every_sentence_names_its_counterparts_on_the_screen(self):
        for page in ("crossing", *GROUPS):
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
            for page in ("bridge", "library", "crossing", *GROUPS):
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
        for page in ("museum-vote", "mercosur", "crossing"):
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

    def test_an_empty_article_is_told_of(self):
        self.open("empty")
        self.assertIn("no sentences", self.text("main"))
        self.browser.click("#A1 > a")
        self.assertEqual(self.names("chosen"), ["A1"])


    def test_a_page_is_small_beside_its_articles(self):
        for group in GROUPS:
            articles = sum(article.stat().st_size for article in pages.articles_of(group))
            most = 80 * 1024 if group == "mercosur" else 25 * 1024 + 8 * articles
            self.assertLessEqual((pages.PAGES / f"{group}.html").stat().st_size, most, group)


if __name__ == "__main__":
    pages.main()
