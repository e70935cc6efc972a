"""A line of a shell session came along with the text.

The file was made from instructions that begin with `cat > kea-dhcp4.conf <<EOF`.

```kea bad
cat > kea-dhcp4.conf <<EOF  // <-- belongs to a shell
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

check = from_parser("pasted-shell-line", refuses=EVER)
