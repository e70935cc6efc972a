"""What the user does not want to hear: suppressions in comments and in user contexts.

    // kealint: ignore[rule, group] reason     on a line of its own: about the next value as a
                                              whole; behind something: about what begins on
                                              that line, or ends right before it
    // kealint: disable[rule]                  about what follows in the file, up to
    // kealint: enable[rule]
    // kealint: file-ignore[rule]              about the file

In a user context it is about the object as a whole, and about the file if the
object is a service. What is about a value or an object holds wherever its text
stands; what is about lines or a file, in that file alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from kealint.lean import TYPE_CHECKING
from kealint.suppress.suppression import (
    ALL,
    HINTS,
    SYNTAX,
    Malformed,
    Suppression,
    Unknown,
    Unused,
)

if TYPE_CHECKING:
    from kealint.suppress.scopes import Scopes
    from kealint.syntax.tree import Tree

__all__ = ["ALL", "Malformed", "Suppression", "Suppressions", "Unknown", "Unused"]


class Suppressions:
    """Those of one tree, and which of them have hidden something. False if there are none."""

    __slots__ = ("_scopes", "_tree", "malformed", "written")

    def __init__(
        self,
        tree: Tree,
        scopes: Scopes | None = None,
        written: tuple[Suppression, ...] = (),
        malformed: tuple[Malformed, ...] = (),
    ) -> None:
        self._tree = tree
        self._scopes = scopes
        self.written = written
        """Comments first, then user contexts. Each once, even if its file is included twice."""
        self.malformed = malformed

    @classmethod
    def of(cls, tree: Tree) -> Suppressions:
        """Those that are written in a tree."""
        if not any(hint in tree.text for hint in HINTS):
            return cls(tree)
        from kealint.suppress.reading import read

        return cls(tree, *read(tree))

    def __bool__(self) -> bool:
        return bool(self.written or self.malformed)

    def match(self, rule: str, group: str, start: int, end: int) -> Suppression | None:
        """The suppression that hides a finding of this rule at this place; noted as used."""
        if self._scopes is None or group == SYNTAX:
            return None
        found = self._scopes.find((rule, group, ALL), start, end)
        if found is None:
            return None
        name, suppression = found
        suppression.used.add(name)
        return suppression

    def doubts(
        self, groups: Mapping[str, str], judged: Collection[str]
    ) -> Iterator[Suppression | Unused | Unknown | Malformed]:
        """All suppressions, then what is wrong with them, once every finding has been matched.

        `groups` gives the group of every rule there is; `judged` the names (rules,
        groups, ALL) that can be called unused, see `settings.selection.judged_names`.
        """
        if not self:
            return
        from kealint.suppress.doubts import unknown, unused

        yield from self.written
        yield from self.malformed
        yield from unknown(self._tree, self.written, groups)
        yield from unused(self._tree, self.written, groups, judged)
