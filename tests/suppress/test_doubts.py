"""Suppressions that hide nothing, and names of nothing; and how they are taken out."""

from collections.abc import Callable, Iterable
from itertools import chain

import pytest

from kealint.suppress import ALL, Malformed, Suppression, Suppressions, Unknown, Unused
from kealint.syntax import Replacement, Tree
from kealint.text import apply_edits

MakeTree = Callable[..., Tree]

GROUPS = {"pool-overlap": "pools", "pool-reversed": "pools", "bad-token": "syntax", "x": "g"}
EVERYTHING = {*GROUPS, *GROUPS.values(), ALL}


def doubts(
    tree: Tree, *used: tuple[str, str], judged: Iterable[str] = EVERYTHING
) -> list[Unused | Unknown | Malformed]:
    """The doubts after findings of these rules at the places of these texts have been matched."""
    suppressions = Suppressions.of(tree)
    for rule, needle in used:
        start = tree.text.index(needle)
        assert suppressions.match(rule, GROUPS[rule], start, start + len(needle))
    found = suppressions.doubts(GROUPS, set(judged))
    return [doubt for doubt in found if not isinstance(doubt, Suppression)]


def unused(tree: Tree, *used: tuple[str, str], judged: Iterable[str] = EVERYTHING) -> list[str]:
    return [
        f"{doubt.kind}[{', '.join(doubt.names)}] {tree.text[doubt.start : doubt.end]}"
        for doubt in doubts(tree, *used, judged=judged)
        if isinstance(doubt, Unused)
    ]


def edited(tree: Tree, replacements: Iterable[Replacement]) -> str:
    return apply_edits(tree.text, replacements)


def cleaned(tree: Tree, *used: tuple[str, str]) -> str:
    """The text without everything that is unused."""
    found = [doubt.deletion for doubt in doubts(tree, *used) if isinstance(doubt, Unused)]
    return edited(tree, chain(*found))


def test_the_suppressions_themselves_come_first(tree_of: MakeTree) -> None:
    tree = tree_of('{ "a": 1 } // kealint: ignore[x] why')
    first, *_ = Suppressions.of(tree).doubts(GROUPS, EVERYTHING)
    assert isinstance(first, Suppression)
    assert (first.keys, first.reason) == (("x",), "why")
    assert tree.text[first.start : first.end] == "kealint: ignore[x]"


def test_what_has_hidden_something_is_in_order(tree_of: MakeTree) -> None:
    tree = tree_of('{ "a": 1 // kealint: ignore[pools]\n}')
    assert unused(tree, ("pool-overlap", '"a"')) == []


@pytest.mark.parametrize(
    ("comment", "found"),
    [
        ("// kealint: ignore[x] why", ["ignore[x] kealint: ignore[x]"]),
        ("// kealint: ignore", ["ignore[] kealint: ignore"]),
        ("// kealint: file-ignore[g, x]", ["file-ignore[g, x] kealint: file-ignore[g, x]"]),
        ("// kealint: disable[x]", ["disable[x] kealint: disable[x]"]),
        ("// kealint: enable[x]", ["enable[x] kealint: enable[x]"]),
        ("// kealint: ignore[pool-overlap, x]", ["ignore[x] x"]),
        ("// kealint: ignore[pool-overlap, pools]", ["ignore[pools] pools"]),
        ("// kealint: ignore[x, x, pool-overlap]", ["ignore[x] x"]),
        ("// kealint: ignore[pool-overlap, x, g]", ["ignore[x, g] x"]),
    ],
)
def test_what_has_hidden_nothing(tree_of: MakeTree, comment: str, found: list[str]) -> None:
    tree = tree_of(f'{{ "a": 1 {comment}\n }}')
    used = [("pool-overlap", '"a"')] if "pool-overlap" in comment else []
    assert unused(tree, *used) == found


def test_only_what_was_looked_for_can_be_unused(tree_of: MakeTree) -> None:
    tree = tree_of('{ "a": 1 // kealint: ignore[x, pools, pool-overlap]\n } // kealint: ignore')
    assert unused(tree, judged=["pool-overlap", "g"]) == ["ignore[pool-overlap] pool-overlap"]
    assert unused(tree, judged=[]) == []


@pytest.mark.parametrize(
    ("first", "second", "needed"),
    [
        ("disable[x]", "enable[x]", True),
        ("disable[x]", "enable", True),
        ("disable", "enable[x]", True),
        ("disable[g]", "enable[x]", True),
        ("disable[x]", "enable[g]", True),
        ("disable[pools]", "enable[x]", False),
        ("ignore[x]", "enable", False),
    ],
)
def test_an_enable_needs_a_disable(
    tree_of: MakeTree, first: str, second: str, needed: bool
) -> None:
    tree = tree_of(f'{{\n// kealint: {first}\n"a": 1,\n// kealint: {second}\n"b": 2 }}')
    assert any(line.startswith("enable") for line in unused(tree)) is not needed


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # behind something
        ('{ "a": 1, // kealint: ignore[x] why\n}', '{ "a": 1,\n}'),
        ('{ "a": 1,\t# kealint: ignore\r\n}', '{ "a": 1,\r\n}'),
        ('{ "a": 1 } // kealint: ignore[x]', '{ "a": 1 }'),
        ('{ "a": 1 /* kealint: ignore[x] */, "b": 2 }', '{ "a": 1, "b": 2 }'),
        ('{ "a": /* kealint: ignore[x] */ 1 }', '{ "a": 1 }'),
        ('{ "a": 1/* kealint: ignore[x] */}', '{ "a": 1}'),
        # on a line of its own
        ('{\n  // kealint: ignore[x]\n  "a": 1\n}', '{\n  "a": 1\n}'),
        ('{\r\n  # kealint: ignore[x] \r\n  "a": 1\r\n}', '{\r\n  "a": 1\r\n}'),
        ('{\n  /* kealint: ignore[x]\n   * why */\n  "a": 1\n}', '{\n  "a": 1\n}'),
        ('{\n  /* kealint: ignore[x] */ "a": 1\n}', '{\n  "a": 1\n}'),
        ('// kealint: file-ignore[x]\n{ "a": 1 }', '{ "a": 1 }'),
        ('{ "a": 1 }\n// kealint: ignore[x]', '{ "a": 1 }\n'),
        ('{ "a": 1,\n/* b */ // kealint: ignore[x]\n"b": 2 }', '{ "a": 1,\n/* b */\n"b": 2 }'),
        # with other words
        ('{ "a": 1 // old, kealint: ignore[x] why\n}', '{ "a": 1 // old,\n}'),
        ('{ "a": 1 // old // kealint: ignore[x] why\n}', '{ "a": 1 // old\n}'),
        ('{ "a": 1 /* old kealint: ignore[x] */ }', '{ "a": 1 /* old */ }'),
        ('{\n/* old\n * kealint: ignore[x]\n */\n"a": 1 }', '{\n/* old\n */\n"a": 1 }'),
        # some of the names
        (
            '{ "a": 1 // kealint: ignore[x, pools] why\n}',
            '{ "a": 1 // kealint: ignore[pools] why\n}',
        ),
        ('{ "a": 1 // kealint: ignore[ pools x ]\n}', '{ "a": 1 // kealint: ignore[pools]\n}'),
        (
            '{ "a": 1 // kealint: ignore[x] why # kealint: ignore[pools] other\n}',
            '{ "a": 1 // kealint: ignore[pools] other\n}',
        ),
        (
            '{ "a": 1 // kealint: ignore[pools] other # kealint: ignore[x] why\n}',
            '{ "a": 1 // kealint: ignore[pools] other\n}',
        ),
        # user contexts
        (
            '{ "a": 1, "user-context": { "kealint": { "ignore": [ "x", "pools" ] } } }',
            '{ "a": 1, "user-context": { "kealint": { "ignore": [ "pools" ] } } }',
        ),
        (
            '{ "a": 1, "user-context": { "kealint": { "ignore": [ "x" ], "reason": "y" } } }',
            '{ "a": 1 }',
        ),
        (
            '{ "a": 1, "user-context": { "site": 1, "kealint": { "ignore": "x" } } }',
            '{ "a": 1, "user-context": { "site": 1 } }',
        ),
    ],
)
def test_taking_out(tree_of: MakeTree, before: str, after: str) -> None:
    tree = tree_of(before)
    assert not tree.problems or tree.problems[0].name == "extra-comma"
    used = [("pool-overlap", '"a"')] if "pools" in before else []
    assert cleaned(tree, *used) == after


def test_taking_out_of_an_included_file(tree_of: MakeTree) -> None:
    included = '// kealint: ignore[x]\n{"b": 1} // kealint: ignore[x]'
    tree = tree_of('{ "a": [ <?include "i"?> ] // kealint: ignore[x]\n}', {"i": included})
    found = [doubt for doubt in doubts(tree) if isinstance(doubt, Unused)]
    edits = [(tree.span(r.start, r.end), r.content) for doubt in found for r in doubt.deletion]
    texts = {
        source.name: apply_edits(
            source.text, [(s.start, s.end, new) for s, new in edits if s.source is source]
        )
        for source in tree.sources
    }
    assert texts == {"kea.conf": '{ "a": [ <?include "i"?> ]\n}', "i": '{"b": 1}'}


@pytest.mark.parametrize(
    ("text", "place", "message", "nearest", "after"),
    [
        (
            '{ "a": 1 // kealint: ignore[pool-overlp, x]\n}',
            "pool-overlp",
            'there is no rule or group "pool-overlp"',
            "pool-overlap",
            '{ "a": 1 // kealint: ignore[x]\n}',
        ),
        (
            '{ "a": 1 // kealint: ignore[zzzzz]\n}',
            "zzzzz",
            'there is no rule or group "zzzzz"',
            None,
            '{ "a": 1\n}',
        ),
        (
            '{ "a": 1 // kealint: ignore[syntax]\n}',
            "syntax",
            'findings of "syntax" cannot be suppressed: the text cannot be read',
            None,
            '{ "a": 1\n}',
        ),
        (
            '{ "a": 1 // kealint: ignore[bad-token]\n}',
            "bad-token",
            'findings of "bad-token" cannot be suppressed: the text cannot be read',
            None,
            '{ "a": 1\n}',
        ),
        (
            '{ "user-context": { "kealint": { "ignore": ["pool"] } } }',
            "pool",
            'there is no rule or group "pool"',
            "pools",
            "{ }",
        ),
    ],
)
def test_names_of_nothing(
    tree_of: MakeTree, text: str, place: str, message: str, nearest: str | None, after: str
) -> None:
    tree = tree_of(text)
    (found,) = [doubt for doubt in doubts(tree, judged=[]) if isinstance(doubt, Unknown)]
    assert tree.text[found.start : found.end] == place
    assert (found.name, found.message, found.nearest) == (place, message, nearest)
    assert edited(tree, found.deletion) == after


@pytest.mark.parametrize(
    ("text", "place", "message", "after"),
    [
        (
            "// kealint: ingore[x]",
            "kealint: ingore",
            '"kealint: ingore" suppresses nothing (did you mean "ignore"?)',
            "// kealint: ignore[x]",
        ),
        (
            "# kealint ignore[x] why",
            "kealint ignore",
            '"kealint ignore" suppresses nothing (did you mean "kealint: ignore"?)',
            "# kealint: ignore[x] why",
        ),
        (
            "/* moved. Kea-lint - Disable (x) */",
            "Kea-lint - Disable",
            '"Kea-lint - Disable" suppresses nothing (did you mean "kealint: disable"?)',
            "/* moved. kealint: disable (x) */",
        ),
        (
            "// KEALINT: file-ignore",
            "KEALINT: file-ignore",
            '"KEALINT: file-ignore" suppresses nothing (did you mean "kealint: file-ignore"?)',
            "// kealint: file-ignore",
        ),
        (
            "# moved, kealint: ingore[x]",
            "kealint: ingore",
            '"kealint: ingore" suppresses nothing (did you mean "ignore"?)',
            "# moved, kealint: ignore[x]",
        ),
        (
            "# kealint: ignore: [x]",
            "kealint: ignore: [x]",
            '"kealint: ignore" without brackets is about every rule, not about "x" alone',
            "# kealint: ignore[x]",
        ),
        ("# kealint: hello", "kealint: hello", '"kealint: hello" suppresses nothing', None),
        ("# kealint:", "kealint:", '"kealint:" suppresses nothing', None),
        (
            "// kealint: ignore[x",
            "kealint: ignore",
            '"kealint: ignore" suppresses nothing: its bracket is not closed',
            None,
        ),
        (
            "// kealint: ignore pool-overlap, x  since May",
            "kealint: ignore pool-overlap, x",
            '"kealint: ignore" without brackets is about every rule, '
            'not about "pool-overlap, x" alone',
            "// kealint: ignore[pool-overlap, x]  since May",
        ),
        (
            "// kealint: disable(pools)",
            "kealint: disable(pools)",
            '"kealint: disable" without brackets is about every rule, not about "pools" alone',
            "// kealint: disable[pools]",
        ),
        (
            '{ "user-context": { "kealint": "x" } }',
            '"x"',
            '"kealint" should hold a map with "ignore", not a string',
            None,
        ),
        (
            '{ "user-context": { "kealint": { "ingore": ["x"] } } }',
            '"ingore"',
            '"ingore" means nothing here (did you mean "ignore"?)',
            None,
        ),
        (
            '{ "user-context": { "kealint": { "ignore": [1] } } }',
            "1",
            "expected the name of a rule or group, found a integer",
            None,
        ),
        (
            '{ "user-context": { "kealint": { "ignore": [ ] } } }',
            "[ ]",
            '"ignore" suppresses nothing: it names no rule',
            None,
        ),
        (
            '{ "user-context": { "kealint": { "reason": "x" } } }',
            '"kealint"',
            '"kealint" suppresses nothing: it has no "ignore"',
            None,
        ),
    ],
)
def test_what_was_meant_as_a_suppression(
    tree_of: MakeTree, text: str, place: str, message: str, after: str | None
) -> None:
    tree = tree_of(text if text.startswith("{") else f"{text}\n{{ }}")
    found = next(doubt for doubt in doubts(tree) if isinstance(doubt, Malformed))
    assert tree.text[found.start : found.end] == place
    assert found.message == message
    corrected = edited(tree, found.correction)
    assert corrected == (tree.text if after is None else f"{after}\n{{ }}")


@pytest.mark.parametrize(
    "comment",
    [
        "// kealint: ignore pools are odd here",
        "// kealint: ignore because of pool-overlap",
        "// see the kealint: page",
        "// kealint is a linter",
    ],
)
def test_ordinary_words(tree_of: MakeTree, comment: str) -> None:
    found = doubts(tree_of(f"{comment}\n{{ }}"))
    assert not any(isinstance(doubt, (Malformed, Unknown)) for doubt in found)


@pytest.mark.parametrize(
    "comment",
    [
        "# kealint ignores this",
        "# nobody told kealint ignore lists exist",
        "# kealint: ignore[x] kealint ignore[x] would not do",
    ],
)
def test_words_about_us_are_no_attempts(tree_of: MakeTree, comment: str) -> None:
    found = doubts(tree_of(f'{{ "a": 1 }} {comment}'))
    assert not [doubt for doubt in found if isinstance(doubt, Malformed)]
