"""Kea's JSON as stock Lark reads it: `kea.lark` with Lark's own lexer, and nothing of ours."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from lark import Lark, Token
from lark.exceptions import UnexpectedInput

from kealint.syntax.grammar import GRAMMAR
from kealint.syntax.lexical import has_leading_zeros, read_integer, read_real, unescape
from kealint.syntax.nodes import Array, Node, Object, Scalar

Shape = tuple[Any, ...]
"""A node as nested tuples: type, start, end, and the value or the contents."""


class Reference(NamedTuple):
    """What the grammar makes of a text."""

    shape: Shape
    surplus_commas: list[int]
    fits: bool
    """Whether every number fits into what Kea has for it."""
    is_plain: bool
    """Whether every number is one that all versions of Kea read alike."""


@cache
def lark() -> Lark:
    return Lark(GRAMMAR.read_text("utf-8"), parser="lalr", lexer="basic")


def reference(text: str) -> Reference | None:
    """What the grammar makes of a text; None where it refuses it."""
    try:
        tree = lark().parse(text)
    except UnexpectedInput:
        return None
    tokens = list(tree.scan_values(lambda value: isinstance(value, Token)))
    numbers = [token for token in tokens if token.type in ("INTEGER", "REAL")]
    return Reference(
        _shape(tree.children[0]),
        [
            one.start_pos or 0
            for one, following in pairwise(tokens)
            if one.type == "COMMA" and following.type in ("COMMA", "RBRACE", "RSQB")
        ],
        all(_number(token) is not None for token in numbers),
        not any(token[0] == "+" or has_leading_zeros(token) for token in numbers),
    )


def _number(token: Token) -> int | float | None:
    return read_integer(token) if token.type == "INTEGER" else read_real(token)


def _shape(tree: Any) -> Shape:
    if tree.data == "scalar":
        token = tree.children[0]
        value: Any = {"true": True, "false": False, "null": None}.get(token)
        if token.type == "STRING":
            value = unescape(token[1:-1])
        elif token.type in ("INTEGER", "REAL"):
            value = _number(token)
        return (type(value).__name__, token.start_pos, token.end_pos, value)
    start, end = tree.children[0].start_pos, tree.children[-1].end_pos
    contents = tuple(_contents(tree.children[1])) if len(tree.children) == 3 else ()
    return (str(tree.data), start, end, contents)


def _contents(tree: Any) -> Iterator[Shape]:
    """The members or items of a list that the grammar builds from the left."""
    parts = []
    while True:
        if tree.data != "surplus_comma":
            parts.append(tree.children[-1])
        if len(tree.children) == 1:
            break
        tree = tree.children[0]
    for part in reversed(parts):
        if part.data == "member":
            key, _, value = part.children
            yield (key[1:-1], key.start_pos, _shape(value))
        else:
            yield _shape(part)


def shape(node: Node | None) -> Shape | None:
    """A node of ours in the same form."""
    if isinstance(node, Object):
        members = tuple((one.key, one.start, shape(one.value)) for one in node.members)
        return ("map", node.start, node.end, members)
    if isinstance(node, Array):
        return ("list", node.start, node.end, tuple(map(shape, node.items)))
    if isinstance(node, Scalar):
        return (type(node.value).__name__, node.start, node.end, node.value)
    return None
