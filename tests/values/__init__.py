"""Values and their limits."""
