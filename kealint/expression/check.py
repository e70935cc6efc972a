"""What is wrong with an expression for one version and one service."""

from __future__ import annotations

from collections.abc import Iterator

from kealint.expression.complaint import complaint
from kealint.expression.nodes import (
    Expression,
    Integer,
    Key,
    Match,
    Option,
    Packet,
    Relay6,
    Vendor,
    walk,
)
from kealint.expression.parse import Parsed
from kealint.expression.problem import (
    TOO_NEW,
    UNKNOWN_OPTION,
    Problem,
    unexpected_character,
)
from kealint.expression.words import LONG_CHAINS_SINCE, PLAIN_CHAIN, SINCE, is_known
from kealint.lean import Protocol
from kealint.schema.version import KeaVersion


class Options(Protocol):
    """Which options there are."""

    def option_code(self, space: str, name: str) -> int | None:
        """The code of the option of that name in a space; None where there is none."""


_LARGEST = {8: 0xFF, 32: 0xFFFFFFFF}
_NESTS = range(-32, 32)


def check(parsed: Parsed, family: int, kea: KeaVersion, options: Options) -> list[Problem]:
    """All that makes Kea refuse an expression; what it meets first comes first.

    Classes that `member()` names are not looked at.
    """
    found = [*parsed.problems]
    found += [complaint(one, kea) for one in parsed.unexpected]
    for token in parsed.newer:
        if not is_known(token.raw, kea):
            said = unexpected_character(token.raw[0])
            cause = f'"{token.raw}" is new in Kea {SINCE[token.raw]}'
            found.append(Problem(token.start, token.end, said, cause, kind=TOO_NEW))
    for part in parsed.parts:
        for node in walk(part):
            found += _wrong(node, family, options)
            if type(node) is Option:
                found += _too_long(node, parsed.text, kea)
    # Kea looks at a thing when it has read it to the end.
    found.sort(key=lambda problem: (problem.end, problem.start))
    return found


def _wrong(node: Expression, family: int, options: Options) -> Iterator[Problem]:
    match node:
        case Option():
            yield from _wrong_option(node, family, options)
        case Integer():
            yield from _out_of_range(Key(*node), 32)
        case Packet(start=start, end=end, of=of):
            if of != "pkt" and of != f"pkt{family}":
                yield _other_service(start, end, of)
        case Relay6():
            yield from _wrong_nest(node.nest, family)
        case Vendor():
            yield from _wrong_enterprise(node.enterprise)
            if node.datum:
                yield from _out_of_range(node.datum, 8)
        case Match(pattern=pattern):
            # The patterns are seldom, and few versions know them.
            from kealint.expression.regex import fault

            if cause := fault(pattern.value):
                said = f"invalid regular expression '{pattern.value}'"
                yield Problem(pattern.start, pattern.end, said, cause)


def _wrong_option(node: Option, family: int, options: Options) -> Iterator[Problem]:
    if node.within == "relay6" and node.whose:
        yield from _wrong_nest(node.whose, family)
    elif node.within == "vendor":
        yield from _wrong_enterprise(node.whose)
    elif node.within == "relay4" and family == 6:
        yield _other_service(node.start, node.end, "relay4")
    for key in node.keys:
        yield from _wrong_key(key, family, options)


def _too_long(node: Option, text: str, kea: KeaVersion) -> Iterator[Problem]:
    plain = PLAIN_CHAIN[node.within]
    if len(node.keys) > plain and kea < KeaVersion.parse(LONG_CHAINS_SINCE):
        start = text.index("option", node.keys[plain - 1].end)
        said = "syntax error, unexpected option, expecting text or hex or exists"
        cause = f"longer chains of options are new in Kea {LONG_CHAINS_SINCE}"
        yield Problem(start, node.keys[-1].end, said, cause, kind=TOO_NEW)


def _wrong_key(key: Key, family: int, options: Options) -> Iterator[Problem]:
    if key.written[0].isalpha():
        if options.option_code(f"dhcp{family}", key.written) is None:
            said = f"option '{key.written}' is not defined"
            yield Problem(key.start, key.end, said, kind=UNKNOWN_OPTION)
        return
    largest = 255 if family == 4 else 65535
    number = key.number
    if number is None or not _fits_in(number, 64) or 0 <= number <= largest:
        return
    said = f"option code has invalid value in {key.written}"
    yield Problem(
        key.start,
        key.end,
        f"{said}. Allowed range: 0..{largest}" if _fits_in(number, 32) else said,
        "" if _fits_in(number, 32) else f"the largest is {largest}",
    )


def _wrong_nest(key: Key, family: int) -> Iterator[Problem]:
    number = key.number
    if number is None or not _fits_in(number, 64):
        return
    if not _fits_in(number, 8):
        yield Problem(
            key.start, key.end, f"invalid value in {key.written}. Allowed range: -128..127"
        )
    elif family == 4:
        said = "nest level invalid for DHCPv4 packets"
        yield Problem(key.start, key.end, said, "relay6 is for DHCPv6 only")
    elif number not in _NESTS:
        said = f"nest level has invalid value in {key.written}. Allowed range: -32..31"
        yield Problem(key.start, key.end, said)


def _wrong_enterprise(key: Key | None) -> Iterator[Problem]:
    if key and key.written != "*":
        yield from _out_of_range(key, 32)


def _out_of_range(key: Key, bits: int) -> Iterator[Problem]:
    number = key.number
    if number is None or not _fits_in(number, 64) or 0 <= number <= _LARGEST[bits]:
        return  # what is no number of 64 bits has been found before
    said = f"invalid value in {key.written}. Allowed range: 0..{_LARGEST[bits]}"
    yield Problem(key.start, key.end, said)


def _fits_in(number: int, bits: int) -> bool:
    """Whether a signed integer of so many bits holds a number."""
    return -(1 << bits - 1) <= number < 1 << bits - 1


def _other_service(start: int, end: int, word: str) -> Problem:
    return Problem(start, end, f"{word} can only be used in DHCPv{word[-1]}")
