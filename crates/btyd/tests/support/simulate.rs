//! Customers drawn from the models, from a seed.

#![allow(dead_code, unreachable_pub, reason = "shared by test files that each use their own part")]

use btyd::History;

/// SplitMix64 (Steele, Lea & Flood 2014): small, and good enough to draw customers with.
pub struct Random(pub u64);

impl Random {
    fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Between 0 and 1, both excluded.
    pub fn uniform(&mut self) -> f64 {
        ((self.bits() >> 11) as f64 + 0.5) / 9_007_199_254_740_992.0
    }

    pub fn exponential(&mut self, rate: f64) -> f64 {
        -self.uniform().ln() / rate
    }

    pub fn normal(&mut self) -> f64 {
        (-2.0 * self.uniform().ln()).sqrt() * (std::f64::consts::TAU * self.uniform()).cos()
    }

    /// Gamma with this shape and rate 1 (Marsaglia & Tsang 2000).
    pub fn gamma(&mut self, shape: f64) -> f64 {
        if shape < 1.0 {
            return self.gamma(shape + 1.0) * self.uniform().powf(1.0 / shape);
        }
        let d = shape - 1.0 / 3.0;
        loop {
            let z = self.normal();
            let v = (1.0 + z / (9.0 * d).sqrt()).powi(3);
            if v > 0.0 && self.uniform().ln() < 0.5 * z * z + d - d * v + d * v.ln() {
                return d * v;
            }
        }
    }

    pub fn beta(&mut self, a: f64, b: f64) -> f64 {
        let (x, y) = (self.gamma(a), self.gamma(b));
        x / (x + y)
    }
}

pub struct Purchases {
    pub r: f64,
    pub alpha: f64,
    pub a: f64,
    pub b: f64,
}

/// Times of the repeat purchases of one customer up to an age.
pub fn purchase_times(random: &mut Random, model: &Purchases, age: f64) -> Vec<f64> {
    let rate = random.gamma(model.r) / model.alpha;
    let leave = random.beta(model.a, model.b);
    purchases_until_left(random, rate, leave, age).0
}

/// The same with a chance to leave after the first purchase too; and whether the customer is still there.
pub fn purchase_times_modified(random: &mut Random, model: &Purchases, age: f64) -> (Vec<f64>, bool) {
    let rate = random.gamma(model.r) / model.alpha;
    let leave = random.beta(model.a, model.b);
    if random.uniform() < leave { (Vec::new(), false) } else { purchases_until_left(random, rate, leave, age) }
}

fn purchases_until_left(random: &mut Random, rate: f64, leave: f64, age: f64) -> (Vec<f64>, bool) {
    let (mut time, mut times) = (0.0, Vec::new());
    loop {
        time += random.exponential(rate);
        if time > age {
            return (times, true);
        }
        times.push(time);
        if random.uniform() < leave {
            return (times, false);
        }
    }
}

/// Customers who leave at any time, as Pareto/NBD has it.
pub struct Leavers {
    pub r: f64,
    pub alpha: f64,
    pub s: f64,
    pub beta: f64,
}

/// Times of the repeat purchases of one of them up to an age, and whether the customer is still there.
pub fn purchase_times_of_leaver(random: &mut Random, model: &Leavers, age: f64) -> (Vec<f64>, bool) {
    let rate = random.gamma(model.r) / model.alpha;
    let leaving = random.gamma(model.s) / model.beta;
    let end = random.exponential(leaving);
    let (times, _) = purchases_until_left(random, rate, 0.0, end.min(age));
    (times, end > age)
}

/// Customers who arrive over the first `arrivals` of `length` time units. With `step`, times are whole multiples of it
/// and purchases of one date are merged, as in a log with dates.
pub fn history(
    seed: u64,
    model: &Purchases,
    customers: usize,
    arrivals: f64,
    length: f64,
    step: Option<f64>,
) -> History {
    drawn(seed, customers, arrivals, length, step, |random, age| purchase_times(random, model, age))
}

/// The same for any way to draw the purchase times of a customer up to an age.
pub fn drawn(
    seed: u64,
    customers: usize,
    arrivals: f64,
    length: f64,
    step: Option<f64>,
    mut draw: impl FnMut(&mut Random, f64) -> Vec<f64>,
) -> History {
    let mut random = Random(seed);
    let (mut frequency, mut recency, mut ages) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..customers {
        let mut age = length - arrivals * random.uniform();
        if let Some(step) = step {
            age = (age / step).ceil() * step;
        }
        let mut times = draw(&mut random, age);
        if let Some(step) = step {
            let mut dates: Vec<i64> =
                times.iter().map(|time| (time / step).floor() as i64).filter(|&date| date > 0).collect();
            dates.dedup();
            times = dates.into_iter().map(|date| date as f64 * step).collect();
        }
        frequency.push(times.len() as f64);
        recency.push(times.last().copied().unwrap_or(0.0));
        ages.push(age);
    }
    History::new(frequency, recency, ages).expect("simulated rows are valid")
}

/// Mean spends of customers with these frequencies, 0 where there is no purchase.
pub fn spends(seed: u64, p: f64, q: f64, gamma: f64, frequency: &[f64]) -> Vec<f64> {
    let mut random = Random(seed);
    frequency
        .iter()
        .map(|&x| {
            let scale = random.gamma(q) / gamma;
            if x > 0.0 { random.gamma(p * x) / scale / x } else { 0.0 }
        })
        .collect()
}
