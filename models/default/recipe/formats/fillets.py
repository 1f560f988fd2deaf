"""The dialogues of Fish Fillets: every line of a file dialogs_XX.lua names its English text, then its translation."""

import re

import languages

_PATH = re.compile(r"/script/(.+)/dialogs_(\w+)\.lua$")
_LINE = re.compile(r'dialogId\("([^"]+)",\s*"[^"]*",\s*"((?:[^"\\]|\\.)*)"\)\s*dialogStr\("((?:[^"\\]|\\.)*)"\)')


def extract(debs, source):
    lines = {}
    for deb in debs:
        for path, data in deb.files(_PATH.search):
            level, name = _PATH.search(path).groups()
            language = languages.from_locale(name)
            if language and language != "en":
                for key, english, text in _LINE.findall(data.decode("utf-8", "replace")):
                    row = lines.setdefault((level, key), {"en": english.replace("\\", "")})
                    row[language] = text.replace("\\", "")
    for row in lines.values():
        yield source, row
