"""The log lines that rule pages quote are what real Keas said of the bad examples."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from kealint.examples import examples
from kealint.registry import load
from kealint.rule import Rule
from tools.realkea import service_of
from tools.record import Entry, Record

RECORD = Record.load()
_BLOCK = re.compile(r"^```log\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_ID = re.compile(r"([A-Z][A-Z0-9]*_[A-Z0-9_]+) ?")
"""What begins a line of Kea's log. The record has it for warnings; not for what ends the test."""

QUOTES = [
    pytest.param(rule, line, id=f"{rule.name}-{number}")
    for rule in load().values()
    for number, line in enumerate(
        (line for block in _BLOCK.findall(rule.documentation) for line in block.splitlines()), 1
    )
]


def said(rule: Rule) -> Iterator[Entry]:
    """What each Kea on record does with each bad example."""
    for example in examples(rule.documentation):
        if example.kind == "bad" and (service := service_of(example.text)):
            for noted in RECORD.of(service, example.text, example.host).values():
                yield noted
                if elsewhere := noted.get("elsewhere"):
                    yield elsewhere


@pytest.mark.parametrize(("rule", "line"), QUOTES)
def test_kea_says_so(rule: Rule, line: str) -> None:
    start = _ID.match(line)
    words = line[start.end() :] if start else line
    pattern = re.compile(".*".join(map(re.escape, words.split("..."))))
    messages = {noted.get("message", "") for noted in said(rule)}
    warned = {warning.split()[0] for noted in said(rule) for warning in noted.get("warnings", ())}
    found = any(words.strip(" .") and pattern.search(message) for message in messages)
    assert found or (start and start[1] in warned), sorted(messages | warned)
