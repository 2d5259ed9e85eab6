//! Parquet and Arrow files, a wasm module of its own that is loaded when the first one is met.
//!
//! [`Reader`] turns a file into the text of a table (a header, tabs, quotes), so that everything after is shared with CSV. It asks for
//! the bytes that it wants and gives text piece by piece, so that a file larger than memory is read in whatever way its host reads
//! files. [`write_parquet`] writes typed columns. The module's functions for JavaScript are in [`web`].
//!
//! A file is believed nothing: every place and length is held to what is there, pages are decoded as far as rows are asked for, and
//! what is unpacked or written is held to a multiple of the file's size ([`limits`]).

mod arrow;
mod cells;
mod codec;
mod kind;
pub mod limits;
mod parquet;
mod reader;
mod time;
pub mod web;

pub use parquet::write::{Column, Values, write_parquet};
pub use reader::{DELIMITER, Reader, Step, text_of};
pub use time::Zones;
