"""Files into tables: described CSV and outlines."""
