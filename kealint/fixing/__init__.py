"""Apply fixes: those that go together and do no harm, until nothing more comes."""
