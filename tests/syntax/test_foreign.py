"""Files of other kinds are told from broken configurations."""

from __future__ import annotations

from pathlib import Path

import pytest

from kealint.syntax import Problem, parse
from kealint.syntax.foreign import foreign
from kealint.text import Source
from tools.mutants import places

LABS = sorted((Path(__file__).parents[2] / "fixtures" / "labs").glob("*.conf"))


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
