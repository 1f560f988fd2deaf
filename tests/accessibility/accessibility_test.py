"""The pages of all samples, the index that leads to them and pages made by hand, as axe-core judges them.

    python3 accessibility_test.py path/to/axe.min.js path/to/write_pages path/to/synoptic [names of tests]

In light and dark, at three widths, as they open and with what a reader opens in them. All rules of axe-core, those of
good practice too: no violation. Nothing is fetched but the page, and nothing is said in the console. Needs Chromium and
its driver, and fails without: what must be shown may not be skipped.
"""

import pathlib
import subprocess
import sys
import tempfile
import time
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.append(str(HERE.parent / "browser"))
from browser import BrowserCase, find_programs  # noqa: E402

SAMPLES = HERE.parents[1] / "corpora" / "samples"
SCHEMES = ("light", "dark")
WIDTHS = (400, 900, 1600)
BY_HAND = ("bridge", "library", "empty", "hostile", "strangers", "parts")
FOLDER = AXE = None

# What a reader opens: the name, and the keys and clicks that open it.
STATES = (
    ("why", ["n", "e"], ["#note summary"]),
    ("review", [], ["#review"]),
    ("the keys", ["?"], []),
    ("another leads", ["2"], []),
    ("only differences", [], ["[data-show=differs]"]),
)

# It takes longer than a script may that is waited for.
JUDGE = """
window.judged = null;
axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => {
  window.judged = { violations: violations.flatMap(({ id, nodes }) => nodes.map(
    (node) => `${id}: ${node.target.join(" ")}: ${node.failureSummary.replace(/\\s+/g, " ")}`)) };
}, (error) => { window.judged = { violations: [`axe-core: ${error}`] }; });
"""


def samples():
    """The groups that hold articles as text, by name."""
    return sorted({path.parent.name for path in SAMPLES.glob("*/*.txt")})


def write_pages(write_pages_program, synoptic, folder):
    """A page a group with their index, as `view` writes them, in each language of the page for one; and those by hand."""
    groups = "".join("\t".join([name, *map(str, sorted((SAMPLES / name).glob("*.txt")))]) + "\n" for name in samples())
    results = folder / "results.jsonl"
    subprocess.run([synoptic, "batch", "-", "--output", results], input=groups.encode(), check=True,
                   stderr=subprocess.DEVNULL)
    subprocess.run([synoptic, "view", results, "-o", f"{folder}/samples/"], check=True, stderr=subprocess.DEVNULL)
    for language in ("it", "id"):
        subprocess.run([synoptic, "view", results, "--id", "mercosur", "--page-language", language, "-o",
                        folder / f"mercosur-{language}.html"], check=True, stderr=subprocess.DEVNULL)
    subprocess.run([write_pages_program, folder], check=True)


class AccessibilityTest(BrowserCase):
    maxDiff = None

    def judge(self, page, scheme, width, keys=(), clicks=()):
        """Opens a page so, and holds it to all rules. Console messages fail every test (BrowserCase)."""
        self.browser.prefer(prefers_color_scheme=scheme)
        self.browser.resize(width, 900)
        self.browser.open("about:blank")
        self.browser.requests()
        self.browser.open(page.as_uri())
        for key in keys:
            self.browser.press(key)
        for selector in clicks:
            if self.browser.run("return document.querySelector(arguments[0])?.checkVisibility() ?? false", selector):
                self.browser.run("document.querySelector(arguments[0]).click()", selector)
        self.browser.run(AXE + "\nwindow.axe = axe;" + JUDGE)
        found = self.browser.wait("return window.judged", seconds=600)
        self.assertIsNotNone(found, "axe-core does not end")
        self.assertEqual(found["violations"], [], (page.name, scheme, width, keys, clicks))
        self.assertEqual(self.browser.requests(), [page.as_uri()])
        type(self).judged = getattr(type(self), "judged", 0) + 1

    def test_every_sample_in_every_scheme_and_width(self):
        pages = sorted((FOLDER / "samples").glob("*.html"))
        self.assertEqual(len(pages), len(samples()) + 1)  # And their index.
        for page in pages:
            for scheme in SCHEMES:
                for width in WIDTHS:
                    with self.subTest(page=page.name, scheme=scheme, width=width):
                        self.judge(page, scheme, width)

    def test_pages_by_hand_and_in_other_languages(self):
        for name in (*BY_HAND, "mercosur-it", "mercosur-id"):
            for scheme in SCHEMES:
                for width in WIDTHS:
                    with self.subTest(page=name, scheme=scheme, width=width):
                        self.judge(FOLDER / f"{name}.html", scheme, width)

    def test_what_a_reader_opens(self):
        chosen = ("dam-trial", "mercosur", "suez", "battery-maker", "black-hole")  # Arabic and Japanese among them.
        for page in (path for path in (FOLDER / "samples").glob("*.html") if path.stem[5:] in chosen):
            for state, keys, clicks in STATES:
                for scheme in SCHEMES:
                    for width in WIDTHS:
                        with self.subTest(page=page.name, state=state, scheme=scheme, width=width):
                            self.judge(page, scheme, width, keys, clicks)

    def test_the_judge_finds_what_is_wrong(self):
        page = FOLDER / "bad.html"
        page.write_text("<!doctype html><title>bad</title><img src=data:,><button></button>", encoding="utf-8")
        with self.assertRaisesRegex(AssertionError, "image-alt"):
            self.judge(page, "light", 900)


def main():
    global FOLDER, AXE
    if len(sys.argv) < 4:
        sys.exit(f"usage: {sys.argv[0]} path/to/axe.min.js path/to/write_pages path/to/synoptic [names of tests]")
    if not find_programs():
        sys.exit("install chromium and chromium-driver: accessibility may not be skipped")
    AXE = pathlib.Path(sys.argv.pop(1)).read_text(encoding="utf-8")
    write_pages_program, synoptic = sys.argv.pop(1), sys.argv.pop(1)
    begin = time.monotonic()
    with tempfile.TemporaryDirectory() as temporary:
        FOLDER = pathlib.Path(temporary)
        write_pages(write_pages_program, synoptic, FOLDER)
        run = unittest.main(module="__main__", verbosity=2, exit=False)
        print(f"{getattr(AccessibilityTest, 'judged', 0)} times a page without a violation, "
              f"{time.monotonic() - begin:.0f} seconds")
    sys.exit(not run.result.wasSuccessful())


if __name__ == "__main__":
    main()
