"""Words of the configuration as messages show them."""

from __future__ import annotations

from collections.abc import Iterable

LONGEST = 40
"""How many characters of a keyword or string a message shows."""


def quoted(text: str) -> str:
    """A keyword or string in quotes, and not too long."""
    return f'"{text}"' if len(text) <= LONGEST else f'"{text[:LONGEST]}…"'


def listed(texts: Iterable[str], last: str = "and") -> str:
    """Several in quotes: `"a", "b" and "c"`."""
    *others, final = map(quoted, texts)
    return f"{', '.join(others)} {last} {final}" if others else final
