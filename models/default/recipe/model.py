"""Fifth and sixth stage: trains the model on rows.tsv, and packs it into the store, by the program `synoptic`."""

import os
import subprocess
import sys

import stages
from languages import LANGUAGES

PROGRAM = os.path.join("build", "release", "synoptic")
NAME = "synoptic-13"
_TREE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
_CARD = os.path.join(_TREE, "models", "default", "CARD.md")
_SIZE = ["--dimension", "128", "--words", "180000", "--buckets", "150000"]


def program(path):
    """The program to call: the one given, or that of the build tree; exits with a message if it is not there."""
    path = path or os.path.join(_TREE, PROGRAM)
    if not os.access(path, os.X_OK) or os.path.isdir(path):
        sys.exit(f"build: expected the program synoptic at {path}, found none; build it with ./quickstart, or name it with "
                 "--synoptic")
    return os.path.abspath(path)


def _write(command, output):
    """Runs a command that writes the file that its -o names, and gives it its name when it is whole."""
    # The name keeps its ending, by which a reader might know it.
    partial = os.path.join(os.path.dirname(output), "partial." + os.path.basename(output))
    print("build:", *command, "-o", output, file=sys.stderr)
    checkpoint = partial + ".checkpoint"  # Of a training that was ended, perhaps on other rows: it begins anew.
    if os.path.exists(checkpoint):
        os.remove(checkpoint)
    status = subprocess.run([*command, "-o", partial], check=False).returncode
    if status:
        sys.exit(f"build: {os.path.basename(command[0])} {command[1]} failed with status {status}; what was done before is kept")
    os.replace(partial, output)


def train(work, synoptic, languages, minutes):
    text, output = os.path.join(work, "rows.tsv"), os.path.join(work, "default.bin")
    arguments = ["--languages", ",".join(l for l in LANGUAGES if l in languages), *_SIZE, "--minutes", f"{minutes:g}"]
    stages.run("train", output, [text], arguments, lambda: _write([synoptic, "train", text, *arguments], output))


def pack(work, synoptic):
    text, model, output = (os.path.join(work, n) for n in ("rows.tsv", "default.bin", "default.synoptic"))
    arguments = ["--rows", text, "--card", _CARD, "--name", NAME]
    stages.run("pack", output, [text, model, _CARD], arguments,
               lambda: _write([synoptic, "pack", model, *arguments], output))
