"""Lines with a quote too few or too many: where it is missing, by what makes sense of the line."""

from __future__ import annotations

import re

from kealint.lean import NamedTuple
from kealint.syntax.lexical import INTEGER, RAW, REAL, SPACE
from kealint.syntax.odd import invalid, replace, shown
from kealint.syntax.tokens import ENDS, MARKS, OPENING, Token
from kealint.syntax.tree import Problem, Repair, Replacement

LONGEST = 400
"""How long a line may be that is looked at like this."""

ODD = 10
"""How odd it is that something is no token; tokens in a strange order are less."""

_QUOTE = re.compile(r'(?<!\\)"')
_INSERTABLE = re.compile(
    r"(?<=[^\s,:{}\[\]])(?=[\s,:{}\[\]]|\Z)|(?<![^\s,:{}\[\]])(?=[^\s,:{}\[\]])"
)
"""Where words begin and end."""
_TYPOGRAPHIC = re.compile("[\u201c\u201d\u201e\u201f\u00ab\u00bb]")
_JOINED = re.compile(r"\w\"\w")
"""Without the quote these would be one word, or one number."""
_SPACE = re.compile(SPACE).match
_TOKEN = re.compile(
    rf'(?P<MARK>[{{}}\[\],:])|"(?P<STRING>{RAW})"|(?P<INTEGER>{INTEGER})|(?P<REAL>{REAL})'
    r"|(?P<BOOLEAN>true|false)|(?P<NULL>null)|(?P<ODD>[^ \t\r\n\"{}\[\],:]+|\")"
).match


class Requoted(NamedTuple):
    """A line as it reads with its quotes mended."""

    tokens: list[Token]
    problem: Problem


class _Try(NamedTuple):
    """A line with one edit, and what that makes of it."""

    oddness: int
    start: int
    end: int
    content: str
    tokens: list[Token]


def requote(text: str, start: int, end: int, before: str, following: str) -> Requoted | None:
    """Read the line `text[start:end]` with another number of quotes; None if that is no help.

    `before` is the type of the token before the line, `following` the first
    character behind it.
    """
    line = text[start:end]
    if len(line) > LONGEST:
        return None
    if len(_QUOTE.findall(line)) % 2 == 0:
        return _quotes_within(line, start)
    edits = [(match.start(), match.start(), '"') for match in _INSERTABLE.finditer(line)]
    edits += [(*match.span(), "") for match in _QUOTE.finditer(line)]
    edits += [(*match.span(), '"') for match in _TYPOGRAPHIC.finditer(line)]
    tries = []
    for first, last, content in edits:
        tokens = _read(line[:first] + content + line[last:])
        if not content or _string_at(tokens, first):  # otherwise the quote is in a comment
            tries.append(_Try(_oddness(tokens, before, following), first, last, content, tokens))
    if not tries:
        return None
    tries.sort(key=lambda one: one.oddness)
    best = tries[0]
    if best.oddness >= ODD:
        return None
    shift = best.end - best.start - len(best.content)
    tokens = [
        Token(
            kind,
            start + first + (shift if first > best.start else 0),
            start + last + (shift if last > best.start else 0),
            raw,
        )
        for kind, first, last, raw in best.tokens
    ]
    return Requoted(tokens, _problem(start, line, best, tries))


def _problem(start: int, line: str, best: _Try, tries: list[_Try]) -> Problem:
    raws = [token.raw for token in best.tokens]
    is_certain = all(
        one.oddness > best.oddness or [token.raw for token in one.tokens] == raws for one in tries
    )
    place = start + best.start, start + best.end
    if not best.content:
        joins = _JOINED.match(line, max(best.start - 1, 0)) is not None
        return Problem(
            "stray-quote",
            *place,
            invalid(line[best.end : best.end + 1] or '"', "the quote before it is one too many"),
            repair=replace("delete the quote", *place, "", safe=is_certain and not joins),
        )
    if best.end > best.start:
        return Problem(
            "wrong-quotes",
            *place,
            invalid('"', f"the string ends with {line[best.start]}"),
            repair=replace('write "', *place, '"', safe=is_certain),
        )
    string = _string_at(best.tokens, best.start)
    assert string is not None
    return Problem(
        "unclosed-string",
        start + string.start,
        start + string.end - 1,
        invalid('"', f'the string "{shown(string.raw, 30)}" lacks a quote'),
        repair=replace("insert the quote", *place, '"', safe=is_certain),
    )


def _string_at(tokens: list[Token], at: int) -> Token | None:
    """The string that one of the quotes at `at` belongs to."""
    strings = (token for token in tokens if token.type == "STRING")
    return next((token for token in strings if token.start <= at < token.end), None)


_WITHIN = re.compile(r'((?:.*"[ \t]*:)?[\s,\[{]*)"(.*)"[\s,}\]]*\Z')
_SEPARATED = re.compile(r'"\s*[,:]\s*"|"\s*:')


def _quotes_within(line: str, start: int) -> Requoted | None:
    """Read a line of one string, or of a key and a string, that has quotes within the string."""
    match = _WITHIN.match(line)
    if match is None or _SEPARATED.search(match[2]):
        return None
    inside = start + match.start(2)
    quotes = [inside + quote.start() for quote in _QUOTE.finditer(match[2])]
    if not quotes:
        return None
    problem = Problem(
        "stray-quote",
        quotes[0],
        quotes[-1] + 1,
        invalid(line[quotes[0] - start + 1], "there are quotes within the string"),
        help="write ' within class expressions, and \\\" elsewhere",
        repair=Repair(
            "escape the quotes", tuple(Replacement(at, at, "\\") for at in quotes), safe=False
        ),
    )
    mended = line[: match.start(2)] + _QUOTE.sub("'", match[2]) + line[match.end(2) :]
    tokens = [
        token._replace(start=start + token.start, end=start + token.end) for token in _read(mended)
    ]
    return Requoted(tokens, problem) if all(token.type != "ODD" for token in tokens) else None


def _read(line: str) -> list[Token]:
    """The tokens of a line; what is none is ODD."""
    tokens = []
    at = 0
    while (at := _SPACE(line, at).end()) < len(line):  # type: ignore[union-attr]
        match = _TOKEN(line, at)
        assert match is not None
        kind = match.lastgroup or ""
        token = Token(MARKS.get(match[0], kind), at, match.end(), match[kind])
        tokens.append(token)
        at = match.end()
    return tokens


def _oddness(tokens: list[Token], before: str, following: str) -> int:
    """How little sense a line makes."""
    odd = 0
    is_value = before == "COLON"
    for kind, _, _, raw in tokens:
        if kind == "ODD":
            odd += ODD
        elif kind == "COLON":
            odd += 0 if before == "STRING" and not is_value else 3
        elif kind == "COMMA" or kind in OPENING:
            odd += 3 if before == "COLON" or (kind == before == "COMMA") else 0
        else:
            odd += 3 if before in ENDS else 0
            odd += kind == "STRING" and raw.strip(" \t,:{}[]\u201c\u201d") != raw
        is_value = before == "COLON"
        before = kind
    if following in "}]":
        return odd + (before == "COMMA")
    return odd + 2 * (before in ENDS)
