use super::likelihood::{COUNT, Grouped};
use super::*;
use crate::optimise::{Derivatives, Problem};

const ROWS: [(f64, f64, f64); 5] =
    [(1.0, 0.7, 1.0), (3.0, 1.4, 2.0), (1.0, 0.7, 1.5), (40.0, 0.02, 1.0), (2.0, 90.0, 1.0)];
const POINTS: [[f64; COUNT]; 3] = [[6.2, 3.7, 0.5], [0.3, 0.8, 2.0], [90.0, 30.0, 0.01]];

fn evaluate(grouped: &Grouped, parameters: [f64; COUNT]) -> Derivatives<COUNT> {
    let mut sum = Derivatives::default();
    let tables = grouped.prepare(&parameters, &mut sum);
    grouped.add(&tables, 0..grouped.rows(), &mut sum);
    crate::derivatives::check_value(grouped, &tables);
    sum.mirror();
    sum
}

#[test]
fn bad_input_is_refused() {
    assert!(GammaGamma::new(1.0, 1.0, 0.0).is_err());
    assert_eq!(fit(&[0.0, 0.0], &[0.0, 0.0], None), Err(Error::Empty));
    assert!(matches!(fit(&[1.0], &[], None), Err(Error::Length { .. })));
    assert!(matches!(fit(&[1.5], &[1.0], None), Err(Error::Row { row: 0, .. })));
    assert!(matches!(fit(&[1.0, 2.0], &[1.0, -3.0], None), Err(Error::Row { row: 1, .. })));
    assert!(matches!(fit(&[1.0], &[1.0], Some(&[f64::NAN])), Err(Error::Row { row: 0, .. })));
    // Without a repeat purchase the spend is not looked at.
    assert!(fit(&[0.0, 1.0, 2.0], &[f64::NAN, 1.0, 3.0], None).is_ok());
}

#[test]
fn value_is_the_sum_of_the_customers() {
    let grouped = Grouped::new(ROWS.into_iter());
    assert_eq!(grouped.distinct_rows(), 4);
    for parameters in POINTS {
        let sum: f64 = ROWS.iter().map(|&(x, spend, weight)| weight * likelihood::one(parameters, x, spend)).sum();
        let found = evaluate(&grouped, parameters).value;
        assert!((found - sum).abs() < 1e-11 * sum.abs(), "{parameters:?}: {found} {sum}");
        assert!(found <= grouped.ceiling());
    }
}

#[test]
fn derivatives_are_those_of_the_value() {
    let grouped = Grouped::new(ROWS.into_iter());
    for parameters in POINTS {
        let exact = evaluate(&grouped, parameters);
        for i in 0..COUNT {
            let step = 1e-5 * parameters[i];
            let (mut up, mut down) = (parameters, parameters);
            up[i] += step;
            down[i] -= step;
            let (up, down) = (evaluate(&grouped, up), evaluate(&grouped, down));
            let slope = (up.value - down.value) / (2.0 * step);
            let size = exact.value.abs() / parameters[i];
            assert!(
                (exact.gradient[i] - slope).abs() < 1e-8 * size,
                "{parameters:?} {i}: {} {slope}",
                exact.gradient[i]
            );
            for j in 0..COUNT {
                let slope = (up.gradient[j] - down.gradient[j]) / (2.0 * step);
                let size = exact.value.abs() / (parameters[i] * parameters[j]);
                let found = exact.hessian[i][j];
                assert!((found - slope).abs() < 1e-8 * size, "{parameters:?} {i} {j}: {found} {slope}");
            }
        }
    }
}
