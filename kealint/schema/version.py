"""Kea versions, and the stretches of them for which something holds."""

from __future__ import annotations

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

OLDEST, NEWEST = KeaVersion(1, 6, 0), KeaVersion(3, 3, 0)


class Target(NamedTuple):
    """A Kea version to judge by: its name as the user wrote it, and the release it stands for."""

    name: str
    version: KeaVersion

    @classmethod
    def parse(cls, text: str) -> Target:
        """`2.6` stands for the line, `2.6.1` for itself; ValueError outside what kealint knows."""
        version = RELEASE_LINES.get(text) or KeaVersion.parse(text)
        if not OLDEST <= version <= NEWEST:
            raise ValueError(
                f"Kea {text} is not known; kealint knows {OLDEST.major}.{OLDEST.minor} "
                f"to {NEWEST.major}.{NEWEST.minor}"
            )
        return cls(text, version)


class Versions(NamedTuple):
    """The versions from `first` on, up to but not including `end` (None: to this day)."""

    first: KeaVersion
    end: KeaVersion | None = None

    def __contains__(self, version: object) -> bool:
        return (
            isinstance(version, KeaVersion)
            and version >= self.first
            and (self.end is None or version < self.end)
        )

    def __str__(self) -> str:
        first = f"from {self.first} on" if any(self.first) else ""
        end = f"before {self.end}" if self.end else ""
        return ", ".join(part for part in (first, end) if part) or "in every version"

    def until(self, end: str) -> Versions:
        """The same, but ending before that version."""
        return Versions(self.first, KeaVersion.parse(end))


EVER = Versions(KeaVersion(0, 0, 0))
"""Every version."""


def since(first: str) -> Versions:
    """From that version on."""
    return Versions(KeaVersion.parse(first))


def until(end: str) -> Versions:
    """Every version before that one."""
    return EVER.until(end)
