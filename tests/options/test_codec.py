"""Option values: what real Keas take, the bytes they make of it, and back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kealint.options.codec import decode, encode, unused
from kealint.options.datatypes import unpack_address
from kealint.options.definitions import Definition, catalogue
from kealint.options.fault import Fault
from kealint.options.pieces import is_plainly_hexadecimal
from kealint.schema.version import RELEASE_LINES, KeaVersion

ROWS: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[2] / "fixtures" / "options.json").read_text()
)
"""What 2.2.0, 2.6.3 and 3.0.4 said of values: one row a definition."""
ASKED = ("2.2.0", "2.6.3", "3.0.4")
NEW = RELEASE_LINES["3.0"]


def option(kind: str, family: int = 4, **facts: Any) -> Definition:
    space = f"dhcp{family}"
    return Definition(space, 222, "foo", kind, family=family, **facts)


def standard(name: str, family: int = 4, version: KeaVersion = NEW) -> Definition:
    space, _, last = f"dhcp{family}.{name}".rpartition(".")
    found = catalogue(family, version).find(space.rpartition(".")[2], last)
    assert found is not None
    return found


def definition_of(row: dict[str, Any], version: KeaVersion) -> Definition | None:
    told, family = row["option"], row["family"]
    if told is None:
        return None
    if isinstance(told, str):
        space, _, name = told.rpartition(".")
        return catalogue(family, version).find(space or f"dhcp{family}", name)
    return option(
        told["type"],
        family,
        array=told.get("array", False),
        fields=tuple(told.get("fields", ())),
        encapsulates=told.get("encapsulate", ""),
    )


def fault_of(
    definition: Definition | None, data: str, csv: bool, version: KeaVersion
) -> Fault | None:
    try:
        encode(definition, data, csv, version)
    except Fault as fault:
        return fault
    return None


def takes(definition: Definition | None, data: str, csv: bool, version: KeaVersion) -> bool:
    fault = fault_of(definition, data, csv, version)
    if fault is not None:
        assert fault.reason
        assert fault.end is None or 0 <= fault.start <= fault.end <= len(data)
    return fault is None


@pytest.mark.parametrize("version", ASKED)
@pytest.mark.parametrize(
    "row", ROWS, ids=[f"{row['family']}-{json.dumps(row['option'])}" for row in ROWS]
)
def test_takes_what_kea_takes(row: dict[str, Any], version: str) -> None:
    kea = KeaVersion.parse(version)
    definition = definition_of(row, kea)
    if definition is None and row["option"] is not None:
        return  # the version does not know the option
    csv = row.get("csv-format", True)
    by_version = {
        value: keas for keas, values in row.get("accepted-by", {}).items() for value in values
    }
    accepted = {*row.get("accepted", ())} | {
        value for value, keas in by_version.items() if version in keas.split()
    }
    asked = {*row.get("accepted", ()), *row.get("refused", ()), *by_version}
    taken = {value for value in asked if takes(definition, value, csv, kea)}
    assert taken == accepted & asked


ROUTES = "10.0.0.0/8 - 192.0.2.1, 0.0.0.0/0 - 192.0.2.2"
RESOLVERS = r"10, a.example., 192.0.2.1 192.0.2.2, alpn=dot\,h3 port=853 dohpath=/q{?dns} | 20, b."
SHORT = r"10, a., 192.0.2.1, port=853 alpn=dot\,h3 dohpath=/q{?dns}"
DNR = (
    "000a 03016100 04c0000201"  # priority, name, addresses
    "0001 0007 03646f74026833 0003 0002 0355 0007 0008 2f717b3f646e737d"
).replace(" ", "")
LIST = option("record", fields=("uint8", "ipv4-address"), array=True)


@pytest.mark.parametrize(
    ("definition", "data", "sent"),
    [
        (option("uint16"), "0x10", "0010"),
        (option("int8"), "-1", "ff"),
        (option("int32", array=True), "1, -1", "00000001ffffffff"),
        (option("boolean"), "True", "01"),
        (option("ipv4-address", array=True), "192.0.2.1,,192.0.2.2,", "c0000201c0000202"),
        (option("string"), r" a\, b ", "612c2062"),
        (option("string"), "a, b", "61"),
        (option("string"), r"a\\b\c", "615c625c63"),
        (option("string"), "é", "c3a9"),
        (option("binary"), "0a 0B", "0a0b"),
        (option("fqdn"), "A.example", "0141076578616d706c6500"),
        (option("fqdn", array=True), "a, b.", "016100016200"),
        (option("fqdn", array=True), "a, b c", "016100"),
        (option("tuple"), "ab", "026162"),
        (option("tuple", 6, array=True), "ab, c", "00026162000163"),
        (option("psid"), "3/4", "043000"),
        (option("ipv6-prefix", 6), "2001:db8:ffff::/33", "2120010db880"),
        (LIST, "1, 0.0.0.2, 0.0.0.3", "010000000200000003"),
        (option("record", fields=("uint8", "string")), "1, a, b", "0161"),
        (option("empty"), "", ""),
        (standard("subnet-mask"), "2001:db8::1", "20010db8"),
        (standard("classless-static-route"), ROUTES, "080ac000020100c0000202"),
        (standard("v4-dnr"), SHORT, "0028" + DNR),
        (standard("v6-dnr", 6), "1, a.", "00010003016100"),
        (standard("v4-sztp-redirect"), "a", "000161"),
    ],
)  # fmt: skip
def test_makes_the_bytes_that_go_out(definition: Definition, data: str, sent: str) -> None:
    assert encode(definition, data, True, NEW).hex() == sent


@pytest.mark.parametrize(
    ("data", "sent"),
    [
        ("0x012", "0012"),
        ("1:2:ff", "0102ff"),
        ("1 2", "0102"),
        ("'it is'", "6974206973"),
        (" ' a ' ", "61"),
        ("", ""),
    ],
)
def test_reads_bytes_without_a_definition(data: str, sent: str) -> None:
    assert encode(None, data, False, NEW).hex() == sent


@pytest.mark.parametrize(
    ("definition", "data", "part", "reason"),
    [
        (standard("routers"), "192.0.2.1, x", "x", "no IP address"),
        (standard("dns-servers", 6), "2001:db8::1,192.0.2.1", "192.0.2.1", "an IPv4 address"),
        (standard("unicast", 6), "192.0.2.1", "192.0.2.1", "an IPv4 address"),
        (standard("routers"), "192.0.2.1, ", ", ", "behind the last comma"),
        (standard("routers"), "192.0.2.1, , 192.0.2.2", ", ", "between two commas"),
        (standard("routers"), " ,192.0.2.1", " ,", "before the first comma"),
        (standard("routers"), " ", " ", "no value"),
        (standard("classless-static-route"), "10.0.0.0/8 - 10.0.0.1, ", ", ", "behind the last"),
        (standard("domain-search"), "a.b, c..d", "c..d", "dot too many"),
        (standard("default-ip-ttl"), " 300 ", "300", "range 0 to 255"),
        (standard("classless-static-route"), "0.0.0.0/0-0.0.0.1, 10.0.0.0/33-0.0.0.1", "33", "32"),
        (standard("classless-static-route"), "10.0.0.0/8 - r", "r", "no IPv4 address"),
        (standard("v4-dnr"), "1, a | 1, a, 192.0.2.1, port=853 ech=1", "ech=1", "ech cannot"),
        (standard("slp-directory-agent"), "true", "true", "1 of 2 values"),
        (option("record", fields=("uint8", "fqdn")), "1, .", ".", "wants 2 bytes"),
    ],
)  # fmt: skip
def test_says_where_and_why(definition: Definition, data: str, part: str, reason: str) -> None:
    with pytest.raises(Fault) as caught:
        encode(definition, data, True, NEW)
    fault = caught.value
    assert data[fault.start : fault.end] == part
    assert reason in fault.reason


def test_counts_the_bytes_of_addresses() -> None:
    with pytest.raises(Fault, match="3 bytes, an address has 4"):
        encode(standard("routers"), "c00002", False, NEW)


@pytest.mark.parametrize("data", ["beef", "0x01", "01:02", "01 02 FF", "0x0102", "010203"])
def test_what_is_plainly_hexadecimal(data: str) -> None:
    assert is_plainly_hexadecimal(data)


@pytest.mark.parametrize(
    "data", ["", "1", "01", "abc", "1:2", "01:0203", "01:02 03", "0x1", "0x01:02", "hell", "0x"]
)
def test_what_may_be_something_else_than_hexadecimal(data: str) -> None:
    assert not is_plainly_hexadecimal(data)


@pytest.mark.parametrize(
    ("data", "part"), [("01:0g", "g"), ("zz", "z"), ("01::02", "::"), ("001:02", "001")]
)
def test_says_where_it_is_not_hexadecimal(data: str, part: str) -> None:
    with pytest.raises(Fault) as caught:
        encode(None, data, False, NEW)
    assert data[caught.value.start : caught.value.end] == part


def test_a_long_prefix_is_refused_only_by_later_versions() -> None:
    prefix, text = option("ipv6-prefix", 6), "2001:db8::/129"
    taken = {
        str(version): takes(prefix, text, True, version)
        for version in map(KeaVersion.parse, ("3.0.3", "3.0.4", "3.1.4", "3.1.5", "3.2.0"))
    }
    assert taken == {
        "3.0.3": True, "3.0.4": False, "3.1.4": True, "3.1.5": False, "3.2.0": False
    }  # fmt: skip


def test_a_name_with_a_blank_is_sent_since_names_are_measured_in_full() -> None:
    search = standard("domain-search")
    assert encode(search, "a b", True, NEW) == b""
    assert encode(search, "a b", True, RELEASE_LINES["3.3"]) == b"\3a b\0"


@pytest.mark.parametrize(
    ("definition", "data", "rest"),
    [
        (option("uint8"), "1, 2, 3", "2, 3"),
        (option("uint8"), "1,", None),
        (option("uint8", array=True), "1, 2", None),
        (option("record", fields=("uint8", "uint8")), "1, 2, 3", "3"),
        (option("string"), r"a\, b", None),
        (standard("v4-dnr"), "1, a, 192.0.2.1", None),
    ],
)
def test_tells_what_is_passed_over(definition: Definition, data: str, rest: str | None) -> None:
    found = unused(definition, data)
    assert (found and data[found[0] : found[1]]) == rest


def test_sub_options_deep_inside_each_other_do_no_harm() -> None:
    client_data = standard("client-data", 6)
    data = b""
    for _ in range(5000):
        data = b"\0\x2d" + len(data).to_bytes(2, "big") + data
    assert encode(client_data, data.hex(), False, NEW) == data


INTEGERS = {
    "int8": (-(2**7), 2**7 - 1), "int16": (-(2**15), 2**15 - 1), "int32": (-(2**31), 2**31 - 1),
    "uint8": (0, 2**8 - 1), "uint16": (0, 2**16 - 1), "uint32": (0, 2**32 - 1),
}  # fmt: skip
LABEL = st.text("abcxyzABC012-_*", min_size=1, max_size=20)
TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=40).filter(
    lambda text: text.strip(" \t\n") == text
)
VALUES: dict[str, st.SearchStrategy[str]] = {
    "boolean": st.sampled_from(["true", "false"]),
    "ipv4-address": st.ip_addresses(v=4).map(str),
    "ipv6-address": st.ip_addresses(v=6).map(lambda address: unpack_address(address.packed)),
    "fqdn": st.lists(LABEL, min_size=1, max_size=8).map(lambda labels: ".".join(labels) + "."),
    "binary": st.binary(min_size=1, max_size=40).map(bytes.hex),
    "string": TEXT,
    "tuple": TEXT,
    "psid": st.integers(1, 16).flatmap(
        lambda bits: st.integers(0, 2**bits - 1).map(lambda number: f"{number}/{bits}")
    ),
    **{kind: st.integers(*bounds).map(str) for kind, bounds in INTEGERS.items()},
}


def written(values: list[str]) -> str:
    return ", ".join(value.replace("\\", "\\\\").replace(",", "\\,") for value in values)


@st.composite
def any_option(draw: Any) -> tuple[Definition, str]:
    """A definition with a text that fits it, as `decode` writes it."""
    family = draw(st.sampled_from([4, 6]))
    record = draw(st.booleans())
    kinds = draw(st.lists(st.sampled_from(sorted(VALUES)), min_size=2, max_size=4))
    last = kinds[-1]
    array = draw(st.booleans()) and last not in ("string", "binary")
    if record:
        kinds = [kind for kind in kinds[:-1] if kind not in ("string", "binary")] + [last]
        definition = option("record", family, fields=tuple(kinds), array=array)
    else:
        kinds = [last]
        definition = option(last, family, array=array)
    if array:
        kinds += [last] * draw(st.integers(0, 3))
    texts = [draw(VALUES[kind]) for kind in kinds]
    return definition, written(texts)


@given(any_option(), st.sampled_from(sorted(RELEASE_LINES.values())))
def test_bytes_stand_for_the_text_they_are_made_of(
    case: tuple[Definition, str], version: KeaVersion
) -> None:
    definition, text = case
    sent = encode(definition, text, True, version)
    assert decode(definition, sent, version) == text
    assert encode(definition, sent.hex(), False, version) == sent


@given(st.binary(max_size=60), st.sampled_from([4, 6]), st.data())
def test_no_bytes_are_too_strange(data: bytes, family: int, draw: st.DataObject) -> None:
    definition = draw.draw(st.sampled_from(sorted(catalogue(family, NEW).by_code.values())))
    try:
        text = decode(definition, data, NEW)
    except Fault:
        return
    assert isinstance(text, str)


@given(st.text(max_size=60), st.sampled_from([4, 6]), st.booleans(), st.data())
def test_no_text_is_too_strange(text: str, family: int, csv: bool, draw: st.DataObject) -> None:
    definition = draw.draw(st.sampled_from(sorted(catalogue(family, NEW).by_code.values())))
    takes(definition, text, csv, NEW)


@pytest.mark.parametrize(
    ("name", "family", "text"),
    [
        ("classless-static-route", 4, ROUTES),
        ("v4-dnr", 4, RESOLVERS),
        ("v6-dnr", 6, r"10, a.example., 2001:db8::1, alpn=doq"),
    ],
)  # fmt: skip
def test_own_notations_go_both_ways(name: str, family: int, text: str) -> None:
    definition = standard(name, family)
    assert decode(definition, encode(definition, text, True, NEW), NEW) == text


def test_compressed_names_are_read_in_full() -> None:
    search = standard("domain-search")
    compressed = bytes.fromhex("0361626303636f6d00 03646566c004 c000".replace(" ", ""))
    assert decode(search, compressed, NEW) == "abc.com., def.com., abc.com."
