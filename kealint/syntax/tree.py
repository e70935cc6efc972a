"""The tree of one file: its text with includes in place, its root, and what could not be read."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from kealint.lean import NamedTuple
from kealint.syntax.nodes import Array, Member, Node, Object
from kealint.text import Source, Span


class Replacement(NamedTuple):
    """Replace `Tree.text[start:end]` by other text; an empty stretch inserts."""

    start: int
    end: int
    content: str


class Repair(NamedTuple):
    """A fix in the coordinates of a tree: all replacements or none."""

    title: str
    replacements: tuple[Replacement, ...]
    safe: bool


class Problem(NamedTuple):
    """Something the parser could not read, or read with a doubt.

    `name` is that of the rule in rules/syntax/ that documents it.
    """

    name: str
    start: int
    end: int
    message: str
    """What is wrong, in words that start from Kea's own."""
    labels: tuple[tuple[int, int, str], ...] = ()
    """`(start, end, text)` of other places that belong to it."""
    help: str | None = None
    note: str | None = None
    """What Kea says of it and where, if that is another place."""
    repair: Repair | None = None


class Segment(NamedTuple):
    """`Tree.text` from `start` on is `source.text` from `source_start` on."""

    start: int
    source: Source
    source_start: int


class Include(NamedTuple):
    """An include directive: its place, the path as written, the file found or None."""

    start: int
    end: int
    path: str
    source: Source | None


Step = tuple[Node, Member | int | None]
"""A node on a path, and how the one before holds it: by member, by index; None for the root."""

_QUOTED_OR_COMMENT = (
    r'"[^"\\\n]*(?:\\.[^"\\\n]*){0,1000}"?|(#[^\n]*|//[^\n]*|/\*[^*]*\*+(?:[^/*][^*]*\*+)*/)'
)


class Tree:
    """What `parse` makes of a source.

    `text` is the source's text, with the text of included files put in behind
    their directives. Every offset in nodes and problems counts in it; `span`
    leads back to the file.
    """

    def __init__(
        self,
        text: str,
        segments: list[Segment],
        root: Node | None,
        problems: list[Problem],
        includes: list[Include] | None = None,
    ) -> None:
        self.text = text
        self.segments = segments
        self.root = root
        self.problems = problems
        """In order of place."""
        self.includes = includes or []
        self.damaged: set[int] = set()
        """Where the maps and lists begin in which a syntax error is; see `is_whole`."""
        self._segment_starts = [segment.start for segment in segments]
        self._comments: list[tuple[int, int]] | None = None

    @property
    def source(self) -> Source:
        """The file that was parsed (not one it includes)."""
        return self.segments[0].source

    @property
    def sources(self) -> list[Source]:
        """The file and all files it includes, each once."""
        return list(dict.fromkeys(segment.source for segment in self.segments))

    def span(self, start: int, end: int) -> Span:
        """The place in its file; of what goes on in another file, the part up to there."""
        if len(self.segments) == 1:
            return Span(self.source, start, end)
        index = self.segment_index(start)
        first, last = self.segments[index], self.segments[self.segment_index(max(start, end - 1))]
        begin = start - first.start + first.source_start
        if last.source is first.source:
            stop = end - last.start + last.source_start
        else:
            stop = self.segments[index + 1].start - first.start + first.source_start
        return Span(first.source, begin, max(begin, stop))

    def offset_of(self, source: Source, offset: int) -> int:
        """Where an offset of a source is in the text; of a file included twice, the last time.

        Raises ValueError for a source that is not in it.
        """
        found: int | None = None
        for segment in self.segments:
            if segment.source is source and segment.source_start <= offset:
                found = segment.start + offset - segment.source_start
        if found is None:
            raise ValueError(f"{source.name} is no part of {self.source.name}")
        return found

    def segment_index(self, offset: int) -> int:
        """The number of the segment that holds an offset."""
        return bisect_right(self._segment_starts, offset) - 1

    def is_whole(self, node: Node) -> bool:
        """Whether all that was written directly in a map or list is in its node.

        Not so where a syntax error or a missing file is: there, nothing can be
        said to be absent. Surplus commas and the like do no harm.
        """
        return node.start not in self.damaged

    @property
    def comments(self) -> list[tuple[int, int]]:
        """The places of all comments, in order."""
        if self._comments is None:
            self._comments = [
                match.span(1)
                for match in re.finditer(_QUOTED_OR_COMMENT, self.text)
                if match.lastindex
            ]
        return self._comments

    def path_to(self, offset: int) -> list[Step]:
        """The nodes that hold an offset, from the root to the innermost.

        A key belongs to its value.
        """
        steps: list[Step] = []
        node, link = self.root, None
        while node is not None:
            steps.append((node, link))
            node, link = _child_at(node, offset)
        return steps

    def walk(self) -> Iterator[Node]:
        """Every value, parents first, in the order of the text."""
        stack = [] if self.root is None else [self.root]
        while stack:
            node = stack.pop()
            yield node
            if type(node) is Object:
                stack += [member.value for member in reversed(node.members)]
            elif type(node) is Array:
                stack += reversed(node.items)


def _child_at(node: Node, offset: int) -> tuple[Node | None, Member | int | None]:
    if type(node) is Object:
        at = bisect_right(node.members, offset, key=_member_start) - 1
        if at >= 0 and offset < node.members[at].end:
            return node.members[at].value, node.members[at]
    elif type(node) is Array:
        at = bisect_right(node.items, offset, key=_node_start) - 1
        if at >= 0 and offset < node.items[at].end:
            return node.items[at], at
    return None, None


def _member_start(member: Member) -> int:
    return member.start


def _node_start(node: Node) -> int:
    return node.start
