"""Views of client classes."""

from __future__ import annotations

from kealint.model.option import OptionDef, OptionHolder
from kealint.model.view import Value, lazy


class ClientClass(OptionHolder):
    """A client class (ARM "Client Classification")."""

    scope = "client-class"

    @lazy
    def name(self) -> Value[str] | None:
        """`name`."""
        return self.text("name")

    @lazy
    def test(self) -> Value[str] | None:
        """`test`, the expression a packet has to fulfil."""
        return self.text("test")

    @lazy
    def option_defs(self) -> list[OptionDef]:
        """`option-def`."""
        return self.views("option-def", OptionDef)
