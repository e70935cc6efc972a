"""Options: which ones each Kea defines, and their values as text and as bytes."""
