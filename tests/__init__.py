"""The tests of Schakel; `tests.support` holds what they share."""
