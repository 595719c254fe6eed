"""Is what a summary mentions said of the right thing? Mentions that the article has in other company."""
