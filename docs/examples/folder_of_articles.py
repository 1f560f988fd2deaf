"""A folder of articles: which of them tell of the same events, and what each pair agrees on.

    python folder_of_articles.py corpora/samples/volcano pages/

Writes a page for the browser a pair, and prints what the two differ in.
"""

import pathlib
import sys

import synoptic


def main(folder, pages):
    files = sorted(pathlib.Path(folder).glob("*.txt"))
    articles = [synoptic.Article.read(file) for file in files]
    pairs = synoptic.pair(articles)
    groups = [(f"{articles[p.a].id}+{articles[p.b].id}", [articles[p.a], articles[p.b]])
              for p in pairs]
    pathlib.Path(pages).mkdir(parents=True, exist_ok=True)
    for result in synoptic.batch(groups):
        if result.error:
            print(f"{result.id}: {result.error}", file=sys.stderr)
            continue
        synopsis = result.synopsis
        page = pathlib.Path(pages) / f"{result.id}.html"
        page.write_text(synopsis.to_html(), encoding="utf-8")
        labels = [claim.label for claim in synopsis.claims]
        counts = ", ".join(f"{labels.count(label)} {label}" for label in sorted(set(labels)))
        print(f"{result.id}: {counts}")
        for claim in synopsis.claims:
            for difference in claim.differences:
                print("  ", difference.reason)


if __name__ == "__main__":
    main(*sys.argv[1:])
