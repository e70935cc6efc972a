"""A suppression as it is written, and the doubts one can have about it.

All places count in the text of the tree.
"""

from __future__ import annotations

from kealint.lean import TYPE_CHECKING, NamedTuple
from kealint.syntax.tree import Replacement
from kealint.text import Source

if TYPE_CHECKING:
    from kealint.suppress.origin import InComment, InContext, Name

ALL = "ALL"
"""The name that stands for every rule; what is written without names is about it."""
SYNTAX = "syntax"
"""The group whose findings cannot be suppressed: nothing is sure in a text that cannot be read."""
SPELLINGS = ("kealint", "Kealint", "KeaLint", "KEALINT", "kea-lint", "Kea-lint")
"""What a text holds that says something to us, or was meant to."""
HINTS = ("lint", "Lint", "LINT")
"""Without any of these there is none of them."""


class Suppression:
    """What was written once, and which of its names have hidden a finding."""

    __slots__ = (
        "end",
        "kind",
        "line",
        "names",
        "origin",
        "over",
        "reason",
        "start",
        "used",
        "values",
    )

    def __init__(
        self,
        kind: str,
        names: tuple[Name, ...],
        reason: str,
        start: int,
        end: int,
        origin: InComment | InContext,
    ) -> None:
        self.kind = kind
        """`ignore`, `file-ignore`, `disable`, `enable` or `user-context`."""
        self.names = names
        """As written; none is about every rule."""
        self.reason = reason
        self.start = start
        self.end = end
        self.origin = origin
        self.used: set[str] = set()
        self.over: set[str] = set()
        """For `enable`: what was disabled before it."""
        self.values: list[tuple[int, int]] = []
        """The values it is about; several where its file is included several times."""
        self.line: tuple[Source, int] | None = None
        """The line it is about."""

    @property
    def keys(self) -> tuple[str, ...]:
        """Its names as texts; `ALL` where it has none."""
        return tuple(name.text for name in self.names) or (ALL,)

    def __repr__(self) -> str:
        return f"Suppression({self.kind!r}, {self.keys!r}, {self.reason!r})"


class Unused(NamedTuple):
    """A suppression of which some names, or all, hide nothing."""

    start: int
    end: int
    kind: str
    names: tuple[str, ...]
    """Those that hide nothing; none where it has no names at all."""
    deletion: tuple[Replacement, ...]


class Unknown(NamedTuple):
    """A name in a suppression that is no rule or group, or one that cannot be suppressed."""

    start: int
    end: int
    name: str
    message: str
    nearest: str | None
    """The name that was meant, where there is one like it."""
    deletion: tuple[Replacement, ...]


class Malformed(NamedTuple):
    """What was meant as a suppression and is none, or another one than was meant."""

    start: int
    end: int
    message: str
    correction: tuple[Replacement, ...]
    """What makes it the one that was meant; empty where that is not clear."""
