"""First stage: downloads the packages of packages.tsv through apt and npm, without installing them."""

import os
import subprocess
import sys

import apt_lists
import npm_packages
import packages

_CHUNK = 40


def _available(names):
    """{package: file name in the archive} of those names that apt knows."""
    found = {}
    for start in range(0, len(names), 500):
        listing = subprocess.run(["apt-cache", "show", "--no-all-versions", *names[start:start + 500]],
                                 stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8").stdout
        package = version = None
        for line in listing.split("\n"):
            key, _, value = line.partition(": ")
            if key == "Package":
                package = value
            elif key == "Version":
                version = value
            elif key == "Filename" and package:
                architecture = value.rsplit("_", 1)[-1]
                found[package] = f"{package}_{version.replace(':', '%3a')}_{architecture}"
    return found


def run(work):
    folder = os.path.join(work, "debs")
    os.makedirs(folder, exist_ok=True)
    names = packages.names()
    available = _available(names)
    unknown = [n for n in names if n not in available]
    if unknown:
        print(f"fetch: apt does not know {len(unknown)} packages: {' '.join(unknown[:20])}"
              "; run apt-get update if that is most of them", file=sys.stderr)
    wanted = [n for n in names if n in available and
              not os.path.exists(os.path.join(folder, available[n]))]
    for start in range(0, len(wanted), _CHUNK):
        chunk = wanted[start:start + _CHUNK]
        print(f"fetch: {start + len(chunk)} of {len(wanted)} packages", file=sys.stderr)
        subprocess.run(["apt-get", "-qq", "-o", "APT::Sandbox::User=root", "download", *chunk],
                       cwd=folder, check=True)
    missing = [n.removeprefix(npm_packages.PREFIX) for n in packages.names(npm_packages.PREFIX)
               if not npm_packages.find(folder, n)]
    if missing:
        print(f"fetch: npm packages {' '.join(missing)}", file=sys.stderr)
        subprocess.run(["npm", "pack", "--silent", *missing], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    apt_lists.fetch(work)
