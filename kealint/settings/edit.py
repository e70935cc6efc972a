"""Write one value into a settings file and leave the rest as the user made it.

ruamel.yaml keeps comments in its round trip, but not all of them and not the
spaces between things. So it only says where everything stands, and the text is
edited there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kealint.files import write_atomically
from kealint.lean import Any
from kealint.settings import SettingsError
from kealint.settings.written import compose, read_yaml
from kealint.text import apply_edits

_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_./-]*").fullmatch
_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
"""Not texts but values, to one YAML reader or another."""
_COLON = re.compile(r"\s*:").match
_ALIAS = re.compile(r"[ \t]*(\*[^\s,\]}]+)").match

_Edits = list[tuple[int, int, str]]


def set_in_settings(path: str, keys: Sequence[str], value: Any) -> None:
    """Set `keys[0]: { keys[1]: ... value }` in the settings file at `path`, or make that file.

    `value` is plain: a text, a number, a bool, or lists and maps of such. Raises
    SettingsError for a file in which this cannot be written, OSError where it
    cannot be read or written at all.
    """
    try:
        with open(path, "rb") as file:
            data = file.read()
    except FileNotFoundError:
        data = b""
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise SettingsError(path, None, None, "not UTF-8") from error
    write_atomically(path, with_value(path, text, keys, value).encode())


def with_value(file: str, text: str, keys: Sequence[str], value: Any) -> str:
    """The YAML text with that value set. `file` is for the SettingsError it raises.

    A list that goes on as it did is added to; other values are replaced.
    """
    bare = text.removeprefix("\ufeff")
    read_yaml(file, bare)
    new = apply_edits(bare, _Document(file, bare).edits(keys, value))
    read_yaml(file, new)  # whoever referred to what is gone now
    return text[: len(text) - len(bare)] + new


class _Document:
    """A text, and where everything stands in it."""

    def __init__(self, file: str, text: str) -> None:
        self._file = file
        self._text = text
        self._root = compose(text)
        self._end = "\r\n" if "\r\n" in text else "\n"

    def edits(self, keys: Sequence[str], value: Any) -> _Edits:
        """What sets the value."""
        if self._root is None or _is_empty(self._root):
            text = self._text
            start = "" if not text or text.endswith("\n") else self._end
            return [(len(text), len(text), f"{start}{self._block(keys, value, 0)}{self._end}")]
        table = self._root
        for depth, key in enumerate(keys):
            self._refuse_unless_map(table, key)
            entry = next((pair for pair in table.value if pair[0].value == key), None)
            if entry is None:
                return self._added(table, keys[depth:], value)
            name, node = entry
            colon = self._colon(name)
            rest = keys[depth + 1 :]
            if not rest or _is_empty(node):
                return self._replaced(colon, node, _nested(rest, value))
            if node.start_mark.index < colon:
                raise self._error(name, f'"{key}" stands elsewhere, and is referred to here')
            table = node
        raise ValueError("no key given")

    def _refuse_unless_map(self, node: Any, key: str) -> None:
        if node.id != "mapping":
            raise self._error(node, f'expected a map for "{key}" to stand in')

    def _error(self, node: Any, message: str) -> SettingsError:
        mark = node.start_mark
        return SettingsError(self._file, mark.line + 1, mark.column + 1, message)

    def _colon(self, name: Any) -> int:
        """Where the colon behind a key ends; a key may do without (`{ a, b: 1 }`)."""
        colon = _COLON(self._text, name.end_mark.index)
        if colon is None:
            raise self._error(name, f'"{name.value}" has no colon to write a value behind')
        return colon.end()

    def _added(self, table: Any, keys: Sequence[str], value: Any) -> _Edits:
        """A new entry at the end of a map."""
        if table.flow_style:
            return self._added_in_flow(
                table, f"{_flow(keys[0])}: {_flow(_nested(keys[1:], value))}"
            )
        column = table.value[0][0].start_mark.column
        at = self._line_end(self._content_end(table))
        return [(at, at, f"{self._end}{' ' * column}{self._block(keys, value, column)}")]

    def _added_in_flow(self, node: Any, text: str) -> _Edits:
        if node.value:
            at = self._content_end(_last(node))
            return [(at, at, f", {text}")]
        at = node.end_mark.index - 1
        return [(at, at, text)]

    def _replaced(self, colon: int, node: Any, value: Any) -> _Edits:
        """Another value behind the colon of an entry."""
        start, end = node.start_mark.index, node.end_mark.index
        if start < colon:
            alias = _ALIAS(self._text, colon)
            assert alias is not None, "a node from before its key is referred to"
            return [(*alias.span(1), _flow(value))]
        if _is_empty(node):
            return [(colon, colon, f" {_flow(value)}")]
        if node.id == "scalar" or node.flow_style:
            more = _more(node, value)
            if more is None:
                return [(start, self._content_end(node), _flow(value))]
            return self._added_in_flow(node, ", ".join(map(_flow, more))) if more else []
        more = _more(node, value)
        dash = None if more is None else self._dash(node)
        if more is not None and dash is not None:
            at = self._line_end(self._content_end(node))
            lines = (f"{self._end}{dash}- {_flow(item)}" for item in more)
            return [(at, at, "".join(lines))]
        end = self._content_end(node)
        line = self._text.rfind("\n", 0, start) + 1
        if line <= colon:
            return [(start, end, _flow(value))]
        return [(colon, colon, f" {_flow(value)}"), (line, self._next_line(end), "")]

    def _dash(self, node: Any) -> str | None:
        """The blanks before the dashes of a list; None where a dash is not first in its line."""
        start = _last(node).start_mark.index
        line = self._text[self._text.rfind("\n", 0, start) + 1 : start]
        blanks, dash, rest = line.partition("-")
        return blanks if dash and not blanks.strip() and not rest.strip() else None

    def _content_end(self, node: Any) -> int:
        """Where a node's own text ends; for ruamel a block ends where the next thing begins."""
        while node.id != "scalar" and not node.flow_style:
            last = _last(node)
            if _is_empty(last) and node.id == "mapping":
                return self._colon(node.value[-1][0])
            node = last
        return len(self._text[: node.end_mark.index].rstrip())

    def _line_end(self, at: int) -> int:
        end = self._text.find(self._end, at)
        return len(self._text) if end < 0 else end

    def _next_line(self, at: int) -> int:
        end = self._text.find("\n", at)
        return len(self._text) if end < 0 else end + 1

    def _block(self, keys: Sequence[str], value: Any, column: int) -> str:
        """An entry in lines of their own, without the blanks before and the line end behind it."""
        *outer, last = keys
        lines = [f"{_flow(key)}:" for key in outer]
        lines.append(f"{_flow(last)}: {_flow(value)}")
        return self._end.join(
            f"{' ' * (column + 2 * depth) if depth else ''}{line}"
            for depth, line in enumerate(lines)
        )


def _last(node: Any) -> Any:
    """The last value in a list or map."""
    return node.value[-1][1] if node.id == "mapping" else node.value[-1]


def _is_empty(node: Any) -> bool:
    """Whether nothing is written there."""
    return bool(node.start_mark.index == node.end_mark.index)


def _nested(keys: Sequence[str], value: Any) -> Any:
    for key in reversed(keys):
        value = {key: value}
    return value


def _more(node: Any, value: Any) -> list[Any] | None:
    """What a list has to be given to become another one; None where that is not enough."""
    if node.id != "sequence" or not isinstance(value, (list, tuple)):
        return None
    before = [
        item.value if item.id == "scalar" and not _is_empty(item) else None for item in node.value
    ]
    texts = [_scalar(item) for item in value]
    return list(value[len(before) :]) if texts[: len(before)] == before else None


def _scalar(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _flow(value: Any) -> str:
    """A value in one line of YAML."""
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(_flow, value))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{_flow(key)}: {_flow(item)}' for key, item in value.items())}}}"
    if not isinstance(value, str) or (_PLAIN(value) and value.lower() not in _WORDS):
        return _scalar(value)
    return f'"{"".join(map(_quoted, value))}"'


def _quoted(letter: str) -> str:
    if letter in '"\\':
        return f"\\{letter}"
    return letter if letter.isprintable() else f"\\U{ord(letter):08x}"
