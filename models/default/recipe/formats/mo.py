"""gettext catalogues (.mo): the English msgid is the pivot between all the languages of a domain."""

import io
import re
import struct
import zipfile

import languages

_MESSAGES = re.compile(r"/([^/]+)/LC_MESSAGES/([^/]+)\.mo$")
_PATH = re.compile(r"/(?:locale|locales|i18n|po|lang|languages?|translations?)/([^/]+)/([^/]+)\.mo$")
_FLAT = re.compile(r"/(?:([^/]+?)[-_.])?([a-z]{2}(?:[_-][A-Z][A-Za-z]+)?)\.mo$")


def locate(path):
    """(language, domain) of a catalogue's path, or None if it is not of our languages."""
    match = _MESSAGES.search(path) or _PATH.search(path)
    if match:
        language, domain = languages.from_locale(match.group(1)), match.group(2)
    else:
        match = _FLAT.search(path)
        if not match:
            return None
        language, domain = languages.from_locale(match.group(2)), match.group(1) or ""
    return (language, domain) if language else None


def parse(data):
    """{msgid: msgstr} of one catalogue, both with their context and plural forms still inside."""
    magic = data[:4]
    if magic not in (b"\xde\x12\x04\x95", b"\x95\x04\x12\xde"):
        return {}
    order = "<" if magic == b"\xde\x12\x04\x95" else ">"
    count, ids, strings = struct.unpack(order + "3I", data[8:20])
    entries, charset = [], "utf-8"
    for i in range(count):
        id_length, id_start = struct.unpack_from(order + "2I", data, ids + 8 * i)
        length, start = struct.unpack_from(order + "2I", data, strings + 8 * i)
        msgid, text = data[id_start:id_start + id_length], data[start:start + length]
        if not msgid:
            match = re.search(rb"charset=([\w-]+)", text)
            charset = match.group(1).decode() if match else charset
        elif text:
            entries.append((msgid, text))
    try:
        return {m.decode("utf-8"): t.decode(charset) for m, t in entries}
    except (UnicodeDecodeError, LookupError):
        return {}


def _forms(text):
    return text.split("\0")


_QUALIFIER = re.compile(r"^(?:\?[\w ,-]+:|[\w ,'/-]+\^|_n?:[^\n]*\n)(?=.)", re.S)


def _message(msgid, translations):
    """The English text of a msgid: without its context, in any of the ways in which programs write one."""
    message = _QUALIFIER.sub("", msgid.rpartition("\4")[2])
    if "|" in message and not any("|" in text for text in translations.values()):
        message = message.rpartition("|")[2]
    return message


def _row(msgid, translations, plural):
    """One row of a message; of the plural forms the last, or for Arabic the one for "few"."""
    row = {}
    english = translations.get("en") or _message(msgid, translations)
    for language, text in [("en", english), *translations.items()]:
        forms = _forms(text)
        if plural:
            row[language] = forms[3] if language == "ar" and len(forms) == 6 else forms[-1]
        else:
            row[language] = forms[0]
    return row


def rows_of(domains, source):
    """The rows of {domain: {msgid: {language: msgstr}}}."""
    for messages in domains.values():
        for msgid, translations in messages.items():
            yield source, _row(msgid, translations, plural="\0" in msgid)


def _catalogues(deb):
    """(path, bytes) of the catalogues of a package, also of those in an archive of locales such as calibre's."""
    for path, data in deb.files(lambda p: p.endswith(".mo") and locate(p) or p.endswith("/locales.zip")):
        if path.endswith(".zip"):
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                for name in archive.namelist():
                    if locate("/locale/" + name):
                        yield "/locale/" + name, archive.read(name)
        else:
            yield path, data


def extract(debs, source):
    domains = {}
    for deb in debs:
        for path, data in _catalogues(deb):
            language, domain = locate(path)
            messages = domains.setdefault(domain, {})
            try:
                catalogue = parse(data)
            except struct.error:
                continue
            for msgid, text in catalogue.items():
                messages.setdefault(msgid, {}).setdefault(language, text)
    yield from rows_of(domains, source)
