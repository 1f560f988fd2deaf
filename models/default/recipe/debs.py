"""Reads files out of Debian packages without installing them."""

import gzip
import os
import re
import subprocess
import tarfile


class Deb:
    """One downloaded package: its control fields and its files."""

    def __init__(self, path):
        self.path = path
        control = subprocess.run(["dpkg-deb", "-f", path], stdout=subprocess.PIPE, check=True,
                                 encoding="utf-8").stdout
        fields = dict(re.findall(r"^([\w-]+): *(.*)$", control, re.M))
        self.name = fields["Package"]
        self.version = fields["Version"]
        self.section = fields.get("Section", "misc").split("/")[-1]
        self.origin = fields.get("Source", self.name).split(" ")[0]
        self.doc_link = None
        self._copyright = None

    def files(self, wanted):
        """Yields (path, bytes) of the regular files whose path `wanted(path)` accepts, in one pass.

        Gzipped files come unpacked. The pass also finds where a linked documentation folder points.
        """
        with subprocess.Popen(["dpkg-deb", "--fsys-tarfile", self.path], stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL) as pipe:
            with tarfile.open(fileobj=pipe.stdout, mode="r|", encoding="utf-8",
                              errors="surrogateescape") as archive:
                for member in archive:
                    path = member.name.removeprefix("./")
                    if path == f"usr/share/doc/{self.name}" and member.issym():
                        self.doc_link = os.path.basename(member.linkname)
                    if member.isreg() and wanted(path):
                        yield path, _unpacked(path, archive.extractfile(member).read())

    def control_file(self, name):
        """The text of a file beside the control file, such as "templates"; "" if there is none."""
        with subprocess.Popen(["dpkg-deb", "--ctrl-tarfile", self.path], stdout=subprocess.PIPE) as pipe:
            with tarfile.open(fileobj=pipe.stdout, mode="r|") as archive:
                for member in archive:
                    if member.name.removeprefix("./") == name:
                        return archive.extractfile(member).read().decode("utf-8", "replace")
        return ""

    def copyright(self):
        """The text of the package's copyright file, "" if it has none of its own."""
        if self._copyright is None:
            self._copyright = ""
            wanted = f"usr/share/doc/{self.name}/copyright"
            for path, data in self.files(lambda p: p in (wanted, wanted + ".gz")):
                self._copyright = data.decode("utf-8", "replace")
                break
        return self._copyright


def _unpacked(path, data):
    return gzip.decompress(data) if path.endswith((".gz", ".dz")) else data


def find(folder, package):
    """The path of the downloaded .deb of `package`, or None."""
    prefix = package + "_"
    names = sorted(n for n in os.listdir(folder) if n.startswith(prefix) and n.endswith(".deb"))
    return os.path.join(folder, names[-1]) if names else None
