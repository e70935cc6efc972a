"""A surplus bracket closes a map before its end.

One brace too many behind a list ends, say, `Dhcp4` in the middle of the file.
What follows stands outside, and Kea complains about the first token there: one
token late, and without a word about the brace. The indentation and the keywords
tell which brace it is.

```kea bad
{
  "Dhcp4": {
    "subnet4": [
      { "id": 1, "subnet": "192.0.2.0/24" }
    ]},  # <-- this } closes "Dhcp4" too early
    "valid-lifetime": 3600
  }
}
```

```kea fixed
{
  "Dhcp4": {
    "subnet4": [
      { "id": 1, "subnet": "192.0.2.0/24" }
    ],
    "valid-lifetime": 3600
  }
}
```

```kea good
{
  "Dhcp4": {
    "subnet4": [
      { "id": 1, "subnet": "192.0.2.0/24" }
    ],
    "valid-lifetime": 3600
  }
}
```
"""

from kealint.rule import EVER, from_parser

check = from_parser("closed-too-early", refuses=EVER)
