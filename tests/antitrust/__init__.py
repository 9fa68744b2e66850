"""Competition law: the table, the classifier and the reading of drafts."""
