"""What is wrong with an expression."""

from __future__ import annotations

from kealint.lean import NamedTuple

SYNTAX, TOO_NEW, UNKNOWN_OPTION = "syntax", "too-new", "unknown-option"


class Problem(NamedTuple):
    """Something for which Kea refuses an expression, and its place in it, half-open."""

    start: int
    end: int
    said: str
    """What is wrong, in Kea's own words (but for the capital)."""
    cause: str = ""
    """What that comes from."""
    help: str | None = None
    instead: str | None = None
    """What to write in that place."""
    certain: bool = False
    """Whether nothing else can have been meant."""
    kind: str = SYNTAX

    @property
    def message(self) -> str:
        """Kea's words with the cause."""
        return f"{self.said} ({self.cause})" if self.cause else self.said


def unexpected_character(character: str) -> str:
    """Kea's words for a character with which nothing begins."""
    return f"invalid character: {character}"
