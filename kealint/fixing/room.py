"""Which fixes can go in together, without getting into each other's way."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections.abc import Iterable, Iterator

from kealint.diagnostic import Diagnostic
from kealint.syntax.nodes import Member, Object
from kealint.syntax.tree import Tree
from kealint.text import Edit, Source

_KEYS = re.compile(r'"([^"\n]*)"\s*:').finditer


def apart(candidates: Iterable[Diagnostic], tree: Tree) -> list[Diagnostic]:
    """Those that keep clear of all chosen earlier, in the order given.

    They may neither overlap nor touch, save for two that only take text out; nor
    write the same key into one map.
    """
    taken: dict[Source, list[tuple[int, int, bool]]] = {}
    written: set[tuple[int, str]] = set()
    chosen: list[Diagnostic] = []
    for found in candidates:
        assert found.fix is not None
        edits = found.fix.edits
        if not all(_is_free(taken.get(edit.span.source, []), edit) for edit in edits):
            continue
        keys = {key for edit in edits for key in _keys_of(edit, tree)}
        if not keys.isdisjoint(written):
            continue
        written |= keys
        chosen.append(found)
        for (source, start, end), content in edits:
            insort(taken.setdefault(source, []), (start, end, not content))
    return chosen


def _is_free(taken: list[tuple[int, int, bool]], edit: Edit) -> bool:
    """Whether an edit keeps clear of all those taken, which are sorted and apart."""
    (_, start, end), content = edit
    at = bisect_right(taken, (start, end, True))
    if at:
        _, last, only_out = taken[at - 1]
        if last > start or (last == start and not (only_out and not content)):
            return False
    if at < len(taken):
        first, _, only_out = taken[at]
        return end < first or (end == first and only_out and not content)
    return True


def _keys_of(edit: Edit, tree: Tree) -> Iterator[tuple[int, str]]:
    """The keys that an edit writes, each with the map that it writes into."""
    if not edit.content:
        return
    offset = tree.offset_of(edit.span.source, edit.span.start)
    steps = tree.path_to(offset)
    if not steps:
        return
    node, link = steps[-1]
    if isinstance(link, Member) and offset < link.key_end:
        node = steps[-2][0]
        if offset > link.start:  # inside the quotes of a key
            yield id(node), edit.content
            return
    if type(node) is Object:
        for match in _KEYS(edit.content):
            yield id(node), match[1]
