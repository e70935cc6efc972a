"""Words of the configuration as messages show them."""

from __future__ import annotations

import re
from collections.abc import Iterable

LONGEST = 40
"""How many characters of a keyword or value a message shows."""


def quoted(text: str) -> str:
    """A keyword or value in quotes, on one line and not too long."""
    shown = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
    return '"' + re.sub("[^ -~]", _printed, shown) + '"'


def _printed(match: re.Match[str]) -> str:
    return match[0] if match[0].isprintable() else match[0].encode("unicode_escape").decode()


def listed(texts: Iterable[str], last: str = "and") -> str:
    """Several in quotes: `"a", "b" and "c"`."""
    *others, final = map(quoted, texts)
    return f"{', '.join(others)} {last} {final}" if others else final
