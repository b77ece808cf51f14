"""Properties run the same examples every time. To look further: `pytest tests/property --hypothesis-profile=search`."""

from hypothesis import HealthCheck, settings

_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]
settings.register_profile(
    "stable", max_examples=25, derandomize=True, database=None, deadline=None, suppress_health_check=_SLOW)
settings.register_profile("search", deadline=None, max_examples=1500, suppress_health_check=_SLOW)
settings.load_profile("stable")
