"""Trees, however deep."""

from __future__ import annotations

import gc

from kealint.syntax import parse
from kealint.text import Source

DEEP = 100_000


def test_deep_trees_can_be_walked_shown_and_dropped() -> None:
    tree = parse(Source("x", '{"a":' + "[" * DEEP + "]" * DEEP + "}"))
    assert tree.problems == []
    assert sum(1 for _ in tree.walk()) == DEEP + 1
    assert len(tree.path_to(5 + DEEP - 1)) == DEEP + 1
    assert repr(tree.root) == "Object(<1 members>)"
    assert tree.root is not None
    assert tree.is_whole(tree.root)
    tree.root = None
    gc.collect()


def test_comments_are_told_from_what_only_looks_like_them() -> None:
    text = '{ "a": "// no", # one\n "b": "/* no", /* two */ "c\\"# no": 1 } // three'
    tree = parse(Source("x", text))
    assert [text[start:end] for start, end in tree.comments] == ["# one", "/* two */", "// three"]


def test_path_to_a_place() -> None:
    text = '{ "a": [ 1, { "b": 2 } ] }'
    tree = parse(Source("x", text))
    links = [link for _, link in tree.path_to(text.index("2"))]
    assert [getattr(link, "key", link) for link in links] == [None, "a", 1, "b"]
    assert len(tree.path_to(text.index('"b"'))) == 4
    assert len(tree.path_to(0)) == 1
