"""Commands and answers of the control API are told from configurations."""

from __future__ import annotations

import pytest

from kealint.syntax import Problem, parse
from kealint.text import Source, apply_edits


def problem_of(text: str) -> Problem:
    tree = parse(Source("x.conf", text))
    (problem,) = tree.problems
    assert tree.root is None
    return problem


def unwrapped(text: str) -> str:
    repair = problem_of(text).repair
    assert repair is not None
    assert not repair.safe
    return apply_edits(text, repair.replacements)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{ "result": 0, "arguments": { "Dhcp4": {} } }', "an answer of"),
        ('{ "result": 1, "text": "no" }', "an answer of"),
        ('[ { "result": 3, "text": "no" }, { "result": 0 } ]', "an answer of"),
        ('{ "command": "config-set", "arguments": {} }', "a command for"),
        ('[ { "arguments": { "Dhcp4": {} } "service": ["d2"], "command": "x" }', "a command for"),
    ],
)
def test_what_is_a_message(text: str, words: str) -> None:
    problem = problem_of(text)
    assert problem.name == "control-api-message"
    assert problem.message == f"this is {words} the control API, not a configuration"


@pytest.mark.parametrize(
    "text",
    [
        '{ "Dhcp4": {} }',
        '{ "Dhcp4": {}, "result": 0 }',
        '{ "command": "x", "result": 0 }',
        '{ "arguments": { "Dhcp4": {} } }',
        '{ "Dhcp4": { "result": 0 } }',
    ],
)
def test_what_is_none(text: str) -> None:
    assert not parse(Source("x.conf", text)).problems


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ('{ "result": 0, "arguments": { "Dhcp4": {} } }\n', '{ "Dhcp4": {} }\n'),
        ('[ { "command": "x", "arguments": { "Dhcp4": {} } } ]\n', '{ "Dhcp4": {} }\n'),
        ('{ "arguments": { "Dhcp4": {}, "hash": "A" }, "result": 0 }', '{ "Dhcp4": {} }'),
        ('# c\n[{"arguments":{"hash":"A","Dhcp4":{}},"result":0} ] # d', '# c\n{"Dhcp4":{}} # d'),
    ],
)
def test_a_configuration_is_left_alone(text: str, left: str) -> None:
    assert unwrapped(text) == left


@pytest.mark.parametrize(
    "text",
    [
        '{ "command": "lease4-get", "arguments": { "ip-address": "192.0.2.1" } }',
        '{ "result": 0, "arguments": { "hash": "A" } }',
        '{ "result": 0, "arguments": { "Dhcp4": {}, "Dhcp6": {} } }',
        '{ "result": 0, "arguments": [ { "Dhcp4": {} } ] }',
        '{ "result": 0, "arguments": { "Dhcp4": { } } ',
    ],
)
def test_there_is_no_repair_without_one_configuration(text: str) -> None:
    assert problem_of(text).repair is None
