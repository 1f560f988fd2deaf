"""Qt catalogues (.qm): messages by context, source text and comment; the source text is the English pivot.

A file is a 16-byte magic number and sections of (tag byte, 4-byte length); the section of messages is a run of
tagged fields in big-endian order, ended by a tag of its own.
"""

import struct

import languages

_MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
_MESSAGES = 0x69
_END, _TRANSLATION, _SOURCE, _CONTEXT, _COMMENT = 1, 3, 6, 7, 8


def _section(data, wanted):
    at = 16
    while at + 5 <= len(data):
        tag, length = struct.unpack_from(">BI", data, at)
        if tag == wanted:
            return data[at + 5:at + 5 + length]
        at += 5 + length
    return b""


def parse(data):
    """{(context, source, comment): translation} of one catalogue; a plural message gives its last form."""
    found = {}
    if data[:16] != _MAGIC:
        return found
    messages, at, fields = _section(data, _MESSAGES), 0, {}
    while at < len(messages):
        tag, at = messages[at], at + 1
        if tag == _END:
            key = tuple(fields.get(t, b"").decode("utf-8", "replace") for t in (_CONTEXT, _SOURCE, _COMMENT))
            if _TRANSLATION in fields and key[1]:
                found[key] = fields[_TRANSLATION].decode("utf-16-be", "replace")
            fields = {}
        elif tag == 5:  # an obsolete field of fixed size
            at += 4
        else:
            length, = struct.unpack_from(">I", messages, at)
            if length != 0xFFFFFFFF:
                fields[tag] = messages[at + 4:at + 4 + length]
                at += length
            at += 4
    return found


def extract(debs, source):
    domains = {}
    for deb in debs:
        for path, data in deb.files(lambda p: p.endswith(".qm")):
            language, domain = languages.split_path(path)
            if domain == path:
                continue  # of a language that is not ours
            try:
                catalogue = parse(data)
            except struct.error:
                continue
            messages = domains.setdefault(domain, {})
            for key, text in catalogue.items():
                messages.setdefault(key, {}).setdefault(language, text)
    for messages in domains.values():
        for (_, english, _), texts in messages.items():
            yield source, {"en": english, **texts}
