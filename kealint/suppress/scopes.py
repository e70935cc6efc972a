"""Where suppressions are in force."""

from __future__ import annotations

from collections.abc import Sequence

from kealint.suppress.lines import blanks_behind
from kealint.suppress.origin import InComment
from kealint.suppress.suppression import ALL, Suppression
from kealint.suppress.timeline import Event, from_values, latest
from kealint.syntax.tree import Tree
from kealint.text import Source

Found = tuple[str, Suppression]
"""The name under which a finding is hidden, and the suppression that has it."""


class Scopes:
    """By name: the lines, values, stretches and files that suppressions are about.

    The nearest counts, more or less in that order; of those with the same reach a
    rule's name before that of its group, and that before ALL.
    """

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._lines: dict[tuple[Source, int, str], Suppression] = {}
        self._values: dict[str, list[tuple[int, int, Suppression]]] = {}
        self._value_events: dict[str, list[Event]] = {}
        self._stretches: dict[tuple[Source, str], list[Event]] = {}
        self._disabled: dict[Source, set[str]] = {}
        self._files: dict[tuple[Source, str], Suppression] = {}

    def add_line(self, suppression: Suppression) -> None:
        """Put in force on the line where the suppression begins."""
        span = self._tree.span(suppression.start, suppression.end)
        suppression.line = (span.source, span.begin.line)
        for name in suppression.keys:
            self._lines[*suppression.line, name] = suppression

    def add_value(self, suppression: Suppression, start: int, end: int) -> None:
        """Put in force in a value."""
        suppression.values.append((start, end))
        for name in suppression.keys:
            self._values.setdefault(name, []).append((start, end, suppression))

    def add_file(self, suppression: Suppression) -> None:
        """Put in force in the file it is written in."""
        source = self._tree.span(suppression.start, suppression.end).source
        for name in suppression.keys:
            self._files.setdefault((source, name), suppression)

    def switch(self, suppression: Suppression) -> None:
        """Put in force from here on (`disable`), or end what was (`enable`)."""
        source, at, _ = self._tree.span(suppression.start, suppression.end)
        disabled = self._disabled.setdefault(source, set())
        if suppression.kind == "disable":
            disabled.update(suppression.keys)
        else:
            suppression.over = set(disabled)
            disabled.difference_update(disabled if ALL in suppression.keys else suppression.keys)
        in_force = suppression if suppression.kind == "disable" else None
        for name in suppression.keys:
            events = self._stretches.setdefault((source, name), [])
            events.append(Event(at, at, in_force))

    def close(self) -> None:
        """Make ready to be asked."""
        self._value_events = {name: from_values(values) for name, values in self._values.items()}

    def find(self, names: Sequence[str], start: int, end: int) -> Found | None:
        """What is in force for a place, of those with one of these names."""
        return (
            self._on_line(names, start)
            or self._in_value(names, start)
            or self._right_behind(names, start, end)
            or self._in_file(names, start)
        )

    def _on_line(self, names: Sequence[str], at: int) -> Found | None:
        if not self._lines:
            return None
        span = self._tree.span(at, at)
        for name in names:
            suppression = self._lines.get((span.source, span.begin.line, name))
            if suppression is not None:
                return name, suppression
        return None

    def _right_behind(self, names: Sequence[str], start: int, end: int) -> Found | None:
        """At the end of the last line, if nothing but a comma is in between."""
        found = self._on_line(names, max(start, end - 1))
        if found is None or not isinstance(found[1].origin, InComment):
            return None
        at = blanks_behind(self._tree, end)
        at = blanks_behind(self._tree, at + self._tree.text.startswith(",", at))
        return found if at == found[1].origin.comment[0] else None

    def _in_value(self, names: Sequence[str], start: int) -> Found | None:
        timelines = [
            (name, self._value_events[name]) for name in names if name in self._value_events
        ]
        return latest(timelines, start)

    def _in_file(self, names: Sequence[str], start: int) -> Found | None:
        if not self._stretches and not self._files:
            return None
        source, at, _ = self._tree.span(start, start)
        timelines = [
            (name, self._stretches[source, name])
            for name in names
            if (source, name) in self._stretches
        ]
        found = latest(timelines, at)
        if found is not None:
            return found
        for name in names:
            suppression = self._files.get((source, name))
            if suppression is not None:
                return name, suppression
        return None
