"""An included file is found beside its including file, not where Kea looks.

Kea reads the path of `<?include "file"?>` as seen from the working directory of
the process. kealint looks beside the including file too, so that it can check
what is there, and says so: started from another folder, Kea will not find it.

Kea refuses the file where the path leads nowhere from the folder that it is
started in, which this file alone does not tell.
"""

from kealint.rule import from_parser

check = from_parser("include-relative-to-file")
