"""What holds for every test."""

from hypothesis import settings

# How long one example takes says more about the machine than about us.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
