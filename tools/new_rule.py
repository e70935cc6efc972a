"""Start a rule: `new_rule.py GROUP/NAME` writes rules/GROUP/NAME.py for you to fill in."""

from __future__ import annotations

import re
import sys
from pathlib import Path

RULES = Path(__file__).parent.parent / "rules"

TEMPLATE = '''"""TODO: what is wrong, as one sentence.

TODO: what Kea does about it and since when; how it usually comes about; what to do.

```kea bad
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24"  # <-- TODO: words of the message
} ] } }
```

```kea good
{ "Dhcp4": { "subnet4": [ {
    "id": 1,
    "subnet": "192.0.2.0/24"
} ] } }
```
"""

from kealint.model import Subnet
from kealint.rule import Finding, Iterator, finding, rule


@rule(on=Subnet)
def check(subnet: Subnet) -> Iterator[Finding]:
    if subnet.prefix is None:
        return
    yield finding(subnet.prefix, f"TODO: what is wrong with {subnet.prefix}")
'''


def write(name: str, rules: Path = RULES) -> Path:
    """Write the file of a rule named `group/rule-name`; raises ValueError where that cannot be."""
    if not re.fullmatch(r"[a-z][a-z0-9]*/[a-z][a-z0-9]*(-[a-z0-9]+)*", name):
        raise ValueError(f"a rule is named group/what-is-wrong, not {name!r}")
    group, rule = name.split("/")
    stem = rule.replace("-", "_")
    taken = sorted(rules.glob(f"*/{stem}.py"))
    if taken:
        raise ValueError(f"there is a rule {rule!r} already: {taken[0]}")
    path = rules / group / f"{stem}.py"
    path.parent.mkdir(exist_ok=True)
    path.write_text(TEMPLATE)
    return path


def main() -> None:
    """Write the rule named on the command line."""
    if len(sys.argv) != 2:
        sys.exit("usage: make new-rule NAME=pools/pool-outside-subnet")
    try:
        path = write(sys.argv[1])
    except ValueError as error:
        sys.exit(str(error))
    print(f"fill in {path}, then: make docs test")


if __name__ == "__main__":
    main()
