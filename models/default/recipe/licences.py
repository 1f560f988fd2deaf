"""Reads from a package's copyright file which licence its translations come under.

The model file is GPL-3.0-or-later, so text is wanted that may be adapted to it. A verdict is one of
  "compatible"  the translations may be used under a licence that GPL-3.0-or-later can absorb,
  "refused"     a licence found forbids that (GPL-2-only, GFDL, non-commercial, no-derivatives ...),
  "unclear"     nothing that is known was found.
Only "compatible" packages are used. The reading is by rules, not by a lawyer: SOURCES.md shows its result.
"""

import re

import debs
import languages

_GOOD = re.compile(
    r"(a?l?gpl[- ]?v?[12](\.[01])?(\.0)?(\+|-or-later)|gpl[- ]?v?3(\.0)?(\+|-or-later|-only)?|"
    r"lgpl([- ]?v?[123](\.[01])?(\.0)?(\+|-or-later|-only)?)?|l?gpl-any|gpl|gpl-and-lgpl|"
    r"l?gpl-2(\.1)?\+?(-or-|\+|-)3\+?.*|.*kde-?(accepted|ev).*|"
    r"mit.*|expat.*|x11.*|isc.*|0?bsd.*|postgresql.*|wxwindows.*|gettext.*|po-makefile|.*permissive.*|"
    r"apache([- ]?v?2(\.0)?)?|mpl[- ]?v?2(\.0)?(\+|-or-later)?|cc0.*|cc[- ]by([- ]sa)?([- ]?v?[34](\.0)?)?.*|"
    r"public[-_ ]domain.*|pd|zlib.*|artistic-2(\.0)?|clarified-artistic|perl|wtfpl.*|unlicense|unicode.*|icu|"
    r"boost.*|bsl-1(\.0)?|psf.*|python.*|fsfap|fsful.*|fsf-unlimited.*|gap.*|ruby|vim.*|w3c.*|curl|ntp.*|libpng|"
    r"cecill-2(\.1)?|same-as.*)$", re.I)


def _alternatives(expression):
    """The licences of which one may choose, each a list of all that then apply."""
    expression = re.sub(r"([\s~_-]+with)?[\s~-]+[\w .&-]*exception(s)?|[-~]openssl.*|[-~]translations", "",
                        expression.replace("__", " ").replace("+openssl", "+ with openssl exception").replace("_OR_", " or ").replace("_", " "), flags=re.I)
    return [[part.strip(" ,()") for part in re.split(r"\s+and(?:/or)?\s+|,\s*and\s+", option, flags=re.I)
             if part.strip(" ,()")]
            for option in re.split(r",?\s+or\s+|\s*\|\s*|/", expression, flags=re.I)]


def _is_good(expression):
    return any(all(_GOOD.match(name) for name in option) for option in _alternatives(expression))


def _stanzas(text):
    """(file patterns, licence expression) of a machine-readable copyright file.

    A licence that is named without "or later", but whose text grants it, gets its "+".
    """
    found, later = [], set()
    for stanza in re.split(r"\n\s*\n", text):
        fields = dict(re.findall(r"^([\w-]+):[ \t]*((?:.*)(?:\n[ \t]+.*)*)", stanza, re.M))
        name, _, body = fields.get("License", "").partition("\n")
        if re.match(r"L?GPL-[\d.]+$", name.strip()) and re.search(r"any\s+later\s+version", body):
            later.add(name.strip())
        if "Files" in fields and name:
            found.append((fields["Files"].split(), name.strip()))
    return [(patterns, name + "+" if name in later else name) for patterns, name in found]


_DOCUMENTS = re.compile(r"(^|/)(docs?|help|manual|html|xml|man|text|data|strings|i18n)(/|$|\*)|"
                        r"\.(page|html|xml|docbook)\b")
_CATALOGUES = re.compile(r"(^|/)(po|locales?|translations?|i18n|lang|languages|l10n|poqm)(/|$|\*)|\.po\b|\.ts\b")
# What of these folders is no text of ours: build files, and for catalogues the manuals.
_BUILD_FILES = re.compile(r"^debian/|Make[fv]|\.in$|POTFILES|\.m4$|insert-header|quot\.sed|Rules|"
                          r"\.(js|css|c|h|py|sh|png)$")
_MANUALS = re.compile(r"docs?\b|help|manual")


def _is_ours(pattern, kind):
    places = re.findall(r"(?<=/)[a-z]{2}(?:_[A-Z]{2})?(?=/)", pattern)
    if _BUILD_FILES.search(pattern) or places and not any(map(languages.from_locale, places)):
        return False
    if kind == "documents":
        return bool(_DOCUMENTS.search(pattern))
    return bool(_CATALOGUES.search(pattern)) and not _MANUALS.search(pattern)


def _machine_readable(text, kind):
    """The expressions that cover the texts: of stanzas for them, else of `Files: *`."""
    stanzas = _stanzas(text)
    special, whole = [], False
    for patterns, licence in stanzas:
        mine = [p for p in patterns if _is_ours(p, kind)]
        if mine:
            special.append(licence)
            whole = whole or any(p.endswith("/*") for p in mine)
    general = [licence for patterns, licence in stanzas if "*" in patterns or "./*" in patterns]
    return special if whole else special + general


def _free_text(text):
    flat = re.sub(r"\s+", " ", text)
    later = re.search(r"any later version", flat, re.I)
    if re.search(r"non-?commercial (use|purposes) only|NonCommercial|NoDeriv", flat):
        return "NC/ND"
    if re.search(r"General Public Licen[sc]e|\bGPL\b", flat):
        if re.search(r"Lesser General Public|Library General Public|LGPL", flat):
            return "LGPL"
        if re.search(r"version 3|GPL-3|GPLv3", flat):
            return "GPL-3+" if later else "GPL-3"
        if later or re.search(r"GPL\s*(v|version )?2\+|GPL-2\.0-or-later|version 2 or (later|above)|"
                              r"either version", flat, re.I):
            return "GPL-2+"
        return "GPL-2" if re.search(r"version 2|GPL-2|GPLv2", flat) else "GPL"
    for pattern, name in ((r"Permission is hereby granted, free of charge", "MIT"),
                          (r"Redistribution and use in source and binary forms", "BSD"),
                          (r"Mozilla Public License.{0,20}2\.0|MPL-2\.0", "MPL-2.0"),
                          (r"Apache License.{0,20}2\.0", "Apache-2.0"), (r"public domain", "public-domain"),
                          (r"under the same terms as Perl|Artistic", "Perl"),
                          (r"BY-SA|Attribution-ShareAlike", "CC-BY-SA-3.0")):
        if re.search(pattern, flat, re.I):
            return name
    return ""


def judge(text, kind):
    """(verdict, licence expressions) of a copyright text, for the texts that the extractor `kind` reads."""
    if not text.strip():
        return "unclear", "no copyright file"
    expressions = _machine_readable(text, kind)
    if not expressions:
        guess = _free_text(text)
        if not guess:
            return "unclear", "not recognised"
        return ("compatible" if _is_good(guess) else "refused"), guess
    good = all(_is_good(e) for e in expressions)
    return ("compatible" if good else "refused"), "; ".join(dict.fromkeys(expressions))


def read(deb, kind, folder):
    """{"verdict", "licence"} of a package; follows a documentation folder that points to another one."""
    text = deb.copyright()
    if not text and deb.doc_link:
        target = debs.find(folder, deb.doc_link)
        text = debs.Deb(target).copyright() if target else ""
    verdict, licence = judge(text, kind)
    return {"verdict": verdict, "licence": licence, "link": deb.doc_link if not text else None}
