"""Which definition counts for an option, in one configuration and for one version."""

from __future__ import annotations

from collections.abc import Iterable

from kealint.lean import TYPE_CHECKING
from kealint.model.option import OptionDef
from kealint.options.definitions import SPACES, Catalogue, Definition, catalogue
from kealint.schema.version import KeaVersion

if TYPE_CHECKING:
    from kealint.model.config import DhcpConfig

Key = tuple[str, "int | str"]
"""An option's space, and its code or name."""
IN_CLASSES = frozenset((43, *range(224, 255)))
"""The codes of `dhcp4` that a client class may define for itself."""


class OptionDefinitions:
    """The definitions in force: those that Kea brings along, and the file's own."""

    def __init__(self, config: DhcpConfig, version: KeaVersion) -> None:
        self.family = config.family
        self.space = SPACES[config.family]
        """The space of options that name none."""
        self.standard: Catalogue = catalogue(config.family, version)
        self.own = own_definitions(config.option_defs)
        """By space and code, and by space and name; None where a definition makes no sense."""

    def find(
        self,
        space: str,
        key: int | str,
        local: dict[Key, Definition | None] | None = None,
    ) -> Definition | None:
        """The definition of an option by code or name, as Kea looks for it.

        `local` are the definitions of the client class that the option stands in. Raises
        LookupError where the definition that counts makes no sense.
        """
        if local and (space, key) in local:
            return _sound(local, space, key)
        known = self.standard.find(space, key)
        if known is not None and not known.is_last_resort:
            return known
        return _sound(self.own, space, key) if (space, key) in self.own else known

    def is_redefined(self, definition: Definition) -> bool:
        """Whether the file defines a code or name for which Kea insists on this definition."""
        space = definition.space
        if space.startswith("vendor-") or definition.is_last_resort:
            return False
        if self.standard.find(space, definition.code) is not definition:
            return False
        return (space, definition.code) in self.own or (space, definition.name) in self.own

    def names(self, space: str) -> frozenset[str]:
        """The names of the options of a space."""
        own = (key for there, key in self.own if there == space and isinstance(key, str))
        return self.standard.names(space).union(own)


def _sound(own: dict[Key, Definition | None], space: str, key: int | str) -> Definition:
    found = own[space, key]
    if found is None:
        raise LookupError(f"the definition of {space}.{key} makes no sense")
    return found


def own_definitions(written: Iterable[OptionDef]) -> dict[Key, Definition | None]:
    """The definitions in a file, by space and code and by space and name."""
    from kealint.options.flaws import flaw

    found: dict[Key, Definition | None] = {}
    for view in written:
        definition = view.definition
        sound = definition if definition and flaw(definition) is None else None
        space = view.space.value if view.space else SPACES[view.config.family]
        for value in view.code, view.name:
            if value is not None:
                found.setdefault((space, value.value), sound)
    return found
