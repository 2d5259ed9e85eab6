//! Principal-axis factoring with varimax rotation.

use serde::{Deserialize, Serialize};

use super::{inverse_correlations, rows_of, squared_multiple};
use crate::columns::centred;
use crate::correlation;
use crate::error::{Error, check_setting};
use crate::matrix::{Matrix, symmetric_eigen};

/// How the factors are to be found.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Settings {
    /// How many; `None` takes those with an eigenvalue above 1 (Kaiser 1960).
    pub number: Option<usize>,
    /// The communalities have settled when none moves by more than this.
    pub tolerance: f64,
    /// Steps after which the search ends as it stands.
    pub steps: usize,
    /// Whether to rotate the factors by varimax.
    pub rotate: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { number: None, tolerance: 1e-6, steps: 1000, rotate: true }
    }
}

/// How the search for communalities ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Finish {
    /// They settled.
    Converged,
    /// They were still moving after the steps allowed.
    StepsUsedUp,
    /// One passed 1, which no communality can (Heywood 1931): fewer factors, or more rows, are needed. The solution is
    /// that of this step and is not to be interpreted.
    Heywood {
        /// Which item, from 0.
        item: usize,
    },
}

/// Common factors behind a set of items.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Factors {
    /// Loadings, a row an item, a column a factor: rotated if asked, factors by falling variance, each turned so that its
    /// loadings have a positive sum.
    pub loadings: Matrix,
    /// Loadings as extracted, before rotation.
    pub unrotated: Matrix,
    /// Share of each item's variance that the factors explain.
    pub communalities: Vec<f64>,
    /// Sum of squared loadings of each factor of `loadings`.
    pub variance: Vec<f64>,
    /// The same as shares of the items' total variance.
    pub share: Vec<f64>,
    /// Eigenvalues of the correlations, largest first: the scree plot (Cattell 1966).
    pub eigenvalues: Vec<f64>,
    /// How the search ended.
    pub finish: Finish,
    /// Steps taken.
    pub steps: usize,
    /// Rows.
    pub n: usize,
}

/// Principal-axis factoring (Harman 1976): communalities begin at squared multiple correlations (Guttman 1956) and are
/// iterated until they settle; then varimax rotation with Kaiser's normalisation (Kaiser 1958).
///
/// # Errors
///
/// Those of [`super::adequacy`], with at least three items; [`Error::Setting`] for `number` (1 to
/// items − 1), `tolerance` (positive) or `steps` (at least 1).
pub fn factors(items: &[&[f64]], settings: Settings) -> Result<Factors, Error> {
    let k = items.len();
    let n = rows_of(items, 3, k + 1)?;
    check_setting("number", settings.number.is_none_or(|number| (1..k).contains(&number)))?;
    check_setting("tolerance", settings.tolerance > 0.0 && settings.tolerance < 1.0)?;
    check_setting("steps", settings.steps > 0)?;
    let columns = centred(items)?;
    let correlations = correlation::matrix_of(&columns);
    let (inverse, _) = inverse_correlations(&columns)?;
    let eigenvalues = symmetric_eigen(&correlations).values;
    let above_one = eigenvalues.iter().filter(|value| **value > 1.0).count();
    let number = settings.number.unwrap_or(above_one.clamp(1, k - 1));

    let mut communalities = squared_multiple(&inverse);
    let mut unrotated;
    let mut steps = 0;
    let finish = loop {
        steps += 1;
        unrotated = extract(&correlations, &communalities, number);
        let next: Vec<f64> = (0..k).map(|i| unrotated.row(i).iter().map(|value| value * value).sum()).collect();
        let moved = next.iter().zip(&communalities).map(|(new, old)| (new - old).abs()).fold(0.0, f64::max);
        communalities = next;
        if let Some(item) = communalities.iter().position(|communality| *communality > 1.0) {
            break Finish::Heywood { item };
        }
        if moved <= settings.tolerance {
            break Finish::Converged;
        }
        if steps == settings.steps {
            break Finish::StepsUsedUp;
        }
    };

    let rotated = if settings.rotate { varimax(&unrotated, &communalities) } else { unrotated.clone() };
    let (loadings, variance) = ordered(&rotated);
    Ok(Factors {
        share: variance.iter().map(|value| value / k as f64).collect(),
        unrotated: ordered(&unrotated).0,
        loadings,
        communalities,
        variance,
        eigenvalues,
        finish,
        steps,
        n,
    })
}

/// The first factors of the correlations with communalities on the diagonal.
fn extract(correlations: &Matrix, communalities: &[f64], number: usize) -> Matrix {
    let k = communalities.len();
    let mut reduced = correlations.clone();
    for i in 0..k {
        reduced[(i, i)] = communalities[i];
    }
    let eigen = symmetric_eigen(&reduced);
    let mut loadings = Matrix::zeros(k, number);
    for factor in 0..number {
        // A negative eigenvalue has no factor behind it: its loadings are 0.
        let root = libm::sqrt(eigen.values[factor].max(0.0));
        for i in 0..k {
            loadings[(i, factor)] = root * eigen.vectors[(factor, i)];
        }
    }
    loadings
}

/// Varimax by rotations of two factors at a time until none turns any more (Kaiser 1958).
fn varimax(loadings: &Matrix, communalities: &[f64]) -> Matrix {
    let (k, number) = (loadings.rows(), loadings.columns());
    let lengths: Vec<f64> = communalities.iter().map(|value| libm::sqrt(*value)).collect();
    let mut rotated = loadings.clone();
    for i in 0..k {
        for factor in 0..number {
            // An item that no factor explains has nothing to rotate.
            rotated[(i, factor)] = if lengths[i] > 0.0 { rotated[(i, factor)] / lengths[i] } else { 0.0 };
        }
    }
    for _ in 0..1000 {
        let mut turned = false;
        for a in 0..number {
            for b in a + 1..number {
                turned |= turn(&mut rotated, a, b);
            }
        }
        if !turned {
            break;
        }
    }
    for i in 0..k {
        for factor in 0..number {
            rotated[(i, factor)] *= lengths[i];
        }
    }
    rotated
}

/// Turns two factors to the angle where the variance of their squared loadings is largest; whether they moved.
fn turn(loadings: &mut Matrix, a: usize, b: usize) -> bool {
    let k = loadings.rows();
    let (mut sum_u, mut sum_v, mut squares, mut cross) = (0.0, 0.0, 0.0, 0.0);
    for i in 0..k {
        let (x, y) = (loadings[(i, a)], loadings[(i, b)]);
        let (u, v) = (x * x - y * y, 2.0 * x * y);
        sum_u += u;
        sum_v += v;
        squares += u * u - v * v;
        cross += 2.0 * u * v;
    }
    let above = cross - 2.0 * sum_u * sum_v / k as f64;
    let below = squares - (sum_u * sum_u - sum_v * sum_v) / k as f64;
    if libm::hypot(above, below) < 1e-15 {
        return false;
    }
    let angle = libm::atan2(above, below) / 4.0;
    if angle.abs() < 1e-14 {
        return false;
    }
    let (sine, cosine) = (libm::sin(angle), libm::cos(angle));
    for i in 0..k {
        let (x, y) = (loadings[(i, a)], loadings[(i, b)]);
        loadings[(i, a)] = cosine * x + sine * y;
        loadings[(i, b)] = cosine * y - sine * x;
    }
    true
}

/// Factors by falling sum of squared loadings, each with a positive sum of loadings; and those sums of squares.
fn ordered(loadings: &Matrix) -> (Matrix, Vec<f64>) {
    let (k, number) = (loadings.rows(), loadings.columns());
    let sum = |factor: usize, power: fn(f64) -> f64| (0..k).map(|i| power(loadings[(i, factor)])).sum::<f64>();
    let variance: Vec<f64> = (0..number).map(|factor| sum(factor, |value| value * value)).collect();
    let mut order: Vec<usize> = (0..number).collect();
    order.sort_by(|a, b| variance[*b].total_cmp(&variance[*a]));
    let mut result = Matrix::zeros(k, number);
    for (to, from) in order.iter().enumerate() {
        let sign = if sum(*from, |value| value) < 0.0 { -1.0 } else { 1.0 };
        for i in 0..k {
            result[(i, to)] = sign * loadings[(i, *from)];
        }
    }
    (result, order.iter().map(|factor| variance[*factor]).collect())
}
