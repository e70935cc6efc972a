"""Passwords and secrets, which no report prints: it ends up in a log that many can read.

A stretch of a text is known to be one by the key before it, whatever else is wrong there.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kealint.text import Edit, Source

_SECRET = re.compile(
    r"""(?:pas+w|secr|(?<![\w-])key(?![\w-]))(?:(?!-file)[\w-]){0,40}["']?"""  # misspelt keys, too
    r"""(?:\s|\#.*\n|//.*\n){0,99}[:=](?:\s|\#.*\n|//.*\n){0,99}"""
    r"""(?:"((?:[^"\\\n]|\\.)+)|'([^'\n]+)|([^\s"'{}\[\],:/\#][^\s"'{}\[\],]*))""",
    re.IGNORECASE,
)


@lru_cache(8)
def without_secrets(source: Source) -> str:
    """The text of a source with `*` for each character of a secret, so that all places stay."""
    return hidden(source.text)


def hidden(text: str) -> str:
    """The text with `*` for each character of a secret."""
    return _SECRET.sub(_hide, text)


def hidden_content(edit: Edit) -> str:
    """What an edit writes, with `*` for the secrets in it: those that it takes over, too."""
    source, start, end = edit.span
    content = hidden(edit.content)
    shown = without_secrets(source)[start:end]
    if shown == edit.span.text:
        return content
    for stars in re.finditer(r"\*+", shown):
        content = content.replace(edit.span.text[stars.start() : stars.end()], stars[0])
    return content


def _hide(match: re.Match[str]) -> str:
    secret = match[match.lastindex or 0]
    return match[0][: -len(secret)] + "*" * len(secret)
