//! What must hold of the purchase models beside BG/NBD whatever the numbers are.

#[path = "support/simulate.rs"]
mod simulate;
mod support;

use btyd::bg_nbd::BgNbd;
use btyd::mbg_nbd::MbgNbd;
use btyd::nbd::Nbd;
use btyd::pareto_nbd::ParetoNbd;
use btyd::value::{Covers, Terms, total};
use btyd::{Diagnosis, Fit, History, PurchaseModel, Towards, fit, gamma_gamma};
use proptest::prelude::*;
use support::{close, near};

/// Positive numbers over many orders of magnitude.
fn positive(low: f64, high: f64) -> impl Strategy<Value = f64> {
    (low.ln()..high.ln()).prop_map(f64::exp)
}

fn any_mbg() -> impl Strategy<Value = MbgNbd> {
    (positive(0.01, 100.0), positive(0.01, 1000.0), positive(0.01, 100.0), positive(0.01, 1000.0))
        .prop_map(|(r, alpha, a, b)| MbgNbd::new(r, alpha, a, b).expect("positive"))
}

fn any_pareto() -> impl Strategy<Value = ParetoNbd> {
    (positive(0.01, 100.0), positive(0.01, 1000.0), positive(0.01, 100.0), positive(0.01, 1000.0))
        .prop_map(|(r, alpha, s, beta)| ParetoNbd::new(r, alpha, s, beta).expect("positive"))
}

fn any_nbd() -> impl Strategy<Value = Nbd> {
    (positive(0.01, 100.0), positive(0.01, 1000.0)).prop_map(|(r, alpha)| Nbd::new(r, alpha).expect("positive"))
}

/// A customer: frequency, recency, age.
fn any_customer() -> impl Strategy<Value = (f64, f64, f64)> {
    (0_u32..60, positive(0.01, 1000.0), 0.0..1.0).prop_map(|(x, age, share)| {
        let x = f64::from(x);
        (x, if x > 0.0 { age * (1e-3 + 0.999 * share) } else { 0.0 }, age)
    })
}

fn history_of(rows: &[(f64, f64, f64)]) -> History {
    let column = |f: fn(&(f64, f64, f64)) -> f64| rows.iter().map(f).collect::<Vec<_>>();
    History::new(column(|c| c.0), column(|c| c.1), column(|c| c.2)).expect("valid")
}

/// P(alive) is a probability, falls with time and rises with recency.
fn check_alive(model: &impl PurchaseModel, (x, t_x, t): (f64, f64, f64), after: f64) {
    let now = model.alive(x, t_x, t, 0.0);
    let later = model.alive(x, t_x, t, after);
    assert!((0.0..=1.0).contains(&now) && (0.0..=1.0).contains(&later), "{model:?}: {now} {later}");
    assert!(later <= now * (1.0 + 1e-12), "{model:?}: {now} {later}");
    let older = model.alive(x, 0.9 * t_x, t, 0.0);
    assert!(older <= now * (1.0 + 1e-10), "{model:?}: {older} {now}");
}

fn check_expectation(model: &impl PurchaseModel, (x, t_x, t): (f64, f64, f64), horizon: f64, rate: f64) {
    let near = model.expected(x, t_x, t, horizon);
    let far = model.expected(x, t_x, t, 1.5 * horizon);
    assert!(near >= 0.0 && far >= near * (1.0 - 1e-11), "{model:?}: {near} {far}");
    let discounted = model.residual(x, t_x, t, horizon, rate);
    let (least, most) = (near * (-rate * horizon).exp() * (1.0 - 1e-9), near * (1.0 + 1e-9));
    assert!(least <= discounted && discounted <= most, "{model:?}: {discounted} {near}");
    let endless = model.residual(x, t_x, t, f64::INFINITY, rate);
    assert!(endless.is_finite() && endless >= discounted * (1.0 - 1e-9), "{model:?}: {endless} {discounted}");
}

fn check_together(model: &impl PurchaseModel, customers: &[(f64, f64, f64)], rate: f64) {
    let scores = model.score(&history_of(customers), 26.0, rate).expect("valid");
    for (row, &(x, t_x, t)) in customers.iter().enumerate() {
        assert_eq!(scores.alive[row], model.alive(x, t_x, t, 0.0));
        let (expected, residual) = (model.expected(x, t_x, t, 26.0), model.residual(x, t_x, t, 26.0, rate));
        near(scores.expected[row], expected, 1e-9 * expected + 1e-280);
        near(scores.residual[row], residual, 1e-9 * residual + 1e-280);
    }
}

fn check_odd_arguments(model: &impl PurchaseModel) {
    for odd in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -1.0, 0.0, 1e300] {
        for value in [
            model.alive(odd, odd, odd, odd),
            model.alive(2.0, 1.0, 3.0, odd),
            model.alive(2.0, odd, 3.0, 1.0),
            model.expected(2.0, 1.0, 3.0, odd),
            model.expected(odd, 1.0, 3.0, 1.0),
            model.expected_new(odd),
            model.residual(2.0, 1.0, 3.0, odd, 0.01),
            model.residual(2.0, 1.0, 3.0, 52.0, odd),
            model.probability_new(3, odd),
        ] {
            assert!(!value.is_nan(), "{odd} at {model:?}");
        }
    }
}

/// Probabilities of counts whose tail is below `z^n`, `z = t/(α + t)`.
fn check_probabilities(model: &impl PurchaseModel, r: f64, alpha: f64, t: f64) {
    let last = (40.0 / (1.0 + alpha / t).ln() + 60.0 * (1.0 + r)) as u64;
    let (mut sum, mut mean) = (0.0, 0.0);
    for n in 0..=last {
        let probability = model.probability_new(n, t);
        sum += probability;
        mean += n as f64 * probability;
    }
    near(sum, 1.0, 1e-10);
    close(mean, model.expected_new(t), 1e-9);
}

/// What a customer seen before will do.
fn check_future(model: &impl PurchaseModel, (x, t_x, t): (f64, f64, f64), horizon: f64) {
    let last = (40.0 / (1.0 + (5.0 + t) / horizon).ln() + 60.0 * (1.0 + x)) as u64;
    let probability = |n: u64| model.probability(x, t_x, t, n, horizon);
    near((0..=last).map(probability).sum(), 1.0, 1e-10);
    let mean: f64 = (0..=last).map(|n| n as f64 * probability(n)).sum();
    close(mean, model.expected(x, t_x, t, horizon), 1e-8);
    close(model.probability(0.0, 0.0, 0.0, 3, horizon), model.probability_new(3, horizon), 1e-11);
    assert_eq!(model.discounted_new(horizon, 0.1), model.residual(0.0, 0.0, 0.0, horizon, 0.1));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn alive_is_a_probability(mbg in any_mbg(), pareto in any_pareto(), customer in any_customer(), after in positive(0.01, 1e4)) {
        check_alive(&mbg, customer, after);
        check_alive(&pareto, customer, after);
    }

    #[test]
    fn expectation_grows_with_the_horizon_and_shrinks_with_the_rate(
        mbg in any_mbg(), pareto in any_pareto(), nbd in any_nbd(), customer in any_customer(), horizon in positive(0.01, 1e3), rate in positive(1e-4, 1.0)
    ) {
        check_expectation(&mbg, customer, horizon, rate);
        check_expectation(&pareto, customer, horizon, rate);
        check_expectation(&nbd, customer, horizon, rate);
    }

    #[test]
    fn probabilities_sum_to_one_and_average_to_the_expectation(
        r in positive(0.1, 5.0), alpha in positive(1.0, 50.0), a in positive(0.3, 10.0), b in positive(0.3, 50.0), t in positive(0.1, 20.0)
    ) {
        check_probabilities(&MbgNbd::new(r, alpha, a, b).expect("positive"), r, alpha, t);
        check_probabilities(&ParetoNbd::new(r, alpha, a, b).expect("positive"), r, alpha, t);
        check_probabilities(&Nbd::new(r, alpha).expect("positive"), r, alpha, t);
    }

    #[test]
    fn all_together_as_one_by_one(mbg in any_mbg(), pareto in any_pareto(), nbd in any_nbd(), customers in prop::collection::vec(any_customer(), 1..80), rate in positive(1e-4, 0.5)) {
        check_together(&mbg, &customers, rate);
        check_together(&pareto, &customers, rate);
        check_together(&nbd, &customers, rate);
    }

    #[test]
    fn any_history_gives_a_fit_without_nan(customers in prop::collection::vec(any_customer(), 1..40)) {
        let history = history_of(&customers);
        check_fit(&fit::<MbgNbd>(&history).expect("a fit"));
        check_fit(&fit::<ParetoNbd>(&history).expect("a fit"));
        check_fit(&fit::<Nbd>(&history).expect("a fit"));
    }

    #[test]
    fn arguments_out_of_range_give_numbers(mbg in any_mbg(), pareto in any_pareto(), nbd in any_nbd()) {
        check_odd_arguments(&mbg);
        check_odd_arguments(&pareto);
        check_odd_arguments(&nbd);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn probabilities_of_a_customer_sum_to_one_and_average_to_the_expectation(
        r in positive(0.1, 5.0), alpha in positive(5.0, 50.0), a in positive(0.3, 10.0), b in positive(0.3, 50.0), customer in any_customer(), horizon in positive(0.1, 20.0)
    ) {
        check_future(&BgNbd::new(r, alpha, a, b).expect("positive"), customer, horizon);
        check_future(&MbgNbd::new(r, alpha, a, b).expect("positive"), customer, horizon);
        check_future(&ParetoNbd::new(r, alpha, a, b).expect("positive"), customer, horizon);
        check_future(&Nbd::new(r, alpha).expect("positive"), customer, horizon);
    }
}

fn check_fit<M>(fit: &Fit<M>) {
    assert!(fit.parameters.iter().all(|value| value.is_finite() && *value > 0.0), "{:?}", fit.parameters);
    assert!(
        fit.log_likelihood.is_finite() && fit.gradient_norm.is_finite() && fit.aic.is_finite() && fit.bic.is_finite()
    );
    assert!(fit.standard_errors.iter().flatten().all(|value| value.is_finite()), "{:?}", fit.standard_errors);
    assert!(!fit.diagnosis.is_empty());
    if let Some(covariance) = &fit.covariance {
        for (i, row) in covariance.iter().enumerate() {
            assert!(row.iter().all(|value| value.is_finite()) && row[i] >= 0.0);
        }
    }
}

const MODIFIED: simulate::Purchases = simulate::Purchases { r: 0.6, alpha: 9.0, a: 0.8, b: 2.5 };
const LEAVERS: simulate::Leavers = simulate::Leavers { r: 0.6, alpha: 9.0, s: 0.7, beta: 12.0 };

fn modified(seed: u64, customers: usize) -> History {
    simulate::drawn(seed, customers, 26.0, 78.0, None, |random, age| {
        simulate::purchase_times_modified(random, &MODIFIED, age).0
    })
}

fn leavers(seed: u64, model: &simulate::Leavers, customers: usize) -> History {
    simulate::drawn(seed, customers, 26.0, 78.0, None, |random, age| {
        simulate::purchase_times_of_leaver(random, model, age).0
    })
}

/// The truth is within four standard errors, and the maximum above it by no more than chance gives once in ten thousand.
fn check_recovery<M: PurchaseModel>(history: &History, model: &M, truth: &[f64]) {
    let fit = fit::<M>(history).expect("a fit");
    assert!(fit.is_clean(), "{:?}", fit.diagnosis);
    for (place, &truth) in truth.iter().enumerate() {
        near(fit.parameters[place], truth, 4.0 * fit.standard_errors[place].expect("inside"));
    }
    let gain = fit.log_likelihood - model.log_likelihood(history);
    assert!((0.0..11.75).contains(&gain), "{gain}");
}

#[test]
fn simulated_customers_give_their_parameters_back() {
    let model = MbgNbd::new(0.6, 9.0, 0.8, 2.5).expect("valid");
    check_recovery(&modified(7, 40_000), &model, &[0.6, 9.0, 0.8, 2.5]);
    let model = ParetoNbd::new(0.6, 9.0, 0.7, 12.0).expect("valid");
    check_recovery(&leavers(7, &LEAVERS, 40_000), &model, &[0.6, 9.0, 0.7, 12.0]);
    // Nobody leaves: the chance to leave is nothing.
    let stays = simulate::Purchases { a: 1e-9, b: 1.0, ..MODIFIED };
    let history = simulate::history(7, &stays, 40_000, 26.0, 78.0, None);
    check_recovery(&history, &Nbd::new(0.6, 9.0).expect("valid"), &[0.6, 9.0]);
}

/// Mean P(alive) is the share of customers who are there: within four standard errors of simulated customers.
fn check_share(model: &impl PurchaseModel, draw: impl Fn(&mut simulate::Random) -> (Vec<f64>, bool)) {
    let mut random = simulate::Random(5);
    let customers = 40_000;
    let (mut sum, mut square) = (0.0, 0.0);
    for _ in 0..customers {
        let (times, there) = draw(&mut random);
        let alive = model.alive(times.len() as f64, times.last().copied().unwrap_or(0.0), 52.0, 0.0);
        let error = alive - if there { 1.0 } else { 0.0 };
        sum += error;
        square += error * error;
    }
    near(sum / f64::from(customers), 0.0, 4.0 * square.sqrt() / f64::from(customers));
}

#[test]
fn mean_probability_alive_is_the_share_who_are_there() {
    let model = MbgNbd::new(0.6, 9.0, 0.8, 2.5).expect("valid");
    check_share(&model, |random| simulate::purchase_times_modified(random, &MODIFIED, 52.0));
    let model = ParetoNbd::new(0.6, 9.0, 0.7, 12.0).expect("valid");
    check_share(&model, |random| simulate::purchase_times_of_leaver(random, &LEAVERS, 52.0));
}

/// The same in another unit, with rows repeated or weighted, and in another order.
fn check_invariance<M: PurchaseModel>(scaled: &[usize]) {
    let weeks = support::history(&support::cdnow());
    let once = fit::<M>(&weeks).expect("a fit");
    let by = |values: &[f64], factor: f64| values.iter().map(|t| factor * t).collect::<Vec<_>>();
    let days = History::new(weeks.frequency().to_vec(), by(weeks.recency(), 7.0), by(weeks.age(), 7.0)).expect("valid");
    let by_day = fit::<M>(&days).expect("a fit");
    for place in 0..once.parameters.len() {
        let factor = if scaled.contains(&place) { 7.0 } else { 1.0 };
        close(by_day.parameters[place], factor * once.parameters[place], 1e-6);
    }
    // A density of 2,457 purchase times.
    near(by_day.log_likelihood, once.log_likelihood - 2457.0 * 7.0_f64.ln(), 1e-6);

    let order: Vec<usize> = (0..weeks.len()).rev().chain(0..weeks.len()).collect();
    let column = |values: &[f64]| order.iter().map(|&row| values[row]).collect::<Vec<_>>();
    let twice = History::new(column(weeks.frequency()), column(weeks.recency()), column(weeks.age())).expect("valid");
    let weighted = weeks.clone().with_weight(vec![2.0; weeks.len()]).expect("valid");
    let (repeated, weighted) = (fit::<M>(&twice).expect("a fit"), fit::<M>(&weighted).expect("a fit"));
    for fit in [&repeated, &weighted] {
        near(fit.log_likelihood, 2.0 * once.log_likelihood, 1e-7);
        assert_eq!((fit.customers, fit.distinct_rows), (4714.0, once.distinct_rows));
        for place in 0..once.parameters.len() {
            close(fit.parameters[place], once.parameters[place], 1e-6);
        }
    }
    near(once.log_likelihood, once.model.log_likelihood(&weeks), 1e-7);
    near(once.model.log_likelihoods(&weeks).iter().sum(), once.log_likelihood, 1e-7);
}

#[test]
fn units_grouping_and_order_do_not_matter() {
    check_invariance::<MbgNbd>(&[1]);
    check_invariance::<ParetoNbd>(&[1, 3]);
    check_invariance::<Nbd>(&[1]);
}

fn is_boundary<M>(fit: &Fit<M>, name: &str, end: Towards) -> bool {
    let named = |finding: &Diagnosis| matches!(finding, Diagnosis::Boundary { parameter, towards } if parameter == name && *towards == end);
    fit.diagnosis.iter().any(named)
}

#[test]
fn one_rate_of_leaving_for_all_is_a_boundary() {
    let same = simulate::Leavers { s: 2e4, beta: 6e5, ..LEAVERS };
    // Of several samples, in about half the likelihood rises to the very end.
    let fits: Vec<Fit<ParetoNbd>> = (0..4).map(|seed| fit(&leavers(seed, &same, 3000)).expect("a fit")).collect();
    let bounded: Vec<&Fit<ParetoNbd>> = fits.iter().filter(|fit| is_boundary(fit, "s", Towards::Infinity)).collect();
    assert!(!bounded.is_empty(), "{:?}", fits.iter().map(|fit| &fit.diagnosis).collect::<Vec<_>>());
    for fit in bounded {
        check_fit(fit);
        // What the data do say, the mean rate of leaving, is found.
        near(fit.parameters[2] / fit.parameters[3], 2e4 / 6e5, 0.004);
        assert_eq!(fit.standard_errors[2], None);
    }
}

#[test]
fn nobody_leaving_is_a_boundary() {
    let stays = simulate::Purchases { a: 1e-9, b: 1.0, ..MODIFIED };
    let (mut of_pareto, mut of_mbg) = (0, 0);
    for seed in [1, 3] {
        let history = simulate::history(seed, &stays, 3000, 26.0, 78.0, None);
        // The baseline is the limit: the same likelihood, and everybody there.
        let baseline = fit::<Nbd>(&history).expect("a fit");
        let pareto = fit::<ParetoNbd>(&history).expect("a fit");
        check_fit(&pareto);
        near(pareto.log_likelihood, baseline.log_likelihood, 0.5);
        assert!(!pareto.is_clean(), "{:?} {:?}", pareto.parameters, pareto.diagnosis);
        assert!(pareto.model.alive_all(&history).iter().sum::<f64>() > 0.98 * 3000.0);
        let mbg = fit::<MbgNbd>(&history).expect("a fit");
        check_fit(&mbg);
        near(mbg.log_likelihood, baseline.log_likelihood, 0.5);
        assert!(!mbg.is_clean(), "{:?} {:?}", mbg.parameters, mbg.diagnosis);
        let bounded = |names: [(&str, Towards); 2], diagnosis: &[Diagnosis]| {
            diagnosis.iter().any(|finding| matches!(finding, Diagnosis::Boundary { parameter, towards } if names.contains(&(parameter.as_str(), *towards))))
        };
        // Nobody leaves at a rate of nothing by either of its parameters.
        of_pareto += usize::from(bounded([("s", Towards::Zero), ("beta", Towards::Infinity)], &pareto.diagnosis));
        of_mbg += usize::from(bounded([("a", Towards::Zero), ("b", Towards::Infinity)], &mbg.diagnosis));
    }
    assert!(of_pareto > 0 && of_mbg > 0, "{of_pareto} {of_mbg}");
}

#[test]
fn one_purchase_rate_for_all_is_a_boundary() {
    let mut fits = Vec::new();
    for seed in 0..4 {
        let history = simulate::drawn(seed, 3000, 26.0, 78.0, None, |random, age| {
            let (mut time, mut times) = (random.exponential(0.1), Vec::new());
            while time < age {
                times.push(time);
                time += random.exponential(0.1);
            }
            times
        });
        fits.push(fit::<Nbd>(&history).expect("a fit"));
    }
    let bounded: Vec<&Fit<Nbd>> = fits.iter().filter(|fit| is_boundary(fit, "r", Towards::Infinity)).collect();
    assert!(!bounded.is_empty(), "{:?}", fits.iter().map(|fit| &fit.diagnosis).collect::<Vec<_>>());
    for fit in bounded {
        near(fit.parameters[0] / fit.parameters[1], 0.1, 0.002);
    }
}

fn check_hopeless<M: PurchaseModel>() {
    let of = |rows: &[(f64, f64, f64)]| {
        let fit = fit::<M>(&history_of(rows)).expect("a fit");
        check_fit(&fit);
        fit
    };
    let silent = of(&[(0.0, 0.0, 10.0); 50]);
    assert_eq!(silent.diagnosis, [Diagnosis::NoRepeat]);
    assert!(silent.model.expected(0.0, 0.0, 10.0, 52.0) < 1e-3, "{:?}", silent.model);
    assert_eq!(silent.covariance, None);
    let same = of(&[(3.0, 8.0, 10.0); 50]);
    assert!(same.diagnosis.contains(&Diagnosis::AllIdentical), "{:?}", same.diagnosis);
    let few = of(&[(3.0, 8.0, 10.0), (0.0, 0.0, 10.0), (1.0, 2.0, 9.0)]);
    assert!(few.diagnosis.contains(&Diagnosis::TooFewRepeat { customers: 2.0, wanted: 30.0 }));
    assert_eq!(of(&[(0.0, 0.0, 0.0); 3]).diagnosis, [Diagnosis::NoRepeat]);
}

#[test]
fn hopeless_data_are_named() {
    check_hopeless::<MbgNbd>();
    check_hopeless::<ParetoNbd>();
    check_hopeless::<Nbd>();
}

#[test]
fn numbers_at_the_ends_of_their_range_still_end() {
    for (x, t_x, t) in [(1e15, 1.0, 1.0), (1.0, 1e-300, 1e-300), (3.0, 1e-300, 1e15), (1e15, 1e15, 1e15)] {
        let history = History::new(vec![x, 0.0, 1.0], vec![t_x, 0.0, 0.5], vec![t, 1e-300, 1.0]).expect("valid");
        let whole = |scores: btyd::Scores| {
            assert!(scores.alive.iter().chain(&scores.expected).chain(&scores.residual).all(|value| !value.is_nan()));
        };
        let (mbg, pareto) = (fit::<MbgNbd>(&history).expect("a fit"), fit::<ParetoNbd>(&history).expect("a fit"));
        let nbd = fit::<Nbd>(&history).expect("a fit");
        check_fit(&mbg);
        check_fit(&pareto);
        check_fit(&nbd);
        whole(mbg.model.score(&history, 52.0, 0.01).expect("valid"));
        whole(pareto.model.score(&history, 52.0, 0.01).expect("valid"));
        whole(nbd.model.score(&history, 52.0, 0.01).expect("valid"));
    }
}

/// The total's value is the sum of the customers', and its error that of the delta method by differences.
fn check_total<M: PurchaseModel>(build: fn(&[f64]) -> M) {
    let customers = support::cdnow();
    let history = support::history(&customers);
    let spend: Vec<f64> = customers.iter().map(|c| c.spend).collect();
    let (purchases, spends) =
        (fit::<M>(&history).expect("a fit"), gamma_gamma::fit(history.frequency(), &spend, None).expect("a fit"));
    let terms = Terms { horizon: 52.0, rate: 0.0027, margin: 0.3 };
    let value = |model: M| -> f64 {
        let residual = model.score(&history, terms.horizon, terms.rate).expect("valid").residual;
        let each = |row: usize| {
            let mean = spends.model.spend(history.frequency()[row], spend[row]).expect("defined");
            residual[row] * mean * terms.margin
        };
        (0..history.len()).map(each).sum()
    };
    let found = total(&purchases, &spends, &history, &spend, &terms, Covers::Both, 0.95).expect("valid");
    close(found.value, value(purchases.model), 1e-9);
    let [low, high] = found.interval.expect("finite");
    assert!(low < found.value && found.value < high);
    // With spend known exactly, what is left is the error of the purchase model.
    let known = Fit { covariance: Some(vec![vec![0.0; 3]; 3]), ..spends.clone() };
    let found = total(&purchases, &known, &history, &spend, &terms, Covers::Parameters, 0.95).expect("valid");
    let slopes: Vec<f64> = (0..purchases.parameters.len())
        .map(|i| {
            let at = |factor: f64| {
                let mut moved = purchases.parameters.clone();
                moved[i] *= factor;
                value(build(&moved))
            };
            (at(1.0 + 1e-5) - at(1.0 - 1e-5)) / (2e-5 * purchases.parameters[i])
        })
        .collect();
    let covariance = purchases.covariance.as_ref().expect("inside");
    let variance: f64 = (0..slopes.len())
        .flat_map(|i| (0..slopes.len()).map(move |j| (i, j)))
        .map(|(i, j)| slopes[i] * covariance[i][j] * slopes[j])
        .sum();
    close(found.parameter_error.expect("inside"), variance.sqrt(), 1e-5);
}

#[test]
fn totals_add_up_and_have_the_error_of_the_delta_method() {
    check_total::<MbgNbd>(|p| MbgNbd::new(p[0], p[1], p[2], p[3]).expect("positive"));
    check_total::<ParetoNbd>(|p| ParetoNbd::new(p[0], p[1], p[2], p[3]).expect("positive"));
    check_total::<Nbd>(|p| Nbd::new(p[0], p[1]).expect("positive"));
}

#[test]
fn without_leaving_all_models_are_the_baseline() {
    let history = support::history(&support::cdnow());
    let nothing = 1e-100;
    let baseline = Nbd::new(0.25, 4.4).expect("valid");
    check_baseline(&MbgNbd::new(0.25, 4.4, nothing, 1.0).expect("valid"), &baseline, &history);
    check_baseline(&BgNbd::new(0.25, 4.4, nothing, 1.0).expect("valid"), &baseline, &history);
    check_baseline(&ParetoNbd::new(0.25, 4.4, nothing, 1.0).expect("valid"), &baseline, &history);
}

fn check_baseline(model: &impl PurchaseModel, baseline: &Nbd, history: &History) {
    near(model.log_likelihood(history), baseline.log_likelihood(history), 1e-9);
    close(model.expected_new(52.0), baseline.expected_new(52.0), 1e-12);
    close(model.expected(3.0, 5.0, 39.0, 52.0), baseline.expected(3.0, 5.0, 39.0, 52.0), 1e-12);
    for n in [0, 1, 20] {
        close(model.probability_new(n, 39.0), baseline.probability_new(n, 39.0), 1e-12);
    }
}
