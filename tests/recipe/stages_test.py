"""Stages that resume: what is done is not done again, and what was cut off leaves nothing under its name."""

import os
import stat
import subprocess
import sys
import tempfile
import time
import unittest
from unittest import mock

import recipe

import extract
import model
import packages
import rows
import stages

# Stands in for the program: writes what it was told to do, unless FAIL is set, when it stops halfway.
PROGRAM = """#!/usr/bin/env python3
import os, sys
output = sys.argv[sys.argv.index("-o") + 1]
with open(output, "w") as out:
    out.write(" ".join(sys.argv[1:]))
    if os.environ.get("FAIL"):
        sys.exit(3)
with open(os.environ["CALLS"], "a") as calls:
    calls.write(sys.argv[1] + "\\n")
"""


class Folder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.work = folder.name
        quiet = mock.patch("sys.stderr")
        quiet.start()
        self.addCleanup(quiet.stop)

    def path(self, name):
        return os.path.join(self.work, name)

    def write(self, name, content="", age=0):
        with open(self.path(name), "w", encoding="utf-8") as file:
            file.write(content)
        then = time.time() - age
        os.utime(self.path(name), (then, then))
        return self.path(name)


class AtomicFile(Folder):
    def test_leaves_nothing_under_its_name_when_cut_off(self):
        with self.assertRaises(KeyboardInterrupt):
            with rows.AtomicFile(self.path("out")) as file:
                file.write("half")
                raise KeyboardInterrupt
        self.assertEqual(os.listdir(self.work), [])


class IsCurrent(Folder):
    def test_asks_for_an_output_newer_than_all_inputs(self):
        old, new = self.write("old", age=100), self.write("new")
        output = self.write("output", age=50)
        self.assertTrue(stages.is_current(output, [old]))
        self.assertFalse(stages.is_current(output, [old, new]))
        self.assertFalse(stages.is_current(self.path("absent"), [old]))

    def test_asks_for_the_same_settings(self):
        calls = []
        for settings in ({"minutes": 1}, {"minutes": 1}, {"minutes": 2}):
            stages.run("toy", self.path("output"), [], settings, lambda: calls.append(self.write("output")))
        self.assertEqual(len(calls), 2)

    def test_makes_again_what_failed(self):
        def fail():
            raise OSError("disk full")
        with self.assertRaises(OSError):
            stages.run("toy", self.path("output"), [], {}, fail)
        calls = []
        stages.run("toy", self.path("output"), [], {}, lambda: calls.append(self.write("output")))
        self.assertEqual(len(calls), 1)


class Extract(Folder):
    def run_stage(self):
        read = []

        def fake(group, _, path):
            read.append(group.name)
            with rows.AtomicFile(path) as out:
                out.write("")

        groups = [packages.Group("a", "po", ["a"]), packages.Group("b", "po", ["b"])]
        with mock.patch("packages.groups", return_value=groups), mock.patch.object(extract, "_extract", fake):
            extract.run(self.work)
        return read

    def test_reads_again_only_packages_that_are_newer(self):
        os.mkdir(self.path("debs"))
        self.write("debs/a_1_all.deb", age=100)
        self.write("debs/b_1_all.deb", age=100)
        self.assertEqual(self.run_stage(), ["a", "b"])
        self.assertEqual(self.run_stage(), [])
        later = time.time() + 100
        self.write("debs/b_2_all.deb")
        os.utime(self.path("debs/b_2_all.deb"), (later, later))
        self.assertEqual(self.run_stage(), ["b"])


class TrainAndPack(Folder):
    def setUp(self):
        super().setUp()
        self.program = self.write("synoptic", PROGRAM)
        os.chmod(self.program, stat.S_IRWXU)
        self.write("rows.tsv", "s\ten\ta\tit\tb\n", age=10)
        environment = mock.patch.dict(os.environ, {"CALLS": self.path("calls")})
        environment.start()
        self.addCleanup(environment.stop)

    def calls(self):
        with open(self.path("calls"), encoding="utf-8") as file:
            return file.read().split()

    def run_both(self, minutes=18):
        model.train(self.work, self.program, {"it", "en"}, minutes)
        model.pack(self.work, self.program)

    def test_run_once_and_again_for_newer_rows_or_other_minutes(self):
        self.run_both()
        self.run_both()
        self.assertEqual(self.calls(), ["train", "pack"])
        self.run_both(minutes=30)
        self.assertEqual(self.calls(), ["train", "pack"] * 2)
        later = time.time() + 10
        os.utime(self.path("rows.tsv"), (later, later))
        self.run_both()
        self.assertEqual(self.calls(), ["train", "pack"] * 3)

    def test_pass_rows_languages_and_card(self):
        self.run_both()
        with open(self.path("default.bin"), encoding="utf-8") as file:
            self.assertRegex(file.read(), r"^train \S+/rows\.tsv --languages it,en .*--minutes 18 -o ")
        with open(self.path("default.synoptic"), encoding="utf-8") as file:
            self.assertRegex(file.read(), r"^pack \S+/default\.bin --rows \S+/rows\.tsv --card \S+/CARD\.md ")

    def test_leave_nothing_under_its_name_when_the_program_fails(self):
        with mock.patch.dict(os.environ, {"FAIL": "1"}), self.assertRaises(SystemExit) as stop:
            self.run_both()
        self.assertIn("failed with status 3", str(stop.exception))
        self.assertFalse(os.path.exists(self.path("default.bin")))
        self.run_both()
        self.assertEqual(self.calls(), ["train", "pack"])


class Command(Folder):
    def build(self, *arguments):
        return subprocess.run([sys.executable, "-B", os.path.join(recipe.FOLDER, "build"), "--work", self.work, *arguments],
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", check=False)

    def test_says_what_is_wrong_before_it_begins(self):
        for arguments, expected in ((["--synoptic", "/no/such/program", "all"], "expected the program synoptic at"),
                                    (["--langs", "it,xx", "clean"], "unknown languages xx"),
                                    (["--exclude", "/no/such/folder", "clean"], "no folder"),
                                    (["--minutes", "0", "train"], "above 0")):
            done = self.build(*arguments)
            self.assertNotEqual(done.returncode, 0)
            self.assertIn(expected, done.stderr)
            self.assertEqual(os.listdir(self.work), [])


if __name__ == "__main__":
    unittest.main()
