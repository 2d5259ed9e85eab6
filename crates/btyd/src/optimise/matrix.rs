//! Small symmetric matrices.

use crate::diagnosis::Towards;

/// Eigenvalues and eigenvectors (`vectors[k]` belongs to `values[k]`) of a symmetric matrix, by Jacobi rotations.
pub(crate) fn eigen<const N: usize>(mut a: [[f64; N]; N]) -> ([f64; N], [[f64; N]; N]) {
    let mut vectors = [[0.0; N]; N];
    for i in 0..N {
        vectors[i][i] = 1.0;
    }
    for _ in 0..60 {
        let off: f64 = (0..N).flat_map(|i| (0..i).map(move |j| (i, j))).map(|(i, j)| a[i][j] * a[i][j]).sum();
        let diagonal: f64 = (0..N).map(|i| a[i][i] * a[i][i]).sum();
        if off <= 1e-34 * diagonal || off == 0.0 {
            break;
        }
        for p in 0..N {
            for q in p + 1..N {
                if a[p][q] != 0.0 {
                    rotate(&mut a, &mut vectors, p, q);
                }
            }
        }
    }
    let mut values = [0.0; N];
    for i in 0..N {
        values[i] = a[i][i];
    }
    (values, vectors)
}

fn rotate<const N: usize>(a: &mut [[f64; N]; N], vectors: &mut [[f64; N]; N], p: usize, q: usize) {
    let theta = (a[q][q] - a[p][p]) / (2.0 * a[p][q]);
    let t = if theta.abs() > 1e150 {
        0.5 / theta
    } else {
        theta.signum() / (theta.abs() + libm::sqrt(theta * theta + 1.0))
    };
    let t = if theta == 0.0 { 1.0 } else { t };
    let c = 1.0 / libm::sqrt(t * t + 1.0);
    let s = t * c;
    for k in 0..N {
        let (x, y) = (a[k][p], a[k][q]);
        a[k][p] = c * x - s * y;
        a[k][q] = s * x + c * y;
    }
    for k in 0..N {
        let (x, y) = (a[p][k], a[q][k]);
        a[p][k] = c * x - s * y;
        a[q][k] = s * x + c * y;
        let (x, y) = (vectors[p][k], vectors[q][k]);
        vectors[p][k] = c * x - s * y;
        vectors[q][k] = s * x + c * y;
    }
}

/// The negated Hessian with the fixed directions cut off: a one on their diagonal, so that they stay where they are.
pub(crate) fn information<const N: usize>(hessian: &[[f64; N]; N], fixed: &[Option<Towards>; N]) -> [[f64; N]; N] {
    let mut matrix = [[0.0; N]; N];
    for i in 0..N {
        for j in 0..N {
            matrix[i][j] = match (fixed[i], fixed[j]) {
                (None, None) => -0.5 * (hessian[i][j] + hessian[j][i]),
                _ if i == j => 1.0,
                _ => 0.0,
            };
        }
    }
    matrix
}

/// Inverse of the information over the free directions, zero elsewhere; `None` unless it is positive definite.
pub(crate) fn free_inverse<const N: usize>(
    hessian: &[[f64; N]; N],
    fixed: &[Option<Towards>; N],
) -> Option<[[f64; N]; N]> {
    let (values, vectors) = eigen(information(hessian, fixed));
    let top = values.iter().fold(0.0_f64, |m, v| m.max(v.abs()));
    if values.iter().any(|&v| !v.is_finite() || v <= 1e-15 * top) {
        return None;
    }
    let mut inverse = [[0.0; N]; N];
    for i in 0..N {
        for j in 0..=i {
            if fixed[i].is_none() && fixed[j].is_none() {
                let sum: f64 = (0..N).map(|k| vectors[k][i] * vectors[k][j] / values[k]).sum();
                inverse[i][j] = sum;
                inverse[j][i] = sum;
            }
        }
    }
    Some(inverse)
}

/// The direction in which the information is least, when it is below `limit`.
pub(crate) fn weak_direction<const N: usize>(
    hessian: &[[f64; N]; N],
    fixed: &[Option<Towards>; N],
    limit: f64,
) -> Option<[f64; N]> {
    let (values, vectors) = eigen(information(hessian, fixed));
    let mut weakest = None;
    for k in 0..N {
        let free = (0..N).any(|i| fixed[i].is_none() && vectors[k][i].abs() > 1e-8);
        if free && values[k] < weakest.map_or(limit, |(value, _)| value) {
            weakest = Some((values[k], vectors[k]));
        }
    }
    weakest.map(|(_, vector)| vector)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eigen_rebuilds_the_matrix() {
        let a = [[4.0, 1.0, -2.0, 0.5], [1.0, 3.0, 0.0, 1e-9], [-2.0, 0.0, -5.0, 7.0], [0.5, 1e-9, 7.0, 1e6]];
        let (values, vectors) = eigen(a);
        for i in 0..4 {
            for j in 0..4 {
                let rebuilt: f64 = (0..4).map(|k| values[k] * vectors[k][i] * vectors[k][j]).sum();
                assert!((rebuilt - a[i][j]).abs() < 1e-14 * 1e6, "{i} {j}: {rebuilt}");
            }
        }
    }

    #[test]
    fn inverse_leaves_fixed_directions_out() {
        let hessian = [[-2.0, 0.5, 9.0], [0.5, -1.0, 9.0], [9.0, 9.0, 9.0]];
        let fixed = [None, None, Some(Towards::Infinity)];
        let inverse = free_inverse(&hessian, &fixed);
        let expected = [[1.0 / 1.75, 0.5 / 1.75, 0.0], [0.5 / 1.75, 2.0 / 1.75, 0.0], [0.0; 3]];
        assert!(inverse.is_some_and(|m| (0..9).all(|k| (m[k / 3][k % 3] - expected[k / 3][k % 3]).abs() < 1e-14)));
        assert_eq!(free_inverse(&hessian, &[None; 3]), None);
    }
}
