//! Pearson's correlation and its test: the check that spend does not depend on frequency.

use serde::{Deserialize, Serialize};

use crate::special::student_t_two_sided;

/// A correlation with its test.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Correlation {
    /// Pearson's coefficient, −1 to 1.
    pub r: f64,
    /// Two-sided p value of no correlation, by Student's t with `n − 2` degrees of freedom.
    pub p: f64,
    /// Pairs, those counted that a row stands for.
    pub n: usize,
}

/// Pearson's correlation of two columns of equal length. Each row is one pair, or as many equal ones as `weight` says.
///
/// `None` for fewer than three pairs, columns of different lengths, a column without variation, or a value that is not
/// finite.
pub fn correlation_test(x: &[f64], y: &[f64], weight: Option<&[f64]>) -> Option<Correlation> {
    if y.len() != x.len() || weight.is_some_and(|weight| weight.len() != x.len()) {
        return None;
    }
    let weight = |row: usize| weight.map_or(1.0, |weight| weight[row]);
    let rows = || x.iter().zip(y).enumerate();
    let count: f64 = (0..x.len()).map(weight).sum();
    if !(count.is_finite() && count >= 3.0) {
        return None;
    }
    let sum = rows().fold((0.0, 0.0), |sum, (row, (x, y))| (sum.0 + weight(row) * x, sum.1 + weight(row) * y));
    let (mean_x, mean_y) = (sum.0 / count, sum.1 / count);
    let (mut xx, mut yy, mut xy) = (0.0, 0.0, 0.0);
    for (row, (x, y)) in rows() {
        let (dx, dy) = (x - mean_x, y - mean_y);
        xx += weight(row) * dx * dx;
        yy += weight(row) * dy * dy;
        xy += weight(row) * dx * dy;
    }
    let spread = libm::sqrt(xx) * libm::sqrt(yy);
    if !(spread.is_finite() && spread > 0.0 && xy.is_finite()) {
        return None;
    }
    let r = (xy / spread).clamp(-1.0, 1.0);
    let degrees = count - 2.0;
    let unexplained = 1.0 - r * r;
    let p = if unexplained <= 0.0 { 0.0 } else { student_t_two_sided(r * libm::sqrt(degrees / unexplained), degrees) };
    Some(Correlation { r, p, n: count as usize })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anscombe_first_set() {
        // Anscombe (1973), set I: r = 0.816, p = 0.00217.
        let x = [10.0, 8.0, 13.0, 9.0, 11.0, 14.0, 6.0, 4.0, 12.0, 7.0, 5.0];
        let y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
        let found = correlation_test(&x, &y, None).expect("varied columns");
        assert!((found.r - 0.816_420_516).abs() < 1e-9);
        assert!((found.p - 0.002_169_6).abs() < 1e-7);
    }

    #[test]
    fn nothing_to_say() {
        assert_eq!(correlation_test(&[1.0, 2.0], &[1.0, 2.0], None), None);
        assert_eq!(correlation_test(&[1.0; 5], &[1.0, 2.0, 3.0, 4.0, 5.0], None), None);
        assert_eq!(correlation_test(&[1.0, 2.0, f64::NAN], &[1.0, 2.0, 3.0], None), None);
        assert!(correlation_test(&[1.0, 2.0, 3.0], &[2.0, 4.0, 6.0], None).is_some_and(|c| c.p < 1e-6));
    }
}
