"""Convert HTML to Word and EPUB with pandoc, in the house style. Requires the extra `office`."""
