//! The likelihood of Pareto/GGG over a history, summed over different rows.
//!
//! The search takes `γ/t`, one over the mean regularity, for `γ`: where customers do not differ in regularity, `t` and `γ` go to
//! infinity and their ratio stays. The likelihood comes to its limit as one over `t`. Towards it a search over `ln t` would take
//! steps of one for as long as it is let, one over `ln(1 + 1/t)` sees a straight line and is there at once.

use std::ops::Range;

use super::ParetoGgg;
use super::regularity::Customer;
use super::waiting::{Care, EXACT, QUICK};
use crate::diagnosis::Towards;
use crate::grouped::Grouped;
use crate::history::History;
use crate::optimise::{Derivatives, Outcome, Problem};
use crate::places::{Places, joined};

/// Parameters in the order `t, γ/t, r, α, s, β`.
pub(super) const COUNT: usize = 6;

/// The range of `t`. At its upper end the regularity of customers differs by a percent.
const SHAPES: (f64, f64) = (1e-3, 1e4);

/// What stands for `t` in the first place of a search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum First {
    /// `t` itself.
    Shape,
    /// `1 + 1/t`.
    Spread,
}

impl First {
    /// From `t`, and back.
    fn turned(self, value: f64) -> f64 {
        match self {
            First::Shape => value,
            First::Spread => 1.0 + 1.0 / value,
        }
    }

    fn shape(self, value: f64) -> f64 {
        match self {
            First::Shape => value,
            First::Spread => 1.0 / (value - 1.0).max(0.5 / SHAPES.1),
        }
    }

    /// An outcome in this as one in `t`.
    pub(super) fn outcome_in_shape(self, mut outcome: Outcome<COUNT>) -> Outcome<COUNT> {
        if self == First::Shape {
            return outcome;
        }
        let t = self.shape(libm::exp(outcome.point.at[0])).clamp(SHAPES.0, SHAPES.1);
        outcome.point.at[0] = libm::log(t);
        outcome.fixed[0] = outcome.fixed[0].map(|towards| match towards {
            Towards::Zero => Towards::Infinity,
            Towards::Infinity | Towards::MinusInfinity => Towards::Zero,
        });
        // Of ln(1 + 1/t) in ln t.
        let (slope, curve) = (-1.0 / (1.0 + t), t / ((1.0 + t) * (1.0 + t)));
        let Derivatives { gradient, hessian, .. } = &mut outcome.point.derivatives;
        for i in 0..COUNT {
            hessian[0][i] *= slope;
            hessian[i][0] *= slope;
        }
        hessian[0][0] += curve * gradient[0];
        gradient[0] *= slope;
        outcome
    }
}

/// A history laid out.
#[derive(Clone, Debug)]
pub(super) struct Likelihood {
    rows: Vec<(Customer, f64)>,
    /// Mean age.
    scale: f64,
    first: First,
    starts: Vec<[f64; COUNT]>,
}

impl Likelihood {
    /// Joins rows that are equal in all that the model knows of them.
    pub(super) fn new(history: &History) -> Likelihood {
        let mut places = [const { None::<Places> }; 4].map(|_| Places::default());
        let mut keys = Vec::new();
        for row in 0..history.len() {
            let weight = history.weight(row);
            if weight > 0.0 {
                let (x, recency, age) = history.customer(row);
                let sum = history.sum_log_intervals().map_or(0.0, |sums| sums[row]);
                // Of one interval the last purchase says all.
                let sum = if x < 2.0 { 0.0 } else { sum };
                let [a, b, c, d] = &mut places;
                keys.push(((a.of(x), b.of(recency), c.of(age), d.of(sum)), weight));
            }
        }
        let known = history.sum_log_intervals().is_some();
        let customer = |((x, recency, age, sum), weight): ((u32, u32, u32, u32), f64)| {
            let [x, recency, age, sum]: [f64; 4] =
                std::array::from_fn(|i| places[i].values[[x, recency, age, sum][i] as usize]);
            (Customer::new(x, recency, age, known.then_some(sum)), weight)
        };
        let rows = joined(keys).into_iter().map(customer).collect();
        let first = First::Shape;
        Likelihood { rows, scale: Grouped::new(history, true).scale(), first, starts: Vec::new() }
    }

    /// The same in other places, with these to begin at, in `t`.
    pub(super) fn from(mut self, first: First, starts: Vec<[f64; COUNT]>) -> Likelihood {
        self.first = first;
        self.starts = starts;
        self
    }
}

/// The model, and how exact integrals are.
pub(super) struct Prepared {
    model: ParetoGgg,
    pub(super) care: Care,
}

/// From the parameters of a search in `t`.
pub(super) fn build(&[t, inverse, r, alpha, s, beta]: &[f64; COUNT]) -> ParetoGgg {
    ParetoGgg { t, gamma: t * inverse, r, alpha, s, beta }
}

impl Problem<COUNT> for Likelihood {
    type Prepared = Prepared;

    /// A row costs as much as thousands of a model in closed form.
    const SLICE: usize = 16;
    const THIN: usize = 256;
    /// A boundary is where customers do not differ in regularity: no local end.
    const FURTHER: usize = 0;

    fn rows(&self) -> usize {
        self.rows.len()
    }

    fn prepare(&self, parameters: &[f64; COUNT], _: &mut Derivatives<COUNT>) -> Prepared {
        let mut in_shape = *parameters;
        in_shape[0] = self.first.shape(in_shape[0]);
        Prepared { model: build(&in_shape), care: QUICK }
    }

    fn add(&self, prepared: &Prepared, rows: Range<usize>, sum: &mut Derivatives<COUNT>) {
        for (customer, weight) in &self.rows[rows] {
            let points = prepared.model.points::<true>(customer, prepared.care);
            let mut found = points.contribution(&prepared.model);
            if self.first == First::Spread {
                // dt/dp = −t² for p = 1 + 1/t.
                let t = prepared.model.t;
                let slope = -t * t;
                found.hessian[0][0] = slope * (slope * found.hessian[0][0] - 2.0 * t * found.gradient[0]);
                for second in &mut found.hessian[0][1..] {
                    *second *= slope;
                }
                found.gradient[0] *= slope;
            }
            sum.value += weight * found.ln;
            for i in 0..COUNT {
                sum.gradient[i] += weight * found.gradient[i];
                for j in i..COUNT {
                    sum.hessian[i][j] += weight * found.hessian[i][j];
                }
            }
        }
    }

    /// None: of even intervals a likelihood knows no largest value.
    fn ceiling(&self) -> f64 {
        f64::INFINITY
    }

    fn starts(&self) -> Vec<[f64; COUNT]> {
        let mut starts = self.starts.clone();
        for start in &mut starts {
            start[0] = self.first.turned(start[0]);
        }
        starts
    }

    fn bounds(&self) -> ([f64; COUNT], [f64; COUNT]) {
        let scale = self.scale;
        let [one, other] = [SHAPES.0, SHAPES.1].map(|t| self.first.turned(t));
        (
            [one.min(other), 1e-4, 1e-6, 1e-9 * scale, 1e-6, 1e-9 * scale],
            [one.max(other), 1e3, 1e6, 1e12 * scale, 1e6, 1e12 * scale],
        )
    }

    fn back(&self) -> [f64; COUNT] {
        let mut back = [0.2; COUNT];
        if self.first == First::Spread {
            // To a `t` of about a hundred, from where the limit and what is before it are both near.
            back[0] = 0.001;
        }
        back
    }

    fn thinned(&self, rows: usize) -> Likelihood {
        let stride = (self.rows.len() / rows).max(1);
        let rows = self.rows.iter().step_by(stride).copied().collect();
        Likelihood { rows, scale: self.scale, first: self.first, starts: self.starts.clone() }
    }
}

/// One customer's log-likelihood.
pub(super) fn one(model: &ParetoGgg, customer: &Customer) -> f64 {
    model.points::<false>(customer, EXACT).ln()
}
