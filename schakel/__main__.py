"""`python -m schakel` is the command `schakel`."""

import sys

from .cli import main

sys.exit(main())
