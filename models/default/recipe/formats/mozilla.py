"""Firefox language packs: Fluent (.ftl) and .properties files inside an archive, message by message.

The British pack serves as the English one. Of a Fluent choice ("{ $count -> [one] ... *[other] ... }") the default variant
is taken.
"""

import io
import re
import zipfile

import languages
from formats import messages

_MESSAGE = re.compile(r"^([A-Za-z][\w-]*) *=(.*(?:\n(?:[ \t].*|(?=\n[ \t])))*)", re.M)
_ATTRIBUTE = re.compile(r"\n +\.([\w-]+) *= *")
_CHOICE = re.compile(r"\{[^{}]*->(?:[^{}]|\{[^{}]*\})*\*\[[\w-]+\] *((?:[^{}\[\]]|\{[^{}]*\})*)(?:\[(?:[^{}]|\{[^{}]*\})*)?\}")
_SKIP = re.compile(r"key$|style|accesskey|width|height|url|commandkey", re.I)


def fluent(text):
    """{message or message.attribute: text} of one Fluent file."""
    found = {}
    for name, value in _MESSAGE.findall(text):
        body, *attributes = _ATTRIBUTE.split(_CHOICE.sub(r"\1", value))
        found[name] = body
        for attribute, attribute_value in zip(attributes[::2], attributes[1::2]):
            found[name + "." + attribute] = attribute_value
    return {name: re.sub(r"\s+", " ", value).strip() for name, value in found.items() if not _SKIP.search(name)}


def _language(name):
    return "en" if name == "en-GB" else languages.from_locale(name)


def _messages(archive, locale):
    """(file and key, text) of all the messages of a language pack."""
    for name in archive.namelist():
        place = name.replace("/" + locale + "/", "/")
        if name.endswith(".ftl"):
            found = fluent(archive.read(name).decode("utf-8", "replace"))
        elif name.endswith(".properties"):
            found = messages.properties(archive.read(name))
        else:
            continue
        for key, text in found.items():
            if not _SKIP.search(key):
                yield (place, key), text


def extract(debs, source):
    texts = {}
    for deb in debs:
        for path, data in deb.files(lambda p: p.endswith(".xpi")):
            locale = re.search(r"langpack-([\w-]+)@", path).group(1)
            language = _language(locale)
            if language:
                with zipfile.ZipFile(io.BytesIO(data)) as archive:
                    for key, text in _messages(archive, locale):
                        texts.setdefault(key, {})[language] = text
    for row in texts.values():
        yield source, row
