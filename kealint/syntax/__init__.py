"""From text to tree: grammar, nodes with places, edits."""

from kealint.syntax.nodes import Array, Member, Node, Object, Scalar
from kealint.syntax.parse import parse
from kealint.syntax.tree import Problem, Repair, Replacement, Tree

__all__ = [
    "Array",
    "Member",
    "Node",
    "Object",
    "Problem",
    "Repair",
    "Replacement",
    "Scalar",
    "Tree",
    "parse",
]
