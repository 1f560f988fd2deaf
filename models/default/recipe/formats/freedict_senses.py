"""Dictionaries of one headword language brought together: what two of them say of the same sense.

The Finnish-Italian and the Finnish-Indonesian dictionary both come from Wiktionary, so an equal headword with an equal
definition is the same sense: its translations say the same, in Italian and in Indonesian. A headword without
definitions counts where it has a single sense in every dictionary. The headword itself is kept if its language is ours.
"""

from formats import freedict


def _senses(deb):
    """{(headword, definition): (right language, translation)} of one dictionary, without the language of headwords."""
    right, entries = freedict.entries(deb)
    by_head = {}
    for head, senses in entries:
        by_head.setdefault(head, []).extend(s for s in senses if s[0])
    for head, senses in by_head.items():
        for found, definition in senses:
            if definition or len(senses) == 1:
                yield (head, definition if definition else None), right, found[0]


def extract(debs, source):
    senses = {}
    for deb in debs:
        left = freedict.left_language(deb)
        for key, right, text in _senses(deb):
            row = senses.setdefault(key, {left: key[0]} if left else {})
            row.setdefault(right, text)
    for row in senses.values():
        if len(row) > 2 or len(row) == 2 and not freedict.left_language(debs[0]):
            yield source, row
