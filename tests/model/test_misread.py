import pytest
from hypothesis import given
from hypothesis import strategies as st

from kealint.model.address import parse_address, parse_prefix, parse_range
from kealint.model.misread import (
    is_placeholder,
    misread_address,
    misread_prefix,
    misread_range,
)
from kealint.schema.phrases import quoted

WILD = st.text(max_size=30) | st.text("0123456789afgx:./- \t<>_", max_size=30)


@given(WILD, st.sampled_from((4, 6)))
def test_has_words_for_whatever_cannot_be_read(text: str, family: int) -> None:
    for parse, misread in (
        (parse_address, misread_address),
        (parse_prefix, misread_prefix),
        (parse_range, misread_range),
    ):
        parsed = parse(text)
        if parsed is None or parsed.family != family:
            words = misread(text, family)
            assert words.startswith(("is ", "has "))
            assert words.isprintable()


@given(WILD)
def test_quotes_on_one_line(text: str) -> None:
    assert len(quoted(text).splitlines()) == 1
    quoted(text).encode()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("192.0.2.256/24", "has the number 256, the highest is 255"),
        ("192.0.2/24", "has 3 numbers, an IPv4 address has 4"),
        ("192.000.002.000/24", "has the number 000 with a zero in front"),
        ("192.0.2..0/24", "has a dot with no number beside it"),
        ("2001:db8::/32", "is an IPv6 prefix, not IPv4"),
        ("192.0.2.0/255.255.255.0", "has a netmask, not a prefix length"),
        ("192.0.2.0/-1", 'has "-1" for a prefix length'),
        ("192.168.x.0/24", "is a placeholder"),
        ("intsubnet.0/24", "is a name, and Kea looks up none"),
    ],
)
def test_tells_why_an_ipv4_prefix_cannot_be_read(text: str, words: str) -> None:
    assert misread_prefix(text, 4) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2001:db8:g::", 'has "g" in it, which no IPv6 address has'),
        ("2001:db8::1::", 'has "::" twice'),
        ("2001:::1", "has three colons in a row"),
        ("2001:db8:0:0:0:0:0:0:0", "has 9 groups, an IPv6 address has 8"),
        ("2001:db8:1", 'has 3 groups and no "::", an IPv6 address has 8'),
        ("02001:db8::", "has the group 02001, the longest is of 4 digits"),
        ("[2001:db8::]", "has brackets around it"),
        ("2001:db8:: ", "has a blank in it"),
        ("2001:db8::/64", "has a length"),
    ],
)
def test_tells_why_an_ipv6_address_cannot_be_read(text: str, words: str) -> None:
    assert misread_address(text, 6) == words


@pytest.mark.parametrize(
    "text",
    [
        "<SUBNET>",
        "${net}/24",
        "{{ pool }}",
        "{net}",
        "$SUBNET",
        "%SUBNET%",
        "@SUBNET@",
        "__subnet__",
        "YOUR_NET",
        "MY-NET",
        "POOL_START",
        "IP_ADDRESS",
        "CHANGE_ME",
        "172.16.xx.yy",
        "192.168.x.0/24",
        "10.*.*.*",
        "02:00:00:xx:xx:xx",
        "XX-XX-XX-XX-XX-XX",
    ],
)
def test_knows_a_placeholder(text: str) -> None:
    assert is_placeholder(text)


@pytest.mark.parametrize(
    "text",
    [
        "2001:DB8:ABC::",
        "DEAD:BEEF::1",
        "office.example.org",
        "192.0.2.0/24",
        "e",
        "",
        "*",
        "x",
        "PRINTER",
        "DESKTOP-AB12CD3",
        "NY",
        "MAC-MINI-3",
        "SAN_2",
        "user@example.org",
        "port?1",
        "a*b",
        "Pa$$word",
        "room__12",
        "x-ray",
        "ge-0-x-1-y",
        "n.example.org",
    ],
)
def test_takes_nothing_else_for_one(text: str) -> None:
    assert not is_placeholder(text)
