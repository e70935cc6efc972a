"""Sentences that several formats say."""

from __future__ import annotations

from collections.abc import Sequence

from kealint.diagnostic import Diagnostic, Verdict


def what_kea_does(found: Diagnostic) -> str:
    """`Kea 2.6 and 3.0 refuse to load this`; empty where Kea takes it silently."""
    kea = f"Kea {listed(found.versions)}".rstrip()
    several = len(found.versions) > 1
    if found.kea is Verdict.REFUSES:
        return f"{kea} {'refuse' if several else 'refuses'} to load this"
    if found.kea is Verdict.FAILS:
        if several:
            return f"{kea} pass this with -t and then do not start"
        return f"{kea} passes this with -t and then does not start"
    if found.kea is Verdict.WARNS:
        return f"{kea} {'warn and go on' if several else 'warns and goes on'}"
    return ""


def headline(found: Diagnostic, targets: Sequence[str]) -> str:
    """The message, with `(Kea 3.0)` where it is not the same for all of several targets."""
    versions = found.versions
    if not versions or len(versions) == len(targets):
        return found.message
    return f"{found.message} (Kea {listed(versions)})"


def in_one_line(found: Diagnostic, targets: Sequence[str]) -> str:
    """The message, what Kea does because of it, and what to do: `... (Kea 3.0 warns; drop it)`."""
    kea = what_kea_does(found)
    told = "; ".join(part.replace("\n", "; ") for part in (kea, found.help) if part)
    return f"{found.message if kea else headline(found, targets)}{told and f' ({told})'}"


def in_lines(found: Diagnostic, targets: Sequence[str]) -> str:
    """The same, each on a line of its own."""
    parts = (headline(found, targets), what_kea_does(found), found.help)
    return "\n".join(part for part in parts if part)


def listed(names: Sequence[str]) -> str:
    """`2.4, 2.6 and 3.0`."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def counted(number: int, noun: str) -> str:
    """`1 error`, `2 errors`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def how_to_fix(safe: bool) -> str:
    """The options that apply such a fix."""
    return "--fix" if safe else "--fix --unsafe"
