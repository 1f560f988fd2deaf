"""Rows between the stages: `source TAB lang TAB text TAB lang TAB text ...`, one line a row.

Raw rows may hold tabs and newlines in their texts, written as backslash escapes; clean rows hold none.
"""

import os

_ESCAPES = str.maketrans({"\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": ""})


def escape(text):
    return text.translate(_ESCAPES)


def unescape(text):
    if "\\" not in text:
        return text
    parts = text.split("\\\\")
    return "\\".join(p.replace("\\n", "\n").replace("\\t", "\t") for p in parts)


def format_raw(source, texts):
    """One raw row; `texts` maps a language to its text."""
    fields = [source]
    for language, text in texts.items():
        fields += (language, escape(text))
    return "\t".join(fields) + "\n"


def parse_raw(line):
    """The source and the {language: text} of one raw row."""
    fields = line.rstrip("\n").split("\t")
    return fields[0], {fields[i]: unescape(fields[i + 1]) for i in range(1, len(fields) - 1, 2)}


class AtomicFile:
    """A text file that appears under its name only when it was written to the end."""

    def __init__(self, path):
        self._path, self._partial = path, path + ".partial"

    def __enter__(self):
        self._file = open(self._partial, "w", encoding="utf-8", newline="\n")
        return self._file

    def __exit__(self, kind, value, trace):
        self._file.close()
        if kind is None:
            os.replace(self._partial, self._path)
        else:
            os.unlink(self._partial)
