"""Values that Kea takes and that are hardly meant: what it sends is not what they seem to say."""

from __future__ import annotations

from kealint.lean import NamedTuple
from kealint.options.codec import unused
from kealint.options.definitions import Definition
from kealint.options.pieces import BLANKS, Piece, split

_SUSPICIOUS = frozenset(", \t\n:'\"\\")
"""Without one of these in it a value with `csv-format` is what it seems."""


SURPLUS = "surplus"
"""More values than the option has: those are passed over."""
FOREIGN = "foreign"
"""An IPv6 address where the option has IPv4 addresses of 4 bytes."""
EMPTY = "empty"
"""The option goes out without a value."""
BLANK = "blank"
"""A domain name with a blank in it."""
DIGITS = "digits"
"""Text is taken for hexadecimal digits."""
QUOTES = "quotes"
"""Quotes are sent along."""


class Doubt(NamedTuple):
    """What may be wrong, and with which part of the text."""

    kind: str
    """One of the words above."""
    start: int
    end: int


def doubt(definition: Definition, data: str, csv_format: bool, sent: bytes) -> Doubt | None:
    """What is doubtful about a value that Kea takes, if anything. `sent` are its bytes."""
    if not csv_format:
        return _doubt_of_digits(definition, data)
    if definition.type in ("empty", "internal"):
        return None
    if not _SUSPICIOUS.isdisjoint(data):
        rest = unused(definition, data)
        pieces = [piece for piece in split(data) if not rest or piece.start < rest[0]]
        found = _quoted(definition, data) or _of_pieces(definition, pieces)
        if found:
            return found
        if rest:
            return Doubt(SURPLUS, *rest)
    if not sent:
        return Doubt(EMPTY, 0, len(data))
    return None


def _doubt_of_digits(definition: Definition, data: str) -> Doubt | None:
    if definition.type != "string":
        return None
    # A word of the letters a to f; with a digit in it, digits are meant.
    return Doubt(DIGITS, 0, len(data)) if data.isalpha() else None


def _quoted(definition: Definition, data: str) -> Doubt | None:
    text = data.strip(BLANKS)
    if definition.type == "string" and len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
        return Doubt(QUOTES, 0, len(data))
    return None


def _of_pieces(definition: Definition, pieces: list[Piece]) -> Doubt | None:
    for index, piece in enumerate(pieces):
        kind = definition.type_of(index)
        if kind == "ipv4-address" and ":" in piece.text:
            return Doubt(FOREIGN, piece.start, piece.end)
        if kind == "fqdn" and len(piece.text.split()) > 1:
            return Doubt(BLANK, piece.start, piece.end)
    return None
