"""Take a suppression, or some of its names, out of the text."""

from __future__ import annotations

from collections.abc import Collection

from kealint.suppress.lines import (
    blanks_before,
    blanks_behind,
    is_line_end,
    is_line_start,
    segment_bounds,
)
from kealint.suppress.origin import InComment, InContext
from kealint.suppress.suppression import Suppression
from kealint.syntax.edit import Editor, Replacements, remove_member
from kealint.syntax.nodes import Array, Object
from kealint.syntax.tree import Replacement, Tree


def without(tree: Tree, suppression: Suppression, names: Collection[str]) -> Replacements:
    """What takes these names out; all of it goes where no other name is left."""
    kept = [name.text for name in suppression.names if name.text not in names]
    origin = suppression.origin
    if isinstance(origin, InContext):
        return _without_names(tree, origin, names) if kept else _without_entry(tree, origin)
    if kept and origin.brackets is not None:
        return (Replacement(*origin.brackets, ", ".join(kept)),)
    if origin.is_alone:
        return (_without_comment(tree, origin),)
    return (Replacement(*origin.cut, ""),)


def _without_comment(tree: Tree, place: InComment) -> Replacement:
    """A comment goes with the blanks around it, and with its line if it has one to itself."""
    start, end = place.comment
    end = start + len(tree.text[start:end].rstrip("\r"))
    before, behind = blanks_before(tree, start), blanks_behind(tree, end)
    if is_line_end(tree, behind):
        if place.begins_line and is_line_start(tree, before):
            _, high = segment_bounds(tree, start)
            line_end = behind + tree.text.startswith("\r", behind)
            return Replacement(before, min(line_end + 1, high), "")
        return Replacement(before, end, "")
    if before < start and tree.text[behind] in ",]}:":
        return Replacement(before, end, "")
    return Replacement(start, behind, "")


def _without_names(tree: Tree, place: InContext, names: Collection[str]) -> Replacements:
    array = place.ignore.value
    assert isinstance(array, Array), "one name that stands alone goes with its entry"
    editor = Editor(tree)
    for index, item in enumerate(array.items):
        if getattr(item, "value", None) in names:
            editor.remove_item(array, index)
    return editor.replacements()


def _without_entry(tree: Tree, place: InContext) -> Replacements:
    """The entry goes, and the user context with it if it holds nothing else."""
    context = place.context.value
    assert isinstance(context, Object), "an entry stands in a map"
    if len(context.members) == 1:
        return remove_member(tree, place.owner, place.context)
    return remove_member(tree, context, place.entry)
