//! How customers differ, as the parameters of the purchase model say.

use btyd::special::{ln_beta, ln_gamma, regularised_beta, regularised_gamma};
use models::value_pictures::Spread;

use crate::protocol::FitReport;

/// Shares below the quantiles told.
const SHARES: [f64; 5] = [0.05, 0.25, 0.5, 0.75, 0.95];
/// Points of a density.
const POINTS: usize = 160;

/// The distributions over customers that a fitted model has, those that can be told in finite numbers.
pub(super) fn spreads(fit: &FitReport) -> Vec<Spread> {
    let of = |name: &str| fit.parameters.iter().find(|parameter| parameter.name == name).map(|found| found.value);
    let gamma = |what: &str, shape: Option<f64>, rate: Option<f64>| Some((what.to_owned(), Law::Gamma(shape?, rate?)));
    let beta = |what: &str, a: Option<f64>, b: Option<f64>| Some((what.to_owned(), Law::Beta(a?, b?)));
    let laws = if fit.model == "bg-bb" {
        vec![beta("chance", of("alpha"), of("beta")), beta("dropout", of("gamma"), of("delta"))]
    } else {
        // Of k stages only the last is a purchase; a Gompertz risk begins at b times the customer's own number.
        let stages = of("k").unwrap_or(1.0);
        let leaving = match (of("b"), of("beta")) {
            (Some(b), Some(beta)) => gamma("risk", of("s"), Some(beta / b)),
            (_, beta) => gamma("leaving", of("s"), beta),
        };
        vec![
            gamma("rate", of("r"), of("alpha").map(|alpha| alpha * stages)),
            beta("dropout", of("a"), of("b")),
            leaving,
            gamma("regularity", of("t"), of("gamma")),
        ]
    };
    laws.into_iter().flatten().filter_map(|(what, law)| law.spread(what)).collect()
}

/// A distribution over customers.
#[derive(Clone, Copy, Debug)]
enum Law {
    /// Of shape and rate.
    Gamma(f64, f64),
    /// Of two shapes.
    Beta(f64, f64),
}

impl Law {
    fn spread(self, what: String) -> Option<Spread> {
        let (family, parameters, mean, variance) = match self {
            Law::Gamma(shape, rate) => ("gamma", [shape, rate], shape / rate, shape / rate / rate),
            Law::Beta(a, b) => {
                let sum = a + b;
                ("beta", [a, b], a / sum, a / sum * (b / sum) / (sum + 1.0))
            }
        };
        let quantiles = SHARES.map(|share| self.quantile(share));
        let unbounded = match self {
            Law::Gamma(shape, _) => [shape < 1.0, false],
            Law::Beta(a, b) => [a < 1.0, b < 1.0],
        };
        let [low, high] = self.range(quantiles, unbounded);
        let point = |step: usize| low + (high - low) * step as f64 / POINTS as f64;
        let points: Vec<[f64; 3]> = (0..=POINTS)
            .map(point)
            .map(|value| [value, self.density(value), self.share_below(value)])
            .filter(|[value, density, _]| value.is_finite() && density.is_finite())
            .collect();
        let numbers = [mean, variance].into_iter().chain(quantiles).chain(parameters);
        let told = numbers.into_iter().all(f64::is_finite) && points.len() > POINTS / 2;
        told.then(|| Spread {
            what,
            family: family.to_owned(),
            parameters,
            mean,
            variance,
            quantiles,
            unbounded,
            points,
        })
    }

    /// Infinite at an end where it grows without bound.
    fn density(self, value: f64) -> f64 {
        // 0 times the logarithm of 0 is nothing here.
        let power = |exponent: f64, base: f64| if exponent == 0.0 { 0.0 } else { exponent * libm::log(base) };
        match self {
            Law::Gamma(shape, rate) => {
                let scaled = rate * value;
                rate * libm::exp(power(shape - 1.0, scaled) - scaled - ln_gamma(shape))
            }
            Law::Beta(a, b) => libm::exp(power(a - 1.0, value) + power(b - 1.0, 1.0 - value) - ln_beta(a, b)),
        }
    }

    fn share_below(self, value: f64) -> f64 {
        match self {
            Law::Gamma(shape, rate) => regularised_gamma(shape, rate * value),
            Law::Beta(a, b) => regularised_beta(value, a, b),
        }
    }

    /// By halving: of the logarithm of a rate, and of the logarithm of the odds of a chance, so that tiny ones keep their
    /// digits.
    fn quantile(self, share: f64) -> f64 {
        let value = |place: f64| match self {
            Law::Gamma(shape, rate) => libm::exp(place) * shape / rate,
            Law::Beta(..) => 1.0 / (1.0 + libm::exp(-place)),
        };
        let (mut low, mut high) = (-700.0, 700.0);
        for _ in 0..200 {
            let middle = 0.5 * (low + high);
            if self.share_below(value(middle)) < share { low = middle } else { high = middle }
        }
        value(0.5 * (low + high))
    }

    /// The stretch that is drawn: nearly all of the customers, from zero on where they are not far from it.
    fn range(self, quantiles: [f64; 5], unbounded: [bool; 2]) -> [f64; 2] {
        let [least, .., most] = quantiles;
        let width = most - least;
        let low = if least < 1.5 * width { 0.0 } else { least - 0.6 * width };
        let high = most + 0.35 * width;
        match self {
            Law::Beta(..) if unbounded[1] || high > 0.6 => [low, 1.0],
            _ => [low, high],
        }
    }
}
