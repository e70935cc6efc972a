"""The Kea configurations below a folder.

A file is one by its name (`kea-*.conf`, `kea*.json`, `*.kea`), because the
settings say so, or, if it is some other *.conf or *.json, because a Kea service
is its first key. What we write ourselves is none: baselines, `kealint*.json`.
Links to folders are not followed, so that each file has one name and nothing
goes in circles.
"""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterator, Sequence
from stat import S_ISDIR, S_ISREG

from kealint.files import Filters
from kealint.gitignore import Glob, Ignores
from kealint.lean import NamedTuple
from kealint.syntax.lexical import SPACE
from kealint.text import ENCODING_ERRORS

_SKIPPED = frozenset({".git", ".hg", ".svn", ".venv", "__pycache__", "node_modules"})
_PEEK = 65536
"""So many bytes are looked at to tell a Kea configuration from other JSON."""
_ENDINGS = (".conf", ".json", ".kea")
_SERVICE_FIRST = re.compile(
    rf'\ufeff?{SPACE}\{{{SPACE}"(?:Dhcp4|Dhcp6|DhcpDdns|Control-agent)"{SPACE}:'
).match
_BASELINE = re.compile(r'\s*\{\s*"version"\s*:\s*[0-9]+\s*,\s*"findings"\s*:').match


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

    Added to the problems are folders and files that cannot be read: of what ends
    like a configuration also what is none, since nobody can tell.
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
                continue
            wanted = _fits_any(include, path)
            if not (wanted or entry.name.endswith(_ENDINGS)):
                continue
            try:
                found = _is_file(entry) and _is_kea(entry.name, path, wanted)
            except OSError as error:
                problems.append(OSError(error.errno, error.strerror, shown))
                continue
            if found:
                yield shown, path
        folders += reversed(below)


def _is_file(entry: os.DirEntry[str]) -> bool:
    """Whether to look into it; False for a link to a folder, OSError for what cannot be read."""
    try:
        mode = entry.stat().st_mode
    except FileNotFoundError as error:
        gone = entry.is_symlink() and f"a link to {os.readlink(entry.path)}, which is not there"
        raise OSError(error.errno, gone or error.strerror) from error
    if S_ISREG(mode) or S_ISDIR(mode):
        return S_ISREG(mode)
    raise OSError(errno.EINVAL, "neither a file nor a folder")


def _is_kea(name: str, path: str, wanted: bool) -> bool:
    """Whether a file is a Kea configuration: it is wanted, or it has the name or the first key.

    Raises OSError.
    """
    is_json = name.endswith(".json")
    if not is_json and (wanted or name.endswith(".kea") or name.startswith("kea-")):
        return True
    head = _head(path)
    if is_json and _BASELINE(head):
        return False
    if is_json and (wanted or (name.startswith("kea") and not name.startswith("kealint"))):
        return True
    return _SERVICE_FIRST(head) is not None


def is_baseline(path: str) -> bool:
    """Whether the file at a path is a baseline of ours; False where it cannot be read."""
    try:
        return os.path.isfile(path) and _BASELINE(_head(path)) is not None
    except OSError:
        return False


def _head(path: str) -> str:
    with open(path, "rb") as file:
        return file.read(_PEEK).decode("utf-8", ENCODING_ERRORS)


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
