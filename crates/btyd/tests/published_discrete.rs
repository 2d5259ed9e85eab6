//! Published numbers of the models in discrete time: BG/BB, sBG, BdW.

#[path = "support/simulate.rs"]
mod simulate;
mod support;

use btyd::bdw::Bdw;
use btyd::bg_bb::{self, BgBb};
use btyd::sbg::{self, Sbg};
use btyd::tracking::expected_frequencies;
use btyd::value::{Covers, Terms, total};
use btyd::{Diagnosis, Fit, History, PurchaseModel, RetentionModel, RetentionTable, bdw, gamma_gamma};
use support::{close, near};

/// The donors of 1995 (Fader, Hardie & Shang 2010, table 1): gifts in the six years after, the year of the last, donors.
const DONORS: [(f64, f64, f64); 22] = [
    (6.0, 6.0, 1203.0),
    (5.0, 6.0, 728.0),
    (4.0, 6.0, 512.0),
    (3.0, 6.0, 357.0),
    (2.0, 6.0, 234.0),
    (1.0, 6.0, 129.0),
    (5.0, 5.0, 335.0),
    (4.0, 5.0, 284.0),
    (3.0, 5.0, 225.0),
    (2.0, 5.0, 173.0),
    (1.0, 5.0, 119.0),
    (4.0, 4.0, 240.0),
    (3.0, 4.0, 181.0),
    (2.0, 4.0, 155.0),
    (1.0, 4.0, 78.0),
    (3.0, 3.0, 322.0),
    (2.0, 3.0, 255.0),
    (1.0, 3.0, 129.0),
    (2.0, 2.0, 613.0),
    (1.0, 2.0, 277.0),
    (1.0, 1.0, 1091.0),
    (0.0, 0.0, 3464.0),
];

fn donors() -> History {
    let column = |f: fn(&(f64, f64, f64)) -> f64| DONORS.iter().map(f).collect::<Vec<_>>();
    let history = History::new(column(|d| d.0), column(|d| d.1), vec![6.0; DONORS.len()]).expect("valid");
    history.with_weight(column(|d| d.2)).expect("valid")
}

#[test]
fn donors_have_their_published_numbers() {
    let history = donors();
    assert_eq!(history.customers(), 11_104.0);
    let fit = bg_bb::fit(&history).expect("a fit");
    assert_eq!(fit.diagnosis, [Diagnosis::Converged]);
    // BTYD 2.4.3, walkthrough p. 30, and digits recomputed.
    for (found, expected) in fit.parameters.iter().zip([1.203522, 0.749716, 0.656718, 2.783442]) {
        close(*found, expected, 2e-6);
    }
    near(fit.log_likelihood, -33225.581274, 1e-6);
    near(fit.model.log_likelihood(&history), fit.log_likelihood, 1e-7);
    let model = fit.model;
    for (n, expected) in
        [0.4985, 0.9233, 1.2969, 1.6323, 1.9381, 2.2202, 2.4826, 2.7285, 2.9603, 3.1798, 3.3887].into_iter().enumerate()
    {
        near(model.expected_new(n as f64 + 1.0), expected, 1e-4);
    }
    near(model.expected(0.0, 0.0, 6.0, 10.0), 0.1302169, 2e-6);
    near(model.expected(4.0, 5.0, 6.0, 10.0), 3.627858, 2e-4);
    // Table 6: there at the occasion of 2002.
    for ((x, t_x), expected) in [((0.0, 0.0), 0.108133), ((2.0, 4.0), 0.589657), ((6.0, 6.0), 0.930434)] {
        near(model.alive(x, t_x, 6.0, 1.0), expected, 1e-6);
    }
    let expected = model.score(&history, 5.0, 0.0).expect("valid").expected;
    let sum: f64 = expected.iter().zip(DONORS).map(|(expected, donors)| expected * donors.2).sum();
    near(sum, 12884.157, 0.01);
    let of_frequency = [0.07286318, 0.3248841, 0.7089417, 1.333666, 2.031203, 2.784482, 3.752500];
    for (frequency, published) in of_frequency.into_iter().enumerate() {
        let rows: Vec<usize> = (0..DONORS.len()).filter(|&row| DONORS[row].0 == frequency as f64).collect();
        let donors: f64 = rows.iter().map(|&row| DONORS[row].2).sum();
        let mean = rows.iter().map(|&row| DONORS[row].2 * expected[row]).sum::<f64>() / donors;
        near(mean, published, 1e-4);
    }
    let bins = expected_frequencies(&model, &history, 6);
    for (found, expected) in bins.iter().zip([3454.88, 1888.65, 1348.88, 1113.38, 1017.92, 1027.17, 1253.11]) {
        near(*found, expected, 0.01);
    }
    // BTYD, p. 36: gifts of the cohort in 1996, 1997, …
    let mut before = 0.0;
    for (year, published) in [5535.833, 4717.059, 4147.621, 3724.665, 3395.888, 3131.647].into_iter().enumerate() {
        let gifts = 11_104.0 * model.expected_new(year as f64 + 1.0);
        near(gifts - before, published, 0.1);
        before = gifts;
    }
}

#[test]
fn rows_have_their_published_log_likelihoods() {
    let model = BgBb::new(1.204, 0.750, 0.657, 2.783).expect("valid");
    for ((x, t_x), published) in
        [((6.0, 6.0), -2.18225), ((5.0, 6.0), -4.29512), ((3.0, 6.0), -5.80937), ((0.0, 0.0), -1.16726)]
    {
        near(model.log_likelihood_of(x, t_x, 6.0), published, 6e-6);
    }
}

/// Survivors in per cent (Fader & Hardie 2007, table 1).
const HIGH_END: [f64; 13] = [100.0, 86.9, 74.3, 65.3, 59.3, 55.1, 51.7, 49.1, 46.8, 44.5, 42.7, 40.9, 39.4];
const REGULAR: [f64; 13] = [100.0, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1, 22.3, 20.7, 19.4, 18.3, 17.3];

fn cohort(survivors: &[f64]) -> RetentionTable {
    RetentionTable::new(vec![survivors.iter().map(|share| 10.0 * share).collect()]).expect("valid")
}

#[test]
fn segments_of_a_contract_have_their_published_numbers() {
    let high_end = sbg::fit(&cohort(&HIGH_END[..8])).expect("a fit");
    for (found, expected) in high_end.parameters.iter().zip([0.668088, 3.806095]) {
        near(*found, expected, 1e-6);
    }
    near(high_end.log_likelihood, -1611.158147, 1e-6);
    for (year, expected) in [46.04, 43.58, 41.42, 39.51, 37.80].into_iter().enumerate() {
        near(100.0 * high_end.model.survival(year as f64 + 8.0), expected, 0.005);
    }
    // Fader & Hardie (2010): at 10 % a year, after seven renewals, with the parameters as printed.
    let printed = Sbg::new(0.668, 3.806).expect("valid");
    near(printed.residual_lifetime(7.0, f64::INFINITY, 1.1_f64.ln()), 7.52995, 1e-5);
    let regular = sbg::fit(&cohort(&REGULAR[..8])).expect("a fit");
    for (found, expected) in regular.parameters.iter().zip([0.704077, 1.182043]) {
        near(*found, expected, 1e-6);
    }
    near(regular.log_likelihood, -1680.265188, 1e-6);
    let even = Sbg::new(1.0, 1.0).expect("valid");
    near(even.log_likelihood(&cohort(&HIGH_END[..8])) / 1000.0, -2.115545507, 1e-9);
    for fit in [&high_end, &regular] {
        assert!(fit.is_clean(), "{:?}", fit.diagnosis);
    }
}

#[test]
fn cohorts_of_different_ages_are_fitted_together() {
    let all = [10000.0, 8000.0, 6480.0, 5307.0, 4391.0];
    let triangle = RetentionTable::new((2..=5).rev().map(|length| all[..length].to_vec()).collect()).expect("valid");
    let fit = sbg::fit(&triangle).expect("a fit");
    for (found, expected) in fit.parameters.iter().zip([3.798126, 15.191908]) {
        close(*found, expected, 1e-6);
    }
}

#[test]
fn duration_dependence_describes_at_least_as_well() {
    for survivors in [HIGH_END, REGULAR] {
        let table = cohort(&survivors[..8]);
        let (plain, fit) = (sbg::fit(&table).expect("a fit"), bdw::fit(&table).expect("a fit"));
        assert!(fit.log_likelihood > plain.log_likelihood, "{} {}", fit.log_likelihood, plain.log_likelihood);
        near(fit.model.log_likelihood(&table), fit.log_likelihood, 1e-8);
        // With c = 1 it is sBG.
        let same = Bdw::new(plain.model.alpha, plain.model.beta, 1.0).expect("valid");
        near(same.log_likelihood(&table), plain.log_likelihood, 1e-8);
        for year in 0..=12 {
            let year = f64::from(year);
            close(same.survival(year), plain.model.survival(year), 1e-13);
            close(same.retention(year), plain.model.retention(year), 1e-13);
        }
        // Fader et al. (2018): the high-end retention curve, which sBG leaves, is followed.
        let error = |model: &dyn Fn(f64) -> f64| {
            (8..=12).map(|year| (100.0 * model(f64::from(year)) - survivors[year as usize]).abs()).sum::<f64>()
        };
        assert!(error(&|year| fit.model.survival(year)) < error(&|year| plain.model.survival(year)));
    }
}

/// Customers who renew with a probability of their own, which changes with time where `c` is not 1.
fn renewals(seed: u64, alpha: f64, beta: f64, c: f64, customers: usize, periods: usize) -> Vec<f64> {
    let mut random = simulate::Random(seed);
    let mut survivors = vec![0.0; periods + 1];
    for _ in 0..customers {
        let leave = random.beta(alpha, beta);
        // Still there after t periods with probability (1 − θ)^(t^c): the time of leaving by inversion.
        let lasts = (random.uniform().ln() / (1.0 - leave).ln()).powf(1.0 / c);
        for (period, count) in survivors.iter_mut().enumerate() {
            *count += if lasts >= period as f64 { 1.0 } else { 0.0 };
        }
    }
    survivors
}

fn check_recovery<M>(fit: &Fit<M>, truth: &[f64]) {
    assert!(fit.diagnosis.contains(&Diagnosis::Converged), "{:?}", fit.diagnosis);
    for (place, &truth) in truth.iter().enumerate() {
        near(fit.parameters[place], truth, 4.0 * fit.standard_errors[place].expect("inside"));
    }
}

#[test]
fn simulated_contracts_give_their_parameters_back() {
    let cohorts = |c: f64| {
        let lengths = [(1, 12), (2, 9), (3, 5)];
        let column = |(seed, periods)| renewals(seed, 0.8, 2.5, c, 60_000, periods);
        RetentionTable::new(lengths.into_iter().map(column).collect()).expect("valid")
    };
    check_recovery(&sbg::fit(&cohorts(1.0)).expect("a fit"), &[0.8, 2.5]);
    check_recovery(&bdw::fit(&cohorts(1.0)).expect("a fit"), &[0.8, 2.5, 1.0]);
    check_recovery(&bdw::fit(&cohorts(1.4)).expect("a fit"), &[0.8, 2.5, 1.4]);
    check_recovery(&bdw::fit(&cohorts(0.6)).expect("a fit"), &[0.8, 2.5, 0.6]);
}

/// Purchases, the last of them, and whether the customer is still there, after some occasions.
fn appeals(random: &mut simulate::Random, model: &BgBb, occasions: usize) -> (f64, f64, bool) {
    let buys = random.beta(model.alpha, model.beta);
    let leaves = random.beta(model.gamma, model.delta);
    let (mut x, mut last) = (0.0, 0.0);
    for occasion in 1..=occasions {
        if random.uniform() < leaves {
            return (x, last, false);
        }
        if random.uniform() < buys {
            x += 1.0;
            last = occasion as f64;
        }
    }
    (x, last, true)
}

#[test]
fn simulated_donors_give_their_parameters_back() {
    let model = BgBb::new(1.2, 0.75, 0.7, 2.8).expect("valid");
    let mut random = simulate::Random(11);
    let (mut x, mut t_x, mut t) = (Vec::new(), Vec::new(), Vec::new());
    let (mut there, mut alive, mut variance) = (0.0, 0.0, 0.0);
    for customer in 0..40_000 {
        let occasions = 6 + customer % 7;
        let (bought, last, still) = appeals(&mut random, &model, occasions);
        let chance = model.alive(bought, last, occasions as f64, 0.0);
        there += if still { 1.0 } else { 0.0 };
        alive += chance;
        variance += chance * (1.0 - chance);
        x.push(bought);
        t_x.push(last);
        t.push(occasions as f64);
    }
    // P(alive) is the share of those still there.
    near(alive, there, 4.0 * f64::sqrt(variance));
    let history = History::new(x, t_x, t).expect("valid");
    let fit = bg_bb::fit(&history).expect("a fit");
    check_recovery(&fit, &[1.2, 0.75, 0.7, 2.8]);
    let gain = fit.log_likelihood - model.log_likelihood(&history);
    assert!((0.0..11.75).contains(&gain), "{gain}");
}

#[test]
fn a_total_of_donors_has_an_interval() {
    let history = donors();
    let fit = bg_bb::fit(&history).expect("a fit");
    let amounts = simulate::spends(3, 6.0, 4.0, 15.0, history.frequency());
    let spend = gamma_gamma::fit(history.frequency(), &amounts, None).expect("a fit");
    let terms = Terms { horizon: f64::INFINITY, rate: 1.1_f64.ln(), margin: 1.0 };
    let both = total(&fit, &spend, &history, &amounts, &terms, Covers::Both, 0.95).expect("valid");
    let [low, high] = both.interval.expect("finite");
    assert!(low < both.value && both.value < high);
    let scores = fit.model.score(&history, terms.horizon, terms.rate).expect("valid");
    let sum: f64 = (0..history.len())
        .map(|row| {
            let spend = spend.model.spend(history.frequency()[row], amounts[row]).expect("defined");
            history.weight(row) * scores.residual[row] * spend
        })
        .sum();
    close(both.value, sum, 1e-10);
}
