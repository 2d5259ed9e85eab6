//! All customers with the same number of purchases and stages since at once.
//!
//! They share the intensity of purchases as a function of `σ = τ/A`. It is taken once, at points of `v = ln(1 + σ)`, and
//! kept as polynomials; what differs between customers, `A = α + T`, enters only an integral over these. The pieces are
//! short where the rhythm of the purchases is still felt.

use super::living::Living;
use crate::model::DISCOUNTED_AWAY;
use crate::quadrature::{Chebyshev, GaussLegendre};
use crate::special::BetaNodes;

/// Points a piece, for interpolation and for integration.
const POINTS: usize = 16;
/// A wave may turn by this much (in radians) on a piece.
const TURN: f64 = 3.4;

/// How far ahead and at what discount.
#[derive(Clone, Copy, Debug)]
pub(super) struct Horizon {
    pub(super) horizon: f64,
    pub(super) rate: f64,
}

impl Horizon {
    /// Whether what lies beyond the horizon is discounted to nothing.
    pub(super) fn is_endless(&self) -> bool {
        self.rate * self.horizon >= DISCOUNTED_AWAY
    }

    /// Discounted to nothing is beyond the horizon.
    fn end(&self) -> f64 {
        if self.rate > 0.0 { self.horizon.min(DISCOUNTED_AWAY / self.rate) } else { self.horizon }
    }
}

struct Piece {
    start: f64,
    width: f64,
    intensity: Chebyshev,
}

/// The intensity of purchases of customers of any age from that of `young` on.
pub(super) struct Ahead {
    young: Living,
    ahead: Horizon,
    pieces: Vec<Piece>,
    rule: &'static GaussLegendre<POINTS>,
}

impl Ahead {
    pub(super) fn new(young: Living, ahead: Horizon) -> Ahead {
        let reach = libm::log1p(ahead.end() / young.age);
        let nodes = BetaNodes::new(young.a, young.b, young.n + 1.0, libm::expm1(reach));
        let mut pieces = Vec::new();
        let mut most = 0.0_f64;
        for (start, width) in cut(&young, reach, 0.0) {
            let points: Vec<f64> = Chebyshev::points(start, start + width, POINTS).collect();
            let values: Vec<f64> = points.iter().map(|&v| young.intensity(&nodes, libm::expm1(v))).collect();
            most = values.iter().fold(most, |most, value| most.max(value * libm::exp(start)));
            // Once the intensity has fallen to nothing, what follows is nothing.
            let gone = most > 0.0 && values[0] * libm::exp(start + width) < 1e-20 * most.min(1.0);
            // It begins at nothing, and there a discount may weigh most: without its onset it has all digits from the beginning on.
            let begins = start == 0.0 && young.before_next() > 0;
            let over_onset = || points.iter().map(|&v| young.intensity_over_onset(libm::expm1(v))).collect();
            let values = if begins { over_onset() } else { values };
            let intensity = Chebyshev::through(start, start + width, &values);
            pieces.push(Piece { start, width, intensity });
            if gone {
                break;
            }
        }
        Ahead { young, ahead, pieces, rule: GaussLegendre::RULE }
    }

    /// Expected purchases of one customer of this `age` (`α + T`) within the horizon, each discounted.
    pub(super) fn discounted(&self, age: f64) -> f64 {
        let living = Living { age, ..self.young };
        let reach = libm::log1p(self.ahead.end() / age);
        let (mut sum, mut place) = (0.0, 0);
        for (start, width) in cut(&living, reach, self.ahead.rate) {
            for i in 0..POINTS {
                let v = start + width * self.rule.node[i];
                while place < self.pieces.len() && v > self.pieces[place].start + self.pieces[place].width {
                    place += 1;
                }
                let Some(piece) = self.pieces.get(place) else { return living.n * sum };
                let weight = self.rule.weight[i] * width;
                let onset = if piece.start == 0.0 { living.onset(-libm::expm1(-v)) } else { 1.0 };
                sum += weight * onset * piece.intensity.at(v) * libm::exp(v - self.ahead.rate * age * libm::expm1(v));
            }
        }
        living.n * sum.max(0.0)
    }
}

/// Cuts `[0, reach]` on the scale `v = ln(1 + τ/A)`.
fn cut(living: &Living, reach: f64, rate: f64) -> Vec<(f64, f64)> {
    let (k, n) = (f64::from(living.k), living.n + 1.0);
    // As for purchases at random times, with k stages to a purchase: the intensity is about (1 + nσ/(k(a + B)))^−a.
    let distance = k * (living.a + living.b) / n;
    let slope = living.a / distance + rate * living.age;
    let mut smooth = (6.0 / (1.0 + slope)).min(distance).min(1.0);
    let (mut start, mut pieces) = (0.0, Vec::new());
    // What turns by φ a stage falls as e^(−(1 − cos φ)nσ), and is gone when that is below rounding; the slowest turns by
    // 2π/k.
    let slowest = libm::sin(std::f64::consts::PI / k);
    let rhythm = if living.k > 1 { 20.0 / (n * slowest * slowest) } else { 0.0 };
    while start < reach {
        let sigma = libm::expm1(start);
        let mut width = smooth;
        if sigma < rhythm {
            let fastest = (80.0 / (n * sigma).max(1e-300)).min(4.0);
            width = width.min(TURN / (n * libm::sqrt(fastest)));
        }
        if width == smooth {
            smooth = (1.5 * smooth).min(1.0);
        }
        // A last sliver is joined to the piece before it.
        let end = if start + 1.3 * width >= reach { reach } else { start + width };
        pieces.push((start, end - start));
        start = end;
    }
    pieces
}
