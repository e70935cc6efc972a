"""There is one closing bracket too many.

Where a surplus bracket closes a map that should go on, see `closed-too-early`.

```kea bad
{
  "Dhcp4": {
    "valid-lifetime": 3600
  }
}}  # <-- one too many
```

```kea fixed
{
  "Dhcp4": {
    "valid-lifetime": 3600
  }
}
```

```kea good
{
  "Dhcp4": {
    "valid-lifetime": 3600
  }
}
```
"""

from kealint.rule import EVER, from_parser

check = from_parser("stray-bracket", refuses=EVER)
