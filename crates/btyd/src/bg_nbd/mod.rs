//! BG/NBD: beta-geometric / negative binomial distribution (Fader, Hardie & Lee 2005, *"Counting your customers" the easy
//! way*, Marketing Science 24(2)).
//!
//! While alive a customer buys at random times at an own rate `λ ~ Gamma(r, α)`; after each repeat purchase the customer
//! leaves for good with an own probability `p ~ Beta(a, b)`.

mod alike;
mod findings;
mod likelihood;
mod living;
mod prediction;
mod scoring;
#[cfg(test)]
mod tests;
mod uncertain;

use crate::diagnosis::Diagnosis;
use crate::error::{Error, check_parameter};
use crate::fit::{Fit, Found};
use crate::history::History;
use crate::optimise::Search;
use likelihood::{COUNT, Grouped};
pub use scoring::{Scores, Scoring};
pub(crate) use uncertain::Uncertain;

/// Symbols of the parameters, in order.
pub const NAMES: [&str; COUNT] = ["r", "alpha", "a", "b"];

/// The model with its four parameters, all positive. `α` carries the time unit; the others have none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BgNbd {
    /// Shape of the spread of purchase rates.
    pub r: f64,
    /// Scale of the spread of purchase rates: the mean rate is `r/α` a time unit.
    pub alpha: f64,
    /// First shape of the spread of the chance to leave.
    pub a: f64,
    /// Second shape: the mean chance to leave after a repeat purchase is `a/(a + b)`.
    pub b: f64,
}

impl BgNbd {
    /// The model with these parameters.
    ///
    /// # Errors
    /// [`Error::Parameter`] for one that is not positive and finite.
    pub fn new(r: f64, alpha: f64, a: f64, b: f64) -> Result<BgNbd, Error> {
        for (name, value) in NAMES.iter().zip([r, alpha, a, b]) {
            check_parameter(name, value)?;
        }
        Ok(BgNbd { r, alpha, a, b })
    }

    fn parameters(&self) -> [f64; COUNT] {
        [self.r, self.alpha, self.a, self.b]
    }

    /// Log-likelihood of a history: the sum over customers, weights counted.
    pub fn log_likelihood(&self, history: &History) -> f64 {
        (0..history.len()).map(|row| history.weight(row) * self.one(history, row)).sum()
    }

    /// Log-likelihood of each row, weights left out.
    pub fn log_likelihoods(&self, history: &History) -> Vec<f64> {
        (0..history.len()).map(|row| self.one(history, row)).collect()
    }

    fn one(&self, history: &History, row: usize) -> f64 {
        likelihood::one(self.parameters(), history.frequency()[row], history.recency()[row], history.age()[row])
    }
}

/// Fits by maximum likelihood.
///
/// # Errors
/// None beyond those of [`Fitting::start`]; trouble with the data is in the fit's diagnosis.
pub fn fit(history: &History) -> Result<Fit<BgNbd>, Error> {
    let mut fitting = Fitting::start(history)?;
    loop {
        if let Some(fit) = fitting.advance() {
            return Ok(fit);
        }
    }
}

/// A fit under way, in slices of a few milliseconds.
pub struct Fitting {
    search: Search<Grouped, COUNT>,
    findings: Vec<Diagnosis>,
    customers: f64,
}

impl Fitting {
    /// Joins equal rows and looks the data over.
    ///
    /// # Errors
    /// [`Error::Empty`] for a history without customers (which [`History`] already refuses).
    pub fn start(history: &History) -> Result<Fitting, Error> {
        if history.is_empty() {
            return Err(Error::Empty);
        }
        let grouped = Grouped::new(history);
        let findings = findings::before_the_fit(history, grouped.recencies());
        Ok(Fitting { search: Search::new(grouped), findings, customers: history.customers() })
    }

    /// One slice; the fit when finished, `None` to go on.
    pub fn advance(&mut self) -> Option<Fit<BgNbd>> {
        let outcome = self.search.advance()?;
        let found = Found {
            outcome,
            iterations: self.search.steps(),
            customers: self.customers,
            distinct_rows: self.search.problem().distinct_rows(),
            shift: 0.0,
            scale: [1.0; COUNT],
        };
        let build = |&[r, alpha, a, b]: &[f64; COUNT]| BgNbd { r, alpha, a, b };
        Some(findings::after_the_fit(found.into_fit(&NAMES, std::mem::take(&mut self.findings), build)))
    }

    /// Share of the work done, from 0 to 1, roughly.
    pub fn progress(&self) -> f64 {
        self.search.progress()
    }
}
