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
    /// Pairs.
    pub n: usize,
}

/// Pearson's correlation of two columns of equal length.
///
/// `None` for fewer than three pairs, columns of different lengths, a column without variation, or a value that is not
/// finite.
pub fn correlation_test(x: &[f64], y: &[f64]) -> Option<Correlation> {
    let n = x.len();
    if n < 3 || y.len() != n {
        return None;
    }
    let count = n as f64;
    let (mean_x, mean_y) = (x.iter().sum::<f64>() / count, y.iter().sum::<f64>() / count);
    let (mut xx, mut yy, mut xy) = (0.0, 0.0, 0.0);
    for (x, y) in x.iter().zip(y) {
        let (dx, dy) = (x - mean_x, y - mean_y);
        xx += dx * dx;
        yy += dy * dy;
        xy += dx * dy;
    }
    let spread = libm::sqrt(xx) * libm::sqrt(yy);
    if !(spread.is_finite() && spread > 0.0 && xy.is_finite()) {
        return None;
    }
    let r = (xy / spread).clamp(-1.0, 1.0);
    let degrees = count - 2.0;
    let unexplained = 1.0 - r * r;
    let p = if unexplained <= 0.0 { 0.0 } else { student_t_two_sided(r * libm::sqrt(degrees / unexplained), degrees) };
    Some(Correlation { r, p, n })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anscombe_first_set() {
        // Anscombe (1973), set I: r = 0.816, p = 0.00217.
        let x = [10.0, 8.0, 13.0, 9.0, 11.0, 14.0, 6.0, 4.0, 12.0, 7.0, 5.0];
        let y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
        let found = correlation_test(&x, &y).expect("varied columns");
        assert!((found.r - 0.816_420_516).abs() < 1e-9);
        assert!((found.p - 0.002_169_6).abs() < 1e-7);
    }

    #[test]
    fn nothing_to_say() {
        assert_eq!(correlation_test(&[1.0, 2.0], &[1.0, 2.0]), None);
        assert_eq!(correlation_test(&[1.0; 5], &[1.0, 2.0, 3.0, 4.0, 5.0]), None);
        assert_eq!(correlation_test(&[1.0, 2.0, f64::NAN], &[1.0, 2.0, 3.0]), None);
        assert!(correlation_test(&[1.0, 2.0, 3.0], &[2.0, 4.0, 6.0]).is_some_and(|c| c.p < 1e-6));
    }
}
