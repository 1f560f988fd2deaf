#!/usr/bin/env python3
"""What `cmake --install` puts into a prefix: install_test.py BUILD-TREE"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

LINK = re.compile(r'\]\(([^)#\s]+)(?:#[^)]*)?\)')


class InstallTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.prefix = pathlib.Path(cls.folder.name) / 'prefix'
        subprocess.run(['cmake', '--install', BUILD, '--prefix', cls.prefix], check=True,
                       stdout=subprocess.DEVNULL)
        cls.pages = cls.prefix / 'share/doc/synoptic'

    def test_pages_link_to_pages_that_are_installed(self):
        pages = [page for folder in ('', 'docs', 'docs/readers', 'docs/schema', 'align/weights',
                                     'corpora/recipes', 'corpora/samples', 'models/default')
                 for page in sorted((self.pages / folder).glob('*.md'))]
        self.assertGreater(len(pages), 20)
        for page in pages:
            text = re.sub(r'`[^`\n]*`', '', page.read_text(encoding='utf-8'))
            for target in LINK.findall(text):
                if re.match(r'[a-z]+:', target):
                    continue
                with self.subTest(page=page.relative_to(self.pages), link=target):
                    self.assertTrue((page.parent / target).exists())

    def test_the_licences_are_installed(self):
        self.assertIn('Apache License', (self.pages / 'LICENSE').read_text())
        self.assertIn('GNU GENERAL PUBLIC LICENSE',
                      (self.pages / 'models/default/COPYING').read_text())

    def test_manual_and_completions_are_installed(self):
        share = self.prefix / 'share'
        for file in ('man/man1/synoptic.1', 'man/man1/synoptic-align.1',
                     'bash-completion/completions/synoptic', 'zsh/site-functions/_synoptic',
                     'fish/vendor_completions.d/synoptic.fish'):
            with self.subTest(file=file):
                self.assertTrue((share / file).is_file())

    def test_the_program_finds_its_model_and_the_sample(self):
        sample = self.pages / 'corpora/samples/gpu-launch'
        environment = {key: value for key, value in os.environ.items() if key != 'SYNOPTIC_MODEL'}
        run = subprocess.run([self.prefix / 'bin/synoptic', 'align', sample / 'it.txt', sample / 'id.txt',
                              '--format', 'json'], env=environment, capture_output=True, check=True)
        self.assertIn(b'"claims"', run.stdout)

    def test_the_model_is_in_the_program_or_beside_it(self):
        is_embedded = (self.prefix / 'bin/synoptic').stat().st_size > 26 * 2**20
        self.assertNotEqual(is_embedded, (self.prefix / 'share/synoptic/default.synoptic').is_file())


if __name__ == '__main__':
    BUILD = sys.argv.pop(1)
    unittest.main()
