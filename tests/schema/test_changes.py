from __future__ import annotations

import pytest

from kealint.schema.changes import CHANGES, Raised, Split, advice, predecessors, successors
from kealint.schema.tables import SERVICES, table


@pytest.mark.parametrize("old", sorted(CHANGES))
def test_what_is_to_be_written_instead_is_known_there(old: str) -> None:
    change = CHANGES[old]
    scopes = [
        (service, scope)
        for service in SERVICES
        for scope, keywords in table(service).items()
        if old in keywords and {"until", "deprecated"} & keywords[old].keys()
    ]
    assert scopes
    for service, scope in scopes:
        home = service if isinstance(change, Raised) else scope
        for new in successors(old):
            assert new in table(service)[home], (service, home, new)


@pytest.mark.parametrize("old", sorted(CHANGES))
def test_each_word_of_an_old_keyword_has_a_successor(old: str) -> None:
    change = CHANGES[old]
    if not isinstance(change, Split):
        return
    for service in SERVICES:
        for keywords in table(service).values():
            if old not in keywords:
                continue
            words = keywords[old].get("words", (True, False))
            assert set(words) == change.members.keys()
            for members in change.members.values():
                for new, value in members.items():
                    assert value in keywords[new].get("words", (True, False))


def test_every_deprecated_keyword_has_advice() -> None:
    without = {
        keyword
        for service in SERVICES
        for keywords in table(service).values()
        for keyword, facts in keywords.items()
        if "deprecated" in facts and not advice(keyword)
    }
    cassandra = {
        *("contact-points", "keyspace", "request-timeout", "tcp-keepalive", "tcp-nodelay"),
        *("consistency", "serial-consistency"),
    }
    assert without == {*cassandra, "data-directory", "Control-agent"}


def test_back_and_forth() -> None:
    for old in CHANGES:
        for new in successors(old):
            assert old in predecessors(new)
