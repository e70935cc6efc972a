"""From the text of an option's `data` to the bytes that Kea sends, and back.

The same for the rules that judge a text and for the server that sends its bytes,
so that they cannot disagree.
"""

from __future__ import annotations

from collections.abc import Iterable

from kealint.options.datatypes import TYPES
from kealint.options.definitions import Definition, catalogue
from kealint.options.fault import Fault
from kealint.options.layout import Truncated, values
from kealint.options.pieces import Piece, gap, joined, octets, split, tokens, unhex
from kealint.options.special import special
from kealint.options.sub_options import in_order, sub_options
from kealint.schema.version import KeaVersion

_ROUTES = (4, 121)
_RESOLVERS = ((4, 162), (6, 144))
VENDORS = ((4, 125), (6, 17))
"""The options whose sub-options are of a space for each enterprise number (RFC 3925, RFC 8415)."""
_VENDOR_ENCAPSULATED = (4, 43)
_DEEPEST = 16
"""How many options inside each other are looked at."""


def encode(
    definition: Definition | None, data: str, csv_format: bool, version: KeaVersion
) -> bytes:
    """The bytes of an option. Raises Fault where that version of Kea refuses the text.

    `csv_format` is what counts for the option; without a definition it does not, and
    the data is hexadecimal.
    """
    if definition is None:
        return unhex(data)
    if not csv_format:
        return as_sent(definition, unhex(data), version)
    return _from_text(definition, data, version)


def _from_text(definition: Definition, data: str, version: KeaVersion) -> bytes:
    if definition.type == "internal":
        return _from_own_text(definition, data, version)
    pieces = split(data)
    used = pieces[: _wanted(definition, pieces)]
    if definition.type == "record" and len(used) < len(definition.fields):
        raise Fault(f"{len(used)} of {len(definition.fields)} values", 0, len(data))
    if not used and not definition.array and definition.type not in ("record", "empty"):
        raise Fault("no value", 0, len(data))
    written = bytearray()
    for index, piece in enumerate(used):
        kind = definition.type_of(index)
        try:
            written += TYPES[kind].write(piece.text, definition, version)
        except Fault as fault:
            raise fault.at(piece.start, piece.end) if piece.text else gap(piece, data) from None
    try:
        return as_sent(definition, bytes(written), version)
    except Truncated as fault:
        for index, piece in enumerate(used):
            if definition.type_of(index) == "ipv6-address" and ":" not in piece.text:
                raise Fault("it is an IPv4 address, not IPv6", piece.start, piece.end) from None
        at = used[min(fault.index, len(used) - 1)] if used else Piece("", 0, len(data))
        raise Fault(fault.reason, at.start, at.end) from None


def _wanted(definition: Definition, pieces: list[Piece]) -> int:
    """How many of the pieces Kea looks at."""
    if definition.array:
        return len(pieces)
    return len(definition.fields) if definition.type == "record" else 1


def _from_own_text(definition: Definition, data: str, version: KeaVersion) -> bytes:
    """An option with a notation of its own."""
    # Kea takes the text apart at its commas all the same, and puts it together again.
    text = ",".join(piece.text.replace(",", "\\,") for piece in tokens(data))
    if not text:
        raise Fault("no value", 0, len(data))
    try:
        if definition.special == _ROUTES:
            from kealint.options.routes import write_routes

            return write_routes(text)
        if definition.special in _RESOLVERS:
            from kealint.options.dnr import write_resolvers

            return write_resolvers(text, definition.family)
    except Fault as fault:
        if text == data:
            raise
        raise Fault(fault.reason, 0, len(data)) from None
    return octets(text)


def as_sent(definition: Definition, data: bytes, version: KeaVersion, depth: int = 0) -> bytes:
    """What Kea makes of an option's bytes. Raises Fault where it refuses them.

    `depth` is how many options these are sub-options in.
    """
    check = special(definition, version)
    family = definition.family
    if check is not None:
        data = check(data, definition, version)
        if definition.special in VENDORS:
            number = int.from_bytes(data[:4], "big")
            inner = sub_options(data[5 if family == 4 else 4 :], family)
            _check_sub_options(f"vendor-{number}", inner, family, version, depth)
        return data
    if definition.type == "string":
        data = data.rstrip(b"\0")
        if not data:
            raise Fault("a string cannot be empty")
        return data
    found, rest = values(definition, data, version)
    if rest:
        padded = definition.special == _VENDOR_ENCAPSULATED
        inner = sub_options(rest, family, padded)
        _check_sub_options(definition.encapsulates, inner, family, version, depth)
        rest = in_order(rest, family, padded)
    return b"".join(found) + rest


def _check_sub_options(
    space: str, options: Iterable[tuple[int, bytes]], family: int, version: KeaVersion, depth: int
) -> None:
    """Raise Fault where a sub-option that Kea knows does not fit."""
    if depth == _DEEPEST:
        return
    known = catalogue(family, version)
    for code, value in options:
        definition = known.find(space, code)
        if definition is not None:
            try:
                as_sent(definition, value, version, depth + 1)
            except Fault as fault:
                raise Fault(f"{definition.name} inside: {fault.reason}") from None


def decode(definition: Definition, data: bytes, version: KeaVersion) -> str:
    """The text that stands for these bytes. Raises Fault where they do not fit, or none does.

    Sub-options are left out. No text stands for values with outer blanks, for instance.
    """
    if definition.type == "internal":
        if definition.special == _ROUTES:
            from kealint.options.routes import show_routes

            return show_routes(data)
        if definition.special in _RESOLVERS:
            from kealint.options.dnr import show_resolvers

            return show_resolvers(data, definition.family)
        return data.decode("utf-8", "surrogateescape")
    found, _ = values(definition, data, version)
    texts = [
        TYPES[definition.type_of(index)].show(value, definition, version)
        for index, value in enumerate(found)
    ]
    text = joined(texts)
    if [piece.text for piece in split(text)] != texts:
        raise Fault("no text stands for these bytes")
    return text


def unused(definition: Definition, data: str) -> tuple[int, int] | None:
    """The part of a text with `csv-format` that Kea passes over without a word, if any."""
    if definition.type == "internal":
        return None
    pieces = split(data)
    wanted = _wanted(definition, pieces)
    if len(pieces) <= wanted:
        return None
    return pieces[wanted].start, pieces[-1].end
