"""Which Kea version knows which keyword where: facts as data, read on demand."""
