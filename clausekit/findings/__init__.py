"""What a review says: frozen values with their evidence, and the review JSON made of them."""
