"""Expressions in their place in a file."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kealint.diagnostic import Verdict
from kealint.model import DhcpConfig, Expression, configs
from kealint.schema.version import KeaVersion
from kealint.syntax import parse
from kealint.syntax.tree import Tree
from kealint.text import Source

KEA = KeaVersion(3, 0, 4)


def read(text: str) -> tuple[Tree, list[Expression]]:
    tree = parse(Source("x.conf", text))
    [config] = configs(tree)
    assert isinstance(config, DhcpConfig)
    return tree, config.expressions


@pytest.mark.parametrize(
    ("written", "place"),
    [
        (r"option[60].hex == \"a\" and nix", r"\"a\""),
        (r"\u0027a\u0027 == \u0027b\u0027 \n and option[300].exists", "300"),
        (r"option[60]\u002ehex = 'a'", "="),
        (r"option[60].hex == \u0022a\u0022", r"\u0022a\u0022"),
        ("option[60].hex", "x"),
    ],
)
def test_problems_are_found_through_escapes(written: str, place: str) -> None:
    text = f'{{ "Dhcp4": {{ "client-classes": [ {{ "name": "a", "test": "{written}" }} ] }} }}'
    tree, [expression] = read(text)
    problem = expression.problems(KEA)[0]
    start, end = expression.place(tree, problem.start, problem.end)
    assert tree.text[start:end] == place
    assert start >= tree.text.index(written)


@given(st.text(alphabet="ab'=.\"\\\n\t\x1f", max_size=12), st.integers(0, 12), st.integers(0, 12))
def test_places_hold_what_they_say(value: str, start: int, end: int) -> None:
    start, end = sorted((min(start, len(value)), min(end, len(value))))
    quoted = json.dumps(value)
    text = f'{{ "Dhcp4": {{ "client-classes": [ {{ "name": "a", "test": {quoted} }} ] }} }}'
    tree, [expression] = read(text)
    place = expression.place(tree, start, end)
    if start < end:
        assert json.loads(f'"{tree.text[place.start : place.end]}"') == value[start:end]
    assert expression.start <= place.start <= place.end <= expression.end


def test_finds_those_of_hook_libraries() -> None:
    libraries = {
        "flex_id": {"identifier-expression": "'a'"},
        "legal_log": {"request-parser-format": "'b'", "response-parser-format": ""},
        "ddns_tuning": {"hostname-expr": "'c'"},
        "lease_cmds": {"binding-variables": [{"name": "x", "expression": "'d'"}]},
        "radius": {"access": {"attributes": [{"name": "x", "expr": "'e'"}]}},
        "flex_option": {
            "options": [
                {"code": 1, "remove": "member('f')"},
                {"code": 43, "sub-options": [{"code": 1, "add": "'g'"}]},
            ]
        },
    }
    config = {
        "client-classes": [
            {"name": "a", "test": "member('ALL')"},
            {"name": "b", "template-test": "'h'"},
            {"name": "c", "test": "member('ALL')", "template-test": "'i'"},
        ],
        "hooks-libraries": [
            {"library": f"libdhcp_{name}.so", "parameters": parameters}
            for name, parameters in libraries.items()
        ],
        "subnet4": [{"user-context": {"ddns-tuning": {"hostname-expr": "'j'"}}}],
    }
    _, found = read(json.dumps({"Dhcp4": config}))
    assert [(one.written.value, one.yields, one.kea) for one in found] == [
        ("member('ALL')", "boolean", Verdict.REFUSES),
        ("'h'", "string", Verdict.REFUSES),
        ("'a'", "string", Verdict.FAILS),
        ("'b'", "string", Verdict.FAILS),
        ("'c'", "string", Verdict.FAILS),
        ("'d'", "string", Verdict.FAILS),
        ("'e'", "string", Verdict.FAILS),
        ("member('f')", "boolean", Verdict.FAILS),
        ("'g'", "string", Verdict.FAILS),
        ("'j'", "string", Verdict.ACCEPTS),
    ]


def test_names_of_options_come_from_kea_and_the_file() -> None:
    _, [expression] = read(
        """{ "Dhcp4": {
            "option-def": [ { "name": "own", "code": 224, "type": "string" },
                            { "name": "odd", "code": 225, "type": "nonsense" },
                            { "name": "far", "code": 1, "type": "string", "space": "else" } ],
            "client-classes": [ { "name": "a", "test":
                "option[own].exists or option[odd].exists or member('a') or option[far].exists"
            } ] } }"""
    )
    assert [problem.said for problem in expression.problems(KEA)] == ["option 'far' is not defined"]
