"""The languages of the default model, and what the recipe must know about each of them."""

import re

LANGUAGES = ("it", "id", "en", "de", "fr", "es", "pt", "nl", "ru", "tr", "ar", "zh", "ja")

# Regional catalogues are kept apart until cleaning, which chooses one text a language.
REGIONAL = {"pt_BR": "pt", "zh_TW": "zh"}

_ALIASES = {
    "pt_br": "pt_BR", "pt_pt": "pt", "zh_cn": "zh", "zh_hans": "zh", "zh_hans_cn": "zh", "zh": "zh",
    "zh_sg": "zh", "zh_tw": "zh_TW", "zh_hant": "zh_TW", "zh_hant_tw": "zh_TW", "in": "id",
    "en_us": "en", "es_es": "es", "jp": "ja",
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
