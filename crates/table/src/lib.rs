//! From bytes to typed columns to customer summaries, and back out to files.
