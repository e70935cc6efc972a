"""Where a part of a string stands in the file."""

from __future__ import annotations

import re

from kealint.model.oddity import Place
from kealint.syntax.nodes import Node
from kealint.syntax.tree import Tree

_CHARACTER = r"(?s)\\u[0-9A-Fa-f]{4}|\\.|[^\\]"


def inside(tree: Tree, node: Node, start: int, end: int | None) -> Place:
    """The place of the characters from `start` to `end` of a string's value.

    The whole string where `end` is None, or where there is nothing in between.
    """
    raw = tree.text[node.start + 1 : node.end - 1]
    if end is None or start >= end:
        return Place(node.start, node.end)
    if "\\" not in raw:
        return Place(node.start + 1 + start, node.start + 1 + end)
    offsets = [match.start() for match in re.finditer(_CHARACTER, raw)] + [len(raw)]
    if end >= len(offsets):
        return Place(node.start, node.end)
    return Place(node.start + 1 + offsets[start], node.start + 1 + offsets[end])
