//! Models of histories: fits, predictions, values.

use std::rc::Rc;

use js_sys::{Float64Array, Object, Reflect};
use wasm_bindgen::prelude::*;
use workbench::direct::{self, FitOptions, FitSummary, IntervalOptions, ValueOptions};
use workbench::protocol::Failure;

use crate::error::{ClovisError, plain, read_options, thrown};
use crate::history::{PurchaseHistory, field, named_numbers, numbers, set};
use crate::options::Numbers;
use crate::posterior::intervals;

/// A model of how often customers buy and whether they are still there, fitted or made from parameters.
#[wasm_bindgen]
pub struct PurchaseFit {
    inner: direct::PurchaseFit,
    /// What it was fitted to.
    history: Option<Rc<direct::PurchaseHistory>>,
    summary: FitSummary,
}

/// A model of how much customers spend on an order, fitted or made from parameters.
#[wasm_bindgen]
pub struct SpendFit {
    inner: direct::SpendFit,
    /// What it was fitted to.
    history: Option<Rc<direct::PurchaseHistory>>,
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

            /// Standard errors by symbol; null for a parameter at the end of its range (see `diagnosis`), for a whole number,
            /// and for all of a model made from parameters.
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

            /// Log-likelihood of all customers fitted to, in the units given. Of a model made from parameters it is a
            /// function of a history or table.
            #[wasm_bindgen(getter, js_name = logLikelihood, unchecked_return_type = "number")]
            pub fn log_likelihood(&self) -> JsValue {
                number(self.summary.log_likelihood)
            }

            /// The log-likelihood plus the log density of the prior in the logarithms of the parameters that have one; null
            /// without a prior.
            #[wasm_bindgen(getter, js_name = logPosterior, unchecked_return_type = "number | null")]
            pub fn log_posterior(&self) -> JsValue {
                number(self.summary.log_posterior)
            }

            /// Akaike's criterion; null for a model made from parameters, and with a prior, where the likelihood is not at its
            /// maximum. So is Schwarz's.
            #[wasm_bindgen(getter, unchecked_return_type = "number | null")]
            pub fn aic(&self) -> JsValue {
                number(self.summary.aic)
            }

            /// Schwarz's criterion.
            #[wasm_bindgen(getter, unchecked_return_type = "number | null")]
            pub fn bic(&self) -> JsValue {
                number(self.summary.bic)
            }

            /// Test of the simpler model that this one contains, where the fit begins with that: without covariates where they were
            /// chosen, `m = 0` for `pareto-nbd` with a correlation; else null, as where a fit is not one to rely on.
            #[wasm_bindgen(getter, js_name = likelihoodRatio, unchecked_return_type = "LikelihoodRatio | null")]
            pub fn likelihood_ratio(&self) -> Result<JsValue, ClovisError> {
                self.part("likelihoodRatio")
            }

            /// Customers used (sum of the weights); null for a model made from parameters.
            #[wasm_bindgen(getter, unchecked_return_type = "number | null")]
            pub fn customers(&self) -> JsValue {
                number(self.summary.customers)
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

            /// Draws from the posterior, where `draws` were asked for; null otherwise.
            #[wasm_bindgen(getter, unchecked_return_type = "Posterior | null")]
            pub fn posterior(&self) -> Result<JsValue, ClovisError> {
                self.inner.posterior().map_or(Ok(JsValue::NULL), |report| crate::posterior::posterior(&report))
            }

            /// All that the fit says of itself as one plain object, which `JSON.stringify` writes: what the scoring module reads.
            #[wasm_bindgen(js_name = toJSON, unchecked_return_type = "FitRecord")]
            pub fn to_json(&self) -> Result<JsValue, ClovisError> {
                plain(&self.summary)
            }

            fn part(&self, name: &str) -> Result<JsValue, ClovisError> {
                Ok(Reflect::get(&plain(&self.summary)?, &name.into()).unwrap_or(JsValue::NULL))
            }
        }
    };
}

pub(crate) use summary_getters;

summary_getters!(PurchaseFit);
summary_getters!(SpendFit);

/// A number, or null where there is none.
pub(crate) fn number(value: Option<f64>) -> JsValue {
    value.map_or(JsValue::NULL, JsValue::from_f64)
}

pub(crate) fn array(values: &[f64]) -> Float64Array {
    Float64Array::from(values)
}

#[wasm_bindgen]
impl PurchaseFit {
    /// Correlation of the purchase rate with the rate of leaving, for `pareto-nbd` with `m`; null for other models. The standard
    /// error is null at a limit of the model, and without a fit.
    #[wasm_bindgen(getter, unchecked_return_type = "{ value: number; standardError: number | null } | null")]
    pub fn correlation(&self) -> Result<JsValue, ClovisError> {
        self.part("correlation")
    }

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
        let history = chosen(history, self.history.as_ref())?;
        let found = self.inner.predict(&history, horizon).map_err(thrown)?;
        let object = Object::new();
        set(&object, "alive", &array(&found.alive));
        set(&object, "expected", &array(&found.expected));
        Ok(object.into())
    }

    /// Credible intervals of each customer of a history and of all together, from the draws of the posterior: what is not
    /// known of the parameters, not what chance will add. Customers are looked at with the first 1,000 draws.
    ///
    /// @throws ClovisError `no-draws` for a fit without `draws` or a model made from parameters; `bad-option`, `out-of-range`
    #[wasm_bindgen(js_name = predictInterval, unchecked_return_type = "PredictionInterval")]
    pub fn predict_interval(
        &self,
        history: &PurchaseHistory,
        #[wasm_bindgen(unchecked_param_type = "IntervalOptions")] options: JsValue,
    ) -> Result<JsValue, ClovisError> {
        let options: IntervalOptions = read_options(options)?;
        let found = self.inner.intervals(&history.inner, &options).map_err(thrown)?;
        Ok(intervals(&found, options.level)?.into())
    }

    /// Log-likelihood of a history: the sum over its customers, weights counted.
    ///
    /// @throws ClovisError `row` for a customer whom the model cannot take, as all below
    #[wasm_bindgen(js_name = logLikelihoodOf)]
    pub fn log_likelihood_of(&self, history: &PurchaseHistory) -> Result<f64, ClovisError> {
        self.inner.log_likelihood(&history.inner).map_err(thrown)
    }

    /// Log-likelihood of each customer of a history, weights left out.
    #[wasm_bindgen(js_name = logLikelihoods)]
    pub fn log_likelihoods(&self, history: &PurchaseHistory) -> Result<Float64Array, ClovisError> {
        Ok(array(&self.inner.log_likelihoods(&history.inner).map_err(thrown)?))
    }

    /// Probability that each customer is still there a time `after` the end of the history, 0 where absent.
    ///
    /// For `bg-bb` after that many opportunities more: at 0 right after the last one, when a customer who has just bought is
    /// there for certain; the paper's probability to be there at the next opportunity is that at 1.
    ///
    /// @throws ClovisError `out-of-range`, `bad-option`
    pub fn alive(
        &self,
        history: &PurchaseHistory,
        #[wasm_bindgen(unchecked_optional_param_type = "{ after?: number }")] options: JsValue,
    ) -> Result<Float64Array, ClovisError> {
        let after = Numbers::of(options, &["after"])?.get("after")?.unwrap_or(0.0);
        Ok(array(&self.inner.alive(&history.inner, after).map_err(thrown)?))
    }

    /// Expected purchases of each customer over the horizon, in units of the history (for `bg-bb`: opportunities).
    ///
    /// @throws ClovisError `out-of-range`, `bad-option`
    pub fn expected(
        &self,
        history: &PurchaseHistory,
        #[wasm_bindgen(unchecked_param_type = "{ horizon: number }")] options: JsValue,
    ) -> Result<Float64Array, ClovisError> {
        let horizon = Numbers::of(options, &["horizon"])?.need("horizon")?;
        Ok(array(&self.inner.expected(&history.inner, horizon).map_err(thrown)?))
    }

    /// Probability of exactly `n` purchases of each customer over the horizon.
    ///
    /// @throws ClovisError `out-of-range`, `bad-option`
    pub fn probability(
        &self,
        history: &PurchaseHistory,
        #[wasm_bindgen(unchecked_param_type = "{ n: number; horizon: number }")] options: JsValue,
    ) -> Result<Float64Array, ClovisError> {
        let options = Numbers::of(options, &["n", "horizon"])?;
        let (n, horizon) = (options.need("n")?, options.need("horizon")?);
        Ok(array(&self.inner.probability(&history.inner, n, horizon).map_err(thrown)?))
    }

    /// Discounted expected residual transactions of each customer: purchases over the horizon (without end where absent),
    /// each discounted to the end of the history. The rate is continuous, a unit of the history; for `bg-bb` it is
    /// effective, an opportunity. Without end the rate must be above 0.
    ///
    /// @throws ClovisError `out-of-range`, `bad-option`
    pub fn residual(
        &self,
        history: &PurchaseHistory,
        #[wasm_bindgen(unchecked_param_type = "{ discountRate: number; horizon?: number }")] options: JsValue,
    ) -> Result<Float64Array, ClovisError> {
        let (horizon, rate) = discounting(options)?;
        Ok(array(&self.inner.residual(&history.inner, horizon, rate).map_err(thrown)?))
    }

    /// Probability of exactly `n` repeat purchases of a new customer in the horizon. `n` and the horizon may also be given as
    /// two numbers. A model with covariates needs those of the customer, as in the two below.
    ///
    /// @throws ClovisError `out-of-range`, `bad-option`
    #[wasm_bindgen(js_name = probabilityNew)]
    pub fn probability_new(
        &self,
        #[wasm_bindgen(
            unchecked_param_type = "{ n: number; horizon: number; covariates?: Record<string, number> } | number"
        )]
        options: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "number")] horizon: JsValue,
    ) -> Result<f64, ClovisError> {
        if let (Some(n), Some(horizon)) = (options.as_f64(), horizon.as_f64()) {
            return self.inner.probability_new(n, horizon).map_err(thrown);
        }
        let (customer, options) = self.customer(&options)?;
        let options = Numbers::of(options, &["n", "horizon"])?;
        customer.probability_new(options.need("n")?, options.need("horizon")?).map_err(thrown)
    }

    /// Expected repeat purchases of a new customer in the horizon, which may also be given as a number.
    ///
    /// @throws ClovisError `out-of-range`, `bad-option`
    #[wasm_bindgen(js_name = expectedNew)]
    pub fn expected_new(
        &self,
        #[wasm_bindgen(unchecked_param_type = "{ horizon: number; covariates?: Record<string, number> } | number")]
        options: JsValue,
    ) -> Result<f64, ClovisError> {
        if let Some(horizon) = options.as_f64() {
            return self.inner.expected_new(horizon).map_err(thrown);
        }
        let (customer, options) = self.customer(&options)?;
        customer.expected_new(Numbers::of(options, &["horizon"])?.need("horizon")?).map_err(thrown)
    }

    /// Discounted expected transactions of a new customer: repeat purchases over the horizon (without end where absent),
    /// each discounted to the first purchase, which is not counted. The rate is as in `residual`.
    ///
    /// @throws ClovisError `out-of-range`, `bad-option`
    #[wasm_bindgen(js_name = discountedNew)]
    pub fn discounted_new(
        &self,
        #[wasm_bindgen(
            unchecked_param_type = "{ discountRate: number; horizon?: number; covariates?: Record<string, number> }"
        )]
        options: JsValue,
    ) -> Result<f64, ClovisError> {
        let (customer, options) = self.customer(&options)?;
        let (horizon, rate) = discounting(options)?;
        customer.discounted_new(horizon, rate).map_err(thrown)
    }

    /// The model of the customer whose covariates are among the options, and the other options.
    fn customer(&self, options: &JsValue) -> Result<(direct::PurchaseFit, JsValue), ClovisError> {
        let (covariates, others) = without(options, "covariates");
        let covariates = named_numbers("covariates", &covariates)?;
        Ok((self.inner.of_customer(&covariates).map_err(thrown)?, others))
    }
}

/// A field of an object, and the object without it.
pub(crate) fn without(given: &JsValue, name: &str) -> (JsValue, JsValue) {
    let Some(object) = given.dyn_ref::<Object>() else { return (JsValue::UNDEFINED, given.clone()) };
    let others = Object::assign(&Object::new(), object);
    let _ = Reflect::delete_property(&others, &name.into());
    (field(object, name), others.into())
}

/// Horizon and rate.
fn discounting(options: JsValue) -> Result<(f64, f64), ClovisError> {
    let options = Numbers::of(options, &["discountRate", "horizon"])?;
    Ok((options.get("horizon")?.unwrap_or(f64::INFINITY), options.need("discountRate")?))
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
        let history = chosen(history, self.history.as_ref())?;
        let found = self.inner.predict(&history).map_err(thrown)?;
        let object = Object::new();
        let spend = found.spend.map_or(JsValue::NULL, |spend| array(&spend).into());
        set(&object, "spend", &spend);
        set(&object, "mean", &number(found.mean));
        set(&object, "reason", &found.reason.map_or(JsValue::NULL, JsValue::from_str));
        Ok(object.into())
    }

    /// Expected amount of an order of a new customer; a model with covariates needs those of the customer.
    ///
    /// @throws ClovisError `bad-option`, `mean-spend-undefined` where it is infinite
    #[wasm_bindgen(js_name = meanNew)]
    pub fn mean_new(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "{ covariates?: Record<string, number> }")] options: JsValue,
    ) -> Result<f64, ClovisError> {
        let (covariates, others) = without(&options, "covariates");
        Numbers::of(others, &["covariates"])?;
        self.inner.mean_new(&named_numbers("covariates", &covariates)?).map_err(thrown)
    }

    /// `E[M]`: expected amount of an order of each customer, from frequency and mean spend; for a customer without a repeat
    /// order that of a new one.
    ///
    /// @throws ClovisError `no-amounts`; `mean-spend-undefined` with the first customer whose mean spend is infinite
    pub fn spend(&self, history: &PurchaseHistory) -> Result<Float64Array, ClovisError> {
        Ok(array(&self.inner.spend(&history.inner).map_err(thrown)?))
    }

    /// Log-likelihood of the mean spends in a history: the sum over the customers with a repeat order, weights counted.
    ///
    /// @throws ClovisError `no-amounts`
    #[wasm_bindgen(js_name = logLikelihoodOf)]
    pub fn log_likelihood_of(&self, history: &PurchaseHistory) -> Result<f64, ClovisError> {
        self.inner.log_likelihood(&history.inner).map_err(thrown)
    }

    /// The same one a customer, weights left out; 0 for customers without a repeat order, of whom the model says nothing.
    ///
    /// @throws ClovisError `no-amounts`
    #[wasm_bindgen(js_name = logLikelihoods)]
    pub fn log_likelihoods(&self, history: &PurchaseHistory) -> Result<Float64Array, ClovisError> {
        Ok(array(&self.inner.log_likelihoods(&history.inner).map_err(thrown)?))
    }
}

/// All models that can be fitted to a history or a table.
pub(crate) fn known_models() -> String {
    [direct::purchase_models(), vec![direct::SPEND_MODEL], direct::retention_models()].concat().join(" ")
}

pub(crate) fn unknown_model(model: &str) -> ClovisError {
    thrown(Failure::new("unknown-model").value(model).expected(known_models()))
}

/// The settings of a fit. The weights are taken out first: a typed array would be read number by number.
pub(crate) fn fit_options(settings: &JsValue) -> Result<FitOptions, ClovisError> {
    let (weight, others) = without(settings, "weight");
    Ok(FitOptions { weight: numbers("weight", &weight)?, ..read_options(others)? })
}

/// Fits a model to a history: `fit` of the package.
#[wasm_bindgen(js_name = fitHistory, skip_typescript)]
pub fn fit_history(model: &str, history: &PurchaseHistory, settings: JsValue) -> Result<JsValue, ClovisError> {
    let options = fit_options(&settings)?;
    let history = Rc::clone(&history.inner);
    if model == direct::SPEND_MODEL {
        let inner = direct::SpendFit::new(&history, &options).map_err(thrown)?;
        let summary = inner.summary();
        return Ok(SpendFit { inner, history: Some(history), summary }.into());
    }
    if !direct::purchase_models().contains(&model) {
        return Err(unknown_model(model));
    }
    let inner = direct::PurchaseFit::new(model, &history, &options).map_err(thrown)?;
    let summary = inner.summary();
    Ok(PurchaseFit { inner, history: Some(history), summary }.into())
}

/// A model of histories from its parameters; `None` for an id that is none of theirs.
pub(crate) fn made(model: &str, parameters: &JsValue) -> Result<Option<JsValue>, ClovisError> {
    if direct::parameter_names(model).is_none() {
        return Ok(None);
    }
    let named = named_numbers("parameters", parameters)?;
    if model == direct::SPEND_MODEL {
        let inner = direct::SpendFit::named(&named).map_err(thrown)?;
        let summary = inner.summary();
        return Ok(Some(SpendFit { inner, history: None, summary }.into()));
    }
    let inner = direct::PurchaseFit::named(model, &named).map_err(thrown)?;
    let summary = inner.summary();
    Ok(Some(PurchaseFit { inner, history: None, summary }.into()))
}

/// Values every customer: expected purchases over the horizon, each discounted to the end of the history, times the
/// expected amount, times the margin. The value is of what is to come: it contains nothing of the past and no cost of
/// acquisition. The total comes with an interval that says what it covers.
///
/// @throws ClovisError `out-of-range`, `setting`, `bad-option`, `no-amounts`
#[wasm_bindgen(js_name = customerValue, unchecked_return_type = "CustomerValue")]
pub fn customer_value(
    #[wasm_bindgen(unchecked_param_type = "PurchaseFit | FromParameters<PurchaseFit, PurchaseHistory>")]
    purchases: &PurchaseFit,
    #[wasm_bindgen(unchecked_param_type = "SpendFit | FromParameters<SpendFit, PurchaseHistory>")] spend: &SpendFit,
    #[wasm_bindgen(unchecked_optional_param_type = "ValueOptions")] options: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "PurchaseHistory")] history: JsValue,
) -> Result<JsValue, ClovisError> {
    let options: ValueOptions = read_options(options)?;
    let history = chosen(history, purchases.history.as_ref())?;
    let found = direct::customer_value(&purchases.inner, &spend.inner, &history, &options).map_err(thrown)?;
    let object = Object::new();
    let value = found.value.map_or(JsValue::NULL, |value| array(&value).into());
    set(&object, "value", &value);
    set(&object, "total", &number(found.total.map(|total| total.value)));
    let interval = found.total.and_then(|total| total.interval);
    set(&object, "interval", &interval.map_or(Ok(JsValue::NULL), |interval| plain(&interval))?);
    set(&object, "parameterError", &number(found.total.and_then(|total| total.parameter_error)));
    set(&object, "customerError", &number(found.total.and_then(|total| total.customer_error)));
    let credible = found.credible.map(|credible| intervals(&credible, options.level)).transpose()?;
    set(&object, "credible", &credible.map_or(JsValue::NULL, JsValue::from));
    set(&object, "covers", &plain(&options.covers)?);
    set(&object, "level", &JsValue::from_f64(options.level));
    set(&object, "horizon", &JsValue::from_f64(found.horizon));
    set(&object, "discountRate", &JsValue::from_f64(found.rate));
    set(&object, "unit", &plain(&history.unit())?);
    set(&object, "reason", &found.reason.map_or(JsValue::NULL, JsValue::from_str));
    Ok(object.into())
}

/// The query that scores customers where they are: what `purchases` says of each row of a table of customers, in SQL, and with
/// `spend` what their orders will be worth.
///
/// @throws ClovisError `bad-option`
#[wasm_bindgen(js_name = scoreSql)]
pub fn score_sql(
    #[wasm_bindgen(unchecked_param_type = "PurchaseFit | FromParameters<PurchaseFit, PurchaseHistory>")]
    purchases: &PurchaseFit,
    #[wasm_bindgen(unchecked_optional_param_type = "ScoreSqlOptions")] options: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "SpendFit | FromParameters<SpendFit, PurchaseHistory>")]
    spend: JsValue,
) -> Result<String, ClovisError> {
    let options = read_options(options)?;
    // Read through its parameters: taking the class itself would leave JavaScript with an empty shell.
    let parameters = Reflect::get(&spend, &"parameters".into()).ok().filter(JsValue::is_object);
    let spend = parameters
        .map(|parameters| direct::SpendFit::named(&named_numbers("parameters", &parameters)?).map_err(thrown));
    direct::score_sql(&purchases.inner, spend.transpose()?.as_ref(), &options).map_err(thrown)
}

/// The history handed over, else the fitted one. It is read through its columns: taking the class itself would leave
/// JavaScript with an empty shell.
fn chosen(
    given: JsValue,
    fitted: Option<&Rc<direct::PurchaseHistory>>,
) -> Result<Rc<direct::PurchaseHistory>, ClovisError> {
    if given.is_undefined() || given.is_null() {
        let missing = || thrown(Failure::new("bad-option").column("history").expected("PurchaseHistory"));
        return fitted.map(Rc::clone).ok_or_else(missing);
    }
    Ok(crate::history::purchase_history_from(given)?.inner)
}
