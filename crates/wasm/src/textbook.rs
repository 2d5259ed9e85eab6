//! The textbook models.

use js_sys::{Array, Float64Array, Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use workbench::direct;
use workbench::protocol::Failure;

use crate::error::{ClovisError, plain, thrown, values};
use crate::history::numbers;

/// The cards of all textbook models, in the textbook's order: id, chapter, shape, inputs, settings, results, reference,
/// and a worked example that `evaluate` reproduces.
#[wasm_bindgen(unchecked_return_type = "Card[]")]
pub fn catalogue() -> Result<JsValue, ClovisError> {
    plain(&direct::catalogue())
}

/// Evaluates one case of a textbook model. Inputs and settings that are absent take their defaults.
///
/// @throws ClovisError `unknown-model`, `unknown-field`, `wrong-kind`, `out-of-range`, …
#[wasm_bindgen(unchecked_return_type = "Evaluation")]
pub fn evaluate(
    #[wasm_bindgen(param_description = "model id, as in the catalogue")] id: &str,
    #[wasm_bindgen(unchecked_optional_param_type = "Values")] inputs: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Values")] settings: JsValue,
) -> Result<JsValue, ClovisError> {
    let (inputs, settings) = (values(inputs)?, values(settings)?);
    plain(&direct::evaluate(id, &inputs, &settings).map_err(thrown)?)
}

/// Runs a textbook model over columns, a row a case. What is not among the columns is the same in every row. An empty cell
/// is NaN in a typed array, null in another; yes and no are 1 and 0, an option is its place from 0.
///
/// @throws ClovisError `unknown-model`, `unknown-field`, `wrong-kind`, `lengths-differ`, `not-a-number`, …
#[wasm_bindgen(unchecked_return_type = "Scores")]
pub fn score(
    #[wasm_bindgen(param_description = "model id, as in the catalogue")] id: &str,
    #[wasm_bindgen(
        unchecked_param_type = "Record<string, Float64Array | (number | null)[]>",
        param_description = "a column for each input that differs by row, all of one length"
    )]
    columns: Object,
    #[wasm_bindgen(unchecked_optional_param_type = "Values")] inputs: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Values")] settings: JsValue,
) -> Result<JsValue, ClovisError> {
    let (inputs, settings) = (values(inputs)?, values(settings)?);
    let mut given = Vec::new();
    for entry in Object::entries(&columns).iter() {
        let entry = Array::from(&entry);
        let name = entry.get(0).as_string().unwrap_or_default();
        let column = cells(&name, &entry.get(1))?;
        given.push((name, column));
    }
    let slices: Vec<(&str, &[f64])> = given.iter().map(|(name, column)| (name.as_str(), column.as_slice())).collect();
    let scored = direct::score(id, &slices, &inputs, &settings).map_err(thrown)?;
    let found = Object::new();
    let set = |object: &Object, name: &str, value: &JsValue| {
        // Refused only by a frozen object.
        let _ = Reflect::set(object, &name.into(), value);
    };
    let results = Object::new();
    for result in &scored.results {
        let column = Object::new();
        set(&column, "values", &Float64Array::from(result.values.as_slice()).into());
        let valid: Vec<u8> = result.valid.iter().map(|valid| u8::from(*valid)).collect();
        set(&column, "valid", &Uint8Array::from(valid.as_slice()).into());
        set(&results, result.id, &column);
    }
    set(&found, "rows", &(scored.rows as f64).into());
    set(&found, "results", &results);
    set(&found, "segments", &Uint8Array::from(scored.segments.as_slice()).into());
    set(&found, "segmentCounts", &plain(&scored.segment_counts)?);
    set(&found, "without", &plain(&scored.without)?);
    Ok(found.into())
}

/// A column with NaN for null.
fn cells(name: &str, given: &JsValue) -> Result<Vec<f64>, ClovisError> {
    let filled = match given.dyn_ref::<Array>() {
        Some(array) => array
            .iter()
            .map(|cell| if cell.is_null() || cell.is_undefined() { f64::NAN.into() } else { cell })
            .collect::<Array>()
            .into(),
        None => given.clone(),
    };
    let column = numbers(name, &filled)?;
    column.ok_or_else(|| thrown(Failure::new("not-a-number").column(name).expected("Float64Array")))
}
