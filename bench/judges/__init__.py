"""Language models as judges: what they are asked, how their answers are read, and how votes count."""
