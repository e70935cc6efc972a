"""A Markdown fence came along with the text.

The three backquotes, and the word behind them, belong to the page that the
configuration was copied from.

```kea bad
~~~json  // <-- a Markdown fence
{ "Dhcp4": { "valid-lifetime": 3600 } }
```

```kea fixed
{ "Dhcp4": { "valid-lifetime": 3600 } }
```

```kea bad
json  // <-- json came along
{ "Dhcp4": { "valid-lifetime": 3600 } }
```

```kea fixed
{ "Dhcp4": { "valid-lifetime": 3600 } }
```

```kea good
{ "Dhcp4": { "valid-lifetime": 3600 } }
```
"""

from kealint.rule import EVER, from_parser

check = from_parser("markdown-fence", refuses=EVER)
