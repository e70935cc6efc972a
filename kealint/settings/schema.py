"""The JSON schema of a settings file, for editors that complete and check it."""

from __future__ import annotations

from kealint.diagnostic import Severity
from kealint.lean import Any
from kealint.settings import Settings
from kealint.settings.keys import KEYS
from kealint.settings.shapes import Known, Schema


def settings_schema(known: Known) -> Schema:
    """A JSON schema (draft 2020-12) that accepts what `read_values` accepts.

    It cannot know paths, nor what YAML alone can say (a key that stands twice).
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Settings of kealint",
        "type": ["object", "null"],
        "properties": {key.name: _property(key.name) for key in KEYS.values()},
        "additionalProperties": False,
        "$defs": {
            "name": {"enum": sorted({*known.rules, *known.groups})},
            "format": {"enum": sorted(known.formats)},
            "rules": {
                "type": "object",
                "properties": {rule: _options(known, rule) for rule in sorted(known.rules)},
                "additionalProperties": False,
            },
        },
    }


def _property(name: str) -> Schema:
    key = KEYS[name]
    schema = {"description": key.text, **key.shape.schema()}
    default = default_of(name)
    if default is not None:
        schema["default"] = default
    return schema


def default_of(name: str) -> Any:
    """The default of a key as it would be written; None where nothing would."""
    default = Settings._field_defaults.get(name.replace("-", "_"))
    return None if default in ((), {}) else _plain(default)


def _options(known: Known, rule: str) -> Schema:
    options = known.rules[rule]
    properties = {
        name: {**option.shape.schema(), "default": _plain(option.default)}
        for name, option in options.items()
    }
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _plain(value: Any) -> Any:
    """A default as it would be written."""
    if isinstance(value, Severity):
        return value.word
    return list(value) if isinstance(value, tuple) else value
