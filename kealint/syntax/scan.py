"""Tokens of a text that is not in order.

What is no token becomes a problem and, where it can stand for one, a token.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from kealint.syntax.characters import invalid_character
from kealint.syntax.comments import not_a_comment, unclosed_comment, unopened_comment
from kealint.syntax.fold import Folder
from kealint.syntax.lexical import (
    INTEGER,
    RAW,
    REAL,
    end_of_raw,
    skip_space,
)
from kealint.syntax.numbers import number
from kealint.syntax.odd import Explainer, Place, Report
from kealint.syntax.pasted import lost_fence, markdown_fence, merge_conflict, shell_line
from kealint.syntax.quotes import Requoted, requote
from kealint.syntax.stand_ins import TEMPLATE, broken_include, placeholder
from kealint.syntax.strings import (
    bad_string,
    broken_string,
    late_quote,
    unclosed_string,
    wrong_quotes,
)
from kealint.syntax.tokens import BEFORE_VALUES, CLOSING, END, HOLE, MARKS, Token
from kealint.syntax.words import ADDRESS, WORDLIKE, word

EXPLAINERS: tuple[Explainer, ...] = (
    markdown_fence,
    merge_conflict,
    shell_line,
    lost_fence,
    bad_string,
    unclosed_string,
    wrong_quotes,
    placeholder,
    broken_include,
    unclosed_comment,
    unopened_comment,
    not_a_comment,
    late_quote,
    word,
    invalid_character,
)
"""In the order in which they are asked."""

_TOKEN = re.compile(
    rf'(?:(?P<MARK>(?!{TEMPLATE})[{{}}\[\],:])|"(?P<STRING>{RAW})"'
    rf"|(?!{ADDRESS})(?:(?P<INTEGER>{INTEGER})|(?P<REAL>{REAL})"
    rf"|(?P<BOOLEAN>true|false)|(?P<NULL>null)))"
).match
_goes_on = re.compile(WORDLIKE).match


_WORDLIKE = frozenset({"INTEGER", "REAL", "BOOLEAN", "NULL"})
_ODD = re.compile(r'"|[^ \t\r\n"{}\[\],:]+').match


def scan(
    text: str,
    parts: Iterable[tuple[int, int]],
    report: Report,
    folder: Folder | None = None,
) -> list[Token]:
    """The tokens of a text's parts, with a hole between two parts that do not touch.

    A `folder` makes one token of a map or list that is in order.
    """
    tokens: list[Token] = []
    explains = True
    at = 0
    for start, limit in parts:
        if start > at:
            tokens.append(Token(HOLE, at, start))
        at = start
        while (at := skip_space(text, at, limit)) < limit:
            token = _token(text, at, limit)
            if token is not None:
                if token.type in ("INTEGER", "REAL"):
                    token = number(text, token, tokens[-1].type if tokens else "", report)
                elif (
                    folder and token.type in CLOSING and tokens and tokens[-1].type in BEFORE_VALUES
                ):
                    token = folder.fold(token, limit) or token
                tokens.append(token)
                at = token.end
            elif explains:
                at, explains = _explain(text, at, start, limit, tokens, report)
            else:
                odd = _ODD(text, at, limit)
                at = odd.end() if odd else at + 1
                if not tokens or tokens[-1].type != HOLE:
                    tokens.append(Token(HOLE, at, at))
    tokens.append(Token(END, at, at))
    return tokens


def _token(text: str, at: int, limit: int) -> Token | None:
    """The token at a place; None where there is none."""
    match = _TOKEN(text, at, limit)
    if match is None:
        if text[at] != '"':
            return None
        # It may still be a string, with more escapes than the pattern takes.
        stop = end_of_raw(text, at + 1, limit)
        is_closed = text.startswith('"', stop, limit)
        return Token("STRING", at, stop + 1, text[at + 1 : stop]) if is_closed else None
    kind = match.lastgroup or ""
    if kind == "MARK":
        return Token(MARKS[match[0]], at, at + 1)
    if kind in _WORDLIKE and _goes_on(text, match.end(), limit):
        return None
    return Token(kind, at, match.end(), match[kind])


def _explain(
    text: str, at: int, start: int, limit: int, tokens: list[Token], report: Report
) -> tuple[int, bool]:
    """Take what stands at `at` for something; where to go on, and whether to explain more."""
    place = Place(text, at, limit, tokens[-1].type if tokens else "")
    odd = broken_string(place)
    if odd is None:
        requoted = _requoted(place, start, tokens)
        if requoted is not None:
            tokens += requoted.tokens
            return place.line_end, report(requoted.problem)
        odd = next(filter(None, (explain(place) for explain in EXPLAINERS)))
    if odd.stands_for is not None:
        tokens.append(Token(odd.stands_for, at, odd.end, odd.raw))
    return odd.end, odd.problem is None or report(odd.problem)


def _requoted(place: Place, start: int, tokens: list[Token]) -> Requoted | None:
    """The line read with another number of quotes. Takes the line's tokens off the list if so."""
    first = max(start, place.line_start)
    on_line = len(tokens)
    while on_line and tokens[on_line - 1].start >= first:
        on_line -= 1
    if on_line and tokens[on_line - 1].end > first:
        return None
    # The line may begin in a comment.
    first = max(
        first, skip_space(place.text, tokens[on_line - 1].end if on_line else start, place.limit)
    )
    end = place.line_end
    following = skip_space(place.text, end, place.limit)
    requoted = requote(
        place.text,
        first,
        end,
        tokens[on_line - 1].type if on_line else "",
        place.text[following : following + 1] if following < place.limit else "",
    )
    if requoted is not None:
        del tokens[on_line:]
    return requoted
