"""The number tables, one module a language."""
