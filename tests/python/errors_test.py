"""Errors have types that Python knows, and say what was expected and found."""

import pytest

import synoptic


def test_each_kind_is_an_error_and_what_python_calls_it():
    assert issubclass(synoptic.NotFoundError, (synoptic.Error,))
    assert issubclass(synoptic.NotFoundError, FileNotFoundError)
    assert issubclass(synoptic.UnreadableError, OSError)
    for kind in (synoptic.InvalidTextError, synoptic.InvalidFormatError,
                 synoptic.InvalidArgumentError, synoptic.TooLargeError):
        assert issubclass(kind, synoptic.Error) and issubclass(kind, ValueError)


def test_files(tmp_path):
    with pytest.raises(synoptic.NotFoundError, match="no such file"):
        synoptic.Article.read(tmp_path / "nothing.txt")
    with pytest.raises(synoptic.UnreadableError):
        synoptic.Article.read(tmp_path)
    binary = tmp_path / "noise"
    binary.write_bytes(bytes(range(256)) * 8)
    with pytest.raises(synoptic.Error):
        synoptic.Article.read(binary)
    with pytest.raises(synoptic.InvalidFormatError):
        synoptic.Model.open(binary)
    with pytest.raises(synoptic.InvalidFormatError):
        synoptic.Synopsis.from_json("{}")


def test_names_that_are_not_utf8_are_told(tmp_path):
    with pytest.raises(synoptic.NotFoundError, match="no such file"):
        synoptic.Article.read(bytes(tmp_path).decode() + "/\udcff.txt")


def test_a_text_in_the_place_of_a_file_is_noticed(articles):
    with pytest.raises(synoptic.Error, match=r"Article\(text\)"):
        synoptic.align("Heute regnet es.\nMorgen nicht.", articles[0])
    with pytest.raises(TypeError, match=r"Article\(text\)"):
        synoptic.align(articles[0], 3)


def test_options(articles):
    with pytest.raises(synoptic.InvalidArgumentError, match="two or more"):
        synoptic.align(articles[0])
    with pytest.raises(synoptic.InvalidArgumentError, match='expected auto, free or monotone, found "up"'):
        synoptic.align(articles, order="up")
    with pytest.raises(synoptic.InvalidArgumentError, match="min_probability"):
        synoptic.align(articles, min_probability=7)
    with pytest.raises(TypeError, match="ordr.*min_probability"):
        synoptic.align(articles, ordr="free")
    with pytest.raises(TypeError, match="labels|min_probability"):
        synoptic.align(articles, min_probability="high")
    with pytest.raises(TypeError, match=r"Model\.open"):
        synoptic.align(articles, model="model.bin")
    with pytest.raises(synoptic.InvalidArgumentError, match="of: expected claims or links"):
        synoptic.align(articles).records("units")
    with pytest.raises(IndexError):
        synoptic.align(articles).units(2)


def test_half_a_surrogate_pair_is_no_text():
    with pytest.raises(synoptic.InvalidTextError, match="surrogate"):
        synoptic.Article("\ud800")


def test_an_empty_text_is_an_article():
    empty = synoptic.Article("")
    assert empty.paragraphs == [] and synoptic.segment(empty) == []
    other = synoptic.Article("Heute regnet es in Bremen.")
    assert [claim.label for claim in synoptic.align(empty, other).claims] == ["only"]


@pytest.mark.parametrize("call", [
    lambda a, b: synoptic.align(a, b, vectors=3),
    lambda a, b: synoptic.align(a, b).to_tsv(only=3),
    lambda a, b: list(synoptic.batch([[a, b]], threads="x")),
    lambda a, b: synoptic.mine([None], ["a"]),
    lambda a, b: synoptic.calibrate([], base=3),
])
def test_what_is_of_another_type_is_a_type_error(call, articles):
    with pytest.raises(TypeError):
        call(*articles[:2])


def test_vectors_that_are_no_array_are_a_type_error(articles):
    class Words(synoptic.Encoder):
        def vectors(self, *_):
            return "abc"

    with pytest.raises((TypeError, synoptic.Error)):
        synoptic.align(*articles[:2], model=Words())
