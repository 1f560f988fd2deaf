#!/usr/bin/env python3
"""The examples of corpora/engines on the engines themselves: what the parts of a corpus give together is what one run gives.

    tests/engines/engines.py PROGRAM [--kill] ENGINE...

ENGINE is slurm, parallel or dask, which must be installed; slurm needs root. With --kill, a worker is ended in the midst of
its part by SIGKILL: of Slurm and GNU parallel the program, of Dask the process that started it.
"""

import argparse
import contextlib
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
ENGINES = ROOT / "corpora" / "engines"
PARTS = 4


def samples():
    """The folders of samples with two articles or more, and these."""
    for folder in sorted((ROOT / "corpora" / "samples").iterdir()):
        articles = sorted(folder.glob("??.txt")) if folder.is_dir() else []
        if len(articles) >= 2:
            yield folder.name, articles


def records(copies):
    """Lines of records: each sample several times over, shorter each time, and lines that are none between them."""
    for copy in range(copies):
        for name, articles in samples():
            texts = [{"id": article.stem, "lang": article.stem, "text": shortened(article, copy)} for article in articles]
            yield json.dumps({"id": f"{name}/{copy}", "articles": texts}, ensure_ascii=False)
        yield '{"id":"no text","articles":[{"text":""},{"text":"One."}]}'
        yield "no record"
        yield '{"id":"cut off","articles":[{"te'
    yield json.dumps({"id": "suez/0", "articles": [{"text": "Twice."}, {"text": "Due volte."}]})


def shortened(article, copy):
    lines = article.read_text(encoding="utf-8").splitlines(keepends=True)
    return "".join(lines[: max(2, len(lines) - copy % 5)])


def command_of(engine, out, command):
    """How an engine runs the parts of a command."""
    part = str(ENGINES / "part")
    return {
        "slurm": [str(ENGINES / "slurm_loopback"), "sbatch", "--wait", f"--array=1-{PARTS}", f"--output={out}.%a.log",
                  str(ENGINES / "slurm.sbatch"), out, *command],
        "parallel": ["parallel", "--will-cite", "--jobs", "2", "--retries", "3", part, f"{{}}/{PARTS}", out, *command, ":::",
                     *map(str, range(1, PARTS + 1))],
        "dask": ["/usr/bin/python3", str(ENGINES / "dask_parts.py"), "parts", str(PARTS), out, *command],
    }[engine]


def processes_of(out):
    """Those of the program that write into a folder."""
    for process in pathlib.Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            words = process.joinpath("cmdline").read_bytes().split(b"\0")
            if words[0].endswith(b"synoptic") and any(word.startswith(os.fsencode(out)) for word in words):
                yield int(process.name)


def parent_of(process):
    return int(pathlib.Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[1])


class Killer(threading.Thread):
    """Ends one worker when something of its part is there."""

    def __init__(self, engine, out):
        super().__init__(daemon=True)
        self.engine, self.out, self.killed, self.is_over = engine, out, None, False

    def run(self):
        while not self.killed and not self.is_over:
            has_begun = any(file.stat().st_size for file in pathlib.Path(self.out).glob("*.partial"))
            for process in processes_of(self.out) if has_begun else ():
                with contextlib.suppress(OSError):
                    worker = parent_of(process) if self.engine == "dask" else process
                    os.kill(worker, signal.SIGKILL)
                    if worker != process:
                        os.kill(process, signal.SIGKILL)
                    self.killed = worker
                break
            time.sleep(0.01)


def run(engine, program, folder, verb, command, kills):
    """What the parts give together, as bytes."""
    out = str(folder / f"{engine}-{verb}")
    environment = {**os.environ, "SYNOPTIC": program, "ENGINES": str(ENGINES)}
    killer = Killer(engine, out)
    begin = time.monotonic()
    if kills:
        killer.start()
    with open(f"{out}.log", "wb") as log:
        done = subprocess.run(command_of(engine, out, command), env=environment, cwd=folder, stdout=log, stderr=log, check=False)
    killer.is_over = True
    logs = "".join(log.read_text(errors="replace") for log in sorted(folder.glob(f"{engine}-{verb}*.log")))
    if done.returncode:
        sys.exit(f"{engine}: status {done.returncode}\n{logs}")
    if kills and not killer.killed:
        sys.exit(f"{engine}: no worker could be killed")
    together = subprocess.run([ENGINES / "together", str(PARTS), out, *command], env=environment, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, check=False)
    if together.returncode:
        sys.exit(f"{engine}: {together.stderr.decode()}\n{logs}")
    print(f"{engine} {verb}: {time.monotonic() - begin:.1f} s{', a worker killed' if killer.killed else ''}", flush=True)
    return together.stdout


def single(program, *command):
    return subprocess.run([program, *command], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout


def expect_same(what, got, expected):
    if got != expected:
        sys.exit(f"{what}: {len(got)} bytes that are not the {len(expected)} of a single run")


def main():
    parser = argparse.ArgumentParser(description="The examples of corpora/engines on the engines themselves.")
    parser.add_argument("program", metavar="PROGRAM")
    parser.add_argument("engines", metavar="ENGINE", nargs="+", choices=["slurm", "parallel", "dask"])
    parser.add_argument("--kill", action="store_true")
    options = parser.parse_args()
    program = str(pathlib.Path(options.program).resolve())
    with tempfile.TemporaryDirectory(prefix="engines-") as name:
        folder = pathlib.Path(name)
        corpus = folder / "list.jsonl"
        corpus.write_text("".join(record + "\n" for record in records(12 if options.kill else 2)), encoding="utf-8")
        collections = folder / "collections"
        collections.write_text("".join(f"{articles[0].parent}\n" for _, articles in samples()), encoding="utf-8")
        aligned = single(program, "batch", str(corpus))
        pairs = b"".join(single(program, "pair", line) for line in collections.read_text(encoding="utf-8").split())
        fiction = ROOT / "corpora" / "fiction" / "ferry"
        mine = ["mine", str(fiction / "en.txt"), str(fiction / "de.txt"), "--lang", "en,de"]
        has_mine = b" mine" in single(program, "--help")
        mined = single(program, *mine) if has_mine else None
        for engine in options.engines:
            expect_same(f"{engine}, batch",
                        run(engine, program, folder, "batch", ["batch", str(corpus)], options.kill), aligned)
            expect_same(f"{engine}, pair", run(engine, program, folder, "pair", ["pair", str(collections)], False), pairs)
            if mined:
                expect_same(f"{engine}, mine", run(engine, program, folder, "mine", mine, False), mined)
            if engine == "dask":
                dask_records(program, corpus, folder, aligned)


def dask_records(program, corpus, folder, aligned):
    """Where nothing is shared, a line is the same but for what its place is called."""
    out = subprocess.run(["/usr/bin/python3", ENGINES / "dask_parts.py", "records", corpus], stdout=subprocess.PIPE,
                         stderr=subprocess.DEVNULL, env={**os.environ, "SYNOPTIC": program}, cwd=folder, check=True).stdout
    whole = [json.loads(line) for line in aligned.splitlines()]
    parts = [json.loads(line) for line in out.splitlines()]
    differing = [b for a, b in zip(whole, parts) if a != b and "error" not in a]
    if [line["id"] for line in whole] != [line["id"] for line in parts] or differing:
        sys.exit("dask, records: other results than those of a single run")
    print("dask records: the same", flush=True)


if __name__ == "__main__":
    main()
