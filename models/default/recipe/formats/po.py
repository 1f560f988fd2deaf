"""gettext sources (.po) that some packages ship instead of compiled catalogues."""

import re

import languages
from formats import mo

_LINE = re.compile(r'^(msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)?\s*"(.*)"\s*$')
_ESCAPE = re.compile(r"\\(.)")
_ESCAPES = {"n": "\n", "t": "\t", "r": ""}


def _unquote(text):
    return _ESCAPE.sub(lambda m: _ESCAPES.get(m.group(1), m.group(1)), text) if "\\" in text else text


def parse(text):
    """{msgid with its context and plural: msgstr} in the form of mo.parse, without fuzzy messages."""
    found = {}
    for block in re.split(r"\n\s*\n", text.replace("\r\n", "\n")):
        if "\n#, fuzzy" in "\n" + block or re.search(r"^#,.*\bfuzzy\b", block, re.M):
            continue
        fields, field = {}, None
        for line in block.split("\n"):
            match = _LINE.match(line)
            if match:
                field = match.group(1) or field
                fields[field] = fields.get(field, "") + _unquote(match.group(2))
        forms = [fields[f] for f in sorted(f for f in fields if f and f.startswith("msgstr"))]
        if fields.get("msgid") and any(forms):
            msgid = "\0".join([fields["msgid"]] + ([fields["msgid_plural"]] if "msgid_plural" in fields else []))
            context = fields["msgctxt"] + "\4" if "msgctxt" in fields else ""
            found[context + msgid] = "\0".join(forms)
    return found


def extract(debs, source):
    domains = {}
    for deb in debs:
        for path, data in deb.files(lambda p: p.endswith((".po", ".po.gz"))):
            language, domain = languages.split_path(path)
            if domain == path:
                continue  # of a language that is not ours
            messages = domains.setdefault(domain, {})
            for msgid, text in parse(data.decode("utf-8", "replace")).items():
                messages.setdefault(msgid, {}).setdefault(language, text)
    yield from mo.rows_of(domains, source)
