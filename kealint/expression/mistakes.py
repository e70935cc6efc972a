"""What people write where no token of the language begins, and what they meant by it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kealint.expression.problem import Problem, unexpected_character
from kealint.expression.words import TYPES, WORDS
from kealint.lean import NamedTuple
from kealint.schema.spelling import nearest
from kealint.syntax.tokens import HOLE, Token


class Mistake(NamedTuple):
    """What stands instead of tokens."""

    end: int
    """Where to read on."""
    problem: Problem
    tokens: tuple[Token, ...] = ()
    """What it stands for; nothing where it can be passed over."""
    taken: int = 0
    """How many of the tokens before it belong to it."""


_ONLY = "== is the only comparison"
_SINGLE = "strings stand in single quotes"
_NO_COMMENT = "there are no comments in expressions"


class _Mark(NamedTuple):
    pattern: re.Pattern[str]
    meant: str
    """The terminal; nothing where it can be passed over."""
    instead: str | None
    cause: str


_MARKS = (
    _Mark(re.compile(r"=~|~=?"), "EQUAL", None, f"{_ONLY}, besides match() since Kea 2.7.0"),
    _Mark(re.compile("="), "EQUAL", "==", _ONLY),
    _Mark(re.compile("!=|<>"), "EQUAL", None, f"{_ONLY}; write not in front of it"),
    _Mark(re.compile("[<>]=?"), "EQUAL", None, _ONLY),
    _Mark(re.compile("&&?"), "AND", "and", "the word is and"),
    _Mark(re.compile(r"\|\|?"), "OR", "or", "the word is or"),
    _Mark(re.compile("!"), "NOT", "not ", "the word is not"),
    _Mark(re.compile("(?:#|//)[^\n]*|/\\*(?s:.*?)(?:\\*/|\\Z)"), "", None, _NO_COMMENT),
    _Mark(re.compile(r"/[0-9]+"), HOLE, None, "addresses have no length here; compare a substring"),
    _Mark(re.compile("[{}]"), HOLE, None, "the brackets are [ ] and ( )"),
    _Mark(re.compile(r"[\r\f\v\x1c-\x1f\x85\xa0]+"), "", " ", "that is no white space to Kea"),
)
_QUOTED = re.compile(
    "\"([^\"'\n]*)\"|`([^`'\n]*)`|[\u2018\u2019]([^'\n\u2018\u2019]*)[\u2018\u2019]"
    "|[\u201c\u201d]([^'\n\u201c\u201d]*)[\u201c\u201d]"
)
_TO_QUOTE = re.compile(r"[^'\n]*'")
_RUN = re.compile(r"[-_A-Za-z0-9]+")
_OTHER = re.compile(r"[^\x00-\x7f]+|.", re.DOTALL)
_MEANT = {
    "else": "ifelse",
    "if": "ifelse",
    "length": "len",
    "lower": "lcase",
    "substr": "substring",
    "tohex": "hexstring",
    "tolower": "lcase",
    "toupper": "ucase",
    "upper": "ucase",
    "value": "hex",
}


def mistake(text: str, at: int, before: Sequence[Token]) -> Mistake:
    """What stands at an offset where no token begins; `before` are the tokens up to there."""
    said = unexpected_character(text[at])
    last = before[-1] if before else None
    if last and last.type == "STRING" and last.end == at and (rest := _TO_QUOTE.match(text, at)):
        cause = f"the string {last.raw} ends at its second quote, and there are no escapes"
        whole = Token("STRING", last.start, rest.end(), text[last.start : rest.end()])
        return Mistake(rest.end(), Problem(at, rest.end(), said, cause), (whole,), 1)
    if text[at] == "'":
        return _unclosed(text, at, said)
    if quoted := _QUOTED.match(text, at):
        instead = f"'{quoted[quoted.lastindex or 0]}'"
        problem = Problem(at, quoted.end(), said, _SINGLE, instead=instead, certain=True)
        return Mistake(quoted.end(), problem, (Token("STRING", at, quoted.end(), instead),))
    if (run := _RUN.match(text, at)) and text[at] != "-":
        return _word(text, at, run.end(), said, before)
    for mark in _MARKS:
        if match := mark.pattern.match(text, at):
            return _mark(match, mark, Problem(at, match.end(), said, mark.cause), last)
    end = _OTHER.match(text, at).end()  # type: ignore[union-attr]
    cause = _SINGLE if text[at] in '"`\u2018\u2019\u201c\u201d' else ""
    return Mistake(end, Problem(at, end, said, cause), (Token(HOLE, at, end),))


def _unclosed(text: str, at: int, said: str) -> Mistake:
    line = text.find("\n", at)
    end = len(text) if line < 0 else line
    cause = "the string is not closed" if line < 0 else "a string cannot go over a line break"
    token = Token("STRING", at, end, text[at:end] + "'")
    return Mistake(len(text), Problem(at, end, said, cause), (token, Token(HOLE, end, end)))


def _mark(match: re.Match[str], mark: _Mark, problem: Problem, last: Token | None) -> Mistake:
    start, end = match.span()
    if match[0] == "=" and last and last.type == "EQUAL" and last.end == start:
        problem = problem._replace(start=last.start, instead="==", certain=True)
        return Mistake(end, problem, (last._replace(end=end),), 1)
    problem = problem._replace(instead=mark.instead, certain=mark.instead is not None)
    if not mark.meant:
        return Mistake(end, problem)
    return Mistake(end, problem, (Token(mark.meant, start, end, (mark.instead or "").strip()),))


def _word(text: str, at: int, end: int, said: str, before: Sequence[Token]) -> Mistake:
    """A word that is none, with the tokens before it of which it is made."""
    start, taken = at, 0
    for token in reversed(before):
        if token.end != start or text[start - 1] in "]().,*+[='":
            break
        start, taken = token.start, taken + 1
    word = text[start:end]
    near = nearest(word, WORDS)
    meant = _MEANT.get(word.lower()) or near.word
    cause = f'"{word}" is no word of the language'
    if meant is None:
        if word[0] == "0":
            cause = "hexadecimal digits are written 0x0a1b"
        return Mistake(end, Problem(start, end, said, cause), (Token(HOLE, start, end),), taken)
    certain = near.certain and near.word == meant
    cause = f"words are written small: {meant}" if word.lower() == meant else cause
    problem = Problem(start, end, said, cause, instead=meant, certain=certain)
    return Mistake(end, problem, (Token(TYPES[meant], start, end, meant),), taken)
