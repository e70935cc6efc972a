"""What a suppression hides, and what it does not."""

import time
from collections.abc import Callable, Mapping

import pytest

from kealint.suppress import Suppressions
from kealint.syntax import Tree

MakeTree = Callable[..., Tree]
HideAndSeek = Callable[..., str]

LETTERS = "abcdefgh"


@pytest.fixture
def hidden(tree_of: MakeTree) -> HideAndSeek:
    """The keys (single letters) in a text at which findings of pool-overlap are hidden."""

    def find(text: str, included: Mapping[str, str] | None = None, **finding: str) -> str:
        tree = tree_of(text, included)
        suppressions = Suppressions.of(tree)
        rule, group = finding.get("rule", "pool-overlap"), finding.get("group", "pools")
        found = ""
        for letter in LETTERS:
            start = tree.text.find(f'"{letter}"')
            if start >= 0 and suppressions.match(rule, group, start, start + 3):
                found += letter
        return found

    return find


def test_nothing_is_hidden_where_nobody_says_so(tree_of: MakeTree) -> None:
    tree = tree_of('{ "a": 1 } // kealint is a linter')
    suppressions = Suppressions.of(tree)
    assert not suppressions
    assert suppressions.match("pool-overlap", "pools", 2, 5) is None
    assert list(suppressions.doubts({}, ())) == []


@pytest.mark.parametrize("words", ["pool-overlap", "pools", "ALL", "x, pool-overlap", "x pools ,y"])
@pytest.mark.parametrize(
    "comment", ["# {}", "// {}", "/* {} */", "/*{}*/", "#{}", "// old: {} why"]
)
def test_a_line(hidden: HideAndSeek, words: str, comment: str) -> None:
    comment = comment.format(f"kealint: ignore[{words}]")
    assert hidden(f'{{ "a": 1,\n"b": 2, {comment}\n"c": 3 }}') == "b"


@pytest.mark.parametrize(
    "words", ["pool", "pool-overla", "pool-overlaps", "all", "pool_overlap", ""]
)
def test_other_names_hide_nothing(hidden: HideAndSeek, words: str) -> None:
    text = f'{{ "a": 1, // kealint: ignore[{words}]\n "b": 2 }}'
    assert hidden(text) == ("a" if words == "" else "")


def test_without_brackets_everything_is_hidden(hidden: HideAndSeek) -> None:
    assert hidden('{ "a": 1, // kealint: ignore\n "b": 2 }') == "a"
    assert hidden('{ "a": 1, // kealint: ignore it is fine\n "b": 2 }') == "a"


def test_what_cannot_be_read_cannot_be_hidden(hidden: HideAndSeek) -> None:
    text = '{ // kealint: file-ignore\n "a": 1 // kealint: ignore[syntax]\n }'
    assert hidden(text, rule="unexpected-token", group="syntax") == ""


def test_a_line_is_about_what_begins_there_or_ends_right_before_the_comment(
    tree_of: MakeTree,
) -> None:
    text = '{ "a": [\n1\n] , // kealint: ignore[x]\n"b": [ // kealint: ignore[x]\n{ "c": 1 } ] }'
    suppressions = Suppressions.of(tree_of(text))

    def is_hidden(first: str, last: str) -> bool:
        start = text.index(first)
        return suppressions.match("x", "g", start, text.index(last, start) + 1) is not None

    assert is_hidden('"b"', "]")
    assert is_hidden('"a"', "]")
    assert not is_hidden('"a"', "1")
    assert not is_hidden('{ "a"', "}")
    assert not is_hidden('"c"', "1")


@pytest.mark.parametrize("comment", ["# {}", "// {}", "/* {} */", "/*\n * {}\n */", "// x\n# {}"])
def test_a_comment_alone_is_about_the_next_value(hidden: HideAndSeek, comment: str) -> None:
    comment = comment.format("kealint: ignore[pool-overlap]")
    assert hidden(f'{{ "a": 1,\n{comment}\n"b": {{\n"c": 1,\n"d": [\n2 ] }},\n"e": 3 }}') == "bcd"
    assert hidden(f'{{ "a": [ {{"b": 1}},\n  {comment}\n{{"c": [1,\n2]}},\n{{"d": 1}}\n] }}') == "c"


def test_other_comments_and_blank_lines_may_stand_between(hidden: HideAndSeek) -> None:
    ours = "/* x */ // kealint: ignore[pools]"
    assert hidden(f'{{ "a": 1,\n\n{ours}\n\n# about b\n\n"b": 2, "c": 3 }}') == "b"


def test_before_everything_it_is_about_everything(hidden: HideAndSeek) -> None:
    assert hidden('# kealint: ignore[pools]\n{ "a": 1,\n"b": 2 }') == "ab"


def test_in_front_on_the_same_line(hidden: HideAndSeek) -> None:
    assert hidden('{ "a": 1,\n/* kealint: ignore[pools] */ "b": [\n{"c": 3}],\n"d": 1 }') == "bc"


def test_behind_a_key_it_is_about_that_member(hidden: HideAndSeek) -> None:
    assert hidden('{ "a":\n// kealint: ignore[pools]\n[ {"b": 1} ], "c": 2 }') == "ab"


def test_where_nothing_comes_next_it_is_about_nothing(hidden: HideAndSeek) -> None:
    text = '{ "a": { "b": 1\n// kealint: ignore[pools]\n}, "c": 1,\n // kealint: ignore[pools]\n}'
    assert hidden(text) == ""
    assert hidden('{ "a": [\n// kealint: ignore[pools]\n], "b": 2 }\n// kealint: ignore') == ""


def test_from_here_to_there(hidden: HideAndSeek) -> None:
    text = """{ "a": 1,
    // kealint: disable[pools] being renumbered
    "b": 2, "c": { "d": 4,
    // kealint: enable[pools]
    "e": 5 }, "f": 6 }"""
    assert hidden(text) == "bcd"


def test_from_here_to_the_end(hidden: HideAndSeek) -> None:
    assert hidden('{ "a": 1,\n"b": 2, # kealint: disable\n"c": 3 }') == "c"


@pytest.mark.parametrize(
    ("first", "second", "third", "found"),
    [
        ("disable[pools]", "enable[pool-overlap]", "enable", "a"),
        ("disable[pools]", "enable[other]", "enable[pools]", "ab"),
        ("disable[pool-overlap, other]", "enable[other]", "disable[x]", "abc"),
        ("disable", "enable[pools]", "disable[pool-overlap]", "ac"),
        ("disable[pools]", "enable", "disable[pools]", "ac"),
        ("enable[pools]", "disable[pools]", "disable[pools]", "bc"),
    ],
)
def test_the_last_word_counts(
    hidden: HideAndSeek, first: str, second: str, third: str, found: str
) -> None:
    lines = [f"# kealint: {words}" for words in (first, second, third)]
    text = f'{{\n{lines[0]}\n"a": 1,\n{lines[1]}\n"b": 2,\n{lines[2]}\n"c": 3 }}'
    assert hidden(text) == found


def test_a_file(hidden: HideAndSeek) -> None:
    assert hidden('{ "a": 1,\n"b": 2 // kealint: file-ignore[pools] a lab\n}') == "ab"


@pytest.mark.parametrize(
    "names", ['["pool-overlap"]', '["x", "pools"]', '"pool-overlap"', '["ALL"]']
)
def test_a_user_context(hidden: HideAndSeek, names: str) -> None:
    context = f'"user-context": {{ "site": 1, "kealint": {{ "ignore": {names} }} }}'
    assert (
        hidden(f'{{ "a": [ {{ "b": 1, {context}, "c": [ {{"d": 1}} ] }}, {{"e": 1}} ] }}') == "bcd"
    )
    assert hidden(f'{{ "x": {{ "a": {{ "b": 1, {context} }}, "c": 3 }} }}') == "ab"


def test_the_user_context_of_a_service_is_about_the_file(hidden: HideAndSeek) -> None:
    context = '"user-context": { "kealint": { "ignore": ["pools"] } }'
    assert hidden(f'{{ "a": 1, "Dhcp4": {{ "b": 2, {context} }}, "c": 3 }}') == "abc"


@pytest.mark.parametrize(
    "text",
    [
        '{ "a": "// kealint: ignore", "b": 1 }',
        '{ "a": { "kealint": { "ignore": ["pools"] } } }',
        '{ "a": 1, // kealint: ignore-next-line[pools]\n "b": 1 }',
        '{ "a": 1, // kealint: ignored\n "b": 1 }',
        '{ "a": 1, // kealint ignore[pools]\n "b": 1 }',
        '{ "a": 1, // my-kealint: ignore\n "b": 1 }',
        '{ "a": 1, // kealint: ignore[pools\n "b": 1 }',
    ],
)
def test_what_is_no_suppression(hidden: HideAndSeek, text: str) -> None:
    assert hidden(text) == ""


@pytest.mark.parametrize(
    ("comment", "reason"),
    [
        ("// kealint: ignore[x] as agreed", "as agreed"),
        ("// kealint: ignore[x] - as agreed ", "as agreed"),
        ("// kealint: ignore[x]: as agreed", "as agreed"),
        ("/* kealint: ignore[x] as\n * agreed */", "as agreed"),
        ("# kealint: ignore[x]", ""),
        ("# kealint: ignore because", "because"),
        ("# kealint: ignore[y] other # kealint: ignore[x] as agreed\r", "as agreed"),
        ("# kealint: ignore[x] as agreed // kealint: ignore[y] other", "as agreed"),
    ],
)
def test_the_reason(tree_of: MakeTree, comment: str, reason: str) -> None:
    tree = tree_of(f'{{ "a": 1 {comment}\n }}')
    found = Suppressions.of(tree).match("x", "g", 2, 5)
    assert found is not None
    assert found.reason == reason


def test_the_reason_in_a_user_context(tree_of: MakeTree) -> None:
    context = '"user-context": { "kealint": { "reason": "a lab", "ignore": ["x"] } }'
    found = Suppressions.of(tree_of(f"{{ {context} }}")).match("x", "g", 0, 1)
    assert found is not None
    assert found.reason == "a lab"


def test_the_nearest_is_the_one_that_is_used(tree_of: MakeTree) -> None:
    text = """// kealint: file-ignore[x] file
{ // kealint: disable[x] stretch
  // kealint: ignore[x] outer
  "a": {
    // kealint: ignore[g] inner
    "b": 1,
    "c": 2 // kealint: ignore[ALL] line
  }, "d": 1
}"""
    tree = tree_of(text)
    suppressions = Suppressions.of(tree)

    def reason(needle: str) -> str | None:
        start = text.index(needle)
        found = suppressions.match("x", "g", start, start + 1)
        return None if found is None else found.reason

    assert reason('"a"') == "outer"
    assert reason('"b"') == "inner"
    assert reason('"c"') == "line"
    assert reason('"d"') == "stretch"
    assert reason("{ //") == "file"


def test_included_files_have_their_own_lines(hidden: HideAndSeek) -> None:
    main = '{ "a": [ <?include "i"?> ], // kealint: ignore[pools]\n"b": 1 }'
    assert hidden(main, {"i": '{"c": 1}'}) == "a"
    main = '{ "a": [ <?include "i"?> ],\n"b": 1 }'
    assert hidden(main, {"i": '{"c": 1}, // kealint: ignore[pools]\n{"d": 1}'}) == "c"


def test_included_files_have_their_own_stretches(hidden: HideAndSeek) -> None:
    main = '{ # kealint: disable[pools]\n"a": [ <?include "i"?> ],\n"b": 1 }'
    assert hidden(main, {"i": '{"c": 1}'}) == "ab"
    main = '{ "a": [ <?include "i"?> ], "b": 1 }'
    assert hidden(main, {"i": '{"c": 1},\n// kealint: disable[pools]\n{"d": 1}'}) == "d"
    assert hidden(main, {"i": '{"c": 1} // kealint: file-ignore'}) == "c"


def test_values_are_hidden_with_what_they_include(hidden: HideAndSeek) -> None:
    main = '{ "a": 1,\n// kealint: ignore[pools]\n"b": [ <?include "i"?> ],\n"c": 1 }'
    assert hidden(main, {"i": '{"d": 1}'}) == "bd"
    main = '{ "a": [\n// kealint: ignore[pools]\n<?include "i"?> ] }'
    assert hidden(main, {"i": '{"c": 1}, {"d": 1}'}) == "c"
    main = '{ "a": [ <?include "i"?> ] }'
    assert hidden(main, {"i": '// kealint: ignore[pools]\n{"c": 1}, {"d": 1}'}) == "c"


def test_a_file_may_be_included_twice(tree_of: MakeTree) -> None:
    main = '{ "a": [ <?include "i"?> ], "b": [ <?include "i"?> ] }'
    included = '// kealint: ignore[x] why\n{"c": 1},\n{"d": 1} // kealint: ignore[y]'
    tree = tree_of(main, {"i": included})
    suppressions = Suppressions.of(tree)
    assert len(suppressions.written) == 2
    second = tree.text.rindex('{"c"')
    assert suppressions.match("x", "g", second, second + 1) is suppressions.written[0]
    assert suppressions.match("y", "g", second, second + 1) is None


def test_suppressions_work_in_a_broken_text(tree_of: MakeTree) -> None:
    text = '{ "a": { // kealint: ignore[x]\n "b": ], "c": 1,\n// kealint: ignore[x]\n"d" }'
    suppressions = Suppressions.of(tree_of(text))
    assert suppressions.match("x", "g", 2, 5)


@pytest.mark.parametrize("text", ["// kealint: ignore", "", "/* kealint: ignore", '"kealint"'])
def test_there_may_be_no_value_at_all(tree_of: MakeTree, text: str) -> None:
    assert Suppressions.of(tree_of(text)).match("x", "g", 0, 1) is None


def seconds(tree: Tree) -> float:
    tree.comments  # noqa: B018 - not ours to measure
    before = time.process_time()
    suppressions = Suppressions.of(tree)
    for start in range(0, len(tree.text), 20):
        suppressions.match("x", "g", start, start + 1)
    assert list(suppressions.doubts({"x": "g", "y": "g"}, {"x", "y"}))
    return time.process_time() - before


@pytest.mark.parametrize(
    "make",
    [
        lambda n: '{ "l": [1' + ",\n// kealint: ignore[x]\n1" * n + "] }",
        lambda n: '{ "l": [1' + " /* kealint: ignore[x] */" * n + "] }",
        lambda n: '{ "l": [\n' + "/* kealint: disable[y] */" * n + "1] }",
        lambda n: '{ "l": [\n//' + " kealint: ignore[y] why " * n + "\n1] }",
        lambda n: '{ "l": [\n//' + " " * 20 * n + "kealint: ignore[y]" + " " * 20 * n + "\n1] }",
        lambda n: '{ "l": [\n// kealint: ignore[' + "y, " * n + "]\n1] }",
        lambda n: '{ "l": [\n// kealint: ignore[y]\n' * n + "1" + "] }" * n,
        lambda n: '{"user-context": {"kealint": {"ignore": ["y"]}}, "a":' * n + "1" + "}" * n,
    ],
)
def test_cost_grows_with_the_text_and_not_with_its_square(
    tree_of: MakeTree, make: Callable[[int], str]
) -> None:
    small, large = (tree_of(make(size)) for size in (500, 4_000))
    assert seconds(large) < 8 * 4 * seconds(small) + 0.2
