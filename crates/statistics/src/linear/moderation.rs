//! Interactions: whether one predictor's effect depends on another.

use serde::{Deserialize, Serialize};

use super::{Estimate, Regression, StandardErrors, regress};
use crate::columns::Centred;
use crate::error::{Column, Error, check_columns};

/// Two columns in deviations from their means, and their product.
///
/// Centring leaves the product's coefficient as it is and makes those of the two columns effects at the other's mean
/// (Aiken & West 1991).
#[derive(Clone, Debug, PartialEq)]
pub struct Interaction {
    /// The first column, centred.
    pub focal: Vec<f64>,
    /// The second column, centred.
    pub moderator: Vec<f64>,
    /// Row by row their product.
    pub product: Vec<f64>,
    /// Standard deviation of the second column (divisor n − 1).
    pub moderator_deviation: f64,
}

/// Centres two columns and multiplies them.
///
/// # Errors
///
/// [`Error::Length`], [`Error::Value`] and [`Error::Constant`], where the focal predictor is input 0 and the moderator
/// input 1.
pub fn interaction(focal: &[f64], moderator: &[f64]) -> Result<Interaction, Error> {
    check_columns(focal.len(), &[focal, moderator])?;
    let focal = Centred::new(Column::Input(0), focal)?;
    let moderator = Centred::new(Column::Input(1), moderator)?;
    Ok(Interaction {
        product: focal.deviations.iter().zip(&moderator.deviations).map(|(a, b)| a * b).collect(),
        moderator_deviation: moderator.deviation(),
        focal: focal.deviations,
        moderator: moderator.deviations,
    })
}

/// The focal predictor's effect at one value of the moderator.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Slope {
    /// Standard deviations of the moderator from its mean.
    pub deviations: f64,
    /// The effect there.
    pub estimate: Estimate,
}

/// A regression with an interaction, and the effect of the focal predictor where the moderator is low, middling, high.
#[derive(Clone, Debug)]
pub struct Moderation {
    /// Slopes of the focal predictor, the moderator, their product, then the others; the first two centred.
    pub regression: Regression,
    /// Simple slopes one standard deviation below the moderator's mean, at it, and one above.
    pub slopes: [Slope; 3],
}

/// Regresses the outcome on the focal predictor, the moderator, their product (after centring) and further predictors,
/// with simple slopes and their standard errors (Aiken & West 1991).
///
/// # Errors
///
/// Those of [`regress`] and [`Regression::combination`]; the columns are counted focal predictor 0, moderator 1, product
/// 2, further predictors from 3.
pub fn moderation(
    outcome: &[f64],
    focal: &[f64],
    moderator: &[f64],
    others: &[&[f64]],
    errors: StandardErrors,
    level: f64,
) -> Result<Moderation, Error> {
    let parts = interaction(focal, moderator)?;
    let mut predictors: Vec<&[f64]> = vec![&parts.focal, &parts.moderator, &parts.product];
    predictors.extend(others);
    let regression = regress(outcome, &predictors)?;
    let slope = |deviations: f64| {
        let mut weights = vec![0.0; predictors.len() + 1];
        weights[1] = 1.0;
        weights[3] = deviations * parts.moderator_deviation;
        let estimate = regression.combination(&weights, errors, level)?;
        Ok::<_, Error>(Slope { deviations, estimate })
    };
    let slopes = [slope(-1.0)?, slope(0.0)?, slope(1.0)?];
    Ok(Moderation { regression, slopes })
}
