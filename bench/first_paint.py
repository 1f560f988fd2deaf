"""How long a page takes until it is first painted, beside a plain page of the same text.

    python3 bench/first_paint.py PAGE.html

Both are opened in turn in one Chromium (tests/browser), and the median of the first contentful paint of each is printed,
in milliseconds, with the ratio: what the rows, the marks and the script cost a reader who waits.
"""

import html
import pathlib
import statistics
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tests" / "browser"))
from browser import Browser  # noqa: E402

ROUNDS = 15
FIRST_PAINT = "return performance.getEntriesByType('paint').find((e) => e.name === 'first-contentful-paint')?.startTime"
TEXTS = "return [...document.querySelectorAll('.u > span')].map((text) => text.textContent)"


def main():
    if len(sys.argv) != 2:
        sys.exit(f"usage: {sys.argv[0]} PAGE.html")
    page = pathlib.Path(sys.argv[1]).resolve().as_uri()
    with Browser() as browser, tempfile.TemporaryDirectory() as folder:
        browser.open(page)
        texts = browser.run(TEXTS)
        plain = pathlib.Path(folder, "plain.html")
        plain.write_text("<!doctype html><html lang=en><meta charset=utf-8><title>plain</title>" +
                         "".join(f"<p>{html.escape(text)}</p>" for text in texts), encoding="utf-8")
        times = {page: [], plain.as_uri(): []}
        for _ in range(ROUNDS):
            for address, found in times.items():
                browser.open("about:blank")
                browser.open(address)
                found.append(browser.wait(FIRST_PAINT))
        whole, bare = (statistics.median(found) for found in times.values())
        print(f"page\t{whole:.0f} ms\nplain\t{bare:.0f} ms\nratio\t{whole / bare:.2f}")


if __name__ == "__main__":
    main()
