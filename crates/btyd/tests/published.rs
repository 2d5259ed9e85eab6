//! Published estimates and check values, each with its source and tolerance.

mod support;

use btyd::bg_nbd::{self, BgNbd};
use btyd::gamma_gamma::{self, GammaGamma};
use support::{cdnow, close, history, near};

#[test]
fn cdnow_bg_nbd_estimates() {
    // Fader, Hardie & Lee (2005); CLVTools test_correctness_bgnbd.R; recomputed with scipy to the digits shown.
    let fit = bg_nbd::fit(&history(&cdnow())).expect("a fit");
    for (found, expected) in fit.parameters.iter().zip([0.242595, 4.413602, 0.792922, 2.425907]) {
        near(*found, expected, 6e-7);
    }
    near(fit.log_likelihood, -9582.429207, 1e-6);
    for (found, expected) in fit.standard_errors.iter().zip([0.012557, 0.378224, 0.185732, 0.705408]) {
        close(found.expect("inside the ranges"), expected, 1e-4);
    }
    assert_eq!(fit.distinct_rows, 1016);
    assert!(fit.is_clean(), "{:?}", fit.diagnosis);
}

#[test]
fn cdnow_gamma_gamma_estimates() {
    let customers = cdnow();
    let frequency: Vec<f64> = customers.iter().map(|c| c.frequency).collect();
    let spend: Vec<f64> = customers.iter().map(|c| c.spend).collect();
    let fit = gamma_gamma::fit(&frequency, &spend, None).expect("a fit");
    for (found, expected) in fit.parameters.iter().zip([6.249573, 3.744225, 15.443519]) {
        near(*found, expected, 6e-7 * 10.0);
    }
    near(fit.log_likelihood, -4055.917695, 1e-6);
    assert_eq!(fit.customers, 946.0);
    assert!(fit.is_clean(), "{:?}", fit.diagnosis);
}

#[test]
fn bg_nbd_predictions_at_the_estimates() {
    let model = bg_nbd::fit(&history(&cdnow())).expect("a fit").model;
    near(model.expected_new(52.0), 1.444012, 6e-7);
    near(model.expected(26.0, 30.857142857142858, 31.0, 52.0), 25.757338, 6e-6);
    near(model.alive(26.0, 30.857142857142858, 31.0, 0.0), 0.9688544, 6e-7);
    let limit = BgNbd::new(0.243, 4.414, 1.0, 2.426).expect("valid");
    near(limit.expected_new(52.0), 1.28998825248, 1e-10);
    let small = BgNbd::new(0.3, 5.0, 0.4, 0.3).expect("valid");
    near(small.expected(0.0, 0.0, 30.0, 300.0), 1.02744382761, 1e-10);
    let other = BgNbd::new(2.0, 1.0, 0.2, 0.3).expect("valid");
    near(other.expected(0.0, 0.0, 30.0, 300.0), 8.00391993111, 1e-10);
    let spend = GammaGamma::new(6.25, 3.74, 15.44).expect("valid");
    near(spend.spend(2.0, 22.35).expect("defined"), 24.6637, 6e-5);
}
