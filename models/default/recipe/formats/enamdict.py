"""ENAMDICT, the dictionary of Japanese proper names: people known by their full name, companies, organisations."""

import re

_LINE = re.compile(r"^(\S+) (?:\[[^\]]*\] )?/\(([a-z,]+)\) ([^/]+)/")
_KINDS = {"h", "c", "o", "pr"}


def extract(debs, source):
    for deb in debs:
        for _, data in deb.files(lambda p: p.endswith("/enamdict")):
            for line in data.decode("euc-jp", "replace").split("\n"):
                match = _LINE.match(line)
                if match and _KINDS.intersection(match.group(2).split(",")):
                    yield source, {"ja": match.group(1), "en": re.sub(r"\([^()]*\)", "", match.group(3)).strip()}
