"""The index page that `synoptic view BATCH -o DIR/` writes, as a reader meets it.

    python3 index_test.py path/to/synoptic path/to/repository

Exits with 77, which CTest takes for "skipped", where there is no browser.
"""

import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent / "browser"))
from browser import Browser, BrowserCase, find_programs  # noqa: E402

FOLDER = None
HOSTILE = "\"><script>document.title='taken over'</script>\u202e../../etc/passwd\u001b]0;x\u0007"


def write_pages(program, repository, folder):
    """Two groups, one that could not be aligned, and one with a hostile id."""
    lines = "".join(f"{name}\t{repository}/corpora/samples/{sample}/it.txt\t"
                    f"{repository}/corpora/samples/{sample}/id.txt\n"
                    for name, sample in (("charter", "charter"), ("gpu", "gpu-launch")))
    lines += "lost\tnowhere.txt\tnothing.txt\n"
    batch = subprocess.run([program, "batch", "-"], input=lines.encode(), check=False,
                           stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout.decode()
    records = [json.loads(line) for line in batch.splitlines()]
    records.append({"id": HOSTILE, "synopsis": records[0]["synopsis"]})
    subprocess.run([program, "view", "-", "-o", folder + "/"], check=True,
                   input="".join(json.dumps(record) + "\n" for record in records).encode(),
                   stderr=subprocess.DEVNULL)


class IndexTest(BrowserCase):
    def setUp(self):
        super().setUp()
        self.browser.open((FOLDER / "index.html").as_uri())

    def groups(self):
        return self.browser.run("return [...document.querySelectorAll('tbody bdi')].map(e => e.textContent)")

    def test_nothing_is_fetched_and_nothing_runs(self):
        self.assertEqual(len(self.browser.requests()), 1)
        self.assertEqual(self.browser.run("return document.title"), "Synopsis of 4 groups")
        self.assertEqual(self.browser.run("return document.scripts.length"), 1)

    def test_every_link_leads_to_a_page_in_the_folder(self):
        links = self.browser.run("return [...document.links].map(a => a.getAttribute('href'))")
        self.assertEqual(len(links), 3)
        for link in links:
            self.assertTrue((FOLDER / link).is_file(), link)
            self.assertEqual((FOLDER / link).resolve().parent, FOLDER.resolve())
        self.browser.click("tbody a")
        self.assertIn("Synopsis", self.browser.run("return document.title"))

    def test_a_click_on_a_head_sorts_and_another_turns_the_order(self):
        def sort(column):
            self.browser.click(f"thead th:nth-child({column}) button")
            return self.groups()
        before = self.groups()
        self.assertEqual(before[:3], ["charter", "gpu", "lost"])
        coverage = sort(4)
        self.assertEqual(coverage[-2:], ["gpu", "lost"])  # What has no value comes last,
        self.assertEqual(sort(4)[0], "lost")              # or first.
        names = sort(1)
        self.assertEqual(sort(1), names[::-1])
        self.assertEqual(self.browser.run("return document.querySelectorAll('[aria-sort]').length"), 1)

    def test_a_phone_has_no_page_that_is_wider_than_it(self):
        self.browser.resize(360, 700)
        self.assertLessEqual(self.browser.run("return document.documentElement.scrollWidth"), 360)

    def test_without_scripts_it_is_the_same_table(self):
        with Browser(scripts=False) as browser:
            browser.open((FOLDER / "index.html").as_uri())
            source = browser._call("GET", f"/session/{browser.session}/source")
        self.assertEqual(source.count("<tr>"), 5)
        self.assertNotIn("<button", source[source.index("<body"):])


if __name__ == "__main__":
    if not find_programs():
        sys.exit(77)
    with tempfile.TemporaryDirectory() as temporary:
        FOLDER = pathlib.Path(temporary)
        write_pages(sys.argv[1], sys.argv[2], temporary)
        unittest.main(argv=sys.argv[:1] + sys.argv[3:])
