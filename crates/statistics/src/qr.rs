//! Householder's QR decomposition of centred columns.

use crate::columns::{Centred, add_multiple, dot, norm};
use crate::error::{Column, Error};
use crate::matrix::Matrix;

/// A column is determined by those before it when what they leave of it is below this share of its spread: far above
/// the rounding of the column's own computation, far below what rounding to a few digits leaves.
const DETERMINED: f64 = 1e-10;

/// `X = Q R` for columns in deviations from their means (Householder 1958; Golub & Van Loan 2013, 5.2).
#[derive(Clone, Debug)]
pub(crate) struct Decomposition {
    /// The reflections' vectors: column `j` begins at row `j` and has unit length.
    reflections: Vec<Vec<f64>>,
    /// The upper triangular factor.
    pub(crate) upper: Matrix,
}

impl Decomposition {
    /// Decomposes in the order given, so that the column named as determined is the first one that is.
    /// There must be more rows than columns.
    pub(crate) fn new(columns: &[Centred]) -> Result<Self, Error> {
        let k = columns.len();
        let mut reflections: Vec<Vec<f64>> = Vec::with_capacity(k);
        let mut upper = Matrix::zeros(k, k);
        for (j, column) in columns.iter().enumerate() {
            let mut values = column.deviations.clone();
            for (i, reflection) in reflections.iter().enumerate() {
                reflect(reflection, &mut values[i..]);
                upper[(i, j)] = values[i];
            }
            let mut rest = values.split_off(j);
            let length = norm(&rest);
            if length <= DETERMINED * column.norm {
                return Err(Error::Collinear { column: Column::Input(j), by: involved(&upper, j, columns) });
            }
            let head = rest[0];
            let diagonal = if head > 0.0 { -length } else { length };
            rest[0] = head - diagonal;
            let scale = 1.0 / norm(&rest);
            rest.iter_mut().for_each(|value| *value *= scale);
            upper[(j, j)] = diagonal;
            reflections.push(rest);
        }
        Ok(Self { reflections, upper })
    }

    /// `Qᵀ v`, as long as `v`: the first entries belong to the columns, the others to what they leave.
    pub(crate) fn rotate(&self, values: &mut [f64]) {
        for (j, reflection) in self.reflections.iter().enumerate() {
            reflect(reflection, &mut values[j..]);
        }
    }

    /// `Q v`.
    pub(crate) fn rotate_back(&self, values: &mut [f64]) {
        for (j, reflection) in self.reflections.iter().enumerate().rev() {
            reflect(reflection, &mut values[j..]);
        }
    }

    /// The columns of `Q` that belong to the columns of `X`.
    pub(crate) fn basis(&self, rows: usize) -> Vec<Vec<f64>> {
        (0..self.reflections.len())
            .map(|j| {
                let mut unit = vec![0.0; rows];
                unit[j] = 1.0;
                for i in (0..=j).rev() {
                    reflect(&self.reflections[i], &mut unit[i..]);
                }
                unit
            })
            .collect()
    }
}

fn reflect(unit: &[f64], values: &mut [f64]) {
    let factor = -2.0 * dot(unit, values);
    add_multiple(values, factor, unit);
}

/// Which of the first `j` columns have a share in column `j`.
fn involved(upper: &Matrix, j: usize, columns: &[Centred]) -> Vec<Column> {
    let mut weights = vec![0.0; j];
    for i in (0..j).rev() {
        let sum: f64 = (i + 1..j).map(|l| upper[(i, l)] * weights[l]).sum();
        weights[i] = (upper[(i, j)] - sum) / upper[(i, i)];
    }
    (0..j).filter(|i| weights[*i].abs() * columns[*i].norm > 1e-6 * columns[j].norm).map(Column::Input).collect()
}
