"""What a real Kea does with a text: refuse it, fail to start with it, warn, or take it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from tools.realkea import sandbox
from tools.realkea.answer import Answer, Stage, answer_of_start, answer_of_test
from tools.realkea.installed import Kea
from tools.realkea.obstacles import Attempt, Obstacle, obstacle, past

_TEST_SECONDS = 60.0
_START_SECONDS = 10.0
_MOST_OBSTACLES = 12


class Verdict(StrEnum):
    """In one word, what Kea does."""

    ACCEPTS = "accepts"
    WARNS = "warns"
    FAILS = "fails"
    REFUSES = "refuses"
    ENVIRONMENT = "environment"
    """Refused because of this machine, and we know no way past that."""


class Judgement(NamedTuple):
    """What Kea does with a text, this machine's own lacks set aside."""

    verdict: Verdict
    answer: Answer
    """The answer the verdict comes from."""
    lifted: tuple[Obstacle, ...] = ()
    """The lacks of this machine that were set aside to hear it."""
    unproven: str = ""
    """What kept the server from starting here where that is no fault of the text."""
    elsewhere: Judgement | None = None
    """The judgement in a build that allows the paths which this one refuses.

    None where no path is refused, or where it cannot be told."""


def test(kea: Kea, service: str, attempt: Attempt) -> Answer:
    """What `-t` says."""
    command = [_program(kea, service), "-t", sandbox.CONFIG]
    return answer_of_test(
        sandbox.run(
            kea,
            command,
            attempt.text,
            files=attempt.files,
            host=attempt.host,
            seconds=_TEST_SECONDS,
        )
    )


def start(kea: Kea, service: str, attempt: Attempt, seconds: float = _START_SECONDS) -> Answer:
    """Whether the server itself lives on with the text."""
    command = [_program(kea, service), "-c", sandbox.CONFIG]
    return answer_of_start(
        sandbox.run(
            kea,
            command,
            attempt.text,
            files=attempt.files,
            host=attempt.host,
            seconds=seconds,
            until_started=True,
        )
    )


def judge(
    kea: Kea, service: str, text: str, host: str | None = None, *, with_start: bool = True
) -> Judgement:
    """What this Kea does with the text; without the start, as far as `-t` tells.

    With a host (see `kealint.host.example`), on that machine, be it lacking or not.
    """
    return _judge(kea, service, Attempt(text, host=host), (), with_start and sandbox.usable())


def _judge(
    kea: Kea, service: str, attempt: Attempt, lifted: tuple[Obstacle, ...], with_start: bool
) -> Judgement:
    answer = _ask(kea, service, attempt, with_start)
    kind = None if attempt.host else obstacle(kea, answer)
    if kind is None:
        return _judgement(answer, lifted)
    beyond = None
    further = past(kind, answer, attempt)
    if further and len(lifted) < _MOST_OBSTACLES:
        beyond = _judge(kea, service, further, (*lifted, kind), with_start)
    if kind is Obstacle.PATH:
        elsewhere = beyond.elsewhere or beyond if beyond else None
        return Judgement(_verdict(answer), answer, lifted, elsewhere=elsewhere)
    if beyond:
        return beyond
    if answer.stage is Stage.START:
        return _unproven(answer, lifted)
    return Judgement(Verdict.ENVIRONMENT, answer, lifted)


def _ask(kea: Kea, service: str, attempt: Attempt, with_start: bool) -> Answer:
    answer = test(kea, service, attempt)
    if not answer.accepted or not with_start:
        return answer
    started = start(kea, service, attempt)
    return started._replace(warnings=tuple(dict.fromkeys(answer.warnings + started.warnings)))


def _judgement(answer: Answer, lifted: tuple[Obstacle, ...]) -> Judgement:
    if answer.stage is Stage.START and Obstacle.HOOK in lifted:
        return _unproven(answer, lifted)  # perhaps only for want of the library taken out
    return Judgement(_verdict(answer), answer, lifted)


def _unproven(answer: Answer, lifted: tuple[Obstacle, ...]) -> Judgement:
    passed = Answer(warnings=answer.warnings)
    return Judgement(_verdict(passed), passed, lifted, unproven=answer.message)


def _verdict(answer: Answer) -> Verdict:
    if answer.stage is Stage.START:
        return Verdict.FAILS
    if answer.stage is not None:
        return Verdict.REFUSES
    return Verdict.WARNS if answer.warnings else Verdict.ACCEPTS


def _program(kea: Kea, service: str) -> str:
    program = kea.program(service)
    if program is None:
        raise FileNotFoundError(f"kea {kea.version} has no program for {service}")
    return program
