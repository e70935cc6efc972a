"""What makes a definition impossible, whatever the option is for."""

from __future__ import annotations

from kealint.options.datatypes import TYPES
from kealint.options.definitions import Definition

NAME_CHARACTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_")
"""What names of options and of their spaces are made of."""
_UNMEASURED = ("string", "binary")
"""Types whose values nothing tells the length of."""


def is_name(text: str) -> bool:
    """Whether Kea takes it for the name of an option or a space."""
    return bool(text) and NAME_CHARACTERS.issuperset(text) and not {text[0], text[-1]} & {"-", "_"}


def flaw(definition: Definition) -> str | None:
    """Why Kea refuses to put together such a value; None where it does not."""
    kind, fields = definition.type, definition.fields
    if kind == "record":
        return _flaw_of_record(definition)
    if fields:
        return f'"record-types" stands with the type "{kind}", which is no record'
    if definition.array and kind in (*_UNMEASURED, "empty", "internal"):
        return f'an array of "{kind}" has no end that a client could find'
    return None


def _flaw_of_record(definition: Definition) -> str | None:
    fields = definition.fields
    for field in fields:
        if field not in TYPES or field == "empty" or field == "internal":
            return f'"{field}" cannot be a field of a record'
    if len(fields) < 2:
        return f"a record has at least two fields, this one has {len(fields) or 'none'}"
    for field in fields[:-1]:
        if field in _UNMEASURED:
            return f'"{field}" can only be the last field of a record'
    if definition.array and fields[-1] in _UNMEASURED:
        return f'an array of "{fields[-1]}" has no end that a client could find'
    return None
