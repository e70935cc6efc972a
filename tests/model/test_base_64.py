"""Base 64 as Kea takes it: all of these were put to 2.2.0, 2.6.3 and 3.0.4."""

from __future__ import annotations

from base64 import b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kealint.model.base_64 import misread_base_64

TAKEN = ["", "  ", "QQ==", " QQ== ", "QQ= =", "QUI=", "QUFB\n", "A A A A", "AA\vAA", "AAAAAAAA"]
REFUSED = {
    "QQ": "has 2 characters, which is no multiple of 4",
    "QQ=": "has 3 characters, which is no multiple of 4",
    "==": "has 2 characters, which is no multiple of 4",
    "AAAA=": "has 5 characters, which is no multiple of 4",
    "A===": "has more than two '=' at its end",
    "AAAA====": "has more than two '=' at its end",
    "=QQ=": "has '=' before its end",
    "QQ==QQ==": "has '=' before its end",
    "A-_A": "has '-' in it, which is no digit of base 64",
    "abc:def": "has ':' in it, which is no digit of base 64",
    "A\u00a0AAA": "has '\\xa0' in it, which is no digit of base 64",
    "QR==": "has 'R' last, with bits in it that belong to no byte",
    "AAB=": "has 'B' last, with bits in it that belong to no byte",
}


@pytest.mark.parametrize("text", TAKEN)
def test_takes(text: str) -> None:
    assert misread_base_64(text) is None


@pytest.mark.parametrize(("text", "why"), REFUSED.items())
def test_says_why_not(text: str, why: str) -> None:
    assert misread_base_64(text) == why


@given(st.binary(min_size=1, max_size=64))
def test_takes_what_is_encoded_and_nothing_cut_off(octets: bytes) -> None:
    text = b64encode(octets).decode()
    assert misread_base_64(text) is None
    assert misread_base_64(text[:-1])
