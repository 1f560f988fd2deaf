"""Vectors as arrays: those of the model, given ones, and encoders of one's own."""

import json

import numpy
import pytest

import synoptic


class Hashed(synoptic.Encoder):
    """Words are near to themselves alone."""

    def __init__(self):
        super().__init__("hashed", 16)

    def vectors(self, forms, lang):
        rows = numpy.zeros((len(forms), 16))
        for row, form in zip(rows, forms):
            row[:] = numpy.random.default_rng(list(form.encode())).normal(size=16)
        return rows


def test_vectors_are_those_of_the_program(run, articles, pair_files):
    lines = [json.loads(line) for line in run("embed", *pair_files).splitlines()]
    expected = numpy.array([line["vector"] for line in lines], dtype=numpy.float32)
    found = numpy.concatenate([synoptic.embed(article) for article in articles])
    assert found.dtype == numpy.float32 and numpy.array_equal(found, expected)


def test_embed_hands_over_without_a_copy(articles):
    vectors = synoptic.embed(articles[0])
    assert vectors.base is not None and vectors.flags.c_contiguous and vectors.flags.writeable
    assert numpy.allclose(numpy.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_embed_takes_sentences():
    vectors = synoptic.embed(["Il museo apre a maggio.", "Oggi piove."], lang="it")
    assert vectors.shape == (2, synoptic.Model.default().dimension)
    other = synoptic.embed(["The museum opens in May.", "It is raining today."], lang="en")
    cosines = vectors @ other.T
    assert cosines[0, 0] > cosines[0, 1] and cosines[1, 1] > cosines[1, 0]


def test_an_encoding_shares_the_memory_of_the_library(articles):
    encoding = synoptic.Model.default().encode(articles[0])
    assert encoding.type_vectors.shape == (len(encoding.forms), 128)
    assert not encoding.type_vectors.flags.writeable
    assert len(encoding.weights) == len(encoding.forms)
    token = encoding.tokens[3]
    assert encoding.forms[token.type] == token.form
    assert articles[0].text[token.span.slice].lower() == token.form
    view = encoding.unit_vectors
    assert numpy.array_equal(view, synoptic.embed(articles[0]))
    del encoding
    assert numpy.isfinite(view).all()


def test_given_vectors_are_those_of_embeddings(run, articles, pair_files, tmp_path):
    arrays, options = [], []
    for i, article in enumerate(articles):
        count = len(synoptic.segment(article))
        arrays.append(numpy.random.default_rng(i).normal(size=(count, 7)))
        file = tmp_path / f"{i}.npy"
        numpy.save(file, arrays[-1].astype(numpy.float32))
        options += ["--embeddings", file]
    expected = run("align", *pair_files, "--format", "json", *options)
    assert synoptic.align(articles, vectors=arrays).to_json() == expected


def test_vectors_that_do_not_fit_are_told(articles):
    with pytest.raises(synoptic.InvalidArgumentError, match="two dimensions"):
        synoptic.align(articles, vectors=[[1.0], [2.0]])
    with pytest.raises(synoptic.InvalidArgumentError, match="rows, one for each unit"):
        synoptic.align(articles, vectors=[numpy.ones((1, 3)), numpy.ones((1, 3))])
    with pytest.raises(synoptic.InvalidArgumentError, match="an array for each of the 2"):
        synoptic.align(articles, vectors=[numpy.ones((1, 3))])


def test_an_encoder_of_ones_own_compares_by_its_vectors(articles):
    mine = Hashed()
    result = synoptic.align(articles[0], articles[0], model=mine, order="free")
    assert result.engine["model_name"] == "hashed" and result.engine["model_dimension"] == 16
    same = [link for link in result.links if link.a_units == link.b_units]
    assert len(same) >= 0.8 * len(result.units(0))
    assert all(link.evidence.tokens > 0.99 for link in same)


def test_an_encoder_of_ones_own_serves_a_batch(articles):
    alone = synoptic.align(articles, model=Hashed()).to_json()
    for result in synoptic.batch([articles] * 6, model=Hashed(), threads=3):
        assert result.synopsis.to_json() == alone


def test_an_encoder_may_weigh_and_have_vectors_of_units(articles):
    class Whole(Hashed):
        def weights(self, forms, lang):
            return [1.0] * len(forms)

        def unit_vectors(self, texts, lang):
            return numpy.eye(len(texts), 16)

        def knows(self, lang):
            return lang == "de"

    encoding = Whole().encode(articles[0])
    assert set(encoding.weights) == {1.0}
    assert numpy.array_equal(encoding.unit_vectors, numpy.eye(len(encoding.unit_vectors), 16))
    assert synoptic.align(articles, model=Whole()).claims


def test_what_an_encoder_does_wrong_is_told(articles):
    class Raises(Hashed):
        def vectors(self, forms, lang):
            raise ZeroDivisionError("in the middle")

    class TooFew(Hashed):
        def vectors(self, forms, lang):
            return numpy.ones((1, 16))

    class Infinite(Hashed):
        def vectors(self, forms, lang):
            return numpy.full((len(forms), 16), numpy.nan)

    class Nothing(synoptic.Encoder):
        def __init__(self):
            super().__init__("nothing", 3)

    with pytest.raises(ZeroDivisionError, match="in the middle"):
        synoptic.align(articles, model=Raises())
    with pytest.raises(synoptic.InvalidArgumentError, match=r"expected an array of shape"):
        synoptic.align(articles, model=TooFew())
    with pytest.raises(synoptic.InvalidArgumentError):
        synoptic.align(articles, model=Infinite())
    with pytest.raises(TypeError, match=r"vectors\(forms, lang\)"):
        synoptic.align(articles, model=Nothing())
    with pytest.raises(synoptic.InvalidArgumentError, match="dimension"):
        synoptic.Encoder("none", 0)
    failed = next(synoptic.batch([articles], model=Raises()))
    assert "in the middle" in str(failed.error)


def test_models_say_what_they_are(samples):
    model = synoptic.Model.default()
    assert model.dimension == 128 and model.knows("it") and not model.knows("sw")
    assert "it" in model.languages and model.card
    vectors = samples / "vectors"
    both = synoptic.Model.open({"it": vectors / "it.vec", "id": vectors / "id.vec"}, max_words=50)
    assert both.languages == ["id", "it"] or both.languages == ["it", "id"]
