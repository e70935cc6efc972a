"""The syntax tree: objects, arrays and scalars with exact places. Holds no meaning.

Places are offsets into `Tree.text`, half-open. Nodes compare by identity. They
are plain slotted classes because a large file has a million of them.
"""

from __future__ import annotations

MANY = 64
"""Maps with more members than that are looked through once, not for each key."""
type_names = {str: "string", bool: "boolean", int: "integer", float: "real", type(None): "null"}


class Node:
    """A value: an `Object`, an `Array` or a `Scalar`."""

    __slots__ = ("end", "start")
    start: int
    end: int

    @property
    def type_name(self) -> str:
        """`map`, `list`, `string`, `integer`, `real`, `boolean` or `null`."""
        raise NotImplementedError


class Scalar(Node):
    """A string, number, boolean or null. `value` is what Kea reads out of it.

    Integers are int, reals float; a string's escapes are resolved.
    """

    __slots__ = ("value",)

    def __init__(self, start: int, end: int, value: str | int | float | bool | None) -> None:
        self.start = start
        self.end = end
        self.value = value

    @property
    def type_name(self) -> str:
        return type_names[type(self.value)]

    def __repr__(self) -> str:
        return f"Scalar({self.value!r})"


class Member:
    """A key and its value in an object.

    `key` is the raw text between the quotes: Kea matches keywords on raw text,
    so one written with an escape is another one.
    """

    __slots__ = ("key", "start", "value")

    def __init__(self, key: str, start: int, value: Node) -> None:
        self.key = key
        self.start = start
        self.value = value

    @property
    def key_end(self) -> int:
        """The offset behind the key's closing quote."""
        return self.start + len(self.key) + 2

    @property
    def end(self) -> int:
        """The offset behind the value."""
        return self.value.end

    def __repr__(self) -> str:
        return f"Member({self.key!r})"


class Object(Node):
    """A map. `members` are in the order written, duplicates included."""

    __slots__ = ("_index", "members")
    _index: dict[str, Member]
    """Of a map with many members, once one was asked for, the first of each key."""

    def __init__(self, start: int, end: int, members: list[Member]) -> None:
        self.start = start
        self.end = end
        self.members = members

    @property
    def type_name(self) -> str:
        return "map"

    def member(self, key: str) -> Member | None:
        """The member of that key; of several the first."""
        if len(self.members) > MANY:
            return self._indexed().get(key)
        for member in self.members:
            if member.key == key:
                return member
        return None

    def get(self, key: str) -> Node | None:
        """The value of that key; of several the first."""
        if len(self.members) > MANY:
            found = self._indexed().get(key)
            return None if found is None else found.value
        for member in self.members:
            if member.key == key:
                return member.value
        return None

    def _indexed(self) -> dict[str, Member]:
        try:
            return self._index
        except AttributeError:
            self._index = {member.key: member for member in reversed(self.members)}
            return self._index

    def __repr__(self) -> str:
        return f"Object(<{len(self.members)} members>)"


class Array(Node):
    """A list."""

    __slots__ = ("items",)

    def __init__(self, start: int, end: int, items: list[Node]) -> None:
        self.start = start
        self.end = end
        self.items = items

    @property
    def type_name(self) -> str:
        return "list"

    def __repr__(self) -> str:
        return f"Array(<{len(self.items)} items>)"
