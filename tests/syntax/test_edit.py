"""Edits: what they make of a text, in pictures and as properties of any text."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kealint.syntax.edit import (
    Editor,
    crosses_include,
    insert_member,
    move_member,
    remove_member,
    rename_key,
    replace_value,
    unwrap_list,
    wrap_in_list,
)
from kealint.syntax.emit import JsonValue, to_text
from kealint.syntax.layout import token_pattern
from kealint.syntax.nodes import Array, Member, Node, Object
from kealint.syntax.parse import parse
from kealint.syntax.tree import Replacement, Tree
from kealint.text import Source, apply_edits
from tests.strategies import documents, values

unhurried = settings(deadline=None)

Edit = Callable[[Tree, Object], Iterable[Replacement]]


def tree_of(text: str) -> Tree:
    return whole(parse(Source("kea.conf", text)))


def whole(tree: Tree) -> Tree:
    """The tree, if nothing is wrong with its text but a comma too many."""
    assert {problem.name for problem in tree.problems} <= {"extra-comma"}, tree.text
    return tree


def root_of(tree: Tree) -> Object:
    assert isinstance(tree.root, Object)
    return tree.root


def child(tree: Tree, *path: str | int) -> Any:
    node: Any = tree.root
    for step in path:
        node = node.get(step) if isinstance(step, str) else node.items[step]
    return node


# --- in pictures: the edit, the text before, the text after ---


def in_crlf(text: str) -> str:
    return text.replace("\n", "\r\n")


@pytest.fixture(params=[str, in_crlf], ids=["lf", "crlf"])
def becomes(request: pytest.FixtureRequest) -> Callable[[str, Edit, str], None]:
    def check(before: str, edit: Edit, after: str) -> None:
        before, after = request.param(before), request.param(after)
        tree = tree_of(before)
        assert apply_edits(before, edit(tree, root_of(tree))) == after

    return check


Becomes = Callable[[str, Edit, str], None]


def add(**where: Any) -> Edit:
    return lambda tree, root: insert_member(tree, root, "id", 7, **where)


def drop(key: str) -> Edit:
    return lambda tree, root: remove_member(tree, root, root.member(key))  # type: ignore[arg-type]


SPREAD = """\
{
    # the office
    "subnet": "192.0.2.0/24", // by hand

    // it boots from here
    "next-server": "192.0.2.1" /* was .2 */
    // "id": 3
}
"""


def test_insert_at_the_end(becomes: Becomes) -> None:
    becomes(
        SPREAD,
        add(),
        """\
{
    # the office
    "subnet": "192.0.2.0/24", // by hand

    // it boots from here
    "next-server": "192.0.2.1", /* was .2 */
    "id": 7
    // "id": 3
}
""",
    )


@pytest.mark.parametrize("where", [{"after": "subnet"}, {"before": "next-server"}])
def test_insert_in_the_middle(becomes: Becomes, where: dict[str, str]) -> None:
    becomes(
        SPREAD,
        add(**where),
        """\
{
    # the office
    "subnet": "192.0.2.0/24", // by hand
    "id": 7,

    // it boots from here
    "next-server": "192.0.2.1" /* was .2 */
    // "id": 3
}
""",
    )


@pytest.mark.parametrize("where", [{"first": True}, {"before": "subnet"}])
def test_insert_first(becomes: Becomes, where: dict[str, Any]) -> None:
    becomes(
        SPREAD,
        add(**where),
        """\
{
    "id": 7,
    # the office
    "subnet": "192.0.2.0/24", // by hand

    // it boots from here
    "next-server": "192.0.2.1" /* was .2 */
    // "id": 3
}
""",
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("{}", '{ "id": 7 }'),
        ("{ }", '{ "id": 7 }'),
        ("{ /* none */ }", '{ /* none */ "id": 7 }'),
        ("{\n}", '{\n    "id": 7\n}'),
        ("{ // none\n}", '{ // none\n    "id": 7\n}'),
        ("{\n    // none\n}", '{\n    "id": 7\n    // none\n}'),
        ('{ "a": 1 }', '{ "a": 1, "id": 7 }'),
        ('{"a":1}', '{"a":1, "id": 7}'),
        ('{ "a": 1, }', '{ "a": 1, "id": 7 }'),
        ('{ "a": 1,, }', '{ "a": 1,, "id": 7 }'),
        ('{ "a": 1 /* one */ }', '{ "a": 1, /* one */ "id": 7 }'),
        ('{ "a": 1\n}', '{ "a": 1, "id": 7\n}'),
        ('{ "a": 1 // one\n}', '{ "a": 1, // one\n    "id": 7\n}'),
        ('{ "a": 1,\n  "b": 2 }', '{ "a": 1,\n  "b": 2,\n  "id": 7 }'),
        ('{\n\t"a": 1, # one\n}', '{\n\t"a": 1, # one\n\t"id": 7\n}'),
        ('{\n    "a": 1\n  , "b": 2\n}', '{\n    "a": 1\n  , "b": 2,\n  "id": 7\n}'),
        ('{ "a": 1 /* { */\n,\n}', '{ "a": 1, /* { */ "id": 7\n,\n}'),
    ],
)
def test_insert_follows_the_layout(becomes: Becomes, before: str, after: str) -> None:
    becomes(before, add(), after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('{ "a": 1 }', '{ "id": 7, "a": 1 }'),
        ('{"a": 1}', '{"id": 7, "a": 1}'),
        ('{ /* a */ "a": 1 }', '{ "id": 7, /* a */ "a": 1 }'),
        ('{ // all\n  "a": 1 }', '{ // all\n  "id": 7,\n  "a": 1 }'),
    ],
)
def test_insert_first_follows_the_layout(becomes: Becomes, before: str, after: str) -> None:
    becomes(before, add(first=True), after)


def test_insert_before_a_key_that_is_not_there(becomes: Becomes) -> None:
    becomes('{ "a": 1 }', add(before="b"), '{ "a": 1, "id": 7 }')


def test_insert_a_large_value(becomes: Becomes) -> None:
    loggers: JsonValue = [
        {"name": "kea-dhcp4", "severity": "INFO", "output-options": [{"output": "stdout"}]}
    ]

    def edit(tree: Tree, root: Object) -> Iterable[Replacement]:
        return insert_member(tree, child(tree, "Dhcp4"), "loggers", loggers)

    becomes(
        '{ "Dhcp4": {\n  "subnet4": []\n} }\n',
        edit,
        """\
{ "Dhcp4": {
  "subnet4": [],
  "loggers": [
    {
      "name": "kea-dhcp4",
      "severity": "INFO",
      "output-options": [ { "output": "stdout" } ]
    }
  ]
} }
""",
    )
    line = to_text(loggers)
    becomes(
        '{ "Dhcp4": { "subnet4": [] } }',
        edit,
        f'{{ "Dhcp4": {{ "subnet4": [], "loggers": {line} }} }}',
    )


@pytest.mark.parametrize(
    ("key", "before", "after"),
    [
        ("a", '{ "a": 1 }', "{ }"),
        ("a", '{"a": 1}', "{}"),
        ("a", '{ "a": 1,, }', "{ }"),
        ("a", '{ "a": 1, "b": 2 }', '{ "b": 2 }'),
        ("a", '{ "a": 1,, "b": 2 }', '{ "b": 2 }'),
        ("b", '{ "a": 1, "b": 2 }', '{ "a": 1 }'),
        ("b", '{ "a": 1 , "b": 2, }', '{ "a": 1 , }'),
        ("b", '{ "a": 1, "b": 2, "c": 3 }', '{ "a": 1, "c": 3 }'),
        ("b", '{ "a": 1, /* b */ "b": 2 /* two */, /* c */ "c": 3 }',
              '{ "a": 1, /* b */ /* two */ /* c */ "c": 3 }'),
        ("b", '{ "a": 1, "b": [ /* none */ ] }', '{ "a": 1 /* none */ }'),
        ("b", '{ "a": 1, "b": [ // none\n ] }', '{ "a": 1 // none\n }'),
        ("b", '{\n  "a": 1,\n  "b": 2\n}', '{\n  "a": 1\n}'),
        ("b", '{\n  "a": 1,\n  "b": 2 }', '{\n  "a": 1\n  }'),
        ("b", '{\n  "a": 1, // one\n  "b": 2\n}', '{\n  "a": 1 // one\n}'),
        ("b", '{\n  "a": 1, "b": 2,\n  "c": 3\n}', '{\n  "a": 1,\n  "c": 3\n}'),
        ("a", '{\n  "a": 1, "b": 2,\n  "c": 3\n}', '{\n  "b": 2,\n  "c": 3\n}'),
        ("a", '{\n  "a": 1\n  , "b": 2\n}', '{\n "b": 2\n}'),
    ],
)  # fmt: skip
def test_remove(becomes: Becomes, key: str, before: str, after: str) -> None:
    becomes(before, drop(key), after)


def test_comments_of_what_is_removed_stay(becomes: Becomes) -> None:
    becomes(
        """\
{
    "id": 1,
    // two pools
    "pools": [ // see the plan
        { "pool": "192.0.2.10 - 192.0.2.20" } # upstairs
        /* downstairs:
           later */
    ], // to do
    "subnet": "192.0.2.0/24"
}
""",
        drop("pools"),
        """\
{
    "id": 1,
    // two pools
    // see the plan
    # upstairs
    /* downstairs:
           later */
    // to do
    "subnet": "192.0.2.0/24"
}
""",
    )


def test_remove_and_insert_items(becomes: Becomes) -> None:
    text = '{ "relay": [\n    "192.0.2.1", // old\n    "192.0.2.2"\n] }'

    def edit(tree: Tree, root: Object) -> Iterable[Replacement]:
        editor = Editor(tree)
        editor.remove_item(child(tree, "relay"), 0)
        editor.insert_item(child(tree, "relay"), "192.0.2.3", index=1)
        editor.insert_item(child(tree, "relay"), "192.0.2.4")
        return editor.replacements()

    becomes(
        text,
        edit,
        '{ "relay": [\n    "192.0.2.3",\n    // old\n    "192.0.2.2",\n    "192.0.2.4"\n] }',
    )


def test_two_members_at_one_place(becomes: Becomes) -> None:
    def edit(tree: Tree, root: Object) -> Iterable[Replacement]:
        editor = Editor(tree)
        editor.insert_member(root, "b", 2)
        editor.insert_member(root, "c", {"d": []})
        return editor.replacements()

    becomes('{ "a": 1 }', edit, '{ "a": 1, "b": 2, "c": { "d": [] } }')
    becomes(
        '{\n  "a": 1 // one\n}',
        edit,
        '{\n  "a": 1, // one\n  "b": 2,\n  "c": { "d": [] }\n}',
    )


def test_one_member_in_place_of_others(becomes: Becomes) -> None:
    def edit(tree: Tree, root: Object) -> Iterable[Replacement]:
        editor = Editor(tree)
        for key in ("a", "b"):
            editor.remove_member(root, root.member(key))  # type: ignore[arg-type]
        editor.insert_member(root, "c", 3, after="a")
        return editor.replacements()

    becomes('{ "a": 1, "b": 2 }', edit, '{ "c": 3 }')
    becomes('{"a": 1, "b": 2, "x": 0}', edit, '{"c": 3, "x": 0}')
    becomes('{\n  "a": 1,\n  "b": 2\n}', edit, '{\n  "c": 3\n}')
    becomes('{ "x": 0,\n  "a": 1,\n  "b": 2 }', edit, '{ "x": 0,\n  "c": 3\n  }')


def test_move_a_member(becomes: Becomes) -> None:
    becomes(
        """\
{
    "Dhcp4": {
        "valid-lifetime": 4000 // seconds
    },
    "Other": {
        "a": 1,
        // who listens
        "interfaces-config": {
            "interfaces": [ "eth0" ] # the only one
        }, // at work
        "b": 2
    }
}
""",
        lambda tree, root: move_member(
            tree, child(tree, "Other"), child(tree, "Other").members[1], root, first=True
        ),
        """\
{
    // who listens
    "interfaces-config": {
        "interfaces": [ "eth0" ] # the only one
    }, // at work
    "Dhcp4": {
        "valid-lifetime": 4000 // seconds
    },
    "Other": {
        "a": 1,
        "b": 2
    }
}
""",
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('{ "from": { "a": 1 }, "to": {} }', '{ "from": { }, "to": { "b": 1 } }'),
        ('{ "from": { "a": 1 /* one */, "x": 2 }, "to": { "y": 3 } }',
         '{ "from": { "x": 2 }, "to": { "y": 3, "b": 1 /* one */ } }'),
        ('{ "from": {\n  "x": 2,\n  "a": 1 // one\n}, "to": { "y": 3 } }',
         '{ "from": {\n  "x": 2\n}, "to": { "y": 3,\n  "b": 1 // one\n   } }'),
        ('{ "from": {\n  // two\n\n  // one\n  "a": 1\n}, "to": { "y": 3 } }',
         '{ "from": {\n  // two\n\n}, "to": { "y": 3,\n  // one\n  "b": 1 } }'),
    ],
)  # fmt: skip
def test_move_and_rename(becomes: Becomes, before: str, after: str) -> None:
    def edit(tree: Tree, root: Object) -> Iterable[Replacement]:
        source = child(tree, "from")
        return move_member(tree, source, source.member("a"), child(tree, "to"), key="b")

    becomes(before, edit, after)


@pytest.mark.parametrize(
    ("edit", "before", "after"),
    [
        (lambda tree, root: rename_key(root.members[0], "b"), '{"a" : 1 }', '{"b" : 1 }'),
        (lambda tree, root: replace_value(tree, root.members[0].value, "x"),
         '{ "a": [ // one\n1 /* 2 */ ] }', '{ "a": // one\n/* 2 */ "x" }'),
        (lambda tree, root: replace_value(tree, root.members[1].value, ["x" * 30] * 2),
         '{ "a": 1,\n  "b": {} }',
         f'{{ "a": 1,\n  "b": [\n    "{"x" * 30}",\n    "{"x" * 30}"\n  ] }}'),
        (lambda tree, root: replace_value(tree, root.members[0].value, ["x" * 30] * 2),
         '{ "a": 1 }', f'{{ "a": [ "{"x" * 30}", "{"x" * 30}" ] }}'),
        (lambda tree, root: wrap_in_list(root.members[0].value),
         '{ "a": {\n  "b": 1 // one\n} }', '{ "a": [ {\n  "b": 1 // one\n} ] }'),
        (lambda tree, root: unwrap_list(tree, root.members[0].value),
         '{ "a": [ "b", ] }', '{ "a": "b" }'),
        (lambda tree, root: unwrap_list(tree, root.members[0].value),
         '{ "a": [ // one\n  "b" , /* c */ ] }', '{ "a":  // one\n  "b"  /* c */  }'),
    ],
)  # fmt: skip
def test_change_in_place(becomes: Becomes, edit: Edit, before: str, after: str) -> None:
    becomes(before, edit, after)


@pytest.mark.parametrize("text", ['{ "a": [] }', '{ "a": [ 1, 2 ] }'])
def test_unwrap_needs_one_item(text: str) -> None:
    tree = tree_of(text)
    with pytest.raises(ValueError, match="values to unpack"):
        unwrap_list(tree, child(tree, "a"))


def test_an_object_without_its_end() -> None:
    """What recovery makes of `{ "a": { "b": 1`."""
    text = '{ "a": { "b": 1'
    (tree,) = (tree_of(text + "}}"),)
    inner = child(tree, "a")
    inner.end = root_of(tree).end = len(text)
    cut = Tree(text, tree.segments, tree.root, [])
    edits = insert_member(cut, inner, "c", 2)
    assert apply_edits(text, edits) == '{ "a": { "b": 1, "c": 2'
    assert apply_edits(text, remove_member(cut, inner, inner.members[0])) == '{ "a": {'


# --- as properties of any text ---


def plain(node: Node | None) -> Any:
    """The value of a node; maps as lists of pairs, since their order counts here."""
    if isinstance(node, Object):
        return {"map": [(member.key, plain(member.value)) for member in node.members]}
    if isinstance(node, Array):
        return [plain(item) for item in node.items]
    return (type(node.value), node.value)  # type: ignore[union-attr]


def plain_value(value: Any) -> Any:
    return plain(tree_of('{ "x": ' + to_text(value) + " }").root)["map"][0][1]


class Piece(NamedTuple):
    kind: str
    start: int
    text: str


def pieces(text: str) -> list[Piece]:
    """All but white space and commas: comments, strings, brackets and the like, in order."""
    found = [Piece(str(m.lastgroup), m.start(), m[0]) for m in token_pattern().finditer(text)]
    return [piece for piece in found if piece.kind not in ("blank", "newline", "empty", "comma")]


def signs(piece: Piece) -> Iterable[str]:
    """A comment whole, all else character by character."""
    return [piece.text] if piece.kind in ("line", "block") else piece.text


def comments(text: str) -> list[str]:
    return [piece.text for piece in pieces(text) if piece.kind in ("line", "block")]


def surplus(text: str) -> int:
    return len(tree_of(text).problems)


def check_text(before: str, after: str) -> None:
    """What holds after every edit."""
    assert surplus(after) <= surplus(before)
    assert sorted(comments(after)) == sorted(comments(before))
    if "\r\n" in before:
        assert "\n" not in after.replace("\r\n", "")


def containers(tree: Tree) -> list[Any]:
    return [node for node in tree.walk() if isinstance(node, Object | Array)]


def parts(container: Object | Array) -> list[Any]:
    return list(container.members if isinstance(container, Object) else container.items)


def plain_parts(container: Object | Array) -> list[Any]:
    found = plain(container)
    return list(found["map"] if isinstance(container, Object) else found)


def at_same_place(tree: Tree, number: int) -> Any:
    """The container of that number in the order of the walk."""
    return containers(tree)[number]


@st.composite
def changes(draw: Any) -> tuple[str, int, list[int], list[tuple[int, Any]]]:
    """A text, the number of a container in it, the parts to remove and what to put in where."""
    text = draw(documents())
    found = containers(tree_of(text))
    number = draw(st.integers(0, len(found) - 1))
    count = len(parts(found[number]))
    removed = draw(st.lists(st.integers(0, count - 1), unique=True)) if count else []
    places = st.integers(0, count)
    inserted = draw(st.lists(st.tuples(places, values(3)), max_size=3))
    return text, number, removed, inserted


def make(
    editor: Editor, container: Any, removed: list[int], inserted: list[tuple[int, Any]]
) -> None:
    for index in removed:
        if isinstance(container, Object):
            editor.remove_member(container, container.members[index])
        else:
            editor.remove_item(container, index)
    for place, value in inserted:
        if isinstance(container, Array):
            editor.insert_item(container, value, index=place)
        elif place == 0:
            editor.insert_member(container, "new", value, first=True)
        else:
            editor.insert_member(container, "new", value, after=container.members[place - 1].key)


def made(container: Any, removed: list[int], inserted: list[tuple[int, Any]]) -> list[Any]:
    """The parts as they should be afterwards."""
    old = plain_parts(container)
    out = []
    for place in range(len(old) + 1):
        for where, value in inserted:
            if where == place:
                new = plain_value(value)
                out.append(("new", new) if isinstance(container, Object) else new)
        if place < len(old) and place not in removed:
            out.append(old[place])
    return out


@unhurried
@given(changes())
def test_changes_together(change: tuple[str, int, list[int], list[tuple[int, Any]]]) -> None:
    text, number, removed, inserted = change
    tree = tree_of(text)
    container = at_same_place(tree, number)
    editor = Editor(tree)
    make(editor, container, removed, inserted)
    after = apply_edits(text, editor.replacements())

    edited = at_same_place(tree_of(after), number)
    assert plain_parts(edited) == made(container, removed, inserted)
    check_text(text, after)
    assert comments(after) == comments(text)
    # All else is as it was: the parts that stay, and what stands outside.
    assert after[: edited.start] == text[: container.start]
    assert after[edited.end :] == text[container.end :]
    kept = [part for index, part in enumerate(parts(container)) if index not in removed]
    for part in kept:
        assert text[part.start : part.end] in after


@unhurried
@given(changes())
def test_nothing_moves_between_comments(
    change: tuple[str, int, list[int], list[tuple[int, Any]]],
) -> None:
    """Comments keep their place among the values that stay."""
    text, number, removed, _ = change
    tree = tree_of(text)
    container = at_same_place(tree, number)
    editor = Editor(tree)
    make(editor, container, removed, [])
    after = apply_edits(text, editor.replacements())

    def is_gone(at: int) -> bool:
        return any(found[index].start <= at < found[index].end for index in removed)

    found = parts(container)
    expected = [
        sign
        for piece in pieces(text)
        for offset, sign in enumerate(signs(piece))
        if piece.kind in ("line", "block") or (sign != "," and not is_gone(piece.start + offset))
    ]
    left = [sign for piece in pieces(after) for sign in signs(piece) if sign != ","]
    assert left == expected


@unhurried
@given(changes())
def test_inserting_only_inserts(
    change: tuple[str, int, list[int], list[tuple[int, Any]]],
) -> None:
    text, number, _, inserted = change
    tree = tree_of(text)
    container = at_same_place(tree, number)
    editor = Editor(tree)
    make(editor, container, [], inserted)
    for start, end, content in editor.replacements():
        assert start == end or text[start:end] == content == ","
    outer = text[container.start : container.end]
    if "\n" not in outer and inserted:
        after = apply_edits(text, editor.replacements())
        edited = at_same_place(tree_of(after), number)
        assert "\n" not in after[edited.start : edited.end]


@unhurried
@given(changes(), values(3))
def test_insert_and_remove_again(
    change: tuple[str, int, list[int], list[tuple[int, Any]]], value: Any
) -> None:
    text, number, _, _ = change
    tree = tree_of(text)
    obj = at_same_place(tree, number)
    assume(isinstance(obj, Object))
    there = apply_edits(text, insert_member(tree, obj, "new", value))
    new_tree = tree_of(there)
    new_obj = at_same_place(new_tree, number)
    member = new_obj.member("new")
    back = apply_edits(there, remove_member(new_tree, new_obj, member))
    assert plain(tree_of(back).root) == plain(tree.root)
    assert comments(back) == comments(text)


@unhurried
@given(changes(), st.data())
def test_fixes_that_keep_apart_agree(
    change: tuple[str, int, list[int], list[tuple[int, Any]]], data: st.DataObject
) -> None:
    """Edits that do not know of each other may go in together if they do not touch.

    Some that take out all there is and put something in before it leave a comma
    too many, which Kea reads.
    """
    text, number, removed, inserted = change
    tree = tree_of(text)
    container = at_same_place(tree, number)
    mine = data.draw(st.lists(st.sampled_from(removed), unique=True)) if removed else []
    others = [index for index in removed if index not in mine]
    one, other = Editor(tree), Editor(tree)
    make(one, container, mine, inserted[:1])
    make(other, container, others, inserted[1:])
    for start, end, _ in one.replacements():
        assume(all(b < start or a > end for a, b, _ in other.replacements()))
    after = apply_edits(text, (*one.replacements(), *other.replacements()))
    edited = at_same_place(tree_of(after), number)
    assert plain_parts(edited) == made(container, removed, inserted)
    assert comments(after) == comments(text)


@st.composite
def moves(draw: Any) -> tuple[str, int, int, int, int]:
    """A text, the numbers of two objects in it, a member of the first and a place in the other."""
    text = draw(documents())
    found = containers(tree_of(text))
    objects = [number for number, node in enumerate(found) if isinstance(node, Object)]
    full = [number for number in objects if found[number].members]
    assume(full)
    source = draw(st.sampled_from(full))
    index = draw(st.integers(0, len(found[source].members) - 1))
    member = found[source].members[index]
    outside = [n for n in objects if not member.start <= found[n].start < member.end]
    target = draw(st.sampled_from(outside))
    place = draw(st.integers(0, len(found[target].members)))
    return text, source, index, target, place


@unhurried
@given(moves())
def test_moving(move: tuple[str, int, int, int, int]) -> None:
    text, source, index, target, place = move
    tree = tree_of(text)
    found = containers(tree)
    obj, to = found[source], found[target]
    member = obj.members[index]
    where = {"after": to.members[place - 1].key} if place else {"first": True}
    edits = move_member(tree, obj, member, to, key="new", **where)
    after = apply_edits(text, edits)
    check_text(text, after)

    # The same by removing from and inserting into the plain value.
    new = ("new", plain(member.value))
    assert plain(tree_of(after).root) == moved(tree.root, obj, index, to, place, new)


def moved(node: Any, obj: Object, index: int, to: Object, place: int, new: Any) -> Any:
    if isinstance(node, Array):
        return [moved(item, obj, index, to, place, new) for item in node.items]
    if not isinstance(node, Object):
        return plain(node)
    out: list[Any] = []
    for number, member in enumerate([*node.members, None]):
        if node is to and number == place:
            out.append(new)
        if member is not None and not (node is obj and number == index):
            out.append((member.key, moved(member.value, obj, index, to, place, new)))
    return {"map": out}


@unhurried
@given(changes(), values(3))
def test_replacing(change: tuple[str, int, list[int], list[tuple[int, Any]]], value: Any) -> None:
    text, number, _, _ = change
    tree = tree_of(text)
    container = at_same_place(tree, number)
    assume(parts(container))
    part = parts(container)[-1]
    node = part.value if isinstance(part, Member) else part
    after = apply_edits(text, replace_value(tree, node, value))
    new = plain_value(value)
    expected = [*plain_parts(container)[:-1], (part.key, new) if isinstance(part, Member) else new]
    assert plain_parts(at_same_place(tree_of(after), number)) == expected
    check_text(text, after)
    assert comments(after) == comments(text)


@unhurried
@given(changes())
def test_wrap_and_unwrap(change: tuple[str, int, list[int], list[tuple[int, Any]]]) -> None:
    text, number, _, _ = change
    tree = tree_of(text)
    assume(number > 0)
    node = at_same_place(tree, number)
    wrapped = apply_edits(text, wrap_in_list(node))
    tree = tree_of(wrapped)
    array = at_same_place(tree, number)
    assert plain(array) == [plain(node)]
    assert apply_edits(wrapped, unwrap_list(tree, array)) == text


@unhurried
@given(
    changes(),
    st.sampled_from(("", " ", "\n", " // first\n", "/* first */")),
    st.sampled_from(("", " , ,", "// last\n", ", /* last */", "\n,\n# last\n")),
)
def test_unwrap_keeps_comments(
    change: tuple[str, int, list[int], list[tuple[int, Any]]], before: str, behind: str
) -> None:
    text, number, _, _ = change
    tree = tree_of(text)
    assume(number > 0)
    node = at_same_place(tree, number)
    edits = ((node.start, node.start, "[" + before), (node.end, node.end, behind + "]"))
    wrapped = apply_edits(text, edits)
    tree = tree_of(wrapped)
    after = apply_edits(wrapped, unwrap_list(tree, at_same_place(tree, number)))
    assert plain(tree_of(after).root) == plain(tree_of(text).root)
    assert comments(after) == comments(wrapped)


# --- in files that include others ---

DIRECTIVE = '<?include "part"?>'


def expanded(files: dict[str, str]) -> Tree:
    sources = {name: Source(name, text, name) for name, text in files.items()}
    return whole(parse(sources["main"], open_include=sources.__getitem__))


def edited(files: dict[str, str], tree: Tree, edits: Iterable[Replacement]) -> dict[str, str]:
    """The files after edits that were made on the text of all of them."""
    by_file: dict[str, list[tuple[int, int, str]]] = {}
    for start, end, content in edits:
        span = tree.span(start, end)
        by_file.setdefault(span.source.name, []).append((span.start, span.end, content))
    return {name: apply_edits(text, by_file.get(name, ())) for name, text in files.items()}


@pytest.mark.parametrize(
    ("edit", "main", "part"),
    [
        (lambda tree, root: insert_member(tree, root, "id", 7, after="p"),
         '{ "p": 0, "id": 7, <?include "part"?>, "s": 3 }', '"a": 1,\n"b": 2 // two'),
        (lambda tree, root: insert_member(tree, root, "id", 7, after="a"),
         '{ "p": 0, <?include "part"?>, "s": 3 }', '"a": 1,\n"id": 7,\n"b": 2 // two'),
        (lambda tree, root: insert_member(tree, root, "id", 7, after="b"),
         '{ "p": 0, <?include "part"?>, "s": 3 }', '"a": 1,\n"b": 2, // two\n"id": 7'),
        (lambda tree, root: insert_member(tree, root, "id", 7),
         '{ "p": 0, <?include "part"?>, "s": 3, "id": 7 }', '"a": 1,\n"b": 2 // two'),
        (lambda tree, root: remove_member(tree, root, root.members[0]),
         '{ <?include "part"?>, "s": 3 }', '"a": 1,\n"b": 2 // two'),
        (lambda tree, root: remove_member(tree, root, root.members[1]),
         '{ "p": 0, <?include "part"?>, "s": 3 }', '"b": 2 // two'),
        (lambda tree, root: remove_member(tree, root, root.members[2]),
         '{ "p": 0, <?include "part"?> "s": 3 }', '"a": 1,\n// two'),
        (lambda tree, root: remove_member(tree, root, root.members[3]),
         '{ "p": 0, <?include "part"?> }', '"a": 1,\n"b": 2 // two'),
    ],
)  # fmt: skip
def test_each_file_gets_its_edits(edit: Edit, main: str, part: str) -> None:
    files = {
        "main": '{ "p": 0, <?include "part"?>, "s": 3 }',
        "part": '"a": 1,\n"b": 2 // two',
    }
    tree = expanded(files)
    edits = list(edit(tree, root_of(tree)))
    assert not crosses_include(tree, edits)
    assert edited(files, tree, edits) == {"main": main, "part": part}


def test_edits_that_cross_into_another_file() -> None:
    files = {"main": '{ "a": [ <?include "part"?> ], "b": 1 }', "part": "1"}
    tree = expanded(files)
    text, root = tree.text, root_of(tree)
    inside = text.index(DIRECTIVE)
    behind = inside + len(DIRECTIVE)
    assert crosses_include(tree, remove_member(tree, root, root.members[0]))
    assert crosses_include(tree, replace_value(tree, root.members[0].value, 2))
    assert crosses_include(tree, [Replacement(0, 0, ""), Replacement(inside + 2, inside + 2, "")])
    assert crosses_include(tree, [Replacement(behind, behind + 1, "")])
    assert crosses_include(tree, [Replacement(behind - 1, behind + 2, "")])
    assert not crosses_include(tree, remove_member(tree, root, root.members[1]))
    assert not crosses_include(tree, [Replacement(inside, inside, "")])
    assert not crosses_include(tree, [Replacement(behind, behind, "")])
    assert not crosses_include(tree, [Replacement(behind + 1, behind + 2, "2")])


@st.composite
def shared_objects(draw: Any) -> dict[str, str]:
    """Files of one object whose members stand partly in an included one."""
    text = draw(documents())
    root = root_of(tree_of(text))
    assume(root.members)
    space = st.sampled_from(("", " ", "\n    ", " // here\n", "/* there */"))
    before, between, behind = draw(space), draw(space), draw(space)
    main = f'{{ "p": 0,{before}{DIRECTIVE}{between},{behind}"s": 3 }}'
    return {"main": main, "part": text[root.start + 1 : root.end - 1]}


@unhurried
@given(shared_objects(), st.data())
def test_edits_by_file(files: dict[str, str], data: st.DataObject) -> None:
    tree = expanded(files)
    root = root_of(tree)
    count = len(root.members)
    removed = data.draw(st.lists(st.integers(0, count - 1), max_size=2, unique=True))
    places = st.tuples(st.integers(0, count), values(2))
    inserted = data.draw(st.lists(places, max_size=2))
    editor = Editor(tree)
    make(editor, root, removed, inserted)
    edits = editor.replacements()
    if crosses_include(tree, edits):
        # Only neighbours in two files are taken out with what stands between them.
        assert sorted(removed) in ([0, 1], [count - 2, count - 1])
        return
    after = expanded(edited(files, tree, edits))
    assert plain_parts(root_of(after)) == made(root, removed, inserted)
    assert comments(after.text) == comments(tree.text)
    assert DIRECTIVE in after.source.text
