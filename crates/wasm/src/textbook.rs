//! The textbook models.

use wasm_bindgen::prelude::*;
use workbench::direct;

use crate::error::{ClovisError, plain, thrown, values};

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
