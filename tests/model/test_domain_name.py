"""Domain names as Kea takes them: all of these were put to 2.2.0, 2.6.3 and 3.0.4."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kealint.model.domain_name import misread_name

LONGEST = ".".join(["a" * 63] * 3) + "." + "a" * 61

TAKEN = [
    *(".", "@", "k.1", "a b", "a.", "a\\.b", "a\\[b", "a\\255", "é", "a\\\\b", "(a)", "*", "a/b"),
    *("x" * 63, "é" * 31, LONGEST, LONGEST + ".", " "),
]
REFUSED = {
    "": "has nothing before a dot",
    "a..b": "has nothing before a dot",
    ".a": "has nothing before a dot",
    "..": "has nothing before a dot",
    "a\\": "has '\\' that escapes nothing",
    "a\\1": "has '\\' that escapes nothing",
    "a\\12x": "has '\\' that escapes nothing",
    "a\\300": "has the escape \\300, the highest is \\255",
    "\\[a": "has a label that begins with '\\['",
    "x" * 64: "has a label of 64 bytes, 63 at most fit",
    "é" * 32: "has a label of 64 bytes, 63 at most fit",
    LONGEST + "a": "has 256 bytes, 255 at most fit",
}


@pytest.mark.parametrize("text", TAKEN)
def test_takes(text: str) -> None:
    assert misread_name(text) is None


@pytest.mark.parametrize(("text", "why"), REFUSED.items())
def test_says_why_not(text: str, why: str) -> None:
    assert misread_name(text) == why


@given(st.lists(st.text("abc-", min_size=1, max_size=20), min_size=1, max_size=8))
def test_takes_whatever_is_put_together_of_labels(labels: list[str]) -> None:
    assert misread_name(".".join(labels)) is None
    assert misread_name("..".join([*labels, "a"])) == "has nothing before a dot"
