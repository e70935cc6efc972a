"""The tokens that the parser is fed with where a text is not in order."""

from __future__ import annotations

from kealint.lean import NamedTuple

END = "$END"
HOLE = "HOLE"
"""Stands for text that is missing or unreadable, whatever it may be."""

MARKS = {"{": "LBRACE", "}": "RBRACE", "[": "LSQB", "]": "RSQB", ",": "COMMA", ":": "COLON"}
CLOSING = {"LBRACE": "RBRACE", "LSQB": "RSQB"}
OPENING = {"RBRACE": "LBRACE", "RSQB": "LSQB"}
BRACKETS = frozenset(CLOSING) | frozenset(OPENING)
SCALARS = frozenset({"STRING", "INTEGER", "REAL", "BOOLEAN", "NULL"})
VALUES = SCALARS | frozenset(CLOSING)
"""What values begin with."""
ENDS = SCALARS | frozenset(OPENING) | {HOLE}
"""What values end with."""


class Token(NamedTuple):
    """A terminal of `kea.lark`, the end of the text, or a hole."""

    type: str
    start: int
    end: int
    raw: str = ""
    """What is between a string's quotes (or ought to be); other scalars as written."""
