"""Comparisons that cannot come out."""

from __future__ import annotations

from typing import cast

import pytest

from kealint.expression import Never, Width, never, parse
from kealint.expression.lengths import lengths
from kealint.expression.nodes import Equals, String

WIDTHS = {
    ("dhcp4", 53): Width(1, False),
    ("dhcp4", 57): Width(2, False),
    ("dhcp4", 54): Width(4, False),
    ("dhcp4", 93): Width(2, True),
    ("dhcp4", "client-system"): Width(2, True),
    ("dhcp6", 8): Width(2, False),
}


class SomeWidths:
    """The widths of some of Kea's options."""

    def option_width(self, space: str, key: int | str) -> Width | None:
        return WIDTHS.get((space, key))


def found(text: str, family: int = 4) -> Never | None:
    root = parse(text).root
    assert isinstance(root, Equals)
    return never(root, family, SomeWidths())


def reason(text: str, family: int = 4) -> str | None:
    one = found(text, family)
    return one.reason if one else None


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
        "option[57].hex == 'abc'",
        "option[57].hex + 'a' == 0x010203ff",
    ],
)
def test_never(text: str) -> None:
    assert reason(text)


def test_nothing_is_said_of_an_address_that_cannot_be_read() -> None:
    (equals,) = parse("substring(pkt4.mac, 0, 3) == 00:11:2").parts
    assert isinstance(equals, Equals)
    assert never(equals, 4, SomeWidths()) is None


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
        "option[93].hex == 0x00000007",
        "option[93].hex == 393223",
        "option[53].hex == ''",
        "option[53].text == '1'",
        "option[54].hex == 192.0.2.1",
        "option[61].hex == 1",
        "option[82].option[53].hex == 1",
        "relay4[53].hex == 1",
        "option[57].hex + 'a' == 0x0102ff",
        "vendor.enterprise == 4491",
        "vendor.enterprise == ''",
        "addrtotext(pkt4.giaddr) == '192.0.2.1'",
        "lcase(option[12].text) == 'printer'",
        "'a' + option[12].text == 'abc'",
    ],
)
def test_perhaps(text: str) -> None:
    assert reason(text) is None


@pytest.mark.parametrize(
    ("text", "family", "instead"),
    [
        ("option[93].hex == 7", 4, "0x0007"),
        ("7 == option[client-system].hex", 4, "0x0007"),
        ("option[53].hex == 1", 4, "0x01"),
        ("option[53].hex == 256", 4, None),
        ("option[57].hex == 1500", 4, "0x05dc"),
        ("option[57].hex == 0xff", 4, "0x00ff"),
        ("option[57].hex == 0x000005dc", 4, "0x05dc"),
        ("option[57].hex == 70000", 4, None),
        ("option[8].hex == 0", 6, "0x0000"),
    ],
)
def test_numbers_are_as_wide_as_their_option(text: str, family: int, instead: str | None) -> None:
    one = found(text, family)
    assert one
    assert one.instead == instead


def test_addresses_are_as_long_as_the_family_has_them() -> None:
    assert reason("pkt.src == 192.0.2.1", 6)
    assert reason("pkt.src == 2001:db8::1", 6) is None
    assert reason("relay6[0].linkaddr == 2001:db8::1", 6) is None
    assert reason("relay6[0].linkaddr == ''", 6) is None


def test_nesting_has_no_bound() -> None:
    deep = cast("String", parse("lcase(" * 20_000 + "'ab'" + ")" * 20_000, "string").root)
    assert str(lengths(deep, 4, SomeWidths())) == "2"
