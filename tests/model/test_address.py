import ipaddress
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kealint.model.address import (
    BITS,
    Address,
    Prefix,
    Range,
    format_address,
    overlaps,
    pack,
    parse_address,
    parse_exact_prefix,
    parse_prefix,
    parse_range,
)

FAMILIES = st.sampled_from((4, 6))
NUMBERS = {4: st.integers(0, 2**32 - 1), 6: st.integers(0, 2**128 - 1)}
ADDRESSES = FAMILIES.flatmap(lambda family: st.builds(Address, st.just(family), NUMBERS[family]))
PREFIXES = ADDRESSES.flatmap(
    lambda address: st.builds(Prefix, *map(st.just, address), st.integers(0, BITS[address.family]))
)
SCRIBBLES = st.text("0123456789abcdefABCDEFxg:./ -", max_size=24)


@st.composite
def near_misses(draw: st.DrawFn) -> str:
    """An address with a few characters changed, put in or left out."""
    text = str(draw(ADDRESSES))
    for _ in range(draw(st.integers(0, 2))):
        at = draw(st.integers(0, len(text)))
        text = (
            text[:at] + draw(st.sampled_from("0:.9fg")) * draw(st.integers(0, 1)) + text[at + 1 :]
        )
    return text


def as_python_reads(text: str) -> Address | None:
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return None
    return Address(address.version, int(address))


@given(near_misses() | SCRIBBLES)
def test_reads_addresses_as_others_do(text: str) -> None:
    assert parse_address(text) == as_python_reads(text)


@given(ADDRESSES)
def test_writes_what_it_reads(address: Address) -> None:
    assert parse_address(str(address)) == address
    assert str(address) == format_address(*address)


@pytest.mark.parametrize(
    "text",
    ["", "192.0.2.00", "192.0.2", "192.0.2.1 ", "::1\0", "\udc80", "3221225985", "0xc0.0.2.1"],
)
def test_takes_nothing_else_for_an_address(text: str) -> None:
    assert parse_address(text) is None


def test_drops_the_zone_of_an_address() -> None:
    assert parse_address("fe80::1%eth0") == parse_address("fe80::1")
    assert parse_address("192.0.2.1%eth0") is None


@given(st.lists(ADDRESSES, min_size=2, max_size=6))
def test_packed_addresses_sort_as_addresses_do(addresses: list[Address]) -> None:
    for family in BITS:
        numbers = [address.number for address in addresses if address.family == family]
        packed = [pack(format_address(family, number), family) for number in numbers]
        assert sorted(filter(None, packed)) == [
            number.to_bytes(BITS[family] // 8, "big") for number in sorted(numbers)
        ]


@given(PREFIXES)
def test_prefixes_have_the_bounds_that_others_give_them(prefix: Prefix) -> None:
    network = ipaddress.ip_network(str(prefix), strict=False)
    assert (prefix.first, prefix.last) == (int(network[0]), int(network[-1]))
    assert ipaddress.ip_network(str(prefix.canonical)) == network
    assert prefix.has_host_bits == (prefix.canonical != prefix)
    assert parse_prefix(str(prefix)) == parse_exact_prefix(str(prefix)) == prefix


# What Kea 2.2.0, 2.6.3 and 3.0.4 do with `"subnet": TEXT`; the length where they take it.
@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("192 .0.2. 0/ 24", 24),
        ("192.0.2.0\t/24", 24),
        ("192.0.2.0/+24", 24),
        ("192.0.2.0/024", 24),
        ("2001:DB8::/32", 32),
        ("fe80::%1/64", 64),
        ("::ffff:192.0.2.0/120", 120),
        ("192.0.2.0/24\n", None),
        ("192.0.2.0\r/24", None),
        ("192.0.2.0/24/", None),
        ("192.0.2.0/", None),
        ("/24", None),
        ("192.0.2.0/33", None),
        ("192.0.2.0/-1", None),
        ("192.0.2.0/" + "9" * 5000, None),
        ("192.0.2.0/2_4", None),
        ("192.0.2.0/٢٤", None),
        ("[2001:db8::]/64", None),
        ("2001:db8::/129", None),
    ],
)
def test_reads_prefixes_as_kea_does(text: str, length: int | None) -> None:
    prefix = parse_prefix(text)
    assert (prefix.length if prefix else None) == length


def test_takes_no_blanks_where_kea_takes_none() -> None:
    assert parse_prefix("2001:db8:: / 64") == Prefix(6, 0x20010DB8 << 96, 64)
    assert parse_exact_prefix("2001:db8:: / 64") is None


# What the same Keas do with `"pool": TEXT`; what they make of it.
@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("192.0.2.10 -\t192.0.2.20", "192.0.2.10-192.0.2.20"),
        ("192.0.2.20-192.0.2.10", "192.0.2.20-192.0.2.10"),
        ("192.0.2.0/+28", "192.0.2.0-192.0.2.15"),
        ("192.0.2.65/26", "192.0.2.65-192.0.2.127"),
        ("2001:db8::/120", "2001:db8::-2001:db8::ff"),
        ("192.0.2.0/0", None),
        ("192.0.2.0/-1", None),
        ("192.0.2.10", None),
        ("192.0.2.10-", None),
        ("-192.0.2.10", None),
        ("192.0.2.10-192.0.2.20-192.0.2.30", None),
        ("192.0.2.8/29-192.0.2.20", None),
        ("192.0.2.1-2001:db8::1", None),
        ("2001:db8::1-192.0.2.1", None),
        ("192.0.2.10–192.0.2.20", None),
    ],
)
def test_reads_pools_as_kea_does(text: str, made: str | None) -> None:
    found = parse_range(text)
    assert (str(found) if found else None) == made


RANGES = st.builds(
    lambda first, size: Range(4, first, first + size), st.integers(0, 40), st.integers(0, 12)
)


@given(st.lists(RANGES, max_size=12))
def test_the_sweep_finds_all_that_comparing_all_pairs_finds(ranges: list[Range]) -> None:
    found = list(overlaps(ranges))
    assert all(ranges[one].overlaps(ranges[other]) for one, other in found)
    late = {
        max((ranges[n].first, n) for n in pair)[1]
        for pair in combinations(range(len(ranges)), 2)
        if ranges[pair[0]].overlaps(ranges[pair[1]])
    }
    assert sorted(one for one, _ in found) == sorted(late)
