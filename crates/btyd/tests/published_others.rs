//! Published estimates and check values of the models beside BG/NBD, each with its source and tolerance.
//!
//! Walkthrough: BTYD 2.4.3, inst/doc/BTYD-walkthrough.pdf. Values with more digits were recomputed with scipy and with
//! 40-digit mpmath.

mod support;

use btyd::mbg_nbd::{self, MbgNbd};
use btyd::nbd;
use btyd::pareto_nbd::{self, ParetoNbd};
use btyd::{Fit, PurchaseModel, bg_nbd, holdout, tracking};
use support::{WEEK, cdnow, close, history, near};

fn pareto() -> Fit<ParetoNbd> {
    pareto_nbd::fit(&history(&cdnow())).expect("a fit")
}

fn mbg() -> Fit<MbgNbd> {
    mbg_nbd::fit(&history(&cdnow())).expect("a fit")
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

#[test]
fn cdnow_mbg_nbd_estimates() {
    // BTYDplus; lifetimes test_params_out_is_close_to_BTYDplus; recomputed.
    let fit = mbg();
    for (found, expected) in fit.parameters.iter().zip([0.524843, 6.183084, 0.891359, 1.614003]) {
        near(*found, expected, 2e-6);
    }
    assert_eq!((fit.customers, fit.distinct_rows), (2357.0, 1016));
    assert!(fit.is_clean(), "{:?}", fit.diagnosis);
    near(fit.log_likelihood, fit.model.log_likelihood(&history(&cdnow())), 1e-8);
}

#[test]
fn cdnow_pareto_nbd_estimates() {
    // Fader, Hardie & Lee 2005; CLVTools test_correctness_pnbd_nocovstaticcov.R; walkthrough p. 6; recomputed.
    let fit = pareto();
    for (found, expected) in fit.parameters.iter().zip([0.553277, 10.577684, 0.606240, 11.668728]) {
        close(*found, expected, 1e-6);
    }
    near(fit.log_likelihood, -9594.976179, 1e-6);
    for (found, expected) in fit.standard_errors.iter().zip([0.047628, 0.842722, 0.187281, 6.211096]) {
        close(found.expect("inside the ranges"), expected, 5e-5);
    }
    // CLVTools' printed errors.
    for (found, expected) in fit.standard_errors.iter().zip([0.0476264, 0.8427222, 0.1872594, 6.2105448]) {
        close(found.expect("inside the ranges"), expected, 1e-3);
    }
    assert_eq!((fit.customers, fit.distinct_rows), (2357.0, 1016));
    assert!(fit.is_clean(), "{:?}", fit.diagnosis);
}

#[test]
fn cdnow_nbd_estimates() {
    // BTYDplus nbd.LL; recomputed.
    let fit = nbd::fit(&history(&cdnow())).expect("a fit");
    for (found, expected) in fit.parameters.iter().zip([0.384766, 12.072024]) {
        near(*found, expected, 2e-6);
    }
    near(fit.log_likelihood, -9763.657615, 1e-6);
    assert!(fit.is_clean(), "{:?}", fit.diagnosis);
}

#[test]
fn all_models_are_judged_on_the_same_data() {
    // CDNOW by Akaike: BG/NBD, then Pareto/NBD, and far behind the model in which nobody leaves.
    let history = history(&cdnow());
    let bg = bg_nbd::fit(&history).expect("a fit").aic;
    let (pareto, nbd) = (pareto().aic, nbd::fit(&history).expect("a fit").aic);
    assert!(bg < pareto && pareto + 300.0 < nbd, "{bg} {pareto} {nbd}");
}

#[test]
fn mean_probability_alive() {
    // Of CDNOW, recomputed: without a chance to leave before the second purchase the mean is nearly twice as high.
    let history = history(&cdnow());
    near(mean(&bg_nbd::fit(&history).expect("a fit").model.alive_all(&history)), 0.813, 5e-4);
    near(mean(&pareto().model.alive_all(&history)), 0.446, 5e-4);
    near(mean(&mbg().model.alive_all(&history)), 0.449, 5e-4);
}

#[test]
fn pareto_nbd_predictions_at_the_estimates() {
    // Walkthrough p. 9-10; BTYD R/pnbd.R examples; recomputed.
    let model = pareto().model;
    near(model.expected_new(52.0), 1.473434, 1e-6);
    near(model.expected(26.0, 30.857142857142858, 31.0, 52.0), 25.455184, 2e-5);
    near(model.alive(26.0, 30.857142857142858, 31.0, 0.0), 0.9978734, 1e-7);
    for (x, expected) in [(10.0, 0.7058886), (15.0, 0.1441508), (20.0, 0.0224902), (25.0, 0.0030901)] {
        near(model.expected(x, 20.0, 39.0, 52.0), expected, 1e-6);
    }
    near(model.alive(0.0, 0.0, 39.0, 0.0), 0.2942763, 1e-6);
    assert_eq!(model.alive(23.0, 39.0, 39.0, 0.0), 1.0);
    let expected = [0.0, 0.051006, 0.099626, 0.146134, 0.190758, 0.233686, 0.275080, 0.315077, 0.353795, 0.391337];
    for (t, expected) in (0..).zip(expected) {
        near(model.expected_new(f64::from(t)), expected, 1e-6);
    }
}

#[test]
fn pareto_nbd_where_others_fail() {
    // lifetimes test_conditional_expectation_underflow.
    let model = ParetoNbd::new(0.55, 10.58, 0.61, 11.67).expect("valid");
    close(model.expected(132.0, 200.0, 200.0, 10.0), 6.2060517889632418, 1e-13);
    close(model.expected(133.0, 200.0, 200.0, 10.0), 6.2528722475748113, 1e-13);
    // CLVTools #100.
    let model = ParetoNbd::new(0.5143, 2.8845, 0.2856, 14.1087).expect("valid");
    for (x, t_x, t, expected) in [
        (221.0, 103.42857, 103.57143, 0.999596052318),
        (254.0, 97.14286, 97.28571, 0.999558226123),
        (161.0, 94.71429, 98.0, 0.749487752258),
        (204.0, 98.57143, 99.42857, 0.994255079638),
    ] {
        near(model.alive(x, t_x, t, 0.0), expected, 1e-12);
    }
    // lifetimes test_overflow_error and test_conditional_probability_alive_overflow_error.
    let model = ParetoNbd::new(10.465, 0.00798565181, 3.0516, 2.820).expect("valid");
    for (x, t_x, t, expected) in
        [(400.0, 5.0, 6.0, 1323.188930968), (500.0, 1.0, 37.0, 2594.404454623), (500.0, 4.0, 37.0, 1888.821249739)]
    {
        near(model.log_likelihood_of(x, t_x, t), expected, 1e-9);
    }
    close(model.alive(40.0, 5.0, 6.0, 0.0), 0.00188512818736, 1e-11);
    close(model.alive(50.0, 1.0, 37.0, 0.0), 1.41714429e-96, 1e-8);
    let model = ParetoNbd::new(0.5143, 0.05, 0.2856, 140.0).expect("valid");
    for (x, expected) in [(150.0, 347.1308073824), (300.0, 913.0774509845), (600.0, 2253.6001275)] {
        near(model.log_likelihood_of(x, 5.0, 52.0), expected, 1e-7);
    }
    close(model.alive(150.0, 5.0, 52.0, 0.0), 4.48592612785e-149, 1e-11);
    close(model.alive(300.0, 5.0, 52.0, 0.0), 9.64090570644e-301, 1e-11);
    // s = 1 and beside it.
    for s in [1.0 - 1e-14, 1.0, 1.0 + 1e-14] {
        near(ParetoNbd::new(0.553, 10.578, s, 11.669).expect("valid").expected_new(52.0), 1.0350853140, 1e-10);
    }
}

#[test]
fn expected_purchases_of_the_cohort() {
    // Walkthrough p. 13-14; recomputed.
    let customers = cdnow();
    let model = pareto().model;
    let longest = customers.iter().map(|c| c.age).fold(0.0, f64::max);
    let births: Vec<f64> = customers.iter().map(|c| (longest - c.age) / WEEK).collect();
    let weeks: Vec<f64> = (1..=25).map(f64::from).collect();
    let cumulative = tracking::expected_cumulative(&model, &births, &weeks);
    for (place, expected) in (19..).zip([1308.912, 1385.334, 1459.984, 1532.970, 1604.386, 1674.320]) {
        near(cumulative[place], expected, 4e-3);
    }
    let incremental = tracking::expected_incremental(&model, &births, &weeks);
    for (place, expected) in (19..).zip([78.312, 76.422, 74.651, 72.985, 71.416, 69.935]) {
        near(incremental[place], expected, 1e-3);
    }
}

#[test]
fn holdout_by_frequency() {
    // Walkthrough p. 11; recomputed.
    let customers = cdnow();
    let history = history(&customers);
    let scores = pareto().model.score(&history, 39.0, 0.0).expect("valid terms");
    let actual: Vec<f64> = customers.iter().map(|c| c.holdout).collect();
    let groups = holdout::by_frequency(history.frequency(), &scores.expected, &actual, 7).expect("equal lengths");
    let expected = [0.1384, 0.5995, 1.1958, 1.7138, 2.3983, 2.9072, 3.8186, 6.4031];
    for (group, expected) in groups.iter().zip(expected) {
        near(group[1], expected, 6e-5);
    }
}
