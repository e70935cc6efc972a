"""Views of client classes."""

from __future__ import annotations

from kealint.model.option import OptionDef, OptionHolder
from kealint.model.view import Value, lazy
from kealint.schema.version import KeaVersion
from kealint.syntax.nodes import Member

BUILT_IN = ("ALL", "KNOWN", "UNKNOWN", "BOOTP")
"""The classes that Kea puts packets into by itself; it takes no test for them."""
BOOTP_SINCE = KeaVersion(1, 7, 3)
PREFIXES = ("VENDOR_CLASS_", "HA_", "AFTER_", "EXTERNAL_")
"""What the names of other classes begin with that Kea and its hook libraries make."""
SPAWNED = "SPAWN_"
"""What the names of classes begin with that template classes make."""
DROP, REJECT = "DROP", "REJECT"
REJECT_SINCE = KeaVersion(3, 2, 0)
SPECIAL = (DROP, REJECT, "SKIP_DDNS")
"""Classes to which Kea or a hook library gives a meaning, and the file a test."""
LATE = ("only-in-additional-list", "only-if-required")
"""The keywords by which a class is only looked at where a list asks for it."""


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
    def template_test(self) -> Value[str] | None:
        """`template-test`, the string that names the class spawned for a packet."""
        return self.text("template-test")

    @property
    def late(self) -> Member | None:
        """What makes it a class that is only looked at where a list asks for it."""
        for key in LATE:
            flag = self.boolean(key)
            if flag and flag.value:
                return self.member(key)
        return None

    @lazy
    def option_defs(self) -> list[OptionDef]:
        """`option-def`."""
        return self.views("option-def", OptionDef)


def is_built_in(name: str, kea: KeaVersion) -> bool:
    """Whether `member()` may name a class that the file does not define."""
    if name in BUILT_IN:
        return name != "BOOTP" or kea >= BOOTP_SINCE
    return any(name.startswith(prefix) and name != prefix for prefix in PREFIXES)
