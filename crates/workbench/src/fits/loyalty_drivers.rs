//! `loyalty-drivers`: the mean of each driver's items, centred where it takes part in an interaction, and one regression.

use models::fits::loyalty_drivers::{CARD, DriverTerm, DriversReport, ResidualBand, SimpleSlopes};
use models::fits::{Finding, Settled, Tested};
use statistics::Error;
use statistics::linear::{Regression, StandardErrors, regress, spread_test};
use table::Table;

use super::gather::Gathered;
use super::variables::{Averaged, errors_of, estimated, level_of, over_the_file, tested};
use super::{Estimate, Estimating, FittedColumn, of_statistics};
use crate::protocol::Failure;

/// Bands of the residuals.
const BANDS: usize = 10;
/// Rows that a band is worth telling from.
const BAND_ROWS: usize = 5;

/// A regression to be done.
pub(super) struct Drivers {
    rows: Vec<u32>,
    file_rows: usize,
    outcome: Averaged,
    drivers: Vec<Averaged>,
    /// Pairs of places among the drivers.
    pairs: Vec<[usize; 2]>,
    errors: String,
    level: f64,
    saved: Vec<FittedColumn>,
}

/// Makes a variable of each role.
pub(super) fn begin(gathered: &mut Gathered, settled: &Settled, table: &Table) -> Result<Drivers, Failure> {
    let outcome = Averaged::of_role(gathered, "loyalty")
        .ok_or_else(|| Failure::new("fit-role-missing").value(CARD.id).column("loyalty"))?;
    let scales = CARD.roles.iter().filter(|role| !["loyalty", "others"].contains(&role.id));
    let mut drivers: Vec<Averaged> = scales.filter_map(|role| Averaged::of_role(gathered, role.id)).collect();
    drivers.extend(gathered.of("others").filter_map(|column| Averaged::of_columns("others", &[column])));
    if drivers.is_empty() {
        return Err(of_statistics(&Error::TooFewColumns { needed: 2, found: 1 }, None, &[]));
    }
    let place = |role: &str| drivers.iter().position(|driver| driver.told.role == role);
    let ticked = settled.pairs.get("interactions").into_iter().flatten();
    let pairs = ticked.filter_map(|pair| Some([place(pair.from)?, place(pair.to)?])).collect();
    let columns = std::iter::once(&outcome).chain(&drivers);
    let saved = columns.filter_map(|variable| variable.column(&CARD, &gathered.rows, table)).collect();
    Ok(Drivers {
        rows: gathered.rows.clone(),
        file_rows: table.row_count(),
        outcome,
        drivers,
        pairs,
        errors: settled.choice("errors").to_owned(),
        level: level_of(settled.choice("level")),
        saved,
    })
}

impl Estimating for Drivers {
    fn step(&mut self) -> Result<Option<Estimate>, Failure> {
        self.estimate().map(Some).map_err(|error| {
            let drivers: Vec<String> = self.drivers.iter().map(Averaged::name).collect();
            let pairs = self.pairs.iter().map(|[one, other]| format!("{} × {}", drivers[*one], drivers[*other]));
            let pairs: Vec<String> = pairs.collect();
            let names: Vec<&str> = drivers.iter().chain(&pairs).map(String::as_str).collect();
            of_statistics(&error, Some(&self.outcome.name()), &names)
        })
    }

    fn done(&self) -> f64 {
        0.0
    }
}

impl Drivers {
    fn estimate(&mut self) -> Result<Estimate, Error> {
        let errors = errors_of(&self.errors);
        let predictors = self.predictors();
        let slices: Vec<&[f64]> = predictors.iter().map(Vec::as_slice).collect();
        let regression = regress(&self.outcome.values, &slices)?;
        let residuals = regression.residuals().to_vec();
        let fitted: Vec<f64> = self.outcome.values.iter().zip(&residuals).map(|(value, rest)| value - rest).collect();
        let spread = spread_test(&regression, &slices).ok().map(|test| Tested {
            statistic: test.chi_square,
            degrees: test.degrees,
            residual_degrees: None,
            p: test.p,
        });
        let report = DriversReport {
            outcome: self.outcome.told.clone(),
            drivers: self.drivers.iter().map(|driver| driver.told.clone()).collect(),
            terms: self.terms(&regression, errors)?,
            slopes: self.slopes(&regression, errors)?,
            r_squared: regression.r_squared(),
            adjusted: regression.adjusted_r_squared(),
            error_deviation: regression.error_deviation(),
            joint: regression.joint_test(errors)?.as_ref().map(tested),
            spread,
            bands: bands(&fitted, &residuals),
            errors: self.errors.clone(),
            level: self.level,
        };
        let mut columns = std::mem::take(&mut self.saved);
        for (id, values) in [("fitted", &fitted), ("residual", &residuals)] {
            columns.push(FittedColumn { id, cells: over_the_file(&self.rows, self.file_rows, values) });
        }
        Ok(Estimate { found: Finding::Drivers(Box::new(report)), columns, arrays: vec![fitted, residuals] })
    }

    /// The drivers, those of a pair in deviations from their means, then the pairs' products.
    fn predictors(&self) -> Vec<Vec<f64>> {
        let paired = |place: usize| self.pairs.iter().any(|pair| pair.contains(&place));
        let mut predictors: Vec<Vec<f64>> = self
            .drivers
            .iter()
            .enumerate()
            .map(|(place, driver)| {
                let centre = if paired(place) { driver.told.mean } else { 0.0 };
                driver.values.iter().map(|value| value - centre).collect()
            })
            .collect();
        for [one, other] in &self.pairs {
            let product = predictors[*one].iter().zip(&predictors[*other]).map(|(a, b)| a * b).collect();
            predictors.push(product);
        }
        predictors
    }

    fn terms(&self, regression: &Regression, errors: StandardErrors) -> Result<Vec<DriverTerm>, Error> {
        let intercept = regression.intercept(errors, self.level)?;
        let mut terms = vec![DriverTerm {
            drivers: Vec::new(),
            estimate: estimated(&intercept),
            standardised: None,
            inflation: None,
        }];
        let single = (0..self.drivers.len()).map(|place| vec![place]);
        let drivers = single.chain(self.pairs.iter().map(|pair| pair.to_vec()));
        for (drivers, slope) in drivers.zip(regression.coefficients(errors, self.level)?) {
            let estimate = estimated(&slope.estimate);
            // The ends on the scale of the standardised coefficient: both are multiplied by the same deviations.
            let factor = if estimate.value == 0.0 { 0.0 } else { slope.standardised / estimate.value };
            let standardised = Some([slope.standardised, estimate.lower * factor, estimate.upper * factor]);
            terms.push(DriverTerm { drivers, estimate, standardised, inflation: Some(slope.variance_inflation) });
        }
        Ok(terms)
    }

    /// Of each pair the effect of the first driver, with the other low, middling and high; whatever else changes it is at its
    /// mean.
    fn slopes(&self, regression: &Regression, errors: StandardErrors) -> Result<Vec<SimpleSlopes>, Error> {
        let all = regression.estimates().len();
        let first_pair = 1 + self.drivers.len();
        let mut slopes = Vec::with_capacity(self.pairs.len());
        for (at, &[focal, moderator]) in self.pairs.iter().enumerate() {
            let slope = |deviations: f64| {
                let mut weights = vec![0.0; all];
                weights[1 + focal] = 1.0;
                weights[first_pair + at] = deviations * self.drivers[moderator].told.deviation;
                regression.combination(&weights, errors, self.level).map(|slope| estimated(&slope))
            };
            slopes.push(SimpleSlopes { drivers: [focal, moderator], at: [slope(-1.0)?, slope(0.0)?, slope(1.0)?] });
        }
        Ok(slopes)
    }
}

/// Residuals from the lowest fitted values to the highest, in bands of as many rows.
fn bands(fitted: &[f64], residuals: &[f64]) -> Vec<ResidualBand> {
    let mut order: Vec<usize> = (0..fitted.len()).collect();
    order.sort_by(|one, two| fitted[*one].total_cmp(&fitted[*two]));
    let count = (order.len() / BAND_ROWS).clamp(1, BANDS);
    let place = |band: usize| band * order.len() / count;
    (0..count)
        .map(|band| &order[place(band)..place(band + 1)])
        .filter(|rows| !rows.is_empty())
        .map(|rows| {
            let size = rows.len() as f64;
            let mean = rows.iter().map(|row| residuals[*row]).sum::<f64>() / size;
            let squares = rows.iter().map(|row| residuals[*row] * residuals[*row]).sum::<f64>();
            ResidualBand {
                rows: rows.len(),
                fitted: [fitted[rows[0]], fitted[rows[rows.len() - 1]]],
                mean,
                spread: (squares / size).sqrt(),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::bands;

    #[test]
    fn bands_take_every_row_once_in_order() {
        let fitted: Vec<f64> = (0..103).map(|row| f64::from((row * 37) % 103)).collect();
        let residuals = vec![2.0; 103];
        let bands = bands(&fitted, &residuals);
        assert_eq!(bands.len(), 10);
        assert_eq!(bands.iter().map(|band| band.rows).sum::<usize>(), 103);
        assert!(bands.windows(2).all(|pair| pair[0].fitted[1] < pair[1].fitted[0]));
        assert!(bands.iter().all(|band| (band.mean, band.spread) == (2.0, 2.0)));
        assert_eq!(super::bands(&[1.0, 2.0], &[0.5, -0.5]).len(), 1);
    }
}
