"""How each language writes names, one table a language."""
