//! Every purchase model on the CDNOW sample, against published fits and forecasts (see `cdnow`; Pareto/NBD by the BTYD 2.4.3
//! walkthrough with CLVTools' digits, MBG/NBD by BTYDplus, both recomputed with more digits).

use workbench::Session;
use workbench::protocol::{
    Answer, Compared, ComparisonReport, PurchaseModelId, Request, TimeUnit, ValueReport, ValueSettings,
};

use crate::ask;
use crate::cdnow::{session, settings};

fn compare(session: &mut Session, settings: ValueSettings) -> ComparisonReport {
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
    assert_eq!(report.models.len(), PurchaseModelId::ALL.len());
    let log_likelihood = |model| of(&report, model).fit.log_likelihood;
    assert!((log_likelihood(PurchaseModelId::BgNbd) + 9_582.429_207).abs() < 1e-5);
    assert!((log_likelihood(PurchaseModelId::ParetoNbd) + 9_594.976_179).abs() < 1e-5);
    let mbg = &of(&report, PurchaseModelId::MbgNbd).fit;
    for (parameter, published) in mbg.parameters.iter().zip([0.524_843, 6.183_084, 0.891_359, 1.614_003]) {
        assert!((parameter.value / published - 1.0).abs() < 1e-5, "{parameter:?}");
    }
    assert!(report.models.is_sorted_by(|one, other| one.fit.aic <= other.fit.aic));
    assert_eq!(report.models.last().map(|compared| compared.model), Some(PurchaseModelId::Nbd));
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
    for model in PurchaseModelId::ALL {
        let mut session = session();
        let compared = compare(&mut session, settings());
        let report = value(&mut session, ValueSettings { model, ..settings() });
        let (row, holdout) = (of(&compared, model), report.holdout.expect("days held out"));
        let forecast = row.forecast.expect("days held out");
        assert_eq!(row.fit, report.purchases);
        assert_eq!(report.purchases.model, model.id());
        assert_eq!(
            [forecast.expected, forecast.mae, forecast.rmse, forecast.bias],
            [holdout.expected, holdout.mae, holdout.rmse, holdout.bias]
        );
        assert!(report.total.expect("spend is fitted").interval.is_some_and(|[low, high]| low < high));
    }
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
