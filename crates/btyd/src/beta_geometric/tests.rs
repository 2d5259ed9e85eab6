use super::alike::{Ahead, Alike};
use crate::bg_nbd::BgNbd;

fn models() -> Vec<BgNbd> {
    [
        (0.243, 4.414, 0.793, 2.426),
        (0.3, 5.0, 0.4, 0.3),
        (2.0, 1.0, 0.2, 0.3),
        (1.0, 10.0, 1.0, 1.0),
        (5.0, 0.5, 30.0, 400.0),
        (0.05, 50.0, 0.01, 0.02),
        (0.5459, 13.41, 0.0010, 0.0390),
        (1e4, 1e6, 2.0, 8.0),
        (0.7, 6.0, 1e4, 1e5),
    ]
    .into_iter()
    .map(|(r, alpha, a, b)| BgNbd::new(r, alpha, a, b).expect("valid"))
    .collect()
}

#[track_caller]
fn close(found: f64, expected: f64, tolerance: f64, what: &str) {
    let size = expected.abs().max(1e-290);
    assert!((found - expected).abs() <= tolerance * size, "{what}: {found} against {expected}");
}

#[test]
fn bad_parameters_are_refused() {
    assert!(BgNbd::new(1.0, 1.0, 1.0, 0.0).is_err());
    assert!(BgNbd::new(f64::NAN, 1.0, 1.0, 1.0).is_err());
    assert!(BgNbd::new(1.0, f64::INFINITY, 1.0, 1.0).is_err());
}

#[test]
fn series_and_average_agree() {
    for model in models() {
        for x in [0.0, 1.0, 7.0, 60.0] {
            for (age, horizon) in [(1.0, 0.01), (30.0, 52.0), (200.0, 10.0)] {
                let living = model.living(x, age);
                let s = horizon / living.age;
                if living.n * s < 1e4 && s < 50.0 {
                    let what = format!("{model:?} x {x} age {age} horizon {horizon}");
                    close(living.by_series(s), living.by_average(s), 2e-12, &what);
                    let ln = crate::special::beta_expectation(living.a, living.b, living.n + 1.0, s);
                    close(living.intensity_by_series(s), libm::exp(ln), 2e-12, &what);
                }
            }
        }
    }
}

#[test]
fn discounting_at_almost_nothing_is_counting() {
    for model in models() {
        for x in [0.0, 3.0, 40.0] {
            let living = model.living(x, 39.0);
            let what = format!("{model:?} x {x}");
            close(living.discounted(52.0, 1e-14), living.purchases(52.0), 1e-11, &what);
        }
    }
}

#[test]
fn customers_together_are_as_customers_alone() {
    for model in models() {
        for x in [0.0, 1.0, 6.0, 45.0, 300.0] {
            for (horizon, rate) in [(52.0, 0.0027), (5.0, 0.0), (520.0, 0.05), (1e15, 0.01)] {
                let alike = Alike::new(model.living(x, 2.0), Ahead { horizon, rate }, true);
                for age in [2.0, 17.3, 104.0] {
                    let living = model.living(x, age);
                    let what = format!("{model:?} x {x} age {age} horizon {horizon} rate {rate}");
                    let future = alike.future(living.age);
                    close(future.expected, living.purchases(horizon), 1e-10, &what);
                    close(future.residual, living.discounted(horizon, rate), 1e-10, &what);
                    let spread = alike.spread(living.age);
                    close(spread.residual, future.residual, 1e-10, &what);
                    close(spread.squares, living.discounted(horizon, 2.0 * rate), 1e-10, &what);
                }
            }
        }
    }
}
