"""Every key of a settings file: what may stand there and what it is for.

This table is the only place that lists them. Validation, the JSON schema and
`kealint config` all come from it; the defaults are those of `Settings`.
"""

from __future__ import annotations

import os
from collections.abc import Mapping

from kealint.lean import Any, NamedTuple
from kealint.settings.shapes import (
    GIVEN,
    MAP,
    NULL,
    SEVERITY,
    Format,
    Known,
    ListOf,
    MapOf,
    OneOf,
    OtherSettings,
    Path,
    Pattern,
    Relay,
    RuleName,
    RuleTables,
    Shape,
    Version,
    Where,
    Written,
    known_name,
)

SERVICES = ("Dhcp4", "Dhcp6", "DhcpDdns", "Control-agent")


class Key(NamedTuple):
    """One key."""

    name: str
    shape: Shape
    text: str
    """What it is for, in Markdown, without full stop."""


KEYS: Mapping[str, Key] = {
    key.name: key
    for key in (
        Key("extend", OtherSettings(), "Another settings file; what stands here is put over it"),
        Key(
            "kea",
            ListOf(Version(), may_be_empty=False),
            "The Kea versions that a file must be fine on",
        ),
        Key("select", ListOf(RuleName()), "The rules that are active; replaces the default"),
        Key("extend-select", ListOf(RuleName()), "Rules that are active as well"),
        Key("ignore", ListOf(RuleName()), "Rules that are not active; a name beats its group"),
        Key(
            "per-file-ignores",
            MapOf(Pattern(), ListOf(RuleName())),
            "Rules that are not active in the files that a pattern fits",
        ),
        Key("severity", MapOf(RuleName(every=False), SEVERITY), "The severity of rules and groups"),
        Key("fixable", ListOf(RuleName()), "The rules whose fixes may be applied"),
        Key("unfixable", ListOf(RuleName()), "Rules whose fixes may not be applied"),
        Key("exclude", ListOf(Pattern()), "Files and folders that are not checked"),
        Key(
            "files",
            MapOf(Pattern(), OneOf({service: service for service in SERVICES})),
            "The service that files are for; folders are searched for them too",
        ),
        Key("output-format", Format(), "How findings are printed"),
        Key("rules", RuleTables(), "The options of rules"),
        Key("relays", ListOf(Relay()), "The relay agents of the network"),
        Key("fail-on", SEVERITY, "The least severity that makes a run fail"),
        Key("min-severity", SEVERITY, "The least severity that is shown"),
        Key("baseline", Path(), "The file of the findings that are known and left for later"),
    )
}


def read_values(written: Written, where: Where) -> dict[str, Any]:
    """The values of a whole settings file, by key; raises SettingsError."""
    if written.kind == NULL:
        return {}
    if written.kind != MAP:
        raise where.error(written, f"expected a map of settings, found {written}")
    values: dict[str, Any] = {}
    for key, value in written.value:
        name = known_name(key, where, KEYS, "setting")
        values[name] = KEYS[name].shape.read(value, where)
    return values


def read_given(texts: Mapping[str, str], names: Mapping[str, str], known: Known) -> dict[str, Any]:
    """The values of texts from elsewhere, by key; lists are separated by commas.

    `names` says what the user calls each key (`--select`, `KEALINT_SELECT`).
    Raises SettingsError.
    """
    folder = os.getcwd()
    return {
        key: KEYS[key].shape.read(
            Written(GIVEN, text), Where(names.get(key, key), known, folder, folder)
        )
        for key, text in texts.items()
    }
