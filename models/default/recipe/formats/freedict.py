"""FreeDict dictionaries in dictd form: headwords with translations, and short definitions.

An entry is a headword line (with pronunciation between slashes and grammar in angle brackets) and
lines below it: senses ("1. a, b"); for dictionaries made from Wiktionary a definition in the language of the headword;
and indented examples with their translation, or references, which are left out.
"""

import re

_ISO3 = {"ita": "it", "ind": "id", "eng": "en", "deu": "de", "fra": "fr", "spa": "es", "por": "pt",
         "nld": "nl", "rus": "ru", "tur": "tr", "ara": "ar", "jpn": "ja", "zho": "zh", "cmn": "zh"}
_DIGITS = {c: i for i, c in enumerate(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")}
_DECORATION = re.compile(r"\s*(//.*?//|/[^/]*/|<[^<>]*>|\[[^\[\]]*\]|\([^()]*\)|\{[^{}]*\})")
_SENSE = re.compile(r"^\s{0,3}\d+\.\s*")
_EXAMPLE = re.compile(r'^\s+"(.+)"\s+- (.+)$')
_ALTERNATIVES = 3


def _number(text):
    value = 0
    for c in text:
        value = value * 64 + _DIGITS[c]
    return value


def _plain(text):
    text = _DECORATION.sub(" ", re.sub(r"\[\[(?:[^\]|]*\|)?([^\]]*)\]\]", r"\1", text))
    return re.sub(r"\s+", " ", re.sub(r"\s\d+\.$", "", text.strip())).strip(" ,;")


def _alternatives(line):
    parts = re.split(r"[,;、，；،]", _DECORATION.sub(" ", _SENSE.sub("", line)))
    return [a for a in (_plain(p).rstrip(".") for p in parts) if a]


def _head(line):
    """The first spelling of a headword line."""
    return next((h for h in (_plain(h) for h in _DECORATION.sub(" ", line).split(",")) if h), "")


def _wiktionary_senses(lines):
    """[(alternatives, definition or None)]: either one line of translations and then definitions of them, or
    numbered senses, each with a definition below it."""
    if not lines:
        return []
    if not _SENSE.match(lines[0]):
        definition = _plain(_SENSE.sub("", lines[1])) if len(lines) == 2 else None
        return [(_alternatives(lines[0]), definition)]
    senses = []
    for line in lines:
        if _SENSE.match(line):
            senses.append((_alternatives(line), None))
        elif senses[-1][1] is None:
            senses[-1] = (senses[-1][0], _plain(line))
    return senses


def _is_phrase(definition):
    return definition is not None and definition.count(" ") >= 2


def _entry(head, lines, from_wiktionary):
    """(headword, senses, examples) of one entry."""
    examples = [match.groups() for match in map(_EXAMPLE.match, lines) if match]
    lines = [l for l in lines if l.strip() and not l.startswith(("   ", "\t", " see", " Syn"))]
    senses = _wiktionary_senses(lines) if from_wiktionary else [(_alternatives(l), None) for l in lines]
    return _head(head), senses, examples


def _language(deb, side):
    return _ISO3.get(deb.name.split("-")[side])


def left_language(deb):
    """The language of a dictionary's headwords, None if it is not one of ours."""
    return _language(deb, -2)


def raw_entries(deb):
    """(first line, the other lines) of every entry of a dictd dictionary."""
    files = {path.rpartition(".")[2]: data for path, data in
             deb.files(lambda p: p.endswith((".index", ".dict.dz")))}
    seen = set()
    for line in files["index"].decode("utf-8").split("\n"):
        fields = line.split("\t")
        if len(fields) < 3 or fields[0].startswith("00database") or fields[1] in seen:
            continue
        seen.add(fields[1])
        start = _number(fields[1])
        entry = files["dz"][start:start + _number(fields[2])].decode("utf-8", "replace")
        yield tuple(entry.partition("\n")[::2])


def _is_from_wiktionary(deb):
    return any(b"WikDict" in data[:4000] for _, data in deb.files(lambda p: p.endswith(".dict.dz")))


def _parsed(deb):
    from_wiktionary = _is_from_wiktionary(deb)
    for head, text in raw_entries(deb):
        yield _entry(head, text.split("\n"), from_wiktionary)


def entries(deb):
    """The language of the translations, and (headword, [(translations, definition or None)]) of every entry."""
    return _language(deb, -1), ((head, senses) for head, senses, _ in _parsed(deb) if head)


def extract(debs, source):
    for deb in debs:
        left, right = _language(deb, -2), _language(deb, -1)
        for head, senses, examples in _parsed(deb):
            for example, translation in examples:
                yield source.replace(":", "-examples:"), {left: example, right: translation}
            for found, definition in senses:
                for alternative in found[:_ALTERNATIVES]:
                    yield source, {left: head, right: alternative}
                if found and _is_phrase(definition):
                    yield source.replace(":", "-definitions:"), {left: definition, right: found[0]}
