//! Fits for one `k`, or for all that are worth looking at.

use super::Condensed;
use super::likelihood::{COUNT, Likelihood, timing_of};
use super::{MOST_REGULAR, NAMES, SEARCHED, TRIED};
use crate::contours::{Profile, Region, Walk};
use crate::diagnosis::{Diagnosis, Towards};
use crate::error::{Error, check_setting};
use crate::findings;
use crate::fit::{Fit, Found};
use crate::fitting::{Estimation, Fitting};
use crate::grouped::Grouped;
use crate::history::History;
use crate::model::PurchaseModel;
use crate::optimise::{Outcome, Search};
use crate::posterior::{Asked, Drawing};
use crate::prior::{LogPrior, Prior, WithPrior};

/// The `k`s still to be tried, and the best so far.
struct Choice<const EARLY: u8> {
    purchases: Grouped,
    search: Search<WithPrior<Likelihood<EARLY>, COUNT>, COUNT>,
    /// What is held of the parameters for `k = 1`, and whether its `α` means purchases rather than stages.
    prior: (LogPrior<COUNT>, bool),
    findings: Vec<Diagnosis>,
    customers: f64,
    /// What intervals add to the log-likelihood, by `k` from 1; only that of the `k` asked for when one was.
    timing: Vec<f64>,
    /// `None` when a `k` was asked for.
    last: Option<u32>,
    best: Option<Fit<Condensed<EARLY>>>,
    /// `k` of the best, and where its search ended.
    found: Option<(u32, Outcome<COUNT>)>,
    /// Log-likelihoods (log posteriors, with a prior) of the last and the last but one.
    before: [f64; 2],
}

/// A fit for the `k` asked for, or for the one of 1 to 12 with the highest likelihood: the next is tried until the
/// likelihood has fallen twice.
pub(super) fn fitting<const EARLY: u8>(
    history: &History,
    k: Option<u32>,
    prior: &Prior,
) -> Result<Fitting<Condensed<EARLY>>, Error> {
    if let Some(k) = k {
        check_setting("k", (1..=MOST_REGULAR).contains(&k))?;
    } else if history.sum_log_intervals().is_none() {
        return Err(Error::NoIntervals);
    }
    let held = prior.in_logs(SEARCHED, Condensed::<EARLY>::WEAK, history.mean_age())?;
    let prior = (held, *prior == Prior::Weak);
    let purchases = Grouped::new(history, false);
    let timing = match k {
        Some(k) => vec![timing_of(k, history)],
        None => (1..=TRIED).map(|k| timing_of(k, history)).collect(),
    };
    Ok(Fitting::from(Choice {
        search: search(&purchases, k.unwrap_or(1), None, &prior),
        findings: findings::before_the_fit(history, &purchases.recency.values),
        customers: history.customers(),
        timing,
        last: k.is_none().then_some(TRIED),
        best: None,
        found: None,
        before: [f64::NEG_INFINITY; 2],
        prior,
        purchases,
    }))
}

/// A search for one `k`. As many stages more in the same time: where a prior means purchases, the median of `α` shrinks.
fn search<const EARLY: u8>(
    purchases: &Grouped,
    k: u32,
    warm: Option<[f64; COUNT]>,
    (prior, of_purchases): &(LogPrior<COUNT>, bool),
) -> Search<WithPrior<Likelihood<EARLY>, COUNT>, COUNT> {
    let prior = if *of_purchases { prior.clone().in_units(1, f64::from(k)) } else { prior.clone() };
    Search::new(WithPrior { likelihood: Likelihood::new(purchases, k, warm), prior })
}

impl<const EARLY: u8> Estimation<Condensed<EARLY>> for Choice<EARLY> {
    fn advance(&mut self) -> Option<Fit<Condensed<EARLY>>> {
        let outcome = self.search.advance()?;
        let WithPrior { likelihood, prior } = self.search.problem();
        let k = likelihood.k();
        let free = outcome.fixed.iter().all(Option::is_none);
        let ended = outcome.clone();
        let found = Found {
            outcome,
            prior: prior.clone(),
            iterations: self.search.steps(),
            customers: self.customers,
            distinct_rows: self.purchases.rows.len(),
            shift: self.timing[if self.last.is_some() { k as usize - 1 } else { 0 }],
            scale: [1.0; COUNT],
        };
        let build = |&[r, alpha, a, b]: &[f64; COUNT]| Condensed { k, r, alpha, a, b };
        let mut fit = found.into_fit(SEARCHED, Vec::new(), build);
        let estimates: [f64; COUNT] = std::array::from_fn(|i| fit.parameters[i]);
        let steps = fit.iterations + self.best.as_ref().map_or(0, |best| best.iterations);
        let value = fit.objective();
        match &mut self.best {
            Some(best) if best.objective() >= value => best.iterations = steps,
            _ => {
                fit.iterations = steps;
                self.found = Some((k, ended));
                self.best = Some(fit);
            }
        }
        let fallen_twice = value < self.before[0] && self.before[0] < self.before[1];
        self.before = [value, self.before[0]];
        if self.last.is_some_and(|last| k < last) && !fallen_twice {
            // As many stages more in the same time: the rate of stages grows in proportion.
            let next = k + 1;
            let [r, alpha, a, b] = estimates;
            let warm = free.then_some([r, alpha * f64::from(k) / f64::from(next), a, b]);
            self.search = search(&self.purchases, next, warm, &self.prior);
            return None;
        }
        self.best.take().map(|best| self.with_k(best))
    }

    fn progress(&self) -> f64 {
        let one = self.search.progress();
        match self.last {
            Some(last) => (f64::from(self.search.problem().likelihood.k() - 1) + one) / f64::from(last),
            None => one,
        }
    }

    /// Of the parameters at the best `k`, which is held.
    fn drawing(self: Box<Self>, asked: Asked) -> Result<Drawing<Condensed<EARLY>>, Error> {
        let (k, outcome) = self.found.filter(|_| self.best.is_none()).ok_or(Error::NoMaximum)?;
        let problem = search::<EARLY>(&self.purchases, k, None, &self.prior).into_problem();
        Drawing::of(problem, &outcome, &NAMES, asked, move |&[r, alpha, a, b]| {
            (Condensed { k, r, alpha, a, b }, vec![f64::from(k), r, alpha, a, b])
        })
    }

    fn contours(self: Box<Self>, fit: &Fit<Condensed<EARLY>>, region: Region) -> Option<Box<dyn Walk>> {
        let Condensed { k, r, alpha, a, b } = fit.model;
        let problem = Likelihood::<EARLY>::new(&self.purchases, k, None);
        let region = Region { axes: region.axes.map(|place| place - 1), ..region };
        Some(Box::new(Profile::new(problem, [r, alpha, a, b], region)))
    }
}

impl<const EARLY: u8> Choice<EARLY> {
    /// Puts `k` before the other estimates: a whole number has no standard error, and in the covariance it is held.
    fn with_k(&mut self, mut fit: Fit<Condensed<EARLY>>) -> Fit<Condensed<EARLY>> {
        let k = fit.model.k;
        fit.names = NAMES.map(str::to_owned).to_vec();
        fit.parameters.insert(0, f64::from(k));
        fit.standard_errors.insert(0, None);
        if let Some(covariance) = &mut fit.covariance {
            covariance.iter_mut().for_each(|row| row.insert(0, 0.0));
            covariance.insert(0, vec![0.0; NAMES.len()]);
        }
        if let Some(last) = self.last {
            // Chosen by its likelihood, k is an estimate like the others.
            fit.aic += 2.0;
            fit.bic += libm::log(fit.customers);
            if k == last {
                let towards = Towards::Infinity;
                fit.diagnosis.insert(0, Diagnosis::Boundary { parameter: NAMES[0].to_owned(), towards });
            }
        }
        let mut diagnosis = std::mem::take(&mut self.findings);
        diagnosis.append(&mut fit.diagnosis);
        fit.diagnosis = diagnosis;
        findings::after_the_fit(fit)
    }
}
