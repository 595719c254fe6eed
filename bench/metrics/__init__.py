"""One file a metric: an example and a prediction in, scores with their evidence out."""
