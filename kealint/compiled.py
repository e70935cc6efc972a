"""The code of all Python files of a folder, kept in one file.

Python keeps the code of each module in a file of its own, and looks that up,
checks it and opens it one at a time. With a hundred rules that takes longer
than everything that is done with them.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Callable, Sequence

from kealint.files import write_atomically

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import CodeType


def codes(
    folder: str, paths: Sequence[str], compile: Callable[[str], CodeType]
) -> Sequence[CodeType]:
    """The code of these files, which lie somewhere below the folder.

    It is kept in the folder's `__pycache__`, where Python keeps such things, and
    under the same conditions; what `compile` gives counts where nothing is kept
    or a file has changed since. Raises what `compile` raises, and OSError for a
    file that is gone.
    """
    if sys.pycache_prefix is not None:
        return [compile(path) for path in paths]
    kept_in = os.path.join(folder, "__pycache__", f"rules.{sys.implementation.cache_tag}")
    key = [sys.version, sys.flags.optimize, *map(_state, paths)]
    try:
        with open(kept_in, "rb") as file:
            key_then, kept = marshal.loads(file.read())
    except (OSError, EOFError, ValueError, TypeError):  # none there, or a broken one
        key_then = None
    if key_then == key:
        found: list[CodeType] = kept
        return found
    found = [compile(path) for path in paths]
    if not sys.dont_write_bytecode:
        _keep(kept_in, marshal.dumps((key, found)))
    return found


def _state(path: str) -> tuple[str, int, int]:
    """What changes when a file does."""
    status = os.stat(path)
    return path, status.st_mtime_ns, status.st_size


def _keep(path: str, data: bytes) -> None:
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        write_atomically(path, data)
    except OSError:
        pass  # a folder that others look after
