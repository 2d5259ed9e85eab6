//! What a model of the family says of one customer now, and of a new one.

use super::Condensed;
use super::ahead::{Ahead, Horizon};
use super::likelihood::ln_odds;
use super::living::{Living, ln_mass};
use super::waiting;
use crate::beta_geometric::BetaGeometric;
use crate::model::{PurchaseModel, amount};
use crate::special::{ln_rising, regularised_beta, softplus};

impl Living {
    /// Expected purchases in the next `horizon`, each discounted to now at the continuous `rate`.
    pub(super) fn discounted(&self, horizon: f64, rate: f64) -> f64 {
        if rate == 0.0 || horizon == 0.0 {
            return self.purchases(horizon);
        }
        let ahead = Horizon { horizon, rate };
        if ahead.is_endless() { self.for_ever(rate) } else { Ahead::new(*self, ahead).discounted(self.age) }
    }

    /// Probability of exactly `count` purchases in the next `horizon`: with so many stages, or with more and having left at
    /// the last of them.
    pub(super) fn probability(&self, count: u64, horizon: f64) -> f64 {
        let Self { k, j, n, a, b, .. } = *self;
        let s = horizon / self.age;
        if s == 0.0 {
            return if count == 0 { 1.0 } else { 0.0 };
        }
        let bought = count as f64;
        let (ln_either, first) = (ln_rising(a + b, bought), f64::from(k) * bought - f64::from(j));
        let stayed = ln_rising(b, bought) - ln_either;
        let within = |step: u32| libm::exp(stayed + ln_mass(n, s, first + f64::from(step)));
        if count == 0 {
            return (j..k).map(within).sum::<f64>().min(1.0);
        }
        let left = libm::exp(libm::log(a) + ln_rising(b, bought - 1.0) - ln_either);
        ((0..k).map(within).sum::<f64>() + left * regularised_beta(s / (1.0 + s), first, n)).min(1.0)
    }
}

impl<const EARLY: u8> Condensed<EARLY> {
    /// A living customer with `x` repeat purchases by age `age`, `j` stages after the last.
    pub(super) fn living(&self, x: f64, age: f64, j: u32) -> Living {
        let n = self.r + f64::from(self.k) * x + f64::from(j);
        Living { k: self.k, j, n, age: self.alpha + age, a: self.a, b: self.b + Self::chances(x) }
    }

    /// Probabilities of 0, 1, … stages since the last purchase, given that the customer is alive.
    pub(super) fn stages(&self, x: f64, t_x: f64, t: f64) -> Vec<f64> {
        waiting::stages(self.k, self.r + f64::from(self.k) * x, (t - t_x) / (self.alpha + t))
    }

    /// The mean over the stages that a living customer may be in.
    pub(super) fn mean_of(&self, x: f64, t_x: f64, t: f64, function: impl Fn(&Living) -> f64) -> f64 {
        let weights = self.stages(x, t_x, t);
        let of = |(j, &weight): (u32, &f64)| weight * function(&self.living(x, t, j));
        (0..self.k).zip(&weights).filter(|(_, weight)| **weight > 0.0).map(of).sum()
    }

    /// `P(alive now)` of a customer with `x` repeat purchases, the last at age `t_x`, now of age `t`. Exactly 1 where there
    /// has been no chance to leave.
    pub(super) fn alive_now(&self, x: f64, t_x: f64, t: f64) -> f64 {
        let chances = Self::chances(x);
        if chances < 1.0 {
            return 1.0;
        }
        softplus(-ln_odds(self.k, self.searched(), f64::from(self.k) * x, chances, t_x, t)).1
    }

    /// The published approximation of [`PurchaseModel::expected`] (Reutterer, Platzer & Schröder 2021): the purchases
    /// of a living customer as if they came at random times at a rate from Gamma(`r + x`, `kα + T`). It knows nothing of
    /// when the next purchase is due, and is exact for `k = 1` only. BTYDplus scales it further by the totals of the
    /// customers it is given together; that is not done here.
    pub fn expected_approximately(&self, x: f64, t_x: f64, t: f64, horizon: f64) -> f64 {
        let (x, t) = (amount(x), amount(t));
        let t_x = amount(t_x).min(t);
        let now = self.alive_now(x, t_x, t);
        let at_random =
            BetaGeometric::<EARLY> { r: self.r, alpha: f64::from(self.k) * self.alpha, a: self.a, b: self.b };
        // Just bought is alive for certain but for the last chance to leave, which is taken out again.
        let (certain, purchases) = (at_random.alive(x, t, t, 0.0), at_random.expected(x, t, t, horizon));
        if now == 0.0 || certain == 0.0 { 0.0 } else { now * purchases / certain }
    }
}
