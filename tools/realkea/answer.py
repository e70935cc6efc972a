"""What a Kea program said of a text, read from its output."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from tools.realkea.sandbox import CONFIG, Run


class Stage(StrEnum):
    """Where Kea gave up."""

    GRAMMAR = "grammar"
    """`-t`: the text is not a configuration of this service."""
    CONFIG = "config"
    """`-t`: the text reads well, its values do not."""
    START = "start"
    """`-t` passes, the server does not start."""


class Warned(NamedTuple):
    """A warning in the log. Lines and columns count from 1, columns in bytes."""

    id: str
    line: int | None
    column: int | None
    text: str


class Answer(NamedTuple):
    """What one run said."""

    stage: Stage | None = None
    """Where Kea gave up; None where it accepted."""
    message: str = ""
    """Why, without the position."""
    line: int | None = None
    column: int | None = None
    warnings: tuple[Warned, ...] = ()

    @property
    def accepted(self) -> bool:
        """Whether Kea took the text."""
        return self.stage is None


_PLACE = re.compile(re.escape(CONFIG) + r":(\d+)[.:](\d+)(?:-[\d.]+)?")
_LOGGED = re.compile(r"^\S+ \S+ (WARN|ERROR|FATAL) +\[[^]]*\] (\w+) ?(.*)$", re.MULTILINE)
_REFUSED = re.compile(r"^(Syntax check failed with|Error encountered): (.*)$", re.MULTILINE)
_PREAMBLE = re.compile(
    r"^(?:failed to initialize Kea server: "
    r"|configuration error using file '?[^ ',]*'?(?:: |, reason: )"
    r"|Error during command processing: |Error while processing command '[^']*':)+"
)

_STAMP = re.compile(r"^\S+ \S+ [A-Z]+ +\[[^]]*\] ")
"""When and by whom a line was logged."""

# Logged whatever the text says, or because of the network we run it in.
_NOISE = re.compile(
    r"MT_DISABLED_QUEUE_CONTROL|RESERVATIONS_LOOKUP_FIRST_ENABLED|MULTI_THREADING_INFO"
    r"|ROOT_USER_SECURITY|COMMAND_PROCESS_ERROR"
)


def answer_of_test(run: Run) -> Answer:
    """What a run with `-t` said."""
    warnings = _warnings(run.output, "WARN")
    if run.status == 0:
        return Answer(warnings=warnings)
    refused = _REFUSED.search(run.output)
    if refused is None:
        return Answer(Stage.CONFIG, _last_words(run), warnings=warnings)
    grammar = refused[1].startswith("Syntax")
    line, column = _place(refused[2])
    return Answer(
        Stage.GRAMMAR if grammar else Stage.CONFIG, _words(refused[2]), line, column, warnings
    )


def answer_of_start(run: Run) -> Answer:
    """What a run of the server itself said; one that had to be stopped did start."""
    if run.status is None:
        # An error, such as a word that is no severity, is none to a server that lives on.
        return Answer(warnings=_warnings(run.output, "WARN", "ERROR"))
    warnings = _warnings(run.output, "WARN")
    errors = [match for match in _LOGGED.finditer(run.output) if match[1] != "WARN"]
    if not errors:
        return Answer(Stage.START, _last_words(run), warnings=warnings)
    # A hook library says what is wrong, the server then only that a library did not load.
    library = any(error[2] == "HOOKS_LOAD_ERROR" for error in errors)
    telling = errors[0] if library else errors[-1]
    line, column = _place(" ".join(error[3] for error in errors))
    return Answer(Stage.START, _words(telling[3]), line, column, warnings)


def _warnings(output: str, *levels: str) -> tuple[Warned, ...]:
    """What the log has of these levels."""
    found = (
        Warned(match[2], *_place(match[3]), _words(match[3]))
        for match in _LOGGED.finditer(output)
        if match[1] in levels and not _NOISE.search(match[2])
    )
    return tuple(dict.fromkeys(found))


def _place(message: str) -> tuple[int | None, int | None]:
    """The first position in a message. Kea writes 0:0 for values that it filled in itself."""
    for match in _PLACE.finditer(message):
        if match[1] != "0":
            return int(match[1]), int(match[2])
    return None, None


def _words(message: str) -> str:
    """The message without positions and without what every failure to start says around it."""
    message = re.sub(rf" ?\({_PLACE.pattern}\)|^{_PLACE.pattern}: ?", "", message)
    message = _PREAMBLE.sub("", message)
    message = re.sub(r", params: '.*", "", message)
    return message.replace(CONFIG, "FILE").strip()


def _last_words(run: Run) -> str:
    lines = run.output.split("\n")
    last = next((line.strip() for line in reversed(lines) if line.strip()), "")
    last = _STAMP.sub("", last)
    if run.status is None:
        return "gave no answer in time"
    return last if run.status > 0 else f"killed by signal {-run.status}: {last}"
