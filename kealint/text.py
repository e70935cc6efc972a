"""Sources of text, places in them, and edits to them. Knows nothing of JSON.

Offsets and columns count characters (code points); lines end at a line feed,
as Kea counts them, so a carriage return is an ordinary character. Bytes that
are not UTF-8 travel as lone surrogates and are written back unchanged.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from kealint.lean import NamedTuple

ENCODING_ERRORS = "surrogateescape"
STRIDE = 4096


class Position(NamedTuple):
    """A place shown to people: line and column, both from 1, columns in characters."""

    line: int
    column: int


class Source:
    """The name and the text of one file. Compares by identity.

    `name` is what people see; `path` is where an edit may be written, and None
    for text that came from elsewhere (standard input, an example).
    """

    __slots__ = ("_byte_offsets", "_line_starts", "name", "path", "text")

    def __init__(self, name: str, text: str, path: str | None = None) -> None:
        self.name = name
        self.text = text
        self.path = path
        self._line_starts: list[int] | None = None
        self._byte_offsets: list[int] | None = None

    @classmethod
    def read(cls, path: str, name: str | None = None) -> Source:
        """Read the file at `path`; raises OSError where that fails."""
        with open(path, "rb") as file:
            return cls.decode(name or path, file.read(), path)

    @classmethod
    def decode(cls, name: str, data: bytes, path: str | None = None) -> Source:
        """The source of these bytes; what is not UTF-8 becomes lone surrogates."""
        return cls(name, data.decode("utf-8", ENCODING_ERRORS), path)

    def encode(self) -> bytes:
        """The bytes of the text, as `decode` was given them."""
        return self.text.encode("utf-8", ENCODING_ERRORS)

    def __repr__(self) -> str:
        return f"Source({self.name!r})"

    @property
    def line_starts(self) -> list[int]:
        """The offset of each line's first character."""
        if self._line_starts is None:
            starts = [0]
            find = self.text.find
            at = find("\n")
            while at >= 0:
                starts.append(at + 1)
                at = find("\n", at + 1)
            self._line_starts = starts
        return self._line_starts

    def position(self, offset: int) -> Position:
        """The line and column of an offset."""
        starts = self.line_starts
        line = bisect_right(starts, offset)
        return Position(line, offset - starts[line - 1] + 1)

    def byte_column(self, offset: int) -> int:
        """The column as Kea prints it: from 1, counted in bytes."""
        column = self.position(offset).column
        if self.text.isascii():
            return column
        return self._byte_offset(offset) - self._byte_offset(offset - column + 1) + 1

    def _byte_offset(self, offset: int) -> int:
        """The offset in bytes; those of every STRIDE characters are kept, for files of one line."""
        if self._byte_offsets is None:
            self._byte_offsets = [0]
            for start in range(0, len(self.text), STRIDE):
                size = self._size(start, start + STRIDE)
                self._byte_offsets.append(self._byte_offsets[-1] + size)
        number = offset // STRIDE
        return self._byte_offsets[number] + self._size(number * STRIDE, offset)

    def _size(self, start: int, end: int) -> int:
        """The bytes that a stretch of the text takes."""
        return len(self.text[start:end].encode("utf-8", ENCODING_ERRORS))

    def offset(self, line: int, column: int) -> int:
        """The offset of a position; columns past the end of the line stay in it."""
        starts = self.line_starts
        start = starts[line - 1]
        end = starts[line] - 1 if line < len(starts) else len(self.text)
        return min(start + column - 1, end)


class Span(NamedTuple):
    """A half-open stretch of one source."""

    source: Source
    start: int
    end: int

    @property
    def begin(self) -> Position:
        """Where the span begins."""
        return self.source.position(self.start)

    @property
    def stop(self) -> Position:
        """Where the span ends; the column is that of the first character behind it."""
        return self.source.position(self.end)

    @property
    def text(self) -> str:
        """What the span covers."""
        return self.source.text[self.start : self.end]


class Edit(NamedTuple):
    """Replace what a span covers by other text; an empty span inserts."""

    span: Span
    content: str


def apply_edits(text: str, edits: Iterable[tuple[int, int, str]]) -> str:
    """The text after `(start, end, content)` edits that do not overlap.

    Raises ValueError where two of them do.
    """
    parts: list[str] = []
    at = 0
    for start, end, content in sorted(edits, key=lambda edit: edit[:2]):
        if start < at:
            raise ValueError(f"edits overlap at offset {start}")
        parts += (text[at:start], content)
        at = end
    parts.append(text[at:])
    return "".join(parts)


def edited(edits: Iterable[Edit]) -> dict[Source, str]:
    """The new text of each source that these edits touch; they must not overlap."""
    by_source: dict[Source, list[tuple[int, int, str]]] = {}
    for span, content in edits:
        by_source.setdefault(span.source, []).append((span.start, span.end, content))
    return {source: apply_edits(source.text, of_it) for source, of_it in by_source.items()}
