"""Which changes are tried: the planted ones of wires.tsv, and some of each folder by a seed."""

import os
import random
from typing import NamedTuple

import operators

HERE = os.path.dirname(os.path.abspath(__file__))
LAYERS = ("align", "models", "corpora")


class Mutant(NamedTuple):
    name: str  # Of a planted change, or the operator.
    file: str
    line: int  # From 1.
    before: str
    after: str

    def key(self):
        """By content, so that it outlives lines that move."""
        return (self.file, self.before.strip(), self.after.strip())


class Refused(Exception):
    """What is wrong with the tables, for people."""


def read_table(name, columns):
    """Rows of a TSV beside this file, without comments and its header."""
    path = os.path.join(HERE, name)
    with open(path, encoding="utf-8", newline="") as file:
        rows = [line.rstrip("\n").split("\t") for line in file if line.strip() and line[0] != "#"]
    if not rows or rows[0] != columns:
        raise Refused(f"{path}: expected the header {columns}, found {rows[:1]}")
    for row in rows:
        if len(row) != len(columns):
            raise Refused(f"{path}: expected {len(columns)} fields, found {len(row)}: {row}")
    return [dict(zip(columns, row)) for row in rows[1:]]


def find_folders(tree):
    """The folders of the product's code, each with its files, from the tree."""
    folders = {}
    for layer in LAYERS:
        for folder, below, files in os.walk(os.path.join(tree, layer)):
            below.sort()
            sources = sorted(f for f in files if f.endswith(".cc"))
            if sources:
                name = os.path.relpath(folder, tree)
                folders[name] = [f"{name}/{f}" for f in sources]
    return folders


def test_order(folders):
    """For each folder, the test binaries that are run for it first; none where nothing is drawn."""
    order = {row["folder"]: [] if row["tests"] == "-" else row["tests"].split() for row in
             read_table("folders.tsv", ["folder", "tests"])}
    for folder in folders:
        if folder not in order:
            raise Refused(f"tests/mutants/folders.tsv: expected a row for {folder}; add it, with the "
                          "test binaries that know it best")
    for folder in order:
        if folder not in folders:
            raise Refused(f"tests/mutants/folders.tsv: found a row for {folder}, which has no code; "
                          "take it out, or name the folder that its files went to")
    return order


def planted(tree, rows):
    """The changes that are listed; each text must stand in its file exactly once."""
    mutants = []
    for row in rows:
        path = os.path.join(tree, row["file"])
        if not os.path.exists(path):
            raise Refused(f"wires.tsv: {row['name']}: expected a file {row['file']}, found none; "
                          "say where its code went")
        with open(path, encoding="utf-8") as file:
            text = file.read()
        found = text.count(row["text"])
        if found != 1:
            raise Refused(f"wires.tsv: {row['name']}: expected \"{row['text']}\" in {row['file']} "
                          f"once, found it {found} times; bring the row up to the code")
        at = text.index(row["text"])
        line = text.count("\n", 0, at)
        before = text.split("\n")[line]
        if row["text"] not in before:
            raise Refused(f"wires.tsv: {row['name']}: expected a text within a line")
        mutants.append(Mutant(row["name"], row["file"], line + 1, before,
                              before.replace(row["text"], row["replacement"])))
    return mutants


def draw(tree, folder, files, seed):
    """Endlessly many changes of a folder, until there are none left: first an operator, then a
    change, so that the frequent operators do not crowd out the rare ones."""
    generator = random.Random(f"{seed} {folder}")
    by_operator = {}
    for name in files:
        with open(os.path.join(tree, name), encoding="utf-8") as file:
            for change in operators.changes_of(file.read()):
                mutant = Mutant(change.operator, name, change.line + 1, change.before, change.after)
                by_operator.setdefault(change.operator, []).append(mutant)
    for mutants in by_operator.values():
        generator.shuffle(mutants)
    seen = set()
    while by_operator:
        operator = generator.choice(sorted(by_operator))
        mutant = by_operator[operator].pop()
        if not by_operator[operator]:
            del by_operator[operator]
        if mutant.key() not in seen:
            seen.add(mutant.key())
            yield mutant


def apply(text, mutant):
    """The text of the file with the change in it."""
    lines = text.split("\n")
    if lines[mutant.line - 1] != mutant.before:
        raise Refused(f"{mutant.file}:{mutant.line}: expected \"{mutant.before}\", found "
                      f"\"{lines[mutant.line - 1]}\"")
    lines[mutant.line - 1] = mutant.after
    return "\n".join(lines)
