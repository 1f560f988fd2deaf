#!/usr/bin/env python3
"""encodings.py SYNOPTIC FOLDER [--bytes N ...] [--show]

Measures how well the encoding and the language of text files are found: FOLDER/LANG.txt is text in UTF-8, from
which stretches of N bytes are cut and written in each encoding that its language is known in (by Python's
codecs). Right is what comes out as the same text and, where it is asked, in the same language. Languages that
nobody tells apart by encoding (hr, bs, sr) count as one.

  --bytes    Sizes of stretches; 2000 and 200.
  --count    Stretches a file and encoding; 3.
  --show     Each fault.
"""
import argparse, collections, json, pathlib, re, subprocess, sys, tempfile

WEST = "cp1252 latin-1 iso8859-15 mac-roman cp850"
EAST = "cp1250 iso8859-2 mac-latin2 cp852"
CYRILLIC = "cp1251 koi8-r iso8859-5 cp866 mac-cyrillic"
ENCODINGS = {
    **{lang: WEST for lang in "de en es fr id it nl pt da sv fi nb is".split()},
    **{lang: EAST for lang in "pl cs hu sl hr sk ro bs".split()},
    **{lang: CYRILLIC for lang in "ru bg".split()},
    "uk": "cp1251 koi8-u iso8859-5 mac-cyrillic", "sr": "cp1251 iso8859-5",
    "el": "cp1253 iso8859-7 cp737 mac-greek", "tr": "cp1254 iso8859-9 cp857 mac-turkish",
    "he": "cp1255 iso8859-8 cp862", "ar": "cp1256 iso8859-6", "fa": "cp1256",
    "lt": "cp1257 iso8859-13 iso8859-4 cp775", "lv": "cp1257 iso8859-13 iso8859-4 cp775", "et": "cp1257 iso8859-15 latin-1",
    "vi": "cp1258", "th": "cp874", "zh": "gb18030 gbk big5hkscs", "zh_TW": "big5 gb18030",
    "ja": "shift_jis euc-jp iso2022-jp cp932", "ko": "cp949 euc-kr iso2022-kr",
}
EVERYWHERE = "utf-8 utf-8-sig utf-16 utf-16-le utf-16-be utf-32 utf-32-be"
ALIKE = {"bs": "hr", "sr": "hr", "zh_TW": "zh", "nn": "nb", "da": "nb", "ms": "id"}


def plain(text):
    return re.sub(r"\s+", "", text)


def stretches(text, size, encoding, count):
    lines = [line for line in text.splitlines() if line.strip()]
    made, at = [], 0
    while len(made) < count and at < len(lines):
        chosen, length = [], 0
        while at < len(lines) and length < size:
            if length == 0 or length + len(lines[at].encode(encoding)) <= 1.3 * size:
                chosen.append(lines[at])
                length += len(lines[at].encode(encoding))
            at += 1
        if length > size / 2:
            made.append("\n".join(chosen) + "\n")
        at += 7
    return made


def fit(text, encoding, lang):
    """The lines that the encoding can hold."""
    if encoding == "cp1258":
        # Python has no composition: a letter and its tone are two characters there.
        import unicodedata
        tones = "\u0300\u0301\u0303\u0309\u0323"
        def split(c):
            parts = unicodedata.normalize("NFD", c)
            tone = [p for p in parts if p in tones]
            return unicodedata.normalize("NFC", "".join(p for p in parts if p not in tones)) + "".join(tone)
        text = "".join(split(c) for c in text)
    kept = []
    for line in text.splitlines():
        try:
            kept.append(line.encode(encoding).decode(encoding))
        except UnicodeError:
            pass
    return "\n".join(kept)


def read(program, content):
    with tempfile.NamedTemporaryFile(suffix=".txt") as file:
        file.write(content)
        file.flush()
        run = subprocess.run([program, "segment", file.name], capture_output=True)
    units = [json.loads(line) for line in run.stdout.splitlines()]
    note = run.stderr.decode(errors="replace")
    found = re.search(r"read as (\S+?),", note)
    return "".join(u["text"] for u in units), units[0]["lang"] if units else "", found.group(1) if found else note.strip()[:90]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("folder")
    parser.add_argument("--bytes", type=int, nargs="*", default=[2000, 200])
    parser.add_argument("--count", type=int, default=3)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    for size in options.bytes:
        pairs, texts, languages, all_ = collections.Counter(), 0, 0, 0
        wrong = collections.Counter()
        for file in sorted(pathlib.Path(options.folder).glob("*.txt")):
            lang, text = file.stem, file.read_text()
            for encoding in (ENCODINGS.get(lang, "") + " " + EVERYWHERE).split():
                for stretch in stretches(fit(text, encoding, lang), size, encoding, options.count):
                    got, got_lang, note = read(options.program, stretch.encode(encoding))
                    all_ += 1
                    pairs[lang, encoding] += 1
                    is_text = plain(got) == plain(stretch)
                    is_lang = ALIKE.get(got_lang, got_lang) == ALIKE.get(lang, lang)
                    texts += is_text
                    languages += is_lang
                    if not (is_text and is_lang):
                        wrong[lang, encoding] += 1
                        if options.show:
                            print(f"{size} {lang} {encoding}: {got_lang}; {note}; {got[:60]}")
        print(f"{size} bytes: {all_} stretches of {len(pairs)} languages and encodings; text right {texts}, language right {languages}; "
              f"all right of {len(pairs) - len(wrong)} languages and encodings")


if __name__ == "__main__":
    sys.exit(main())
