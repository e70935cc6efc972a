"""Views of client classes."""

from __future__ import annotations

from kealint.model.option import OptionData, OptionDef
from kealint.model.view import Value, View, lazy


class ClientClass(View):
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

    @lazy
    def options(self) -> list[OptionData]:
        """`option-data`."""
        return self.views("option-data", OptionData)
