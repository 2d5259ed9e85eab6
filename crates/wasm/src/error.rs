//! Errors on their way out, values on their way in and out.

use js_sys::{Object, Reflect};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;
use workbench::protocol::Failure;

use crate::options::text;

#[wasm_bindgen(raw_module = "./error.js")]
extern "C" {
    /// The one kind of error that the package throws; declared and written in JavaScript, so that it is an `Error`.
    #[wasm_bindgen(js_name = ClovisError)]
    pub type ClovisError;

    #[wasm_bindgen(constructor)]
    fn new(code: &str, data: JsValue) -> ClovisError;
}

/// What a failure carries, without what it does not.
#[derive(Serialize)]
struct Data<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    file: &'a Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    row: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: &'a Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: &'a Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    expected: &'a Option<String>,
    #[serde(flatten)]
    more: &'a std::collections::BTreeMap<String, models::Value>,
}

/// The error that JavaScript sees.
pub(crate) fn thrown(failure: Failure) -> ClovisError {
    let Failure { code, file, row, column, value, expected, data } = &failure;
    let data = Data { file, row: *row, column, value, expected, more: data };
    ClovisError::new(code, data.serialize(&Serializer::json_compatible()).unwrap_or(JsValue::UNDEFINED))
}

/// Options as given; absent options are the defaults, unknown ones are refused: a misspelt option would be ignored.
pub(crate) fn read_options<Options: Serialize + DeserializeOwned + Default>(
    given: JsValue,
) -> Result<Options, ClovisError> {
    if given.is_undefined() || given.is_null() {
        return Ok(Options::default());
    }
    let known: Vec<JsValue> = keys(&plain(&Options::default())?);
    if let Some(name) = keys(&given).into_iter().find(|name| !known.contains(name)) {
        let known: Vec<String> = known.iter().filter_map(JsValue::as_string).collect();
        let name = name.as_string().unwrap_or_default();
        return Err(thrown(Failure::new("bad-option").column(name).expected(known.join(" "))));
    }
    // The field that cannot be read is named: the first that cannot on its own.
    let refused = |name: JsValue| {
        let (alone, value) = (Object::new(), Reflect::get(&given, &name).unwrap_or(JsValue::UNDEFINED));
        Reflect::set(&alone, &name, &value).ok()?;
        let error = serde_wasm_bindgen::from_value::<Options>(alone.into()).err()?;
        let failure = Failure::new("bad-option").column(name.as_string()?).value(text(&value));
        Some(failure.expected(error))
    };
    match serde_wasm_bindgen::from_value(given.clone()) {
        Ok(options) => Ok(options),
        Err(error) => {
            let whole = || Failure::new("bad-option").value(error);
            Err(thrown(keys(&given).into_iter().find_map(refused).unwrap_or_else(whole)))
        }
    }
}

/// Values by name.
pub(crate) fn values(given: JsValue) -> Result<models::Values, ClovisError> {
    if given.is_undefined() || given.is_null() { Ok(models::Values::default()) } else { read(given) }
}

pub(crate) fn read<Given: DeserializeOwned>(given: JsValue) -> Result<Given, ClovisError> {
    serde_wasm_bindgen::from_value(given).map_err(|error| thrown(Failure::new("bad-option").value(error)))
}

fn keys(object: &JsValue) -> Vec<JsValue> {
    object.dyn_ref::<Object>().map(|object| Object::keys(object).to_vec()).unwrap_or_default()
}

/// A report as a plain object.
pub(crate) fn plain(report: &impl Serialize) -> Result<JsValue, ClovisError> {
    report
        .serialize(&Serializer::json_compatible())
        .map_err(|error| thrown(Failure::new("not-serialised").value(error)))
}
