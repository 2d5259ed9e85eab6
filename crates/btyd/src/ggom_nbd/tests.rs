use super::*;
use crate::pareto_nbd::ParetoNbd;

fn models() -> Vec<GgomNbd> {
    [
        (0.55313, 10.5758, 0.0000011, 0.60682, 0.000013),
        (0.5, 10.0, 0.05, 0.6, 0.8),
        (1.2, 8.0, 0.02, 2.0, 3.0),
        (2.0, 40.0, 0.3, 0.1, 1.0),
        (5.0, 0.5, 0.1, 3.0, 400.0),
        (0.5143, 0.05, 0.01, 0.2856, 1.4),
        (1.0, 10.0, 2.0, 0.05, 1000.0),
    ]
    .into_iter()
    .map(|(r, alpha, b, s, beta)| GgomNbd::new(r, alpha, b, s, beta).expect("valid"))
    .collect()
}

#[track_caller]
fn close(found: f64, expected: f64, tolerance: f64, what: &str) {
    assert!((found - expected).abs() <= tolerance * expected.abs().max(1e-290), "{what}: {found} against {expected}");
}

#[test]
fn bad_parameters_are_refused() {
    assert!(GgomNbd::new(1.0, 1.0, 1.0, 1.0, 0.0).is_err());
    assert!(GgomNbd::new(1.0, 1.0, f64::NAN, 1.0, 1.0).is_err());
    assert!(GgomNbd::new(1.0, 1.0, 1e-150, 1.0, 1e100).is_err());
}

/// Where the risk does not grow the model is Pareto/NBD, in everything.
#[test]
fn without_growth_it_is_pareto_nbd() {
    for (r, alpha, s, beta) in
        [(0.553277, 10.577684, 0.606240, 11.668728), (0.5143, 0.05, 0.2856, 140.0), (2.0, 40.0, 3.0, 0.5)]
    {
        let pareto = ParetoNbd::new(r, alpha, s, beta).expect("valid");
        let model = GgomNbd::new(r, alpha, 1e-13, s, 1e-13 * beta).expect("valid");
        for (x, t_x, t) in
            [(0.0, 0.0, 39.0), (2.0, 30.4, 38.9), (29.0, 30.0, 38.0), (26.0, 31.0, 31.0), (400.0, 5.0, 52.0)]
        {
            let what = format!("{pareto:?} {x} {t_x} {t}");
            close(model.log_likelihood_of(x, t_x, t), pareto.log_likelihood_of(x, t_x, t), 1e-11, &what);
            close(model.alive(x, t_x, t, 0.0), pareto.alive(x, t_x, t, 0.0), 1e-9, &what);
            close(model.alive(x, t_x, t, 52.0), pareto.alive(x, t_x, t, 52.0), 1e-9, &what);
            close(model.expected(x, t_x, t, 52.0), pareto.expected(x, t_x, t, 52.0), 1e-9, &what);
            close(model.residual(x, t_x, t, 520.0, 0.01), pareto.residual(x, t_x, t, 520.0, 0.01), 1e-9, &what);
            for n in [0, 1, 7] {
                close(model.probability(x, t_x, t, n, 26.0), pareto.probability(x, t_x, t, n, 26.0), 1e-9, &what);
            }
        }
    }
}

#[test]
fn gradient_is_that_of_the_residual() {
    let history = History::new(vec![0.0, 1.0, 9.0, 4.0], vec![0.0, 1.7, 30.0, 33.0], vec![38.9, 38.9, 33.0, 33.0])
        .expect("valid");
    for model in models().into_iter().skip(1) {
        let parameters = [model.r, model.alpha, model.b, model.s, model.beta];
        let mut customers = model.discounter(&history, 52.0, 0.003);
        for row in 0..history.len() {
            let (x, t_x, t) = history.customer(row);
            let found = (customers.0)(x, t_x, t, row);
            let residual = |p: [f64; COUNT]| GgomNbd::of(&p).expect("valid").residual(x, t_x, t, 52.0, 0.003);
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
fn moments_are_those_of_the_distribution() {
    let history = History::new(vec![0.0], vec![0.0], vec![0.0]).expect("valid");
    for model in models().into_iter().take(4) {
        let found = (model.discounter(&history, 26.0, 0.0).0)(0.0, 0.0, 0.0, 0);
        let moment =
            |power: i32| (0..700_u64).map(|n| (n as f64).powi(power) * model.probability_new(n, 26.0)).sum::<f64>();
        close(moment(0), 1.0, 1e-11, "sum");
        close(found.mean, moment(1), 1e-10, "mean");
        close(found.second, moment(2), 1e-10, "second moment");
    }
}

#[test]
fn customers_together_are_as_customers_alone() {
    let rows = [(0.0, 0.0), (1.0, 0.3), (6.0, 1.9), (45.0, 2.0)];
    let ages: Vec<f64> = (0..60).map(|k| 2.0 + 3.1 * f64::from(k)).collect();
    let cells: Vec<((f64, f64), f64)> = rows.iter().flat_map(|&row| ages.iter().map(move |&age| (row, age))).collect();
    let column = |f: fn(&((f64, f64), f64)) -> f64| cells.iter().map(f).collect::<Vec<f64>>();
    let history = History::new(column(|c| c.0.0), column(|c| c.0.1), column(|c| c.1)).expect("valid");
    for model in models() {
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
