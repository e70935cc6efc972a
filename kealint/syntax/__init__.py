"""From text to tree: grammar, nodes with places, edits."""
