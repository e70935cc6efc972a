r"""How Kea takes the text of `data` apart.

With `csv-format` it stands for values between commas, where `\,` is a comma and
`\\` a backslash that is meant itself. Empty pieces vanish. Without, it stands for
bytes: hexadecimal digits, or text in single quotes.
"""

from __future__ import annotations

import re

from kealint.lean import NamedTuple
from kealint.options.fault import Fault

BLANKS = " \t\n"
"""What Kea strips from both ends of a value."""
_SKIPPED = dict.fromkeys(range(9, 14)) | {32: None}
"""What it passes over between hexadecimal digits."""


class Piece(NamedTuple):
    """A value between commas, without escapes, and where it stands."""

    text: str
    start: int
    end: int


def octets(text: str) -> bytes:
    """The bytes that Kea sees of a string."""
    return text.encode("utf-8", "surrogateescape")


def split(data: str, delimiter: str = ",", escape: bool = True) -> list[Piece]:
    """The pieces of a text without their outer blanks."""
    return [_trimmed(piece, data) for piece in tokens(data, delimiter, escape)]


def tokens(data: str, delimiter: str = ",", escape: bool = True) -> list[Piece]:
    """The pieces of a text, as `isc::util::str::tokens` cuts it."""
    if not escape or "\\" not in data:
        return _plain(data, delimiter)
    pieces: list[Piece] = []
    token: list[str] = []
    start = 0
    inside = escaped = False
    for at, character in enumerate(data):
        if character == delimiter and not escaped:
            if token:
                pieces.append(Piece("".join(token), start, at))
            token.clear()
            inside = False
            continue
        if not inside:
            inside, start = True, at
        if escaped:
            token.append(character if character in ("\\", delimiter) else "\\" + character)
            escaped = False
        elif character == "\\":
            escaped = True
        else:
            token.append(character)
    if escaped:
        token.append("\\")
    if token:
        pieces.append(Piece("".join(token), start, len(data)))
    return pieces


def _plain(data: str, delimiter: str) -> list[Piece]:
    pieces: list[Piece] = []
    start = 0
    for text in data.split(delimiter):
        end = start + len(text)
        if text:
            pieces.append(Piece(text, start, end))
        start = end + len(delimiter)
    return pieces


def _trimmed(piece: Piece, data: str) -> Piece:
    text, start, end = piece
    if text[0] not in BLANKS and text[-1] not in BLANKS:
        return piece
    raw = data[start:end]
    bare = raw.strip(BLANKS)
    if bare:
        start += len(raw) - len(raw.lstrip(BLANKS))
        end = start + len(bare)
    return Piece(text.strip(BLANKS), start, end)


def gap(piece: Piece, data: str) -> Fault:
    """Why a piece of blanks is no value. The place is the comma beside it."""
    if (piece.start, piece.end) == (0, len(data)):
        return Fault("no value", 0, piece.end)
    if piece.start == 0:
        return Fault("nothing stands before the first comma", 0, piece.end + 1)
    where = "behind the last comma" if piece.end == len(data) else "between two commas"
    return Fault(f"nothing stands {where}", piece.start - 1, piece.end)


def joined(values: list[str]) -> str:
    """The text that is taken apart into these values."""
    return ", ".join(value.replace("\\", "\\\\").replace(",", "\\,") for value in values)


def is_plainly_hexadecimal(data: str) -> bool:
    """Whether digits can only be meant for bytes: two for each, four at least or 0x in front."""
    digits = r"(0x)?[0-9a-f]{2}(([: ]?)[0-9a-f]{2}(\3[0-9a-f]{2})*)?"
    match = re.fullmatch(digits, data, re.IGNORECASE | re.ASCII)
    return match is not None and bool(match[2] or match[1]) and not (match[1] and match[3])


def unhex(data: str) -> bytes:
    """The bytes of a text without `csv-format`. Raises Fault where it is not hexadecimal."""
    bare = data.strip(BLANKS)
    if len(bare) > 1 and bare[0] == bare[-1] == "'":
        inside = bare[1:-1].strip(BLANKS)
        if inside:
            return octets(inside)
    for separator in ":", " ":
        if separator in data:
            return _separated(data, separator)
    digits, start = (data[2:], 2) if len(data) > 2 and data.startswith("0x") else (data, 0)
    if len(data) % 2:
        digits, start = "0" + digits, start - 1
    return hexadecimal(digits, start)


def _separated(data: str, separator: str) -> bytes:
    found = bytearray()
    at = 0
    for part in data.split(separator):
        end = at + len(part)
        if not part:
            around = max(at - 1, 0), min(at + 1, len(data))
            raise Fault(f"nothing before or after a {_named(separator)}", *around)
        if len(part) > 2:
            raise Fault("more than two digits for a byte", at, end)
        for place, digit in enumerate(part, at):
            if digit not in _DIGITS:
                raise Fault(f"{digit!r} is no hexadecimal digit", place, place + 1)
        found.append(int(part, 16))
        at = end + 1
    return bytes(found)


def _named(separator: str) -> str:
    return "colon" if separator == ":" else "blank"


_DIGITS = frozenset("0123456789abcdefABCDEF")


def hexadecimal(text: str, start: int = 0) -> bytes:
    """The bytes of an even number of hexadecimal digits, blanks aside. Raises Fault otherwise.

    `start` is where the text stands in the one that places are counted in.
    """
    digits = text.translate(_SKIPPED)
    try:
        return bytes.fromhex(digits) if digits.isascii() else _refuse(text, start)
    except ValueError:
        return _refuse(text, start)


def _refuse(text: str, start: int) -> bytes:
    for place, digit in enumerate(text, start):
        if digit not in _DIGITS and ord(digit) not in _SKIPPED:
            raise Fault(f"{digit!r} is no hexadecimal digit", place, place + 1)
    raise Fault("an odd number of hexadecimal digits")
