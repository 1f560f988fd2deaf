"""Message files with one key a message: MediaWiki's JSON and Java's .properties."""

import json
import re

import languages

_WIKI_CHOICE = re.compile(r"\{\{\s*(?:PLURAL|GENDER|plural|gender|GRAMMAR)\s*:[^{}]*?([^{}|]*)\}\}")
_WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]|\[(?:https?:|\$|\{)\S*\s+([^\[\]]*)\]")
_UNICODE = re.compile(r"\\u([0-9a-fA-F]{4})")


def _plain_wiki(text):
    """Message text without wiki markup; of a choice between forms the last one."""
    for _ in range(2):
        text = _WIKI_CHOICE.sub(r"\1", text)
    text = _WIKI_LINK.sub(lambda m: m.group(1) or m.group(2) or "", text)
    return re.sub(r"'{2,}|^[*#:;=]+|=+$|__\w+__", "", text, flags=re.M)


def _json(data):
    messages = json.loads(data)
    return {key: _plain_wiki(text) for key, text in messages.items() if isinstance(text, str)}


def properties(data):
    text = re.sub(r"\\\n\s*", "", data.decode("utf-8", "replace"))
    found = {}
    for line in text.split("\n"):
        key, sign, value = line.partition("=")
        if sign and not line.startswith(("#", "!")):
            value = _UNICODE.sub(lambda m: chr(int(m.group(1), 16)), value.strip())
            found[key.strip()] = _plain_wiki(value.replace("\\n", "\n").replace("\\", ""))
    return found


_READERS = {"json": _json, "properties": properties}
_PATH = re.compile(r"(?:/i18n/.*\.(json)|/strings/.*\.(properties))$")


def extract(debs, source):
    files = {}
    for deb in debs:
        for path, data in deb.files(_PATH.search):
            kind = path.rpartition(".")[2]
            if kind == "json":
                language, rest = languages.of_file(path), path.rpartition("/")[0]
            else:
                language, rest = languages.split_path(path)
            if language is None:
                continue
            reader = _READERS[kind]
            try:
                messages = reader(data)
            except ValueError:
                continue
            for key, text in messages.items():
                files.setdefault((rest, key), {}).setdefault(language, text)
    for texts in files.values():
        yield source, texts
