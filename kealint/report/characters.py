"""Characters as a terminal shows them: nothing invisible, nothing that it obeys."""

from __future__ import annotations

from functools import lru_cache

TAB = "    "


def visible(text: str) -> str:
    """The text with all that is invisible, or would command a terminal, written out.

    Control, format and unassigned characters and odd spaces become `<U+001B>`, a
    byte that is not UTF-8 becomes `<FF>`, a tab four spaces.
    """
    if text.isprintable():
        return text
    return "".join(map(written_out, text))


def written_out(character: str) -> str:
    """One character, as in `visible`."""
    if character.isprintable():
        return character
    if character == "\t":
        return TAB
    code = ord(character)
    if 0xDC80 <= code <= 0xDCFF:  # how a byte that is not UTF-8 travels
        return f"<{code - 0xDC00:02X}>"
    return f"<U+{code:04X}>"


def columns(text: str) -> int:
    """How many columns `visible(text)` takes."""
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(map(column_count, text))


@lru_cache(maxsize=4096)
def column_count(character: str) -> int:
    """The columns of one character: wide ones take two, combining ones none."""
    if not character.isprintable():
        return len(written_out(character))
    from unicodedata import category, east_asian_width

    if east_asian_width(character) in "WF":
        return 2
    combining = category(character) in ("Mn", "Me") or joins_syllable(character)
    return 0 if combining else 1


def joins_syllable(character: str) -> bool:
    """Whether it is a Hangul vowel or final, which terminals draw into the syllable before it."""
    return "\u1160" <= character <= "\u11ff"
