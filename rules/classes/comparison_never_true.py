"""A comparison is never true, or not for what it looks for.

Kea compares octets, and says nothing of comparisons that cannot come out:

- an integer is four octets: `option[57].hex == 1500` is for an option of four octets, and
  that one has two: `0x05dc`. Option 93 is a list of such values, where 7 is `0x0007`;
- `'0x0102'` in single quotes is a text of six characters;
- of a `substring` of 10 octets, a text of 9 is equal only where nothing follows it;
- `lcase` and `hexstring` give small letters, `ucase` capital ones.

No fix is safe, since what a test stands for only you can tell.

```kea bad
{ "Dhcp4": { "client-classes": [
    { "name": "id", "test": "option[61].hex == '0x010203'" },  # <-- a text of 8 characters
    { "name": "card", "test": "pkt4.mac == '02:00:00:00:00:05'" },  # <-- of 17 characters
    { "name": "pxe", "test": "substring(option[60].hex, 0, 10) == 'PXEClient'" },  # <-- nothing
    { "name": "long", "test": "substring(option[60].hex, 0, 3) == 'PXEClient'" },  # <-- with 9
    { "name": "small", "test": "lcase(option[60].text) == 'PXEClient'" }  # <-- small letters
] } }
```

```kea fixed
{ "Dhcp4": { "client-classes": [
    { "name": "id", "test": "option[61].hex == 0x010203" },
    { "name": "card", "test": "pkt4.mac == 0x020000000005" },
    { "name": "pxe", "test": "substring(option[60].hex, 0, 9) == 'PXEClient'" },
    { "name": "long", "test": "substring(option[60].hex, 0, 9) == 'PXEClient'" },
    { "name": "small", "test": "lcase(option[60].text) == 'pxeclient'" }
] } }
```

```kea bad
{ "Dhcp4": { "client-classes": [
    { "name": "efi", "test": "option[93].hex == 7" },  # <-- each value of option 93 is 2
    { "name": "discover", "test": "option[53].hex == 1" },  # <-- 4 octets, option 53 is 1
    { "name": "large", "test": "option[57].hex == 1500" },  # <-- option 57 is 2
    { "name": "small", "test": "option[57].hex == 0xff" }  # <-- 1 octet, option 57 is 2
] } }
```

```kea fixed
{ "Dhcp4": { "client-classes": [
    { "name": "efi", "test": "option[93].hex == 0x0007" },
    { "name": "discover", "test": "option[53].hex == 0x01" },
    { "name": "large", "test": "option[57].hex == 0x05dc" },
    { "name": "small", "test": "option[57].hex == 0x00ff" }
] } }
```

```kea bad
{ "Dhcp6": { "client-classes": [
    { "name": "link", "test": "relay6[0].linkaddr == 192.0.2.1" }  # <-- 16 octets stand on the left
] } }
```

```kea good
{ "Dhcp4": { "client-classes": [
    { "name": "pxe", "test": "substring(option[60].hex, 0, 9) == 'PXEClient'" },
    { "name": "efi", "test": "option[93].hex == 0x0007" },
    { "name": "discover", "test": "pkt4.msgtype == 1" }
] } }
```
"""

from kealint.model.expression import Expression
from kealint.rule import Context, Finding, Fix, Iterator, Replacement, finding, rule


@rule(on=Expression)
def check(expression: Expression, ctx: Context) -> Iterator[Finding]:
    for doubt in expression.hopeless(ctx.kea):
        place = expression.place(ctx.tree, doubt.start, doubt.end)
        fix = None
        if doubt.instead is not None:
            replacement = Replacement(*place, doubt.instead)
            fix = Fix(f"write {doubt.instead}", replacement, safe=False)
        yield finding(place, doubt.reason, fix=fix)
