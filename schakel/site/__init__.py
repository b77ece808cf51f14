"""The site: our MkDocs plugin, the build around it and the inspection of the result. The only room that knows MkDocs."""
