//! The future of a customer who is alive now and has passed `j` stages since the last purchase.
//!
//! The rate of stages is Gamma(`n = N + j`, `A = α + T`) and the chance to leave after a purchase is `p ~ Beta(a, B)`,
//! with `B` the sum of `b` and the chances to leave that were not taken. In a time `τ = Aσ` the stages are negative
//! binomial, `l` of them with probability `(n)ₗ/l! zˡ (1 − z)ⁿ`, `z = σ/(1 + σ)`, and after `l` of them there have been
//! `⌊(j + l)/k⌋` purchases unless the customer left before, `hᵢ = (B)ᵢ/(a + B)ᵢ` being the chance to be there after `i`
//! of them. These sums are exact and all their terms are positive.
//!
//! Where there are too many terms, the average over `p` is taken last. With `q = 1 − p`, `u = q^(1/k)` and `m = k − 1 − j` the
//! sum over every `k`-th stage is one over the `k`-th roots of unity `ω`, for instance
//!
//! * alive after `τ`: `(p/k) u^−m Σ ω^−m (1 + σ(1 − uω))^−n / (1 − uω)`;
//! * intensity at `τ`: `(n/A) (1/k) u^−m Σ ω^−m (1 + σ(1 − uω))^−(n+1)`.
//!
//! Every root but 1 dies away, the faster the less regular the purchases are: after a while nothing is left of the rhythm.
//! Where `q` is small the sum over purchases is short, and taken instead.

use crate::special::{BetaNodes, ln_rising};

/// Beyond this many terms the average over `p` is cheaper than the series.
const TERMS: f64 = 400.0;
/// From here on a purchase more counts less than rounding when `q < ½`.
const SHORT: usize = 56;
/// Roots that have fallen by more than this below the root 1 (in logarithms) add nothing.
const NEGLIGIBLE: f64 = 42.0;

#[derive(Clone, Copy, Debug)]
pub(super) struct Living {
    pub(super) k: u32,
    /// Stages since the last purchase, below `k`.
    pub(super) j: u32,
    /// `r + kx + j`.
    pub(super) n: f64,
    /// `α + T`.
    pub(super) age: f64,
    pub(super) a: f64,
    /// `b` and the chances to leave that were not taken.
    pub(super) b: f64,
}

impl Living {
    fn is_short(&self, s: f64, n: f64) -> bool {
        n * s + 40.0 * (1.0 + s) < TERMS
    }

    /// Stages to the next purchase, but for the one that is it.
    pub(super) fn before_next(&self) -> u32 {
        self.k - 1 - self.j
    }

    /// Probability to be alive a time `after` from now.
    pub(super) fn alive(&self, after: f64) -> f64 {
        let s = after / self.age;
        if s == 0.0 {
            return 1.0;
        }
        let alive = if self.is_short(s, self.n) { self.alive_by_series(s) } else { self.alive_by_average(s) };
        alive.min(1.0)
    }

    /// Expected purchases in the next `horizon`.
    pub(super) fn purchases(&self, horizon: f64) -> f64 {
        let s = horizon / self.age;
        if s == 0.0 {
            return 0.0;
        }
        if self.is_short(s, self.n) { self.purchases_by_series(s) } else { self.purchases_by_average(s) }
    }

    pub(super) fn purchases_by_series(&self, s: f64) -> f64 {
        let (z, wanted) = (s / (1.0 + s), self.before_next());
        let mut probability = libm::exp(-self.n * libm::log1p(s));
        let (mut l, mut until, mut count) = (0.0, wanted, 0.0);
        let (mut stays, mut used, mut sum) = (1.0, 0.0, 0.0);
        loop {
            l += 1.0;
            probability *= z * (self.n + (l - 1.0)) / l;
            if until == 0 {
                used += stays;
                stays *= (self.b + count) / (self.a + self.b + count);
                count += 1.0;
                until = self.k;
            }
            until -= 1;
            let term = probability * used;
            sum += term;
            // What follows is less than a geometric series with the present ratio (`used` grows by at most 1/count a step).
            let next = z * (self.n + l) / (l + 1.0) * (1.0 + 1.0 / count);
            if next < 1.0 && term * next <= 1e-17 * sum * (1.0 - next) {
                return sum;
            }
        }
    }

    pub(super) fn alive_by_series(&self, s: f64) -> f64 {
        let z = s / (1.0 + s);
        let mut probability = libm::exp(-self.n * libm::log1p(s));
        let (mut l, mut until, mut count) = (0.0, self.before_next(), 0.0);
        let (mut stays, mut sum) = (1.0, probability);
        loop {
            l += 1.0;
            probability *= z * (self.n + (l - 1.0)) / l;
            if until == 0 {
                stays *= (self.b + count) / (self.a + self.b + count);
                count += 1.0;
                until = self.k;
            }
            until -= 1;
            let term = probability * stays;
            sum += term;
            let next = z * (self.n + l) / (l + 1.0);
            if next < 1.0 && term * next <= 1e-17 * sum * (1.0 - next) {
                return sum;
            }
        }
    }

    pub(super) fn purchases_by_average(&self, s: f64) -> f64 {
        let blocks = self.blocks(s);
        let nodes = BetaNodes::new(self.a, self.b, self.n, s);
        self.average(&nodes, |node| {
            if node.q < 0.5 {
                // One less the probability of too few stages, purchase after purchase.
                let (mut reached, mut factor, mut sum) = (1.0, 1.0, 0.0);
                for block in &blocks {
                    reached -= block;
                    sum += factor * reached;
                    factor *= node.q;
                }
                return sum.max(0.0);
            }
            let one =
                if node.p == 0.0 { self.n * s } else { -libm::expm1(-self.n * libm::log1p(s * node.rest)) / node.rest };
            self.over_roots(node, one, |root| {
                // (1 − (1 + σ(1 − uω))^−n)/(1 − uω)
                let power = root.power(s, self.n, node);
                root.divide([1.0 - power[0], -power[1]])
            })
        })
    }

    pub(super) fn alive_by_average(&self, s: f64) -> f64 {
        let blocks = self.blocks(s);
        let nodes = BetaNodes::new(self.a, self.b, self.n, s);
        self.average(&nodes, |node| {
            if node.q < 0.5 {
                let (mut factor, mut sum) = (1.0, 0.0);
                for block in &blocks {
                    sum += factor * block;
                    factor *= node.q;
                }
                return sum;
            }
            if node.p == 0.0 {
                return 1.0;
            }
            let one = libm::exp(-self.n * libm::log1p(s * node.rest)) / node.rest;
            node.p * self.over_roots(node, one, |root| root.divide(root.power(s, self.n, node)))
        })
    }

    /// Probabilities of the stages in a time that mean no purchase, one, two, …
    fn blocks(&self, s: f64) -> Vec<f64> {
        let masses = self.masses(self.n, s, self.before_next() as usize + 1 + SHORT * self.k as usize);
        let (first, rest) = masses.split_at(self.before_next() as usize + 1);
        let sum = |part: &[f64]| part.iter().sum::<f64>();
        std::iter::once(sum(first)).chain(rest.chunks(self.k as usize).map(sum)).collect()
    }

    /// Negative binomial probabilities of 0, 1, … stages.
    fn masses(&self, n: f64, s: f64, count: usize) -> Vec<f64> {
        let ln_z = -libm::log1p(1.0 / s);
        let mut ln = -n * libm::log1p(s);
        (0..count)
            .map(|l| {
                let mass = libm::exp(ln);
                let l = l as f64;
                ln += ln_z + libm::log((n + l) / (l + 1.0));
                mass
            })
            .collect()
    }

    /// Intensity of purchases at `σ`, as a share of `n/A`, by series or by an average over `nodes`, which serve any stage.
    pub(super) fn intensity(&self, nodes: &BetaNodes, s: f64) -> f64 {
        if self.is_short(s, self.n + 1.0) { self.intensity_by_series(s) } else { self.intensity_by_average(nodes, s) }
    }

    /// `zᵐ`, as which the intensity begins: `m` stages come before the one that is a purchase.
    pub(super) fn onset(&self, z: f64) -> f64 {
        libm::pow(z, f64::from(self.before_next()))
    }

    pub(super) fn intensity_by_series(&self, s: f64) -> f64 {
        self.intensity_over_onset(s) * self.onset(s / (1.0 + s))
    }

    /// The intensity over [`Living::onset`], which it has all its digits without.
    pub(super) fn intensity_over_onset(&self, s: f64) -> f64 {
        let (n, z) = (self.n + 1.0, s / (1.0 + s));
        let before = f64::from(self.before_next());
        let mut probability = libm::exp(-n * libm::log1p(s));
        let (mut l, mut until, mut count) = (0.0, self.before_next(), 0.0);
        let (mut stays, mut sum) = (1.0, 0.0);
        loop {
            if until == 0 {
                sum += probability * stays;
                stays *= (self.b + count) / (self.a + self.b + count);
                count += 1.0;
                until = self.k;
            }
            until -= 1;
            l += 1.0;
            let ratio = if l > before { z } else { 1.0 } * ((n + (l - 1.0)) / l);
            probability *= ratio;
            if count > 0.0 && ratio < 1.0 && probability * stays <= 1e-17 * sum * (1.0 - ratio) {
                return sum;
            }
        }
    }

    pub(super) fn intensity_by_average(&self, nodes: &BetaNodes, s: f64) -> f64 {
        let n = self.n + 1.0;
        let first = self.before_next() as usize;
        let masses = self.masses(n, s, first + 1 + SHORT * self.k as usize);
        let reached: Vec<f64> = masses[first..].iter().step_by(self.k as usize).copied().collect();
        self.average(nodes, |node| {
            if node.q < 0.5 {
                let (mut factor, mut sum) = (1.0, 0.0);
                for mass in &reached {
                    sum += factor * mass;
                    factor *= node.q;
                }
                return sum;
            }
            let one = libm::exp(-n * libm::log1p(s * node.rest));
            self.over_roots(node, one, |root| root.power(s, n, node))
        })
    }

    fn average(&self, nodes: &BetaNodes, function: impl Fn(&Node) -> f64) -> f64 {
        let by_k = 1.0 / f64::from(self.k);
        let of = |i: usize| {
            let ln_u = nodes.ln_q[i] * by_k;
            Node { p: nodes.p[i], q: nodes.q[i], ln_u, rest: -libm::expm1(ln_u) }
        };
        (0..nodes.p.len()).map(|i| nodes.weight[i] * function(&of(i))).sum()
    }

    /// `(1/k) u^−m` times the sum over the roots of unity of `ω^−m f(uω)`: `one` at `ω = 1`, the rest in pairs.
    fn over_roots(&self, node: &Node, one: f64, function: impl Fn(&Root) -> [f64; 2]) -> f64 {
        let (k, m) = (self.k, self.before_next());
        let mut sum = one;
        let u = 1.0 - node.rest;
        for place in 1..=k / 2 {
            let angle = std::f64::consts::TAU * f64::from(place) / f64::from(k);
            let (sine, half) = (libm::sin(angle), libm::sin(0.5 * angle));
            // 1 − uω, without the cancellation near ω = 1.
            let root = Root { re: node.rest + 2.0 * u * half * half, im: -u * sine };
            let value = function(&root);
            let turn = f64::from((place * m) % k) / f64::from(k) * std::f64::consts::TAU;
            let both = if 2 * place == k { 1.0 } else { 2.0 };
            sum += both * (libm::cos(turn) * value[0] + libm::sin(turn) * value[1]);
        }
        (sum * libm::exp(-f64::from(m) * node.ln_u) / f64::from(k)).max(0.0)
    }
}

/// A chance to leave; `rest = 1 − u`.
struct Node {
    p: f64,
    q: f64,
    ln_u: f64,
    rest: f64,
}

/// The complex number `1 − uω`.
struct Root {
    re: f64,
    im: f64,
}

impl Root {
    /// `(1 + σ(1 − uω))^−n`.
    fn power(&self, s: f64, n: f64, node: &Node) -> [f64; 2] {
        let (re, im) = (s * self.re, s * self.im);
        let ln = 0.5 * libm::log1p(2.0 * re + (re * re + im * im));
        if n * (ln - libm::log1p(s * node.rest)) > NEGLIGIBLE {
            return [0.0; 2];
        }
        let size = libm::exp(-n * ln);
        let angle = -n * libm::atan2(im, 1.0 + re);
        [size * libm::cos(angle), size * libm::sin(angle)]
    }

    fn divide(&self, value: [f64; 2]) -> [f64; 2] {
        let square = self.re * self.re + self.im * self.im;
        [(value[0] * self.re + value[1] * self.im) / square, (value[1] * self.re - value[0] * self.im) / square]
    }
}

/// Logarithm of the negative binomial probability of `l` stages.
pub(super) fn ln_mass(n: f64, s: f64, l: f64) -> f64 {
    ln_rising(n, l) - crate::special::ln_gamma(l + 1.0) - l * libm::log1p(1.0 / s) - n * libm::log1p(s)
}
