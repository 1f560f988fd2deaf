"""Debconf templates: the questions that packages ask at installation, with their explanations."""

import re

import languages

_FIELD = re.compile(r"^Description(?:-([\w@-]+)\.UTF-8)?:[ \t]*(.*(?:\n[ \t].*)*)", re.M)


def _parts(text):
    """The short description and the paragraphs of the long one."""
    short, _, long = text.partition("\n")
    paragraphs = re.split(r"\n\s*\.\s*(?:\n|$)", "\n" + long)
    return [short] + [re.sub(r"\s+", " ", p).strip() for p in paragraphs if p.strip()]


def extract(debs, source):
    for deb in debs:
        for template in re.split(r"\n\s*\n", deb.control_file("templates")):
            texts = {}
            for name, text in _FIELD.findall(template):
                language = languages.from_locale(name) if name else "en"
                if language:
                    texts[language] = _parts(text)
            count = len(texts.get("en", ()))
            for i in range(count):
                yield source, {l: parts[i] for l, parts in texts.items() if len(parts) == count}
