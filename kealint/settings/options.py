"""The options that a rule declares, as settings see them."""

from __future__ import annotations

from collections.abc import Mapping

from kealint.lean import Any
from kealint.settings.shapes import Flag, Integer, ListOf, Number, Option, Shape, Text

_SHAPES: Mapping[str, Shape] = {
    "bool": Flag(),
    "int": Integer(),
    "float": Number(),
    "str": Text(),
    "tuple[str, ...]": ListOf(Text()),
    "tuple[int, ...]": ListOf(Integer()),
}


def options_of(declared: Any) -> dict[str, Option]:
    """The options of a rule's `Options` (dataclass or NamedTuple, or None), by name.

    An option's name is that of its field with hyphens. Raises TypeError for a
    field of a type that settings cannot hold.
    """
    options: dict[str, Option] = {}
    for field, annotation in getattr(declared, "__annotations__", {}).items():
        shape = _SHAPES.get(_spelled(annotation))
        if shape is None:
            raise TypeError(f"the option {field} is of a type that settings cannot hold")
        defaults = getattr(declared, "_field_defaults", None)
        default = getattr(declared, field) if defaults is None else defaults[field]
        options[field.replace("_", "-")] = Option(shape, default)
    return options


def _spelled(annotation: object) -> str:
    if isinstance(annotation, type) and not hasattr(annotation, "__args__"):
        return annotation.__name__
    return str(getattr(annotation, "__forward_arg__", annotation))
