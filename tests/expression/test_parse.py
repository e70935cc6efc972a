"""Reading expressions: round trips, places, and what is said of several mistakes at once."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kealint.expression import BOOLEAN, STRING, check, parse
from kealint.expression.grammar import _FILE
from kealint.expression.nodes import Both, Equals, Expression, Key, Member, Not, Text, walk
from kealint.expression.scan import scan
from kealint.expression.words import NAMES, SINCE, TYPES
from kealint.schema.version import KeaVersion
from tests.expression.printed import printed
from tests.expression.strategies import conditions, strings

NEWEST = KeaVersion(3, 3, 0)


class AllOptions:
    """Every name is an option."""

    def option_code(self, space: str, name: str) -> int | None:
        return 1


def bare(node: Any) -> Any:
    """A node without its places."""
    if isinstance(node, Key):
        return node.written
    if isinstance(node, tuple) and hasattr(node, "_fields"):
        return (type(node).__name__, *(bare(part) for part in node[2:]))
    return tuple(map(bare, node)) if isinstance(node, tuple) else node


@given(conditions)
def test_conditions_are_read_as_they_were_meant(condition: Expression) -> None:
    parsed = parse(printed(condition))
    assert parsed.root is not None
    assert bare(parsed.root) == bare(condition)


@given(strings)
def test_strings_are_read_as_they_were_meant(string: Expression) -> None:
    parsed = parse(printed(string), STRING)
    assert parsed.root is not None
    assert bare(parsed.root) == bare(string)


@given(conditions)
def test_every_node_stands_where_its_text_is(condition: Expression) -> None:
    text = printed(condition)
    root = parse(text).root
    assert root is not None
    for node in walk(root):
        own = text[node.start : node.end]
        again = parse(own, STRING).root or parse(own).root
        assert again is not None
        assert bare(again) == bare(node)


PIECES = [name for name in TYPES if name[0] != "_"] + ["'a'", "'", '"', "0x1", "12", "-1", "::1"]
PIECES += ["1.2.3.4", "abc", "=", "!", "&&", "\n", "\t", "é", "\udc80", "00:11:22:33:44:55"]


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=12).map(" ".join))
def test_anything_is_read_or_complained_of(text: str) -> None:
    for yields in (BOOLEAN, STRING):
        parsed = parse(text, yields)
        for family in (4, 6):
            problems = check(parsed, family, NEWEST, AllOptions())
            assert problems or parsed.root is not None
            assert all(0 <= one.start <= one.end <= len(text) for one in problems)
            assert [one.end for one in problems] == sorted(one.end for one in problems)


@pytest.mark.parametrize("text", ["(" * 20_000, "not " * 20_000, "'a' + " * 20_000 + "'a' == 'a'"])
def test_depth_has_no_bound(text: str) -> None:
    parsed = parse(text)
    assert bool(check(parsed, 4, NEWEST, AllOptions())) is (parsed.root is None)


def test_operators_bind_as_in_kea() -> None:
    root = parse("not member('a') and 'b' == 'b' or member('c')").root
    assert root is not None
    kinds = [type(node).__name__ for node in walk(root)]
    assert kinds[:4] == ["Either", "Both", "Not", "Member"]
    sooner = parse("member('a') sor member('b') or member('c')").root
    assert sooner is not None
    assert [type(node).__name__ for node in walk(sooner)][:3] == ["Either", "Member", "Text"]


def test_what_joins_nodes_is_in_their_place() -> None:
    root = parse(" not ( member('a') ) and 'b'  == 'c'").root
    assert isinstance(root, Both)
    assert isinstance(root.left, Not)
    assert (root.left.start, root.left.end) == (1, 20)
    assert isinstance(root.left.condition, Member)
    assert (root.left.condition.start, root.left.condition.end) == (5, 20)
    assert isinstance(root.right, Equals)
    assert isinstance(root.right.right, Text)
    assert (root.right.right.start, root.right.right.end) == (33, 36)


def messages(text: str, family: int = 4) -> list[str]:
    return [one.message for one in check(parse(text), family, NEWEST, AllOptions())]


def test_several_mistakes_are_all_found() -> None:
    found = messages("option[60].hex = 'a' AND option[300].exists or pkt6.msgtype == \"1\"")
    assert [message.partition(" (")[0] for message in found] == [
        "invalid character: =",
        "invalid character: A",
        "option code has invalid value in 300. Allowed range: 0..255",
        "pkt6 can only be used in DHCPv6",
        'invalid character: "',
    ]


def test_it_is_read_on_behind_what_does_not_fit() -> None:
    found = messages("option[60].hex and (option[61].exists or) and option[300].exists")
    assert len(found) == 3
    assert found[0].startswith("syntax error, unexpected and, expecting == or +")
    assert found[1].startswith("syntax error, unexpected )")


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("'a' = 'b'", ["=="]),
        ("'a' === 'b'", ["=="]),
        ("member('a') && !member('b') || member('c')", ["and", "not ", "or"]),
        ("pkt4.mac == 00:11:22:33:44:55", ["0x001122334455"]),
        ("substring(pkt4.mac, 0, 3) == 00:11:22", ["0x001122"]),
        ("Option[60].HEX == 'a'", ["option", "hex"]),
        ("optoin[60].hex == 'a'", ["option"]),
        ("option[60].value == 'a'", ["hex"]),
    ],
)
def test_what_was_meant_is_offered(text: str, instead: list[str]) -> None:
    problems = check(parse(text), 4, NEWEST, AllOptions())
    assert [one.instead for one in problems] == instead
    for one in reversed(problems):
        assert one.instead is not None
        text = text[: one.start] + one.instead + text[one.end :]
    assert not messages(text)


def test_words_are_those_of_the_grammar() -> None:
    with open(_FILE, encoding="utf-8") as file:
        grammar = re.sub(r"^//.*|/(?:[^/\n\\]|\\.)+/", "", file.read(), flags=re.MULTILINE)
    assert set(re.findall(r'"([^"]+)"', grammar)) == set(TYPES)
    assert set(SINCE) <= set(TYPES)
    assert len(set(NAMES.values())) == len(NAMES)


@pytest.mark.parametrize("word", [word for word in TYPES if word.isalnum()])
def test_the_longest_word_counts(word: str) -> None:
    for other in (one for one in TYPES if one.isalnum() and one != word):
        tokens = scan(word + other).tokens
        assert "".join(token.raw for token in tokens) == word + other
    assert [token.type for token in scan(word).tokens][:-1] == [TYPES[word]]


@given(st.text(alphabet="ab:.'0x[] \n\t=+,", max_size=20))
def test_tokens_stand_in_order(text: str) -> None:
    tokens = scan(text).tokens
    assert all(one.end <= other.start for one, other in pairwise(tokens))
