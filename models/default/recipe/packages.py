"""The list of packages that the text comes from: packages.tsv, in the order of their worth."""

import os
from dataclasses import dataclass, field

LIST = os.path.join(os.path.dirname(os.path.abspath(__file__)), "packages.tsv")


@dataclass
class Group:
    """Packages that one extractor reads together, such as the languages of one manual."""

    name: str
    kind: str
    packages: list = field(default_factory=list)
    licence: str = ""

    @property
    def source(self):
        return self.kind + ":" + self.name


def groups():
    """The groups of packages.tsv, in its order.

    Its columns are the package ("npm:NAME" for one of npm, "apt:NAME" for an index of the archive), the kind, that is
    the extractor, the group, and the licence where the package's own files do not tell it.
    """
    found = {}
    with open(LIST, encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("#") or not line.strip():
                continue
            package, kind, name, *licence = line.rstrip("\n").split("\t")
            group = found.setdefault((kind, name), Group(name, kind, licence="".join(licence)))
            group.packages.append(package)
    return list(found.values())


def names(prefix=""):
    """The packages of the archive, or those whose name starts with "npm:"; each once."""
    names_ = dict.fromkeys(p for group in groups() for p in group.packages)
    return [n for n in names_ if (n.startswith(prefix) if prefix else ":" not in n)]
