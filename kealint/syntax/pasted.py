"""Whole lines that came with a paste: Markdown fences, shell commands, marks of a merge."""

from __future__ import annotations

import re

from kealint.syntax.lexical import SPACE
from kealint.syntax.odd import Odd, Place, delete_line, invalid, shown
from kealint.syntax.tree import Problem

_FENCE = re.compile(r"(?:```|~~~)[ \t]*[\w+-]*[ \t]*\Z")
_LANGUAGE = re.compile(
    r"(?:json[c5]?|hjson|javascript|js|text|txt|plaintext|plain|conf|config|ini|code|copy)[ \t]*\Z",
    re.IGNORECASE,
)
_TITLE = re.compile(r"[A-Za-z][^{}\[\]\",:]*(?<= )[^{}\[\]\",]*\Z|[A-Za-z][^{}\[\]\",:]*\Z")
"""A line that is no key: one word does not end with a colon."""
_MAP_FOLLOWS = re.compile(SPACE + r"\{").match
_CONFLICT = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?: .*)?\Z")
FAR = 20_000
"""How far away the beginning of a conflict is looked for."""
_PROMPT = re.compile(
    r"(?:[\w.-]+@[\w.-]+(?::[^\s#$]*)?[ \t]*[#$%>]|\[[\w.-]+@[^\]]*\][#$]|[$%>])[ \t]+\S"
)
_COMMAND = re.compile(
    r"(?:sudo|cat|vi|vim|nano|less|more|head|tail|tee|echo|cp|mv|rm|cd|ls|mkdir|touch|chmod|chown"
    r"|systemctl|service|journalctl|keactrl|kea-(?:dhcp4|dhcp6|ctrl-agent|dhcp-ddns|admin|shell)"
    r"|curl|wget|apt|apt-get|dnf|yum|apk|docker|ssh|scp|export)[ \t]+(?![:,])\S"
    r"|(?:EOF|EOT|END|exit)[ \t]*\Z"
)


def markdown_fence(place: Place) -> Odd | None:
    """A line of three backticks or tildes."""
    if not (_FENCE.match(place.line) and place.is_first_on_line):
        return None
    problem = Problem(
        "markdown-fence",
        place.at,
        place.line_end,
        invalid(place.line[0], "a Markdown fence came along with the text"),
        repair=delete_line(place, "delete the fence", safe=True),
    )
    return Odd(place.line_end, None, "", problem)


def lost_fence(place: Place) -> Odd | None:
    """The first line of a text whose Markdown fence was cut off, or a title above it."""
    line = place.line
    is_above = place.before == "" and place.is_first_on_line and _TITLE.match(line)
    if not is_above or not _MAP_FOLLOWS(place.text, place.line_end, place.limit):
        return None
    if _LANGUAGE.match(line):
        problem = Problem(
            "markdown-fence",
            place.at,
            place.line_end,
            invalid(line[0], f"{line.strip()} came along from the fence of a Markdown text"),
            repair=delete_line(place, "delete the line", safe=True),
        )
    else:
        problem = Problem(
            "unquoted-word",
            place.at,
            place.line_end,
            invalid(line[0], f'"{shown(line)}" is neither JSON nor a comment'),
            help="delete it, or make it a comment",
            repair=delete_line(place, "delete the line", safe=False),
        )
    return Odd(place.line_end, None, "", problem)


def merge_conflict(place: Place) -> Odd | None:
    """One of the three marks between the versions that a merge could not join."""
    if not (_CONFLICT.match(place.line) and place.is_first_on_line):
        return None
    if place.line[0] != "<" and place.text.rfind("<<<<<<< ", max(0, place.at - FAR), place.at) >= 0:
        return Odd(place.line_end, None, "", None)
    problem = Problem(
        "merge-conflict",
        place.at,
        place.line_end,
        invalid(place.line[0], f'"{shown(place.line)}" is left from a merge'),
        help="keep one of the versions and delete the marks",
    )
    return Odd(place.line_end, None, "", problem)


def shell_line(place: Place) -> Odd | None:
    """A command, with or without its prompt, or the end of a here-document."""
    line = place.line
    if not ((_PROMPT.match(line) or _COMMAND.match(line)) and place.is_first_on_line):
        return None
    problem = Problem(
        "pasted-shell-line",
        place.at,
        place.line_end,
        invalid(line[0], f'"{shown(line)}" belongs to a shell'),
        repair=delete_line(place, "delete the line", safe=True),
    )
    return Odd(place.line_end, None, "", problem)
