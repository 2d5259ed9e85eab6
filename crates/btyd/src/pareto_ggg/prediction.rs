//! What a model says of one customer and of a whole history: averages over what is known of the customer's regularity.

use rustc_hash::FxHashMap;

use super::ParetoGgg;
use super::ahead::{Ahead, Worth};
use super::count::{Count, Terms, table_of};
use super::regularity::{Customer, Points};
use super::waiting::{COUNTED, Care, EXACT, QUICK};
use crate::history::History;
use crate::model::{Discounted, Discounter, LONGEST, Scorer, if_alive};
use crate::pareto_nbd::living::Living;
use crate::special::softplus;

/// Points with less than this share of the weight are left out of predictions.
const SLIGHT: f64 = 1e-15;
/// Tables kept at a time.
const MOST_TABLES: usize = 2_000;

/// What predictions for many customers share.
struct Shared {
    model: ParetoGgg,
    /// For a given `k`.
    care: Care,
    terms: Terms,
    counts: FxHashMap<[u64; 2], Count>,
}

impl Shared {
    fn new(model: ParetoGgg, care: Care) -> Shared {
        Shared { model, care, terms: Terms::new(), counts: FxHashMap::default() }
    }

    /// For what customers will buy.
    fn points(&self, customer: &Customer) -> Points {
        self.model.points::<false>(customer, COUNTED)
    }

    fn worth(&self, customer: &Customer, rate: f64) -> Worth {
        Worth { s: self.model.s, beta: self.model.beta + customer.age, rate }
    }

    /// Expected discounted purchases in the horizon of a customer who is there, for each of the rates.
    fn living<const K: usize>(
        &mut self,
        customer: &Customer,
        points: &Points,
        horizon: f64,
        rates: [f64; K],
    ) -> [f64; K] {
        let worths = rates.map(|rate| self.worth(customer, rate));
        let mut sums = [0.0; K];
        if horizon == 0.0 {
            return sums;
        }
        if self.model.is_endless(customer) {
            return [f64::INFINITY; K];
        }
        if self.counts.len() > MOST_TABLES {
            self.counts.clear();
        }
        for (point, weight) in points.all.iter().zip(points.weights()) {
            if weight.is_nan() || weight * point.bursts() < SLIGHT {
                continue;
            }
            let (k, n) = (point.waiting.k, point.waiting.n());
            let count = self.counts.entry(table_of(k, n)).or_insert_with(|| Count::new(k, n)).of(k);
            let ahead = Ahead::new(point.waiting, self.care);
            let ends = worths.map(|worth| worth.end(horizon));
            if ends.iter().all(|&end| end == ends[0]) {
                for (sum, bought) in sums.iter_mut().zip(ahead.purchases(ends[0], &worths, count, &mut self.terms)) {
                    *sum += weight * bought;
                }
                continue;
            }
            for ((sum, worth), end) in sums.iter_mut().zip(worths).zip(ends) {
                *sum += weight * ahead.purchases(end, &[worth], count, &mut self.terms)[0];
            }
        }
        sums
    }
}

impl ParetoGgg {
    /// `ln P` to have stayed from the last purchase to the end, given alive at the last.
    fn ln_stays(&self, customer: &Customer) -> f64 {
        -self.s * libm::log1p((customer.age - customer.recency) / (self.beta + customer.recency))
    }

    /// Whether the number of purchases to come has no mean. In bursts there are about `1/k` with the next one, and where no
    /// silence says that they are rare the average of that over `k` ends only for a `t` above 1.
    fn is_endless(&self, customer: &Customer) -> bool {
        self.t <= 1.0 && customer.x == 0.0 && customer.age == customer.recency
    }

    fn alive_now(&self, customer: &Customer, points: &Points) -> f64 {
        if customer.age == customer.recency {
            1.0
        } else if points.are_known() {
            let alive = softplus(-points.ln_odds(self.ln_stays(customer))).1;
            if alive.is_nan() { 0.0 } else { alive }
        } else {
            0.0
        }
    }

    pub(super) fn alive_after(&self, customer: &Customer, after: f64) -> f64 {
        let now = self.alive_now(customer, &self.points::<false>(customer, EXACT));
        now * libm::exp(-self.s * libm::log1p(after / (self.beta + customer.age)))
    }

    pub(super) fn discounted(&self, customer: &Customer, horizon: f64, rate: f64) -> f64 {
        let mut shared = Shared::new(*self, QUICK);
        let points = shared.points(customer);
        let now = self.alive_now(customer, &points);
        if now == 0.0 { 0.0 } else { now * shared.living(customer, &points, horizon, [rate])[0] }
    }

    pub(super) fn exactly(&self, customer: &Customer, count: u64, horizon: f64) -> f64 {
        let shared = Shared::new(*self, EXACT);
        let points = self.points::<false>(customer, EXACT);
        let now = self.alive_now(customer, &points);
        if horizon == 0.0 || now == 0.0 {
            return if count == 0 { 1.0 } else { 0.0 };
        }
        let worth = shared.worth(customer, 0.0);
        let mut sum = 0.0;
        for (point, weight) in points.all.iter().zip(points.weights()) {
            if weight.is_nan() || weight < SLIGHT {
                continue;
            }
            let ahead = Ahead::new(point.waiting, shared.care);
            sum += weight
                * if count == 0 {
                    ahead.none(horizon, &worth)
                } else {
                    let n = count as f64;
                    (ahead.at_least(n, horizon, &worth) - ahead.at_least(n + 1.0, horizon, &worth)).max(0.0)
                };
        }
        if_alive(now, sum.min(1.0), count)
    }
}

/// Equal customers are scored once, and those of one frequency share the purchases that follow a purchase.
pub(super) fn scorer(model: ParetoGgg, history: &History, horizon: f64, rate: f64) -> Scorer {
    let mut shared = Shared::new(model, QUICK);
    let mut known: FxHashMap<[u64; 4], [f64; 3]> = FxHashMap::default();
    let sums = history.sum_log_intervals().map(<[f64]>::to_vec);
    Scorer(Box::new(move |x, t_x, t, row| {
        let customer = Customer::new(x, t_x, t, sums.as_ref().map(|sums| sums[row]));
        *known.entry(customer.key()).or_insert_with(|| {
            let points = shared.points(&customer);
            let alive = model.alive_now(&customer, &points);
            if alive == 0.0 {
                return [0.0; 3];
            }
            let [expected, residual] = if rate == 0.0 {
                [shared.living(&customer, &points, horizon, [0.0])[0]; 2]
            } else {
                shared.living(&customer, &points, horizon, [0.0, rate])
            };
            [alive, expected, residual]
        })
    }))
}

/// The mean is exact. What an interval takes besides, and needs fewer digits of, leaves the rhythm of the purchases aside: the
/// intensity of purchases is then `λ` while the customer stays, so that the derivatives are differences between the scores
/// of the customer as seen and of one to whom a purchase more is given; of the purchases of one `λ`, the variance is `1/k` of
/// that at random times.
pub(super) fn discounter(model: ParetoGgg, history: &History, horizon: f64, rate: f64) -> Discounter {
    let mut mean = scorer(model, history, horizon.min(LONGEST), rate);
    let care = QUICK;
    let sums = history.sum_log_intervals().map(<[f64]>::to_vec);
    Discounter(Box::new(move |x, t_x, t, row| {
        let [alive, _, residual] = (mean.0)(x, t_x, t, row);
        if alive == 0.0 || horizon == 0.0 {
            return Discounted::default();
        }
        if residual == f64::INFINITY {
            return Discounted { mean: residual, second: residual, ..Discounted::default() };
        }
        let customer = Customer::new(x, t_x, t, sums.as_ref().map(|sums| sums[row]));
        let ParetoGgg { r, alpha, s, beta, .. } = model;
        let more = |by: f64| ParetoGgg { r: r + by, ..model };
        let seen = model.points::<true>(&customer, care);
        let tilted = more(1.0).points::<true>(&customer, care);
        let (of_all, of_there) = (seen.contribution(&model).gradient, tilted.there().contribution(&more(1.0)).gradient);
        // From γ/t to γ.
        let in_gamma = |[in_t, in_ratio, in_r, in_alpha, ..]: [f64; 6]| {
            [in_t - in_ratio * model.gamma / (model.t * model.t), in_ratio / model.t, in_r, in_alpha]
        };
        let (all, there) = (in_gamma(of_all), in_gamma(of_there));
        // The same with nothing but the time to stay: of purchases one a time unit.
        let living = Living { n: 1.0, age: 1.0, s, beta: beta + t };
        let spread = living.spread(horizon, rate);
        let pairs = 0.25 * (spread.second - spread.squares);
        let mean = alive * residual;
        let stay = [
            spread.gradient[2] / spread.mean - libm::log1p(t / beta),
            s * t / (beta * (beta + t)) + spread.gradient[3] / spread.mean,
        ];
        let gradient = [
            there[0] - all[0],
            there[1] - all[1],
            there[2] + 1.0 / r - all[2],
            there[3] - 1.0 / alpha - all[3],
            stay[0] - of_all[4],
            stay[1] - of_all[5],
        ]
        .map(|score| mean * score);
        // E[λ²]/E[λ], and E[1/k].
        let twice = more(2.0).points::<false>(&customer, care).there();
        let rates = (r + 1.0) / alpha * libm::exp(twice.ln() - tilted.there().ln());
        let parts = seen.all.iter().zip(seen.weights());
        let evenness: f64 = parts.map(|(point, weight)| weight / point.waiting.k.max(1e-3)).sum();
        let squares = mean * spread.squares / spread.mean;
        let second = squares * evenness + 2.0 * mean * rates * pairs / spread.mean;
        // By definition not below the square of the mean, which the digits may be too few to see.
        Discounted { mean, gradient, squares, second: second.max(mean * mean) }
    }))
}
