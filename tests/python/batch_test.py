"""batch gives results in order, as they come, and loses none."""

import threading

import pytest

import synoptic


def lines_of(results):
    return [result.synopsis.to_json(indent=False) for result in results]


@pytest.fixture(scope="module")
def groups(samples):
    names = ["gpu-launch", "museum-vote", "notre-dame", "volcano"]
    return [(name, sorted(map(str, (samples / name).glob("*.txt")))) for name in names] * 3


def test_results_come_in_order_and_are_those_of_align(groups):
    results = list(synoptic.batch(groups, threads=3))
    assert [result.id for result in results] == [id for id, _ in groups]
    assert lines_of(results) == [synoptic.align(files).to_json(indent=False)
                                 for _, files in groups]


def test_any_number_of_threads_gives_the_same(groups):
    assert lines_of(synoptic.batch(groups, threads=1)) == lines_of(
        synoptic.batch(iter(groups), threads=4))


def test_a_list_is_read_as_the_program_reads_it(run, samples):
    listed = run("batch", samples / "pairs.tsv")
    results = list(synoptic.batch(samples / "pairs.tsv"))
    assert len(results) == listed.count("\n")
    for line, result in zip(listed.splitlines(), results):
        assert f'"{result.id}"' in line
        inside = result.synopsis.to_json(indent=False).strip()
        assert inside[1:-1] in line


def test_articles_in_memory_and_numbers_for_ids(articles):
    results = list(synoptic.batch([articles, tuple(articles)]))
    assert [result.id for result in results] == ["1", "2"]
    assert all(result.error is None for result in results)


def test_a_group_that_fails_is_a_result(articles):
    results = list(synoptic.batch([("bad", ["nothing.txt", "nowhere.txt"]), ("good", articles),
                                   ("alone", articles[:1])]))
    assert isinstance(results[0].error, synoptic.NotFoundError)
    assert results[0].synopsis is None
    assert results[1].error is None
    assert isinstance(results[2].error, synoptic.InvalidArgumentError)


def test_what_the_iterable_raises_comes_behind_the_results(articles):
    def groups():
        yield "one", articles
        yield "two", articles
        raise KeyError("gone")

    results = synoptic.batch(groups())
    assert [next(results).id, next(results).id] == ["one", "two"]
    with pytest.raises(KeyError, match="gone"):
        next(results)
    assert list(results) == []


def test_what_is_no_group_is_told(articles):
    with pytest.raises(TypeError, match="group 1: expected a list"):
        list(synoptic.batch([articles[0]]))
    with pytest.raises(TypeError, match="group 1: .*found int"):
        list(synoptic.batch([[1, 2]]))


def test_options_that_no_group_could_have_end_it(articles):
    with pytest.raises(synoptic.InvalidArgumentError, match="min_probability"):
        list(synoptic.batch([articles], min_probability=7))
    with pytest.raises(synoptic.NotFoundError):
        list(synoptic.batch("no-such-list.tsv"))


def test_it_asks_no_farther_ahead_than_it_may(articles):
    asked = []

    def groups():
        for i in range(1000):
            asked.append(i)
            yield articles

    results = synoptic.batch(groups(), threads=1)
    next(results)
    assert len(asked) <= 9
    results.close()
    assert list(results) == []


def test_it_can_be_left_in_the_middle(articles):
    for result in synoptic.batch([articles] * 50, threads=2):
        assert result.synopsis
        break


def test_other_threads_run_meanwhile(articles):
    ticks = []
    done = threading.Event()

    def tick():
        while not done.wait(0.001):
            ticks.append(1)

    thread = threading.Thread(target=tick)
    thread.start()
    list(synoptic.batch([articles] * 8, threads=1))
    done.set()
    thread.join()
    assert ticks
