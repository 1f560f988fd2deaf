"""What Python gets is what C++ gets, to the byte."""

import csv
import io
import json

import pytest

import synoptic

SETS = ["gpu-launch", "museum-vote", "notre-dame", "volcano"]


def files_of(samples, name):
    return sorted((samples / name).glob("*.txt"))


@pytest.mark.parametrize("name", SETS)
def test_json_is_that_of_the_program(run, samples, name):
    files = files_of(samples, name)
    assert synoptic.align(*files).to_json() == run("align", *files, "--format", "json")


@pytest.mark.parametrize("option, value, arguments", [
    ("order", "monotone", ["--order", "monotone"]),
    ("order", "free", ["--order", "free"]),
    ("units", "clause", ["--units", "clause"]),
    ("min_probability", 0.8, ["--min-probability", "0.8"]),
    ("only_risk", 0.1, ["--only-risk", "0.1", "--order", "free"]),
])
def test_each_option_does_what_it_does_in_the_program(run, articles, pair_files, option, value,
                                                      arguments):
    options = {option: value}
    if option == "only_risk":
        options["order"] = "free"
    expected = run("align", *pair_files, "--format", "json", *arguments)
    assert synoptic.align(articles, **options).to_json() == expected
    other = {"order": "monotone"} if value == "free" else {}
    assert expected != synoptic.align(articles, **other).to_json()


def test_without_labels_claims_are_shared_or_only(articles):
    labels = {claim.label for claim in synoptic.align(articles, labels=False).claims}
    assert labels == {"shared", "only"}


def test_without_vectors_it_is_what_model_none_makes(run, articles, pair_files):
    made = synoptic.align(articles, model=synoptic.NoVectors())
    assert made.to_json() == run("align", *pair_files, "--format", "json", "--model", "none")


def test_a_dictionary_is_heeded(run, articles, pair_files, tmp_path):
    file = tmp_path / "words.tsv"
    file.write_text("Rathaus\tgemeentehuis\n", encoding="utf-8")
    expected = run("align", *pair_files, "--format", "json", "--dictionary", file)
    assert synoptic.align(articles, dictionaries=[file]).to_json() == expected
    own = synoptic.Dictionary("words.tsv", [("Rathaus", "gemeentehuis")])
    assert len(own) == 1
    assert own.hash == synoptic.Dictionary.read(file).hash
    engine = synoptic.align(articles, dictionaries=[own]).engine
    assert engine["dictionaries"] == [("words.tsv", own.hash)]


@pytest.mark.parametrize("method, name", [
    ("to_tsv", "tsv"), ("to_markdown", "md"), ("to_tmx", "tmx"), ("to_tei", "tei"),
    ("to_csv", "csv"), ("to_html", "html")])
def test_each_view_is_that_of_the_program(run, synopsis, pair_files, method, name):
    assert getattr(synopsis, method)() == run("align", *pair_files, "--format", name)


def test_views_select_claims(synopsis):
    rows = list(csv.reader(io.StringIO(synopsis.to_tsv(only="differs")), delimiter="\t"))
    differing = [claim for claim in synopsis.claims if claim.label == "differs"]
    assert len(rows) == 1 + len(differing)
    both = synopsis.to_tsv(only=["differs", "only"]).count("\n")
    assert both > len(rows)
    assert synopsis.to_tsv(min_probability=1.0).count("\n") < synopsis.to_tsv().count("\n")
    assert "no counterpart" in synopsis.to_text()


def test_a_workbook_is_one(synopsis):
    assert synopsis.to_xlsx()[:2] == b"PK"


def test_claims_and_links_are_those_of_the_json(synopsis):
    made = json.loads(synopsis.to_json())
    assert [claim.label for claim in synopsis.claims] == [c["label"] for c in made["claims"]]
    assert [claim.probability for claim in synopsis.claims] == [
        c["probability"] for c in made["claims"]]
    assert len(synopsis.links) == len(made["links"])
    for link, expected in zip(synopsis.links, made["links"]):
        assert link.probability == expected["probability"]
        assert link.a_units == expected["a_units"]
        assert link.b_units == expected["b_units"]
        assert link.evidence.sentence == pytest.approx(expected["evidence"]["sentence"], abs=1e-9)


def test_differences_say_what_and_why(synopsis):
    differences = [d for claim in synopsis.claims for d in claim.differences]
    date = next(d for d in differences if d.type == "date")
    assert date.ground == "gap"
    assert date.gap == (12.0, 0.0, "month")
    assert [member.text for member in date.members] == ["September 2025", "september 2024"]
    assert [member.value for member in date.members] == ["2025-09", "2024-09"]
    assert "12 months apart" in date.reason


def test_records_are_rows_of_the_table(synopsis):
    records = synopsis.records()
    header, *rows = csv.reader(io.StringIO(synopsis.to_tsv()), delimiter="\t", quoting=csv.QUOTE_NONE)
    assert list(records[0]) == header
    assert len(records) == len(rows)
    assert records[0]["label"] == rows[0][header.index("label")]
    links = synopsis.records("links")
    assert len(links) == len(synopsis.links)
    assert links[0]["a_text"] == synopsis.links[0].a_text


def test_beads_are_those_of_the_program(run, articles, pair_files):
    lines = run("align", *pair_files, "--order", "monotone", "--format", "beads").splitlines()
    beads = synoptic.align(articles, order="monotone").beads()
    assert [f"{a}:{b}" for a, b, _ in beads] == [":".join(line.split(":")[:2]) for line in lines]


def test_a_result_is_read_again_to_the_same(synopsis):
    import pickle

    again = synoptic.Synopsis.from_json(synopsis.to_json())
    assert again.to_json() == synopsis.to_json()
    assert pickle.loads(pickle.dumps(synopsis)).to_json() == synopsis.to_json()
    line = synopsis.to_json(indent=False)
    assert line.count("\n") == 1 and json.loads(line) == json.loads(synopsis.to_json())


def test_parts_outlive_the_synopsis(articles):
    claim = synoptic.align(articles).claims[0]
    member = claim.members[0]
    del claim
    assert member.text
    unit = synoptic.align(articles).units(0)[0]
    assert unit.text == unit.article.text[unit.span.slice]


def test_relatedness_is_that_of_the_synopsis(articles, synopsis):
    assert synoptic.relatedness(*articles) == synopsis.relatedness[0].probability
    with pytest.raises(synoptic.InvalidArgumentError, match="monotone"):
        synoptic.relatedness(*articles, order="monotone")


def test_a_notebook_shows_the_page_in_a_frame(synopsis):
    frame = synopsis._repr_html_()
    assert frame.startswith("<iframe") and 'sandbox="allow-scripts allow-downloads"' in frame
    inside = frame[frame.index('srcdoc="') + 8:]
    assert inside.index('"') == len(inside) - len('"></iframe>')
    assert "<base href=&quot;about:srcdoc&quot;>" in inside
