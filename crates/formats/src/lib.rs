//! Readers and writers of spreadsheet files, a wasm module of its own.
