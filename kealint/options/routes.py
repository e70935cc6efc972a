"""Classless static routes, option 121 (RFC 3442): `10.0.0.0/8 - 192.0.2.1, ...`."""

from __future__ import annotations

import re

from kealint.options.datatypes import pack_address, unpack_address
from kealint.options.fault import Fault
from kealint.options.pieces import gap, split

_LENGTH = re.compile(r"[+-]?[0-9]{1,5}", re.ASCII)


def write_routes(text: str) -> bytes:
    """The bytes of the routes. Raises Fault at the part that is wrong."""
    if len(text) < 5:
        raise Fault("no route such as 10.0.0.0/8 - 192.0.2.1")
    found = bytearray()
    for piece in split(text, ",", escape=False):
        if not piece.text:
            raise gap(piece, text)
        try:
            found += _write_route(piece.text)
        except Fault as fault:
            raise fault.at(piece.start, piece.end) from None
    return bytes(found)


def _write_route(text: str) -> bytes:
    parts = split(text, "-", escape=False)
    if len(parts) != 2:
        raise Fault("no route such as 10.0.0.0/8 - 192.0.2.1", 0, len(text))
    destination, router = parts
    address, slash, length = destination.text.partition("/")
    if not slash:
        raise Fault("no prefix: the length is missing", destination.start, destination.end)
    network = _address(address, destination.start)
    at = destination.start + len(address) + 1
    if not _LENGTH.fullmatch(length) or not -(1 << 15) <= int(length) <= 32:
        raise Fault("no prefix length from 0 to 32", at, destination.end)
    # Kea takes a negative length too, and sends what nobody can read.
    width = int(length) & 0xFF
    return bytes((width,)) + network[: (width + 7) // 8] + _address(router.text, router.start)


def _address(text: str, start: int) -> bytes:
    packed = pack_address(text)
    if packed is None or len(packed) != 4:
        raise Fault("no IPv4 address", start, start + len(text))
    return packed


def read_routes(data: bytes) -> list[tuple[bytes, int, bytes]]:
    """Each route's network (4 bytes), prefix length and router. Raises Fault where it is none."""
    if not data:
        raise Fault("no route")
    found: list[tuple[bytes, int, bytes]] = []
    while data:
        width = data[0]
        size = (width + 7) // 8
        if width > 32:
            raise Fault(f"a prefix length of {width}")
        if len(data) < 5 + size:
            raise Fault("the last route is cut off")
        found.append((data[1 : 1 + size].ljust(4, b"\0"), width, data[1 + size : 5 + size]))
        data = data[5 + size :]
    return found


def show_routes(data: bytes) -> str:
    """The text of the routes."""
    return ", ".join(
        f"{unpack_address(network)}/{width} - {unpack_address(router)}"
        for network, width, router in read_routes(data)
    )
