r"""What libstdc++ refuses in the pattern of `match()`: an ECMAScript regular expression.

It lacks much that other languages have (`(?i)`, `(?<name>...)`), and takes some
that they refuse: a star on a star, an unknown escape, an empty bracket.
"""

from __future__ import annotations

import re

_CLASSES = {"d", "w", "s", "alnum", "alpha", "blank", "cntrl", "digit", "graph", "lower", "print"}
_CLASSES |= {"punct", "space", "upper", "xdigit"}
_QUANTIFIER = re.compile(r"[*+?]\??|\{(\d+)(?:(,)(\d*))?\}\??", re.ASCII)
_NAMED = re.compile(r"\[([:.=])(.*?)\1\]", re.DOTALL)
_ESCAPE = re.compile(r"\\(?:c.|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|[0-9]+|[^xuc0-9])", re.DOTALL)
_GROUP = re.compile(r"\((\?[:=!])?")


def fault(pattern: str) -> str | None:
    """Why Kea takes no such pattern, None where it does."""
    at = groups = 0
    references: list[int] = []
    open_groups: list[bool] = []  # of each, whether it may be repeated when it is closed
    repeatable = False
    while at < len(pattern):
        char = pattern[at]
        if quantifier := _QUANTIFIER.match(pattern, at):
            if not repeatable:
                return f"nothing stands before {quantifier[0]}"
            if quantifier[3] and int(quantifier[1]) > int(quantifier[3]):
                return f"{quantifier[0]} has its limits the wrong way round"
            at = quantifier.end()
        elif char == "[":
            end = _bracket(pattern, at)
            if isinstance(end, str):
                return end
            at, repeatable = end, True
        elif char == "\\":
            escape = _ESCAPE.match(pattern, at)
            if escape is None:
                return "an escape is not complete"
            if "1" <= escape[0][1] <= "9":
                references.append(int(escape[0][1:6]))
            at = escape.end()
            repeatable = escape[0] not in ("\\b", "\\B")
        elif group := _GROUP.match(pattern, at):
            if pattern.startswith("?", group.end()):
                return f"no group begins with {pattern[at : at + 3]}"
            groups += group[1] is None
            open_groups.append(group[1] in (None, "?:"))
            at, repeatable = group.end(), False
        elif char == ")":
            if not open_groups:
                return "a parenthesis is closed that none opens"
            at, repeatable = at + 1, open_groups.pop()
        elif char == "{":
            return "no number stands in a brace"
        else:
            at, repeatable = at + 1, char not in "|^$"
    if open_groups:
        return "a parenthesis is not closed"
    missing = next((number for number in references if number > groups), None)
    return None if missing is None else f"there is no group {missing}"


def _bracket(pattern: str, at: int) -> int | str:
    """Where a bracket expression ends, or what is wrong with it."""
    at += 2 if pattern.startswith("^", at + 1) else 1
    # The character that may begin a range, "" where something that cannot stands before.
    last: str | None = None
    while at < len(pattern):
        char = pattern[at]
        if char == "]":
            return at + 1
        ranged = char == "-" and last is not None and pattern[at + 1 : at + 2] not in ("]", "")
        if ranged and not last:
            return "a class cannot begin a range"
        at += ranged
        start = at
        at, this = _in_bracket(pattern, at)
        if this is None:
            return f"{pattern[start:at]} names nothing"
        if not ranged:
            last = this
        elif not this:
            return "a class cannot end a range"
        elif last and this < last:
            return f"{last}-{this} has its ends the wrong way round"
        else:
            last = None
    return "a bracket is not closed"


def _in_bracket(pattern: str, at: int) -> tuple[int, str | None]:
    """The end of what stands there, and its character: "" for a class, None for nonsense."""
    if named := _NAMED.match(pattern, at):
        kind, name = named[1], named[2]
        known = name.lower() in _CLASSES if kind == ":" else len(name) == 1
        return named.end(), ("" if kind == ":" else name) if known else None
    if pattern[at] != "\\":
        return at + 1, pattern[at]
    escape = _ESCAPE.match(pattern, at)
    if escape is None:
        return len(pattern), None
    letter = escape[0][1]
    return escape.end(), "" if letter in "dDsSwW" else letter if len(escape[0]) == 2 else "\0"
