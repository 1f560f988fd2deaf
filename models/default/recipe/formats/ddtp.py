"""The Debian Description Translation Project: package descriptions, from the archive's Translation-XX indices."""

import re

import apt_lists
import languages

_FIELD = re.compile(r"^Description-(?!md5)(\w+): (.*(?:\n .*)*)", re.M)
_KEY = re.compile(r"^Description-md5: (\w+)", re.M)


def _paragraphs(text):
    short, _, long = text.partition("\n")
    # A line with more than one space of indent is set as it stands: a list or a table.
    paragraphs = re.split(r"\n \.(?=\n|$)", "\n" + long)
    flowing = (None if re.search(r"^ [\s*-]", p, re.M) else re.sub(r"\s+", " ", p).strip() for p in paragraphs)
    return [short, *flowing]


def extract(work, source):
    packages = {}
    for text in apt_lists.read(work, "Translation-"):
        for stanza in text.split("\n\n"):
            key, field = _KEY.search(stanza), _FIELD.search(stanza)
            language = field and languages.from_locale(field.group(1))
            if key and language:
                packages.setdefault(key.group(1), {})[language] = _paragraphs(field.group(2))
    seen = set()
    for texts in packages.values():
        count = len(texts.get("en", ()))
        same = {l: parts for l, parts in texts.items() if len(parts) == count}
        for i in range(count):
            row = {l: parts[i] for l, parts in same.items() if parts[i]}
            # The same paragraph describes all the packages of a project.
            if len(row) > 1 and row.get("en") not in seen:
                seen.add(row.get("en"))
                yield source, row
