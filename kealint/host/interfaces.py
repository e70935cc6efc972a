"""Interfaces as the system tells them: by `ip`, or their bare names where there is none."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping, Sequence

from kealint.host.facts import Interface
from kealint.lean import Any

COMMAND = ("ip", "-json", "address")
_SECONDS = 10.0


def interfaces() -> tuple[Interface, ...] | None:
    """All interfaces; None where the system does not tell."""
    try:
        done = subprocess.run(COMMAND, capture_output=True, timeout=_SECONDS, check=True)
        return parse(json.loads(done.stdout))
    except (OSError, ValueError, KeyError, TypeError, subprocess.SubprocessError):
        return _named()


def parse(listing: Sequence[Mapping[str, Any]]) -> tuple[Interface, ...]:
    """The interfaces in what `ip -json address` prints; KeyError or TypeError for anything else."""
    return tuple(_interface(told) for told in listing if told)


def _interface(told: Mapping[str, Any]) -> Interface:
    flags = told["flags"]
    is_up = "UP" in flags
    return Interface(
        told["ifname"],
        tuple(one["local"] for one in told.get("addr_info", ()) if "local" in one),
        is_up,
        # `ip` hides the flag RUNNING, and shows its absence.
        is_up and "NO-CARRIER" not in flags,
        "LOOPBACK" in flags,
    )


def _named() -> tuple[Interface, ...] | None:
    import socket

    try:
        return tuple(Interface(name) for _, name in socket.if_nameindex())
    except (OSError, AttributeError):
        return None
