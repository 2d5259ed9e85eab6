//! Credible intervals of every customer, by draws from the posteriors.

use std::rc::Rc;

use btyd::posterior::{Intervals, Quantity};
use btyd::value::Terms;
use btyd::{Error, History};

use super::LEVEL;
use super::purchases::{FittedPurchases, IntervalOf, IntervalWork};
use super::spending::Spending;

/// Intervals of P(alive), expected purchases and values, one after the other, in slices.
pub(super) struct Crediting {
    work: [Option<Box<dyn IntervalWork>>; 3],
    found: [Option<Intervals>; 3],
    under_way: usize,
}

impl Crediting {
    /// `None` without draws; values are left out without a model of spend, or draws of it. What is `known` already is not
    /// computed again.
    pub(super) fn start(
        purchases: &dyn FittedPurchases,
        history: &Rc<History>,
        spend: Option<(&Spending, Vec<f64>)>,
        terms: Terms,
        known: [Option<Intervals>; 3],
    ) -> Result<Option<Self>, Error> {
        let of = |of: IntervalOf<'_>| purchases.intervals(Rc::clone(history), of, LEVEL).transpose();
        let [alive, expected] =
            [(&known[0], Quantity::Alive { after: 0.0 }), (&known[1], Quantity::Expected { horizon: terms.horizon })]
                .map(|(known, quantity)| if known.is_some() { Ok(None) } else { of(IntervalOf::Purchases(quantity)) });
        let (alive, expected) = (alive?, expected?);
        let value = match spend {
            Some((spend, mean)) => of(IntervalOf::Value(spend, mean, terms))?,
            None => None,
        };
        let work = [alive, expected, value];
        let any = work.iter().any(Option::is_some) || known.iter().any(Option::is_some);
        Ok(any.then_some(Self { work, found: known, under_way: 0 }))
    }

    /// One slice; the intervals when all are finished, those left out whose ends are not all numbers.
    pub(super) fn advance(&mut self) -> Option<[Option<Intervals>; 3]> {
        if let Some(work) = self.work.get_mut(self.under_way) {
            match work.as_mut().map(|work| work.advance()) {
                Some(None) => return None,
                Some(Some(found)) => self.found[self.under_way] = Some(found).filter(finite),
                None => {}
            }
            self.work[self.under_way] = None;
            self.under_way += 1;
        }
        (self.under_way == self.work.len()).then(|| std::mem::take(&mut self.found))
    }

    /// Share of the work done.
    pub(super) fn progress(&self) -> f64 {
        let own = self.work.get(self.under_way).and_then(Option::as_ref).map_or(0.0, |work| work.progress());
        (self.under_way as f64 + own) / self.work.len() as f64
    }
}

/// The mean spend may be infinite in too many of the draws.
fn finite(found: &Intervals) -> bool {
    let all = |ends: &[f64]| ends.iter().all(|end| end.is_finite());
    let total = found.total;
    all(&found.lower) && all(&found.upper) && all(&[total.lower, total.median, total.upper])
}
