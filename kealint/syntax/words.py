"""Words, numbers and characters that stand outside of strings and are none of Kea's."""

from __future__ import annotations

import re
import unicodedata

from kealint.syntax.lexical import SPACE
from kealint.syntax.odd import Odd, Place, invalid, replace, shown
from kealint.syntax.tokens import ENDS, HOLE
from kealint.syntax.tree import Problem, Repair

WORDLIKE = r"(?:[\w.+@%~-]|/(?![/*]))"
"""A character that words and numbers go on with."""
ADDRESS = (
    r"(?:(?:[0-9A-Fa-f]{1,2}[:-]){5}[0-9A-Fa-f]{1,2}"
    r"|(?:[0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f]{1,4}(?:/[0-9]+)?)(?![\w:])"
)
"""A hardware or IPv6 address, which would read as numbers and colons."""

TEMPLATE = r"(?:\{\{[ \t]*\w[^{}\n\":]{0,80}\}\}|\{%[^\n]{0,200}?%\})"
"""An expression or statement of a template, which would read as brackets."""
_PLACEHOLDER = re.compile(
    r"(?:<[A-Za-z][^<>\"\n]{0,60}>|%[A-Za-z_]\w*%|\$\{[^}\"\n]*\}|\$\([^)\n]*\)|\$[A-Za-z_]\w*"
    r"|@[A-Za-z_]\w*@|__[A-Za-z_]+__|\.{3,}|\u2026|" + f"{TEMPLATE}){WORDLIKE}*"
)


def placeholder(place: Place) -> Odd | None:
    """Something to be filled in: `<IP>`, `%ENV%`, `${VAR}`, `{{ jinja }}`, `...`."""
    match = _PLACEHOLDER.match(place.text, place.at, place.limit)
    if match is None:
        return None
    what = "stands for text left out" if match[0][0] in ".\u2026" else "is a placeholder"
    problem = Problem(
        "placeholder",
        *match.span(),
        invalid(match[0][0], f'"{shown(match[0])}" {what}'),
        help="put the real value in its place",
    )
    return Odd(match.end(), HOLE, "", problem)


_DIRECTIVE = re.compile(r"<\?[^\n]*?\?>|<\?[^\n]*")
_MENDABLE = re.compile(r"<\?\s*include\s*[\"'<]?([^\"'<>?\s]+)[\"'>]?\s*\??>?\s*\Z", re.IGNORECASE)


def broken_include(place: Place) -> Odd | None:
    """A directive that is not quite `<?include "file"?>`."""
    match = _DIRECTIVE.match(place.text, place.at, place.limit)
    if match is None:
        return None
    mendable = _MENDABLE.match(match[0])
    repair = None
    if mendable:
        good = f'<?include "{mendable[1]}"?>'
        repair = replace(f"write {shown(good)}", *match.span(), good, safe=True)
    problem = Problem(
        "include-broken",
        *match.span(),
        f'directive not closed or not known: "{shown(match[0])}"',
        help='write <?include "file"?>',
        repair=repair,
    )
    return Odd(match.end(), HOLE, "", problem)


_NEXT_TOKEN_LINE = re.compile(r"\n(?=[ \t]*[\"{}\[\]])")


def unclosed_comment(place: Place) -> Odd | None:
    """A block comment without an end; it is taken to end before the next line of JSON."""
    if not place.text.startswith("/*", place.at):
        return None
    following = _NEXT_TOKEN_LINE.search(place.text, place.at, place.limit)
    end = following.start() if following else place.limit
    problem = Problem(
        "unclosed-comment",
        place.at,
        place.at + 2,
        "comment not closed: /* without */",
        repair=replace("close the comment", end, end, " */", safe=False) if following else None,
    )
    return Odd(end, HOLE, "", problem)


_LIKE_COMMENT = re.compile(r"\*/|/(?=[ \t]|\Z)|/(?=\w)|;|--(?=[ \t\w]|\Z)|<!--")


_BEFORE_VALUES = ("COLON", "LSQB", "COMMA")


def not_a_comment(place: Place) -> Odd | None:
    """What other languages take for a comment, or half of one of Kea's."""
    match = _LIKE_COMMENT.match(place.line)
    if match is None:
        return None
    mark = match[0]
    end = place.line_end
    if mark == "*/":
        problem = Problem(
            "not-a-comment",
            place.at,
            place.at + 2,
            invalid("*", "*/ ends a comment that did not begin"),
            repair=replace("delete it", place.at, place.at + 2, "", safe=False),
        )
        return Odd(place.at + 2, None, "", problem)
    if mark == ";" and not place.is_first_on_line:
        return None
    is_path = place.text[place.at + 1 : place.at + 2].isalnum()
    if mark == "/" and is_path and (place.before in _BEFORE_VALUES or not place.is_first_on_line):
        return None
    problem = Problem(
        "not-a-comment",
        place.at,
        end,
        invalid(mark[0], f"{mark} does not begin a comment"),
        help="begin comments with //, # or /*",
        repair=replace("begin it with //", place.at, place.at + len(mark), "//", safe=True),
    )
    return Odd(end, None, "", problem)


_WORD = re.compile(rf"{ADDRESS}|{WORDLIKE}+")
_COLON_FOLLOWS = re.compile(rf"{SPACE}:")
_MORE_WORDS = re.compile(rf"(?:[ \t]+{WORDLIKE}+)+")
_KEYWORDS = ("true", "false", "null")
_LIKE_KEYWORDS = {
    "yes": "true", "on": "true", "no": "false", "off": "false",
    "none": "null", "nil": "null", "undefined": "null",
}  # fmt: skip
_LIKE_NUMBER = re.compile(r"[-+.]+|[-+]?(?:[0-9.]|nan\b|inf)", re.IGNORECASE)
_HEX = re.compile(r"0[xX]([0-9A-Fa-f]{1,15})")
_LIKE_ADDRESS = re.compile(rf"(?:[0-9]{{1,3}}\.){{3}}[0-9]{{1,3}}(?:/[0-9]+)?|{ADDRESS}")


def word(place: Place) -> Odd | None:
    """A word without quotes, or a number that Kea does not read."""
    match = _WORD.match(place.text, place.at, place.limit)
    if match is None or not re.search(r"[\w.+-]", match[0]):
        return None
    found = match[0]
    start, end = match.span()
    lower = found.lower()
    if lower in _KEYWORDS and found != lower:
        kind = "NULL" if lower == "null" else "BOOLEAN"
        problem = Problem(
            "wrong-case-word",
            start,
            end,
            f"JSON {lower} reserved keyword is lower case only: {found}",
            repair=replace(f"write {lower}", start, end, lower, safe=True),
        )
        return Odd(end, kind, lower, problem)
    if _LIKE_NUMBER.match(found) and not _LIKE_ADDRESS.fullmatch(found):
        return _bad_number(start, end, found)
    return _unquoted(place, start, end, found)


def _bad_number(start: int, end: int, found: str) -> Odd:
    hexadecimal = _HEX.fullmatch(found)
    if hexadecimal:
        number = int(hexadecimal[1], 16)
        message = invalid(found[1], f"{found} is hexadecimal, which Kea does not read")
        repair = replace(f"write {number}", start, end, str(number), safe=True)
        return Odd(
            end, "INTEGER", str(number), Problem("bad-number", start, end, message, repair=repair)
        )
    if re.fullmatch(r"[-+.]+", found):
        message = f"failed to convert {found} to a floating point"
    else:
        message = invalid(
            found.lstrip("0123456789")[:1] or found[0], f"{shown(found)} is no number"
        )
    return Odd(end, HOLE, "", Problem("bad-number", start, end, message))


def _unquoted(place: Place, start: int, end: int, found: str) -> Odd:
    is_key = _COLON_FOLLOWS.match(place.text, end, place.limit) is not None
    more = None if is_key else _MORE_WORDS.match(place.text, end, place.limit)
    if more is not None:
        end = more.end()
        found += more[0]
    if place.before in ENDS or (more and place.before != "COLON"):
        if place.is_first_on_line:
            end = place.line_end
            found = place.line
        problem = Problem(
            "unquoted-word",
            start,
            end,
            invalid(found[0], f'"{shown(found)}" is neither JSON nor a comment'),
            help="delete it, or make it a comment",
        )
        return Odd(end, HOLE, "", problem)
    lower = found.lower()
    repair = replace(f'write "{shown(found)}"', start, end, f'"{found}"', safe=True)
    if lower in _LIKE_KEYWORDS and not is_key:
        good = _LIKE_KEYWORDS[lower]
        repair = replace(f"write {good}", start, end, good, safe=False)
    problem = Problem(
        "unquoted-word",
        start,
        end,
        invalid(found[0], f"{shown(found)} stands without quotes"),
        repair=repair,
    )
    return Odd(end, "STRING", found, problem)


_RUN = re.compile(r"=>|(.)\1*", re.DOTALL)
_INSTEAD = {"=": "COLON", "\uff1a": "COLON", "\uff0c": "COMMA", ";": "COMMA", "\uff1b": "COMMA"}
_NAMES = {"\0": "NUL", "\f": "form feed", "\v": "vertical tab", "\x85": "next line"}


def invalid_character(place: Place) -> Odd:
    """A character that nothing begins with, and those of its kind behind it."""
    text, start = place.text, place.at
    char = text[start]
    end = start + len(_RUN.match(text, start, place.limit)[0])  # type: ignore[index]
    name = _NAMES.get(char) or unicodedata.name(char, "").lower()
    kind = unicodedata.category(char)
    stands_for: str | None = None
    repair: Repair | None = None
    rule = "invalid-character"
    if char == "\ufeff" and (start == 0 or text[start - 1] == "\n"):
        rule = "byte-order-mark"
        message = invalid(char, "a byte order mark begins the file")
        repair = replace("delete the byte order mark", start, end, "", safe=True)
    elif char in _INSTEAD:
        stands_for = _INSTEAD[char]
        mark = ":" if stands_for == "COLON" else ","
        message = invalid(char, f"{mark} is meant")
        repair = replace(f'write "{mark}"', start, end, mark, safe=True)
    elif "\udc80" <= char <= "\udcff":
        message = invalid(char, f"the byte {ord(char) - 0xDC00:#04x} is not UTF-8")
        stands_for = HOLE
    elif kind[0] == "Z" or char in "\f\v\x85":
        message = invalid(char, f"{name} is no white space to Kea")
        repair = replace("write a space", start, end, " " * (end - start), safe=True)
    elif kind == "Cf":
        message = invalid(char, f"{name} cannot be seen")
        repair = replace("delete it", start, end, "", safe=True)
    elif kind == "Cc":
        message = invalid(char, name or "a control character")
        repair = replace("delete it", start, end, "", safe=False)
    else:
        message = invalid(char, name or "nothing begins with it")
        stands_for = HOLE
    return Odd(end, stands_for, "", Problem(rule, start, end, message, repair=repair))
