"""Translation memories as OmegaT opens them, without a window.

    python3 memory_test.py path/to/write_views path/to/synoptic path/to/repository

A memory is laid into `tm/auto` of a project whose text is the memory's own source side, a segment a paragraph, and
OmegaT is asked to translate it: each segment must come out as the memory has it. So its units were read, in their
languages, and found by their text.
"""

import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata
import unittest
import xml.etree.ElementTree as ElementTree

import rounds

WRITE_VIEWS = SYNOPTIC = REPOSITORY = None
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
PROJECT = """<?xml version="1.0" encoding="UTF-8"?>
<omegat>
  <project version="1.0">
    <source_dir>__DEFAULT__</source_dir>
    <target_dir>__DEFAULT__</target_dir>
    <tm_dir>__DEFAULT__</tm_dir>
    <glossary_dir>__DEFAULT__</glossary_dir>
    <glossary_file>__DEFAULT__</glossary_file>
    <dictionary_dir>__DEFAULT__</dictionary_dir>
    <source_lang>it</source_lang>
    <target_lang>id</target_lang>
    <source_tok>org.omegat.tokenizer.DefaultTokenizer</source_tok>
    <target_tok>org.omegat.tokenizer.DefaultTokenizer</target_tok>
    <sentence_seg>false</sentence_seg>
    <support_default_translations>true</support_default_translations>
    <remove_tags>false</remove_tags>
  </project>
</omegat>
"""


def pairs_of(memory):
    """Both sides of each unit, as an XML parser reads them, composed as OmegaT composes all text."""
    return [tuple(unicodedata.normalize("NFC", tuv.find("seg").text).strip() for tuv in unit.iter("tuv"))
            for unit in ElementTree.parse(memory).getroot().iter("tu")]


def translate(memory, folder):
    """What OmegaT makes of the paragraphs of the memory's source side, and what it says."""
    for name in ("source", "target", "tm/auto", "glossary", "dictionary", "omegat"):
        (folder / name).mkdir(parents=True)
    (folder / "omegat.project").write_text(PROJECT, encoding="utf-8")
    (folder / "tm/auto/memory.tmx").write_bytes(memory.read_bytes())
    (folder / "source/text.txt").write_text("".join(f"{a}\n\n" for a, _ in pairs_of(memory)), encoding="utf-8")
    run = subprocess.run(["omegat", str(folder), "--mode=console-translate", f"--config-dir={folder}/settings"],
                         stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=True, timeout=900)
    text = (folder / "target/text.txt").read_text(encoding="utf-8")
    return [part.strip() for part in text.split("\n\n") if part.strip()], run.stdout.decode(errors="replace")


class MemoryTest(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name)

    def check(self, memory, least):
        # Of two units with one source the memory says either; a text that stays as it is was not translated.
        translations = {}
        for a, b in pairs_of(memory):
            translations.setdefault(a, set()).add(b)
        translated, said = translate(memory, self.folder / "project")
        self.assertGreaterEqual(len(translated), least)
        self.assertEqual(len(translated), len(pairs_of(memory)))
        for (a, _), found in zip(pairs_of(memory), translated):
            self.assertIn(found, translations[a])
        self.assertIn("Created by: synoptic", said)
        return translated

    def test_fifteen_units(self):
        memory = self.folder / "charter.tmx"
        samples = REPOSITORY / "corpora/samples/charter"
        subprocess.run([SYNOPTIC, "align", samples / "it.txt", samples / "id.txt", "-o", memory], check=True)
        translated = self.check(memory, 15)
        self.assertIn("Sejarah panjang meter, dari pengukuran Bumi hingga kecepatan cahaya", translated)

    def test_five_hundred_units(self):
        memory = rounds.write_memory(SYNOPTIC, REPOSITORY, self.folder)
        self.check(memory, rounds.UNITS)

    def test_hostile_units(self):
        subprocess.run([WRITE_VIEWS, self.folder], check=True)
        text = (self.folder / "everywhere.tmx").read_text(encoding="utf-8")
        languages = iter(["it", "id"] * text.count("<tu "))  # It says "und" of both, which no project translates.
        text = re.sub('xml:lang="[^"]*"', lambda _: f'xml:lang="{next(languages)}"', text)
        text = re.sub("(xml:lang=\"id\".*?<seg>)", r"\1&#x2192; ", text, flags=re.DOTALL)
        memory = self.folder / "hostile.tmx"
        memory.write_text(re.sub('srclang="[^"]*"', 'srclang="it"', text), encoding="utf-8")
        for found in self.check(memory, 30):
            self.assertTrue(found.startswith("\u2192"), found)


if __name__ == "__main__":
    WRITE_VIEWS, SYNOPTIC, REPOSITORY = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
    unittest.main(argv=sys.argv[:1] + sys.argv[4:], verbosity=2)
