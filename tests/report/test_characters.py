from __future__ import annotations

import pytest

from kealint.report.characters import columns, visible


@pytest.mark.parametrize(
    ("text", "shown", "wide"),
    [
        ("plain", "plain", 5),
        ("\t", "    ", 4),
        ("\x1b[2J", "<U+001B>[2J", 11),
        ("\x9b", "<U+009B>", 8),
        ("\udce9", "<E9>", 4),
        ("\ud800", "<U+D800>", 8),
        ("\u00a0", "<U+00A0>", 8),
        ("\u200b\u202e", "<U+200B><U+202E>", 16),
        ("\ufeff{", "<U+FEFF>{", 9),
        ("\U000e0041", "<U+E0041>", 9),
        ("é", "é", 1),
        ("e\u0301", "e\u0301", 1),
        ("東京", "東京", 4),
        ("\uff21\uff22", "\uff21\uff22", 4),
        ("\uff71", "\uff71", 1),
        ("\U0001f600", "\U0001f600", 2),
        ("\u1112\u1161\u11ab", "\u1112\u1161\u11ab", 2),
    ],
)
def test_shown_and_measured(text: str, shown: str, wide: int) -> None:
    assert visible(text) == shown
    assert columns(text) == wide
