"""What tests of the command line start from."""

from pathlib import Path
from typing import NamedTuple, Protocol

HERE = Path(__file__).parent
MORE_RULES = HERE / "rules"
"""Rules to test with: `tiny-pool` has a fix, options and has to be selected; `ebb` fails."""

GOOD = """\
{ "Dhcp4": {
  "interfaces-config": { "interfaces": [ "eth0" ] },
  "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24",
    "pools": [ { "pool": "192.0.2.10 - 192.0.2.20" } ]
  } ]
} }
"""
COMMA = GOOD.replace('192.0.2.20" }', '192.0.2.20" },')
"""With one finding, a warning that can be fixed."""
OUTSIDE = GOOD.replace("192.0.2.20", "192.0.3.20")
"""With one finding, an error that cannot be fixed."""


class Result(NamedTuple):
    status: int
    out: str
    err: str


class Kealint(Protocol):
    def __call__(self, *arguments: str | Path, stdin: bytes | None = None) -> Result: ...
