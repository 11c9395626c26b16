"""Numbers and sentences, in Vietnamese and English."""
