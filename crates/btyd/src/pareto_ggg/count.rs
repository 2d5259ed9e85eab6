//! Purchases after a purchase, of a customer who stays, for a given regularity `k`.
//!
//! With the rate from Gamma(`n`, `A`) right after a purchase, the `m`-th next one comes after a time `V` with
//! `ζ = kV/(A + kV) ~ Beta(mk, n)`. So the expected number by `V` is a function of `y = ln(kV/A)` alone,
//!
//! `C(y) = Σ I_ζ(mk, n)`, `m` from 1 on,
//!
//! which customers of one `n` and `k` share. Its slope, a sum of beta densities, is taken at points and kept as polynomials; the
//! sum ends in pieces of sixteen points once its terms change slowly.
//!
//! When the rhythm of the purchases is lost, what is left is `ny'/k + (1 − k)/(2k)` with `y' = eʸ`. The waves of a renewal
//! process with Gamma(`k`) intervals die as `e^−qz` with `q = 1 − e^(2πi/k)` or 1, and over the rates as `|1 + qy'|⁻ⁿ`.
//!
//! Where `k` is all but nothing purchases come in bursts of about `1/k`. Euler and Maclaurin's formula takes `k(C + ½)` there from a
//! `k₀` that is small enough: `k(C + ½) = k₀(C₀ + ½) + (k² − k₀²)/12 · J`, `J = ∫ (1 + eᵛ)⁻ⁿ dv` from `y` on, up to `(k₀/n)⁴` and
//! `(k₀y)⁴`.
//!
//! Of very regular purchases at a well-known rate the rhythm lasts for ever. It is followed for some hundred pieces, and beyond
//! them the expected number is right to half a purchase.

use std::f64::consts::{PI, TAU};

use crate::quadrature::Chebyshev;
use crate::special::{digamma, ln_gamma, ln_gamma_step};

const POINTS: usize = 16;
/// Terms taken one by one.
const SINGLE: usize = 64;
/// No sum is longer.
const MOST_TERMS: usize = SINGLE + 80 * POINTS;
/// Below rounding, in logarithms.
const NOTHING: f64 = 38.0;
/// Waves below this share of the number, in logarithms, are lost.
const LOST: f64 = 32.0;
/// `k₀`, for an `n` above 1, and a share of it below.
const BURSTS: f64 = 2e-4;
/// Pieces of one table.
const MOST_PIECES: usize = 200;
/// No number is larger, so that averages stay finite.
const MOST: f64 = 1e300;
/// Before this nothing but powers of `eʸ` is seen.
const EARLY: f64 = -37.0;
/// Blocks longer than this are summed by Euler and Maclaurin's formula.
const LONG: f64 = 10_000.0;
const EULER: f64 = 0.577_215_664_901_532_9;

/// Values of `m` with the number of terms that each stands for.
pub(super) struct Terms {
    all: Vec<(f64, f64)>,
    next: f64,
}

impl Terms {
    pub(super) fn new() -> Terms {
        Terms { all: (1..=SINGLE).map(|m| (m as f64, 1.0)).collect(), next: SINGLE as f64 + 1.0 }
    }

    /// One block more, half as long as all before it.
    fn extend(&mut self) {
        let count = libm::floor(0.5 * self.next);
        let (low, high) = (self.next, self.next + count - 1.0);
        // The sum over the block of the polynomial through sixteen points.
        let angle = |i: usize| PI * (i as f64 + 0.5) / POINTS as f64;
        let sums = if count < LONG { added_up(count) } else { summed(count) };
        for i in 0..POINTS {
            let weight = sums[0] + (1..POINTS).map(|j| 2.0 * sums[j] * libm::cos(angle(i) * j as f64)).sum::<f64>();
            let place = 0.5 * (low + high) + 0.5 * (high - low) * libm::cos(angle(i));
            self.all.push((place, weight / POINTS as f64));
        }
        self.next = high + 1.0;
    }
}

/// Sums of Chebyshev's polynomials over `count` even places from −1 to 1.
fn added_up(count: f64) -> [f64; POINTS] {
    let mut sums = [0.0; POINTS];
    let mut m = 0.0;
    while m < count {
        let y = 2.0 * m / (count - 1.0) - 1.0;
        let (mut one, mut two) = (1.0, y);
        for sum in &mut sums {
            *sum += one;
            (one, two) = (two, 2.0 * y * two - one);
        }
        m += 1.0;
    }
    sums
}

/// The same where there are many.
fn summed(count: f64) -> [f64; POINTS] {
    let step = 2.0 / (count - 1.0);
    std::array::from_fn(|j| {
        // Odd ones cancel.
        if j % 2 == 1 {
            return 0.0;
        }
        let square = (j * j) as f64;
        let third = square * (square - 1.0) * (square - 4.0) / 15.0;
        2.0 / (1.0 - square) / step + 1.0 + square * step / 6.0 - third * step * step * step / 360.0
    })
}

/// Whether waves of the rhythm are left at `y`.
pub(super) fn is_rhythmic(k: f64, n: f64, y: f64) -> bool {
    let more = libm::exp(y);
    let slow = libm::log1p(more);
    let slow = if k > 4.0 {
        // 1 − cos, without cancellation.
        let half = libm::sin(PI / k);
        let (fading, turning) = (2.0 * half * half * more, libm::sin(TAU / k) * more);
        slow.min(0.5 * libm::log1p(2.0 * fading + fading * fading + turning * turning))
    } else {
        slow
    };
    n * slow + (y + libm::log(n / k)).max(0.0) < LOST
}

/// What `C` is taken from for such a `k`: itself, or `k₀`.
fn kept(k: f64, n: f64) -> f64 {
    k.max(BURSTS * n.min(1.0))
}

/// What tells the tables of `C` apart: one for all `k` that are nothing beside `n`.
pub(super) fn table_of(k: f64, n: f64) -> [u64; 2] {
    [kept(k, n), n].map(f64::to_bits)
}

struct Piece {
    end: f64,
    /// `C` at the start, and what is added by `y`.
    before: f64,
    added: Chebyshev,
    /// The same of `−J`, where it is wanted.
    waits: Option<(f64, Chebyshev)>,
}

/// `C` for one `k` and `n`, followed as far as it is asked for.
pub(super) struct Count {
    k: f64,
    n: f64,
    /// `k`, or the `k₀` that it is taken from.
    kept: f64,
    /// `ln` of the factor of each term, by place in [`Terms`].
    factors: Vec<f64>,
    /// Terms before this are over.
    first: usize,
    pieces: Vec<Piece>,
    /// Before this there are none.
    start: f64,
    end: f64,
    /// `−J` at the end.
    waits: f64,
}

impl Count {
    pub(super) fn new(k: f64, n: f64) -> Count {
        Count::from(kept(k, n), k, n)
    }

    /// For another `k`, of which the table is the same by [`table_of`].
    pub(super) fn of(&mut self, k: f64) -> &mut Count {
        self.k = k;
        self
    }

    fn from(kept: f64, k: f64, n: f64) -> Count {
        // Below this the first purchase is nothing.
        let start = -(NOTHING + (ln_choose(n, kept) - libm::log(kept)).max(0.0)) / kept;
        let waits = start + digamma(n) + EULER;
        Count { k, n, kept, factors: Vec::new(), first: 0, pieces: Vec::new(), start, end: start, waits }
    }

    /// `C(y)`.
    pub(super) fn at(&mut self, y: f64, terms: &mut Terms) -> f64 {
        if y <= self.start {
            return 0.0;
        }
        if !is_rhythmic(self.kept, self.n, y) {
            return self.even(y);
        }
        while self.end < y && self.pieces.len() < MOST_PIECES {
            self.extend(terms);
        }
        let place = self.pieces.partition_point(|piece| piece.end < y);
        match self.pieces.get(place) {
            Some(piece) => {
                let count = piece.before + piece.added.at(y);
                match &piece.waits {
                    Some((before, added)) => self.of_bursts(count, -(before + added.at(y))),
                    None => count,
                }
            }
            None => self.even(y),
        }
    }

    /// Where no rhythm is left.
    fn even(&self, y: f64) -> f64 {
        ((self.n * libm::exp(y) + 0.5 * (1.0 - self.k)) / self.k).clamp(0.0, MOST)
    }

    fn of_bursts(&self, count: f64, waits: f64) -> f64 {
        let Count { k, kept, .. } = *self;
        ((kept * (count + 0.5) + (k * k - kept * kept) / 12.0 * waits) / k - 0.5).max(0.0)
    }

    fn extend(&mut self, terms: &mut Terms) {
        let start = self.end;
        // Purchases so far; the m-th is spread over √(m/k) of an interval, and waves turn no faster than n in y.
        let so_far = self.n * libm::exp(start) / self.kept;
        let steep = 4.0 / self.kept;
        let sharp = libm::fmin(1.2, 2.0 * libm::sqrt(so_far.max(1.0) / self.kept)) / so_far;
        let slow = (5.0 / self.n).min(1.0);
        let width = if start < EARLY - 4.0 {
            steep.min(-0.5 * start).min(EARLY - start)
        } else if so_far < 0.5 {
            steep.min((start / -3.0).clamp(2.0, 8.0))
        } else {
            sharp.max(steep.min(0.02)).max(slow).min(1.5)
        };
        let end = start + width;
        let values: Vec<f64> = Chebyshev::points(start, end, POINTS).map(|y| self.slope(y, terms)).collect();
        let added = Chebyshev::through(start, end, &values).integral();
        let waits = (self.k < self.kept).then(|| {
            let fall = |y: f64| libm::exp(-self.n * libm::log1p(libm::exp(y)));
            let values: Vec<f64> = Chebyshev::points(start, end, POINTS).map(fall).collect();
            (self.waits, Chebyshev::through(start, end, &values).integral())
        });
        self.waits += waits.as_ref().map_or(0.0, |(_, added)| added.at(end));
        let before = self.pieces.last().map_or(0.0, |piece| piece.before + piece.added.at(piece.end));
        self.pieces.push(Piece { end, before, added, waits });
        self.end = end;
        self.pass(end, terms);
    }

    /// Leaves terms behind that are over at `y`, and so beyond it.
    fn pass(&mut self, y: f64, terms: &Terms) {
        let Some(last) = self.factors.len().checked_sub(1) else { return };
        let after = libm::log1p(libm::exp(y));
        let ln = |place: usize| self.factors[place] + self.kept * terms.all[place].0 * (y - after);
        let mut top = f64::NEG_INFINITY;
        for place in self.first..=last {
            top = top.max(ln(place));
        }
        let mut first = self.first;
        while first < last && ln(first) < top - NOTHING - 8.0 && ln(first) < ln(first + 1) {
            first += 1;
        }
        self.first = first;
    }

    /// `dC/dy`: the sum of `ζᵐᵏ (1 − ζ)ⁿ/B(mk, n)`.
    fn slope(&mut self, y: f64, terms: &mut Terms) -> f64 {
        let after = libm::log1p(libm::exp(y));
        let (ln_share, rest) = (self.kept * (y - after), self.n * after);
        let (mut sum, mut place, mut falling, mut last) = (0.0, self.first, 0, f64::NEG_INFINITY);
        while falling < POINTS && place < MOST_TERMS {
            if place == terms.all.len() {
                terms.extend();
            }
            if place == self.factors.len() {
                self.factors.push(ln_choose(self.n, terms.all[place].0 * self.kept));
            }
            let (m, weight) = terms.all[place];
            let ln = self.factors[place] + m * ln_share - rest;
            let term = weight * libm::exp(ln);
            sum += term;
            // Over once a whole block adds nothing and falls.
            falling = if term <= 1e-17 * sum && (ln < last || place >= SINGLE) && sum > 0.0 { falling + 1 } else { 0 };
            last = ln;
            place += 1;
        }
        sum
    }
}

/// `−ln B(a, n)`.
fn ln_choose(n: f64, a: f64) -> f64 {
    let rise = if n >= 12.0 { ln_gamma_step(n, a) } else { ln_gamma(n + a) - ln_gamma(n) };
    rise - ln_gamma(a)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_blocks_are_summed_as_they_add_up() {
        for (found, expected) in summed(LONG).into_iter().zip(added_up(LONG)) {
            assert!((found - expected).abs() < 1e-11 * LONG, "{found} {expected}");
        }
    }

    /// At random purchases the expected number is that of a mixed Poisson process.
    #[test]
    fn random_purchases_are_counted_evenly() {
        let mut terms = Terms::new();
        for n in [0.01, 0.6, 7.0, 400.0] {
            let mut count = Count::new(1.0, n);
            for y in [-30.0, -7.0, -2.0, -0.5, 0.0, 1.0, 3.0, 9.0] {
                let (found, expected) = (count.at(y, &mut terms), n * f64::exp(y));
                assert!((found - expected).abs() < 1e-11 * expected.max(1e-3), "{n} {y}: {found} {expected}");
            }
        }
    }

    #[test]
    fn bursts_join_what_is_added_up() {
        let mut terms = Terms::new();
        for n in [0.01_f64, 0.3, 2.0, 60.0] {
            for by in [0.2, 0.7] {
                let k = by * BURSTS * n.min(1.0);
                let (mut bursts, mut added) = (Count::new(k, n), Count::from(k, k, n));
                for y in [-20.0, -12.0, -5.0, -1.0, 0.5, 2.0] {
                    let (a, b) = (bursts.at(y, &mut terms), added.at(y, &mut terms));
                    assert!((a - b).abs() < 1e-9 * (b + 1.0 / bursts.k), "{n} {by} {y}: {a} {b}");
                }
            }
        }
    }

    #[test]
    fn every_k_has_an_end() {
        let mut terms = Terms::new();
        for k in [1e-306, 1e-3, 0.02, 30.0, 1e6, 1e300] {
            for n in [k, k + 0.5, 21.0 * k + 0.5] {
                let mut count = Count::new(k, n);
                for y in [-700.0, -40.0, 0.0, 5.0, 200.0] {
                    assert!(count.at(y, &mut terms) >= 0.0, "{k} {n} {y}");
                }
            }
        }
    }
}
