r"""Encrypted DNS resolvers, options 162 of DHCPv4 and 144 of DHCPv6 (RFC 9463).

Their text is `priority, name, addresses, parameters`, the addresses and the
parameters (`alpn=dot\,doq port=853`) between blanks, the latter two to be left out.
DHCPv4 takes several of these between `|`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kealint.lean import NamedTuple
from kealint.options import names
from kealint.options.datatypes import pack_address, unpack_address
from kealint.options.fault import Fault
from kealint.options.pieces import Piece, octets, split, tokens

KEYS = {
    "mandatory": 0,
    "alpn": 1,
    "no-default-alpn": 2,
    "port": 3,
    "ipv4hint": 4,
    "ech": 5,
    "ipv6hint": 6,
    "dohpath": 7,
    "ohttp": 8,
}
"""The service parameters that Kea knows by name (RFC 9460); it takes three of them."""
ALPN, PORT, DOHPATH = 1, 3, 7
PROTOCOLS = frozenset(
    (
        "acme-tls/1",
        "c-webrtc",
        "coap",
        "dicom",
        "doq",
        "dot",
        "ftp",
        "h2",
        "h2c",
        "h3",
        "http/0.9",
        "http/1.0",
        "http/1.1",
        "imap",
        "irc",
        "managesieve",
        "mqtt",
        "nnsp",
        "nntp",
        "ntske/1",
        "pop3",
        "sip/2",
        "smb",
        "spdy/1",
        "spdy/2",
        "spdy/3",
        "stun.nat-discovery",
        "stun.turn",
        "sunrpc",
        "tds/8.0",
        "webrtc",
        "xmpp-client",
        "xmpp-server",
    )
)
"""The protocols that Kea knows (IANA's registry of ALPN protocol IDs)."""
_PORT = re.compile(r"[+-]?[0-9]{1,20}", re.ASCII)


class Resolver(NamedTuple):
    """One encrypted DNS resolver."""

    priority: int
    name: bytes
    """In wire format, without compression."""
    addresses: tuple[bytes, ...] = ()
    parameters: tuple[tuple[int, bytes], ...] = ()
    """Service parameters by number, in order."""


def write_resolvers(text: str, family: int) -> bytes:
    """The bytes of the resolvers. Raises Fault at the part that is wrong."""
    if family == 6:
        return _pack(_parse(text, family), family)
    found = bytearray()
    for instance in tokens(text, "|"):
        try:
            packed = _pack(_parse(instance.text, family), family)
        except Fault as fault:
            raise fault.at(instance.start, instance.end) from None
        found += len(packed).to_bytes(2, "big") + packed
    return bytes(found)


def _parse(text: str, family: int) -> Resolver:
    parts = split(text)
    if not 2 <= len(parts) <= 4:
        raise Fault("no resolver: priority, name, addresses, parameters are wanted")
    priority = _parse_uint16(parts[0].text)
    if priority is None:
        raise Fault("no priority from 0 to 65535", parts[0].start, parts[0].end)
    try:
        name = names.to_wire(parts[1].text).lower()
    except Fault as fault:
        raise Fault(fault.reason, parts[1].start, parts[1].end) from None
    addresses = tuple(_addresses(parts[2], family)) if len(parts) > 2 else ()
    parameters = _parameters(parts[3]) if len(parts) > 3 else ()
    return Resolver(priority, name, addresses, parameters)


def _parse_uint16(text: str) -> int | None:
    """The number; negative ones wrap, as they do for boost's lexical_cast."""
    if not _PORT.fullmatch(text) or abs(int(text)) > 0xFFFF:
        return None
    return int(text) & 0xFFFF


def _addresses(piece: Piece, family: int) -> Iterator[bytes]:
    found = split(piece.text, " ", escape=False)
    for written in found:
        packed = pack_address(written.text)
        if packed is None or len(packed) != (4 if family == 4 else 16):
            raise Fault(
                f"no IPv{family} address", piece.start + written.start, piece.start + written.end
            )
        yield packed
    if not found:
        raise Fault("no address", piece.start, piece.end)


def _parameters(piece: Piece) -> tuple[tuple[int, bytes], ...]:
    found: dict[int, bytes] = {}
    speaks_http = False
    for pair in split(piece.text, " ", escape=False):
        parts = split(pair.text, "=", escape=False)
        key = KEYS.get(parts[0].text) if len(parts) == 2 else None
        reason = None
        if key is None:
            reason = "no service parameter such as alpn=dot"
        elif key not in (ALPN, PORT, DOHPATH):
            reason = f"{parts[0].text} cannot be used here"
        elif key in found:
            reason = f"{parts[0].text} stands twice"
        else:
            value = parts[1].text
            if key == ALPN:
                protocols = [protocol.text for protocol in split(value, ",", escape=False)]
                unknown = [protocol for protocol in protocols if protocol not in PROTOCOLS]
                reason = f"no protocol that Kea knows: {unknown[0]}" if unknown else None
                speaks_http = any(protocol.startswith("h") for protocol in protocols)
                found[key] = b"".join(bytes((len(name),)) + name for name in map(octets, protocols))
            elif key == PORT:
                port = _parse_uint16(value)
                reason = "no port from 0 to 65535" if port is None else None
                found[key] = (port or 0).to_bytes(2, "big")
            else:
                reason = None if "{?dns}" in value else "dohpath lacks the variable {?dns}"
                found[key] = octets(value)
        if reason is not None:
            raise Fault(reason, piece.start + pair.start, piece.start + pair.end)
    if speaks_http and DOHPATH not in found:
        raise Fault("alpn names HTTP, so dohpath is wanted", piece.start, piece.end)
    return tuple(sorted(found.items()))


def _pack(resolver: Resolver, family: int) -> bytes:
    width = 1 if family == 4 else 2
    packed = resolver.priority.to_bytes(2, "big")
    packed += len(resolver.name).to_bytes(width, "big") + resolver.name
    if not resolver.addresses:
        return packed
    addresses = b"".join(resolver.addresses)
    packed += len(addresses).to_bytes(width, "big") + addresses
    for key, value in resolver.parameters:
        packed += key.to_bytes(2, "big") + len(value).to_bytes(2, "big") + value
    return packed


def read_resolvers(data: bytes, family: int) -> list[Resolver]:
    """The resolvers in an option's bytes. Raises Fault where Kea refuses them."""
    if family == 6:
        return [_read(data, family)]
    found: list[Resolver] = []
    while data:
        size = 2 + int.from_bytes(data[:2], "big")
        if len(data) < max(size, 5):
            raise Fault("the last resolver is cut off")
        found.append(_read(data[2:size], family))
        data = data[size:]
    return found


def _read(data: bytes, family: int) -> Resolver:
    width, size = (1, 4) if family == 4 else (2, 16)
    if len(data) < 2 + width:
        raise Fault("the resolver is cut off")
    wire, data = _take(data[2:], width), data[:2]
    name, end = names.from_wire(wire[0])
    del end
    priority = int.from_bytes(data, "big")
    if not wire[1]:
        return Resolver(priority, name.lower())
    addresses, rest = _take(wire[1], width)
    if not addresses or len(addresses) % size:
        raise Fault(f"{len(addresses)} bytes are no IPv{family} addresses")
    packed = tuple(addresses[at : at + size] for at in range(0, len(addresses), size))
    return Resolver(priority, name.lower(), packed, tuple(_read_parameters(rest)))


def _take(data: bytes, width: int) -> tuple[bytes, bytes]:
    """What a length of that many bytes says belongs together, and the rest."""
    size = width + int.from_bytes(data[:width], "big")
    if len(data) < max(size, width):
        raise Fault("the resolver is cut off")
    return data[width:size], data[size:]


def _read_parameters(data: bytes) -> Iterator[tuple[int, bytes]]:
    before = -1
    while data:
        if len(data) < 4:
            raise Fault("the service parameters are cut off")
        key = int.from_bytes(data[:2], "big")
        if key not in (ALPN, PORT, DOHPATH) or key <= before:
            raise Fault(f"service parameter {key} cannot be used here")
        before = key
        value, data = _take(data[2:], 2)
        yield key, value


def show_resolvers(data: bytes, family: int) -> str:
    """The text of the resolvers."""
    return " | ".join(_show(resolver) for resolver in read_resolvers(data, family))


def _show(resolver: Resolver) -> str:
    parts = [str(resolver.priority), names.to_text(resolver.name)]
    if resolver.addresses:
        parts.append(" ".join(map(unpack_address, resolver.addresses)))
    if resolver.parameters:
        words = {number: word for word, number in KEYS.items()}
        parts.append(
            " ".join(f"{words[key]}={_value(key, value)}" for key, value in resolver.parameters)
        )
    return ", ".join(parts)


def _value(key: int, value: bytes) -> str:
    if key == PORT:
        return str(int.from_bytes(value, "big"))
    if key == DOHPATH:
        return value.decode("utf-8", "surrogateescape")
    protocols: list[str] = []
    while value:
        protocols.append(value[1 : 1 + value[0]].decode("ascii", "replace"))
        value = value[1 + value[0] :]
    return "\\,".join(protocols)
