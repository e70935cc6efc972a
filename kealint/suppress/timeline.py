"""Which suppression is in force at an offset, of those of one name."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from kealint.lean import NamedTuple
from kealint.suppress.suppression import Suppression


class Event(NamedTuple):
    """From `at` on a suppression is in force, or none is."""

    at: int
    since: int
    """Where that suppression began; greater is nearer."""
    suppression: Suppression | None


def from_values(stretches: Iterable[tuple[int, int, Suppression]]) -> list[Event]:
    """The events of stretches that lie inside each other or apart; the innermost counts."""
    events: list[Event] = []
    around: list[tuple[int, int, Suppression]] = []

    def close(until: float) -> None:
        while around and around[-1][1] <= until:
            _, end, _ = around.pop()
            start, _, outer = around[-1] if around else (-1, 0, None)
            events.append(Event(end, start, outer))

    for stretch in sorted(stretches, key=lambda stretch: (stretch[0], -stretch[1])):
        close(stretch[0])
        events.append(Event(stretch[0], stretch[0], stretch[2]))
        around.append(stretch)
    close(float("inf"))
    return events


def latest(
    timelines: Iterable[tuple[str, list[Event]]], offset: int
) -> tuple[str, Suppression] | None:
    """Of several names' timelines the nearest word on the offset: its name and suppression."""
    best: tuple[int, str, Suppression | None] = (-1, "", None)
    for name, events in timelines:
        index = bisect_right(events, offset, key=_at) - 1
        if index >= 0 and events[index].since > best[0]:
            best = (events[index].since, name, events[index].suppression)
    _, name, suppression = best
    return None if suppression is None else (name, suppression)


def _at(event: Event) -> int:
    return event.at
