"""The command line: arguments in, exit status out.

Each command imports what it needs when it runs.
"""

from __future__ import annotations

import gc
import os
import sys

OK, FOUND, FAILED = 0, 1, 2
"""Exit status: nothing (left) to say; findings remain; kealint could not do its work."""


def main() -> None:
    """Run `kealint` with the arguments of this process, and end it."""
    # One run builds one large tree and ends: nothing for a collector to find.
    gc.disable()
    status = FAILED
    try:
        status = dispatch(sys.argv[1:])
        sys.stdout.flush()
    except BrokenPipeError:
        status = FOUND
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    except KeyboardInterrupt:
        status = 130
    except Exception as error:
        if os.environ.get("KEALINT_DEBUG"):
            raise
        sys.stderr.write(
            f"kealint failed: {type(error).__name__}: {error}\n"
            "This is a fault of kealint; please report it. KEALINT_DEBUG=1 shows where.\n"
        )
    sys.stderr.flush()
    # Taking a large tree apart would take longer than a small check.
    os._exit(status)


def dispatch(arguments: list[str]) -> int:
    """Run a command; its exit status."""
    # `kealint check FILE...` needs no option parser, which would cost more than the check.
    if arguments[:1] == ["check"] and not any(argument.startswith("-") for argument in arguments):
        from kealint.cli.run import Request, run

        return run(Request(paths=tuple(arguments[1:])))
    from kealint.cli.root import root

    return root(arguments)
