//! Importance sampling in rounds, in slices.

use super::pareto::{Smoothed, smooth};
use super::proposal::{Component, Mixture, ln_sum};
use super::random::Random;
use crate::error::Error;
use crate::optimise::{Outcome, Problem, Sum, free_inverse};
use crate::prior::WithPrior;

/// A tail of the weights heavier than this is worth another round.
const LIGHT: f64 = 0.7;
/// Share of the draws that the weighted ones should be worth.
const WORTH: f64 = 0.5;
/// A log parameter with a deviation above this is not known at all: the likelihood is flat.
const VAGUE: f64 = 10.0;
/// Rounds at most.
const ROUNDS: usize = 6;
/// Components that a mixture begins with.
const COMPONENTS: usize = 6;
/// Steps of its improvement.
const STEPS: usize = 25;
/// Share of the first proposal that is of twice the width, and that is the prior.
const WIDE: f64 = 0.1;
const HELD: f64 = 0.15;
/// Share of the first proposal in those that follow.
const DEFENCE: f64 = 0.25;
/// A proposal is first drawn from for this share of the draws, and not for fewer than these: only a good one is drawn from for all.
const PILOT: f64 = 0.25;
const FEWEST: usize = 500;

/// What came out.
#[derive(Clone, Debug)]
pub(crate) struct Sample<const N: usize> {
    /// Draws of equal weight, in log parameters and in no order.
    pub(super) draws: Vec<[f64; N]>,
    pub(super) effective: f64,
    pub(super) k: f64,
    pub(super) evaluations: usize,
    pub(super) rounds: usize,
}

/// Sampling under way.
pub(super) struct Sampler<P: Problem<N>, const N: usize> {
    problem: WithPrior<P, N>,
    lower: [f64; N],
    upper: [f64; N],
    /// Places that are parameters, the first; the others stay where they are.
    dimension: usize,
    /// Where the search ended.
    top: [f64; N],
    wanted: usize,
    random: Random,
    /// One a round, with how often it was drawn from.
    proposals: Vec<(Mixture<N>, usize)>,
    points: Vec<[f64; N]>,
    /// Log posterior densities of the points looked at so far.
    values: Vec<f64>,
    under_way: Option<Sum<WithPrior<P, N>, N>>,
    learning: Option<Learning<N>>,
}

/// A proposal that is being fitted to the points weighted so far.
struct Learning<const N: usize> {
    mixture: Mixture<N>,
    weights: Vec<f64>,
    steps: usize,
}

impl<P: Problem<N>, const N: usize> Sampler<P, N> {
    /// # Errors
    /// [`Error::NoMaximum`] where the search did not end at a maximum inside the ranges.
    pub(super) fn new(problem: WithPrior<P, N>, outcome: &Outcome<N>, wanted: usize, seed: u64) -> Result<Self, Error> {
        let (lower, upper) = problem.bounds();
        let dimension = (0..N).rfind(|&i| lower[i] < upper[i]).map_or(0, |last| last + 1);
        let interior = outcome.converged && outcome.fixed[..dimension].iter().all(Option::is_none);
        let known = |covariance: &[[f64; N]; N]| (0..dimension).all(|i| covariance[i][i] < VAGUE * VAGUE);
        let covariance = free_inverse(&outcome.point.derivatives.hessian, &outcome.fixed);
        let covariance = covariance.filter(|covariance| interior && known(covariance));
        let first = covariance.and_then(|scale| Component::new(1.0, outcome.point.at, &scale, dimension));
        let first = Mixture::one(first.ok_or(Error::NoMaximum)?);
        let (wide, held) = (first.clone(), problem.prior.normal(dimension));
        let mut first = first.with(&wide, WIDE, 2.0);
        if let Some(held) = held.and_then(|(center, scale)| Component::new(1.0, center, &scale, dimension)) {
            first = first.with(&Mixture::one(held), HELD, 1.0);
        }
        let mut sampler = Sampler {
            problem,
            lower: lower.map(libm::log),
            upper: upper.map(libm::log),
            dimension,
            top: outcome.point.at,
            wanted,
            random: Random::new(seed),
            proposals: Vec::new(),
            points: Vec::new(),
            values: Vec::new(),
            under_way: None,
            learning: None,
        };
        sampler.propose(first);
        Ok(sampler)
    }

    /// Tries a proposal.
    fn propose(&mut self, proposal: Mixture<N>) {
        let pilot = libm::ceil(PILOT * self.wanted as f64) as usize;
        self.proposals.push((proposal, 0));
        self.draw(pilot.max(FEWEST).min(self.wanted));
    }

    /// Draws from the last proposal.
    fn draw(&mut self, count: usize) {
        let Some((proposal, drawn)) = self.proposals.last_mut() else { return };
        *drawn += count;
        self.points.extend((0..count).map(|_| proposal.draw(&mut self.random)));
    }

    /// Share of the work done, if no further round is needed.
    pub(super) fn progress(&self) -> f64 {
        (self.values.len() as f64 / self.points.len().max(self.wanted) as f64).min(0.99)
    }

    /// One slice of work; the sample when finished.
    pub(super) fn advance(&mut self) -> Option<Sample<N>> {
        if let Some(learning) = &mut self.learning {
            if learning.steps > 0 {
                learning.mixture = learning.mixture.improved(&self.points, &learning.weights);
                learning.steps -= 1;
            } else {
                let next = learning.mixture.clone().with(&self.proposals[0].0, DEFENCE, 1.0);
                self.learning = None;
                self.propose(next);
            }
            return None;
        }
        let mut budget = P::SLICE;
        while budget > 0 && self.values.len() < self.points.len() {
            let at = self.points[self.values.len()];
            if (0..self.dimension).any(|i| !(self.lower[i]..=self.upper[i]).contains(&at[i])) {
                self.values.push(f64::NEG_INFINITY);
                continue;
            }
            let under_way = self.under_way.get_or_insert_with(|| Sum::new(&self.problem, at));
            let rows = budget.min(under_way.left(&self.problem));
            if let Some(value) = under_way.advance_value(&self.problem, rows) {
                self.under_way = None;
                self.values.push(if value.is_finite() { value } else { f64::NEG_INFINITY });
            }
            budget = budget.saturating_sub(rows.max(P::SLICE / 64));
        }
        if self.values.len() < self.points.len() { None } else { self.judge() }
    }

    /// Weighs all points: what was drawn in any round counts as drawn from the average of all proposals, each as often as it was drawn
    /// from (Cornuet, Marin, Mira & Robert 2012).
    fn judge(&mut self) -> Option<Sample<N>> {
        let shares: Vec<f64> = self.proposals.iter().map(|(_, drawn)| libm::log(*drawn as f64)).collect();
        let proposals = || self.proposals.iter().zip(&shares);
        let density = |at: &[f64; N]| ln_sum(proposals().map(|((proposal, _), share)| share + proposal.ln_density(at)));
        let logs: Vec<f64> = self.points.iter().zip(&self.values).map(|(at, value)| value - density(at)).collect();
        let smoothed = smooth(&logs);
        let effective = smoothed.effective();
        let drawn = self.proposals.last().map_or(0, |(_, drawn)| *drawn);
        let good = smoothed.k <= LIGHT && effective >= WORTH * drawn as f64;
        if !good && self.proposals.len() < ROUNDS {
            let weights = tempered(&logs, &smoothed, 0.05 * self.wanted as f64);
            if let Some(mixture) = Mixture::spread(&self.points, &weights, COMPONENTS, self.dimension, &mut self.random)
            {
                self.learning = Some(Learning { mixture, weights, steps: STEPS });
                return None;
            }
        }
        if drawn < self.wanted {
            self.draw(self.wanted - drawn);
            return None;
        }
        Some(Sample {
            draws: self.resample(&smoothed.weights),
            effective: effective.min(self.wanted as f64),
            k: smoothed.k,
            evaluations: self.points.len(),
            rounds: self.proposals.len(),
        })
    }

    /// Systematic resampling: every point as often as its weight says, up to one; then shuffled.
    fn resample(&mut self, weights: &[f64]) -> Vec<[f64; N]> {
        let step = 1.0 / self.wanted as f64;
        let mut mark = step * self.random.uniform();
        let mut draws = Vec::with_capacity(self.wanted);
        let mut sum = 0.0;
        for (point, weight) in self.points.iter().zip(weights) {
            sum += weight;
            while mark < sum && draws.len() < self.wanted {
                draws.push(*point);
                mark += step;
            }
        }
        // Rounding may leave the last mark over, and weights that are all nothing leave all.
        let last = draws.last().copied().unwrap_or(self.top);
        draws.resize(self.wanted, last);
        for place in (1..draws.len()).rev() {
            let other = (self.random.uniform() * (place + 1) as f64) as usize;
            draws.swap(place, other.min(place));
        }
        draws
    }
}

/// Weights raised to the power at which they are worth as many points as a mixture needs to be fitted to; their own where
/// they are.
fn tempered(logs: &[f64], smoothed: &Smoothed, wanted: f64) -> Vec<f64> {
    if smoothed.effective() >= wanted {
        return smoothed.weights.clone();
    }
    let top = logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let at = |power: f64| {
        let raised: Vec<f64> = logs.iter().map(|log| libm::exp(power * (log - top))).collect();
        let sum: f64 = raised.iter().sum();
        Smoothed { weights: raised.iter().map(|weight| weight / sum).collect(), k: 0.0 }
    };
    let (mut low, mut high) = (1e-6, 1.0);
    for _ in 0..30 {
        let middle = 0.5 * (low + high);
        if at(middle).effective() < wanted {
            high = middle;
        } else {
            low = middle;
        }
    }
    at(low).weights
}
