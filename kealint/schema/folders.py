"""The folders that Kea takes files from, since it takes them from nowhere else.

Since 2.4.2, 2.6.3 and 2.7.9 each kind of file has one folder, which is compiled in:
`/run/kea` for control sockets in Debian's Kea, `/var/run/kea` in ISC's packages,
`/usr/local/var/run/kea` in one built from source. What they have in common is how
they end. (ARM "Kea Security", summary of path restrictions.)
"""

from __future__ import annotations

import re

from kealint.lean import NamedTuple
from kealint.schema.version import KeaVersion, Versions, since, until

BACKPORTED = since("2.4.2").until("2.5.0") | since("2.6.3").until("2.7.0")
"""Of the older lines, those that take sockets, libraries, leases and logs from one folder each."""

ONE_FOLDER = BACKPORTED | since("2.7.9")
"""All that do."""

EXACT_MODE = until("2.6.5") | since("2.7.0").until("3.0.3") | since("3.1.0").until("3.1.5")
"""The versions that want the folder of control sockets to have the mode 0750; to others a tighter
one will do."""


class Room(NamedTuple):
    """What a folder is for."""

    holds: str
    """In the plural, as messages call it."""
    usual: str
    """The folder in Debian's packages."""
    ending: str
    """How the name of the folder ends, whoever has built Kea."""
    only: Versions = ONE_FOLDER
    """The versions that take no other folder."""

    def is_only(self, kea: KeaVersion) -> bool:
        """Whether that Kea takes such files from nowhere else."""
        return kea in self.only

    def is_usual(self, folder: str) -> bool:
        """Whether it is the folder of Debian's packages, for whatever machine."""
        return folder == self.usual or (
            self.holds == "hook libraries"
            and bool(re.fullmatch(r"/usr/lib/\w+-linux-\w+/kea/hooks", folder))
        )

    def may_be(self, folder: str) -> bool:
        """Whether some build may have compiled this folder in."""
        return (
            folder.startswith("/")
            and folder.endswith(self.ending)
            and not {"", ".", ".."} & set(folder[1:].split("/"))
        )


SOCKETS = Room("control sockets", "/run/kea", "/run/kea")
LIBRARIES = Room("hook libraries", "/usr/lib/x86_64-linux-gnu/kea/hooks", "/kea/hooks")
LEASES = Room("lease files", "/var/lib/kea", "/kea")
SCRIPTS = Room("scripts", "/usr/share/kea/scripts", "/kea/scripts", since("3.0.0"))
LEGAL_LOGS = Room("legal logs", "/var/log/kea", "/kea", since("2.7.9"))
LOGS = Room("log files", "/var/log/kea", "/log/kea")
