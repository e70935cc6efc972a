"""Texts that are mostly not in order."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from tests.strategies import documents

PIECES = (
    *'{}[],:"\\/#*\n\r\t <>?%$`;=-+.0',
    *("\0", "\f", "\ufeff", "\u00a0", "\u201c", "\udcff", "é"),
    *("//", "/*", "*/", '""', '"a"', "1", "007", "+0.5", ".5", "5.", "1e5", "1e999", "-", "0x1"),
    *("9223372036854775808", "true", "True", "null", "nan", "abc", "a:b", "1:2", ",,", "{{", "}}"),
    *("{% x %}", "<IP>", '<?include "x"?>', "<?", "\\u0100", "\\u00e9", "\\x", "```\n", "$ ls\n"),
    *("EOF\n", "<<<<<<< x\n", "'a'", "“a”"),
)

Draw = Callable[[st.SearchStrategy[Any]], Any]
_PIECES = st.sampled_from(PIECES)
_PLACES = st.floats(0, 1)
_LENGTHS = st.sampled_from((0, 0, 1, 1, 2, 9))
_COUNTS = st.integers(1, 4)


@st.composite
def broken(draw: Draw, counts: st.SearchStrategy[int] = _COUNTS) -> str:
    """A document with a few places overwritten."""
    text: str = draw(documents())
    for _ in range(draw(counts)):
        at = int(draw(_PLACES) * len(text))
        text = text[:at] + draw(_PIECES) + text[at + draw(_LENGTHS) :]
    return text


garbage = st.lists(_PIECES, max_size=30).map("".join)
"""Texts of nothing but pieces."""
