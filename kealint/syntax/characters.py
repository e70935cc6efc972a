"""Characters that nothing in Kea's JSON begins with."""

from __future__ import annotations

import re
import unicodedata

from kealint.syntax.lexical import skip_space
from kealint.syntax.odd import Odd, Place, invalid, replace
from kealint.syntax.tokens import HOLE
from kealint.syntax.tree import Problem, Repair

_RUN = re.compile(r"=>|(.)\1*", re.DOTALL)
_INSTEAD = {"=": "COLON", "\uff1a": "COLON", "\uff0c": "COMMA", ";": "COMMA", "\uff1b": "COMMA"}
_NAMES = {"\0": "NUL", "\f": "form feed", "\v": "vertical tab", "\x85": "next line"}


def invalid_character(place: Place) -> Odd:
    """A character that nothing begins with, and those of its kind behind it."""
    text, start = place.text, place.at
    char = text[start]
    end = start + len(_RUN.match(text, start, place.limit)[0])  # type: ignore[index]
    name = _NAMES.get(char) or unicodedata.name(char, "").lower()
    kind = unicodedata.category(char)
    stands_for: str | None = None
    repair: Repair | None = None
    rule = "invalid-character"
    if char == "\ufeff" and (start == 0 or text[start - 1] == "\n"):
        rule = "byte-order-mark"
        message = invalid(char, "a byte order mark begins the file")
        repair = replace("delete the byte order mark", start, end, "", safe=True)
    elif _INSTEAD.get(char) == "COMMA" and _is_surplus(place, end):
        message = invalid(char, "no comma is due here either")
        repair = replace("delete it", start, end, "", safe=True)
    elif char in _INSTEAD:
        stands_for = _INSTEAD[char]
        mark = ":" if stands_for == "COLON" else ","
        message = invalid(char, f"{mark} is meant")
        repair = replace(f'write "{mark}"', start, end, mark, safe=True)
    elif "\udc80" <= char <= "\udcff":
        message = invalid(char, f"the byte {ord(char) - 0xDC00:#04x} is not UTF-8")
        stands_for = HOLE
    elif kind[0] == "Z" or char in "\f\v\x85":
        message = invalid(char, f"{name} is no white space to Kea")
        repair = replace("write a space", start, end, " " * (end - start), safe=True)
    elif kind == "Cf":
        message = invalid(char, f"{name} cannot be seen")
        repair = replace("delete it", start, end, "", safe=True)
    elif kind == "Cc":
        message = invalid(char, name or "a control character")
        repair = replace("delete it", start, end, "", safe=False)
    else:
        message = invalid(char, name or "nothing begins with it")
        stands_for = HOLE
    return Odd(end, stands_for, "", Problem(rule, start, end, message, repair=repair))


def _is_surplus(place: Place, at: int) -> bool:
    """Whether what follows ends the map, the list or the file, or is a comma."""
    following = skip_space(place.text, at, place.limit)
    return following == place.limit or place.text[following] in "}],"
