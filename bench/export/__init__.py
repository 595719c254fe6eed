"""What other tools read: one module a form, each with a `write`; `bench.cli.export` has the list."""
