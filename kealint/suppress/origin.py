"""Where a suppression and its names stand, so that they can be taken out or added to.

Apart from `suppression`, which every run imports; this is for files that have some.
"""

from __future__ import annotations

from kealint.lean import NamedTuple
from kealint.syntax.nodes import Member, Object


class Name(NamedTuple):
    """The name of a rule or group in a suppression."""

    text: str
    start: int
    end: int


class InComment(NamedTuple):
    """Where a suppression stands in a comment."""

    comment: tuple[int, int]
    begins_line: bool
    """Nothing but other comments stands before it on its line."""
    brackets: tuple[int, int] | None
    """What is between the brackets, if there are any."""
    until: int
    """Where it ends with its reason: the end of the comment's inside, or the next suppression."""
    cut: tuple[int, int]
    """What to take out so that it is gone and the rest of the comment reads well."""
    is_alone: bool
    """The comment says nothing else."""


class InContext(NamedTuple):
    """Where a suppression stands in a user context: whose it is, and the members on the way."""

    owner: Object
    context: Member
    entry: Member
    ignore: Member
