#!/usr/bin/env python3
"""Measures which words `synoptic align` marks as said by one article alone (docs/quality.md).

    bench/marked_paragraphs.py BUILD XPARADE [OPTION ...]

XPARADE holds PAIR-adj-dev.json of X-PARADE (Rodriguez, Erk and Durrett 2024): paragraphs of
Wikipedia, their words, and which of them annotators called new beside a paragraph in the other
language; new is what most of them marked. Each two paragraphs are two articles. Marked are the
words in the `extra` of a claim, and all of a sentence in no claim of both articles. OPTIONs go to
`synoptic batch`. Nothing is learned from this set.
"""

import collections
import json
import pathlib
import subprocess
import sys
import tempfile

PAIRS = [("en", "es"), ("es", "en"), ("en", "zh"), ("zh", "en")]


def words_of(row):
    """Where each word stands in characters, and whether it is new. Token 0 names the language."""
    votes = collections.Counter()
    for annotation in row["annotations"]:
        votes.update({number for kind, numbers in annotation["spans"].items()
                      if kind.startswith("new information") for number in numbers})
    at, words = 0, []
    for number, word in sorted((int(number), word) for number, word in row["tokens"].items()):
        if number == 0:
            continue
        begin = row["text"].index(word, at)
        at = begin + len(word)
        words.append((begin, at, 2 * votes[number] > len(row["annotations"])))
    return words


def marked_bytes(synopsis, text):
    """Spans of article 1 that no sentence of article 0 tells."""
    units = synopsis["articles"][1]["units"]
    spans, told = [], set()
    for claim in synopsis["claims"]:
        for member in claim["members"]:
            if member["article"] == 1 and len(claim["members"]) > 1:
                told.update(member["units"])
                spans += [(span["begin"], span["end"]) for span in member.get("extra", [])]
    spans += [(unit["begin"], unit["end"]) for u, unit in enumerate(units) if u not in told]
    return spans


def measure(build, file, premise, lang, options):
    rows = json.loads(file.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        lines = []
        for k, row in enumerate(rows):
            files = [folder / f"{k}.{premise}", folder / f"{k}.{lang}.text"]
            for path, text in zip(files, (row["premise"], row["text"])):
                path.write_text(text + "\n", encoding="utf-8")
            lines.append("\t".join([str(k), *map(str, files)]) + "\n")
        out = subprocess.run([build / "synoptic", "batch", "--lang", f"{premise},{lang}", *options, "-"],
                             input="".join(lines), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                             text=True, check=True)
    proposed = correct = expected = 0
    for row, line in zip(rows, out.stdout.splitlines()):
        spans = marked_bytes(json.loads(line)["synopsis"], row["text"])
        for begin, end, is_new in words_of(row):
            first, last = (len(row["text"][:at].encode()) for at in (begin, end))
            is_marked = any(b < last and first < e for b, e in spans)
            proposed += is_marked
            expected += is_new
            correct += is_marked and is_new
    precision, recall = correct / max(proposed, 1), correct / max(expected, 1)
    f1 = 2 * correct / max(proposed + expected, 1)
    print(f"{lang} beside {premise}\tP {precision:.3f}\tR {recall:.3f}\tF1 {f1:.3f}\t{len(rows)} paragraphs")


def main():
    build, folder = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
    for premise, lang in PAIRS:
        measure(build, folder / f"{premise}-{lang}-adj-dev.json", premise, lang, sys.argv[3:])


if __name__ == "__main__":
    main()
