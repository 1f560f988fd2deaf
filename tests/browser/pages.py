"""The pages that the browser tests open, and what all of these tests have in common."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

from browser import BrowserCase, find_programs

PAGES = None  # The folder with the pages, and with the results of the samples.
SYNOPTIC = None
SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "corpora" / "samples"
# Of two, three and four articles, from right to left, and without spaces.
GROUPS = ("museum-vote", "dam-trial", "notre-dame", "mercosur", "suez", "battery-maker", "black-hole")


def articles_of(group):
    return sorted((SAMPLES / group).glob("*.txt"))


def address(page, fragment=""):
    return (PAGES / f"{page}.html").as_uri() + fragment


class PageCase(BrowserCase):
    """Each test opens the pages that it needs."""

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


def main():
    """Writes the pages, and runs the tests of the script that is run."""
    global PAGES, SYNOPTIC
    if len(sys.argv) < 3:
        sys.exit(f"usage: {sys.argv[0]} path/to/write_pages path/to/synoptic [names of tests]")
    if find_programs() is None:
        print("skipped: install chromium and chromium-driver to test the page in a browser")
        sys.exit(77)
    with tempfile.TemporaryDirectory() as folder:
        PAGES = pathlib.Path(folder)
        write_pages, SYNOPTIC = sys.argv.pop(1), sys.argv.pop(1)
        results = [PAGES / f"{group}.json" for group in GROUPS]
        for group, result in zip(GROUPS, results):
            subprocess.run([SYNOPTIC, "align", *articles_of(group), "--output", result], check=True,
                           stderr=subprocess.DEVNULL)
        subprocess.run([write_pages, folder, *results], check=True)
        unittest.main(module="__main__", verbosity=2)
