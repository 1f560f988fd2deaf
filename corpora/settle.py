#!/usr/bin/env python3
"""Makes a gold of two annotations of the same articles (docs/annotation.md).

usage: settle.py FIRST SECOND GOLD [SETTLED]
       settle.py, without arguments: all golds of corpora/samples that have annotations

All are in the format of corpora/samples/README.md. A pair of sentences that both annotations link is
a link, one that either links or calls possible is possible. A sentence without a pair is `only` if
either says so, and makes no claim if neither does. What is told twice is what both say.

A claim is the claim of both, or of the one that has it. Where they differ, a row of SETTLED with the same
sentences decides; without one it is partial if either says so, and else what the first says. Of the
differences those stay whose kind both give, of what is said more the articles that both name.
"""

import sys
from collections import namedtuple
from itertools import product
from os.path import relpath
from pathlib import Path

HEADER = "synoptic-gold\t2"
KINDS = ("figure", "date", "name", "quotation", "opposite")

Link = namedtuple("Link", "a b sure parts")
Claim = namedtuple("Claim", "label members more differences extra other_day")


def parse_side(text):
    key, numbers = text.split(":")
    return [(key, int(number)) for number in numbers.split(",")]


def parse_words(text):
    sentence, words = text.split("=", 1)
    key, number = sentence.split(":")
    return (key, int(number)), words


def parse_claim(fields):
    members, more, differences, extra, other_day = [], [], [], [], []
    texts = None
    for field in fields[1:]:
        if field in KINDS:
            texts = []
            differences.append((field, texts))
        elif field.startswith("more="):
            more = field[len("more=") :].split(",")
        elif field.startswith("extra "):
            extra.append(parse_words(field[len("extra ") :]))
        elif field.startswith("other-day "):
            texts = [field[len("other-day ") :]]
            other_day.append(texts)
        elif texts is not None:
            texts.append(field)
        else:
            members += parse_side(field)
    return Claim(fields[0], frozenset(members), more, differences, extra, other_day)


class Annotation:
    def __init__(self, path):
        self.folder = Path(path).resolve().parent
        self.articles = []  # Key, file and language.
        self.texts = []  # The rows of sentences.
        self.sentences = []
        self.links = []
        self.rows = {"only": set(), "none": set(), "repeat": set()}
        self.claims = []
        lines = Path(path).read_text(encoding="utf-8").split("\n")
        if lines[0] != HEADER:
            sys.exit(f"{path}: expected the first line {HEADER!r}, found {lines[0]!r}")
        for line in lines[1:]:
            if line and not line.startswith("#"):
                self.add(line)

    def add(self, line):
        kind, *fields = line.split("\t")
        if kind == "article":
            self.articles.append((fields[0], self.folder / fields[1], fields[2]))
        elif kind == "sentence":
            self.texts.append(line)
            self.sentences.append((fields[0], int(fields[1])))
        elif kind in ("link", "possible"):
            parts = [parse_words(part[len("part ") :]) for part in fields[2:]]
            self.links.append(Link(parse_side(fields[0]), parse_side(fields[1]), kind == "link", parts))
        elif kind == "repeat":
            self.rows["repeat"].add(tuple(sorted(parse_side(fields[0]) + parse_side(fields[1]))))
        elif kind == "claim":
            self.claims.append(parse_claim(fields))
        else:
            self.rows[kind].update(parse_side(fields[0]))

    def pairs(self, sure):
        links = [link for link in self.links if link.sure or not sure]
        return {frozenset(pair) for link in links for pair in product(link.a, link.b)}


class Writer:
    """Rows with their sentences in the order of the articles."""

    def __init__(self, annotation, folder):
        self.sentences = annotation.sentences
        self.order = {sentence: i for i, sentence in enumerate(self.sentences)}
        self.keys = list(dict.fromkeys(key for key, _ in self.sentences))
        self.rows = [
            f"article\t{key}\t{relpath(file, folder)}\t{lang}" for key, file, lang in annotation.articles
        ] + annotation.texts

    def side(self, sentences):
        ordered = sorted(sentences, key=self.order.get)
        return f"{ordered[0][0]}:" + ",".join(str(number) for _, number in ordered)

    def sides(self, sentences):
        by_key = [[s for s in sentences if s[0] == key] for key in self.keys]
        return [self.side(side) for side in by_key if side]

    def add(self, *fields):
        self.rows.append("\t".join(fields))


def blocks(link, pairs):
    """The pairs of a row that are among these, in as few rows as hold no other pair."""
    by_others = {}
    for a in link.a:
        others = tuple(b for b in link.b if frozenset((a, b)) in pairs)
        if others:
            by_others.setdefault(others, []).append(a)
    return [(a, list(b)) for b, a in by_others.items()]


def add_links(kind, pairs, annotations, writer):
    rows = {}
    left = set(pairs)
    for link in annotations[0].links + annotations[1].links:
        for a, b in blocks(link, left):
            rows[frozenset(a + b)] = {}
            left -= {frozenset(pair) for pair in product(a, b)}
    for link in annotations[0].links + annotations[1].links:
        for members, parts in rows.items():
            if members <= set(link.a + link.b):
                for sentence, words in link.parts:
                    if sentence in members:
                        parts.setdefault(sentence, words)
    for members in sorted(rows, key=lambda row: sorted(map(writer.order.get, row))):
        parts = [f"part {key}:{n}={words}" for (key, n), words in rows[members].items()]
        writer.add(kind, *writer.sides(members), *parts)


def matches(firsts, seconds):
    """Claims in twos, with the same sentences or half of them in common, and those of one alone."""
    left = list(seconds)
    pairs = []
    rest = []
    for claim in firsts:
        same = next((other for other in left if other.members == claim.members), None)
        if same:
            left.remove(same)
            pairs.append((claim, same))
        else:
            rest.append(claim)
    for claim in rest:
        overlap = lambda other: len(claim.members & other.members) / len(claim.members | other.members)
        best = max(left, key=overlap, default=None)
        if best and overlap(best) >= 0.5:
            left.remove(best)
            pairs.append((claim, best))
        else:
            pairs.append((claim, None))
    return pairs + [(None, claim) for claim in left]


def join_differences(first, second):
    kinds = [kind for kind, _ in second.differences]
    both = []
    for kind, texts in first.differences:
        if kind in kinds:
            kinds.remove(kind)
            both.append((kind, texts))
    return both or first.differences


def join_claims(first, second):
    """What both say, and whether they say the same."""
    members = first.members | second.members
    if first.label != second.label:
        said = first if first.label == "partial" or second.label != "partial" else second
        return said._replace(members=members), False
    if first.label == "differs":
        differences = join_differences(first, second)
        agree = sorted(k for k, _ in first.differences) == sorted(k for k, _ in second.differences)
        return first._replace(members=members, differences=differences), agree
    if first.label == "shared":
        return first._replace(members=members), True
    more = [key for key in first.more if key in second.more]
    other_day = first.other_day or second.other_day
    if not more and not other_day:
        more = first.more + [key for key in second.more if key not in first.more]
    if first.other_day and second.other_day:
        other_day = first.other_day
    extra = {sentence: [w for s, w in second.extra if s == sentence] for sentence, _ in second.extra}
    extra.update({s: [w for t, w in first.extra if t == s] for s, _ in first.extra})
    marked = [(s, w) for s, words in extra.items() if s[0] in more for w in words]
    agree = set(first.more) == set(second.more) and bool(first.other_day) == bool(second.other_day)
    return Claim("partial", members, more, [], marked, other_day), agree


def claim_fields(claim, writer):
    fields = [claim.label, *writer.sides(claim.members)]
    if claim.more:
        fields.append("more=" + ",".join(key for key in writer.keys if key in claim.more))
    for kind, texts in claim.differences:
        fields += [kind, *texts]
    fields += [f"extra {key}:{number}={words}" for (key, number), words in claim.extra]
    for texts in claim.other_day:
        fields += [f"other-day {texts[0]}", *texts[1:]]
    return fields


def add_claims(annotations, settled, writer):
    """Returns what nobody has settled."""
    claims = []
    open_claims = []
    used = set()
    for first, second in matches(annotations[0].claims, annotations[1].claims):
        claim, agree = join_claims(first, second) if first and second else (first or second, True)
        if claim.members in settled:
            used.add(claim.members)
            claim = settled[claim.members]
        elif not agree:
            open_claims.append((first, second))
        claims.append(claim)
    for members in settled.keys() - used:
        sys.exit("settled, but not a claim: " + " ".join(writer.sides(members)))
    for claim in sorted(claims, key=lambda one: sorted(map(writer.order.get, one.members))):
        writer.add("claim", *claim_fields(claim, writer))
    return open_claims


def read_settled(path):
    rows = [line.split("\t") for line in Path(path).read_text(encoding="utf-8").split("\n")]
    claims = [parse_claim(fields[1:]) for fields in rows if fields[0] == "claim"]
    return {claim.members: claim for claim in claims}


def settle(first, second, gold, settled=None):
    annotations = [Annotation(first), Annotation(second)]
    if annotations[0].texts != annotations[1].texts:
        sys.exit(f"{first}, {second}: other articles or sentences")
    writer = Writer(annotations[0], Path(gold).resolve().parent)
    sure = annotations[0].pairs(True) & annotations[1].pairs(True)
    possible = (annotations[0].pairs(False) | annotations[1].pairs(False)) - sure
    add_links("link", sure, annotations, writer)
    add_links("possible", possible, annotations, writer)
    linked = {sentence for pair in sure | possible for sentence in pair}
    either = annotations[0].rows["only"] | annotations[1].rows["only"]
    for sentence in writer.sentences:
        if sentence not in linked:
            writer.add("only" if sentence in either else "none", writer.side([sentence]))
    repeats = annotations[0].rows["repeat"] & annotations[1].rows["repeat"]
    for pair in sorted(repeats, key=lambda pair: sorted(map(writer.order.get, pair))):
        writer.add("repeat", *(writer.side([s]) for s in sorted(pair, key=writer.order.get)))
    open_claims = add_claims(annotations, read_settled(settled) if settled else {}, writer)
    Path(gold).write_text("\n".join([HEADER, *writer.rows]) + "\n", encoding="utf-8")
    if settled:
        for pair in open_claims:
            print(f"{gold}: not settled:", *(" ".join(claim_fields(c, writer)) for c in pair), sep="\n  ")


def settle_samples():
    for folder in sorted((Path(__file__).parent / "samples").glob("**/annotation")):
        if (folder / "first.tsv").exists():
            names = {folder: ""}
        else:  # Of siblings, one a crossed pair.
            names = {pair: f".{pair.name}" for pair in sorted(folder.iterdir())}
        for annotation, name in names.items():
            settled = folder.parent / f"settled{name}.tsv"
            gold = folder.parent / f"gold{name}.tsv"
            files = [annotation / "first.tsv", annotation / "second.tsv", gold]
            settle(*files, settled if settled.exists() else None)


if __name__ == "__main__":
    if len(sys.argv) == 1:
        settle_samples()
    elif len(sys.argv) in (4, 5):
        settle(*sys.argv[1:])
    else:
        sys.exit(__doc__)
