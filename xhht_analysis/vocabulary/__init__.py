"""What the words mean: frozen objects of the standard library only."""
