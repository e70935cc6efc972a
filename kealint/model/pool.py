"""Views of pools: addresses, and delegated prefixes."""

from __future__ import annotations

from kealint.lean import TYPE_CHECKING
from kealint.model.address import Prefix, Range, parse_address, parse_range
from kealint.model.option import OptionHolder
from kealint.model.view import Value, lazy
from kealint.syntax.nodes import Scalar

if TYPE_CHECKING:
    from kealint.model.subnet import Subnet


class Pool(OptionHolder):
    """A pool of addresses."""

    scope = "pool"
    parent: Subnet

    @property
    def subnet(self) -> Subnet:
        """The subnet it stands in."""
        return self.parent

    @property
    def written(self) -> Value[str] | None:
        """`pool` as written."""
        return self.text("pool")

    @property
    def bounds(self) -> Value[Range] | None:
        """Its first and last address, where they can be read and are of the service's family."""
        node = self.node.get("pool")
        if type(node) is not Scalar or type(node.value) is not str:
            return None
        parsed = parse_range(node.value)
        return Value(parsed, node) if parsed and parsed.family == self.parent.family else None

    @lazy
    def range(self) -> Value[Range] | None:
        """Its addresses: the bounds, where they are not reversed."""
        bounds = self.bounds
        return bounds if bounds and bounds.value.first <= bounds.value.last else None


class PdPool(OptionHolder):
    """A pool of prefixes to delegate (RFC 8415, ARM "Subnet and Prefix Delegation Pools")."""

    scope = "pd-pool"
    parent: Subnet

    @property
    def subnet(self) -> Subnet:
        """The subnet it stands in."""
        return self.parent

    @lazy
    def written(self) -> Value[str] | None:
        """`prefix` as written: an address, without length."""
        return self.text("prefix")

    @lazy
    def length(self) -> Value[int] | None:
        """`prefix-len`, in bits."""
        return self.integer("prefix-len")

    @lazy
    def prefix(self) -> Value[Prefix] | None:
        """`prefix` with `prefix-len`, where both can be read and are in range."""
        written, length = self.written, self.length
        if written is None or length is None or not 1 <= length.value <= 128:
            return None
        parsed = parse_address(written.value)
        if parsed is None or parsed.family != 6:
            return None
        return Value(Prefix(6, parsed.number, length.value), written.node)

    @lazy
    def delegated_length(self) -> Value[int] | None:
        """`delegated-len`, in bits."""
        return self.integer("delegated-len")
