"""The JSON schema and our own reader say the same of every file."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from kealint.settings import SettingsError
from kealint.settings.keys import KEYS, read_values
from kealint.settings.options import options_of
from kealint.settings.schema import settings_schema
from kealint.settings.shapes import (
    BOOLEAN,
    INTEGER,
    LIST,
    MAP,
    NULL,
    REAL,
    TEXT,
    Known,
    Where,
    Written,
)


def test_it_is_a_schema(known: Known) -> None:
    schema = settings_schema(known)
    Draft202012Validator.check_schema(schema)
    assert schema["properties"].keys() == KEYS.keys()
    assert schema["properties"]["fail-on"]["default"] == "warning"
    assert schema["properties"]["kea"]["default"] == ["3.0"]
    most = schema["$defs"]["rules"]["properties"]["pool-overlap"]["properties"]["most"]
    assert most == {"type": "integer", "default": 3}


def written(value: object) -> Written:
    if isinstance(value, dict):
        return Written(MAP, [(written(key), written(item)) for key, item in value.items()])
    if isinstance(value, list):
        return Written(LIST, [written(item) for item in value])
    if value is None:
        return Written(NULL, "")
    if isinstance(value, bool):
        return Written(BOOLEAN, str(value).lower())
    if isinstance(value, int):
        return Written(INTEGER, str(value))
    if isinstance(value, float):
        return Written(REAL, str(value))
    return Written(TEXT, value)


def we_accept(value: object, known: Known) -> bool:
    try:
        read_values(written(value), Where("kealint.yaml", known, "/", "/"))
    except SettingsError:
        return False
    return True


def schema_accepts(value: object, known: Known) -> bool:
    checker = Draft202012Validator.FORMAT_CHECKER
    return Draft202012Validator(settings_schema(known), format_checker=checker).is_valid(value)


words = ["pools", "pool-overlap", "ALL", "nope", "error", "info", "full", "json", "Dhcp4", "3.0"]
words += ["2.7.4", "192.0.2.1", "2001:db8::1", "a/b", "!a", "x", ""]
scalars = st.sampled_from([*words, 2.6, 3, True, False, None])
keys = st.sampled_from(
    [
        "pools",
        "pool-overlap",
        "missing-subnet-id",
        "ALL",
        "*.conf",
        "address",
        "name",
        "most",
        "share",
        "strict",
        "only-names",
        "nope",
    ]
)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=2),
    max_leaves=6,
)


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from([*KEYS, "nope"]), values, min_size=1, max_size=3))
@example({"rules": {"pool-overlap": {"most": 1, "share": 2, "strict": True, "only-names": "a"}}})
@example({"relays": [{"address": "192.0.2.1", "name": "x"}, "2001:db8::1"]})
@example({"severity": {"pools": "error"}, "per-file-ignores": {"a/*": ["ALL"]}})
@example({"files": {"*.cfg": "Dhcp4"}, "kea": [2.6, "3.0"]})
def test_schema_and_reader_agree(known: Known, value: dict[str, object]) -> None:
    assert schema_accepts(value, known) == we_accept(value, known)


@pytest.mark.parametrize("value", [None, {}, [], "text", 3])
def test_they_agree_on_what_is_no_map_of_settings(known: Known, value: object) -> None:
    assert schema_accepts(value, known) == we_accept(value, known)


def test_an_option_of_a_type_that_settings_cannot_hold() -> None:
    class Options:
        when: complex = 0j

    with pytest.raises(TypeError, match="the option when is of a type that settings cannot hold"):
        options_of(Options)


def test_a_rule_without_options() -> None:
    assert options_of(None) == {}
