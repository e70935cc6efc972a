"""Which files to check, and putting one back so that it is never half written."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterable, Sequence
from stat import S_IMODE, S_ISREG

from kealint.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from kealint.gitignore import Glob

STDIN = "-"

Filters = Callable[[str], "tuple[Sequence[Glob], Sequence[Glob]]"]
"""What the settings for a folder (absolute) say: the files to leave out, and those to take
whatever they are called."""


def no_filters(folder: str) -> tuple[Sequence[Glob], Sequence[Glob]]:
    """The filters of a folder without settings."""
    return (), ()


def collect(
    paths: Iterable[str],
    filters: Filters = no_filters,
    *,
    respect_gitignore: bool = True,
    force_exclude: bool = False,
) -> tuple[list[str], list[OSError]]:
    """The files that these paths stand for, in order and each once, and what could not be read.

    A file (or `-`) stands for itself; with `force_exclude` only if it is not
    left out by the filters, and no baseline. A folder stands for the Kea
    configurations below it, see `kealint.walk`. The errors carry `filename` and
    `strerror`: a path that does not exist, a folder that may not be read.
    """
    found: dict[str, str] = {}  # by absolute path
    problems: list[OSError] = []
    for path in paths:
        whole = os.path.abspath(path)
        if path == STDIN:
            found.setdefault(STDIN, STDIN)
        elif os.path.isdir(path):
            from kealint.walk import walk

            for shown, absolute in walk(path, filters, respect_gitignore, problems):
                found.setdefault(absolute, shown)
        elif (problem := _problem(path)) is not None:
            problems.append(problem)
        elif not (force_exclude and _is_left_out(whole, filters)):
            found.setdefault(whole, path)
    return list(found.values()), problems


def _problem(path: str) -> OSError | None:
    """Why there is no file at a path, for us at least."""
    try:
        os.stat(path)
    except OSError as error:
        return error
    return None


def _is_left_out(path: str, filters: Filters) -> bool:
    exclude, _ = filters(os.path.dirname(path))
    if any(glob.fits(path) for glob in exclude):
        return True
    if not path.endswith(".json"):
        return False
    from kealint.walk import is_baseline

    return is_baseline(path)


def write_atomically(path: str, data: bytes) -> None:
    """Put these bytes in the place of a file, whole or not at all.

    A link is followed. Mode, owner and extended attributes stay as they are.
    Raises OSError, and leaves everything as it was, where the file is read-only
    (even if root could write it), is no regular one, or its owner cannot be kept.
    """
    refuse_unless_writable(path)
    try:
        _replace(os.path.realpath(path), data)
    except OSError as error:
        raise OSError(error.errno, error.strerror, path) from error


def _replace(path: str, data: bytes) -> None:
    before = _status(path)
    new = os.path.join(os.path.dirname(path), f".kealint-{os.urandom(6).hex()}")
    mode = 0o666 if before is None else 0o600  # nobody reads it before its mode is set
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    try:
        with open(descriptor, "wb") as file:
            if before is not None:
                _keep(descriptor, path, before)
            file.write(data)
            file.flush()
            os.fsync(descriptor)
        os.replace(new, path)
    except BaseException:
        from contextlib import suppress

        with suppress(OSError):
            os.unlink(new)
        raise


def _status(path: str) -> os.stat_result | None:
    try:
        return os.stat(path)
    except FileNotFoundError:
        return None


def refuse_unless_writable(path: str) -> None:
    """Raise OSError where `write_atomically` would not replace what is there."""
    before = _status(path)
    if before is None:
        return
    if not S_ISREG(before.st_mode):
        raise OSError(errno.EINVAL, "not a regular file", path)
    if not before.st_mode & 0o222 or not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, "the file is read-only", path)


def _keep(descriptor: int, target: str, before: os.stat_result) -> None:
    """Give the new file the owner, the mode and the attributes of the one it replaces."""
    now = os.fstat(descriptor)
    if (now.st_uid, now.st_gid) != (before.st_uid, before.st_gid):
        os.fchown(descriptor, before.st_uid, before.st_gid)
    os.fchmod(descriptor, S_IMODE(before.st_mode))
    if hasattr(os, "listxattr"):
        from contextlib import suppress

        with suppress(OSError):  # not every file system has them
            for name in os.listxattr(target):
                os.setxattr(descriptor, name, os.getxattr(target, name))
