"""Files of other kinds are told from broken configurations."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kealint.syntax import Problem, parse
from kealint.syntax.foreign import foreign
from kealint.text import Source
from tools.mutants import mutants, places

FIXTURES = Path(__file__).parents[2] / "fixtures"
LABS = sorted((FIXTURES / "labs").glob("*.conf"))
_HEAD = re.compile(r'\{\s*"([\w-]+)"\s*:\s*(?=\{)')
"""How a configuration begins."""
OTHER_PROGRAM = "the configuration of another program"


def only_problem(data: bytes) -> Problem:
    tree = parse(Source.decode("x.conf", data))
    (problem,) = tree.problems
    assert tree.root is None
    assert problem.repair is None
    return problem


@pytest.mark.parametrize(
    ("data", "words", "kind"),
    [
        (b"\x7fELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0>\0", "invalid character: \\x7f", "a program"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "invalid character: \\x89", "an image (PNG)"),
        (b"\x1f\x8b\x08\0\0\0\0\0\0\3", "invalid character: \\x1f", "a file packed by gzip"),
        (bytes(range(256)), "invalid character: \\x00", "binary data"),
        (b"---\nDhcp4: 1\n", "failed to convert - to a floating point", "YAML"),
        (b"# c\nDhcp4:\n  valid-lifetime: 1\n", "invalid character: D", "YAML"),
        (b"on: push\njobs:\n  x:\n    - run: a {b}\n    - [c]\n", "invalid character: o", "YAML"),
        (b'<?xml version="1.0"?>\n<a/>\n', "invalid character: x", "XML or HTML"),
        (b"<!DOCTYPE html>\n<html></html>\n", "invalid character: <", "XML or HTML"),
        (
            b"# c\nauthoritative;\nsubnet 192.0.2.0 netmask 255.255.255.0 {\n"
            b'  option domain-name "example.org";\n  range 192.0.2.10 192.0.2.20;\n}\n',
            "invalid character: a",
            "an ISC dhcpd.conf",
        ),
        (b"#!/bin/sh\necho x\n", "invalid character: e", "a script for sh"),
        (b"#! /usr/bin/env python3\nx\n", "invalid character: x", "a script for python3"),
        (
            b"[Unit]\nDescription=x\n",
            "syntax error, unexpected [, expecting {",
            "an INI or TOML file",
        ),
        (
            b"; comment\n[kea]\n    ; comment\n    client = yes\n",
            "invalid character: ;",
            "an INI or TOML file",
        ),
        (
            b"subnet 192.0.2.0 netmask 255.255.255.0 { range 192.0.2.10 192.0.2.20; }\n",
            "invalid character: s",
            "an ISC dhcpd.conf",
        ),
        (
            b"# nginx\nevents {\n}\n\nhttp {\n  server {\n    listen 443 ssl;\n  }\n}\n",
            "invalid character: e",
            OTHER_PROGRAM,
        ),
        (
            b'user www-data;\nhttp\n{\n  log_format json \'{ "time": "$time_iso8601", \'\n'
            b'    \'"address": "$remote_addr" }\';\n  server { listen [::]:80; }\n}\n',
            "invalid character: u",
            OTHER_PROGRAM,
        ),
        (
            b'options {\n  listen-on-v6 { any; };\n};\nzone "example.org" { type master; };\n',
            "invalid character: o",
            OTHER_PROGRAM,
        ),
        (
            b"! keepalived\nglobal_defs {\n}\nvrrp_instance VI_1 {\n  state MASTER\n}\n",
            "invalid character: !",
            OTHER_PROGRAM,
        ),
        (
            b'input { beats { port => 5044 } }\nfilter { grok { match => { "a" => "b" } } }\n',
            "invalid character: i",
            OTHER_PROGRAM,
        ),
        (b'tags = {\n  Name = "x"\n}\nregion = "eu"\n', "invalid character: t", OTHER_PROGRAM),
        (
            b'kind: ConfigMap\nmetadata:\n  name: kea\ndata:\n  kea.conf: |\n    { "Dhcp4": {} }\n',
            "invalid character: k",
            "YAML",
        ),
        (b'#!/bin/sh\ncat > x <<EOF\n{ "a": 1 }\nEOF\n', "invalid character: c", "a script for sh"),
        (b"all:\n\tcc x.c\n\nx = $(y)\n", "invalid character: a", "plain text"),
        (b"root:x:0:0\nbin:x:1:1\n", "invalid character: r", "plain text"),
    ],
)
def test_kinds(data: bytes, words: str, kind: str) -> None:
    problem = only_problem(data)
    assert problem.name == "not-a-kea-file"
    assert problem.message == f"{words} (this looks like {kind}, not Kea's JSON)"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "1",
        '"Dhcp4 goes here"',
        "Dhcp4: {\n  valid-lifetime: 1\n}\n",
        '"Dhcp4": {\n  "valid-lifetime": 1\n}\n',
        "Dhcp4 {\n}\n",
        "dhcp6 {\n  valid-lifetime 1;\n}\n",
        "Dhcp4 = {\n  valid-lifetime = 1\n}\n",
        'Dchp4 {\n  "valid-lifetime": 1\n}\n',
        "Dhcp4 {\n  valid-lifetime: 1,\n  subnet4: []\n}\n",
        "Control-agent\n{\n  http-port = 1;\n}\n",
        'From: x\nSubject: y\n\n{ "Dhcp4": {} }\n',
        "json\n{}\n",
        "---\n{}\n",
        "#!/usr/sbin/kea-dhcp4 -c\n{}\n",
        "cat > x <<EOF\n{}\nEOF\n",
        "<IP>\n{}\n",
        "x\n" * 10 + '{ "Dhcp4": {} }',
        '{"a":"\0"}',
    ],
)
def test_what_may_be_a_configuration(text: str) -> None:
    assert foreign(text) is None


@pytest.mark.parametrize("path", LABS, ids=lambda path: path.stem)
def test_no_single_mistake_makes_a_file_foreign(path: Path) -> None:
    text = path.read_text()
    for start, end in places(text, "token"):
        assert foreign(text[:start] + text[end:]) is None
    for start, end in places(text, "character"):
        assert foreign(text[:start] + text[end:]) is None


@pytest.mark.parametrize("head", ['{ "{}": ', "{} ", "{}: ", "{} = "])
def test_no_mutant_of_a_fixture_is_foreign(head: str) -> None:
    """Nor is one without a brace, and quotes, at its beginning."""
    folders = (FIXTURES / "corpus", FIXTURES / "rules")
    paths = [*LABS, *sorted(path for folder in folders for path in folder.rglob("*.conf"))]
    texts = [
        _HEAD.sub(lambda found: head.replace("{}", found[1]), Source.read(str(path)).text, count=1)
        for path in paths
    ]
    for origin, mutant in mutants(texts, 1000, seed=1):
        told = foreign(mutant.text)
        assert told is None, (paths[origin].name, mutant.kind, mutant.line)
