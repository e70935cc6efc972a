"""Numbers that Kea cannot hold, or that not every Kea reads alike."""

from __future__ import annotations

import re

from kealint.syntax.lexical import has_leading_zeros, read_integer, read_real
from kealint.syntax.odd import Report, invalid, replace, shown
from kealint.syntax.tokens import HOLE, Token
from kealint.syntax.tree import Problem

_THOUSANDS = re.compile(r"(?:,[0-9]{3})+(?![\w.\"])").match


def number(text: str, token: Token, before: str, report: Report) -> Token:
    """The token of a number, or a hole for one that Kea cannot hold."""
    kind, start, end, digits = token
    place = start, end
    if (read_integer if kind == "INTEGER" else read_real)(digits) is None:
        what = "an integer" if kind == "INTEGER" else "a floating point"
        message = f"failed to convert {shown(digits, 24)} to {what} (it is too large)"
        report(Problem("bad-number", *place, message))
        return Token(HOLE, *place)
    thousands = _THOUSANDS(text, end) if before == "COLON" and len(digits) < 4 else None
    if thousands is not None:
        # In a map a comma ends the member, so what follows would be a key.
        place = start, thousands.end()
        whole = digits + thousands[0].replace(",", "")
        message = invalid(",", f"{digits}{thousands[0]} is a number with commas in it")
        fix = replace(f"write {whole}", *place, whole, safe=True)
        report(Problem("bad-number", *place, message, repair=fix))
        return Token("INTEGER", *place, whole)
    if has_leading_zeros(digits):
        bare = digits.lstrip("+-")
        zeros = len(bare) - len(bare.lstrip("0"))
        if not bare[zeros : zeros + 1].isdecimal():
            zeros -= 1
        first = end - len(bare)
        fix = replace("delete the leading zeros", first, first + zeros, "", safe=True)
        message = f"{shown(digits)} has leading zeros; Kea reads it as decimal"
        report(Problem("leading-zeros", *place, message, repair=fix))
    return token


def plus_sign(token: Token, *, is_integer: bool) -> Problem:
    """A number with a plus sign, which makes a real of it; `is_integer` is what was due."""
    start, end, digits = token.start, token.end, token.raw
    # Without its sign `+1` is an integer, and Kea tells those from reals.
    is_safe = is_integer or not digits[1:].isdecimal()
    fix = replace("delete the plus sign", start, start + 1, "", safe=is_safe)
    message = f"{shown(digits)} has a plus sign"
    if not is_integer:
        return Problem("plus-sign", start, end, message, repair=fix)
    words = "syntax error, unexpected floating point, expecting integer"
    return Problem("bad-number", start, end, f"{words} ({message})", repair=fix)
