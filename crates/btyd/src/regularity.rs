//! How regular purchases are: the `k` of Gamma-distributed times between a customer's purchases.
//!
//! `k = 1` is buying at random times, as most models here take it; well above 1 customers buy as a clock ticks, and
//! [`crate::mbg_cnbd_k`] or [`crate::bg_cnbd_k`] will predict better; below 1 they buy in bursts. The
//! question comes before any model is fitted, and does not need one: of two successive intervals of a customer the share
//! `M = Δt₁/(Δt₁ + Δt₂)` is Beta(`k`, `k`) whatever the customer's rate is, so that differences between customers, and leaving, play
//! no part (Wheat & Morrison 1990, *Estimating purchase regularity with two interpurchase times*, Journal of Marketing
//! Research 27(1)).
//!
//! * [`Intervals`] and [`Intervals::wheat_morrison`] – the variance `v` of `M` is `1/(4(2k + 1))`, so `k = (1 − 4v)/(8v)`. Here every two
//!   successive intervals of a customer count, each customer as one, and `v` is the mean square of `M − ½`, which the
//!   symmetry of the beta distribution allows; nothing is drawn, unlike in implementations that take a pair at random, and the
//!   same data give the same `k`.
//! * [`by_likelihood`] – given `x` and `tₓ` the shares of the intervals are Dirichlet(`k`, …, `k`), and the sum `S` of their logarithms is
//!   all they say: the `k` with the highest conditional likelihood
//!   `Σ ln Γ(xk) − x ln Γ(k) + (k − 1)(S − x ln tₓ)` over the customers with two repeat purchases and more. For two intervals this is
//!   Wheat and Morrison's question, answered by likelihood. It uses all intervals, and has the smaller standard error.
//! * [`individual`] – the middle of the customers' own estimates, of those with [`ENOUGH`] intervals and more: robust, but each of
//!   them is biased upwards (with `x` intervals by about `1 + 3/x`).
//!
//! ```
//! use btyd::regularity::Intervals;
//!
//! let mut intervals = Intervals::default();
//! // Ages at purchases, from the first on: one customer by the clock, one not quite.
//! intervals.add([0.0, 5.0, 10.0, 15.0], 1.0);
//! intervals.add([0.0, 4.0, 11.0, 15.0], 1.0);
//! let regularity = intervals.wheat_morrison().expect("two customers with three purchases and more");
//! assert!(regularity.k > 5.0 && regularity.customers == 2.0 && regularity.pairs == 4.0);
//! ```

use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::history::History;
use crate::special::{ln_minus_digamma, trigamma};

/// Intervals from which on a customer's own estimate counts.
pub const ENOUGH: f64 = 9.0;

/// `k` is looked for up to this; more even intervals are as good as even.
const MOST: f64 = 1e6;

/// How an estimate was made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// By the variance of shares of two successive intervals.
    #[default]
    WheatMorrison,
    /// By the likelihood of all intervals, given the last purchase.
    Likelihood,
    /// By the median of customers' own estimates.
    Individual,
}

/// An estimate of regularity.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Regularity {
    /// The estimate: 1 for random times, more for regular ones.
    pub k: f64,
    /// Its standard error; `None` for a median, for a single customer, and where intervals are so even that `k` has no end.
    pub standard_error: Option<f64>,
    /// Pairs of successive intervals used.
    pub pairs: f64,
    /// Customers used (sum of the weights).
    pub customers: f64,
    /// How it was made.
    pub method: Method,
}

/// What pairs of successive intervals say: sums over customers, so that a log need not be kept.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Intervals {
    customers: f64,
    pairs: f64,
    /// Of the customers' mean squares of `M − ½`, and of their squares.
    sum: f64,
    squares: f64,
}

impl Intervals {
    /// Adds a customer, or `weight` of them, by the ages or times of all purchases in ascending order. Purchases at one time count
    /// once; fewer than three say nothing.
    pub fn add(&mut self, times: impl IntoIterator<Item = f64>, weight: f64) {
        let (mut sum, mut pairs) = (0.0, 0.0);
        let (mut last, mut before) = (None::<f64>, None::<f64>);
        for time in times {
            let interval = time - last.replace(time).unwrap_or(time);
            if !(interval > 0.0 && interval.is_finite()) {
                continue;
            }
            if let Some(before) = before {
                let off = 0.5 * (before - interval) / (before + interval);
                sum += off * off;
                pairs += 1.0;
            }
            before = Some(interval);
        }
        self.add_pairs(pairs, sum, weight);
    }

    /// Adds a customer by the number of pairs of successive intervals and the sum over them of the squares of `M − ½`.
    pub fn add_pairs(&mut self, pairs: f64, sum: f64, weight: f64) {
        if pairs > 0.0 && weight > 0.0 {
            let mean = sum / pairs;
            self.customers += weight;
            self.pairs += weight * pairs;
            self.sum += weight * mean;
            self.squares += weight * mean * mean;
        }
    }

    /// The estimate; `None` without a customer with two intervals.
    pub fn wheat_morrison(&self) -> Option<Regularity> {
        if self.customers == 0.0 {
            return None;
        }
        let variance = self.sum / self.customers;
        let k = ((0.25 - variance) / (2.0 * variance)).clamp(0.0, MOST);
        let between = (self.squares / self.customers - variance * variance).max(0.0);
        // dk/dv = −1/(8v²).
        let error = libm::sqrt(between / (self.customers - 1.0)) / (8.0 * variance * variance);
        let known = self.customers > 1.0 && k < MOST && error.is_finite();
        Some(Regularity {
            k,
            standard_error: known.then_some(error),
            pairs: self.pairs,
            customers: self.customers,
            method: Method::WheatMorrison,
        })
    }
}

/// The `k` with the highest likelihood of all intervals, given the times of the last purchases; `None` where nobody has two
/// intervals.
///
/// # Errors
/// [`Error::NoIntervals`] for a history that does not know the times between purchases.
pub fn by_likelihood(history: &History) -> Result<Option<Regularity>, Error> {
    let customers = customers(history)?;
    if customers.is_empty() {
        return Ok(None);
    }
    // With uneven = x ln(tₓ/x) − S a customer adds x(ψ(xk) − ln x − ψ(k)) − uneven to the slope.
    let slope = |k: f64| -> f64 {
        let one = |customer: &Customer| {
            let x = customer.x;
            customer.weight * (x * (ln_minus_digamma(k) - ln_minus_digamma(x * k)) - customer.uneven)
        };
        customers.iter().map(one).sum()
    };
    let k = root(slope);
    let curve = |customer: &Customer| {
        let x = customer.x;
        customer.weight * x * (trigamma(k) - x * trigamma(x * k))
    };
    let information: f64 = customers.iter().map(curve).sum();
    let known = k < MOST && information > 0.0;
    Ok(Some(Regularity {
        k,
        standard_error: known.then(|| 1.0 / libm::sqrt(information)),
        pairs: customers.iter().map(|customer| customer.weight * (customer.x - 1.0)).sum(),
        customers: customers.iter().map(|customer| customer.weight).sum(),
        method: Method::Likelihood,
    }))
}

/// The median of the estimates of customers with [`ENOUGH`] intervals and more, each by the likelihood of the own intervals;
/// `None` where there is none.
///
/// # Errors
/// As [`by_likelihood`].
pub fn individual(history: &History) -> Result<Option<Regularity>, Error> {
    let customers = customers(history)?;
    let own = |customer: &Customer| {
        let mean = customer.uneven / customer.x;
        (root(|k| ln_minus_digamma(k) - mean), customer.weight, customer.x - 1.0)
    };
    let mut all: Vec<(f64, f64, f64)> = customers.iter().filter(|customer| customer.x >= ENOUGH).map(own).collect();
    all.sort_by(|a, b| a.0.total_cmp(&b.0));
    let total: f64 = all.iter().map(|one| one.1).sum();
    let pairs = all.iter().map(|one| one.1 * one.2).sum();
    // The mean of the two in the middle, where there are two.
    let at = |share: f64| {
        let mut below = 0.0;
        all.iter().find(|one| {
            below += one.1;
            below >= share
        })
    };
    let upper = all.iter().rev().scan(0.0, |above, one| {
        *above += one.1;
        Some((*above, one))
    });
    let middle = at(0.5 * total).zip(upper.into_iter().find(|(above, _)| *above >= 0.5 * total));
    Ok(middle.map(|(low, (_, high))| Regularity {
        k: 0.5 * (low.0 + high.0),
        standard_error: None,
        pairs,
        customers: total,
        method: Method::Individual,
    }))
}

/// A customer with two intervals or more.
struct Customer {
    x: f64,
    /// `x ln(tₓ/x) − S`, 0 or more.
    uneven: f64,
    weight: f64,
}

fn customers(history: &History) -> Result<Vec<Customer>, Error> {
    let sums = history.sum_log_intervals().ok_or(Error::NoIntervals)?;
    let one = |(row, sum): (usize, &f64)| {
        let (x, recency, _) = history.customer(row);
        let weight = history.weight(row);
        let uneven = || (x * libm::log(recency / x) - sum).max(0.0);
        (x >= 2.0 && weight > 0.0).then(|| Customer { x, uneven: uneven(), weight })
    };
    Ok(sums.iter().enumerate().filter_map(one).collect())
}

/// Where a falling slope is zero, between 10⁻⁶ and [`MOST`].
fn root(slope: impl Fn(f64) -> f64) -> f64 {
    let (mut low, mut high) = (libm::log(1e-6), libm::log(MOST));
    if slope(MOST) >= 0.0 {
        return MOST;
    }
    // Halving a logarithm's range of 28 until neighbours are left.
    for _ in 0..60 {
        let middle = 0.5 * (low + high);
        if slope(libm::exp(middle)) > 0.0 { low = middle } else { high = middle }
    }
    libm::exp(0.5 * (low + high))
}
