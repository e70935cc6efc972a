"""From text to a tree of nodes, and on past what cannot be read."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from kealint.expression.grammar import Chain, Tables, node, tables
from kealint.expression.nodes import KINDS, Expression, Option
from kealint.expression.problem import Problem
from kealint.expression.scan import scan
from kealint.expression.words import END, NAMES, PLAIN_CHAIN
from kealint.lean import Any, NamedTuple
from kealint.syntax.tokens import Token

BOOLEAN, STRING = "boolean", "string"
"""What an expression may be wanted to yield."""

_OPERATORS = frozenset(("AND", "SAND", "OR", "SOR"))
_DEPTH = {"LPAR": 1, "LSQB": 1, "RPAR": -1, "RSQB": -1}


class Unexpected(NamedTuple):
    """A token at which Kea gives up."""

    token: Token
    before: Token | None
    expected: frozenset[str]
    """The terminals that could stand there."""
    ends_chain: bool
    """Whether another `option` there would make a longer chain than every version takes."""


class Parsed(NamedTuple):
    """What there is to an expression, whatever the version and the service."""

    text: str
    root: Expression | None
    """The tree; None where it cannot be read as a whole."""
    parts: tuple[Expression, ...]
    """The tree, or the pieces of it that could be read."""
    newer: tuple[Token, ...]
    """The words that not every version has."""
    problems: tuple[Problem, ...]
    """What no lexer reads, in the order of the text."""
    unexpected: tuple[Unexpected, ...]
    """What no grammar takes, in the order of the text, for other causes than those problems."""


@lru_cache(2000)
def parse(text: str, yields: str = BOOLEAN) -> Parsed:
    """The tree of an expression that has to yield a BOOLEAN or a STRING.

    Behind what does not fit it is read on from the next operator between conditions.
    """
    tokens, problems, newer = scan(text)
    root: Expression | None = None
    parts: list[Expression] = []
    unexpected: list[Unexpected] = []
    at = 0
    while True:
        piece = _read(tables(), tokens, at, yields)
        parts += piece.parts
        if piece.stopped is None:
            root = piece.parts[0] if at == 0 and not problems else None
            break
        token = tokens[piece.stopped]
        if not any(tokens[at].start <= one.start <= token.end for one in problems):
            before = tokens[piece.stopped - 1] if piece.stopped else None
            unexpected.append(Unexpected(token, before, piece.expected, piece.ends_chain))
        after = _next_operator(tokens, at, piece.stopped) if yields == BOOLEAN else None
        if after is None:
            break
        at = after + 1
    return Parsed(text, root, tuple(parts), tuple(newer), tuple(problems), tuple(unexpected))


class _Piece(NamedTuple):
    parts: list[Expression]
    stopped: int | None = None
    """The number of the token that does not fit."""
    expected: frozenset[str] = frozenset()
    ends_chain: bool = False


def _read(tables: Tables, tokens: Sequence[Token], begin: int, yields: str) -> _Piece:
    """The expression that begins with a token and goes on to the end."""
    first, last = tables.starts[yields]
    at = begin
    stack = [first]
    values: list[Any] = []
    while True:
        token = tokens[at]
        if stack[-1] == last and token.type == END:
            return _Piece(values)
        action = tables.states[stack[-1]].get(token.type)
        if action is None:
            parts = [part for value in values if (part := _part(value)) is not None]
            chain = values[-2] if len(values) > 1 else None
            ends_chain = type(chain) is Chain and len(chain.keys) >= PLAIN_CHAIN[chain.within]
            return _Piece(parts, at, _expected(tables, tokens[begin:at], yields), ends_chain)
        if action >= 0:
            stack.append(action)
            values.append(token)
            at += 1
            continue
        makes, name, size = tables.rules[-1 - action]
        if name:
            values[-size:] = [node(name, values[-size:])]
        del stack[-size:]
        stack.append(tables.states[stack[-1]][makes])


def _part(value: Any) -> Expression | None:
    """What there is to check in something that was read before the parser stopped."""
    if type(value) is Chain:
        end = value.keys[-1].end
        return Option(value.start, end, value.within, value.whose, value.keys, "")
    return value if type(value) in KINDS else None


def _expected(tables: Tables, tokens: Sequence[Token], yields: str) -> frozenset[str]:
    """The terminals that can stand behind some tokens."""
    first, last = tables.starts[yields]
    stack = [first]
    for token in tokens:
        _feed(tables, stack, last, token.type)
    return frozenset(terminal for terminal in NAMES if _feed(tables, [*stack], last, terminal))


def _feed(tables: Tables, stack: list[int], last: int, terminal: str) -> bool:
    """Take a terminal onto a stack of states; False if it does not fit."""
    while stack[-1] != last or terminal != END:
        action = tables.states[stack[-1]].get(terminal)
        if action is None:
            return False
        if action >= 0:
            stack.append(action)
            return True
        makes, _, size = tables.rules[-1 - action]
        del stack[-size:]
        stack.append(tables.states[stack[-1]][makes])
    return True


def _next_operator(tokens: Sequence[Token], at: int, stopped: int) -> int | None:
    """The number of the next token that joins two conditions outside all brackets."""
    depth = 0
    for number in range(at, len(tokens)):
        depth = max(0, depth + _DEPTH.get(tokens[number].type, 0))
        if number >= stopped and depth == 0 and tokens[number].type in _OPERATORS:
            return number
    return None
