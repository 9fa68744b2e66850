"""Reading drafts of every format into a `SourceDocument`."""
