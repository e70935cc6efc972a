from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kealint.text import ENCODING_ERRORS, STRIDE, Source

PIECES = st.sampled_from(["a", "é", "東" * 900, "\U0001f600" * 2000, "\udcff", "x" * STRIDE, "\n"])


@given(st.lists(PIECES, max_size=12).map("".join), st.data())
def test_byte_columns_count_from_the_last_line_feed(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    before = text[:offset].encode("utf-8", ENCODING_ERRORS)
    assert Source("x", text).byte_column(offset) == len(before) - before.rfind(b"\n")
