"""The due-diligence profile."""
