"""Interfaces as they are written in `interfaces-config`: `eth0`, `eth0/192.0.2.1`, `*` for all."""

from __future__ import annotations

from kealint.lean import NamedTuple
from kealint.model.oddity import size_in_bytes

ALL = "*"
MOST_BYTES = 15
"""`IFNAMSIZ` of Linux and BSD, without the byte that ends it."""


class Interface(NamedTuple):
    """An entry of the list, without the blanks that Kea drops."""

    name: str
    address: str | None
    """What is behind the slash, where there is one."""


def why_no_name(name: str) -> str | None:
    """Why no interface can have the name, in words that go on after it."""
    if name in (ALL, ".", ".."):
        return "is none"
    strange = next((char for char in name if char in "/: \t\n\v\f\r"), None)
    if strange:
        return "has a blank in it" if strange.isspace() else f"has '{strange}' in it"
    size = size_in_bytes(name)
    return f"has {size} bytes, {MOST_BYTES} at most fit" if size > MOST_BYTES else None


def parse_interface(text: str) -> Interface:
    """The parts of an entry. Raises nothing: neither part need make sense."""
    name, slash, address = text.partition("/")
    return Interface(name.strip(), address.strip() if slash else None)
