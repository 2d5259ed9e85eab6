//! Gamma-Gamma: how much customers spend (Fader & Hardie 2013, *The Gamma-Gamma model of monetary value*, note 025).
//!
//! Each purchase of a customer is Gamma(`p`, `ν`) with the customer's own scale `ν ~ Gamma(q, γ)`. How much is spent does
//! not depend on how often: check that with [`crate::correlation_test`].

mod customer;
mod likelihood;
#[cfg(test)]
mod tests;

use crate::diagnosis::Diagnosis;
use crate::error::{Error, check_length, check_parameter, row_error};
use crate::fit::{Fit, Found};
use crate::optimise::{Outcome, Search};
use crate::posterior::{Asked, Drawing, Posterior};
use crate::prior::{Prior, SCALE, SHAPE, Weak, WithPrior};
use likelihood::{COUNT, Grouped};

/// Symbols of the parameters, in order.
pub const NAMES: [&str; COUNT] = ["p", "q", "gamma"];

/// The weakly informative prior of each parameter.
const WEAK: [Weak; COUNT] = [Weak::plain(4.0, SHAPE), Weak::plain(4.0, SHAPE), Weak::scaled(1.0, SCALE)];

/// The model with its three parameters, all positive. `γ` is in the currency; the others have no unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GammaGamma {
    /// Shape of one customer's purchases.
    pub p: f64,
    /// Shape of the spread between customers.
    pub q: f64,
    /// Scale of the spread between customers.
    pub gamma: f64,
}

impl GammaGamma {
    /// The model with these parameters.
    ///
    /// # Errors
    /// [`Error::Parameter`] for one that is not positive and finite.
    pub fn new(p: f64, q: f64, gamma: f64) -> Result<GammaGamma, Error> {
        for (name, value) in NAMES.iter().zip([p, q, gamma]) {
            check_parameter(name, value)?;
        }
        Ok(GammaGamma { p, q, gamma })
    }

    /// Log-likelihood of the mean spends of customers, rows with frequency 0 left out.
    ///
    /// # Errors
    /// As [`fit`].
    pub fn log_likelihood(&self, frequency: &[f64], spend: &[f64], weight: Option<&[f64]>) -> Result<f64, Error> {
        check(frequency, spend, weight)?;
        let parameters = [self.p, self.q, self.gamma];
        let term = |row: usize| weight_of(weight, row) * likelihood::one(parameters, frequency[row], spend[row]);
        Ok((0..frequency.len()).filter(|&row| is_used(frequency, weight, row)).map(term).sum())
    }

    /// `E[M | x, m]`, the expected spend a purchase of a customer with `x` purchases of mean `mean_spend` (note 025,
    /// eq. 5); with `x = 0` that of a new customer, [`GammaGamma::mean`].
    ///
    /// `None` where it is infinite (`px + q ≤ 1`) or the arguments are not finite and `≥ 0`.
    pub fn spend(&self, x: f64, mean_spend: f64) -> Option<f64> {
        if !(x.is_finite() && x >= 0.0) {
            return None;
        }
        if x == 0.0 {
            return self.mean();
        }
        let shape = self.p * x + self.q - 1.0;
        let valid = mean_spend.is_finite() && mean_spend >= 0.0 && shape > 0.0;
        valid.then(|| self.p * (self.gamma + mean_spend * x) / shape)
    }

    /// Mean spend a purchase in the population, `pγ/(q − 1)`; `None` for `q ≤ 1`, where it is infinite.
    pub fn mean(&self) -> Option<f64> {
        (self.q > 1.0).then(|| self.p * self.gamma / (self.q - 1.0))
    }

    /// `E[M² | x, m]`; `None` where it is infinite (`px + q ≤ 2`).
    pub fn spend_square(&self, x: f64, mean_spend: f64) -> Option<f64> {
        let mean = self.spend(x, mean_spend)?;
        let shape = self.p * x + self.q;
        (shape > 2.0).then(|| mean * mean * (shape - 1.0) / (shape - 2.0))
    }
}

/// Fits by maximum likelihood. `frequency` repeat purchases and their mean `spend`, one row a customer; rows with
/// frequency 0 (or weight 0) are ignored, whatever their spend.
///
/// # Errors
/// [`Error::Length`]; [`Error::Row`] for a frequency that is not whole or below 0, or a spend that is not positive;
/// [`Error::Empty`] when nobody bought again.
pub fn fit(frequency: &[f64], spend: &[f64], weight: Option<&[f64]>) -> Result<Fit<GammaGamma>, Error> {
    fit_with_prior(frequency, spend, weight, &Prior::None)
}

/// Fits by maximum a posteriori; see [`crate::prior`].
///
/// # Errors
/// As [`fit`]; [`Error::Prior`] for a prior that is none.
pub fn fit_with_prior(
    frequency: &[f64],
    spend: &[f64],
    weight: Option<&[f64]>,
    prior: &Prior,
) -> Result<Fit<GammaGamma>, Error> {
    Fitting::with_prior(frequency, spend, weight, prior).map(|mut fitting| fitting.run())
}

/// Fits with a prior and draws from the posterior.
///
/// # Errors
/// As [`fit_with_prior`] and [`Fitting::drawing`].
pub fn draw(
    frequency: &[f64],
    spend: &[f64],
    weight: Option<&[f64]>,
    prior: &Prior,
    asked: Asked,
) -> Result<(Fit<GammaGamma>, Posterior<GammaGamma>), Error> {
    let mut fitting = Fitting::with_prior(frequency, spend, weight, prior)?;
    let fit = fitting.run();
    Ok((fit, fitting.drawing(asked)?.finish()))
}

/// Repeat buyers from which three parameters begin to be worth something.
const WANTED: f64 = 30.0;

/// A fit under way, in slices of a few milliseconds.
pub struct Fitting {
    search: Search<WithPrior<Grouped, COUNT>, COUNT>,
    findings: Vec<Diagnosis>,
    customers: f64,
    /// Geometric mean of the spends: the fit's unit of money.
    unit: f64,
    found: Option<Outcome<COUNT>>,
}

impl Fitting {
    /// Checks, scales and joins equal rows.
    ///
    /// # Errors
    /// As [`fit`].
    pub fn start(frequency: &[f64], spend: &[f64], weight: Option<&[f64]>) -> Result<Fitting, Error> {
        Fitting::with_prior(frequency, spend, weight, &Prior::None)
    }

    /// The same with a prior; [`Prior::None`] is maximum likelihood.
    ///
    /// # Errors
    /// As [`fit_with_prior`].
    pub fn with_prior(
        frequency: &[f64],
        spend: &[f64],
        weight: Option<&[f64]>,
        prior: &Prior,
    ) -> Result<Fitting, Error> {
        check(frequency, spend, weight)?;
        let used = || (0..frequency.len()).filter(|&row| is_used(frequency, weight, row));
        let customers: f64 = used().map(|row| weight_of(weight, row)).sum();
        if customers == 0.0 {
            return Err(Error::Empty);
        }
        let unit = unit(used().map(|row| (spend[row], weight_of(weight, row))), customers);
        let grouped = Grouped::new(used().map(|row| (frequency[row], spend[row] / unit, weight_of(weight, row))));
        // The search is in units of money of its own.
        let prior = prior.in_logs(&NAMES, &WEAK, unit)?.in_units(2, unit);
        let mut findings = Vec::new();
        if grouped.is_constant() {
            findings.push(Diagnosis::AllIdentical);
        }
        if customers < WANTED {
            findings.push(Diagnosis::TooFewRepeat { customers, wanted: WANTED });
        }
        Ok(Fitting {
            search: Search::new(WithPrior { likelihood: grouped, prior }),
            findings,
            customers,
            unit,
            found: None,
        })
    }

    /// One slice; the fit when finished, `None` to go on.
    pub fn advance(&mut self) -> Option<Fit<GammaGamma>> {
        let outcome = self.search.advance()?;
        self.found = Some(outcome.clone());
        let WithPrior { likelihood, prior } = self.search.problem();
        let found = Found {
            outcome,
            prior: prior.clone(),
            iterations: self.search.steps(),
            customers: self.customers,
            distinct_rows: likelihood.distinct_rows(),
            shift: -self.customers * libm::log(self.unit),
            scale: [1.0, 1.0, self.unit],
        };
        let mut findings = std::mem::take(&mut self.findings);
        findings.extend(of_spread(libm::exp(found.outcome.point.at[1])));
        Some(found.into_fit(&NAMES, findings, |&[p, q, gamma]: &[f64; COUNT]| GammaGamma { p, q, gamma }))
    }

    /// All slices to the end.
    pub fn run(&mut self) -> Fit<GammaGamma> {
        loop {
            if let Some(fit) = self.advance() {
                return fit;
            }
        }
    }

    /// Draws from the posterior around the fit, once that is finished; see [`crate::posterior`].
    ///
    /// # Errors
    /// As [`crate::Fitting::drawing`].
    pub fn drawing(self, asked: Asked) -> Result<Drawing<GammaGamma>, Error> {
        let outcome = self.found.ok_or(Error::NoMaximum)?;
        let unit = self.unit;
        Drawing::of(self.search.into_problem(), &outcome, &NAMES, asked, move |&[p, q, gamma]| {
            let gamma = gamma * unit;
            (GammaGamma { p, q, gamma }, vec![p, q, gamma])
        })
    }

    /// Share of the work done, from 0 to 1, roughly.
    pub fn progress(&self) -> f64 {
        self.search.progress()
    }
}

/// What is to be said of an estimate of `q`.
pub(crate) fn of_spread(q: f64) -> Option<Diagnosis> {
    match q {
        q if q <= 1.0 => Some(Diagnosis::MeanSpendUndefined { q }),
        q if q <= 2.0 => Some(Diagnosis::SpendVarianceInfinite { q }),
        _ => None,
    }
}

/// Geometric mean of spends with weights: a fit's unit of money.
pub(crate) fn unit(spends: impl Iterator<Item = (f64, f64)>, customers: f64) -> f64 {
    libm::exp(spends.map(|(spend, weight)| weight * libm::log(spend)).sum::<f64>() / customers)
}

fn weight_of(weight: Option<&[f64]>, row: usize) -> f64 {
    weight.map_or(1.0, |weight| weight[row])
}

fn is_used(frequency: &[f64], weight: Option<&[f64]>, row: usize) -> bool {
    frequency[row] > 0.0 && weight_of(weight, row) > 0.0
}

fn check(frequency: &[f64], spend: &[f64], weight: Option<&[f64]>) -> Result<(), Error> {
    check_length("spend", frequency.len(), spend.len())?;
    if let Some(weight) = weight {
        check_length("weight", frequency.len(), weight.len())?;
        if let Some(row) = weight.iter().position(|value| !(value.is_finite() && *value >= 0.0)) {
            return Err(row_error(row, "weight", weight[row], "not-negative"));
        }
    }
    for row in 0..frequency.len() {
        let x = frequency[row];
        if !x.is_finite() || x < 0.0 {
            return Err(row_error(row, "frequency", x, "not-negative"));
        }
        if x != libm::floor(x) {
            return Err(row_error(row, "frequency", x, "whole"));
        }
        if is_used(frequency, weight, row) && !(spend[row].is_finite() && spend[row] > 0.0) {
            return Err(row_error(row, "spend", spend[row], "positive"));
        }
    }
    Ok(())
}
