"""At home in other people's tools: our metrics and data in the forms that they expect."""
