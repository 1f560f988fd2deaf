"""The languages of the default model, and what the recipe must know about each of them."""

import re

LANGUAGES = ("it", "id", "en", "de", "fr", "es", "pt", "nl", "ru", "tr", "ar", "zh", "ja")

# Regional catalogues are kept apart until cleaning, which takes the variant for that share (in per cent) of the rows:
# Brazilian Portuguese for most, traditional characters now and then.
REGIONAL = {"pt_BR": ("pt", 67), "zh_TW": ("zh", 20)}

_ALIASES = {
    "pt_br": "pt_BR", "pt_pt": "pt", "zh_cn": "zh", "zh_hans": "zh", "zh_hans_cn": "zh", "zh": "zh",
    "zh_sg": "zh", "zh_tw": "zh_TW", "zh_hant": "zh_TW", "zh_hant_tw": "zh_TW", "in": "id",
    "en_us": "en", "c": "en", "es_es": "es", "jp": "ja",
}
_HOME = {"it": "it", "id": "id", "en": "us", "de": "de", "fr": "fr", "es": "es", "nl": "nl",
         "ru": "ru", "tr": "tr", "ar": "ar", "ja": "jp"}


def from_locale(name):
    """The language code of a locale name such as "pt_BR.UTF-8", or None if it is not one of ours."""
    if "@" in name and not name.endswith("@euro"):
        return None  # another script or dialect
    name = re.split(r"[.@]", name)[0].replace("-", "_").lower()
    if name in _ALIASES:
        return _ALIASES[name]
    base, _, region = name.partition("_")
    if base in LANGUAGES and base not in ("zh", "pt") and region in ("", _HOME.get(base)):
        return base
    return "pt" if name == "pt" else None


_EXTENSION = r"(\.[A-Za-z][A-Za-z0-9]*(?:\.gz)?)"
# The parts of a path that may name a language, the longer forms first: "zh-cn" before "cn". Two letters after a dot at
# the end are an ending, not a language.
_NAMES = tuple(
    re.compile(pattern) for token, last in ((r"([a-z]{2}[-_][A-Za-z]{2,4}(?:[-_][A-Z]{2})?)", r"[._-]"), (r"([a-z]{2}|C)", r"-"))
    for pattern in (r"^" + token + _EXTENSION + r"?$", r"[._-]" + token + _EXTENSION + r"$", last + token + r"$"))


def _strip(component, language):
    """A path component without the part of its name that says `language`; None if that is all of it."""
    for pattern in _NAMES:
        match = pattern.search(component)
        if match and from_locale(match.group(1)) == language:
            rest = component[:match.start()] + (match.group(2) or "" if pattern.groups > 1 else "")
            return rest or None
    return component


def split_path(path):
    """(language, the path without it) of a localised file; English if the path names no language of ours.

    "FAQ/it/index.it.html" gives ("it", "FAQ/index.html"), and so does "FAQ/index.en.html" with "en": what
    remains is the same for all the languages of a document.
    """
    components = path.split("/")
    for component in reversed(components):
        for pattern in _NAMES:
            match = pattern.search(component)
            language = match and from_locale(match.group(1))
            if language:
                rest = (_strip(c, language) for c in components)
                return language, "/".join(c for c in rest if c is not None)
    return "en", path


def of_file(path):
    """The language that a file's whole name says, as "it.json" and "pt-br.min.json" do; None for "nds-nl.json"."""
    return from_locale(path.rpartition("/")[2].partition(".")[0])
