"""Strings that Kea does not read: bad escapes, raw control characters, other quotes, no end."""

from __future__ import annotations

import re
from json import loads

from kealint.syntax.lexical import ESCAPES, RAW
from kealint.syntax.odd import LONGEST_LINE, Odd, Place, invalid, replace, shown
from kealint.syntax.tokens import ENDS
from kealint.syntax.tree import Problem, Repair, Replacement

_CLOSED = re.compile(r'"([^"\\\n]*(?:\\.[^"\\\n]*){0,1000})"')
_GOOD = re.compile(RAW)
_PART = re.compile(
    r"\\u[dD][89abAB][0-9A-Fa-f]{2}\\u[dD][c-fC-F][0-9A-Fa-f]{2}"
    r"|\\u[0-9A-Fa-f]{0,4}|\\[^u]|[\x00-\x1f]"
)
_CONTROLS = {char: "\\" + letter for letter, char in ESCAPES.items()}
_CERTAINLY_LITERAL = frozenset(".dwsDWS-+*?^$|()[]{}# _")
"""Behind a backslash these belong to a regular expression or a shell: the backslash is meant."""


def bad_string(place: Place) -> Odd | None:
    """A string that ends on its line and holds what Kea refuses."""
    match = _CLOSED.match(place.text, place.at, place.limit)
    if match is None:
        return None
    raw, inside = match[1], match.start(1)
    bad = [part for part in _PART.finditer(raw) if not _GOOD.fullmatch(part[0])]
    mended = [_mend(part[0]) for part in bad]
    replacements = tuple(
        Replacement(inside + part.start(), inside + part.end(), content)
        for part, content in zip(bad, mended, strict=True)
        if content is not None
    )
    repair = None
    if len(replacements) == len(bad):
        title = f"write {shown(replacements[0].content)}"
        if len(bad) > 1:
            title += " and so on"
        repair = Repair(title, replacements, all(_is_certain(part[0]) for part in bad))
    first = bad[0]
    problem = Problem(
        "control-character" if first[0] < " " else "bad-escape",
        inside + first.start(),
        inside + first.end(),
        _complaint(first[0], raw),
        help=None if repair and repair.safe else "write a backslash that is meant itself twice",
        repair=repair,
    )
    return Odd(match.end(), "STRING", _apply(raw, bad, mended), problem)


def _complaint(part: str, raw: str) -> str:
    quoted = f'"{shown(raw, 30)}"'
    if part < " ":
        what = "a raw tab" if part == "\t" else f"the raw control character {ord(part):#04x}"
        return f"invalid control in {quoted} ({what})"
    if re.fullmatch(r"\\u[0-9A-Fa-f]{4}.*", part):
        return f"unsupported unicode escape in {quoted} ({part} is beyond \\u00ff)"
    if part.startswith("\\u"):
        return f"bad escape in {quoted} ({part} lacks digits)"
    return f"bad escape in {quoted} ({shown(part)} is none)"


def _mend(part: str) -> str | None:
    r"""What Kea reads as this part; None where that is anybody's guess."""
    if part < " ":
        return _CONTROLS.get(part, f"\\u{ord(part):04x}")
    if part == "\\'":
        return "'"
    if len(part) >= 6:
        char = loads(f'"{part}"')
        return None if "\ud800" <= char <= "\udfff" else str(char)
    if part[1] < " " or len(part) > 2:
        return None
    return "\\" + part


def _is_certain(part: str) -> bool:
    return part < " " or part == "\\'" or len(part) >= 6 or part[1] in _CERTAINLY_LITERAL


def _apply(raw: str, bad: list[re.Match[str]], mended: list[str | None]) -> str:
    out: list[str] = []
    at = 0
    for part, content in zip(bad, mended, strict=True):
        out += (raw[at : part.start()], "\\\\" if content is None else content)
        at = part.end()
    out.append(raw[at:])
    return "".join(out)


_OTHER_QUOTES = re.compile(
    r"'([^'\n]*)'|`([^`\n]*)`"
    "|[\u2018\u2019\u201a\u201b]([^\u2018\u2019\u201a\u201b\n\"]*)[\u2018\u2019\u201a\u201b']"
    '|[\u201c\u201d\u201e\u201f\u00ab\u00bb]([^\u201c\u201d\u201e\u201f\u00ab\u00bb\n"]*)'
    '[\u201c\u201d\u201e\u201f\u00ab\u00bb"]'
)


def wrong_quotes(place: Place) -> Odd | None:
    """A string in single, typographic or backward quotes."""
    match = _OTHER_QUOTES.match(place.text, place.at, place.limit)
    if match is None:
        return None
    inside = re.sub(
        r"""(?<!\\)"|\\(?=')""", lambda m: '\\"' if m[0] == '"' else "", match[match.lastindex or 0]
    )
    repair = None
    if _GOOD.fullmatch(inside):
        repair = replace(
            f'write "{shown(inside)}"', match.start(), match.end(), f'"{inside}"', safe=True
        )
    problem = Problem(
        "wrong-quotes",
        match.start(),
        match.end(),
        invalid(match[0][0], "strings stand in double quotes"),
        repair=repair,
    )
    return Odd(match.end(), "STRING", inside if repair else "", problem)


_LATE = re.compile(r"([\w.-]{1,40})\"([^\"\\\n]{0,400})\"(?=[ \t\r]*(?:[:,\]}\n]|\Z))")


def late_quote(place: Place) -> Odd | None:
    """A string whose first quote stands behind its first letters."""
    match = _LATE.match(place.text, place.at, place.limit)
    if match is None or place.before in ENDS or not _GOOD.fullmatch(match[2]):
        return None
    quote = match.end(1)
    problem = Problem(
        "stray-quote",
        quote,
        quote + 1,
        invalid(match[0][0], f"the quote stands behind {shown(match[1])}, not before it"),
        repair=Repair(
            "put it before",
            (Replacement(place.at, place.at, '"'), Replacement(quote, quote + 1, "")),
            safe=True,
        ),
    )
    return Odd(match.end(), "STRING", match[1] + match[2], problem)


_BROKEN = re.compile(
    r'"[^"\\\n]*(?:\\.[^"\\\n]*){0,1000}'
    r'(?:\n(?![ \t]*["{}\[\]#/])[^"\n]*){1,5}"(?=[ \t\r]*(?:[,}\]:\n]|\Z))'
)


def broken_string(place: Place) -> Odd | None:
    """A string that goes on in the next lines."""
    match = _BROKEN.match(place.text, place.at, place.limit)
    if match is None:
        return None
    raw = match[0][1:-1]
    breaks = tuple(
        Replacement(place.at + 1 + found.start(), place.at + 1 + found.end(), "\\n")
        for found in re.finditer(r"\r?\n", raw)
    )
    problem = Problem(
        "control-character",
        *match.span(),
        f'invalid control in "{shown(raw, 30)}" (a line break in a string)',
        help="write \\n for a line break, or put the text on one line",
        repair=Repair("write \\n for the line break", breaks, safe=False),
    )
    value = re.sub(r"\r?\n", r"\\n", raw)
    return Odd(match.end(), "STRING", value if _GOOD.fullmatch(value) else "", problem)


_OPEN = re.compile(r'"((?:[^"\\]|\\.)*?)(?=[ \t]*(?:[:,\[\]{}][ \t:,\[\]{}]*)?\Z)')


def unclosed_string(place: Place) -> Odd | None:
    """A string that does not end on its line; it is taken to end before the last marks there."""
    if place.text[place.at] != '"':
        return None
    match = _OPEN.match(place.line)
    if match is not None and place.line_end < place.at + LONGEST_LINE:
        end, raw = place.at + match.end(), match[1]
    else:
        end = place.text.find("\n", place.at, place.limit)
        end, raw = place.limit if end < 0 else end, ""
    problem = Problem(
        "unclosed-string",
        place.at,
        end,
        invalid('"', f'the string "{shown(raw or place.line[1:], 30)} is not closed on its line'),
        repair=replace("close the string", end, end, '"', safe=False),
    )
    return Odd(end, "STRING", raw if _GOOD.fullmatch(raw) else "", problem)
