"""Help for editors: JSON Schemas that explain and check while typing, and files to start from. All made from the model."""
