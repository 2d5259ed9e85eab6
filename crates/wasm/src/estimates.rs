//! The textbook's models that are estimated from a table.

use std::collections::BTreeMap;

use js_sys::{Array, Float64Array, Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use workbench::FittedCells;
use workbench::direct;
use workbench::protocol::Failure;

use crate::error::{ClovisError, plain, thrown, values};
use crate::table::Table;

/// The cards of all models that are estimated from a table, in the textbook's order: id, chapter, the roles that columns
/// fill, settings, references.
#[wasm_bindgen(js_name = estimatedModels, unchecked_return_type = "EstimatedModel[]")]
pub fn estimated_models() -> Result<JsValue, ClovisError> {
    plain(&direct::estimated_models())
}

/// Estimates a textbook model from the columns of a table: clusters, survival curves, loyalty drivers, scale quality,
/// relationship paths. A role that is not among the columns takes those whose headers suggest it.
///
/// @throws ClovisError `unknown-model`, `bad-option`, `unknown-field`, `unknown-option`, `fit-role-missing`, `fit-no-rows`,
/// `fit-too-few-rows`, `fit-constant`, `fit-collinear`, …
#[wasm_bindgen(unchecked_return_type = "Estimated")]
pub fn estimate(
    #[wasm_bindgen(param_description = "model id, as in estimatedModels")] id: &str,
    table: &mut Table,
    #[wasm_bindgen(
        unchecked_optional_param_type = "Record<string, string | string[]>",
        param_description = "names of the columns that fill each role"
    )]
    columns: JsValue,
    #[wasm_bindgen(
        unchecked_optional_param_type = "Values",
        param_description = "settings; a day is a text, pairs are their ids parted by blanks"
    )]
    settings: JsValue,
) -> Result<JsValue, ClovisError> {
    let columns = named(&columns)?;
    let (report, results) = direct::estimate(&mut table.session, id, columns, values(settings)?).map_err(thrown)?;
    let found = plain(&report)?;
    let set = |object: &JsValue, name: &str, value: &JsValue| {
        // Refused only by a frozen object.
        let _ = Reflect::set(object, &name.into(), value);
    };
    // What was found stands under the name of its kind; the model says that already.
    let kinds = Reflect::get(&found, &"found".into()).unwrap_or(JsValue::NULL);
    if let Some(kinds) = kinds.dyn_ref::<Object>() {
        set(&found, "found", &Object::values(kinds).get(0));
    }
    let columns = Object::new();
    for result in &results {
        let cells: Vec<Option<f64>> = match &result.cells {
            FittedCells::Numbers(cells) => cells.clone(),
            FittedCells::Flags(cells) => cells.iter().map(|cell| cell.map(|yes| f64::from(u8::from(yes)))).collect(),
        };
        let column = Object::new();
        let numbers: Vec<f64> = cells.iter().map(|cell| cell.unwrap_or(0.0)).collect();
        let valid: Vec<u8> = cells.iter().map(|cell| u8::from(cell.is_some())).collect();
        set(&column, "values", &Float64Array::from(numbers.as_slice()).into());
        set(&column, "valid", &Uint8Array::from(valid.as_slice()).into());
        set(&columns, result.id, &column);
    }
    set(&found, "results", &columns);
    // The result columns say which they are.
    let _ = Reflect::delete_property(found.unchecked_ref::<Object>(), &"saved".into());
    Ok(found)
}

/// Columns by role: one name or several.
fn named(given: &JsValue) -> Result<BTreeMap<String, Vec<String>>, ClovisError> {
    let mut columns = BTreeMap::new();
    let Some(given) = given.dyn_ref::<Object>() else { return Ok(columns) };
    for entry in Object::entries(given).iter() {
        let entry = Array::from(&entry);
        let (role, names) = (entry.get(0).as_string().unwrap_or_default(), entry.get(1));
        let refused = || thrown(Failure::new("bad-option").column(&role).expected("string string[]"));
        let names: Vec<String> = match (names.as_string(), names.dyn_ref::<Array>()) {
            (Some(name), _) => vec![name],
            (None, Some(several)) => {
                several.iter().map(|name| name.as_string().ok_or_else(refused)).collect::<Result<_, _>>()?
            }
            (None, None) => return Err(refused()),
        };
        columns.insert(role, names);
    }
    Ok(columns)
}
