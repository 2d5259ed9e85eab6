//! MBG/NBD: the modified BG/NBD model (Batislam, Denizel & Filiztekin 2007, *Empirical validation and comparison of models
//! for customer base analysis*, International Journal of Research in Marketing 24(3)).
//!
//! As BG/NBD, but a customer may leave after the very first purchase too: `p ~ Beta(a, b)` counts from time zero. So a
//! customer who never came back is not alive for certain. With `x` repeat purchases there have been `x + 1` chances to
//! leave, and everything that BG/NBD says with `b + x` holds here with `b + x + 1`.

use crate::beta_geometric::BetaGeometric;
pub use crate::beta_geometric::NAMES;
use crate::error::Error;
use crate::fit::Fit;
use crate::history::History;

/// The model: one chance to leave before the first repeat purchase.
pub type MbgNbd = BetaGeometric<1>;

/// A fit under way.
pub type Fitting = crate::Fitting<MbgNbd>;

/// Fits by maximum likelihood.
///
/// # Errors
/// None beyond those of [`crate::Fitting::start`]; trouble with the data is in the fit's diagnosis.
pub fn fit(history: &History) -> Result<Fit<MbgNbd>, Error> {
    crate::fit(history)
}
