r"""The terminals of Kea's JSON as regular expressions, and what they stand for.

`kea.lark` spells the same terminals; the tests hold the two to each other.
`fast` is built from these without loading Lark. The patterns backtrack safely
(every repetition ends at an anchor), since possessive ones give wrong results
before CPython 3.11.5.

What Kea accepts where is in the ARM ("JSON Syntax") and in its lexers; the
differences between versions are problems that the parser reports, not other
patterns.
"""

from __future__ import annotations

import re
from math import isinf

BLANK = r"[ \t\r\n]+"
LINE_COMMENT = r"(?:#|//)[^\n]*"
BLOCK_COMMENT = r"/\*[^*]*\*+(?:[^/*][^*]*\*+)*/"
INCLUDE = r'<\?[ \t\r\n]*include[ \t\r\n]*"[^"\n]+"[ \t\r\n]*\?>'
"""The path is what stands between the quotes; it knows no escapes."""
STRING = r'"[^"\\\x00-\x1f]*(?:\\(?:["\\/bfnrt]|u00[0-9A-Fa-f]{2})[^"\\\x00-\x1f]*)*"'
INTEGER = r"-?[0-9]+(?![0-9.eE])"
REAL = r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?"
BOOLEAN = r"true|false"
NULL = "null"
WORD = rf"{BOOLEAN}|{NULL}"

# `re` keeps some hundred bytes each time that a group repeats, and goes back through blanks one by
# one where the rest does not fit: a file could make it take all memory, or forever. So in these
# all repeats a thousand times at most; `skip_space` and `end_of_raw` go on from there.
_FEW = "{0,1000}"
_BLANKS = rf"[ \t\r\n]{_FEW}"
_SHORT_BLOCK_COMMENT = BLOCK_COMMENT.replace(")*", f"){_FEW}")
SPACE = rf"{_BLANKS}(?:(?:{LINE_COMMENT}(?:\n|\Z)|{_SHORT_BLOCK_COMMENT}|{INCLUDE}){_BLANKS}){_FEW}"
"""What may stand between two tokens."""
RAW = STRING[1:-1].replace(")*", f"){_FEW}")
"""The inside of a string."""

WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None}
INTEGER_MIN, INTEGER_MAX = -(2**63), 2**63 - 1

ESCAPES = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


_space = re.compile(SPACE).match


def skip_space(text: str, at: int, end: int) -> int:
    """Where what may stand between two tokens ends, however much of it there is."""
    while True:
        start = at
        at = _space(text, at, end).end()  # type: ignore[union-attr]
        if text.startswith("/*", at, end):
            closed = text.find("*/", at + 2, end)
            if closed < 0:
                return at
            at = closed + 2
        elif at == start:
            return at


def end_of_raw(text: str, at: int, end: int) -> int:
    """Where the inside of a string ends that begins at `at`: at its quote, or at what is wrong."""
    raw = re.compile(RAW)
    while (stop := raw.match(text, at, end).end()) > at:  # type: ignore[union-attr]
        at = stop
    return at


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
            out.append(ESCAPES.get(letter, letter))
            at = slash + 2
    out.append(raw[at:])
    return "".join(out)


def read_integer(digits: str) -> int | None:
    """The value of an integer; None where it does not fit the 64 bits that Kea has for it."""
    # A longer one is either out of range or led by zeros; `int` limits what it reads.
    number = int(digits) if len(digits) < 1000 else INTEGER_MAX + 1
    return number if INTEGER_MIN <= number <= INTEGER_MAX else None


def read_real(digits: str) -> float | None:
    """The value of a real; None where it is beyond a double, as Kea has it."""
    number = float(digits)
    return None if isinf(number) else number


def has_leading_zeros(digits: str) -> bool:
    """Whether a number is written like `0400` or `-00.5`, which Kea reads as decimal."""
    bare = digits.lstrip("+-")
    return bare[0] == "0" and bare[1:2].isdecimal()
