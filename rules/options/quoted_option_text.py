r"""An option's text is in quotes of its own.

In a text Kea takes quotes inside the string for characters like any other, and sends
them along: a client asks for the file `"boot.img"`, quotes included. Such quotes come
from `dhcpd.conf`. (With `csv-format` false it is another matter: there single quotes
mark a text.)

The fix takes the quotes away.

```kea bad
{ "Dhcp4": { "option-data": [
    { "name": "boot-file-name", "data": "'boot.img'" }  # <-- boot-file-name is sent with its quotes
] } }
```

```kea fixed
{ "Dhcp4": { "option-data": [
    { "name": "boot-file-name", "data": "boot.img" }
] } }
```

```kea bad
{ "Dhcp6": { "option-data": [
    { "name": "bootfile-url", "data": "\"tftp://[2001:db8::1]/x\"" }  # <-- bootfile-url is sent with
] } }
```

```kea good
{ "Dhcp4": { "option-data": [
    { "name": "boot-file-name", "data": "boot.img" },
    { "name": "root-path", "csv-format": false, "data": "'/srv'" }
] } }
```
"""

from kealint.model.option_oddity import DoubtfulOption
from kealint.rule import Context, Finding, Fix, Iterator, finding, rule
from kealint.syntax.edit import replace_value


@rule(on=DoubtfulOption)
def check(option: DoubtfulOption, ctx: Context) -> Iterator[Finding]:
    from kealint.options.doubts import QUOTES

    if option.doubt.kind == QUOTES:
        bare = (option.entry.data or "").strip()[1:-1]
        yield finding(
            option,
            f"{option.option} is sent with its quotes",
            help="leave out the quotes inside the string",
            fix=Fix(
                "leave out the quotes",
                replace_value(ctx.tree, option.entry.nodes["data"], bare),
                safe=False,
            ),
        )
