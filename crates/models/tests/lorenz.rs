//! Lorenz curve and Gini index against the numbers of the textbook example.

use models::lorenz::{Inequality, MOST_POINTS};

const REVENUES: [f64; 10] = [500.0, 200.0, 100.0, 60.0, 40.0, 30.0, 25.0, 20.0, 15.0, 10.0];

fn near(value: f64, expected: f64) {
    assert!((value - expected).abs() < 1e-12, "{value} is not {expected}");
}

#[test]
fn the_example_gives_the_printed_curve_and_indices() {
    let inequality = Inequality::of(&REVENUES);
    near(inequality.gini.unwrap(), 311.0 / 500.0);
    near(inequality.corrected_gini.unwrap(), 311.0 / 450.0);
    near(inequality.concentration.unwrap(), 0.30745);
    near(inequality.top_share(0.2).unwrap(), 0.7);
    near(inequality.top_share(0.1).unwrap(), 0.5);
    let heights: Vec<f64> = inequality.points.iter().map(|point| point[1]).collect();
    let printed = [0.0, 0.01, 0.025, 0.045, 0.07, 0.10, 0.14, 0.20, 0.30, 0.50, 1.0];
    assert_eq!(heights.len(), printed.len());
    for (height, expected) in heights.iter().zip(printed) {
        near(*height, expected);
    }
}

#[test]
fn the_three_formulas_agree() {
    let inequality = Inequality::of(&REVENUES);
    let count = REVENUES.len() as f64;
    let total: f64 = REVENUES.iter().sum();
    let differences: f64 = REVENUES.iter().flat_map(|a| REVENUES.iter().map(move |b| (a - b).abs())).sum();
    near(inequality.gini.unwrap(), differences / (2.0 * count * total));
    let area: f64 = inequality.points.windows(2).map(|pair| (pair[0][1] + pair[1][1]) / count).sum();
    near(inequality.gini.unwrap(), 1.0 - area);
}

#[test]
fn top_shares_round_the_number_of_customers_up() {
    let inequality = Inequality::of(&REVENUES);
    near(inequality.top_share(0.01).unwrap(), 0.5);
    near(inequality.top_share(0.21).unwrap(), 0.8);
    near(inequality.top_share(1.0).unwrap(), 1.0);
    let equal = Inequality::of(&[1.0; 100]);
    near(equal.top_share(0.07).unwrap(), 0.07);
}

#[test]
fn equal_amounts_have_no_inequality_and_one_owner_has_all() {
    let equal = Inequality::of(&[3.0; 1000]);
    near(equal.gini.unwrap(), 0.0);
    near(equal.concentration.unwrap(), 0.001);
    let mut amounts = vec![1e-9; 1000];
    amounts[7] = 1e9;
    let one = Inequality::of(&amounts);
    assert!((one.corrected_gini.unwrap() - 1.0).abs() < 1e-9);
}

#[test]
fn amounts_without_a_curve_are_left_out_and_counted() {
    let inequality = Inequality::of(&[10.0, 0.0, -5.0, 30.0]);
    assert_eq!((inequality.owners, inequality.left_out), (2, 2));
    near(inequality.gini.unwrap(), 0.25);
    let nothing = Inequality::of(&[0.0, -1.0]);
    assert_eq!((nothing.gini, nothing.top_share(0.2), nothing.left_out), (None, None, 2));
    assert_eq!(Inequality::of(&[4.0]).corrected_gini, None);
}

#[test]
fn long_curves_are_thinned_to_their_ends() {
    let amounts: Vec<f64> = (1..=20_000).map(f64::from).collect();
    let inequality = Inequality::of(&amounts);
    assert_eq!(inequality.points.len(), MOST_POINTS);
    assert_eq!(inequality.points[0], [0.0, 0.0]);
    assert_eq!(inequality.points[MOST_POINTS - 1], [1.0, 1.0]);
    // 1 … n: the Gini index is (n − 1) / 3n.
    near(inequality.gini.unwrap(), 19_999.0 / 60_000.0);
    assert!(inequality.points.windows(2).all(|pair| pair[0][0] < pair[1][0] && pair[0][1] < pair[1][1]));
}
