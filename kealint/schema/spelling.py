"""Which word was meant: the nearest of those that would be right."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from kealint.lean import NamedTuple

SYNONYMS = {
    "critical": "FATAL",
    "default-lease-time": "valid-lifetime",
    "err": "ERROR",
    "ethernet": "hw-address",
    "filename": "boot-file-name",
    "fixed-address": "ip-address",
    "hardware": "hw-address",
    "hardware-address": "hw-address",
    "ip": "ip-address",
    "logging": "loggers",
    "mac": "hw-address",
    "mac-address": "hw-address",
    "max-lease-time": "max-valid-lifetime",
    "min-lease-time": "min-valid-lifetime",
    "network": "subnet",
    "option": "name",
    "range": "pools",
    "ranges": "pools",
    "server-name": "server-hostname",
    "subnet-id": "id",
    "subnetid": "id",
    "value": "data",
    "warning": "WARN",
}
"""What people write who know a thing by the name it has elsewhere: in dhcpd.conf, in syslog."""


class Near(NamedTuple):
    """The nearest words, the best of equals in alphabetical order."""

    words: tuple[str, ...] = ()
    certain: bool = False
    """There is one, and it differs in letter case, in `_` for `-`, or in a single typing error."""

    @property
    def word(self) -> str | None:
        """The nearest word, if it is one."""
        return self.words[0] if len(self.words) == 1 else None


def nearest(word: str, words: Iterable[str]) -> Near:
    """What somebody may have meant who wrote this word, where one of these is expected."""
    return _nearest(word, frozenset(words))


def did_you_mean(word: str, words: Iterable[str]) -> str:
    """` (did you mean "..."?)` for the word most like this one or begun by it, or nothing."""
    if not word:
        return ""
    words = sorted(words)
    meant = (
        nearest(word, words).words
        or [other for other in words if other.startswith(word)]
        or _like(word, words)
    )
    return f' (did you mean "{meant[0]}"?)' if meant else ""


def _like(word: str, words: Iterable[str]) -> list[str]:
    """The word that has the fewest errors, where it is no more than one in three letters."""
    found: list[tuple[int, str]] = []
    for other in words:
        limit = min(3, max(len(word), len(other)) // 3)
        if abs(len(word) - len(other)) <= limit:
            errors = _distance(_folded(word), _folded(other), limit)
            found += [(errors, other)] * (errors <= limit)
    return [min(found)[1]] if found else []


@lru_cache(1024)
def _nearest(word: str, words: frozenset[str]) -> Near:
    folded = _folded(word)
    same = tuple(other for other, as_folded, _ in _prepared(words) if as_folded == folded)
    if same:
        return Near(same, len(same) == 1)
    # Of words shorter than three letters nobody can tell what a wrong one stands for.
    limit = min(3, max(len(word) // 4, len(word) == 3))
    letters = _letters(folded) if limit else 0
    best = limit + 1
    found: list[str] = []
    for other, as_folded, other_letters in _prepared(words):
        if abs(len(other) - len(word)) > limit:
            continue
        if (letters ^ other_letters).bit_count() > 2 * limit:
            continue
        errors = _distance(folded, as_folded, limit)
        if errors < best:
            best, found = errors, []
        if errors == best <= limit:
            found.append(other)
    if not found and (meant := SYNONYMS.get(folded)) in words:
        return Near((meant,))
    return Near(tuple(found), best == 1 and len(found) == 1 and len(word) > 3)


@lru_cache(64)
def _prepared(words: frozenset[str]) -> list[tuple[str, str, int]]:
    """The words in order, each with what is compared first: itself folded, and its letters."""
    return [(word, _folded(word), _letters(_folded(word))) for word in sorted(words)]


def _folded(word: str) -> str:
    return word.lower().replace("_", "-")


def _letters(folded: str) -> int:
    """A set of the characters, as bits."""
    bits = 0
    for character in folded:
        bits |= 1 << (ord(character) & 63)
    return bits


def _distance(one: str, other: str, limit: int) -> int:
    """How many letters are missing, surplus, wrong, or swapped with the next (Damerau, OSA).

    Anything above the limit stands for more than that.
    """
    far = limit + 1
    before = [far] * (len(other) + 1)
    row = [min(j, far) for j in range(len(other) + 1)]
    for i, a in enumerate(one, 1):
        older, before, row = before, row, [far] * (len(other) + 1)
        row[0] = i
        for j in range(max(1, i - limit), min(len(other), i + limit) + 1):
            b = other[j - 1]
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and b == one[i - 2]:
                cost = min(cost, older[j - 2] + 1)
            row[j] = cost
        if min(row) > limit:
            return far
    return row[-1]
