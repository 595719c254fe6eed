"""Algorithms on text with no language in them: scripts, tokens, sentences, folding, which language a span is in."""
