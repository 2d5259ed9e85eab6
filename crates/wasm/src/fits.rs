//! Fits, predictions, values.

use std::rc::Rc;

use js_sys::{Float64Array, Object, Reflect};
use wasm_bindgen::prelude::*;
use workbench::direct::{self, FitSummary, ValueOptions};
use workbench::protocol::Failure;

use crate::error::{ClovisError, plain, read_options, thrown};
use crate::history::{PurchaseHistory, numbers, set};

/// A fitted model of how often customers buy and whether they are still there.
#[wasm_bindgen]
pub struct PurchaseFit {
    inner: direct::PurchaseFit,
    history: Rc<direct::PurchaseHistory>,
    summary: FitSummary,
}

/// A fitted model of how much customers spend on an order.
#[wasm_bindgen]
pub struct SpendFit {
    inner: direct::SpendFit,
    history: Rc<direct::PurchaseHistory>,
    summary: FitSummary,
}

/// The getters that every fit has.
macro_rules! summary_getters {
    ($fit:ident) => {
        #[wasm_bindgen]
        impl $fit {
            /// Model id.
            #[wasm_bindgen(getter)]
            pub fn model(&self) -> String {
                self.summary.model.to_owned()
            }

            /// Estimates by symbol.
            #[wasm_bindgen(getter, unchecked_return_type = "Record<string, number>")]
            pub fn parameters(&self) -> Result<JsValue, ClovisError> {
                self.part("parameters")
            }

            /// Standard errors by symbol; null for a parameter at the end of its range (see `diagnosis`).
            #[wasm_bindgen(getter, js_name = standardErrors, unchecked_return_type = "Record<string, number | null>")]
            pub fn standard_errors(&self) -> Result<JsValue, ClovisError> {
                self.part("standardErrors")
            }

            /// Covariance of the estimates in the order of `parameters`; null where the likelihood does not curve down
            /// in every free direction.
            #[wasm_bindgen(getter, unchecked_return_type = "number[][] | null")]
            pub fn covariance(&self) -> Result<JsValue, ClovisError> {
                self.part("covariance")
            }

            /// Log-likelihood of all customers, in the units given.
            #[wasm_bindgen(getter, js_name = logLikelihood)]
            pub fn log_likelihood(&self) -> f64 {
                self.summary.log_likelihood
            }

            /// Akaike's criterion.
            #[wasm_bindgen(getter)]
            pub fn aic(&self) -> f64 {
                self.summary.aic
            }

            /// Schwarz's criterion.
            #[wasm_bindgen(getter)]
            pub fn bic(&self) -> f64 {
                self.summary.bic
            }

            /// Customers used (sum of the weights).
            #[wasm_bindgen(getter)]
            pub fn customers(&self) -> f64 {
                self.summary.customers
            }

            /// Trust-region steps taken.
            #[wasm_bindgen(getter)]
            pub fn iterations(&self) -> usize {
                self.summary.iterations
            }

            /// What is to be said of the fit, the most important first: kinds with data. A list of nothing but
            /// `{ kind: "converged" }` is a fit to rely on.
            #[wasm_bindgen(getter, unchecked_return_type = "Diagnosis[]")]
            pub fn diagnosis(&self) -> Result<JsValue, ClovisError> {
                self.part("diagnosis")
            }

            fn part(&self, name: &str) -> Result<JsValue, ClovisError> {
                Ok(Reflect::get(&plain(&self.summary)?, &name.into()).unwrap_or(JsValue::NULL))
            }
        }
    };
}

summary_getters!(PurchaseFit);
summary_getters!(SpendFit);

#[wasm_bindgen]
impl PurchaseFit {
    /// What is expected of each customer: the probability to be alive at the end of the history, and the purchases over
    /// the horizon. For another history than the fitted one, hand it over.
    ///
    /// @throws ClovisError `bad-option` without a horizon, `setting` for one out of range
    #[wasm_bindgen(unchecked_return_type = "Prediction")]
    pub fn predict(
        &self,
        #[wasm_bindgen(unchecked_param_type = "{ horizon: number }")] options: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "PurchaseHistory")] history: JsValue,
    ) -> Result<JsValue, ClovisError> {
        let horizon = Reflect::get(&options, &"horizon".into()).ok().and_then(|value| value.as_f64());
        let horizon = horizon.ok_or_else(|| thrown(Failure::new("bad-option").column("horizon").expected("number")))?;
        let history = chosen(history, &self.history)?;
        let found = self.inner.predict(&history, horizon).map_err(thrown)?;
        let object = Object::new();
        set(&object, "alive", &Float64Array::from(found.alive.as_slice()));
        set(&object, "expected", &Float64Array::from(found.expected.as_slice()));
        Ok(object.into())
    }

    /// Probability of exactly `count` purchases of a new customer in `time` units.
    #[wasm_bindgen(js_name = probabilityNew)]
    pub fn probability_new(&self, count: u32, time: f64) -> f64 {
        self.inner.probability_new(count, time)
    }

    /// Expected purchases of a new customer in `time` units.
    #[wasm_bindgen(js_name = expectedNew)]
    pub fn expected_new(&self, time: f64) -> f64 {
        self.inner.expected_new(time)
    }
}

#[wasm_bindgen]
impl SpendFit {
    /// Expected amount of an order of each customer, and of a new one; null with a reason where the mean of the
    /// population does not exist (q ≤ 1).
    #[wasm_bindgen(unchecked_return_type = "SpendPrediction")]
    pub fn predict(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "PurchaseHistory")] history: JsValue,
    ) -> Result<JsValue, ClovisError> {
        let history = chosen(history, &self.history)?;
        let found = self.inner.predict(&history).map_err(thrown)?;
        let object = Object::new();
        let spend = found.spend.map_or(JsValue::NULL, |spend| Float64Array::from(spend.as_slice()).into());
        set(&object, "spend", &spend);
        set(&object, "mean", &found.mean.map_or(JsValue::NULL, JsValue::from_f64));
        set(&object, "reason", &found.reason.map_or(JsValue::NULL, JsValue::from_str));
        Ok(object.into())
    }
}

/// Fits a model; see the overloads.
#[wasm_bindgen(skip_typescript)]
pub fn fit(model: &str, history: &PurchaseHistory, settings: JsValue) -> Result<JsValue, ClovisError> {
    let weight = if settings.is_object() {
        numbers("weight", &Reflect::get(&settings, &"weight".into()).unwrap_or(JsValue::UNDEFINED))?
    } else {
        None
    };
    let history = Rc::clone(&history.inner);
    match model {
        "gamma-gamma" => {
            let inner = direct::SpendFit::new(&history, weight.as_deref()).map_err(thrown)?;
            let summary = inner.summary();
            Ok(SpendFit { inner, history, summary }.into())
        }
        purchases if direct::PURCHASE_MODELS.contains(&purchases) => {
            let inner = direct::PurchaseFit::new(purchases, &history, weight).map_err(thrown)?;
            let summary = inner.summary();
            Ok(PurchaseFit { inner, history, summary }.into())
        }
        other => {
            let known = [&direct::PURCHASE_MODELS[..], &["gamma-gamma"]].concat().join(" ");
            Err(thrown(Failure::new("unknown-model").value(other).expected(known)))
        }
    }
}

/// Values every customer: expected purchases over the horizon, each discounted to the end of the history, times the
/// expected amount, times the margin. The value is of what is to come: it contains nothing of the past and no cost of
/// acquisition. The total comes with an interval that says what it covers.
///
/// @throws ClovisError `out-of-range`, `setting`, `bad-option`, `no-amounts`
#[wasm_bindgen(js_name = customerValue, unchecked_return_type = "CustomerValue")]
pub fn customer_value(
    purchases: &PurchaseFit,
    spend: &SpendFit,
    #[wasm_bindgen(unchecked_optional_param_type = "ValueOptions")] options: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "PurchaseHistory")] history: JsValue,
) -> Result<JsValue, ClovisError> {
    let options: ValueOptions = read_options(options)?;
    let history = chosen(history, &purchases.history)?;
    let found = direct::customer_value(&purchases.inner, &spend.inner, &history, &options).map_err(thrown)?;
    let object = Object::new();
    let number = |value: Option<f64>| value.map_or(JsValue::NULL, JsValue::from_f64);
    let value = found.value.map_or(JsValue::NULL, |value| Float64Array::from(value.as_slice()).into());
    set(&object, "value", &value);
    set(&object, "total", &number(found.total.map(|total| total.value)));
    let interval = found.total.and_then(|total| total.interval);
    set(&object, "interval", &interval.map_or(Ok(JsValue::NULL), |interval| plain(&interval))?);
    set(&object, "parameterError", &number(found.total.and_then(|total| total.parameter_error)));
    set(&object, "customerError", &number(found.total.and_then(|total| total.customer_error)));
    set(&object, "covers", &plain(&options.covers)?);
    set(&object, "level", &JsValue::from_f64(options.level));
    set(&object, "horizon", &JsValue::from_f64(found.horizon));
    set(&object, "discountRate", &JsValue::from_f64(found.rate));
    set(&object, "unit", &plain(&history.unit())?);
    set(&object, "reason", &found.reason.map_or(JsValue::NULL, JsValue::from_str));
    Ok(object.into())
}

/// The history handed over, else the fitted one. It is read through its columns: taking the class itself would leave
/// JavaScript with an empty shell.
fn chosen(given: JsValue, fitted: &Rc<direct::PurchaseHistory>) -> Result<Rc<direct::PurchaseHistory>, ClovisError> {
    if given.is_undefined() || given.is_null() {
        return Ok(Rc::clone(fitted));
    }
    Ok(crate::history::purchase_history_from(given)?.inner)
}
