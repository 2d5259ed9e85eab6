use super::*;
use crate::fitting::PurchaseProblem;
use crate::history::History;
use crate::optimise::{Derivatives, Problem};

/// Fails unless a kernel's customers add up to what the rows of a problem do, with derivatives.
pub(crate) fn check_against<P: Problem<N>, K: Kernel<N>, const N: usize>(
    problem: &P,
    kernel: &K,
    customers: &[[f64; 3]],
    parameters: [f64; N],
) {
    let (mut rows, mut sum) = (Derivatives::default(), Derivatives::default());
    let prepared = problem.prepare(&parameters, &mut rows);
    problem.add(&prepared, 0..problem.rows(), &mut rows);
    customers.iter().for_each(|&customer| kernel.add(&parameters, customer, 1.0, &mut sum));
    let (rows, sum) = (rows.in_logs(&parameters), sum.in_logs(&parameters));
    let size = 1e-12 * (1.0 + rows.value.abs());
    assert!((rows.value - sum.value).abs() < size, "{parameters:?}: {} {}", rows.value, sum.value);
    for i in 0..N {
        assert!((rows.gradient[i] - sum.gradient[i]).abs() < size, "{parameters:?} {i}");
        for j in i..N {
            let (row, sum) = (rows.hessian[i][j], sum.hessian[i][j]);
            assert!((row - sum).abs() < size, "{parameters:?} {i} {j}: {row} {sum}");
        }
    }
}

/// Frequency, recency and age of customers of all kinds.
pub(crate) const ROWS: [[f64; 3]; 6] =
    [[0.0, 0.0, 39.0], [0.0, 0.0, 0.0], [1.0, 2.0, 39.0], [2.0, 30.4, 38.9], [29.0, 38.0, 38.0], [140.0, 3.0, 40.0]];

/// The same for a purchase model.
pub(crate) fn check_kernel<P: PurchaseProblem<4>, K: Kernel<4>, const N: usize>(kernel: &K) {
    let column = |place: usize| ROWS.iter().map(|row| row[place]).collect();
    let history = History::new(column(0), column(1), column(2)).expect("valid");
    let problem = P::of(&history);
    for parameters in [[0.25, 4.4, 0.8, 2.4], [3.0, 20.0, 0.05, 0.3], [0.01, 0.2, 5.0, 90.0], [60.0, 700.0, 40.0, 0.6]]
    {
        check_against(&problem, kernel, &ROWS, parameters);
    }
    let most: f64 = ROWS.iter().map(|&row| kernel.most(row)).sum();
    assert!((problem.ceiling() - most).abs() < 1e-9 * most.abs());
}
