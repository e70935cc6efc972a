"""Why an address, a prefix or a pool cannot be read, in words that go on after what was written."""

from __future__ import annotations

import re

from kealint.model.address import BITS, parse_address, parse_length, unblank
from kealint.schema.phrases import quoted


def misread_address(text: str, family: int) -> str:
    """Why Kea cannot read an address of the family in it: `is a name`, `has the number 256`, ..."""
    address = parse_address(text)
    if address is not None:
        return f"is an IPv{address.family} address, not IPv{family}"
    if not text:
        return "is empty"
    if any(map(str.isspace, text)):
        return "has a blank in it" if parse_address("".join(text.split())) else _not(family, text)
    if "/" in text:
        return "has a length" if parse_address(text.partition("/")[0]) else _not(family, text)
    return _not(family, text)


def _not(family: int, text: str) -> str:
    if is_placeholder(text):
        return "is a placeholder"
    if family == 6 and ":" in text:
        return _not_ipv6(text)
    numbers = text.split(".")
    if re.fullmatch(r"[0-9.]+", text):
        return _not_ipv4(numbers)
    if re.fullmatch(r"[\w.-]*[A-Za-z][\w.-]*", text, re.ASCII):
        return "is a name, and Kea looks up none"
    return f"is not an IPv{family} address"


def _not_ipv4(numbers: list[str]) -> str:
    if "" in numbers:
        return "has a dot with no number beside it"
    if len(numbers) != 4:
        return f"has {len(numbers)} number{'s' * (len(numbers) > 1)}, an IPv4 address has 4"
    for number in numbers:
        if int(number.lstrip("0")[:9] or 0) > 255:
            return f"has the number {number[:9]}, the highest is 255"
        if len(number) > 1 and number[0] == "0":
            return f"has the number {number[:9]} with a zero in front"
    return "is not an IPv4 address"


def _not_ipv6(text: str) -> str:
    if text[0] == "[":
        return "has brackets around it"
    strange = re.search(r"[^0-9A-Fa-f:.]", text)
    if strange:
        return f"has {quoted(strange[0])} in it, which no IPv6 address has"
    groups = text.split(":")
    long = next((group for group in groups if len(group) > 4 and "." not in group), None)
    if long:
        return f"has the group {long[:9]}, the longest is of 4 digits"
    if text.count("::") > 1 or ":::" in text:
        return 'has "::" twice' if text.count("::") > 1 else "has three colons in a row"
    if "" not in groups and len(groups) < 8:
        return f'has {len(groups)} groups and no "::", an IPv6 address has 8'
    if len(groups) > 8:
        return f"has {len(groups)} groups, an IPv6 address has 8"
    return "is not an IPv6 address"


def misread_prefix(text: str, family: int) -> str:
    """Why Kea cannot read a prefix of the family in it."""
    if is_placeholder(text):
        return "is a placeholder"
    address, slash, length = unblank(text).partition("/")
    parsed = parse_address(address)
    if parsed is None:
        return misread_address(address, family)
    if parsed.family != family:
        return f"is an IPv{parsed.family} prefix, not IPv{family}"
    if not slash or not length:
        return "has no prefix length"
    bits = parse_length(length)
    if bits is not None:
        return f"has the prefix length {bits}, the highest is {BITS[family]}"
    if parse_address(length):
        return "has a netmask, not a prefix length"
    return f"has {quoted(length)} for a prefix length"


def misread_range(text: str, family: int) -> str:
    """Why Kea cannot read a pool of the family in it."""
    if is_placeholder(text):
        return "is a placeholder"
    if "/" in text:
        if parse_length(unblank(text).partition("/")[2]) == 0:
            return "has the prefix length 0, the lowest is 1"
        return misread_prefix(text, family)
    bounds = unblank(text).split("-")
    if bounds == [""]:
        return "is empty"
    if len(bounds) == 1:
        if parse_address(bounds[0]):
            return "is one address, neither a range nor a prefix"
        return "is neither a range nor a prefix"
    if len(bounds) > 2:
        return "has more than one dash"
    parsed = [parse_address(bound) for bound in bounds]
    families = {address.family for address in parsed if address}
    if None not in parsed and families == {10 - family}:
        return f"is an IPv{10 - family} range, not IPv{family}"
    for bound, address, which in zip(bounds, parsed, ("first", "last"), strict=True):
        if not bound:
            return f"has no {which} address"
        if address is None or address.family != family:
            return f"has a {which} address that {misread_address(bound, family)}"
    return "is neither a range nor a prefix"


# Compiled when one is used: most files have nothing to fill in.
_MARKED = (
    r"<[A-Za-z][^<>]*>|\$\{[^{}]*\}|\{\{.*\}\}|\{[A-Za-z]\w*\}|\$[A-Z_]+\b"
    r"|%[A-Za-z_]\w*%|@[A-Za-z_]\w*@|__[A-Za-z_]+__"
)
_BLANKED = r"([xynXYN])\1*|\*"
_ASKED = (
    r"(?:(?:YOUR|MY|THE|CHANGE|REPLACE|INSERT|LAN|WAN)[_-])?"
    r"(?:ME|SUBNET|NETWORK|NET|PREFIX|POOL|IP|MAC|DUID|GATEWAY|ADDR(?:ESS)?)"
    r"(?:[_-](?:ADDR(?:ESS)?|START|END|ID|HERE|[0-9]+))*(?:/[0-9]+)?$"
    r"|(?:TODO|FIXME|CHANGEME|PLACEHOLDER)\b"
)


def is_placeholder(text: str) -> bool:
    """Whether it is there to be filled in: `<SUBNET>`, `${net}`, `192.168.x.0/24`, `MY_SUBNET`."""
    if re.search(_MARKED, text):
        return True
    groups = re.split(r"[.:/-]", text)
    blanked = [bool(re.fullmatch(_BLANKED, group)) for group in groups]
    if len(groups) > 2 and any(blanked):
        numbers = (group for group, is_blank in zip(groups, blanked, strict=True) if not is_blank)
        return all(re.fullmatch("[0-9A-Fa-f]*", number) for number in numbers)
    return bool(re.match(_ASKED, text))
