"""Files of other kinds: what they seem to be, told once instead of line by line.

What begins with a brace never is, nor what holds more keys of JSON than statements
of another language: a configuration with a mistake at its beginning does.
"""

from __future__ import annotations

import re

from kealint.syntax.lexical import skip_space
from kealint.syntax.odd import LONGEST_LINE, invalid
from kealint.syntax.tree import Problem

_LOOK = 10_000
"""How many characters are looked at."""
_ODD_SHARE = 10
"""One character in so many that is no text makes a file binary,"""
_MANY = 10
"""if there are so many of them, or it begins like a file that we know."""

_JSON = re.compile(r"\"[\w.-]+\"\s*:|\{\s*[\"}]|\b[\w.-]+'?\s*[:=]\s*[{\[][ \t\r]*\n")
"""A key in quotes, a map, or a key without quotes before a map or list."""
_NO_TEXT = re.compile("[\0-\x08\x0e-\x1f\x7f\udc80-\udcff]")
_MAGIC = {
    "\x7fELF": "a program",
    "MZ": "a program",
    "\udc89PNG": "an image (PNG)",
    "\udcff\udcd8\udcff": "an image (JPEG)",
    "GIF8": "an image (GIF)",
    "\x1f\udc8b": "a file packed by gzip",
    "BZh": "a file packed by bzip2",
    "\udcfd7zXZ": "a file packed by xz",
    "PK\x03\x04": "a zip archive",
    "SQLite format 3": "a database (SQLite)",
    "%PDF-": "a PDF document",
}
"""What binary files begin with."""

_REMARKS = re.compile(r"(?:[ \t\r]*(?:[#;!][^\n]*)?\n)*")
"""Lines that other programs take for comments."""
_NAME = r"^[ \t]*[\w./*~@-]+"
_WORDS = r"(?:[ \t]+[^\s{};:=,][^\s{};]*)*[ \t]*"
_STATEMENT = re.compile(
    rf"{_NAME}(?:[ \t]*=|{_WORDS}\{{|(?:[ \t][^;{{}}\n]*)?;[ \t\r]*(?:#|//|\}}|$))", re.MULTILINE
)
"""A line of another language: `name = value`, `name words {` or `name words;`."""
_BLOCK = re.compile(rf"{_NAME}{_WORDS}\r?\n[ \t]*\{{", re.MULTILINE)
"""A block whose brace is on the next line, as titles above a configuration have it too."""
_SERVICE = re.compile(
    r"(?:dhcp-?v?[46]|dhcp-?ddns|control-?agent)[\"']?[ \t\r\n]*[:=]?[ \t\r\n]*\{", re.IGNORECASE
)
"""The map of a service, with whatever mistakes in its keyword."""
_KEY = re.compile(r"(?:^|[{,])[ \t]*[\"']?[\w.-]+[\"']?[ \t]*:(?!:)", re.MULTILINE)
"""A key of JSON, in quotes or not."""

_MARKUP = re.compile(r"<(?:\?xml\b|!DOCTYPE\b|html\b|([A-Za-z][\w:.-]*)[^<>]*>(?=[\s\S]*</\1>))")
_DHCPD = re.compile(
    r"(?:^|(?<=[;{}]))[ \t]*(?:(?:option|range6?|default-lease-time|max-lease-time|min-lease-time"
    r"|next-server|ddns-[\w-]+|fixed-address6?|hardware|authoritative|not authoritative|filename"
    r"|log-facility|allow|deny|ignore|include|server-name|use-host-decl-names|prefix6"
    r"|one-lease-per-client|update-static-leases|local-address|omapi-[\w-]+)\b[^{}\n]*;"
    r"|(?:subnet6?|host|group|pool6?|shared-network|class|subclass|failover|key|zone|if)\b"
    r"[^;{}\n:]*\{)",
    re.MULTILINE,
)
_SCRIPT = re.compile(r"#![ \t]*\S*/(?!kea)(\w+)[\d.]*(?:[ \t]+(\w+))?[^\n]*\n")
_SECTION = re.compile(r"\[[\w .-]+\][ \t]*\r?\n(?:[ \t]*(?:[#;][^\n]*)?\n)*[ \t]*[\w.-]+[ \t]*[=:]")
_YAML_LINE = r"[ \t]*(?:- +)*[\w.-]+:(?:[ \t]+[^\s{\[][^\n]*)?(?<![\s,{\[])[ \t\r]*\n"
_YAML_START = re.compile(rf"(?:---[^\n]*\n)?(?:{_YAML_LINE}(?:[ \t]*(?:#[^\n]*)?\n)*){{2}}")
_COLUMN_0 = re.compile(r"^[{\[]", re.MULTILINE)
"""JSON below titles begins there, JSON in YAML does not."""
_YAML = re.compile(r"^[ \t]*(?:- +)*[\w.-]+:(?:[ \t][^\n]*)?(?<![\s,{\[])[ \t\r]*$", re.MULTILINE)
_LINES = re.compile(r"^[ \t]*[^#\s]", re.MULTILINE)


def foreign(text: str) -> Problem | None:
    """What is said of a text that holds nothing of Kea's JSON; None where some is in it."""
    start = skip_space(text, 0, len(text))
    kind = _binary(text[:_LOOK]) or _other(text, start)
    if kind is None:
        return None
    line_end = text.find("\n", start, start + LONGEST_LINE)
    return Problem(
        "not-a-kea-file",
        start,
        line_end if line_end >= 0 else min(start + LONGEST_LINE, len(text)),
        _complaint(text, start, f"this looks like {kind}, not Kea's JSON"),
        help="check the file that Kea is started with",
    )


def _binary(head: str) -> str | None:
    odd = len(_NO_TEXT.findall(head))
    if odd * _ODD_SHARE <= len(head):
        return None
    known = (kind for magic, kind in _MAGIC.items() if head.startswith(magic))
    return next(known, None) or ("binary data" if odd >= _MANY else None)


def _other(text: str, start: int) -> str | None:
    """What begins at `start`, behind comments; None for JSON."""
    rest = text[start : start + _LOOK]
    if rest[:1] in ("", "{") or _SERVICE.match(rest):
        return None
    if _is_of_statements(rest):
        is_dhcpd = len(_DHCPD.findall(rest)) > 1
        return "an ISC dhcpd.conf" if is_dhcpd else "the configuration of another program"
    script = _SCRIPT.match(text)
    if script:
        return f"a script for {script[2] or 'env' if script[1] == 'env' else script[1]}"
    if _MARKUP.match(rest):
        return "XML or HTML"
    if _SECTION.match(rest, _start(rest)):
        return "an INI or TOML file"
    if _YAML_START.match(rest) and not _COLUMN_0.search(rest):
        return "YAML"
    lines = len(_LINES.findall(rest))
    if lines < 2 or _JSON.search(rest):
        return None
    if len(_DHCPD.findall(rest)) > 1:
        return "an ISC dhcpd.conf"
    if rest.startswith("---") or len(_YAML.findall(rest)) * 2 > lines:
        return "YAML"
    return None if rest.startswith("[") else "plain text"


def _is_of_statements(rest: str) -> bool:
    """Whether it begins with a statement, and goes on with more of them than keys of JSON."""
    start = _start(rest)
    if not (_STATEMENT.match(rest, start) or _BLOCK.match(rest, start)):
        return False
    return len(_STATEMENT.findall(rest)) > len(_KEY.findall(rest))


def _start(rest: str) -> int:
    """Where what is no comment begins."""
    return _REMARKS.match(rest).end()  # type: ignore[union-attr]


def _complaint(text: str, at: int, cause: str) -> str:
    """Kea's words for what it reads first."""
    first = text[at : at + 1]
    if first == "-":
        return f"failed to convert - to a floating point ({cause})"
    if first in ("[", "{", '"'):
        name = "constant string" if first == '"' else first
        return f"syntax error, unexpected {name}, expecting {{ ({cause})"
    return invalid(text[at + 2] if text.startswith("<?", at) else first, cause)
