//! Spreadsheets, through a module that is fetched when the first one is opened or saved.

use js_sys::{Array, Float64Array, Function, Promise, Reflect, Uint8Array};
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
    let read = call(&module, "readSheet", &[bytes, &wanted]).map_err(located)?;
    let text = wire::field(&read, "text").map(|text| Uint8Array::unchecked_from_js(text).to_vec()).unwrap_or_default();
    let sheets = wire::field(&read, "sheets")
        .map(|sheets| Array::from(&sheets).iter().filter_map(|sheet| sheet.as_string()).collect());
    let workbook = Workbook {
        format: wire::text(&read, "format").unwrap_or_default(),
        bytes: u64::from(bytes.length()),
        sheets: sheets.unwrap_or_default(),
        sheet: wire::text(&read, "sheet").unwrap_or_default(),
        delimiter: wire::text(&read, "delimiter").and_then(|text| text.chars().next()).unwrap_or('\t'),
    };
    Ok(SheetText { text, workbook })
}

/// Writes a table as an XLSX workbook.
///
/// # Errors
/// `formats-unavailable`, or what the module says.
pub(super) async fn write(sheet: &Sheet) -> Result<Vec<u8>, Failure> {
    let module = module().await?;
    let headers: Array = sheet.columns.iter().map(|column| JsValue::from_str(&column.header)).collect();
    let columns: Array = sheet.columns.iter().map(cells).collect();
    let bytes = call(&module, "writeWorkbook", &[&sheet.name.as_str().into(), &headers, &columns])?;
    Ok(Uint8Array::unchecked_from_js(bytes).to_vec())
}

fn cells(column: &SheetColumn) -> JsValue {
    match &column.cells {
        Cells::Numbers(numbers) => Float64Array::from(numbers.as_slice()).into(),
        Cells::Texts(texts) => texts.iter().map(JsValue::from_str).collect::<Array>().into(),
    }
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
