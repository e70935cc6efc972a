"""How a text is laid out around its values: gaps, commas, comments, indentation, line ends."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice

from kealint.lean import NamedTuple
from kealint.syntax.lexical import BLOCK_COMMENT, INCLUDE
from kealint.syntax.nodes import Array, Member, Node, Object
from kealint.syntax.tree import Replacement, Tree

INDENT = "    "
"""One step of indentation in a file that shows none of its own."""

LOOK_BACK = 4000
"""How far back the begin of a line is looked for: files written on one line have none."""


class Token(NamedTuple):
    """A piece of text between two values.

    Its kind is `line` or `block` (comments), `comma`, `newline`, `empty`
    (lines, up to their last line end), `blank`, `include` (a directive, or what
    stands between two files), or `other`.
    """

    kind: str
    start: int
    end: int

    @property
    def is_comment(self) -> bool:
        """Whether it is a comment of either kind."""
        return self.kind in ("line", "block")

    @property
    def ends_line(self) -> bool:
        """Whether what follows it begins a line."""
        return self.kind in ("newline", "empty")


@cache
def token_pattern() -> re.Pattern[str]:
    """What matches one token; the name of the group that matched is its kind.

    Compiled when first wanted: a check that fixes nothing should not wait for
    it. A comment ends before its line end, the carriage return included.
    """
    return re.compile(
        r"(?P<line>(?:#|//)[^\r\n]*(?:\r(?!\n)[^\r\n]*)*)"
        rf"|(?P<block>{BLOCK_COMMENT})|(?P<include>{INCLUDE})"
        r"|(?P<empty>(?<=\n)[ \t\r\n]*\n)|(?P<newline>\r?\n)|(?P<blank>(?:[ \t]|\r(?!\n))+)"
        r'|(?P<comma>,)|(?P<other>"(?:[^"\\\n]|\\.)*"|[^"#/<,\s]+|.)'
    )


def tokens_of(tree: Tree, start: int, end: int) -> list[Token]:
    """The tokens of a stretch of text.

    The line feed that stands between two files is in neither: it is an
    `include` token. The begin and the end of an included file count as line
    ends, of no width.
    """
    find = token_pattern().finditer
    first = bisect_left(tree.segments, start + 1, key=lambda segment: segment.start)
    past = bisect_left(tree.segments, end + 1, key=lambda segment: segment.start)
    tokens: list[Token] = []
    for segment in tree.segments[first:past]:
        edge = segment.start
        tokens += [Token(str(m.lastgroup), *m.span()) for m in find(tree.text, start, edge - 1)]
        between = Token("include", edge - 1, edge)
        if segment.source_start:
            tokens += (Token("newline", edge - 1, edge - 1), between)
        else:
            tokens += (between, Token("newline", edge, edge))
        start = edge
    tokens += [Token(str(m.lastgroup), *m.span()) for m in find(tree.text, start, end)]
    return tokens


def comments_in(tree: Tree, start: int, end: int) -> list[Token]:
    """The comments of a stretch of text."""
    return [token for token in tokens_of(tree, start, end) if token.is_comment]


def commas_out(tokens: Iterable[Token]) -> Iterator[Replacement]:
    """Take out every comma, each with the blanks before it."""
    blank = None
    for token in tokens:
        if token.kind == "comma":
            start = token.start if blank is None else blank.start
            yield Replacement(start, token.end, "")
        blank = token if token.kind == "blank" else None


class Gap:
    """What stands between two parts of a container, or between a part and a bracket.

    `line` is what of it stands on the line it begins on, and `stop` what ends
    that: `newline`, `part`, `bracket` or `include` (or anything unreadable).
    `trail` is what of the line belongs to the part before, or to the opening
    bracket: all up to the line's end, but only up to the comma where another
    part follows on the line.
    """

    def __init__(self, tree: Tree, start: int, end: int, closes: bool) -> None:
        self.start = start
        self.end = end
        self.tokens = tokens_of(tree, start, end)
        self.commas = [token for token in self.tokens if token.kind == "comma"]
        length, self.stop = len(self.tokens), "bracket" if closes else "part"
        for at, token in enumerate(self.tokens):
            if token.kind not in ("blank", "comma", "block", "line"):
                length, self.stop = at, "newline" if token.kind == "newline" else "include"
                break
        self.line = self.tokens[:length]
        self.trail = list(self.line)
        to_the_end = self.stop in ("newline", "bracket")
        while self.trail and not (
            self.trail[-1].kind == "comma" or (to_the_end and self.trail[-1].is_comment)
        ):
            self.trail.pop()

    @property
    def line_end(self) -> int:
        """Where `line` ends."""
        return self.line[-1].end if self.line else self.start

    @property
    def line_tail(self) -> int:
        """Where the blanks begin that end `line`."""
        return self.line[-1].start if self.line and self.line[-1].kind == "blank" else self.line_end

    @property
    def trail_end(self) -> int:
        """Where `trail` ends."""
        return self.trail[-1].end if self.trail else self.start

    @property
    def tail(self) -> int:
        """Where the blanks begin that end the gap."""
        return (
            self.tokens[-1].start if self.tokens and self.tokens[-1].kind == "blank" else self.end
        )

    @property
    def begins_line(self) -> bool:
        """Whether only blanks stand on the line before what follows."""
        blank = bool(self.tokens) and self.tokens[-1].kind == "blank"
        before = self.tokens[-2:-1] if blank else self.tokens[-1:]
        return bool(before) and before[0].ends_line

    def indent(self, text: str) -> str | None:
        """The indentation of what follows, None where it stands on the line of what is before."""
        blank = ""
        for token in reversed(self.tokens):
            if token.ends_line:
                return blank
            if token.kind == "include":
                break
            blank = text[token.start : token.end] if token.kind == "blank" else ""
        return None

    def above(self) -> list[Token]:
        """The comments directly above what follows, and those before it on its line."""
        found: list[Token] = []
        for token in reversed(self.tokens[len(self.trail) :]):
            if token.is_comment:
                found.append(token)
            elif token.kind not in ("blank", "newline"):
                break
        return found[::-1]

    def behind(self) -> list[Token]:
        """The comments that belong to what stands before, on its line."""
        return [token for token in self.trail if token.is_comment]


_INDENTATION = re.compile(r"[ \t]*").match


def margin_at(text: str, offset: int) -> str:
    """The indentation of the line of an offset."""
    line = text.rfind("\n", max(0, offset - LOOK_BACK), offset) + 1
    if line == 0 and offset > LOOK_BACK:
        return ""
    blank = _INDENTATION(text, line, offset)
    return blank[0] if blank else ""


def newline_at(text: str, offset: int) -> str:
    """The line end in use around an offset."""
    at = text.find("\n", offset)
    if at < 0:
        at = text.rfind("\n", 0, offset)
    return "\r\n" if at > 0 and text[at - 1] == "\r" else "\n"


def step_between(outer: str, inner: str) -> str:
    """By what the inner indentation is deeper; nothing where it is not."""
    return inner[len(outer) :] if inner.startswith(outer) else ""


def indent_step(tree: Tree) -> str:
    """One step of indentation, as the first spread-out object of the file has it."""
    for node in islice(tree.walk(), 100):
        if isinstance(node, Object | Array) and (parts := parts_of(node)):
            outer, inner = margin_at(tree.text, node.start), margin_at(tree.text, parts[-1].start)
            if step := step_between(outer, inner):
                return step
    return INDENT


def parts_of(container: Object | Array) -> Sequence[Member] | Sequence[Node]:
    """The members of an object, the items of a list."""
    return container.members if isinstance(container, Object) else container.items


def reindented(text: str, old: str, new: str) -> str:
    """The text with another indentation; the insides of comments stay as they are."""
    out: list[str] = []
    begins = False
    for match in token_pattern().finditer(text):
        piece, ends_line = match[0], match.lastgroup in ("newline", "empty")
        if begins and not ends_line and piece.startswith(old):
            piece = new + piece[len(old) :]
        begins = ends_line
        out.append(piece)
    return "".join(out)
