use super::likelihood::{add, one};
use super::*;
use crate::optimise::Derivatives;

const PLACES: usize = 7;

/// Three covariates over steps of different lengths.
fn steps() -> Steps {
    let mut steps = Steps::default();
    steps.clear(3);
    for k in 0..60 {
        let season = if k % 13 > 9 { 1.0 } else { 0.0 };
        let values = [season, (f64::from(k) * 0.4).sin(), f64::from(k % 5) - 2.0];
        steps.push(if k == 0 { 0.3 } else { 1.0 }, values.into_iter());
    }
    steps
}

const MOVED: [Moved; 3] = [
    Moved { covariate: 0, rate: true, dropout: false },
    Moved { covariate: 1, rate: false, dropout: true },
    Moved { covariate: 2, rate: true, dropout: true },
];

const CUSTOMERS: [(f64, f64, f64, [f64; 3]); 6] = [
    (0.0, 0.0, 38.9, [0.0; 3]),
    (2.0, 30.4, 38.9, [1.0, 0.2, -1.0]),
    (1.0, 1.7, 38.9, [0.0, 0.4, 1.0]),
    (9.0, 38.9, 38.9, [4.0, -1.3, 2.0]),
    (60.0, 35.0, 39.0, [20.0, 3.0, 11.0]),
    (1.0, 20.0, 20.000_001, [0.0, 0.9, 2.0]),
];

fn at(parameters: &[f64; PLACES], (x, t_x, t, sums): (f64, f64, f64, [f64; 3]), steps: &Steps) -> Derivatives<PLACES> {
    let [r, alpha, s, beta, by @ ..] = *parameters;
    let model = ParetoNbd { r, alpha, s, beta };
    let effects = Effects { moved: &MOVED, by: &by };
    let customer = Customer { x, t_x, t, sums: &sums, steps };
    let mut sum = Derivatives::default();
    add(&model, &effects, &customer, 1.0, &mut sum);
    let alone = one(&model, &effects, &customer);
    assert!((sum.value - alone).abs() <= 1e-12 * alone.abs().max(1.0), "{} {alone}", sum.value);
    sum
}

#[test]
fn derivatives_are_those_of_the_value() {
    let steps = steps();
    for parameters in [
        [0.55, 10.6, 0.61, 11.7, 0.7, -0.6, 0.2],
        [2.0, 0.4, 1.7, 0.9, -1.5, 2.0, 0.5],
        [0.8, 7.0, 0.3, 70.0, 0.0, 0.0, 0.0],
        [3.0, 90.0, 2.0, 0.3, 0.4, 0.9, -0.7],
    ] {
        for customer in CUSTOMERS {
            let here = at(&parameters, customer, &steps);
            for i in 0..PLACES {
                let size = if i < COUNT { parameters[i] } else { 1.0 };
                let step = 1e-5 * size;
                let side = |sign: f64| {
                    let mut moved = parameters;
                    moved[i] += sign * step;
                    at(&moved, customer, &steps)
                };
                let (up, down) = (side(1.0), side(-1.0));
                let slope = (up.value - down.value) / (2.0 * step);
                let scale = (1.0 + here.value.abs()) / size;
                assert!(
                    (slope - here.gradient[i]).abs() < 2e-8 * scale,
                    "{parameters:?} {customer:?} {i}: {slope} against {}",
                    here.gradient[i]
                );
                for j in i..PLACES {
                    let curved = (up.gradient[j] - down.gradient[j]) / (2.0 * step);
                    let scale = scale * (1.0 + customer.0) / if j < COUNT { parameters[j] } else { 1.0 };
                    assert!(
                        (curved - here.hessian[i][j]).abs() < 2e-7 * scale,
                        "{parameters:?} {customer:?} {i} {j}: {curved} against {}",
                        here.hessian[i][j]
                    );
                }
            }
        }
    }
}

#[test]
fn without_effects_it_is_pareto_nbd() {
    let steps = steps();
    for [r, alpha, s, beta] in [[0.55, 10.6, 0.61, 11.7], [0.51, 0.05, 0.29, 140.0], [2.0, 40.0, 1.0, 40.0]] {
        let model = ParetoNbd::new(r, alpha, s, beta).expect("valid");
        let effects = Effects { moved: &MOVED, by: &[0.0; 3] };
        for (x, t_x, t, sums) in CUSTOMERS {
            use crate::model::PurchaseModel;
            let customer = Customer { x, t_x, t, sums: &sums, steps: &steps };
            let close = |found: f64, expected: f64| {
                assert!((found - expected).abs() <= 1e-11 * expected.abs().max(1e-290), "{found} {expected}");
            };
            close(one(&model, &effects, &customer), model.log_likelihood_of(x, t_x, t));
            let ahead = Ahead::new(&model, effects, customer);
            close(ahead.alive_after(9.5), model.alive(x, t_x, t, 9.5));
            close(ahead.alive * ahead.purchases(12.3, 0.0), model.expected(x, t_x, t, 12.3));
            close(ahead.alive * ahead.purchases(12.3, 0.01), model.residual(x, t_x, t, 12.3, 0.01));
            for rate in [0.0, 0.01] {
                close(ahead.squared(12.3, rate), model.living(x, t).spread(12.3, rate).second);
            }
            for count in [0_u64, 1, 7, 60] {
                let found = crate::model::if_alive(ahead.alive, ahead.probability(count as f64, 12.3), count);
                close(found, PurchaseModel::probability(&model, x, t_x, t, count, 12.3));
            }
        }
    }
}

#[test]
fn heavy_buyers_and_strong_effects_stay_numbers() {
    let steps = steps();
    for by in [[3.0, -4.0, 1.0], [-20.0, 20.0, 5.0], [40.0, 0.0, -9.0]] {
        for x in [300.0, 1000.0, 10_000.0, 100_000.0] {
            for (t_x, t) in [(1.0, 39.0), (38.0, 39.0), (39.0, 39.0)] {
                let customer = (x, t_x, t, [0.2 * x, -0.1 * x, 0.1 * x]);
                let [a, b, c] = by;
                let found = at(&[0.51, 0.05, 0.29, 140.0, a, b, c], customer, &steps);
                assert!(found.is_finite(), "{by:?} {x} {t_x}: {found:?}");
            }
        }
    }
}
