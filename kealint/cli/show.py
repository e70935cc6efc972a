"""`--show-settings`: the settings in effect, as a settings file would say them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from kealint.diagnostic import Severity
from kealint.gitignore import Glob
from kealint.lean import Any
from kealint.settings import Settings
from kealint.settings.keys import KEYS


def shown(settings: Settings, active: Iterable[str]) -> str:
    """The settings of a file as JSON, which is YAML too; `select` lists all active rules."""
    values: dict[str, Any] = {"select": sorted(active)}
    for key in KEYS:
        value = getattr(settings, key.replace("-", "_"), None)
        if value is not None and key not in ("rules", "relays"):
            values[key] = _plain(value)
    values["rules"] = {
        rule: {field.replace("_", "-"): _plain(value) for field, value in fields.items()}
        for rule, fields in settings.rules.items()
    }
    values["relays"] = [
        {"address": address, "name": name} if name else address for address, name in settings.relays
    ]
    ordered = {key: values[key] for key in KEYS if key in values}
    return json.dumps(ordered, indent=2, ensure_ascii=False) + "\n"


def _plain(value: object) -> object:
    if isinstance(value, Severity):
        return value.word
    if isinstance(value, Glob):
        return value.pattern
    if isinstance(value, Mapping):
        return {str(_plain(key)): _plain(inner) for key, inner in value.items()}
    if isinstance(value, tuple):
        return [_plain(inner) for inner in value]
    return value if isinstance(value, str | int | float) else str(value)
