"""Comments that do not end, and what is none though it looks like one."""

from __future__ import annotations

import re

from kealint.syntax.odd import Odd, Place, invalid, replace
from kealint.syntax.tokens import HOLE
from kealint.syntax.tree import Problem

_NEXT_TOKEN_LINE = re.compile(r"\n(?=[ \t]*[\"{}\[\]])")


def unclosed_comment(place: Place) -> Odd | None:
    """A block comment without an end; it is taken to end before the next line of JSON."""
    if not place.text.startswith("/*", place.at):
        return None
    following = _NEXT_TOKEN_LINE.search(place.text, place.at, place.limit)
    end = following.start() if following else place.limit
    problem = Problem(
        "unclosed-comment",
        place.at,
        place.at + 2,
        "comment not closed: /* without */",
        repair=replace("close the comment", end, end, " */", safe=False) if following else None,
    )
    return Odd(end, HOLE, "", problem)


_LIKE_COMMENT = re.compile(r"/(?=[ \t]|\Z)|--(?=[ \t]|\Z)|<!--")
_LIKE_COMMENT_LINE = re.compile(r";|--|/(?=\w)")
"""Elsewhere on a line these are more likely something else."""
_BEFORE_PATHS = ("COLON", "LSQB", "COMMA")


def not_a_comment(place: Place) -> Odd | None:
    """What other languages begin a comment with, or half of what Kea does."""
    line = place.line
    match = _LIKE_COMMENT.match(line)
    if match is None and place.is_first_on_line:
        match = _LIKE_COMMENT_LINE.match(line)
        if match is not None and match[0] == "/" and place.before in _BEFORE_PATHS:
            return None
    if match is None:
        return None
    mark = match[0]
    problem = Problem(
        "not-a-comment",
        place.at,
        place.line_end,
        invalid(mark[0], f"{mark} does not begin a comment"),
        help="begin comments with //, # or /*",
        repair=replace("begin it with //", place.at, place.at + len(mark), "//", safe=True),
    )
    return Odd(place.line_end, None, "", problem)


def unopened_comment(place: Place) -> Odd | None:
    """The end of a block comment that did not begin."""
    end = place.at + 2
    if place.text[place.at : end] != "*/":
        return None
    problem = Problem(
        "not-a-comment",
        place.at,
        end,
        invalid("*", "*/ ends a comment that did not begin"),
        repair=replace("delete it", place.at, end, "", safe=False),
    )
    return Odd(end, None, "", problem)
