"""Dutch for readers: labels, phrases, references in APA style, the glossary and sorting."""
