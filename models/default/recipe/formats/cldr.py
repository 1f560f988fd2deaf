"""Unicode CLDR: names of languages, countries, currencies, units, months, cities and provinces, and of emoji and symbols.

A name is identified by its place in the XML tree, which is the same in every language. Of an annotation the name and
the keywords make one row: the keywords differ in order and number, but together say the same.
"""

import re
import xml.etree.ElementTree as xml

from languages import LANGUAGES

_PATH = re.compile(r"/cldr/common/(main|annotations|subdivisions)/([a-z]{2})\.xml$")
_TREES = ("localeDisplayNames/subdivisions", "localeDisplayNames/languages", "localeDisplayNames/territories", "localeDisplayNames/scripts",
          "localeDisplayNames/keys", "localeDisplayNames/types", "dates/calendars", "dates/fields",
          "dates/timeZoneNames", "numbers/currencies", "units", "characterLabels")
_SKIP = ("dateFormats", "timeFormats", "dateTimeFormats", "unitPattern", "compoundUnit", "perUnitPattern",
         "gmtFormat", "hourFormat", "symbol", "intervalFormats", "monthPatterns")
_IDENTITY = ("type", "alt", "count", "day", "yeartype")


def _leaves(element, path):
    for child in element:
        if child.tag in _SKIP or child.get("type") in ("narrow", "abbreviated", "short") or \
                child.get("alt") in ("narrow", "short"):
            continue
        step = path + "/" + child.tag + "".join(f"[{child.get(a)}]" for a in _IDENTITY if child.get(a))
        if len(child):
            yield from _leaves(child, step)
        elif child.text and "↑" not in child.text:
            yield step, child.text


def _names(root):
    for tree in _TREES:
        element = root.find(tree)
        if element is not None:
            yield from _leaves(element, tree)


def _annotations(root):
    found = {}
    for annotation in root.iter("annotation"):
        if annotation.text and "↑" not in annotation.text:
            found.setdefault(annotation.get("cp"), {})[annotation.get("type", "keywords")] = annotation.text
    for sign, texts in found.items():
        yield sign + " name", texts.get("tts", "")
        words = dict.fromkeys(w.strip() for w in (texts.get("tts", "") + "|" + texts.get("keywords", "")).split("|"))
        yield sign + " keywords", " ".join(w for w in words if w)


def extract(debs, source):
    rows = {}
    for deb in debs:
        for path, data in deb.files(_PATH.search):
            kind, language = _PATH.search(path).groups()
            if language not in LANGUAGES:
                continue
            root = xml.fromstring(data)
            for key, text in _annotations(root) if kind == "annotations" else _names(root):
                rows.setdefault((kind, key), {})[language] = text.strip()
    for (kind, _), texts in rows.items():
        yield source.replace(":", "-annotations:" if kind == "annotations" else "-names:"), texts
