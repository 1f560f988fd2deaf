"""The pages that are written, by the validator of the W3C (Nu): hostile ones, those of samples in each language of the
page, and the index.

    python3 html_validity_test.py path/to/vnu.jar path/to/write_views path/to/synoptic path/to/repository

Its parser of CSS knows no container queries; that is left to browsers, and only HTML is judged here.
"""

import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

VNU = WRITE_VIEWS = SYNOPTIC = REPOSITORY = None
GROUPS = ("museum-vote", "mercosur", "suez", "black-hole", "charter", "volcano")
HOSTILE = "\"><script>document.title='taken over'</script>\u202e../../etc/passwd\u001b]0;x\u0007\uffff"


def validate(files):
    """What is wrong, a line an error."""
    run = subprocess.run(["java", "-jar", VNU, "--format", "gnu", "--errors-only", "--filterpattern", ".*CSS: .*",
                          *map(str, files)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, timeout=900)
    return run.stdout.decode(errors="replace").splitlines()


class HtmlValidityTest(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name)

    def test_pages_by_hand(self):
        subprocess.run([WRITE_VIEWS, self.folder], check=True)
        pages = list(self.folder.glob("*.html"))
        self.assertGreaterEqual(len(pages), 9)
        self.assertEqual(validate(pages), [])

    def test_pages_of_samples_and_their_index(self):
        groups = "".join("\t".join([name, *map(str, sorted((REPOSITORY / "corpora/samples" / name).glob("*.txt")))]) + "\n"
                         for name in GROUPS)
        batch = subprocess.run([SYNOPTIC, "batch", "-"], input=(groups + "lost\tno.txt\tnone.txt\n").encode(),
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False).stdout.decode()
        records = [json.loads(line) for line in batch.splitlines()]
        records.append({"id": HOSTILE, "synopsis": records[0]["synopsis"]})
        results = "".join(json.dumps(record) + "\n" for record in records).encode()
        for language in ("en", "it", "id"):
            subprocess.run([SYNOPTIC, "view", "-", "--page-language", language, "-o", f"{self.folder}/{language}/"],
                           input=results, stderr=subprocess.DEVNULL, check=True)
        pages = list(self.folder.glob("*/*.html"))
        self.assertEqual(len(pages), 3 * (len(GROUPS) + 2))
        self.assertEqual(validate(pages), [])

    def test_the_validator_finds_what_is_wrong(self):
        page = self.folder / "bad.html"
        page.write_text("<!doctype html><html lang=en><title>bad</title><p id=a id=b><table><tr><p></table>", encoding="utf-8")
        self.assertTrue(validate([page]))


if __name__ == "__main__":
    VNU, WRITE_VIEWS, SYNOPTIC, REPOSITORY = (pathlib.Path(argument).resolve() for argument in sys.argv[1:5])
    unittest.main(argv=sys.argv[:1] + sys.argv[5:], verbosity=2)
