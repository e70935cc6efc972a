"""Parameters as they take effect: inherited from the pool outwards, or Kea's default.

Sources: ARM "Inheritance" (global, shared network, subnet, pool), "Client
Classification" and "Host Reservations" (what a class or a host overrides).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from kealint.lean import NamedTuple
from kealint.model.client_class import ClientClass
from kealint.model.reservation import Reservation
from kealint.model.view import View
from kealint.schema.tables import Schema
from kealint.syntax.nodes import Scalar

Plain = str | int | float | bool | None


class Effective(NamedTuple):
    """A value in effect, and where it comes from. Prints as `renew-timer 900`."""

    keyword: str
    value: Plain
    node: Scalar | None
    """What was written; None for Kea's default."""
    origin: View | None
    """The view that holds it; None for Kea's default."""

    @property
    def number(self) -> int | None:
        """The value, where it is an integer and not negative."""
        return self.value if type(self.value) is int and self.value >= 0 else None

    @property
    def depth(self) -> int:
        """How far inside it is written: -1 for Kea's default, 0 for a global value, then more."""
        return -1 if self.origin is None else sum(1 for _ in enclosing(self.origin)) - 1

    def __str__(self) -> str:
        return f"{self.keyword} {self.value}" + ("" if self.node else ", Kea's default")


def innermost(values: Iterable[Effective]) -> tuple[Scalar, list[tuple[Scalar, str]]]:
    """Of several values in effect, the place that is furthest inside, and the others with a label.

    One of them at least has to be written.
    """
    nodes = {value: value.node for value in values if value.node}
    inner = max(nodes, key=lambda value: value.depth)
    others = [(node, f"the {value.keyword} in effect") for value, node in nodes.items()]
    return nodes[inner], [(node, text) for node, text in others if node is not nodes[inner]]


def effective(
    view: View,
    keyword: str,
    schema: Schema,
    classes: Sequence[ClientClass] = (),
    reservation: Reservation | None = None,
) -> Effective:
    """The value of a parameter for clients of a pool, subnet, network or configuration.

    A client's reservation comes first, then its classes in the order Kea
    evaluates them, then the view and those around it, nearest first, then the
    default of that Kea version (a value of None where there is none).
    """
    for holder in _holders(view, classes, reservation):
        node = holder.node.get(keyword)
        if type(node) is Scalar:
            return Effective(keyword, node.value, node, holder)
    return Effective(keyword, schema.default(keyword), None, None)


def _holders(
    view: View, classes: Sequence[ClientClass], reservation: Reservation | None
) -> Iterator[View]:
    if reservation is not None:
        yield reservation
    yield from classes
    yield from enclosing(view)


def enclosing(view: View) -> Iterator[View]:
    """The view and those around it, nearest first."""
    around: View | None = view
    while around is not None:
        yield around
        around = around.parent


def telling(views: Iterable[View], keywords: Collection[str]) -> Iterator[View]:
    """The views that write one of the keywords, and of those that do not one in each other view.

    What is in effect in the rest is in effect in one of these.
    """
    names = frozenset(keywords)
    around: set[View | None] = set()
    for view in views:
        if names.isdisjoint([member.key for member in view.node.members]):
            if view.parent in around:
                continue
            around.add(view.parent)
        yield view
