//! BG/NBD: beta-geometric / negative binomial distribution (Fader, Hardie & Lee 2005, *"Counting your customers" the easy
//! way*, Marketing Science 24(2)).
//!
//! While alive a customer buys at random times at an own rate `λ ~ Gamma(r, α)`; after each repeat purchase the customer
//! leaves for good with an own probability `p ~ Beta(a, b)`. A customer without a repeat purchase is alive for certain.

use crate::beta_geometric::BetaGeometric;
pub use crate::beta_geometric::NAMES;
use crate::error::Error;
use crate::fit::Fit;
use crate::history::History;

/// The model: no chance to leave before the first repeat purchase.
pub type BgNbd = BetaGeometric<0>;

/// A fit under way.
pub type Fitting = crate::Fitting<BgNbd>;

/// Fits by maximum likelihood.
///
/// # Errors
/// None beyond those of [`crate::Fitting::start`]; trouble with the data is in the fit's diagnosis.
pub fn fit(history: &History) -> Result<Fit<BgNbd>, Error> {
    crate::fit(history)
}
