//! Spreadsheets, through a module that is fetched when the first one is opened or saved.

use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use table::{CsvWriter, Field};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Url;
use workbench::protocol::Failure;
use workbench::{Cells, Sheet, SheetColumn, Workbook};

use super::post;
use crate::wire;

/// Where the module is, from the site's address.
const MODULE: &str = "formats/formats.js";

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
    let module = module().await.map_err(located)?;
    let wanted = sheet.map_or(JsValue::UNDEFINED, JsValue::from_str);
    let read = call(&module, "toText", &[bytes, &wanted]).map_err(located)?;
    let text = wire::field(&read, "text").map(|text| Uint8Array::new(&text).to_vec()).unwrap_or_default();
    let names = wire::field(&read, "sheets").map(|names| Array::from(&names)).unwrap_or_default();
    let workbook = Workbook {
        format: ending(name),
        bytes: u64::from(bytes.length()),
        sheets: names.iter().filter_map(|name| name.as_string()).collect(),
        sheet: wire::text(&read, "sheet").unwrap_or_default(),
        delimiter: '\t',
    };
    Ok(SheetText { text, workbook })
}

/// The ending of a file name, by which people call the format.
fn ending(name: &str) -> String {
    name.rsplit_once('.').map_or("xlsx", |(_, ending)| ending).to_ascii_lowercase()
}

/// Writes a table as an XLSX workbook.
///
/// # Errors
/// `formats-unavailable`, or what the module says.
pub(super) async fn write(sheet: &Sheet) -> Result<Vec<u8>, Failure> {
    let module = module().await?;
    let kinds: Array = sheet.columns.iter().map(|column| JsValue::from_str(kind(column))).collect();
    let described = wire::message("name", &sheet.name.as_str().into());
    wire::put(&described, "kinds", &kinds);
    wire::put(&described, "text", &Uint8Array::from(plain_text(sheet).as_slice()));
    let bytes = call(&module, "writeXlsx", &[&Array::of1(&described)])?;
    Ok(Uint8Array::new(&bytes).to_vec())
}

fn kind(column: &SheetColumn) -> &'static str {
    match &column.cells {
        Cells::Numbers(_) => "number",
        Cells::Texts(_) => "text",
    }
}

/// The table as the text that the module takes: every number as it is, every text quoted where it has to be.
fn plain_text(sheet: &Sheet) -> Vec<u8> {
    let mut writer = CsvWriter::plain();
    writer.row(sheet.columns.iter().map(|column| Field::Text(&column.header)));
    let rows = sheet.columns.iter().map(|column| match &column.cells {
        Cells::Numbers(numbers) => numbers.len(),
        Cells::Texts(texts) => texts.len(),
    });
    for row in 0..rows.max().unwrap_or(0) {
        writer.row(sheet.columns.iter().map(|column| match &column.cells {
            // A cell without a value holds a number that is not finite, which is not written.
            Cells::Numbers(numbers) => numbers.get(row).map_or(Field::Empty, |number| Field::Number(*number)),
            Cells::Texts(texts) => Field::Text(texts.get(row)),
        }));
    }
    writer.finish()
}

/// The module, fetched and started once.
async fn module() -> Result<JsValue, Failure> {
    thread_local! {
        static MODULE_STARTED: std::cell::RefCell<Option<JsValue>> = const { std::cell::RefCell::new(None) };
    }
    if let Some(module) = MODULE_STARTED.with_borrow(Clone::clone) {
        return Ok(module);
    }
    let module = import().await.map_err(|_| Failure::new("formats-unavailable"))?;
    MODULE_STARTED.with_borrow_mut(|started| *started = Some(module.clone()));
    Ok(module)
}

async fn import() -> Result<JsValue, JsValue> {
    let scope = post::scope();
    let site = wire::text(&scope, "siteAddress").ok_or(JsValue::NULL)?;
    let url = Url::new_with_base(MODULE, &site)?.href();
    let import: Function = Reflect::get(&scope, &"importModule".into())?.dyn_into()?;
    let module = settle(&import.call1(&scope, &url.into())?).await?;
    let init: Function = Reflect::get(&module, &"default".into())?.dyn_into()?;
    settle(&init.call0(&module)?).await?;
    Ok(module)
}

async fn settle(value: &JsValue) -> Result<JsValue, JsValue> {
    let promise: Promise = Promise::resolve(value);
    JsFuture::from(promise).await
}

/// Calls a function of the module; what it throws is a failure of ours, or its own panic.
fn call(module: &JsValue, name: &str, arguments: &[&JsValue]) -> Result<JsValue, Failure> {
    let unavailable = || Failure::new("formats-unavailable");
    let function = Reflect::get(module, &name.into()).ok().and_then(|value| value.dyn_into::<Function>().ok());
    let function = function.ok_or_else(unavailable)?;
    let arguments: Array = arguments.iter().copied().collect();
    Reflect::apply(&function, &JsValue::UNDEFINED, &arguments).map_err(|thrown| failure(&thrown))
}

fn failure(thrown: &JsValue) -> Failure {
    let Some(code) = wire::text(thrown, "code") else { return Failure::new("broken-workbook") };
    let mut failure = Failure::new(&code);
    failure.value = wire::text(thrown, "value").or_else(|| wire::text(thrown, "sheet"));
    if let Some(sheet) = wire::text(thrown, "sheet") {
        failure.data.insert("sheet".to_owned(), models::Value::Word(sheet));
    }
    failure
}
