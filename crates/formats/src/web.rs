//! The module's functions for JavaScript. Errors are thrown as plain objects `{ code, … }`.

use js_sys::{Array, Object, Reflect, Uint8Array};
use serde::{Deserialize, Serialize};
use table::Error;
use wasm_bindgen::prelude::*;

use crate::write::{ColumnKind, SheetToWrite, columns_of_text, write_xlsx};

/// Names of the sheets of a workbook (XLSX, XLS, ODS).
///
/// @throws { code: "protected-workbook" | "broken-workbook" | "too-large" | "binary", … }
#[wasm_bindgen(js_name = sheets)]
pub fn sheets_for_js(bytes: &[u8]) -> Result<Array, JsValue> {
    let names = crate::read::sheets(bytes).map_err(|error| thrown(&error))?;
    Ok(names.iter().map(|name| JsValue::from_str(name)).collect())
}

/// One sheet (the first with a table, if none is named) as UTF-8 text with tabs:
/// `{ format: string, text: Uint8Array, sheet: string, sheets: string[], strays: number }`.
///
/// @throws { code: "protected-workbook" | "broken-workbook" | "too-large" | "binary" | "no-sheet" | "empty-file", … }
#[wasm_bindgen(js_name = toText)]
pub fn to_text_for_js(bytes: &[u8], sheet: Option<String>) -> Result<Object, JsValue> {
    let read = crate::read::to_text(bytes, sheet.as_deref()).map_err(|error| thrown(&error))?;
    let names: Array = read.sheets.iter().map(|name| JsValue::from_str(name)).collect();
    let object = Object::new();
    Reflect::set(&object, &"format".into(), &JsValue::from_str(read.format))?;
    Reflect::set(&object, &"text".into(), &Uint8Array::from(read.text.as_slice()))?;
    Reflect::set(&object, &"sheet".into(), &JsValue::from_str(&read.sheet))?;
    Reflect::set(&object, &"sheets".into(), &names)?;
    Reflect::set(&object, &"strays".into(), &JsValue::from_f64(read.strays as f64))?;
    Ok(object)
}

/// A sheet as handed over by JavaScript, its text beside it.
#[derive(Deserialize)]
struct Head {
    name: String,
    kinds: Vec<ColumnKind>,
}

/// A workbook of sheets `{ name: string, kinds: ("number" | "date" | "text")[], text: Uint8Array }`, the text being CSV with a header.
///
/// @throws { code: "broken-workbook", … }
#[wasm_bindgen(js_name = writeXlsx)]
pub fn write_xlsx_for_js(sheets: Array) -> Result<Uint8Array, JsValue> {
    let mut all = Vec::new();
    for sheet in sheets.iter() {
        let text = Uint8Array::new(&Reflect::get(&sheet, &"text".into())?).to_vec();
        let head: Head = serde_wasm_bindgen::from_value(sheet)?;
        let columns = columns_of_text(&text, &head.kinds).map_err(|error| thrown(&error))?;
        all.push(SheetToWrite { name: head.name, columns });
    }
    let bytes = write_xlsx(&all).map_err(|error| thrown(&error))?;
    Ok(Uint8Array::from(bytes.as_slice()))
}

fn thrown(error: &Error) -> JsValue {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    error.serialize(&serializer).unwrap_or_else(|_| JsValue::from_str(error.code()))
}
