"""How text for people looks: colours, width, links."""

from __future__ import annotations

import os

from kealint.lean import NamedTuple

CODES = {
    "error": "1;31",
    "warning": "1;33",
    "info": "1;36",
    "message": "1",
    "rule": "1",
    "gutter": "1;34",
    "label": "1;34",
    "removed": "31",
    "added": "32",
}
"""ANSI attributes by what the text is."""

USUAL_WIDTH = 100
NARROWEST = 40


class Style(NamedTuple):
    """How to print to a terminal or a file."""

    colour: bool = False
    """With ANSI colours."""
    width: int = USUAL_WIDTH
    """Columns that an excerpt may take."""
    links: bool = False
    """With OSC 8 links."""
    quiet: bool = False
    """Without the summary."""

    def paint(self, kind: str, text: str) -> str:
        """The text in the colour of its kind (see CODES)."""
        if not self.colour or not text:
            return text
        return f"\x1b[{CODES[kind]}m{text}\x1b[0m"

    def link(self, text: str, url: str) -> str:
        """The text as a link, where links are wanted and there is an address."""
        if not self.links or not url:
            return text
        return f"\x1b]8;;{url}\x1b\\{text}\x1b]8;;\x1b\\"


def terminal_width() -> int:
    """The columns of the terminal that standard output is, or USUAL_WIDTH."""
    try:
        return os.get_terminal_size(1).columns or USUAL_WIDTH
    except OSError:
        return USUAL_WIDTH
