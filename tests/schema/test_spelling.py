from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kealint.schema.spelling import Near, did_you_mean, nearest

KEYWORDS = (
    "valid-lifetime",
    "min-valid-lifetime",
    "max-valid-lifetime",
    "t1-percent",
    "t2-percent",
)
WORDS = st.text("abcd-_", max_size=12)


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("valid_lifetime", Near(("valid-lifetime",), True)),
        ("Valid-Lifetime", Near(("valid-lifetime",), True)),
        ("valid-lifetme", Near(("valid-lifetime",), True)),
        ("vaild-lifetime", Near(("valid-lifetime",), True)),
        ("valid-life-time", Near(("valid-lifetime",), True)),
        ("valid-lifetimes-", Near(("valid-lifetime",), False)),
        ("mix-valid-lifetime", Near(("max-valid-lifetime", "min-valid-lifetime"), False)),
        ("t3-percent", Near(("t1-percent", "t2-percent"), False)),
        ("lifetime", Near()),
        ("t1", Near()),
        ("", Near()),
    ],
)
def test_nearest(written: str, near: Near) -> None:
    assert nearest(written, KEYWORDS) == near


def test_of_short_words_one_wrong_letter_says_nothing() -> None:
    assert nearest("LX", ("LL", "EN")) == Near()
    assert nearest("ll", ("LL", "EN")) == Near(("LL",), True)


def test_of_three_letters_one_may_be_wrong_and_nothing_is_certain() -> None:
    assert nearest("idd", ("id", "pools")) == Near(("id",), False)
    assert nearest("did", ("id", "duid")) == Near(("duid", "id"), False)


def test_names_from_elsewhere() -> None:
    assert nearest("subnet_id", ("id", "subnet")) == Near(("id",), False)
    assert nearest("mac-address", ("hw-address", "ip-address")) == Near(("hw-address",), False)
    assert nearest("mac-address", ("duid",)) == Near()


@pytest.mark.parametrize(
    ("written", "meant"),
    [("fones", "phones"), ("fone", None), ("desk", "desks"), ("p", "phones"), ("", None)],
)
def test_a_hint_may_be_a_guess(written: str, meant: str | None) -> None:
    hint = f' (did you mean "{meant}"?)' if meant else ""
    assert did_you_mean(written, ("phones", "desks")) == hint


def errors(one: str, other: str) -> int:
    """The restricted Damerau-Levenshtein distance by its definition."""
    if not one or not other:
        return len(one) + len(other)
    found = [
        errors(one[:-1], other) + 1,
        errors(one, other[:-1]) + 1,
        errors(one[:-1], other[:-1]) + (one[-1] != other[-1]),
    ]
    if one[-2:] == other[-2:][::-1] and len(one) > 1 and len(other) > 1:
        found.append(errors(one[:-2], other[:-2]) + 1)
    return min(found)


@given(st.text("ab", min_size=4, max_size=6), st.lists(st.text("ab", max_size=7), max_size=4))
def test_nearest_is_the_one_with_the_fewest_errors(written: str, words: list[str]) -> None:
    near = nearest(written, words)
    if written in words:
        assert near == Near((written,), True)
        return
    close = sorted({word for word in words if errors(written, word) == 1})
    assert list(near.words) == close
    assert near.certain == (len(close) == 1)


@given(WORDS, st.sets(WORDS, max_size=6))
def test_certain_is_one(written: str, words: set[str]) -> None:
    near = nearest(written, words)
    assert set(near.words) <= words
    assert near.word is None or near.words == (near.word,)
    assert not near.certain or len(near.words) == 1
