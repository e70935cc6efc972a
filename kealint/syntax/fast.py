"""The fast way through a file that is in order: one pattern match for each member or item.

It accepts a subset of what `kea.lark` accepts and makes the same nodes (the
tests hold it to that); at anything else it gives up, and the grammar explains.
Surplus commas are in the subset, since they are common; numbers that not every
Kea reads alike (`+0.5`, `0400`) are not.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from sys import intern

from kealint.lean import Any, NamedTuple
from kealint.syntax.lexical import (
    INTEGER,
    RAW,
    REAL,
    SPACE,
    WORD,
    WORDS,
    has_leading_zeros,
    read_integer,
    read_real,
    skip_space,
    unescape,
)
from kealint.syntax.nodes import Array, Member, Object, Scalar

NEAR = r"[ \t\r\n]{0,200}"
"""Without a bound, a gigabyte of blanks would be gone back through one by one."""

# A value, its key if it has one, and the comma or bracket that follows, if it is near.
# Behind an opening bracket that is the bracket's own content, so only a closing one fits.
_VALUE = rf"([\[{{])|({INTEGER})|({WORD})|({REAL})"
_USUAL = r'[^"\\\x00-\x1f]*'
_usual_entry = re.compile(
    rf'{NEAR}(?:"({_USUAL})"{NEAR}:{NEAR})?'
    rf'(?:"({_USUAL})"|{_VALUE})(?:{NEAR}([,}}\]])|(?!{SPACE}:))'
).match
_ENTRY = rf'(?:"({RAW})"{SPACE}:{SPACE})?(?:"({RAW})"|{_VALUE})(?:{NEAR}([,}}\]]))?'
"""With escapes, and comments around the colon; compiled when the first of those is met."""
_AFTER = re.compile(rf"{NEAR}([,}}\]])").match
_KEY, _STRING, _OPENER, _INTEGER, _WORD, _REAL = range(1, 7)


class Fast(NamedTuple):
    """What the fast way makes of a text in order."""

    root: Object | Array
    surplus_commas: list[int]
    """The offsets of commas that nothing follows."""


def parse_fast(text: str) -> Fast | None:
    """The tree of a text in order, or None where the grammar has to look at it."""
    end = len(text)
    at = skip_space(text, 0, end)
    read = read_container(text, at, end) if text.startswith("{", at) else None
    return read if read is not None and skip_space(text, read.root.end, end) == end else None


def read_container(text: str, at: int, end: int) -> Fast | None:
    """The map or list whose bracket stands at `at`, or None where it is not in order."""
    surplus_commas: list[int] = []
    around: list[tuple[Object | Array, Callable[..., None], str]] = []
    # The innermost open bracket: its node, where its contents go, what closes it.
    is_map = text[at] == "{"
    root: Object | Array = Object(at, at + 1, []) if is_map else Array(at, at + 1, [])
    container = root
    parts: list[Any] = root.members if isinstance(root, Object) else root.items
    append: Callable[..., None] = parts.append
    closing = "}" if is_map else "]"
    at += 1
    nothing_yet = True
    while True:
        match = _usual_entry(text, at, end) or _entry(text, skip_space(text, at, end), end)
        if match is None:
            after = None
            if not nothing_yet:
                surplus_commas.append(at - 1)
        else:
            key, string, opener, _, _, _, after = match.groups()
            if (key is None) is (closing == "}"):
                return None
            at = match.end()
            nothing_yet = False
            value: Scalar | Object | Array
            if string is not None:
                start, stop = match.span(_STRING)
                if "\\" in string:
                    string = unescape(string)
                value = Scalar(start - 1, stop + 1, string)
            elif opener == "{":
                value = Object(match.start(_OPENER), at, [])
            elif opener is not None:
                value = Array(match.start(_OPENER), at, [])
            else:
                scalar = _scalar(match)
                if scalar is None:
                    return None
                value = scalar
            append(value if key is None else Member(intern(key), match.start(_KEY) - 1, value))
            if opener is not None:
                around.append((container, append, closing))
                if type(value) is Object:
                    container, append, closing = value, value.members.append, "}"
                elif type(value) is Array:
                    container, append, closing = value, value.items.append, "]"
                nothing_yet = True
                if after is None:
                    continue
        # A comma goes on, a bracket closes; behind a closed one it is the same again.
        while True:
            if after is None:
                following = _AFTER(text, at, end) or _AFTER(text, skip_space(text, at, end), end)
                if following is None:
                    return None
                at = following.end()
                after = following[1]
            if after == ",":
                if nothing_yet:
                    return None
                break
            if after != closing:
                return None
            container.end = at
            if not around:
                return Fast(root, surplus_commas)
            container, append, closing = around.pop()
            nothing_yet = False
            after = None


def _entry(text: str, at: int, end: int) -> re.Match[str] | None:
    """The entry that begins there."""
    return _usual_entry(text, at, end) or re.compile(_ENTRY).match(text, at, end)


def _scalar(match: re.Match[str]) -> Scalar | None:
    """The number, boolean or null of an entry; None for a number to look at."""
    integer, word, real = match.group(_INTEGER, _WORD, _REAL)
    if word is not None:
        return Scalar(match.start(_WORD), match.end(_WORD), WORDS[word])
    if has_leading_zeros(integer or real):
        return None
    if integer is not None:
        number = read_integer(integer)
        return None if number is None else Scalar(*match.span(_INTEGER), number)
    fraction = None if real[0] == "+" else read_real(real)
    return None if fraction is None else Scalar(*match.span(_REAL), fraction)
