"""From YAML to `Written`: values with the texts and the places that the user gave them."""

from __future__ import annotations

from kealint.lean import Any
from kealint.settings import SettingsError
from kealint.settings.shapes import (
    BOOLEAN,
    INTEGER,
    LIST,
    MAP,
    NULL,
    OTHER,
    REAL,
    TEXT,
    Written,
)

_DEEPEST = 20
"""Settings nest less; what goes deeper is broken, or refers to itself."""
_KINDS = {
    "tag:yaml.org,2002:str": TEXT,
    "tag:yaml.org,2002:int": INTEGER,
    "tag:yaml.org,2002:float": REAL,
    "tag:yaml.org,2002:bool": BOOLEAN,
    "tag:yaml.org,2002:null": NULL,
}


def read_yaml(file: str, text: str) -> Written:
    """What stands in a YAML text; nothing is `null`. `file` is for the SettingsError it raises."""
    from ruamel.yaml.error import MarkedYAMLError
    from ruamel.yaml.reader import ReaderError

    try:
        node = compose(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        message = f"not YAML: {error.problem or error.context}"
        raise SettingsError(file, mark.line + 1, mark.column + 1, message) from error
    except ReaderError as error:
        before = text[: error.position]
        line = before.count("\n") + 1
        column = len(before) - before.rfind("\n")
        message = f"not YAML: the character U+{error.character:04X} is not allowed"
        raise SettingsError(file, line, column, message) from error
    except RecursionError as error:
        raise SettingsError(file, 1, 1, "not settings: nested too deeply") from error
    if node is None:
        return Written(NULL, "", 1, 1)
    return _Conversion(file).value(node, 0)


def compose(text: str) -> Any:
    """The root node of a YAML text, or None, as ruamel.yaml gives it; raises what that raises."""
    import warnings

    from ruamel.yaml import YAML

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of an anchor used twice; YAML allows it
        return YAML(typ="safe", pure=True).compose(text)


class _Conversion:
    """Of one document; values that are referred to again are converted once."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._done: dict[int, Written] = {}

    def value(self, node: Any, depth: int) -> Written:
        if id(node) not in self._done:
            self._done[id(node)] = self._converted(node, depth)
        return self._done[id(node)]

    def _converted(self, node: Any, depth: int) -> Written:
        mark = node.start_mark
        line, column = mark.line + 1, mark.column + 1
        if depth > _DEEPEST:
            raise SettingsError(self._file, line, column, "not settings: nested too deeply")
        if node.id == "sequence":
            items = [self.value(item, depth + 1) for item in node.value]
            return Written(LIST, items, line, column)
        if node.id == "mapping":
            return Written(MAP, self._pairs(node, depth + 1), line, column)
        return Written(_KINDS.get(node.tag, OTHER), node.value, line, column)

    def _pairs(self, node: Any, depth: int) -> list[tuple[Written, Written]]:
        pairs: list[tuple[Written, Written]] = []
        lines: dict[str, int | None] = {}
        for key_node, value_node in node.value:
            key = self.value(key_node, depth)
            if key.kind in (LIST, MAP, OTHER, NULL):
                message = f"expected a name, found {key}"
                raise SettingsError(self._file, key.line, key.column, message)
            if key.value in lines:
                message = f'"{key.value}" stands twice, first in line {lines[key.value]}'
                raise SettingsError(self._file, key.line, key.column, message)
            lines[key.value] = key.line
            pairs.append((key, self.value(value_node, depth)))
        return pairs
