"""Views of options: values (`option-data`) and definitions (`option-def`)."""

from __future__ import annotations

from collections.abc import Iterable

from kealint.lean import TYPE_CHECKING, cast
from kealint.model.view import Value, View, lazy

if TYPE_CHECKING:
    from kealint.model.config import DhcpConfig
    from kealint.options.definitions import Definition
    from kealint.options.pieces import Piece

_FIELD_BLANKS = " \t\n\v\f\r"
"""What Kea strips from the names of a record's types."""


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

    @property
    def pieces(self) -> list[Piece]:
        """The values in `data` between its commas, with their places in it.

        None where `data` is hexadecimal.
        """
        from kealint.options.pieces import split

        csv_format = self.boolean("csv-format")
        if not self.data or (csv_format and not csv_format.value):
            return []
        return split(self.data.value)

    def __str__(self) -> str:
        """As messages name it: by name, or else by code."""
        return str(self.name or self.code or "without a name")


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

    @lazy
    def type(self) -> Value[str] | None:
        """`type`."""
        return self.text("type")

    @lazy
    def space(self) -> Value[str] | None:
        """`space`; None where it is the service's own."""
        return self.text("space")

    @lazy
    def encapsulate(self) -> Value[str] | None:
        """`encapsulate`: the space of the option's sub-options."""
        return self.text("encapsulate")

    @lazy
    def record_types(self) -> Value[str] | None:
        """`record-types`."""
        return self.text("record-types")

    @lazy
    def array(self) -> Value[bool] | None:
        """`array`."""
        return self.boolean("array")

    @property
    def config(self) -> DhcpConfig:
        """The configuration it belongs to."""
        view = self.parent
        while view is not None and view.parent is not None:
            view = view.parent
        return cast("DhcpConfig", view)

    @lazy
    def fields(self) -> tuple[str, ...]:
        """The types in `record-types`."""
        written = self.record_types.value if self.record_types else ""
        fields = (field.strip(_FIELD_BLANKS) for field in written.split(","))
        return tuple(field for field in fields if field)

    @lazy
    def definition(self) -> Definition | None:
        """What it says; None where name, code or type are missing or of no use."""
        from kealint.options.datatypes import TYPES
        from kealint.options.definitions import SPACES, Definition

        family = self.config.family
        if not self.name or not self.code or not self.type:
            return None
        kind = self.type.value
        if kind != "record" and kind not in TYPES:
            return None
        if not 0 <= self.code.value <= (255 if family == 4 else 65535):
            return None
        return Definition(
            self.space.value if self.space else SPACES[family],
            self.code.value,
            self.name.value,
            kind,
            self.array is not None and self.array.value,
            self.fields,
            self.encapsulate.value if self.encapsulate else "",
            family,
        )

    def __str__(self) -> str:
        """As messages name it."""
        return str(self.name or self.code or "without a name")


class OptionHolder(View):
    """What options can be written in: a configuration, network, subnet, pool, host or class."""

    @lazy
    def options(self) -> list[OptionData]:
        """`option-data`."""
        return self.views("option-data", OptionData)


class WrittenOptions:
    """The options in several lists: looked through once, for all who look for one of them."""

    def __init__(self, holders: Iterable[OptionHolder]) -> None:
        self.inside: list[OptionData] = []
        """Those of other spaces than the protocol's own."""
        self.keys: set[int | str] = set()
        """The codes and the names of all, whatever their space."""
        self._own: dict[int | str, list[tuple[OptionHolder, OptionData]]] = {}
        for holder in holders:
            for option in holder.options:
                code, name, space = option.code, option.name, option.space
                self.keys.update(key.value for key in (code, name) if key)
                if space is not None and space.value not in ("dhcp4", "dhcp6"):
                    self.inside.append(option)
                elif key := code or name:
                    self._own.setdefault(key.value, []).append((holder, option))

    def all(self, code: int, name: str) -> list[tuple[OptionHolder, OptionData]]:
        """Those of that code and name in the protocol's own space, and where they stand.

        The name counts where there is no code.
        """
        found = self._own.get(code, []) + self._own.get(name, [])
        found.sort(key=lambda pair: pair[1].start)
        return found

    def first(self, code: int, name: str) -> dict[OptionHolder, OptionData]:
        """The first of them in each place."""
        return dict(reversed(self.all(code, name)))
