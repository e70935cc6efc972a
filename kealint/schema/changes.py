"""What became of keywords that have a successor: kept by hand, from the ChangeLog and the ARM.

When each was deprecated and dropped is in the keyword tables; this says what to
write instead, in the old scope unless told otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping

from kealint.lean import NamedTuple, TypeAlias
from kealint.schema.phrases import listed


class Renamed(NamedTuple):
    """The same value under another keyword."""

    new: str


class Listed(NamedTuple):
    """The old value as the only item of a list."""

    new: str


class Split(NamedTuple):
    """Other members instead, by the old value."""

    members: Mapping[str | bool, Mapping[str, str | bool]]


class Raised(NamedTuple):
    """The same value under another keyword of the map around."""

    new: str


class Dropped(NamedTuple):
    """Nothing: it never had an effect."""


Change: TypeAlias = Renamed | Listed | Split | Raised | Dropped

CHANGES: Mapping[str, Change] = {
    "always-include-fqdn": Dropped(),
    "client-class": Listed("client-classes"),
    "control-socket": Listed("control-sockets"),
    "ddns-use-conflict-resolution": Split(
        {
            True: {"ddns-conflict-resolution-mode": "check-with-dhcid"},
            False: {"ddns-conflict-resolution-mode": "no-check-with-dhcid"},
        }
    ),
    "generated-prefix": Raised("ddns-generated-prefix"),
    "hostname-char-replacement": Raised("hostname-char-replacement"),
    "hostname-char-set": Raised("hostname-char-set"),
    "hosts-database": Listed("hosts-databases"),
    "ip-address": Listed("ip-addresses"),
    "only-if-required": Renamed("only-in-additional-list"),
    "output_options": Renamed("output-options"),
    "override-client-update": Raised("ddns-override-client-update"),
    "override-no-update": Raised("ddns-override-no-update"),
    "qualifying-suffix": Raised("ddns-qualifying-suffix"),
    "replace-client-name": Raised("ddns-replace-client-name"),
    "require-client-classes": Renamed("evaluate-additional-classes"),
    "reservation-mode": Split(
        {
            "disabled": {"reservations-global": False, "reservations-in-subnet": False},
            "off": {"reservations-global": False, "reservations-in-subnet": False},
            "global": {"reservations-global": True, "reservations-in-subnet": False},
            "out-of-pool": {
                "reservations-global": False,
                "reservations-in-subnet": True,
                "reservations-out-of-pool": True,
            },
            "all": {
                "reservations-global": False,
                "reservations-in-subnet": True,
                "reservations-out-of-pool": False,
            },
        }
    ),
}
"""By the old keyword."""


def successors(keyword: str) -> tuple[str, ...]:
    """The keywords to write instead of an old one; none where there are none."""
    change = CHANGES.get(keyword)
    if change is None or isinstance(change, Dropped):
        return ()
    if isinstance(change, Split):
        return tuple(dict.fromkeys(new for to in change.members.values() for new in to))
    return (change.new,)


def advice(keyword: str) -> str | None:
    """What to do about an old keyword, in words; None where it has no successor."""
    new = successors(keyword)
    if not new:
        return None
    raised = isinstance(CHANGES[keyword], Raised)
    return f"write {listed(new)} {'in the map around it' if raised else 'instead'}"


def predecessors(keyword: str) -> tuple[str, ...]:
    """The old keywords that the new one came for."""
    return tuple(old for old in CHANGES if keyword in successors(old))
