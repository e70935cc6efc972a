"""The tables that Lark makes of `expression.lark`, and the nodes made by them.

The tables are kept, since making them takes Lark a tenth of a second and they
are all that is wanted of it: the parser that reads by them is in `parse.py`.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache

from kealint.expression.nodes import (
    Address,
    Both,
    Choice,
    Concat,
    Converted,
    Either,
    Equals,
    Hex,
    Hexstring,
    Integer,
    Key,
    Match,
    Member,
    Not,
    Option,
    Packet,
    Relay6,
    Split,
    Substring,
    Text,
    Vendor,
)
from kealint.kept import kept
from kealint.lean import Any, NamedTuple
from kealint.syntax.tokens import Token

_FOLDER = os.path.dirname(os.path.abspath(__file__))
_FILE = os.path.join(_FOLDER, "expression.lark")


class Tables(NamedTuple):
    """An LALR parser. States and rules are numbers."""

    states: list[dict[str, int]]
    """By the state and the symbol: the next state, or `-1 - rule` to reduce by."""
    rules: list[tuple[str, str, int]]
    """Of each rule what it makes, the name of its node (none if it passes one on), its size."""
    starts: dict[str, tuple[int, int]]
    """The first and the last state of `boolean` and of `string`."""


@cache
def tables() -> Tables:
    """The tables of the grammar."""
    found: Any = kept(_FOLDER, "expression", [_FILE, __file__], _make)
    return Tables(*found)


def _make() -> tuple[Any, ...]:
    from lark import Lark

    with open(_FILE, encoding="utf-8") as file:
        lark = Lark(file.read(), parser="lalr", start=["boolean", "string"], keep_all_tokens=True)
    table = lark.parse_interactive(start="string").parser_state.parse_conf.parse_table
    numbers = {state: number for number, state in enumerate(table.states)}
    rules: dict[Any, int] = {}
    states: list[dict[str, int]] = []
    for actions in table.states.values():
        states.append({})
        for symbol, (action, to) in actions.items():
            reduces = str(action) == "Reduce"
            number = -1 - rules.setdefault(to, len(rules)) if reduces else numbers[to]
            states[-1][str(symbol)] = number
    return (
        states,
        [(str(rule.origin.name), _node_of(rule), len(rule.expansion)) for rule in rules],
        {
            start: (numbers[table.start_states[start]], numbers[table.end_states[start]])
            for start in ("boolean", "string")
        },
    )


def _node_of(rule: Any) -> str:
    """The name of the function below that makes the node; none where the one part is passed on."""
    if rule.alias is None and len(rule.expansion) == 1:
        return ""
    return str(rule.alias or rule.origin.name)


class Chain(NamedTuple):
    """The beginning of an `Option`, whose part is still to come."""

    start: int
    within: str
    whose: Key | None
    keys: tuple[Key, ...]


def node(name: str, parts: list[Any]) -> Any:
    """The node of that name, made of all that its rule is made of."""
    return _MAKERS[name](*parts)


def _either(left: Any, word: Token, right: Any) -> Either:
    return Either(left.start, right.end, word.raw == "sor", left, right)


def _both(left: Any, word: Token, right: Any) -> Both:
    return Both(left.start, right.end, word.raw == "sand", left, right)


def _negation(word: Token, condition: Any) -> Not:
    return Not(word.start, condition.end, condition)


def _group(opening: Token, inside: Any, closing: Token) -> Any:
    return inside._replace(start=opening.start, end=closing.end)


def _equals(left: Any, mark: Token, right: Any) -> Equals:
    return Equals(left.start, right.end, left, right)


def _member(word: Token, opening: Token, name: Token, closing: Token) -> Member:
    return Member(word.start, closing.end, _text(name))


def _match(
    word: Token, opening: Token, pattern: Token, comma: Token, value: Any, closing: Token
) -> Match:
    return Match(word.start, closing.end, _text(pattern), value)


def _option(chain: Chain, dot: Token, part: Token) -> Option:
    return Option(chain.start, part.end, chain.within, chain.whose, chain.keys, part.raw)


def _chain(word: Token, opening: Token, key: Key, closing: Token, *rest: Any) -> Chain:
    if rest:  # `.option[code]`, in what a relay or a vendor has sent
        return Chain(word.start, word.raw, key, (rest[3],))
    return Chain(word.start, word.raw, None, (key,))


def _longer(chain: Chain, dot: Token, word: Token, opening: Token, key: Key, end: Token) -> Chain:
    return chain._replace(keys=(*chain.keys, key))


def _vendor(
    word: Token,
    opening: Token,
    enterprise: Key,
    closing: Token,
    dot: Token,
    part: Token,
    *rest: Any,
) -> Vendor:
    datum = rest[1] if rest else None
    end = rest[2].end if rest else part.end
    return Vendor(word.start, end, word.raw, enterprise, part.raw, datum)


def _sender(word: Token, dot: Token, part: Token) -> Vendor:
    return Vendor(word.start, part.end, word.raw, None, part.raw, None)


def _plus(left: Any, mark: Token, right: Any) -> Concat:
    return Concat(left.start, right.end, left, right)


def _text(token: Token) -> Text:
    return Text(token.start, token.end, token.raw[1:-1])


def _hexadecimal(token: Token) -> Hex:
    return Hex(token.start, token.end, token.raw[2:])


def _packet(word: Token, dot: Token, field: Token) -> Packet:
    return Packet(word.start, field.end, word.raw, field.raw)


def _relay6(
    word: Token, opening: Token, nest: Key, closing: Token, dot: Token, field: Token
) -> Relay6:
    return Relay6(word.start, field.end, nest, field.raw)


def _concat(
    word: Token, opening: Token, left: Any, comma: Token, right: Any, closing: Token
) -> Concat:
    return Concat(word.start, closing.end, left, right)


def _hexstring(
    word: Token, opening: Token, value: Any, comma: Token, separator: Any, closing: Token
) -> Hexstring:
    return Hexstring(word.start, closing.end, value, separator)


def _substring(word: Token, opening: Token, *parts: Any) -> Substring:
    value, _, first, _, length, closing = parts
    return Substring(word.start, closing.end, value, first, length)


def _split(word: Token, opening: Token, *parts: Any) -> Split:
    value, _, delimiters, _, field, closing = parts
    return Split(word.start, closing.end, value, delimiters, field)


def _choice(word: Token, opening: Token, *parts: Any) -> Choice:
    condition, _, yes, _, no, closing = parts
    return Choice(word.start, closing.end, word.raw == "sifelse", condition, yes, no)


def _converted(word: Token, opening: Token, value: Any, closing: Token) -> Converted:
    return Converted(word.start, closing.end, word.raw, value)


_MAKERS: dict[str, Callable[..., Any]] = {
    "either": _either,
    "both": _both,
    "negation": _negation,
    "group": _group,
    "equals": _equals,
    "member": _member,
    "match": _match,
    "option": _option,
    "chain": _chain,
    "longer": _longer,
    "vendor": _vendor,
    "sender": _sender,
    "plus": _plus,
    "text": _text,
    "hexadecimal": _hexadecimal,
    "address": lambda token: Address(token.start, token.end, token.raw),
    "integer": lambda token: Integer(token.start, token.end, token.raw),
    "packet": _packet,
    "relay6": _relay6,
    "concat": _concat,
    "hexstring": _hexstring,
    "substring": _substring,
    "split": _split,
    "choice": _choice,
    "converted": _converted,
    "key": lambda token: Key(token.start, token.end, token.raw),
}
