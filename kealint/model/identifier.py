"""Identifiers of hosts: what Kea makes of the text in a reservation."""

from __future__ import annotations

IDENTIFIERS = {
    4: frozenset(("hw-address", "duid", "circuit-id", "client-id", "flex-id")),
    6: frozenset(("hw-address", "duid", "flex-id")),
}
"""The identifier types by address family."""

_BLANKS = " \t\n"


def parse_identifier(text: object) -> bytes | None:
    """The bytes of an identifier, or None where Kea cannot read it.

    Hex digits, one or two between colons or blanks, or without any of these (`0x` may stand in
    front); or any text in single quotes. Without quotes, blanks around it are an error.
    """
    if type(text) is not str:
        return None
    if len(text) == 17 and text[2::3] == ":::::":  # a MAC address as people write them: be quick
        try:
            octets = bytes.fromhex(text.replace(":", " "))
        except ValueError:
            return None
        return octets if len(octets) == 6 else None
    trimmed = text.strip(_BLANKS)
    if len(trimmed) > 1 and trimmed[0] == trimmed[-1] == "'":
        inside = trimmed[1:-1].strip(_BLANKS)
        if inside:
            return inside.encode("utf-8", "surrogateescape")
    for separator in ":", " ":
        if separator in text:
            pairs = text.split(separator)
            if not all(0 < len(pair) <= 2 for pair in pairs):
                return None
            return _from_hex("".join(pair.zfill(2) for pair in pairs))
    digits = text.removeprefix("0x")
    return _from_hex("0" * (len(digits) % 2) + digits)


def _from_hex(digits: str) -> bytes | None:
    if not (digits.isascii() and digits.isalnum()):
        return None
    try:
        return bytes.fromhex(digits)
    except ValueError:
        return None
