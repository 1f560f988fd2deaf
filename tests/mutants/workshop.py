"""A build folder of its own, in which changes are tried. The tree itself is never touched.

A changed file is compiled out of a scratch folder into the object of the file that it stands for.
The library is shared, so that a change is one file compiled and one library linked, and no test is
linked anew. Changed files are compiled with assertions and little optimisation: compiling is what
takes the time.
"""

import json
import os
import re
import resource
import shlex
import shutil
import signal
import subprocess

import drawing

# The shape of the tree is not what a change here breaks.
OTHER_TESTS = {"architecture_test"}
SLOWEST = 5  # Times the processor time that it takes without a change: more is a failure.
LEAST_SECONDS = 30
SLOWEST_WAIT = 20  # The same by the clock, for what hangs and does nothing: others may be at work.
# Which target a file belongs to; all others are of the library.
PROGRAM_FOLDER = "align/cli"


def processor_seconds():
    """That the processes which this one has started and awaited took so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def limit_processor(seconds):
    resource.setrlimit(resource.RLIMIT_CPU, (int(seconds), int(seconds) + 5))


class Broken(Exception):
    """The unchanged tree does not build, or its tests fail."""


class Workshop:
    def __init__(self, tree, folder, jobs):
        self.tree = tree
        # As far from the tree as the usual build, so that the compiler's cache knows its files.
        self.build = folder
        self.scratch = os.path.join(folder, "scratch")
        self.jobs = jobs
        self.seconds = {}  # Of the processor, of each test, without a change.
        self.lines = {}  # For each file: how often each line is executed by the tests.
        self.links = {}  # The command that links each target.

    def prepare(self):
        """Builds the tree and its tests; the second time little is left to do."""
        os.makedirs(self.scratch, exist_ok=True)
        restore(self)
        if not os.path.exists(os.path.join(self.build, "build.ninja")):
            self._must(["cmake", "-S", self.tree, "-B", self.build, "-G", "Ninja",
                        "-DBUILD_SHARED_LIBS=ON", "-DCMAKE_BUILD_TYPE=Release",
                        "-DSYNOPTIC_WERROR=ON", "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON",
                        f"-DCMAKE_PROJECT_synoptic_INCLUDE={drawing.HERE}/workshop.cmake",
                        # For the objects that are compiled to count their lines.
                        "-DCMAKE_SHARED_LINKER_FLAGS=--coverage",
                        # Tests call what the library is linked to without saying so.
                        "-DCMAKE_EXE_LINKER_FLAGS=--coverage -Wl,--copy-dt-needed-entries"])
        self.tests = self._find_tests()
        self._must(["ninja", "-C", self.build, f"-j{self.jobs}", "synoptic", "synoptic_program",
                    *self.tests])
        with open(os.path.join(self.build, "compile_commands.json"), encoding="utf-8") as file:
            self.commands = {entry["file"]: entry["command"] for entry in json.load(file)}
        for target in ("synoptic", "synoptic_program"):
            self.links[target] = self._find_link(target)

    def measure(self, tests):
        """Runs tests on the unchanged tree, to know how long they take."""
        for test in tests:
            if test in self.seconds:
                continue
            begin = processor_seconds()
            failure = self._failure_of(test, 3600)
            if failure:
                raise Broken(f"{test} fails without any change, in {failure}; mend it first")
            self.seconds[test] = processor_seconds() - begin

    def read(self, name):
        with open(os.path.join(self.tree, name), encoding="utf-8") as file:
            return file.read()

    def try_out(self, name, text, tests):
        """What becomes of the tests where a file has this text: whether it compiles, and the test
        that fails first, as "align_test: AlignTest.Name"; None if all pass."""
        scratch = os.path.join(self.scratch, os.path.basename(name))
        with open(scratch, "w", encoding="utf-8") as file:
            file.write(text)
        with Replaced(self, name) as replaced:
            if not replaced.compile(scratch, "-O1", "-UNDEBUG"):
                return False, None
            return True, self._first_failure(tests)

    def reaches(self, name, line, tests):
        """Whether a test executes a line, from 1, of the unchanged file. A line without code of its
        own, such as one of a table, counts as executed."""
        if name not in self.lines:
            self.lines[name] = self._count_lines(name, tests)
        return self.lines[name].get(line, 1) > 0

    def target_of(self, name):
        return "synoptic_program" if os.path.dirname(name) == PROGRAM_FOLDER else "synoptic"

    def _first_failure(self, tests):
        for test in tests:
            failure = self._failure_of(test, max(LEAST_SECONDS, SLOWEST * self.seconds[test]))
            if failure:
                return f"{test}: {failure}"
        return None

    def _count_lines(self, name, tests):
        """Compiles one file so that it counts its lines, and runs the tests."""
        path = os.path.join(self.tree, name)
        with Replaced(self, name) as replaced:
            if not replaced.compile(path, "-O0", "--coverage"):
                raise Broken(f"{name}: cannot be compiled to count its lines")
            for test in tests:
                self._failure_of(test, 3600)
            stem = os.path.join(self.build, replaced.object)[:-len(".o")]
            counted = self._run(["gcov", "--json-format", "--stdout", stem + ".gcda"]).stdout
        lines = {}
        for report in re.findall(r"^\{.*\}$", counted, re.MULTILINE):
            for file in json.loads(report)["files"]:
                if os.path.normpath(os.path.join(self.build, file["file"])) != path:
                    continue
                for line in file["lines"]:
                    number = line["line_number"]
                    lines[number] = max(lines.get(number, 0), line["count"])
        for ending in (".gcda", ".gcno"):
            if os.path.exists(stem + ending):
                os.remove(stem + ending)
        return lines

    def _find_link(self, target):
        """The command that links a target, which is run once: an earlier run that was ended may
        have left a change in it."""
        listed = self._run(["ninja", "-C", self.build, "-t", "commands", target]).stdout
        of_objects = [line for line in listed.split("\n") if f"{target}.dir/" in line and
                      ".o " in line and " -c " not in line]
        if len(of_objects) != 1:
            raise Broken(f"expected one command that links {target}, found {len(of_objects)}")
        (link,) = of_objects
        linked = os.path.join(self.build, re.search(r" -o (\S+)", link)[1])
        before = os.stat(linked).st_mtime_ns
        if not self._shell(link) or os.stat(linked).st_mtime_ns == before:
            raise Broken(f"expected that this links {linked}: {link}")
        return link

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

    def _failure_of(self, test, limit):
        """The name of the test that fails, or nothing. `limit`: seconds of the processor."""
        command = [self._path_of(test), "--gtest_fail_fast", "--gtest_brief=1"]
        process = subprocess.Popen(command, cwd=self.build, stdout=subprocess.PIPE,
                                   stderr=subprocess.STDOUT, errors="replace",
                                   start_new_session=True,
                                   preexec_fn=lambda: limit_processor(limit))
        try:
            out, _ = process.communicate(timeout=SLOWEST_WAIT * limit)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, 9)  # With the programs that it started.
            process.communicate()
            return "takes too long"
        if process.returncode == 0:
            return None
        if process.returncode == -signal.SIGXCPU:
            return "takes too long"
        failed = re.search(r"\[  FAILED  \] ([\w./]+)", out)
        return failed[1] if failed else f"ends with {process.returncode}"

    def _shell(self, command):
        return subprocess.run(command, shell=True, cwd=self.build, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL, check=False).returncode == 0

    def _run(self, command):
        return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              errors="replace", check=False)

    def _must(self, command):
        done = self._run(command)
        if done.returncode != 0:
            raise Broken(" ".join(command) + ":\n" + done.stdout[-4000:])


def kept_in(shop):
    """Where an object is kept while another stands in its place, and where its name is."""
    return [os.path.join(shop.scratch, name) for name in ("kept.o", "kept.name")]


def restore(shop):
    """Puts back what is kept, of the same age as before, so that the next build has nothing to do;
    says whether there was anything. A run that is killed leaves that to the next one."""
    kept, name = kept_in(shop)
    if not os.path.exists(name):
        return False
    with open(name, encoding="utf-8") as file:
        shutil.copy2(kept, os.path.join(shop.build, file.read()))
    os.remove(name)
    return True


class Replaced:
    """The object of a file while another stands in its place."""

    def __init__(self, shop, name):
        self.shop = shop
        self.path = os.path.join(shop.tree, name)
        self.target = shop.target_of(name)
        if self.path not in shop.commands:
            raise Broken(f"{name}: expected a file that is compiled, found none in the build")
        self.words = shlex.split(shop.commands[self.path])
        self.object = self.words[self.words.index("-o") + 1]

    def __enter__(self):
        kept, name = kept_in(self.shop)
        shutil.copy2(os.path.join(self.shop.build, self.object), kept)
        with open(name, "w", encoding="utf-8") as file:
            file.write(self.object)
        return self

    def compile(self, source, *flags):
        words = [source if word == self.path else word for word in self.words if word != "-Werror"]
        return (self.shop._shell(shlex.join(words + ["-w", *flags])) and
                self.shop._shell(self.shop.links[self.target]))

    def __exit__(self, *_):
        restore(self.shop)
        self.shop._shell(self.shop.links[self.target])
