"""FreeDict dictionaries in dictd form: headwords with translations, and short definitions.

An entry is a headword line (with pronunciation between slashes and grammar in angle brackets) and
lines below it: senses ("1. a, b"), then for dictionaries made from Wiktionary a definition in the
language of the headword, and indented examples or references, which are left out.
"""

import re

_ISO3 = {"ita": "it", "ind": "id", "eng": "en", "deu": "de", "fra": "fr", "spa": "es", "por": "pt",
         "nld": "nl", "rus": "ru", "tur": "tr", "ara": "ar", "jpn": "ja", "zho": "zh", "cmn": "zh"}
_DIGITS = {c: i for i, c in enumerate(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")}
_DECORATION = re.compile(r"\s*(//.*?//|/[^/]*/|<[^<>]*>|\[[^\[\]]*\]|\([^()]*\)|\{[^{}]*\})")
_SENSE = re.compile(r"^\s{0,3}\d+\.\s*")
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
    return [a for a in (_plain(a) for a in re.split(r"[,;、，；،]", _DECORATION.sub(" ", line))) if a]


def _entry(text):
    """(headwords, [(alternatives, definition or None)]) of one entry."""
    lines = text.split("\n")
    heads = [h for h in (_plain(h) for h in lines[0].split(", ")) if h]
    senses, pending = [], None
    for line in lines[1:]:
        if not line.strip() or line.startswith(("   ", "\t", " see", " Syn")):
            continue
        if pending is not None and not _SENSE.match(line):
            senses[-1] = (senses[-1][0], _plain(line))
            pending = None
            continue
        found = _alternatives(_SENSE.sub("", line))
        if pending is not None and _SENSE.match(line) and line.startswith("1.") and len(senses) == 1:
            # "translations", then numbered definitions of them.
            senses[-1] = (senses[-1][0], _plain(_SENSE.sub("", line)))
            pending = None
            continue
        if found:
            senses.append((found, None))
            pending = True
    return heads, senses


def _is_phrase(definition):
    return definition is not None and definition.count(" ") >= 2


def extract(debs, source):
    for deb in debs:
        left, right = deb.name.split("-")[-2:]
        left, right = _ISO3[left], _ISO3[right]
        files = {path.rsplit(".")[-1]: data for path, data in
                 deb.files(lambda p: p.endswith((".index", ".dict.dz")))}
        body, seen = files["dz"], set()
        for line in files["index"].decode("utf-8").split("\n"):
            fields = line.split("\t")
            if len(fields) < 3 or fields[0].startswith("00database"):
                continue
            start = _number(fields[1])
            if start in seen:
                continue
            seen.add(start)
            heads, senses = _entry(body[start:start + _number(fields[2])].decode("utf-8", "replace"))
            for found, definition in senses:
                for alternative in found[:_ALTERNATIVES]:
                    yield source, {left: heads[0], right: alternative} if heads else {}
                if _is_phrase(definition):
                    yield source.replace(":", "-definitions:"), {left: definition, right: found[0]}
