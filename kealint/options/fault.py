"""What is wrong with the value of an option."""

from __future__ import annotations


class Fault(Exception):
    """Why something is no value of an option, and which part of its text that is.

    `end` is None where the whole text is meant, or there is no text.
    """

    def __init__(self, reason: str, start: int = 0, end: int | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.start = start
        self.end = end

    def at(self, start: int, end: int) -> Fault:
        """The same for a text of which this one is the part from `start` to `end`."""
        if self.end is None:
            return Fault(self.reason, start, end)
        return Fault(self.reason, start + self.start, start + self.end)
