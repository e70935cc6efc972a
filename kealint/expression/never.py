"""Comparisons that Kea takes and that are never true, or not for what they look for."""

from __future__ import annotations

import re

from kealint.expression.lengths import Widths, lengths, octets, width_of
from kealint.expression.nodes import (
    Converted,
    Equals,
    Hex,
    Hexstring,
    Integer,
    Key,
    Option,
    Packet,
    String,
    Substring,
    Text,
)
from kealint.lean import NamedTuple

_HEXADECIMAL = re.compile(r"0[xX](?:[0-9a-fA-F]{2})+")
_HARDWARE = re.compile(r"[0-9a-fA-F]{2}(?:([:-])[0-9a-fA-F]{2})(?:\1[0-9a-fA-F]{2}){4,}")


class Never(NamedTuple):
    """Why a comparison finds nothing."""

    start: int
    end: int
    reason: str
    instead: str | None = None
    """What to write in that place."""


def never(node: Equals, family: int, widths: Widths) -> Never | None:
    """Why a comparison is never true, or not for what it looks for; None where it may be."""
    for one, other in (node.left, node.right), (node.right, node.left):
        if type(one) is Text and (found := _beside(one, other)):
            return found
        if type(one) in (Integer, Hex) and (found := _of_other_width(one, other, family, widths)):
            return found
    left, right = (lengths(side, family, widths) for side in (node.left, node.right))
    if left.meets(right):
        return _part_of(node)
    reason = f"{left} octets stand on the left, and {right} on the right"
    return _too_short(node) or Never(node.start, node.end, reason)


def _beside(text: Text, other: String) -> Never | None:
    """A text that is not of the kind that the other side is."""
    is_binary = (type(other) is Option and other.part == "hex") or (
        type(other) is Packet and other.field == "mac"
    )
    if is_binary and _HEXADECIMAL.fullmatch(text.value):
        reason = f"{text.value} in quotes is a text of {octets(text)} characters"
        return Never(text.start, text.end, reason, text.value)
    if is_binary and _HARDWARE.fullmatch(text.value):
        reason = f"{text.value} in quotes is a text of {octets(text)} characters"
        instead = "0x" + text.value.replace(":", "").replace("-", "")
        return Never(text.start, text.end, reason, instead)
    if type(other) is Converted and other.word in ("lcase", "ucase"):
        small = other.word == "lcase"
        proper = text.value.lower() if small else text.value.upper()
        if text.value != proper and text.value.isascii():
            letters = "small" if small else "capital"
            reason = f"{other.word} gives {letters} letters only"
            return Never(text.start, text.end, reason, f"'{proper}'")
    if type(other) is Hexstring and _is_capital(text, other):
        reason = "hexstring gives small letters only"
        return Never(text.start, text.end, reason, f"'{text.value.lower()}'")
    return None


def _of_other_width(number: String, other: String, family: int, widths: Widths) -> Never | None:
    """A number that is not as wide as the option that it is compared with."""
    width = width_of(other, family, widths)
    if width is None or type(other) is not Option:
        return None
    if type(number) is Integer:
        value, size = Key(*number).number, 4
    elif type(number) is Hex and not width.repeats:
        value, size = int(number.digits, 16), _written(number) or 0
    else:
        return None
    fits = value is not None and 0 <= value < 1 << 8 * width.octets
    if size == width.octets or (width.repeats and not fits):
        return None
    what = "an integer" if type(number) is Integer else "this number"
    whose = f"{'each value of ' * width.repeats}option {other.keys[0].written}"
    reason = f"{what} is {size} octet{'s' * (size > 1)}, {whose} is {width.octets}"
    instead = f"0x{value:0{2 * width.octets}x}" if fits and width.octets <= 4 else None
    return Never(number.start, number.end, reason, instead)


def _is_capital(text: Text, other: Hexstring) -> bool:
    separator = other.separator
    if type(separator) is not Text or separator.value.lower() != separator.value:
        return False
    return text.value != text.value.lower() and text.value.isascii()


def _written(constant: String) -> int | None:
    """How many octets a text or a hexadecimal number has; None of what is computed."""
    if type(constant) is Text:
        return octets(constant)
    return (len(constant.digits) + 1) // 2 if type(constant) is Hex else None


def _too_short(node: Equals) -> Never | None:
    """A substring that is shorter than what it is compared with."""
    for one, other in (node.left, node.right), (node.right, node.left):
        if type(one) is Substring and (wanted := _written(other)) is not None:
            taken = one.length.number
            if taken is not None and 0 <= taken < wanted:
                reason = f"{taken} octets are compared with {wanted} and cannot be equal to them"
                return Never(one.length.start, one.length.end, reason, str(wanted))
    return None


def _part_of(node: Equals) -> Never | None:
    """A substring that is longer than what it is compared with: it has to be all there is."""
    for one, other in (node.left, node.right), (node.right, node.left):
        wanted = _written(other)
        if type(one) is not Substring or wanted is None:
            continue
        taken = one.length.number
        first = one.first.number
        if taken is None or first is None or first < 0 or not 0 < wanted < taken:
            continue
        much = f"{wanted} octet{'s' * (wanted > 1)}"
        reason = (
            f"a substring of up to {taken} octets equals {much} only where nothing more follows"
        )
        return Never(one.length.start, one.length.end, reason, str(wanted))
    return None
