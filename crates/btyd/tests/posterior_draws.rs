//! Draws from posteriors against integrals over grids (tests/reference/btyd_posterior.py), their calibration on simulated
//! data, and what is made of them for customers.

#[path = "support/posterior.rs"]
mod posterior;
#[path = "support/simulate.rs"]
mod simulate;
mod support;

use btyd::bdw::Bdw;
use btyd::bg_bb::BgBb;
use btyd::bg_cnbd_k::BgCnbdK;
use btyd::bg_nbd::BgNbd;
use btyd::gamma_gamma;
use btyd::ggom_nbd::GgomNbd;
use btyd::mbg_nbd::MbgNbd;
use btyd::nbd::Nbd;
use btyd::pareto_nbd::ParetoNbd;
use btyd::posterior::{Asked, Figure, Posterior, Predicting, Quantity};
use btyd::sbg::Sbg;
use btyd::{Diagnosis, Error, Fitting, History, LogNormal, Prior, PurchaseModel, RetentionModel, RetentionTable, draw};
use serde_json::Value;
use simulate::Random;
use support::{cdnow, history_with_intervals, numbers};

/// What is compared: the draws of every parameter and of the figures of the reference.
struct Drawn {
    parameters: Vec<Figure>,
    figures: Vec<(&'static str, Figure)>,
    effective: f64,
    k: f64,
    rounds: usize,
    diagnosis: Vec<Diagnosis>,
}

impl Drawn {
    fn of<M>(posterior: &Posterior<M>, figures: Vec<(&'static str, Figure)>) -> Drawn {
        Drawn {
            parameters: (0..posterior.names.len()).map(|place| logs(&posterior.parameter(place))).collect(),
            figures,
            effective: posterior.effective_sample_size,
            k: posterior.pareto_k,
            rounds: posterior.rounds,
            diagnosis: posterior.diagnosis.clone(),
        }
    }
}

fn logs(figure: &Figure) -> Figure {
    Figure::of(figure.sorted().iter().map(|value| value.ln()).collect())
}

fn purchases<M: PurchaseModel>(history: &History, asked: Asked) -> Posterior<M> {
    draw::<M>(history, &Prior::Weak, asked).expect("an interior top").1
}

fn retention<M: RetentionModel>(survivors: &Value, asked: Asked) -> Drawn {
    let survivors = survivors.as_array().expect("cohorts").iter().map(numbers).collect();
    let table = RetentionTable::new(survivors).expect("valid");
    Drawn::of(&M::draw(&table, &Prior::Weak, asked).expect("an interior top").1, Vec::new())
}

fn drawn(case: &Value, all: &Value, seed: u64) -> Drawn {
    let name = case["data"].as_str().expect("a name");
    let model = case["model"].as_str().expect("a model");
    // Debug builds take their time over a thousand integrals.
    let draws = if model == "pareto-nbd" { 600 } else { 4_000 };
    let asked = Asked { draws, seed };
    match model {
        "nbd" => {
            let posterior = purchases::<Nbd>(&posterior::history(name, all), asked);
            Drawn::of(&posterior, vec![("expected_new_26", posterior.figure(|model| model.expected_new(26.0)))])
        }
        "bg-nbd" => {
            let posterior = purchases::<BgNbd>(&posterior::history(name, all), asked);
            let alive = posterior.figure(|model| model.alive(2.0, 11.0, 25.0, 0.0));
            Drawn::of(&posterior, vec![("alive_2_11_25", alive)])
        }
        "mbg-nbd" => {
            let posterior = purchases::<MbgNbd>(&posterior::history(name, all), asked);
            let alive = posterior.figure(|model| model.alive(2.0, 11.0, 25.0, 0.0));
            Drawn::of(&posterior, vec![("alive_2_11_25", alive)])
        }
        "pareto-nbd" => Drawn::of(&purchases::<ParetoNbd>(&posterior::history(name, all), asked), Vec::new()),
        "bg-bb" => Drawn::of(&purchases::<BgBb>(&posterior::history(name, all), asked), Vec::new()),
        "gamma-gamma" => {
            let (frequency, spend) = posterior::spends(name, all);
            let (_, posterior) = gamma_gamma::draw(&frequency, &spend, None, &Prior::Weak, asked).expect("a top");
            let expected = posterior.figure(|model| model.spend(3.0, 20.0).unwrap_or(f64::INFINITY));
            Drawn::of(&posterior, vec![("spend_3_20", expected)])
        }
        "sbg" => retention::<Sbg>(&all[name], asked),
        "bdw" => retention::<Bdw>(&all[name], asked),
        other => panic!("{other}"),
    }
}

/// How far the shares of draws below the quantiles of the reference are from what they should be, in units of what draws worth
/// `effective` independent ones are off by. The quantiles were interpolated between points of the grid.
fn shares(figure: &Figure, quantiles: &[f64], effective: f64) -> f64 {
    let draws = figure.sorted();
    let one = |(level, expected): (f64, &f64)| {
        let share = draws.iter().filter(|&draw| draw < expected).count() as f64 / draws.len() as f64;
        ((share - level).abs() - 0.008) / (level * (1.0 - level) / effective).sqrt()
    };
    [0.05, 0.5, 0.95].into_iter().zip(quantiles).map(one).fold(0.0, f64::max)
}

/// The same of mean and standard deviation.
fn moments(figure: &Figure, mean: f64, deviation: f64, effective: f64) -> f64 {
    let unit = deviation / effective.sqrt();
    ((figure.mean() - mean).abs() / unit).max((figure.deviation() - deviation).abs() / (1.5 * unit))
}

#[test]
fn draws_agree_with_integrals() {
    let reference = posterior::reference();
    let (mut checked, mut failures) = (0, Vec::new());
    for case in reference["cases"].as_array().expect("cases") {
        let expected = &case["posterior"];
        if expected.is_null() || case["prior"] != "weak" {
            continue;
        }
        let label = format!("{} {}", case["model"], case["data"]);
        if expected["error"].as_f64().is_none_or(|error| error > 1e-3) {
            continue;
        }
        let found = drawn(case, &reference["data"], 1);
        assert!(found.k < 0.7 && found.diagnosis.is_empty(), "{label}: k {}", found.k);
        let label = format!("{label} (worth {:.0}, k {:.2}, {} rounds)", found.effective, found.k, found.rounds);
        let (means, deviations) = (numbers(&expected["mean"]), numbers(&expected["deviation"]));
        let effective = found.effective;
        let mut check = |what: &str, error: f64| {
            if error > 4.5 {
                failures.push(format!("{label}, {what}: {error:.1} standard errors"));
            }
        };
        for (place, figure) in found.parameters.iter().enumerate() {
            check("moments", moments(figure, means[place], deviations[place], effective));
        }
        for (name, figure) in &found.figures {
            // Mean and deviation first; those of a figure with a heavy tail are not to be had from draws.
            check(name, shares(figure, &numbers(&expected["figures"][name])[2..], effective));
        }
        checked += 1;
    }
    assert!(checked >= 14, "{checked}");
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn a_seed_gives_the_same_draws_and_another_agrees() {
    let history = support::history(&cdnow());
    let of = |seed| purchases::<BgNbd>(&history, Asked { draws: 2_000, seed });
    let (one, same, other) = (of(1), of(1), of(2));
    assert_eq!(one, same);
    assert_ne!(one.draws, other.draws);
    for place in 0..4 {
        let (one, two) = (one.parameter(place), other.parameter(place));
        let error = one.deviation() * (2.0 / of(3).effective_sample_size).sqrt();
        assert!((one.mean() - two.mean()).abs() < 4.0 * error, "{place}");
    }
    // In slices, as a worker runs them, nothing changes.
    let mut fitting = Fitting::<BgNbd>::with_prior(&history, &Prior::Weak).expect("valid");
    while fitting.advance().is_none() {}
    let mut drawing = fitting.drawing(Asked { draws: 2_000, seed: 1 }).expect("an interior top");
    let mut slices = 0;
    let drawn = loop {
        slices += 1;
        assert!((0.0..1.0).contains(&drawing.progress()));
        if let Some(posterior) = drawing.advance() {
            break posterior;
        }
    };
    assert!(slices > 10 && drawn == one);
}

#[test]
fn draws_without_a_maximum_are_refused() {
    let reference = posterior::reference();
    let asked = Asked { draws: 500, seed: 1 };
    for data in ["nobody", "alike"] {
        let history = posterior::history(data, &reference["data"]);
        assert_eq!(draw::<BgNbd>(&history, &Prior::None, asked).map(drop), Err(Error::NoMaximum));
        assert!(draw::<BgNbd>(&history, &Prior::Weak, asked).is_ok());
    }
    let history = support::history(&cdnow());
    assert_eq!(draw::<GgomNbd>(&history, &Prior::None, asked).map(drop), Err(Error::NoMaximum));
    assert!(draw::<BgNbd>(&history, &Prior::None, asked).is_ok());
    for draws in [0, 99, 100_001] {
        let refused = draw::<BgNbd>(&history, &Prior::Weak, Asked { draws, seed: 1 }).map(drop);
        assert_eq!(refused, Err(Error::Setting { setting: "draws".to_owned() }));
    }
    // A fit that is not finished has nothing to draw from.
    let fitting = Fitting::<BgNbd>::start(&history).expect("valid");
    assert!(fitting.drawing(asked).is_err());
}

#[test]
fn with_many_customers_draws_are_the_normal_approximation() {
    let history = support::history(&cdnow());
    let (fit, posterior) = draw::<BgNbd>(&history, &Prior::None, Asked { draws: 4_000, seed: 5 }).expect("a maximum");
    assert_eq!(posterior.rounds, 1);
    for (place, error) in fit.standard_errors.iter().enumerate() {
        let error = error.expect("interior") / fit.parameters[place];
        let deviation = logs(&posterior.parameter(place)).deviation();
        assert!((deviation / error - 1.0).abs() < 0.2, "{place}: {deviation} {error}");
    }
}

#[test]
fn the_models_of_more_parameters_draw_too() {
    let reference = posterior::reference();
    let few = posterior::history("few", &reference["data"]);
    let gompertz = purchases::<GgomNbd>(&few, Asked { draws: 200, seed: 1 });
    assert!(gompertz.pareto_k < 0.7, "{}", gompertz.pareto_k);
    for (model, place) in gompertz.models.iter().zip(0..) {
        assert_eq!(model.beta, gompertz.draws[4][place]);
    }
    let customers: Vec<_> = cdnow().into_iter().take(150).collect();
    let history = history_with_intervals(&customers);
    let (fit, regular) = draw::<BgCnbdK>(&history, &Prior::Weak, Asked { draws: 500, seed: 1 }).expect("a top");
    // k is a whole number, and held.
    assert!(regular.draws[0].iter().all(|&k| k == f64::from(fit.model.k)));
    assert!(regular.models.iter().all(|model| model.k == fit.model.k));
    assert!(regular.pareto_k < 0.7, "{}", regular.pareto_k);
}

/// Where the truth is drawn from the prior, intervals of 90 % hold it nine times in ten, whatever the data: that is what
/// they mean (Cook, Gelman & Rubin 2006, *Validation of software for Bayesian models using posterior quantiles*).
#[test]
fn intervals_hold_the_truth_as_often_as_they_say() {
    let priors = [LogNormal { median: 0.8, spread: 0.6 }, LogNormal { median: 8.0, spread: 0.6 }];
    let prior = Prior::Given(vec![("r".to_owned(), priors[0]), ("alpha".to_owned(), priors[1])]);
    let mut random = Random(77);
    let (sets, mut held, mut ranks) = (200, [0; 3], [0.0; 3]);
    for seed in 0..sets {
        let [r, alpha] = priors.map(|prior| prior.median * (prior.spread * random.normal()).exp());
        let (mut frequency, mut recency, mut age) = (Vec::new(), Vec::new(), Vec::new());
        for customer in 0..25 {
            let (rate, end) = (random.gamma(r) / alpha, 10.0 + f64::from(customer));
            let (mut time, mut last, mut count) = (random.exponential(rate), 0.0, 0.0);
            while time <= end {
                (last, count) = (time, count + 1.0);
                time += random.exponential(rate);
            }
            frequency.push(count);
            recency.push(last);
            age.push(end);
        }
        let history = History::new(frequency, recency, age).expect("valid");
        let (_, posterior) = draw::<Nbd>(&history, &prior, Asked { draws: 400, seed }).expect("a top");
        let figures = [posterior.parameter(0), posterior.parameter(1), posterior.figure(|model| model.r / model.alpha)];
        for (place, (figure, truth)) in figures.iter().zip([r, alpha, r / alpha]).enumerate() {
            let interval = figure.interval(0.9);
            held[place] += i32::from(interval.lower <= truth && truth <= interval.upper);
            ranks[place] += figure.sorted().iter().filter(|&&draw| draw < truth).count() as f64 / 400.0;
        }
    }
    for (held, ranks) in held.into_iter().zip(ranks) {
        // Three standard errors: 180 ± 12.7, and the mean of uniform ranks 0.5 ± 0.061.
        assert!((168..=192).contains(&held), "{held} of {sets}");
        assert!((ranks / sets as f64 - 0.5).abs() < 0.061, "{ranks}");
    }
}

#[test]
fn intervals_of_customers_are_quantiles_over_the_draws() {
    let reference = posterior::reference();
    let history = posterior::history("few", &reference["data"]).with_weight((1..=12).map(f64::from).collect());
    let history = history.expect("valid");
    let posterior = purchases::<ParetoNbd>(&history, Asked { draws: 150, seed: 4 });
    for quantity in [
        Quantity::Alive { after: 0.0 },
        Quantity::Alive { after: 5.0 },
        Quantity::Expected { horizon: 26.0 },
        Quantity::Residual { horizon: f64::INFINITY, rate: 0.01 },
    ] {
        let found = posterior.intervals(&history, quantity, 0.8).expect("valid");
        let one = |model: &ParetoNbd, row: usize| {
            let (x, t_x, t) = (history.frequency()[row], history.recency()[row], history.age()[row]);
            match quantity {
                Quantity::Alive { after } => model.alive(x, t_x, t, after),
                Quantity::Expected { horizon } => model.expected(x, t_x, t, horizon),
                Quantity::Residual { horizon, rate } => model.residual(x, t_x, t, horizon, rate),
            }
        };
        for row in 0..history.len() {
            let expected = posterior.figure(|model| one(model, row)).interval(0.8);
            for (found, expected) in [
                (found.lower[row], expected.lower),
                (found.median[row], expected.median),
                (found.upper[row], expected.upper),
            ] {
                support::close(found, expected, 1e-9);
            }
        }
        let sum = |model: &ParetoNbd| (0..history.len()).map(|row| history.weight(row) * one(model, row)).sum();
        let expected = posterior.figure(sum).interval(0.8);
        support::close(found.total.lower, expected.lower, 1e-9);
        support::close(found.total.upper, expected.upper, 1e-9);
    }
    for (quantity, level) in [
        (Quantity::Alive { after: -1.0 }, 0.9),
        (Quantity::Expected { horizon: f64::INFINITY }, 0.9),
        (Quantity::Residual { horizon: f64::INFINITY, rate: 0.0 }, 0.9),
        (Quantity::Alive { after: 0.0 }, 1.0),
    ] {
        assert!(matches!(posterior.intervals(&history, quantity, level), Err(Error::Setting { .. })));
    }
}

#[test]
fn intervals_of_values_are_quantiles_over_both_posteriors() {
    let reference = posterior::reference();
    let history = posterior::history("few", &reference["data"]);
    let mean_spend: Vec<f64> =
        history.frequency().iter().map(|x| if *x > 0.0 { 20.0 + 3.0 * x } else { 0.0 }).collect();
    let purchases = purchases::<BgNbd>(&history, Asked { draws: 300, seed: 4 });
    let asked = Asked { draws: 200, seed: 4 };
    let (_, spend) =
        gamma_gamma::draw(history.frequency(), &mean_spend, None, &Prior::Weak, asked).expect("an interior top");
    let terms = btyd::value::Terms { horizon: 52.0, rate: 0.003, margin: 0.4 };
    let valuing = Predicting::values(&purchases, &spend, &history, mean_spend.as_slice(), &terms, 0.5).expect("valid");
    let found = valuing.finish();
    let one = |draw: usize, row: usize| {
        let (x, t_x, t) = (history.frequency()[row], history.recency()[row], history.age()[row]);
        let residual = purchases.models[draw].residual(x, t_x, t, terms.horizon, terms.rate);
        residual * spend.models[draw % 200].spend(x, mean_spend[row]).unwrap_or(f64::INFINITY) * terms.margin
    };
    for row in 0..history.len() {
        let expected = Figure::of((0..300).map(|draw| one(draw, row)).collect()).interval(0.5);
        support::close(found.median[row], expected.median, 1e-9);
        support::close(found.lower[row], expected.lower, 1e-9);
    }
    let sum = |draw: usize| (0..history.len()).map(|row| one(draw, row)).sum();
    support::close(found.total.median, Figure::of((0..300).map(sum).collect()).quantile(0.5), 1e-9);
}
