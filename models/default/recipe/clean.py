"""Third stage: cleans the raw rows, removes repetitions, and writes rows.tsv and report.tsv."""

import collections
import functools
import itertools
import json
import multiprocessing
import os
import sys
import threading

import exclusion
import near
import packages
import rows
import stages
import text
from languages import LANGUAGES, REGIONAL

_CHUNK = 2000
MAX_WORDS = 60
SPLIT_WORDS = 30
# A smaller source is no choice of negatives: it is merged with others of its kind and section, or of any.
MIN_ROWS = 300
# How many translations of the same short English text are kept over all the sources.
MAX_VARIANTS = 4
# The most raw rows of one source that are read, drawn evenly, for templated or one-sided sources.
CAPS = {"freedict": 100000, "freedict-definitions": 20000, "freedict-examples": 60000, "cedict": 60000,
        "enamdict": 30000, "ddtp": 40000, "mo": 45000}


def _choose_regions(texts):
    """Folds regional variants: where both are there, a fixed share of the rows takes the one, the rest the other."""
    for variant, (language, share) in REGIONAL.items():
        if variant in texts:
            value = texts.pop(variant)
            if language not in texts or text.stable_hash(value) % 100 < share:
                texts[language] = value
    return texts


def _cleaned(raw, languages):
    """{language: clean text with paragraphs} of one raw row, for the wanted languages."""
    found = {}
    for language, value in _choose_regions(raw).items():
        if language in languages and value:
            value = text.clean(value, language)
            if value and text.is_language(value, language):
                found[language] = value
    return found


def _pieces(texts):
    """One row a sentence where the sides have as many sentences; else the row as it is, if short enough."""
    if all(len(value) < 120 and "\n" not in value for value in texts.values()):
        return [texts]
    split = {language: text.sentences(value) for language, value in texts.items()}
    counts = collections.Counter(len(s) for s in split.values())
    count = len(split["en"]) if "en" in split else max(counts, key=lambda n: (counts[n], n))
    long = any(text.words(v, l) > SPLIT_WORDS for l, v in texts.items())
    if long and count > 1 and counts[count] > 1:
        same = [language for language in split if len(split[language]) == count]
        rows_ = ({language: split[language][i] for language in same} for i in range(count))
        return [{l: v for l, v in row.items() if text.is_language(v, l)} for row in rows_]
    whole = {language: value.replace("\n", " ") for language, value in texts.items()
             if text.words(value, language) <= MAX_WORDS}
    return [whole]


def _consistent(texts):
    """Drops the sides that repeat the pivot or differ wildly from it in length."""
    pivot = "en" if "en" in texts else next(iter(texts), None)
    if pivot is None or text.words(texts[pivot], pivot) > MAX_WORDS:
        return {}
    pivot_key = text.key(texts[pivot])
    kept = {pivot: texts[pivot]}
    for language, value in texts.items():
        if language != pivot and text.words(value, language) <= MAX_WORDS and \
                text.key(value) != pivot_key and \
                text.lengths_agree(value, language, texts[pivot], pivot):
            kept[language] = value
    return kept if len(kept) > 1 else {}


class _Repetitions:
    """Remembers the pairs seen so far, and how often a pivot text was used."""

    def __init__(self):
        self._pairs = set()
        self._uses = collections.Counter()

    def is_new(self, texts):
        """Whether at least a third of a row's pairs with its first language are new; remembers them."""
        items = iter(texts.items())
        language, pivot = next(items)
        pivot = language + text.key(pivot)
        pairs = [hash((pivot, other, text.key(value))) for other, value in items]
        fresh = [p for p in pairs if p not in self._pairs]
        if 3 * len(fresh) < len(pairs) or not fresh or self._uses[hash(pivot)] >= MAX_VARIANTS:
            return False
        self._pairs.update(fresh)
        self._uses[hash(pivot)] += 1
        return True


def _sources(work):
    """(path, record) of the extracted sources, in the order of packages.tsv."""
    for group in packages.groups():
        path = os.path.join(work, "extracted", group.kind + "." + group.name)
        if not os.path.exists(path + ".json"):
            continue
        with open(path + ".json", encoding="utf-8") as file:
            yield path + ".tsv", json.load(file)


def _shares(path):
    """{source: share of its raw rows to read} of one extracted file, for the sources over their cap."""
    with open(path, encoding="utf-8") as lines:
        counts = collections.Counter(line.partition("\t")[0] for line in lines)
    caps = {source: CAPS.get(source.split(":")[0], n) for source, n in counts.items()}
    return {source: caps[source] / n for source, n in counts.items() if n > caps[source]}


def _names(counts, sections):
    """{source: the name it gets}: small ones take that of their kind and section, and what is small then is mixed."""
    families = {s: s if n >= MIN_ROWS else s.split(":")[0] + ":family-" + sections[s] for s, n in counts.items()}
    sizes = collections.Counter()
    for source, family in families.items():
        sizes[family] += counts[source]
    return {s: family if sizes[family] >= MIN_ROWS else "mixed" for s, family in families.items()}


def _raw_lines(work, sections):
    """The raw lines to read, in the order of their sources; fills {source: section}."""
    for path, record in _sources(work):
        shares = _shares(path)
        print(f"clean: {record['source']}", file=sys.stderr)
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                source = line.partition("\t")[0]
                sections[source] = record["packages"][0]["section"]
                if source not in shares or text.stable_hash(line) <= shares[source] * 0xFFFFFFFF:
                    yield line


def _cleaned_rows(lines, languages):
    """[(source, texts)] of raw lines: what a worker does."""
    found = []
    for line in lines:
        source, raw = rows.parse_raw(line)
        texts = _cleaned(raw, languages)
        if len(texts) > 1:
            found += ((source, row) for row in map(_consistent, _pieces(texts)) if row)
    return found


def _in_workers(lines, languages):
    """_cleaned_rows of all lines, in order, by all cores but one, never far ahead of whoever takes them."""
    workers = max(1, (os.cpu_count() or 2) - 1)
    room = threading.Semaphore(4 * workers)

    def chunks():
        iterator = iter(lines)
        while chunk := list(itertools.islice(iterator, _CHUNK)):
            room.acquire()
            yield chunk

    with multiprocessing.Pool(workers) as pool:
        try:
            for found in pool.imap(functools.partial(_cleaned_rows, languages=languages), chunks()):
                room.release()
                yield from found
        finally:
            room.release(4 * workers)  # Whoever still waits for room would keep the pool from ending.


def run(work, languages, excluded):
    """Writes rows.tsv, counts.tsv, report.tsv and excluded.tsv, unless they are up to date."""
    inputs = [path for path, _ in _sources(work)] + stages.files_below(excluded)
    settings = {"languages": sorted(languages), "exclude": excluded and os.path.abspath(excluded),
                "code": stages.code("clean.py", "exclusion.py", "languages.py", "near.py", "rows.py", "text.py")}
    stages.run("clean", os.path.join(work, "rows.tsv"), inputs, settings, lambda: _clean(work, languages, excluded))


def _clean(work, languages, excluded):
    exclude = exclusion.Exclusion(excluded)
    # Rows of senses bring languages together whose pairs the single dictionaries know, so they have a memory of their own.
    repetitions = collections.defaultdict(_Repetitions)
    counts, sections = collections.Counter(), {}
    draft = os.path.join(work, "rows.draft")
    with open(draft, "w", encoding="utf-8") as out:
        for source, texts in _in_workers(_raw_lines(work, sections), languages):
            seen = repetitions[source.startswith("freedict_senses:")]
            if seen.is_new(texts) and not exclude.hits(texts):
                counts[source] += 1
                out.write("\t".join([source, *(f for pair in texts.items() for f in pair)]) + "\n")
    exclude.report(os.path.join(work, "excluded.tsv"))
    _drop_near(draft, counts)
    _finish(work, draft, counts, sections)


def _drop_near(draft, counts):
    """Takes the rows out of a file that are nearly the same as an earlier one of another source."""
    with open(draft + ".near", "wb") as out:
        dropped = near.across_sources(draft, out)
    os.replace(draft + ".near", draft)
    counts.subtract(dropped)
    print(f"clean: dropped {sum(dropped.values())} rows nearly the same as one of another source:",
          ", ".join(f"{n} of {source}" for source, n in dropped.most_common()), file=sys.stderr)


def _finish(work, draft, counts, sections):
    """Merges small sources into families and counts rows and words."""
    with rows.AtomicFile(os.path.join(work, "counts.tsv")) as out:
        out.writelines(f"{source}\t{count}\n" for source, count in counts.items())
    names = _names(counts, sections)
    report = collections.defaultdict(lambda: collections.defaultdict(lambda: [0, 0]))
    total = 0
    with rows.AtomicFile(os.path.join(work, "rows.tsv")) as out, open(draft, encoding="utf-8") as lines:
        for line in lines:
            source, _, rest = line.partition("\t")
            out.write(names[source] + "\t" + rest)
            total += 1
            fields = rest.rstrip("\n").split("\t")
            for language, value in zip(fields[::2], fields[1::2]):
                for name in (names[source], "TOTAL"):
                    cell = report[name][language]
                    cell[0] += 1
                    cell[1] += text.words(value, language)
    os.unlink(draft)
    with rows.AtomicFile(os.path.join(work, "report.tsv")) as out:
        out.write("source\t" + "\t".join(f"{l} rows\t{l} words" for l in LANGUAGES) + "\n")
        for name in sorted(report, key=lambda n: -sum(c[1] for c in report[n].values())):
            out.write(name + "".join(f"\t{report[name][l][0]}\t{report[name][l][1]}" for l in LANGUAGES) + "\n")
    print(f"clean: {total} rows", {l: report["TOTAL"][l][0] for l in LANGUAGES}, file=sys.stderr)
