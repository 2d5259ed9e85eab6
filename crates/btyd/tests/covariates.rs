//! Covariates that do not change with time, against tests/reference/btyd_covariates.py and against what must hold.

#![allow(clippy::disallowed_methods, reason = "tests run natively")]

use btyd::bg_nbd::BgNbd;
use btyd::covariates::{Choice, Covariable, CovariateFit, WithCovariates, fit, fit_spend};
use btyd::gamma_gamma::GammaGamma;
use btyd::mbg_nbd::MbgNbd;
use btyd::pareto_nbd::ParetoNbd;
use btyd::{Diagnosis, Error, History, PurchaseModel, Towards};
use serde_json::{Map, Value};

#[path = "support/simulate.rs"]
mod simulate;
mod support;

use simulate::Random;
use support::{close, near, number, numbers};

fn reference() -> Value {
    serde_json::from_str(include_str!("../../../tests/reference/btyd_covariates.json")).expect("valid JSON")
}

fn named(object: &Value) -> Vec<(String, f64)> {
    object.as_object().expect("an object").iter().map(|(name, value)| (name.clone(), number(value))).collect()
}

fn columns(object: &Map<String, Value>) -> Vec<(String, Vec<f64>)> {
    object.iter().map(|(name, values)| (name.clone(), numbers(values))).collect()
}

fn choice(of: &[(&str, &[&str])], constrain: &[&str]) -> Choice {
    let owned = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
    Choice {
        of: of.iter().map(|(name, list)| ((*name).to_owned(), owned(list))).collect(),
        constrain: owned(constrain),
        ..Choice::default()
    }
}

fn value_of<M: PurchaseModel + Covariable>(case: &Value) -> [f64; 2] {
    let customer = numbers(&case["customer"]);
    let model = WithCovariates::<M>::new(&named(&case["parameters"])).expect("a model");
    let history = History::new(vec![customer[0]], vec![customer[1]], vec![customer[2]]).expect("valid");
    let covariates = named(&case["covariates"]).into_iter().map(|(name, value)| (name, vec![value])).collect();
    let history = history.with_covariates(covariates).expect("valid");
    let alive = model.alive(&history, 0.0).expect("a value")[0];
    assert!((alive - model.score(&history, 10.0, 0.0).expect("a value").alive[0]).abs() <= 1e-14);
    [model.log_likelihood(&history).expect("a value"), alive]
}

#[test]
fn values_at_any_parameters_effects_and_customers() {
    let cases = reference();
    let cases = cases["values"].as_array().expect("cases").clone();
    for case in &cases {
        let expected = numbers(&case["value"]);
        let found = match case["model"].as_str() {
            Some("pareto-nbd") => value_of::<ParetoNbd>(case),
            Some("bg-nbd") => value_of::<BgNbd>(case),
            Some("mbg-nbd") => value_of::<MbgNbd>(case),
            _ => {
                let model = WithCovariates::<GammaGamma>::new(&named(&case["parameters"])).expect("a model");
                let covariates: Vec<f64> =
                    model.covariates().iter().map(|name| number(&case["covariates"][name])).collect();
                let customer = numbers(&case["customer"]);
                let model = model.at(&covariates).expect("a customer");
                [model.log_likelihood(&customer[..1], &customer[1..], None).expect("a value"), f64::NAN]
            }
        };
        for (found, expected) in found.iter().zip(&expected) {
            let error = (found - expected).abs();
            assert!(error <= 1e-11 * expected.abs().max(1e-3), "{case}: {found:e} {expected:e}");
        }
    }
    assert!(cases.len() >= 200);
}

fn check_fit<M: Covariable>(case: &Value, found: &CovariateFit<M>) {
    let names: Vec<&str> = case["names"].as_array().expect("names").iter().filter_map(Value::as_str).collect();
    let fit = &found.fit;
    assert_eq!(fit.names, names);
    assert!(fit.is_clean(), "{:?}", fit.diagnosis);
    close(fit.log_likelihood, number(&case["logLikelihood"]), 1e-11);
    let (parameters, errors, covariance) =
        (numbers(&case["parameters"]), numbers(&case["errors"]), numbers(&case["covariance"]));
    for i in 0..names.len() {
        near(fit.parameters[i], parameters[i], 1e-6 * errors[i]);
        close(fit.standard_errors[i].expect("an error"), errors[i], 1e-6);
        for j in 0..names.len() {
            let expected = covariance[i * names.len() + j];
            near(fit.covariance.as_ref().expect("a covariance")[i][j], expected, 1e-6 * errors[i] * errors[j]);
        }
    }
    let test = fit.likelihood_ratio.expect("a test");
    close(test.statistic, 2.0 * (number(&case["logLikelihood"]) - number(&case["without"])), 1e-8);
    assert_eq!(test.degrees, names.len() - M::SYMBOLS.len());
}

#[test]
fn estimates_errors_and_covariance_are_those_of_an_independent_fit() {
    let reference = reference();
    for case in reference["fits"].as_array().expect("fits") {
        let model = case["model"].as_str().expect("a model");
        let data = &reference["data"][if model == "gamma-gamma" { "pareto-nbd" } else { model }];
        let column = |name: &str| numbers(&data[name]);
        let history = History::new(column("frequency"), column("recency"), column("age")).expect("valid");
        let covariates = columns(data["covariates"].as_object().expect("columns"));
        let history = history.with_covariates(covariates).expect("valid");
        let list = |value: &Value| serde_json::from_value::<Vec<String>>(value.clone()).expect("names");
        let of = case["choice"].as_object().expect("a choice");
        let choice = Choice {
            of: of.iter().map(|(name, names)| (name.clone(), list(names))).collect(),
            constrain: list(&case["constrain"]),
            ..Choice::default()
        };
        match model {
            "pareto-nbd" => check_fit(case, &fit::<ParetoNbd>(&history, &choice).expect("a fit")),
            "bg-nbd" => check_fit(case, &fit::<BgNbd>(&history, &choice).expect("a fit")),
            "mbg-nbd" => check_fit(case, &fit::<MbgNbd>(&history, &choice).expect("a fit")),
            _ => check_fit(case, &fit_spend(&history, &column("spend"), &choice).expect("a fit")),
        }
    }
}

fn some_history(customers: usize) -> History {
    let mut random = Random(7);
    let model = simulate::Purchases { r: 0.9, alpha: 8.0, a: 0.8, b: 2.5 };
    let history = simulate::history(3, &model, customers, 20.0, 60.0, Some(1.0 / 7.0));
    let shop = (0..customers).map(|_| (2.0 * random.uniform()).floor()).collect();
    let income = (0..customers).map(|_| 1e4 * random.gamma(4.0)).collect();
    history.with_covariates(vec![("shop".to_owned(), shop), ("income".to_owned(), income)]).expect("valid")
}

/// With effects of 0 every answer is that of the plain model.
fn check_without_effects<M: PurchaseModel + Covariable>(parameters: [f64; 4]) {
    let history = some_history(150);
    let plain = M::of(&parameters).expect("a model");
    let mut named: Vec<(String, f64)> =
        M::SYMBOLS.iter().zip(parameters).map(|(symbol, value)| ((*symbol).to_owned(), value)).collect();
    named.extend([("rate.shop".to_owned(), 0.0), ("both.income".to_owned(), 0.0)]);
    let model = WithCovariates::<M>::new(&named).expect("a model");
    assert_eq!(model.covariates(), ["shop", "income"]);
    let (scores, plain_scores) = (model.score(&history, 26.0, 0.01), plain.score(&history, 26.0, 0.01));
    let (scores, plain_scores) = (scores.expect("scores"), plain_scores.expect("scores"));
    let likelihoods = model.log_likelihoods(&history).expect("values");
    let probabilities = model.probability(&history, 3, 20.0).expect("values");
    for row in 0..history.len() {
        let (x, t_x, t) = (history.frequency()[row], history.recency()[row], history.age()[row]);
        close(scores.alive[row], plain_scores.alive[row], 1e-13);
        close(scores.expected[row], plain_scores.expected[row], 1e-11);
        close(scores.residual[row], plain_scores.residual[row], 1e-11);
        close(likelihoods[row], plain.log_likelihood_of(x, t_x, t), 1e-13);
        close(probabilities[row], plain.probability(x, t_x, t, 3, 20.0), 1e-13);
    }
    assert_eq!(model.at(&[1.0, 3e4]), Ok(plain));
}

#[test]
fn no_effects_is_the_plain_model() {
    check_without_effects::<BgNbd>([0.5, 6.0, 0.8, 2.5]);
    check_without_effects::<MbgNbd>([0.5, 6.0, 0.8, 2.5]);
    check_without_effects::<ParetoNbd>([0.5, 6.0, 0.8, 12.0]);
}

/// Many customers of one kind go another way than few, and both the same as one at a time.
#[test]
fn customers_together_are_as_customers_alone() {
    let history = some_history(400);
    let parameters = [("r", 0.6), ("alpha", 6.0), ("a", 0.8), ("b", 2.5), ("rate.shop", 0.4), ("dropout_b.shop", -0.7)];
    let model = WithCovariates::<BgNbd>::new(&parameters.map(|(name, value)| (name.to_owned(), value))).expect("valid");
    let scores = model.score(&history, 26.0, 0.01).expect("scores");
    let shop = history.covariates().column("shop").expect("a column");
    for row in 0..history.len() {
        let own = model.at(&[shop[row]]).expect("a customer");
        assert_eq!(
            (own.alpha, own.b),
            if shop[row] == 1.0 { (6.0 * (-0.4_f64).exp(), 2.5 * (-0.7_f64).exp()) } else { (6.0, 2.5) }
        );
        let (x, t_x, t) = (history.frequency()[row], history.recency()[row], history.age()[row]);
        close(scores.alive[row], own.alive(x, t_x, t, 0.0), 1e-13);
        close(scores.expected[row], own.expected(x, t_x, t, 26.0), 1e-10);
        close(scores.residual[row], own.residual(x, t_x, t, 26.0, 0.01), 1e-10);
    }
}

/// One effect on both rates of Pareto/NBD is a clock of the customer's own.
#[test]
fn a_shared_effect_is_another_speed_of_time() {
    let history = some_history(500);
    let shop = history.covariates().column("shop").expect("a column").to_vec();
    let found = fit::<ParetoNbd>(&history, &choice(&[("rate", &["shop"]), ("dropout", &["shop"])], &["shop"]));
    let found = found.expect("a fit").fit;
    assert_eq!(found.names[4], "both.shop");
    let effect = found.parameters[4];
    let faster = |times: &[f64]| times.iter().zip(&shop).map(|(time, shop)| time * (effect * shop).exp()).collect();
    let own = History::new(history.frequency().to_vec(), faster(history.recency()), faster(history.age()));
    let plain = ParetoNbd::of(&found.parameters[..4]).expect("a model");
    let speed: f64 = history.frequency().iter().zip(&shop).map(|(x, shop)| x * effect * shop).sum();
    close(found.log_likelihood, plain.log_likelihood(&own.expect("valid")) + speed, 1e-12);
}

/// The same covariate in other units, or from another zero, is the same model.
#[test]
fn units_do_not_matter() {
    let history = some_history(500);
    let income = history.covariates().column("income").expect("a column").to_vec();
    let choose = |name: &str| choice(&[("rate", &[name]), ("dropout", &[name])], &[]);
    let found = fit::<BgNbd>(&history, &choose("income")).expect("a fit").fit;
    let other: Vec<f64> = income.iter().map(|income| 1e-4 * income - 4.0).collect();
    let history = history.with_covariates(vec![("other".to_owned(), other)]).expect("valid");
    let same = fit::<BgNbd>(&history, &choose("other")).expect("a fit").fit;
    close(same.log_likelihood, found.log_likelihood, 1e-12);
    for (i, factor) in [(4, 1e4), (5, 1e4), (6, 1e4)] {
        near(same.parameters[i], factor * found.parameters[i], 1e-7 * same.standard_errors[i].expect("an error"));
        close(same.standard_errors[i].expect("an error"), factor * found.standard_errors[i].expect("an error"), 1e-7);
    }
    let at = |fit: &btyd::Fit<WithCovariates<BgNbd>>, value: f64| fit.model.at(&[value]).expect("a customer");
    let (a, b) = (at(&found, 3e4), at(&same, -1.0));
    for (a, b) in [(a.alpha, b.alpha), (a.a, b.a), (a.b, b.b)] {
        close(a, b, 1e-7);
    }
}

#[test]
fn effects_are_recovered() {
    let truth = [0.8, 10.0, 0.8, 2.5, 0.7, 0.6, -0.5];
    let mut random = Random(11);
    let customers = 12_000;
    let shop: Vec<f64> = (0..customers).map(|_| (2.0 * random.uniform()).floor()).collect();
    let mut row = 0;
    let history = simulate::drawn(5, customers, 10.0, 60.0, None, |random, age| {
        let z = shop[row];
        row += 1;
        let own = simulate::Purchases {
            r: truth[0],
            alpha: truth[1] * (-truth[4] * z).exp(),
            a: truth[2] * (truth[5] * z).exp(),
            b: truth[3] * (truth[6] * z).exp(),
        };
        simulate::purchase_times(random, &own, age)
    });
    let history = history.with_covariates(vec![("shop".to_owned(), shop)]).expect("valid");
    let found = fit::<BgNbd>(&history, &choice(&[("rate", &["shop"]), ("dropout", &["shop"])], &[])).expect("a fit");
    assert!(found.fit.is_clean(), "{:?}", found.fit.diagnosis);
    for (i, truth) in truth.iter().enumerate() {
        near(found.fit.parameters[i], *truth, 3.5 * found.fit.standard_errors[i].expect("an error"));
    }
    assert!(found.fit.likelihood_ratio.expect("a test").p < 1e-10);
}

#[test]
fn what_cannot_be_told_is_refused_by_name() {
    let history = some_history(60);
    let rows = history.len();
    let column = |name: &str| history.covariates().column(name).expect("a column").to_vec();
    let with = |more: Vec<(String, Vec<f64>)>| {
        let named = [vec![("shop".to_owned(), column("shop")), ("income".to_owned(), column("income"))], more].concat();
        history.clone().with_covariates(named)
    };
    let refused = |history: &History, choice: &Choice| match fit::<BgNbd>(history, choice) {
        Err(Error::Covariate { column, expected, with }) => (column, expected, with),
        other => panic!("{other:?}"),
    };
    let three = |name: &str| choice(&[("rate", &["shop", "income", name])], &[]);
    let web: Vec<f64> = column("shop").iter().map(|shop| 1.0 - shop).collect();
    let collinear = with(vec![("web".to_owned(), web)]).expect("valid");
    let (name, rule, others) = refused(&collinear, &three("web"));
    assert_eq!((name.as_str(), rule.as_str(), others), ("web", "independent", vec!["shop".to_owned()]));
    let flat = with(vec![("flat".to_owned(), vec![2.5; rows])]).expect("valid");
    assert_eq!(refused(&flat, &three("flat")).0, "flat");
    assert_eq!(refused(&flat, &three("flat")).1, "varying");
    let (name, rule, known) = refused(&history, &three("age"));
    assert_eq!((name.as_str(), rule.as_str(), known.len()), ("age", "given", 2));
    assert_eq!(refused(&history, &choice(&[("rate", &["shop", "shop"])], &[])).1, "once");
    assert_eq!(refused(&history, &choice(&[("rate", &["shop"])], &["shop"])).1, "in dropout");
    let spend = fit::<BgNbd>(&history, &choice(&[("spend", &["shop"])], &[]));
    assert_eq!(spend.err(), Some(Error::Setting { setting: "covariates.spend".to_owned() }));
    let mut odd = vec![0.0; rows];
    odd[7] = f64::NAN;
    match with(vec![("odd".to_owned(), odd)]) {
        Err(Error::Row { row: 7, column, expected, .. }) => assert_eq!((&*column, &*expected), ("odd", "finite")),
        other => panic!("{other:?}"),
    }
    assert!(matches!(with(vec![("shop".to_owned(), vec![0.0; rows])]), Err(Error::Covariate { .. })));
    assert!(matches!(with(vec![("few".to_owned(), vec![0.0])]), Err(Error::Length { .. })));
    let far = (0..rows).map(|row| 1e9 + row as f64).collect();
    let far = with(vec![("far".to_owned(), far)]).expect("valid");
    // An effect of 0.001 would make the parameters at 0 those of e^(a million).
    let found = fit::<ParetoNbd>(&far, &choice(&[("rate", &["far"])], &[]));
    assert!(matches!(found, Err(Error::Covariate { column, .. }) if column == "far"));
    for (name, value) in [("rate.shop", f64::NAN), ("spend.shop", 1.0), ("shop", 1.0), ("rate.", 1.0)] {
        let named = [("r", 1.0), ("alpha", 1.0), ("a", 1.0), ("b", 1.0), (name, value)];
        let named = named.map(|(name, value)| (name.to_owned(), value));
        assert_eq!(WithCovariates::<BgNbd>::new(&named), Err(Error::Parameter { parameter: name.to_owned() }));
    }
}

/// Nobody who came through the shop ever bought again: the effect has no end, and says so.
#[test]
fn a_runaway_effect_is_named() {
    let history = some_history(300);
    let shop = history.covariates().column("shop").expect("a column").to_vec();
    let others = |column: &[f64]| column.iter().zip(&shop).map(|(value, shop)| value * (1.0 - shop)).collect();
    let silent = History::new(others(history.frequency()), others(history.recency()), history.age().to_vec());
    let history = silent.and_then(|history| history.with_covariates(vec![("shop".to_owned(), shop.clone())]));
    let history = history.expect("valid");
    let found = fit::<ParetoNbd>(&history, &choice(&[("rate", &["shop"])], &[])).expect("a fit");
    let named = |finding: &Diagnosis| match finding {
        Diagnosis::Boundary { parameter, towards } => parameter == "rate.shop" && *towards == Towards::MinusInfinity,
        Diagnosis::Ridge { parameters } => parameters.iter().any(|name| name == "rate.shop"),
        _ => false,
    };
    assert!(found.fit.diagnosis.iter().any(named), "{:?}", found.fit);
    assert!(found.fit.parameters[4] < -5.0);
    let scores = found.fit.model.score(&history, 52.0, 0.003).expect("scores");
    assert!([scores.alive, scores.expected, scores.residual].concat().iter().all(|value| value.is_finite()));
}

/// Any fit is one or says why not, whatever the columns.
#[test]
fn odd_columns_make_no_odd_numbers() {
    let history = some_history(200);
    let rows = history.len();
    let mut one = vec![0.0; rows];
    one[3] = 1.0;
    let mut random = Random(3);
    let heavy: Vec<f64> = (0..rows).map(|_| random.uniform().powi(-2)).collect();
    let tiny: Vec<f64> = (0..rows).map(|_| 1e-90 * random.uniform()).collect();
    let large: Vec<f64> = (0..rows).map(|_| 1e15 * random.uniform()).collect();
    for (name, column) in [("one", one), ("heavy", heavy), ("tiny", tiny), ("large", large)] {
        let history = history.clone().with_covariates(vec![(name.to_owned(), column)]).expect("valid");
        for constrain in [&[][..], &[name][..]] {
            let choice = choice(&[("rate", &[name]), ("dropout", &[name])], constrain);
            let found = fit::<BgNbd>(&history, &choice).expect("a fit");
            let fit = &found.fit;
            assert!(fit.log_likelihood >= found.without.log_likelihood - 1e-6, "{name}: {fit:?}");
            let numbers = fit.parameters.iter().chain(fit.standard_errors.iter().flatten());
            let numbers = numbers.chain(fit.covariance.iter().flatten().flatten());
            assert!(numbers.copied().all(f64::is_finite), "{name}: {fit:?}");
            let scores = fit.model.score(&history, 52.0, 0.003).expect("scores");
            assert!(scores.residual.iter().all(|value| value.is_finite()), "{name}");
        }
    }
}
