#!/usr/bin/env python3
"""Memory and speed of `synoptic batch` on a stream of records.

    bench/streamed_records.py PROGRAM flat [--records N]      memory after each tenth of a million small records
    bench/streamed_records.py PROGRAM rate SENTENCES.it SENTENCES.en [--pairs N]

"flat" writes records through a pipe and reads what comes back, and says how large the process is as it goes on: a title and
two sentences a side, each with an id of its own. "rate" lays articles of 16 sentences, out of two files with a sentence a line, into records, and
aligns them from JSON Lines to JSON Lines with one thread and with two, in turn, after the same for no records: pairs a second of the clock, and
seconds of processor time.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time

SENTENCES = 16


def record(number, sides):
    articles = [{"lang": lang, "title": title, "text": text} for lang, title, text in sides]
    return (json.dumps({"id": f"group-{number}", "articles": articles}, ensure_ascii=False) + "\n").encode()


def feed(stream, count, every):
    for i in range(count):
        if i % every:
            stream.write(record(i, [("it", "", ""), ("en", "", "")]))
            continue
        stream.write(record(i, [
            ("it", "Il ponte", f"Il ponte ha riaperto lunedì. Sono venute {i} persone."),
            ("en", "The bridge", f"The bridge reopened on Monday. {i} people came."),
        ]))
    stream.close()


def megabytes(process, field):
    """VmRSS or VmHWM, of which what is no file (the program and its model) is RssAnon."""
    with open(f"/proc/{process.pid}/status", encoding="ascii") as status:
        for line in status:
            if line.startswith(field + ":"):
                return int(line.split()[1]) / 1000
    return 0.0


def flat(options):
    child = subprocess.Popen([options.program, "batch", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    threading.Thread(target=feed, args=(child.stdin, options.records, options.aligned_every), daemon=True).start()
    begin = time.monotonic()
    size = 0
    for number, line in enumerate(child.stdout, 1):
        size += len(line)
        if number % max(1, options.records // 10) == 0:
            print(f"{number:9} records {time.monotonic() - begin:8.0f} s {size / 1e6:9.0f} MB out,"
                  f" {megabytes(child, 'VmRSS'):5.0f} MB resident, {megabytes(child, 'RssAnon'):5.0f} of it its own,"
                  f" {megabytes(child, 'VmHWM'):5.0f} at most", flush=True)
    if child.wait():
        sys.exit("streamed_records: the run failed")


def run(program, threads, name):
    """Seconds of the clock and of the processor."""
    begin = time.monotonic()
    with open(os.devnull, "wb") as nothing:
        child = subprocess.Popen([program, "batch", name, "--threads", str(threads)], stdout=nothing, stderr=nothing)
        _, status, usage = os.wait4(child.pid, 0)
    if status:
        sys.exit("streamed_records: the run failed")
    return time.monotonic() - begin, usage.ru_utime + usage.ru_stime


def rate(options):
    sides = [(os.path.basename(path).split(".")[-2] if path.endswith(".txt") else path[-2:], open(path, encoding="utf-8").read().splitlines())
             for path in options.texts]
    count = min(len(lines) for _, lines in sides) // SENTENCES
    with tempfile.TemporaryDirectory() as folder:
        name, none = os.path.join(folder, "list.jsonl"), os.path.join(folder, "none.jsonl")
        open(none, "wb").close()
        with open(name, "wb") as out:
            for i in range(options.pairs):
                at = i % count * SENTENCES
                out.write(record(i, [(lang, "", " ".join(lines[at:at + SENTENCES])) for lang, lines in sides]))
        best = {}
        for _ in range(options.repeat):
            for threads in (1, 2):
                clock, processor = (a - b for a, b in zip(run(options.program, threads, name), run(options.program, threads, none)))
                best[threads] = tuple(map(min, best.get(threads, (clock, processor)), (clock, processor)))
        for threads, (clock, processor) in best.items():
            print(f"{threads} threads: {options.pairs / clock:7.0f} pairs a second, {clock:6.2f} s, {processor:6.2f} s of processor time")
        print(f"from one to two: {best[1][0] / best[2][0]:.2f} x")


def main():
    parser = argparse.ArgumentParser(description="Memory and speed of batch on a stream of records.")
    parser.add_argument("program", metavar="PROGRAM")
    ways = parser.add_subparsers(required=True)
    one = ways.add_parser("flat")
    one.add_argument("--records", type=int, default=1_000_000)
    one.add_argument("--aligned-every", type=int, default=1, metavar="N",
                     help="the others have no text and are refused, which takes less time (default: all)")
    one.set_defaults(way=flat)
    other = ways.add_parser("rate")
    other.add_argument("texts", metavar="SENTENCES", nargs=2)
    other.add_argument("--pairs", type=int, default=2000)
    other.add_argument("--repeat", type=int, default=3)
    other.set_defaults(way=rate)
    options = parser.parse_args()
    options.way(options)


if __name__ == "__main__":
    main()
