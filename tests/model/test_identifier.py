import pytest
from hypothesis import given
from hypothesis import strategies as st

from kealint.model.identifier import parse_identifier


# What Kea 2.2.0, 2.6.3 and 3.0.4 make of `"hw-address": TEXT`.
@pytest.mark.parametrize(
    ("text", "octets"),
    [
        ("1a:1b:1c:1d:1e:1f", "1a1b1c1d1e1f"),
        ("1A:1B:1C:1D:1E:1F", "1a1b1c1d1e1f"),
        ("1:2:3:4:5:6", "010203040506"),
        ("1a 1b 1c", "1a1b1c"),
        ("1a1b1c", "1a1b1c"),
        ("abc", "0abc"),
        ("0x1a1b", "1a1b"),
        ("0x1", "01"),
        ("a", "0a"),
        ("'abc'", "616263"),
        ("  ' abc ' ", "616263"),
        ("'é'", "c3a9"),
        ("0x", None),
        ("0X1a1b", None),
        ("", None),
        (" ", None),
        ("'", None),
        ("''", None),
        ("' '", None),
        (" 1a:1b:1c", None),
        ("1a:1b:1c ", None),
        ("1a:1b:1c:1d:1e:1f:", None),
        ("1a::1b:1c:1d:1e1f", None),
        ("1a 1b:1c:1d:1e:1f", None),
        ("1a:1b-1c", None),
        ("1a-1b-1c-1d-1e-1f", None),
        ("1a1b.1c1d.1e1f", None),
        ("123:4", None),
        ("+1:+2", None),
        ("zz:zz:zz:zz:zz:zz", None),
        ("1a\t1b", None),
        ("1a1b\n", None),
    ],
)
def test_reads_identifiers_as_kea_does(text: str, octets: str | None) -> None:
    found = parse_identifier(text)
    assert (None if found is None else found.hex()) == octets


@given(st.binary(min_size=1, max_size=24), st.sampled_from((":", " ", "")))
def test_reads_hex_in_every_layout(octets: bytes, separator: str) -> None:
    text = octets.hex(separator) if separator else octets.hex()
    assert parse_identifier(text) == octets
    assert parse_identifier(text.upper()) == octets


@given(st.text("0123456789abcdefAF:: x'", min_size=17, max_size=17))
def test_the_quick_way_is_the_long_way(text: str) -> None:
    quick = parse_identifier(text)
    # One more byte in front takes the long way, and changes nothing else.
    if text[2::3] == ":::::":
        longer = parse_identifier("00:" + text)
        assert longer == (None if quick is None else b"\0" + quick)
