"""Makes the worked-example returns from the census; every number in them is made up."""
