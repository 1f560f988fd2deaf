"""Golds of samples, and what the program makes of articles: for the scripts beside this one."""

import itertools
import json
import pathlib
import subprocess
import typing

SAMPLES = pathlib.Path(__file__).resolve().parent.parent / "corpora" / "samples"


class Article(typing.NamedTuple):
    file: pathlib.Path
    lang: str
    sentences: list  # Of bytes.


class Gold(typing.NamedTuple):
    name: str  # Of the folder.
    articles: list
    linked: set  # (article, sentence, article, sentence), the articles ascending.
    possible: set
    partly: set  # Those linked that rest on a part of a sentence.


def golds_of(arguments):
    """The golds of files, without any those of the groups of our samples."""
    return [read_gold(file) for file in arguments or sorted(SAMPLES.glob("*/gold.tsv"))]


def read_gold(file):
    file = pathlib.Path(file).resolve()
    gold = Gold(file.parent.name, [], set(), set(), set())
    keys = []
    for line in file.read_text(encoding="utf-8").splitlines():
        row, *fields = line.split("\t")
        if row == "article":
            keys.append(fields[0])
            gold.articles.append(Article(file.parent / fields[1], fields[2], []))
        elif row == "sentence":
            gold.articles[keys.index(fields[0])].sentences.append(fields[2].encode())
        elif row in ("link", "possible"):
            (a, first), (b, second) = sorted(
                (keys.index(side.split(":")[0]), side.split(":")[1]) for side in fields[:2])
            pairs = {(a, int(i) - 1, b, int(j) - 1)
                     for i in first.split(",") for j in second.split(",")}
            (gold.linked if row == "link" else gold.possible).update(pairs)
            if row == "link" and any(field.startswith("part ") for field in fields[2:]):
                gold.partly.update(pairs)
    return gold


def align(build, groups, *options):
    """The synopsis of each group, a list of articles, in their order."""
    by_langs = {}
    for number, group in enumerate(groups):
        by_langs.setdefault(tuple(article.lang for article in group), []).append(number)
    synopses = {}
    for langs, numbers in by_langs.items():
        rows = ["\t".join(map(str, [n, *(article.file.resolve() for article in groups[n])]))
                for n in numbers]
        out = subprocess.run([pathlib.Path(build) / "synoptic", "batch", "--lang", ",".join(langs),
                              *options, "-"], input="\n".join(rows) + "\n", text=True, check=True,
                             stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        for line in out.stdout.splitlines():
            result = json.loads(line)
            synopses[int(result["id"])] = result["synopsis"]
    return [synopses[number] for number in range(len(groups))]


def linked_units(synopsis, least=0):
    """The units, (article, unit), that are in a link of this probability or more."""
    return {(link[side], unit) for link in synopsis["links"] if link["probability"] >= least
            for side in ("a", "b") for unit in link[side + "_units"]}


def standing(entry, sentences):
    """The sentence that each unit of an article stands for, by the most bytes; None for none."""
    text = entry["text"].encode()
    spans = []
    for sentence in sentences:
        begin = text.index(sentence, spans[-1][1] if spans else 0)
        spans.append((begin, begin + len(sentence)))
    stands = []
    for unit in entry["units"]:
        shared = [min(end, unit["end"]) - max(begin, unit["begin"]) for begin, end in spans]
        best = max(range(len(spans)), key=shared.__getitem__)
        stands.append(best if shared[best] > 0 else None)
    return stands


def shown_pairs(synopsis, sentences):
    """The probability of each pair of sentences in a link, (article, sentence, article, sentence);
    `sentences` those of each article."""
    stands = [standing(*side) for side in zip(synopsis["articles"], sentences)]
    shown = {}
    for link in synopsis["links"]:
        a, b = link["a"], link["b"]
        for unit in link["a_units"]:
            for other in link["b_units"]:
                pair = (a, stands[a][unit], b, stands[b][other])
                if None not in pair:
                    shown[pair] = max(shown.get(pair, 0), link["probability"])
    return shown


def crossings(golds, everything=False):
    """Pairs of articles of different groups: of every two groups one pair in two languages, which by
    their numbers alone; or all pairs."""
    for (m, first), (n, second) in itertools.combinations(enumerate(golds), 2):
        pairs = list(itertools.product(first.articles, second.articles))
        if everything:
            yield from pairs
        else:
            pairs = [(a, b) for a, b in pairs if a.lang != b.lang]
            yield pairs[(7 * m + n) % len(pairs)]


class Piece(typing.NamedTuple):
    """Successive sentences of one article, and the whole of another."""
    name: str
    articles: list
    linked: set
    possible: set


def pieces(golds, size, folder):
    """All pieces of so many sentences of which a third or more is linked, written to the folder."""
    for gold in golds:
        for a, article in enumerate(gold.articles):
            text = article.file.read_bytes()
            for b, other in enumerate(gold.articles):
                for first in range(0, len(article.sentences) - size + 1, size) if a != b else ():
                    def inside(pairs):
                        return {(0, i - first, 1, j)
                                for x, k, y, l in pairs if {x, y} == {a, b}
                                for i, j in [(k, l) if x == a else (l, k)]
                                if first <= i < first + size}
                    linked = inside(gold.linked)
                    if 3 * len({i for _, i, _, _ in linked}) < size:
                        continue
                    chosen = article.sentences[first:first + size]
                    begin = sum(map(len, article.sentences[:first]))
                    begin = text.index(chosen[0], begin)
                    end = begin
                    for sentence in chosen:
                        end = text.index(sentence, end) + len(sentence)
                    name = f"{gold.name}.{article.lang}.{first + 1}-{first + size}.{other.lang}"
                    file = pathlib.Path(folder) / name
                    file.write_bytes(text[begin:end] + b"\n")
                    yield Piece(name, [Article(file, article.lang, chosen), other], linked,
                                inside(gold.possible))
