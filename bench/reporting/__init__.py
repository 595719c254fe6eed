"""Tables and views: `leaderboard` decides what a cell holds, the typesetters only set it."""
