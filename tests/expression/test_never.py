"""Comparisons that cannot come out."""

from __future__ import annotations

from typing import cast

import pytest

from kealint.expression import never, parse
from kealint.expression.lengths import lengths
from kealint.expression.nodes import Equals, String


def reason(text: str, family: int = 4) -> str | None:
    root = parse(text).root
    assert isinstance(root, Equals)
    found = never(root, family)
    return found.reason if found else None


@pytest.mark.parametrize(
    "text",
    [
        "pkt4.hlen == 0x06",
        "pkt4.giaddr == 2001:db8::1",
        "substring(option[60].hex, 0, 3) == 'PXEClient'",
        "'PXEClient' == substring(option[60].hex, 0, 3)",
        "substring(pkt4.mac, 18, 3) == 0x010203",
        "substring(option[60].hex, -2, all) == 'abc'",
        "hexstring(pkt4.giaddr, ':') == '0a:00:00:1'",
        "concat(pkt4.giaddr, 'x') == 192.0.2.1",
        "uint8totext(option[1].hex) == '1234'",
        "ifelse(member('a'), 'yes', 'no') == 'perhaps'",
        "'a' == 'bc'",
        "pkt4.mac == '02-00-00-00-00-05'",
        "option[61].hex == '0x0102'",
        "hexstring(pkt4.mac, ':') == '02:00:00:00:00:AA'",
        "ucase(option[12].text) == 'Printer'",
        "split('a.b', '.', 1) == 'abcd'",
    ],
)
def test_never(text: str) -> None:
    assert reason(text)


@pytest.mark.parametrize(
    "text",
    [
        "pkt4.hlen == 6",
        "pkt4.mac == 0x0200000000",
        "option[60].text == '0x01'",
        "substring(option[60].hex, 0, 3) == 'PXE'",
        "substring(option[60].hex, 0, all) == 'PXEClient'",
        "substring(option[60].hex, -3, 3) == 'PXE'",
        "substring(option[60].hex, 5, -3) == 'PXE'",
        "hexstring(pkt4.mac, ':') == '02:00:00:00:00:aa'",
        "hexstring(pkt4.mac, 'X') == '02X00X00X00X00Xaa'",
        "option[93].hex == 0x0007",
        "vendor.enterprise == 4491",
        "vendor.enterprise == ''",
        "addrtotext(pkt4.giaddr) == '192.0.2.1'",
        "lcase(option[12].text) == 'printer'",
        "'a' + option[12].text == 'abc'",
    ],
)
def test_perhaps(text: str) -> None:
    assert reason(text) is None


def test_addresses_are_as_long_as_the_family_has_them() -> None:
    assert reason("pkt.src == 192.0.2.1", 6)
    assert reason("pkt.src == 2001:db8::1", 6) is None
    assert reason("relay6[0].linkaddr == 2001:db8::1", 6) is None
    assert reason("relay6[0].linkaddr == ''", 6) is None


def test_nesting_has_no_bound() -> None:
    deep = cast("String", parse("lcase(" * 20_000 + "'ab'" + ")" * 20_000, "string").root)
    assert str(lengths(deep, 4)) == "2"
