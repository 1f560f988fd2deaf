"""LibreOffice help pages: every paragraph has the same page and id in all the languages."""

import re

import languages

_PATH = re.compile(r"/libreoffice/help/([\w-]+)/text/(.+)\.html$")
_BLOCK = re.compile(r'<(p|h[1-6])\s+id="((?:par|hd)_id\w+)"[^>]*>(.*?)</\1>', re.S)


def extract(debs, source):
    paragraphs = {}
    for deb in debs:
        for path, data in deb.files(_PATH.search):
            name, page = _PATH.search(path).groups()
            language = languages.from_locale(name)
            if language is None:
                continue
            for _, block, text in _BLOCK.findall(data.decode("utf-8", "replace")):
                paragraphs.setdefault((page, block), {})[language] = text
    # A paragraph that is embedded in many pages is taken once.
    seen = set()
    for (_, block), texts in paragraphs.items():
        key = (block, texts.get("en"))
        if key not in seen:
            seen.add(key)
            yield source, texts
