"""Show the handbook to who writes it: every save is seen in the browser at once, and so is every mistake.

A server on this machine that holds the content in memory and writes the page that is asked for, as a build would.
"""
