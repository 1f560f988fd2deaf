"""Tables and workbooks as a spreadsheet opens them: LibreOffice, in English, German, Italian and
Indonesian, whose signs in numbers and whose dates differ.

    python3 spreadsheet_test.py path/to/write_views

What was written must be there unchanged: sentences, texts and probabilities, and no formula.
"""

import csv
import pathlib
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
import zipfile

LANGUAGES = {"en": 1033, "de": 1031, "it": 1040, "id": 1057}  # And their numbers in its filters.
NAMES = ("bridge", "parts", "hostile", "everywhere", "library", "texts")
TEXTS = pathlib.Path(__file__).resolve().with_name("spreadsheet_texts.txt")
FOLDER = None

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def text_of(element):
    """The text of a paragraph, in which runs of spaces are elements."""
    pieces = [element.text or ""]
    for child in element:
        if child.tag == TEXT + "s":
            pieces.append(" " * int(child.get(TEXT + "c", "1")))
        elif child.tag == TEXT + "tab":
            pieces.append("\t")
        else:
            pieces.append(text_of(child))
        pieces.append(child.tail or "")
    return "".join(pieces)


def cells_of(file):
    """Rows of (type, text, value, formula) of the first sheet of an OpenDocument file."""
    with zipfile.ZipFile(file) as archive:
        root = ElementTree.fromstring(archive.read("content.xml"))
    rows = []
    for row in root.iter(TABLE + "table-row"):
        cells = []
        for cell in row:
            if cell.tag not in (TABLE + "table-cell", TABLE + "covered-table-cell"):
                continue
            text = "\n".join(text_of(part) for part in cell.findall(TEXT + "p"))
            found = (cell.get(OFFICE + "value-type", ""), text, cell.get(OFFICE + "value", ""),
                     cell.get(TABLE + "formula"))
            repeated = int(cell.get(TABLE + "number-columns-repeated", "1"))
            cells += [found] * min(repeated, 100)
        rows.append(cells)
    return rows


def convert(files, language, source, target):
    """Opens files as somebody who works in that language does, and saves what is seen."""
    filters = {"csv": f"Text - txt - csv (StarCalc):44,34,76,1,,{LANGUAGES[language]},false,true",
               "tsv": f"Text - txt - csv (StarCalc):9,34,76,1,,{LANGUAGES[language]},false,true"}
    command = ["soffice", f"-env:UserInstallation=file://{FOLDER}/profile-{language}", "--headless",
               "--norestore", "--convert-to", "ods", "--outdir", str(target)]
    if source in filters:
        command.append(f"--infilter={filters[source]}")
    subprocess.run(command + files, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                   timeout=600)


def write_profile(language):
    """A profile of its own for each language."""
    locale = {"en": "en-US", "de": "de-DE", "it": "it-IT", "id": "id-ID"}[language]
    folder = FOLDER / f"profile-{language}/user"
    folder.mkdir(parents=True)
    (folder / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        '<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">'
        f"<value>{locale}</value></prop></item></oor:items>\n")


class SpreadsheetTest(unittest.TestCase):
    def rows(self, name):
        with open(FOLDER / f"{name}.tsv", newline="", encoding="utf-8") as text:
            return list(csv.reader(text, dialect="excel-tab"))

    def check(self, language, ending):
        target = FOLDER / f"{language}-{ending}"
        convert([str(FOLDER / f"{name}.{ending}") for name in NAMES], language, ending, target)
        for name in NAMES:
            written = self.rows(name)
            found = cells_of(target / f"{name}.ods")
            self.assertGreaterEqual(len(found), len(written), (language, ending, name))
            for expected, cells in zip(written, found):
                for column, text in enumerate(expected):
                    kind, shown, value, formula = cells[column] if column < len(cells) else ("",) * 4
                    where = (language, ending, name, written[0][column], text)
                    self.assertFalse(formula, where)
                    if written[0][column] in ("claim", "probability", "label_probability") \
                            and expected is not written[0] and text:
                        # A number, or the text of it where its sign is another; nothing else.
                        number = float(value) if kind == "float" else float(shown)
                        self.assertEqual(number, float(text), where)
                        continue
                    self.assertIn(kind, ("", "string"), where)
                    if ending == "xlsx":  # Its cells are typed, and need no apostrophe.
                        self.assertIn(shown, (text, text[1:] if text.startswith("'") else text), where)
                    else:
                        self.assertEqual(shown, text, where)


    def test_texts_stand_in_tables_as_they_are_or_behind_a_mark(self):
        texts = [line for line in TEXTS.read_text(encoding="utf-8").split("\n")[:-1] if not line.startswith("# ")]
        cells = [row[0] for row in self.rows("texts")[1:]]
        self.assertEqual(len(cells), len(texts))
        for text, cell in zip(texts, cells):
            self.assertIn(cell, (text, "'" + text))
        begin = texts.index("A4")  # From here on there is nothing to be marked.
        self.assertEqual(cells[begin:], texts[begin:])


def add_tests():
    for language in LANGUAGES:
        for ending in ("csv", "tsv", "xlsx"):
            def test(self, language=language, ending=ending):
                self.check(language, ending)
            setattr(SpreadsheetTest, f"test_{ending}_in_{language}", test)


if __name__ == "__main__":
    add_tests()
    with tempfile.TemporaryDirectory() as temporary:
        FOLDER = pathlib.Path(temporary)
        for each in LANGUAGES:
            write_profile(each)
        subprocess.run([sys.argv[1], temporary, TEXTS], check=True)
        unittest.main(argv=sys.argv[:1] + sys.argv[2:])
