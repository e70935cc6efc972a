"""What goes to standard output and standard error, and in which dress."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping

from kealint.cli import FAILED
from kealint.lean import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TextIO

    from kealint.report.style import Style


def prepare() -> None:
    """Make the standard streams of this process take all that we may write."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # closed by whoever started us
            setattr(sys, name, open(os.devnull, "w"))  # noqa: SIM115 - for the whole process
        else:
            stream.reconfigure(errors="backslashreplace")


def put(pieces: Iterable[str], stream: TextIO | None = None) -> None:
    """Write text to standard output; that a reader has left (`| head`) is no fault."""
    stream = stream or sys.stdout
    try:
        stream.writelines(pieces)
        stream.flush()
    except BrokenPipeError:
        _abandon(stream)


def put_bytes(data: bytes) -> None:
    """Write these very bytes to standard output."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.flush()
    except BrokenPipeError:
        _abandon(sys.stdout)


def write_report(path: str, text: str) -> None:
    """Put a report into a file, whole or not at all, or into a pipe; raises OSError.

    `-` is standard output.
    """
    from kealint.files import STDIN, write_atomically

    if path in (STDIN, "/dev/stdout"):
        put([text])
        return
    data = text.encode("utf-8", "backslashreplace")
    if not os.path.exists(path) or os.path.isfile(path):
        write_atomically(path, data)
        return
    with open(path, "wb") as file:
        file.write(data)


def complain(message: str) -> int:
    """Say in one line on standard error what is wrong; the exit status for that."""
    from kealint.report.characters import visible

    put([f"kealint: {visible(message)}\n"], sys.stderr)
    return FAILED


def why(error: OSError) -> str:
    """What the system has against a file: `kea.conf: permission denied`."""
    said = reason(error)
    return f"{error.filename}: {said}" if error.filename is not None else said


def reason(error: OSError) -> str:
    """The same without the file; of the system's words only the first begins in upper case."""
    said = error.strerror or str(error)
    return said[:1].lower() + said[1:]


def wants_colour(choice: str, stream: TextIO, environ: Mapping[str, str] = os.environ) -> bool:
    """Whether to colour: --color decides, then NO_COLOR, FORCE_COLOR, and the terminal."""
    if choice != "auto":
        return choice == "always"
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return stream.isatty() and environ.get("TERM") != "dumb"


def style_of() -> Style:
    """How to print what is neither findings nor coloured by an option."""
    from kealint.report.style import Style, terminal_width

    colour = wants_colour("auto", sys.stdout)
    return Style(colour, width() or terminal_width(), links=colour and sys.stdout.isatty())


def width(environ: Mapping[str, str] = os.environ) -> int | None:
    """The columns that COLUMNS asks for; None where it does not, or is nonsense."""
    columns = environ.get("COLUMNS", "")
    return int(columns) if columns.isascii() and columns.isdecimal() and int(columns) else None


def _abandon(stream: TextIO) -> None:
    """Let go what is still to be written."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
