"""Dutch words that take part in compounds, from OpenTaal; see LICENSE.md."""
