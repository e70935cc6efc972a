"""Which value comes next: what a comment on a line of its own is about."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from kealint.syntax.nodes import Array, Member, Node, Object

Stretch = tuple[int, int]


def next_values(root: Node | None, offsets: Sequence[int]) -> list[Stretch | None]:
    """For each offset (between tokens, ascending) the member or item that comes next.

    In the same object or list, that is; None where there is none. A member is
    next for what stands between its key and its value, too.
    """
    found: list[Stretch | None] = [None] * len(offsets)
    if root is None:
        return found
    first = bisect_left(offsets, root.start)
    found[:first] = [(root.start, root.end)] * first
    stack = [(root, first, bisect_left(offsets, root.end))]
    while stack:
        node, at, until = stack.pop()
        parts = _parts(node)
        while at < until:
            index = bisect_right(parts, offsets[at], key=_start) - 1
            if index < 0 or parts[index].end <= offsets[at]:
                index += 1
                if index == len(parts):
                    break
                last = bisect_left(offsets, parts[index].start, at, until)
                found[at:last] = [(parts[index].start, parts[index].end)] * (last - at)
                at = last
                continue
            part = parts[index]
            value = part.value if isinstance(part, Member) else part
            inner = bisect_left(offsets, value.start, at, until)
            last = bisect_left(offsets, part.end, inner, until)
            found[at:inner] = [(part.start, part.end)] * (inner - at)
            stack.append((value, inner, last))
            at = last
    return found


def _parts(node: Node) -> Sequence[Member | Node]:
    if isinstance(node, Object):
        return node.members
    return node.items if isinstance(node, Array) else ()


def _start(part: Member | Node) -> int:
    return part.start
