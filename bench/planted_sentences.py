#!/usr/bin/env python3
"""Plants clauses and opposites in sentences of Parallel Universal Dependencies, with gold.

    bench/planted_sentences.py PUD OUT [SEED]

PUD holds pud.<lang>.tsv (sentence id, text). For English with each other language and for
Italian-Indonesian, successive sentences make two articles of twenty each, a sentence a line, that
translate each other. Of each five pairs of sentences one is planted in, where one can be:
  OUT/added/      one side gets a clause of a sentence that stands in neither article, at its end or
                  in front: `partial`, with the words of the clause
  OUT/opposites/  one side says the opposite, by a pattern of planted_patterns.tsv: `differs`, kind
                  `opposite`, with the words that were put, and the words of the other side that
                  have the sense of what was there; the whole sentence where none are found, or
                  nothing was put
each PAIR.NN.<lang> with gold PAIR.NN.gold.tsv (docs/annotation.md), and planted.tsv with a row a
planting: pair, number of the articles, sentence, kind, side, begin and end in bytes, the line of
the pattern or the id of the sentence that the clause is of, the text before and after, and the
other side's text. All other pairs are `shared`, as translations are, but for slips of the
translators. The two sets plant in different sentences. The same every time for one seed.
"""

import collections
import pathlib
import random
import sys

import planting

LANGS = ["ar", "de", "es", "fr", "id", "it", "pt", "ru", "tr", "zh"]
PAIRS = [("en", lang) for lang in LANGS] + [("it", "id")]
ARTICLE = 20
EVERY = 5
ENGLISH = 0.2  # How often English is planted in, rather than the other side.
FRONT = 0.3  # How often a clause is put in front.


class Language:
    def __init__(self, folder, rows, lang):
        with open(folder / f"pud.{lang}.tsv", encoding="utf-8") as lines:
            self.texts = dict(line.rstrip("\n").split("\t")[:2] for line in lines if line.strip())
        self.patterns = planting.Patterns(rows, lang)
        self.small = planting.small_words(self.texts.values())
        self.clauses = collections.defaultdict(list)
        for key, text in sorted(self.texts.items()):
            for kind, clause in self.patterns.clauses(text):
                self.clauses[kind].append((key, clause))
        self.turns = {key: list(self.patterns.turns(text)) for key, text in self.texts.items()}


def document(sentence):
    return sentence[:-3]


class Planter:
    """Plants in the articles of one pair of languages."""

    def __init__(self, langs, languages, seed):
        self.langs = langs
        self.sides = [languages[lang] for lang in langs]
        self.rng = random.Random(f"{seed} {'-'.join(langs)}")
        self.uses = collections.Counter()  # Of a clause or pattern: those used least come first.

    def order(self):
        chance = ENGLISH if self.langs[0] == "en" else 0.5
        return (0, 1) if self.rng.random() < chance else (1, 0)

    def least_used(self, candidates, key):
        if not candidates:
            return None
        least = min(self.uses[key(c)] for c in candidates)
        chosen = self.rng.choice([c for c in candidates if self.uses[key(c)] == least])
        self.uses[key(chosen)] += 1
        return chosen

    def add(self, ids, block, used):
        """(index, kind, side, span, row, text) for one sentence of the block, with a clause."""
        documents = set(map(document, ids))
        for side in self.order():
            language = self.sides[side]
            kinds = ["opening", "clause"] if self.rng.random() < FRONT else ["clause", "opening"]
            for kind in kinds:
                clauses = [c for c in language.clauses[kind]
                           if document(c[0]) not in documents and c not in used]
                clause = self.least_used(clauses, lambda c: (side, c))
                for i in self.rng.sample(block, len(block)) if clause else []:
                    added = language.patterns.add(language.texts[ids[i]], kind, clause[1],
                                                  language.small)
                    if added:
                        used.add(clause)
                        return i, kind, side, added[1], clause[0], added[0]
        return None

    def turn(self, ids, block):
        """(index, Turn, side) for one sentence of the block."""
        for side in self.order():
            language = self.sides[side]
            turns = [(i, turn, side) for i in block for turn in language.turns[ids[i]]]
            swaps = [item for item in turns if item[1].kind == "swap"]
            turn = self.least_used(swaps or turns, lambda item: (side, item[1].row))
            if turn:
                return turn
        return None

    def counterpart(self, turn, side, texts):
        """The words of the side that stays as it is; the whole sentence if nobody can tell."""
        text = texts[1 - side]
        span = self.sides[1 - side].patterns.words_with(
            turn.sense, text, turn.before.begin / len(texts[side]))
        return text[span.begin:span.end] if span else text

    def plant(self, ids):
        """The planted sentences of both sets: index -> (row of planted.tsv, side, text, claim)."""
        added, turned, used = {}, {}, set()
        for begin in range(0, len(ids), EVERY):
            block = list(range(begin, min(begin + EVERY, len(ids))))
            found = self.add(ids, block, used)
            if found:
                i, kind, side, span, source, text = found
                lang = self.langs[side]
                words = text[span.begin:span.end]
                added[i] = (kind, side, span, source, text,
                            ["partial", None, f"more={lang}", f"extra {lang}:{{}}={words}"])
                block.remove(i)
            found = self.turn(ids, block)
            if found:
                i, turn, side = found
                texts = [language.texts[ids[i]] for language in self.sides]
                words = [None, None]
                words[side] = turn.text[turn.after.begin:turn.after.end] or turn.text
                words[1 - side] = self.counterpart(turn, side, texts)
                turned[i] = (turn.kind, side, turn.after, str(turn.row), turn.text,
                             ["differs", None, "opposite",
                              *(f"{lang}={text}" for lang, text in zip(self.langs, words))])
        return added, turned


def write_article(out, name, langs, texts, planted):
    """Writes both articles and their gold."""
    rows = [["synoptic-gold", "2"]]
    rows += [["article", lang, f"{name}.{lang}", lang] for lang in langs]
    for lang, lines in zip(langs, texts):
        text = "".join(f"{line}\n" for line in lines)
        (out / f"{name}.{lang}").write_text(text, encoding="utf-8")
        rows += [["sentence", lang, str(n), line] for n, line in enumerate(lines, 1)]
    for i in range(len(texts[0])):
        members = [f"{lang}:{i + 1}" for lang in langs]
        claim = planted[i][-1] if i in planted else ["shared", None]
        rows.append(["link", *members])
        rows.append(["claim", claim[0], *members, *(field.replace("{}", str(i + 1), 1)
                                                    for field in claim[2:])])
    (out / f"{name}.gold.tsv").write_text("".join("\t".join(row) + "\n" for row in rows),
                                     encoding="utf-8")


def bytes_before(text, index):
    return len(text[:index].encode())


def main():
    pud, out = map(pathlib.Path, sys.argv[1:3])
    seed = sys.argv[3] if len(sys.argv) > 3 else "1"
    rows = planting.read_rows(pathlib.Path(__file__).with_name("planted_patterns.tsv"))
    languages = {lang: Language(pud, rows, lang) for lang in ["en", *LANGS]}
    lists = {}
    for kind in ("added", "opposites"):
        (out / kind).mkdir(parents=True, exist_ok=True)
        lists[kind] = open(out / kind / "planted.tsv", "w", encoding="utf-8")
    for langs in PAIRS:
        planter = Planter(langs, languages, seed)
        ids = sorted(set.intersection(*(set(languages[lang].texts) for lang in langs)))
        for number in range(len(ids) // ARTICLE):
            here = ids[number * ARTICLE:(number + 1) * ARTICLE]
            originals = [[languages[lang].texts[key] for key in here] for lang in langs]
            for kind, planted in zip(lists, planter.plant(here)):
                texts = [list(lines) for lines in originals]
                for i, (what, side, span, source, text, _) in planted.items():
                    texts[side][i] = text
                    print("-".join(langs), f"{number:02}", i + 1, what, langs[side],
                          bytes_before(text, span.begin), bytes_before(text, span.end), source,
                          originals[side][i], text, originals[1 - side][i], sep="\t",
                          file=lists[kind])
                write_article(out / kind, f"{'-'.join(langs)}.{number:02}", langs, texts, planted)
    for file in lists.values():
        file.close()


if __name__ == "__main__":
    main()
