//! The likelihood with its first and second derivatives.
//!
//! With `dₖ` the logarithm of a part's likelihood over that of Pareto/NBD at `(α, β)`, a customer contributes
//!
//! `ln L = ln L(α, β) + ln (1 + m P)`, `P = Σ ± AB e^dₖ`.
//!
//! The search goes over the place of `m` between its ends, which move with the other parameters: so every point of the search is a
//! model, and an end is met as the end of a box. Derivatives are taken in `m` and brought to that place by the chain rule.

use std::ops::Range;

use super::parts::{Ends, Parts};
use super::{COUNT, CorrelatedParetoNbd};
use crate::grouped::{Grouped, Row, elapsed};
use crate::optimise::{Derivatives, Problem};
use crate::pareto_nbd::ParetoNbd;
use crate::special::softplus;

/// A history laid out, with where to start: the maximum without correlation.
#[derive(Clone, Debug)]
pub(super) struct Likelihood {
    grouped: Grouped,
    plain: [f64; 4],
}

/// Where `m` stands, from 0 at its lower end to 1 at the upper, is searched as the logarithm of a number from 1 to `e`.
pub(super) fn placed(parameters: &[f64; COUNT]) -> (CorrelatedParetoNbd, Ends) {
    let &[r, alpha, s, beta, place] = parameters;
    let ends = Ends::of(&[r, alpha, s, beta]);
    let [low, high] = ends.value;
    let m = low + (high - low) * libm::log(place);
    (CorrelatedParetoNbd { r, alpha, s, beta, m }, ends)
}

/// A point of the search.
pub(super) struct Prepared {
    model: CorrelatedParetoNbd,
    parts: Parts<ParetoNbd>,
    ends: Ends,
    place: f64,
}

impl Likelihood {
    pub(super) fn new(grouped: Grouped, plain: &ParetoNbd) -> Likelihood {
        let &ParetoNbd { r, alpha, s, beta } = plain;
        Likelihood { grouped, plain: [r, alpha, s, beta] }
    }
}

impl Problem<COUNT> for Likelihood {
    type Prepared = Prepared;

    /// A row costs as much as four of Pareto/NBD.
    const SLICE: usize = 512;

    fn rows(&self) -> usize {
        self.grouped.rows.len()
    }

    fn prepare(&self, parameters: &[f64; COUNT], sum: &mut Derivatives<COUNT>) -> Prepared {
        let (model, ends) = placed(parameters);
        let ages = &self.grouped.age.values;
        self.grouped.add_rates(model.r, model.alpha, &elapsed(ages, model.alpha), sum);
        self.grouped.add_survival(model.s, model.beta, &elapsed(ages, model.beta), 2, sum);
        Prepared { model, parts: model.parts(), ends, place: parameters[4] }
    }

    fn add(&self, prepared: &Prepared, rows: Range<usize>, sum: &mut Derivatives<COUNT>) {
        let mut in_m = Derivatives::default();
        for row in &self.grouped.rows[rows] {
            let (x, recency, age) = self.grouped.customer(row);
            prepared.add(x, recency, age, row.weight, &mut in_m);
        }
        prepared.chain(&in_m, sum);
    }

    fn value(&self, prepared: &Prepared, rows: Range<usize>) -> f64 {
        let one = |row: &Row| {
            let (x, recency, age) = self.grouped.customer(row);
            let silent = prepared.parts.map(|part| part.ln_silence(x, recency, age));
            row.weight * (silent[0] + libm::log(prepared.model.made(silent, x, age).density))
        };
        self.grouped.rows[rows].iter().map(one).sum()
    }

    fn ceiling(&self) -> f64 {
        self.grouped.ceiling()
    }

    fn starts(&self) -> Vec<[f64; COUNT]> {
        let [r, alpha, s, beta] = self.plain;
        let [low, high] = Ends::of(&self.plain).value;
        let nothing = low / (low - high);
        let places = [0.5 * (1.0 + nothing), 0.5 * nothing, nothing];
        places.into_iter().map(|place| [r, alpha, s, beta, libm::exp(place)]).collect()
    }

    fn bounds(&self) -> ([f64; COUNT], [f64; COUNT]) {
        let scale = self.grouped.scale();
        ([1e-6, 1e-9 * scale, 1e-6, 1e-9 * scale, 1.0], [1e6, 1e12 * scale, 1e6, 1e12 * scale, std::f64::consts::E])
    }

    fn thinned(&self, rows: usize) -> Likelihood {
        Likelihood { grouped: self.grouped.thinned(rows), plain: self.plain }
    }
}

/// First derivatives, and the upper triangle of the second, in `r, α, s, β`.
#[derive(Clone, Copy, Default)]
struct Curve {
    gradient: [f64; 4],
    hessian: [[f64; 4]; 4],
}

impl Curve {
    fn add(&mut self, other: &Curve, factor: f64) {
        for i in 0..4 {
            self.gradient[i] += factor * other.gradient[i];
            for j in i..4 {
                self.hessian[i][j] += factor * other.hessian[i][j];
            }
        }
    }

    /// Adds a sum of terms `weight eˡ` in the derivatives of `l`.
    fn add_exponential(&mut self, of: &Curve, weight: f64) {
        for i in 0..4 {
            self.gradient[i] += weight * of.gradient[i];
            for j in i..4 {
                self.hessian[i][j] += weight * (of.hessian[i][j] + of.gradient[i] * of.gradient[j]);
            }
        }
    }

    /// Adds `sign ln A` for the shape and scale at `place` and the next.
    fn add_mean(&mut self, place: usize, shape: f64, scale: f64, sign: f64) {
        let inverse = 1.0 / (scale * (scale + 1.0));
        self.gradient[place] -= sign * libm::log1p(1.0 / scale);
        self.gradient[place + 1] += sign * shape * inverse;
        self.hessian[place][place + 1] += sign * inverse;
        self.hessian[place + 1][place + 1] -= sign * shape * (2.0 * scale + 1.0) * inverse * inverse;
    }
}

impl Prepared {
    /// Adds the customers of one row to derivatives in `m`, but for what `prepare` has added.
    fn add(&self, x: f64, recency: f64, age: f64, weight: f64, sum: &mut Derivatives<COUNT>) {
        let CorrelatedParetoNbd { r, alpha, s, beta, m } = self.model;
        let mut silent = [0.0; 4];
        // Of ln(1 + J), by part.
        let mut curves = [Curve::default(); 4];
        for k in 0..4 {
            let Some(silence) = self.parts[k].silence(x, recency, age) else { continue };
            let moments = silence.moments();
            let (ln, gone) = softplus(moments.ln);
            silent[k] = ln;
            for i in 0..4 {
                curves[k].gradient[i] = gone * moments.gradient[i];
                for j in i..4 {
                    let product = moments.gradient[i] * moments.gradient[j];
                    curves[k].hessian[i][j] = gone * (moments.hessian[i][j] + (1.0 - gone) * product);
                }
            }
        }
        let first = curves[0];
        let now = self.model.made(silent, x, age);
        let logs = std::array::from_fn(|k| now.fronts[k] + (silent[k] - silent[0]));
        let per_m = self.model.per_m(&logs);
        let by_density = 1.0 / now.density;
        // ln A + ln B, and what a part is against the first.
        let mut both = Curve::default();
        both.add_mean(0, r, alpha, 1.0);
        both.add_mean(2, s, beta, 1.0);
        let (mut rate, mut leaving) = (Curve::default(), Curve::default());
        rate.add_mean(0, r, alpha, -1.0);
        rate.add_mean(0, r + x, alpha + age, 1.0);
        leaving.add_mean(2, s, beta, -1.0);
        leaving.add_mean(2, s, beta + age, 1.0);
        let mut total = Curve::default();
        for k in 0..4 {
            let mut curve = both;
            curve.add(&curves[k], 1.0);
            curve.add(&first, -1.0);
            if k % 2 == 1 {
                curve.add(&rate, 1.0);
            }
            if k > 1 {
                curve.add(&leaving, 1.0);
            }
            total.add_exponential(&curve, per_m[k] * by_density);
        }
        let in_m = per_m.iter().sum::<f64>() * by_density;
        sum.value += weight * (silent[0] + libm::log(now.density));
        for i in 0..4 {
            let slope = m * total.gradient[i];
            sum.gradient[i] += weight * (first.gradient[i] + slope);
            for j in i..4 {
                let product = slope * m * total.gradient[j];
                sum.hessian[i][j] += weight * (first.hessian[i][j] + m * total.hessian[i][j] - product);
            }
            sum.hessian[i][4] += weight * (total.gradient[i] - slope * in_m);
        }
        sum.gradient[4] += weight * in_m;
        sum.hessian[4][4] -= weight * in_m * in_m;
    }

    /// From derivatives in `m` to derivatives in its place.
    fn chain(&self, in_m: &Derivatives<COUNT>, sum: &mut Derivatives<COUNT>) {
        let Ends { value, gradient, hessian } = &self.ends;
        let (at, by_place) = (libm::log(self.place), 1.0 / self.place);
        let slope = in_m.gradient[4];
        // Derivatives of m in the five, and the mixed second ones.
        let mut moved = [0.0; COUNT];
        for i in 0..4 {
            moved[i] = gradient[0][i] + (gradient[1][i] - gradient[0][i]) * at;
        }
        moved[4] = (value[1] - value[0]) * by_place;
        sum.value += in_m.value;
        for i in 0..COUNT {
            let own = if i < 4 { in_m.gradient[i] } else { 0.0 };
            sum.gradient[i] += own + slope * moved[i];
            for j in i..COUNT {
                let mut second = in_m.hessian[4][4] * moved[i] * moved[j];
                if i < 4 {
                    second += in_m.hessian[i][4] * moved[j];
                }
                if j < 4 {
                    let width = hessian[1][i][j] - hessian[0][i][j];
                    second +=
                        in_m.hessian[j][4] * moved[i] + in_m.hessian[i][j] + slope * (hessian[0][i][j] + width * at);
                } else if i < 4 {
                    second += slope * (gradient[1][i] - gradient[0][i]) * by_place;
                } else {
                    second -= slope * moved[4] * by_place;
                }
                sum.hessian[i][j] += second;
            }
        }
    }
}

/// `r, α, s, β, m` with their derivatives in what was searched.
pub(super) fn natural(parameters: &[f64; COUNT]) -> ([f64; COUNT], [[f64; COUNT]; COUNT]) {
    let (model, Ends { value, gradient, .. }) = placed(parameters);
    let mut jacobian = [[0.0; COUNT]; COUNT];
    for i in 0..4 {
        jacobian[i][i] = 1.0;
        jacobian[4][i] = gradient[0][i] + (gradient[1][i] - gradient[0][i]) * libm::log(parameters[4]);
    }
    jacobian[4][4] = (value[1] - value[0]) / parameters[4];
    let CorrelatedParetoNbd { r, alpha, s, beta, m } = model;
    ([r, alpha, s, beta, m], jacobian)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::History;

    /// Differences of `prepare` and `add` in every direction.
    #[test]
    fn derivatives_are_those_of_the_value() {
        let rows = [(0.0, 0.0, 39.0), (2.0, 30.4, 38.9), (9.0, 4.0, 31.0), (60.0, 38.0, 39.0), (1.0, 39.0, 39.0)];
        let column = |f: fn(&(f64, f64, f64)) -> f64| rows.iter().map(f).collect::<Vec<f64>>();
        let history = History::new(column(|c| c.0), column(|c| c.1), column(|c| c.2)).expect("valid");
        let plain = ParetoNbd { r: 0.55, alpha: 10.6, s: 0.61, beta: 11.7 };
        let problem = Likelihood::new(Grouped::new(&history, false), &plain);
        let at = |parameters: &[f64; COUNT]| {
            let mut sum = Derivatives::default();
            let prepared = problem.prepare(parameters, &mut sum);
            problem.add(&prepared, 0..2, &mut sum);
            problem.add(&prepared, 2..problem.rows(), &mut sum);
            crate::derivatives::check_value(&problem, &prepared);
            sum
        };
        for parameters in [
            [0.55, 10.6, 0.61, 11.7, 1.2],
            [0.55, 10.6, 0.61, 11.7, 2.6],
            [2.0, 1.3, 0.7, 9.0, 1.5],
            [0.4, 0.2, 3.0, 40.0, 1.05],
        ] {
            let here = at(&parameters);
            for i in 0..COUNT {
                let step = 1e-5 * parameters[i];
                let (mut up, mut down) = (parameters, parameters);
                up[i] += step;
                down[i] -= step;
                let (up, down) = (at(&up), at(&down));
                let slope = (up.value - down.value) / (2.0 * step);
                let size = here.value.abs() / parameters[i];
                assert!((slope - here.gradient[i]).abs() < 1e-8 * size, "{i}: {slope} {}", here.gradient[i]);
                for j in i..COUNT {
                    let curved = (up.gradient[j] - down.gradient[j]) / (2.0 * step);
                    let size = here.value.abs() / (parameters[i] * parameters[j]);
                    assert!(
                        (curved - here.hessian[i][j]).abs() < 1e-7 * size,
                        "{parameters:?} {i} {j}: {curved} against {}",
                        here.hessian[i][j]
                    );
                }
            }
        }
    }
}
