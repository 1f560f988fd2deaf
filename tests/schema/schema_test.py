"""What Synoptic writes, against its grammars and by other tools that read it.

    python3 schema_test.py path/to/write_views path/to/synoptic path/to/repository

A check whose tool is not installed is skipped with a message.
"""

import csv
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
import zipfile

import rounds

FOLDER = None      # Of what write_views has written, and of charter.* by the program.
REPOSITORY = None
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
SYSTEM_PYTHON = "/usr/bin/python3"  # For which distributions package modules.


def system_python_has(module):
    python = SYSTEM_PYTHON if pathlib.Path(SYSTEM_PYTHON).exists() else sys.executable
    found = subprocess.run([python, "-c", f"import {module}"], stderr=subprocess.DEVNULL, check=False)
    return python if found.returncode == 0 else None


def needs(tool):
    return unittest.skipUnless(shutil.which(tool), f"{tool} is not installed")


def files(ending):
    return sorted(str(path) for path in FOLDER.glob(f"*.{ending}"))


def closed(schema, is_part=False):
    """The schema, but without room for members that it does not describe. What is a part of another is closed there."""
    if isinstance(schema, list):
        return [closed(each, is_part) for each in schema]
    if not isinstance(schema, dict):
        return schema
    result = {key: closed(each, key in ("allOf", "if", "then", "else", "span", "named")) for key, each in schema.items()}
    if isinstance(schema.get("properties"), dict) and not is_part:
        result["unevaluatedProperties"] = False
    return result


class GrammarTest(unittest.TestCase):
    def check(self, grammar, documents):
        self.assertTrue(documents)
        result = subprocess.run(["jing", "-c", str(REPOSITORY / "docs/schema" / grammar), *documents],
                                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False)
        self.assertEqual((result.returncode, result.stdout), (0, ""))

    @needs("jing")
    def test_xml_is_what_its_grammar_says(self):
        self.check("tmx.rnc", files("tmx"))
        self.check("tei.rnc", files("tei"))
        self.check("xces.rnc", files("xces"))
        self.check("xces-document.rnc", files("[ab].xml") + [str(FOLDER / "charter.it.xml")])

    @needs("jing")
    def test_a_grammar_refuses_what_is_not_written(self):
        bad = (FOLDER / "bridge.tmx").read_text().replace('tuid="1"', 'tuid="A"')
        (FOLDER / "bad").write_text(bad)
        result = subprocess.run(["jing", "-c", str(REPOSITORY / "docs/schema/tmx.rnc"), str(FOLDER / "bad")],
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        self.assertNotEqual(result.returncode, 0)

    @needs("xmllint")
    def test_xml_is_well_formed(self):
        documents = [file for ending in ("tmx", "tei", "xces", "xml") for file in files(ending)]
        subprocess.run(["xmllint", "--noout", *documents], check=True)

    def test_json_is_what_its_schema_says(self):
        python = system_python_has("jsonschema")
        if not python:
            self.skipTest("python3-jsonschema is not installed")
        script = ("import json, sys, jsonschema\n"
                  "schema = json.load(open(sys.argv[1]))\n"
                  "check = getattr(jsonschema, 'Draft202012Validator', jsonschema.Draft7Validator)\n"
                  "check.check_schema(schema)\n"
                  "for file in sys.argv[2:]:\n"
                  "    for error in check(schema).iter_errors(json.load(open(file, encoding='utf-8'))):\n"
                  "        print(file, list(error.path), error.message[:200])\n")
        command = [python, "-c", script, str(REPOSITORY / "docs/schema/synopsis.schema.json")]
        self.assertEqual(subprocess.run(command + files("json"), stdout=subprocess.PIPE, text=True,
                                        check=True).stdout, "")
        # And it describes each member that is written, though it leaves room for those of later versions.
        (FOLDER / "closed").write_text(json.dumps(closed(json.loads(
            (REPOSITORY / "docs/schema/synopsis.schema.json").read_text()))))
        strict = command[:-1] + [str(FOLDER / "closed")]
        self.assertEqual(subprocess.run(strict + files("json"), stdout=subprocess.PIPE, text=True,
                                        check=True).stdout, "")
        bad = json.loads((FOLDER / "bridge.json").read_text())
        bad["claims"][0]["sideways"] = 1
        (FOLDER / "bad").write_text(json.dumps(bad))
        self.assertIn("sideways", subprocess.run(strict + [str(FOLDER / "bad")], stdout=subprocess.PIPE,
                                                 text=True, check=True).stdout)
        bad = json.loads((FOLDER / "bridge.json").read_text())
        bad["claims"][0]["label"] = "sideways"
        (FOLDER / "bad").write_text(json.dumps(bad))
        self.assertIn("label", subprocess.run(command + [str(FOLDER / "bad")], stdout=subprocess.PIPE,
                                              text=True, check=True).stdout)


class ContentTest(unittest.TestCase):
    def test_a_memory_holds_what_is_shared(self):
        for name in ("charter", "bridge", "parts", "library"):
            synopsis = json.loads((FOLDER / f"{name}.json").read_text())
            shared = [number for number, claim in enumerate(synopsis["claims"], 1)
                      if claim["label"] == "shared"
                      or (synopsis["order"] == "monotone" and claim["label"] != "only")]
            root = ElementTree.parse(FOLDER / f"{name}.tmx").getroot()
            self.assertEqual([int(unit.get("tuid")) for unit in root.iter("tu")], shared)

    def test_a_memory_is_loaded_with_the_same_units(self):
        """By translate-toolkit, which many tools for translators stand on."""
        python = system_python_has("translate")
        if not python:
            self.skipTest("translate-toolkit is not installed")
        script = ("import sys; from translate.storage import tmx\n"
                  "store = tmx.tmxfile.parsefile(sys.argv[1])\n"
                  "for unit in store.units: print(unit.source, unit.target, sep='\\t')\n")
        for name, count in (("charter", 15), ("rounds", rounds.UNITS), ("everywhere", None)):
            file = FOLDER / f"{name}.tmx"
            loaded = subprocess.run([python, "-c", script, str(file)], stdout=subprocess.PIPE,
                                    check=True).stdout.decode().splitlines()
            written = ["\t".join(seg.text for seg in unit.iter("seg"))
                       for unit in ElementTree.parse(file).getroot().iter("tu")]
            self.assertEqual(loaded, written)
            if count:
                self.assertEqual(len(loaded), count)

    def test_links_name_sentences_that_are_there_and_all_of_them(self):
        for name in ("bridge", "hostile", "long", "everywhere", "empty"):
            ids = [{s.get("id") for s in ElementTree.parse(FOLDER / f"{name}.{side}.xml").getroot().iter("s")}
                   for side in "ab"]
            named = [set(), set()]
            for link in ElementTree.parse(FOLDER / f"{name}.xces").getroot().iter("link"):
                for side, targets in enumerate(link.get("xtargets").split(";")):
                    named[side].update(targets.split())
            self.assertEqual(named, ids, name)

    def test_moses_has_as_many_lines_on_both_sides(self):
        a, b = ((FOLDER / f"charter.{lang}").read_bytes().decode().split("\n") for lang in ("it", "id"))
        self.assertEqual((len(a), len(b), a[-1], b[-1]), (16, 16, "", ""))
        self.assertEqual([a[:-1], b[:-1]], [
            [tuv.find("seg").text for tuv in ElementTree.parse(FOLDER / "charter.tmx").getroot().iter("tuv")
             if tuv.get(LANG) == lang] for lang in ("it", "id")])

    def test_tables_of_every_format_hold_the_same(self):
        for file in map(pathlib.Path, files("tsv")):
            with open(file, newline="", encoding="utf-8") as text:
                rows = list(csv.reader(text, dialect="excel-tab"))
            with open(file.with_suffix(".csv"), newline="", encoding="utf-8-sig") as text:
                self.assertEqual(list(csv.reader(text, strict=True)), rows)
            self.assertEqual(len({len(row) for row in rows}), 1)

    def test_a_workbook_has_texts_numbers_and_no_formula(self):
        for file in files("xlsx"):
            with zipfile.ZipFile(file) as book:
                self.assertIsNone(book.testzip())
                sheet = book.read("xl/worksheets/sheet1.xml").decode()
            self.assertNotIn("<f>", sheet)
            self.assertNotIn("<f ", sheet)
        with zipfile.ZipFile(FOLDER / "everywhere.xlsx") as book:
            strings = book.read("xl/sharedStrings.xml").decode()
        self.assertIn("=HYPERLINK(", strings)
        self.assertIn("_x005F_x000D_ _x005F_x0041_ _x005F_x005F_", strings)  # What stands for characters.

    def test_nothing_passes_on_what_a_terminal_obeys(self):
        for ending in ("tsv", "csv", "md", "html", "txt", "tmx", "tei", "xces", "xml"):
            for file in files(ending):
                text = pathlib.Path(file).read_bytes().decode()  # And all of it is UTF-8.
                bad = {c for c in text if (ord(c) < 0x20 and c not in "\t\r\n") or 0x7F <= ord(c) < 0xA0}
                self.assertEqual(bad, set(), file)

    def test_nothing_in_markdown_is_markup(self):
        text = (FOLDER / "everywhere.md").read_text()
        for bad in ("<script", "<img", "<svg", "https://", "](", "@everyone"):
            self.assertNotIn(bad, text)
        table = [line for line in text.split("\n") if line.startswith("| ")]
        self.assertEqual({line.replace("\\\\", "").replace("\\|", "").count("|") for line in table}, {4})

    def test_equal_results_are_equal_files(self):
        again = pathlib.Path(tempfile.mkdtemp(dir=FOLDER))
        subprocess.run([PROGRAMS[0], str(again)], check=True)
        for file in again.iterdir():
            self.assertEqual(file.read_bytes(), (FOLDER / file.name).read_bytes(), file.name)


if __name__ == "__main__":
    PROGRAMS = sys.argv[1:3]
    REPOSITORY = pathlib.Path(sys.argv[3])
    with tempfile.TemporaryDirectory() as temporary:
        FOLDER = pathlib.Path(temporary)
        subprocess.run([PROGRAMS[0], temporary], check=True)
        samples = REPOSITORY / "corpora/samples/charter"
        subprocess.run([PROGRAMS[1], "align", str(samples / "it.txt"), str(samples / "id.txt"),
                        "-o", str(FOLDER / "charter.json")], check=True)
        for format in ("tmx", "tei", "xces", "moses", "tsv", "csv", "xlsx", "md"):
            subprocess.run([PROGRAMS[1], "view", str(FOLDER / "charter.json"),
                            "-o", str(FOLDER / f"charter.{format}")], check=True)
        rounds.write_memory(PROGRAMS[1], REPOSITORY, FOLDER)
        unittest.main(argv=sys.argv[:1] + sys.argv[4:])
