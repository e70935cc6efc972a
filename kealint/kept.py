"""What is slow to make and fast to read back, kept beside what it is made of.

Python keeps the code of each module in a file of its own, which it looks up,
checks and opens one at a time: with a hundred rules that takes longer than all
that is done with them. And JSON wants a parser that nothing else needs. So both
go into files of our own, where Python keeps such things and under the same
conditions.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Callable, Sequence

from kealint.files import write_atomically
from kealint.lean import Any


def kept(folder: str, name: str, sources: Sequence[str], make: Callable[[], Any]) -> Any:
    """What `make` gives: code, or plain data.

    It is kept under that name in the folder's `__pycache__` and made again when
    one of the source files has changed. Raises what `make` raises, and OSError
    for a source that is gone.
    """
    if sys.pycache_prefix is not None:
        return make()
    file = os.path.join(folder, "__pycache__", f"{name}.{sys.implementation.cache_tag}")
    key = [sys.version, sys.flags.optimize, *map(_state, sources)]
    try:
        with open(file, "rb") as opened:
            key_then, found = marshal.loads(opened.read())
        if key_then == key:
            return found
    except (OSError, EOFError, ValueError, TypeError):
        pass  # there is none, or a broken one
    found = make()
    if not sys.dont_write_bytecode:
        _keep(file, marshal.dumps((key, found)))
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
        pass  # the folder is not ours to write to
