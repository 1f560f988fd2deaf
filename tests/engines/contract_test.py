"""What engines that pipe records through a program ask of it (Spark's rdd.pipe, Hadoop streaming, datatrove): a child that is
fed line by line and gives a line for each, errors among them, needs no path in common, and ends with 0.

    contract_test.py PROGRAM
"""

import json
import os
import subprocess
import sys
import tempfile
import unittest

PROGRAM = os.path.abspath(sys.argv.pop(1))

GOOD = [{"lang": "it", "text": "Il ponte ha riaperto lunedì."}, {"lang": "en", "text": "The bridge reopened on Monday."}]
LINES = [
    json.dumps({"id": "one", "articles": GOOD}),
    "no record",
    json.dumps({"id": "no text", "articles": [{"text": ""}, {"text": "One."}]}),
    '{"id":"cut off","articles":[{"te',
    json.dumps({"id": "two", "articles": GOOD}),
    json.dumps({"id": "one", "articles": GOOD}),
    "x" * 70_000,
    json.dumps({"id": "three", "articles": GOOD}),
]


class ContractTest(unittest.TestCase):
    def setUp(self):
        # Nothing of the repository, of the user, or of another worker.
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def child(self, *options):
        return subprocess.Popen([PROGRAM, "batch", "-", *options], cwd=self.folder.name, env={}, stdin=subprocess.PIPE,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def test_a_line_is_out_as_soon_as_one_is_in(self):
        child = self.child("--threads", "2")
        results = []
        for line in LINES:
            child.stdin.write(line.encode() + b"\n")
            child.stdin.flush()
            results.append(json.loads(child.stdout.readline()))
        rest, _ = child.communicate()
        self.assertEqual(rest, b"")
        self.assertEqual(child.returncode, 0)
        self.assertEqual(["synopsis" if "synopsis" in result else result["error"]["code"] for result in results],
                         ["synopsis", "invalid_format", "invalid_text", "invalid_format", "synopsis", "invalid_format",
                          "invalid_format", "synopsis"])
        self.assertEqual([result["id"] for result in results if result["id"]],
                         ["one", "no record", "no text", "cut off", "two", "one", "three"])
        self.assertEqual(os.listdir(self.folder.name), [])

    def test_what_comes_of_a_record_does_not_depend_on_its_partition(self):
        def lines_of(records):
            out, _ = self.child().communicate("".join(record + "\n" for record in records).encode())
            return [line for line in out.splitlines() if b'"synopsis"' in line]

        self.assertEqual(lines_of(LINES[:4]) + lines_of(LINES[4:5]) + lines_of(LINES[7:]), lines_of(LINES))

    def test_a_partition_of_nothing_gives_nothing(self):
        child = self.child()
        out, _ = child.communicate(b"")
        self.assertEqual((out, child.returncode), (b"", 0))

    def test_only_records_failing_is_no_failure_unless_it_is_asked_for(self):
        for options, status in (((), 0), (("--strict",), 1), (("--max-errors", "2"), 0), (("--max-errors", "1"), 1)):
            child = self.child(*options)
            child.communicate(b"no record\nnor this\n")
            self.assertEqual(child.returncode, status, options)


if __name__ == "__main__":
    unittest.main()
