"""libdhcp_flex_option is to set an option that there cannot be.

An option has a code from 1 to 254 in DHCPv4 (0 and 255 pad and end a packet), and
from 1 to 65535 in DHCPv6. Sub-options may have the code 0, and 255 in DHCPv4.

```log
FLEX_OPTION_LOAD_ERROR ... invalid 'code' value 300 not in [0..255]
```

```kea bad
{ "Dhcp4": { "hooks-libraries": [ {
    "library": "libdhcp_flex_option.so",
    "parameters": { "options": [
        { "code": 300, "supersede": "'a'" },  # <-- "code" is 300, the range is 1 to 254
        { "code": 43, "sub-options": [
            { "code": 256, "space": "vendor-encapsulated-options-space", "add": "'a'" }  # <-- 256
        ] }
    ] }
} ] } }
```

```kea bad
{ "Dhcp6": { "hooks-libraries": [ {
    "library": "libdhcp_flex_option.so",
    "parameters": { "options": [
        { "code": 0, "add": "'a'" }  # <-- "code" is 0, the range is 1 to 65535
    ] }
} ] } }
```

```kea good
{ "Dhcp4": { "hooks-libraries": [ {
    "library": "libdhcp_flex_option.so",
    "parameters": { "options": [ { "code": 67, "supersede": "'pxelinux.0'" } ] }
} ] } }
```
"""

from kealint.model import DhcpConfig, View
from kealint.rule import EVER, Finding, Iterator, finding, rule


@rule(on=DhcpConfig, fails=EVER)
def check(config: DhcpConfig) -> Iterator[Finding]:
    most = 255 if config.family == 4 else 65535
    for hook in config.hook_libraries:
        if hook.name != "libdhcp_flex_option" or hook.parameters is None:
            continue
        for option in hook.parameters.views("options", View):
            space = option.text("space")
            standard = space is None or space.value == f"dhcp{config.family}"
            yield from outside(option, standard, most - (standard and config.family == 4))
            for inner in option.views("sub-options", View):
                yield from outside(inner, False, most)


def outside(option: View, standard: bool, most: int) -> Iterator[Finding]:
    code = option.integer("code")
    if code and not int(standard) <= code.value <= most:
        yield finding(code, f'"code" is {code}, the range is {int(standard)} to {most}')
