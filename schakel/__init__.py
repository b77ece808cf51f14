"""Schakel: from structured content about social work to a handbook, printable plans and a casuistry bundle."""

__version__ = "1.0.0.dev0"
