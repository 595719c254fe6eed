"""Is what a summary mentions said of the right thing? Mentions that the article has in other company.

`judge` asks the rules in this order, and the first that knows decides: what stands around a mention within one language
and across (`bonds`, by the scenes of both texts and how well places fit; lists of `pairs`), ages and offices
(`attributes`, `roles`), names beside the very words (`misplaced`: `frames`, `voices`, `relations`, `parties`; across
languages `elsewhere`, by `surroundings`), numbers beside the very words (`frames`), and ends of `periods`. What stands
in a phrase of its own (`phrases`) is right after all.
"""
