"""A memory of more than five hundred units: the charter of the samples, round after round, each sentence with its round."""

import json
import subprocess

ROUNDS = 34
UNITS = 15 * ROUNDS


def sentences(synoptic, article):
    run = subprocess.run([synoptic, "segment", article], check=True, stdout=subprocess.PIPE)
    return [json.loads(line)["text"] for line in run.stdout.decode().splitlines()]


def write_memory(synoptic, repository, folder):
    """Writes and aligns two texts of a sentence a line; gives the path of the memory, which has a JSON beside it."""
    texts = []
    for lang in ("it", "id"):
        lines = sentences(synoptic, repository / f"corpora/samples/charter/{lang}.txt")
        texts.append(folder / f"rounds.{lang}.txt")
        texts[-1].write_text("".join(f"{line} ({1000 + number})\n" for number in range(ROUNDS) for line in lines),
                             encoding="utf-8")
    result, memory = folder / "rounds.json", folder / "rounds.tmx"
    subprocess.run([synoptic, "align", "--presplit", "--order", "monotone", "--lang", "it,id", *texts, "-o", result],
                   check=True)
    subprocess.run([synoptic, "view", result, "-o", memory], check=True)
    return memory
