"""The Kea configurations below a folder.

A file is one by its name (`kea-*.conf`, `kea*.json`, `*.kea`), because the
settings say so, or, if it is some other *.conf or *.json, because a Kea service
is its first key. Links to folders are not followed, so that each file has one
name and nothing goes in circles.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence

from kealint.files import Filters
from kealint.gitignore import Glob, Ignores
from kealint.lean import NamedTuple
from kealint.syntax.lexical import SPACE
from kealint.text import ENCODING_ERRORS

_SKIPPED = frozenset({".git", ".hg", ".svn", ".venv", "__pycache__", "node_modules"})
_PEEK = 65536
"""So many bytes are looked at to tell a Kea configuration from other JSON."""
_SERVICE_FIRST = re.compile(
    rf'\ufeff?{SPACE}\{{{SPACE}"(?:Dhcp4|Dhcp6|DhcpDdns|Control-agent)"{SPACE}:'
).match


class _Folder(NamedTuple):
    """A folder still to be walked."""

    shown: str
    """As people see it; empty for the working directory."""
    path: str
    """Absolute."""
    ignores: tuple[Ignores, ...]
    """The .gitignore files in force, outermost first."""


def walk(
    root: str, filters: Filters, respect_gitignore: bool, problems: list[OSError]
) -> Iterator[tuple[str, str]]:
    """`(path as shown, absolute path)` of each configuration: a folder's own, then those below it.

    Folders that may not be read are added to the problems.
    """
    whole = os.path.abspath(root)
    above = _ignores_above(whole) if respect_gitignore else ()
    folders = [_Folder("" if root == os.curdir else root, whole, above)]
    while folders:
        folder = folders.pop()
        try:
            with os.scandir(folder.path) as scan:
                entries = sorted(scan, key=lambda entry: entry.name)
        except OSError as error:
            problems.append(OSError(error.errno, error.strerror, folder.shown or os.curdir))
            continue
        ignores = _ignores_in(folder, entries) if respect_gitignore else ()
        exclude, include = filters(folder.path)
        below: list[_Folder] = []
        for entry in entries:
            shown = os.path.join(folder.shown, entry.name)
            path = os.path.join(folder.path, entry.name)
            is_folder = entry.is_dir(follow_symlinks=False)
            if _is_ignored(path, is_folder, ignores) or _fits_any(exclude, path, is_folder):
                continue
            if is_folder:
                if entry.name not in _SKIPPED:
                    below.append(_Folder(shown, path, ignores))
            elif _is_file(entry) and (_fits_any(include, path) or _is_kea(entry.name, path)):
                yield shown, path
        folders += reversed(below)


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:  # a link to itself
        return False


def _is_kea(name: str, path: str) -> bool:
    """Whether a file is a Kea configuration, by its name or by its first key."""
    if name.endswith(".kea") or (name.startswith("kea") and name.endswith(".json")):
        return True
    if name.startswith("kea-") and name.endswith(".conf"):
        return True
    if not name.endswith((".conf", ".json")):
        return False
    try:
        with open(path, "rb") as file:
            head = file.read(_PEEK)
    except OSError:
        return False
    return _SERVICE_FIRST(head.decode("utf-8", ENCODING_ERRORS)) is not None


def _fits_any(globs: Sequence[Glob], path: str, is_folder: bool = False) -> bool:
    return any(glob.fits(path, is_folder) for glob in globs)


def _is_ignored(path: str, is_folder: bool, ignores: tuple[Ignores, ...]) -> bool:
    """What the nearest .gitignore that has a word on it says."""
    for each in reversed(ignores):
        verdict = each.verdict(path, is_folder)
        if verdict is not None:
            return verdict
    return False


def _ignores_in(folder: _Folder, entries: list[os.DirEntry[str]]) -> tuple[Ignores, ...]:
    """What is in force in a folder: a repository inside another one begins anew."""
    names = {entry.name for entry in entries}
    ignores = _of_repository(folder.path) if ".git" in names else folder.ignores
    return (*ignores, *_of_folder(folder.path)) if ".gitignore" in names else ignores


def _ignores_above(folder: str) -> tuple[Ignores, ...]:
    """What the folders around this one say, up to the root of its repository."""
    between: list[str] = []
    at = folder
    while not os.path.lexists(os.path.join(at, ".git")):
        parent = os.path.dirname(at)
        if parent == at:
            return ()
        between.append(parent)
        at = parent
    around = [ignores for path in reversed(between) for ignores in _of_folder(path)]
    return (*_of_repository(at), *around)


def _of_repository(root: str) -> tuple[Ignores, ...]:
    ignores = Ignores.read(os.path.join(root, ".git", "info", "exclude"), root)
    return (ignores,) if ignores.patterns else ()


def _of_folder(folder: str) -> tuple[Ignores, ...]:
    ignores = Ignores.read(os.path.join(folder, ".gitignore"), folder)
    return (ignores,) if ignores.patterns else ()
