"""Where a configuration names client classes outside of expressions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

from kealint.lean import TYPE_CHECKING, NamedTuple
from kealint.model.view import Value
from kealint.syntax.nodes import Array, Member, Node, Object, Scalar

if TYPE_CHECKING:
    from kealint.model.config import DhcpConfig


class Purpose(Enum):
    """What a class is named for."""

    GUARD = "guards"
    """Only its clients come to a network, subnet or pool."""
    TAG = "tags"
    """Only its clients get an option."""
    EVALUATE = "evaluates"
    """It is looked at once the subnet or pool is chosen."""
    ASSIGN = "assigns"
    """A reservation puts the host into it."""


class ClassUse(NamedTuple):
    """A class named somewhere; the place is the name."""

    name: Value[str]
    purpose: Purpose
    holder: Object
    """The map that names it."""
    scope: str
    """`pool`, `subnet`, `shared-network`, `option-data` or `reservation`."""
    keyword: str

    @property
    def start(self) -> int:
        """Where the name begins."""
        return self.name.start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.name.end


_NAMED = re.compile(r'"(?:client-class(?:es)?|require-client-classes|evaluate-additional-classes)"')
_SCOPES = {
    "shared-networks": "shared-network",
    "subnet4": "subnet",
    "subnet6": "subnet",
    "pools": "pool",
    "pd-pools": "pool",
    "option-data": "option-data",
    "reservations": "reservation",
    "client-classes": "client-class",
}
"""The lists on the way to where classes are named, and what their maps are."""


def class_uses(config: DhcpConfig) -> list[ClassUse]:
    """All of them, in the order of the text."""
    # A file may have a hundred thousand reservations and name ten classes: look for those alone.
    found: list[ClassUse] = []
    text, start, end = config.tree.text, config.node.start, config.node.end
    for match in _NAMED.finditer(text, start, end):
        found += _uses_at(config, match.start())
    return found


def _uses_at(config: DhcpConfig, offset: int) -> Iterator[ClassUse]:
    """The classes named in the member that begins at an offset, if one does."""
    scope = ""
    holder: Node = config.node
    # The outermost map holds that of the service, and that the rest.
    for node, link in config.tree.path_to(offset)[2:]:
        if type(link) is Member:
            if link.start == offset:
                if type(holder) is Object and (purpose := _purpose(link.key, scope)):
                    for name in _names(node):
                        yield ClassUse(name, purpose, holder, scope, link.key)
                return
            if link.key not in _SCOPES:
                return
            scope = _SCOPES[link.key]
        holder = node


def _purpose(keyword: str, scope: str) -> Purpose | None:
    if scope in ("", "client-class"):
        return None
    if keyword in ("require-client-classes", "evaluate-additional-classes"):
        return Purpose.EVALUATE
    if scope == "reservation":
        return Purpose.ASSIGN
    return Purpose.TAG if scope == "option-data" else Purpose.GUARD


def _names(node: Node) -> Iterator[Value[str]]:
    for item in node.items if type(node) is Array else (node,):
        if type(item) is Scalar and type(item.value) is str:
            yield Value(item.value, item)
