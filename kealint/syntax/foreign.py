"""Files of other kinds: what they seem to be, told once instead of line by line.

Only what nothing of Kea's JSON is in is called that: a configuration with a
mistake at its beginning holds keys in quotes, or begins with a brace.
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

_MARKUP = re.compile(r"<(?:\?xml\b|!DOCTYPE\b|html\b|([A-Za-z][\w:.-]*)[^<>]*>(?=[\s\S]*</\1>))")
_DHCPD = re.compile(
    r"^[ \t]*(?:(?:option|range|default-lease-time|max-lease-time|min-lease-time|next-server"
    r"|ddns-[\w-]+|fixed-address6?|hardware|authoritative|not authoritative|filename|log-facility"
    r"|allow|deny|ignore|include|server-name|use-host-decl-names|one-lease-per-client"
    r"|update-static-leases|local-address|omapi-[\w-]+|range6|prefix6)\b[^{}\n]*;"
    r"|(?:subnet6?|host|group|pool6?|shared-network|class|subclass|failover|key|zone|if)\b"
    r"[^;{}\n:]*\{)",
    re.MULTILINE,
)
_SCRIPT = re.compile(r"#![ \t]*\S*/(\w+)[\d.]*(?:[ \t]+(\w+))?[^\n]*\n")
_SECTION = re.compile(r"\[[\w .-]+\][ \t]*\r?\n(?:[ \t]*(?:[#;][^\n]*)?\n)*[\w.-]+[ \t]*[=:]")
_YAML = re.compile(r"^[ \t]*(?:- +)*[\w.-]+:(?:[ \t\r]|$)", re.MULTILINE)
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
    if rest[:1] in ("", "{") or _JSON.search(rest):
        return None
    script = _SCRIPT.match(text)
    if script:
        return f"a script for {script[2] or 'env' if script[1] == 'env' else script[1]}"
    lines = len(_LINES.findall(rest))
    if lines < 2:
        return None
    if _MARKUP.match(rest):
        return "XML or HTML"
    if _SECTION.match(rest):
        return "an INI or TOML file"
    if len(_DHCPD.findall(rest)) > 1:
        return "an ISC dhcpd.conf"
    if rest.startswith("---") or len(_YAML.findall(rest)) * 2 > lines:
        return "YAML"
    return None if rest.startswith("[") else "plain text"


def _complaint(text: str, at: int, cause: str) -> str:
    """Kea's words for what it reads first."""
    first = text[at : at + 1]
    if first == "-":
        return f"failed to convert - to a floating point ({cause})"
    if first in ("[", "{", '"'):
        name = "constant string" if first == '"' else first
        return f"syntax error, unexpected {name}, expecting {{ ({cause})"
    return invalid(text[at + 2] if text.startswith("<?", at) else first, cause)
