"""XML as the formats for Jenkins and its kin need it."""

from __future__ import annotations

import re

from kealint.report.characters import written_out

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What an XML 1.0 document cannot hold, even escaped (production 2, Char)."""

ESCAPES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
    | {"\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}  # else a reader makes them spaces
)


def element(name: str, /, *, text: str | None = None, **attributes: object) -> str:
    """An element that holds text, or nothing."""
    if text is None:
        return f"<{name}{listed(attributes)}/>"
    return f"<{name}{listed(attributes)}>{escaped(text)}</{name}>"


def opening(name: str, /, **attributes: object) -> str:
    """The opening tag of an element that holds others."""
    return f"<{name}{listed(attributes)}>"


def listed(attributes: dict[str, object]) -> str:
    """Attributes as a tag holds them."""
    return "".join(f' {name}="{escaped(str(value))}"' for name, value in attributes.items())


def escaped(text: str) -> str:
    """The text as an attribute or an element can hold it; illegal characters are written out."""
    return ILLEGAL.sub(lambda found: written_out(found[0]), text).translate(ESCAPES)
