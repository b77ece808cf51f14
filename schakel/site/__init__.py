"""The site: our MkDocs plugin, the build around it and the inspection of what came out. Only here is MkDocs known."""
