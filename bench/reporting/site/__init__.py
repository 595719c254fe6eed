"""A static page of a leaderboard and of the evidence behind it: one folder, no server, no network."""
