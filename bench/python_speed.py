#!/usr/bin/env python3
"""The module of Python against the program, on the same 200 pairs of articles: equal results, and the time of both.

    bench/python_speed.py BUILD [--python /usr/bin/python3]

BUILD is a build folder with the module (-DSYNOPTIC_BUILD_PYTHON=ON). The pairs are those of the samples with news in them, each
text with a part cut off at its end, so that no two pairs are the same. Both read a list of files, align on one thread, and write a
line of JSON a pair. They run in turn, several times over; the least time of each counts, of the processor and by the clock.
"""

import argparse
import itertools
import os
import pathlib
import subprocess
import sys
import tempfile
import time

SAMPLES = pathlib.Path(__file__).resolve().parents[1] / "corpora" / "samples"

SCRIPT = """
import json, sys, synoptic
listed, out = sys.argv[1:]
with open(out, "w", encoding="utf-8") as lines:
    for result in synoptic.batch(listed, threads=1):
        line = result.synopsis.to_json(indent=False).rstrip("\\n")
        lines.write('{"id":%s,"synopsis":%s}\\n' % (json.dumps(result.id), line))
"""


def cut(text, share):
    """A text without its last paragraphs."""
    paragraphs = text.split("\n\n")
    return "\n\n".join(paragraphs[:max(2, round(len(paragraphs) * share))]) + "\n"


def write_pairs(folder, count):
    """A list of so many pairs, and their texts."""
    pairs = [pair for sample in sorted(SAMPLES.iterdir()) if (sample / "gold.tsv").is_file()
             for pair in itertools.combinations(sorted(sample.glob("*.txt")), 2)]
    shares = [1, 0.9, 0.8, 0.7, 0.6, 0.5]
    lines = []
    for share, pair in itertools.product(shares, pairs):
        number = len(lines)
        files = []
        for file in pair:
            written = folder / f"{number}.{file.stem}.txt"
            written.write_text(cut(file.read_text(encoding="utf-8"), share), encoding="utf-8")
            files.append(str(written))
        lines.append("\t".join([str(number), *files]) + "\n")
        if len(lines) == count:
            break
    listed = folder / "pairs.tsv"
    listed.write_text("".join(lines), encoding="utf-8")
    return listed, len(lines)


def times(command, environment):
    """Seconds of the processor, and by the clock."""
    begin = time.monotonic()
    process = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"python_speed: {' '.join(command)} failed")
    return usage.ru_utime + usage.ru_stime, time.monotonic() - begin


def main():
    parser = argparse.ArgumentParser(description="The module of Python against the program.")
    parser.add_argument("build", metavar="BUILD", type=pathlib.Path)
    parser.add_argument("--python", default=sys.executable, help="interpreter that the module is built for (default: %(default)s)")
    parser.add_argument("--pairs", type=int, default=200, metavar="N", help="pairs of articles (default: %(default)s)")
    parser.add_argument("--repeat", type=int, default=5, metavar="N", help="runs of each (default: %(default)s)")
    options = parser.parse_args()
    environment = {**os.environ, "PYTHONPATH": str(options.build.resolve() / "python")}
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        listed, count = write_pairs(folder, options.pairs)
        outputs = {"program": folder / "program.jsonl", "Python": folder / "python.jsonl"}
        commands = {
            "program": [str(options.build / "synoptic"), "batch", "--threads", "1", str(listed), "-o", str(outputs["program"])],
            "Python": [options.python, "-c", SCRIPT, str(listed), str(outputs["Python"])],
        }
        best = {}
        for _ in range(options.repeat):
            for who, command in commands.items():
                found = times(command, environment)
                best[who] = tuple(map(min, zip(best.get(who, found), found)))
        equal = outputs["program"].read_bytes() == outputs["Python"].read_bytes()
        print(f"{count} pairs, {options.repeat} runs of each: results {'equal, byte for byte' if equal else 'DIFFER'}")
        for who, (processor, clock) in best.items():
            print(f"{who}\t{processor:.2f} s of the processor\t{clock:.2f} s by the clock")
        ratios = [mine / theirs for mine, theirs in zip(best["Python"], best["program"])]
        print("Python / program\t{:.3f}\t{:.3f}".format(*ratios))
        sys.exit(0 if equal else 1)


if __name__ == "__main__":
    main()
