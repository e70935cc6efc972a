"""Words without quotes, and numbers that Kea does not read."""

from __future__ import annotations

import re

from kealint.syntax.lexical import SPACE
from kealint.syntax.odd import Odd, Place, invalid, replace, shown
from kealint.syntax.tokens import ENDS, HOLE
from kealint.syntax.tree import Problem

WORDLIKE = r"(?:[\w.+@%~-]|/(?![/*]))"
"""A character that words and numbers go on with."""
LONGEST = 200
"""How long a word is taken to be at most."""
ADDRESS = (
    r"(?:(?:[0-9A-Fa-f]{1,2}[:-]){5}[0-9A-Fa-f]{1,2}"
    r"|[0-9A-Fa-f]{1,4}:(?:[0-9A-Fa-f]{0,4}:){1,6}[0-9A-Fa-f]{0,4}(?:/[0-9]+)?)(?![\w:])"
)
"""A hardware or IPv6 address, which would read as numbers and colons."""

_WORD = re.compile(rf"{ADDRESS}|{WORDLIKE}{{1,{LONGEST}}}")
_COLON_FOLLOWS = re.compile(rf"{SPACE}:")
_MORE_WORDS = re.compile(rf"(?:[ \t]{{1,9}}{WORDLIKE}{{1,{LONGEST}}}){{1,{LONGEST}}}")
_KEYWORDS = ("true", "false", "null")
_LIKE_KEYWORDS = {
    "yes": "true", "on": "true", "no": "false", "off": "false",
    "none": "null", "nil": "null", "undefined": "null",
}  # fmt: skip
_LIKE_NUMBER = re.compile(r"[-+.]+|[-+]?(?:[0-9.]|nan\b|inf)", re.IGNORECASE)
_HEX = re.compile(r"0[xX]([0-9A-Fa-f]{1,15})")
_LIKE_ADDRESS = re.compile(rf"(?:[0-9]{{1,3}}\.){{3}}[0-9]{{1,3}}(?:/[0-9]+)?|{ADDRESS}")


def word(place: Place) -> Odd | None:
    """A word without quotes, or a number that Kea does not read."""
    match = _WORD.match(place.text, place.at, place.limit)
    if match is None or not re.search(r"[\w.+-]", match[0]):
        return None
    found = match[0]
    start, end = match.span()
    lower = found.lower()
    if lower in _KEYWORDS and found != lower:
        kind = "NULL" if lower == "null" else "BOOLEAN"
        problem = Problem(
            "wrong-case-word",
            start,
            end,
            f"JSON {lower} reserved keyword is lower case only: {found}",
            repair=replace(f"write {lower}", start, end, lower, safe=True),
        )
        return Odd(end, kind, lower, problem)
    if _LIKE_NUMBER.match(found) and not _LIKE_ADDRESS.fullmatch(found):
        return _bad_number(start, end, found)
    return _unquoted(place, start, end, found)


def _bad_number(start: int, end: int, found: str) -> Odd:
    hexadecimal = _HEX.fullmatch(found)
    if hexadecimal:
        number = int(hexadecimal[1], 16)
        message = invalid(found[1], f"{found} is hexadecimal, which Kea does not read")
        repair = replace(f"write {number}", start, end, str(number), safe=True)
        return Odd(
            end, "INTEGER", str(number), Problem("bad-number", start, end, message, repair=repair)
        )
    if re.fullmatch(r"[-+.]+", found):
        message = f"failed to convert {found} to a floating point"
    else:
        message = invalid(
            found.lstrip("0123456789")[:1] or found[0], f"{shown(found)} is no number"
        )
    return Odd(end, HOLE, "", Problem("bad-number", start, end, message))


def _unquoted(place: Place, start: int, end: int, found: str) -> Odd:
    is_key = _COLON_FOLLOWS.match(place.text, end, place.limit) is not None
    more = None if is_key else _MORE_WORDS.match(place.text, end, place.limit)
    if more is not None:
        end = more.end()
        found += more[0]
    if place.before in ENDS or (more and place.before != "COLON"):
        if place.is_first_on_line:
            end = place.line_end
            found = place.line
        problem = Problem(
            "unquoted-word",
            start,
            end,
            invalid(found[0], f'"{shown(found)}" is neither JSON nor a comment'),
            help="delete it, or make it a comment",
        )
        return Odd(end, HOLE, "", problem)
    kind, raw = "STRING", found
    repair = replace(f'write "{shown(found)}"', start, end, f'"{found}"', safe=True)
    good = _LIKE_KEYWORDS.get(found.lower())
    if good is not None and not is_key:
        kind, raw = "NULL", ""  # a value that is not known: no rule is to judge it
        repair = replace(f"write {good}", start, end, good, safe=False)
    message = invalid(found[0], f"{shown(found)} stands without quotes")
    return Odd(end, kind, raw, Problem("unquoted-word", start, end, message, repair=repair))
