"""`--show-settings`: the settings in effect, as a settings file would say them."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping

from kealint.cli import OK
from kealint.diagnostic import Severity
from kealint.settings import Settings


def show_settings(settings: Settings) -> int:
    """Print them; the exit status."""
    plain = {name.replace("_", "-"): _plain(value) for name, value in settings._asdict().items()}
    sys.stdout.write(json.dumps(plain, indent=2, ensure_ascii=False) + "\n")
    return OK


def _plain(value: object) -> object:
    if isinstance(value, Severity):
        return value.word
    if isinstance(value, Mapping):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if hasattr(value, "_asdict"):
        return {name.replace("_", "-"): _plain(inner) for name, inner in value._asdict().items()}
    if isinstance(value, tuple | list):
        return [_plain(inner) for inner in value]
    return value if isinstance(value, str | int | float | bool | None) else str(value)
