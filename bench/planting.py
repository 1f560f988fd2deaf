"""Plants in single sentences: clauses that another sentence has, and opposites.

The patterns are data (planted_patterns.tsv): a row has a language, a kind, senses, what to find,
and what to put. Kinds:
  negation, reversal  whole words, forms between "|", the forms to put in the same order (or one for
                      all). Senses "rise/fall" read the row both ways, "rise>fall" one way. A form
                      is a regular expression, and read one way if it is more than words; what is
                      put may name its groups.
  swap                the same with <A> and <B> for names, which are put the other way round
  name                what is a name in a script without capitals
  noname              what is none despite its capital, and words that a name cannot follow
  keep                words that no pattern may touch, such as "not only"
  sense               words of a sense that nothing is put for
  clause              what a clause looks like that follows a comma and ends its sentence
  opening             what a clause looks like that begins its sentence, up to a comma
Senses join the languages: the words of the other side that correspond to "rose" are those that have
the sense "rise" there. The sense "?" joins nothing.
"""

import collections
import dataclasses
import re

UPPER = "".join(c for c in map(chr, range(0x530)) if c.isupper())
NAME = f"(?:[{UPPER}][\\w’'-]+(?: (?:(?:of|de|von|van|al|del|di|da) )?[{UPPER}][\\w’'-]+)*)"
OPENS = "\"“„«‘'(「『"
CLOSES = "\"”“»’')」』"
WITHOUT_SPACES = {"zh"}


@dataclasses.dataclass(frozen=True)
class Span:
    begin: int
    end: int

    def overlaps(self, other):
        return self.begin < other.end and other.begin < self.end


@dataclasses.dataclass(frozen=True)
class Turn:
    """A sentence turned into its opposite."""
    kind: str
    row: int  # The line of its pattern, from 1.
    sense: str  # Of the words that were there.
    before: Span
    after: Span
    text: str


@dataclasses.dataclass(frozen=True)
class Form:
    row: int
    kind: str
    find: re.Pattern
    put: str
    sense: str


def forms_of(text):
    """What stands between "|" outside of brackets."""
    forms, depth = [""], 0
    for i, c in enumerate(text):
        if c in "([" and text[i - 1:i] != "\\":
            depth += 1
        if c in ")]" and text[i - 1:i] != "\\":
            depth -= 1
        if c == "|" and depth == 0:
            forms.append("")
        else:
            forms[-1] += c
    return forms


def capital(word, lang):
    first = word[:1]
    return "İ" if lang == "tr" and first == "i" else first.upper()


def bounded(form, lang):
    """The pattern that finds a form as whole words."""
    form = form.replace("'", "['’]")
    if lang in WITHOUT_SPACES:
        return form
    first = form[:1]
    if first.islower():  # At the head of a sentence it has a capital.
        form = f"[{first}{capital(first, lang)}]{form[1:]}"
    left = r"(?<![\w'’-])"
    if lang == "ar":  # "And" is written together with the next word.
        left = r"(?:(?<!\w)|(?<=(?<!\w)[وف]))"
    return left + f"(?:{form})" + r"(?![\w'’\u064b-\u0652-])"


class Patterns:
    """The patterns of one language."""

    def __init__(self, rows, lang):
        self.lang = lang
        self.forms, self.keep = [], []
        self.senses = collections.defaultdict(list)
        self.parts = collections.defaultdict(list)
        names = [row[3] for row in rows if row[0] == lang and row[1] == "name"]
        self.name = f"(?:{'|'.join(names)})" if names else NAME
        self.nonames = {word for row in rows if row[0] == lang and row[1] == "noname"
                        for word in row[3].split("|")}
        for number, row in enumerate(rows, 1):
            if row[0] != lang:
                continue
            if row[1] == "keep":
                self.keep.append(re.compile(bounded(row[3], lang), re.IGNORECASE))
            elif row[1] == "sense":
                self.senses[row[2]] += [re.compile(bounded(form, lang))
                                        for form in forms_of(row[3])]
            elif row[1] in ("clause", "opening"):
                self.parts[row[1]].append(re.compile(row[3]))
            elif row[1] not in ("name", "noname"):
                self._add(number, *row[1:])

    def _add(self, number, kind, senses, find, put):
        both = "/" in senses
        senses = re.split("[/>]", senses)
        finds, puts = forms_of(find), forms_of(put)
        if len(puts) not in (1, len(finds)):
            raise ValueError(f"row {number}: {len(finds)} forms to find, {len(puts)} to put")
        pairs = list(zip(finds, puts if len(puts) > 1 else puts * len(finds)))
        for one, other in pairs:
            self._add_form(number, kind, senses[0], one, other)
        if not both:
            return
        seen = set()
        for one, other in pairs:  # Of several forms that are put as one, the first comes back.
            if other not in seen and not re.search(r"[(\[\\?]", one + other):
                self._add_form(number, kind, senses[1], other, one)
            seen.add(other)

    def _add_form(self, number, kind, sense, find, put):
        pattern = bounded(find, self.lang)
        for group in "AB":
            pattern = pattern.replace(f"<{group}>", f"(?P<{group}>{self.name})")
            put = put.replace(f"<{group}>", f"\\g<{group}>")
        self.forms.append(Form(number, kind, re.compile(pattern), put, sense))
        self.senses[sense].append(self.forms[-1].find)

    def _matches(self, text):
        """All matches, the longest of those that overlap, none inside of what is kept."""
        kept = [Span(*m.span()) for pattern in self.keep for m in pattern.finditer(text)]
        found = [(m, form) for form in self.forms for m in form.find.finditer(text)]
        found.sort(key=lambda pair: (pair[0].start() - pair[0].end(), pair[0].start(), pair[1].row))
        taken = []
        for m, form in found:
            span = Span(*m.span())
            if any(map(span.overlaps, kept)):
                continue
            if not any(span.overlaps(other) and span != other for other, _, _ in taken):
                taken.append((span, m, form))
        return sorted(taken, key=lambda item: item[0].begin)

    def turns(self, text):
        """What the sentence can be turned into."""
        for span, m, form in self._matches(text):
            turn = self._turned(text, span, m, form)
            if turn and turn.text != text:
                yield turn

    def _turned(self, text, span, m, form):
        put = m.expand(form.put)
        if form.kind == "swap":
            before = re.search(r"\w*\W*$", text[:m.start("A")]).group().strip()
            if m.group("A") == m.group("B") or {before, m.group("A"), m.group("B")} & self.nonames:
                return None
        head = text[:span.begin].strip(OPENS + " ")
        if not head and put and m.group()[:1].isupper() and form.kind != "swap":
            put = capital(put, self.lang) + put[1:]
        elif m.group()[:1].isupper() and form.find.match(m.group()[:1].lower() + m.group()[1:]):
            return None  # Amid a sentence a capital makes it a name.
        begin, end = span.begin, span.end
        if not put:  # The space goes with the word.
            if text[begin - 1:begin] == " ":
                begin -= 1
            elif text[end:end + 1] == " ":
                end += 1
        turned = text[:begin] + put + text[end:]
        if not head and not put:
            turned = text[:begin] + capital(text[end:], self.lang) + text[end + 1:]
        return Turn(form.kind, form.row, form.sense, span, Span(begin, begin + len(put)), turned)

    def words_with(self, sense, text, place):
        """The span of words with the sense, nearest to a place from 0 to 1."""
        if sense == "?":
            return None
        spans = [Span(*m.span()) for find in self.senses.get(sense, [])
                 for m in find.finditer(text)]
        return min(spans, default=None,
                   key=lambda s: (abs(s.begin / len(text) - place), s.begin - s.end))

    # Clauses.

    def length(self, text):
        return len(text) / 2 if self.lang in WITHOUT_SPACES else len(text.split())

    def clauses(self, text):
        """Clauses that can be taken out of a sentence: (kind, text)."""
        body = text.rstrip(" .。")
        several = ". " in body or any(c in OPENS + CLOSES + ":;!?？！：；—–"
                                      for c in body.replace("’", ""))
        if several:
            return
        parts = re.split("，" if self.lang == "zh" else r"[,،] ", body)
        if len(parts) < 2:
            return
        for kind, part in (("clause", parts[-1]), ("opening", parts[0])):
            if 4 <= self.length(part) <= 16 and any(p.fullmatch(part) for p in self.parts[kind]):
                yield kind, part

    def comma(self):
        return "，" if self.lang == "zh" else ", "

    def add(self, text, kind, clause, small):
        """The sentence with the clause, and its span; None where it cannot have one. `small` has
        the words that begin small amid sentences."""
        full = "。" if self.lang == "zh" else "."
        if not text.endswith(full) or text.startswith(tuple(OPENS)):
            return None
        if kind == "clause":
            begin = len(text) - len(full) + len(self.comma())
            added = text[:-len(full)] + self.comma() + clause + full
            return added, Span(begin, begin + len(clause))
        word = re.match(r"[\w’'-]*", text).group()
        lower = word[:1].lower() + word[1:]
        if lower not in small and self.lang not in WITHOUT_SPACES | {"ar"}:
            return None
        return clause + self.comma() + lower + text[len(word):], Span(0, len(clause))


def read_rows(file):
    """The fields of each line, so that a row is known by its line; none of a comment."""
    rows = []
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            rows.append([""])
            continue
        fields = line.split("\t")
        if len(fields) != (5 if fields[1] in ("negation", "reversal", "swap") else 4):
            raise ValueError(f"{file}:{number}: {len(fields)} fields")
        rows.append(fields)
    return rows


def small_words(texts):
    """Words that stand amid sentences with a small letter, and never there with a capital."""
    small, large = set(), set()
    for text in texts:
        for m in re.finditer(r"[\w’'-]+", text):
            if not text[:m.start()].strip(OPENS + " "):
                continue
            (large if m.group()[:1].isupper() else small).add(m.group())
    return {word for word in small if word[:1].upper() + word[1:] not in large or len(word) < 4}
