//! Wilson's interval of a share (Wilson, 1927): between 0 and 1 for every count, unlike the share plus or minus its error.

use crate::Field;
use crate::formula::{Expr, Function};

/// Two-sided quantiles of the normal distribution for the options of [`confidence`].
pub(crate) const QUANTILES: [f64; 3] = [1.644_853_626_951_472_2, 1.959_963_984_540_054, 2.575_829_303_548_900_4];

/// The setting `confidence`: 90, 95 or 99 percent.
pub(crate) const fn confidence() -> Field {
    Field::choice("confidence", &["90", "95", "99"], "95")
}

/// Both ends of the interval of a share among `n`, written out with the symbols h, n and z.
pub(crate) fn wilson(share: f64, n: f64, z: f64) -> [Expr; 2] {
    let [h, n, z] = [Expr::Symbol("h", share), Expr::Symbol("n", n), Expr::Symbol("z", z)];
    let square = z.clone().power(2.0);
    let middle = h.clone() + square.clone() / (2.0 * n.clone());
    let spread = h.clone() * (1.0 - h) / n.clone() + square.clone() / (4.0 * n.clone().power(2.0));
    let half = z * spread.call(Function::Sqrt);
    let whole = 1.0 + square / n;
    [(middle.clone() - half.clone()) / whole.clone(), (middle + half) / whole]
}

/// Both ends of the interval; rounding may not carry them beyond a share.
pub(crate) fn interval(share: f64, n: f64, z: f64) -> [f64; 2] {
    wilson(share, n, z).map(|end| end.value().clamp(0.0, 1.0))
}
