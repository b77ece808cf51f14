"""Typst: texts, values and fonts as Typst source, and the compiler that makes PDFs of it."""
