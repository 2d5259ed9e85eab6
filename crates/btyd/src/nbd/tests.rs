use super::*;

#[test]
fn moments_are_those_of_the_distribution() {
    let model = Nbd::new(0.8, 5.0).expect("valid");
    let history = History::new(vec![0.0], vec![0.0], vec![0.0]).expect("valid");
    let found = (model.discounter(&history, 26.0, 0.0).0)(0.0, 0.0, 0.0, 0);
    let moment =
        |power: i32| (0..800_u64).map(|n| (n as f64).powi(power) * model.probability_new(n, 26.0)).sum::<f64>();
    for (found, expected) in [(1.0, moment(0)), (found.mean, moment(1)), (found.second, moment(2))] {
        assert!((found / expected - 1.0).abs() < 1e-12, "{found} {expected}");
    }
}

#[test]
fn bad_parameters_are_refused() {
    assert!(Nbd::new(1.0, 0.0).is_err());
    assert!(Nbd::new(f64::INFINITY, 1.0).is_err());
}
