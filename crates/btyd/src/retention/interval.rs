//! How sure a projected share is.

use super::RetentionModel;
use crate::fit::Fit;
use crate::special::normal_quantile;

/// Relative step of the central differences: their error is its square.
const STEP: f64 = 1e-4;

/// Interval of the share of a cohort that is still there after `periods`, at a `level` such as 0.95: by the delta method on
/// the log odds of the share, so that it stays between 0 and 1. It covers that the parameters are estimated, not
/// what chance does to a small cohort. `None` at the beginning, where all are there; where nobody is left; for a level that
/// is not between 0 and 1; and for a fit without a covariance.
pub fn survival_interval<M: RetentionModel>(fit: &Fit<M>, periods: f64, level: f64) -> Option<[f64; 2]> {
    let covariance = fit.covariance.as_ref().filter(|_| level > 0.0 && level < 1.0)?;
    let odds = |model: &M| {
        let share = model.survival(periods);
        (share > 0.0 && share < 1.0).then(|| libm::log(share) - libm::log1p(-share))
    };
    let slope = |place: usize| {
        let at = |factor: f64| {
            let mut parameters = fit.parameters.clone();
            parameters[place] *= factor;
            odds(&M::of(&parameters).ok()?)
        };
        Some((at(1.0 + STEP)? - at(1.0 - STEP)?) / (2.0 * STEP * fit.parameters[place]))
    };
    let middle = odds(&fit.model)?;
    let slopes: Vec<f64> = (0..fit.parameters.len()).map(slope).collect::<Option<_>>()?;
    let row = |row: &Vec<f64>| row.iter().zip(&slopes).map(|(one, slope)| one * slope).sum::<f64>();
    let variance: f64 = covariance.iter().zip(&slopes).map(|(line, slope)| slope * row(line)).sum();
    let error = normal_quantile(0.5 + 0.5 * level) * libm::sqrt(variance.max(0.0));
    let share = |odds: f64| 1.0 / (1.0 + libm::exp(-odds));
    error.is_finite().then(|| [share(middle - error), share(middle + error)])
}
