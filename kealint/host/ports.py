"""Ports that programs listen on, as Linux lists them in /proc/net (proc(5))."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from socket import AF_INET, AF_INET6, inet_ntop

from kealint.host.facts import Port

FOLDER = "/proc/net"
_LISTENS = {"tcp": "0A", "udp": "07"}
"""The state of a socket that waits for anyone, by protocol."""
_WORD = 8
"""Hexadecimal digits in a word of an address, written in the order of the machine's bytes."""


def ports(folder: str = FOLDER) -> tuple[Port, ...] | None:
    """The ports; None where the system lists none of its sockets."""
    found: list[Port] = []
    read = False
    for protocol in _LISTENS:
        for table in (protocol, f"{protocol}6"):
            try:
                with open(f"{folder}/{table}", encoding="ascii") as file:
                    found += parse(protocol, file.read())
                read = True
            except (OSError, ValueError):
                continue
    return tuple(dict.fromkeys(found)) if read else None


def parse(protocol: str, table: str) -> Iterator[Port]:
    """The ports in one table; ValueError where it is not written as it should be."""
    for line in table.splitlines()[1:]:
        _, local, _, state, *_ = line.split()
        if state == _LISTENS[protocol]:
            address, number = local.split(":")
            yield Port(protocol, _address(address), int(number, 16))


def _address(digits: str) -> str:
    words = (digits[at : at + _WORD] for at in range(0, len(digits), _WORD))
    packed = b"".join(int(word, 16).to_bytes(4, sys.byteorder) for word in words)
    return inet_ntop(AF_INET if len(packed) == 4 else AF_INET6, packed)
