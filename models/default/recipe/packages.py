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

    @property
    def source(self):
        return self.kind + ":" + self.name


def groups():
    """The groups of packages.tsv (package, kind, group), in its order."""
    found = {}
    with open(LIST, encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("#") or not line.strip():
                continue
            package, kind, name = line.rstrip("\n").split("\t")[:3]
            found.setdefault((kind, name), Group(name, kind)).packages.append(package)
    return list(found.values())


def names():
    return list(dict.fromkeys(p for group in groups() for p in group.packages))
