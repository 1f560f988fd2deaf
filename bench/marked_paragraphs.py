#!/usr/bin/env python3
"""Measures which words `synoptic align` marks as said by one article alone (docs/quality.md).

    bench/marked_paragraphs.py [--drawn] BUILD XPARADE [OPTION ...]

XPARADE holds PAIR-adj-dev.json of X-PARADE (Rodriguez, Erk and Durrett 2024): paragraphs of
Wikipedia, their words, and which of them annotators called new beside a paragraph in the other
language; new is what most of them marked. Each two paragraphs are two articles. Marked are the
words in the `extra` of a claim, and all of a sentence in no claim of both articles; with --drawn,
what a reader of the HTML page sees marked: words with a dashed line, and sentences with a bar in the
margin. OPTIONs go to `synoptic batch`. Nothing is learned from this set.
"""

import collections
import html.parser
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


class DrawnMarks(html.parser.HTMLParser):
    """Spans in bytes of article B, of what a page marks in it."""

    def __init__(self, units):
        super().__init__()
        self.begins = {f"B{number}": unit["begin"] for number, unit in enumerate(units, 1)}
        self.spans = []
        self.at = None   # In the text of a sentence of B: the byte.
        self.open = []   # The classes of the elements that are open in its paragraph.

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        classes = (attributes.get("class") or "").split()
        if tag == "p" and "u" in classes and attributes.get("id") in self.begins:
            self.at, self.open = self.begins[attributes["id"]], [("p", classes)]
        elif self.open:
            self.open.append((tag, classes))

    def handle_endtag(self, tag):
        if self.open:
            self.open.pop()

    def handle_data(self, data):
        tags = [tag for tag, _ in self.open]
        if tags[:2] != ["p", "span"] or any("vs" in classes for _, classes in self.open):
            return  # Its name, its counterparts, or the value of another article.
        end = self.at + len(data.encode())
        if "only" in self.open[0][1] or any("more" in classes for _, classes in self.open):
            self.spans.append((self.at, end))
        self.at = end


def drawn_bytes(page, synopsis):
    drawn = DrawnMarks(synopsis["articles"][1]["units"])
    drawn.feed(page.read_text(encoding="utf-8"))
    return drawn.spans


def measure(build, file, premise, lang, options, is_drawn):
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
        marks = [marked_bytes(json.loads(line)["synopsis"], row["text"])
                 for row, line in zip(rows, out.stdout.splitlines())]
        if is_drawn:
            subprocess.run([build / "synoptic", "view", "-", "-o", f"{folder}/pages/"], input=out.stdout,
                           stderr=subprocess.DEVNULL, text=True, check=True)
            marks = [drawn_bytes(folder / f"pages/{k + 1:04}-{k}.html", json.loads(line)["synopsis"])
                     for k, line in enumerate(out.stdout.splitlines())]
    proposed = correct = expected = 0
    for row, spans in zip(rows, marks):
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
    is_drawn = sys.argv[1:2] == ["--drawn"]
    build, folder, *options = sys.argv[2 if is_drawn else 1:]
    for premise, lang in PAIRS:
        measure(pathlib.Path(build).resolve(), pathlib.Path(folder) / f"{premise}-{lang}-adj-dev.json", premise, lang,
                options, is_drawn)


if __name__ == "__main__":
    main()
