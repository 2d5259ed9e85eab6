//! Pareto-smoothed importance weights (Vehtari, Simpson, Gelman, Yao & Gabry 2024, *Pareto smoothed importance sampling*,
//! Journal of Machine Learning Research 25).
//!
//! The largest weights are what an importance sample stands or falls with. Beyond a threshold they are taken as draws from a
//! generalised Pareto distribution, whose shape `k` is fitted; they are then replaced by the quantiles of that distribution, which
//! takes the noise out. The shape is the diagnostic: below 0.5 the weights have a variance, above 0.7 no number of draws that
//! one could wait for makes their mean reliable.

/// Weights that sum to 1, and the shape of their tail.
#[derive(Clone, Debug)]
pub(super) struct Smoothed {
    pub(super) weights: Vec<f64>,
    pub(super) k: f64,
}

impl Smoothed {
    /// How many independent draws the weighted ones are worth.
    pub(super) fn effective(&self) -> f64 {
        let squares: f64 = self.weights.iter().map(|weight| weight * weight).sum();
        if squares > 0.0 { 1.0 / squares } else { 0.0 }
    }
}

/// Smooths the tail of weights given by their logarithms; −∞ is a weight of nothing.
pub(super) fn smooth(logs: &[f64]) -> Smoothed {
    let top = logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    if top == f64::NEG_INFINITY {
        return Smoothed { weights: vec![0.0; logs.len()], k: f64::INFINITY };
    }
    let mut weights: Vec<f64> = logs.iter().map(|log| libm::exp(log - top)).collect();
    let mut order: Vec<usize> = (0..logs.len()).collect();
    order.sort_by(|&a, &b| weights[a].total_cmp(&weights[b]));
    let size = logs.len() as f64;
    let tail = libm::ceil((0.2 * size).min(3.0 * libm::sqrt(size))) as usize;
    let mut k = f64::INFINITY;
    if tail >= 5 && tail < logs.len() {
        let (rest, tail) = order.split_at(logs.len() - tail);
        let threshold = weights[rest[rest.len() - 1]];
        let beyond: Vec<f64> = tail.iter().map(|&place| weights[place] - threshold).collect();
        if beyond[beyond.len() - 1] <= f64::EPSILON * threshold {
            // All alike: nothing could be better.
            k = 0.0;
        } else {
            let fitted = Tail::fit(&beyond);
            k = fitted.k;
            if fitted.is_usable() {
                for (rank, &place) in tail.iter().enumerate() {
                    let quantile = fitted.quantile((rank as f64 + 0.5) / tail.len() as f64);
                    weights[place] = (threshold + quantile).min(1.0);
                }
            }
        }
    }
    let sum: f64 = weights.iter().sum();
    weights.iter_mut().for_each(|weight| *weight /= sum);
    Smoothed { weights, k }
}

/// A generalised Pareto distribution.
#[derive(Clone, Copy, Debug)]
struct Tail {
    k: f64,
    sigma: f64,
}

impl Tail {
    /// Fits to sorted values above 0, by the posterior mean of Zhang & Stephens (2009, *A new and efficient estimation method for
    /// the generalized Pareto distribution*, Technometrics 51(3)), with the weak prior around 0.5 of Vehtari and others.
    fn fit(sorted: &[f64]) -> Tail {
        let n = sorted.len() as f64;
        let most = sorted[sorted.len() - 1];
        let quartile = sorted[((0.25 * n + 0.5) as usize).clamp(1, sorted.len()) - 1].max(1e-300);
        let points = 30 + libm::sqrt(n) as usize;
        let shape = |theta: f64| sorted.iter().map(|x| libm::log1p(-theta * x)).sum::<f64>() / n;
        let thetas: Vec<f64> = (1..=points)
            .map(|j| 1.0 / most + (1.0 - libm::sqrt(points as f64 / (j as f64 - 0.5))) / (3.0 * quartile))
            .collect();
        let likelihood = |&theta: &f64| {
            let k = shape(theta);
            n * (libm::log(-theta / k) - k - 1.0)
        };
        let likelihoods: Vec<f64> = thetas.iter().map(likelihood).collect();
        let best = likelihoods.iter().copied().filter(|value| value.is_finite()).fold(f64::NEG_INFINITY, f64::max);
        let (mut sum, mut mean) = (0.0, 0.0);
        for (theta, value) in thetas.iter().zip(likelihoods) {
            if value.is_finite() {
                let weight = libm::exp(value - best);
                sum += weight;
                mean += weight * theta;
            }
        }
        let theta = mean / sum;
        let k = shape(theta);
        Tail { k: (n * k + 5.0) / (n + 10.0), sigma: -k / theta }
    }

    fn is_usable(&self) -> bool {
        self.k.is_finite() && self.sigma.is_finite() && self.sigma > 0.0
    }

    fn quantile(&self, p: f64) -> f64 {
        let log = -libm::log1p(-p);
        if self.k.abs() < 1e-12 { self.sigma * log } else { self.sigma * libm::expm1(self.k * log) / self.k }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Weights at the quantiles of a distribution whose tail has this shape.
    fn ratios(k: f64) -> Vec<f64> {
        let count = 4000;
        (0..count).map(|i| -k * libm::log((i as f64 + 0.5) / f64::from(count))).collect()
    }

    #[test]
    fn the_shape_of_the_tail_is_found() {
        for k in [0.2, 0.5, 0.7, 1.0] {
            let found = smooth(&ratios(k)).k;
            assert!((found - k).abs() < 0.05, "{k}: {found}");
        }
    }

    #[test]
    fn weights_of_a_light_tail_hardly_change() {
        let logs = ratios(0.2);
        let smoothed = smooth(&logs);
        let sum: f64 = logs.iter().map(|log| log.exp()).sum();
        let raw = logs.iter().map(|log| log.exp() / sum);
        for (smooth, raw) in smoothed.weights.iter().zip(raw).skip(10) {
            assert!((smooth / raw - 1.0).abs() < 0.05, "{smooth} {raw}");
        }
        assert!((smoothed.weights.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        // E[w]²/E[w²] of weights u^−k is (1 − 2k)/(1 − k)².
        assert!((smoothed.effective() / 4000.0 - 0.6 / 0.64).abs() < 0.01, "{}", smoothed.effective());
    }

    #[test]
    fn equal_weights_are_perfect() {
        let smoothed = smooth(&[-7.0; 400]);
        assert_eq!(smoothed.k, 0.0);
        assert!((smoothed.effective() - 400.0).abs() < 1e-9);
        let some = smooth(&[f64::NEG_INFINITY, -1.0, -1.0]);
        assert_eq!(some.weights, [0.0, 0.5, 0.5]);
    }
}
