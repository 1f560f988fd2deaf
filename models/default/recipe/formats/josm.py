"""The catalogues of JOSM, an editor of OpenStreetMap: names of what is on a map, and its messages.

Every data/XX.lang inside the program's archive lists the strings in the same order: two bytes of length and the text; a
length of 0 says "not translated", 0xFFFE "as in English"; 0xFFFF begins the plural messages, which are left out.
"""

import io
import re
import struct
import zipfile

import languages

_END, _AS_ENGLISH = 0xFFFF, 0xFFFE
_QUALIFIER = re.compile(r"^___?[^\n]*\n")


def _strings(data):
    found, at = [], 0
    while at + 2 <= len(data):
        length, = struct.unpack_from(">H", data, at)
        at += 2
        if length == _END:
            break
        if length == _AS_ENGLISH:
            found.append("")
        else:
            found.append(_QUALIFIER.sub("", data[at:at + length].decode("utf-8", "replace")))
            at += length
    return found


def extract(debs, source):
    for deb in debs:
        for _, data in deb.files(lambda p: p.endswith(".jar")):
            tables = {}
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                for name in archive.namelist():
                    match = re.match(r"data/(\w+)\.lang$", name)
                    language = match and languages.from_locale(match.group(1))
                    if language and match.group(1) not in ("en_US", "de_DE"):
                        tables[language] = _strings(archive.read(name))
            count = len(tables.get("en", ()))
            tables = {l: t for l, t in tables.items() if len(t) == count}
            for i in range(count):
                yield source, {l: re.sub(r"''", "'", t[i]) for l, t in tables.items() if t[i]}
