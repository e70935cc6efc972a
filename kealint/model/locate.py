"""Where in the configuration a place of the text is: for programs, and for people."""

from __future__ import annotations

from kealint.lean import NamedTuple
from kealint.schema.phrases import LONGEST
from kealint.syntax.nodes import Member, Node, Object, Scalar
from kealint.syntax.tree import Tree

NAMING = ("name", "subnet", "pool", "prefix", "library", "interface")
"""The members whose value tells one list item from another, most telling first."""


class Location(NamedTuple):
    """The way to the innermost value at a place."""

    pointer: str
    """As a JSON pointer (RFC 6901)."""
    path: str
    """For people: `Dhcp4 › subnet4[3] (10.0.0.0/24) › pools[0]`."""


class Locator:
    """Finds places of one tree. What a list item is called is looked up once."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._names: dict[Node, str] = {}

    def at(self, offset: int) -> Location:
        """The location of an offset."""
        pointer: list[str] = []
        path: list[str] = []
        for node, link in self._tree.path_to(offset)[1:]:
            if isinstance(link, Member):
                pointer.append("/" + link.key.replace("~", "~0").replace("/", "~1"))
                path.append(link.key)
                continue
            pointer.append(f"/{link}")
            if path:
                path[-1] += f"[{link}]" + self._name(node)
        return Location("".join(pointer), " › ".join(path))

    def _name(self, node: Node) -> str:
        if type(node) is not Object:
            return ""
        name = self._names.get(node)
        if name is None:
            name = self._names[node] = _name_of(node)
        return name


def _name_of(obj: Object) -> str:
    values = {
        member.key: member.value.value
        for member in reversed(obj.members)
        if type(member.value) is Scalar
    }
    for key in NAMING:
        value = values.get(key)
        if type(value) is str:
            return f" ({value})" if len(value) <= LONGEST else f" ({value[:LONGEST]}…)"
    return ""
