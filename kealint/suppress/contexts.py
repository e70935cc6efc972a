"""Suppressions in user contexts, for files without comments.

    "user-context": { "kealint": { "ignore": [ "pool-overlap" ], "reason": "..." } }

on any object is about that object as a whole. Kea keeps user contexts and reads
nothing into them.
"""

from __future__ import annotations

from collections.abc import Iterator

from kealint.schema.spelling import did_you_mean
from kealint.suppress.origin import InContext, Name
from kealint.suppress.suppression import Malformed, Suppression
from kealint.syntax.nodes import Array, Member, Node, Object, Scalar
from kealint.syntax.tree import Tree

KEY = "kealint"
CONTEXT = "user-context"

_PARTS = ("ignore", "reason")


def read_contexts(tree: Tree) -> Iterator[tuple[Object, int, Suppression | Malformed]]:
    """What the user contexts say to us: the object it is about, where that begins, what it says.

    An object begins at its key, if it has one.
    """
    stack: list[tuple[Node, int]] = [] if tree.root is None else [(tree.root, tree.root.start)]
    while stack:
        node, start = stack.pop()
        if type(node) is Object:
            for member in node.members:
                stack.append((member.value, member.start))
                if member.key == CONTEXT and type(member.value) is Object:
                    entry = member.value.member(KEY)
                    if entry is not None:
                        for found in _read_entry(node, member, entry):
                            yield node, start, found
        elif type(node) is Array:
            stack += [(item, item.start) for item in node.items]


def _read_entry(owner: Object, context: Member, entry: Member) -> Iterator[Suppression | Malformed]:
    table = entry.value
    if type(table) is not Object:
        yield _malformed(table, f'"{KEY}" should hold a map with "ignore", not a {table.type_name}')
        return
    for member in table.members:
        if member.key not in _PARTS:
            message = f'"{member.key}" means nothing here{did_you_mean(member.key, _PARTS)}'
            yield Malformed(member.start, member.key_end, message, ())
    ignore = table.member("ignore")
    if ignore is None:
        message = f'"{KEY}" suppresses nothing: it has no "ignore"'
        yield Malformed(entry.start, entry.key_end, message, ())
        return
    items = ignore.value.items if type(ignore.value) is Array else [ignore.value]
    names = []
    for item in items:
        if type(item) is Scalar and isinstance(item.value, str):
            names.append(Name(item.value, item.start + 1, item.end - 1))
        else:
            yield _malformed(
                item, f"expected the name of a rule or group, found a {item.type_name}"
            )
    if not names:
        if not items:
            yield _malformed(ignore.value, '"ignore" suppresses nothing: it names no rule')
        return
    reason = table.get("reason")
    written = reason.value if type(reason) is Scalar and isinstance(reason.value, str) else ""
    place = InContext(owner, context, entry, ignore)
    yield Suppression("user-context", tuple(names), written, ignore.start, ignore.end, place)


def _malformed(node: Node, message: str) -> Malformed:
    return Malformed(node.start, node.end, message, ())
