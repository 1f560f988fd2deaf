"""Second stage: reads each group of packages with the extractor of its kind into raw rows."""

import importlib
import json
import os
import sys

import debs
import licences
import npm_packages
import packages
import rows
import stages


def run(work):
    target = os.path.join(work, "extracted")
    os.makedirs(target, exist_ok=True)
    for group in packages.groups():
        if group.kind != "copyright":
            path = os.path.join(target, group.kind + "." + group.name + ".tsv")
            if not stages.is_current(path, _inputs(group, work)):
                _extract(group, work, path)


def _find(folder, name):
    """The path of the downloaded package of that name, or None."""
    return (npm_packages if name.startswith(npm_packages.PREFIX) else debs).find(folder, name)


def _inputs(group, work):
    """The downloaded packages of a group; of the indices of the archive, which change daily, none."""
    found = (_find(os.path.join(work, "debs"), name) for name in group.packages if not name.startswith("apt:"))
    return [path for path in found if path]


def _open(folder, name):
    """The downloaded package of that name, or None."""
    path = _find(folder, name)
    return path and (npm_packages.NpmPackage if path.endswith(".tgz") else debs.Deb)(path)


def _licence(package, group, folder):
    if group.licence:
        return {"verdict": "compatible", "licence": group.licence}
    return licences.read(package, group.kind, folder)


def _extract(group, work, path):
    folder = os.path.join(work, "debs")
    extractor = importlib.import_module("formats." + group.kind)
    if group.packages[0].startswith("apt:"):
        records = [{"package": group.packages[0], "version": "", "origin": "", "section": "archive",
                    "licence": _licence(None, group, folder)}]
        raw = extractor.extract(work, group.source)
    else:
        found = [p for p in (_open(folder, name) for name in group.packages) if p]
        if not found:
            return
        records = [{"package": p.name, "version": p.version, "origin": p.origin, "section": p.section,
                    "licence": _licence(p, group, folder)} for p in found]
        usable = [p for p, r in zip(found, records) if r["licence"]["verdict"] == "compatible"]
        raw = extractor.extract(usable, group.source)
    count = 0
    with rows.AtomicFile(path) as out:
        for source, texts in raw:
            if len(texts) > 1:
                out.write(rows.format_raw(source, texts))
                count += 1
    with rows.AtomicFile(path.removesuffix(".tsv") + ".json") as out:
        json.dump({"source": group.source, "kind": group.kind, "packages": records}, out, indent=1)
    print(f"extract: {group.source}: {count} rows", file=sys.stderr)
