"""Lossless edits: members and items put in, taken out, renamed, replaced, moved.

Every edit is a few replacements in the text as it was written. They count the
commas, follow the layout around them (own lines or one line, indentation, line
ends), and keep each comment:

- comments behind a value on its line belong to it; what is put in goes below;
- comments above a value stay above it;
- comments of what is taken out stay where they were; moved ones come along.

The functions here make one edit each. Edits of one fix that touch the same
object are collected by an `Editor`, so that they agree about the commas:

    editor = Editor(tree)
    editor.insert_member(subnet, "id", 7)
    editor.remove_member(subnet, subnet.member("reservation-mode"))
    editor.replacements()

Keys are raw text, as in `Member.key`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from kealint.lean import TypeAlias
from kealint.syntax.nodes import Array, Member, Node, Object, Scalar
from kealint.syntax.tree import Replacement, Tree

# Every rule with a fix imports this module; what does the work is loaded when there is some.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from kealint.syntax.changes import Changes
    from kealint.syntax.emit import JsonValue

Replacements: TypeAlias = tuple[Replacement, ...]

_BEFORE_VALUE = r'[ \t]*(?:"[^"\n]*"[ \t]*:[ \t]*)?'


def insert_member(
    tree: Tree,
    obj: Object,
    key: str,
    value: JsonValue,
    *,
    before: str | None = None,
    after: str | None = None,
    first: bool = False,
) -> Replacements:
    """Put `"key": value` into an object: at the end, or where it is asked to go.

    `before` and `after` name a member; where the object has none of that key,
    the end it is.
    """
    editor = Editor(tree)
    editor.insert_member(obj, key, value, before=before, after=after, first=first)
    return editor.replacements()


def insert_item(
    tree: Tree, array: Array, value: JsonValue, *, index: int | None = None
) -> Replacements:
    """Put a value into a list: at the end, or before the item of that index."""
    editor = Editor(tree)
    editor.insert_item(array, value, index=index)
    return editor.replacements()


def remove_member(tree: Tree, obj: Object, member: Member) -> Replacements:
    """Take a member out, with its comma, and with its line if it has one to itself."""
    editor = Editor(tree)
    editor.remove_member(obj, member)
    return editor.replacements()


def remove_item(tree: Tree, array: Array, index: int) -> Replacements:
    """Take an item out of a list, with its comma, and with its line if it has one to itself."""
    editor = Editor(tree)
    editor.remove_item(array, index)
    return editor.replacements()


def move_member(
    tree: Tree,
    obj: Object,
    member: Member,
    to: Object,
    *,
    key: str | None = None,
    before: str | None = None,
    after: str | None = None,
    first: bool = False,
) -> Replacements:
    """Move a member to another object, as it is written and with its comments; see `insert_member`.

    `key` is its new name, if it gets one.
    """
    editor = Editor(tree)
    editor.move_member(obj, member, to, key=key, before=before, after=after, first=first)
    return editor.replacements()


def rename_key(member: Member, key: str) -> Replacements:
    """Give a member another key."""
    return (Replacement(member.start + 1, member.key_end - 1, key),)


def replace_value(tree: Tree, node: Node, value: JsonValue) -> Replacements:
    """Write another value in place of a node; comments inside the old one go before it."""
    from kealint.syntax.emit import to_text
    from kealint.syntax.layout import LOOK_BACK, comments_in, indent_step, margin_at, newline_at

    text = tree.text
    line = text.rfind("\n", max(0, node.start - LOOK_BACK), node.start) + 1
    # Only a value that is first on its line may spread over several.
    alone = line and re.fullmatch(_BEFORE_VALUE, text[line : node.start])
    comments = [] if type(node) is Scalar else comments_in(tree, node.start, node.end)
    margin = margin_at(text, node.start)
    newline = newline_at(text, node.start) if alone or comments else "\n"
    step = indent_step(tree) if alone else None
    content = to_text(value, indent=step, margin=margin, newline=newline)
    parts: list[str] = []
    for comment in comments:
        space = newline + margin if comment.kind == "line" else " "
        parts += (text[comment.start : comment.end], space)
    return (Replacement(node.start, node.end, "".join(parts) + content),)


def wrap_in_list(node: Node) -> Replacements:
    """Make a list of which the node is the only item."""
    return Replacement(node.start, node.start, "[ "), Replacement(node.end, node.end, " ]")


def unwrap_list(tree: Tree, array: Array) -> Replacements:
    """Write the only item of a list in its place. Raises ValueError if there are more, or none."""
    from kealint.syntax.layout import tokens_of

    (item,) = array.items
    replacements: list[Replacement] = []
    for start, end in (array.start, item.start), (item.end, array.end):
        tokens = tokens_of(tree, start, end)
        if any(token.is_comment or token.kind == "include" for token in tokens):
            marks = [token for token in tokens if token.kind in ("comma", "other")]
            replacements += [Replacement(mark.start, mark.end, "") for mark in marks]
        else:
            replacements.append(Replacement(start, end, ""))
    return tuple(replacements)


def crosses_include(tree: Tree, replacements: Iterable[Replacement]) -> bool:
    """Whether one of them reaches from one file into another, or into an include directive."""
    for start, end, _ in replacements:
        # The line feed before a segment is in no file.
        edge = bisect_left(tree.segments, start + 1, key=lambda segment: segment.start)
        if edge < len(tree.segments) and tree.segments[edge].start - 1 < end:
            return True
        directive = bisect_left(tree.includes, start + 1, key=lambda include: include.end)
        if directive < len(tree.includes) and tree.includes[directive].start < end:
            return True
    return False


class Editor:
    """Collects edits that go in together. Each part may be taken out or moved once."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._changes: dict[int, Changes] = {}

    def insert_member(
        self,
        obj: Object,
        key: str,
        value: JsonValue,
        *,
        before: str | None = None,
        after: str | None = None,
        first: bool = False,
    ) -> None:
        """As the function of that name. Several at one place keep their order."""
        self._of(obj).insert(_place(obj, before, after, first), f'"{key}": ', value)

    def insert_item(self, array: Array, value: JsonValue, *, index: int | None = None) -> None:
        """As the function of that name; `index` counts the items as they were."""
        place = len(array.items) if index is None else index
        self._of(array).insert(place, "", value)

    def remove_member(self, obj: Object, member: Member) -> None:
        """As the function of that name."""
        self._of(obj).remove(_index(obj, member))

    def remove_item(self, array: Array, index: int) -> None:
        """As the function of that name; `index` counts the items as they were."""
        self._of(array).remove(index)

    def move_member(
        self,
        obj: Object,
        member: Member,
        to: Object,
        *,
        key: str | None = None,
        before: str | None = None,
        after: str | None = None,
        first: bool = False,
    ) -> None:
        """As the function of that name."""
        entry = self._of(obj).take(_index(obj, member), key)
        self._of(to).put(_place(to, before, after, first), entry)

    def replacements(self) -> Replacements:
        """What to change in the text, in its order."""
        changes = [found for change in self._changes.values() for found in change.replacements()]
        return tuple(sorted(changes, key=lambda found: found[:2]))

    def _of(self, container: Object | Array) -> Changes:
        from kealint.syntax.changes import Changes

        return self._changes.setdefault(id(container), Changes(self._tree, container))


def _place(obj: Object, before: str | None, after: str | None, first: bool) -> int:
    """Before which of the members, by index, something goes."""
    if first:
        return 0
    key = after if before is None else before
    found = None if key is None else obj.member(key)
    if found is None:
        return len(obj.members)
    return _index(obj, found) + (before is None)


def _index(obj: Object, member: Member) -> int:
    return bisect_left(obj.members, member.start, key=lambda one: one.start)
