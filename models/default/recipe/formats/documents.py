"""Manuals in several languages whose files have the same names: HTML, Mallard (.page), DocBook and plain text.

A page becomes a sequence of blocks (tag, text). Where the tags of two languages are the same sequence, blocks pair by
position; else by dynamic programming over insertions, deletions and pairs, at the cost of differing lengths (Gale
and Church 1993), within a band around the diagonal. The English page is the pivot.
"""

import math
import re

import languages

_EXTENSIONS = (".utf8", ".html", ".htm", ".page", ".docbook", ".xml", ".txt", ".html.gz", ".docbook.gz", ".txt.gz")
_DROP = re.compile(r"<(script|style|pre|screen|programlisting|synopsis|head|nav|svg|code-block|tt-block)\b.*?</\1\s*>"
                   r"|<!--.*?-->|<\?.*?\?>|<code mime.*?</code>", re.S | re.I)
_TAG = re.compile(r"<(/?)([A-Za-z][\w:-]*)[^<>]*>")
_BLOCKS = {"p", "li", "dt", "dd", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "title", "para", "simpara", "term",
           "desc", "item", "section", "div", "entry", "caption", "ul", "ol", "dl", "table", "tr", "blockquote",
           "listitem", "formalpara", "note", "steps", "list", "body", "subtitle", "figcaption"}
# In units of |log length ratio|: an unpaired block costs as much as a pair of which one side is 3.3 times too long.
_SKIP_PENALTY, _GOOD_PAIR, _MEAN_COST = 1.2, 0.8, 0.3
_LEAST_PAIRED = 0.85
_BAND, _MAX_CELLS = 60, 400_000


def blocks(text, extension):
    """[(tag, text)] of one page; the inline markup is dropped."""
    if extension.startswith("txt"):
        return [("p", b) for b in (re.sub(r"\s+", " ", p).strip() for p in re.split(r"\n\s*\n", text)) if b]
    found, tag, parts, at = [], "", [], 0
    text = _DROP.sub(" ", text)

    def close():
        joined = re.sub(r"\s+", " ", "".join(parts)).strip()
        if joined:
            found.append((tag, joined))
        parts.clear()

    for match in _TAG.finditer(text):
        parts.append(text[at:match.start()])
        at = match.end()
        name = match.group(2).lower()
        if name in _BLOCKS:
            close()
            tag = "" if match.group(1) else name
        elif name == "br":
            parts.append(" ")
    parts.append(text[at:])
    close()
    return found


def _cost(a, b, ratio):
    if a[0] != b[0]:
        return 9.0
    return abs(math.log((len(b[1]) + 8) / (len(a[1]) * ratio + 8)))


def align(left, right):
    """The (i, j) of blocks that pair; none at all where the pages are not translations block for block.

    That is so if too few blocks pair (one page is older than the other) or if their lengths do not go together (an index,
    sorted anew in every language).
    """
    if not left or not right:
        return []
    ratio = sum(len(t) for _, t in right) / max(1, sum(len(t) for _, t in left))
    if [tag for tag, _ in left] == [tag for tag, _ in right]:
        pairs = [(i, i) for i in range(len(left))]
    else:
        pairs = _align_by_length(left, right, ratio)
    costs = [_cost(left[i], right[j], ratio) for i, j in pairs]
    if len(pairs) < _LEAST_PAIRED * max(len(left), len(right)) or sum(costs) > _MEAN_COST * len(costs):
        return []
    return [pair for pair, cost in zip(pairs, costs) if cost < _GOOD_PAIR]


def _align_by_length(left, right, ratio):
    n, m = len(left), len(right)
    band = abs(n - m) + _BAND
    if n * band > _MAX_CELLS or not 0.6 < n / m < 1.67:
        return []
    # best[i][j - start(i)] is the least cost of the first i and j blocks, for j near the diagonal only.
    starts = [max(0, i * m // n - band) for i in range(n + 1)]
    best = []

    def cost(i, j):
        row = best[i] if 0 <= i < len(best) else ()
        at = j - starts[i] if 0 <= i else -1
        return row[at] if 0 <= at < len(row) else math.inf

    for i in range(n + 1):
        best.append([])
        for j in range(starts[i], min(m, i * m // n + band) + 1):
            if i == 0 and j == 0:
                best[0].append(0.0)
                continue
            pair = cost(i - 1, j - 1)
            if pair < math.inf and i and j:
                pair += _cost(left[i - 1], right[j - 1], ratio)
            best[i].append(min(pair, cost(i - 1, j) + _SKIP_PENALTY, cost(i, j - 1) + _SKIP_PENALTY))
    pairs, i, j = [], n, m
    while i and j:
        step = _cost(left[i - 1], right[j - 1], ratio)
        if cost(i, j) == cost(i - 1, j - 1) + step:
            pairs.append((i - 1, j - 1))
            i, j = i - 1, j - 1
        elif cost(i, j) == cost(i - 1, j) + _SKIP_PENALTY:
            i -= 1
        else:
            j -= 1
    return pairs[::-1]


def extract(debs, source):
    pages = {}
    for deb in debs:
        for path, data in deb.files(lambda p: p.endswith(_EXTENSIONS) and "/_sources/" not in p):
            language, rest = languages.split_path(path)
            extension = rest.removesuffix(".gz").rpartition(".")[2]
            pages.setdefault(rest, {}).setdefault(language, (data, extension))
    for texts in pages.values():
        if len(texts) < 2 or "en" not in texts:
            continue
        split = {l: blocks(d.decode("utf-8", "replace"), e) for l, (d, e) in texts.items()}
        rows = [{"en": text} for _, text in split["en"]]
        for language, page in split.items():
            if language != "en":
                for i, j in align(split["en"], page):
                    rows[i][language] = page[j][1]
        for row in rows:
            yield source, row
