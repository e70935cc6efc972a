"""Where in the configuration a place of the text is: for programs, and for people."""

from __future__ import annotations

from kealint.syntax.nodes import Member, Node, Object, Scalar
from kealint.syntax.tree import Tree

NAMING = ("name", "subnet", "pool", "prefix", "library", "interface")
"""The members whose value tells one list item from another, most telling first."""


def json_pointer(tree: Tree, offset: int) -> str:
    """The JSON pointer (RFC 6901) of the innermost value at an offset."""
    steps: list[str] = []
    for _, link in tree.path_to(offset)[1:]:
        step = link.key if isinstance(link, Member) else str(link)
        steps.append("/" + step.replace("~", "~0").replace("/", "~1"))
    return "".join(steps)


def human_path(tree: Tree, offset: int) -> str:
    """The same for people: `Dhcp4 › subnet4[3] (10.0.0.0/24) › pools[0]`."""
    steps: list[str] = []
    for node, link in tree.path_to(offset)[1:]:
        if isinstance(link, Member):
            steps.append(link.key)
        elif steps:
            steps[-1] += f"[{link}]" + _name(node)
    return " › ".join(steps)


def _name(node: Node) -> str:
    if type(node) is not Object:
        return ""
    for key in NAMING:
        value = node.get(key)
        if type(value) is Scalar and type(value.value) is str:
            return f" ({value.value})"
    return ""
