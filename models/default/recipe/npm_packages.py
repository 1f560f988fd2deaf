"""Reads files out of npm packages; their names stand with the prefix "npm:" in packages.tsv."""

import json
import os
import re
import tarfile

PREFIX = "npm:"


class NpmPackage:
    """One downloaded npm package: the counterpart of debs.Deb."""

    section = "npm"

    def __init__(self, path):
        self.path = path
        manifest = json.loads(next(data for _, data in self.files(lambda p: p == "package.json")))
        self.name = PREFIX + manifest["name"]
        self.version = manifest["version"]
        self.origin = self.name

    def files(self, wanted):
        """Yields (path, bytes) of the files whose path `wanted(path)` accepts."""
        with tarfile.open(self.path, mode="r|gz") as archive:
            for member in archive:
                path = member.name.partition("/")[2]
                if member.isreg() and wanted(path):
                    yield path, archive.extractfile(member).read()


def find(folder, package):
    """The path of the downloaded archive of "npm:NAME" or "npm:NAME@MAJOR", or None."""
    name, _, version = package.removeprefix(PREFIX + "@").removeprefix(PREFIX).partition("@")
    prefix = name.replace("/", "-") + "-" + version
    names = sorted(n for n in os.listdir(folder) if re.match(re.escape(prefix) + r"[.\d]", n) and n.endswith(".tgz"))
    return os.path.join(folder, names[-1]) if names else None
