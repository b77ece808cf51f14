"""Word and EPUB: our HTML through pandoc, in the house style. Needs the extra `office`."""
