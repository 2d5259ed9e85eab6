use super::*;

fn models() -> Vec<BgBb> {
    [
        (1.203522, 0.749716, 0.656718, 2.783442),
        (0.3, 4.0, 1.0, 30.0),
        (50.0, 200.0, 0.02, 0.1),
        (2.0, 0.01, 6.0, 3.0),
        (1e4, 1e5, 1e4, 1e5),
    ]
    .into_iter()
    .map(|(alpha, beta, gamma, delta)| BgBb::new(alpha, beta, gamma, delta).expect("valid"))
    .collect()
}

#[track_caller]
fn close(found: f64, expected: f64, tolerance: f64, what: &str) {
    assert!((found - expected).abs() <= tolerance * expected.abs().max(1e-290), "{what}: {found} against {expected}");
}

#[test]
fn what_is_not_a_number_of_occasions_is_refused() {
    assert!(BgBb::new(1.0, 1.0, 1.0, 0.0).is_err());
    let refused = |x: f64, t_x: f64, t: f64, rule: &str| {
        let history = History::new(vec![1.0, x], vec![1.0, t_x], vec![6.0, t]).expect("valid");
        let found = fit(&history);
        let named = matches!(&found, Err(Error::Row { row: 1, expected, .. }) if expected == rule);
        assert!(named, "{found:?}");
    };
    refused(1.0, 1.5, 6.0, "whole");
    refused(1.0, 1.0, 6.5, "whole");
    refused(3.0, 2.0, 6.0, "recency-at-least-frequency");
}

#[test]
fn probabilities_sum_to_one_and_average_to_the_expectation() {
    for model in models() {
        for (x, t_x, t) in [(0.0, 0.0, 0.0), (0.0, 0.0, 6.0), (4.0, 5.0, 6.0), (30.0, 80.0, 90.0)] {
            for horizon in [0.0, 1.0, 10.0, 700.0] {
                let what = format!("{model:?} {x} {t_x} {t} {horizon}");
                let moment = |power: i32| {
                    let term = |n: u64| (n as f64).powi(power) * model.probability(x, t_x, t, n, horizon);
                    (0..=horizon as u64).map(term).sum::<f64>()
                };
                close(moment(0), 1.0, 1e-11, &what);
                close(moment(1), model.expected(x, t_x, t, horizon), 1e-10, &what);
                let history = History::new(vec![x], vec![t_x], vec![t]).expect("valid");
                let spread = (model.discounter(&history, horizon, 0.0).0)(x, t_x, t, 0);
                close(spread.second, moment(2), 1e-9, &what);
            }
        }
    }
}

#[test]
fn customers_together_are_as_customers_alone() {
    let rows = [(0.0, 0.0, 6.0), (2.0, 4.0, 6.0), (6.0, 6.0, 6.0), (0.0, 0.0, 90.0), (30.0, 80.0, 90.0)];
    let column = |f: fn(&(f64, f64, f64)) -> f64| rows.iter().map(f).collect::<Vec<_>>();
    let history = History::new(column(|c| c.0), column(|c| c.1), column(|c| c.2)).expect("valid");
    for model in models() {
        for (horizon, rate) in [(10.0, 0.1), (f64::INFINITY, 0.05), (f64::INFINITY, 1e-4), (600.0, 0.0)] {
            let scores = model.score(&history, horizon, rate).expect("valid");
            let mut customers = model.discounter(&history, horizon.min(1e15), rate);
            for (row, &(x, t_x, t)) in rows.iter().enumerate() {
                let what = format!("{model:?} {x} {t_x} {t} {horizon} {rate}");
                close(scores.alive[row], model.alive(x, t_x, t, 0.0), 0.0, &what);
                close(scores.expected[row], model.expected(x, t_x, t, horizon), 1e-14, &what);
                close(scores.residual[row], model.residual(x, t_x, t, horizon, rate), 1e-14, &what);
                let spread = (customers.0)(x, t_x, t, row);
                close(spread.mean, scores.residual[row], 1e-11, &what);
                close(spread.squares, model.residual(x, t_x, t, horizon, 2.0 * rate), 1e-11, &what);
            }
        }
    }
}

#[test]
fn gradient_is_that_of_the_residual() {
    let history =
        History::new(vec![0.0, 2.0, 6.0, 5.0], vec![0.0, 4.0, 6.0, 9.0], vec![6.0, 6.0, 6.0, 800.0]).expect("valid");
    for model in models().into_iter().take(4) {
        let parameters = [model.alpha, model.beta, model.gamma, model.delta];
        let mut customers = model.discounter(&history, 52.0, 0.03);
        for row in 0..history.len() {
            let (x, t_x, t) = history.customer(row);
            let found = (customers.0)(x, t_x, t, row);
            let residual =
                |parameters: [f64; COUNT]| BgBb::of(&parameters).expect("valid").residual(x, t_x, t, 52.0, 0.03);
            for i in 0..COUNT {
                let step = 1e-5 * parameters[i];
                let (mut up, mut down) = (parameters, parameters);
                up[i] += step;
                down[i] -= step;
                let expected = (residual(up) - residual(down)) / (2.0 * step);
                let size = found.mean / parameters[i] + expected.abs();
                let error = (found.gradient[i] - expected).abs();
                assert!(error < 1e-7 * size, "{model:?} {row} {i}: {found:?} {expected}");
            }
        }
    }
}

#[test]
fn so_many_occasions_give_numbers() {
    for model in models() {
        for (x, t_x, t) in [(0.0, 0.0, 1e15), (5.0, 9.0, 1e12), (1e6, 1e7, 1e8)] {
            let found = [
                model.log_likelihood_of(x, t_x, t),
                model.alive(x, t_x, t, 7.0),
                model.expected(x, t_x, t, f64::INFINITY),
                model.residual(x, t_x, t, f64::INFINITY, 1e-9),
                model.probability(x, t_x, t, 3, 5e6),
                model.probability_new(2, 1e12),
            ];
            assert!(found.iter().all(|value| value.is_finite()), "{model:?} {x} {t_x} {t}: {found:?}");
        }
    }
}
