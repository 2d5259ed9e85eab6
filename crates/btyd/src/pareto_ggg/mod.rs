//! Pareto/GGG (Platzer & Reutterer 2016, *Ticking away the moments: timing regularity helps to better predict customer
//! activity*, Marketing Science 35(5)).
//!
//! # The story
//!
//! Two customers have each bought ten times in a year, and neither for twelve weeks. One bought every five weeks, as a clock
//! ticks; the other in bursts, with months between. Twelve weeks of silence say much of the first and little of the
//! second. [`crate::pareto_nbd`] cannot tell them apart: it knows how many purchases there were and when the last one was. Here
//! the times between a customer's purchases have a regularity `k` of the customer's own:
//!
//! * while alive a customer buys at intervals from Gamma(`k`, `kλ`): their mean is `1/λ`, their coefficient of variation `1/√k`.
//!   `k = 1` is buying at random times, above 1 it is regular, below 1 in bursts;
//! * `k ~ Gamma(t, γ)`, `λ ~ Gamma(r, α)` and the rate of leaving `μ ~ Gamma(s, β)` vary between customers, independently;
//! * a customer leaves for good at a random time at the rate `μ`, whether there is a purchase or not.
//!
//! `t → ∞` with `t/γ = 1` is Pareto/NBD, and with another `t/γ` customers share a `k`, which need not be whole.
//!
//! # What is needed, and what comes of it
//!
//! Besides `x`, `tₓ` and `T` the sum of the logarithms of the intervals is all that the times of the purchases say of `k`
//! ([`crate::History::with_sum_log_intervals`]). A fit needs it. Predictions by rows ([`PurchaseModel::alive_in`] and the like) use
//! it; where it is not known, what `tₓ` says of `k` is used.
//!
//! The paper draws from the posterior by Markov chains, for want of a closed form. Here the likelihood is integrated: over the
//! rate in closed form, over the time of leaving and over `k` by rules that converge exponentially, as in the paper's eq. 1–4,
//!
//! `L = ∫ p(k) kᵏˣ Γ(k)⁻ˣ e^((k−1)S) (r)ₖₓ αʳ (α + ktₓ)^−(r+kx) H(k) dk`,
//!
//! `H(k) = E[Q(k, kΛ(T−tₓ)) (β/(β+T))ˢ + ∫ Q(k, kΛ(y−tₓ)) sβˢ (β+y)^−(s+1) dy]`, `Λ ~ Gamma(r + kx, α + ktₓ)`, `y` from `tₓ` to `T`,
//!
//! and the same nodes give gradient and Hessian. So a fit is a maximum with standard errors, and comparable by
//! likelihood with the other models.
//!
//! # Accuracy
//!
//! Against an independent computation (`tests/reference/btyd_ggg.py`) log-likelihood agrees to 5·10⁻¹¹ of its size, `P(alive)` and
//! expected purchases to 10⁻⁹. With `t ≤ 1` the expected purchases of a customer who has only just come are infinite: who buys in
//! bursts buys about `1/k` times at once, and nothing says yet that such customers are few. The probability of `n ≥ 1` purchases is a difference of
//! two, exact to about 10⁻¹² absolutely. A rhythm of purchases that lasts for hundreds of them, as at a `k` above a hundred or so, is followed for a
//! part of that time; expected purchases beyond it are right to a fraction of one. Derivatives and variances behind the interval of a
//! total leave the rhythm aside and have about two digits.
//!
//! The likelihood of a customer costs about a fifth of a millisecond, what the customer will buy some milliseconds: a thousand times
//! what a model in closed form takes.
//!
//! ```
//! use btyd::pareto_ggg::ParetoGgg;
//! use btyd::{History, PurchaseModel};
//!
//! let model = ParetoGgg::new(2.0, 1.0, 1.0, 10.0, 0.6, 12.0)?;
//! // Ten purchases in 50 weeks and none for twelve: every five weeks, or five times two in a row.
//! let clock = 10.0 * 5.0_f64.ln();
//! let bursts = 5.0 * 0.2_f64.ln() + 5.0 * 9.8_f64.ln();
//! let history = History::new(vec![10.0; 2], vec![50.0; 2], vec![62.0; 2])?.with_sum_log_intervals(vec![clock, bursts])?;
//! let alive = model.alive_all(&history);
//! assert!(alive[0] < 0.2 && alive[1] > 0.75);
//! # Ok::<(), btyd::Error>(())
//! ```

mod ahead;
mod count;
mod likelihood;
mod prediction;
mod regularity;
mod search;
#[cfg(test)]
mod tests;
mod waiting;

use crate::error::{Error, check_parameter};
use crate::fit::Fit;
use crate::history::History;
use crate::model::{Discounter, PurchaseModel, Scorer, all, amount};
use crate::prior::{Prior, SCALE, SHAPE, Weak};
use likelihood::COUNT;
use regularity::Customer;

/// Symbols of the parameters, in order.
pub const NAMES: [&str; COUNT] = ["t", "gamma", "r", "alpha", "s", "beta"];

/// The largest mean regularity, and one over the smallest: intervals that agree to a thousandth.
const MOST_REGULAR: f64 = 1e6;

/// The model with its six parameters, all positive. `α` and `β` carry the time unit; the others have none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ParetoGgg {
    /// Shape of the spread of regularity between customers.
    pub t: f64,
    /// Scale of the spread of regularity: its mean is `t/γ`.
    pub gamma: f64,
    /// Shape of the spread of purchase rates.
    pub r: f64,
    /// Scale of the spread of purchase rates: the mean rate is `r/α` a time unit.
    pub alpha: f64,
    /// Shape of the spread of rates of leaving.
    pub s: f64,
    /// Scale of the spread of rates of leaving: the mean rate is `s/β` a time unit.
    pub beta: f64,
}

/// A fit under way.
pub type Fitting = crate::Fitting<ParetoGgg>;

/// Fits by maximum likelihood.
///
/// # Errors
/// As [`crate::Fitting::start`]; trouble with the data is in the fit's diagnosis.
pub fn fit(history: &History) -> Result<Fit<ParetoGgg>, Error> {
    crate::fit(history)
}

impl ParetoGgg {
    /// The model with these parameters.
    ///
    /// # Errors
    /// [`Error::Parameter`] for one that is not positive and finite, and for a `gamma` with which the mean regularity `t/γ` is
    /// not between a millionth and a million.
    pub fn new(t: f64, gamma: f64, r: f64, alpha: f64, s: f64, beta: f64) -> Result<ParetoGgg, Error> {
        for (name, value) in NAMES.iter().zip([t, gamma, r, alpha, s, beta]) {
            check_parameter(name, value)?;
        }
        if !(1.0 / MOST_REGULAR..=MOST_REGULAR).contains(&(t / gamma)) {
            return Err(Error::Parameter { parameter: NAMES[1].to_owned() });
        }
        Ok(ParetoGgg { t, gamma, r, alpha, s, beta })
    }

    /// Log-likelihood of one customer with this sum of the logarithms of the times between purchases.
    pub fn log_likelihood_with(&self, x: f64, t_x: f64, t: f64, sum_log_intervals: f64) -> f64 {
        likelihood::one(self, &Customer::new(x, t_x, t, Some(sum_log_intervals)))
    }
}

impl PurchaseModel for ParetoGgg {
    const NAMES: &'static [&'static str] = &NAMES;

    const WEAK: &'static [Weak] = &[
        Weak::plain(2.0, SHAPE),
        Weak::plain(2.0, SHAPE),
        Weak::plain(1.0, SHAPE),
        Weak::scaled(1.0, SCALE),
        Weak::plain(1.0, SHAPE),
        Weak::scaled(1.0, SCALE),
    ];

    fn of(parameters: &[f64]) -> Result<ParetoGgg, Error> {
        let [t, gamma, r, alpha, s, beta] = all(parameters)?;
        ParetoGgg::new(t, gamma, r, alpha, s, beta)
    }

    fn fitting(history: &History, prior: &Prior) -> Result<Fitting, Error> {
        search::Searching::fitting(history, prior)
    }

    fn log_likelihood_of(&self, x: f64, t_x: f64, t: f64) -> f64 {
        likelihood::one(self, &Customer::new(x, t_x, t, None))
    }

    fn log_likelihood_in(&self, history: &History, row: usize) -> f64 {
        likelihood::one(self, &Customer::of(history, row))
    }

    /// Without the times between purchases: what the time of the last says of regularity is used. As all below.
    fn alive(&self, x: f64, t_x: f64, t: f64, after: f64) -> f64 {
        self.alive_after(&Customer::asked(x, t_x, t), amount(after))
    }

    fn expected(&self, x: f64, t_x: f64, t: f64, horizon: f64) -> f64 {
        self.residual(x, t_x, t, horizon, 0.0)
    }

    fn residual(&self, x: f64, t_x: f64, t: f64, horizon: f64, rate: f64) -> f64 {
        self.discounted(&Customer::asked(x, t_x, t), amount(horizon), amount(rate))
    }

    fn probability(&self, x: f64, t_x: f64, t: f64, count: u64, horizon: f64) -> f64 {
        self.exactly(&Customer::asked(x, t_x, t), count, amount(horizon))
    }

    fn alive_in(&self, history: &History, row: usize, after: f64) -> f64 {
        self.alive_after(&Customer::of(history, row), amount(after))
    }

    fn expected_in(&self, history: &History, row: usize, horizon: f64) -> f64 {
        self.residual_in(history, row, horizon, 0.0)
    }

    fn residual_in(&self, history: &History, row: usize, horizon: f64, rate: f64) -> f64 {
        self.discounted(&Customer::of(history, row), amount(horizon), amount(rate))
    }

    fn probability_in(&self, history: &History, row: usize, count: u64, horizon: f64) -> f64 {
        self.exactly(&Customer::of(history, row), count, amount(horizon))
    }

    fn probability_new(&self, count: u64, t: f64) -> f64 {
        self.probability(0.0, 0.0, 0.0, count, t)
    }

    fn scorer(&self, history: &History, horizon: f64, rate: f64) -> Scorer {
        prediction::scorer(*self, history, horizon, rate)
    }

    fn discounter(&self, history: &History, horizon: f64, rate: f64) -> Discounter {
        prediction::discounter(*self, history, horizon, rate)
    }
}
