//! MBG/CNBD-k: modified beta-geometric / condensed negative binomial distribution (Reutterer, Platzer & Schröder 2021,
//! *Leveraging purchase regularity for predicting customer behavior the easy way*, International Journal of Research in
//! Marketing 38(1)).
//!
//! While alive a customer passes stages at random times at an own rate `λ ~ Gamma(r, α)`, and buys at every `k`-th, so
//! that the times between purchases are Erlang-`k`: the larger `k`, the more regular; after each purchase, the first
//! included, the customer leaves for good with an own probability `p ~ Beta(a, b)`.
//! `k = 1` is MBG/NBD.
//!
//! `k` is the whole number from 1 to 12 with the highest likelihood, or set. It is learnt from the times between
//! purchases, of which the sum of their logarithms is enough.
//!
//! Expected purchases are exact. Published is an approximation, which BTYDplus uses:
//! [`Condensed::expected_approximately`].
//!
//! ```
//! use btyd::{History, PurchaseModel, mbg_cnbd_k};
//!
//! // Purchases every two weeks or so: after six weeks of silence the customer has probably left.
//! let regular = mbg_cnbd_k::MbgCnbdK::new(6, 30.0, 10.0, 1.0, 9.0)?;
//! let random = mbg_cnbd_k::MbgCnbdK::new(1, 5.0, 10.0, 1.0, 9.0)?;
//! assert!(regular.alive(12.0, 24.0, 30.0, 0.0) < 0.5 * random.alive(12.0, 24.0, 30.0, 0.0));
//!
//! let history = History::new(vec![2.0, 0.0, 1.0], vec![30.4, 0.0, 1.7], vec![38.9, 38.9, 38.9])?;
//! let intervals = vec![14.4_f64.ln() + 16.0_f64.ln(), 0.0, 1.7_f64.ln()];
//! let fit = mbg_cnbd_k::fit(&history.with_sum_log_intervals(intervals)?)?;
//! assert!((1..=12).contains(&fit.model.k));
//! # Ok::<(), btyd::Error>(())
//! ```

use crate::condensed::Condensed;
pub use crate::condensed::{MOST_REGULAR, NAMES, TRIED};
use crate::error::Error;
use crate::fit::Fit;
use crate::history::History;

/// The model: one chance to leave before the first repeat purchase.
pub type MbgCnbdK = Condensed<1>;

/// A fit under way.
pub type Fitting = crate::Fitting<MbgCnbdK>;

/// Fits by maximum likelihood, `k` included.
///
/// # Errors
/// [`Error::NoIntervals`] for a history without [`History::with_sum_log_intervals`]; trouble with the data is in the fit's
/// diagnosis.
pub fn fit(history: &History) -> Result<Fit<MbgCnbdK>, Error> {
    crate::fit(history)
}

/// Fits by maximum likelihood for a given `k`.
///
/// # Errors
/// As [`Condensed::fitting_with`].
pub fn fit_with(history: &History, k: u32) -> Result<Fit<MbgCnbdK>, Error> {
    MbgCnbdK::fitting_with(history, Some(k)).map(crate::Fitting::finish)
}
