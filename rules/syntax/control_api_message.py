"""The file is a command or an answer of the control API.

A command such as `config-set`, and the answer to `config-get`, hold a configuration
as their `arguments`. Kea is started with the configuration itself; `config-write`
has it write one to a file.

The fix keeps what stands in the arguments, without the `hash` that newer versions
add to it. What a server answers holds all its defaults as well: look it over before
you start another one with it.

```kea bad
{
    "result": 0,  # <-- this is an answer of the control API
    "arguments": {
        "Dhcp4": { "valid-lifetime": 3600 },
        "hash": "5C3C90EF7035249E2FF74D003C19F34EE0B83A3D329E741B52B2EF95A2C9CC5C"
    }
}
```

```kea fixed
{
        "Dhcp4": { "valid-lifetime": 3600 }
    }
```

```kea bad
[ { "command": "config-set", "arguments": {  # <-- this is a command for the control API
    "Dhcp4": { "valid-lifetime": 3600 }
} } ]
```

```kea fixed
{
    "Dhcp4": { "valid-lifetime": 3600 }
}
```

```kea good
{ "Dhcp4": { "valid-lifetime": 3600 } }
```
"""

from kealint.rule import EVER, from_parser

check = from_parser("control-api-message", refuses=EVER)
