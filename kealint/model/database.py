"""Views of databases (ARM "Lease Storage", "Hosts Storage", "Configuration Backend")."""

from __future__ import annotations

from kealint.model.view import Value, View, lazy
from kealint.syntax.nodes import Object

LEASES, HOSTS, CONFIG = "leases", "hosts", "configuration"

WELL_KNOWN_PASSWORDS = ("1234", "*****", "keatest")
"""Passwords out of Kea's manual, which it refuses since 2.7.6."""


class Database(View):
    """A database that the server uses."""

    def __init__(self, node: Object, parent: View | None, holds: str, scope: str) -> None:
        super().__init__(node, parent)
        self.holds = holds
        """What is kept in it: `leases`, `hosts` or `configuration`."""
        self.scope = scope

    @lazy
    def type(self) -> Value[str] | None:
        """`type`: `memfile`, `mysql`, `postgresql`."""
        return self.text("type")

    @property
    def is_memfile(self) -> bool:
        """Whether it is a file and no database server."""
        return self.type is not None and self.type.value == "memfile"

    @property
    def is_kept_in_unnamed_file(self) -> bool:
        """Whether it is a file, and Kea decides on its name."""
        persist, name = self.boolean("persist"), self.text("name")
        return (
            self.is_memfile
            and (persist is None or persist.value)
            and (name is None or not name.value)
        )


def databases_of(config: View) -> list[Database]:
    """Every database of a DHCP server's configuration, in no particular order."""
    control = config.view("config-control", View)
    found = [
        *_of(config, "lease-database", LEASES, "lease-database"),
        *_of(config, "hosts-database", HOSTS, "hosts-database"),
        *_of(config, "hosts-databases", HOSTS, "hosts-database"),
    ]
    if control:
        found += _of(control, "config-databases", CONFIG, "config-database")
    return found


def _of(holder: View, keyword: str, holds: str, scope: str) -> list[Database]:
    """The databases that a keyword holds: one, or a list of them."""
    one = holder.view(keyword, View)
    views = [one] if one else holder.views(keyword, View)
    return [Database(view.node, holder, holds, scope) for view in views]
