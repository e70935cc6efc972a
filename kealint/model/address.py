"""Addresses, prefixes and ranges as integers, read as Kea reads them.

Plain integers, because a large file has a hundred thousand of them; other notations
are for `notation`.
"""

from __future__ import annotations

# `socket` has these from here, and takes longer to load than many a file to check.
from _socket import AF_INET, AF_INET6, inet_ntop, inet_pton
from collections.abc import Iterator, Sequence

from kealint.lean import NamedTuple

BITS = {4: 32, 6: 128}


class Address(NamedTuple):
    """An IP address: its family (4 or 6) and its number."""

    family: int
    number: int

    def __str__(self) -> str:
        return format_address(self.family, self.number)


class Range(NamedTuple):
    """The addresses from `first` to `last`, both included."""

    family: int
    first: int
    last: int

    def __str__(self) -> str:
        first, last = (format_address(self.family, n) for n in (self.first, self.last))
        return f"{first}-{last}"

    @property
    def size(self) -> int:
        """How many addresses it holds (negative or 0 where it is reversed)."""
        return self.last - self.first + 1

    def holds(self, address: Address) -> bool:
        """Whether the address lies in it."""
        return self.family == address.family and self.first <= address.number <= self.last

    def overlaps(self, other: Range | Prefix) -> bool:
        """Whether they share an address."""
        return self.family == other.family and self.first <= other.last and other.first <= self.last


class Prefix(NamedTuple):
    """A network: `number` is the address as written (host bits may be set), `length` in bits."""

    family: int
    number: int
    length: int

    @property
    def first(self) -> int:
        """Its first address."""
        host_bits = BITS[self.family] - self.length
        return self.number >> host_bits << host_bits

    @property
    def last(self) -> int:
        """Its last address."""
        return self.number | (1 << (BITS[self.family] - self.length)) - 1

    @property
    def has_host_bits(self) -> bool:
        """Whether it is written with an address that is not its first."""
        return self.number != self.first

    @property
    def range(self) -> Range:
        """All its addresses."""
        return Range(self.family, self.first, self.last)

    @property
    def is_public(self) -> bool:
        """Whether it is IPv4 and may be routed in the Internet (RFC 6890)."""
        return self.family == 4 and not any(
            first <= self.first <= last for first, last in _SPECIAL_BOUNDS
        )

    @property
    def canonical(self) -> Prefix:
        """The same network, written with its first address."""
        return Prefix(self.family, self.first, self.length)

    def __str__(self) -> str:
        return f"{format_address(self.family, self.number)}/{self.length}"

    def holds(self, other: Address | Range | Prefix) -> bool:
        """Whether an address, a range or a prefix lies in it as a whole."""
        if isinstance(other, Address):
            return self.family == other.family and self.first <= other.number <= self.last
        return self.family == other.family and self.first <= other.first and other.last <= self.last


SPECIAL = (
    "0.0.0.0/8",
    "10.0.0.0/8",
    "100.64.0.0/10",
    "127.0.0.0/8",
    "169.254.0.0/16",
    "172.16.0.0/12",
    "192.0.0.0/24",
    "192.0.2.0/24",
    "192.168.0.0/16",
    "198.18.0.0/15",
    "198.51.100.0/24",
    "203.0.113.0/24",
    "224.0.0.0/3",
)
"""What IPv4 space is not routed in the Internet as hosts' addresses (IANA's registry)."""


def format_address(family: int, number: int) -> str:
    """The usual notation of an address."""
    if family == 4:
        return inet_ntop(AF_INET, number.to_bytes(4, "big"))
    return inet_ntop(AF_INET6, number.to_bytes(16, "big"))


def parse_address(text: str) -> Address | None:
    """The address in the notation that Kea takes (RFC 4291 or four decimal numbers), or None.

    A zone (`fe80::1%eth0`) is taken and dropped.
    """
    family = 6 if ":" in text else 4
    number = parse_number(text, family)
    return None if number is None else Address(family, number)


def parse_number(text: str, family: int) -> int | None:
    """The number of an address of that family, or None."""
    packed = pack(text, family)
    return None if packed is None else int.from_bytes(packed, "big")


def pack(text: object, family: int) -> bytes | None:
    """The bytes of an address of that family, or None: they sort as their addresses do."""
    try:
        if family == 4:
            return inet_pton(AF_INET, text)  # type: ignore[arg-type]
        if "%" in text:  # type: ignore[operator]
            text = text.partition("%")[0]  # type: ignore[attr-defined]
        return inet_pton(AF_INET6, text)  # type: ignore[arg-type]
    except (OSError, ValueError, TypeError):
        return None


def parse_prefix(text: str) -> Prefix | None:
    """The prefix written as `address/length`, or None. Kea drops blanks and tabs anywhere in it."""
    return parse_exact_prefix(unblank(text))


def parse_exact_prefix(text: str) -> Prefix | None:
    """The same, where Kea takes no blanks: in reservations."""
    address, _, length = text.partition("/")
    family = 6 if ":" in address else 4
    number, bits = parse_number(address, family), parse_length(length)
    if number is None or bits is None or bits > BITS[family]:
        return None
    return Prefix(family, number, bits)


def parse_length(text: str) -> int | None:
    """The number of bits behind the slash of a prefix, in range or not; None if it is no number."""
    digits = text.removeprefix("+")
    if not (digits.isdecimal() and digits.isascii()):
        return None
    return int(digits if len(digits) < 10 else digits.lstrip("0")[:9] or 0)


def parse_range(text: str) -> Range | None:
    """The addresses of a pool, written as `first - last` or as a prefix, or None.

    Kea drops blanks and tabs anywhere in it. The range may be reversed, and that of a prefix
    begins with the address written, as in Kea before 2.3.4 (later ones want the first).
    """
    text = unblank(text)
    if "/" in text:
        prefix = parse_exact_prefix(text)
        if prefix is None or prefix.length == 0:
            return None
        return Range(prefix.family, prefix.number, prefix.last)
    first, _, last = text.partition("-")
    family = 6 if ":" in first else 4
    begin, end = parse_number(first, family), parse_number(last, family)
    if begin is None or end is None:
        return None
    return Range(family, begin, end)


def unblank(text: str) -> str:
    """The text without blanks and tabs, as Kea reads subnets and pools."""
    return text.replace(" ", "").replace("\t", "")


def overlaps(ranges: Sequence[Range | Prefix]) -> Iterator[tuple[int, int]]:
    """`(index, other)` of each range that shares an address with one that begins before it.

    Of several others it is the one that reaches furthest; where two begin alike, the earlier in
    the sequence counts as the first. In the order of the addresses.
    """
    order = sorted(range(len(ranges)), key=lambda index: (ranges[index].first, index))
    furthest = -1
    for index in order:
        if furthest >= 0 and ranges[index].first <= ranges[furthest].last:
            yield index, furthest
        if furthest < 0 or ranges[index].last > ranges[furthest].last:
            furthest = index


_SPECIAL_BOUNDS = [
    (prefix.first, prefix.last) for prefix in map(parse_prefix, SPECIAL) if prefix is not None
]
