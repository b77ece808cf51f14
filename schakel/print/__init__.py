"""Turn texts and values into Typst source, and compile that into PDFs with our own fonts."""
