"""The terminals of Kea's JSON as regular expressions: the one place that spells them.

`kea.lark` is checked against these by the tests; `fast` is built from them.
The patterns backtrack safely (every repetition ends at an anchor), since
possessive ones give wrong results before CPython 3.11.5.

What Kea accepts where is in the ARM ("JSON Syntax") and in its lexers; the
differences between versions are problems that the parser reports, not other
patterns.
"""

from __future__ import annotations

COMMENT = r"(?:#[^\n]*(?:\n|\Z)|//[^\n]*(?:\n|\Z)|/\*[^*]*\*+(?:[^/*][^*]*\*+)*/)"
INCLUDE = r'<\?[ \t\r\n]*include[ \t\r\n]*"[^"\n]+"[ \t\r\n]*\?>'
BLANK = r"[ \t\r\n]*"
SPACE = rf"{BLANK}(?:(?:{COMMENT}|{INCLUDE}){BLANK})*"
"""What may stand between two tokens."""

PLAIN = r'[^"\\\x00-\x1f]*'
"""The inside of a string without escapes."""
ESCAPED = r'(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u00[0-9A-Fa-f]{2}))*'
"""The inside of any string that Kea reads."""
INTEGER = r"-?[0-9]+(?![0-9.eE])"
REAL = r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?"
WORD = r"true|false|null"

WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None}
INTEGER_MIN, INTEGER_MAX = -(2**63), 2**63 - 1

_ESCAPES = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


def unescape(raw: str) -> str:
    r"""The value of a string's raw inside. `\u00e9` is the single byte e9, as Kea reads it."""
    if "\\" not in raw:
        return raw
    out: list[str] = []
    at = 0
    while (slash := raw.find("\\", at)) >= 0:
        out.append(raw[at:slash])
        letter = raw[slash + 1]
        if letter == "u":
            code = int(raw[slash + 2 : slash + 6], 16)
            out.append(chr(code) if code < 0x80 else chr(0xDC00 + code))
            at = slash + 6
        else:
            out.append(_ESCAPES.get(letter, letter))
            at = slash + 2
    out.append(raw[at:])
    return "".join(out)
