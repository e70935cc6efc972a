"""The command line: arguments in, exit status out.

Each command imports what it needs when it runs.
"""

from __future__ import annotations

import gc
import os
import sys

OK, FOUND, FAILED, INTERRUPTED = 0, 1, 2, 130
"""Exit status: nothing (left) to say; findings remain; kealint could not do its work; Ctrl-C."""


def main() -> None:
    """Run `kealint` with the arguments of this process, and end it."""
    from kealint.cli.output import complain, prepare, why

    # One run builds one large tree and ends: nothing for a collector to find.
    gc.disable()
    status = FAILED
    try:
        prepare()
        status = dispatch(sys.argv[1:])
    except KeyboardInterrupt:
        status = INTERRUPTED
    except OSError as error:  # a full disk behind standard output
        complain(f"cannot go on: {why(error)}")
    except Exception as error:
        if os.environ.get("KEALINT_DEBUG"):
            raise
        complain(fault(error))
    # Taking a large tree apart would take longer than a small check.
    os._exit(status)


def dispatch(arguments: list[str]) -> int:
    """Run a command; its exit status."""
    if arguments[:1] == ["help"]:
        arguments = [*arguments[1:2], "--help"]
    if arguments[:1] == ["fix"]:
        arguments = ["check", "--fix", *arguments[1:]]
    if arguments[:1] == ["check"]:
        # Click takes longer to load than a check takes, so it gets what is not plain.
        from kealint.cli.plain import read
        from kealint.cli.run import check

        if values := read(arguments[1:]):
            return check(values)
    from kealint.cli.root import root

    return root(arguments or ["--help"])


def fault(error: Exception) -> str:
    """What to say of an exception that nobody foresaw."""
    return (
        f"{type(error).__name__}: {error}; this is a fault of kealint, please report it "
        "(KEALINT_DEBUG=1 shows where it is)"
    )
