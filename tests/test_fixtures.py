"""Whole files: what kealint says of them, and what its fixes make of them.

A file is found by walking fixtures/; what was printed for it lies beside it.
"""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from pathlib import Path

import pytest
from pytest_snapshot.plugin import Snapshot

from kealint.diagnostic import Report
from kealint.engine import Checked, Setup, check
from kealint.fixing.fixer import Fixed, fix
from kealint.registry import load
from kealint.report import render
from kealint.rule import Relay
from kealint.schema.version import Target
from kealint.syntax.include import read_file
from kealint.syntax.tree import Tree
from kealint.text import Source

NOTHING: Mapping[str, str] = {}
ROOT = Path(__file__).parent.parent / "fixtures"
RULES = {name: rule for name, rule in load().items() if rule.default}
NAMES = frozenset(RULES) | {rule.group for rule in RULES.values()}


def files(*folders: str) -> list[object]:
    assert all((ROOT / folder).is_dir() for folder in folders)
    return [
        pytest.param(path, id=str(path.relative_to(ROOT)))
        for folder in folders
        for path in sorted((ROOT / folder).rglob("*.conf"))
        if not path.name.endswith(".fixed.conf")
    ]


def asked(path: Path) -> tuple[list[str], list[str]]:
    """The targets and relays in a first line such as `// fixture: --kea 2.2 --relay 192.0.2.1`."""
    first = path.read_text(errors="surrogateescape").split("\n", 1)[0]
    words = shlex.split(first.partition("// fixture:")[2])
    options = list(zip(words[::2], words[1::2], strict=True))
    targets = [value for name, value in options if name == "--kea"]
    return targets or ["3.0"], [value for name, value in options if name == "--relay"]


def checker(path: Path, targets: list[str], relays: list[str]) -> Checked:
    return check(Source.read(str(path), path.name), setup(targets, relays))


def setup(targets: list[str], relays: list[str]) -> Setup:
    return Setup(
        RULES,
        tuple(map(Target.parse, targets)),
        relays=tuple(map(Relay, relays)),
        groups={name: rule.group for name, rule in RULES.items()},
        judged=NAMES,
    )


def printed(checked: Checked, targets: list[str], style: str) -> str:
    report = Report(checked.diagnostics, [checked.tree.source], {}, tuple(targets))
    return "".join(render(report, style, width=100))


def fixed(
    source: Source, chosen: Setup, unsafe: bool = False, texts: Mapping[str, str] = NOTHING
) -> Fixed:
    """Fix a source; what it includes is read from `texts` first, as it was left by a run before."""

    def checked(text: Source, new: Mapping[str, str]) -> Checked:
        def opened(path: str) -> Source:
            on_disk = read_file(path)
            name = on_disk.name
            return Source(name, new.get(name, texts.get(name, on_disk.text)), on_disk.path)

        return check(text, chosen, opened)

    return fix(source, checked, lambda d: d.fix is not None and (unsafe or d.fix.safe))


def comments(tree: Tree) -> list[str]:
    """The comments, apart from what the parser takes for no comment: the tail of a pasted line."""
    problems = [(problem.start, problem.end) for problem in tree.problems]
    return [
        tree.text[start:end]
        for start, end in tree.comments
        if not any(low <= start and end <= high for low, high in problems)
    ]


@pytest.mark.parametrize("path", files("rules", "corpus"))
def test_findings(path: Path, snapshot: Snapshot) -> None:
    targets, relays = asked(path)
    snapshot.snapshot_dir = path.parent
    checked = checker(path, targets, relays)
    snapshot.assert_match(printed(checked, targets, "full"), path.stem + ".txt")
    if path.stem.endswith("good"):
        assert path.parent.name not in {found.rule for found in checked.diagnostics}
    if path.stem.endswith("bad"):
        assert path.parent.name in {found.rule for found in checked.diagnostics}


@pytest.mark.parametrize("path", files("labs"))
def test_labs(path: Path, snapshot: Snapshot) -> None:
    relays = ["192.0.2.1", "198.51.100.1"] if path.stem.startswith("lab03") else []
    snapshot.snapshot_dir = path.parent
    shown = [
        f"Kea {v}:\n{printed(checker(path, [v], relays), [v], 'concise')}"
        for v in ("2.2", "2.6", "3.0")
    ]
    snapshot.assert_match("\n".join(shown), path.stem + ".txt")


@pytest.mark.parametrize("unsafe", [False, True], ids=["safe", "unsafe"])
@pytest.mark.parametrize("path", files("rules", "labs", "corpus", "syntax"))
def test_fixes_keep_what_they_do_not_touch(path: Path, unsafe: bool) -> None:
    targets, relays = asked(path)
    source = Source.read(str(path), path.name)
    before = check(source, setup(targets, relays))
    result = fixed(source, setup(targets, relays), unsafe)
    assert result.settled
    after = result.checked
    if before.tree.root is not None and not any(
        p.name.startswith("unclosed") for p in before.tree.problems
    ):
        kept = comments(after.tree)
        missing = [c for c in comments(before.tree) if c not in kept]
        assert not [c for c in missing if "kealint" not in c], "comments survive"
    text = result.texts.get(source.name, source.text)
    left = Source(source.name, text, source.path)
    again = fixed(left, setup(targets, relays), unsafe, result.texts)
    assert not again.applied, "a second run changes nothing"
    known = {(found.rule, found.message) for found in before.diagnostics}
    new = [f for f in after.diagnostics if (f.rule, f.message) not in known and f.kea >= 2]
    if not before.tree.problems:
        assert not new, "a fix introduces nothing that Kea refuses"


@pytest.mark.parametrize("path", files("rules"))
def test_fixed_as_kept(path: Path, snapshot: Snapshot) -> None:
    targets, relays = asked(path)
    result = fixed(Source.read(str(path), path.name), setup(targets, relays), True)
    if result.texts:
        snapshot.snapshot_dir = path.parent
        made = result.texts[path.name].encode("utf-8", "surrogateescape")
        snapshot.assert_match(made, path.stem + ".fixed.conf")
