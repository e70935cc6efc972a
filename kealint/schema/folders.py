"""The folders that Kea takes files from, since it takes them from nowhere else.

Since 2.4.2, 2.6.3 and 2.7.9 each kind of file has one folder, which is compiled in:
`/run/kea` for control sockets in Debian's Kea, `/var/run/kea` in ISC's packages,
`/usr/local/var/run/kea` in one built from source. What they have in common is how
they end. (ARM "Kea Security", summary of path restrictions.)
"""

from __future__ import annotations

import re

from kealint.lean import NamedTuple
from kealint.schema.version import KeaVersion

_HARDENED = (KeaVersion(2, 4, 2), KeaVersion(2, 6, 3))
_HARDENED_SINCE = KeaVersion(2, 7, 9)
_RELAXED = {(2, 6): KeaVersion(2, 6, 5), (3, 0): KeaVersion(3, 0, 3)}
_RELAXED_SINCE = KeaVersion(3, 1, 5)


def takes_one_folder(kea: KeaVersion) -> bool:
    """Whether that Kea takes sockets, libraries, leases and logs from one folder each."""
    return kea >= _HARDENED_SINCE or any(
        first <= kea and first[:2] == kea[:2] for first in _HARDENED
    )


def wants_exact_mode(kea: KeaVersion) -> bool:
    """Whether that Kea wants the folder of control sockets to have the mode 0750, no other.

    Since 2.6.5, 3.0.3 and 3.1.5 a tighter one will do.
    """
    relaxed = _RELAXED.get(kea[:2])
    return kea < _RELAXED_SINCE and (relaxed is None or kea < relaxed)


class Room(NamedTuple):
    """What a folder is for."""

    holds: str
    """In the plural, as messages call it."""
    usual: str
    """The folder in Debian's packages."""
    ending: str
    """How the name of the folder ends, whoever has built Kea."""
    since: KeaVersion = _HARDENED_SINCE
    """The release since which no later one takes another folder."""
    backported: bool = True
    """Whether 2.4.2 and 2.6.3 take no other folder either."""

    def is_only(self, kea: KeaVersion) -> bool:
        """Whether that Kea takes such files from nowhere else."""
        return kea >= self.since or (self.backported and takes_one_folder(kea))

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
SCRIPTS = Room("scripts", "/usr/share/kea/scripts", "/kea/scripts", KeaVersion(3, 0, 0), False)
LEGAL_LOGS = Room("legal logs", "/var/log/kea", "/kea", backported=False)
LOGS = Room("log files", "/var/log/kea", "/log/kea")
