//! Small dense matrices.

use std::ops::{Index, IndexMut};

use serde::{Deserialize, Serialize};

/// A matrix, row after row.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Matrix {
    rows: usize,
    columns: usize,
    values: Vec<f64>,
}

impl Matrix {
    /// A matrix of zeros.
    pub fn zeros(rows: usize, columns: usize) -> Self {
        Self { rows, columns, values: vec![0.0; rows * columns] }
    }

    /// Ones on the diagonal of a square matrix.
    pub fn identity(size: usize) -> Self {
        let mut matrix = Self::zeros(size, size);
        for i in 0..size {
            matrix[(i, i)] = 1.0;
        }
        matrix
    }

    /// Number of rows.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Number of columns.
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// One row.
    pub fn row(&self, i: usize) -> &[f64] {
        &self.values[i * self.columns..(i + 1) * self.columns]
    }

    /// All values, row after row.
    pub fn values(&self) -> &[f64] {
        &self.values
    }

    /// `vᵀ · self⁻¹ · v` for the lower right part of a symmetric matrix, from row `first` on; `None` where it is not positive
    /// definite.
    pub(crate) fn inverse_product(&self, first: usize, v: &[f64]) -> Option<f64> {
        let k = v.len();
        let mut lower = Self::zeros(k, k);
        let mut solved = vec![0.0; k];
        let largest = (0..k).map(|i| self[(first + i, first + i)]).fold(0.0, f64::max);
        for i in 0..k {
            for j in 0..=i {
                let sum: f64 = (0..j).map(|l| lower[(i, l)] * lower[(j, l)]).sum();
                let rest = self[(first + i, first + j)] - sum;
                if i > j {
                    lower[(i, j)] = rest / lower[(j, j)];
                } else if rest > 1e-14 * largest {
                    lower[(i, i)] = libm::sqrt(rest);
                } else {
                    return None;
                }
            }
            let sum: f64 = (0..i).map(|l| lower[(i, l)] * solved[l]).sum();
            solved[i] = (v[i] - sum) / lower[(i, i)];
        }
        Some(solved.iter().map(|value| value * value).sum())
    }

    /// `self · other · selfᵀ` for a symmetric `other`.
    pub(crate) fn sandwich(&self, other: &Self) -> Self {
        let k = self.rows;
        let mut half = Self::zeros(k, other.columns);
        for i in 0..k {
            for j in 0..other.columns {
                half[(i, j)] = (0..self.columns).map(|l| self[(i, l)] * other[(l, j)]).sum();
            }
        }
        let mut result = Self::zeros(k, k);
        for i in 0..k {
            for j in 0..=i {
                let value = (0..self.columns).map(|l| half[(i, l)] * self[(j, l)]).sum();
                result[(i, j)] = value;
                result[(j, i)] = value;
            }
        }
        result
    }

    /// The inverse of an upper triangular matrix without zeros on its diagonal.
    pub(crate) fn upper_inverse(&self) -> Self {
        let k = self.rows;
        let mut inverse = Self::zeros(k, k);
        for j in 0..k {
            inverse[(j, j)] = 1.0 / self[(j, j)];
            for i in (0..j).rev() {
                let sum: f64 = (i + 1..=j).map(|l| self[(i, l)] * inverse[(l, j)]).sum();
                inverse[(i, j)] = -sum / self[(i, i)];
            }
        }
        inverse
    }
}

impl Index<(usize, usize)> for Matrix {
    type Output = f64;

    fn index(&self, (i, j): (usize, usize)) -> &f64 {
        &self.values[i * self.columns + j]
    }
}

impl IndexMut<(usize, usize)> for Matrix {
    fn index_mut(&mut self, (i, j): (usize, usize)) -> &mut f64 {
        &mut self.values[i * self.columns + j]
    }
}

/// Eigenvalues of a symmetric matrix, largest first, with unit eigenvectors.
#[derive(Clone, Debug)]
pub(crate) struct Eigen {
    pub(crate) values: Vec<f64>,
    /// One eigenvector a row, in the order of the values.
    pub(crate) vectors: Matrix,
}

/// Cyclic Jacobi rotations (Jacobi 1846; Golub & Van Loan 2013, 8.5).
pub(crate) fn symmetric_eigen(matrix: &Matrix) -> Eigen {
    let k = matrix.rows;
    let mut a = matrix.clone();
    let mut vectors = Matrix::identity(k);
    let negligible = 1e-17 * libm::sqrt(matrix.values.iter().map(|value| value * value).sum::<f64>());
    // Quadratic convergence: a few sweeps do; the bound is for safety only.
    for _ in 0..60 {
        let mut rotated = false;
        for p in 0..k {
            for q in p + 1..k {
                let off = a[(p, q)];
                if off.abs() <= negligible {
                    continue;
                }
                rotated = true;
                let theta = (a[(q, q)] - a[(p, p)]) / (2.0 * off);
                let tangent = theta.signum() / (theta.abs() + libm::hypot(theta, 1.0));
                let cosine = 1.0 / libm::hypot(tangent, 1.0);
                let sine = tangent * cosine;
                for l in 0..k {
                    let (x, y) = (a[(l, p)], a[(l, q)]);
                    a[(l, p)] = cosine * x - sine * y;
                    a[(l, q)] = sine * x + cosine * y;
                }
                for l in 0..k {
                    let (x, y) = (a[(p, l)], a[(q, l)]);
                    a[(p, l)] = cosine * x - sine * y;
                    a[(q, l)] = sine * x + cosine * y;
                    let (x, y) = (vectors[(p, l)], vectors[(q, l)]);
                    vectors[(p, l)] = cosine * x - sine * y;
                    vectors[(q, l)] = sine * x + cosine * y;
                }
                a[(p, q)] = 0.0;
                a[(q, p)] = 0.0;
            }
        }
        if !rotated {
            break;
        }
    }
    let mut order: Vec<usize> = (0..k).collect();
    order.sort_by(|i, j| a[(*j, *j)].total_cmp(&a[(*i, *i)]));
    let mut sorted = Matrix::zeros(k, k);
    for (to, from) in order.iter().enumerate() {
        for l in 0..k {
            sorted[(to, l)] = vectors[(*from, l)];
        }
    }
    Eigen { values: order.iter().map(|i| a[(*i, *i)]).collect(), vectors: sorted }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eigenvectors_rebuild_the_matrix() {
        // Equal correlations 0.3: one eigenvalue 1 + 3 · 0.3, the rest 0.7.
        let mut matrix = Matrix::identity(4);
        for i in 0..4 {
            for j in 0..4 {
                if i != j {
                    matrix[(i, j)] = 0.3;
                }
            }
        }
        let eigen = symmetric_eigen(&matrix);
        for (found, expected) in eigen.values.iter().zip([1.9, 0.7, 0.7, 0.7]) {
            assert!((found - expected).abs() < 1e-15, "{found}");
        }
        for i in 0..4 {
            for j in 0..4 {
                let rebuilt: f64 =
                    (0..4).map(|k| eigen.values[k] * eigen.vectors[(k, i)] * eigen.vectors[(k, j)]).sum();
                assert!((rebuilt - matrix[(i, j)]).abs() < 1e-15);
            }
        }
    }

    #[test]
    fn triangular_inverse() {
        let mut upper = Matrix::identity(3);
        (upper[(0, 0)], upper[(0, 1)], upper[(0, 2)], upper[(1, 2)], upper[(2, 2)]) = (2.0, -1.0, 4.0, 3.0, 0.5);
        let inverse = upper.upper_inverse();
        for i in 0..3 {
            for j in 0..3 {
                let product: f64 = (0..3).map(|l| upper[(i, l)] * inverse[(l, j)]).sum();
                assert_eq!(product, if i == j { 1.0 } else { 0.0 });
            }
        }
    }
}
