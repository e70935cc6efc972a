"""What is odd about options, and which definition counts where."""

from __future__ import annotations

import json
from typing import Any

import pytest

from kealint.model.odd_options import odd_options
from kealint.model.option_oddity import OddOption, UnfitOption
from kealint.schema.version import RELEASE_LINES, KeaVersion
from kealint.syntax import parse
from kealint.text import Source

KEA = RELEASE_LINES["3.0"]


def odd(config: dict[str, Any] | str, version: KeaVersion = KEA) -> list[OddOption]:
    text = config if isinstance(config, str) else json.dumps(config)
    return list(odd_options(parse(Source("x", text)), version))


def kinds(config: dict[str, Any] | str, version: KeaVersion = KEA) -> list[str]:
    return [type(found).__name__ for found in odd(config, version)]


HEX = {"code": 222, "data": "01"}


@pytest.mark.parametrize(
    ("holder", "expected"),
    [
        ({"option-data": [HEX]}, ["UndefinedOption"]),
        ({"client-classes": [{"name": "a", "option-data": [HEX]}]}, []),
        ({"shared-networks": [{"name": "a", "option-data": [HEX]}]}, []),
        ({"subnet4": [{"option-data": [HEX]}]}, []),
        ({"subnet4": [{"pools": [{"option-data": [HEX]}]}]}, []),
        ({"reservations": [{"option-data": [HEX]}]}, []),
        ({"subnet4": [{"option-data": [{**HEX, "csv-format": True}]}]}, ["UndefinedOption"]),
    ],
)
def test_only_global_options_are_text_by_default(
    holder: dict[str, Any], expected: list[str]
) -> None:
    assert kinds({"Dhcp4": holder}) == expected


@pytest.mark.parametrize(
    "place",
    [
        lambda data: {"option-data": data},
        lambda data: {"client-classes": [{"name": "a", "option-data": data}]},
        lambda data: {"shared-networks": [{"option-data": data}]},
        lambda data: {"shared-networks": [{"subnet4": [{"option-data": data}]}]},
        lambda data: {"subnet4": [{"pools": [{"option-data": data}]}]},
        lambda data: {"subnet4": [{"reservations": [{"option-data": data}]}]},
        lambda data: {"reservations": [{"option-data": data}]},
    ],
)
def test_looks_everywhere(place: Any) -> None:
    assert kinds({"Dhcp4": place([{"name": "routers", "data": "x"}])}) == ["UnfitOption"]


def test_a_class_goes_by_its_own_definitions_first() -> None:
    def definition(kind: str) -> list[dict[str, Any]]:
        return [{"name": "mood", "code": 224, "type": kind}]

    def config(data: str) -> dict[str, Any]:
        option = {"name": "mood", "data": data}
        inside = {"name": "a", "option-def": definition("uint8"), "option-data": [option]}
        return {"Dhcp4": {"option-def": definition("string"), "client-classes": [inside]}}

    assert kinds(config("1")) == []
    assert kinds(config("happy")) == ["UnfitOption"]


def test_a_vendors_option_cannot_be_redefined_to_any_effect() -> None:
    own = {"name": "tftp-servers", "code": 2, "space": "vendor-4491", "type": "string"}
    data = {"name": "tftp-servers", "space": "vendor-4491", "data": "somewhere"}
    assert kinds({"Dhcp4": {"option-def": [own], "option-data": [data]}}) == ["UnfitOption"]


def test_option_43_goes_by_the_files_definition() -> None:
    own = {"name": "boot-menu", "code": 43, "type": "uint8"}
    data = {"name": "boot-menu", "data": "x"}
    assert kinds({"Dhcp4": {"option-def": [own], "option-data": [data]}}) == ["UnfitOption"]


def test_what_goes_by_an_impossible_definition_is_not_judged() -> None:
    own = {"name": "mood", "code": 224, "type": "string", "array": True}
    data = [{"name": "mood", "data": ""}, {"code": 224, "data": ""}]
    assert kinds({"Dhcp4": {"option-def": [own], "option-data": data}}) == []


@pytest.mark.parametrize(
    "entry",
    [
        {"name": 5, "data": "x"},
        {"code": "3", "data": "x"},
        {"code": 256, "data": "x"},
        {"data": "x"},
        {"name": "routers", "data": 5},
        {"name": "routers", "space": "", "data": "x"},
    ],
)
def test_what_keywords_are_wrong_about_is_left_to_their_rules(entry: dict[str, Any]) -> None:
    assert kinds({"Dhcp4": {"option-data": [entry]}}) == []


def test_an_option_that_is_never_sent_needs_no_data() -> None:
    config = {"Dhcp4": {"option-data": [{"name": "domain-name", "never-send": True}]}}
    assert kinds(config) == []


@pytest.mark.parametrize("key", ["value", "pool", "nothing-like-it", "edns"])
def test_with_an_unknown_key_an_option_is_not_judged_for_what_it_lacks(key: str) -> None:
    entry = {"name": "domain-name", key: "x"}
    assert kinds({"Dhcp4": {"option-data": [entry]}}) == []
    assert kinds({"Dhcp4": {"option-data": [{**entry, "data": ""}]}}) == ["UnfitOption"]


def test_one_list_may_have_an_option_for_each_of_several_classes() -> None:
    data = {"name": "routers", "data": "192.0.2.1"}
    assert kinds({"Dhcp4": {"option-data": [data, data]}}) == ["RepeatedOption"]
    assert kinds({"Dhcp4": {"option-data": [data, {**data, "client-classes": ["a"]}]}}) == []
    assert kinds({"Dhcp4": {"option-data": [data], "subnet4": [{"option-data": [data]}]}}) == []


@pytest.mark.parametrize(
    ("data", "part"),
    [
        ("192.0.2.1, x", "x"),
        (r"192.0.2.1,\tx", "x"),
        (r"\u0031.2.3.4, x\u0079", r"x\u0079"),
        (r"a\\b", r"a\\b"),
    ],
)
def test_points_into_the_string_as_it_is_written(data: str, part: str) -> None:
    text = f'{{ "Dhcp4": {{ "option-data": [ {{ "name": "routers", "data": "{data}" }} ] }} }}'
    (found,) = odd(text)
    assert isinstance(found, UnfitOption)
    assert text[found.start : found.end] == part


def test_every_definition_is_looked_at_once() -> None:
    def own(name: str, code: int, **more: Any) -> dict[str, Any]:
        return {"name": name, "code": code, "type": "uint8", **more}

    config = {
        "Dhcp4": {
            "option-def": [
                own("a", 224),
                own("a", 225),
                own("b", 224),
                own("routers", 226),
                own("c", 3),
                own("d", 0),
                own("d", 0, space="x"),
                own("e f", 227),
                own("g", 228, space="-x"),
                own("h", 229, encapsulate="a b"),
                own("i", 2, space="vendor-4491"),
                own("j", 1, space="dhcp-agent-options-space"),
            ]
        }
    }
    assert kinds(config) == [
        "RepeatedDefinition",
        "RepeatedDefinition",
        "RedefinedOption",
        "RedefinedOption",
        "ReservedOption",
        "BadOptionName",
        "BadOptionSpace",
        "BadOptionSpace",
        "RedefinedOption",
    ]
