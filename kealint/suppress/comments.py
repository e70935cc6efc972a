"""The language of suppressing comments: `kealint: ignore[rule, group] reason`.

It may stand in a comment of any style, alone or behind other words. Without
brackets it is about every rule. What follows is the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kealint.schema.spelling import did_you_mean, nearest
from kealint.suppress.origin import InComment, Name
from kealint.suppress.suppression import Malformed, Suppression
from kealint.syntax.tree import Replacement

MARK = "kealint:"

_VERBS = ("ignore", "file-ignore", "disable", "enable")
_DIRECTIVE = re.compile(
    rf"(?<![\w-]){MARK}[ \t]*({'|'.join(_VERBS)})(?![\w-])(?:[ \t]*\[([^\[\]\n]*)\])?"
)
_BRACKET = re.compile(r"[ \t]*\[")
_ATTEMPT = re.compile(rf"[\s*]*({MARK}[ \t]*([^\s\[]*))")
_ATTEMPT_WITHIN = re.compile(rf"(?<![\w-])({MARK}[ \t]*([\w-]+))(?=[ \t]*\[)")
_NEAR = re.compile(
    rf"(?<![\w-])(kea-?lint)([ \t]*[:;,.=-]?[ \t]*)({'|'.join(_VERBS)})(?![\w-])([ \t:=]*[\[(])?",
    re.IGNORECASE,
)
_MARKS = " \t\r\n/#*"
_NAME = re.compile(r"[^\s,]+")


def inside(text: str, comment: tuple[int, int]) -> tuple[int, int]:
    """What is between the marks of the comment at this place."""
    start, end = comment
    if text.startswith("#", start):
        return start + 1, end
    return start + 2, end - 2 if text.startswith("/*", start) else end


def read_comment(
    text: str, comment: tuple[int, int], begins_line: bool
) -> Iterator[Suppression | Malformed]:
    """What a comment says to us."""
    first, last = inside(text, comment)
    matches = list(_DIRECTIVE.finditer(text, first, last))
    attempt = _ATTEMPT.match(text, first, last) or _ATTEMPT_WITHIN.search(text, first, last)
    if attempt is not None and not any(match.start() == attempt.start(1) for match in matches):
        yield _misspelled(attempt)
    elif attempt is None and (near := _near_miss(text, first, last)) is not None:
        yield near
    is_alone = len(matches) == 1 and not text[first : matches[0].start()].strip(_MARKS)
    for number, match in enumerate(matches):
        before = matches[number - 1].end() if number else first
        until = matches[number + 1].start() if number + 1 < len(matches) else last
        if match[2] is None and _BRACKET.match(text, match.end(), until):
            message = f'"{match[0]}" suppresses nothing: its bracket is not closed'
            yield Malformed(match.start(), match.end(), message, ())
            continue
        brackets = None if match[2] is None else match.span(2)
        names = () if brackets is None else _NAME.finditer(text, *brackets)
        cut = (
            (match.start(), until) if until < last else _last_cut(text, before, match.start(), last)
        )
        yield Suppression(
            match[1],
            tuple(Name(name[0], *name.span()) for name in names),
            _reason(text[match.end() : until]),
            *match.span(),
            InComment(comment, begins_line, brackets, until, cut, is_alone),
        )


def _last_cut(text: str, before: int, start: int, last: int) -> tuple[int, int]:
    """From what leads over to the last suppression of a comment up to the comment's end."""
    words = text[before:start].rstrip()
    lead = next((mark for mark in ("//", "#", "*") if words.endswith(mark)), "")
    words = words.removesuffix(lead).rstrip()
    return before + len(words), start + len(text[start:last].rstrip())


def _misspelled(attempt: re.Match[str]) -> Malformed:
    verb = nearest(attempt[2], _VERBS).word
    message = f'"{attempt[1].rstrip()}" suppresses nothing{did_you_mean(attempt[2], _VERBS)}'
    correction = () if verb is None else (Replacement(*attempt.span(2), verb),)
    return Malformed(attempt.start(1), attempt.end(), message, correction)


def _near_miss(text: str, first: int, last: int) -> Malformed | None:
    """What a comment begins with, or puts before a bracket, and is almost a suppression."""
    for near in _NEAR.finditer(text, first, last):
        mark, between, verb, bracket = near.groups()
        written = text[near.start() : near.end(3)]
        if (mark, between.strip(), verb) == (MARK[:-1], ":", verb.lower()):
            continue
        if bracket or not text[first : near.start()].strip(_MARKS):
            meant = f"{MARK} {verb.lower()}"
            message = f'"{written}" suppresses nothing (did you mean "{meant}"?)'
            correction = (Replacement(near.start(), near.end(3), meant),)
            return Malformed(near.start(), near.end(3), message, correction)
    return None


def _reason(text: str) -> str:
    words = [word for word in text.split() if word.strip("*/#")]
    return " ".join(words).lstrip(":-– ")
