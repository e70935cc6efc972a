"""Hypothesis strategies for Kea's JSON: values, and whole texts laid out in every way.

`documents()` draws texts that Kea reads: spread over lines or on one line or
neither, with comments of all three kinds, with surplus commas, with line feeds
or carriage returns before them. Every comment of a text is another one, so that
a test can tell which is missing.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from hypothesis import strategies as st

from kealint.syntax.emit import quote, to_text

KEYS = ("Dhcp4", "id", "subnet", "pools", "pool", "option-data", "relay", "comment", "x")
TEXTS = ("", "192.0.2.0/24", "a // b", "/* c", "# d */", ", } ]", 'q"\\', "é\n", "\x7f\x01")
COMMENTS = ("why", "{ [", '"', ", }", "<?include", "// #", "é\t ")

Draw = Callable[[st.SearchStrategy[Any]], Any]

# Made once: Hypothesis takes its time to make a strategy.
_SCALARS = st.one_of(
    st.sampled_from(TEXTS),
    st.integers(-3, 2**32),
    st.sampled_from((0.5, -1e20, 1e-7, True, False, None)),
)
_NEWLINES = st.sampled_from(("\n", "\r\n"))
_STEPS = st.sampled_from(("    ", "  ", "\t"))
_LAYOUTS = st.sampled_from(("spread", "spread", "line", "wild"))
_DENSITIES = st.sampled_from((0, 1, 3))
_ODDS = st.integers(0, 6)
_COMMAS = st.sampled_from((",", ", ,"))
_SPACES = st.lists(st.sampled_from((" ", "\t", "  ", "newline", "comment", "comment")), max_size=2)
_OPENINGS = st.sampled_from(("//", "#", "/*"))
_COMMENTS = st.sampled_from(COMMENTS)


@cache
def values(max_leaves: int = 8) -> st.SearchStrategy[Any]:
    """JSON values; the keys of maps are distinct."""
    return st.recursive(
        _SCALARS,
        lambda inner: st.one_of(
            st.lists(inner, max_size=3),
            st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
        ),
        max_leaves=max_leaves,
    )


_MAPS = st.dictionaries(st.sampled_from(KEYS), values(), max_size=5)


@st.composite
def documents(draw: Draw, *, surplus_commas: bool = True) -> str:
    """Texts of a map that Kea reads without a complaint (surplus commas aside)."""
    value = draw(_MAPS)
    return _Writer(draw, surplus_commas).document(value)


class _Writer:
    def __init__(self, draw: Draw, surplus_commas: bool) -> None:
        self.draw = draw
        self.surplus_commas = surplus_commas
        self.newline = draw(_NEWLINES)
        self.step = draw(_STEPS)
        self.layout = draw(_LAYOUTS)
        self.rarely = draw(_DENSITIES)
        self.comments = 0

    def document(self, value: Any) -> str:
        text = self.value(value, 0)
        return f"{self.space()}{text}{self.space()}" if self.layout == "wild" else text

    def value(self, value: Any, level: int) -> str:
        if isinstance(value, dict):
            parts = [
                f"{quote(k)}{self.colon()}{self.value(v, level + 1)}" for k, v in value.items()
            ]
            return "{" + self.parts(parts, level) + "}"
        if isinstance(value, list):
            return "[" + self.parts([self.value(item, level + 1) for item in value], level) + "]"
        return to_text(value)

    def parts(self, parts: list[str], level: int) -> str:
        layout = self.layout
        if layout == "spread" and level and self.draw(_ODDS) < 2:
            layout = "line"
        inner = self.newline + self.step * (level + 1)
        out = [self.behind(layout)]
        for number, part in enumerate(parts, 1):
            out += (self.between(layout, inner), part)
            if layout == "wild":
                out.append(self.space())
            if number < len(parts):
                out.append(",")
            if self.surplus_commas and self.sometimes():
                out.append(self.draw(_COMMAS))
            out.append(self.behind(layout))
        out.append(self.between(layout, self.newline + self.step * level))
        return "".join(out)

    def between(self, layout: str, line: str) -> str:
        """Before a part or a closing bracket."""
        if layout == "wild":
            return self.space()
        if layout == "line":
            return f" {self.block()} " if self.sometimes() else " "
        above = "".join(line + self.comment() for _ in range(self.several()))
        return above + (self.newline if self.sometimes() else "") + line

    def behind(self, layout: str) -> str:
        """Behind a part or an opening bracket."""
        if layout == "line":
            return f" {self.block()}" if self.sometimes() else ""
        return f" {self.comment()}" if layout == "spread" and self.sometimes() else ""

    def colon(self) -> str:
        return f"{self.space()}:{self.space()}" if self.layout == "wild" else ": "

    def space(self) -> str:
        """Anything that may stand between two tokens."""
        pieces = []
        for kind in self.draw(_SPACES):
            if kind == "newline":
                pieces.append(self.newline)
            elif kind == "comment":
                comment = self.comment()
                pieces.append(comment if comment.startswith("/*") else comment + self.newline)
            else:
                pieces.append(kind)
        return "".join(pieces)

    def comment(self) -> str:
        """A comment, without the line end that one of `//` or `#` needs."""
        opening = self.draw(_OPENINGS)
        return self.block() if opening == "/*" else f"{opening} {self.words()}"

    def block(self) -> str:
        lines = self.newline + "   " if self.layout != "line" and self.sometimes() else " "
        return f"/* {self.words()}{lines}*/"

    def words(self) -> str:
        self.comments += 1
        return f"{self.comments} {self.draw(_COMMENTS)}".rstrip()

    def sometimes(self) -> bool:
        return bool(self.rarely) and self.draw(_ODDS) < self.rarely

    def several(self) -> int:
        return 1 + self.sometimes() if self.sometimes() else 0
