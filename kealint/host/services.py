"""What systemd makes for Kea before it starts it: folders that need not be there now.

A unit names them under `RuntimeDirectory=` and the like, and systemd makes each, and gives
it the mode that the unit tells, at every start (systemd.exec(5)).
"""

from __future__ import annotations

import glob
import os
import re

RUNNING = "/run/systemd/system"
"""There where systemd is the service manager (sd_booted(3))."""
UNITS = ("/etc/systemd/system", "/run/systemd/system", "/usr/lib/systemd/system")
"""Where units are; one hides those of its name in the folders behind."""
_PARENTS = {
    "RuntimeDirectory": "/run",
    "StateDirectory": "/var/lib",
    "LogsDirectory": "/var/log",
}
_MADE = re.compile(rf"^({'|'.join(_PARENTS)})=(.*)$", re.MULTILINE)


def folders_made_at_start() -> set[str]:
    """The folders that units named after Kea have made; none without systemd."""
    if not os.path.isdir(RUNNING):
        return set()
    units: dict[str, str] = {}
    for folder in UNITS:
        for path in glob.glob(f"{folder}/*kea*.service"):
            units.setdefault(os.path.basename(path), path)
    return {folder for path in units.values() for folder in _folders(path)}


def _folders(path: str) -> set[str]:
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return folders(file.read())
    except OSError:
        return set()


def folders(unit: str) -> set[str]:
    """The folders that the text of a unit names."""
    return {
        f"{_PARENTS[key]}/{name}" for key, names in _MADE.findall(unit) for name in names.split()
    }
