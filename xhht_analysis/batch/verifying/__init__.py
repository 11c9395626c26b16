"""Whether an edition is what its manifest says, and whether it can be made again."""
