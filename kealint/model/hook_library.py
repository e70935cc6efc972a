"""Views of hook libraries."""

from __future__ import annotations

from kealint.model.view import Value, View, lazy
from kealint.schema.hooks import library_name


class HookLibrary(View):
    """An entry of `hooks-libraries` (ARM "Hook Libraries")."""

    scope = "hooks-library"

    @lazy
    def library(self) -> Value[str] | None:
        """`library`: the file, with its folder or without."""
        return self.text("library")

    @lazy
    def name(self) -> str:
        """The library, `libdhcp_ha`; empty where that is not told."""
        return library_name(self.library.value) if self.library else ""

    @lazy
    def parameters(self) -> View | None:
        """`parameters`."""
        return self.view("parameters", View)
