"""A session in time: its timetable, and how to fit it to the time available."""
