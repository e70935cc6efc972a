"""The fast way through a file that is in order: one pattern match for each member or item.

It accepts a subset of what `kea.lark` accepts and makes the same nodes (the
tests hold it to that); at anything else it gives up, and the grammar explains.
Surplus commas and odd numbers, which Kea takes with a warning or took until
some version, are not in the subset.
"""

from __future__ import annotations

import re
from sys import intern

from kealint.syntax.lexical import (
    ESCAPED,
    INTEGER,
    INTEGER_MAX,
    INTEGER_MIN,
    PLAIN,
    REAL,
    SPACE,
    WORD,
    WORDS,
    unescape,
)
from kealint.syntax.nodes import Array, Member, Node, Object, Scalar

# Groups of a value: 1 a plain string's inside, 2 an opening bracket, 3 an
# integer, 4 a word, 5 any string's inside, 6 a real; then 7 what follows a scalar.
_VALUE = (
    rf'(?:"({PLAIN})"|([\[{{])|({INTEGER})|({WORD})|"({ESCAPED})"|({REAL}))(?:{SPACE}([,}}\]]))?'
)
_ITEM = re.compile(SPACE + _VALUE).match
# The key's inside is group 1, so the value's groups shift by one.
_MEMBER = re.compile(rf'{SPACE}"({ESCAPED})"{SPACE}:{SPACE}{_VALUE}').match
_AFTER = re.compile(rf"{SPACE}([,}}\]])").match
_EMPTY_END = re.compile(rf"{SPACE}([}}\]])").match
_START = re.compile(rf"{SPACE}([\[{{])").match
_END = re.compile(rf"{SPACE}\Z").match


def parse_fast(text: str) -> Node | None:
    """The root of a text in order, or None where the grammar has to look at it."""
    opening = _START(text)
    if opening is None:
        return None
    stack: list[tuple[Object | Array, list[Member] | list[Node]]] = []
    at = opening.end()
    # The innermost open bracket: its node, and one of its lists of contents.
    container: Object | Array
    members: list[Member] = []
    items: list[Node] = []
    if text[at - 1] == "{":
        container = Object(at - 1, at, members)
    else:
        container = Array(at - 1, at, items)
    root = container
    closing = "}" if type(container) is Object else "]"
    may_be_empty = True
    while True:
        value: Node
        if closing == "}":
            match = _MEMBER(text, at)
            if match is None:
                if not may_be_empty or (ended := _EMPTY_END(text, at)) is None or ended[1] != "}":
                    return None
                at = ended.end()
                after: str | None = "}"
            else:
                key, plain, opener, integer, word, string, real, after = match.groups()
                if plain is not None:
                    value = Scalar(match.start(2) - 1, match.end(2) + 1, plain)
                elif opener is not None:
                    start = match.start(3)
                    if after is not None and after != ("}" if opener == "{" else "]"):
                        return None
                    if opener == "{":
                        value = Object(start, match.end(), [])
                    else:
                        value = Array(start, match.end(), [])
                else:
                    odd = _scalar(integer, word, string, real, match, 4)
                    if odd is None:
                        return None
                    value = odd
                members.append(Member(intern(key), match.start(1) - 1, value))
                at = match.end()
                if opener is not None:
                    if after is None:
                        stack.append((container, members))
                        container = value  # type: ignore[assignment]
                        may_be_empty = True
                        if opener == "{":
                            members = value.members  # type: ignore[attr-defined]
                        else:
                            items = value.items  # type: ignore[attr-defined]
                            closing = "]"
                        continue
                    after = None
        else:
            match = _ITEM(text, at)
            if match is None:
                if not may_be_empty or (ended := _EMPTY_END(text, at)) is None or ended[1] != "]":
                    return None
                at = ended.end()
                after = "]"
            else:
                plain, opener, integer, word, string, real, after = match.groups()
                if plain is not None:
                    value = Scalar(match.start(1) - 1, match.end(1) + 1, plain)
                elif opener is not None:
                    start = match.start(2)
                    if after is not None and after != ("}" if opener == "{" else "]"):
                        return None
                    if opener == "{":
                        value = Object(start, match.end(), [])
                    else:
                        value = Array(start, match.end(), [])
                else:
                    odd = _scalar(integer, word, string, real, match, 3)
                    if odd is None:
                        return None
                    value = odd
                items.append(value)
                at = match.end()
                if opener is not None:
                    if after is None:
                        stack.append((container, items))
                        container = value  # type: ignore[assignment]
                        may_be_empty = True
                        if opener == "{":
                            members = value.members  # type: ignore[attr-defined]
                            closing = "}"
                        else:
                            items = value.items  # type: ignore[attr-defined]
                        continue
                    after = None
        may_be_empty = False
        # A value has ended: a comma goes on, a bracket closes, and closing ends the value around it.
        while True:
            if after is None:
                following = _AFTER(text, at)
                if following is None:
                    return None
                after = following[1]
                at = following.end()
            if after == ",":
                break
            if after != closing:
                return None
            container.end = at
            if not stack:
                return root if _END(text, at) else None
            container, contents = stack.pop()
            if type(container) is Object:
                members = contents  # type: ignore[assignment]
                closing = "}"
            else:
                items = contents  # type: ignore[assignment]
                closing = "]"
            after = None


def _scalar(
    integer: str | None,
    word: str | None,
    string: str | None,
    real: str | None,
    match: re.Match[str],
    group: int,
) -> Scalar | None:
    """The scalar of a match whose integer is in that group; None for one to explain."""
    if integer is not None:
        number = int(integer) if len(integer) < 20 else INTEGER_MAX + 1
        digits = integer.lstrip("-")
        if not INTEGER_MIN <= number <= INTEGER_MAX or (digits[0] == "0" and len(digits) > 1):
            return None
        return Scalar(match.start(group), match.end(group), number)
    if word is not None:
        return Scalar(match.start(group + 1), match.end(group + 1), WORDS[word])
    if string is not None:
        return Scalar(match.start(group + 2) - 1, match.end(group + 2) + 1, unescape(string))
    if real is None or real[0] == "+" or real.lstrip("-")[:2].isdecimal() and real.lstrip("-")[0] == "0":
        return None
    return Scalar(match.start(group + 3), match.end(group + 3), float(real))
