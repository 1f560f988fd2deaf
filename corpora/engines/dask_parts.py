#!/usr/bin/env python3
"""A corpus on Dask (python3-distributed): a task a part, or a task some records.

    corpora/engines/dask_parts.py parts N OUT VERB ARGUMENT...
    corpora/engines/dask_parts.py records LIST [OPTION...] > results.jsonl

"parts" runs corpora/engines/part, whose VERB and ARGUMENT it takes, on workers that see the same folders. "records" sends
lines of LIST, records with their articles in them, to workers that need no path in common, and writes what comes back in
their order. $DASK_SCHEDULER is the address of a cluster; without it, two workers are started here. A task whose worker dies
is run again. The program is $SYNOPTIC, or "synoptic".
"""

import os
import pathlib
import subprocess
import sys
import tempfile

from distributed import Client, LocalCluster

RETRIES = 3
RECORDS_A_TASK = 100
TASKS_AHEAD = 8


def run_part(part, count, out, command):
    """Nothing; throws if the part is not done."""
    here = pathlib.Path(__file__).resolve().parent
    subprocess.run([here / "part", f"{part}/{count}", out, *command], check=True)


def align(records, options):
    """The lines that come of some, as bytes."""
    program = os.environ.get("SYNOPTIC", "synoptic")
    done = subprocess.run([program, "batch", "-", "--threads", "1", *options], input=records, stdout=subprocess.PIPE, check=True)
    return done.stdout


def some_records(lines):
    records = []
    for line in lines:
        records.append(line if line.endswith(b"\n") else line + b"\n")
        if len(records) == RECORDS_A_TASK:
            yield b"".join(records)
            records = []
    if records:
        yield b"".join(records)


def run_parts(client, count, out, *command):
    parts = [client.submit(run_part, part, int(count), out, command, retries=RETRIES, pure=False)
             for part in range(1, int(count) + 1)]
    client.gather(parts)


def run_records(client, name, *options):
    """Some tasks ahead of the one that is waited for, so that the corpus need not fit into memory."""
    ahead = []
    with open(name, "rb") as lines:
        for records in some_records(lines):
            ahead.append(client.submit(align, records, options, retries=RETRIES, pure=False))
            if len(ahead) == TASKS_AHEAD:
                sys.stdout.buffer.write(ahead.pop(0).result())
    for task in ahead:
        sys.stdout.buffer.write(task.result())
    sys.stdout.buffer.flush()


def main():
    run = {"parts": run_parts, "records": run_records}.get(sys.argv[1] if len(sys.argv) > 1 else "")
    if not run or len(sys.argv) < (6 if run is run_parts else 3):
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory() as folder:
        address = os.environ.get("DASK_SCHEDULER") or LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address=None, local_directory=folder)
        with Client(address) as client:
            run(client, *sys.argv[2:])
        if not isinstance(address, str):
            address.close()


if __name__ == "__main__":
    main()
