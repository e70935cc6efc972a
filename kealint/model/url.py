"""URLs of servers: their parts, and why Kea cannot read one."""

from __future__ import annotations

import re

from kealint.model.address import parse_address
from kealint.model.misread import misread_address
from kealint.schema.phrases import quoted

SCHEMES = ("http", "https")
MOST = 2**32 - 1


def misread_url(text: str) -> str | None:
    """What is wrong with a URL of a server, in words that go on after it; None if Kea can read it.

    The host has to be an address: Kea resolves no names. A port is checked no
    further than that it is a number.
    """
    scheme, colon, rest = text.partition(":")
    if scheme not in SCHEMES or not colon:
        return "does not begin with http:// or https://"
    if not rest.startswith("//"):
        return f"has no // behind {scheme}:"
    host, port = _parts(rest.removeprefix("//"))
    if host is None:
        return "has no ] behind the address"
    if port is not None and not _is_number(port):
        return f"has {quoted(port)} for a port"
    if parse_address(host) is None:
        return f"has the host {quoted(host)}, which {misread_address(host, _family(host))}"
    return None


def place_of_url(text: str) -> tuple[str, int]:
    """The host and the port of a URL that Kea can read; 0 where no port is told."""
    host, port = _parts(text.partition("://")[2])
    return host or "", int(port or 0)


def _parts(rest: str) -> tuple[str | None, str | None]:
    """The host (None where its bracket is not closed) and the port (None where none is told)."""
    if rest.startswith("["):
        host, closed, behind = rest[1:].partition("]")
        if not closed:
            return None, None
        return host, behind[1:].partition("/")[0] if behind.startswith(":") else None
    host, colon, behind = rest.partition(":")
    if colon:
        return host, behind.partition("/")[0]
    return rest.partition("/")[0], None


def _is_number(port: str) -> bool:
    return bool(re.fullmatch(r"[+-]?[0-9]+", port)) and len(port) < 12 and abs(int(port)) <= MOST


def _family(host: str) -> int:
    return 6 if ":" in host else 4
