"""Chromium's message packs (.pak, version 5): texts by number, the same numbers in every language.

After a header of 12 bytes (version, encoding, count of resources and aliases) stand (2-byte number, 4-byte offset) pairs, one
more than resources. The British pack serves as the English one.
"""

import re
import struct

import languages

_PATH = re.compile(r"/locales/([A-Za-z]{2}(?:-[A-Za-z0-9]+)?)\.pak$")
_HEADER, _ENTRY = 12, 6


def parse(data):
    """{number: text} of one pack."""
    version, encoding, count = struct.unpack_from("<IB3xH", data)
    if version != 5 or encoding != 1:
        return {}
    entries = [struct.unpack_from("<HI", data, _HEADER + _ENTRY * i) for i in range(count + 1)]
    return {number: data[start:end].decode("utf-8", "replace")
            for (number, start), (_, end) in zip(entries, entries[1:])}


def _icu_free(text):
    """Of a choice in ICU's message syntax, {COUNT, plural, =1 {one} other {many}}, the last form."""
    if not text.startswith("{") or ", plural" not in text[:60]:
        return text
    forms = re.findall(r"\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}", text[1:])
    return forms[-1].replace("#", "") if forms else ""


def extract(debs, source):
    texts = {}
    for deb in debs:
        for path, data in deb.files(_PATH.search):
            name = _PATH.search(path).group(1)
            language = "en" if name == "en-GB" else languages.from_locale(name)
            if language and not (language == "en" and name != "en-GB"):
                for number, text in parse(data).items():
                    texts.setdefault(number, {})[language] = _icu_free(text)
    for row in texts.values():
        yield source, row
