"""Plain command lines mean what click takes them to mean."""

import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kealint.cli import check as by_click
from kealint.cli.options import OPTIONS, Option, Values
from kealint.cli.plain import read


def read_by_click(arguments: list[str]) -> Values:
    params = by_click.command.make_context("check", list(arguments)).params
    return {
        name: value for name, value in params.items() if value or value == "" or name == "paths"
    }


def values() -> st.SearchStrategy[str]:
    return st.text(alphabet="ab-=,*/ é\udcff.", max_size=4)


def words() -> st.SearchStrategy[list[str]]:
    names = st.sampled_from([name for option in OPTIONS for name in option.names])
    choices = st.sampled_from([choice for option in OPTIONS for choice in option.choices])
    value = values() | choices
    return st.one_of(
        st.tuples(names, value).map(list),
        st.tuples(names, value).map("=".join).map(lambda word: [word]),
        names.map(lambda name: [name]),
        value.map(lambda word: [word]),
        st.sampled_from([["-"], ["--"], ["-qs"], ["-q"], ["--help"], ["--fixx"]]),
    )


@given(st.lists(words(), max_size=6).map(lambda parts: [word for part in parts for word in part]))
def test_both_ways_read_the_same(arguments: list[str]) -> None:
    plain = read(arguments)
    if plain is not None:
        assert plain == read_by_click(arguments)


@pytest.mark.parametrize("option", OPTIONS, ids=lambda option: option.names[0])
def test_every_option_is_plain(option: Option) -> None:
    for name in option.names:
        value = () if option.is_flag else (option.choices or ("x",))[:1]
        lines = [["a", name, *value, "b"]]
        if value and name.startswith("--"):
            lines.append([f"{name}={value[0]}"])
        for line in lines:
            plain = read(line)
            assert plain is not None
            assert plain == read_by_click(line)


@pytest.mark.parametrize(
    "line",
    [
        "-h",
        "--help",
        "--fxi",
        "-x",
        "-qs",
        "-- file",
        "--kea",
        "--kea -1",
        "--fix=yes",
        "--output-format nonsense",
        "-q=x",
        "--",
    ],
)
def test_click_gets_what_is_not_plain(line: str) -> None:
    assert read(shlex.split(line)) is None
