//! Every case of tests/reference/statistics_*.json, computed from the definitions (tests/reference/statistics_oracle.py).

mod support;

use serde_json::Value;
use statistics::correlation::{self, Correlation};
use statistics::linear::{Estimate, StandardErrors, moderation, regress, spread_test};
use statistics::paths::{Arrow, Bootstrap, Interval, paths};
use statistics::scale::{Finish, Settings, adequacy, alpha_interval, composite, factors, reliability};
use statistics::{Column, Error, Matrix, special};
use support::{Comparison, cases, list, lists, slices};

const KINDS: [(&str, StandardErrors); 5] = [
    ("classical", StandardErrors::Classical),
    ("hc0", StandardErrors::Hc0),
    ("hc1", StandardErrors::Hc1),
    ("hc2", StandardErrors::Hc2),
    ("hc3", StandardErrors::Hc3),
];

fn float(value: &Value) -> f64 {
    value.as_f64().expect("a number")
}

#[test]
fn distributions() {
    let mut compared = Comparison::default();
    for case in cases(include_str!("../../../tests/reference/statistics_special.json")) {
        let inputs = list(&case["inputs"]);
        let kind = case["kind"].as_str().expect("a kind");
        let found = match kind {
            "t" => special::student_t_two_sided(inputs[0], inputs[1]),
            "t-quantile" => special::student_t_quantile_two_sided(inputs[0], inputs[1]),
            "f" => special::f_upper(inputs[0], inputs[1], inputs[2]),
            "chi-square" => special::chi_square_upper(inputs[0], inputs[1]),
            "normal" => special::normal_two_sided(inputs[0]),
            "normal-quantile" => special::normal_quantile_two_sided(inputs[0]),
            other => panic!("unknown kind {other}"),
        };
        compared.number(&format!("{kind} {inputs:?}"), found, float(&case["value"]), 1e-12, 1e-290);
    }
    compared.done(250);
}

fn estimates(compared: &mut Comparison, name: &str, found: &[Estimate], expected: &Value, tolerance: f64) {
    let all = |part: fn(&Estimate) -> f64| found.iter().map(part).collect::<Vec<f64>>();
    // Estimates have units of their own: one is measured against itself, or a thousandth of its standard error.
    let errors: Vec<f64> = list(&expected["se"]).iter().map(|error| 1e-3 * error).collect();
    let (none, thousandths) = (vec![0.0; found.len()], vec![1e-3; found.len()]);
    compared.scaled(&format!("{name} se"), &all(|e| e.standard_error), &expected["se"], tolerance, &none);
    compared.scaled(&format!("{name} t"), &all(|e| e.t.expect("an error")), &expected["t"], tolerance, &thousandths);
    compared.scaled(&format!("{name} lower"), &all(|e| e.lower), &expected["lower"], tolerance, &errors);
    compared.scaled(&format!("{name} upper"), &all(|e| e.upper), &expected["upper"], tolerance, &errors);
    // A p value far out multiplies the error of its t by the square of t.
    for (i, (found, expected)) in found.iter().zip(list(&expected["p"])).enumerate() {
        let t = found.t.expect("an error");
        compared.number(
            &format!("{name} p {i}"),
            found.p.expect("an error"),
            expected,
            tolerance * t.abs().max(1.0).powi(2),
            1e-300,
        );
    }
}

#[test]
fn regressions() {
    let mut compared = Comparison::default();
    for case in cases(include_str!("../../../tests/reference/statistics_linear.json")) {
        let name = case["name"].as_str().expect("a name");
        let tolerance = float(&case["tolerance"]);
        let columns = lists(&case["x"]);
        let found = regress(&list(&case["y"]), &slices(&columns)).expect("a regression");
        let errors: Vec<f64> = list(&case["errors"]["classical"]["se"]).iter().map(|error| 1e-3 * error).collect();
        compared.scaled(&format!("{name} estimates"), found.estimates(), &case["estimates"], tolerance, &errors);
        compared.numbers(&format!("{name} residuals"), found.residuals(), &case["residuals"], tolerance);
        compared.numbers(&format!("{name} leverages"), found.leverages(), &case["leverages"], tolerance);
        compared.numbers(&format!("{name} standardised"), &found.standardised(), &case["standardised"], tolerance);
        compared.numbers(&format!("{name} vif"), &found.variance_inflation(), &case["vif"], tolerance);
        let test = found.f_test().expect("an error");
        for (part, value) in [
            ("r_squared", found.r_squared()),
            ("adjusted", found.adjusted_r_squared()),
            ("error_deviation", found.error_deviation()),
            ("f", test.f),
        ] {
            compared.number(&format!("{name} {part}"), value, float(&case[part]), tolerance, 0.0);
        }
        let many = test.residual_degrees.max(1.0);
        compared.number(&format!("{name} f_p"), test.p, float(&case["f_p"]), tolerance * many, 1e-300);
        for (key, kind) in KINDS {
            let expected = &case["errors"][key];
            let slopes = found.coefficients(kind, 0.95);
            if expected.is_null() {
                assert_eq!(slopes, Err(Error::Leverage { row: 7 }), "{name} {key}");
                continue;
            }
            let mut all = vec![found.intercept(kind, 0.95).expect("an intercept")];
            all.extend(slopes.expect("slopes").iter().map(|slope| slope.estimate));
            estimates(&mut compared, &format!("{name} {key}"), &all, expected, tolerance);
            // Every slope adds its own error to that of all at once.
            let together = tolerance * 100.0;
            if let Some(joint) = expected["joint"].as_f64() {
                let test = found.joint_test(kind).expect("no full leverage").expect("an error");
                compared.number(&format!("{name} {key} joint"), test.f, joint, together, 0.0);
                let p = float(&expected["joint_p"]);
                compared.number(&format!("{name} {key} joint p"), test.p, p, together * many, 1e-290);
            }
        }
        let spread = spread_test(&found, &slices(&columns)).expect("errors that vary");
        compared.number(&format!("{name} spread"), spread.chi_square, float(&case["spread"]), tolerance * 100.0, 1e-3);
        compared.number(&format!("{name} spread p"), spread.p, float(&case["spread_p"]), tolerance * 1e3, 0.0);
        if let Some(certified) = case.get("certified") {
            // NIST prints fifteen digits.
            let none = vec![0.0; errors.len()];
            compared.scaled("certified estimates", found.estimates(), &certified["estimates"], 1e-12, &none);
            let slopes = found.coefficients(StandardErrors::Classical, 0.95).expect("slopes");
            let mut errors = vec![found.intercept(StandardErrors::Classical, 0.95).expect("one").standard_error];
            errors.extend(slopes.iter().map(|slope| slope.estimate.standard_error));
            compared.scaled("certified errors", &errors, &certified["se"], 1e-12, &none);
            compared.number("certified f", test.f, float(&certified["f"]), 1e-12, 0.0);
            compared.number("certified r²", found.r_squared(), float(&certified["r_squared"]), 1e-12, 0.0);
            let deviation = float(&certified["error_deviation"]);
            compared.number("certified deviation", found.error_deviation(), deviation, 1e-12, 0.0);
        }
    }
    compared.done(2000);
}

#[test]
fn simple_slopes() {
    let mut compared = Comparison::default();
    for case in cases(include_str!("../../../tests/reference/statistics_moderation.json")) {
        let others = lists(&case["others"]);
        let (y, x, m) = (list(&case["y"]), list(&case["x"]), list(&case["m"]));
        for (key, kind) in [KINDS[0], KINDS[4]] {
            let found = moderation(&y, &x, &m, &slices(&others), kind, 0.95).expect("a regression");
            for (slope, expected) in found.slopes.iter().zip(case["slopes"][key].as_array().expect("three")) {
                let estimate = slope.estimate;
                for (part, value) in [
                    ("value", estimate.value),
                    ("se", estimate.standard_error),
                    ("t", estimate.t.expect("an error")),
                    ("lower", estimate.lower),
                    ("upper", estimate.upper),
                ] {
                    compared.number(&format!("{key} {part}"), value, float(&expected[part]), 1e-11, 1e-3);
                }
                let t = estimate.t.expect("an error");
                compared.number(
                    "p",
                    estimate.p.expect("an error"),
                    float(&expected["p"]),
                    1e-11 * t.abs().max(1.0).powi(2),
                    1e-300,
                );
            }
        }
    }
    compared.done(72);
}

fn matrix(compared: &mut Comparison, name: &str, found: &Matrix, expected: &Value, tolerance: f64) {
    let expected = lists(expected);
    assert_eq!((found.rows(), found.columns()), (expected.len(), expected[0].len()), "{name}");
    for (i, row) in expected.iter().enumerate() {
        for (j, value) in row.iter().enumerate() {
            compared.number(&format!("{name} {i} {j}"), found[(i, j)], *value, tolerance, 0.1);
        }
    }
}

#[test]
fn scales() {
    let mut compared = Comparison::default();
    for case in cases(include_str!("../../../tests/reference/statistics_scale.json")) {
        let name = case["name"].as_str().expect("a name");
        let columns = lists(&case["x"]);
        let columns = slices(&columns);
        let found = reliability(&columns).expect("a scale");
        compared.number(&format!("{name} alpha"), found.alpha, float(&case["alpha"]), 1e-12, 0.1);
        let standardised = found.standardised_alpha.expect("a varying sum");
        compared.number(&format!("{name} standardised"), standardised, float(&case["standardised_alpha"]), 1e-12, 0.1);
        for (item, expected) in found.items.iter().zip(case["items"].as_array().expect("items")) {
            compared.number("mean", item.mean, float(&expected["mean"]), 1e-12, 1.0);
            compared.number("deviation", item.deviation, float(&expected["deviation"]), 1e-12, 0.0);
            let total = item.item_total.expect("a varying rest");
            compared.number("item-total", total, float(&expected["item_total"]), 1e-12, 0.1);
            assert_eq!(item.alpha_without.is_none(), expected["alpha_without"].is_null());
            if let Some(without) = item.alpha_without {
                compared.number("alpha without", without, float(&expected["alpha_without"]), 1e-12, 0.1);
            }
        }
        let ends = alpha_interval(&found, 0.95).expect("a level");
        for (end, expected) in ends.iter().zip(list(&case["alpha_interval"])) {
            compared.number(&format!("{name} alpha interval"), *end, expected, 1e-12, 0.1);
        }
        let found = adequacy(&columns).expect("a scale");
        compared.number(&format!("{name} kmo"), found.kmo, float(&case["kmo"]), 1e-12, 0.0);
        let each: Vec<f64> = found.kmo_items.iter().map(|kmo| kmo.expect("correlated")).collect();
        compared.numbers(&format!("{name} kmo items"), &each, &case["kmo_items"], 1e-12);
        compared.number(&format!("{name} chi²"), found.chi_square, float(&case["chi_square"]), 1e-12, 0.0);
        let p = float(&case["chi_square_p"]);
        compared.number(&format!("{name} p"), found.p, p, 1e-12 * found.chi_square.max(1.0), 1e-290);
        matrix(&mut compared, name, &found.correlations, &case["correlations"], 1e-13);
        compared.numbers(&format!("{name} eigenvalues"), &found.eigenvalues, &case["eigenvalues"], 1e-12);
        compared.numbers(&format!("{name} multiple"), &found.squared_multiple, &case["squared_multiple"], 1e-11);

        let Some(number) = case.get("number").and_then(Value::as_u64) else { continue };
        let settings =
            Settings { number: Some(number as usize), tolerance: 1e-14, steps: 100_000, ..Settings::default() };
        let found = factors(&columns, settings).expect("factors");
        assert_eq!(found.finish, Finish::Converged, "{name}");
        matrix(&mut compared, &format!("{name} unrotated"), &found.unrotated, &case["unrotated"], 1e-9);
        matrix(&mut compared, &format!("{name} loadings"), &found.loadings, &case["loadings"], 1e-9);
        compared.numbers(&format!("{name} communalities"), &found.communalities, &case["communalities"], 1e-9);
        compared.numbers(&format!("{name} variance"), &found.variance, &case["variance"], 1e-9);

        let found = factors(&columns, Settings { number: Some(1), ..settings }).expect("a factor");
        let loadings: Vec<f64> = (0..columns.len()).map(|item| found.loadings[(item, 0)]).collect();
        compared.numbers(&format!("{name} one"), &loadings, &case["one"], 1e-9);
        let together = composite(&loadings).expect("loadings");
        compared.number(&format!("{name} composite"), together.reliability, float(&case["composite"]), 1e-9, 0.0);
        compared.number(
            &format!("{name} extracted"),
            together.variance_extracted,
            float(&case["extracted"]),
            1e-9,
            0.0,
        );
    }
    compared.done(300);
}

#[test]
fn correlations() {
    let mut compared = Comparison::default();
    let mut judge = |name: &str, found: Correlation, expected: &Value| {
        let (lower, upper) = found.interval.expect("enough rows");
        let t = found.t.expect("not perfect");
        for (part, value) in [("r", found.r), ("t", t), ("lower", lower), ("upper", upper)] {
            compared.number(&format!("{name} {part}"), value, float(&expected[part]), 1e-11, 0.01);
        }
        compared.number(&format!("{name} p"), found.p, float(&expected["p"]), 1e-11 * t.abs().max(1.0).powi(2), 0.0);
    };
    for case in cases(include_str!("../../../tests/reference/statistics_correlation.json")) {
        let (x, y, controls) = (list(&case["x"]), list(&case["y"]), lists(&case["controls"]));
        judge("pearson", correlation::pearson(&x, &y, 0.95).expect("varied"), &case["pearson"]);
        judge("spearman", correlation::spearman(&x, &y, 0.95).expect("varied"), &case["spearman"]);
        let partial = correlation::partial(&x, &y, &slices(&controls), 0.95).expect("varied");
        judge("partial", partial, &case["partial"]);
        let matrix = correlation::matrix(&[&x, &y]).expect("varied");
        assert!((matrix[(0, 1)] - float(&case["pearson"]["r"])).abs() < 1e-13);
    }
    compared.done(60);
}

#[test]
fn path_models() {
    let mut compared = Comparison::default();
    for case in cases(include_str!("../../../tests/reference/statistics_paths.json")) {
        let name = case["name"].as_str().expect("a name");
        let columns = lists(&case["x"]);
        let arrows: Vec<Arrow> = serde_json::from_value(case["arrows"].clone()).expect("arrows");
        let found = paths(&slices(&columns), &arrows, StandardErrors::Hc3, 0.95).expect("a model");
        matrix(&mut compared, &format!("{name} direct"), &found.effects.direct, &case["direct"], 1e-11);
        matrix(&mut compared, &format!("{name} indirect"), &found.effects.indirect, &case["indirect"], 1e-11);
        matrix(&mut compared, &format!("{name} total"), &found.effects.total, &case["total"], 1e-11);
        for equation in &found.equations {
            let expected = float(&case["r_squared"][equation.to.to_string()]);
            compared.number(&format!("{name} r²"), equation.r_squared, expected, 1e-10, 0.0);
        }
        let (resamples, seed) = (case["resamples"].as_u64().expect("a count"), case["seed"].as_u64().expect("a seed"));
        let mut bootstrap = Bootstrap::new(&slices(&columns), &arrows, resamples as usize, seed).expect("a model");
        while !bootstrap.step(37) {}
        let intervals = bootstrap.intervals(0.95).expect("resamples");
        assert_eq!((intervals.resamples, intervals.failed), (resamples as usize, 0));
        let mut ends = |kind: &str, found: &[Interval]| {
            let expected = case["intervals"][kind].as_array().expect("two ends");
            let (lower, upper) = (lists(&expected[0]), lists(&expected[1]));
            for interval in found {
                let (i, j) = (interval.from, interval.to);
                compared.number(&format!("{name} {kind} {i} {j}"), interval.lower, lower[i][j], 1e-10, 0.01);
                compared.number(&format!("{name} {kind} {i} {j}"), interval.upper, upper[i][j], 1e-10, 0.01);
            }
            // Where no interval is given there is no effect in any resample.
            let given = |i: usize, j: usize| found.iter().any(|interval| (interval.from, interval.to) == (i, j));
            for i in 0..lower.len() {
                for j in 0..lower.len() {
                    assert!(given(i, j) || lower[i][j].abs().max(upper[i][j].abs()) < 1e-15, "{name} {kind} {i} {j}");
                }
            }
        };
        ends("direct", &intervals.direct);
        ends("indirect", &intervals.indirect);
        ends("total", &intervals.total);
    }
    compared.done(150);
}

#[test]
fn what_cannot_be_computed_has_a_reason() {
    let up = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0];
    let squares = [1.0, 4.0, 9.0, 16.0, 25.0, 36.0];
    let both: Vec<f64> = up.iter().zip(&squares).map(|(a, b)| 0.3 * a - 7.0 * b + 2.0).collect();
    let y = [2.0, 1.0, 4.0, 3.0, 6.0, 8.0];
    let determined = Error::Collinear { column: Column::Input(2), by: vec![Column::Input(0), Column::Input(1)] };
    assert_eq!(regress(&y, &[&up, &squares, &both]).err(), Some(determined.clone()));
    assert_eq!(adequacy(&[&up, &squares, &both]).err(), Some(determined));
    assert_eq!(regress(&y, &[&up, &[0.1; 6]]).err(), Some(Error::Constant { column: Column::Input(1) }));
    assert_eq!(regress(&[7.1; 6], &[&up]).err(), Some(Error::Constant { column: Column::Outcome }));
    assert_eq!(regress(&y, &[]).err(), Some(Error::TooFewColumns { needed: 1, found: 0 }));
    assert_eq!(regress(&y[..3], &[&up[..3], &squares[..3]]).err(), Some(Error::TooFewRows { needed: 4, found: 3 }));
    let short = Error::Length { column: Column::Input(0), expected: 6, found: 5 };
    assert_eq!(regress(&y, &[&up[..5]]).err(), Some(short));
    for bad in [f64::NAN, f64::INFINITY, -1e200] {
        let mut spoiled = up;
        spoiled[2] = bad;
        assert_eq!(regress(&y, &[&spoiled]).err(), Some(Error::Value { column: Column::Input(0), row: 2 }));
    }
    let setting = |name: &str| Some(Error::Setting { setting: name.to_owned() });
    let fit = regress(&y, &[&up]).expect("a line");
    assert_eq!(fit.coefficients(StandardErrors::Hc3, 1.0).err(), setting("level"));
    assert_eq!(correlation::pearson(&up, &y, f64::NAN).err(), setting("level"));
    assert_eq!(correlation::pearson(&up[..2], &y[..2], 0.9).err(), Some(Error::TooFewRows { needed: 3, found: 2 }));
    let none = Settings { number: Some(3), ..Settings::default() };
    assert_eq!(factors(&[&up, &squares, &y], none).err(), setting("number"));
    assert_eq!(factors(&[&up, &y], Settings::default()).err(), Some(Error::TooFewColumns { needed: 3, found: 2 }));
    let few: Vec<&[f64]> = vec![&up[..3], &squares[..3], &y[..3]];
    assert_eq!(factors(&few, Settings::default()).err(), Some(Error::TooFewRows { needed: 4, found: 3 }));
    assert_eq!(reliability(&[&up, &[1.0; 6]]).err(), Some(Error::Constant { column: Column::Input(1) }));

    // The control determines y.
    let by = vec![Column::Input(0)];
    let doubled: Vec<f64> = up.iter().map(|v| 2.0 * v).collect();
    let refused = correlation::partial(&y, &doubled, &[&up], 0.95).err();
    assert_eq!(refused, Some(Error::Collinear { column: Column::Input(2), by }));
    // x and y determine each other: a perfect correlation, not a refusal.
    let perfect = correlation::partial(&up, &doubled, &[&y], 0.95).expect("both vary beyond the control");
    assert_eq!((perfect.r, perfect.t, perfect.p), (1.0, None, 0.0));

    // In a path model the columns are named by their places among the variables.
    let copy = paths(&[&y, &up, &doubled], &[(2, 0), (1, 0)], StandardErrors::Classical, 0.95).err();
    assert_eq!(copy, Some(Error::Collinear { column: Column::Input(1), by: vec![Column::Input(2)] }));
    assert_eq!(Bootstrap::new(&[&y, &up], &[(0, 1)], 0, 1).err(), setting("resamples"));
    assert_eq!(paths(&[&y, &up], &[], StandardErrors::Classical, 0.95).err(), setting("arrows"));
    let fresh = Bootstrap::new(&[&y, &up], &[(0, 1)], 5, 1).expect("a model");
    assert_eq!(fresh.intervals(0.95).err(), Some(Error::TooFewRows { needed: 1, found: 0 }));
}
