//! Spreadsheets, through a module that is fetched when the first one is opened or saved.

use js_sys::{Array, Uint8Array};
use table::{CsvWriter, Field};
use wasm_bindgen::JsValue;
use workbench::protocol::Failure;
use workbench::{Cells, Sheet, SheetColumn, Workbook};

use super::module::Module;
use crate::wire;

const MODULE: Module = Module { address: "formats/formats.js", broken: "broken-workbook" };

/// A sheet of a workbook as delimited UTF-8 text.
pub(super) struct SheetText {
    pub(super) text: Vec<u8>,
    pub(super) workbook: Workbook,
}

/// Turns one sheet of a workbook into text; the first sheet with cells where none is named.
///
/// # Errors
/// `protected-workbook`, `broken-workbook`, `no-sheet` or `formats-unavailable`, with the file's name.
pub(super) async fn sheet(name: &str, bytes: &Uint8Array, sheet: Option<&str>) -> Result<SheetText, Failure> {
    let located = |failure: Failure| Failure { file: Some(name.to_owned()), ..failure };
    let module = MODULE.load().await.map_err(located)?;
    let wanted = sheet.map_or(JsValue::UNDEFINED, JsValue::from_str);
    let read = MODULE.call(&module, "toText", &[bytes, &wanted]).map_err(located)?;
    let text = wire::field(&read, "text").map(|text| Uint8Array::new(&text).to_vec()).unwrap_or_default();
    let names = wire::field(&read, "sheets").map(|names| Array::from(&names)).unwrap_or_default();
    let workbook = Workbook {
        format: wire::text(&read, "format").unwrap_or_default(),
        bytes: u64::from(bytes.length()),
        sheets: names.iter().filter_map(|name| name.as_string()).collect(),
        sheet: wire::text(&read, "sheet"),
        stray_cells: wire::field(&read, "strays")
            .and_then(|strays| strays.as_f64())
            .map_or(0, |strays| strays as usize),
        delimiter: '\t',
        header: None,
    };
    Ok(SheetText { text, workbook })
}

/// Writes a table as an XLSX workbook.
///
/// # Errors
/// `formats-unavailable`, or what the module says.
pub(super) async fn write(sheet: &Sheet) -> Result<Vec<u8>, Failure> {
    let module = MODULE.load().await?;
    let kinds: Array = sheet.columns.iter().map(|column| JsValue::from_str(kind(column))).collect();
    let described = wire::message("name", &sheet.name.as_str().into());
    wire::put(&described, "kinds", &kinds);
    wire::put(&described, "text", &Uint8Array::from(plain_text(sheet).as_slice()));
    let bytes = MODULE.call(&module, "writeXlsx", &[&Array::of1(&described)])?;
    Ok(Uint8Array::new(&bytes).to_vec())
}

fn kind(column: &SheetColumn) -> &'static str {
    match &column.cells {
        Cells::Numbers(_) => "number",
        Cells::Days(_) => "date",
        Cells::Texts(_) => "text",
    }
}

/// The table as the text that the module takes: every number as it is, every text quoted where it has to be.
fn plain_text(sheet: &Sheet) -> Vec<u8> {
    let mut writer = CsvWriter::plain();
    writer.row(sheet.columns.iter().map(|column| Field::Text(&column.header)));
    let rows = sheet.columns.iter().map(|column| column.cells.len());
    for row in 0..rows.max().unwrap_or(0) {
        writer.row(sheet.columns.iter().map(|column| match &column.cells {
            // A cell without a value holds a number that is not finite, which is not written.
            Cells::Numbers(numbers) => numbers.get(row).map_or(Field::Empty, |number| Field::Number(*number)),
            Cells::Days(days) => match days.get(row) {
                Some(day) if day.is_finite() => Field::Day(*day as i32),
                _ => Field::Empty,
            },
            Cells::Texts(texts) => Field::Text(texts.get(row)),
        }));
    }
    writer.finish()
}
