"""Which word was meant."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, words: Iterable[str]) -> str | None:
    """The word most like this one; None where none is like it."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, list(words), n=1)), None)


def did_you_mean(word: str, words: Iterable[str]) -> str:
    """` (did you mean "..."?)` for the word most like this one, or nothing."""
    meant = nearest(word, words)
    return "" if meant is None else f' (did you mean "{meant}"?)'
