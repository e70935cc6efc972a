"""From text to tokens: the longest match counts, and words need nothing between them.

What Kea's lexer refuses becomes a problem, and the token that was meant, if
that can be told; else a hole, at which the parser stops without a word.
"""

from __future__ import annotations

import re
from _socket import AF_INET, AF_INET6, inet_pton

from kealint.expression.mistakes import mistake
from kealint.expression.problem import Problem
from kealint.expression.words import END, SINCE, TYPES, WORDS
from kealint.lean import NamedTuple
from kealint.syntax.tokens import Token

_TOKEN = re.compile(
    r"[ \t\n]*(?:"
    r"(?P<OPTION_NAME>[A-Za-z](?:[-_A-Za-z0-9]*[A-Za-z0-9])?(?=[ \t\n]*\]))"
    r"|(?P<STRING>'[^'\n]*')"
    r"|(?P<IP_ADDRESS>[0-9a-fA-F]*:[0-9a-fA-F]*:[0-9a-fA-F:.]*|[0-9]+(?:\.[0-9]+){3})"
    r"|(?P<HEX_STRING>0[xX][0-9a-fA-F]+)"
    r"|(?P<INTEGER>-?[0-9]+)"
    rf"|(?P<WORD>{'|'.join(sorted(WORDS, key=len, reverse=True))})"
    r"|(?P<MARK>==|[]().,*+[])"
    r"|(?P<END>\Z)"
    r")"
)
_BLANK = re.compile(r"[ \t\n]*")


class Scanned(NamedTuple):
    """The tokens of an expression, its end the last of them, and what is wrong with them."""

    tokens: list[Token]
    problems: list[Problem]
    newer: list[Token]
    """The words that not every version has."""


def scan(text: str) -> Scanned:
    """The tokens of an expression."""
    tokens: list[Token] = []
    problems: list[Problem] = []
    newer: list[Token] = []
    at = 0
    while True:
        match = _TOKEN.match(text, at)
        if match is None:
            at = _BLANK.match(text, at).end()  # type: ignore[union-attr]
            found = mistake(text, at, tokens)
            del tokens[len(tokens) - found.taken :]
            tokens += found.tokens
            problems.append(found.problem)
            at = found.end
            continue
        kind = match.lastgroup
        assert kind is not None
        start, at = match.span(kind)
        if kind == "END":
            tokens.append(Token(END, start, at))
            return Scanned(tokens, problems, newer)
        raw = match[kind]
        token = Token(TYPES[raw] if kind in ("WORD", "MARK") else kind, start, at, raw)
        tokens.append(token)
        if raw in SINCE and kind != "OPTION_NAME":
            newer.append(token)
        elif kind == "INTEGER" and not -(2**63) <= _number(raw) < 2**63:
            problems.append(Problem(start, at, f"failed to convert {raw} to an integer"))
        elif kind == "IP_ADDRESS" and not is_address(raw):
            tokens[-1], problem = _no_address(token)
            problems.append(problem)


def _number(digits: str) -> int:
    return int(digits) if len(digits) < 1000 else 2**63


def is_address(text: str) -> bool:
    """Whether it is an address as Kea reads them."""
    try:
        inet_pton(AF_INET6 if ":" in text else AF_INET, text)
    except OSError:
        return False
    return True


_HARDWARE = re.compile(r"[0-9a-fA-F]{2}(?::[0-9a-fA-F]{2}){2,}")


def _no_address(token: Token) -> tuple[Token, Problem]:
    start, end, raw = token.start, token.end, token.raw
    said = f"failed to convert {raw} to an IP address"
    if _HARDWARE.fullmatch(raw) is None:
        return token, Problem(start, end, said)
    instead = "0x" + raw.replace(":", "")
    cause = "hardware addresses are written as hexadecimal digits"
    problem = Problem(start, end, said, cause, instead=instead, certain=True)
    return Token("HEX_STRING", start, end, instead), problem
