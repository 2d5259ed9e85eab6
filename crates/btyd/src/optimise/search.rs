//! From starting values to the maximum, in slices.
//!
//! Starts are screened by value on a thinned sample, the best one is climbed there, and the climb is finished on all
//! rows. Only a run that ends at a boundary is repeated from the next-best starts. Nothing is random.

use super::{Derivatives, Outcome, Point, TrustRegion};
use crate::diagnosis::Towards;

/// A log-likelihood that is summed over rows.
pub(crate) trait Problem<const N: usize>: Sized {
    /// What is prepared once for a point before rows are summed.
    type Prepared;
    /// Rows summed in a slice: a few milliseconds in a browser.
    const SLICE: usize = 32_768;
    /// Rows that the screening and the first climb are done on.
    const THIN: usize = 4_096;
    /// Further runs when one ends at a boundary.
    const FURTHER: usize = 2;

    /// Rows of work; an evaluation may be cut between any two.
    fn rows(&self) -> usize;
    /// Sets up a point given in natural parameters. Terms that do not belong to a row are added here.
    fn prepare(&self, parameters: &[f64; N], sum: &mut Derivatives<N>) -> Self::Prepared;
    /// Adds rows to the sum, with derivatives in natural parameters; only the upper triangle of the Hessian.
    fn add(&self, prepared: &Self::Prepared, rows: std::ops::Range<usize>, sum: &mut Derivatives<N>);
    /// The value of the same rows alone, where only that is wanted: less work where derivatives are most of it.
    fn value(&self, prepared: &Self::Prepared, rows: std::ops::Range<usize>) -> f64 {
        let mut sum = Derivatives::default();
        self.add(prepared, rows, &mut sum);
        sum.value
    }
    /// From derivatives as they are summed to derivatives in log parameters.
    fn in_logs(&self, sum: Derivatives<N>, parameters: &[f64; N]) -> Derivatives<N> {
        sum.in_logs(parameters)
    }
    /// The largest value that any parameters can give.
    fn ceiling(&self) -> f64;
    /// Starting values, in natural parameters.
    fn starts(&self) -> Vec<[f64; N]>;
    /// Ends of the parameters' ranges. A place whose ends are the same is not a parameter and stays where it is.
    fn bounds(&self) -> ([f64; N], [f64; N]);
    /// How far a start is moved off the ends that a climb on a thinned sample ran to, as shares of the ranges.
    fn back(&self) -> [f64; N] {
        [0.2; N]
    }
    /// A smaller problem of about this many rows with about the same maximum.
    fn thinned(&self, rows: usize) -> Self;
}

/// Log-likelihood of what cannot be: finite, so that everything made from it is.
const IMPOSSIBLE: f64 = -1e300;

pub(crate) struct Search<P: Problem<N>, const N: usize> {
    full: P,
    thin: Option<P>,
    stage: Stage<P, N>,
    /// Starts still to try with their values, worst first once all are screened.
    starts: Vec<(f64, [f64; N])>,
    further: usize,
    best: Option<Outcome<N>>,
    steps: usize,
}

enum Stage<P: Problem<N>, const N: usize> {
    /// Starts not yet evaluated.
    Screen(Vec<[f64; N]>),
    Climb(TrustRegion<N>),
    Finish(TrustRegion<N>, Option<Sum<P, N>>),
}

/// An evaluation under way.
pub(crate) struct Sum<P: Problem<N>, const N: usize> {
    parameters: [f64; N],
    prepared: P::Prepared,
    sum: Derivatives<N>,
    done: usize,
}

impl<P: Problem<N>, const N: usize> Sum<P, N> {
    pub(crate) fn new(problem: &P, logs: [f64; N]) -> Self {
        let parameters = logs.map(libm::exp);
        let mut sum = Derivatives::default();
        let prepared = problem.prepare(&parameters, &mut sum);
        Self { parameters, prepared, sum, done: 0 }
    }

    /// Adds rows; the finished derivatives in log parameters when none is left.
    pub(crate) fn advance(&mut self, problem: &P, rows: usize) -> Option<Derivatives<N>> {
        let end = (self.done + rows).min(problem.rows());
        problem.add(&self.prepared, self.done..end, &mut self.sum);
        self.done = end;
        if end < problem.rows() {
            return None;
        }
        let mut sum = self.sum;
        sum.mirror();
        Some(problem.in_logs(sum, &self.parameters))
    }

    /// The same without derivatives: the finished value.
    pub(crate) fn advance_value(&mut self, problem: &P, rows: usize) -> Option<f64> {
        let end = (self.done + rows).min(problem.rows());
        self.sum.value += problem.value(&self.prepared, self.done..end);
        self.done = end;
        (end == problem.rows()).then_some(self.sum.value)
    }

    /// Rows still to be added.
    pub(crate) fn left(&self, problem: &P) -> usize {
        problem.rows() - self.done
    }
}

fn evaluate<P: Problem<N>, const N: usize>(problem: &P, logs: [f64; N]) -> Derivatives<N> {
    let mut sum = Sum::new(problem, logs);
    loop {
        if let Some(derivatives) = sum.advance(problem, usize::MAX / 2) {
            return derivatives;
        }
    }
}

impl<P: Problem<N>, const N: usize> Search<P, N> {
    pub(crate) fn new(full: P) -> Self {
        let thin = (full.rows() > 2 * P::THIN).then(|| full.thinned(P::THIN));
        let stage = Stage::Screen(thin.as_ref().unwrap_or(&full).starts());
        Self { full, thin, stage, starts: Vec::new(), further: P::FURTHER, best: None, steps: 0 }
    }

    pub(crate) fn problem(&self) -> &P {
        &self.full
    }

    /// The likelihood, when its maximum is not to be searched for.
    pub(crate) fn into_problem(self) -> P {
        self.full
    }

    pub(crate) fn steps(&self) -> usize {
        self.steps
    }

    /// Share of the work done, a guess from the usual number of steps.
    pub(crate) fn progress(&self) -> f64 {
        match &self.stage {
            Stage::Screen(_) => 0.0,
            Stage::Climb(_) => 0.1,
            Stage::Finish(method, sum) => {
                let row = sum.as_ref().map_or(0.0, |sum| sum.done as f64 / self.full.rows().max(1) as f64);
                (0.2 + 0.15 * (method.steps() as f64 + row)).min(0.95)
            }
        }
    }

    /// One slice of work; the outcome when finished.
    pub(crate) fn advance(&mut self) -> Option<Outcome<N>> {
        match &mut self.stage {
            Stage::Screen(_) => {
                self.screen();
                None
            }
            Stage::Climb(method) => {
                let problem = self.thin.as_ref().unwrap_or(&self.full);
                let mut budget = P::SLICE;
                while budget > 0 {
                    let Some(at) = method.ask() else { break };
                    method.tell(evaluate(problem, at));
                    budget = budget.saturating_sub(problem.rows().max(P::SLICE / 8));
                }
                if method.ask().is_none() {
                    self.steps += method.steps();
                    self.after_climb();
                }
                None
            }
            Stage::Finish(method, sum) => {
                let mut budget = P::SLICE;
                while budget > 0 {
                    let Some(at) = method.ask() else { break };
                    let under_way = sum.get_or_insert_with(|| Sum::new(&self.full, at));
                    let rows = budget.min(self.full.rows() - under_way.done);
                    if let Some(derivatives) = under_way.advance(&self.full, rows) {
                        *sum = None;
                        method.tell(derivatives);
                    }
                    budget = budget.saturating_sub(rows.max(P::SLICE / 8));
                }
                if method.ask().is_some() {
                    return None;
                }
                self.steps += method.steps();
                let outcome = method.outcome();
                self.after_finish(outcome)
            }
        }
    }

    /// Evaluates as many starts as a slice has room for; the best is begun with when none is left.
    fn screen(&mut self) {
        let Stage::Screen(waiting) = &mut self.stage else { return };
        let problem = self.thin.as_ref().unwrap_or(&self.full);
        let ceiling = problem.ceiling();
        let mut budget = P::SLICE;
        while budget > 0 {
            let Some(start) = waiting.pop() else { break };
            let start = start.map(libm::log);
            let found = evaluate(problem, start);
            if found.is_finite() && found.value <= ceiling + 1e-9 * ceiling.abs().max(1.0) {
                self.starts.push((found.value, start));
            }
            budget = budget.saturating_sub(problem.rows().max(P::SLICE / 8));
        }
        if waiting.is_empty() {
            self.starts.sort_by(|a, b| a.0.total_cmp(&b.0));
            self.next_start();
        }
    }

    fn region(&self, problem: &P, start: [f64; N]) -> TrustRegion<N> {
        let (lower, upper) = self.full.bounds();
        TrustRegion::new(start, lower.map(libm::log), upper.map(libm::log), problem.ceiling())
    }

    fn next_start(&mut self) {
        // The middle of the ranges when every start was refused, so that a search always has one.
        let start = self.starts.pop().map_or_else(|| self.middle(), |(_, start)| start);
        self.stage = match &self.thin {
            Some(thin) => Stage::Climb(self.region(thin, start)),
            None => Stage::Finish(self.region(&self.full, start), None),
        };
    }

    fn after_climb(&mut self) {
        let Stage::Climb(method) = &self.stage else { return };
        // A thinned sample may run to a boundary where the whole does not: step back from it.
        let start = method.outcome().map(|outcome| {
            let ((lower, upper), back) = (self.full.bounds(), self.full.back());
            let mut at = outcome.point.at;
            for i in 0..N {
                if outcome.fixed[i].is_some() {
                    let (low, high) = (libm::log(lower[i]), libm::log(upper[i]));
                    let margin = back[i] * (high - low);
                    at[i] = at[i].clamp(low + margin, high - margin);
                }
            }
            at
        });
        match start {
            Some(start) => self.stage = Stage::Finish(self.region(&self.full, start), None),
            None => self.stage = Stage::Finish(self.region(&self.full, self.middle()), None),
        }
    }

    /// What is returned when no start has a finite log-likelihood, as with amounts that span the range of a double: the
    /// middle of the ranges, not converged.
    fn nowhere(&self) -> Outcome<N> {
        let derivatives = Derivatives { value: IMPOSSIBLE, ..Derivatives::default() };
        Outcome { point: Point { at: self.middle(), derivatives }, fixed: [None; N], converged: false }
    }

    fn middle(&self) -> [f64; N] {
        let (lower, upper) = self.full.bounds();
        std::array::from_fn(|i| 0.5 * (libm::log(lower[i]) + libm::log(upper[i])))
    }

    fn after_finish(&mut self, outcome: Option<Outcome<N>>) -> Option<Outcome<N>> {
        let value = |outcome: &Outcome<N>| outcome.point.derivatives.value;
        if let Some(outcome) = outcome
            && self.best.as_ref().is_none_or(|best| value(&outcome) > value(best))
        {
            self.best = Some(outcome);
        }
        let (lower, upper) = self.full.bounds();
        let free = |fixed: &[Option<Towards>; N]| (0..N).all(|i| fixed[i].is_none() || lower[i] == upper[i]);
        let settled = self.best.as_ref().is_some_and(|best| best.converged && free(&best.fixed));
        if settled || self.starts.is_empty() || (self.further == 0 && self.best.is_some()) {
            return Some(self.best.clone().unwrap_or_else(|| self.nowhere()));
        }
        self.further = self.further.saturating_sub(1);
        self.next_start();
        None
    }
}
