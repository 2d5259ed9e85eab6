//! The likelihood of the family with its first and second derivatives.
//!
//! With `N = r + kx`, `c` chances to leave so far (`x` or `x + 1`) and `Q` from `waiting`, a customer contributes (Reutterer,
//! Platzer & Schröder 2021, web appendix; in logarithms)
//!
//! `(k − 1) Σ ln Δt − x ln Γ(k) + ln (r)ₖₓ + ln (b)꜀ − ln (a+b)꜀ − r ln(1 + T/α) − kx ln(α + T) + ln(Q + e^d)`,
//! `d = ln a − ln(b + c − 1) + N [ln(1 + T/α) − ln(1 + tₓ/α)]`.
//!
//! The first two terms hold no parameter but `k` and are added at the end; `k = 1` leaves the likelihood of `beta_geometric`.

use std::ops::Range;

use super::waiting::{ln_waiting, waiting};
use crate::grouped::{Elapsed, Grouped, Row, elapsed, rates_of};
use crate::history::History;
use crate::optimise::{Derivatives, Problem};
use crate::special::{ln_gamma, rising, softplus};

/// Parameters of a search in the order `r, α, a, b`; `k` is fixed in each.
pub(super) const COUNT: usize = 4;

/// A history laid out with stages in the place of purchases, for one `k`.
#[derive(Clone, Debug)]
pub(super) struct Likelihood<const EARLY: u8> {
    stages: Grouped,
    k: u32,
    /// The estimates for a neighbouring `k`, where there are any.
    warm: Option<[f64; COUNT]>,
}

impl<const EARLY: u8> Likelihood<EARLY> {
    /// `purchases`: the history laid out as it is.
    pub(super) fn new(purchases: &Grouped, k: u32, warm: Option<[f64; COUNT]>) -> Self {
        Likelihood { stages: purchases.times(f64::from(k)), k, warm }
    }

    pub(super) fn k(&self) -> u32 {
        self.k
    }

    /// Chances to leave, by place of the frequency.
    fn chances(&self) -> impl Iterator<Item = f64> + '_ {
        let k = f64::from(self.k);
        self.stages.frequency.values.iter().map(move |stages| stages / k + f64::from(EARLY))
    }

    fn add_chances(&self, a: f64, b: f64, sum: &mut Derivatives<COUNT>) {
        for (chances, &weight) in self.chances().zip(&self.stages.frequency_weight) {
            let (stayed, either) = (rising(b, chances), rising(a + b, chances));
            sum.value += weight * (stayed.ln - either.ln);
            sum.gradient[2] -= weight * either.first;
            sum.gradient[3] += weight * (stayed.first - either.first);
            sum.hessian[2][2] -= weight * either.second;
            sum.hessian[2][3] -= weight * either.second;
            sum.hessian[3][3] += weight * (stayed.second - either.second);
        }
    }
}

/// What depends on one column only, at one set of parameters.
pub(super) struct Tables {
    n: Vec<f64>,
    /// `ln a − ln(b + c − 1)`, and `1/(b + c − 1)`; none without a chance to leave.
    odds: Vec<Option<(f64, f64)>>,
    recency: Vec<Elapsed>,
    age: Vec<Elapsed>,
    a: f64,
}

impl<const EARLY: u8> Problem<COUNT> for Likelihood<EARLY> {
    type Prepared = Tables;

    /// A row costs as much as a few of a model without regularity.
    const SLICE: usize = 8_192;

    fn rows(&self) -> usize {
        self.stages.rows.len()
    }

    fn prepare(&self, &[r, alpha, a, b]: &[f64; COUNT], sum: &mut Derivatives<COUNT>) -> Tables {
        let age = elapsed(&self.stages.age.values, alpha);
        self.stages.add_rates(r, alpha, &age, sum);
        self.add_chances(a, b, sum);
        let odds = |c: f64| (c >= 1.0).then(|| (libm::log(a) - libm::log(b + (c - 1.0)), 1.0 / (b + (c - 1.0))));
        Tables {
            n: self.stages.frequency.values.iter().map(|stages| r + stages).collect(),
            odds: self.chances().map(odds).collect(),
            recency: elapsed(&self.stages.recency.values, alpha),
            age,
            a,
        }
    }

    fn add(&self, tables: &Tables, rows: Range<usize>, sum: &mut Derivatives<COUNT>) {
        let by_a = 1.0 / tables.a;
        for row in &self.stages.rows[rows] {
            let frequency = row.frequency as usize;
            let (end, last) = (tables.age[row.age as usize], tables.recency[row.recency as usize]);
            let gap = self.stages.age.values[row.age as usize] - self.stages.recency.values[row.recency as usize];
            let n = tables.n[frequency];
            let wait = waiting(self.k, n, gap * end.inverse, end.inverse);
            let weight = row.weight;
            sum.value += weight * wait.ln;
            sum.gradient[0] += weight * wait.in_r;
            sum.gradient[1] += weight * wait.in_alpha;
            sum.hessian[0][0] += weight * wait.in_r_r;
            sum.hessian[0][1] += weight * wait.in_r_alpha;
            sum.hessian[1][1] += weight * wait.in_alpha_alpha;
            let Some((odds, inverse)) = tables.odds[frequency] else { continue };
            // D = d − ln Q, the logarithm of the odds of having left, with derivatives in r, α, a and b.
            let silence = end.ln - last.ln;
            let slope = end.inverse - last.inverse;
            let (ln, gone) = softplus(odds + n * silence - wait.ln);
            let first = weight * gone;
            let second = first * (1.0 - gone);
            let d = [silence - wait.in_r, n * slope - wait.in_alpha, by_a, -inverse];
            sum.value += weight * ln;
            for i in 0..COUNT {
                sum.gradient[i] += first * d[i];
                for j in i..COUNT {
                    sum.hessian[i][j] += second * (d[i] * d[j]);
                }
            }
            sum.hessian[0][0] -= first * wait.in_r_r;
            sum.hessian[0][1] += first * (slope - wait.in_r_alpha);
            sum.hessian[1][1] -= first * (n * slope * (end.inverse + last.inverse) + wait.in_alpha_alpha);
            sum.hessian[2][2] -= first * by_a * by_a;
            sum.hessian[3][3] += first * inverse * inverse;
        }
    }

    fn value(&self, tables: &Tables, rows: Range<usize>) -> f64 {
        let one = |row: &Row| {
            let frequency = row.frequency as usize;
            let (end, last) = (tables.age[row.age as usize], tables.recency[row.recency as usize]);
            let gap = self.stages.age.values[row.age as usize] - self.stages.recency.values[row.recency as usize];
            let wait = ln_waiting(self.k, tables.n[frequency], gap * end.inverse);
            let left = |(odds, _)| softplus(odds + tables.n[frequency] * (end.ln - last.ln) - wait).0;
            row.weight * (wait + tables.odds[frequency].map_or(0.0, left))
        };
        self.stages.rows[rows].iter().map(one).sum()
    }

    fn ceiling(&self) -> f64 {
        self.stages.ceiling()
    }

    fn starts(&self) -> Vec<[f64; COUNT]> {
        if let Some(warm) = self.warm {
            return vec![warm];
        }
        let rate = self.stages.rate();
        let mut starts = Vec::new();
        for r in [0.25, 1.0, 4.0] {
            for (a, b) in [(0.5, 2.5), (0.2, 10.0), (1.0, 1.0), (4.0, 40.0)] {
                starts.push([r, r / rate, a, b]);
            }
        }
        starts
    }

    fn bounds(&self) -> ([f64; COUNT], [f64; COUNT]) {
        let scale = self.stages.scale();
        ([1e-6, 1e-9 * scale, 1e-6, 1e-6], [1e6, 1e12 * scale, 1e6, 1e6])
    }

    fn thinned(&self, rows: usize) -> Self {
        Likelihood { stages: self.stages.thinned(rows), k: self.k, warm: self.warm }
    }
}

/// One customer's log-likelihood, but for what the intervals add.
pub(super) fn one<const EARLY: u8>(k: u32, [r, alpha, a, b]: [f64; COUNT], x: f64, recency: f64, age: f64) -> f64 {
    let (stages, chances) = (f64::from(k) * x, x + f64::from(EARLY));
    let n = r + stages;
    let rates = rates_of(r, alpha, stages, age) + ln_waiting(k, n, (age - recency) / (alpha + age));
    if chances == 0.0 {
        return rates;
    }
    rates + rising(b, chances).ln - rising(a + b, chances).ln
        + softplus(ln_odds(k, [r, alpha, a, b], stages, chances, recency, age)).0
}

/// The logarithm of the odds of having left; only with a chance to leave.
pub(super) fn ln_odds(
    k: u32,
    [r, alpha, a, b]: [f64; COUNT],
    stages: f64,
    chances: f64,
    recency: f64,
    age: f64,
) -> f64 {
    let silence = libm::log1p(age / alpha) - libm::log1p(recency / alpha);
    let n = r + stages;
    libm::log(a) - libm::log(b + (chances - 1.0)) + n * silence - ln_waiting(k, n, (age - recency) / (alpha + age))
}

/// What the intervals of a customer add for this `k`. Where only the last of the purchases is known, the density of its
/// time, in a measure that makes the values of different `k` comparable.
pub(super) fn timing(k: u32, x: f64, recency: f64, sum_log_intervals: Option<f64>) -> f64 {
    if k == 1 || x == 0.0 {
        return 0.0;
    }
    let k = f64::from(k);
    match sum_log_intervals {
        Some(sum) => (k - 1.0) * sum - x * ln_gamma(k),
        None => (k - 1.0) * x * libm::log(recency) - (ln_gamma(k * x) - ln_gamma(x)),
    }
}

/// [`timing`] of a whole history.
pub(super) fn timing_of(k: u32, history: &History) -> f64 {
    let one = |row: usize| {
        let (x, recency, _) = history.customer(row);
        history.weight(row) * timing(k, x, recency, history.sum_log_intervals().map(|sums| sums[row]))
    };
    (0..history.len()).map(one).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check<const EARLY: u8>(id: &str) {
        let text = include_str!("../../../../tests/reference/btyd_oracle_regular.json");
        crate::derivatives::check_in::<Likelihood<EARLY>, COUNT>(text, id, 1, |fixed, history| {
            Likelihood::new(&Grouped::new(history, false), fixed[0] as u32, None)
        });
    }

    #[test]
    fn derivatives_have_the_reference_values() {
        check::<0>("bg-cnbd-k");
        check::<1>("mbg-cnbd-k");
    }

    #[test]
    fn value_is_the_sum_of_the_customers_and_below_the_ceiling() {
        let rows = [(0.0, 0.0, 39.0), (1.0, 2.0, 39.0), (2.0, 30.4, 38.9), (29.0, 38.0, 38.0), (140.0, 3.0, 40.0)];
        let column = |f: fn(&(f64, f64, f64)) -> f64| rows.iter().map(f).collect::<Vec<_>>();
        let history = History::new(column(|c| c.0), column(|c| c.1), column(|c| c.2)).expect("valid");
        for k in [1, 2, 7, 50] {
            let problem = Likelihood::<1>::new(&Grouped::new(&history, false), k, None);
            for parameters in [[0.25, 4.4, 0.8, 2.4], [60.0, 700.0, 40.0, 0.6]] {
                let mut sum = Derivatives::default();
                let tables = problem.prepare(&parameters, &mut sum);
                problem.add(&tables, 0..problem.rows(), &mut sum);
                let of = |&(x, recency, age): &(f64, f64, f64)| one::<1>(k, parameters, x, recency, age);
                let expected: f64 = rows.iter().map(of).sum();
                assert!((sum.value - expected).abs() < 1e-11 * expected.abs(), "{k}: {} {expected}", sum.value);
                assert!(sum.value <= problem.ceiling());
            }
        }
    }
}
