//! Draws from the posterior: how sure one may be of parameters, of customers, and of their total.
//!
//! Standard errors describe a likelihood that is a paraboloid at its top. With few customers it is none, and what one wants to
//! know, a probability or a value to come, is no straight function of the parameters anyway. Draws of the parameters from
//! the posterior need neither: whatever is computed from each draw is a draw of what it computes, and its quantiles are
//! **credible intervals**. They cover what is not known of the parameters, the same for every customer; what a single customer
//! will do besides is chance ([`crate::value::Covers`]).
//!
//! # How
//!
//! In log parameters a posterior is a single hill. Around its top it is nearly normal, with the inverse of the negated Hessian
//! as covariance (Laplace). Parameters are drawn from a multivariate t distribution with 6 degrees of freedom of that center and
//! scale, whose tails are heavier than those of any posterior here, and each draw gets the weight posterior/proposal. A tenth is
//! drawn from one of twice the width, and a seventh from the prior where all parameters have one: with few customers a good
//! part of the posterior may lie where its top knows nothing of it. As many as are asked for are then drawn by their weights (sampling / importance resampling: Rubin 1987, *The calculation of posterior
//! distributions by data augmentation: comment*, JASA 82), systematically, so that resampling adds next to no noise.
//!
//! Weights are Pareto-smoothed, and the shape `k` of their tail says whether to believe them (Vehtari, Simpson, Gelman, Yao & Gabry
//! 2024, *Pareto smoothed importance sampling*, JMLR 25). Where the hill is a bent ridge `k` is above 0.7, or the draws are worth
//! less than half their number. Then a mixture of t distributions is fitted to the weighted draws and drawn from in the same
//! way, again and again if need be (population Monte Carlo: Cappé, Douc, Guillin, Marin & Robert 2008, Statistics and
//! Computing 18), with all draws of all rounds weighed as draws from the average of the proposals (adaptive multiple
//! importance sampling: Cornuet, Marin, Mira & Robert 2012, Scandinavian Journal of Statistics 39). A `k` that is above 0.7 in the
//! end is said ([`crate::Diagnosis::DrawsUnreliable`]). Each proposal is tried on a quarter of the draws, and only a good one is drawn from
//! for all of them.
//!
//! Nothing here is iterated to convergence, as chains are: there is no burn-in, no thinning and no autocorrelation, and the
//! number of likelihood evaluations is known beforehand, a few thousand on grouped rows.
//!
//! # What it needs
//!
//! A top inside the ranges. Without a prior that is often missing ([`Error::NoMaximum`]), and where it is there, the posterior may
//! still not be proper: far out, where all customers are alike, the likelihood is a constant above zero. Draws without a prior
//! describe the hill around the maximum; with few customers take [`crate::Prior::Weak`].
//!
//! ```
//! use btyd::{History, Prior, draw, nbd::Nbd, posterior::Asked};
//!
//! let history = History::new(vec![2.0, 0.0, 1.0, 0.0], vec![30.4, 0.0, 1.7, 0.0], vec![38.9; 4])?;
//! let (fit, posterior) = draw::<Nbd>(&history, &Prior::Weak, Asked { draws: 1_000, seed: 1 })?;
//! // The mean rate: median and a 90 % credible interval.
//! let rate = posterior.figure(|model| model.r / model.alpha).interval(0.9);
//! assert!(rate.lower < fit.model.r / fit.model.alpha && fit.model.r / fit.model.alpha < rate.upper);
//! assert!(posterior.pareto_k < 0.7 && posterior.effective_sample_size > 500.0);
//! # Ok::<(), btyd::Error>(())
//! ```

mod figure;
mod pareto;
mod predicting;
mod proposal;
mod random;
mod sampler;

pub use figure::{Figure, Interval};
pub use predicting::{Drawn, DrawnSpend, Intervals, Predicting, Quantity};

use crate::diagnosis::Diagnosis;
use crate::error::{Error, check_setting};
use crate::optimise::{Outcome, Problem};
use crate::prior::WithPrior;
pub(crate) use sampler::Sample;
use sampler::Sampler;

/// Draws fewer than this say nothing of a tail.
pub const FEWEST: usize = 100;
/// More draws than anybody needs.
pub const MOST: usize = 100_000;
/// Shape of the tail of the weights from which draws are not to be relied on.
const UNRELIABLE: f64 = 0.7;

/// Draws from the posterior of a model.
#[derive(Clone, Debug, PartialEq)]
pub struct Posterior<M> {
    /// Symbols of the parameters, in the model's order.
    pub names: Vec<String>,
    /// The drawn models, of equal weight and in no order.
    pub models: Vec<M>,
    /// Their parameters: a column a parameter, in the order of the names.
    pub draws: Vec<Vec<f64>>,
    /// How many independent draws the weighted ones are worth, at most as many as there are.
    pub effective_sample_size: f64,
    /// Shape of the tail of the weights: reliable up to 0.7.
    pub pareto_k: f64,
    /// Seed of the draws.
    pub seed: u64,
    /// Draws from proposals: evaluations of the likelihood.
    pub evaluations: usize,
    /// Proposals: 1 where the normal approximation at the top was good enough.
    pub rounds: usize,
    /// What is to be said of the draws; empty where they can be relied on.
    pub diagnosis: Vec<Diagnosis>,
}

impl<M> Posterior<M> {
    /// The draws of a parameter.
    ///
    /// # Panics
    /// Where the model has no parameter at this place.
    pub fn parameter(&self, place: usize) -> Figure {
        Figure::of(self.draws[place].clone())
    }

    /// The draws of whatever is computed from a model.
    pub fn figure(&self, of: impl Fn(&M) -> f64) -> Figure {
        Figure::of(self.models.iter().map(of).collect())
    }
}

/// Drawing under way, in slices of a few milliseconds.
pub struct Drawing<M>(Box<dyn Draws<M>>);

trait Draws<M> {
    fn advance(&mut self) -> Option<Posterior<M>>;
    fn progress(&self) -> f64;
}

impl<M> Drawing<M> {
    /// One slice; the posterior when finished, `None` to go on.
    pub fn advance(&mut self) -> Option<Posterior<M>> {
        self.0.advance()
    }

    /// All slices to the end.
    pub fn finish(mut self) -> Posterior<M> {
        loop {
            if let Some(posterior) = self.advance() {
                return posterior;
            }
        }
    }

    /// Share of the work done, from 0 to 1, roughly.
    pub fn progress(&self) -> f64 {
        self.0.progress()
    }

    /// `build` makes a model and its parameters, in the user's units, of natural parameters of the search.
    pub(crate) fn of<P: Problem<N> + 'static, const N: usize>(
        problem: WithPrior<P, N>,
        outcome: &Outcome<N>,
        names: &'static [&'static str],
        asked: Asked,
        build: impl Fn(&[f64; N]) -> (M, Vec<f64>) + 'static,
    ) -> Result<Drawing<M>, Error>
    where
        M: 'static,
    {
        let names: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
        let sampler = sampler(problem, outcome, &names, asked)?;
        Ok(Drawing(Box::new(Sampling { sampler, names, seed: asked.seed, build })))
    }
}

fn sampler<P: Problem<N>, const N: usize>(
    problem: WithPrior<P, N>,
    outcome: &Outcome<N>,
    names: &[String],
    Asked { draws, seed }: Asked,
) -> Result<Sampler<P, N>, Error> {
    check_setting("draws", (FEWEST..=MOST).contains(&draws))?;
    // Models do not share their random numbers: their draws are combined as independent ones.
    let salt = names
        .iter()
        .flat_map(|name| name.bytes())
        .fold(0x9e37_79b9_u64, |salt, byte| salt.rotate_left(7).wrapping_mul(0x0100_0000_01b3) ^ u64::from(byte));
    Sampler::new(problem, outcome, draws, seed ^ salt)
}

/// Draws in log parameters at once, where a problem is not kept.
pub(crate) fn sampled<P: Problem<N>, const N: usize>(
    problem: WithPrior<P, N>,
    outcome: &Outcome<N>,
    names: &[String],
    asked: Asked,
) -> Result<Sample<N>, Error> {
    let mut sampler = sampler(problem, outcome, names, asked)?;
    loop {
        if let Some(sample) = sampler.advance() {
            return Ok(sample);
        }
    }
}

impl<M> Posterior<M> {
    /// `build` makes a model and its parameters of drawn log parameters.
    pub(crate) fn of<const N: usize>(
        sample: Sample<N>,
        names: Vec<String>,
        seed: u64,
        build: impl Fn(&[f64; N]) -> (M, Vec<f64>),
    ) -> Posterior<M> {
        let Sample { draws, effective, k, evaluations, rounds } = sample;
        let mut columns: Vec<Vec<f64>> = names.iter().map(|_| Vec::with_capacity(draws.len())).collect();
        let mut models = Vec::with_capacity(draws.len());
        for logs in draws {
            let (model, parameters) = build(&logs);
            models.push(model);
            for (column, value) in columns.iter_mut().zip(parameters) {
                column.push(value);
            }
        }
        let unreliable = Diagnosis::DrawsUnreliable { pareto_k: k.is_finite().then_some(k), limit: UNRELIABLE };
        Posterior {
            names,
            models,
            draws: columns,
            effective_sample_size: effective,
            pareto_k: k,
            seed,
            evaluations,
            rounds,
            diagnosis: if k <= UNRELIABLE { Vec::new() } else { vec![unreliable] },
        }
    }
}

/// How many draws, and the seed of the random numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// [`FEWEST`] to [`MOST`].
    pub draws: usize,
    /// The same seed gives the same draws.
    pub seed: u64,
}

struct Sampling<P: Problem<N>, B, const N: usize> {
    sampler: Sampler<P, N>,
    names: Vec<String>,
    seed: u64,
    build: B,
}

impl<M, P: Problem<N>, B: Fn(&[f64; N]) -> (M, Vec<f64>), const N: usize> Draws<M> for Sampling<P, B, N> {
    fn advance(&mut self) -> Option<Posterior<M>> {
        let sample = self.sampler.advance()?;
        let build = |logs: &[f64; N]| (self.build)(&logs.map(libm::exp));
        Some(Posterior::of(sample, std::mem::take(&mut self.names), self.seed, build))
    }

    fn progress(&self) -> f64 {
        self.sampler.progress()
    }
}
