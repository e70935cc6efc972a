"""The examples in a rule's documentation: what the tests run, and real Kea is asked about.

A fenced block with the info string `kea bad`, `kea fixed` or `kea good` is an
example. A Kea version may follow (`kea bad 2.2`), else 3.0 is meant, and the
relays of the network (`kea bad --relay 192.0.2.1`), the service that the file is
for (`kea bad --service Dhcp6`), or the machine (`kea bad --host debian`; those there
are stand in `kealint.host.example`). A `fixed` block belongs to the `bad` one before
it. In a bad example, `<-- words` in a comment marks a line on which something is
found whose message holds the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kealint.lean import NamedTuple

DEFAULT_VERSION = "3.0"

_BLOCK = re.compile(
    r"^```kea (bad|good|fixed)(?: ([0-9.]+))?((?: --(?:relay|service|host) \S+)*)\n(.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
_ARROW = re.compile(r"[ \t]*(?:#|//) <-- (.*)$", re.MULTILINE)


class Example(NamedTuple):
    """One block: its kind, its target version, its text without arrows."""

    kind: str
    version: str
    text: str
    arrows: tuple[tuple[int, str], ...]
    """`(line, words)` of each arrow, lines from 1."""
    relays: tuple[str, ...]
    """The relay addresses told."""
    service: str | None
    """The service told."""
    host: str | None = None
    """The name of the machine told."""


def examples(documentation: str) -> Iterator[Example]:
    """The examples in the order written."""
    for match in _BLOCK.finditer(documentation):
        kind, version, told, marked = match.groups()
        arrows = tuple(
            (marked.count("\n", 0, arrow.start()) + 1, arrow[1])
            for arrow in _ARROW.finditer(marked)
        )
        words = told.split()
        pairs = list(zip(words[::2], words[1::2], strict=True))
        yield Example(
            kind,
            version or DEFAULT_VERSION,
            _ARROW.sub("", marked),
            arrows,
            tuple(value for name, value in pairs if name == "--relay"),
            next((value for name, value in pairs if name == "--service"), None),
            next((value for name, value in pairs if name == "--host"), None),
        )
