"""Kills verbs at random moments and looks at what they leave.

    tests/kills/kills.py PROGRAM SAMPLES [--rounds N] [--verbs LIST] [--seed N]

Each verb runs undisturbed once; then, N times with SIGKILL and N times with SIGTERM, in a fresh folder, it is killed
at a moment drawn evenly from a run's length, and run again where it resumes. What must hold:

* a file under its final name is there whole, byte by byte as that of the undisturbed run, or not at all;
* beside it is nothing but what the verb says it resumes from;
* SIGTERM ends the run with its signal, unless it came behind the end, and the last line says what is where;
* the same command, with --resume where the verb has it, ends with the files of the undisturbed run and no other.

Needs Python alone, and a Linux whose file system has files without a name.
"""

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

SAMPLES_OF_LIST = 40
MINED = 2000


class Case:
    """A verb: its command, with {out} for a folder, and what may lie there after a kill."""

    def __init__(self, name, command, resume=(), partial=lambda name: False, stopped=lambda name: False):
        self.name = name
        self.command = command
        self.resume = resume  # Added to the command from the first run on, or behind a kill alone (`train`).
        self.partial = partial  # Names that are resumed from.
        self.stopped = stopped  # Names that hold something else than at the end, after SIGTERM.


def files_of(folder):
    found = {}
    for root, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(root, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, folder)] = file.read()
    return found


class Trial:
    def __init__(self, program, work, case):
        self.program, self.work, self.case = program, work, case
        self.faults = []
        self.killed = 0

    def _run(self, out, extra=()):
        command = [self.program] + [word.replace("{out}", out) for word in self.case.command] + list(extra)
        return subprocess.Popen(command, cwd=self.work, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                                stdin=subprocess.DEVNULL)

    def _fail(self, what):
        self.faults.append(f"{self.case.name}: {what}")

    def undisturbed(self):
        out = os.path.join(self.work, "whole")
        os.makedirs(out)
        begin = time.monotonic()
        run = self._run(out)
        error = run.communicate()[1].decode(errors="replace")
        if run.returncode != 0:
            sys.exit(f"{self.case.name}: the undisturbed run failed: {error}")
        self.length = time.monotonic() - begin
        self.whole = files_of(out)

    def _look(self, out, how, error, status):
        for name, content in files_of(out).items():
            if self.case.partial(name):
                continue
            if name not in self.whole:
                self._fail(f"{how}: left {name}")
            elif content != self.whole[name]:
                is_stopped = how == "SIGTERM" and self.case.stopped(name) and len(content) == len(self.whole[name])
                if not is_stopped:
                    self._fail(f"{how}: {name} is not whole ({len(content)} of {len(self.whole[name])} bytes)")
        if how == "SIGTERM" and status != 0:
            if status != -signal.SIGTERM:
                self._fail(f"SIGTERM: status {status}: {error}")
            lines = error.strip().splitlines()
            has_begun = bool(lines) or bool(files_of(out))  # Before it waits for signals it says nothing.
            if has_begun and not (lines and lines[-1].startswith("synoptic: ")):
                self._fail(f"SIGTERM: said nothing of what is where: {error!r}")

    def round(self, how, moment):
        out = os.path.join(self.work, "out")
        shutil.rmtree(out, ignore_errors=True)
        os.makedirs(out)
        run = self._run(out)
        time.sleep(moment)
        run.send_signal(getattr(signal, how))
        error = run.communicate()[1].decode(errors="replace")
        self.killed += run.returncode != 0
        self._look(out, how, error, run.returncode)
        again = self._run(out, self.case.resume)
        error = again.communicate()[1].decode(errors="replace")
        if again.returncode != 0:
            return self._fail(f"{how} after {moment:.3f} s: the next run failed: {error}")
        left = files_of(out)
        if left != self.whole:
            names = sorted(name for name in left.keys() | self.whole.keys() if left.get(name) != self.whole.get(name))
            self._fail(f"{how} after {moment:.3f} s: the next run ended with other files: {names}")


def cases(samples, work):
    """Lists and articles are made of the samples, as long as a run needs to be killed within."""
    pairs = []
    with open(os.path.join(samples, "pairs.tsv"), encoding="utf-8") as file:
        for line in file:
            fields = line.rstrip("\n").split("\t")
            if len(fields) > 2 and not line.startswith("#"):
                pairs.append([os.path.join(samples, path) for path in fields[1:]])
    with open(os.path.join(work, "list.tsv"), "w", encoding="utf-8") as file:
        for i in range(SAMPLES_OF_LIST):
            file.write("\t".join([f"g{i}"] + pairs[i % len(pairs)]) + "\n")
    for side in ("a", "b"):
        with open(os.path.join(work, "mined." + side), "w", encoding="utf-8") as file:
            for i in range(MINED):
                file.write(f"On day {i} of side {side if i % 2 else 'both'} {i * 7 % 31} boats left harbour {i % 13}.\n")
    phrases = os.path.join(samples, "phrases.tsv")
    train = ["train", phrases, "--threads", "1", "--dimension", "16", "--buckets", "5000", "--checkpoint", "0.002"]
    return train, {
        "batch-file": Case("batch -o FILE", ["batch", "list.tsv", "--resume", "-o", "{out}/all.jsonl"],
                           partial=lambda name: name == "all.jsonl.partial"),
        "batch-folder": Case("batch -o DIR", ["batch", "list.tsv", "--resume", "-o", "{out}/"]),
        "pack": Case("pack", ["pack", "model.bin", "--bits", "8", "-o", "{out}/m.synoptic"]),
        "train": Case("train", train + ["--steps", "6000", "-o", "{out}/m.bin"], resume=["--resume"],
                      partial=lambda name: name == "m.bin.checkpoint", stopped=lambda name: name == "m.bin"),
        "view": Case("view -o DIR", ["view", "results.jsonl", "-o", "{out}/"]),
        "mine": Case("mine -o", ["mine", "mined.a", "mined.b", "--lang", "en,en", "-o", "{out}/pairs.tsv"]),
        "align": Case("align -o", ["align", *pairs[0], "-o", "{out}/page.html"]),
    }


def prepare(program, work, train):
    def call(*arguments):
        subprocess.run([program, *arguments], cwd=work, check=True, stderr=subprocess.DEVNULL)
    call(*train[:2], "--threads", "1", "--steps", "20", "--dimension", "64", "--buckets", "60000", "-o", "model.bin")
    call("batch", "list.tsv", "-o", "results.jsonl")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("samples")
    parser.add_argument("--rounds", type=int, default=200, help="of each signal (default: %(default)s)")
    parser.add_argument("--verbs", default="", help="only these, between commas")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    program, samples = os.path.abspath(options.program), os.path.abspath(options.samples)
    draw = random.Random(options.seed)
    faults = []
    with tempfile.TemporaryDirectory(prefix="synoptic-kills-") as work:
        train, all_cases = cases(samples, work)
        prepare(program, work, train)
        wanted = options.verbs.split(",") if options.verbs else list(all_cases)
        for name in wanted:
            trial = Trial(program, work, all_cases[name])
            trial.undisturbed()
            for how in ("SIGKILL", "SIGTERM"):
                trial.killed = 0
                for _ in range(options.rounds):
                    trial.round(how, draw.uniform(0, trial.length))
                print(f"{trial.case.name}: {options.rounds} x {how}, {trial.killed} before the end, "
                      f"{len(trial.faults)} faults so far; a run takes {trial.length:.2f} s", flush=True)
            shutil.rmtree(os.path.join(work, "whole"))
            faults += trial.faults
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
