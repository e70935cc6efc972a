"""An include directive is not written as Kea reads it.

It is `<?include "file"?>`, the word in lower case and the path in double quotes.

```kea bad
{ "Dhcp4": {
    "subnet4": <?include subnets.json?>  # <-- <?include subnets.json?>
} }
```

```kea fixed
{ "Dhcp4": {
    "subnet4": <?include "subnets.json"?>
} }
```

```kea good
{ "Dhcp4": {
    "subnet4": [ ]
} }
```
"""

from kealint.rule import EVER, from_parser

check = from_parser("include-broken", refuses=EVER)
