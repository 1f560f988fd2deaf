#!/usr/bin/env python3
"""Draws what `bench/learn --held-out-only DATA` prints, as the picture of docs/trust.md.

    bench/learn --held-out-only DATA | bench/risk_picture.py > docs/pictures/only_risk.svg

Across, the share of one-sided claims that is retained; upwards, the share of these that has a
counterpart after all: what was asked for, what was found with its interval, and the mean over groups,
which is what is promised.
"""

import csv
import sys

WIDTH, HEIGHT = 640, 400
LEFT, RIGHT, TOP, BOTTOM = 56, 16, 16, 48
MOST = 0.4  # Of the share upwards.


def x(share):
    return f"{LEFT + share * (WIDTH - LEFT - RIGHT):.1f}"


def y(share):
    return f"{HEIGHT - BOTTOM - min(share, MOST) / MOST * (HEIGHT - TOP - BOTTOM):.1f}"


def path(points):
    return "M" + " L".join(f"{x(across)},{y(upwards)}" for across, upwards in points)


def text(across, upwards, words, **how):
    attributes = "".join(f' {name.replace("_", "-")}="{value}"' for name, value in how.items())
    return f'<text x="{across}" y="{upwards}"{attributes}>{words}</text>'


def axes():
    for percent in range(0, 101, 20):
        yield f'<path class="grid" d="M{x(percent / 100)},{y(0)} V{y(MOST)}"/>'
        yield text(x(percent / 100), HEIGHT - BOTTOM + 18, f"{percent} %", text_anchor="middle")
    for percent in range(0, int(100 * MOST) + 1, 10):
        yield f'<path class="grid" d="M{x(0)},{y(percent / 100)} H{x(1)}"/>'
        yield text(LEFT - 8, float(y(percent / 100)) + 4, f"{percent} %", text_anchor="end")
    yield text(x(0.5), HEIGHT - 8, "one-sided claims that are retained", text_anchor="middle")
    yield text(LEFT + 8, TOP + 16, "of these, with a counterpart after all", font_weight="bold")


def legend():
    rows = [("asked", "asked for"), ("found", "found, with its 95 % interval"),
            ("mean", "mean over groups: what is promised")]
    for row, (style, words) in enumerate(rows):
        upwards = TOP + 36 + 18 * row
        yield f'<path class="{style}" d="M{LEFT + 8},{upwards - 4} h28"/>'
        yield text(LEFT + 44, upwards, words)


def draw(rows):
    coverage = [row["coverage"] for row in rows]
    band = ([(row["coverage"], row["from"]) for row in rows] +
            [(row["coverage"], row["to"]) for row in reversed(rows)])
    yield (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
           'font-family="sans-serif" font-size="13">')
    yield ("<title>Risk and coverage of one-sided claims</title><style>"
           ".grid{stroke:#ddd}.band{fill:#9cc3e6;opacity:.5}path{fill:none;stroke-width:2}"
           ".band,.grid{stroke-width:1}.asked{stroke:#555;stroke-dasharray:5 4}"
           ".found{stroke:#1f5f99}.mean{stroke:#b4531a}</style>")
    yield f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>'
    yield from axes()
    yield f'<path class="band" style="fill:#9cc3e6" d="{path(band)} Z"/>'
    for style, column in (("asked", "risk"), ("found", "share missed"), ("mean", "mean of groups")):
        points = path(list(zip(coverage, (row[column] for row in rows))))
        yield f'<path class="{style}" d="{points}"/>'
    yield from legend()
    yield "</svg>"


def main():
    if len(sys.argv) > 1 or sys.stdin.isatty():
        sys.exit(__doc__.split("\n\n")[1].strip())
    rows = [{name: float(value) for name, value in row.items()}
            for row in csv.DictReader(sys.stdin, delimiter="\t")]
    steps = {row["coverage"]: row for row in reversed(rows) if row["retained"] > 0}
    print("\n".join(draw(list(reversed(steps.values())))))


main()
