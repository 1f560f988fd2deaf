"""The examples and the commands of docs/python.md run."""

import re
import runpy
import subprocess
import sys

import synoptic


def test_two_texts(root, capsys):
    runpy.run_path(str(root / "docs" / "examples" / "align_texts.py"))
    shown = capsys.readouterr().out
    assert "Kinder zahlen nichts." in shown and "Children pay nothing." in shown
    assert shown.index("Kinder") < shown.index("Children") < shown.index("café in the garden")


def test_a_folder_of_articles(root, samples, tmp_path):
    done = subprocess.run(
        [sys.executable, str(root / "docs" / "examples" / "folder_of_articles.py"),
         str(samples / "volcano"), str(tmp_path / "pages")],
        check=True, stdout=subprocess.PIPE, universal_newlines=True)
    pages = list((tmp_path / "pages").glob("*.html"))
    assert pages and len(pages) == len(re.findall(r"^\S+: ", done.stdout, re.M))


def test_the_code_of_the_page_runs(root, samples, tmp_path, monkeypatch):
    monkeypatch.chdir(root)
    page = (root / "docs" / "python.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```python\n(.*?)^```", page, re.M | re.S)
    assert len(blocks) >= 5
    scope = {"synoptic": synoptic, "out": tmp_path}
    for block in blocks:
        exec(compile(block, "docs/python.md", "exec"), scope)
