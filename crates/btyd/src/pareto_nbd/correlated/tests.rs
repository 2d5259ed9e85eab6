use super::*;

fn models() -> Vec<CorrelatedParetoNbd> {
    [
        (0.553277, 10.577684, 0.606240, 11.668728),
        (0.5143, 0.05, 0.2856, 140.0),
        (3.0, 200.0, 0.05, 0.01),
        (0.8, 7.0, 1.0, 7.0),
        (2.0, 40.0, 3.0, 0.5),
        (0.7, 6.0, 1e4, 1e6),
    ]
    .into_iter()
    .flat_map(|(r, alpha, s, beta)| {
        let [low, high] = CorrelatedParetoNbd::limits(r, alpha, s, beta);
        [low, 0.4 * low, 0.0, 0.7 * high, high]
            .map(|m| CorrelatedParetoNbd::new(r, alpha, s, beta, m).expect("within the limits"))
    })
    .collect()
}

#[track_caller]
fn close(found: f64, expected: f64, tolerance: f64, what: &str) {
    assert!((found - expected).abs() <= tolerance * expected.abs().max(1e-290), "{what}: {found} against {expected}");
}

const CUSTOMERS: [(f64, f64, f64); 8] = [
    (0.0, 0.0, 38.9),
    (0.0, 0.0, 0.0),
    (2.0, 30.4, 38.9),
    (1.0, 1.7, 38.9),
    (9.0, 38.9, 38.9),
    (60.0, 5.0, 39.0),
    (1000.0, 30.0, 52.0),
    (100_000.0, 4000.0, 10_000.0),
];

#[test]
fn without_correlation_it_is_pareto_nbd() {
    for model in models().into_iter().filter(|model| model.m == 0.0) {
        let plain = model.plain();
        for (x, t_x, t) in CUSTOMERS {
            let what = format!("{model:?} {x} {t_x} {t}");
            let (found, expected) = (model.log_likelihood_of(x, t_x, t), plain.log_likelihood_of(x, t_x, t));
            close(found, expected, 1e-15, &what);
            for after in [0.0, 3.0, 520.0] {
                close(model.alive(x, t_x, t, after), plain.alive(x, t_x, t, after), 1e-11, &what);
                close(model.expected(x, t_x, t, after), plain.expected(x, t_x, t, after), 1e-11, &what);
                let found = model.residual(x, t_x, t, after, 0.01);
                close(found, plain.residual(x, t_x, t, after, 0.01), 1e-11, &what);
                let found = model.probability(x, t_x, t, 2, after);
                close(found, PurchaseModel::probability(&plain, x, t_x, t, 2, after), 1e-11, &what);
            }
        }
    }
}

#[test]
fn limits_are_where_the_density_becomes_negative() {
    for [r, alpha, s, beta] in [[0.55_f64, 10.6, 0.61, 11.7], [2.0, 0.3, 0.5, 4.0], [0.2, 0.1, 3.0, 9.0]] {
        let (a, b) = ((alpha / (alpha + 1.0)).powf(r), (beta / (beta + 1.0)).powf(s));
        let corners = [(1.0 - a) * (1.0 - b), -a * (1.0 - b), -(1.0 - a) * b, a * b];
        let [low, high] = CorrelatedParetoNbd::limits(r, alpha, s, beta);
        for m in [low, high] {
            let least = corners.map(|corner| 1.0 + m * corner).into_iter().fold(f64::INFINITY, f64::min);
            assert!(least.abs() < 1e-14, "{least}");
        }
        assert!(CorrelatedParetoNbd::new(r, alpha, s, beta, 1.001 * high).is_err());
        assert!(CorrelatedParetoNbd::new(r, alpha, s, beta, 1.001 * low).is_err());
        assert!(CorrelatedParetoNbd::new(r, alpha, s, beta, f64::NAN).is_err());
    }
}

#[test]
fn everything_stays_a_number_at_the_limits() {
    for model in models() {
        for (x, t_x, t) in CUSTOMERS {
            assert!(model.log_likelihood_of(x, t_x, t).is_finite(), "{model:?} {x}");
            let alive = model.alive(x, t_x, t, 0.0);
            assert!((0.0..=1.0).contains(&alive), "{model:?} {x}: {alive}");
            if t_x == t {
                close(alive, 1.0, 1e-9, &format!("{model:?} {x}"));
            }
            let expected = model.expected(x, t_x, t, 52.0);
            assert!(expected.is_finite() && expected >= 0.0);
            let residual = model.residual(x, t_x, t, f64::INFINITY, 0.002);
            assert!(residual.is_finite() && residual >= 0.0);
            assert!((0.0..=1.0).contains(&model.probability(x, t_x, t, 0, 10.0)));
        }
    }
}

#[test]
fn distribution_of_a_new_customer_sums_to_one_and_has_the_moments() {
    let [_, high] = CorrelatedParetoNbd::limits(0.8, 5.0, 0.9, 30.0);
    for m in [-1.0, 0.6 * high] {
        let model = CorrelatedParetoNbd::new(0.8, 5.0, 0.9, 30.0, m).expect("valid");
        let history = History::new(vec![0.0], vec![0.0], vec![0.0]).expect("valid");
        let found = (model.discounter(&history, 26.0, 0.0).0)(0.0, 0.0, 0.0, 0);
        let moment =
            |power: i32| (0..600_u64).map(|n| (n as f64).powi(power) * model.probability_new(n, 26.0)).sum::<f64>();
        close(moment(0), 1.0, 1e-11, "sum");
        close(found.mean, moment(1), 1e-10, "mean");
        close(found.second, moment(2), 1e-10, "second moment");
        close(model.expected_new(26.0), moment(1), 1e-10, "expected");
    }
}

#[test]
fn gradients_are_differences() {
    let history = History::new(vec![0.0, 1.0, 9.0, 4.0], vec![0.0, 1.7, 30.0, 33.0], vec![38.9, 38.9, 33.0, 33.0])
        .expect("valid");
    for model in models().into_iter().take(25) {
        let CorrelatedParetoNbd { r, alpha, s, beta, m } = model;
        let [low, high] = CorrelatedParetoNbd::limits(r, alpha, s, beta);
        let parameters = [r, alpha, s, beta, m];
        let of = |[r, alpha, s, beta, m]: [f64; COUNT]| CorrelatedParetoNbd { r, alpha, s, beta, m };
        let steps = [1e-5 * r, 1e-5 * alpha, 1e-5 * s, 1e-5 * beta, 1e-5 * (high - low)];
        let (correlation, slopes) = model.correlation_slopes();
        let sides = |i: usize| {
            let (mut up, mut down) = (parameters, parameters);
            up[i] += steps[i];
            down[i] -= steps[i];
            (of(up), of(down))
        };
        for i in 0..COUNT {
            let (up, down) = sides(i);
            let expected = (up.correlation() - down.correlation()) / (2.0 * steps[i]);
            assert!((slopes[i] - expected).abs() <= 1e-6 * (correlation.abs() / steps[i] * 1e-5 + expected.abs()));
        }
        let mut customers = model.discounter(&history, 52.0, 0.003);
        for row in 0..history.len() {
            let (x, t_x, t) = history.customer(row);
            let found = (customers.0)(x, t_x, t, row);
            let residual = |model: CorrelatedParetoNbd| model.residual(x, t_x, t, 52.0, 0.003);
            close(found.mean, residual(model), 1e-10, "mean");
            for i in 0..COUNT {
                let (up, down) = sides(i);
                let expected = (residual(up) - residual(down)) / (2.0 * steps[i]);
                let size = 1e-5 * found.mean / steps[i] + expected.abs();
                assert!(
                    (found.gradient[i] - expected).abs() < 1e-6 * size,
                    "{model:?} {row} {i}: {} against {expected}",
                    found.gradient[i]
                );
            }
        }
    }
}

#[test]
fn customers_together_are_as_customers_alone() {
    let rows = [(0.0, 0.0), (1.0, 0.3), (6.0, 1.9), (45.0, 2.0)];
    let ages: Vec<f64> = (0..30).map(|k| 2.0 + 3.1 * f64::from(k)).collect();
    let cells: Vec<((f64, f64), f64)> = rows.iter().flat_map(|&row| ages.iter().map(move |&age| (row, age))).collect();
    let column = |f: fn(&((f64, f64), f64)) -> f64| cells.iter().map(f).collect::<Vec<f64>>();
    let history = History::new(column(|c| c.0.0), column(|c| c.0.1), column(|c| c.1)).expect("valid");
    for model in models() {
        for (horizon, rate) in [(52.0, 0.0027), (5.0, 0.0)] {
            let scores = model.score(&history, horizon, rate).expect("valid");
            for row in 0..history.len() {
                let (x, t_x, t) = history.customer(row);
                let what = format!("{model:?} x {x} age {t} horizon {horizon} rate {rate}");
                // At a limit what is left of the mixture may be small against its terms.
                close(scores.alive[row], model.alive(x, t_x, t, 0.0), 1e-12, &what);
                close(scores.expected[row], model.expected(x, t_x, t, horizon), 1e-10, &what);
                close(scores.residual[row], model.residual(x, t_x, t, horizon, rate), 1e-8, &what);
            }
        }
    }
}
