"""Help for editors, derived from the model: JSON Schemas that explain and check while typing, and files to start from."""
