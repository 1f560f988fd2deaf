#!/usr/bin/env python3
"""Counts what `synoptic` finds of what bench/planted_sentences.py planted.

    bench/planted_outcome.py BUILD OUT [--added | --opposites] [--rows]

OUT is what that script wrote. For each pair of languages and kind of planting: how many are told
as `partial` (clauses) or `differs` (opposites), how all are labelled ("unlinked" where no claim has
both sentences), and, of linked clauses of both kinds, how many of the bytes that are marked as
extra in their sentences are of the clause (P), and how many of the clause are marked (R).
`untouched` are the pairs that nothing was planted in, `opposite N` those in which an opposite is
told. With --added or --opposites, of that set alone;
with --rows, opposites by the line of the pattern too.
"""

import collections
import json
import pathlib
import subprocess
import sys

EXPECTED = {"added": "partial", "opposites": "differs"}


def align(build, folder, langs):
    """The synopses of all articles of one pair of languages, by number."""
    golds = folder.glob(f"{'-'.join(langs)}.*.gold.tsv")
    names = sorted(file.name.removesuffix(".gold.tsv") for file in golds)
    rows = "".join("\t".join([name, *(str(folder / f"{name}.{lang}") for lang in langs)]) + "\n"
                   for name in names)
    command = [build / "synoptic", "batch", "--presplit", "--lang", ",".join(langs), "-"]
    out = subprocess.run(command, input=rows, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                         text=True, check=True)
    for name, line in zip(names, out.stdout.splitlines()):
        yield name.rsplit(".", 1)[1], json.loads(line)["synopsis"]


def read_planted(file):
    """Rows of planted.tsv: pair -> number of the articles -> sentence, from 0 -> row."""
    planted = collections.defaultdict(lambda: collections.defaultdict(dict))
    for line in file.read_text(encoding="utf-8").splitlines():
        pair, number, sentence, *row = line.split("\t")
        planted[pair][number][int(sentence) - 1] = row
    return planted


def claims_of(synopsis, sentence):
    """The claims with this sentence of both articles; with --presplit a unit is a sentence."""
    return [claim for claim in synopsis["claims"]
            if len(claim["members"]) == 2
            and all(sentence in member["units"] for member in claim["members"])]


def label_of(claims):
    """`shared` only where no claim says more."""
    labels = {claim["label"] for claim in claims}
    known = (label for label in ("differs", "partial", "shared") if label in labels)
    return next(known, "unlinked")


def characters(spans):
    return {i for begin, end in spans for i in range(begin, end)}


class Marked:
    """How well the words of clauses are marked, in bytes of the sentences they were added to."""

    def __init__(self):
        self.planted = self.marked = self.both = 0

    def count(self, synopsis, claims, side, sentence, begin, end):
        unit = synopsis["articles"][side]["units"][sentence]
        clause = characters([(unit["begin"] + begin, unit["begin"] + end)])
        marked = characters((span["begin"], span["end"]) for claim in claims
                            for member in claim["members"] if member["article"] == side
                            for span in member["extra"])
        marked &= characters([(unit["begin"], unit["end"])])
        self.planted += len(clause)
        self.marked += len(marked)
        self.both += len(clause & marked)

    def __str__(self):
        precision = self.both / self.marked if self.marked else 1
        recall = self.both / self.planted if self.planted else 1
        return f"marked P {precision:.3f} R {recall:.3f}"


def measure(build, folder, expected, shows_rows):
    all_opposites = collections.Counter()
    totals, by_row = collections.defaultdict(collections.Counter), collections.defaultdict(list)
    for pair, articles in read_planted(folder / "planted.tsv").items():
        langs = pair.split("-")
        labels = collections.defaultdict(collections.Counter)
        marked, opposites = Marked(), collections.Counter()
        for number, synopsis in align(build, folder, langs):
            for sentence in range(len(synopsis["articles"][0]["units"])):
                claims = claims_of(synopsis, sentence)
                label = label_of(claims)
                opposite = any(difference["type"] == "opposite"
                               for claim in claims for difference in claim["differences"])
                row = articles[number].get(sentence)
                if row is None:
                    labels["untouched"][label] += 1
                    opposites["untouched"] += opposite
                    continue
                kind, lang, begin, end, pattern = row[:5]
                labels[kind][label] += 1
                opposites[kind] += opposite
                by_row[lang, kind, pattern].append(label == expected)
                if expected == "partial" and claims:
                    side = langs.index(lang)
                    marked.count(synopsis, claims, side, sentence, int(begin), int(end))
        for kind, counts in sorted(labels.items()):
            totals[kind].update(counts)
            all_opposites[kind] += opposites[kind]
            report(pair, kind, counts, expected, opposites[kind],
                   marked if expected == "partial" else None)
    for kind, counts in sorted(totals.items()):
        report("all", kind, counts, expected, all_opposites[kind], None)
    if shows_rows and expected == "differs":
        for (lang, kind, pattern), found in sorted(by_row.items()):
            print(lang, kind, f"line {pattern}", f"{sum(found)} of {len(found)}", sep="\t")


def report(pair, kind, counts, expected, opposites, marked):
    rest = ", ".join(f"{label} {count}" for label, count in counts.most_common())
    told = f"{counts[expected]} of {sum(counts.values())} {expected}"
    print(pair, kind, told, rest, f"opposite {opposites}", *([marked] if marked and kind != "untouched" else []), sep="\t",
          flush=True)


def main():
    only = [kind for kind in EXPECTED if f"--{kind}" in sys.argv[3:]]
    build, out = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
    shows_rows = "--rows" in sys.argv[3:]
    for kind, expected in EXPECTED.items():
        if only and kind not in only:
            continue
        measure(build, out / kind, expected, shows_rows)


if __name__ == "__main__":
    main()
