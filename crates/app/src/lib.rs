//! The app and its worker.
