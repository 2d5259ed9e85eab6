//! How regular purchases are.

use js_sys::Array;
use wasm_bindgen::prelude::*;
use workbench::direct::{self, RegularityOptions};
use workbench::protocol::Failure;

use crate::error::{ClovisError, plain, read_options, thrown};
use crate::history::{PurchaseHistory, numbers};

/// Of a history: `regularity` of the package.
#[wasm_bindgen(js_name = regularityOfHistory, skip_typescript)]
pub fn regularity_of_history(history: &PurchaseHistory, settings: JsValue) -> Result<JsValue, ClovisError> {
    let options: RegularityOptions = read_options(settings)?;
    plain(&direct::regularity(&history.inner, &options).map_err(thrown)?)
}

/// Of times of purchases, one array a customer: `regularity` of the package.
#[wasm_bindgen(js_name = regularityOfTimes, skip_typescript)]
pub fn regularity_of_times(times: Array, settings: JsValue) -> Result<JsValue, ClovisError> {
    let options: RegularityOptions = read_options(settings)?;
    let missing = || thrown(Failure::new("bad-option").column("times").expected("number[][]"));
    let times: Result<Vec<Vec<f64>>, _> =
        times.iter().map(|one| numbers("times", &one).and_then(|column| column.ok_or_else(missing))).collect();
    plain(&direct::regularity_of(&times?, &options).map_err(thrown)?)
}
