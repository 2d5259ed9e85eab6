//! Published estimates and check values, each with its source and tolerance.
//!
//! FHL: Fader, Hardie & Lee (2005). Walkthrough: BTYD 2.4.3, inst/doc/BTYD-walkthrough.pdf. Values with more digits were
//! recomputed with scipy and with 40-digit mpmath.

mod support;

use btyd::bg_nbd::{self, BgNbd};
use btyd::gamma_gamma::{self, GammaGamma};
use btyd::{Fit, History, PurchaseModel, holdout, tracking, value};
use support::{Customer, WEEK, cdnow, close, history, near};

fn fitted() -> Fit<BgNbd> {
    bg_nbd::fit(&history(&cdnow())).expect("a fit")
}

/// FHL's printed parameters.
fn printed() -> BgNbd {
    BgNbd::new(0.243, 4.414, 0.793, 2.426).expect("valid")
}

fn spend_fit(customers: &[Customer]) -> Fit<GammaGamma> {
    let frequency: Vec<f64> = customers.iter().map(|c| c.frequency).collect();
    let spend: Vec<f64> = customers.iter().map(|c| c.spend).collect();
    gamma_gamma::fit(&frequency, &spend, None).expect("a fit")
}

#[test]
fn cdnow_is_the_published_data() {
    // BTYD data/cdnowSummary.RData; walkthrough p. 9, 11 and 24.
    let customers = cdnow();
    assert_eq!(customers.len(), 2357);
    assert_eq!(customers.iter().map(|c| c.frequency).sum::<f64>(), 2457.0);
    assert_eq!(customers.iter().filter(|c| c.frequency == 0.0).count(), 1411);
    assert_eq!(customers.iter().map(|c| c.frequency).fold(0.0, f64::max), 29.0);
    assert_eq!(customers.iter().map(|c| c.holdout).sum::<f64>(), 1882.0);
    let row = |c: &Customer| (c.frequency, c.recency / WEEK, c.age / WEEK, c.holdout);
    for (place, expected) in
        [(0, (2.0, 30.428571, 38.857143, 1.0)), (1, (1.0, 1.714286, 38.857143, 0.0)), (2, (0.0, 0.0, 38.857143, 0.0))]
    {
        let found = row(&customers[place]);
        assert_eq!((found.0, found.3), (expected.0, expected.3));
        near(found.1, expected.1, 1e-6);
        near(found.2, expected.2, 1e-6);
    }
    let best = customers.iter().find(|c| c.id == 1516).expect("customer 1516");
    assert_eq!(best.frequency, 26.0);
    near(best.recency / WEEK, 30.857143, 1e-6);
    near(best.age / WEEK, 31.0, 1e-6);
}

#[test]
fn weekly_repeat_purchases() {
    // Walkthrough p. 13-14; lifetimes tests/test_utils.py.
    let cumulative = actual_cumulative(&(19..=25).map(|week| f64::from(week) * WEEK).collect::<Vec<_>>());
    assert_eq!(cumulative[1..], [1359.0, 1414.0, 1484.0, 1517.0, 1573.0, 1672.0]);
    let steps: Vec<f64> = cumulative.windows(2).map(|pair| pair[1] - pair[0]).collect();
    assert_eq!(steps, [73.0, 55.0, 70.0, 33.0, 56.0, 99.0]);
}

/// Repeat purchases before each day after the first day of the log.
fn actual_cumulative(days: &[f64]) -> Vec<f64> {
    let customers = cdnow();
    let start = customers.iter().map(|c| c.first).fold(f64::INFINITY, f64::min);
    let times: Vec<f64> =
        customers.iter().flat_map(|c| c.repeats.iter().map(move |day| c.first - start + day)).collect();
    days.iter().map(|&day| times.iter().filter(|&&time| time < day).count() as f64).collect()
}

#[test]
fn cdnow_bg_nbd_estimates() {
    // FHL table 2; CLVTools test_correctness_bgnbd.R; walkthrough p. 20; errors: lifetimes 0.11.3 standard_errors_.
    let fit = fitted();
    for (found, expected) in fit.parameters.iter().zip([0.242595, 4.413602, 0.792922, 2.425907]) {
        near(*found, expected, 1e-6);
    }
    near(fit.log_likelihood, -9582.429207, 1e-6);
    for (found, expected) in fit.standard_errors.iter().zip([0.012557, 0.378224, 0.185732, 0.705408]) {
        close(found.expect("inside the ranges"), expected, 5e-5);
    }
    assert_eq!((fit.customers, fit.distinct_rows), (2357.0, 1016));
    near(fit.aic, 2.0 * 4.0 + 2.0 * 9582.429207, 1e-5);
    near(fit.bic, 4.0 * 2357.0_f64.ln() + 2.0 * 9582.429207, 1e-5);
    assert!(fit.is_clean(), "{:?}", fit.diagnosis);
}

#[test]
fn log_likelihood_at_given_parameters() {
    // BTYD R/bgnbd.R examples, evaluated with scipy.
    let model = BgNbd::new(0.5, 6.0, 1.2, 3.3).expect("valid");
    near(model.log_likelihood(&history(&cdnow())), -9783.444285620, 1e-8);
    let one = History::new(vec![3.0], vec![4.0], vec![6.0]).expect("valid");
    near(model.log_likelihood(&one), -7.57638188, 1e-8);
    assert_eq!(model.log_likelihoods(&one), vec![model.log_likelihood(&one)]);
}

#[test]
fn bg_nbd_predictions_at_the_estimates() {
    // Walkthrough p. 22-23; recomputed.
    let model = fitted().model;
    near(model.expected_new(52.0), 1.444012, 1e-6);
    near(model.expected(26.0, 30.857142857142858, 31.0, 52.0), 25.757338, 1e-5);
    near(model.alive(26.0, 30.857142857142858, 31.0, 0.0), 0.9688544, 1e-6);
    for (x, expected) in [(10.0, 0.3474838), (15.0, 0.0428370), (20.0, 0.0041593), (25.0, 0.0003584)] {
        near(model.expected(x, 20.0, 39.0, 52.0), expected, 1e-7);
    }
    // FHL's note 004 spreadsheet.
    near(model.expected(2.0, 30.43, 38.86, 39.0), 1.2259068, 1e-6);
    for (t, expected) in
        [(0.1429, 0.0078), (1.0, 0.0532), (3.0, 0.1506), (31.8571, 1.0405), (32.0, 1.0437), (78.0, 1.8580)]
    {
        near(model.expected_new(t), expected, 6e-5);
    }
}

#[test]
fn bg_nbd_probabilities() {
    // BTYD.pdf, lifetimes tests; recomputed.
    let model = printed();
    close(model.probability_new(10, 2.0), 1.07868964e-07, 1e-8);
    near(model.probability_new(0, 39.0), 0.5737863521, 1e-10);
    let expected = [
        0.0019995214,
        0.0015170236,
        0.0011633150,
        0.0009003148,
        0.0007023638,
        0.0005517902,
        0.0004361913,
        0.0003467171,
        0.0002769613,
        0.0002222260,
    ];
    for (n, expected) in (11..).zip(expected) {
        near(model.probability_new(n, 30.0), expected, 1e-10);
    }
}

#[test]
fn limits_where_others_fail() {
    // a = 1; a + b < 1 with x = 0 (lifetimes #442); very many purchases. 40-digit values.
    let at_one = BgNbd::new(0.243, 4.414, 1.0, 2.426).expect("valid");
    near(at_one.expected_new(52.0), 1.28998825248, 1e-11);
    let beside_one = BgNbd::new(0.243, 4.414, 1.0 + 1e-14, 2.426).expect("valid");
    near(beside_one.expected_new(52.0), 1.28998825248, 1e-11);
    for (parameters, expected) in [((0.3, 5.0, 0.4, 0.3), 1.02744382761), ((2.0, 1.0, 0.2, 0.3), 8.00391993111)] {
        let (r, alpha, a, b) = parameters;
        let model = BgNbd::new(r, alpha, a, b).expect("valid");
        near(model.expected(0.0, 0.0, 30.0, 300.0), expected, 1e-10);
    }
    near(printed().alive(1000.0, 10.0, 100.0, 0.0), 0.0, 1e-12);
}

#[test]
fn customers_who_are_all_alike_have_the_likelihood_of_one_rate_and_one_chance() {
    // pymc-marketing test_distributions.py, a customer with known λ and p: with a spread that goes to nothing BG/NBD is that
    // model. Seen for very long after the last purchase, it is the one in which the leaving is seen too.
    let alike = |rate: f64, chance: f64| {
        let sure = 1e11;
        BgNbd::new(rate * sure, sure, chance * sure, (1.0 - chance) * sure).expect("valid")
    };
    for (rate, expected) in [(0.4, -8.39147106159807), (0.3, -9.15153637), (0.2, -10.42037984)] {
        near(alike(rate, 0.15).log_likelihood_of(5.0, 4.3, 10.0), expected, 1e-8);
    }
    for (rate, expected) in [(0.3, -10.45705972), (0.2, -11.85438527)] {
        near(alike(rate, 0.15).log_likelihood_of(5.0, 6.3, 1e4), expected, 1e-6);
    }
}

#[test]
fn expected_purchases_of_the_cohort() {
    // Walkthrough p. 26-27; recomputed at estimates rounded to six decimals, which moves the sums by 2 in a million.
    let customers = cdnow();
    let model = fitted().model;
    let longest = customers.iter().map(|c| c.age).fold(0.0, f64::max);
    let births: Vec<f64> = customers.iter().map(|c| (longest - c.age) / WEEK).collect();
    let weeks: Vec<f64> = (1..=78).map(f64::from).collect();
    let cumulative = tracking::expected_cumulative(&model, &births, &weeks);
    for (place, expected) in (19..).zip([1312.461, 1387.350, 1460.396, 1531.718, 1601.422, 1669.605]) {
        near(cumulative[place], expected, 4e-3);
    }
    let incremental = tracking::expected_incremental(&model, &births, &weeks);
    for (place, expected) in (19..).zip([76.866, 74.889, 73.046, 71.322, 69.704, 68.182]) {
        near(incremental[place], expected, 1e-3);
    }
    // By day: lifetimes tests/test_utils.py, its daily fit has the same parameters in another unit.
    let daily = BgNbd { alpha: model.alpha * WEEK, ..model };
    let births: Vec<f64> = births.iter().map(|birth| birth * WEEK).collect();
    let found = tracking::expected_cumulative(&daily, &births, &[11.0, 12.0, 13.0, 14.0]);
    assert_eq!(actual_cumulative(&[11.0, 12.0, 13.0, 14.0]), [11.0, 12.0, 15.0, 19.0]);
    for (found, expected) in found.iter().zip([10.67, 12.67, 14.87, 17.24]) {
        near(*found, expected, 1e-2);
    }
}

#[test]
fn holdout_by_frequency() {
    // Walkthrough p. 11 and 24; recomputed.
    let customers = cdnow();
    let history = history(&customers);
    let scores = fitted().model.score(&history, 39.0, 0.0).expect("valid terms");
    let actual: Vec<f64> = customers.iter().map(|c| c.holdout).collect();
    let groups = holdout::by_frequency(history.frequency(), &scores.expected, &actual, 7).expect("equal lengths");
    let sizes = [1411.0, 439.0, 214.0, 100.0, 62.0, 38.0, 29.0, 64.0];
    let happened = [0.2367, 0.6970, 1.3925, 1.5600, 2.5323, 2.9474, 3.8621, 6.3594];
    let expected = [0.2251, 0.5231, 1.0441, 1.5203, 2.1639, 2.6538, 3.5040, 6.1572];
    for (place, group) in groups.iter().enumerate() {
        near(group[0], happened[place], 5e-5);
        near(group[1], expected[place], 5e-5);
        assert_eq!(group[2], sizes[place]);
    }
    let errors = holdout::errors(&scores.expected, &actual).expect("equal lengths");
    assert_eq!(errors.actual, 1882.0);
    near(errors.bias * 2357.0, errors.expected - errors.actual, 1e-9);
}

#[test]
fn expected_frequencies_add_up() {
    let history = history(&cdnow());
    let bins = tracking::expected_frequencies(&fitted().model, &history, 7);
    near(bins.iter().sum::<f64>(), 2357.0, 1e-9);
    let actual = tracking::actual_frequencies(&history, 7);
    assert_eq!(actual, [1411.0, 439.0, 214.0, 100.0, 62.0, 38.0, 29.0, 64.0]);
    // FHL figure 2: the model follows the zero class and the tail closely.
    near(bins[0], actual[0], 20.0);
    near(bins[7], actual[7], 12.0);
}

#[test]
fn cdnow_gamma_gamma_estimates() {
    // Fader & Hardie note 025; CLVTools test_correctness_gg.R; recomputed.
    let fit = spend_fit(&cdnow());
    for (found, expected) in fit.parameters.iter().zip([6.249573, 3.744225, 15.443519]) {
        near(*found, expected, 3e-6);
    }
    near(fit.log_likelihood, -4055.917695, 1e-6);
    assert_eq!(fit.customers, 946.0);
    assert!(fit.is_clean(), "{:?}", fit.diagnosis);
}

#[test]
fn gamma_gamma_predictions() {
    // Note 025's spreadsheet, recomputed; BTYD R/spend.R; pymc-marketing test_gamma_gamma.py.
    let model = GammaGamma::new(6.25, 3.74, 15.44).expect("valid");
    for (x, seen, expected) in [
        (2.0, 22.35, 24.6637),
        (1.0, 11.77, 18.9169),
        (0.0, 0.0, 35.2190),
        (7.0, 73.74, 71.4697),
        (2.0, 25.55, 27.2884),
    ] {
        near(model.spend(x, seen).expect("defined"), expected, 5e-5);
    }
    near(model.mean().expect("q > 1"), 35.21897810, 1e-8);
    let model = GammaGamma::new(6.0, 4.0, 16.0).expect("valid");
    near(model.spend(3.0, 35.0).expect("defined"), 34.57142857, 1e-8);
    near(model.log_likelihood(&[3.0], &[35.0], None).expect("valid").exp(), 0.01628040741, 1e-11);
    let model = GammaGamma::new(35.0, 15.0, 3.0).expect("valid");
    let mean = model.mean().expect("q > 1");
    let square = model.spend_square(0.0, 0.0).expect("q > 2");
    near(mean, 7.5, 1e-12);
    near((square - mean * mean).sqrt(), 2.0801, 5e-5);
}

#[test]
fn lifetimes_quickstart_value() {
    // lifetimes docs/Quickstart, customer 1: 12 steps of 30 weeks (its slip) or of 4.345 weeks at 1 % a step, on a summary
    // rounded to two decimals. Its sum over steps is rebuilt here from our expectations.
    let customers = cdnow();
    let (purchases, spend) = (fitted().model, spend_fit(&customers).model);
    let first = &customers[0];
    let expected = |horizon: f64| purchases.expected(first.frequency, first.recency / WEEK, first.age / WEEK, horizon);
    let each = spend.spend(first.frequency, first.spend).expect("defined");
    for (step, published) in [(30.0, 140.096211), (4.345, 36.278496)] {
        let sum: f64 = (1..=12)
            .map(f64::from)
            .map(|k| (expected(k * step) - expected((k - 1.0) * step)) / 1.01_f64.powf(k) * each)
            .sum();
        close(sum, published, 5e-4);
    }
}

#[test]
fn continuous_rate_compounds_to_the_annual_one() {
    let weekly = value::continuous_rate(0.15, 365.25 / 7.0);
    near((weekly * 365.25 / 7.0).exp(), 1.15, 1e-14);
    assert_eq!(value::continuous_rate(f64::NAN, 52.0), 0.0);
}
