"""Options for which Kea has code of its own: what it asks of their bytes beyond the definition.

The layout of these in the tables is how their text is written; Kea reads the bytes
with other eyes, and so may refuse a text that fits the definition.
"""

from __future__ import annotations

from collections.abc import Callable

from kealint.options import names
from kealint.options.datatypes import length_bytes
from kealint.options.definitions import Definition
from kealint.options.fault import Fault
from kealint.options.sub_options import header_size, sub_options
from kealint.schema.version import KeaVersion

ONE_VENDOR = KeaVersion(2, 3, 6)
"""Since then the enterprise numbers in a vendor class have to be the same."""

Check = Callable[[bytes, Definition, KeaVersion], bytes]
"""Gives the bytes that Kea sends for those it is given; raises Fault where it refuses them."""
_N_AND_S = {4: 0x09, 6: 0x05}
"""The flags N and S of a client's FQDN, which exclude each other (RFC 4702, RFC 4704)."""


def special(definition: Definition, version: KeaVersion) -> Check | None:
    """What checks the bytes of that option; None where the definition says it all."""
    which = definition.special
    if which is None or version < _SINCE.get(which, version):
        return None
    return _CHECKS.get(which)


def _at_least(size: int) -> Check:
    def check(data: bytes, _: Definition, __: KeaVersion) -> bytes:
        if len(data) < size:
            raise Fault(f"{len(data)} bytes, at least {size} are wanted")
        return data

    return check


def _service_scope(data: bytes, _: Definition, __: KeaVersion) -> bytes:
    if not data or data[0] > 1:
        raise Fault("the mandatory flag is neither 0 nor 1")
    return data


def _client_fqdn4(data: bytes, _: Definition, __: KeaVersion) -> bytes:
    if len(data) < 3:
        raise Fault("the flags and result codes are not complete")
    name = data[3:]
    if name and data[0] & 0x04:
        names.from_wire(name if name[-1] == 0 else name + b"\0")
    elif name:
        # Without the flag E the name is taken as text (RFC 4702, 2.3.1), and so
        # is what was just made of a text.
        try:
            names.to_wire(name.decode("latin-1"))
        except Fault as fault:
            raise Fault(f"without flag E (4) the name is text: {fault.reason}") from None
    _flags(data[0], 4)
    return data


def _client_fqdn6(data: bytes, _: Definition, __: KeaVersion) -> bytes:
    if not data:
        raise Fault("the flags are missing")
    if name := data[1:]:
        names.from_wire(name if name[-1] == 0 else name + b"\0")
    _flags(data[0], 6)
    return data


def _flags(flags: int, family: int) -> None:
    if flags & _N_AND_S[family] == _N_AND_S[family]:
        raise Fault("the flags N and S exclude each other")


def _vendor_class(data: bytes, definition: Definition, version: KeaVersion) -> bytes:
    width = length_bytes(definition, version)
    if len(data) < 4:
        raise Fault("no enterprise number")
    number, rest = data[:4], data[4:]
    sent = number
    while rest:
        if len(rest) < width:
            raise Fault("the data lack their length")
        size = width + int.from_bytes(rest[:width], "big")
        if size > len(rest):
            raise Fault(f"the data claim {size - width} bytes, {len(rest) - width} are there")
        sent += rest[:size]
        rest = rest[size:]
        if rest and definition.family == 4:
            if len(rest) < 4 or (version >= ONE_VENDOR and rest[:4] != number):
                raise Fault("the next data lack the same enterprise number")
            rest = rest[4:]
            sent += number
            if len(rest) < 2:
                raise Fault("the data behind the enterprise number are missing")
    return sent


def _vendor_options(data: bytes, definition: Definition, _: KeaVersion) -> bytes:
    if len(data) < 4:
        raise Fault("no enterprise number")
    rest = data[4:]
    if definition.family == 4 and rest:
        size = rest[0]
        if size > len(rest) - 1:
            raise Fault("the sub-options are cut off")
        rest = rest[1 : 1 + size]
    header = header_size(definition.family)
    whole = sum(header + len(value) for _, value in sub_options(rest, definition.family))
    if whole != len(rest):
        raise Fault("the last sub-option is cut off")
    return data[:4] + (bytes((whole,)) if definition.family == 4 else b"") + rest


def _excluded_prefix(data: bytes, _: Definition, __: KeaVersion) -> bytes:
    if len(data) < 2 or not data[0]:
        raise Fault("an excluded prefix has a length and at least one byte")
    unused = -data[0] % 8
    return data[:-1] + bytes((data[-1] >> unused << unused,))


def _routes(data: bytes, _: Definition, __: KeaVersion) -> bytes:
    from kealint.options.routes import read_routes

    read_routes(data)
    return data


def _resolvers(data: bytes, definition: Definition, _: KeaVersion) -> bytes:
    from kealint.options.dnr import read_resolvers

    read_resolvers(data, definition.family)
    return data


_CHECKS: dict[tuple[int, int], Check] = {
    (4, 79): _service_scope,
    (4, 81): _client_fqdn4,
    (4, 121): _routes,
    (4, 124): _vendor_class,
    (4, 125): _vendor_options,
    (4, 162): _resolvers,
    (6, 3): _at_least(12),
    (6, 5): _at_least(24),
    (6, 13): _at_least(2),
    (6, 16): _vendor_class,
    (6, 17): _vendor_options,
    (6, 25): _at_least(12),
    (6, 26): _at_least(25),
    (6, 39): _client_fqdn6,
    (6, 67): _excluded_prefix,
    (6, 144): _resolvers,
}
_SINCE = {
    (4, 121): KeaVersion(2, 5, 5),
    (4, 162): KeaVersion(2, 3, 8),
    (6, 144): KeaVersion(2, 3, 8),
}
"""The first version with code of its own for the option; before, users could define it."""
