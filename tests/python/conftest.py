"""What the tests share: the samples, and the program whose results are those of C++."""

import os
import pathlib
import subprocess

import pytest

import synoptic

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "corpora" / "samples"


@pytest.fixture(scope="session")
def root():
    return ROOT


@pytest.fixture(scope="session")
def samples():
    return SAMPLES


@pytest.fixture(scope="session")
def run():
    """Runs the program, and gives what it writes to standard output."""
    program = os.environ.get("SYNOPTIC_PROGRAM")
    if not program:
        pytest.skip("SYNOPTIC_PROGRAM names no program to compare with")

    def call(*arguments):
        done = subprocess.run([program, *map(str, arguments)], check=True, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE)
        return done.stdout.decode("utf-8")

    return call


@pytest.fixture(scope="session")
def pair_files(samples):
    return [samples / "museum-vote" / "de.txt", samples / "museum-vote" / "nl.txt"]


@pytest.fixture(scope="session")
def articles(pair_files):
    return [synoptic.Article.read(file) for file in pair_files]


@pytest.fixture(scope="session")
def synopsis(articles):
    return synoptic.align(articles)
