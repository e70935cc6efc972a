"""What Kea says of a token that it does not expect, and where."""

from __future__ import annotations

from collections.abc import Callable

from kealint.syntax.tokens import END, MARKS, VALUES, Token
from kealint.syntax.tree import Tree

KeywordTypes = Callable[[str, str], frozenset[str] | None]
"""The types that the second keyword may have in what the first one introduces.

The first is '' for the outermost map. Types are named as `Node.type_name` does.
Empty where no Kea knows the keyword there; None where any key may stand.
"""

# What may come next, by where in the text it is.
AT_START = frozenset({"LBRACE"})
AT_END = frozenset({END})
FIRST_KEY = frozenset({"STRING", "RBRACE"})
KEY = FIRST_KEY | {"COMMA"}
COLON = frozenset({"COLON"})
VALUE = VALUES
FIRST_ITEM = VALUES | {"RSQB"}
ITEM = FIRST_ITEM | {"COMMA"}
AFTER_MEMBER = frozenset({"COMMA", "RBRACE"})
AFTER_ITEM = frozenset({"COMMA", "RSQB"})

# Kea takes a comma for a surplus one as soon as something else than a key or value follows.
_EXPECTING = {
    AT_START: "{",
    AT_END: "end of file",
    KEY: '"," or }',
    COLON: ":",
    FIRST_ITEM: "]",
    ITEM: '"," or ]',
    AFTER_MEMBER: '"," or }',
    AFTER_ITEM: '"," or ]',
}
_NAMES = {
    **{kind: mark for mark, kind in MARKS.items()},
    "COMMA": '","',
    "STRING": "constant string",
    "INTEGER": "integer",
    "REAL": "floating point",
    "BOOLEAN": "boolean",
    "NULL": "null",
    END: "end of file",
}
_TYPES = {"string": "constant string", "real": "floating point", "map": "{", "list": "["}


def complaint(
    token: Token,
    accepted: frozenset[str],
    scope: str,
    key: str,
    types_of: KeywordTypes | None,
) -> str:
    """Kea's words for a token where others are accepted.

    `scope` is the keyword that leads to the map or list around, `key` the last
    key in it. More than four ways to go on are too many for Kea to list.
    """
    name = _NAMES[token.type]
    expecting = _EXPECTING.get(accepted, "")
    if types_of is not None:
        if token.type == "STRING" and types_of(_leading(accepted, scope, key), token.raw):
            name = token.raw
        if accepted == VALUE:
            types = types_of(scope, key) or ()
            expecting = _TYPES.get(*types, *types) if len(types) == 1 else ""
    return f"syntax error, unexpected {name}" + (f", expecting {expecting}" if expecting else "")


def _leading(accepted: frozenset[str], scope: str, key: str) -> str:
    """The keyword in whose map Kea looks a string up: behind a key that is what the key leads to."""
    return key if accepted == VALUE else scope


def kea_place(tree: Tree, token: Token) -> str:
    """The place of a token as Kea prints it: `LINE.COLUMN-COLUMN`, columns in bytes."""
    span = tree.span(token.start, token.end)
    first = span.source.byte_column(span.start)
    last = max(first, span.source.byte_column(span.end) - 1)
    place = f"{span.begin.line}.{first}" + (f"-{last}" if last > first else "")
    return place if span.source is tree.source else f"{span.source.name}:{place}"
