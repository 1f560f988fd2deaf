#!/usr/bin/env python3
"""Prints which share of the sentences of golds is in a link that is neither in the gold nor possible.

    bench/beyond_gold.py BUILD GOLD...

BUILD is a build folder. bench/siblings calls it.
"""

import sys

import articles

CERTAIN = 0.9


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__.split("\n\n")[1].strip())
    build, *files = sys.argv[1:]
    golds = articles.golds_of(files)
    sentences = 0
    beyond = {0: 0, CERTAIN: 0}
    for gold, synopsis in zip(golds, articles.align(build, [gold.articles for gold in golds])):
        of_articles = [article.sentences for article in gold.articles]
        sentences += sum(map(len, of_articles))
        wrong = {pair: probability
                 for pair, probability in articles.shown_pairs(synopsis, of_articles).items()
                 if pair not in gold.linked | gold.possible}
        for least in beyond:
            linked = [pair for pair, probability in wrong.items() if probability >= least]
            beyond[least] += len({end for a, i, b, j in linked for end in ((a, i), (b, j))})
    print(f"sentences linked beyond the background\t{beyond[0] / sentences:.3f}")
    print(f"... at {CERTAIN} or more\t{beyond[CERTAIN] / sentences:.4f}")


main()
