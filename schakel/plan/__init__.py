"""A session in time: its timetable, and how it fits the afternoon there is."""
