"""No password gets into a report, and what hides it moves nothing."""

from __future__ import annotations

import re

import pytest

from kealint.diagnostic import Fix, Report
from kealint.engine import Setup, check
from kealint.examples import Example, examples
from kealint.registry import load
from kealint.report import FORMATS, render
from kealint.report.secrets import hidden
from kealint.rule import Relay
from kealint.schema.version import Target
from kealint.text import Edit, Source
from tests.report.examples import finding, place, report

RULES = load()
STARS = re.compile(r"\*+").finditer
SECRET = "kqxzv7Wd"
TEXT = '{ "Dhcp4": { "lease-database": { "type": "mysql", "password": "kqxzv7Wd" } } }'
TOUCHED = [
    pytest.param(example, id=f"{rule.name}-{number}")
    for rule in RULES.values()
    for number, example in enumerate(examples(rule.documentation))
    if example.kind == "bad" and ("password" in example.text or "secret" in example.text)
]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('"password": "a\\"b" }', '"password": "****" }'),
        ('"basic-auth-password" :"ab",', '"basic-auth-password" :"**",'),
        ('"password": # of kea\n "ab"', '"password": # of kea\n "**"'),
        ('"pasword": "ab"', '"pasword": "**"'),
        ("'secret': 'ab'", "'secret': '**'"),
        ("password: ab, secret: 12 }", "password: **, secret: ** }"),
        ('"secret": "ab', '"secret": "**'),
        ('"key": "ab"', '"key": "**"'),
        ('"password-file": "ab"', '"password-file": "ab"'),
        ('"key-name": "ab"', '"key-name": "ab"'),
        ('"password": {} }', '"password": {} }'),
    ],
)
def test_each_character_of_a_secret_is_a_star(text: str, shown: str) -> None:
    assert hidden(text) == shown


@pytest.mark.parametrize("format", FORMATS)
def test_no_format_prints_a_secret(format: str) -> None:
    source = Source("kea.conf", TEXT)
    word = place(source, SECRET)
    moved = f'"hosts-database": {{ "password": "{SECRET}" }}, '
    fixes = [
        (Edit(word, f"'{SECRET}'"),),
        (Edit(word._replace(end=word.start), "x"),),
        (Edit(place(source, '"lease-database"'), moved),),
    ]
    found = [finding("some-rule", "odd", word, fix=Fix("mend it", fix, safe=True)) for fix in fixes]
    assert SECRET not in "".join(render(report(*found), format))


@pytest.mark.parametrize("example", TOUCHED)
def test_no_rule_tells_a_secret(example: Example) -> None:
    """In no example of a rule, its documentation left aside."""
    secrets = {example.text[match.start() : match.end()] for match in STARS(hidden(example.text))}
    setup = Setup(RULES, (Target.parse("3.0"),), relays=tuple(map(Relay, example.relays)))
    found = check(Source("kea.conf", example.text), setup).diagnostics
    for one in found:
        words = " ".join((one.message, one.help or "", one.note or "", one.path))
        assert not any(secret in words for secret in secrets if len(secret) > 3)
    printed = "".join(render(Report(found, [], {}, ("3.0",)), "full"))
    assert not any(f'"{secret}"' in printed for secret in secrets if set(secret) != {"*"})
