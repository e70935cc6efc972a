"""Where the server looks for reservations (ARM "Fine-Tuning Host Reservation")."""

from __future__ import annotations

from kealint.lean import NamedTuple
from kealint.model.inherit import enclosing
from kealint.model.view import View
from kealint.schema.changes import CHANGES, Split
from kealint.syntax.nodes import Member, Scalar

GLOBAL, IN_SUBNET = "reservations-global", "reservations-in-subnet"
MODE = "reservation-mode"
"""What sets both at once, until 2.6.0."""
DEFAULTS = {GLOBAL: False, IN_SUBNET: True}


class Lookup(NamedTuple):
    """Whether one of the two kinds of reservations is looked for."""

    value: bool | None
    """None where that cannot be read."""
    member: Member | None
    """What says so; None for Kea's default."""


def lookup(view: View, keyword: str) -> Lookup:
    """Whether clients of a subnet, network or configuration are looked for there."""
    for holder in enclosing(view):
        for member in holder.node.members:
            if member.key == keyword or member.key == MODE:
                return Lookup(_read(member, keyword), member)
    return Lookup(DEFAULTS[keyword], None)


def _read(member: Member, keyword: str) -> bool | None:
    value = member.value.value if type(member.value) is Scalar else None
    if member.key == MODE:
        modes = CHANGES[MODE]
        assert isinstance(modes, Split)
        value = modes.members.get(value, {}).get(keyword) if type(value) is str else None
    return value if type(value) is bool else None
