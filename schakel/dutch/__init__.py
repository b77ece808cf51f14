"""Every Dutch word and every Dutch order that readers see: labels, phrases, references after APA 7, the glossary, sorting."""
