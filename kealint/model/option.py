"""Views of options: values (`option-data`) and definitions (`option-def`)."""

from __future__ import annotations

from kealint.model.view import Value, View, lazy


class OptionData(View):
    """One option with its value, at any level."""

    scope = "option-data"

    @lazy
    def name(self) -> Value[str] | None:
        """`name`."""
        return self.text("name")

    @lazy
    def code(self) -> Value[int] | None:
        """`code`."""
        return self.integer("code")

    @lazy
    def space(self) -> Value[str] | None:
        """`space`; None where it is the service's own."""
        return self.text("space")

    @lazy
    def data(self) -> Value[str] | None:
        """`data`."""
        return self.text("data")


class OptionDef(View):
    """The definition of an option."""

    scope = "option-def"

    @lazy
    def name(self) -> Value[str] | None:
        """`name`."""
        return self.text("name")

    @lazy
    def code(self) -> Value[int] | None:
        """`code`."""
        return self.integer("code")


class OptionHolder(View):
    """What options can be written in: a configuration, network, subnet, pool, host or class."""

    @lazy
    def options(self) -> list[OptionData]:
        """`option-data`."""
        return self.views("option-data", OptionData)
