"""Views: typed ways of looking at nodes. They are read lazily, cached, and never written to.

A property is None when its member is absent or is not of a type it can read;
what is wrong with it is said by the rules in rules/keywords/.
"""

from __future__ import annotations

from collections.abc import Callable

from kealint.lean import Any, Generic, TypeVar, overload
from kealint.syntax.nodes import Array, Member, Node, Object, Scalar

T = TypeVar("T")
V = TypeVar("V", bound="View")


class Value(Generic[T]):
    """What was written, as read, and its node. Prints as it was written."""

    __slots__ = ("node", "value")

    def __init__(self, value: T, node: Scalar) -> None:
        self.value = value
        self.node = node

    @property
    def start(self) -> int:
        """Where the value begins in the tree's text."""
        return self.node.start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.node.end

    def __str__(self) -> str:
        written = self.node.value
        return written if isinstance(written, str) else str(self.value)

    def __repr__(self) -> str:
        return f"Value({self.value!r})"


class lazy(Generic[T]):  # noqa: N801 - reads as a decorator
    """A property computed once. `functools.cached_property` without its lock (CPython 3.11)."""

    def __init__(self, compute: Callable[[Any], T]) -> None:
        self.compute = compute
        self.__doc__ = compute.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, view: None, owner: type) -> lazy[T]: ...
    @overload
    def __get__(self, view: object, owner: type) -> T: ...
    def __get__(self, view: Any, owner: type) -> lazy[T] | T:
        if view is None:
            return self
        value = view.__dict__[self.name] = self.compute(view)
        return value


class View:
    """An object node and the view it stands in (None for a whole configuration)."""

    scope = ""
    """The name of its scope in the keyword tables."""

    def __init__(self, node: Object, parent: View | None) -> None:
        self.node = node
        self.parent = parent

    @property
    def start(self) -> int:
        """Where the object begins in the tree's text."""
        return self.node.start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.node.end

    def member(self, key: str) -> Member | None:
        """The member of that key, of several the first."""
        return self.node.member(key)

    def text(self, key: str) -> Value[str] | None:
        """The string of that key."""
        node = self.node.get(key)
        if type(node) is Scalar and type(node.value) is str:
            return Value(node.value, node)
        return None

    def integer(self, key: str) -> Value[int] | None:
        """The integer of that key."""
        node = self.node.get(key)
        if type(node) is Scalar and type(node.value) is int:
            return Value(node.value, node)
        return None

    def real(self, key: str) -> Value[float] | None:
        """The number of that key, as a float."""
        node = self.node.get(key)
        if type(node) is Scalar and type(node.value) in (int, float):
            return Value(float(node.value), node)  # type: ignore[arg-type]
        return None

    def boolean(self, key: str) -> Value[bool] | None:
        """The boolean of that key."""
        node = self.node.get(key)
        if type(node) is Scalar and type(node.value) is bool:
            return Value(node.value, node)
        return None

    def texts(self, key: str) -> list[Value[str]]:
        """The strings in the list of that key."""
        node = self.node.get(key)
        if type(node) is not Array:
            return []
        return [
            Value(item.value, item)
            for item in node.items
            if type(item) is Scalar and type(item.value) is str
        ]

    def views(self, key: str, kind: type[V]) -> list[V]:
        """A view of each map in the list of that key."""
        node = self.node.get(key)
        if type(node) is not Array:
            return []
        return [kind(item, self) for item in node.items if type(item) is Object]

    def view(self, key: str, kind: type[V]) -> V | None:
        """A view of the map of that key."""
        node = self.node.get(key)
        return kind(node, self) if type(node) is Object else None

    def list_node(self, key: str) -> Array | None:
        """The list of that key."""
        node: Node | None = self.node.get(key)
        return node if type(node) is Array else None
