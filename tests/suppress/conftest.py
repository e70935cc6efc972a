from collections.abc import Callable, Mapping

import pytest

from kealint.syntax import Tree, parse
from kealint.text import Source

MakeTree = Callable[..., Tree]


@pytest.fixture(scope="session")
def tree_of() -> MakeTree:
    """Makes trees of a text and of the texts that it includes, by path."""

    def make(text: str, included: Mapping[str, str] | None = None) -> Tree:
        sources = {path: Source(path, text, path) for path, text in (included or {}).items()}
        return parse(Source("kea.conf", text, "kea.conf"), open_include=sources.__getitem__)

    return make
