use super::*;

fn models() -> Vec<ParetoNbd> {
    [
        (0.553277, 10.577684, 0.606240, 11.668728),
        (0.5143, 0.05, 0.2856, 140.0),
        (3.0, 2000.0, 0.05, 0.01),
        (0.8, 7.0, 1.0, 7.0),
        (2.0, 40.0, 3.0, 0.5),
        (0.7, 6.0, 1e4, 1e6),
        (1e4, 1e6, 2.0, 8.0),
    ]
    .into_iter()
    .map(|(r, alpha, s, beta)| ParetoNbd::new(r, alpha, s, beta).expect("valid"))
    .collect()
}

#[track_caller]
fn close(found: f64, expected: f64, tolerance: f64, what: &str) {
    assert!((found - expected).abs() <= tolerance * expected.abs().max(1e-290), "{what}: {found} against {expected}");
}

#[test]
fn bad_parameters_are_refused() {
    assert!(ParetoNbd::new(1.0, 1.0, 1.0, 0.0).is_err());
    assert!(ParetoNbd::new(1.0, 1.0, f64::NAN, 1.0).is_err());
}

#[test]
fn discounting_at_almost_nothing_is_counting() {
    for model in models() {
        let living = model.living(3.0, 39.0);
        for horizon in [0.01, 52.0, 1e4] {
            close(
                living.discounted_time(horizon, 1e-15),
                living.discounted_time(horizon, 0.0),
                1e-10,
                &format!("{model:?}"),
            );
        }
    }
}

#[test]
fn odds_pass_smoothly_where_alpha_is_beta_and_where_rules_change() {
    // The integral over the time of leaving does not know where 2F1 changes its form.
    for (x, t_x, t) in [(0.0, 0.0, 39.0), (2.0, 30.0, 39.0), (60.0, 10.0, 39.0), (1.0, 38.999, 39.0)] {
        let at = |alpha: f64, beta: f64| {
            let model = ParetoNbd::new(0.8, alpha, 1.2, beta).expect("valid");
            model.silence(x, t_x, t).expect("a gap").ln_odds()
        };
        for width in [1e-12, 1e-7] {
            let middle = 0.5 * (at(7.0, 7.0 * (1.0 + width)) + at(7.0, 7.0 * (1.0 - width)));
            close(middle, at(7.0, 7.0), 1e-12, &format!("{x} {t_x} {t}"));
        }
    }
}

#[test]
fn a_customer_who_has_just_bought_is_alive() {
    for model in models() {
        assert_eq!(model.alive(23.0, 39.0, 39.0, 0.0), 1.0);
        assert_eq!(model.alive(0.0, 0.0, 0.0, 0.0), 1.0);
    }
}

#[test]
fn gradient_is_that_of_the_residual() {
    let history = History::new(vec![0.0, 1.0, 9.0, 4.0], vec![0.0, 1.7, 30.0, 33.0], vec![38.9, 38.9, 33.0, 33.0])
        .expect("valid");
    for model in models().into_iter().take(5) {
        let parameters = [model.r, model.alpha, model.s, model.beta];
        let mut customers = model.discounter(&history, 52.0, 0.003);
        for row in 0..history.len() {
            let (x, t_x, t) = history.customer(row);
            let found = (customers.0)(x, t_x, t, row);
            let residual =
                |[r, alpha, s, beta]: [f64; COUNT]| ParetoNbd { r, alpha, s, beta }.residual(x, t_x, t, 52.0, 0.003);
            close(found.mean, residual(parameters), 1e-11, "mean");
            for i in 0..COUNT {
                let step = 1e-5 * parameters[i];
                let (mut up, mut down) = (parameters, parameters);
                up[i] += step;
                down[i] -= step;
                let expected = (residual(up) - residual(down)) / (2.0 * step);
                let size = found.mean / parameters[i] + expected.abs();
                assert!(
                    (found.gradient[i] - expected).abs() < 1e-7 * size,
                    "{model:?} {row} {i}: {found:?} {expected}"
                );
            }
        }
    }
}

#[test]
fn second_moment_of_undiscounted_purchases_is_that_of_their_distribution() {
    let model = ParetoNbd::new(0.8, 5.0, 0.9, 30.0).expect("valid");
    let history = History::new(vec![0.0], vec![0.0], vec![0.0]).expect("valid");
    let found = (model.discounter(&history, 26.0, 0.0).0)(0.0, 0.0, 0.0, 0);
    let moment =
        |power: i32| (0..600_u64).map(|n| (n as f64).powi(power) * model.probability_new(n, 26.0)).sum::<f64>();
    close(moment(0), 1.0, 1e-12, "sum");
    close(found.mean, moment(1), 1e-11, "mean");
    close(found.second, moment(2), 1e-11, "second moment");
}

#[test]
fn customers_together_are_as_customers_alone() {
    let rows = [(0.0, 0.0), (1.0, 0.3), (6.0, 1.9), (45.0, 2.0), (300.0, 1.0)];
    let ages: Vec<f64> = (0..60).map(|k| 2.0 + 3.1 * f64::from(k)).collect();
    let cells: Vec<((f64, f64), f64)> = rows.iter().flat_map(|&row| ages.iter().map(move |&age| (row, age))).collect();
    let column = |f: fn(&((f64, f64), f64)) -> f64| cells.iter().map(f).collect::<Vec<f64>>();
    let history = History::new(column(|c| c.0.0), column(|c| c.0.1), column(|c| c.1)).expect("valid");
    for model in models() {
        for (horizon, rate) in [(52.0, 0.0027), (5.0, 0.0), (f64::INFINITY, 0.05)] {
            let scores = model.score(&history, horizon, rate).expect("valid");
            for row in 0..history.len() {
                let (x, t_x, t) = history.customer(row);
                let what = format!("{model:?} x {x} age {t} horizon {horizon} rate {rate}");
                close(scores.alive[row], model.alive(x, t_x, t, 0.0), 0.0, &what);
                close(scores.expected[row], model.expected(x, t_x, t, horizon), 1e-13, &what);
                close(scores.residual[row], model.residual(x, t_x, t, horizon, rate), 1e-10, &what);
            }
        }
    }
}
