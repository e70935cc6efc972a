"""Interfaces as they are written in `interfaces-config`: `eth0`, `eth0/192.0.2.1`, `*` for all."""

from __future__ import annotations

from kealint.lean import NamedTuple

ALL = "*"


class Interface(NamedTuple):
    """An entry of the list, without the blanks that Kea drops."""

    name: str
    address: str | None
    """What is behind the slash, where there is one."""


def parse_interface(text: str) -> Interface:
    """The parts of an entry. Raises nothing: neither part need make sense."""
    name, slash, address = text.partition("/")
    return Interface(name.strip(), address.strip() if slash else None)
