//! The likelihood of the NBD: `ln (r)ₓ − r ln(1 + T/α) − x ln(α + T)` a customer.
//!
//! It depends on frequency and age apart, so it is summed over the different values of each, and no row is left over.

use std::ops::Range;

use crate::fitting::PurchaseProblem;
use crate::grouped::{Grouped, elapsed};
use crate::history::History;
use crate::optimise::{Derivatives, Problem};
use crate::places::Places;

/// Parameters in the order `r, α`.
pub(super) const COUNT: usize = 2;

/// A history laid out by frequency and age.
#[derive(Clone, Debug)]
pub(crate) struct Likelihood {
    grouped: Grouped,
    /// Kept for what is said of the data before the fit.
    recencies: Vec<f64>,
}

impl PurchaseProblem<COUNT> for Likelihood {
    fn of(history: &History) -> Likelihood {
        let mut recencies = Places::default();
        for &recency in history.recency() {
            recencies.of(recency);
        }
        let counted = |row: usize| {
            let (x, _, age) = history.customer(row);
            ((x, age, age), history.weight(row))
        };
        Likelihood { grouped: Grouped::of((0..history.len()).map(counted), true), recencies: recencies.values }
    }

    fn distinct_rows(&self) -> usize {
        self.grouped.distinct_rows()
    }

    fn recencies(&self) -> &[f64] {
        &self.recencies
    }
}

impl Problem<COUNT> for Likelihood {
    type Prepared = ();

    fn rows(&self) -> usize {
        0
    }

    fn prepare(&self, &[r, alpha]: &[f64; COUNT], sum: &mut Derivatives<COUNT>) {
        self.grouped.add_rates(r, alpha, &elapsed(&self.grouped.age.values, alpha), sum);
    }

    fn add(&self, (): &(), _: Range<usize>, _: &mut Derivatives<COUNT>) {}

    /// No mixture over customers can beat giving each the rate that fits best: `λˣ e^(−λT) ≤ (x / (e T))ˣ`. The age stands
    /// in the place of the recency here.
    fn ceiling(&self) -> f64 {
        self.grouped.ceiling()
    }

    fn starts(&self) -> Vec<[f64; COUNT]> {
        let rate = self.grouped.rate();
        [0.25, 1.0, 4.0].into_iter().map(|r| [r, r / rate]).collect()
    }

    fn bounds(&self) -> ([f64; COUNT], [f64; COUNT]) {
        let scale = self.grouped.scale();
        ([1e-6, 1e-9 * scale], [1e6, 1e12 * scale])
    }

    /// Never asked for: the whole is as cheap.
    fn thinned(&self, _: usize) -> Likelihood {
        self.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn derivatives_have_the_reference_values() {
        crate::derivatives::check::<Likelihood, COUNT>("nbd");
    }
}
