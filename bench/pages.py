#!/usr/bin/env python3
"""pages.py READER FOLDER [--part read|kept|all] [--no-json-ld] [--worst N] [--speed]

Measures how well news pages are read: FOLDER/COUNTRY/SITE.html.gz beside SITE.json, which has the title,
date, summary and paragraphs that an extractor made for the site takes from the page. READER is
synoptic_pages (bench/pages.cc): names of pages on standard input, JSON of each on standard output.

  --part        Of the sites by name, every third is kept: nobody looks at them, and `kept` prints totals alone.
  --no-json-ld  The page's JSON-LD is taken out before it is read.
  --worst N     The N pages that are worst, with what is missing and what is too much; never of those kept.

Text: F1 of words as bags; characters where scripts have no spaces. The text of a page is its paragraphs and
headings, and the summary, if the page's own text has it. Alien: a unit of which fewer than half of the
words stand in the site's text, title or summary. There: a sentence of which 80% of the words stand in a row
of our units, by runs of three words.
"""
import argparse, collections, gzip, glob, json, os, re, subprocess, sys, tempfile, unicodedata

WORDS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W_]+(?:[\u0300-\u036f\u0900-\u0dff][^\W_]*)*")


def words(text):
    return WORDS.findall(unicodedata.normalize("NFKC", text).casefold().replace("\u00ad", ""))


def f1(ours, theirs):
    a, b = collections.Counter(ours), collections.Counter(theirs)
    same = sum((a & b).values())
    return 2 * same / max(1, sum(a.values()) + sum(b.values()))


def runs(tokens):
    n = min(3, len(tokens))
    return [tuple(tokens[i : i + n]) for i in range(len(tokens) - n + 1)] if n else []


def share(some, of):
    return sum(one in of for one in some) / max(1, len(some))


def sentences(text):
    return [s for s in re.split(r"(?<=[.!?。！？।])[\"'”“»」]*\s*(?=\S)", text) if len(words(s)) >= 3]


def plain(title):
    return " ".join(words(title))


def is_title(ours, theirs):
    return plain(ours) == plain(theirs)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reader")
    parser.add_argument("folder")
    parser.add_argument("--part", default="read", choices=["read", "kept", "all"])
    parser.add_argument("--no-json-ld", action="store_true")
    parser.add_argument("--worst", type=int, default=0)
    options = parser.parse_args()
    sites = sorted(glob.glob(f"{options.folder}/*/*.html.gz"), key=os.path.basename)
    kept = {site for i, site in enumerate(sites) if i % 3 == 2}
    if options.part != "all":
        sites = [site for site in sites if (site in kept) == (options.part == "kept")]
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for i, site in enumerate(sites):
            page = gzip.open(site).read()
            if options.no_json_ld:
                page = re.sub(rb"(?is)<script[^>]*ld\+json.*?</script>", b"", page)
            files.append(f"{folder}/{i}.html")
            with open(files[-1], "wb") as out:
                out.write(page)
        run = subprocess.run([options.reader], input="\n".join(files) + "\n", capture_output=True, text=True)
        if run.returncode:
            sys.exit(run.stderr)
        results = [json.loads(line) for line in run.stdout.splitlines()]
    for site, result in zip(sites, results):
        gold = json.load(open(site.replace(".html.gz", ".json"), encoding="utf-8"))
        body = gold["body"]
        told = [p for s in body["sections"] for p in s["headline"] + s["paragraphs"]]
        summary = list(body["summary"])
        ours = [text for _, text in result["paragraphs"]]
        our_words = [w for p in ours for w in words(p)]
        told_words = [w for p in told for w in words(p)]
        summary_words = [w for p in summary for w in words(p)]
        text = max(f1(our_words, told_words), f1(our_words, summary_words + told_words))
        stock = set(told_words + summary_words + words(gold["title"]))
        alien = [u for u in result["units"] if (t := words(u)) and sum(w in stock for w in t) < len(t) / 2]
        have = set(runs(our_words)) | {r for u in ours for r in runs(words(u))}
        wanted = [s for p in told for s in sentences(p)]
        missing = [s for s in wanted if share(runs(words(s)), have) < 0.8]
        rows.append(dict(site=os.path.basename(site)[:-8], f1=text, alien=len(alien), there=1 - len(missing) / max(1, len(wanted)),
                         title=is_title(result["title"], gold["title"]), date=result["date"] == gold["publishing_date"][:10],
                         aliens=alien, missing=missing, titles=(result["title"], gold["title"]), dates=(result["date"], gold["publishing_date"])))
    n = len(rows)
    ranked = sorted(rows, key=lambda r: r["f1"])
    decile = ranked[: max(1, round(n / 10))]
    mean = lambda name: sum(r[name] for r in rows) / n
    print(f"pages {n}  F1 {mean('f1'):.3f}  worst decile {sum(r['f1'] for r in decile) / len(decile):.3f} (begins below {decile[-1]['f1']:.3f})  "
          f"title {mean('title'):.3f}  date {mean('date'):.3f}  alien units a page {mean('alien'):.2f}  sentences there {mean('there'):.3f}")
    if options.part == "read":
        for row in ranked[: options.worst]:
            print(f"\n{row['site']}  F1 {row['f1']:.3f}  there {row['there']:.2f}  alien {row['alien']}")
            for text in row["missing"][:4]:
                print("   - ", text[:110])
            for text in row["aliens"][:5]:
                print("   + ", text[:110])
        if options.worst:
            for row in rows:
                if not row["title"]: print("title", row["site"], row["titles"])
                if not row["date"]: print("date", row["site"], row["dates"])
            for row in sorted(rows, key=lambda r: -r["alien"])[:15]:
                print("alien", row["site"], row["alien"], [a[:70] for a in row["aliens"][:6]])


if __name__ == "__main__":
    main()
