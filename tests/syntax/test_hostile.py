"""Files made to crash or to stall a parser: nothing may, and work grows with the file only.

Seconds belong to `make bench`; here the lines of Python are counted that are run.
"""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

import pytest

from kealint.syntax import parse
from kealint.text import Source
from tools.hostile import HOSTILE

FEW = 150


def work(text: str) -> int:
    """How many lines of Python are run to parse a text."""
    lines = 0

    def trace(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal lines
        lines += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        parse(Source("x", text))
    finally:
        sys.settrace(before)
    return lines


@pytest.mark.parametrize("name", HOSTILE)
def test_work_grows_with_the_file(name: str) -> None:
    """Eight times the file; a square would take sixty-four times as much."""
    make = HOSTILE[name]
    parse(Source("x", make(1)))  # what is made once
    assert work(make(8 * FEW)) < 12 * work(make(FEW))


def test_a_string_of_fifty_megabytes() -> None:
    tree = parse(Source("x", '{"a": "' + "x" * 50_000_000 + '"}'))
    assert tree.problems == []


def test_fifty_megabytes_of_blanks() -> None:
    blanks = " " * 25_000_000
    assert parse(Source("x", f"{{{blanks}{blanks}}}")).problems == []


def test_more_comments_than_fit_one_pattern() -> None:
    """And more escapes: these go the slow way, and are read all the same."""
    comments = "/* c */ // d\n" * 3000
    string = '"' + "\\\\" * 3000 + '"'
    tree = parse(Source("x", comments.join(("", "{", '"a"', ":", string, "}", ""))))
    assert tree.problems == []
