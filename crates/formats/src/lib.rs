//! Readers and writers of spreadsheet files, a wasm module of its own that is loaded when the first workbook is met.
//!
//! A sheet becomes the text of a table (tab, quotes, one line a sheet row), so that everything after is shared with CSV; typed
//! columns become a workbook. The module's functions for JavaScript are in [`web`], a thin skin over [`read`] and [`write`].

mod compound;
mod guard;
pub mod legacy;
mod ods;
pub mod read;
mod text;
pub mod web;
pub mod write;

pub use read::{Sheet, sheets, to_text};
pub use write::{Column, ColumnKind, SheetToWrite, Values, columns_of_text, write_xlsx};
