//! Customers' discounted purchases with derivatives and second moments: what the variance of a total is made of.
//!
//! An interval needs few digits. The derivatives are differences of what `scoring` gives; the second moment is an integral
//! over the rate of stages in which where a purchase falls between the last one and a later one is taken as uniform with
//! the right mean and variance (exact for `k = 1`, and without discounting).

use super::Condensed;
use super::living::Living;
use super::scoring;
use crate::groups::{Groups, MANY};
use crate::history::History;
use crate::model::{DISCOUNTED_AWAY, Discounted, Discounter, LONGEST, MOST_PARAMETERS};
use crate::quadrature::ByAge;
use crate::special::{ln_gamma, ln_rising};

/// Step in a logarithm of the differences.
const STEP: f64 = 1e-4;
/// Digits of the second moment between ages.
const ENOUGH: f64 = 1e-5;
/// Purchases counted one by one.
const COUNTED: f64 = 400.0;

pub(super) fn discounter<const EARLY: u8>(
    model: Condensed<EARLY>,
    history: &History,
    horizon: f64,
    rate: f64,
) -> Discounter {
    let reach = if rate > 0.0 { DISCOUNTED_AWAY / rate } else { LONGEST };
    let horizon = horizon.min(reach);
    let mut mean = scoring::scorer(model, history, horizon, rate);
    let mut squares = scoring::scorer(model, history, horizon, 2.0 * rate);
    let moved = |place: usize, step: f64| {
        let mut near = model;
        let parameter = [&mut near.r, &mut near.alpha, &mut near.a, &mut near.b].into_iter().nth(place);
        if let Some(parameter) = parameter {
            *parameter *= libm::exp(step);
        }
        scoring::scorer(near, history, horizon, rate)
    };
    let mut sides: Vec<_> = (0..4).map(|place| (moved(place, STEP), moved(place, -STEP))).collect();
    let parameters = model.searched();
    let groups = Groups::new(history);
    let mut tables: Vec<Vec<Option<Option<ByAge<1>>>>> = groups.ages.iter().map(|_| Vec::new()).collect();
    let mut pairs = move |x: f64, t_x: f64, t: f64, row: usize| -> f64 {
        let group = groups.of[row] as usize;
        let ages = groups.ages[group];
        let tables = &mut tables[group];
        tables.resize_with(model.k as usize, || None);
        let mut sum = 0.0;
        for ((j, weight), table) in (0..model.k).zip(model.stages(x, t_x, t)).zip(tables) {
            if weight == 0.0 {
                continue;
            }
            let exact = |age: f64| Living { age, ..model.living(x, t, j) }.pairs(horizon, rate);
            let table = table.get_or_insert_with(|| {
                let (young, old) = (model.alpha + ages.least, model.alpha + ages.most);
                let many = ages.customers > MANY;
                many.then(|| ByAge::new(young, old, ENOUGH, |age| [libm::log(exact(age))])).flatten()
            });
            let age = model.alpha + t;
            sum += weight * table.as_ref().map_or_else(|| exact(age), |table| libm::exp(table.at(libm::log(age))[0]));
        }
        sum
    };
    Discounter(Box::new(move |x, t_x, t, row| {
        let [alive, _, residual] = (mean.0)(x, t_x, t, row);
        if alive == 0.0 || horizon == 0.0 {
            return Discounted::default();
        }
        let mut gradient = [0.0; MOST_PARAMETERS];
        for ((slope, (up, down)), parameter) in gradient[1..].iter_mut().zip(&mut sides).zip(parameters) {
            let at = |[alive, _, residual]: [f64; 3]| alive * residual;
            *slope = (at((up.0)(x, t_x, t, row)) - at((down.0)(x, t_x, t, row))) / (2.0 * STEP * parameter);
        }
        let squares = alive * (squares.0)(x, t_x, t, row)[2];
        let mean = alive * residual;
        let second = squares + 2.0 * alive * pairs(x, t_x, t, row);
        // By definition not below the square of the mean, which the digits may be too few to see.
        Discounted { mean, gradient, squares, second: second.max(mean * mean) }
    }))
}

impl Living {
    /// Expected sum over all pairs of purchases in the `horizon`, each discounted at the continuous `rate`.
    pub(super) fn pairs(&self, horizon: f64, rate: f64) -> f64 {
        let (k, j) = (f64::from(self.k), f64::from(self.j));
        let mean = self.n / self.age;
        // Over y = ln λ the rule's error is the integrand's transform at 2π/step.
        let stages = (mean * horizon).min(COUNTED);
        let step = std::f64::consts::TAU / (16.0 + 6.0 * libm::sqrt(self.n + stages));
        let spread = 1.0 / libm::sqrt(self.n);
        let ln_front = -ln_gamma(self.n);
        let weight = |y: f64| libm::exp(ln_front + self.n * y - libm::exp(y));
        let middle = libm::log(self.n);
        let (left, right) = (-7.0 * spread - 18.0 / (self.n + 1.0), 7.0 * spread + 3.5 / (1.0 + 0.2 * self.n));
        let (first, last) = (libm::floor(left / step), libm::ceil(right / step));
        let mut sum = 0.0;
        let mut place = first;
        while place <= last {
            let y = middle + place * step;
            let weight = weight(y);
            if weight > 1e-16 {
                sum += weight * self.pairs_at(libm::exp(y) / self.age, horizon, rate, k, j);
            }
            place += 1.0;
        }
        sum * step
    }

    /// The same of a customer with this rate of stages.
    fn pairs_at(&self, lambda: f64, horizon: f64, rate: f64, k: f64, j: f64) -> f64 {
        // Of the second of a pair, counted from 0, the i-th is stage m = k(i + 1) − j, and i others come before it: as parts
        // of its time they have the mean and mean square that stages have among m.
        let most_stages = if rate > 0.0 { DISCOUNTED_AWAY * lambda / rate } else { f64::INFINITY };
        let theta = lambda * horizon;
        let within = theta + 9.0 * libm::sqrt(theta) + 20.0;
        let most = (libm::floor((within.min(most_stages) + j) / k)).max(1.0);
        let stride = libm::ceil(most / COUNTED);
        let mut sum = 0.0;
        let mut i = 1.0;
        while i <= most {
            let m = k * (i + 1.0) - j;
            // Sums over 1..i of the stages of the others, k·h − j, and of these times one more.
            let (ones, twos) = (k * i * (i + 1.0) / 2.0 - j * i, i * (i + 1.0) * (2.0 * i + 1.0) / 6.0);
            let seconds = k * k * twos - k * j * i * (i + 1.0) + j * j * i + ones;
            let (mean, square) = (ones / (i * m), seconds / (i * m * (m + 1.0)));
            let width = libm::sqrt(3.0 * (square - mean * mean).max(0.0));
            let mut discounted = 0.0;
            // Three Gauss–Legendre points on the uniform distribution with this mean and variance.
            for (at, weight) in [(-1.0, 5.0 / 18.0), (0.0, 4.0 / 9.0), (1.0, 5.0 / 18.0)] {
                let part = mean + at * width * 0.774_596_669_241_483_4;
                let rate = rate * (1.0 + part);
                let within = at_least(m, (lambda + rate) * horizon);
                discounted += weight * within * libm::exp(-m * libm::log1p(rate / lambda));
            }
            let stay = libm::exp(ln_rising(self.b, i) - ln_rising(self.a + self.b, i));
            let term = stay * i * discounted;
            sum += stride * term;
            if term < 1e-12 * sum && i > 2.0 * stride {
                break;
            }
            i += stride;
        }
        sum
    }
}

/// `P(m events or more)` of a Poisson distribution: by its terms near the mean, else 0 or 1.
fn at_least(m: f64, theta: f64) -> f64 {
    let spread = 9.0 * libm::sqrt(theta) + 20.0;
    if m > theta + spread {
        return 0.0;
    }
    if m < theta - spread {
        return 1.0;
    }
    // From m up where that is the shorter side, else one less the sum from m − 1 down.
    let mass = |count: f64| libm::exp(count * libm::log(theta) - theta - ln_gamma(count + 1.0));
    let above = m > theta;
    let mut count = if above { m } else { m - 1.0 };
    let (mut term, mut sum) = (mass(count), 0.0);
    while count >= 0.0 && term > 1e-16 * sum {
        sum += term;
        if above {
            count += 1.0;
            term *= theta / count;
        } else {
            term *= count / theta;
            count -= 1.0;
        }
    }
    if above { sum } else { (1.0 - sum).max(0.0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn poisson_tails_have_their_closed_forms() {
        for theta in [0.01_f64, 1.0, 30.0, 900.0] {
            let none = (-theta).exp();
            assert!((at_least(1.0, theta) - (1.0 - none)).abs() < 1e-12);
            assert!((at_least(3.0, theta) - (1.0 - none * (1.0 + theta + 0.5 * theta * theta))).abs() < 1e-12);
            assert_eq!(at_least(10.0 * theta + 100.0, theta), 0.0);
        }
        // The median of a Poisson distribution lies within a count of its mean.
        assert!(at_least(900.0, 900.0) > 0.5 && at_least(901.0, 900.0) < 0.51);
    }
}
