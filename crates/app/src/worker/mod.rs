//! The worker: holds the session and does the work, in slices between which it listens.

/// Starts the worker.
pub fn start() {}
