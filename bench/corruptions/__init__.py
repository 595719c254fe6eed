"""Seeded errors in numbers and names that leave the grammar whole, by a table a language."""
