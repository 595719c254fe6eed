"""Our data and metrics in the forms that other harnesses call."""
