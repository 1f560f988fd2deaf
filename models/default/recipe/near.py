"""Finds texts that say nearly the same: that share at least NEAR of their words (Jaccard), in whatever order.

Two ways, for two tasks. `Index` is exact and for a small set: two sets of words can only be that similar if they share
one of their few rarest words (prefix filtering; Chaudhuri, Ganti and Kaushik 2006), so only those are looked up.
`across_sources` is for millions of rows: it compares the texts whose MinHash sketches agree in a band (Broder 1997; Leskovec,
Rajaraman and Ullman, chapter 3), which finds nearly all pairs: of those at the threshold, 99 of 100 made at random. Two or three
minutes and 0.8 GB for three million rows.
"""

import collections
import re
import unicodedata
import zlib

NEAR = 0.75
# Fewer words are a phrase, of which a language has only so many.
MIN_TOKENS = 5

_MARKS = re.compile("[\u0300-\u036f\u0640\u064b-\u0652\u0670]")
_TOKEN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\\W_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+")


def tokens(text):
    """The different words of a text, case folded and without marks; of Chinese and Japanese, the characters."""
    return set(_TOKEN.findall(_MARKS.sub("", unicodedata.normalize("NFKC", text).casefold())))


def are_near(a, b):
    """Whether two sets of tokens are nearly the same."""
    return (1 + NEAR) * len(a & b) >= NEAR * (len(a) + len(b))


def _prefix(size):
    """How many of a set's rarest tokens must be looked at: were none of them in another set, too few would be."""
    return int(size - NEAR * size + 1e-9) + 1


class Index:
    """A set of texts that others are compared with."""

    def __init__(self, texts):
        sets = list({frozenset(t) for t in map(tokens, texts) if len(t) >= MIN_TOKENS})
        self._count = collections.Counter(token for t in sets for token in t)
        self._with = collections.defaultdict(list)
        for t in sets:
            for token in self._rarest(t):
                self._with[token].append(t)

    def _rarest(self, found):
        return sorted(found, key=lambda token: (self._count.get(token, 0), token))[:_prefix(len(found))]

    def has(self, text):
        """Whether a text is nearly the same as one of the set."""
        found = tokens(text)
        if len(found) < MIN_TOKENS:
            return False
        # Words that no text of the set has are the rarest of all.
        if len(found) - len(found & self._count.keys()) >= _prefix(len(found)):
            return False
        return any(are_near(found, other) for token in self._rarest(found) for other in self._with.get(token, ()))


_BANDS, _ROWS = 6, 3
# Exclusive or with a constant puts hashes into another order; the constants differ in their first bits, which decide it.
_ORDERS = [(i * 0x9E3779B1 * 0x10001 + (i << 59)) & ((1 << 64) - 1) for i in range(1, _BANDS * _ROWS + 1)]


def _sketch(found):
    """The keys of the bands of a set of tokens."""
    hashes = [(zlib.crc32(b) << 32) | zlib.crc32(b, 0x5EED) for b in map(str.encode, found)]
    least = [min([h ^ order for h in hashes]) for order in _ORDERS]
    return [hash((band, *least[band * _ROWS:(band + 1) * _ROWS])) for band in range(_BANDS)]


def _parse(line):
    """(source, [(language, text)]) of a line of clean rows, as bytes."""
    source, *fields = line.decode("utf-8").rstrip("\n").split("\t")
    return source, list(zip(fields[::2], fields[1::2]))


# How many rows with the same band a row is compared with: the texts of a form letter have it by the thousand.
_MOST = 12


def across_sources(path, out):
    """Copies to `out`, open for bytes, the clean rows of a file that are not nearly the same as an earlier row of another source.

    A row is compared by its first language and then by the others that both have; it goes if the earlier rows leave less
    than a third of its pairs new. Returns {source: rows dropped}.
    """
    dropped = collections.Counter()
    with open(path, "rb") as lines, open(path, "rb") as earlier_lines:
        seen = collections.defaultdict(list)
        end = 0
        for line in lines:
            begin, end = end, end + len(line)
            source, texts = _parse(line)
            found = tokens(texts[0][1])
            if len(found) >= MIN_TOKENS:
                bands = _sketch(found)
                earlier = {offset for band in bands for offset in seen.get(band, ())}
                if earlier and _repeats(source, texts, found, _rows_at(earlier_lines, sorted(earlier))):
                    dropped[source] += 1
                    continue
                for band in bands:
                    if len(seen[band]) < _MOST:
                        seen[band].append(begin)
            out.write(line)
    return dropped


def _rows_at(file, offsets):
    for offset in offsets:
        file.seek(offset)
        yield _parse(file.readline())


def _repeats(source, texts, found, earlier):
    others = {language: tokens(value) for language, value in texts[1:]}
    left = set(others)
    for other_source, other in earlier:
        if other_source == source or other[0][0] != texts[0][0] or not are_near(found, tokens(other[0][1])):
            continue
        left -= {language for language, value in other[1:] if language in left and
                 are_near(others[language], tokens(value))}
        if 3 * len(left) < len(others):
            return True
    return False
