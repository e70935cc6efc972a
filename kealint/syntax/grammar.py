"""`kea.lark` as a parser that makes nodes. Importing this loads Lark."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from lark import Lark, Transformer, v_args
from lark.lexer import Lexer
from lark.parsers.lalr_interactive_parser import InteractiveParser

from kealint.lean import Any, NamedTuple
from kealint.syntax.lexical import WORDS, read_integer, read_real, unescape
from kealint.syntax.nodes import Array, Member, Node, Object, Scalar
from kealint.syntax.tokens import Token

GRAMMAR = Path(__file__).with_name("kea.lark")


class Read(NamedTuple):
    """A map or list that has been read already: to the grammar as good as a scalar."""

    node: Node
    type: str = "NULL"


class _Tokens(Lexer):
    """Lark's lexer: the tokens are made already."""

    def __init__(self, lexer_conf: Any) -> None:
        pass

    def lex(self, tokens: Any, parser_state: Any = None) -> Iterator[Any]:
        return iter(tokens)


@v_args(inline=True)
class _Nodes(Transformer[Any, Object]):
    """Makes the nodes as Lark reduces. Members and items whose value is a hole are left out."""

    def start(self, root: Object) -> Object:
        return root

    def map(self, opening: Token, *rest: Any) -> Object:
        members = rest[0] if len(rest) == 2 else []
        return Object(opening.start, rest[-1].end, members)

    def list(self, opening: Token, *rest: Any) -> Array:
        items = rest[0] if len(rest) == 2 else []
        return Array(opening.start, rest[-1].end, items)

    def members(self, *parts: Any) -> Any:
        contents = parts[0] if len(parts) == 3 else []
        if parts[-1] is not None:
            contents.append(parts[-1])
        return contents

    items = members

    def surplus_comma(self, contents: Any, comma: Token) -> Any:
        return contents

    def member(self, key: Token, colon: Token, value: Node | None) -> Member | None:
        if value is None or key.start == key.end:
            return None
        return Member(key.raw, key.start, value)

    def scalar(self, token: Token | Read) -> Node | None:
        if isinstance(token, Read):
            return token.node
        kind, start, end, raw = token
        if kind == "STRING":
            return Scalar(start, end, unescape(raw))
        if kind == "INTEGER":
            return Scalar(start, end, read_integer(raw))
        if kind == "REAL":
            return Scalar(start, end, read_real(raw))
        if raw in WORDS:
            return Scalar(start, end, WORDS[raw])
        return None  # a hole


@cache
def _lark() -> Lark:
    return Lark(GRAMMAR.read_text("utf-8"), parser="lalr", lexer=_Tokens, transformer=_Nodes())


def new_parser() -> InteractiveParser:
    """A parser to feed tokens to; what it has made after the last one is the root."""
    return _lark().parse_interactive()
