"""Regular expressions as Kea takes them: all of these were put to 2.2.0, 2.6.3 and 3.0.4."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kealint.model.pattern import MOST_BYTES, misread_pattern

TAKEN = [
    *("[a-z]", r"\w", r"[^\w]", r"\d+", r"\.", r"\1", "a**", "a+?", "()", "|", "a|b", "a$b", "^^"),
    *("a{2}", "a{2,}", "a{01}", "a{1}{2}", "a{50000}", "}", "]", "[]a]", "[^]a]", "[a-]", "[-a]"),
    *("[--a]", "[---]", "[^-a]", "[+--]", "[a\\]", "[[a]", "[[:alpha:]]", "[[:ALPHA:]]", "[[:d:]]"),
    *("[[.hyphen.]]", "[[=a=]]", "[[.space.]-z]", "[:alpha:]", "[=]", "[é]", "[À-ÿ]", "[a\nb]"),
    "x" * MOST_BYTES,
]
REFUSED = {
    "[^A-Z": "has '[' that is not closed",
    "[]": "has '[' that is not closed",
    "[[": "has '[' that is not closed",
    "(a": "has '(' that is not closed",
    "a)": "has ')' without '('",
    "*a": "has '*' with nothing before it to repeat",
    "a|*b": "has '*' with nothing before it to repeat",
    "^*": "has '*' with nothing before it to repeat",
    "(?:a)": "has '?' with nothing before it to repeat",
    "{1}": "has '{' with nothing before it to repeat",
    "a{": "has '{' that does not begin a number of times such as {2,5}",
    "a{,3}": "has '{' that does not begin a number of times such as {2,5}",
    "a{3,2}": "has {3,2}, the larger number first",
    "a{100000}": "repeats 100000 times, which is too often",
    "[a-z-9]": "has '-' in brackets neither at an end nor between two characters",
    "[[:alpha:]-z]": "has '-' in brackets neither at an end nor between two characters",
    "[a-[:alpha:]]": "has '-' in brackets neither at an end nor between two characters",
    "[a-[.z.]]": "has '-' in brackets neither at an end nor between two characters",
    "[^A-Za-z0-9_-.]": "has the range '_-.' in brackets, which runs backwards",
    "[a-é]": "has the range 'a-\ufffd' in brackets, which runs backwards",
    "[[:foo:]]": "has the class [:foo:], which there is not",
    "[[.-.]]": "has [.-.], which names no character",
    "[[:alpha:]": "has '[' that is not closed",
    "[[.]]": "has '[.' in brackets that is not closed",
    "a\\": "ends in a backslash",
    "x" * (MOST_BYTES + 1): "has 4097 bytes, 4096 at most fit",
}


@pytest.mark.parametrize("text", TAKEN)
def test_takes(text: str) -> None:
    assert misread_pattern(text) is None


@pytest.mark.parametrize(("text", "why"), REFUSED.items())
def test_says_why_not(text: str, why: str) -> None:
    assert misread_pattern(text) == why


@given(st.text("[]^-az.:=\\()*+?{}1,|$é\0"))
def test_never_crashes(text: str) -> None:
    why = misread_pattern(text)
    assert why is None or why
