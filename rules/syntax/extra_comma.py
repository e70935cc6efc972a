"""Nothing follows a comma.

A comma behind the last member or item, or two in a row. Since 2.1.2 Kea takes
it with a warning, as it cannot tell whether something was left out; before, it
refused the file. Other programs that read JSON still do.

```kea bad
{ "Dhcp4": {
    "valid-lifetime": 3600,
    "renew-timer": 900,  # <-- extraneous comma
} }
```

```kea fixed
{ "Dhcp4": {
    "valid-lifetime": 3600,
    "renew-timer": 900
} }
```

```kea bad 2.0
{ "Dhcp4": {
    "valid-lifetime": 3600,,  # <-- extraneous comma
    "renew-timer": 900
} }
```

```kea fixed 2.0
{ "Dhcp4": {
    "valid-lifetime": 3600,
    "renew-timer": 900
} }
```

```kea good
{ "Dhcp4": {
    "valid-lifetime": 3600,
    "renew-timer": 900
} }
```
"""

from kealint.rule import from_parser, since, until

check = from_parser("extra-comma", refuses=until("2.1.2"), warns=since("2.1.2"))
