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
BLOCKS = {"MAP": "LBRACE", "LIST": "LSQB"}
"""A map or list that is in order, with all that is in it (see `fold`)."""
SCALARS = frozenset({"STRING", "INTEGER", "REAL", "BOOLEAN", "NULL"})
WHOLE = SCALARS | frozenset(BLOCKS)
"""Values of one token."""
VALUES = SCALARS | frozenset(CLOSING)
"""What values begin with."""
BEFORE_VALUES = frozenset({"COLON", "COMMA", "LSQB"})
ENDS = SCALARS | frozenset(OPENING) | {HOLE}
"""What values end with."""


class Token(NamedTuple):
    """A terminal of `kea.lark`, the end of the text, or a hole."""

    type: str
    start: int
    end: int
    raw: str = ""
    """What is between a string's quotes (or ought to be); other scalars as written."""

    @property
    def head(self) -> Token:
        """The bracket that a block begins with; any other token is its own."""
        if self.type not in BLOCKS:
            return self
        return Token(BLOCKS[self.type], self.start, self.start + 1)
