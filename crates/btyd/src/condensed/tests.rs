use super::ahead::{Ahead, Horizon};
use super::*;
use crate::beta_geometric::BetaGeometric;

type Bg = Condensed<0>;

fn models(k: u32) -> Vec<Bg> {
    [
        (0.85, 1.45, 0.79, 2.42),
        (0.3, 5.0, 0.4, 0.3),
        (2.0, 1.0, 0.2, 0.3),
        (1.5, 20.0, 1.0, 3.0),
        (5.0, 0.5, 30.0, 400.0),
        (0.05, 50.0, 0.01, 0.02),
        (0.5459, 13.41, 0.0010, 0.0390),
        (1e4, 1e6, 2.0, 8.0),
        (0.7, 6.0, 1e4, 1e5),
    ]
    .into_iter()
    .map(|(r, alpha, a, b)| Bg::new(k, r, alpha, a, b).expect("valid"))
    .collect()
}

#[track_caller]
fn close(found: f64, expected: f64, tolerance: f64, what: &str) {
    assert!((found - expected).abs() <= tolerance * expected.abs().max(1e-290), "{what}: {found} against {expected}");
}

#[test]
fn bad_parameters_are_refused() {
    for (k, r) in [(0, 1.0), (MOST_REGULAR + 1, 1.0), (2, 0.0), (2, f64::NAN)] {
        assert!(Bg::new(k, r, 1.0, 1.0, 1.0).is_err(), "{k} {r}");
    }
    assert!(Bg::new(MOST_REGULAR, 1.0, 1.0, 1.0, 1.0).is_ok());
}

#[test]
fn series_and_average_agree() {
    for k in [1, 2, 3, 4, 7, 12] {
        for model in models(k) {
            for (x, j) in [(0.0, 0), (1.0, k - 1), (7.0, k / 2), (60.0, 0)] {
                for (age, horizon) in [(1.0, 0.4), (30.0, 52.0), (200.0, 10.0)] {
                    let living = model.living(x, age, j);
                    let s = horizon / living.age;
                    // The average is for long horizons: with little to happen it loses digits to rounding.
                    let denormal = living.n * s.ln_1p() > 650.0;
                    if living.n * s < 4.0 * f64::from(k) || s > 50.0 || denormal {
                        continue;
                    }
                    let what = format!("{model:?} x {x} j {j} age {age} horizon {horizon}");
                    close(living.purchases_by_average(s), living.purchases_by_series(s), 1e-11, &what);
                    let (average, series) = (living.alive_by_average(s), living.alive_by_series(s));
                    assert!((average - series).abs() < 1e-12, "{what}: {average} {series}");
                    let nodes = crate::special::BetaNodes::new(living.a, living.b, living.n + 1.0, s);
                    let series = living.intensity_by_series(s);
                    let average = living.intensity_by_average(&nodes, s);
                    assert!((average - series).abs() < 1e-11 * series + 1e-13 / living.n, "{what}: {average} {series}");
                }
            }
        }
    }
}

#[test]
fn integral_of_the_intensity_is_the_expectation() {
    for k in [1, 2, 3, 7, 12] {
        for model in models(k) {
            for (x, j) in [(0.0, 0), (3.0, k - 1), (40.0, k / 2)] {
                for horizon in [0.01, 52.0, 1000.0] {
                    let living = model.living(x, 39.0, j);
                    let by_integral = Ahead::new(living, Horizon { horizon, rate: 0.0 }).discounted(living.age);
                    let what = format!("{model:?} x {x} j {j} horizon {horizon}");
                    close(by_integral, living.purchases(horizon), 1e-10, &what);
                }
            }
        }
    }
}

#[test]
fn customers_together_are_as_customers_alone() {
    let rows = [(0.0, 0.0), (1.0, 0.3), (6.0, 1.9), (45.0, 2.0)];
    let ages: Vec<f64> = (0..30).map(|i| 2.0 + 3.1 * f64::from(i)).collect();
    let cells: Vec<((f64, f64), f64)> = rows.iter().flat_map(|&row| ages.iter().map(move |&age| (row, age))).collect();
    let column = |f: fn(&((f64, f64), f64)) -> f64| cells.iter().map(f).collect::<Vec<f64>>();
    let history = History::new(column(|c| c.0.0), column(|c| c.0.1), column(|c| c.1)).expect("valid");
    for k in [1, 3] {
        for model in models(k).into_iter().take(4) {
            for (horizon, rate) in [(52.0, 0.0027), (5.0, 0.0), (f64::INFINITY, 0.05)] {
                let scores = model.score(&history, horizon, rate).expect("valid");
                for row in (0..history.len()).step_by(7) {
                    let (x, t_x, t) = history.customer(row);
                    let what = format!("{model:?} x {x} age {t} horizon {horizon} rate {rate}");
                    close(scores.alive[row], model.alive(x, t_x, t, 0.0), 0.0, &what);
                    close(scores.expected[row], model.expected(x, t_x, t, horizon), 1e-10, &what);
                    close(scores.residual[row], model.residual(x, t_x, t, horizon, rate), 1e-10, &what);
                }
            }
        }
    }
}

/// `k = 1` is the model without regularity, in everything.
fn check_one<const EARLY: u8>() {
    for Condensed { r, alpha, a, b, .. } in models(1) {
        let old = BetaGeometric::<EARLY>::new(r, alpha, a, b).expect("valid");
        let new = Condensed::<EARLY>::new(1, r, alpha, a, b).expect("valid");
        for (x, t_x, t) in [(0.0, 0.0, 32.0), (1.0, 16.0, 32.0), (9.0, 30.0, 32.0), (60.0, 32.0, 32.0)] {
            let what = format!("{old:?} {x} {t_x} {t}");
            close(new.log_likelihood_of(x, t_x, t), old.log_likelihood_of(x, t_x, t), 1e-14, &what);
            close(new.log_likelihood_with(x, t_x, t, 0.0), old.log_likelihood_of(x, t_x, t), 1e-14, &what);
            close(new.alive(x, t_x, t, 0.0), old.alive(x, t_x, t, 0.0), 1e-14, &what);
            close(new.alive(x, t_x, t, 40.0), old.alive(x, t_x, t, 40.0), 1e-12, &what);
            close(new.residual(x, t_x, t, 40.0, 0.01), old.residual(x, t_x, t, 40.0, 0.01), 1e-10, &what);
            for horizon in [0.1, 32.0, 5000.0] {
                let exact = old.expected(x, t_x, t, horizon);
                close(new.expected(x, t_x, t, horizon), exact, 1e-11, &what);
                close(new.expected_approximately(x, t_x, t, horizon), exact, 1e-11, &what);
            }
        }
        for n in [0, 1, 2, 30] {
            close(new.probability_new(n, 32.0), old.probability_new(n, 32.0), 1e-12, &format!("{old:?} {n}"));
        }
    }
}

#[test]
fn one_stage_a_purchase_is_the_old_model() {
    check_one::<0>();
    check_one::<1>();
}

#[test]
fn gradient_is_that_of_the_residual() {
    let history = History::new(vec![0.0, 1.0, 9.0], vec![0.0, 1.7, 30.0], vec![38.9, 38.9, 33.0]).expect("valid");
    for model in models(3).into_iter().take(2) {
        let mut customers = model.discounter(&history, 52.0, 0.003);
        for row in 0..3 {
            let (x, t_x, t) = history.customer(row);
            let found = (customers.0)(x, t_x, t, row);
            let residual = |step: f64| {
                let mut near = model;
                near.b *= 1.0 + step;
                near.residual(x, t_x, t, 52.0, 0.003)
            };
            close(found.mean, residual(0.0), 1e-11, "mean");
            let slope = (residual(1e-5) - residual(-1e-5)) / (2e-5 * model.b);
            assert!((found.gradient[4] - slope).abs() < 1e-6 * (found.mean + slope.abs()), "{found:?} {slope}");
            assert_eq!(found.gradient[0], 0.0);
        }
    }
}

/// A new customer is a customer of age 0: the distribution of purchases is known in closed form.
#[test]
fn second_moment_of_undiscounted_purchases_is_that_of_their_distribution() {
    let history = History::new(vec![0.0], vec![0.0], vec![0.0]).expect("valid");
    for k in [1, 2, 3, 8] {
        let model = Bg::new(k, 0.8, 5.0, 0.9, 3.0).expect("valid");
        let found = (model.discounter(&history, 26.0, 0.0).0)(0.0, 0.0, 0.0, 0);
        let moment =
            |power: i32| (0..1500_u64).map(|n| (n as f64).powi(power) * model.probability_new(n, 26.0)).sum::<f64>();
        close(moment(0), 1.0, 1e-11, "sum");
        close(found.mean, moment(1), 1e-10, "mean");
        close(found.second, moment(2), 1e-6, &format!("second moment, k {k}"));
    }
}

/// Against the same second moment of discounted purchases in the model without regularity, which is exact.
#[test]
fn second_moment_of_discounted_purchases() {
    let history = History::new(vec![4.0], vec![20.0], vec![26.0]).expect("valid");
    let old = BetaGeometric::<0>::new(0.8, 5.0, 0.9, 3.0).expect("valid");
    let new = Bg::new(1, 0.8, 5.0, 0.9, 3.0).expect("valid");
    for (horizon, rate) in [(26.0, 0.01), (52.0, 0.0027), (f64::INFINITY, 0.05)] {
        let exact = (old.discounter(&history, horizon, rate).0)(4.0, 20.0, 26.0, 0);
        let found = (new.discounter(&history, horizon, rate).0)(4.0, 20.0, 26.0, 0);
        close(found.squares, exact.squares, 1e-9, "squares");
        close(found.second, exact.second, 1e-4, &format!("second {horizon} {rate}"));
    }
}

#[test]
fn without_end_is_as_far_as_discounting_goes() {
    for k in [1, 2, 5] {
        for (model, rate) in models(k).into_iter().zip([0.0027, 0.3, 0.05, 2.0, 0.01, 1e-3, 0.1, 0.02, 0.5]) {
            for (x, j, age) in [(0.0, 0, 0.0), (3.0, k - 1, 40.0), (60.0, 0, 55.0)] {
                let living = model.living(x, age, j);
                let what = format!("{model:?} x {x} j {j} age {age} rate {rate}");
                let ahead = Ahead::new(living, Horizon { horizon: 41.9 / rate, rate });
                close(living.for_ever(rate), ahead.discounted(living.age), 1e-10, &what);
            }
        }
    }
}

#[test]
fn without_end_extremes_are_numbers() {
    for (r, alpha, a, b) in
        [(1e-9, 1e-9, 1e-6, 1e-6), (1e-300, 1.0, 1.0, 1.0), (1e6, 1e-6, 1e3, 1e-3), (1.0, 1e12, 1.0, 1e9)]
    {
        for (k, rates) in [(1, &[1e-300, 1e-9, 0.01, 1e6][..]), (3, &[1e-9, 1e6]), (50, &[0.01])] {
            let model = Bg::new(k, r, alpha, a, b).expect("valid");
            for (x, t_x, t) in [(0.0, 0.0, 0.0), (1.0, 3.0, 1e4), (1e5, 9_999.0, 1e4)] {
                for &rate in rates {
                    let found = model.residual(x, t_x, t, f64::INFINITY, rate);
                    assert!(found >= 0.0 && !found.is_nan(), "{model:?} {x} {rate}: {found}");
                }
            }
        }
    }
}
