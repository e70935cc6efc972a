from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kealint.syntax.emit import LINE, JsonValue, Raw, quote, to_text
from kealint.syntax.nodes import Object, Scalar
from kealint.syntax.parse import parse
from kealint.text import Source
from tests.strategies import values

bytes_as_read = st.binary().map(lambda data: Source.decode("any", data).text)


@given(bytes_as_read)
def test_strings_read_back(text: str) -> None:
    root = parse(Source("kea.conf", f'{{ "x": {quote(text)} }}')).root
    assert isinstance(root, Object)
    value = root.get("x")
    assert isinstance(value, Scalar)
    assert value.value == text


@given(st.binary())
def test_bytes_that_are_not_utf8_stay(data: bytes) -> None:
    text = quote(Source.decode("any", data).text)
    plain = data.translate(None, b'"\\' + bytes(range(32)))
    written = Source("any", text).encode()
    if plain == data:
        assert written == b'"' + data + b'"'
    assert not any(byte < 32 for byte in written)


@given(values(), st.sampled_from((None, "  ", "\t")))
def test_values_are_json(value: Any, indent: str | None) -> None:
    assert json.loads(to_text(value, indent=indent)) == value


@given(values())
def test_one_line_without_indent(value: Any) -> None:
    assert "\n" not in to_text(value)


@given(values(), st.sampled_from(("\n", "\r\n")))
def test_margin_and_line_end(value: Any, newline: str) -> None:
    first, *lines = to_text(value, indent="  ", newline=newline).split(newline)
    moved = to_text(value, indent="  ", margin="\t", newline=newline)
    assert moved == newline.join([first, *("\t" + line for line in lines)])


def test_layout() -> None:
    subnet: JsonValue = {
        "id": 1,
        "pools": [{"pool": "192.0.2.10 - 192.0.2.20"}],
        "relay": {"ip-addresses": ["192.0.2.1", "192.0.2.2"]},
        "option-data": [],
        "t1-percent": 1.0,
        "store-extended-info": True,
    }
    assert (
        to_text([subnet], indent="    ")
        == """\
[
    {
        "id": 1,
        "pools": [ { "pool": "192.0.2.10 - 192.0.2.20" } ],
        "relay": { "ip-addresses": [ "192.0.2.1", "192.0.2.2" ] },
        "option-data": [],
        "t1-percent": 1.0,
        "store-extended-info": true
    }
]"""
    )


@pytest.mark.parametrize(("length", "lines"), [(LINE, 1), (LINE + 1, 3)])
def test_spread_where_too_long(length: int, lines: int) -> None:
    text = to_text(["x" * (length - len('[ "" ]'))], indent=" ")
    assert text.count("\n") + 1 == lines


def test_raw_text_is_carried_over() -> None:
    assert to_text({"a": Raw("{} # why")}) == '{ "a": {} # why }'
    assert to_text([Raw("1\n")], indent=" ") == "[\n 1\n\n]"


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_no_such_number(number: float) -> None:
    with pytest.raises(ValueError, match="JSON has no number"):
        to_text(number)
