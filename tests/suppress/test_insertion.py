"""Comments written for findings: they hide those, and go away without a trace."""

from collections.abc import Callable, Iterable
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kealint.suppress import Suppressions, Unused
from kealint.suppress.insertion import ignoring
from kealint.syntax import Tree, parse
from kealint.text import Source, apply_edits
from tests.strategies import documents

MakeTree = Callable[..., Tree]


def ignored(tree: Tree, *needles: str, rule: str = "x", reason: str = "") -> str:
    """The text with comments for findings at the places of these texts."""
    findings = [(rule, tree.text.index(needle)) for needle in needles]
    return apply_edits(tree.text, ignoring(tree, findings, reason))


@pytest.mark.parametrize(
    ("before", "place", "after"),
    [
        # above a member or an item that begins its line
        ('{\n  "a": 1\n}', '"a"', '{\n  // kealint: ignore[x] why\n  "a": 1\n}'),
        ('{\n  "a": 1\n}', "1", '{\n  // kealint: ignore[x] why\n  "a": 1\n}'),
        ('{\r\n\t"a": 1\r\n}', "1", '{\r\n\t// kealint: ignore[x] why\r\n\t"a": 1\r\n}'),
        (
            '{ "a": [\n  { },\n  2 ] }',
            "2",
            '{ "a": [\n  { },\n  // kealint: ignore[x] why\n  2 ] }',
        ),
        ('{\n"a": {\n"b": 1 } }', '"a"', '{\n// kealint: ignore[x] why\n"a": {\n"b": 1 } }'),
        ('# a file\n{ "a": 1 }', "{", '# a file\n# kealint: ignore[x] why\n{ "a": 1 }'),
        # above what holds it, if that is this line and no more
        ('[\n  { "a": 1 },\n2 ]', "1", '[\n  // kealint: ignore[x] why\n  { "a": 1 },\n2 ]'),
        ('{ "a": 1 }', "1", '// kealint: ignore[x] why\n{ "a": 1 }'),
        # behind the line
        ('{ "a": 1,\n"b": 2 }', "1", '{ "a": 1, // kealint: ignore[x] why\n"b": 2 }'),
        ('{ "a": 1, \r\n"b": 2 }', "1", '{ "a": 1, // kealint: ignore[x] why \r\n"b": 2 }'),
        ('[\n{ "a": 1,\n"b": 2 }]', "1", '[\n{ "a": 1, // kealint: ignore[x] why\n"b": 2 }]'),
        ('{ "a": 1, // one\n"b": 2 }', "1", '{ "a": 1, // one // kealint: ignore[x] why\n"b": 2 }'),
        ('{ "a": 1, # one\n"b": 2 }', "1", '{ "a": 1, # one # kealint: ignore[x] why\n"b": 2 }'),
        (
            '{ "a": 1, /* b */\n"b": 2 }',
            "1",
            '{ "a": 1, /* b */ // kealint: ignore[x] why\n"b": 2 }',
        ),
        (
            '{ "a": 1, /* b\n */ "b": 2 }',
            "1",
            '{ "a": 1, /* kealint: ignore[x] why */ /* b\n */ "b": 2 }',
        ),
        # together with what is there
        (
            '{\n// kealint: ignore[y] old\n"a": 1 }',
            "1",
            '{\n// kealint: ignore[y, x] old\n"a": 1 }',
        ),
        (
            '{ "a": 1, // kealint: ignore[y] old\n"b": 2 }',
            "1",
            '{ "a": 1, // kealint: ignore[y, x] old\n"b": 2 }',
        ),
        ('{\n# kealint: ignore[ ]\n"a": 1 }', "1", '{\n# kealint: ignore[x ]\n"a": 1 }'),
        ('{\n# kealint: ignore[x]\n"a": 1 }', "1", '{\n# kealint: ignore[x]\n"a": 1 }'),
        ('{\n# kealint: ignore\n"a": 1 }', "1", '{\n# kealint: ignore\n"a": 1 }'),
        (
            '{\n# kealint: disable[y]\n"a": 1 }',
            "1",
            '{\n# kealint: disable[y]\n# kealint: ignore[x] why\n"a": 1 }',
        ),
    ],
)
def test_where_a_comment_goes(tree_of: MakeTree, before: str, place: str, after: str) -> None:
    assert ignored(tree_of(before), place, reason="why") == after


def test_one_comment_for_all_findings_of_a_place(tree_of: MakeTree) -> None:
    tree = tree_of('{\n"a": 1\n}')
    replacements = ignoring(tree, [("y", 2), ("x", 2), ("x", 7), ("y", 7)])
    assert apply_edits(tree.text, replacements) == '{\n// kealint: ignore[x, y]\n"a": 1\n}'


def test_a_reason_stays_in_its_line_and_its_comment(tree_of: MakeTree) -> None:
    tree = tree_of('{ "a": 1, /*\n */ "b": 2 }')
    assert "/* kealint: ignore[x] one two */ /*" in ignored(tree, "1", reason="one\n*/two")


def test_a_text_without_values_takes_a_comment(tree_of: MakeTree) -> None:
    assert ignored(tree_of("? ?"), "?") == "? ? // kealint: ignore[x]"


def edited_files(tree: Tree, findings: Iterable[tuple[str, int]]) -> dict[str, str]:
    """The texts of all files with comments for these findings."""
    edits = [(tree.span(r.start, r.end), r.content) for r in ignoring(tree, findings)]
    return {
        source.name: apply_edits(
            source.text,
            [(span.start, span.end, new) for span, new in edits if span.source is source],
        )
        for source in tree.sources
    }


def test_each_comment_goes_into_its_own_file(tree_of: MakeTree) -> None:
    main = '{ "a": [ <?include "i"?> ],\n"b": [\n<?include "i"?>\n] }'
    tree = tree_of(main, {"i": '{ "c": 1 },\n{ "d":\n2 }'})
    keys = [tree.text.index(f'"{key}"') for key in "abcd"]
    again = tree.text.rindex('"c"')
    assert edited_files(tree, [("x", start) for start in (*keys, again)]) == {
        "kea.conf": '{ "a": [ <?include "i"?> ], // kealint: ignore[x]\n'
        '// kealint: ignore[x]\n"b": [\n<?include "i"?>\n] }',
        "i": '// kealint: ignore[x]\n{ "c": 1 },\n{ "d": // kealint: ignore[x]\n2 }',
    }


def test_a_file_without_a_line_end_takes_a_comment(tree_of: MakeTree) -> None:
    tree = tree_of('[ <?include "i"?> ]', {"i": '{ "a": 1,\n"b": 2, "c": 3 }'})
    found = edited_files(tree, [("x", tree.text.index('"c"'))])
    assert found["i"] == '{ "a": 1,\n"b": 2, "c": 3 } // kealint: ignore[x]'


def places(tree: Tree) -> list[tuple[int, int]]:
    return [(node.start, node.end) for node in tree.walk()]


@settings(deadline=None)
@given(documents(), st.data())
def test_what_is_ignored_is_hidden(text: str, data: st.DataObject) -> None:
    tree = parse(Source("kea.conf", text))
    count = len(places(tree))
    chosen = data.draw(
        st.lists(
            st.tuples(st.sampled_from("xyz"), st.integers(0, count - 1)), min_size=1, max_size=6
        )
    )
    findings = [(rule, places(tree)[number][0]) for rule, number in chosen]
    new = parse(Source("kea.conf", apply_edits(text, ignoring(tree, findings, "why"))))
    assert len(places(new)) == count
    assert [p.name for p in new.problems] == [p.name for p in tree.problems]
    suppressions = Suppressions.of(new)
    for rule, number in chosen:
        match = suppressions.match(rule, "g", *places(new)[number])
        assert match is not None
        assert match.reason == "why"
    assert not any(isinstance(doubt, Unused) for doubt in suppressions.doubts(GROUPS, GROUPS))
    # Once more changes nothing: all of it is there.
    again = ignoring(new, [(rule, places(new)[number][0]) for rule, number in chosen])
    assert again == []


GROUPS = {"x": "g", "y": "g", "z": "g"}


def without_trailing_blanks(text: str) -> list[str]:
    return [line.rstrip(" \t\r") for line in text.split("\n")]


@settings(deadline=None)
@given(documents(), st.data())
def test_what_is_put_in_can_be_taken_out(text: str, data: st.DataObject) -> None:
    tree = parse(Source("kea.conf", text))
    starts = st.sampled_from([start for start, _ in places(tree)])
    chosen = data.draw(st.lists(starts, min_size=1, max_size=6))
    replacements = ignoring(tree, [("x", start) for start in chosen])
    new = parse(Source("kea.conf", apply_edits(text, replacements)))
    found = Suppressions.of(new).doubts(GROUPS, GROUPS)
    deletions = chain.from_iterable(doubt.deletion for doubt in found if isinstance(doubt, Unused))
    back = apply_edits(new.text, deletions)
    assert without_trailing_blanks(back) == without_trailing_blanks(text)
