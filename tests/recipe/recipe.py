"""Makes the modules of models/default/recipe importable, and stands in for its packages."""

import os
import sys

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "models", "default", "recipe")
sys.path.insert(0, FOLDER)


class Package:
    """A package whose files are given: {path: text or bytes}."""

    def __init__(self, files, name="toy", control=None):
        self.name = name
        self._files = {path: data.encode() if isinstance(data, str) else data for path, data in files.items()}
        self._control = control or {}

    def files(self, wanted):
        yield from ((path, data) for path, data in self._files.items() if wanted(path))

    def control_file(self, name):
        return self._control.get(name, "")


def texts(extracted):
    """The rows of an extractor without their sources."""
    return [row for _, row in extracted]
