"""Keeps text out of the rows that stands in evaluation sets, so that nothing is measured on its own training text."""

import json
import os
import re
import sys

import rows
import text

_QUOTED = re.compile(r"[\t\"]")
_MIN_LETTERS, _MIN_CJK = 12, 5


def _is_telling(value, key):
    """Whether a text is long enough to be somebody's sentence: "Good morning" may stand anywhere."""
    if key and key[0] >= "\u2e80":
        return len(key) >= _MIN_CJK
    return len(key) >= _MIN_LETTERS and value.strip().count(" ") >= 2


def _strings(value):
    """The texts in a JSON value; a list or object of single tokens is one text."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, dict)):
        parts = list(value.values() if isinstance(value, dict) else value)
        if parts and all(isinstance(p, str) for p in parts):
            yield " ".join(parts)
        for part in parts:
            yield from _strings(part)


def _fields(path):
    with open(path, encoding="utf-8", errors="replace") as file:
        if path.endswith(".json"):
            yield from _strings(json.load(file))
            return
        for line in file:
            yield line
            yield from line.split("\t")
            yield from _QUOTED.split(line)


class Exclusion:
    """The sentences of all files under a folder, and the rows that were dropped for one of them."""

    def __init__(self, folder):
        self._keys = set()
        self._dropped = []
        for parent, _, names in os.walk(folder) if folder else ():
            for name in names:
                for field in _fields(os.path.join(parent, name)):
                    for sentence in (field, *text.sentences(field)):
                        key = text.key(sentence)
                        if _is_telling(sentence, key):
                            self._keys.add(hash(key))

    def hits(self, texts):
        """Whether a side of a row is a sentence of the sets; remembers the row if so."""
        if not self._keys:
            return False
        for language, value in texts.items():
            key = text.key(value)
            if _is_telling(value, key) and hash(key) in self._keys:
                self._dropped.append((language, value))
                return True
        return False

    def report(self, path):
        with rows.AtomicFile(path) as out:
            for language, value in self._dropped:
                out.write(f"{language}\t{value}\n")
        if self._keys:
            print(f"clean: dropped {len(self._dropped)} rows that stand in the evaluation sets; see {path}",
                  file=sys.stderr)
