//! How covariates pass over a customer's time, and the two clocks that they drive.

/// An effect of a covariate, and which of the two rates it moves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Moved {
    /// Place of the covariate among the values of a step.
    pub(crate) covariate: usize,
    pub(crate) rate: bool,
    pub(crate) dropout: bool,
}

/// Stretches of time within each of which the covariates stay as they are.
#[derive(Clone, Debug, Default)]
pub(crate) struct Steps {
    lengths: Vec<f64>,
    /// All of one step together.
    values: Vec<f64>,
    covariates: usize,
}

impl Steps {
    /// Empties it for steps of so many covariates.
    pub(crate) fn clear(&mut self, covariates: usize) {
        self.lengths.clear();
        self.values.clear();
        self.covariates = covariates;
    }

    /// Adds a stretch of time; joined to the one before where nothing changes.
    pub(crate) fn push(&mut self, length: f64, values: impl Iterator<Item = f64>) {
        if length <= 0.0 {
            return;
        }
        let before = self.values.len();
        self.values.extend(values);
        let (earlier, new) = self.values.split_at(before);
        match self.lengths.last_mut() {
            Some(last) if earlier[before - self.covariates..] == *new => {
                *last += length;
                self.values.truncate(before);
            }
            _ => self.lengths.push(length),
        }
    }

    /// How long the shortest lasts; infinite without any.
    pub(crate) fn shortest(&self) -> f64 {
        self.lengths.iter().copied().fold(f64::INFINITY, f64::min)
    }

    /// The steps from a time on: how long each lasts, and its values.
    pub(crate) fn from(&self, time: f64) -> impl Iterator<Item = (f64, &[f64])> {
        let mut begin = 0.0;
        self.lengths.iter().enumerate().filter_map(move |(step, &length)| {
            let end = begin + length;
            let left = (end - time).min(length);
            begin = end;
            (left > 0.0).then(|| (left, &self.values[step * self.covariates..][..self.covariates]))
        })
    }

    /// The same from one time to another.
    pub(crate) fn between(&self, from: f64, to: f64) -> impl Iterator<Item = (f64, &[f64])> {
        let mut left = to - from;
        self.from(from).map_while(move |(length, values)| {
            let length = length.min(left);
            left -= length;
            (length > 0.0).then_some((length, values))
        })
    }
}

/// `exp(γ′z)` for a rate.
pub(crate) fn factor(moved: &[Moved], by: &[f64], values: &[f64], of: impl Fn(&Moved) -> bool) -> f64 {
    let terms = moved.iter().zip(by).filter(|(moved, _)| of(moved));
    let sum: f64 = terms.map(|(moved, by)| by * values[moved.covariate]).sum();
    if sum == 0.0 { 1.0 } else { libm::exp(sum) }
}

/// Time as one of the two rates feels it: `∫ exp(γ′z)`, with its derivatives in the effects.
#[derive(Clone, Debug)]
pub(crate) struct Clock {
    pub(crate) time: f64,
    pub(crate) first: Vec<f64>,
    /// The upper triangle, row by row.
    pub(crate) second: Vec<f64>,
}

impl Clock {
    pub(crate) fn new(effects: usize) -> Clock {
        Clock { time: 0.0, first: vec![0.0; effects], second: vec![0.0; effects * (effects + 1) / 2] }
    }

    /// Lets a time pass that counts `factor` times, with the values `z` of the effects.
    pub(crate) fn pass(&mut self, length: f64, factor: f64, z: &[f64]) {
        let passed = length * factor;
        self.time += passed;
        let mut place = 0;
        for (i, &value) in z.iter().enumerate() {
            self.first[i] += passed * value;
            for &other in &z[i..] {
                self.second[place] += passed * value * other;
                place += 1;
            }
        }
    }
}
