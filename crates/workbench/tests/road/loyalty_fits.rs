//! The models that are estimated from a survey, on the site's sample against tests/reference/loyalty_fits.json (statsmodels,
//! pingouin, factor_analyzer), and what they refuse.

use std::collections::BTreeMap;

use models::Value;
use models::fits::loyalty_drivers::DriversReport;
use models::fits::relationship_paths::PathsReport;
use models::fits::scale_quality::{ScalePart, ScaleReport};
use models::fits::{Estimated, Finding, FitReport, FitSettings};
use serde_json::Value as Json;
use workbench::FittedCells;

use super::fits::{close, fit, session, word};

fn reference(model: &str) -> Json {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/reference/loyalty_fits.json");
    let all: Json = serde_json::from_str(&std::fs::read_to_string(path).expect("the reference")).expect("JSON");
    all[model].clone()
}

fn sample(language: &str) -> String {
    let path = format!("{}/../../www/samples/loyalty.{language}.csv", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).expect("the sample")
}

fn numbers(value: &Json) -> Vec<f64> {
    value.as_array().expect("a list").iter().map(|number| number.as_f64().expect("a number")).collect()
}

fn list(found: &[f64], expected: &Json, what: &str) {
    let expected = numbers(expected);
    assert_eq!(found.len(), expected.len(), "{what}");
    found.iter().zip(expected).for_each(|(found, expected)| close(*found, expected, what));
}

/// The first results of a column, in the order of the rows that took part.
fn first(session: &workbench::Session, model: &str, column: &str, count: usize) -> Vec<f64> {
    let fitted = session.fitted(model).expect("a fit");
    let column = fitted.columns.iter().find(|one| one.id == column).expect("the column");
    let FittedCells::Numbers(cells) = &column.cells else { panic!("numbers") };
    cells.iter().flatten().copied().take(count).collect()
}

fn drivers(report: &FitReport) -> &DriversReport {
    match &report.found {
        Finding::Drivers(found) => found,
        other => panic!("{other:?}"),
    }
}

fn judged(found: &Estimated, expected: &Json, what: &str) {
    let parts = [
        ("value", found.value),
        ("error", found.error),
        ("t", found.t.unwrap()),
        ("p", found.p.unwrap()),
        ("lower", found.lower),
        ("upper", found.upper),
    ];
    for (part, value) in parts {
        close(value, expected[part].as_f64().unwrap(), &format!("{what} {part}"));
    }
}

#[test]
fn drivers_of_the_sample_are_those_of_statsmodels() {
    let expected = reference("drivers");
    for language in ["en", "zh-CN"] {
        for kind in ["classical", "hc0", "hc1", "hc2", "hc3"] {
            let settings = FitSettings { settings: [word("errors", kind)].into(), ..FitSettings::default() };
            let mut session = session(&sample(language));
            let report = fit(&mut session, "loyalty-drivers", settings).unwrap();
            let found = drivers(&report);
            let what = format!("{language} {kind}");
            assert_eq!(report.used as u64, expected["used"].as_u64().unwrap(), "{what}");
            let own = &expected["errors"][kind];
            let terms = own["terms"].as_array().unwrap();
            assert_eq!(found.terms.len(), terms.len());
            for (at, (term, expected)) in found.terms.iter().zip(terms).enumerate() {
                judged(&term.estimate, expected, &format!("{what} term {at}"));
            }
            for (slope, expected) in found.slopes[0].at.iter().zip(own["slopes"].as_array().unwrap()) {
                judged(slope, expected, &format!("{what} slope"));
            }
            let joint = found.joint.unwrap();
            close(joint.statistic, own["joint"].as_f64().unwrap(), &what);
            close(joint.p, own["joint_p"].as_f64().unwrap(), &what);
            let told = |part: &str| expected[part].as_f64().unwrap();
            close(found.r_squared, told("r_squared"), &what);
            close(found.adjusted, told("adjusted"), &what);
            close(found.error_deviation, told("error_deviation"), &what);
            close(found.spread.unwrap().statistic, told("spread"), &what);
            close(found.spread.unwrap().p, told("spread_p"), &what);
            let standardised: Vec<f64> = found.terms[1..].iter().map(|term| term.standardised.unwrap()[0]).collect();
            list(&standardised, &expected["standardised"], &what);
            let inflation: Vec<f64> = found.terms[1..].iter().map(|term| term.inflation.unwrap()).collect();
            list(&inflation, &expected["inflation"], &what);
            for (variable, name) in std::iter::once(&found.outcome).chain(&found.drivers).zip([
                "loyalty",
                "satisfaction",
                "trust",
                "switching costs",
                "service quality",
                "value",
                "product experience",
                "relevance",
                "alternatives",
            ]) {
                let alpha = expected["alpha"][name].as_f64();
                assert_eq!(variable.alpha.is_some(), alpha.is_some(), "{what} {name}");
                close(variable.alpha.unwrap_or(0.0), alpha.unwrap_or(0.0), name);
            }
            list(&first(&session, "loyalty-drivers", "fitted", 5), &expected["fitted"], &what);
            list(&first(&session, "loyalty-drivers", "residual", 5), &expected["residuals"], &what);
        }
    }
}

fn columns(chosen: &[(&str, &[&str])]) -> BTreeMap<String, Vec<String>> {
    let named =
        |(role, names): &(&str, &[&str])| ((*role).to_owned(), names.iter().map(|name| (*name).to_owned()).collect());
    chosen.iter().map(named).collect()
}

#[test]
fn a_line_by_hand_and_what_is_refused() {
    let text = "q,x,z\n4,1,1\n4,2,1\n8,3,1\n8,4,1\n";
    let chosen = |list| FitSettings { columns: columns(list), ..FitSettings::default() };
    let report =
        fit(&mut session(text), "loyalty-drivers", chosen(&[("loyalty", &["q"]), ("others", &["x"])])).unwrap();
    let found = drivers(&report);
    // Slope Σxy/Σxx = 8 / 5, explained 64 / 5 of 16.
    close(found.terms[1].estimate.value, 1.6, "slope");
    close(found.r_squared, 0.8, "R²");
    assert_eq!(found.bands.iter().map(|band| band.rows).sum::<usize>(), 4);
    let refused = |list| fit(&mut session(text), "loyalty-drivers", chosen(list)).unwrap_err();
    assert_eq!(refused(&[("loyalty", &["q"])]).code, "fit-too-few-columns");
    let constant = refused(&[("loyalty", &["q"]), ("trust", &["z"])]);
    assert_eq!((constant.code.as_str(), constant.column.as_deref()), ("fit-constant", Some("z")));
    let twice = refused(&[("loyalty", &["q"]), ("trust", &["x"]), ("others", &["x"])]);
    assert_eq!((twice.code.as_str(), twice.column.as_deref()), ("fit-collinear", Some("x")));
    let unknown = FitSettings {
        settings: [("interactions".to_owned(), Value::Word("trust-weather".into()))].into(),
        ..FitSettings::default()
    };
    assert!(fit(&mut session(text), "loyalty-drivers", unknown).is_err());
}

fn scale(report: &FitReport) -> &ScaleReport {
    match &report.found {
        Finding::Scale(found) => found,
        other => panic!("{other:?}"),
    }
}

fn part(found: &ScalePart, expected: &Json, what: &str) {
    let items: Vec<f64> = found.items.iter().map(|item| *item as f64).collect();
    list(&items, &expected["items"], what);
    close(found.alpha.unwrap(), expected["alpha"].as_f64().unwrap(), what);
    list(&found.composite.unwrap(), &expected["composite"], what);
}

#[test]
fn the_scales_of_the_sample_are_those_of_pingouin_and_factor_analyzer() {
    let expected = reference("scale");
    for language in ["en", "zh-CN"] {
        let mut session = session(&sample(language));
        let report = fit(&mut session, "scale-quality", FitSettings::default()).unwrap();
        let found = scale(&report);
        let told = |part: &str| expected[part].as_f64().unwrap();
        assert_eq!((report.used, found.items.len()), (told("used") as usize, 12), "{language}");
        close(found.whole.alpha.unwrap(), told("alpha"), "alpha");
        list(&found.whole.composite.unwrap(), &expected["composite"], "composite");
        list(&found.interval, &expected["interval"], "interval");
        let all = |value: fn(&models::fits::scale_quality::ScaleItem) -> Option<f64>| -> Vec<f64> {
            found.items.iter().map(|item| value(item).unwrap()).collect()
        };
        list(&all(|item| item.item_total), &expected["item_total"], "item-total");
        list(&all(|item| item.alpha_without), &expected["without"], "alpha without");
        let adequacy = found.adequacy.as_ref().unwrap();
        close(adequacy.kmo, told("kmo"), "KMO");
        list(&adequacy.items.iter().map(|kmo| kmo.unwrap()).collect::<Vec<_>>(), &expected["kmo_items"], "KMO items");
        close(adequacy.bartlett.statistic, told("chi_square"), "Bartlett");
        list(&adequacy.eigenvalues, &expected["eigenvalues"], "eigenvalues");
        let factors = found.factors.as_ref().unwrap();
        assert_eq!((factors.auto, factors.rotated, factors.finish.as_str()), (true, true, "converged"));
        // The search for communalities ends at 1e-10, that of the reference at 1e-14.
        for (found, expected) in factors.loadings.iter().zip(expected["loadings"].as_array().unwrap()) {
            for (found, expected) in found.iter().zip(numbers(expected)) {
                assert!((found - expected).abs() < 1e-8, "loading {found} against {expected}");
            }
        }
        let parts = expected["parts"].as_array().unwrap();
        assert_eq!(factors.parts.len(), parts.len());
        factors.parts.iter().zip(parts).for_each(|(found, expected)| part(found, expected, "part"));
        list(&first(&session, "scale-quality", "mean", 5), &expected["mean"], "mean");
    }
}

#[test]
fn an_item_worded_the_other_way_is_turned_and_few_items_still_have_an_alpha() {
    // The second item is 6 less the first: turned within 1 to 5, both are the same.
    let text = "a,b,c\n1,5,1\n2,4,2\n3,3,3\n4,2,4\n5,1,4\n2,4,1\n";
    let chosen = |list| FitSettings { columns: columns(list), ..FitSettings::default() };
    let mut own = session(text);
    let report = fit(&mut own, "scale-quality", chosen(&[("items", &["a", "b"]), ("turned", &["b"])])).unwrap();
    let found = scale(&report);
    close(found.whole.alpha.unwrap(), 1.0, "alpha of twins");
    assert_eq!(found.items.iter().map(|item| item.turned).collect::<Vec<_>>(), [false, true]);
    assert_eq!((found.why_not.as_deref(), found.factors.is_some()), (Some("too-few-items"), false));
    close(first(&own, "scale-quality", "mean", 1)[0], 1.0, "mean of the turned");
    let three =
        fit(&mut session(text), "scale-quality", chosen(&[("items", &["a", "c"]), ("turned", &["b"])])).unwrap();
    assert_eq!(scale(&three).why_not.as_deref(), Some("determined"));
    let few = "a,b,c\n1,5,1\n2,4,2\n3,3,1\n";
    let few = fit(&mut session(few), "scale-quality", chosen(&[("items", &["a", "b", "c"])])).unwrap();
    assert_eq!(scale(&few).why_not.as_deref(), Some("too-few-rows"));
    let plain = fit(&mut session(text), "scale-quality", chosen(&[("items", &["a", "b"])])).unwrap_err();
    assert_eq!(plain.code, "fit-constant-sum");
}

fn paths(report: &FitReport) -> &PathsReport {
    match &report.found {
        Finding::Paths(found) => found,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_paths_of_the_sample_and_their_intervals_are_those_of_numpy() {
    let expected = reference("paths");
    let settings = FitSettings {
        settings: [("resamples".to_owned(), Value::Number(expected["resamples"].as_f64().unwrap()))].into(),
        ..FitSettings::default()
    };
    for language in ["en", "zh-CN"] {
        let mut session = session(&sample(language));
        let report = fit(&mut session, "relationship-paths", settings.clone()).unwrap();
        let found = paths(&report);
        assert_eq!(report.used as u64, expected["used"].as_u64().unwrap(), "{language}");
        assert_eq!((found.resamples, found.failed, found.arrows.len()), (400, 0, 11));
        let cell = |matrix: &Json, effect: (usize, usize)| matrix[effect.0][effect.1].as_f64().unwrap();
        let compare = |kind: &str, all: [f64; 3], effect: (usize, usize)| {
            let ends = &expected["intervals"][kind];
            for (found, matrix) in all.iter().zip([&expected[kind], &ends[0], &ends[1]]) {
                close(*found, cell(matrix, effect), &format!("{language} {kind} {effect:?}"));
            }
        };
        for arrow in &found.arrows {
            compare("direct", arrow.coefficient, (arrow.from, arrow.to));
        }
        let mut indirect = 0;
        for effect in &found.effects {
            let ends = (effect.from, effect.to);
            compare("total", effect.total, ends);
            if let Some(all) = effect.direct {
                compare("direct", all, ends);
            }
            if let Some(all) = effect.indirect {
                compare("indirect", all, ends);
                indirect += 1;
            }
        }
        assert!(indirect >= 8, "{indirect}");
        for equation in &found.equations {
            close(equation.r_squared, expected["r_squared"][equation.to.to_string()].as_f64().unwrap(), "R²");
        }
        let way = found.ways.iter().find(|way| way.through == [2, 3, 4, 5]).expect("the chain");
        close(way.effect, expected["way"].as_f64().unwrap(), "way");
        // The ways from one variable add up to its total effect.
        let friendship: f64 = found.ways.iter().filter(|way| way.through[0] == 1).map(|way| way.effect).sum();
        close(friendship, cell(&expected["total"], (1, 5)), "sum of the ways");
        assert_eq!(report.saved.len(), 6);
    }
}

#[test]
fn a_path_model_without_arrows_is_refused() {
    let mut own = session(&sample("en"));
    let settings =
        FitSettings { settings: [("arrows".to_owned(), Value::Word(String::new()))].into(), ..FitSettings::default() };
    assert_eq!(fit(&mut own, "relationship-paths", settings).unwrap_err().code, "fit-no-arrows");
    let alone = FitSettings {
        columns: columns(&[
            ("satisfaction", &[]),
            ("trust", &[]),
            ("commitment", &[]),
            ("friendship", &[]),
            ("empowerment", &[]),
        ]),
        ..FitSettings::default()
    };
    assert_eq!(fit(&mut own, "relationship-paths", alone).unwrap_err().code, "fit-no-arrows");
}
