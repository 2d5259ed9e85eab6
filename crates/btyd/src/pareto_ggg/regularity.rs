//! What a customer's purchases say of the regularity `k`.
//!
//! Given `k`, a customer with the sum `S` of the logarithms of `x` intervals contributes, the purchase rate being averaged over,
//! in proportion to `kᵏˣ Γ(k)⁻ˣ e^((k−1)S) Γ(r+kx)/Γ(r) αʳ (α+ktₓ)^−(r+kx)` and to the two integrals of `waiting`. What remains is
//! an average over `ln k`. There the trapezoidal rule converges exponentially: its error is the integrand's transform at 2π
//! over the step, which falls like `Γ(a + iω)/Γ(a)` where the integrand is like that of a gamma distribution of
//! the shape `a`, here `t` and about one more for each interval. So the step is of the order of `1/√(t + x)`: a customer with ten
//! thousand purchases, whose `k` is known to a hundredth, takes as many points as one with none.

use super::ParetoGgg;
use super::waiting::{Care, Integral, Scores, Waiting};
use crate::history::History;
use crate::model::amount;
use crate::special::{inverse_minus_trigamma, ln_minus_digamma, ln_power_over_gamma};

/// Points to either side, far more than any customer needs.
const MOST_POINTS: i32 = 1_000;

/// What is known of a customer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Customer {
    pub(super) x: f64,
    pub(super) recency: f64,
    pub(super) age: f64,
    /// By how much the sum of the logarithms of the intervals is below that of even spacing, `x ln(tₓ/x)`; `None` where the
    /// times of the purchases before the last are not known.
    pub(super) uneven: Option<f64>,
}

impl Customer {
    pub(super) fn new(x: f64, recency: f64, age: f64, sum_log_intervals: Option<f64>) -> Customer {
        // A single interval, or none, is all that tₓ says.
        let uneven =
            if x < 2.0 { Some(0.0) } else { sum_log_intervals.map(|sum| (x * libm::log(recency / x) - sum).max(0.0)) };
        Customer { x, recency, age, uneven }
    }

    /// The customer of a row.
    pub(super) fn of(history: &History, row: usize) -> Customer {
        let (x, recency, age) = history.customer(row);
        Customer::new(x, recency, age, history.sum_log_intervals().map(|sums| sums[row]))
    }

    /// From what a prediction is asked for; without times between purchases.
    pub(super) fn asked(x: f64, recency: f64, age: f64) -> Customer {
        let (x, age) = (amount(x), amount(age));
        let recency = amount(recency).min(age);
        // Purchases take time.
        if x == 0.0 || recency == 0.0 {
            return Customer::new(0.0, 0.0, age, None);
        }
        Customer::new(x, recency, age, None)
    }

    /// What tells customers apart.
    pub(super) fn key(&self) -> [u64; 4] {
        [self.x, self.recency, self.age, self.uneven.unwrap_or(-1.0)].map(f64::to_bits)
    }
}

/// A point of the average over `k`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Point {
    pub(super) waiting: Waiting,
    /// `ln(kγ/t)`.
    place: f64,
    /// Logarithms of what is summed, for customers who are there and for those who have left.
    pub(super) there: f64,
    left: f64,
    scores: [Scores; 2],
}

impl Point {
    /// Purchases in a burst, about, where they come in bursts.
    pub(super) fn bursts(&self) -> f64 {
        (1.0 / self.waiting.k).max(1.0)
    }
}

/// The points of a customer, from the least `k` on.
pub(super) struct Points {
    pub(super) all: Vec<Point>,
    /// What all points have in common.
    front: f64,
}

/// What a customer contributes: the log-likelihood and its derivatives in `t`, `γ/t`, `r`, `α`, `s` and `β`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Contribution {
    pub(super) ln: f64,
    pub(super) gradient: [f64; 6],
    pub(super) hessian: [[f64; 6]; 6],
}

impl ParetoGgg {
    /// The logarithm of what the intervals up to the last purchase and the next contribute for `k`, times the prior of `k`;
    /// but for what is left to `waiting` and to the front.
    fn ln_intervals(&self, customer: &Customer, waiting: &Waiting, place: f64) -> f64 {
        let (k, x) = (waiting.k, customer.x);
        let before = match customer.uneven {
            Some(uneven) => x * ln_power_over_gamma(k) - (k - 1.0) * uneven,
            None => ln_power_over_gamma(k * x) - ln_power_over_gamma(x) - x,
        };
        self.t * -bulge(place) + before + ln_power_over_gamma(k) - ln_power_over_gamma(waiting.n())
    }

    /// Slope of [`ParetoGgg::ln_intervals`] in `ln k`, but for the last term.
    fn slope(&self, customer: &Customer, place: f64) -> f64 {
        let (k, x) = (self.mean_regularity() * libm::exp(place), customer.x);
        let before = match customer.uneven {
            Some(uneven) => k * (x * ln_minus_digamma(k) - uneven),
            None => k * x * ln_minus_digamma(k * x),
        };
        before + k * ln_minus_digamma(k) - self.t * libm::expm1(place)
    }

    /// `t/γ`.
    pub(super) fn mean_regularity(&self) -> f64 {
        self.t / self.gamma
    }

    /// The step in `ln k`.
    fn step(&self, customer: &Customer) -> f64 {
        let intervals = if customer.uneven.is_some() { customer.x } else { customer.x.min(1.0) };
        std::f64::consts::TAU / (20.0 + 9.0 * libm::sqrt(self.t + intervals + 1.0))
    }

    fn waiting(&self, customer: &Customer, k: f64) -> Waiting {
        let &Customer { x, recency, age, .. } = customer;
        let ParetoGgg { r, alpha, s, beta, .. } = *self;
        let unit = if x > 0.0 { recency / x } else { alpha / r };
        Waiting { k, x, recency, r, alpha, s, beta, gap: age - recency, unit, ln_unit: libm::log(unit) }
    }

    /// The points of a customer, with derivatives where they are wanted.
    pub(super) fn points<const DERIVATIVES: bool>(&self, customer: &Customer, care: Care) -> Points {
        let step = care.step * self.step(customer);
        let peak = self.peak(customer);
        // About whole middles, customers of one frequency share points.
        let middle = libm::round(peak);
        let at = |number: i32| {
            let (bent, slope) = bent(f64::from(number) * step);
            let place = middle + bent;
            let waiting = self.waiting(customer, self.mean_regularity() * libm::exp(place));
            let before = self.ln_intervals(customer, &waiting, place);
            let (there, left) = (waiting.there::<DERIVATIVES>(care), waiting.left::<DERIVATIVES>(care));
            let part = |integral: &Integral| {
                let ln = before + integral.ln + libm::log(slope);
                if ln < f64::INFINITY { ln } else { f64::NEG_INFINITY }
            };
            Point { waiting, place, there: part(&there), left: part(&left), scores: [there.scores, left.scores] }
        };
        // The bend is slight there.
        let first = libm::round((peak - middle) / bent(peak - middle).1 / step) as i32;
        let start = at(first);
        let (mut up, mut down) = (Vec::new(), Vec::new());
        let there = |point: &Point| point.there + if care.bursts { libm::log(point.bursts()) } else { 0.0 };
        let mut top = [there(&start), start.left];
        for (sign, side) in [(1, &mut up), (-1, &mut down)] {
            let mut last = start;
            for number in 1..MOST_POINTS {
                let point = at(first + sign * number);
                // Both parts are followed to their ends, so that the chance to be there has its digits where it is small.
                let goes_on = |now: f64, before: f64, top: f64| now > top - care.negligible || now > before;
                let (now, before) = (there(&point), there(&last));
                if !(goes_on(now, before, top[0]) || goes_on(point.left, last.left, top[1])) {
                    break;
                }
                top = [top[0].max(now), top[1].max(point.left)];
                side.push(point);
                last = point;
            }
        }
        down.reverse();
        down.push(start);
        down.append(&mut up);
        Points { all: down, front: self.front(customer) + libm::log(step) }
    }

    /// About where the integrand is largest.
    fn peak(&self, customer: &Customer) -> f64 {
        let (mut low, mut high) = (0.0, 0.0);
        let mut step = 1.0;
        while self.slope(customer, high) > 0.0 && high < 600.0 {
            low = high;
            high += step;
            step *= 2.0;
        }
        step = 1.0;
        while self.slope(customer, low) < 0.0 && low > -600.0 {
            high = low;
            low -= step;
            step *= 2.0;
        }
        let fine = 0.5 * self.step(customer);
        while high - low > fine {
            let middle = 0.5 * (low + high);
            if self.slope(customer, middle) > 0.0 { low = middle } else { high = middle }
        }
        0.5 * (low + high)
    }

    /// What does not depend on `k`.
    fn front(&self, customer: &Customer) -> f64 {
        let &Customer { x, recency, .. } = customer;
        let unit = self.waiting(customer, 1.0).unit;
        let scale = if x > 0.0 { -x * libm::log(unit) - self.r * libm::log(self.r * unit / self.alpha) } else { 0.0 };
        scale + ln_power_over_gamma(self.t) + ln_power_over_gamma(self.r) - self.s * libm::log1p(recency / self.beta)
    }
}

/// `ln(kγ/t)` at the point `u`, less `middle`, and its slope: on the left it falls ever faster, since there the integrand
/// falls slowly in `ln k`.
fn bent(u: f64) -> (f64, f64) {
    const BEND: f64 = 2.5;
    let bend = libm::exp(-BEND - u);
    (u + libm::exp(-BEND) - bend, 1.0 + bend)
}

/// `eᵈ − 1 − d`.
fn bulge(d: f64) -> f64 {
    if d.abs() < 0.03 {
        let mut term = 0.5 * d * d;
        let (mut sum, mut n) = (term, 2.0);
        while term.abs() > 1e-18 * sum {
            n += 1.0;
            term *= d / n;
            sum += term;
        }
        sum
    } else {
        libm::expm1(d) - d
    }
}

impl Points {
    /// Logarithms of what the points sum to, for customers who are there and for those who have left, with the largest.
    fn sums(&self) -> [f64; 2] {
        let sum = |part: fn(&Point) -> f64| {
            let top = self.all.iter().map(part).fold(f64::NEG_INFINITY, f64::max);
            if top == f64::NEG_INFINITY {
                return top;
            }
            top + libm::log(self.all.iter().map(|point| libm::exp(part(point) - top)).sum())
        };
        [sum(|point| point.there), sum(|point| point.left)]
    }

    /// The log-likelihood.
    pub(super) fn ln(&self) -> f64 {
        let [there, left] = self.sums();
        let ln = self.front + crate::special::log_sum_exp(there, left);
        // Beyond what a double can hold.
        if ln.is_nan() { f64::NEG_INFINITY } else { ln }
    }

    /// The logarithm of the odds of having left by the end, of a customer with the chance `stays` to have stayed from the
    /// last purchase to it.
    pub(super) fn ln_odds(&self, ln_stays: f64) -> f64 {
        // Of those whose next purchase would have come later, some have left too.
        let [there, left] = self.sums();
        crate::special::log_sum_exp(left - there, libm::log(-libm::expm1(ln_stays))) - ln_stays
    }

    /// Whether the sums are numbers, as they are but for parameters that a double cannot hold the products of.
    pub(super) fn are_known(&self) -> bool {
        self.sums().iter().any(|sum| sum.is_finite())
    }

    /// The same points of a customer known to be there.
    pub(super) fn there(&self) -> Points {
        let there = |point: &Point| Point { left: f64::NEG_INFINITY, ..*point };
        Points { all: self.all.iter().map(there).collect(), front: self.front }
    }

    /// Weights of the points, adding up to 1, of a customer who is there.
    pub(super) fn weights(&self) -> Vec<f64> {
        let [there, _] = self.sums();
        self.all.iter().map(|point| libm::exp(point.there - there)).collect()
    }

    /// Log-likelihood and derivatives.
    pub(super) fn contribution(&self, model: &ParetoGgg) -> Contribution {
        let ln = self.ln();
        let inner = ln - self.front;
        let ParetoGgg { t, s, beta, .. } = *model;
        let inverse = 1.0 / model.mean_regularity();
        let (in_t, in_t_t) = (ln_minus_digamma(t), inverse_minus_trigamma(t));
        let (mut first, mut second) = ([0.0; 6], [[0.0; 6]; 6]);
        for point in &self.all {
            let rise = libm::expm1(point.place);
            let of_k = [in_t - bulge(point.place), -t * rise / inverse];
            for (ln, scores) in [point.there, point.left].into_iter().zip(&point.scores) {
                let weight = libm::exp(ln - inner);
                if weight == 0.0 {
                    continue;
                }
                for i in 0..2 {
                    first[i] += weight * of_k[i];
                    for j in i..2 {
                        second[i][j] += weight * of_k[i] * of_k[j];
                    }
                    for j in 0..4 {
                        second[i][2 + j] += weight * of_k[i] * scores.first[j];
                    }
                }
                for i in 0..4 {
                    first[2 + i] += weight * scores.first[i];
                    for j in i..4 {
                        second[2 + i][2 + j] += weight * scores.second[i][j];
                    }
                }
                second[0][0] += weight * in_t_t;
                second[0][1] -= weight * rise / inverse;
                second[1][1] -= weight * t / (inverse * inverse);
            }
        }
        let mut hessian = second;
        for i in 0..6 {
            for j in i..6 {
                hessian[i][j] -= first[i] * first[j];
            }
        }
        // The chance to have stayed to the last purchase.
        let recency = self.all[0].waiting.recency;
        let (by_beta, by_c) = (1.0 / beta, 1.0 / (beta + recency));
        let slope = recency * by_beta * by_c;
        first[4] -= libm::log1p(recency * by_beta);
        first[5] += s * slope;
        hessian[4][5] += slope;
        hessian[5][5] -= s * slope * (by_beta + by_c);
        Contribution { ln, gradient: first, hessian }
    }
}
