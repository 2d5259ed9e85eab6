//! Priors: what is held likely of the parameters before the data are looked at.
//!
//! All parameters are positive, and what matters of them is their order of magnitude. So a prior here is a normal
//! distribution of the logarithm of a parameter, given by its **median** and its **spread**, the standard deviation of the
//! logarithm: two times in three the parameter lies within a factor `e^spread` of the median, nineteen times in twenty
//! within its square. The parameters are independent, and one without a prior is flat in its logarithm. The estimate is
//! then the top of likelihood times prior in the log parameters (maximum a posteriori, MAP): a trust-region search as
//! before, to which the prior adds `−(ln θ − ln median)²/(2 spread²)`.
//!
//! # What it is good for
//!
//! A thousand customers who bought again say more than any prior. A handful do not: everybody alike, nobody with a repeat
//! purchase, or a model with a parameter too many, and the likelihood rises all the way to the end of a range
//! ([`crate::Diagnosis::Boundary`]) or lies flat along a ridge. *Weakly informative* priors (Gelman, Jakulin, Pittau & Su
//! 2008, *A weakly informative default prior distribution for logistic and other regression models*, Annals of Applied Statistics
//! 2(4); Gelman, Simpson & Betancourt 2017, *The prior can often only be understood in the context of the likelihood*,
//! Entropy 19(10)) rule out what nobody has ever seen, rates of leaving that are all equal to six digits, say, and otherwise
//! leave the word to the data. It is not the penalty on the size of the parameters that other libraries offer: that one
//! pulls towards zero, and so means something else in days than in weeks.
//!
//! # The weakly informative set
//!
//! [`Prior::Weak`] knows nothing of the industry. Shapes of the spread between customers have median 1 and spread 1.5 (19
//! times in 20 from 0.05 to 20): customers differ by some factor, neither all alike nor each a world of its own. The two shapes
//! of a chance to leave have medians 1 and 3, a quarter leaving at each occasion, with the same spread. A parameter that
//! carries a unit has its median in units of the data and the spread 2 (from a fiftieth to fifty times as much):
//!
//! * time in **mean ages** of the customers (time from the first purchase to the end of observation, weights counted);
//! * money in **geometric means** of the mean spends of repeat buyers.
//!
//! Days for weeks, or cents for euros, so change nothing but the units of the result. The data choose only these two
//! yardsticks, which say how long was looked at and in which currency, not how often customers bought or how many left.
//!
//! | model | medians (spread 1.5 unless said) |
//! |---|---|
//! | `nbd` | `r` 1, `α` 1 mean age (2) |
//! | `bg-nbd`, `mbg-nbd` | `r` 1, `α` 1 mean age (2), `a` 1, `b` 3 |
//! | `bg-cnbd-k`, `mbg-cnbd-k` | the same, `α` 1 mean age divided by `k`: stages, not purchases, come at its rate; any `k` alike |
//! | `pareto-nbd` | `r` 1, `α` 1 mean age (2), `s` 1, `β` 1 mean age (2) |
//! | `ggom-nbd` | `r` 1, `α` 1 mean age (2), `b` 1/mean age (2), `s` 1, `β` 1 (2) |
//! | `bg-bb` | `α` 1, `β` 1, `γ` 1, `δ` 3 |
//! | `sbg` | `α` 1, `β` 3 |
//! | `bdw` | `α` 1, `β` 3, `c` 1 (0.5): from a risk that falls with the root of time to one that grows with its square |
//! | `gamma-gamma` | `p` 4, `q` 4, `γ` 1 geometric mean of spends (2) |
//!
//! **Covariates** ([`crate::covariates`]). What is held of the parameters above is then held of those of a customer whose covariates
//! all have their means, since one whose covariates are all 0 may be nobody. An effect is normal with mean 0 and a standard
//! deviation of 1.25 for every standard deviation of the covariate: what it moves is as likely to be raised as lowered, and two times in three by less
//! than a factor of 3½ from one standard deviation to the next. That is the scale that Gelman, Jakulin, Pittau & Su
//! (2008) recommend for coefficients on a logarithmic scale, 2.5 for an input scaled to a standard deviation of a half, with a normal
//! distribution in the place of their Cauchy's: so that the top is a single one, and the draws have variances. It is
//! far wider than any effect that is known of, and ends what runs away, as when nobody of a kind ever bought again. A [`Prior::Given`]
//! names what a fit names: the parameters of a customer whose covariates are 0, and effects, as the factor `e^γ` of a
//! unit of the covariate (`rate.shop`: median 1.2, spread 0.3).
//!
//! ```
//! use btyd::{History, LogNormal, Prior, bg_nbd, fit_with_prior};
//!
//! // Nobody bought again: the likelihood has no maximum, the posterior has.
//! let history = History::new(vec![0.0; 8], vec![0.0; 8], vec![38.9; 8])?;
//! assert!(bg_nbd::fit(&history)?.covariance.is_none());
//! let weak = fit_with_prior::<bg_nbd::BgNbd>(&history, &Prior::Weak)?;
//! assert!(weak.covariance.is_some() && weak.model.expected_new(38.9) < 1.0);
//!
//! // What is known of a market: one repeat purchase in twenty weeks or so.
//! let known = Prior::Given(vec![
//!     ("r".to_owned(), LogNormal { median: 0.5, spread: 0.5 }),
//!     ("alpha".to_owned(), LogNormal { median: 10.0, spread: 0.7 }),
//!     ("a".to_owned(), LogNormal { median: 1.0, spread: 1.0 }),
//!     ("b".to_owned(), LogNormal { median: 3.0, spread: 1.0 }),
//! ]);
//! let fit = fit_with_prior::<bg_nbd::BgNbd>(&history, &known)?;
//! assert!(fit.log_posterior.is_some());
//! # use btyd::PurchaseModel;
//! # Ok::<(), btyd::Error>(())
//! ```

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::diagnosis::Towards;
use crate::error::Error;
use crate::optimise::{Derivatives, Problem, free_inverse};

/// What is held of one parameter: its logarithm is normal.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LogNormal {
    /// As likely above as below, in the units of the data.
    pub median: f64,
    /// Standard deviation of the logarithm.
    pub spread: f64,
}

/// What is held of the parameters before the data are looked at; see [the module](self).
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Prior {
    /// Nothing: maximum likelihood.
    #[default]
    None,
    /// The weakly informative set of the model.
    Weak,
    /// By symbol; a parameter that is not named is flat in its logarithm.
    Given(Vec<(String, LogNormal)>),
}

/// An entry of the weakly informative set of a model.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weak {
    prior: LogNormal,
    /// Power of the data's unit that the median is multiplied by.
    power: i8,
}

impl Weak {
    /// A parameter without a unit.
    pub const fn plain(median: f64, spread: f64) -> Weak {
        Weak { prior: LogNormal { median, spread }, power: 0 }
    }

    /// A parameter in the unit of the data: the median is that many mean ages, or geometric means of spends.
    pub const fn scaled(median: f64, spread: f64) -> Weak {
        Weak { prior: LogNormal { median, spread }, power: 1 }
    }

    /// A parameter in one over the unit of the data.
    pub const fn inverse(median: f64, spread: f64) -> Weak {
        Weak { prior: LogNormal { median, spread }, power: -1 }
    }
}

/// Spread of a shape.
pub(crate) const SHAPE: f64 = 1.5;
/// Spread of a parameter with a unit.
pub(crate) const SCALE: f64 = 2.0;

/// Spread of the factor that a standard deviation of a covariate multiplies what it moves by.
const EFFECT: f64 = 1.25;

impl Weak {
    /// The effect of a covariate with this standard deviation, as the factor of a unit of it.
    pub(crate) fn effect(deviation: f64) -> Weak {
        Weak::plain(1.0, EFFECT / deviation)
    }
}

impl Prior {
    /// The prior in the logarithms of the parameters `names`, in units of which the data have `unit` (a mean age, a
    /// geometric mean of spends).
    pub(crate) fn in_logs<const N: usize>(
        &self,
        names: &[&str],
        weak: &[Weak],
        unit: f64,
    ) -> Result<LogPrior<N>, Error> {
        let along = |place: usize| std::array::from_fn(|i| if i == place { 1.0 } else { 0.0 });
        self.in_sums(names, weak, unit, along, along)
    }

    /// The same where a search is in others: the weak set is of the sums `held` of what it is in, and what is given of the
    /// parameters is of the sums `named`, by place.
    pub(crate) fn in_sums<const N: usize>(
        &self,
        names: &[impl AsRef<str>],
        weak: &[Weak],
        unit: f64,
        held: impl Fn(usize) -> [f64; N],
        named: impl Fn(usize) -> [f64; N],
    ) -> Result<LogPrior<N>, Error> {
        let mut terms = Vec::new();
        match self {
            Prior::None => {}
            Prior::Weak => {
                for (place, Weak { prior, power }) in weak.iter().enumerate() {
                    let mean = libm::log(prior.median) + f64::from(*power) * libm::log(unit);
                    terms.push(Term { place, along: held(place), mean, spread: prior.spread });
                }
            }
            Prior::Given(priors) => {
                for (name, LogNormal { median, spread }) in priors {
                    let refuse =
                        |expected: &str| Error::Prior { parameter: name.clone(), expected: expected.to_owned() };
                    let known: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
                    let place = known.iter().position(|known| known == name);
                    let place = place.ok_or_else(|| refuse(&known.join(" ")))?;
                    if !(median.is_finite() && *median > 0.0) {
                        return Err(refuse("median > 0"));
                    }
                    if !(spread.is_finite() && *spread > 0.0) {
                        return Err(refuse("spread > 0"));
                    }
                    terms.push(Term { place, along: named(place), mean: libm::log(*median), spread: *spread });
                }
            }
        }
        Ok(LogPrior { terms })
    }

    /// What is held of these parameters alone.
    pub(crate) fn of(&self, names: &[&str]) -> Prior {
        match self {
            Prior::Given(priors) => {
                let known = |(name, _): &&(String, LogNormal)| names.contains(&name.as_str());
                Prior::Given(priors.iter().filter(known).cloned().collect())
            }
            prior => prior.clone(),
        }
    }
}

/// A sum of log parameters that is held normal.
#[derive(Clone, Copy, Debug)]
struct Term<const N: usize> {
    /// The parameter meant.
    place: usize,
    along: [f64; N],
    mean: f64,
    spread: f64,
}

impl<const N: usize> Term<N> {
    /// Standard deviations from the mean.
    fn distance(&self, logs: &[f64; N]) -> f64 {
        let at: f64 = (0..N).map(|i| self.along[i] * logs[i]).sum();
        (at - self.mean) / self.spread
    }

    /// Log density at the mean.
    fn top(&self) -> f64 {
        -libm::log(self.spread) - 0.5 * libm::log(std::f64::consts::TAU)
    }
}

/// A prior in the log parameters of a search.
#[derive(Clone, Debug, Default)]
pub(crate) struct LogPrior<const N: usize> {
    terms: Vec<Term<N>>,
}

impl<const N: usize> LogPrior<N> {
    /// Whether nothing is held of any parameter.
    pub(crate) fn is_flat(&self) -> bool {
        self.terms.is_empty()
    }

    /// Parameters with a prior.
    pub(crate) fn places(&self) -> impl Iterator<Item = usize> + '_ {
        self.terms.iter().map(|term| term.place)
    }

    /// Whether it says anything of what stands in this place of a search.
    pub(crate) fn is_of(&self, place: usize) -> bool {
        self.terms.iter().any(|term| term.along[place] != 0.0)
    }

    /// Center and covariance, where all of the first `dimension` places, which are the parameters, have a prior.
    pub(crate) fn normal(&self, dimension: usize) -> Option<([f64; N], [[f64; N]; N])> {
        let (mut pull, mut curvature) = ([0.0; N], [[0.0; N]; N]);
        for term in &self.terms {
            let precision = 1.0 / (term.spread * term.spread);
            for i in 0..N {
                pull[i] += precision * term.along[i] * term.mean;
                for j in 0..N {
                    curvature[i][j] -= precision * term.along[i] * term.along[j];
                }
            }
        }
        let held = std::array::from_fn(|i| (i >= dimension).then_some(Towards::Zero));
        let covariance = free_inverse(&curvature, &held)?;
        Some((std::array::from_fn(|i| (0..N).map(|j| covariance[i][j] * pull[j]).sum()), covariance))
    }

    /// For a search in the ratio of parameter `one` to parameter `other` in the place of `one`. The logarithms are sheared,
    /// so that densities stay what they are.
    pub(crate) fn in_ratio(mut self, one: usize, other: usize) -> Self {
        for term in &mut self.terms {
            term.along[other] += term.along[one];
        }
        self
    }

    /// For a search in parameter `one` over `unit`.
    pub(crate) fn in_units(mut self, one: usize, unit: f64) -> Self {
        for term in &mut self.terms {
            term.mean -= term.along[one] * libm::log(unit);
        }
        self
    }

    /// Log density in the logarithms of the parameters that have a prior.
    pub(crate) fn value(&self, logs: &[f64; N]) -> f64 {
        let one = |term: &Term<N>| {
            let distance = term.distance(logs);
            term.top() - 0.5 * distance * distance
        };
        self.terms.iter().map(one).sum()
    }

    fn top(&self) -> f64 {
        self.terms.iter().map(Term::top).sum()
    }

    /// Adds the derivatives in the logarithms.
    fn add_derivatives(&self, logs: &[f64; N], sum: &mut Derivatives<N>) {
        for term in &self.terms {
            let (first, second) = (-term.distance(logs) / term.spread, -1.0 / (term.spread * term.spread));
            for i in (0..N).filter(|&i| term.along[i] != 0.0) {
                sum.gradient[i] += first * term.along[i];
                for j in 0..N {
                    sum.hessian[i][j] += second * term.along[i] * term.along[j];
                }
            }
        }
    }
}

/// A likelihood with a prior on top: what a search or a sampler sees of a posterior.
#[derive(Clone, Debug)]
pub(crate) struct WithPrior<P, const N: usize> {
    pub(crate) likelihood: P,
    pub(crate) prior: LogPrior<N>,
}

impl<P: Problem<N>, const N: usize> Problem<N> for WithPrior<P, N> {
    type Prepared = P::Prepared;

    const SLICE: usize = P::SLICE;
    const THIN: usize = P::THIN;
    const FURTHER: usize = P::FURTHER;

    fn rows(&self) -> usize {
        self.likelihood.rows()
    }

    fn prepare(&self, parameters: &[f64; N], sum: &mut Derivatives<N>) -> P::Prepared {
        let prepared = self.likelihood.prepare(parameters, sum);
        sum.value += self.prior.value(&parameters.map(libm::log));
        prepared
    }

    fn in_logs(&self, sum: Derivatives<N>, parameters: &[f64; N]) -> Derivatives<N> {
        let mut sum = self.likelihood.in_logs(sum, parameters);
        self.prior.add_derivatives(&parameters.map(libm::log), &mut sum);
        sum
    }

    fn add(&self, prepared: &P::Prepared, rows: Range<usize>, sum: &mut Derivatives<N>) {
        self.likelihood.add(prepared, rows, sum);
    }

    fn value(&self, prepared: &P::Prepared, rows: Range<usize>) -> f64 {
        self.likelihood.value(prepared, rows)
    }

    fn ceiling(&self) -> f64 {
        self.likelihood.ceiling() + self.prior.top()
    }

    fn starts(&self) -> Vec<[f64; N]> {
        self.likelihood.starts()
    }

    fn bounds(&self) -> ([f64; N], [f64; N]) {
        self.likelihood.bounds()
    }

    fn back(&self) -> [f64; N] {
        self.likelihood.back()
    }

    fn thinned(&self, rows: usize) -> Self {
        WithPrior { likelihood: self.likelihood.thinned(rows), prior: self.prior.clone() }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::fitting::PurchaseProblem;
    use crate::history::History;
    use crate::optimise::Sum;

    /// Nothing but what is added to it.
    struct Flat;

    impl Problem<3> for Flat {
        type Prepared = ();

        fn rows(&self) -> usize {
            0
        }

        fn prepare(&self, _: &[f64; 3], _: &mut Derivatives<3>) {}

        fn add(&self, (): &(), _: Range<usize>, _: &mut Derivatives<3>) {}

        fn ceiling(&self) -> f64 {
            0.0
        }

        fn starts(&self) -> Vec<[f64; 3]> {
            vec![[1.0; 3]]
        }

        fn bounds(&self) -> ([f64; 3], [f64; 3]) {
            ([1e-6; 3], [1e6; 3])
        }

        fn thinned(&self, _: usize) -> Flat {
            Flat
        }
    }

    const WEAK: [Weak; 3] = [Weak::plain(2.0, 0.7), Weak::scaled(3.0, 1.1), Weak::inverse(0.5, 0.4)];
    const NAMES: [&str; 3] = ["one", "other", "third"];

    /// Fails unless derivatives in the logarithms are those of the value.
    pub(crate) fn check_derivatives<P: Problem<N>, const N: usize>(problem: &WithPrior<P, N>, points: &[[f64; N]]) {
        const STEP: f64 = 1e-5;
        let at = |logs: [f64; N]| {
            let mut sum = Sum::new(problem, logs);
            sum.advance(problem, usize::MAX / 2).expect("all rows")
        };
        for point in points {
            let logs = point.map(libm::log);
            let found = at(logs);
            for i in 0..N {
                let moved = |by: f64| {
                    let mut logs = logs;
                    logs[i] += by;
                    at(logs)
                };
                let (up, down) = (moved(STEP), moved(-STEP));
                let near = |exact: f64, up: f64, down: f64| {
                    let slope = (up - down) / (2.0 * STEP);
                    assert!((exact - slope).abs() < 1e-8 * (1.0 + found.value.abs()), "{point:?} {i}: {exact} {slope}");
                };
                near(found.gradient[i], up.value, down.value);
                (0..N).for_each(|j| near(found.hessian[i][j], up.gradient[j], down.gradient[j]));
            }
        }
    }

    #[test]
    fn derivatives_are_those_of_the_value() {
        let prior: LogPrior<3> = Prior::Weak.in_logs(&NAMES, &WEAK, 20.0).expect("valid");
        let points = [[1.0, 50.0, 0.01], [0.02, 900.0, 3.0], [7.0, 0.4, 0.1]];
        for prior in [prior.clone(), prior.in_ratio(2, 1)] {
            let problem = WithPrior { likelihood: Flat, prior };
            check_derivatives(&problem, &points);
            for at in points {
                let mut sum = Derivatives::default();
                problem.prepare(&at, &mut sum);
                let value = problem.prior.value(&at.map(libm::log));
                assert!((sum.value - value).abs() < 1e-13 * (1.0 + value.abs()));
                assert!(value <= problem.ceiling());
            }
        }
    }

    #[test]
    fn derivatives_of_a_posterior_are_those_of_the_value() {
        use crate::model::PurchaseModel;
        use crate::nbd::Nbd;
        let history = History::new(vec![0.0, 3.0], vec![0.0, 7.0], vec![9.0, 11.0]).expect("valid");
        let prior = Prior::Weak.in_logs(Nbd::NAMES, Nbd::WEAK, history.mean_age()).expect("valid");
        let problem = WithPrior { likelihood: crate::nbd::Likelihood::of(&history), prior };
        check_derivatives(&problem, &[[1.0, 8.0], [0.03, 200.0], [40.0, 0.5]]);
    }

    #[test]
    fn densities_are_normal_in_the_logarithms() {
        let prior: LogPrior<3> = Prior::Weak.in_logs(&NAMES, &WEAK, 20.0).expect("valid");
        let at_medians = prior.value(&[2.0_f64, 60.0, 0.025].map(libm::log));
        let spreads = -libm::log(0.7 * 1.1 * 0.4) - 1.5 * libm::log(std::f64::consts::TAU);
        assert!((at_medians - spreads).abs() < 1e-14);
        // A spread away the density is lower by a half.
        let away = prior.value(&[libm::log(2.0) + 0.7, libm::log(60.0), libm::log(0.025)]);
        assert!((at_medians - away - 0.5).abs() < 1e-14);
        // Its center and covariance, also where the search is in a ratio.
        let (center, covariance) = prior.clone().in_ratio(2, 1).normal(3).expect("all have one");
        assert!((center[2] - (libm::log(0.025) - libm::log(60.0))).abs() < 1e-12);
        assert!((covariance[2][2] - (0.4 * 0.4 + 1.1 * 1.1)).abs() < 1e-12);
        assert!((covariance[2][1] + 1.1 * 1.1).abs() < 1e-12 && (covariance[1][1] - 1.1 * 1.1).abs() < 1e-12);
        assert!(LogPrior::<3> { terms: prior.terms[..2].to_vec() }.normal(3).is_none());
        // A search in ratios and in its own units sees the same density.
        let sheared = prior.clone().in_ratio(2, 1).in_units(0, 10.0);
        let [one, other, third] = [5.0, 30.0, 0.2].map(libm::log);
        let same = sheared.value(&[one - libm::log(10.0), other, third - other]);
        assert!((same - prior.value(&[one, other, third])).abs() < 1e-13);
    }
}
