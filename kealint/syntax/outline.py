"""A tolerant look at a row of tokens: which bracket closes which, and what is out of order.

This reads no tree and mends nothing. It counts what is wrong, so that repairs
of the same brackets can be compared (see `brackets`).
"""

from __future__ import annotations

from collections.abc import Iterable

from kealint.lean import NamedTuple
from kealint.syntax import complaint
from kealint.syntax.complaint import KeywordTypes, Path, below
from kealint.syntax.tokens import BLOCKS, END, HOLE, OPENING, SCALARS, WHOLE, Token


class Spot(NamedTuple):
    """A token, and where its line begins."""

    token: Token
    indent: int
    """The column that the line's first token stands in; -1 where that says nothing."""
    leads: bool
    """Whether only closing brackets stand before it on its line."""


class Refusal(NamedTuple):
    """A token that Kea would stop at; see `complaint`."""

    at: int
    accepted: frozenset[str]
    path: Path
    key: str


class Outline(NamedTuple):
    """What is out of order. Numbers are indices of tokens."""

    errors: list[Refusal]
    unknown: list[Refusal]
    """Keys that no Kea knows in their map, and those behind the first in the outermost one."""
    mistyped: list[Refusal]
    """Values of another type than their key takes."""
    doubtful: list[int]
    """Keys that their map has already, and lists in lists, which Kea has none of."""
    crooked: list[int]
    """Tokens that are indented unlike the bracket they close, or unlike their neighbours."""
    partner: dict[int, int]
    """From each closing bracket to what it closes, rightly or wrongly."""
    unclosed: list[int]
    """Brackets that nothing closes, the outermost first."""

    @property
    def cost(self) -> int:
        """How bad that is altogether; mutants of Kea's examples gave the weights."""
        return (
            8 * len(self.errors)
            + 4 * (len(self.unknown) + len(self.mistyped) + len(self.doubtful))
            + len(self.crooked)
        )


class _Bracket(NamedTuple):
    """An open bracket, or what is around all of them."""

    at: int
    is_map: bool
    path: Path
    indent: int
    keys: set[str]


_OUTSIDE = _Bracket(-1, is_map=False, path=(), indent=-1, keys=set())
_KEY, _COLON, _VALUE, _SEPARATOR, _ANYTHING = range(5)
_BRACKET_TYPES = frozenset({"map", "list"})


def outline(spots: Iterable[Spot], types_of: KeywordTypes | None) -> Outline:
    """Look at a row of tokens."""
    errors: list[Refusal] = []
    unknown: list[Refusal] = []
    mistyped: list[Refusal] = []
    doubtful: list[int] = []
    crooked: list[int] = []
    partner: dict[int, int] = {}
    around: list[tuple[_Bracket, int]] = []
    inside, child_indent = _OUTSIDE, -1
    due, is_first = _VALUE, True
    before = Token("", 0, 0)
    key = ""
    types: frozenset[str] | None = None
    index = 0
    for index, (token, indent, leads) in enumerate(spots):
        kind = token.type
        in_map = inside.is_map
        needs_value = due == _COLON or (due == _VALUE and in_map)
        if kind == "COMMA":
            wrong = inside is _OUTSIDE or needs_value or (is_first and due != _ANYTHING)
        elif kind == "COLON":
            wrong = due != _COLON and due != _ANYTHING
        elif kind in OPENING:
            wrong = inside is _OUTSIDE or needs_value or in_map is not (kind == "RBRACE")
        elif kind == HOLE:
            wrong = False
        elif kind == END:
            wrong = inside is not _OUTSIDE or is_first
        else:
            wrong = (
                due in (_SEPARATOR, _COLON)
                or (due == _KEY and kind != "STRING")
                or (inside is _OUTSIDE and kind != "LBRACE")
            )
        if wrong:
            accepted = _accepted(due, is_first, inside)
            errors.append(Refusal(index, accepted, inside.path, key))

        if kind == "COMMA":
            due, is_first = _KEY if in_map else _VALUE, False
        elif kind == "COLON":
            key, types = before.raw, None
            if in_map and before.type == "STRING":
                types = types_of(inside.path, key) if types_of is not None else None
                is_outermost = len(around) == 1
                if (is_outermost and inside.keys) or (types is not None and not types):
                    unknown.append(Refusal(index - 1, complaint.AFTER_MEMBER, inside.path, key))
                elif key in inside.keys:
                    doubtful.append(index - 1)
                inside.keys.add(key)
            due = _VALUE
        elif kind in OPENING:
            if inside is not _OUTSIDE:
                if leads and indent != inside.indent >= 0:
                    crooked.append(index)
                partner[index] = inside.at
                inside, child_indent = around.pop()
                due, is_first = _SEPARATOR, False
        elif kind == HOLE:
            due = _ANYTHING
        elif kind != END:
            if leads and inside is not _OUTSIDE and (due != _VALUE or not in_map):
                if child_indent < 0:
                    child_indent = indent
                if indent != child_indent or indent <= inside.indent:
                    crooked.append(index)
            is_first = False
            is_value = due == _VALUE and in_map
            if is_value and types and not _may_be(kind, types):
                mistyped.append(Refusal(index, complaint.VALUE, inside.path, key))
            if kind == "LIST" and not in_map:
                doubtful.append(index)
            if kind in WHOLE:
                if due != _ANYTHING or kind != "STRING":
                    is_key = in_map and not is_value and kind == "STRING"
                    due = _COLON if is_key else _SEPARATOR
            else:
                is_map = kind == "LBRACE"
                if not is_map and not in_map and inside is not _OUTSIDE:
                    doubtful.append(index)
                around.append((inside, child_indent))
                path = below(inside.path, key) if in_map else inside.path
                inside, child_indent = _Bracket(index, is_map, path, indent, set()), -1
                due, is_first = _KEY if is_map else _VALUE, True
        before = token
    unclosed = [bracket.at for bracket, _ in around[1:]]
    if inside is not _OUTSIDE:
        unclosed.append(inside.at)
        errors += errors[-1:] * (len(unclosed) - 1)
    return Outline(errors, unknown, mistyped, doubtful, crooked, partner, unclosed)


def _may_be(kind: str, types: frozenset[str]) -> bool:
    """Whether a value that begins with this token may have one of the types; scalars are not told
    apart.
    """
    if kind in SCALARS:
        return not types <= _BRACKET_TYPES
    return ("map" if BLOCKS.get(kind, kind) == "LBRACE" else "list") in types


def _accepted(due: int, is_first: bool, inside: _Bracket) -> frozenset[str]:
    """What could stand here instead."""
    if inside is _OUTSIDE:
        return complaint.AT_START if is_first else complaint.AT_END
    if due == _COLON:
        return complaint.COLON
    if due == _KEY:
        return complaint.FIRST_KEY if is_first else complaint.KEY
    if due in (_SEPARATOR, _ANYTHING):
        return complaint.AFTER_MEMBER if inside.is_map else complaint.AFTER_ITEM
    if inside.is_map:
        return complaint.VALUE
    return complaint.FIRST_ITEM if is_first else complaint.ITEM
