"""A copy of the tree with a build folder of its own, in which changes are tried.

The library is shared, so that a change is one file compiled and one library linked, and no test is
linked anew. Assertions are on, and optimisation is light: compiling is what takes the time.
"""

import filecmp
import json
import os
import re
import shutil
import subprocess
import time

COPIED = ("CMakeLists.txt", "align", "cmake", "corpora", "include", "models", "tests", "bench",
          "docs", "README.md", "CONTRIBUTING.md", "LICENSE", "CHANGELOG.md")
# Not of this: the shape of the tree, and what takes a browser or another project.
OTHER_TESTS = {"architecture_test"}
SLOWEST = 4  # Times as long as without a change, and a hang is a failure.
LEAST_SECONDS = 20


class Broken(Exception):
    """The unchanged tree does not build, or its tests fail."""


class Workshop:
    def __init__(self, source, folder, jobs):
        self.source = source
        self.tree = os.path.join(folder, "tree")
        self.build = os.path.join(folder, "build")
        self.jobs = jobs
        self.seconds = {}  # Of each test, without a change.
        self.covered = {}  # For each file: the lines that can be executed, and whether a test does.

    def prepare(self):
        """Brings the copy up to the tree and builds it; the second time little is left to do."""
        self._copy()
        if not os.path.exists(os.path.join(self.build, "build.ninja")):
            self._must(["cmake", "-S", self.tree, "-B", self.build, "-G", "Ninja",
                        "-DBUILD_SHARED_LIBS=ON", "-DCMAKE_BUILD_TYPE=None",
                        "-DCMAKE_CXX_FLAGS=-O1", "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON",
                        # For the objects that are compiled to count their lines.
                        "-DCMAKE_SHARED_LINKER_FLAGS=--coverage",
                        "-DCMAKE_EXE_LINKER_FLAGS=--coverage", "-DSYNOPTIC_INSTALL=OFF"])
        self.programs = self._find_tests()
        self._must(["ninja", "-C", self.build, f"-j{self.jobs}", "synoptic_program", *self.programs])

    def measure(self, tests):
        """Runs tests on the unchanged tree, to know how long they take."""
        for test in tests:
            if test in self.seconds:
                continue
            begin = time.monotonic()
            if not self._passes(test, 3600):
                raise Broken(f"{test} fails without any change; mend it first")
            self.seconds[test] = time.monotonic() - begin

    def write(self, name, text):
        with open(os.path.join(self.tree, name), "w", encoding="utf-8") as file:
            file.write(text)

    def read(self, name):
        with open(os.path.join(self.tree, name), encoding="utf-8") as file:
            return file.read()

    def compiles(self, name):
        targets = ["synoptic_program"]
        if name.endswith(".hpp"):
            targets += self.programs
        return self._run(["ninja", "-C", self.build, f"-j{self.jobs}", *targets]).returncode == 0

    def first_failure(self, tests):
        """The test that fails first, as "align_test: AlignTest.Name"; nothing if all pass."""
        for test in tests:
            limit = max(LEAST_SECONDS, SLOWEST * self.seconds[test])
            outcome = self._test(test, limit)
            if outcome is not None:
                return f"{test}: {outcome}"
        return None

    def reaches(self, name, line, tests):
        """Whether a test executes a line, from 1, of the unchanged file. A line without code of its
        own, such as one of a table, counts as executed."""
        if name not in self.covered:
            self.covered[name] = self._count_lines(name, tests)
        return self.covered[name].get(line, 1) > 0

    def _copy(self):
        os.makedirs(self.tree, exist_ok=True)
        kept = set()
        for top in COPIED:
            path = os.path.join(self.source, top)
            walk = os.walk(path) if os.path.isdir(path) else [(self.source, [], [top])]
            for folder, below, files in walk:
                below[:] = [b for b in below if b not in ("__pycache__",)]
                for file in files:
                    source = os.path.join(folder, file)
                    name = os.path.relpath(source, self.source)
                    target = os.path.join(self.tree, name)
                    kept.add(name)
                    if os.path.exists(target) and filecmp.cmp(source, target, shallow=False):
                        continue
                    os.makedirs(os.path.dirname(target), exist_ok=True)
                    shutil.copyfile(source, target)
        for folder, _, files in os.walk(self.tree):
            for file in files:
                name = os.path.relpath(os.path.join(folder, file), self.tree)
                if name not in kept:
                    os.remove(os.path.join(self.tree, name))

    def _find_tests(self):
        """The test binaries, by the target of each."""
        names = set()
        for folder, _, files in os.walk(os.path.join(self.tree, "tests")):
            if "CMakeLists.txt" in files:
                with open(os.path.join(folder, "CMakeLists.txt"), encoding="utf-8") as file:
                    names |= set(re.findall(r"synoptic_test\((\w+)", file.read()))
        return sorted(names - OTHER_TESTS - {"name"})

    def _path_of(self, test):
        for folder, _, files in os.walk(os.path.join(self.build, "tests")):
            if test in files:
                return os.path.join(folder, test)
        raise Broken(f"expected a test binary {test}, found none; see folders.tsv")

    def _test(self, test, limit):
        """The name of the test that fails, or nothing."""
        command = [self._path_of(test), "--gtest_fail_fast", "--gtest_brief=1"]
        try:
            done = subprocess.run(command, cwd=self.build, stdout=subprocess.PIPE, timeout=limit,
                                  stderr=subprocess.STDOUT, errors="replace", check=False)
        except subprocess.TimeoutExpired:
            return "takes too long"
        if done.returncode == 0:
            return None
        failed = re.search(r"\[  FAILED  \] ([\w./]+)", done.stdout)
        return failed[1] if failed else f"ends with {done.returncode}"

    def _passes(self, test, limit):
        return self._test(test, limit) is None

    def _count_lines(self, name, tests):
        """Compiles one file so that it counts its lines, and runs the tests."""
        with open(os.path.join(self.build, "compile_commands.json"), encoding="utf-8") as file:
            entries = json.load(file)
        path = os.path.join(self.tree, name)
        entry = next((e for e in entries if e["file"] == path), None)
        if entry is None:
            return {}
        found = re.search(r" -o (\S+\.o) ", entry["command"])
        target = "synoptic" if "/align/cli/" not in path else "synoptic_program"
        links = self._run(["ninja", "-C", self.build, "-t", "commands", target]).stdout
        link = links.strip().split("\n")[-1]
        self._shell(entry["command"] + " --coverage")
        self._shell(link)
        stem = os.path.join(self.build, found[1])[:-len(".o")]
        for test in tests:
            self._test(test, 3600)
        lines = {}
        counted = self._run(["gcov", "--json-format", "--stdout", stem + ".gcda"]).stdout
        if counted.strip():
            for file in json.loads(counted.strip().split("\n")[0])["files"]:
                if os.path.join(self.build, file["file"]) != path and file["file"] != path:
                    continue
                for line in file["lines"]:
                    number = line["line_number"]
                    lines[number] = max(lines.get(number, 0), line["count"])
        for ending in (".gcda", ".gcno"):
            if os.path.exists(stem + ending):
                os.remove(stem + ending)
        os.utime(path)
        self.compiles(name)
        return lines

    def _shell(self, command):
        return subprocess.run(command, shell=True, cwd=self.build, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL, check=False)

    def _run(self, command):
        return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              errors="replace", check=False)

    def _must(self, command):
        done = self._run(command)
        if done.returncode != 0:
            raise Broken(" ".join(command) + ":\n" + done.stdout[-4000:])
