//! Models of customers with a contract.

use js_sys::{Array, Float64Array, Reflect};
use wasm_bindgen::prelude::*;
use workbench::direct::{self, FitSummary};
use workbench::protocol::Failure;

use crate::error::{ClovisError, plain, thrown};
use crate::fits::{fit_options, number, summary_getters, unknown_model, without};
use crate::history::{named_columns, named_numbers, numbers};
use crate::options::{Numbers, text};

/// Survivors by cohort: how many customers began, and how many were left after one period, two, and so on.
#[wasm_bindgen]
pub struct RetentionTable {
    inner: direct::RetentionTable,
}

#[wasm_bindgen]
impl RetentionTable {
    /// Survivors, one array a cohort, the size of the cohort first.
    #[wasm_bindgen(getter, unchecked_return_type = "Float64Array[]")]
    pub fn survivors(&self) -> Array {
        self.inner.survivors().iter().map(|column| JsValue::from(Float64Array::from(column.as_slice()))).collect()
    }

    /// Periods that the oldest cohort has been observed for.
    #[wasm_bindgen(getter)]
    pub fn periods(&self) -> usize {
        self.inner.periods()
    }

    /// Customers of all cohorts at their beginning.
    #[wasm_bindgen(getter)]
    pub fn customers(&self) -> f64 {
        self.inner.customers()
    }
}

/// Takes the survivors of one cohort or several, one array a cohort: its size, then how many were left after each period as
/// far as it was observed. Cohorts of different ages make a triangle. Shares of 100 will do, and count as 100 customers.
/// `covariates` are what else is known of the cohorts, one number a cohort, by name.
///
/// @throws ClovisError `empty`, `survivors` with the first offending `cohort` and `period`, `not-a-number`, `bad-option`,
/// `length`, `row`, `covariate`
#[wasm_bindgen(js_name = retentionTable)]
pub fn retention_table(
    #[wasm_bindgen(
        unchecked_param_type = "{ survivors: ArrayLike<number>[]; covariates?: Record<string, ArrayLike<number>> }"
    )]
    columns: JsValue,
) -> Result<RetentionTable, ClovisError> {
    let given = Reflect::get(&columns, &"survivors".into()).unwrap_or(JsValue::UNDEFINED);
    let Some(cohorts) = given.dyn_ref::<Array>() else {
        let failure = Failure::new("bad-option").column("survivors").value(text(&given));
        return Err(thrown(failure.expected("number[][]")));
    };
    let column = |(cohort, column): (u32, JsValue)| {
        let name = format!("survivors[{cohort}]");
        numbers(&name, &column)?.ok_or_else(|| thrown(Failure::new("missing-column").column(name)))
    };
    let survivors = (0_u32..).zip(cohorts.iter()).map(column).collect::<Result<_, _>>()?;
    let covariates = named_columns("covariates", &Reflect::get(&columns, &"covariates".into()).unwrap_or_default())?;
    let inner = direct::RetentionTable::new(survivors).and_then(|table| table.with_covariates(covariates));
    Ok(RetentionTable { inner: inner.map_err(thrown)? })
}

/// A model of how many customers renew a contract, fitted or made from parameters.
#[wasm_bindgen]
pub struct RetentionFit {
    inner: direct::RetentionFit,
    summary: FitSummary,
}

summary_getters!(RetentionFit);

#[wasm_bindgen]
impl RetentionFit {
    /// Log-likelihood of a table.
    #[wasm_bindgen(js_name = logLikelihoodOf)]
    pub fn log_likelihood_of(&self, table: &RetentionTable) -> Result<f64, ClovisError> {
        self.inner.log_likelihood(&table.inner).map_err(thrown)
    }

    /// Share of a cohort still there after 0, 1, …, `periods` periods: entry `t` is that after `t`, and entry 0 is 1.
    ///
    /// A model with covariates needs those of the cohort, as in the two below.
    ///
    /// @throws ClovisError `out-of-range`, `bad-option`
    pub fn survival(
        &self,
        #[wasm_bindgen(unchecked_param_type = "{ periods: number; covariates?: Record<string, number> }")]
        options: JsValue,
    ) -> Result<Float64Array, ClovisError> {
        let (cohort, options) = self.of_cohort(&options)?;
        let periods = Numbers::of(options, &["periods", "covariates"])?.need("periods")?;
        Ok(Float64Array::from(cohort.survival(periods).map_err(thrown)?.as_slice()))
    }

    /// Retention rates of periods 1, …, `periods`: entry 0 is that of the first, the share of those there at its beginning
    /// who are left at its end.
    ///
    /// @throws ClovisError `out-of-range`, `bad-option`
    pub fn retention(
        &self,
        #[wasm_bindgen(unchecked_param_type = "{ periods: number; covariates?: Record<string, number> }")]
        options: JsValue,
    ) -> Result<Float64Array, ClovisError> {
        let (cohort, options) = self.of_cohort(&options)?;
        let periods = Numbers::of(options, &["periods", "covariates"])?.need("periods")?;
        Ok(Float64Array::from(cohort.retention(periods).map_err(thrown)?.as_slice()))
    }

    /// Discounted expected residual lifetime: renewals to come of a customer who has renewed `renewals` times (0 where absent)
    /// and is about to decide on the next, among the next `horizon` ones (without end where absent). The rate is
    /// effective, a period; the next renewal is not discounted (Fader & Hardie 2010).
    ///
    /// @throws ClovisError `out-of-range`, `bad-option`
    #[wasm_bindgen(js_name = residualLifetime)]
    pub fn residual_lifetime(
        &self,
        #[wasm_bindgen(
            unchecked_param_type = "{ renewals?: number; discountRate: number; horizon?: number; covariates?: Record<string, number> }"
        )]
        options: JsValue,
    ) -> Result<f64, ClovisError> {
        let (cohort, options) = self.of_cohort(&options)?;
        let options = Numbers::of(options, &["renewals", "discountRate", "horizon", "covariates"])?;
        let renewals = options.get("renewals")?.unwrap_or(0.0);
        let horizon = options.get("horizon")?.unwrap_or(f64::INFINITY);
        cohort.residual_lifetime(renewals, horizon, options.need("discountRate")?).map_err(thrown)
    }

    /// The model of the cohort whose covariates are among the options, and the other options.
    fn of_cohort(&self, options: &JsValue) -> Result<(direct::RetentionFit, JsValue), ClovisError> {
        let (covariates, others) = without(options, "covariates");
        let covariates = named_numbers("covariates", &covariates)?;
        Ok((self.inner.of_cohort(&covariates).map_err(thrown)?, others))
    }
}

/// Fits a model to a table: `fit` of the package.
#[wasm_bindgen(js_name = fitTable, skip_typescript)]
pub fn fit_table(model: &str, table: &RetentionTable, settings: &JsValue) -> Result<JsValue, ClovisError> {
    if direct::retention_parameter_names(model).is_none() {
        return Err(unknown_model(model));
    }
    let inner = direct::RetentionFit::new(model, &table.inner, &fit_options(settings)?).map_err(thrown)?;
    let summary = inner.summary();
    Ok(RetentionFit { inner, summary }.into())
}

/// A model from its parameters: `fromParameters` of the package but for `logLikelihood`.
#[wasm_bindgen(js_name = modelOf, skip_typescript)]
pub fn model_of(model: &str, parameters: JsValue) -> Result<JsValue, ClovisError> {
    if let Some(made) = crate::fits::made(model, &parameters)? {
        return Ok(made);
    }
    if direct::retention_parameter_names(model).is_none() {
        return Err(unknown_model(model));
    }
    let inner = direct::RetentionFit::named(model, &named_numbers("parameters", &parameters)?).map_err(thrown)?;
    let summary = inner.summary();
    Ok(RetentionFit { inner, summary }.into())
}
