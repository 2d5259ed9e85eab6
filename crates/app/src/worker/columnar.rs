//! Parquet and Arrow files, through a module that is fetched when the first one is opened or saved.

use js_sys::{Array, Float64Array, Uint8Array, Uint32Array};
use wasm_bindgen::JsValue;
use web_sys::Blob;
use workbench::protocol::Failure;
use workbench::{Cells, Sheet, Workbook};

use super::module::Module;
use super::source;
use crate::wire;

const MODULE: Module = Module { address: "columnar/columnar.js", broken: "damaged-file" };

/// The text of a file, as its rows are read.
pub(super) struct Columns {
    name: String,
    blob: Blob,
    reader: JsValue,
    /// Text that came and was not asked for yet.
    waiting: Option<Uint8Array>,
    buffer: Vec<u8>,
}

impl Columns {
    /// Opens a file and reads its first rows, which tell how long the text will be.
    ///
    /// # Errors
    /// `formats-unavailable`, `file-unreadable`, or what the module says of the file.
    pub(super) async fn open(name: &str, blob: &Blob) -> Result<Self, Failure> {
        let located = |failure: Failure| Failure { file: Some(name.to_owned()), ..failure };
        let module = MODULE.load().await.map_err(located)?;
        let reader = MODULE.construct(&module, "ColumnarReader", &blob.size().into()).map_err(located)?;
        let mut columns = Self { name: name.to_owned(), blob: blob.clone(), reader, waiting: None, buffer: Vec::new() };
        columns.waiting = columns.advance().await.map_err(located)?;
        Ok(columns)
    }

    /// What the file is.
    pub(super) fn workbook(&self) -> Workbook {
        Workbook {
            format: wire::text(&self.reader, "format").unwrap_or_default(),
            bytes: self.blob.size() as u64,
            delimiter: '\t',
            header: Some(true),
            ..Workbook::default()
        }
    }

    /// How long the text will be, about.
    pub(super) fn length(&self) -> u64 {
        wire::field(&self.reader, "expected").and_then(|bytes| bytes.as_f64()).map_or(0, |bytes| bytes as u64)
    }

    /// The next piece of the text, `None` after the last.
    ///
    /// # Errors
    /// As [`Columns::open`].
    pub(super) async fn next(&mut self) -> Result<Option<&[u8]>, Failure> {
        let text = match self.waiting.take() {
            Some(text) => Some(text),
            None => self.advance().await.map_err(|failure| Failure { file: Some(self.name.clone()), ..failure })?,
        };
        let Some(text) = text else { return Ok(None) };
        self.buffer.resize(text.length() as usize, 0);
        text.copy_to(&mut self.buffer);
        Ok(Some(&self.buffer))
    }

    async fn advance(&self) -> Result<Option<Uint8Array>, Failure> {
        let mut given = JsValue::UNDEFINED;
        loop {
            let step = MODULE.call(&self.reader, "advance", &[&given])?;
            if let Some(text) = wire::field(&step, "text") {
                return Ok(Some(Uint8Array::new(&text)));
            }
            let place = |name: &str| wire::field(&step, name).and_then(|place| place.as_f64());
            let (Some(start), Some(end)) = (place("start"), place("end")) else { return Ok(None) };
            given = source::stretch(&self.blob, &self.name, start, end).await?.into();
        }
    }
}

impl Drop for Columns {
    fn drop(&mut self) {
        // What the module holds of the file is not collected with its handle.
        let _ = MODULE.call(&self.reader, "free", &[]);
    }
}

/// Writes a table as a Parquet file.
///
/// # Errors
/// `formats-unavailable`.
pub(super) async fn write(sheet: &Sheet) -> Result<Vec<u8>, Failure> {
    let module = MODULE.load().await?;
    let columns = Array::new();
    for column in &sheet.columns {
        let described = wire::message("name", &column.header.as_str().into());
        let kind = match &column.cells {
            Cells::Numbers(numbers) => {
                wire::put(&described, "values", &Float64Array::from(numbers.as_slice()));
                let whole = |number: &f64| !number.is_finite() || (number.fract() == 0.0 && number.abs() < 1e15);
                if column.whole && numbers.iter().all(whole) { "whole" } else { "number" }
            }
            Cells::Days(days) => {
                wire::put(&described, "values", &Float64Array::from(days.as_slice()));
                "date"
            }
            Cells::Texts(texts) => {
                let (mut text, mut ends) = (Vec::new(), Vec::new());
                for row in 0..texts.len() {
                    text.extend_from_slice(texts.get(row).as_bytes());
                    ends.push(text.len() as u32);
                }
                wire::put(&described, "text", &Uint8Array::from(text.as_slice()));
                wire::put(&described, "ends", &Uint32Array::from(ends.as_slice()));
                "text"
            }
        };
        wire::put(&described, "kind", &kind.into());
        columns.push(&described);
    }
    let bytes = MODULE.call(&module, "writeParquet", &[&columns])?;
    Ok(Uint8Array::new(&bytes).to_vec())
}
