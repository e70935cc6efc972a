"""Lines as they are in the files, seen from the text of the tree.

Where a file includes another one, the tree's text goes on behind the directive
with a line feed that is in no file.
"""

from __future__ import annotations

from kealint.syntax.tree import Tree

_BLANKS = " \t"


def segment_bounds(tree: Tree, offset: int) -> tuple[int, int]:
    """The stretch around an offset that stands in one file without a break."""
    segments = tree.segments
    index = tree.segment_index(offset)
    following = index + 1
    end = segments[following].start - 1 if following < len(segments) else len(tree.text)
    return segments[index].start, end


def blanks_before(tree: Tree, offset: int) -> int:
    """Where the blanks (no line ends) begin that stand before an offset."""
    low, _ = segment_bounds(tree, offset)
    while offset > low and tree.text[offset - 1] in _BLANKS:
        offset -= 1
    return offset


def blanks_behind(tree: Tree, offset: int) -> int:
    """Where the blanks (no line ends) end that stand behind an offset."""
    _, high = segment_bounds(tree, offset)
    while offset < high and tree.text[offset] in _BLANKS:
        offset += 1
    return offset


def is_line_start(tree: Tree, offset: int) -> bool:
    """Whether a line of a file begins at an offset."""
    source, start, _ = tree.span(offset, offset)
    return start == 0 or source.text[start - 1] == "\n"


def is_line_end(tree: Tree, offset: int) -> bool:
    """Whether a line of a file ends at an offset."""
    source, start, _ = tree.span(offset, offset)
    return start == len(source.text) or source.text.startswith(("\n", "\r\n"), start)
