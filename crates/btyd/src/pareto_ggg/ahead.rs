//! The future of a customer who is there, for a given regularity `k`.
//!
//! The next purchase comes at the time `w > u` after the last one with the density `f` of `waiting`; from then on `count`
//! says how many follow by when, if the customer stays. With `D(τ) = e^−δτ ((β+T)/(β+T+τ))ˢ` the chance to stay for a time
//! `τ` from now times the discount factor, a next purchase at `τ` is worth, with the purchases `C(v)` that follow it by `v`,
//!
//! `D(τ) + ∫ D(τ+v) dC(v) = D(τ) + D(h) C(h−τ) − ∫ C(v) D′(τ+v) dv`, `v` from 0 to `h−τ`,
//!
//! whose terms are positive, and expected purchases by `h` are the average of that over `f`.

use super::count::{Count, Terms, is_rhythmic};
use super::waiting::{Care, PIECE, WHOLE, Waiting, walk};
use crate::model::DISCOUNTED_AWAY;
use crate::special::{ln_beta, regularised_beta};

/// On a piece of sixteen points the logarithm of an integrand changes by no more than this.
const MOST_CHANGE: f64 = 12.0;
/// What is less than this share of an integral is nothing.
const NOTHING: f64 = 1e-16;
/// The same of what customers will buy,
const LITTLE: f64 = 1e-12;
/// whose integrals have no more pieces than this: a rhythm that lasts longer is followed no closer.
const MOST_PIECES: f64 = 48.0;
/// Below this `k` the time after a purchase needs more than sixteen points.
const SUDDEN: f64 = 0.7;

/// How long customers stay, and what a purchase then is worth now.
#[derive(Clone, Copy, Debug)]
pub(super) struct Worth {
    pub(super) s: f64,
    /// `β + T`.
    pub(super) beta: f64,
    pub(super) rate: f64,
}

impl Worth {
    fn at(&self, after: f64) -> f64 {
        libm::exp(-self.rate * after - self.s * libm::log1p(after / self.beta))
    }

    /// How fast it falls.
    fn fall(&self, after: f64) -> f64 {
        self.at(after) * (self.rate + self.s / (self.beta + after))
    }

    /// Beyond this nothing is worth anything.
    pub(super) fn end(&self, horizon: f64) -> f64 {
        if self.rate > 0.0 { horizon.min(DISCOUNTED_AWAY / self.rate) } else { horizon }
    }
}

/// Nodes and weights on (0, 1) for what is like a power of the distance from 0, as small a power as there may be, or like one
/// over its logarithm: over the eighth root.
fn sudden() -> impl Iterator<Item = (f64, f64)> {
    WHOLE.nodes().map(|(z, weight)| {
        let (square, fourth) = (z * z, z * z * z * z);
        (fourth * fourth, 8.0 * fourth * square * z * weight)
    })
}

/// The same for a power of [`SUDDEN`] and more.
fn gentle() -> impl Iterator<Item = (f64, f64)> {
    PIECE.nodes().map(|(z, weight)| (z * z * z, 3.0 * z * z * weight))
}

/// Nodes of an integral from 0 to `end` over what is smooth in a power of the distance from 0, with singularities no nearer
/// to the axis than `clear` at first, and later as far as 0 is. `near` are the nodes for the first piece, `limit` is the longest a
/// piece at some place may be.
fn from_zero(
    near: impl Iterator<Item = (f64, f64)>,
    (end, clear): (f64, f64),
    care: Care,
    limit: impl Fn(f64) -> f64,
    mut visit: impl FnMut(f64, f64) -> bool,
) {
    let first = end.min(clear).min(limit(0.0)).max(end / MOST_PIECES);
    for (share, weight) in near {
        if !visit(first * share, first * weight) {
            return;
        }
    }
    onward(first, end, 0.0, care, limit, visit);
}

/// Nodes from `start` to `end` over what has its singularities as far away as `−clear` is.
fn onward(
    start: f64,
    end: f64,
    clear: f64,
    care: Care,
    limit: impl Fn(f64) -> f64,
    mut visit: impl FnMut(f64, f64) -> bool,
) {
    let mut start = start;
    while start < end {
        let rest = end - start;
        let least = (end / MOST_PIECES).max(start * 1e-9);
        let mut width = (care.clear * (start + clear)).min(limit(start)).max(least).min(rest);
        if rest < 1.05 * width {
            width = rest;
        }
        for (z, weight) in PIECE.nodes() {
            if !visit(start + width * z, width * weight) {
                return;
            }
        }
        start = if width == rest { end } else { start + width };
    }
}

/// A customer who is there.
pub(super) struct Ahead {
    waiting: Waiting,
    /// `ln` of what `f` is divided by.
    ln_there: f64,
    care: Care,
    /// Mean time between purchases, about.
    interval: f64,
}

impl Ahead {
    pub(super) fn new(waiting: Waiting, care: Care) -> Ahead {
        Ahead::with(waiting, waiting.there::<false>(care).ln, care)
    }

    /// The same where the logarithm of what `f` is divided by is known.
    pub(super) fn with(waiting: Waiting, ln_there: f64, care: Care) -> Ahead {
        let interval = (waiting.scale() + waiting.k * waiting.gap) / waiting.n();
        Ahead { waiting, ln_there, care, interval }
    }

    /// The longest piece over which the rhythm of purchases is followed, where they have gone on for a time from a purchase
    /// at `w` on.
    fn beat(&self, w: f64, time: f64) -> f64 {
        let k = self.waiting.k;
        let y = || libm::log(k * time / (self.waiting.scale() + k * w));
        if k > 1.5 && is_rhythmic(k, self.waiting.n(), y()) {
            self.interval * (3.0 / libm::sqrt(k)).min(1.5)
        } else {
            f64::INFINITY
        }
    }

    /// `w f(w)`, with the slope of its logarithm in `w`.
    fn next(&self, w: f64) -> (f64, f64) {
        let (ln, _) = self.waiting.ln_waited_at(libm::log(w), w);
        (libm::exp(ln - self.ln_there), self.waiting.slope_at(w) / w)
    }

    /// The same at `v = ln w`, without the slope; `w` may be too small for a double.
    fn next_at(&self, v: f64) -> f64 {
        libm::exp(self.waiting.ln_waited(v).0 - self.ln_there)
    }

    /// The longest piece from `w` on over which `f` changes little.
    fn calm(&self, w: f64) -> f64 {
        let steep = |w: f64| ((self.waiting.slope_at(w) - 1.0) / w).abs();
        let mut width = (MOST_CHANGE / steep(w)).min(self.care.clear * w);
        while width * steep(w + width) > MOST_CHANGE {
            width *= 0.6;
        }
        width
    }

    /// What a purchase a time `after` from now is worth, whose first is at `w`, with those that follow it by the end, which
    /// is a time `left` later.
    fn worth<const K: usize>(
        &self,
        w: f64,
        left: f64,
        worths: &[Worth; K],
        count: &mut Count,
        terms: &mut Terms,
    ) -> [f64; K] {
        let k = self.waiting.k;
        let after = w - self.waiting.gap;
        let shift = libm::log(k / (self.waiting.scale() + k * w));
        let by = count.at(libm::log(left) + shift, terms);
        let mut sums = [0.0; K];
        for (sum, worth) in sums.iter_mut().zip(worths) {
            *sum = worth.at(after) + worth.at(after + left) * by;
        }
        // C dD over the time that follows.
        let rate = worths.iter().map(|worth| worth.rate).fold(0.0, f64::max);
        if worths.iter().all(|worth| worth.at(after + left) == worth.at(after)) {
            return sums;
        }
        let slow = if rate > 0.0 { MOST_CHANGE / rate } else { f64::INFINITY };
        let mut add = |time: f64, weight: f64| {
            let by = weight * count.at(libm::log(time) + shift, terms);
            if by > 0.0 {
                for (sum, worth) in sums.iter_mut().zip(worths) {
                    *sum += by * worth.fall(after + time);
                }
            }
            true
        };
        let limit = |time: f64| self.beat(w, time).min(slow);
        let clear = self.interval.min(worths[0].beta);
        if k < SUDDEN {
            from_zero(sudden(), (left, clear), self.care, limit, &mut add);
        } else {
            from_zero(gentle(), (left, clear), self.care, limit, &mut add);
        }
        sums
    }

    /// Expected purchases by `end`, each discounted.
    pub(super) fn purchases<const K: usize>(
        &self,
        end: f64,
        worths: &[Worth; K],
        count: &mut Count,
        terms: &mut Terms,
    ) -> [f64; K] {
        let mut sums = [0.0; K];
        if end == 0.0 || self.ln_there == f64::NEG_INFINITY {
            return sums;
        }
        let Waiting { k, gap, .. } = self.waiting;
        let whole = gap + end;
        // A purchase at w, whose f(w) dw is given, with those that follow it.
        let mut add = |w: f64, left: f64, density: f64| {
            if density > 0.0 {
                for (sum, worth) in sums.iter_mut().zip(self.worth(w, left, worths, count, terms)) {
                    *sum += density * worth;
                }
            }
            sums[0]
        };
        // No purchase is worth more than this with those that follow it, some of them in a burst.
        let most = |w: f64| 1.0 + 1.0 / k + (whole - w) / self.interval;
        let half = 0.5 * end;
        let mut sum = 0.0;
        if gap == 0.0 {
            // In ln w, where f is like a power.
            let start = libm::log(half);
            let singular = [libm::log(self.waiting.scale() / k), libm::log(end)];
            let beat = self.beat(0.0, half);
            walk(
                start,
                -1.0,
                f64::INFINITY,
                self.care,
                &singular,
                |v| self.waiting.slope(v),
                |at, width| {
                    // Few pieces are longer than the rhythm of the purchases that follow.
                    let parts =
                        libm::ceil(0.5 * width * libm::exp(start - at) / beat.max(0.05 * half)).clamp(1.0, 24.0);
                    let mut part = 0.0;
                    while part < parts {
                        for (z, weight) in PIECE.nodes() {
                            let v = start - at - width * (part + z) / parts;
                            let w = libm::exp(v);
                            sum = add(w, end - w, width * weight / parts * self.next_at(v));
                        }
                        part += 1.0;
                    }
                    let v = start - at - width;
                    let slope = self.waiting.slope(v);
                    slope > 0.0 && self.next_at(v) * most(libm::exp(v)) < slope * LITTLE * sum
                },
            );
        } else {
            let limit = |tau: f64| self.calm(gap + tau).min(self.beat(gap + tau, half));
            onward(0.0, half, gap, self.care, limit, |tau, weight| {
                let w = gap + tau;
                let (f, slope) = self.next(w);
                sum = add(w, end - tau, weight / w * f);
                // The rest falls at least as fast as here.
                !(slope < 0.0 && f * most(w) < -slope * w * LITTLE * sum)
            });
        }
        // The last half, from its end on: what follows is like a power of the time that is left.
        let middle = self.next(gap + half);
        if !(middle.1 < 0.0 && middle.0 * most(gap + half) < LITTLE * sum) {
            let limit = |left: f64| self.calm(whole - left).min(self.beat(gap, left));
            from_zero(sudden(), (half, self.interval.min(gap + half)), self.care, limit, |left, weight| {
                let w = whole - left;
                add(w, left, weight / w * self.next(w).0);
                true
            });
        }
        sums
    }

    /// Probability of no purchase in the next `horizon`.
    pub(super) fn none(&self, horizon: f64, worth: &Worth) -> f64 {
        let later = Waiting { gap: self.waiting.gap + horizon, ..self.waiting };
        let mut sum = libm::exp(later.there::<false>(self.care).ln - self.ln_there);
        self.over_next(horizon, |tau, density| {
            sum += density * -libm::expm1(-worth.s * libm::log1p(tau / worth.beta));
            sum
        });
        sum.min(1.0)
    }

    /// Visits times from `end` down to 0 by their logarithms, in which a `density` with this `slope` of its logarithm is like a
    /// power there, with their probabilities, until it is below a share of the sum that `visit` returns.
    fn down_to_zero(
        &self,
        end: f64,
        slope: impl Fn(f64) -> f64,
        density: impl Fn(f64) -> f64,
        nothing: f64,
        mut visit: impl FnMut(f64, f64) -> f64,
    ) {
        let start = libm::log(end);
        let singular = [libm::log(self.waiting.scale() / self.waiting.k)];
        walk(start, -1.0, f64::INFINITY, self.care, &singular, &slope, |at, width| {
            let mut sum = 0.0;
            for (z, weight) in PIECE.nodes() {
                let v = start - at - width * z;
                sum = visit(v, width * weight * density(v));
            }
            let v = start - at - width;
            slope(v) > 0.0 && density(v) < nothing * sum
        });
    }

    /// Visits times to the next purchase, in the next `horizon`, with their probabilities; `visit` returns a sum so far.
    fn over_next(&self, horizon: f64, mut visit: impl FnMut(f64, f64) -> f64) {
        let gap = self.waiting.gap;
        if gap == 0.0 {
            let slope = |v: f64| self.waiting.slope(v);
            let nothing = 1e-2 * NOTHING * self.waiting.k;
            self.down_to_zero(horizon, slope, |v| self.next_at(v), nothing, |v, chance| visit(libm::exp(v), chance));
        } else {
            let limit = |tau: f64| self.calm(gap + tau);
            from_zero(sudden(), (horizon, gap), self.care, limit, |tau, weight| {
                let w = gap + tau;
                visit(tau, weight / w * self.next(w).0);
                true
            });
        }
    }

    /// Probability of `count` purchases or more in the next `horizon`; `count` is 1 or more.
    pub(super) fn at_least(&self, count: f64, horizon: f64, worth: &Worth) -> f64 {
        let mut sum = 0.0;
        if count == 1.0 {
            self.over_next(horizon, |tau, density| {
                sum += density * worth.at(tau);
                sum
            });
            return sum;
        }
        let Waiting { k, gap, .. } = self.waiting;
        let (scale, n) = (self.waiting.scale(), self.waiting.fall());
        let before = (count - 1.0) * k;
        let stages = count * k;
        // f is given up to a factor; that of the count-th purchase goes by its own.
        let some = libm::log(scale / self.waiting.n());
        let of_first = |v: f64| -ln_beta(k, n) + k * odds(v, k, scale).0 + n * odds(v, k, scale).1;
        let shift = of_first(some) - self.waiting.ln_waited(some).0 + self.ln_there;
        let front = -ln_beta(stages, n) - shift;
        let ln = |v: f64| {
            let (share, rest) = odds(v, k, scale);
            front + stages * share + n * rest
        };
        let steep = |w: f64| ((stages - n * (k * w / scale)) / (1.0 + k * w / scale) - 1.0).abs() / w;
        let limit = |tau: f64| {
            let w = gap + tau;
            let mut width = MOST_CHANGE / steep(w);
            while width * steep(w + width) > MOST_CHANGE {
                width *= 0.6;
            }
            width
        };
        if gap == 0.0 {
            let slope = |v: f64| {
                let odds = k * libm::exp(v) / scale;
                (stages - n * odds) / (1.0 + odds)
            };
            let nothing = NOTHING * stages.min(1.0);
            self.down_to_zero(
                horizon,
                slope,
                |v| libm::exp(ln(v)),
                nothing,
                |v, chance| {
                    sum += chance * worth.at(libm::exp(v));
                    sum
                },
            );
        } else {
            let due = scale * stages / (k * n.max(1.0)) / libm::sqrt(stages).max(1.0);
            from_zero(sudden(), (horizon, gap.min(due)), self.care, limit, |tau, weight| {
                let w = gap + tau;
                let silent = regularised_beta(tau / w, before, k);
                sum += weight / w * libm::exp(ln(libm::log(w))) * silent * worth.at(tau);
                true
            });
        }
        sum
    }
}

/// `ln (kw/(A + kw))` and `ln (A/(A + kw))` at `w = eᵛ`.
fn odds(v: f64, k: f64, scale: f64) -> (f64, f64) {
    let y = v + libm::log(k / scale);
    let (ln, _) = crate::special::softplus(y);
    (y - ln, -ln)
}
