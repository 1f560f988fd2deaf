"""DEP-11: the archive's catalogue of applications, with translated summaries and descriptions.

The index is YAML of one narrow style, read here line by line: a document an application, in it the maps "Summary" and
"Description" from locale to text. Descriptions are paragraphs of HTML in the same order in every language.
"""

import re

import apt_lists
import languages

_ENTRY = re.compile(r"^  ([A-Za-z_@.-]+): ?(.*)$")
_PARAGRAPH = re.compile(r"<(p|li)>(.*?)</\1>", re.S)


def _value(lines):
    """The text of a YAML scalar in any of its styles."""
    text = lines[0].strip()
    if text in (">-", ">", "|-", "|", "|+", ">+"):
        return "\n".join(lines[1:])
    text = "\n".join([text] + lines[1:])
    if text[:1] == '"':
        text = re.sub(r"\\\n\s*\\?", "", text[1:-1])
        text = re.sub(r"\\x([0-9A-Fa-f]{2})|\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})",
                      lambda m: chr(int(m.group(1) or m.group(2) or m.group(3), 16)), text)
        return text.replace('\\"', '"').replace("\\n", "\n").replace("\\_", " ").replace("\\\\", "\\")
    if text[:1] == "'":
        return text[1:-1].replace("''", "'")
    return text


def _maps(document):
    """{locale: text} of the summary and of the description."""
    found, field, locale, lines = {}, None, None, []

    def close():
        if locale and field in ("Summary", "Description"):
            found.setdefault(field, {})[locale] = _value(lines)

    for line in document.split("\n"):
        entry = _ENTRY.match(line)
        if line[:1].isalpha() or entry:
            close()
            locale = entry.group(1) if entry else None
            lines = [entry.group(2)] if entry else []
            field = field if entry else line.partition(":")[0]
        elif locale:
            lines.append(line)
    close()
    return found


def _rows(texts):
    """A row a paragraph, for the languages that have as many as the English text."""
    split = {}
    for locale, text in texts.items():
        language = languages.from_locale(locale)
        if language:
            split.setdefault(language, [p for _, p in _PARAGRAPH.findall(text)] or [text])
    count = len(split.get("en", ()))
    for i in range(count):
        yield {l: re.sub(r"\s+", " ", parts[i]) for l, parts in split.items() if len(parts) == count}


def extract(work, source):
    for text in apt_lists.read(work, "dep11"):
        for document in text.split("\n---\n"):
            for texts in _maps(document).values():
                for row in _rows(texts):
                    yield source, row
