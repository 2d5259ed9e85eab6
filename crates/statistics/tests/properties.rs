//! What must hold whatever the numbers are.

use proptest::prelude::*;
use statistics::correlation::{matrix, partial, pearson, ranks, spearman};
use statistics::linear::{Estimate, Regression, StandardErrors, interaction, moderation, regress};
use statistics::paths::{Bootstrap, paths};
use statistics::scale::{Finish, Settings, adequacy, factors, reliability};
use statistics::{Column, Error};

const KINDS: [StandardErrors; 5] =
    [StandardErrors::Classical, StandardErrors::Hc0, StandardErrors::Hc1, StandardErrors::Hc2, StandardErrors::Hc3];

fn near(a: f64, b: f64, tolerance: f64) -> bool {
    (a - b).abs() <= tolerance * a.abs().max(b.abs()).max(1.0)
}

/// Columns of independent values, as many as asked, with the same rows.
fn columns(count: usize) -> impl Strategy<Value = Vec<Vec<f64>>> {
    (12_usize..40).prop_flat_map(move |rows| prop::collection::vec(prop::collection::vec(-10.0..10.0, rows), count))
}

fn slices(columns: &[Vec<f64>]) -> Vec<&[f64]> {
    columns.iter().map(Vec::as_slice).collect()
}

fn map(column: &[f64], change: impl Fn(f64) -> f64) -> Vec<f64> {
    column.iter().map(|value| change(*value)).collect()
}

fn slopes(fit: &Regression, errors: StandardErrors) -> Vec<Estimate> {
    fit.coefficients(errors, 0.95).expect("slopes").iter().map(|slope| slope.estimate).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn residuals_are_orthogonal_and_sums_of_squares_add_up(x in columns(4)) {
        let fit = regress(&x[0], &slices(&x[1..])).expect("independent columns");
        let size: f64 = x[0].iter().map(|y| y * y).sum();
        prop_assert!(fit.residuals().iter().sum::<f64>().abs() < 1e-11 * size);
        for predictor in &x[1..] {
            let product: f64 = predictor.iter().zip(fit.residuals()).map(|(x, e)| x * e).sum();
            prop_assert!(product.abs() < 1e-11 * size);
        }
        // R² is the squared correlation of fitted and observed, and the leverages sum to the number of coefficients.
        let fitted: Vec<f64> = x[0].iter().zip(fit.residuals()).map(|(y, e)| y - e).collect();
        let r = pearson(&fitted, &x[0], 0.95).expect("varied").r;
        prop_assert!(near(r * r, fit.r_squared(), 1e-10));
        prop_assert!(near(fit.leverages().iter().sum::<f64>(), 4.0, 1e-12));
        prop_assert!(fit.adjusted_r_squared() <= fit.r_squared());
    }

    #[test]
    fn adding_constants_moves_only_the_intercept_and_scaling_scales(
        x in columns(3), shift in -1e3..1e3_f64, scale in prop_oneof![0.001..0.1_f64, 10.0..1e4_f64, -5.0..-0.5_f64]
    ) {
        let fit = regress(&x[0], &[&x[1], &x[2]]).expect("independent columns");
        let moved_y = map(&x[0], |y| y + shift);
        let moved_x = map(&x[1], |x| scale * (x + shift));
        let moved = regress(&moved_y, &[&moved_x, &x[2]]).expect("independent columns");
        prop_assert!(near(fit.r_squared(), moved.r_squared(), 1e-10));
        for errors in KINDS {
            let (before, after) = (slopes(&fit, errors), slopes(&moved, errors));
            prop_assert!(near(before[0].value, after[0].value * scale, 1e-9));
            prop_assert!(near(before[0].standard_error, after[0].standard_error * f64::abs(scale), 1e-9));
            prop_assert!(near(before[1].value, after[1].value, 1e-9));
            prop_assert!(near(before[1].p.expect("an error"), after[1].p.expect("an error"), 1e-9));
        }
        let intercept = fit.estimates()[0] + shift - shift * fit.estimates()[1];
        prop_assert!(near(intercept, moved.estimates()[0], 1e-9));
        prop_assert!(near(fit.standardised()[0].abs(), moved.standardised()[0].abs(), 1e-9));
        prop_assert!(near(fit.variance_inflation()[0], moved.variance_inflation()[0], 1e-9));
    }

    #[test]
    fn one_predictor_is_a_correlation(x in columns(2)) {
        let fit = regress(&x[0], &[&x[1]]).expect("varied");
        let r = pearson(&x[0], &x[1], 0.95).expect("varied");
        let slope = slopes(&fit, StandardErrors::Classical)[0];
        let f = fit.f_test().expect("an error");
        prop_assert!(near(fit.standardised()[0], r.r, 1e-12));
        prop_assert!(near(slope.t.expect("an error"), r.t.expect("not perfect"), 1e-10));
        prop_assert!(near(slope.p.expect("an error"), r.p, 1e-10) && near(f.p, r.p, 1e-10));
        prop_assert!(near(fit.variance_inflation()[0], 1.0, 1e-12));
        // The interval leaves zero out just when the p value is below its level.
        prop_assert_eq!(slope.lower > 0.0 || slope.upper < 0.0, slope.p.expect("an error") < 0.05);
    }

    #[test]
    fn robust_errors_grow_from_kind_to_kind(x in columns(3)) {
        let fit = regress(&x[0], &[&x[1], &x[2]]).expect("independent columns");
        let error = |kind| slopes(&fit, kind)[0].standard_error;
        let [_, hc0, hc1, hc2, hc3] = KINDS.map(error);
        prop_assert!(hc0 < hc1 && hc0 < hc2 && hc2 < hc3);
    }

    #[test]
    fn centring_leaves_the_interaction_as_it_is(x in columns(3)) {
        let product: Vec<f64> = x[1].iter().zip(&x[2]).map(|(a, b)| a * b).collect();
        let raw = regress(&x[0], &[&x[1], &x[2], &product]).expect("independent columns");
        let found = moderation(&x[0], &x[1], &x[2], &[], StandardErrors::Hc3, 0.95).expect("independent columns");
        prop_assert!(near(raw.estimates()[3], found.regression.estimates()[3], 1e-9));
        prop_assert!(near(raw.r_squared(), found.regression.r_squared(), 1e-10));
        // The middle slope is the focal predictor's own coefficient, the outer ones lie evenly around it.
        let [low, middle, high] = found.slopes.map(|slope| slope.estimate.value);
        prop_assert!(near(middle, found.regression.estimates()[1], 1e-12));
        prop_assert!(near(low + high, 2.0 * middle, 1e-10));
        let parts = interaction(&x[1], &x[2]).expect("varied");
        prop_assert!(parts.focal.iter().sum::<f64>().abs() < 1e-10);
    }

    #[test]
    fn alpha_knows_no_unit_no_origin_and_no_order(x in columns(4), shift in -100.0..100.0_f64, scale in 0.01..100.0_f64) {
        let before = reliability(&slices(&x)).expect("a scale");
        let moved: Vec<Vec<f64>> = x.iter().rev().map(|item| map(item, |value| scale * (value + shift))).collect();
        let after = reliability(&slices(&moved)).expect("a scale");
        prop_assert!(near(before.alpha, after.alpha, 1e-9));
        prop_assert!(before.alpha <= 1.0);
        let (first, last) = (before.items[0], after.items[3]);
        prop_assert!(near(first.item_total.expect("varies"), last.item_total.expect("varies"), 1e-9));
        prop_assert!(near(first.alpha_without.expect("three items"), last.alpha_without.expect("three items"), 1e-9));
        prop_assert!(near(first.alpha_without.expect("three"), reliability(&slices(&x[1..])).expect("a scale").alpha, 1e-9));
        // Standardised items have the standardised alpha for their own.
        let standard: Vec<Vec<f64>> = x.iter().zip(&before.items)
            .map(|(item, of)| map(item, |value| (value - of.mean) / of.deviation)).collect();
        let standard = reliability(&slices(&standard)).expect("a scale");
        prop_assert!(near(standard.alpha, before.standardised_alpha.expect("varies"), 1e-9));
    }

    #[test]
    fn adequacy_is_within_its_bounds_and_knows_no_unit(x in columns(4), scale in 0.01..100.0_f64) {
        let found = adequacy(&slices(&x)).expect("independent columns");
        prop_assert!((0.0..=1.0).contains(&found.kmo) && (0.0..=1.0).contains(&found.p));
        prop_assert!(near(found.eigenvalues.iter().sum::<f64>(), 4.0, 1e-12));
        prop_assert!(found.eigenvalues.windows(2).all(|pair| pair[0] >= pair[1]) && found.eigenvalues[3] > 0.0);
        let logarithms: f64 = found.eigenvalues.iter().map(|value| value.ln()).sum();
        let factor = found.n as f64 - 1.0 - 13.0 / 6.0;
        prop_assert!(near(found.chi_square, -factor * logarithms, 1e-9));
        let mut scaled = x.clone();
        scaled[1] = map(&x[1], |value| scale * value + 3.0);
        let scaled = adequacy(&slices(&scaled)).expect("independent columns");
        prop_assert!(near(found.kmo, scaled.kmo, 1e-9) && near(found.chi_square, scaled.chi_square, 1e-9));
        let multiple = regress(&x[0], &slices(&x[1..])).expect("independent columns").r_squared();
        prop_assert!(near(found.squared_multiple[0], multiple, 1e-10));
    }

    #[test]
    fn rotation_keeps_communalities_and_what_factors_explain(x in columns(6), number in 2_usize..4) {
        let settings = Settings { number: Some(number), ..Settings::default() };
        let found = factors(&slices(&x), settings).expect("independent columns");
        for i in 0..6 {
            let squares = |row: &[f64]| row.iter().map(|value| value * value).sum::<f64>();
            prop_assert!(near(squares(found.loadings.row(i)), found.communalities[i], 1e-12));
            prop_assert!(near(squares(found.unrotated.row(i)), found.communalities[i], 1e-12));
        }
        prop_assert!(near(found.variance.iter().sum::<f64>(), found.communalities.iter().sum::<f64>(), 1e-12));
        prop_assert!(found.variance.windows(2).all(|pair| pair[0] >= pair[1]));
        match found.finish {
            Finish::Heywood { item } => prop_assert!(found.communalities[item] > 1.0),
            _ => prop_assert!(found.communalities.iter().all(|communality| *communality <= 1.0)),
        }
        // The values are those of the crate's own types: no NaN anywhere.
        prop_assert!(found.loadings.values().iter().all(|value| value.is_finite()));
    }

    #[test]
    fn ranks_see_only_the_order(x in columns(2)) {
        let bent = map(&x[0], |value| value.powi(3) + value);
        let before = spearman(&x[0], &x[1], 0.95).expect("varied");
        let after = spearman(&bent, &x[1], 0.95).expect("varied");
        prop_assert_eq!(before, after);
        let n = x[0].len() as f64;
        prop_assert_eq!(ranks(&x[0]).iter().sum::<f64>(), n * (n + 1.0) / 2.0);
        let turned = map(&x[0], |value| -value);
        prop_assert!(near(spearman(&turned, &x[1], 0.95).expect("varied").r, -before.r, 1e-13));
    }

    #[test]
    fn partial_correlation_has_the_test_of_the_slope(x in columns(4)) {
        let found = partial(&x[0], &x[1], &[&x[2], &x[3]], 0.95).expect("independent columns");
        let swapped = partial(&x[1], &x[0], &[&x[3], &x[2]], 0.95).expect("independent columns");
        prop_assert!(near(found.r, swapped.r, 1e-12));
        let slope = slopes(&regress(&x[0], &slices(&x[1..])).expect("independent columns"), StandardErrors::Classical)[0];
        prop_assert!(near(found.t.expect("not perfect"), slope.t.expect("an error"), 1e-9));
        let (lower, upper) = found.interval.expect("enough rows");
        prop_assert!(lower < found.r && found.r < upper && lower > -1.0 && upper < 1.0);
    }

    #[test]
    fn a_full_path_model_gives_back_the_correlations(x in columns(3)) {
        // With every arrow there is, the total effect and the common causes make up each correlation.
        let model = paths(&slices(&x), &[(0, 1), (0, 2), (1, 2)], StandardErrors::Classical, 0.95).expect("a model");
        let (direct, total) = (&model.effects.direct, &model.effects.total);
        prop_assert!(near(total[(0, 1)], model.correlations[(0, 1)], 1e-12));
        prop_assert!(near(total[(0, 2)], model.correlations[(0, 2)], 1e-12));
        let third = direct[(1, 2)] + direct[(0, 2)] * direct[(0, 1)];
        prop_assert!(near(third, model.correlations[(1, 2)], 1e-12));
        prop_assert!(near(model.correlations[(1, 2)], matrix(&slices(&x)).expect("varied")[(1, 2)], 1e-15));
    }

    #[test]
    fn a_bootstrap_is_the_same_in_any_slices(x in columns(3), seed in any::<u64>(), slice in 1_usize..60) {
        let arrows = [(0, 1), (1, 2)];
        let mut whole = Bootstrap::new(&slices(&x), &arrows, 50, seed).expect("a model");
        prop_assert!(whole.step(50));
        let mut sliced = Bootstrap::new(&slices(&x), &arrows, 50, seed).expect("a model");
        while !sliced.step(slice) {}
        prop_assert_eq!(sliced.progress(), (50, 50));
        let (whole, sliced) = (whole.intervals(0.9).expect("resamples"), sliced.intervals(0.9).expect("resamples"));
        prop_assert_eq!(&whole, &sliced);
        prop_assert_eq!((whole.direct.len(), whole.indirect.len(), whole.total.len()), (2, 1, 3));
        prop_assert!(whole.total.iter().all(|interval| interval.lower <= interval.upper));
        let mut other = Bootstrap::new(&slices(&x), &arrows, 50, seed ^ 1).expect("a model");
        other.step(50);
        prop_assert_ne!(whole, other.intervals(0.9).expect("resamples"));
    }
}

#[test]
fn an_exact_relation_has_no_error_to_test_against() {
    let x: Vec<f64> = (0..20).map(|i| f64::from(i) * 0.1).collect();
    let z: Vec<f64> = (0..20).map(|i| f64::from(i * i % 7)).collect();
    let y: Vec<f64> = x.iter().zip(&z).map(|(x, z)| 5.3 + 0.7 * x - 1.1 * z).collect();
    let fit = regress(&y, &[&x, &z]).expect("a plane");
    assert!(fit.exact() && fit.f_test().is_none());
    assert_eq!((fit.r_squared(), fit.adjusted_r_squared(), fit.error_deviation()), (1.0, 1.0, 0.0));
    for (found, expected) in fit.estimates().iter().zip([5.3, 0.7, -1.1]) {
        assert!(near(*found, expected, 1e-14));
    }
    for errors in KINDS {
        let slope = slopes(&fit, errors)[0];
        assert_eq!((slope.standard_error, slope.t, slope.p), (0.0, None, None));
        assert_eq!((slope.lower, slope.upper), (slope.value, slope.value));
    }
    // The smallest error that shows is one to test against.
    let mut disturbed = y.clone();
    disturbed[4] += 1e-9;
    assert!(!regress(&disturbed, &[&x, &z]).expect("nearly a plane").exact());
}

#[test]
fn nearly_the_same_is_not_the_same() {
    let x: Vec<f64> = (0..30).map(|i| f64::from(i * 7 % 11)).collect();
    let mut copy = x.clone();
    copy[3] += 1e-6;
    let y: Vec<f64> = (0..30).map(|i| f64::from(i * 5 % 13)).collect();
    let fit = regress(&y, &[&x, &copy]).expect("two columns, barely");
    assert!(fit.variance_inflation()[0] > 1e12);
    copy[3] = x[3] + 1e-11;
    let refused = Error::Collinear { column: Column::Input(1), by: vec![Column::Input(0)] };
    assert_eq!(regress(&y, &[&x, &copy]).err(), Some(refused));
}

#[test]
fn large_means_do_not_cost_digits() {
    let x: Vec<f64> = (0..50).map(|i| f64::from(i * 17 % 29)).collect();
    let y: Vec<f64> = (0..50).map(|i| f64::from(i * 11 % 31)).collect();
    let plain = regress(&y, &[&x]).expect("varied");
    // Whole numbers of this size are exact, so nothing is lost in the data themselves.
    let far = regress(&map(&y, |y| y + 1e12), &[&map(&x, |x| x - 1e12)]).expect("varied");
    assert!(near(plain.estimates()[1], far.estimates()[1], 1e-14));
    for errors in KINDS {
        assert!(near(slopes(&plain, errors)[0].standard_error, slopes(&far, errors)[0].standard_error, 1e-13));
    }
}

#[test]
fn units_of_any_size_give_the_same_tests() {
    let x: Vec<f64> = (0..40).map(|i| f64::from(i * 17 % 29) - 12.0).collect();
    let z: Vec<f64> = (0..40).map(|i| f64::from(i * i % 23)).collect();
    let y: Vec<f64> = (0..40).map(|i| f64::from(i * 11 % 31)).collect();
    let plain = regress(&y, &[&x, &z]).expect("varied");
    for (small, large) in [(1e-55, 1e55), (1e55, 1e-55), (1e55, 1e55), (1e-55, 1e-55)] {
        let scaled = regress(&map(&y, |y| y * large), &[&map(&x, |x| x * small), &z]).expect("varied");
        let (before, after) = (plain.f_test().expect("an error"), scaled.f_test().expect("an error"));
        assert!(near(before.f, after.f, 1e-12) && near(before.p, after.p, 1e-12));
        assert!(near(plain.r_squared(), scaled.r_squared(), 1e-12));
        for errors in KINDS {
            let (before, after) = (slopes(&plain, errors)[0], slopes(&scaled, errors)[0]);
            assert!(near(before.t.expect("an error"), after.t.expect("an error"), 1e-11), "{errors:?}");
            assert!(near(before.upper * large / small / after.upper, 1.0, 1e-11));
        }
        let items = [map(&x, |x| x * small), map(&x, |x| x * small + small)];
        let items = [items[0].as_slice(), items[1].as_slice()];
        assert!(near(reliability(&items).expect("a scale").alpha, 1.0, 1e-12));
    }
}

#[test]
fn a_communality_past_one_is_told() {
    // The first item is nearly the sum of the others, which correlate by about a half: one factor would need
    // h² = r₁₂ r₁₃ / r₂₃, about 0.87² / 0.5.
    let part = |factor: usize| (0..60).map(move |i| (i * i * factor % 61) as f64);
    let second: Vec<f64> = part(7).zip(part(11)).map(|(shared, own)| shared + own).collect();
    let third: Vec<f64> = part(7).zip(part(29)).map(|(shared, own)| shared + own).collect();
    let first: Vec<f64> = second.iter().zip(&third).zip(part(5)).map(|((a, b), own)| a + b + 0.1 * own).collect();
    let items: Vec<&[f64]> = vec![&first, &second, &third];
    let found = factors(&items, Settings { number: Some(1), ..Settings::default() }).expect("columns of their own");
    assert_eq!(found.finish, Finish::Heywood { item: 0 });
    let hurried = Settings { number: Some(1), steps: 1, tolerance: 1e-12, ..Settings::default() };
    assert_eq!(factors(&items, hurried).expect("one step").finish, Finish::StepsUsedUp);
}

#[test]
fn resamples_that_say_nothing_are_counted() {
    let x = [[1.0, 2.0, 4.0, 3.0, 7.0], [2.0, 1.0, 3.0, 5.0, 4.0], [1.0, 3.0, 2.0, 5.0, 9.0]];
    let variables: Vec<&[f64]> = x.iter().map(|column| column.as_slice()).collect();
    let mut bootstrap = Bootstrap::new(&variables, &[(0, 2), (1, 2)], 2000, 5).expect("a model");
    assert!(bootstrap.step(usize::MAX));
    let found = bootstrap.intervals(0.95).expect("resamples");
    assert_eq!(found.resamples + found.failed, 2000);
    // One or two different rows (5 + 10 · 30 of 3125 resamples), or just the first, third and fifth, whose causes lie on a
    // line (150 more): 291 of 2000 on average, with a standard deviation of 16.
    assert!((220..362).contains(&found.failed), "{}", found.failed);
}
