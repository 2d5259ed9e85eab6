//! Waiting for the next purchase, for a given regularity `k`.
//!
//! After `x` purchases, the last at `tₓ`, the time `w` to the next one is `(A/k) G/Λ` with `A = α + k tₓ`, `G ~ Gamma(k)` and
//! `Λ ~ Gamma(r + kx)`, the purchase rate being averaged over. It was not seen before the end, a time `u` after `tₓ`: either
//! it is later than `u`, or it would have come at some `w < u` and the customer had left by then, which at `w` has the
//! probability `1 − ((β+tₓ)/(β+tₓ+w))ˢ`. Up to a factor that is the same for both, with `n = r + k(x + 1)`,
//!
//! * is there: `∫ wᵏ⁻¹ (A + kw)⁻ⁿ dw`, `w` from `u` on;
//! * has left: `∫ wᵏ⁻¹ (A + kw)⁻ⁿ (1 − (1 + w/(β+tₓ))⁻ˢ) dw`, `w` from 0 to `u`, an integral in parts over the time of leaving.
//!
//! Over `v = ln w` both integrands are positive, log-concave and analytic in a strip of half-width `π`: pieces of sixteen
//! Gauss–Legendre points are exact to rounding for any `k`, and their average of the scores gives the derivatives.

use crate::quadrature::GaussLegendre;

/// This far beyond `ln(A/k)` in `v`, `A` is nothing beside `kw`.
const FAR: f64 = 40.0;
/// Pieces of an integral: far more than any needs.
const MOST_PIECES: usize = 400;

/// Where an integrand falls off like a power of `w` from one end on, it is taken at once: up to this slope in `v`, for
/// singularities no nearer than this,
const STEEP: f64 = 14.0;
const NEAR: f64 = 1.4;
/// over `z` with `w` such a power of `z` that it falls like `z⁷`.
const EIGHT: f64 = 8.0;

/// How exact integrals are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Care {
    /// What has fallen by this (in logarithms) below the largest point of the average over `k` adds nothing.
    pub(super) negligible: f64,
    /// Steps in `ln k`, in those that are exact to rounding.
    pub(super) step: f64,
    /// On a piece of sixteen points the logarithm of an integrand changes by no more than this.
    pub(super) change: f64,
    /// A piece beside a singularity is no longer than this, for one at the distance `π`,
    longest: f64,
    /// or than so many times the distance along the axis.
    pub(super) clear: f64,
    /// What is less than this share of an integral is nothing.
    nothing: f64,
    /// Whether the average over `k` is of what is like `1/k` where that is small, as purchases in bursts are.
    pub(super) bursts: bool,
}

/// To rounding: likelihoods and `P(alive)`.
pub(super) const EXACT: Care =
    Care { negligible: 32.0, step: 1.0, change: 18.0, longest: 4.0, clear: 2.0, nothing: 1e-15, bursts: false };
/// To about eleven digits, at half the price: fits,
pub(super) const QUICK: Care =
    Care { negligible: 32.0, step: 1.2, change: 24.0, longest: 6.0, clear: 4.0, nothing: 1e-12, bursts: false };
/// and what a customer will buy for a given `k`,
/// of which averages over `k` are taken so.
pub(super) const COUNTED: Care = Care { bursts: true, ..EXACT };

/// The rule for a piece,
pub(super) const PIECE: &GaussLegendre<16> = GaussLegendre::RULE;
/// and for an integral taken at once.
pub(super) const WHOLE: &GaussLegendre<24> = GaussLegendre::RULE;

/// Calls `visit` with the distance in `v` from the end, and the weight, of the nodes with `w` like `z^±power`.
fn to_power(power: f64, mut visit: impl FnMut(f64, f64)) {
    for (z, weight) in WHOLE.nodes() {
        visit(-power * libm::log(z), power * weight / z);
    }
}

/// A customer's silence under given parameters and for a given `k`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Waiting {
    pub(super) k: f64,
    pub(super) x: f64,
    pub(super) recency: f64,
    pub(super) r: f64,
    pub(super) alpha: f64,
    pub(super) s: f64,
    pub(super) beta: f64,
    /// `u`, 0 or more.
    pub(super) gap: f64,
    /// The time that `w` is measured in, so that powers of it stay small, and its logarithm.
    pub(super) unit: f64,
    pub(super) ln_unit: f64,
}

/// Derivatives in `r, α, s, β` of what is integrated, averaged.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Scores {
    pub(super) mass: f64,
    pub(super) first: [f64; 4],
    /// Of the products of two, and of the second derivatives, together; upper triangle.
    pub(super) second: [[f64; 4]; 4],
}

impl Scores {
    fn add(&mut self, weight: f64, score: [f64; 4], curve: [[f64; 4]; 4]) {
        self.mass += weight;
        for i in 0..4 {
            let weighted = weight * score[i];
            self.first[i] += weighted;
            for j in i..4 {
                self.second[i][j] += weighted * score[j] + weight * curve[i][j];
            }
        }
    }
}

/// An integral: its logarithm, and the averages over it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Integral {
    pub(super) ln: f64,
    pub(super) scores: Scores,
}

impl Integral {
    const NONE: Integral =
        Integral { ln: f64::NEG_INFINITY, scores: Scores { mass: 0.0, first: [0.0; 4], second: [[0.0; 4]; 4] } };
}

/// Walks from `from` in the direction of `sign` for `reach`, which may be without end, in pieces on which the logarithm
/// of the integrand, with the monotone `slope`, changes little. `piece` takes the distance and width of one, and says whether
/// there is nothing beyond it.
pub(super) fn walk(
    from: f64,
    sign: f64,
    reach: f64,
    care: Care,
    singular: &[f64],
    slope: impl Fn(f64) -> f64,
    mut piece: impl FnMut(f64, f64) -> bool,
) {
    let mut at = 0.0;
    for _ in 0..MOST_PIECES {
        if at >= reach {
            return;
        }
        let here = slope(from + sign * at).abs();
        let clear = singular.iter().map(|place| sign * (from - place) + at).fold(f64::INFINITY, f64::min);
        let rest = reach - at;
        let mut width = (care.clear * clear).max(care.longest).min(rest).min(care.change / here);
        loop {
            let change = width * slope(from + sign * (at + width)).abs();
            if change <= care.change || change.is_nan() {
                break;
            }
            width *= (0.95 * care.change / change).max(0.5);
        }
        // A last sliver is joined to the piece before it.
        if rest < 1.05 * width {
            width = rest;
        }
        if piece(at, width) {
            return;
        }
        at += width;
    }
}

impl Waiting {
    /// `n`.
    pub(super) fn n(&self) -> f64 {
        self.r + self.k * (self.x + 1.0)
    }

    /// `A`.
    pub(super) fn scale(&self) -> f64 {
        self.alpha + self.k * self.recency
    }

    /// `ln (w/unit)ᵏ (n unit/(A + kw))ⁿ` at `w = eᵛ`, with `A + kw`.
    pub(super) fn ln_waited(&self, v: f64) -> (f64, f64) {
        self.ln_waited_at(v, libm::exp(v))
    }

    /// The same where both `v` and `w` are known.
    pub(super) fn ln_waited_at(&self, v: f64, w: f64) -> (f64, f64) {
        let n = self.n();
        let end = self.scale() + self.k * w;
        // n·unit/(A + kw) − 1, without cancellation where the customer bought as usual.
        let over = (self.r * self.unit - self.alpha + self.k * ((self.x + 1.0) * self.unit - self.recency - w)) / end;
        let ln = if over.abs() < 0.5 { libm::log1p(over) } else { libm::log(n * self.unit / end) };
        (self.k * (v - self.ln_unit) + n * ln, end)
    }

    /// Slope of [`Waiting::ln_waited`].
    pub(super) fn slope(&self, v: f64) -> f64 {
        self.slope_at(libm::exp(v))
    }

    /// The same at `w`.
    pub(super) fn slope_at(&self, w: f64) -> f64 {
        let odds = self.k * w / self.scale();
        (self.k - self.fall() * odds) / (1.0 + odds)
    }

    /// `n − k`: late in `v` what is integrated falls like `e^−(n−k)v`.
    pub(super) fn fall(&self) -> f64 {
        self.r + self.k * self.x
    }

    /// Where the odds of `kw` against `A` are such that the slope is `−rise`.
    fn peak(&self, rise: f64) -> f64 {
        let most = self.fall() - rise;
        if most > 0.0 { libm::log(self.scale() / self.k) + libm::log((self.k + rise) / most) } else { f64::INFINITY }
    }

    /// What is integrated over the time to a next purchase that is later than the end.
    pub(super) fn there<const DERIVATIVES: bool>(&self, care: Care) -> Integral {
        let singular = [libm::log(self.scale() / self.k)];
        let low = libm::log(self.gap);
        let start = low.max(self.peak(0.0).min(singular[0] + FAR));
        let top = self.ln_waited(start).0;
        let rise = digamma_rise(self, DERIVATIVES);
        let mut sums = Scores::default();
        let mut add = |v: f64, width: f64| {
            let w = libm::exp(v);
            let (ln, end) = self.ln_waited_at(v, w);
            let weight = width * libm::exp(ln - top);
            if DERIVATIVES {
                let (score, curve) = self.of_rate(w, end, rise);
                sums.add(weight, score, curve);
            } else {
                sums.mass += weight;
            }
            sums.mass
        };
        let plain = (0.5..=EIGHT).contains(&self.fall());
        if plain && start == low && singular[0] - low < NEAR && self.slope(low) > -STEEP {
            to_power(EIGHT / self.fall(), |v, width| {
                add(low + v, width);
            });
            return finished(top, sums);
        }
        let mut far = true;
        for (sign, reach) in [(1.0, (singular[0] + FAR - start).max(0.0)), (-1.0, start - low)] {
            walk(
                start,
                sign,
                reach,
                care,
                &singular,
                |v| self.slope(v),
                |at, width| {
                    let mut mass = 0.0;
                    for (node, weight) in PIECE.nodes() {
                        mass = add(start + sign * (at + width * node), width * weight);
                    }
                    let end = start + sign * (at + width);
                    let slope = sign * self.slope(end);
                    let over = slope < 0.0 && libm::exp(self.ln_waited(end).0 - top) < -slope * care.nothing * mass;
                    far &= !(over && sign > 0.0);
                    over
                },
            );
        }
        if far {
            self.add_far::<DERIVATIVES>(start.max(singular[0] + FAR), top, rise, &mut sums);
        }
        finished(top, sums)
    }

    /// Adds what lies beyond `v`, where nothing is left but `e^−(n−k)v`.
    fn add_far<const DERIVATIVES: bool>(&self, v: f64, top: f64, rise: (f64, f64), sums: &mut Scores) {
        let wait = 1.0 / self.fall();
        let weight = wait * libm::exp(self.ln_waited(v).0 - top);
        if DERIVATIVES {
            let score = [rise.0 - (v + wait + libm::log(self.k / self.alpha)), self.r / self.alpha, 0.0, 0.0];
            let mut curve = [[0.0; 4]; 4];
            curve[0][0] = rise.1 + wait * wait;
            curve[0][1] = 1.0 / self.alpha;
            curve[1][1] = -self.r / (self.alpha * self.alpha);
            sums.add(weight, score, curve);
        } else {
            sums.mass += weight;
        }
    }

    /// The same over the time to a next purchase before the end, at which the customer would have left.
    pub(super) fn left<const DERIVATIVES: bool>(&self, care: Care) -> Integral {
        if self.gap == 0.0 {
            return Integral::NONE;
        }
        let c = self.beta + self.recency;
        let singular = [libm::log(self.scale() / self.k), libm::log(c)];
        let high = libm::log(self.gap);
        let start = high.min(self.peak(0.5));
        let gone = |v: f64| libm::log(-libm::expm1(-self.s * libm::log1p(libm::exp(v) / c)));
        let top = self.ln_waited(start).0 + gone(start);
        if top == f64::NEG_INFINITY {
            return Integral::NONE;
        }
        let rise = digamma_rise(self, DERIVATIVES);
        let mut sums = Scores::default();
        let mut add = |v: f64, width: f64| {
            let w = libm::exp(v);
            let in_beta = libm::log1p(w / c);
            let (ln, end) = self.ln_waited_at(v, w);
            let gone = -libm::expm1(-self.s * in_beta);
            let weight = width * libm::exp(ln - top) * gone;
            if DERIVATIVES && weight > 0.0 {
                let (mut score, mut curve) = self.of_rate(w, end, rise);
                self.of_leaving(w, in_beta, (1.0 - gone) / gone, &mut score, &mut curve);
                sums.add(weight, score, curve);
            } else {
                sums.mass += weight;
            }
            sums.mass
        };
        // The chance to have left rises with w, at most as fast as w.
        if self.k <= EIGHT
            && start == high
            && high - singular[0].min(singular[1]) < NEAR
            && self.slope(high) + 1.0 < STEEP
        {
            to_power((EIGHT / (self.k + 1.0)).max(1.0), |v, width| {
                add(high - v, width);
            });
            return finished(top, sums);
        }
        for (sign, reach) in [(-1.0, f64::INFINITY), (1.0, high - start)] {
            let slope = |v: f64| {
                let slope = self.slope(v);
                if slope > -0.5 { slope + 1.0 } else { slope }
            };
            walk(start, sign, reach, care, &singular, slope, |at, width| {
                let mut mass = 0.0;
                for (node, weight) in PIECE.nodes() {
                    mass = add(start + sign * (at + width * node), width * weight);
                }
                let end = start + sign * (at + width);
                let slope = sign * (self.slope(end) + 1.0);
                slope < 0.0 && libm::exp(self.ln_waited(end).0 + gone(end) - top) < -slope * care.nothing * mass
            });
        }
        finished(top, sums)
    }

    /// First and second derivatives in `r` and `α` of the logarithm of `αʳ Γ(n)/Γ(r) (A + kw)⁻ⁿ`; `rise` has `ψ(n) − ψ(r)` and
    /// its slope.
    fn of_rate(&self, w: f64, end: f64, rise: (f64, f64)) -> ([f64; 4], [[f64; 4]; 4]) {
        let (r, alpha) = (self.r, self.alpha);
        let time = self.recency + w;
        let (bought, by_alpha) = (self.k * time / end, 1.0 / alpha);
        let score = [
            rise.0 - libm::log1p(self.k * time / alpha),
            (self.k / end) * (r * time - alpha * (self.x + 1.0)) * by_alpha,
            0.0,
            0.0,
        ];
        let mut curve = [[0.0; 4]; 4];
        curve[0][0] = rise.1;
        curve[0][1] = bought * by_alpha;
        curve[1][1] = self.n() / (end * end) - r * by_alpha * by_alpha;
        (score, curve)
    }

    /// Adds those in `s` and `β` of the chance to have left before `w`; `odds` are those against it.
    fn of_leaving(&self, w: f64, in_beta: f64, odds: f64, score: &mut [f64; 4], curve: &mut [[f64; 4]; 4]) {
        let (s, c) = (self.s, self.beta + self.recency);
        // e^{sℓ}/(e^{sℓ} − 1)² = odds (1 + odds).
        let pair = odds * (1.0 + odds);
        let slope = -(w / c) / (c + w);
        score[2] = in_beta * odds;
        score[3] = s * slope * odds;
        curve[2][2] = -in_beta * in_beta * pair;
        curve[2][3] = slope * odds - s * in_beta * slope * pair;
        curve[3][3] = s * (-slope * (1.0 / c + 1.0 / (c + w))) * odds - s * s * slope * slope * pair;
    }
}

fn digamma_rise(waiting: &Waiting, wanted: bool) -> (f64, f64) {
    if !wanted {
        return (0.0, 0.0);
    }
    let step = waiting.k * (waiting.x + 1.0);
    (crate::special::digamma_step(waiting.r, step), crate::special::trigamma_step(waiting.r, step))
}

/// Sums relative to `top` as averages.
fn finished(top: f64, sums: Scores) -> Integral {
    if sums.mass.is_nan() || sums.mass <= 0.0 {
        return Integral::NONE;
    }
    let by_mass = 1.0 / sums.mass;
    let scores = Scores {
        mass: 1.0,
        first: sums.first.map(|sum| sum * by_mass),
        second: sums.second.map(|row| row.map(|sum| sum * by_mass)),
    };
    Integral { ln: top + libm::log(sums.mass), scores }
}
