"""How many octets a string can have."""

from __future__ import annotations

from kealint.expression.nodes import (
    Address,
    Choice,
    Concat,
    Converted,
    Hex,
    Hexstring,
    Integer,
    Option,
    Packet,
    Relay6,
    Split,
    String,
    Substring,
    Text,
    Vendor,
)
from kealint.expression.scan import is_address
from kealint.lean import NamedTuple, Protocol

MOST = 1 << 16
"""More than a packet holds."""


class Lengths(NamedTuple):
    """From `least` to `most`, and none at all where it `may_lack`."""

    least: int
    most: int
    may_lack: bool = False

    def meets(self, other: Lengths) -> bool:
        """Whether both can have the same length."""
        if self.least <= other.most and other.least <= self.most:
            return True
        return self._may_be_empty and other._may_be_empty

    @property
    def _may_be_empty(self) -> bool:
        return self.may_lack or self.least == 0

    def __str__(self) -> str:
        return str(self.least) if self.least == self.most else f"{self.least} to {self.most}"


class Width(NamedTuple):
    """How many octets a value of an option has, and whether there may be several."""

    octets: int
    repeats: bool


class Widths(Protocol):
    """How wide options are."""

    def option_width(self, space: str, key: int | str) -> Width | None:
        """Of an option by code or name; None where that varies, or is not known."""


ANY = Lengths(0, MOST)
_OF_TEXTS = {
    "addrtotext": (2, 39),
    "int8totext": (1, 4),
    "int16totext": (1, 6),
    "int32totext": (1, 11),
    "uint8totext": (1, 3),
    "uint16totext": (1, 5),
    "uint32totext": (1, 10),
}


def octets(text: Text) -> int:
    """How many octets a text has for Kea."""
    return len(text.value.encode("utf-8", "surrogateescape"))


def width_of(node: String, family: int, widths: Widths) -> Width | None:
    """How wide the client's option is that a string is the value of."""
    match node:
        case Option(within="option", keys=(key,), part="hex"):
            known = key.written if key.number is None else key.number
            return widths.option_width(f"dhcp{family}", known)
        case _:
            return None


def lengths(node: String, family: int, widths: Widths) -> Lengths:
    """How many octets a string can have in a packet of that family."""
    # From the innermost outwards: nesting has no bound, and Python's stack has.
    found: dict[int, Lengths] = {}
    stack: list[tuple[String, bool]] = [(node, False)]
    while stack:
        one, is_ready = stack.pop()
        parts = _parts(one)
        if is_ready or not parts:
            found[id(one)] = _length(one, [found[id(part)] for part in parts], family, widths)
        else:
            stack.append((one, True))
            stack += [(part, False) for part in parts]
    return found[id(node)]


def _parts(node: String) -> tuple[String, ...]:
    match node:
        case Concat():
            return (node.left, node.right)
        case Choice():
            return (node.yes, node.no)
        case Hexstring():
            return (node.value, node.separator)
        case Substring() | Split() | Converted():
            return (node.value,)
        case _:
            return ()


def _length(node: String, parts: list[Lengths], family: int, widths: Widths) -> Lengths:
    match node:
        case Option():
            width = width_of(node, family, widths)
            return Lengths(width.octets, width.octets, True) if width and not width.repeats else ANY
        case Text():
            return _exactly(octets(node))
        case Hex():
            return _exactly((len(node.digits) + 1) // 2)
        case Address():
            if not is_address(node.written):
                return ANY  # it cannot be read at all
            return _exactly(16 if ":" in node.written else 4)
        case Integer():
            return _exactly(4)
        case Packet(field="iface"):
            return ANY
        case Packet(field="mac"):
            return Lengths(0, 20)
        case Packet(field="src" | "dst"):
            return _exactly(4 if family == 4 else 16)
        case Packet():
            return _exactly(4)
        case Relay6():
            return Lengths(16, 16, True)
        case Vendor(part="enterprise"):
            return Lengths(4, 4, True)
        case Concat():
            left, right = parts
            least = sum(0 if part.may_lack else part.least for part in parts)
            return Lengths(least, min(left.most + right.most, MOST))
        case Choice():
            yes, no = parts
            may_lack = yes.may_lack or no.may_lack
            return Lengths(min(yes.least, no.least), max(yes.most, no.most), may_lack)
        case Substring():
            return _of_substring(node, parts[0])
        case Hexstring():
            return _of_hexstring(*parts)
        case Converted():
            if node.word not in _OF_TEXTS:
                return parts[0]
            least, most = _OF_TEXTS[node.word]
            return Lengths(least, most, True)
        case Split():
            return Lengths(0, parts[0].most)
        case _:
            return ANY


def _exactly(length: int) -> Lengths:
    return Lengths(length, length)


def _of_substring(node: Substring, value: Lengths) -> Lengths:
    first, length = node.first.number, node.length.number
    most = value.most
    if length is not None:
        most = min(most, abs(length))
    if first is not None and (length is None or length >= 0):
        most = min(most, max(0, value.most - first) if first >= 0 else -first)
    return Lengths(0, most)


def _of_hexstring(value: Lengths, separator: Lengths) -> Lengths:
    if value.most >= MOST or separator.most >= MOST:
        return ANY
    least = 2 * value.least + max(0, value.least - 1) * separator.least
    most = 2 * value.most + max(0, value.most - 1) * separator.most
    return Lengths(least, most, value.may_lack)
