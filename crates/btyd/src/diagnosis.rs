//! What is to be said of a fit: kinds with data. The words live with the caller.

use serde::{Deserialize, Serialize};

/// The end that a parameter ran to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Towards {
    /// Zero.
    Zero,
    /// Infinity.
    Infinity,
    /// Minus infinity, where an effect of a covariate may go.
    MinusInfinity,
}

impl Towards {
    /// The end of an effect whose exponential ran there.
    pub(crate) fn of_effect(self) -> Towards {
        if self == Towards::Zero { Towards::MinusInfinity } else { self }
    }
}

/// One finding about a fit. A list without anything but [`Diagnosis::Converged`] is a fit to rely on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[non_exhaustive]
pub enum Diagnosis {
    /// The gradient is zero to rounding and the likelihood curves down in every free direction.
    Converged,
    /// The search stopped before the maximum was certain.
    NotConverged {
        /// Length of the gradient in log parameters where it stopped.
        gradient: f64,
    },
    /// The likelihood rises all the way to the end of a parameter's range: the data show no sign of the difference
    /// between customers that the parameter describes.
    Boundary {
        /// Symbol.
        parameter: String,
        /// Which end.
        towards: Towards,
    },
    /// The likelihood is nearly flat along a direction in these parameters: they are known together, not apart.
    Ridge {
        /// Symbols.
        parameters: Vec<String>,
    },
    /// So few customers bought again that the estimates lean on a handful of people.
    TooFewRepeat {
        /// Customers with a repeat purchase.
        customers: f64,
        /// Number from which the estimates begin to be worth something.
        wanted: f64,
    },
    /// Every customer has the same history: differences between customers cannot be estimated.
    AllIdentical,
    /// Nobody bought again: the model has nothing to learn from.
    NoRepeat,
    /// Customers buy at so many of the possible dates that a purchase at random times is the wrong picture.
    NearDaily {
        /// Share of the possible dates, from first to last purchase, that have a purchase.
        occupancy: f64,
    },
    /// A prior was used for these parameters: the estimates are the top of the posterior, not of the likelihood, and are not to
    /// be compared with others by AIC, BIC or a likelihood-ratio test.
    PriorUsed {
        /// Symbols.
        parameters: Vec<String>,
    },
    /// The likelihood rises to the strongest correlation of purchase rate and rate of leaving that the model's form has room for.
    CorrelationLimit {
        /// The correlation there.
        correlation: f64,
    },
    /// The weights of the draws from the posterior have so heavy a tail that they are not to be relied on.
    DrawsUnreliable {
        /// Shape of the tail; `None` where it is beyond every number.
        pareto_k: Option<f64>,
        /// Shape up to which they are.
        limit: f64,
    },
    /// Nobody of any cohort left: a retention model has nothing to learn from.
    NobodyLeft,
    /// Nobody outlasted the first period: a retention model has nothing to learn from.
    AllLeftAtOnce,
    /// Fewer periods than parameters: many values of these fit alike.
    TooFewPeriods {
        /// Periods with customers in them.
        periods: usize,
        /// Number from which the parameters can be told apart.
        wanted: usize,
    },
    /// `q ≤ 1`: the mean spend of the population is infinite; only customers with enough purchases have one.
    MeanSpendUndefined {
        /// The estimate.
        q: f64,
    },
    /// `q ≤ 2`: the mean spend exists but its variance is infinite; a total has no interval for customers' spend.
    SpendVarianceInfinite {
        /// The estimate.
        q: f64,
    },
}
