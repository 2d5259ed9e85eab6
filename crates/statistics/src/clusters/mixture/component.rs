//! One cloud of a mixture, and the sums its parameters are made from.

use super::Covariance;
use crate::error::Error;

/// A weighted normal density.
#[derive(Clone, Debug)]
pub(super) struct Component {
    pub(super) weight: f64,
    pub(super) mean: Vec<f64>,
    /// The matrix row by row, or the variances.
    pub(super) covariance: Vec<f64>,
    /// Of the Cholesky factor `L` the part below the diagonal row by row, with `1/Lᵢᵢ` on it; or `1/σᵢ`.
    factor: Vec<f64>,
    /// Logarithm of the weight and of the density's constant.
    ln_constant: f64,
}

impl Component {
    fn new(weight: f64, mean: Vec<f64>, covariance: Vec<f64>, kind: Covariance) -> Option<Component> {
        let d = mean.len();
        let (factor, ln_determinant) = match kind {
            Covariance::Full => cholesky(&covariance, d)?,
            Covariance::Diagonal => {
                if covariance.iter().any(|variance| !positive(*variance)) {
                    return None;
                }
                let ln = covariance.iter().map(|&variance| libm::log(variance)).sum::<f64>();
                (covariance.iter().map(|variance| 1.0 / variance.sqrt()).collect(), ln)
            }
        };
        let ln_constant = libm::log(weight) - 0.5 * (d as f64 * libm::log(2.0 * std::f64::consts::PI) + ln_determinant);
        Some(Component { weight, mean, covariance, factor, ln_constant })
    }

    /// Logarithm of weight times density; `scratch` is as long as a row.
    #[inline]
    pub(super) fn ln_density(&self, place: &[f64], scratch: &mut [f64]) -> f64 {
        let d = place.len();
        let mut square = 0.0;
        if self.factor.len() == d {
            for j in 0..d {
                let z = (place[j] - self.mean[j]) * self.factor[j];
                square += z * z;
            }
        } else {
            for i in 0..d {
                let line = &self.factor[i * d..i * d + d];
                let known: f64 = line[..i].iter().zip(&scratch[..i]).map(|(l, z)| l * z).sum();
                scratch[i] = (place[i] - self.mean[i] - known) * line[i];
                square += scratch[i] * scratch[i];
            }
        }
        self.ln_constant - 0.5 * square
    }
}

fn positive(value: f64) -> bool {
    value > f64::MIN_POSITIVE && value.is_finite()
}

/// The factor as [`Component`] keeps it and the logarithm of the determinant; `None` for a singular matrix.
fn cholesky(matrix: &[f64], d: usize) -> Option<(Vec<f64>, f64)> {
    let mut factor = vec![0.0; d * d];
    let mut ln_determinant = 0.0;
    for i in 0..d {
        for j in 0..=i {
            let known: f64 = (0..j).map(|m| factor[i * d + m] * factor[j * d + m]).sum();
            let rest = matrix[i * d + j] - known;
            if i == j {
                if !positive(rest) {
                    return None;
                }
                ln_determinant += libm::log(rest);
                factor[i * d + i] = 1.0 / rest.sqrt();
            } else {
                factor[i * d + j] = rest * factor[j * d + j];
            }
        }
    }
    Some((factor, ln_determinant))
}

/// Weighted moments of each group about a point near its mean, so that the variances lose no digits.
#[derive(Clone, Debug)]
pub(super) struct Sums {
    columns: usize,
    kind: Covariance,
    weights: Vec<f64>,
    first: Vec<f64>,
    /// On and below the diagonal, row by row in a square; or the diagonal.
    second: Vec<f64>,
    pub(super) ln_likelihood: f64,
}

impl Sums {
    pub(super) fn new(k: usize, columns: usize, kind: Covariance) -> Sums {
        let spread = if kind == Covariance::Full { columns * columns } else { columns };
        Sums {
            columns,
            kind,
            weights: vec![0.0; k],
            first: vec![0.0; k * columns],
            second: vec![0.0; k * spread],
            ln_likelihood: 0.0,
        }
    }

    pub(super) fn clear(&mut self) {
        self.weights.fill(0.0);
        self.first.fill(0.0);
        self.second.fill(0.0);
        self.ln_likelihood = 0.0;
    }

    /// Adds a row with a weight to a group, about `centre`.
    #[inline]
    pub(super) fn add(&mut self, group: usize, weight: f64, place: &[f64], centre: &[f64]) {
        let d = self.columns;
        self.weights[group] += weight;
        let first = &mut self.first[group * d..group * d + d];
        match self.kind {
            Covariance::Diagonal => {
                let second = &mut self.second[group * d..group * d + d];
                for j in 0..d {
                    let difference = place[j] - centre[j];
                    first[j] += weight * difference;
                    second[j] += weight * difference * difference;
                }
            }
            Covariance::Full => {
                let second = &mut self.second[group * d * d..(group + 1) * d * d];
                for i in 0..d {
                    let weighted = weight * (place[i] - centre[i]);
                    first[i] += weighted;
                    for j in 0..=i {
                        second[i * d + j] += weighted * (place[j] - centre[j]);
                    }
                }
            }
        }
    }

    /// The parameters that make the weighted rows likeliest.
    pub(super) fn maximise(&self, centres: &[&[f64]], regularisation: f64) -> Result<Vec<Component>, Error> {
        let d = self.columns;
        // A group that no row belongs to keeps its mean and has next to no weight, as in scikit-learn.
        let weights: Vec<f64> = self.weights.iter().map(|weight| weight + 10.0 * f64::EPSILON).collect();
        let total: f64 = weights.iter().sum();
        let one = |(group, &weight): (usize, &f64)| {
            let shifts: Vec<f64> = self.first[group * d..group * d + d].iter().map(|sum| sum / weight).collect();
            let mean = centres[group].iter().zip(&shifts).map(|(centre, shift)| centre + shift).collect();
            let moment = |i: usize, j: usize| {
                let diagonal = if i == j { regularisation } else { 0.0 };
                let at =
                    if self.kind == Covariance::Full { group * d * d + i.max(j) * d + i.min(j) } else { group * d + i };
                self.second[at] / weight - shifts[i] * shifts[j] + diagonal
            };
            let covariance = match self.kind {
                Covariance::Full => (0..d * d).map(|at| moment(at / d, at % d)).collect(),
                Covariance::Diagonal => (0..d).map(|j| moment(j, j)).collect(),
            };
            Component::new(weight / total, mean, covariance, self.kind).ok_or(Error::Singular { group })
        };
        weights.iter().enumerate().map(one).collect()
    }
}
