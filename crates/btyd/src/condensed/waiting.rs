//! Waiting for the next purchase.
//!
//! After `x` purchases, the last at `tₓ`, the rate of stages is Gamma(`N = r + kx`, `α + tₓ`), and a customer who is still
//! there has passed fewer than `k` stages by `T`. With `w = (T − tₓ)/(α + T)` the probability of just `j` is in proportion
//! to `qⱼ = (N)ⱼ wʲ/j!`, and `Q = q₀ + … + qₖ₋₁ = P(fewer than k) ((α + T)/(α + tₓ))ᴺ` is what regularity adds to the
//! likelihood: 1 for `k = 1`, where every stage is a purchase.

/// `ln Q` with its derivatives in `r` and `α`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Waiting {
    pub(super) ln: f64,
    pub(super) in_r: f64,
    pub(super) in_alpha: f64,
    pub(super) in_r_r: f64,
    pub(super) in_r_alpha: f64,
    pub(super) in_alpha_alpha: f64,
}

/// From here on sums are scaled down, so that they never leave the range of a double.
const LARGE: f64 = 1e200;

/// `ln Q`.
pub(super) fn ln_waiting(k: u32, n: f64, w: f64) -> f64 {
    let (mut term, mut sum, mut scaled) = (1.0, 1.0, 0.0);
    for j in 1..k {
        let j = f64::from(j);
        term *= (n + (j - 1.0)) * w / j;
        sum += term;
        if sum > LARGE {
            term /= LARGE;
            sum /= LARGE;
            scaled += 1.0;
        }
    }
    libm::log(sum) + scaled * libm::log(LARGE)
}

/// The same with derivatives; `inverse = 1/(α + T)`.
pub(super) fn waiting(k: u32, n: f64, w: f64, inverse: f64) -> Waiting {
    if k == 1 || w == 0.0 {
        return Waiting::default();
    }
    let mut term = 1.0;
    // Sums of qⱼ, and of its logarithmic derivatives: first and second in N, and j and j(j + 1) for those in α.
    let (mut sum, mut in_n, mut in_n_n, mut steps, mut squares, mut mixed) = (1.0, 0.0, 0.0, 0.0, 0.0, 0.0);
    let (mut first, mut second, mut scaled) = (0.0, 0.0, 0.0);
    for j in 1..k {
        let j = f64::from(j);
        let factor = n + (j - 1.0);
        let by_factor = 1.0 / factor;
        term *= factor * w / j;
        first += by_factor;
        second -= by_factor * by_factor;
        sum += term;
        in_n += term * first;
        in_n_n += term * (first * first + second);
        steps += term * j;
        squares += term * (j * (j + 1.0));
        mixed += term * j * first;
        if sum > LARGE {
            for value in [&mut term, &mut sum, &mut in_n, &mut in_n_n, &mut steps, &mut squares, &mut mixed] {
                *value /= LARGE;
            }
            scaled += 1.0;
        }
    }
    let by_sum = 1.0 / sum;
    let (in_r, mean) = (in_n * by_sum, steps * by_sum);
    Waiting {
        ln: libm::log(sum) + scaled * libm::log(LARGE),
        in_r,
        in_alpha: -mean * inverse,
        in_r_r: in_n_n * by_sum - in_r * in_r,
        in_r_alpha: (in_r * mean - mixed * by_sum) * inverse,
        in_alpha_alpha: (squares * by_sum - mean * mean) * inverse * inverse,
    }
}

/// Probabilities of 0, 1, … `k − 1` stages since the last purchase of a customer who is still there.
pub(super) fn stages(k: u32, n: f64, w: f64) -> Vec<f64> {
    let mut terms = vec![1.0];
    for j in 1..k {
        let j = f64::from(j);
        let next = terms[terms.len() - 1] * ((n + (j - 1.0)) * w / j);
        if next > LARGE {
            terms.iter_mut().for_each(|term| *term /= LARGE);
        }
        terms.push(if next > LARGE { next / LARGE } else { next });
    }
    let sum: f64 = terms.iter().sum();
    terms.iter().map(|term| term / sum).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::special::regularised_beta;

    #[test]
    fn fewer_than_k_stages_is_an_incomplete_beta_function() {
        for k in [1, 2, 5, 12, 50] {
            for n in [0.1, 3.0, 700.0] {
                for w in [0.0, 1e-9, 0.3, 0.999] {
                    let fewer = (ln_waiting(k, n, w) + n * (-w).ln_1p()).exp();
                    let expected = regularised_beta(1.0 - w, n, f64::from(k));
                    assert!((fewer - expected).abs() < 1e-11 * expected + 1e-280, "{k} {n} {w}: {fewer} {expected}");
                    let sum: f64 = stages(k, n, w).iter().sum();
                    assert!((sum - 1.0).abs() < 1e-14);
                    assert!((waiting(k, n, w, 0.1).ln - ln_waiting(k, n, w)).abs() < 1e-12);
                }
            }
        }
    }

    #[test]
    fn numbers_beyond_the_range_of_a_double_are_scaled() {
        let found = waiting(50, 1e17, 0.9, 1e-9);
        assert!(found.ln.is_finite() && found.in_r.is_finite() && found.in_r_r.is_finite(), "{found:?}");
        assert!((found.ln - ln_waiting(50, 1e17, 0.9)).abs() < 1e-9);
        assert!(stages(50, 1e17, 0.9).iter().all(|weight| weight.is_finite()));
    }
}
