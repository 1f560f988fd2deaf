#!/usr/bin/env python3
"""Ends runs of batch at random moments, resumes each, and compares what is there at the end with an undisturbed run.

    tests/kills/resumed_batches.py PROGRAM [--kills N] [--seed N]

Half of the kills come while lines are written into a file, half while a file a group is written into a folder; one in four is
SIGTERM, which lets a run finish what it has in hand, the others SIGKILL. A moment is drawn from the whole time that a run
takes, its start and its end included. After each round, which is a run that is ended one to three times and then resumed to
its end, the bytes and the counts of --stats must be those of the undisturbed run.
"""

import argparse
import json
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time


def records(count):
    """Small groups, of which each seventh cannot be aligned, and one has an id that has been there."""
    for i in range(1, count + 1):
        people = f"{i} people came. " * (1 + i % 5)
        articles = [{"lang": "it", "text": f"Il ponte ha riaperto lunedì. Sono venute {i} persone."},
                    {"lang": "en", "text": "The bridge reopened on Monday. " + people}]
        yield json.dumps({"id": f"g/{i % (count - 1)}", "articles": articles[: 1 if i % 7 == 0 else 2]})


def counts(stats):
    content = json.loads(stats.read_text(encoding="utf-8"))
    del content["seconds"]
    return content


def contents(path):
    """What is in a file, or by name in a folder."""
    if path.is_dir():
        return {file.name: file.read_bytes() for file in path.iterdir()}
    return path.read_bytes() if path.exists() else None


class Trial:
    def __init__(self, program, folder, is_folder):
        self.folder, self.is_folder = folder, is_folder
        self.out = folder / ("out/" if is_folder else "out")
        self.command = [program, "batch", str(folder / "list"), "--threads", "2", "--resume", "--stats", str(folder / "stats"),
                        "-o", f"{self.out}/" if is_folder else str(self.out)]

    def run(self):
        return subprocess.Popen(self.command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def clear(self):
        for file in (self.out, self.folder / "out.partial", self.folder / "stats"):
            if file.is_dir():
                shutil.rmtree(file)
            else:
                file.unlink(missing_ok=True)

    def undisturbed(self):
        """Seconds that it takes; what it leaves is what all others are compared with."""
        begin = time.monotonic()
        if self.run().wait():
            sys.exit("kills: an undisturbed run fails")
        self.expected = contents(self.out)
        self.counts = None if self.is_folder else counts(self.folder / "stats")
        return time.monotonic() - begin

    def round(self, moments, signals):
        """How many runs were ended before their end."""
        self.clear()
        ended = 0
        for moment, number in zip(moments, signals):
            run = self.run()
            try:
                run.wait(timeout=moment)
            except subprocess.TimeoutExpired:
                run.send_signal(number)
                ended += run.wait() != 0
        if self.run().wait():
            sys.exit(f"kills: the run that resumes fails, after {moments}")
        if contents(self.out) != self.expected:
            sys.exit(f"kills: other bytes than those of an undisturbed run, after {moments} {signals}")
        if self.counts is not None and counts(self.folder / "stats") != self.counts:
            sys.exit(f"kills: other counts than those of an undisturbed run, after {moments} {signals}")
        if (self.folder / "out.partial").exists():
            sys.exit("kills: a partial file is left")
        return ended


def main():
    parser = argparse.ArgumentParser(description="Runs of batch that are ended at random moments.")
    parser.add_argument("program", metavar="PROGRAM")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=20)
    options = parser.parse_args()
    random.seed(options.seed)
    with tempfile.TemporaryDirectory(prefix="kills-") as name:
        folder = pathlib.Path(name)
        (folder / "list").write_text("".join(record + "\n" for record in records(300)), encoding="utf-8")
        ended, rounds = 0, 0
        for is_folder in (False, True):
            trial = Trial(str(pathlib.Path(options.program).resolve()), folder, is_folder)
            seconds = trial.undisturbed()
            target = options.kills * (1 + is_folder) // 2
            while ended < target:
                times = random.randint(1, 3)
                ended += trial.round([random.uniform(0, 1.05 * seconds) for _ in range(times)],
                                     random.choices([signal.SIGKILL, signal.SIGTERM], [3, 1], k=times))
                rounds += 1
            trial.clear()
        print(f"{ended} runs ended at random moments, {rounds} resumed to their end: the same bytes")


if __name__ == "__main__":
    main()
