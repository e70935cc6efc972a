"""What Kea says where a token does not fit, and what that comes from."""

from __future__ import annotations

from collections.abc import Collection

from kealint.expression.parse import Unexpected
from kealint.expression.problem import Problem
from kealint.expression.words import END, LITERALS, LONG_CHAINS_SINCE, NAMES, is_known
from kealint.schema.version import KeaVersion

_MOST = 4
"""So many tokens does Kea list that it would take."""
_CONDITIONS = frozenset(("MEMBER", "MATCH", "NOT"))
_PARTS = frozenset(("HEX", "TEXT", "EXISTS"))


def complaint(found: Unexpected, kea: KeaVersion) -> Problem:
    """The problem that an unexpected token is."""
    token = found.token
    said = f"syntax error, unexpected {_name(token.type)}"
    wanted = [_name(terminal) for terminal in _wanted(found, kea)]
    if len(wanted) <= _MOST:
        said += f", expecting {' or '.join(wanted)}"
    cause, help = _cause(found)
    return Problem(token.start, token.end, said, cause, help)


def _wanted(found: Unexpected, kea: KeaVersion) -> list[str]:
    """What Kea lists of all that could stand there, in its order."""
    if END in found.expected:
        return [END]
    unlisted = {terminal for terminal in NAMES if not is_known(NAMES[terminal], kea)}
    if "AND" in found.expected:
        unlisted.add("PLUS")  # it has taken the comparison for complete
    if found.ends_chain and kea < KeaVersion.parse(LONG_CHAINS_SINCE):
        unlisted.add("OPTION")
    return [terminal for terminal in NAMES if terminal in found.expected - unlisted]


def _name(terminal: str) -> str:
    return '","' if terminal == "COMMA" else NAMES[terminal]


def _cause(found: Unexpected) -> tuple[str, str | None]:
    """What it comes from, as far as can be told, and what to do."""
    kind, expected = found.token.type, found.expected
    if found.before is None and kind == END:
        return "the expression is empty", None
    if "EQUAL" in expected:
        if kind == "DOT" and found.before and found.before.type == "INTEGER":
            return "an address has four numbers", None
        return (
            "a string stands there, and a condition has to",
            "compare it with ==, or ask whether an option .exists",
        )
    if kind == "EQUAL" and not expected.isdisjoint((END, "AND")):
        return _equal_after(expected)
    if expected == {"DOT"}:
        return "what is wanted of it has to follow: .hex, .text or .exists", None
    if kind == "EXISTS" and "HEX" in expected:
        return ".exists is a condition, and a string has to stand there", "write .hex or .text"
    if kind in _CONDITIONS and "NOT" not in expected and "CONCAT" in expected:
        return "that is a condition, and a string has to stand there", None
    if kind == "OPTION_NAME" and "INTEGER" in expected:
        return "only a number can stand there", None
    return _misplaced(kind, expected), None


def _equal_after(expected: Collection[str]) -> tuple[str, str | None]:
    if "AND" in expected:
        return "what stands before == is a condition, and only strings are compared", None
    return "a string has to stand there, and that would be a condition", None


def _misplaced(kind: str, expected: Collection[str]) -> str:
    if kind == "RPAR":
        if END in expected:
            return "no parenthesis is open"
        return "an argument is missing" if "COMMA" in expected else ""
    if kind == "COMMA":
        if "COMMA" not in expected and "RPAR" in expected:
            return "too many arguments"
        return ""
    if kind == END:
        if "RPAR" in expected:
            return "a parenthesis is not closed"
        if expected == {"RSQB"}:
            return "a bracket is not closed"
        return "it breaks off"
    if END in expected and (kind in LITERALS or kind in _CONDITIONS or kind == "OPTION"):
        return "and, or or + is missing before it"
    return "nothing begins with it" if kind == "DOT" else ""
