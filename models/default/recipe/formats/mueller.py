"""Mueller's English-Russian dictionary in dictd form: senses divided by commas and semicolons, between them phrases.

A phrase is English words followed by its translation: "legal adviser юрисконсульт".
"""

import re

from formats import freedict

_LABEL = re.compile(r"\[[^\[\]]*\]|\([^()]*\)|_[^\s_]+|\b[IVX]+\b|\d+[.)>]|[а-я]\)|=|\*")
_PHRASE = re.compile(r"^([A-Za-z][A-Za-z' .,/-]+?)\s+([а-яё][а-яё ,.-]+)$")
_PLACEHOLDER = re.compile(r"\b(?:smb|smth|one)\b\.?(?:'s)?|\b(?:кого|кому|кем|ком|чего|чему|чем|чём|что)-л\.|~")
_ALTERNATIVES = 4


def _rows(head, text):
    words = 0
    for part in re.split(r"[;\n](?=\s|$)", re.sub(r"\n\s+(?=[^\d\s])", " ", text)):
        part = re.sub(r"\s+", " ", _PLACEHOLDER.sub(" ", _LABEL.sub(" ", part))).strip(" .,:-")
        phrase = _PHRASE.match(part)
        if phrase and " " in phrase.group(1):
            yield {"en": phrase.group(1), "ru": phrase.group(2)}
        elif re.match(r"[а-яё][а-яё, -]*$", part):
            for word in part.split(", "):
                if word and word.count(" ") < 2 and words < _ALTERNATIVES:
                    words += 1
                    yield {"en": head, "ru": word}


def extract(debs, source):
    for deb in debs:
        for head, text in freedict.raw_entries(deb):
            for row in _rows(head, text):
                yield source, row
