"""What is on a machine: interfaces, files, ports. Knows nothing of configurations.

What cannot be found out is None, and then nothing is said of it.
"""

from kealint.host.facts import (
    FILE,
    FOLDER,
    MISSING,
    OTHER,
    DescribedHost,
    Entry,
    Host,
    Interface,
    Port,
)

__all__ = [
    "FILE",
    "FOLDER",
    "MISSING",
    "OTHER",
    "DescribedHost",
    "Entry",
    "Host",
    "Interface",
    "Port",
]
