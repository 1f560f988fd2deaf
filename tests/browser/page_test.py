"""The page that WriteHtml writes, and what a reader does with it.

    python3 page_test.py path/to/write_pages path/to/synoptic [names of tests]

Exits with 77, which CTest takes for "skipped", where there is no browser.
"""

import json
import pathlib
import shutil
import subprocess
import tempfile
import unittest

import pages
from browser import Browser
from pages import GROUPS, PageCase, address


class PageTest(PageCase):
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

    def test_as_many_presses_as_differences_reach_them_all(self):
        for page in ("bridge", "crossing", "dam-trial", "notre-dame", "mercosur", "museum-vote"):
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
        for page in ("long", "crossing", *GROUPS):
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
                                     " && !one.matches('.more-rows button, summary')).map((one) => one.id)")
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

    def test_y_copies_the_sentence_and_a_link_to_it(self):
        self.open("bridge", "#A2")
        self.browser.run("navigator.clipboard.writeText = async (text) => { window.copied = text }")
        self.press("y")
        copied = self.browser.wait("return window.copied")
        self.assertIn("“Il ponte ferroviario sul fiume Lario", copied)
        self.assertIn("(A2, Riaperto il ponte sul Lario dopo otto mesi di lavori, 2024-03-12)", copied)
        self.assertTrue(copied.endswith("bridge.html#A2"))

    def review(self, page, fragment):
        """Opens a page to judge in it; gold() is what would be downloaded."""
        self.open(page, fragment)
        self.browser.run("URL.createObjectURL = (blob) => { blob.text().then((text) => { window.saved = text }); return '#' }")
        self.browser.click("#review")

    def judge(self, what):
        self.browser.run("[...document.querySelectorAll('#note .judge button')]"
                         ".find((one) => one.textContent === arguments[0]).click()", what)

    def gold(self):
        self.judge("save as gold")
        return self.browser.wait("return window.saved").split("\n")

    def test_what_is_judged_is_saved_as_a_gold(self):
        self.review("bridge", "#A2")
        self.judge("right")
        self.press("j")
        self.judge("wrong")
        self.press("j")
        self.browser.run("const input = document.querySelector('#note .judge input'); input.value = 'B5';"
                         "input.dispatchEvent(new Event('change'))")
        gold = self.gold()
        self.assertEqual(gold[0], "synoptic-gold\t2")
        self.assertIn("article\tA\tponte.it.txt\tit", gold)
        self.assertIn("sentence\tA\t4\tA bordo c'erano 212 passeggeri.", gold)
        self.assertIn("link\tA:2\tB:2", gold)
        self.assertIn("only\tA:3", gold)
        self.assertIn("link\tA:4\tB:5", gold)
        self.assertIn("possible\tA:8,9\tB:9", gold)

    def test_score_reads_the_gold_that_is_saved(self):
        for page in ("museum-vote", "dam-trial", "suez"):
            self.review(page, "#A2")
            self.judge("right")
            with tempfile.TemporaryDirectory() as folder:
                for article in pages.articles_of(page):
                    shutil.copy(article, folder)
                pathlib.Path(folder, "gold.tsv").write_text("\n".join(self.gold()), encoding="utf-8")
                run = subprocess.run([pages.SYNOPTIC, "score", "--result", pages.PAGES / f"{page}.json",
                                      f"{folder}/gold.tsv"], capture_output=True, text=True)
                self.assertEqual(run.returncode, 0, run.stderr)
                self.assertIn("1.000", run.stdout)

    def test_align_heeds_the_review_that_is_saved(self):
        articles = pages.articles_of("museum-vote")
        self.review("museum-vote", "#A2")
        self.judge("right")
        self.browser.run("document.querySelector('#A3').click()")
        self.judge("wrong")
        self.browser.run("document.querySelector('.u.only').click()")
        alone = self.names("chosen")[0]
        self.judge("right")
        gold = self.gold()
        self.assertIn("link\tA:2\tB:2", gold)
        self.assertTrue([row for row in gold if row.startswith("wrong\tA:3\t")])
        review = pages.PAGES / "review.tsv"
        review.write_text("\n".join(gold), encoding="utf-8")
        run = subprocess.run([pages.SYNOPTIC, "align", *articles, "--review", review, "-o",
                              pages.PAGES / "reviewed.html"], capture_output=True, text=True)
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        before = [row for row in gold if row.startswith(("link", "wrong"))]
        self.review("reviewed", "#A2")
        self.assertIn("probability 1.0", self.text("#note"))
        self.assertEqual(self.text("#note .judge [aria-pressed=true]"), "right")
        self.assertIn(alone, self.browser.run("return [...document.querySelectorAll('.u.only')].map((one) => one.id)"))
        # Saved again, all that was judged is there still.
        again = self.gold()
        for row in before:
            self.assertIn(row, again)

    def test_a_page_opens_with_what_was_asked_for(self):
        for options, rows in ((["--only", "differs"], ["A2 B2 C2"]), (["--subset", "B,C"], ["B3 C3"]),
                              (["--min-probability", ".9"], ["A4"])):
            saved = pages.PAGES / "library.json"
            subprocess.run([pages.SYNOPTIC, "view", saved, *options, "-o", pages.PAGES / "opened.html"], check=True)
            self.open("opened")
            self.assertEqual(self.rows(), rows)
            self.browser.run("const least = document.getElementById('least'); least.value = '0';"
                             "least.dispatchEvent(new Event('change'));"
                             "document.querySelector(\"[data-show='']\").click()")
            everything = self.rows()
            self.assertGreater(len(everything), 3)
            self.browser.run("location.reload()")
            self.assertEqual(self.browser.wait("return document.readyState === 'complete'") and self.rows(), everything)
            self.open("opened", "#A1")
            self.assertEqual(self.rows(), everything)
        self.open("library", "#&least=33")
        self.assertEqual(self.browser.run("return document.getElementById('least').value"), "33")
        self.open("library", "#&least=94.5")
        self.assertEqual(self.browser.run("return document.getElementById('least').selectedOptions[0].text"), "≥ .945")

    def test_a_page_and_a_table_have_the_same_claims_above_a_probability(self):
        saved = pages.PAGES / "mercosur.json"
        exact = sorted({claim["probability"] for claim in json.loads(saved.read_text(encoding="utf-8"))["claims"]})
        for least in (exact[len(exact) // 2], exact[-1], (exact[1] + exact[2]) / 2, .004, .995):
            run = subprocess.run([pages.SYNOPTIC, "view", saved, "--min-probability", f"{least:.6f}", "--format", "tsv"],
                                 capture_output=True, text=True, check=True)
            subprocess.run([pages.SYNOPTIC, "view", saved, "--min-probability", f"{least:.6f}", "-o",
                            pages.PAGES / "least.html"], check=True)
            self.open("least")
            shown = self.text("#shown")
            claims = {row.split("\t")[0] for row in run.stdout.splitlines()[1:]}
            self.assertEqual(int(shown.split()[0]) if claims else shown, len(claims) or "nothing found", (least, shown))

    def test_the_keys_one_to_nine_let_an_article_lead(self):
        articles = []
        for n in range(1, 10):
            articles.append(pages.PAGES / f"nine{n}.txt")
            articles[-1].write_text(f"The old bridge was opened by {n} people.\n\nIt rains.\n", encoding="utf-8")
        subprocess.run([pages.SYNOPTIC, "align", *articles, "--lang", ",".join(["en"] * 9), "-o",
                        pages.PAGES / "nine.html"], check=True)
        self.open("nine")
        for key in "297":
            self.press(key)
            self.assertIn("lead=" + "ABCDEFGHI"[int(key) - 1], self.browser.run("return location.hash"))

    def test_files_of_a_saved_review_stay_in_its_folder(self):
        result = json.loads((pages.PAGES / "library.json").read_text(encoding="utf-8"))
        for article, name in zip(result["articles"], ("../../etc/a b", "../../etc/a\tb", "..")):
            article["id"] = name
        saved = pages.PAGES / "named.json"
        saved.write_text(json.dumps(result), encoding="utf-8")
        subprocess.run([pages.SYNOPTIC, "view", saved, "-o", pages.PAGES / "named.html"], check=True)
        self.review("named", "#A2")
        files = [row.split("\t")[2] for row in self.gold() if row.startswith("article\t")]
        self.assertEqual(files, ["_.._etc_a_b.txt", "_.._etc_a_b_B.txt", "_.txt"])

    def test_a_fold_beside_a_headline_opens(self):
        self.open("headline")
        self.assertEqual(self.text("td details summary"), "7 more")
        self.assertFalse(self.is_shown("td details .again"))
        self.browser.click("td details summary")
        self.assertTrue(self.is_shown("td details .again"))

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


if __name__ == "__main__":
    pages.main()
