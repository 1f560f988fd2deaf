"""score, calibrate, fit, pair and mine give what the program gives."""

import json

import pytest

import synoptic


def test_scores_are_those_of_the_program(run, samples):
    gold = samples / "museum-vote" / "gold.tsv"
    expected = json.loads(run("score", gold, "--format", "json"))["total"]
    score = synoptic.score(gold)
    for measure in ("links", "only", "labels", "differences"):
        assert getattr(score, measure).precision == pytest.approx(
            expected[measure]["precision"], abs=1e-4)
        assert getattr(score, measure).recall == pytest.approx(
            expected[measure]["recall"], abs=1e-4)


def test_a_result_can_be_scored(samples):
    gold = synoptic.Gold.read(samples / "museum-vote" / "gold.tsv")
    synopsis = synoptic.align(gold.articles())
    assert synoptic.score(gold, synopsis).links == synoptic.score(gold).links
    total = sum([synoptic.score(gold), synoptic.score(gold)], synoptic.Score())
    assert total.links.expected == 2 * synoptic.score(gold).links.expected
    assert 0 < total.links.f1 <= 1


def test_beads_can_be_scored(root):
    ferry = root / "corpora" / "fiction" / "ferry"
    gold = synoptic.read_beads(ferry / "en-de.beads")
    texts = [synoptic.Article.read(ferry / f"{lang}.txt", lines="sentence", lang=lang)
             for lang in ("en", "de")]
    beads = synoptic.align(texts, order="monotone").beads()
    assert synoptic.score(gold, beads).strict.f1 > 0.5
    assert synoptic.score(gold, gold).strict.f1 == 1
    with pytest.raises(synoptic.InvalidArgumentError, match="gold, bead 0"):
        synoptic.score([([0],)], beads)


def test_a_review_is_heeded(samples, tmp_path):
    folder = samples / "museum-vote"
    gold = synoptic.Gold.read(folder / "gold.tsv")
    reviewed = synoptic.align(gold.articles(), review=gold)
    assert any(link.judged and link.probability == 1 for link in reviewed.links)


def test_calibration_is_that_of_the_program(run, samples, tmp_path):
    gold = samples / "museum-vote" / "gold.tsv"
    weights = synoptic.calibrate([gold], name="mine")
    assert str(weights) == run("calibrate", gold, "--name", "mine")
    file = tmp_path / "weights.tsv"
    weights.write(file)
    again = synoptic.Weights.open(file)
    assert again.hash == weights.hash != synoptic.Weights.default().hash
    assert again.encoder_hash == synoptic.Model.default().hash
    files = sorted((samples / "museum-vote").glob("*.txt"))
    assert synoptic.align(files, weights=weights).engine["weights_name"] == "mine"


def test_vectors_are_fitted(run, samples, tmp_path):
    vectors = samples / "vectors"
    report = synoptic.fit(("it", vectors / "it.vec"), ("id", vectors / "id.vec"),
                          tmp_path / "python.synoptic", dictionary=vectors / "it-id.tsv",
                          name="it")
    run("fit", "--from", f"it={vectors / 'it.vec'}", "--to", f"id={vectors / 'id.vec'}",
        "--dictionary", vectors / "it-id.tsv", "--name", "it", "-o", tmp_path / "cpp.synoptic")
    assert (tmp_path / "python.synoptic").read_bytes() == (tmp_path / "cpp.synoptic").read_bytes()
    assert report.covered <= report.pairs and report.dimension > 0
    opened = synoptic.Model.open({"it": tmp_path / "python.synoptic", "id": vectors / "id.vec"})
    assert opened.dimension == report.dimension


def test_pairs_are_those_of_the_program(run, samples):
    folder = samples / "volcano"
    files = sorted(folder.glob("*.txt"))
    lines = [json.loads(line) for line in run("pair", folder, "--format", "jsonl").splitlines()
             if folder.name in line]
    heard = []
    pairs = synoptic.pair(files, min_probability=0.0, progress=heard.append)
    assert pairs and all(pair.a < pair.b for pair in pairs) and heard
    probable = [pair for pair in pairs if pair.probability >= 0.5]
    assert len(probable) >= 1 and len(lines) >= 1
    assert synoptic.pair(files[:1], files[1:], one_to_one=True)


def test_progress_may_end_pairing(samples):
    files = sorted((samples / "volcano").glob("*.txt"))

    def stop(share):
        raise StopIteration("enough")

    with pytest.raises(StopIteration, match="enough"):
        synoptic.pair(files, progress=stop)


def test_parallel_sentences_are_mined():
    de = ["Das Museum öffnet im Mai.", "Heute regnet es.", "Der Zug fährt um acht Uhr ab."]
    en = ["The train leaves at eight o'clock.", "The museum opens in May.", "Nobody was hurt."]
    pairs = synoptic.mine(de, en, a_lang="de", b_lang="en", min_probability=0.1)
    assert {(pair.a, pair.b) for pair in pairs} >= {(0, 1)}
    assert pairs == sorted(pairs, key=lambda pair: pair.a)
