"""JSON files of one shape a language: a text is identified by the path of keys that leads to it."""

import json
import re

import languages

_PATH = re.compile(r"(^|/)(translations|locales|editor|www)/.*\.json$|^(editor|www)/.*\.json$")
# Below these keys stand search terms and spellings, many to a text.
_SKIP = {"terms", "aliases", "keywords"}


def _leaves(value, path):
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, child in value.items():
            if key not in _SKIP:
                yield from _leaves(child, path + (key,))


def extract(packages, source):
    for package in packages:
        texts = {}
        for path, data in package.files(lambda p: bool(_PATH.search(p))):
            language, rest = languages.of_file(path), path.rpartition("/")[0]
            if language is None:
                continue
            tree = json.loads(data)
            if isinstance(tree, dict) and len(tree) == 1:
                # The language itself may be the outermost key.
                (key, inner), = tree.items()
                tree = inner if languages.from_locale(key) == language else tree
            for keys, text in _leaves(tree, (rest,)):
                texts.setdefault(keys, {}).setdefault(language, text)
        for row in texts.values():
            yield source, row
