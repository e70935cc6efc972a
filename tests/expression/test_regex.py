"""Regular expressions that libstdc++ takes and refuses, as asked of a Kea 3.0.4."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kealint.expression.regex import fault

TAKEN = """
a{1} a} ] [] []a] [^] [^]a] [a-] [-a] [a-b-c] [\\]] [\\x41] [[:alpha:]] [[:ALPHA:]] [[:d:]] [[.a.]]
[[=a=]] a** a*+ a?* a*?? a{1}{2} () (|) a||b |a (?!a) (?=a)b (?:a)* \\c1 \\cA \\0 (a)\\1 \\A \\z
\\q \\_ \\- \\/ \\. .* [a-z&&[b]] [a-a] [\\w] [\\b] [\\s\\S] (a)(b)(c)\\3 a{2,} ^a$ [[:space:]x]
"""
REFUSED = """
a{2,1} a{,2} a{ a{x} a{1 [a [a-\\d] [\\d-a] [[:alpha:] [[.foo.]] [[:word:]] ^* $* \\b* |* (*a)
(?:*a) (a a) (?=a)* (?<=a) (?<!a) (?P<n>a) (?#c) (?>a) (?i)a \\x4 \\xzz \\u123 \\2(a) \\8 [z-a] *a
\\p{L}
"""


@pytest.mark.parametrize("pattern", TAKEN.split())
def test_takes(pattern: str) -> None:
    assert fault(pattern) is None


@pytest.mark.parametrize("pattern", [*REFUSED.split(), "a\\"])
def test_refuses(pattern: str) -> None:
    assert fault(pattern)


@given(st.text(alphabet=r"a-z[](){}?*+^$|\:.,1=!", max_size=15))
def test_says_something_of_anything(pattern: str) -> None:
    assert fault(pattern) is None or re.search(r"\w", fault(pattern) or "")
