//! Every purchase model on the CDNOW sample, against published fits and forecasts (see `cdnow`; Pareto/NBD by the BTYD 2.4.3
//! walkthrough with CLVTools' digits, MBG/NBD by BTYDplus, both recomputed with more digits).

use workbench::Session;
use workbench::direct::{Day, FitOptions, HistoryOptions, PurchaseFit, PurchaseHistory};
use workbench::protocol::{
    Answer, Cell, Column, Compared, ComparisonReport, FitFinding, PurchaseModelId, Request, TimeUnit, ValueReport,
    ValueSettings,
};

use crate::cdnow::{session, settings};
use crate::{ask, figures};

pub(crate) fn compare(session: &mut Session, settings: ValueSettings) -> ComparisonReport {
    match ask(session, Request::Compare(settings), 400).expect("fits").answer {
        Answer::Comparison(report) => report,
        other => panic!("{other:?}"),
    }
}

fn value(session: &mut Session, settings: ValueSettings) -> ValueReport {
    match ask(session, Request::Value(settings), 400).expect("a fit").answer {
        Answer::Value(report) => *report,
        other => panic!("{other:?}"),
    }
}

fn of(report: &ComparisonReport, model: PurchaseModelId) -> &Compared {
    report.models.iter().find(|compared| compared.model == model).expect("every model is compared")
}

#[test]
fn every_model_has_its_published_fit_and_the_best_comes_first() {
    let report = compare(&mut session(), settings());
    assert_eq!((report.customers, report.actual), (2_357, Some(1_882.0)));
    assert_eq!(report.models.len(), PurchaseModelId::ALL.len() - 1);
    // What is slow is left out of so many, which is said.
    let [slow] = report.unsuited.as_slice() else { panic!("{:?}", report.unsuited) };
    assert_eq!((slow.model, slow.reason.code.as_str()), (PurchaseModelId::ParetoGgg, "too-many-customers"));
    let log_likelihood = |model| of(&report, model).fit.log_likelihood;
    assert!((log_likelihood(PurchaseModelId::BgNbd) + 9_582.429_207).abs() < 1e-5);
    assert!((log_likelihood(PurchaseModelId::ParetoNbd) + 9_594.976_179).abs() < 1e-5);
    let mbg = &of(&report, PurchaseModelId::MbgNbd).fit;
    for (parameter, published) in mbg.parameters.iter().zip([0.524_843, 6.183_084, 0.891_359, 1.614_003]) {
        assert!((parameter.value / published - 1.0).abs() < 1e-5, "{parameter:?}");
    }
    let (apart, comparable): (Vec<_>, Vec<_>) = report.models.iter().partition(|one| one.model.counts_periods());
    assert!(comparable.is_sorted_by(|one, other| one.fit.aic <= other.fit.aic));
    // Other data: last, however small its AIC, and judged by its forecast of the same purchases.
    assert!(apart.iter().all(|one| !one.comparable && one.forecast.is_some_and(|forecast| forecast.rmse < 2.0)));
    let order = [comparable.last(), apart.last()].map(|compared| compared.map(|compared| compared.model));
    assert_eq!(order, [Some(PurchaseModelId::Nbd), Some(PurchaseModelId::BgBb)]);
    assert_eq!(report.models.last().map(|compared| compared.model), order[1]);
}

#[test]
fn the_forecasts_are_the_published_ones() {
    let report = compare(&mut session(), settings());
    let customers = [1_411.0, 439.0, 214.0, 100.0, 62.0, 38.0, 29.0, 64.0];
    let published = [
        (PurchaseModelId::BgNbd, [0.2251, 0.5231, 1.0441, 1.5203, 2.1639, 2.6538, 3.5040, 6.1572]),
        (PurchaseModelId::ParetoNbd, [0.1384, 0.5995, 1.1958, 1.7138, 2.3983, 2.9072, 3.8186, 6.4031]),
    ];
    for (model, means) in published {
        let total: f64 = means.iter().zip(customers).map(|(mean, customers)| mean * customers).sum();
        let forecast = of(&report, model).forecast.expect("days held out");
        // The published means have four decimals.
        assert!((forecast.expected - total).abs() < 0.000_05 * 2_357.0, "{} is not {total}", forecast.expected);
        assert!((forecast.relative.expect("purchases") - (forecast.expected / 1_882.0 - 1.0)).abs() < 1e-12);
    }
}

#[test]
fn the_comparison_and_the_value_page_say_the_same_of_a_model() {
    let mut session = session();
    let compared = compare(&mut session, settings());
    for model in compared.models.iter().map(|compared| compared.model) {
        let report = value(&mut session, ValueSettings { model, ..settings() });
        let (row, holdout) = (of(&compared, model), figures(&report).holdout.expect("days held out"));
        let forecast = row.forecast.expect("days held out");
        assert_eq!(row.fit, report.purchases);
        assert_eq!(report.purchases.model, model.id());
        // What is drawn was written and read on its way: a number may differ in its last digit.
        let ours = [forecast.expected, forecast.mae, forecast.rmse, forecast.bias];
        let drawn = [holdout.expected, holdout.mae, holdout.rmse, holdout.bias];
        // Periods with a purchase are told as such on the page, and as purchases beside the other models.
        for (ours, drawn) in ours.into_iter().zip(drawn).filter(|_| !model.counts_periods()) {
            assert!((ours - drawn).abs() <= 1e-15 * ours.abs(), "{model:?}: {ours} {drawn}");
        }
        assert!(report.total.expect("spend is fitted").interval.is_some_and(|[low, high]| low < high));
        // Every customer's story ends where the table of all customers has the customer.
        for customer in [0, 3, 1_000] {
            let Answer::Story(story) = ask(&mut session, Request::Story { customer }, 400).expect("a story").answer
            else {
                panic!("no story")
            };
            let fact = |column| story.facts.iter().find(|fact| fact.0 == column).map(|fact| fact.1.clone());
            let (_, last) = *story.alive.last().expect("a path");
            assert_eq!(fact(Column::Alive), Some(Cell::Number(last)), "{model:?}");
        }
    }
}

#[test]
fn purchases_at_random_times_gain_nothing_from_more_regular_models() {
    // tests/reference/btyd_regular_cdnow.json: of all k, 1 has the highest likelihood, that of BG/NBD and MBG/NBD.
    let report = compare(&mut session(), settings());
    let pairs = [
        (PurchaseModelId::BgCnbdK, PurchaseModelId::BgNbd, -9_582.429_206_674),
        (PurchaseModelId::MbgCnbdK, PurchaseModelId::MbgNbd, -9_582.135_715_554),
    ];
    for (regular, random, log_likelihood) in pairs {
        let (regular, random) = (&of(&report, regular).fit, &of(&report, random).fit);
        assert_eq!((regular.parameters[0].name.as_str(), regular.parameters[0].value), ("k", 1.0));
        assert!((regular.log_likelihood - log_likelihood).abs() < 1e-6);
        // Chosen by its likelihood, k counts as a parameter.
        assert!((regular.aic - random.aic - 2.0).abs() < 1e-5);
    }
}

#[test]
fn a_risk_of_leaving_that_grows_leaves_no_trace_in_this_log() {
    // CLVTools, test_correctness_ggomnbd.R: r, alpha and s are those of Pareto/NBD, and b goes to nothing.
    let report = compare(&mut session(), settings());
    let fit = &of(&report, PurchaseModelId::GgomNbd).fit;
    for (place, published) in [(0, 0.553_13), (1, 10.5758), (3, 0.606_82)] {
        assert!((fit.parameters[place].value / published - 1.0).abs() < 1e-3, "{:?}", fit.parameters[place]);
    }
    let to_zero = |finding: &FitFinding| {
        (&finding["kind"], &finding["parameter"], &finding["towards"])
            == (&"boundary".into(), &"b".into(), &"zero".into())
    };
    assert!(fit.diagnosis.iter().any(to_zero), "{:?}", fit.diagnosis);
    let forecast = |model| of(&report, model).forecast.expect("days held out").expected;
    assert!((forecast(PurchaseModelId::GgomNbd) / forecast(PurchaseModelId::ParetoNbd) - 1.0).abs() < 1e-3);
}

/// Customers who buy about every 20 to 60 days with little chance in it, until they stop: intervals of 30 days and a few more
/// or less, drawn by a fixed rule.
fn regular_log() -> String {
    let mut state = 7_u64;
    let mut draw = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let mut log = "customer,date,amount\n".to_owned();
    for customer in 0..400 {
        let (pace, orders) = (20 + draw(40), 1 + draw(14));
        let mut day = 19_723 + draw(60) as i32;
        for _ in 0..orders {
            log += &format!("c{customer},{},{}\n", table::iso(day), 10 + draw(30));
            day += (pace * 2 / 3 + draw(pace * 2 / 3)) as i32;
        }
    }
    log
}

#[test]
fn the_times_between_orders_tell_regular_customers_from_others() {
    let mut session = Session::new();
    crate::read(&mut session, "regular.csv", regular_log().as_bytes()).expect("clean");
    assert!(crate::summarise(&mut session).expect("customers").intervals);
    let report =
        compare(&mut session, ValueSettings { calibration_end: Some(19_723 + 240), ..ValueSettings::default() });
    // The package sums the times up on a road of its own.
    let until = Some(Day::Number(19_723 + 240));
    let options = HistoryOptions { until, unit: TimeUnit::Week, ..HistoryOptions::default() };
    let history = PurchaseHistory::from_table(&mut session, &options).expect("a history");
    for model in [PurchaseModelId::BgCnbdK, PurchaseModelId::MbgCnbdK] {
        let fit = &of(&report, model).fit;
        assert!(fit.parameters[0].value > 2.0, "{fit:?}");
        let alone = PurchaseFit::new(model.id(), &history, &FitOptions::default()).expect("a fit").summary();
        let estimates: Vec<f64> = alone.parameters.iter().filter_map(|parameter| parameter.1).collect();
        assert_eq!(fit.parameters.iter().map(|parameter| parameter.value).collect::<Vec<_>>(), estimates);
        assert_eq!(Some(fit.log_likelihood), alone.log_likelihood);
    }
    assert!(matches!(report.models[0].model, PurchaseModelId::BgCnbdK | PurchaseModelId::MbgCnbdK));
}

#[test]
fn customers_are_all_in_a_band_of_their_chance_to_be_alive() {
    let report = compare(&mut session(), settings());
    for compared in &report.models {
        assert_eq!(compared.alive.iter().map(|band| band.customers).sum::<usize>(), 2_357);
        for (place, band) in compared.alive.iter().enumerate() {
            let within = |alive: f64| (place as f64 / 5.0..=(place + 1) as f64 / 5.0).contains(&alive);
            assert!(band.alive.is_none_or(within), "{band:?}");
            assert!(band.bought.is_none_or(|share| (0.0..=1.0).contains(&share)));
        }
    }
    // Nobody leaves in the NBD: all are in the last band, with the share who bought again, which any table of the log gives.
    let nbd = of(&report, PurchaseModelId::Nbd).alive[4];
    assert_eq!((nbd.customers, nbd.alive), (2_357, Some(1.0)));
}

#[test]
fn the_baseline_counts_the_repeat_orders_of_the_days_before() {
    let report = compare(&mut session(), settings());
    // As many days are held out as lie before them, 273: the baseline is all repeat orders of the calibration period, the
    // sum of the frequencies in tests/reference/btyd_cdnow.csv.
    let baseline = report.last_period.expect("a log");
    assert_eq!(baseline.expected, 2_457.0);
    assert!(baseline.rmse > of(&report, PurchaseModelId::BgNbd).forecast.expect("days held out").rmse);
}

#[test]
fn without_days_held_out_only_the_fits_are_compared() {
    let whole = ValueSettings { holdout: false, unit: TimeUnit::Week, ..ValueSettings::default() };
    let report = compare(&mut session(), whole);
    assert_eq!((report.length, report.actual, report.last_period), (None, None, None));
    assert!(report.models.iter().all(|compared| compared.forecast.is_none() && compared.alive.is_empty()));
}
