"""The file begins with a byte order mark.

Some editors write one. Kea takes it for an invalid character.

```kea bad
﻿{ "Dhcp4": { "valid-lifetime": 3600 } }  # <-- byte order mark
```

```kea fixed
{ "Dhcp4": { "valid-lifetime": 3600 } }
```

```kea good
{ "Dhcp4": { "valid-lifetime": 3600 } }
```
"""

from kealint.rule import EVER, from_parser

check = from_parser("byte-order-mark", refuses=EVER)
