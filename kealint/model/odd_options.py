"""What is odd about the options of a file and their definitions, for one Kea version.

One pass over all `option-data`, without views: a large file has a hundred thousand
options, and nearly all of them say what others say. An entry with a member of the
wrong type, out of bounds or missing is left to the rules about keywords.
"""

from __future__ import annotations

from collections.abc import Iterator

from kealint.model.absence import has_unknown
from kealint.model.config import DhcpConfig, configs
from kealint.model.option_definitions import Key, OptionDefinitions, own_definitions
from kealint.model.option_oddity import (
    BadOptionName,
    BadOptionSpace,
    DoubtfulOption,
    Entry,
    Identity,
    MismatchedOption,
    OddOption,
    OptionWithoutHexadecimal,
    RedefinedOption,
    RepeatedDefinition,
    RepeatedOption,
    ReservedOption,
    UndefinedOption,
    UnfitOption,
    UnknownOption,
)
from kealint.options.codec import encode
from kealint.options.definitions import SPACES, Definition
from kealint.options.doubts import doubt
from kealint.options.fault import Fault
from kealint.options.flaws import is_name
from kealint.options.pieces import unhex
from kealint.schema.tables import schema
from kealint.schema.version import KeaVersion
from kealint.syntax.nodes import Array, Object, Scalar
from kealint.syntax.tree import Tree

_DATA = {"name": str, "code": int, "space": str, "data": str, "csv-format": bool}
_DEFINITION = {"name": str, "code": int, "space": str, "encapsulate": str}
"""The members of an entry that are looked at, with their types."""
_HOLDERS = frozenset(("shared-networks", "subnet4", "subnet6", "pools", "pd-pools", "reservations"))
_MOST_KEPT = 10_000
"""Of how many entries a pass remembers that they are in order."""
_LAST_CODE = {4: 255, 6: 65535}


Said = tuple[tuple[object, ...], object]
"""The keys and values of an entry but for its data, and that."""


class _InOrder:
    """What was said by entries that are in order, of lists for which the same counts."""

    __slots__ = ("entries", "kinds")

    def __init__(self) -> None:
        self.entries: dict[Said | None, Identity] = {}
        """The options that they are of."""
        self.kinds: dict[tuple[object, ...], tuple[Identity, Definition, bool]] = {}
        """By all but their data: the option, its definition, and whether it is read as text."""


def odd_options(tree: Tree, version: KeaVersion) -> Iterator[OddOption]:
    """All that is odd about the options of a file for that version."""
    for config in configs(tree):
        if isinstance(config, DhcpConfig):
            yield from _Pass(config, version).run()


class _Pass:
    """The pass over one configuration."""

    def __init__(self, config: DhcpConfig, version: KeaVersion) -> None:
        self.config = config
        self.version = version
        self.definitions = OptionDefinitions(config, version)
        self.family = config.family
        self.in_order = _InOrder()
        self.scope = schema(f"Dhcp{config.family}", version).scope("option-data")

    def run(self) -> Iterator[OddOption]:
        """Everything, the definitions first."""
        for view in (self.config, *self.config.client_classes):
            yield from self._definitions(view.node)
        yield from self._list(self.config.node, None, csv_format=True)
        for client_class in self.config.client_classes:
            local = own_definitions(client_class.option_defs) if self.family == 4 else None
            yield from self._list(client_class.node, local)
        waiting = [self.config.node]
        while waiting:
            holder = waiting.pop()
            for member in holder.members:
                if member.key == "option-data":
                    if holder is not self.config.node:
                        yield from self._list(holder, None)
                elif member.key in _HOLDERS and type(member.value) is Array:
                    waiting += [item for item in member.value.items if type(item) is Object]

    def _list(
        self,
        holder: Object,
        local: dict[Key, Definition | None] | None,
        csv_format: bool | None = None,
    ) -> Iterator[OddOption]:
        """The options of one list. `csv_format` is what counts where an entry does not say."""
        array = holder.get("option-data")
        if type(array) is not Array:
            return
        in_order = _InOrder() if local or csv_format else self.in_order
        seen: dict[Identity, Object] = {}
        for item in array.items:
            if type(item) is not Object:
                continue
            said = _said(item)
            identity = in_order.entries.get(said) or (said and self._takes(in_order, *said))
            if identity and identity not in seen:
                seen[identity] = item
                continue
            entry = _entry(item, array, _DATA)
            if entry is None:
                continue
            if entry.csv_format is None:
                entry.csv_format = csv_format
            entry.space = entry.space or self.definitions.space
            odd = [*self._entry(entry, local, seen)]
            yield from odd
            if said and entry.identity and not odd and len(in_order.entries) < _MOST_KEPT:
                in_order.entries[said] = entry.identity
                if entry.definition is not None:
                    kind = entry.identity, entry.definition, entry.csv_format is not False
                    in_order.kinds[said[0]] = kind

    def _takes(self, in_order: _InOrder, said: tuple[object, ...], data: object) -> Identity | None:
        """The option of an entry that is in order because another is, but for its data."""
        kind = in_order.kinds.get(said)
        if kind is None or type(data) is not str:
            return None
        identity, definition, csv_format = kind
        try:
            sent = encode(definition, data, csv_format, self.version)
        except Fault:
            return None
        if doubt(definition, data, csv_format, sent) is not None:
            return None
        if len(in_order.entries) < _MOST_KEPT:
            in_order.entries[said, data] = identity
        return identity

    def _entry(
        self,
        entry: Entry,
        local: dict[Key, Definition | None] | None,
        seen: dict[Identity, Object],
    ) -> Iterator[OddOption]:
        tree, definitions = self.config.tree, self.definitions
        if entry.code is None and entry.name is None:
            return
        if entry.code is not None and not 0 <= entry.code <= _LAST_CODE[self.family]:
            return
        if entry.name is not None and " " in entry.name:
            yield BadOptionName(tree, definitions, entry, None, "name")
            return
        if not is_name(entry.space) or entry.space == SPACES[10 - self.family]:
            yield BadOptionSpace(tree, definitions, entry, "space", entry.space)
            return
        if entry.space == definitions.space and self._is_reserved(entry.code):
            yield ReservedOption(tree, definitions, entry, None, "code")
            return
        try:
            definition = definitions.find(entry.space, entry.key, local)
        except LookupError:
            return
        if definition is not None and definitions.is_redefined(definition):
            return  # it is the definition that has to go
        if definition is None and entry.code is None:
            yield UnknownOption(tree, definitions, entry, None, "name")
            return
        if definition is None and entry.csv_format:
            yield UndefinedOption(tree, definitions, entry, None, "code")
            return
        if definition is not None and entry.name not in (None, definition.name):
            yield MismatchedOption(tree, definitions, entry, definition, "name")
            return
        code = entry.code if definition is None else definition.code
        entry.identity = entry.space, code or 0
        entry.definition = definition
        first = seen.setdefault(entry.identity, entry.node)
        if first is not entry.node and not (entry.classes or first.get("client-classes")):
            yield RepeatedOption(tree, definitions, entry, definition, first)
        if entry.data is None and (entry.never_send or has_unknown(tree, self.scope, entry.node)):
            return
        yield from self._value(entry, definition)

    def _definitions(self, holder: Object) -> Iterator[OddOption]:
        """The definitions of one list."""
        array = holder.get("option-def")
        if type(array) is not Array:
            return
        seen: dict[Key, Entry] = {}
        for item in array.items:
            entry = _entry(item, array, _DEFINITION) if type(item) is Object else None
            if entry is None or entry.code is None or not entry.name:
                continue
            if 0 <= entry.code <= _LAST_CODE[self.family]:
                entry.space = entry.space or self.definitions.space
                yield from self._definition(entry, entry.code, entry.name, seen)

    def _definition(
        self, entry: Entry, code: int, name: str, seen: dict[Key, Entry]
    ) -> Iterator[OddOption]:
        tree, definitions, space = self.config.tree, self.definitions, entry.space
        if not is_name(space):
            yield BadOptionSpace(tree, definitions, entry, "space", space)
            return
        if space == definitions.space and self._is_reserved(code):
            yield ReservedOption(tree, definitions, entry, None, "code")
            return
        if not is_name(name):
            yield BadOptionName(tree, definitions, entry, None, "name")
        inner = entry.nodes.get("encapsulate")
        encapsulated = inner.value if type(inner) is Scalar else None
        if type(encapsulated) is str and encapsulated and not is_name(encapsulated):
            yield BadOptionSpace(tree, definitions, entry, "encapsulate", encapsulated)
        for member, key in ("code", code), ("name", name):
            first = seen.setdefault((space, key), entry)
            if first is not entry:
                yield RepeatedDefinition(tree, definitions, entry, member, first)
                return
        for member, key in ("code", code), ("name", name):
            standard = definitions.standard.find(space, key)
            if standard is None or space.startswith("vendor-") or standard.is_last_resort:
                continue
            yield RedefinedOption(tree, definitions, entry, standard, member)
            return

    def _is_reserved(self, code: int | None) -> bool:
        return code == 0 or (code == 255 and self.family == 4)

    def _value(self, entry: Entry, definition: Definition | None) -> Iterator[OddOption]:
        data = entry.data or ""
        csv_format = entry.csv_format is not False
        try:
            sent = encode(definition, data, csv_format, self.version)
        except Fault as fault:
            readable = _is_readable(definition, data, csv_format)
            kind = UnfitOption if readable else OptionWithoutHexadecimal
            yield kind(self.config.tree, self.definitions, entry, definition, fault)
            return
        if definition is None:
            return
        found = doubt(definition, data, csv_format, sent)
        if found is not None:
            yield DoubtfulOption(self.config.tree, self.definitions, entry, definition, found)


def _is_readable(definition: Definition | None, data: str, csv_format: bool) -> bool:
    """Whether the value itself can be read, hexadecimal where it has to be."""
    if csv_format and definition is not None:
        return True
    try:
        unhex(data)
    except Fault:
        return False
    return True


def _said(node: Object) -> Said | None:
    """What an entry says; None where it holds lists or maps."""
    said: list[object] = []
    data: object = None
    for member in node.members:
        value = member.value
        if type(value) is not Scalar:
            return None
        if member.key == "data":
            data = value.value
        else:
            said += member.key, value.value
    return tuple(said), data


def _entry(node: Object, holder: Array, types: dict[str, type]) -> Entry | None:
    """The members of an entry; None where one of them is of the wrong type."""
    entry = Entry(node, holder)
    for member in node.members:
        key, value = member.key, member.value
        kind = types.get(key)
        if kind is not None:
            if type(value) is not Scalar or type(value.value) is not kind:
                return None
            entry.nodes[key] = value
            if key == "csv-format":
                entry.csv_format = bool(value.value)
            elif key != "encapsulate":
                setattr(entry, key, value.value)
        elif key == "never-send":
            entry.never_send = type(value) is Scalar and value.value is True
        elif key == "client-classes":
            entry.classes = type(value) is Array and bool(value.items)
    if entry.nodes.get("space") is not None and not entry.space:
        return None
    return entry
