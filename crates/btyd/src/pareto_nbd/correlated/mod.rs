//! Pareto/NBD where how often a customer buys and how soon the customer leaves go together (Park & Fader 2004, *Modeling
//! browsing behavior at multiple websites*, Marketing Science 23(3), who took the form from Sarmanov 1966).
//!
//! # Story
//!
//! Pareto/NBD draws a customer's purchase rate `λ ~ Gamma(r, α)` and rate of leaving `μ ~ Gamma(s, β)` from two urns that know
//! nothing of each other. But heavy buyers may well stay longer than others (a negative correlation of the two rates), or burn
//! out sooner (a positive one). Here the two are drawn together, from the density
//!
//! `f(λ) f(μ) [1 + m φ₁(λ) φ₂(μ)]`, `φ₁ = e^−λ − A`, `φ₂ = e^−μ − B`,
//!
//! with `A = E[e^−λ] = (α/(1 + α))ʳ` and `B = E[e^−μ] = (β/(1 + β))ˢ`. Each rate on its own is distributed as before; `m = 0` is
//! [`crate::pareto_nbd`], and
//!
//! `Corr(λ, μ) = m A B √(rs) / ((1 + α)(1 + β))`.
//!
//! # Limits
//!
//! A density is not negative, so that `m` lies between `−1/max(AB, (1−A)(1−B))` and `1/max(A(1−B), (1−A)B)`
//! ([`CorrelatedParetoNbd::limits`]). The form has no room for strong correlations. A fit that ends at a limit says so
//! ([`crate::Diagnosis::CorrelationLimit`]).
//!
//! `e^−λ` holds a rate without its unit: unlike all other models, **this one depends on the time unit** of the history. In weeks
//! it is not quite the model that it is in days. The paper has it so, and so has CLVTools (`use.cor`), with which the numbers here
//! can be compared.
//!
//! # Formula
//!
//! `e^−λ f(λ)` is `A` times the density of Gamma(`r`, `α + 1`). So the likelihood is a mixture, with two negative weights, of the
//! likelihoods of four Pareto/NBD models:
//!
//! `(1 + mAB) L(α, β) − mAB L(α + 1, β) − mAB L(α, β + 1) + mAB L(α + 1, β + 1)`,
//!
//! and every forecast is a mixture likewise. Only ratios of the four are ever taken out of their logarithms, so that the
//! heaviest buyers are no special case.
//!
//! ```
//! use btyd::PurchaseModel;
//! use btyd::pareto_nbd::{ParetoNbd, correlated::CorrelatedParetoNbd};
//!
//! // Heavy buyers stay longer: after a long silence one of them is more probably still there than if the rates were unrelated.
//! let together = CorrelatedParetoNbd::new(0.55, 10.6, 0.61, 11.7, -1.0)?;
//! let apart = ParetoNbd::new(0.55, 10.6, 0.61, 11.7)?;
//! assert!(together.correlation() < 0.0);
//! assert!(together.alive(6.0, 30.0, 39.0, 0.0) > apart.alive(6.0, 30.0, 39.0, 0.0));
//! # Ok::<(), btyd::Error>(())
//! ```

mod likelihood;
mod parts;
mod prediction;
mod search;
#[cfg(test)]
mod tests;

use super::ParetoNbd;
use crate::error::{Error, check_parameter};
use crate::fit::Fit;
use crate::history::History;
use crate::model::{Discounter, PurchaseModel, Scorer, all, amount};
use crate::prior::{Prior, Weak};
use parts::Ends;

/// Parameters in the order `r, α, s, β, m`.
const COUNT: usize = 5;

/// Symbols of the parameters, in order.
pub const NAMES: [&str; COUNT] = ["r", "alpha", "s", "beta", "m"];

/// `m` may be this share of its limit beyond it, by rounding.
const SLACK: f64 = 1e-9;

/// The model with its five parameters: four positive as in [`ParetoNbd`], and `m`, which may be negative.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CorrelatedParetoNbd {
    /// Shape of the spread of purchase rates.
    pub r: f64,
    /// Scale of the spread of purchase rates.
    pub alpha: f64,
    /// Shape of the spread of rates of leaving.
    pub s: f64,
    /// Scale of the spread of rates of leaving.
    pub beta: f64,
    /// How the two go together: above 0 where frequent buyers leave sooner.
    pub m: f64,
}

/// A fit under way.
pub type Fitting = crate::Fitting<CorrelatedParetoNbd>;

/// Fits by maximum likelihood: Pareto/NBD first, then with `m`. [`Fit::likelihood_ratio`] tests `m = 0`.
///
/// # Errors
/// None beyond those of [`crate::Fitting::start`]; trouble with the data is in the fit's diagnosis.
pub fn fit(history: &History) -> Result<Fit<CorrelatedParetoNbd>, Error> {
    crate::fit(history)
}

impl CorrelatedParetoNbd {
    /// The model with these parameters.
    ///
    /// # Errors
    /// [`Error::Parameter`] for one that is not positive and finite, and for an `m` outside
    /// [`CorrelatedParetoNbd::limits`].
    pub fn new(r: f64, alpha: f64, s: f64, beta: f64, m: f64) -> Result<CorrelatedParetoNbd, Error> {
        for (name, value) in NAMES.iter().zip([r, alpha, s, beta]) {
            check_parameter(name, value)?;
        }
        let [low, high] = CorrelatedParetoNbd::limits(r, alpha, s, beta);
        let room = 1.0 + SLACK;
        if m.is_finite() && (low * room..=high * room).contains(&m) {
            Ok(CorrelatedParetoNbd { r, alpha, s, beta, m })
        } else {
            Err(Error::Parameter { parameter: NAMES[4].to_owned() })
        }
    }

    /// Lowest and highest `m` for which the density of the two rates is nowhere negative.
    pub fn limits(r: f64, alpha: f64, s: f64, beta: f64) -> [f64; 2] {
        Ends::of(&[r, alpha, s, beta]).value
    }

    /// `Corr(λ, μ)`.
    pub fn correlation(&self) -> f64 {
        self.m * self.correlation_per_m()
    }

    /// `Corr(λ, μ)` with its derivatives in the parameters.
    pub fn correlation_slopes(&self) -> (f64, [f64; COUNT]) {
        let Self { r, alpha, s, beta, .. } = *self;
        let correlation = self.correlation();
        // Of ln A and of ln √r/(1 + α), and so for B.
        let in_shape = |shape: f64, scale: f64| 0.5 / shape - libm::log1p(1.0 / scale);
        let in_scale = |shape: f64, scale: f64| (shape / scale - 1.0) / (scale + 1.0);
        let slopes = [in_shape(r, alpha), in_scale(r, alpha), in_shape(s, beta), in_scale(s, beta)];
        let [r, alpha, s, beta] = slopes.map(|slope| correlation * slope);
        (correlation, [r, alpha, s, beta, self.correlation_per_m()])
    }

    fn correlation_per_m(&self) -> f64 {
        let Self { r, alpha, s, beta, .. } = *self;
        libm::exp(parts::ln_mean(r, alpha) + parts::ln_mean(s, beta)) * libm::sqrt(r * s)
            / ((alpha + 1.0) * (beta + 1.0))
    }

    /// The model without the correlation.
    pub fn plain(&self) -> ParetoNbd {
        ParetoNbd { r: self.r, alpha: self.alpha, s: self.s, beta: self.beta }
    }
}

impl PurchaseModel for CorrelatedParetoNbd {
    const NAMES: &'static [&'static str] = &NAMES;
    /// That of the four; every `m` within its limits is as good as another.
    const WEAK: &'static [Weak] = ParetoNbd::WEAK;

    fn of(parameters: &[f64]) -> Result<CorrelatedParetoNbd, Error> {
        let [r, alpha, s, beta, m] = all(parameters)?;
        CorrelatedParetoNbd::new(r, alpha, s, beta, m)
    }

    fn fitting(history: &History, prior: &Prior) -> Result<Fitting, Error> {
        Ok(Fitting::from(search::Searching::new(history, prior)?))
    }

    fn log_likelihood_of(&self, x: f64, t_x: f64, t: f64) -> f64 {
        super::likelihood::one(&self.plain(), x, t_x, t) + libm::log(self.now(x, t_x, t).density)
    }

    fn alive(&self, x: f64, t_x: f64, t: f64, after: f64) -> f64 {
        let after = amount(after);
        self.at_present(x, t_x, t).sum(|part, x, t| part.living(x, t).alive(after)).min(1.0)
    }

    fn expected(&self, x: f64, t_x: f64, t: f64, horizon: f64) -> f64 {
        let horizon = amount(horizon);
        self.at_present(x, t_x, t).sum(|part, x, t| part.living(x, t).purchases(horizon))
    }

    fn residual(&self, x: f64, t_x: f64, t: f64, horizon: f64, rate: f64) -> f64 {
        let (horizon, rate) = (amount(horizon), amount(rate));
        self.at_present(x, t_x, t).sum(|part, x, t| part.living(x, t).discounted(horizon, rate))
    }

    fn probability(&self, x: f64, t_x: f64, t: f64, count: u64, horizon: f64) -> f64 {
        let (present, horizon) = (self.at_present(x, t_x, t), amount(horizon));
        let bought = present.sum(|part, x, t| part.later(x, t).probability(count as f64, horizon));
        let left = if count == 0 { 1.0 - present.sum(|_, _, _| 1.0).min(1.0) } else { 0.0 };
        (left + bought).min(1.0)
    }

    fn probability_new(&self, count: u64, t: f64) -> f64 {
        self.probability(0.0, 0.0, 0.0, count, t)
    }

    fn rate_correlation(&self) -> Option<(f64, Vec<f64>)> {
        let (correlation, slopes) = self.correlation_slopes();
        Some((correlation, slopes.to_vec()))
    }

    fn scorer(&self, history: &History, horizon: f64, rate: f64) -> Scorer {
        prediction::scorer(*self, history, horizon, rate)
    }

    fn discounter(&self, _: &History, horizon: f64, rate: f64) -> Discounter {
        prediction::discounter(*self, horizon, rate)
    }
}
