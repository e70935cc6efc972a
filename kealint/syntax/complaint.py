"""What Kea says of a token that it does not expect, and where."""

from __future__ import annotations

from collections.abc import Callable

from kealint.syntax.tokens import END, MARKS, VALUES, Token
from kealint.syntax.tree import Tree

Path = tuple[str, ...]
"""The keywords that lead from the outermost map to a map or list."""
KeywordTypes = Callable[[Path, str], frozenset[str] | None]
"""The types that a keyword may have in the map at a path, named as `Node.type_name` does.

Empty where no Kea knows the keyword there; None where any key may stand.
"""
DEEPEST = 32
"""How many keywords of a path are kept; Kea itself has fewer."""

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
    path: Path,
    key: str,
    types_of: KeywordTypes | None,
) -> str:
    """Kea's words for a token where others are accepted.

    `path` leads to the map or list around, `key` is the last key in it. More
    than four ways to go on are too many for Kea to list.
    """
    name = _NAMES[token.type]
    expecting = _EXPECTING.get(accepted, "")
    if types_of is not None:
        if token.type == "STRING" and _is_keyword(token.raw, accepted, path, key, types_of):
            name = token.raw
        types = types_of(path, key) if accepted == VALUE else None
        if types and len(types) == 1:
            (only,) = types
            expecting = _TYPES.get(only, only)
    return f"syntax error, unexpected {name}" + (f", expecting {expecting}" if expecting else "")


def below(path: Path, key: str) -> Path:
    """The path to what a key introduces."""
    return (*path, key) if len(path) < DEEPEST else path


def _is_keyword(
    string: str, accepted: frozenset[str], path: Path, key: str, types_of: KeywordTypes
) -> bool:
    """Whether Kea calls a string by its name: what it looks for depends on where it is."""
    if accepted == VALUE:
        return bool(types_of(below(path, key), string))
    return ("RBRACE" in accepted or accepted == AT_START) and bool(types_of(path, string))


def kea_place(tree: Tree, token: Token) -> str:
    """The place of a token as Kea prints it: `LINE.COLUMN-COLUMN`, columns in bytes."""
    span = tree.span(token.start, token.end)
    first = span.source.byte_column(span.start)
    last = max(first, span.source.byte_column(span.end) - 1)
    place = f"{span.begin.line}.{first}" + (f"-{last}" if last > first else "")
    return place if span.source is tree.source else f"{span.source.name}:{place}"
