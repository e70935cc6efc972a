"""The file is of another kind.

Nothing in it looks like Kea's JSON: it is YAML, XML, a script, the configuration
of another program such as ISC dhcpd or nginx, or not even text. Kea stops at its first
character. Most often a wrong file was named.

```kea bad
Dhcp4:  # <-- this looks like YAML
  valid-lifetime: 3600
  renew-timer: 900
```

```kea bad
default-lease-time 600;  # <-- this looks like an ISC dhcpd.conf
subnet 192.0.2.0 netmask 255.255.255.0 {
  range 192.0.2.10 192.0.2.20;
}
```

```kea bad
http {  # <-- this looks like the configuration of another program
    server {
        listen 8080;
    }
}
```

```kea good
{ "Dhcp4": { "valid-lifetime": 3600, "renew-timer": 900 } }
```
"""

from kealint.rule import EVER, from_parser

check = from_parser("not-a-kea-file", refuses=EVER)
