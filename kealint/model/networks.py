"""Which subnets and shared networks take a parameter over from the map around them."""

from __future__ import annotations

from kealint.schema.tables import Schema
from kealint.syntax.nodes import Array, Node, Object, Scalar


class Networks:
    """The subnets and shared networks of a configuration, and what they inherit."""

    def __init__(self, schema: Schema, config: Node) -> None:
        self._schema = schema
        self._config = config
        keyword = "subnet4" if schema.service == "Dhcp4" else "subnet6"
        self._around: dict[int, Object] = {}
        """By the identity of a subnet, its shared network."""
        self._inside: dict[int, list[Object]] = {}
        """By the identity of a map, the networks that may inherit from it, a network among them."""
        everything = _maps(config, keyword)
        self._inside.update((id(subnet), [subnet]) for subnet in everything)
        for network in _maps(config, "shared-networks"):
            subnets = _maps(network, keyword)
            self._around.update((id(subnet), network) for subnet in subnets)
            self._inside.update((id(subnet), [subnet]) for subnet in subnets)
            self._inside[id(network)] = [network, *subnets]
            everything += [network, *subnets]
        self._inside[id(config)] = everything

    def users(self, obj: Object, keyword: str) -> list[Object]:
        """Those for which the value counts that is written in this map."""
        return [one for one in self._inside.get(id(obj), ()) if self._holder(one, keyword) is obj]

    def value(self, network: Object, keyword: str) -> object:
        """The value in effect for one of them."""
        holder = self._holder(network, keyword)
        node = holder.get(keyword) if type(holder) is Object else None
        return node.value if type(node) is Scalar else self._schema.default(keyword)

    def _holder(self, network: Object, keyword: str) -> Node:
        for one in (network, self._around.get(id(network))):
            if one is not None and one.member(keyword):
                return one
        return self._config


def _maps(node: Node, key: str) -> list[Object]:
    """The maps in the list of that key."""
    array = node.get(key) if type(node) is Object else None
    return [item for item in array.items if type(item) is Object] if type(array) is Array else []
