#!/usr/bin/env python3
"""Turns a dictionary of FreeDict into columns for --dictionary, to measure with.

    bench/freedict.py FOLDER/freedict-pol-eng pl en > pol-eng.tsv

FOLDER holds what Debian's package dict-freedict-pol-eng installs in /usr/share/dictd: NAME.index and
NAME.dict.dz. What is in brackets, phrases of more than four words, notes and cross references are
left out.
"""

import gzip
import re
import sys

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
MARKED = re.compile(r"<[^>]*>|\[[^\]]*\]|\([^)]*\)|\{[^}]*\}|/[^/]*/")
NUMBER = re.compile(r"^\s*(([IVX]+|\d+)\.\s*)*")
REMARK = re.compile(r'\s*(Note|Synonym|see|Cross|Antonym|")|\s{5,}')
MOST_WORDS = 4


def number(text):
    value = 0
    for digit in text:
        value = 64 * value + DIGITS.index(digit)
    return value


def fits(text):
    return text and "\t" not in text and not text.startswith("#") and len(text.split()) <= MOST_WORDS


def entries(name):
    data = gzip.open(f"{name}.dict.dz").read()
    for row in open(f"{name}.index", encoding="utf-8"):
        head, begin, size = row.rstrip("\n").split("\t")[:3]
        if head.startswith("00"):  # About the dictionary.
            continue
        begin, size = number(begin), number(size)
        yield data[begin:begin + size].decode("utf-8", "replace").split("\n")


def main():
    name, *langs = sys.argv[1:]
    print("# " + "\t".join(langs))
    pairs = {}
    for head, *lines in entries(name):
        word = MARKED.sub("", head).strip()
        for line in lines:
            if REMARK.match(line):
                continue
            for translation in re.split("[,;]", MARKED.sub("", NUMBER.sub("", line))):
                translation = translation.strip(" .!?")
                if fits(word) and fits(translation):
                    pairs[word, translation] = None
    for pair in pairs:
        print(*pair, sep="\t")


main()
