//! A trust-region Newton method in a box.
//!
//! Each step maximises the quadratic model within a ball, exactly (eigenvalues of a matrix of order two to six cost
//! nothing beside the likelihood), with the parameters that press against the box held there.

use super::Derivatives;
use super::matrix::{eigen, free_inverse, information};
use crate::diagnosis::Towards;
use crate::fit::pressed;

/// A point in log parameters with what is known there.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Point<const N: usize> {
    pub(crate) at: [f64; N],
    pub(crate) derivatives: Derivatives<N>,
}

/// Where a run ended.
#[derive(Clone, Debug)]
pub(crate) struct Outcome<const N: usize> {
    pub(crate) point: Point<N>,
    /// Parameters pressed against an end of their range.
    pub(crate) fixed: [Option<Towards>; N],
    pub(crate) converged: bool,
}

/// Half the squared distance to the maximum in standard errors (Newton decrement) at which a run is finished: 1e-8
/// standard errors, far inside what the last, quadratically converging step leaves.
const FINISHED: f64 = 1e-16;
/// A promised gain below this (or this share of the log-likelihood) may be lost in rounding: large terms of the sum
/// cancel. From here on a step is judged by its gradient.
const NEAR: f64 = 1e-5;
const NEAR_SHARE: f64 = 1e-11;
const FIRST_RADIUS: f64 = 1.0;
const LARGEST_RADIUS: f64 = 4.0;
const MOST_STEPS: usize = 200;

#[derive(Clone, Debug)]
pub(crate) struct TrustRegion<const N: usize> {
    lower: [f64; N],
    upper: [f64; N],
    /// No log-likelihood can exceed this.
    ceiling: f64,
    best: Option<Point<N>>,
    trial: [f64; N],
    predicted: f64,
    radius: f64,
    steps: usize,
    finished: Option<bool>,
}

impl<const N: usize> TrustRegion<N> {
    pub(crate) fn new(start: [f64; N], lower: [f64; N], upper: [f64; N], ceiling: f64) -> Self {
        let mut trial = start;
        for i in 0..N {
            trial[i] = start[i].clamp(lower[i], upper[i]);
        }
        Self {
            lower,
            upper,
            ceiling,
            best: None,
            trial,
            predicted: 0.0,
            radius: FIRST_RADIUS,
            steps: 0,
            finished: None,
        }
    }

    /// The point to evaluate next, `None` when finished.
    pub(crate) fn ask(&self) -> Option<[f64; N]> {
        if self.finished.is_some() { None } else { Some(self.trial) }
    }

    pub(crate) fn steps(&self) -> usize {
        self.steps
    }

    pub(crate) fn outcome(&self) -> Option<Outcome<N>> {
        let point = self.best?;
        Some(Outcome { fixed: self.fixed(&point), point, converged: self.finished == Some(true) })
    }

    /// Takes the value and derivatives (in log parameters) at the point asked for.
    pub(crate) fn tell(&mut self, derivatives: Derivatives<N>) {
        self.steps += 1;
        let trial = Point { at: self.trial, derivatives };
        let possible =
            derivatives.is_finite() && derivatives.value <= self.ceiling + 1e-9 * self.ceiling.abs().max(1.0);
        let Some(best) = self.best else {
            if possible {
                self.best = Some(trial);
                self.propose();
            } else {
                self.finished = Some(false);
            }
            return;
        };
        let length = norm(&difference(&self.trial, &best.at));
        let gain = derivatives.value - best.derivatives.value;
        let near = NEAR.max(NEAR_SHARE * best.derivatives.value.abs());
        if self.predicted < near {
            // The promised gain is the squared length of the gradient in the metric of the Hessian, up to a half.
            if possible && gain > -near && self.promise(&trial) < 0.5 * self.predicted {
                self.best = Some(trial);
                self.propose();
            } else {
                self.finished = Some(self.is_top(&best));
            }
            return;
        }
        if possible && gain > 1e-4 * self.predicted {
            if gain > 0.75 * self.predicted && length > 0.8 * self.radius {
                self.radius = (2.5 * self.radius).min(LARGEST_RADIUS);
            } else if gain < 0.25 * self.predicted {
                self.radius = 0.5 * length;
            }
            self.best = Some(trial);
        } else {
            self.radius = 0.25 * length.min(self.radius);
        }
        if self.steps >= MOST_STEPS || self.radius < 1e-13 {
            self.finished = Some(false);
        } else {
            self.propose();
        }
    }

    fn fixed(&self, point: &Point<N>) -> [Option<Towards>; N] {
        let mut fixed = [None; N];
        for i in 0..N {
            fixed[i] = pressed(point.at[i], point.derivatives.gradient[i], self.lower[i], self.upper[i]);
        }
        fixed
    }

    /// Chooses the next trial point, or finishes.
    fn propose(&mut self) {
        let Some(best) = self.best else { return };
        let step = self.next_step(&best);
        self.predicted = gain(&best, &step);
        if self.predicted <= FINISHED || norm(&step) == 0.0 {
            self.finished = Some(self.is_top(&best));
            return;
        }
        for i in 0..N {
            self.trial[i] = (best.at[i] + step[i]).clamp(self.lower[i], self.upper[i]);
        }
    }

    /// What the quadratic model at a point promises for the step from there.
    fn promise(&self, point: &Point<N>) -> f64 {
        gain(point, &self.next_step(point))
    }

    /// Whether the likelihood curves down in every free direction.
    fn is_top(&self, point: &Point<N>) -> bool {
        free_inverse(&point.derivatives.hessian, &self.fixed(point)).is_some()
    }

    fn next_step(&self, best: &Point<N>) -> [f64; N] {
        let mut fixed = self.fixed(best);
        let mut step = [0.0; N];
        // A free parameter whose step leaves the box is moved to its end and held while the others step again.
        for _ in 0..=N {
            step = self.step(best, &fixed, &step);
            let mut left = false;
            for i in 0..N {
                let target = best.at[i] + step[i];
                if fixed[i].is_none() && (target > self.upper[i] || target < self.lower[i]) {
                    fixed[i] = Some(if target > self.upper[i] { Towards::Infinity } else { Towards::Zero });
                    step[i] = target.clamp(self.lower[i], self.upper[i]) - best.at[i];
                    left = true;
                }
            }
            if !left {
                break;
            }
        }
        // Only a clipped step can promise a loss: then the gradient is followed as far as it promises a gain.
        if gain(best, &step) <= 0.0 && norm(&step) > 0.0 { self.ascent(best) } else { step }
    }

    /// The maximiser of the quadratic model in the ball over the free directions, given the moves already made in the
    /// fixed ones.
    fn step(&self, best: &Point<N>, fixed: &[Option<Towards>; N], made: &[f64; N]) -> [f64; N] {
        let Derivatives { gradient, hessian, .. } = &best.derivatives;
        let mut slope = [0.0; N];
        let mut step = [0.0; N];
        for i in 0..N {
            if fixed[i].is_none() {
                slope[i] = gradient[i];
                for j in 0..N {
                    if fixed[j].is_some() {
                        slope[i] += hessian[i][j] * made[j];
                    }
                }
            } else {
                step[i] = made[i];
            }
        }
        let (values, vectors) = eigen(information(hessian, fixed));
        let mut along = [0.0; N];
        for k in 0..N {
            along[k] = (0..N).map(|i| vectors[k][i] * slope[i]).sum();
        }
        let damping = damping(&values, &along, self.radius);
        for k in 0..N {
            if along[k] != 0.0 {
                let length = along[k] / (values[k] + damping);
                for i in 0..N {
                    step[i] += if fixed[i].is_none() { length * vectors[k][i] } else { 0.0 };
                }
            }
        }
        step
    }

    fn ascent(&self, best: &Point<N>) -> [f64; N] {
        let gradient = &best.derivatives.gradient;
        let fixed = self.fixed(best);
        let mut direction = [0.0; N];
        for i in 0..N {
            direction[i] = if fixed[i].is_none() { gradient[i] } else { 0.0 };
        }
        let size = norm(&direction);
        if size == 0.0 {
            return direction;
        }
        let mut length = self.radius;
        for _ in 0..60 {
            let mut step = [0.0; N];
            for i in 0..N {
                let target = best.at[i] + direction[i] * length / size;
                step[i] = target.clamp(self.lower[i], self.upper[i]) - best.at[i];
            }
            if gain(best, &step) > 0.0 {
                return step;
            }
            length *= 0.5;
        }
        [0.0; N]
    }
}

/// The smallest shift of the eigenvalues that makes the model concave and its step no longer than the radius.
fn damping<const N: usize>(values: &[f64; N], along: &[f64; N], radius: f64) -> f64 {
    let length = |shift: f64| {
        let sum: f64 = (0..N)
            .filter(|&k| along[k] != 0.0)
            .map(|k| along[k] / (values[k] + shift))
            .map(|component| component * component)
            .sum();
        libm::sqrt(sum)
    };
    let least = values.iter().fold(f64::INFINITY, |m, &v| m.min(v));
    let top = values.iter().fold(0.0_f64, |m, &v| m.max(v.abs())).max(1e-300);
    if least > 1e-14 * top && length(0.0) <= radius {
        return 0.0;
    }
    let mut low = (-least).max(0.0) + 1e-14 * top;
    if length(low) <= radius {
        return low;
    }
    let mut high = low + norm(along) / radius;
    for _ in 0..80 {
        let middle = 0.5 * (low + high);
        if length(middle) > radius {
            low = middle;
        } else {
            high = middle;
        }
        if high - low <= 1e-3 * high {
            break;
        }
    }
    high
}

/// What the quadratic model at a point promises for a step.
fn gain<const N: usize>(point: &Point<N>, step: &[f64; N]) -> f64 {
    let Derivatives { gradient, hessian, .. } = &point.derivatives;
    let mut sum = 0.0;
    for i in 0..N {
        let curved: f64 = (0..N).map(|j| hessian[i][j] * step[j]).sum();
        sum += step[i] * (gradient[i] + 0.5 * curved);
    }
    sum
}

fn difference<const N: usize>(a: &[f64; N], b: &[f64; N]) -> [f64; N] {
    let mut result = [0.0; N];
    for i in 0..N {
        result[i] = a[i] - b[i];
    }
    result
}

fn norm<const N: usize>(vector: &[f64; N]) -> f64 {
    libm::sqrt(vector.iter().map(|v| v * v).sum())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(start: [f64; 2], lower: [f64; 2], upper: [f64; 2], f: impl Fn([f64; 2]) -> Derivatives<2>) -> Outcome<2> {
        let mut method = TrustRegion::new(start, lower, upper, 1e9);
        while let Some(at) = method.ask() {
            method.tell(f(at));
        }
        method.outcome().expect("a finite start")
    }

    /// Rosenbrock's valley upside down.
    fn valley([x, y]: [f64; 2]) -> Derivatives<2> {
        let d = y - x * x;
        Derivatives {
            value: -(1.0 - x) * (1.0 - x) - 100.0 * d * d,
            gradient: [2.0 * (1.0 - x) + 400.0 * x * d, -200.0 * d],
            hessian: [[-2.0 + 400.0 * d - 800.0 * x * x, 400.0 * x], [400.0 * x, -200.0]],
        }
    }

    #[test]
    fn finds_the_top_of_a_curved_valley() {
        let outcome = run([-1.2, 1.0], [-9.0; 2], [9.0; 2], valley);
        assert!(outcome.converged);
        assert!((outcome.point.at[0] - 1.0).abs() < 1e-9 && (outcome.point.at[1] - 1.0).abs() < 1e-9);
        assert_eq!(outcome.fixed, [None, None]);
    }

    #[test]
    fn stops_at_the_box_and_names_the_side() {
        let outcome = run([-1.2, 1.0], [-9.0, -9.0], [0.5, 9.0], valley);
        assert!(outcome.converged);
        assert_eq!(outcome.fixed, [Some(Towards::Infinity), None]);
        assert!((outcome.point.at[1] - 0.25).abs() < 1e-9);
    }

    #[test]
    fn climbs_out_of_a_saddle_side() {
        // −(x² − 1)² − y²: curved up between the two tops.
        let outcome = run([0.05, 0.3], [-9.0; 2], [9.0; 2], |[x, y]| Derivatives {
            value: -(x * x - 1.0) * (x * x - 1.0) - y * y,
            gradient: [-4.0 * x * (x * x - 1.0), -2.0 * y],
            hessian: [[-12.0 * x * x + 4.0, 0.0], [0.0, -2.0]],
        });
        assert!(outcome.converged && (outcome.point.at[0] - 1.0).abs() < 1e-8);
    }

    #[test]
    fn refuses_values_above_the_possible() {
        let mut method = TrustRegion::new([0.0; 2], [-9.0; 2], [9.0; 2], 0.0);
        method.tell(Derivatives { value: -5.0, gradient: [1.0, 0.0], hessian: [[-1.0, 0.0], [0.0, -1.0]] });
        method.tell(Derivatives { value: 1e19, gradient: [1.0, 0.0], hessian: [[-1.0, 0.0], [0.0, -1.0]] });
        assert_eq!(method.outcome().expect("started").point.derivatives.value, -5.0);
    }
}
