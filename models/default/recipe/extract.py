"""Second stage: reads each group of packages with the extractor of its kind into raw rows."""

import importlib
import json
import os
import sys

import debs
import licences
import packages
import rows


def run(work):
    target = os.path.join(work, "extracted")
    os.makedirs(target, exist_ok=True)
    for group in packages.groups():
        path = os.path.join(target, group.kind + "." + group.name + ".tsv")
        if not os.path.exists(path):
            _extract(group, os.path.join(work, "debs"), path)


def _extract(group, folder, path):
    paths = [debs.find(folder, name) for name in group.packages]
    paths = [p for p in paths if p]
    if not paths:
        return
    found = [debs.Deb(p) for p in paths]
    extractor = importlib.import_module("formats." + group.kind)
    count = 0
    with rows.AtomicFile(path) as out:
        for source, texts in extractor.extract(found, group.source):
            if len(texts) > 1:
                out.write(rows.format_raw(source, texts))
                count += 1
    records = [{"package": d.name, "version": d.version, "origin": d.origin, "section": d.section,
                "licence": licences.read(d, folder)} for d in found]
    with rows.AtomicFile(path.removesuffix(".tsv") + ".json") as out:
        json.dump({"source": group.source, "kind": group.kind, "packages": records}, out, indent=1)
    print(f"extract: {group.source}: {count} rows", file=sys.stderr)


def reread_licences(work):
    """Reads the licences of the extracted packages anew."""
    folder = os.path.join(work, "debs")
    for group in packages.groups():
        path = os.path.join(work, "extracted", group.kind + "." + group.name + ".json")
        if os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                record = json.load(file)
            for package in record["packages"]:
                package["licence"] = licences.read(debs.Deb(debs.find(folder, package["package"])), folder)
            with rows.AtomicFile(path) as out:
                json.dump(record, out, indent=1)
