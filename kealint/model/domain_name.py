"""Domain names in text, as Kea reads them (RFC 1035, section 5.1)."""

from __future__ import annotations

import re

LONGEST_LABEL = 63
LONGEST_NAME = 255
"""In bytes as sent, with one for each label and one for the root."""

_LABEL = r"(?s)(?:\\[0-9]{3}|\\[^0-9]|[^.\\])*"
_CHARACTER = r"(?s)\\[0-9]{3}|\\[^0-9]|[^.\\]"


def misread_name(text: str) -> str | None:
    """Why it is no domain name, in words that go on after it; None if it is one."""
    raw = text.encode("utf-8", "surrogateescape").decode("latin-1")
    if raw in (".", "@"):
        return None  # the root
    size = 1
    at = 0
    while at < len(raw) or at == 0:
        found = re.compile(_LABEL).match(raw, at)
        label = found[0] if found else ""
        at += len(label)
        if raw[at : at + 1] == "\\":
            return "has '\\' that escapes nothing"
        fault = _misread_label(label)
        if fault:
            return fault
        size += len(re.findall(_CHARACTER, label)) + 1
        at += 1
    return f"has {size} bytes, {LONGEST_NAME} at most fit" if size > LONGEST_NAME else None


def _misread_label(label: str) -> str | None:
    characters = re.findall(_CHARACTER, label)
    if not characters:
        return "has nothing before a dot"
    if label.startswith("\\["):
        return "has a label that begins with '\\['"
    high = next((one for one in characters if len(one) == 4 and int(one[1:]) > 255), None)
    if high:
        return f"has the escape {high}, the highest is \\255"
    if len(characters) > LONGEST_LABEL:
        return f"has a label of {len(characters)} bytes, {LONGEST_LABEL} at most fit"
    return None
