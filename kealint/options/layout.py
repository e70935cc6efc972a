"""Where the values in an option's bytes begin and end, as Kea takes them apart.

Kea reads the bytes that it has made of a text before it believes in them, so
this is also where a value that does not fit its type shows.
"""

from __future__ import annotations

from kealint.options import names
from kealint.options.datatypes import TYPES, length_bytes, long_prefixes_fail
from kealint.options.definitions import Definition
from kealint.options.fault import Fault
from kealint.schema.version import KeaVersion

NAMES_IN_FULL = KeaVersion(3, 3, 0)
"""Until then Kea measured a domain name by its text, which is longer where it has escapes."""
EMPTY_TUPLES = KeaVersion(2, 3, 6)
"""Since then a list of tuples may be empty, or hold an empty one alone, in DHCPv4 too."""
_WHOLE = ("binary", "string", "internal")
"""What takes all bytes there are."""
_INTEGERS = ("int8", "int16", "int32", "uint8", "uint16", "uint32")


class Truncated(Fault):
    """The bytes end in the middle of a value: of the one with that index."""

    def __init__(self, reason: str, index: int) -> None:
        super().__init__(reason)
        self.index = index


def values(definition: Definition, data: bytes, version: KeaVersion) -> tuple[list[bytes], bytes]:
    """The bytes of each value, and those behind them that hold sub-options.

    Raises Fault where Kea refuses them. Bytes that Kea drops are in neither.
    """
    kind = definition.type
    if kind == "empty":
        return [], data if definition.encapsulates else b""
    if kind in _WHOLE:
        return [data], b""
    if kind == "record":
        return _record(definition, data, version)
    if definition.array:
        return _array(definition, data, version), b""
    size = _size(definition, kind, data, version, 0)
    if not size and kind == "ipv6-prefix":
        raise Truncated("no value", 0)
    rest = data[size:] if definition.encapsulates or kind in _INTEGERS else b""
    return [data[:size]], rest


def _record(definition: Definition, data: bytes, version: KeaVersion) -> tuple[list[bytes], bytes]:
    found: list[bytes] = []
    for index, kind in enumerate(definition.fields):
        size = _size(definition, kind, data, version, index)
        found.append(data[:size])
        data = data[size:]
    if not definition.array:
        return found, data if definition.encapsulates else b""
    more = definition._replace(type=definition.fields[-1], fields=())
    return found + _repeated(more, data, version, len(found)), b""


def _array(definition: Definition, data: bytes, version: KeaVersion) -> list[bytes]:
    kind = definition.type
    if kind == "fqdn" and definition.family == 4:
        data = _without_compression(data)
    if kind in _INTEGERS:
        if not data:
            raise Truncated("no value", 0)
        if len(data) % TYPES[kind].size:
            raise Truncated(f"{_bytes(data)} are no list of {kind}", 0)
    elif kind == "ipv4-address" or kind == "ipv6-address":
        if len(data) % TYPES[kind].size:
            raise Truncated(f"{_bytes(data)}, an address has {TYPES[kind].size}", 0)
    elif len(data) < (TYPES[kind].size or _least(definition, version)):
        raise Truncated("no value", 0)
    return _repeated(definition, data, version, 0)


def _least(definition: Definition, version: KeaVersion) -> int:
    """How many bytes there have to be in a list of values of varying size."""
    old_tuples = definition.type == "tuple" and definition.family == 4 and version < EMPTY_TUPLES
    return 2 if old_tuples else 0


def _repeated(definition: Definition, data: bytes, version: KeaVersion, index: int) -> list[bytes]:
    """As many values as there are; what is left over is dropped."""
    found: list[bytes] = []
    at = 0
    while at < len(data):
        size = _measure(definition, definition.type, data[at:], version, index + len(found))
        if size > len(data) - at:
            if definition.type in ("tuple", "ipv6-prefix"):
                raise Truncated("the value is cut off", index + len(found))
            break
        found.append(data[at : at + size])
        at += size
    return found


def _size(definition: Definition, kind: str, data: bytes, version: KeaVersion, index: int) -> int:
    """How many bytes the value of that type at the beginning takes."""
    size = _measure(definition, kind, data, version, index)
    if size > len(data):
        raise Truncated(f"{kind} wants {size} bytes, not {len(data)}", index)
    return size


def _bytes(data: bytes) -> str:
    return "1 byte" if len(data) == 1 else f"{len(data)} bytes"


def _measure(
    definition: Definition, kind: str, data: bytes, version: KeaVersion, index: int
) -> int:
    """How many bytes Kea wants for that value, whether they are there or not."""
    if size := TYPES[kind].size:
        return size
    if kind == "fqdn":
        try:
            wire, end = names.from_wire(data)
        except Fault as fault:
            raise Truncated(fault.reason, index) from None
        # The root has one byte, but its text is as long as that of a label without letters.
        return max(end, 2) if version >= NAMES_IN_FULL else len(names.to_text(wire)) + 1
    if kind == "ipv6-prefix":
        if data and data[0] > 128 and long_prefixes_fail(version):
            raise Truncated("a prefix length beyond 128", index)
        return 1 + (data[0] + 7) // 8 if data else 0
    if kind == "tuple":
        width = length_bytes(definition, version)
        return width + int.from_bytes(data[:width], "big")
    return len(data)


def _without_compression(data: bytes) -> bytes:
    """Domain names that may point at each other (RFC 3397), each in full."""
    if not data:
        raise Truncated("no value", 0)
    found = bytearray()
    at = index = 0
    while at < len(data):
        try:
            wire, at = names.from_wire(data, at)
        except Fault as fault:
            raise Truncated(fault.reason, index) from None
        found += wire
        index += 1
    return bytes(found)
