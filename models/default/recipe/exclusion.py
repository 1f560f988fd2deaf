"""Keeps text out of the rows that stands in evaluation sets, so that nothing is measured on its own training text."""

import json
import os
import re
import sys

import near
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


def _all_fields(folder):
    for parent, _, names in os.walk(folder) if folder else ():
        for name in names:
            if not name.upper().startswith(("README", "LICEN")):
                yield from _fields(os.path.join(parent, name))


def _sentences(value):
    """A text and, if it has several, its sentences."""
    found = text.sentences(value)
    return found if len(found) == 1 else [value, *found]


class Exclusion:
    """The sentences of all files under a folder, and the rows that were dropped for one of them.

    Both go through the same cleaning and splitting into sentences first. A sentence is recognised by its letters and digits
    alone, and where most of its words are the same (near.py).
    """

    def __init__(self, folder):
        sentences = {sentence for field in _all_fields(folder) for sentence in _sentences(text.clean(field, ""))}
        keyed = ((sentence, text.key(sentence)) for sentence in sentences)
        self._keys = {hash(key) for sentence, key in keyed if _is_telling(sentence, key)}
        self._near = near.Index(sentences)
        self._dropped = []

    def _how(self, sentence):
        key = text.key(sentence)
        if hash(key) in self._keys and _is_telling(sentence, key):
            return "same"
        return "near" if self._near.has(sentence) else None

    def hits(self, texts):
        """Whether a side of a row is or holds a sentence of the sets; remembers the row if so."""
        if not self._keys:
            return False
        for language, value in texts.items():
            for sentence in _sentences(value):
                if how := self._how(sentence):
                    self._dropped.append((how, language, value))
                    return True
        return False

    def report(self, path):
        with rows.AtomicFile(path) as out:
            for how, language, value in self._dropped:
                out.write(f"{how}\t{language}\t{value}\n")
        if self._keys:
            count = sum(how == "near" for how, _, _ in self._dropped)
            print(f"clean: dropped {len(self._dropped)} rows that stand in the evaluation sets, {count} of them in other "
                  f"words; see {path}", file=sys.stderr)
