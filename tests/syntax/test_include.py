"""Include directives: whose text goes where, and what becomes of a file that is not there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kealint.syntax import Object, Scalar, Tree, include, parse
from kealint.syntax.include import DEEPEST
from kealint.text import Source

Write = Callable[..., Path]


def opener(**files: str) -> Callable[[str], Source]:
    """Opens these files, named without their ending `.inc`."""

    def open_include(path: str) -> Source:
        name = path.removesuffix(".inc")
        if name not in files:
            raise FileNotFoundError(2, "No such file or directory")
        return Source(path, files[name])

    return open_include


def read(text: str, **files: str) -> Tree:
    return parse(Source("main.conf", text), open_include=opener(**files))


def names(tree: Tree) -> list[str]:
    return [problem.name for problem in tree.problems]


def value(tree: Tree, key: str) -> object:
    assert isinstance(tree.root, Object)
    found = tree.root.get(key)
    return found.value if isinstance(found, Scalar) else found


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ('{ "a": <?include "x.inc"?>, "b": 2 }', "1"),
        ('{ "a" <?include "x.inc"?>, "b": 2 }', ": 1"),
        ('{ <?include "x.inc"?> "b": 2 }', '"a": 1,'),
        ('{ "a": 1 <?include "x.inc"?> }', ', "b": 2'),
        ('{ "a": 1, "b": 2 <?include "x.inc"?> }', ""),
        ('{ "a": 1, "b": 2 <?include "x.inc"?> }', "// only a comment"),
        ('<?include "x.inc"?>', '{ "a": 1, "b": 2 }'),
        ('{ "a": 1, "b": 2 } <?include\n"x.inc"\t?>', "# nothing"),
        ('{ "a": <?include"x.inc"?>\n, "b": 2 }', "1 # no line feed at the end"),
    ],
)
def test_any_row_of_tokens_may_be_in_a_file(text: str, part: str) -> None:
    tree = read(text, x=part)
    assert tree.problems == []
    assert (value(tree, "a"), value(tree, "b")) == (1, 2)


def test_tokens_do_not_grow_together() -> None:
    assert names(read('{ "a": 1<?include "x.inc"?> }', x="2")) == ["surplus-value"]


def test_places_lead_back_to_their_files() -> None:
    text = '{\n  "a": [ <?include "x.inc"?> ],\n  "b": 2\n}\n'
    tree = read(text, x='1,\n"two"')
    two = tree.text.index('"two"')
    span = tree.span(two, two + 5)
    assert (span.source.name, span.text, span.begin) == ("x.inc", '"two"', (2, 1))
    key = tree.text.index('"b"')
    assert tree.span(key, key + 3).begin == (3, 3)
    assert tree.span(0, len(tree.text)).text == text
    assert [source.name for source in tree.sources] == ["main.conf", "x.inc"]
    (directive,) = tree.includes
    assert tree.span(directive.start, directive.end).text == '<?include "x.inc"?>'


def test_a_file_that_is_included_twice_is_one_source() -> None:
    tree = read('{ "a": [ <?include "x.inc"?>, <?include "x.inc"?> ] }', x="1")
    assert len(tree.sources) == 2
    assert tree.problems == []


def test_directives_in_strings_and_comments_are_none() -> None:
    text = '// <?include "x.inc"?>\n/* <?include "x.inc"?> */ { "a": "<?include x.inc?>" }'
    tree = read(text)
    assert tree.includes == []
    assert tree.problems == []


@pytest.mark.parametrize(
    "text",
    [
        '{ "a": 1, "b": <?include "x.inc"?> }',
        '{ "a": 1, "b" <?include "x.inc"?> }',
        '{ <?include "x.inc"?>, "a": 1 }',
        '{ <?include "x.inc"?> "a": 1 }',
        '{ "a": 1 <?include "x.inc"?> }',
        '{ "a": 1, <?include "x.inc"?> }',
        '{ "a": 1 <?include "x.inc"?> "b": 2 }',
        '{ "a": 1, "b": [ 1 <?include "x.inc"?> 2 ] }',
        '{ "a": 1, "b": { <?include "x.inc"?> }',
        '{ "a": 1 <?include "x.inc"?>',
    ],
)
def test_a_missing_file_is_one_finding(text: str) -> None:
    tree = read(text)
    assert names(tree) == ["include-not-found"]
    assert value(tree, "a") == 1


def test_where_a_file_is_missing_the_map_is_not_whole() -> None:
    tree = read('{ "a": { <?include "x.inc"?> }, "b": {} }')
    assert isinstance(tree.root, Object)
    assert [tree.is_whole(member.value) for member in tree.root.members] == [False, True]
    assert tree.is_whole(tree.root)


def test_a_file_of_nothing_but_a_missing_one_is_not_empty() -> None:
    tree = read('<?include "x.inc"?>')
    assert names(tree) == ["include-not-found"]
    assert tree.root is None


def test_as_deep_as_kea_goes() -> None:
    deep = {f"x{n}": f'<?include "x{n + 1}.inc"?>' for n in range(1, DEEPEST)}
    start = '{ "a": <?include "x1.inc"?> }'
    assert read(start, **deep, **{f"x{DEEPEST}": "1"}).problems == []
    last = {f"x{DEEPEST}": f'<?include "x{DEEPEST + 1}.inc"?>', f"x{DEEPEST + 1}": "1"}
    assert names(read(start, **deep, **last)) == ["include-too-deep"]


def test_files_that_include_each_other() -> None:
    tree = read('{ "a": <?include "x.inc"?> }', x='<?include "y.inc"?>', y='<?include "x.inc"?>')
    assert names(tree) == ["include-too-deep"]
    assert "leads to itself" in tree.problems[0].message


def test_files_that_multiply(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten levels of ten directives would be ten thousand million files."""
    monkeypatch.setattr(include, "LONGEST", 10**5)
    files = {f"x{n}": f'<?include "x{n + 1}.inc"?> ' * 10 for n in range(1, 10)}
    tree = read('{ "a": <?include "x1.inc"?> }', **files, x10="1")
    assert "include-too-long" in names(tree)


@pytest.mark.parametrize(
    ("part", "name"),
    [
        ("1 /* never closed", "unclosed-comment"),
        ('"never closed', "unclosed-string"),
        ('<?include "y.inc"', "include-broken"),
        ("\ufeff1", "byte-order-mark"),
    ],
)
def test_what_a_file_leaves_open_ends_with_it(part: str, name: str) -> None:
    tree = read('{ "a": <?include "x.inc"?>, "b": 2 /* a comment */ }', x=part)
    assert names(tree) == [name]
    assert value(tree, "b") == 2
    assert tree.span(*tree.problems[0][1:3]).source.name == "x.inc"


@pytest.mark.parametrize(
    "directive",
    ["<?include x.inc?>", '<?include "x.inc">', "<?include 'x.inc'?>", '<?INCLUDE "x.inc"?>'],
)
def test_directives_that_are_not_quite(directive: str) -> None:
    tree = read(f'{{ "a": {directive} }}')
    assert names(tree) == ["include-broken"]
    repair = tree.problems[0].repair
    assert repair is not None
    assert repair.replacements[0].content == '<?include "x.inc"?>'


class TestOnDisk:
    def test_paths_are_relative_to_the_working_directory(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "parts").mkdir()
        (tmp_path / "x.inc").write_text("1")
        main = tmp_path / "parts" / "main.conf"
        main.write_text('{ "a": <?include "x.inc"?> }')
        monkeypatch.chdir(tmp_path)
        assert parse(Source.read(str(main))).problems == []

    def test_else_to_the_including_file_with_a_word_about_it(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "parts").mkdir()
        (tmp_path / "parts" / "x.inc").write_text("1")
        main = tmp_path / "parts" / "main.conf"
        main.write_text('{ "a": <?include "x.inc"?> }')
        monkeypatch.chdir(tmp_path)
        tree = parse(Source.read(str(main)))
        assert names(tree) == ["include-relative-to-file"]
        assert value(tree, "a") == 1
        assert tree.is_whole(tree.root) if tree.root else False

    @pytest.mark.parametrize("path", ["/dev/zero", "/", "missing", "a\0b", "\ud800"])
    def test_what_is_no_file_is_not_read(self, path: str) -> None:
        tree = parse(Source("main.conf", f'{{ "a": <?include "{path}"?> }}'))
        assert names(tree) == ["include-not-found"]
