"""Two texts in different languages, sentence beside sentence."""

import synoptic

src = """Das Museum öffnet im Mai. Der Eintritt kostet zwölf Euro.
Kinder zahlen nichts. Im Garten gibt es ein Café."""
tgt = """The museum opens in May, and admission is twelve euros.
Children pay nothing. There is a café in the garden."""

aligner = synoptic.align(synoptic.Article(src), synoptic.Article(tgt), order="monotone")
for link in aligner.links:
    print(f"{link.probability:.2f}\n  {link.a_text}\n  {link.b_text}")
