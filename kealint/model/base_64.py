"""Base 64 as Kea reads it (RFC 4648): blanks and line ends count for nothing."""

from __future__ import annotations

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_BLANKS = str.maketrans("", "", " \t\n\v\f\r")


def misread_base_64(text: str) -> str | None:
    """Why it is no base 64, in words that go on after it; None if it is."""
    text = text.translate(_BLANKS)
    digits = text.rstrip("=")
    strange = next((char for char in digits if char not in DIGITS), None)
    if strange == "=":
        return "has '=' before its end"
    if strange:
        return f"has {strange!r} in it, which is no digit of base 64"
    if len(text) - len(digits) > 2:
        return "has more than two '=' at its end"
    if len(text) % 4:
        return f"has {len(text)} characters, which is no multiple of 4"
    over = len(digits) * 6 % 8
    if over and DIGITS.index(digits[-1]) % (1 << over):
        return f"has {digits[-1]!r} last, with bits in it that belong to no byte"
    return None
