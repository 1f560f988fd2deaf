"""The descriptions of Dungeon Crawl: entries between lines of "%%%%", each a key and then the text.

The English files stand in descript/, the others in descript/XX/ under the same names and keys.
"""

import re

import languages

_PATH = re.compile(r"/descript/(?:(\w\w)/)?(\w+\.txt)$")


def _entries(text):
    for entry in re.split(r"^%%%%\s*$", text, flags=re.M):
        lines = [l for l in entry.strip().split("\n") if not l.startswith(("#", ":"))]
        if len(lines) > 1:
            yield lines[0].strip(), "\n".join(lines[1:]).strip()


def extract(debs, source):
    rows = {}
    for deb in debs:
        for path, data in deb.files(_PATH.search):
            name, file = _PATH.search(path).groups()
            language = languages.from_locale(name) if name else "en"
            if language:
                # Japanese and Chinese lines break inside words.
                joint = "" if language in ("ja", "zh") else " "
                for key, text in _entries(data.decode("utf-8", "replace")):
                    rows.setdefault((file, key), {})[language] = re.sub(r"(?<!\n)\n(?!\n)", joint, text)
    for texts in rows.values():
        yield source, texts
