"""What is not written in a map, where nothing else accounts for it.

One slip is one finding: a keyword that is there under a misspelt name, or in a
part of the file that could not be read, is not reported as lacking too.
"""

from __future__ import annotations

from kealint.model.inherit import Effective, effective, enclosing
from kealint.model.view import View
from kealint.schema.spelling import nearest
from kealint.schema.tables import Schema, Scope
from kealint.syntax.nodes import Array, Object
from kealint.syntax.tree import Tree

UNTOLD = "untold"
"""The value of a parameter that may be written, in a way that nobody can read."""


def may_hold(tree: Tree, scope: Scope, obj: Object, *keys: str) -> bool:
    """Whether one of the keys is written in a map, or may have been meant to be."""
    written = any(member.key in keys for member in obj.members)
    return written or is_obscured(tree, scope, obj, *keys)


def is_obscured(tree: Tree, scope: Scope, obj: Object, *keys: str) -> bool:
    """Whether one of the keys, not written, may have been meant to be.

    So it is where something looks like a misspelling of it, where part of the map could not be
    read, and in an empty map that may not be empty, which is reported as that.
    """
    known = scope.keywords
    return (
        any(member.key not in known and nearest(member.key, keys).words for member in obj.members)
        or not tree.is_whole(obj)
        or not (obj.members or scope.may_be_empty)
    )


def has_unknown(tree: Tree, scope: Scope, obj: Object) -> bool:
    """Whether a map holds what nobody knows or could read: that may be anything it lacks."""
    known = scope.keywords
    return not (tree.is_whole(obj) and all(member.key in known for member in obj.members))


def is_unclear(tree: Tree, obj: Object, *keys: str) -> bool:
    """Whether there is no list under one of the keys, where it is written, or not a whole one."""
    nodes = (member.value for member in obj.members if member.key in keys)
    return any(type(node) is not Array or not tree.is_whole(node) for node in nodes)


def told(tree: Tree, view: View, keyword: str, tables: Schema) -> Effective:
    """A parameter in effect; `UNTOLD` in place of a default where it may be written after all."""
    found = effective(view, keyword, tables)
    if found.node is None and any(
        is_obscured(tree, tables.scope(holder.scope), holder.node, keyword)
        for holder in enclosing(view)
    ):
        return found._replace(value=UNTOLD)
    return found
