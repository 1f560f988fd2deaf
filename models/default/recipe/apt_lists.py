"""The archive's own indices of translated text, in an apt state of our own beside the machine's."""

import os
import subprocess
import sys
import urllib.parse

from languages import LANGUAGES

_CONFIGURATION = """Dir::State "{folder}";
Dir::State::lists "{folder}/lists";
Dir::State::status "/var/lib/dpkg/status";
Dir::Cache "{folder}/cache";
APT::Sandbox::User "root";
Acquire::IndexTargets::deb::DEP-11 {{
  MetaKey "$(COMPONENT)/dep11/Components-$(NATIVE_ARCHITECTURE).yml";
  ShortDescription "DEP-11"; Description "DEP-11"; KeepCompressed "true"; KeepCompressedAs "gz";
}};
"""


def _lists(work):
    return os.path.join(work, "apt", "lists")


def fetch(work):
    """Downloads the indices Translation-XX of our languages and the DEP-11 catalogue."""
    folder = os.path.join(work, "apt")
    os.makedirs(os.path.join(_lists(work), "partial"), exist_ok=True)
    if any("dep11" in name for name in os.listdir(_lists(work))):
        return
    os.makedirs(os.path.join(folder, "cache", "archives", "partial"), exist_ok=True)
    configuration = os.path.join(folder, "apt.conf")
    with open(configuration, "w", encoding="utf-8") as file:
        file.write(_CONFIGURATION.format(folder=folder))
    print("fetch: indices of translated descriptions", file=sys.stderr)
    wanted = ",".join({"pt": "pt,pt_BR", "zh": "zh_CN"}.get(l, l) for l in LANGUAGES)
    subprocess.run(["apt-get", "-qq", "update", "-o", "Acquire::Languages=" + wanted, "-o",
                    "Acquire::IndexTargets::deb::DEP-11::DefaultEnabled=true"],
                   env={**os.environ, "APT_CONFIG": configuration}, check=True)


def read(work, wanted):
    """Yields the text of every index whose file name holds `wanted`."""
    if not os.path.isdir(_lists(work)):
        return
    for name in sorted(os.listdir(_lists(work))):
        if wanted in urllib.parse.unquote(name):
            path = os.path.join(_lists(work), name)
            yield subprocess.run(["/usr/lib/apt/apt-helper", "cat-file", path], stdout=subprocess.PIPE,
                                 check=True, encoding="utf-8").stdout
