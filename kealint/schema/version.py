"""Kea versions, and the stretches of them for which something holds."""

from __future__ import annotations

from collections.abc import Iterator

from kealint.lean import NamedTuple


class KeaVersion(NamedTuple):
    """A release such as 2.6.3; compares in order of release lines."""

    major: int
    minor: int
    patch: int

    @classmethod
    def parse(cls, text: str) -> KeaVersion:
        """The version written as `2.6` or `2.6.3`; raises ValueError on anything else."""
        parts = text.split(".")
        if not 2 <= len(parts) <= 3 or not all(
            part.isascii() and part.isdecimal() for part in parts
        ):
            raise ValueError(f"{text!r} is not a Kea version such as 2.6 or 2.6.3")
        numbers = [int(part) for part in parts]
        return cls(numbers[0], numbers[1], numbers[2] if len(numbers) == 3 else 0)

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}.{self.patch}"


RELEASE_LINES = {
    "1.6": KeaVersion(1, 6, 3),
    "1.8": KeaVersion(1, 8, 2),
    "2.0": KeaVersion(2, 0, 3),
    "2.2": KeaVersion(2, 2, 0),
    "2.4": KeaVersion(2, 4, 2),
    "2.6": KeaVersion(2, 6, 3),
    "3.0": KeaVersion(3, 0, 4),
    "3.2": KeaVersion(3, 2, 0),
    "3.3": KeaVersion(3, 3, 0),
}
"""The release that stands for a line: of 2.2, 2.6 and 3.0 the one that was measured, else the last.
"""

LAST_RELEASES = {
    (1, 6): 3,
    (1, 7): 10,
    (1, 8): 2,
    (1, 9): 11,
    (2, 0): 3,
    (2, 1): 7,
    (2, 2): 1,
    (2, 3): 8,
    (2, 4): 2,
    (2, 5): 8,
    (2, 6): 5,
    (2, 7): 9,
    (3, 0): 4,
    (3, 1): 9,
    (3, 2): 0,
    (3, 3): 0,
}
"""The releases that there are, by the tags of Kea's repository: of each line the last one's number.
Odd lines are Kea's development releases.
"""


class Target(NamedTuple):
    """A Kea version to judge by: its name as the user wrote it, and the release it stands for."""

    name: str
    version: KeaVersion

    @classmethod
    def parse(cls, text: str) -> Target:
        """`2.6` stands for the line, `2.6.1` for itself; ValueError for what kealint does not know.

        In a stable line a later release than those known is taken too: there may
        have been one since.
        """
        if text in RELEASE_LINES:
            return cls(text, RELEASE_LINES[text])
        version = KeaVersion.parse(text)
        last = LAST_RELEASES.get(version[:2])
        if last is None:
            raise ValueError(f"Kea {text} is not known; kealint knows {known_lines()}")
        if version.minor % 2 and version.patch > last:
            line = f"{version.major}.{version.minor}"
            raise ValueError(
                f"Kea {text} is not known; the last release of {line} is {line}.{last}"
            )
        if text.count(".") == 1:
            return cls(text, version._replace(patch=last))
        return cls(text, version)


def known_lines() -> str:
    """`1.6 to 1.9, 2.0 to 2.7, ...`: the lines of LAST_RELEASES, where none is left out."""
    ends: dict[int, list[int]] = {}
    for major, minor in LAST_RELEASES:
        ends.setdefault(major, []).append(minor)
    return ", ".join(
        f"{major}.{minors[0]} to {major}.{minors[-1]}" for major, minors in ends.items()
    )


class Versions:
    """The versions of some stretches; `since("2.4.2").until("2.5.0") | since("2.6.3")`."""

    __slots__ = ("stretches",)

    def __init__(self, *stretches: tuple[KeaVersion, KeaVersion | None]) -> None:
        self.stretches = stretches
        """In order, apart from each other: each from its first version on, up to but not
        including its end (None: to this day)."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Versions) and self.stretches == other.stretches

    def __hash__(self) -> int:
        return hash(self.stretches)

    def __contains__(self, version: object) -> bool:
        return isinstance(version, KeaVersion) and any(
            version >= first and (end is None or version < end) for first, end in self.stretches
        )

    def __str__(self) -> str:
        return "; ".join(map(_stretch_in_words, self.stretches))

    def __or__(self, later: Versions) -> Versions:
        """These, and those of later stretches."""
        return Versions(*self.stretches, *later.stretches)

    def until(self, end: str) -> Versions:
        """The same, but ending before that version."""
        *others, (first, _) = self.stretches
        return Versions(*others, (first, KeaVersion.parse(end)))


def _stretch_in_words(stretch: tuple[KeaVersion, KeaVersion | None]) -> str:
    first, end = stretch
    begin = f"from {first} on" if any(first) else ""
    parts = (begin, f"before {end}" if end else "")
    return ", ".join(part for part in parts if part) or "in every version"


EVER = Versions((KeaVersion(0, 0, 0), None))
"""Every version."""


def since(first: str) -> Versions:
    """From that version on."""
    return Versions((KeaVersion.parse(first), None))


def until(end: str) -> Versions:
    """Every version before that one."""
    return EVER.until(end)


def releases() -> Iterator[KeaVersion]:
    """All releases that there are, oldest first."""
    for line, last in LAST_RELEASES.items():
        for patch in range(last + 1):
            yield KeaVersion(*line, patch)
