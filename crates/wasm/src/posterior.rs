//! Priors, draws from posteriors and credible intervals, as plain objects.

use js_sys::{Array, Object};
use wasm_bindgen::prelude::*;
use workbench::direct::{Intervals, ParameterPosterior, PosteriorReport};

use crate::error::{ClovisError, plain};
use crate::fits::{array, number};
use crate::history::set;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/**
 * What is held of the parameters before the data are looked at: the logarithm of a parameter is normal around that of the
 * `median`, with the standard deviation `spread` (0.7: two times in three within a factor 2). A parameter without a prior is flat
 * in its logarithm. The estimates are then those of highest posterior density in the log parameters.
 *
 * `"weak"` is a weakly informative set that every model has: shapes with median 1 (the second shape of a chance to leave: 3; `p` and
 * `q` of spend: 4; `c` of `bdw`: 1 with spread 0.5) and spread 1.5; what carries a unit with spread 2 and a median of one mean age
 * of the customers (`alpha` of a regular model: divided by `k`; `b` of `ggom-nbd`: one over it), or one geometric mean of the spends.
 * So units change nothing. It gives an answer where the likelihood has no maximum, and hardly moves one that many customers give.
 */
export type Prior = "none" | "weak" | Record<string, { median: number; spread: number }>;

/**
 * Draws from the posterior of the parameters. They come from a multivariate t distribution around the top, or from mixtures fitted to
 * it, weighted by Pareto-smoothed importance and resampled. Without a prior the posterior is what the likelihood has near its
 * maximum; where that is missing `fit` throws `no-maximum`. With covariates the effects are among the draws.
 */
export interface Posterior {
  /** The draws by parameter, of equal weight and in no order; those at one place belong together. */
  draws: Record<string, Float64Array>;
  mean: Record<string, number>;
  /** Standard deviation. */
  deviation: Record<string, number>;
  median: Record<string, number>;
  /** Ends of the central interval at `level`, by parameter. */
  interval: Record<string, [number, number]>;
  /** 0.95. */
  level: number;
  /** How many independent draws the weighted ones are worth. */
  effectiveSampleSize: number;
  /** Shape of the tail of the weights: up to 0.7 the draws are reliable. Null where it is beyond every number. */
  paretoK: number | null;
  seed: number;
  /** Evaluations of the likelihood. */
  evaluations: number;
  /** Proposals that were needed: 1 where the normal approximation at the top was good enough. */
  rounds: number;
  /** `draws-unreliable`, or nothing. */
  diagnosis: Diagnosis[];
}

/** Which credible interval. */
export interface IntervalOptions {
  /** The probability to be alive, expected purchases (where absent), or discounted expected residual purchases. */
  of?: "alive" | "expected" | "residual";
  /** How far ahead, in units of the history; needed for `"expected"`, without end where absent for `"residual"`. */
  horizon?: number;
  /** For `"alive"`: how long after the end of the history; 0 where absent. */
  after?: number;
  /** For `"residual"`: as there. */
  discountRate?: number;
  /** Level of the interval; 0.95 where absent. */
  level?: number;
}

/** Credible intervals of customers and of all together. */
export interface PredictionInterval {
  lower: Float64Array;
  median: Float64Array;
  upper: Float64Array;
  /** Of the sum, weights counted. It is not the sum of the ends: what customers have in common does not average out. */
  total: { lower: number; median: number; upper: number };
  level: number;
}
"#;

/// Draws from a posterior as an object.
pub(crate) fn posterior(report: &PosteriorReport) -> Result<JsValue, ClovisError> {
    let by_name = |value: &dyn Fn(&ParameterPosterior) -> JsValue| {
        let object = Object::new();
        report.parameters.iter().for_each(|parameter| set(&object, &parameter.name, &value(parameter)));
        object
    };
    let ends = |parameter: &ParameterPosterior| {
        let ends = [parameter.interval.lower, parameter.interval.upper];
        ends.into_iter().map(JsValue::from_f64).collect::<Array>().into()
    };
    let object = Object::new();
    set(&object, "draws", &by_name(&|parameter| array(&parameter.draws).into()));
    set(&object, "mean", &by_name(&|parameter| parameter.mean.into()));
    set(&object, "deviation", &by_name(&|parameter| parameter.deviation.into()));
    set(&object, "median", &by_name(&|parameter| parameter.interval.median.into()));
    set(&object, "interval", &by_name(&ends));
    set(&object, "level", &report.level.into());
    set(&object, "effectiveSampleSize", &report.effective_sample_size.into());
    set(&object, "paretoK", &number(report.pareto_k));
    set(&object, "seed", &(report.seed as f64).into());
    set(&object, "evaluations", &(report.evaluations as f64).into());
    set(&object, "rounds", &(report.rounds as f64).into());
    set(&object, "diagnosis", &plain(&report.diagnosis)?);
    Ok(object.into())
}

/// Intervals one a customer, and that of the sum.
pub(crate) fn intervals(found: &Intervals, level: f64) -> Result<Object, ClovisError> {
    let object = Object::new();
    set(&object, "lower", &array(&found.lower));
    set(&object, "median", &array(&found.median));
    set(&object, "upper", &array(&found.upper));
    set(&object, "total", &plain(&found.total)?);
    set(&object, "level", &level.into());
    Ok(object)
}
