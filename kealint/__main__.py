"""`python -m kealint` is `kealint`."""

from kealint.cli import main

if __name__ == "__main__":
    main()
