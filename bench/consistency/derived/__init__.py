"""Numbers of a summary that its source does not say but that follow from what it says, by a narrow rule.

Many pairs of numbers sum to anything. Operands count the same thing and stand within two sentences of each other.
"""
