"""Cleans one text: what a program's message says, without its markup, accelerators and placeholders."""

import functools
import html
import re
import unicodedata
import zlib

_URL = re.compile(r"\b(?:https?|ftp|file|mailto):\S+|\bwww\.\S+|\S+@\S+\.\w+|(?<![\w<])/(?:\w+/)+\w*")
_BREAK = re.compile(r"</?(?:br|p|li|ul|ol|div|tr|td|th|h\d|table|para|title|listitem)\b[^<>]*>", re.I)
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,300}>|<!--.*?-->", re.S)
_PLACEHOLDER = re.compile(
    r"%(?:\d+\$)?[-+0#']*(?:\*|\d+)?(?:\.(?:\*|\d+))?(?:hh|h|ll|l|z|j|t|L|q)?[diouxXeEfFgGcsSpn@](?![A-Za-zÀ-ÿ])"
    r"|%\([\w ]+\)[-0-9.]*[a-zA-Z]|%L?\d{1,2}\b|%\{[\w:]+\}|%<\w+>|%\w+%|"
    r"\$\(\w+\)|\$\{?[\w.]+\}?|\{\{?[\w.:!+ -]*\}?\}|(?<!\w)@[\w-]+@|\[\w+\](?=\w)|"
    r"(?<!\w)[@!]\w+|\\[ntr]")
_CJK_ACCELERATOR = re.compile(r"\s*[(（][&_~]?[&_~][A-Za-z0-9]?[)）]")
_AMPERSAND = re.compile(r"&(?=\w)(?<![A-Z]&(?=[A-Z]))")
_TILDE = re.compile(r"(?<![\w/~])~(?=\w)|(?<=[a-z])~(?=[a-z])")
_INVISIBLE = re.compile("[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e"
                        "\u2060-\u2069\ufeff\ufffc\ufffd\U000e0000-\U000e007f\ue000-\uf8ff]")
_SPACES = re.compile(r"[ \t\xa0\u2000-\u200a\u202f\u205f\u3000\n]+")
_LOOSE = re.compile(r"\s+([,.;:!?)\]»”。，、！？؟،])")
_EMPTY_PAIRS = re.compile(r"\(\s*[,.]?\s*\)|\[\s*\]|'\s*'|\"\s*\"|“\s*”|«\s*»|„\s*[“”]|「\s*」|『\s*』|（\s*）|‘\s*’|`\s*['`]")
_CJK_GAP = re.compile("(?<=[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]) (?=[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef])")
_EDGES = " \t-–—•*·:…=|>#~_/\\,;"

_LETTER = re.compile(r"[^\W\d_]")
_LATIN = re.compile("[A-Za-zÀ-ɏḀ-ỿ]")
_SCRIPT = {
    "ru": re.compile("[Ѐ-ӿ]"),
    "ar": re.compile("[؀-ۿݐ-ݿﭐ-﷿ﹰ-﻿]"),
    "zh": re.compile("[㐀-鿿豈-﫿]"),
    "ja": re.compile("[぀-ヿ㐀-鿿々ー]"),
}
# Vowel signs and the stretching line, which running text does without.
_ARABIC_MARKS = re.compile("[\u0640\u064b-\u0652\u0670]")
_KANA = re.compile("[぀-ヿ]")
_SHARE = {"ru": 0.6, "ar": 0.6, "zh": 0.4, "ja": 0.4}
_IDENTIFIER = re.compile(r"\S*(?:\w_\w|\w\.\w+\.\w|\w::\w|[a-z]\d?[A-Z]|/\w+/)\S*$")

# How many characters of a language say what 10 characters of English say, for the length check.
_DENSITY = {"zh": 3.2, "ja": 2.3, "ar": 1.15}


def clean(text, language):
    """The plain text of a message, "" if nothing remains. Paragraph breaks stay as newlines."""
    if "&" in text and ";" in text:
        text = html.unescape(text)
    if "<" in text:
        text = _TAG.sub("", _BREAK.sub("\n\n", text))
        if "&" in text and ";" in text:
            text = html.unescape(text)
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
    if ":" in text or "@" in text or "/" in text or "www" in text:
        text = _URL.sub(" ", text)
    if language in ("zh", "ja"):
        text = _CJK_ACCELERATOR.sub("", text)
    if "%" in text or "$" in text or "{" in text or "@" in text or "\\" in text or "!" in text or "[" in text:
        text = _PLACEHOLDER.sub(" ", text)
    if "&" in text:
        text = _AMPERSAND.sub("", text)
    if text.count("_") == 1 and text.count(" ") < 8:
        text = re.sub(r"_(?=\w)", "", text)
    if "~" in text:
        text = _TILDE.sub("", text)
    if language == "ru":
        text = unicodedata.normalize("NFC", text.replace("\u0301", ""))
    elif language == "ar":
        text = _ARABIC_MARKS.sub("", text)
    paragraphs = (tidy(p, language) for p in re.split(r"\n\s*\n", text))
    return "\n".join(p for p in paragraphs if p)


def tidy(text, language):
    text = _SPACES.sub(" ", _EMPTY_PAIRS.sub(" ", text))
    text = _LOOSE.sub(r"\1", text)
    if language in ("zh", "ja"):
        text = _CJK_GAP.sub("", text)
    return text.strip(_EDGES)


def words(text, language):
    """About how many words a text has; a Chinese or Japanese word is reckoned as 1.7 or 2 characters."""
    if language in ("zh", "ja"):
        dense = len(_SCRIPT["ja"].findall(text))
        return int(dense / (1.7 if language == "zh" else 2.0)) + text.count(" ") + (dense == 0)
    return text.count(" ") + 1


# English words that are no words of our other languages in Latin script.
_ENGLISH = {"the", "and", "with", "this", "you", "from", "are", "your", "when", "that", "which", "should"}


def _is_untranslated(text):
    words_ = text.lower().split()
    return len(words_) >= 5 and sum(w in _ENGLISH for w in words_) > max(1, len(words_) // 8)


def is_language(text, language):
    """Whether the script of a text is that of the language, enough of it is letters, and it was translated at all."""
    letters = len(_LETTER.findall(text))
    if letters < (1 if language in ("zh", "ja") else 3) or letters < 0.5 * len(text.replace(" ", "")):
        return False
    if language in _SCRIPT:
        if len(_SCRIPT[language].findall(text)) < _SHARE[language] * letters:
            return False
        return language != "zh" or not _KANA.search(text)
    if language != "en" and _is_untranslated(text):
        return False
    return len(_LATIN.findall(text)) >= 0.8 * letters and not (" " not in text and _IDENTIFIER.match(text))


def lengths_agree(a, language_a, b, language_b):
    x = len(a) * _DENSITY.get(language_a, 1.0) + 12
    y = len(b) * _DENSITY.get(language_b, 1.0) + 12
    return 0.42 < x / y < 2.4


_KEY = re.compile(r"[\W_]+")


@functools.lru_cache(maxsize=1 << 16)
def key(text):
    """A normalised form that near-duplicates share: letters and digits only, case folded."""
    return _KEY.sub("", unicodedata.normalize("NFKC", text).casefold())


def stable_hash(text):
    return zlib.crc32(text.encode("utf-8"))


_SENTENCE_END = re.compile(r"(?<=[.!?؟][\"”»’')\]])\s+(?=[\"“«„¿¡(\[]?[^\W\d_a-zа-я])|"
                           r"(?<=[^\W\d_]{2}[.!?؟])\s+(?=[\"“«„¿¡(\[]?[^\W\d_a-zа-я])|(?<=[。！？])\s*(?=[^」』”）\s])")


def sentences(text):
    """Sentence-like pieces: of every paragraph, at closing punctuation before a capital letter."""
    return [s for paragraph in text.split("\n") for s in _SENTENCE_END.split(paragraph) if s]
