"""Find and load rule files: one rule a file, named by the file, grouped by the folder."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

from kealint import HOME
from kealint.kept import kept
from kealint.lean import TYPE_CHECKING, Any
from kealint.rule import Rule

if TYPE_CHECKING:
    from types import CodeType


class BrokenRule(Exception):
    """A rule file that cannot be loaded; the text says which and why."""


def builtin_folder() -> str:
    """Where the built-in rules are: inside the installed package, or beside it in a checkout."""
    package = os.path.dirname(os.path.abspath(__file__))
    installed = os.path.join(package, "_rules")
    return (
        installed if os.path.isdir(installed) else os.path.join(os.path.dirname(package), "rules")
    )


def load(*folders: str) -> Mapping[str, Rule]:
    """All rules of the built-in folder and of these, by name, in order of group and name.

    Raises BrokenRule where a file cannot be loaded or a name stands twice.
    """
    rules: dict[str, Rule] = {}
    for folder in (builtin_folder(), *folders):
        files = rule_files(folder)
        for (group, path), code in zip(files, codes(folder, files), strict=True):
            loaded = made(group, path, code)
            if loaded.name in rules:
                raise BrokenRule(f"{path}: there is a rule {loaded.name!r} already")
            rules[loaded.name] = loaded
    return rules


def rule_files(folder: str) -> list[tuple[str, str]]:
    """`(group, path)` of each rule file, sorted."""
    found: list[tuple[str, str]] = []
    try:
        groups = sorted(os.listdir(folder))
    except OSError as error:
        raise BrokenRule(f"{folder}: {(error.strerror or str(error)).lower()}") from error
    for group in groups:
        inside = os.path.join(folder, group)
        if group.startswith(("_", ".")) or not os.path.isdir(inside):
            continue
        found += [
            (group, os.path.join(inside, name))
            for name in sorted(os.listdir(inside))
            if name.endswith(".py") and not name.startswith("_")
        ]
    return found


def codes(folder: str, files: Sequence[tuple[str, str]]) -> Sequence[CodeType]:
    """The code of the rule files of a folder; raises BrokenRule."""
    paths = [path for _, path in files]
    found: list[CodeType] = kept(folder, "rules", paths, lambda: list(map(code_of, paths)))
    return found


def code_of(path: str) -> CodeType:
    """The code of one file; raises BrokenRule."""
    from importlib.machinery import SourceFileLoader

    stem = os.path.basename(path)[:-3]
    try:
        code = SourceFileLoader(stem, path).get_code(stem)
    except Exception as error:
        raise BrokenRule(f"{path}: {type(error).__name__}: {error}") from error
    assert code is not None, "a source file has code"
    return code


def made(group: str, path: str, code: CodeType) -> Rule:
    """The rule that the code of a file makes; raises BrokenRule."""
    stem = os.path.basename(path)[:-3]
    module = type(os)(f"kealint_rules.{group}.{stem}")
    names = vars(module)
    names["__file__"] = path
    try:
        exec(code, names)
    except Exception as error:
        raise BrokenRule(f"{path}: {type(error).__name__}: {error}") from error
    check: Any = names.get("check")
    if not hasattr(check, "rule"):
        raise BrokenRule(f"{path}: no function `check` with the decorator `rule`")
    on, claims, severity, default = check.rule
    return Rule(
        name=stem.replace("_", "-"),
        group=group,
        on=on,
        check=check,
        takes_context=check.__code__.co_argcount > 1,
        claims=claims,
        severity=severity,
        default=default,
        documentation=module.__doc__ or "",
        options=names.get("Options"),
    )


def page(name: str) -> str:
    """The address of a rule's page."""
    return f"{HOME}/blob/main/docs/rules/{name}.md"
