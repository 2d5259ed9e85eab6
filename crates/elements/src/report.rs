//! What the element tells the page around it.

use models::{Error, Evaluation};
use serde_json::{Map, Value, json};
use ui::model::Report;
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

pub(crate) const RESULT: &str = "clovis-result";
pub(crate) const ERROR: &str = "clovis-error";

/// Name and detail of the event for a report.
pub(crate) fn detail(model: &str, report: &Report) -> (&'static str, Value) {
    match &report.outcome {
        Ok(evaluation) => (RESULT, result_detail(model, report, evaluation)),
        Err(error) => (ERROR, error_detail(model, error)),
    }
}

fn result_detail(model: &str, report: &Report, evaluation: &Evaluation) -> Value {
    let values: Map<String, Value> =
        evaluation.values.iter().map(|quantity| (quantity.id.to_owned(), json!(quantity.value))).collect();
    let reasons: Map<String, Value> = evaluation
        .values
        .iter()
        .filter_map(|quantity| quantity.reason.map(|reason| (quantity.id.to_owned(), json!(reason))))
        .collect();
    let (inputs, settings) = complete(model, report);
    json!({
        "model": model,
        "values": values,
        "reasons": reasons,
        "segment": evaluation.segment,
        "inputs": inputs,
        "settings": settings,
    })
}

/// Inputs and settings with the defaults of those that were not given.
fn complete(model: &str, report: &Report) -> (models::Values, models::Values) {
    let Ok(card) = models::card(model) else { return (report.inputs.clone(), report.settings.clone()) };
    let (mut inputs, mut settings) = (card.default_inputs(), card.default_settings());
    inputs.extend(report.inputs.clone());
    settings.extend(report.settings.clone());
    (inputs, settings)
}

/// Detail of an error: its code and data, and the model.
pub(crate) fn error_detail(model: &str, error: &Error) -> Value {
    let mut detail = serde_json::to_value(error).unwrap_or_else(|_| json!({ "code": "unknown" }));
    if let Some(object) = detail.as_object_mut() {
        object.insert("model".to_owned(), json!(model));
    }
    detail
}

/// Sends an event from the element.
pub(crate) fn dispatch(host: &HtmlElement, name: &str, detail: &Value) {
    let options = CustomEventInit::new();
    options.set_bubbles(true);
    options.set_composed(true);
    // Our own text is well-formed JSON; without it the event would still say that something changed.
    options.set_detail(&js_sys::JSON::parse(&detail.to_string()).unwrap_or(JsValue::NULL));
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &options) {
        // False only says that a listener prevented the default, and there is none.
        let _ = host.dispatch_event(&event);
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;

    #[test]
    fn a_result_carries_values_segment_and_every_input() {
        let inputs: models::Values = [("retention".to_owned(), models::Value::Number(0.9))].into();
        let evaluation = models::evaluate("lifetime-value", &inputs, &models::Values::new()).unwrap();
        let report = Report {
            parameters: Default::default(),
            inputs,
            settings: models::Values::new(),
            outcome: Ok(Rc::new(evaluation)),
        };
        let (name, detail) = detail("lifetime-value", &report);
        assert_eq!(name, RESULT);
        // m·r/(1+d−r) with m = 100, r = 0.9, d = 0.1: 90/0.2.
        assert!((detail["values"]["value"].as_f64().unwrap() - 450.0).abs() < 1e-9);
        assert_eq!(detail["inputs"]["retention"], 0.9);
        assert_eq!(detail["inputs"]["margin"], 100.0);
        assert!(detail["segment"].is_null());
    }

    #[test]
    fn an_error_carries_its_code_and_field() {
        let inputs: models::Values = [("retention".to_owned(), models::Value::Number(2.0))].into();
        let error = models::evaluate("lifetime-value", &inputs, &models::Values::new()).unwrap_err();
        let detail = error_detail("lifetime-value", &error);
        assert_eq!(detail["code"], "out-of-range");
        assert_eq!(detail["field"], "retention");
        assert_eq!(detail["model"], "lifetime-value");
    }
}
