"""Which stages have to run: one whose output is newer than its inputs and was made with the same settings does not.

A stage writes its output under a temporary name and renames it, so that what has a name is whole.
"""

import hashlib
import json
import os
import sys

import rows

_FOLDER = os.path.dirname(os.path.abspath(__file__))


def code(*names):
    """A digest of modules of the recipe, for the settings of a stage that depends on them."""
    digest = hashlib.sha256()
    for name in names:
        with open(os.path.join(_FOLDER, name), "rb") as file:
            digest.update(file.read())
    return digest.hexdigest()[:16]


def _settings_of(output):
    try:
        with open(output + ".settings", encoding="utf-8") as file:
            return json.load(file)
    except (OSError, ValueError):
        return None


def is_current(output, inputs, settings=None):
    """Whether a file is there, no older than its inputs, and made with these settings, if any are given."""
    if not os.path.exists(output) or settings is not None and _settings_of(output) != settings:
        return False
    made = os.path.getmtime(output)
    return all(os.path.getmtime(path) <= made for path in inputs)


def run(name, output, inputs, settings, make):
    """Calls make(), which writes the output, unless that is current."""
    if is_current(output, inputs, settings):
        print(f"{name}: {output} is up to date", file=sys.stderr)
        return
    make()
    with rows.AtomicFile(output + ".settings") as out:
        json.dump(settings, out)


def files_below(folder):
    """The paths of all files below a folder; none where it is None."""
    return [os.path.join(parent, name) for parent, _, names in os.walk(folder) for name in names] if folder else []
