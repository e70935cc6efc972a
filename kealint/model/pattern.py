"""Regular expressions as Kea reads them: POSIX extended, with the quirks of GNU's libstdc++.

What it takes beyond POSIX: any character may be escaped, and an alternative may be
empty. What it refuses though others take it: `-` anywhere in brackets but at an end
or between two characters, and brackets compared with bytes that are not ASCII.
"""

from __future__ import annotations

import re

from kealint.lean import NamedTuple

MOST_BYTES = 4096
"""Kea refuses a longer expression (`StringSanitizer::MAX_DATA_SIZE`)."""

MOST_REPETITIONS = 99_990
"""With a few more, even of one letter, libstdc++ runs out of states."""

_REPETITION = r"\{([0-9]+)(?:(,)([0-9]*))?\}"

_CLASSES = frozenset(
    [
        "d",
        "w",
        "s",
        "alnum",
        "alpha",
        "blank",
        "cntrl",
        "digit",
        "graph",
        "lower",
        "print",
        "punct",
        "space",
        "upper",
        "xdigit",
    ]
)
_NAMED = frozenset(
    [
        "NUL",
        "SOH",
        "STX",
        "ETX",
        "EOT",
        "ENQ",
        "ACK",
        "alert",
        "backspace",
        "tab",
        "newline",
        "vertical-tab",
        "form-feed",
        "carriage-return",
        "SO",
        "SI",
        "DLE",
        "DC1",
        "DC2",
        "DC3",
        "DC4",
        "NAK",
        "SYN",
        "ETB",
        "CAN",
        "EM",
        "SUB",
        "ESC",
        "IS4",
        "IS3",
        "IS2",
        "IS1",
        "space",
        "exclamation-mark",
        "quotation-mark",
        "number-sign",
        "dollar-sign",
        "percent-sign",
        "ampersand",
        "apostrophe",
        "left-parenthesis",
        "right-parenthesis",
        "asterisk",
        "plus-sign",
        "comma",
        "hyphen",
        "period",
        "slash",
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "colon",
        "semicolon",
        "less-than-sign",
        "equals-sign",
        "greater-than-sign",
        "question-mark",
        "commercial-at",
        "left-square-bracket",
        "backslash",
        "right-square-bracket",
        "circumflex",
        "underscore",
        "grave-accent",
        "left-curly-bracket",
        "vertical-line",
        "right-curly-bracket",
        "tilde",
        "DEL",
    ]
)
"""What may stand in `[.` and `.]`, besides single letters."""


class _Wrong(Exception):
    """The expression is none; the message says why."""


def misread_pattern(text: str) -> str | None:
    """Why it is no regular expression for Kea, in words that go on after it; None if it is one."""
    raw = text.encode("utf-8", "surrogateescape").decode("latin-1")
    if len(raw) > MOST_BYTES:
        return f"has {len(raw)} bytes, {MOST_BYTES} at most fit"
    try:
        _expression(raw)
    except _Wrong as wrong:
        return str(wrong)
    return None


def _expression(text: str) -> None:
    at = depth = 0
    repeatable = False
    while at < len(text):
        char = text[at]
        if char in "*+?{":
            if not repeatable:
                raise _Wrong(f"has '{char}' with nothing before it to repeat")
            at = _repetition(text, at) if char == "{" else at + 1
            continue
        repeatable = char not in "(|^$"
        if char == "[":
            at = _brackets(text, at)
            continue
        if char == "\\":
            at += 1
            if at == len(text):
                raise _Wrong("ends in a backslash")
        elif char == "(":
            depth += 1
        elif char == ")":
            depth -= 1
            if depth < 0:
                raise _Wrong("has ')' without '('")
        elif char == "\0":
            raise _Wrong("has a null character in it")
        at += 1
    if depth:
        raise _Wrong("has '(' that is not closed")


def _repetition(text: str, at: int) -> int:
    """The place behind the braces that begin there."""
    found = re.compile(_REPETITION).match(text, at)
    if found is None:
        raise _Wrong("has '{' that does not begin a number of times such as {2,5}")
    least = int(found[1])
    most = int(found[3]) if found[3] else least
    if most < least:
        raise _Wrong(f"has {found[0]}, the larger number first")
    if most > MOST_REPETITIONS:
        raise _Wrong(f"repeats {most} times, which is too often")
    return found.end()


class _Token(NamedTuple):
    """A part of what is in brackets."""

    kind: str
    """`end`, `-`, `char` or `class`."""
    char: str
    """Of `char` and `-`, the character."""
    end: int


def _brackets(text: str, at: int) -> int:
    """The place behind the brackets that begin there."""
    first = at + 2 if text.startswith("[^", at) else at + 1
    token = _token(text, first, first)
    before = ""  # a character that may begin a range
    if token.kind in ("char", "-"):
        before = token.char
        token = _token(text, token.end, first)
    while token.kind != "end":
        if token.kind != "-":
            before = token.char
        else:
            after = _token(text, token.end, first)
            if after.kind == "end":
                return after.end
            if not before or after.kind == "class":
                raise _Wrong("has '-' in brackets neither at an end nor between two characters")
            if _signed(before) > _signed(after.char):
                shown = f"{before}-{after.char}".encode("latin-1").decode("utf-8", "replace")
                raise _Wrong(f"has the range '{shown}' in brackets, which runs backwards")
            before, token = "", after
        token = _token(text, token.end, first)
    return token.end


def _token(text: str, at: int, first: int) -> _Token:
    if at >= len(text):
        raise _Wrong("has '[' that is not closed")
    char = text[at]
    if char == "[" and text[at + 1 : at + 2] in (".", ":", "="):
        return _named(text, at)
    if char == "]" and at != first:
        return _Token("end", "", at + 1)
    if char == "[" and at + 1 == len(text):
        raise _Wrong("has '[' that is not closed")
    return _Token("-" if char == "-" else "char", char, at + 1)


def _named(text: str, at: int) -> _Token:
    """A class such as `[:alpha:]`, or a character by its name, `[.hyphen.]`."""
    mark = text[at + 1]
    end = text.find(mark, at + 2)
    if end < 0 or text[end + 1 : end + 2] != "]":
        raise _Wrong(f"has '[{mark}' in brackets that is not closed")
    name = text[at + 2 : end]
    if mark == ":":
        if name.lower() not in _CLASSES:
            raise _Wrong(f"has the class [:{name}:], which there is not")
    elif name not in _NAMED and not (len(name) == 1 and name.isascii() and name.isalpha()):
        raise _Wrong(f"has [{mark}{name}{mark}], which names no character")
    # Which character a name stands for matters only where a range begins: take the lowest.
    lone = name if len(name) == 1 else "\0"
    return _Token("class", lone if mark == "." else "", end + 2)


def _signed(char: str) -> int:
    """The byte as the C++ type `char` has it."""
    return ord(char) - 256 if ord(char) > 127 else ord(char)
