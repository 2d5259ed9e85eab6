//! Contracts whose cohorts have covariates, against tests/reference/btyd_cohort_covariates.py, published segments, and what must
//! hold.

#![allow(clippy::disallowed_methods, reason = "tests run natively")]

use btyd::bdw::Bdw;
use btyd::covariates::{Choice, Covariable, CovariateFit, WithCovariates, fit_table};
use btyd::sbg::Sbg;
use btyd::{Diagnosis, Error, RetentionModel, RetentionTable};
use serde_json::Value;

mod support;

use support::{close, near, numbers};

/// Survivors in per mille (Fader & Hardie 2007, table 1).
const HIGH_END: [f64; 8] = [1000.0, 869.0, 743.0, 653.0, 593.0, 551.0, 517.0, 491.0];
const REGULAR: [f64; 8] = [1000.0, 631.0, 468.0, 382.0, 326.0, 289.0, 262.0, 241.0];

fn choice(names: &[&str]) -> Choice {
    Choice {
        of: vec![("dropout".to_owned(), names.iter().map(|&name| name.to_owned()).collect())],
        ..Choice::default()
    }
}

fn table(survivors: Vec<Vec<f64>>, covariates: &[(&str, Vec<f64>)]) -> RetentionTable {
    let named = covariates.iter().map(|(name, values)| ((*name).to_owned(), values.clone())).collect();
    RetentionTable::new(survivors).and_then(|table| table.with_covariates(named)).expect("valid")
}

#[test]
fn two_kinds_of_cohorts_have_the_estimates_of_each_alone() {
    // Both shapes may differ, so that the fit with a covariate is the two published fits in one.
    let both = table(vec![HIGH_END.to_vec(), REGULAR.to_vec()], &[("regular", vec![0.0, 1.0])]);
    let found = fit_table::<Sbg>(&both, &choice(&["regular"])).expect("a fit");
    let names = ["alpha", "beta", "dropout_alpha.regular", "dropout_beta.regular"];
    assert_eq!(found.fit.names, names);
    near(found.fit.log_likelihood, -1611.158147 - 1680.265188, 2e-6);
    for (covariate, published) in [(0.0, [0.668088, 3.806095]), (1.0, [0.704077, 1.182043])] {
        let model = found.fit.model.at(&[covariate]).expect("a model");
        near(model.alpha, published[0], 2e-6);
        near(model.beta, published[1], 5e-6);
    }
    // Twice as many parameters: the likelihood-ratio test has two degrees of freedom, whose tail is an exponential.
    let test = found.fit.likelihood_ratio.expect("two fits to rely on");
    assert_eq!(test.degrees, 2);
    close(test.statistic, 2.0 * (found.fit.log_likelihood - found.without.log_likelihood), 1e-12);
    close(test.p, (-0.5 * test.statistic).exp(), 1e-9);
    near(found.fit.bic, 4.0 * 2000.0_f64.ln() - 2.0 * found.fit.log_likelihood, 1e-9);
}

fn check<M: RetentionModel + Covariable>(case: &Value, covariates: &[(&str, Vec<f64>)]) {
    let survivors = case["survivors"].as_array().expect("cohorts").iter().map(numbers).collect();
    let table = table(survivors, covariates);
    let found: CovariateFit<M> = fit_table(&table, &choice(&["shop", "price"])).expect("a fit");
    let named = |values: &Value| found.fit.names.iter().cloned().zip(numbers(values)).collect::<Vec<_>>();
    for point in case["points"].as_array().expect("points") {
        let model = WithCovariates::<M>::new(&named(&point["parameters"])).expect("a model");
        let value = model.log_likelihood_of_table(&table).expect("its covariates");
        close(value, point["logLikelihood"].as_f64().expect("a number"), 1e-9);
    }
    let maximum = &case["maximum"];
    for (found, expected) in found.fit.parameters.iter().zip(numbers(&maximum["parameters"])) {
        near(*found, expected, 2e-5 * expected.abs().max(0.1));
    }
    let best = maximum["logLikelihood"].as_f64().expect("a number");
    assert!((-1e-9..1e-6).contains(&(found.fit.log_likelihood - best)), "{} {best}", found.fit.log_likelihood);
    close(found.fit.model.log_likelihood_of_table(&table).expect("its covariates"), found.fit.log_likelihood, 1e-12);
    assert_eq!(found.fit.diagnosis, [Diagnosis::Converged]);
    // The truth of the simulation, within what the errors allow.
    let truth = [0.3, -0.1, -0.4, 0.2];
    let effects = found.fit.parameters.len() - truth.len();
    for (place, truth) in truth.into_iter().enumerate() {
        let error = found.fit.standard_errors[effects + place].expect("inside");
        near(found.fit.parameters[effects + place], truth, 3.5 * error);
    }
}

#[test]
fn fits_and_values_are_those_of_scipy() {
    let reference: Value =
        serde_json::from_str(include_str!("../../../tests/reference/btyd_cohort_covariates.json")).expect("valid JSON");
    let covariates =
        [("shop", numbers(&reference["covariates"]["shop"])), ("price", numbers(&reference["covariates"]["price"]))];
    let cases = reference["cases"].as_array().expect("cases");
    check::<Sbg>(&cases[0], &covariates);
    check::<Bdw>(&cases[1], &covariates);
}

#[test]
fn what_does_not_suit_is_refused_by_name() {
    let both = table(vec![HIGH_END.to_vec(), REGULAR.to_vec()], &[("regular", vec![0.0, 1.0]), ("flat", vec![2.0; 2])]);
    let refused = |names: &[&str]| match fit_table::<Sbg>(&both, &choice(names)) {
        Err(Error::Covariate { column, expected, .. }) => (column, expected),
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(&["flat"]), ("flat".to_owned(), "varying".to_owned()));
    assert_eq!(refused(&["price"]), ("price".to_owned(), "given".to_owned()));
    let short = RetentionTable::new(vec![HIGH_END.to_vec()]).expect("valid");
    assert!(short.with_covariates(vec![("regular".to_owned(), vec![0.0, 1.0])]).is_err());
}
