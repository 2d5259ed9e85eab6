//! How long fits and scores take here: `cargo run --release --example timing -p btyd`.

#![allow(clippy::disallowed_methods, clippy::print_stdout, reason = "a native tool that measures and prints")]

use std::time::Instant;

use btyd::bg_cnbd_k::BgCnbdK;
use btyd::ggom_nbd::GgomNbd;
use btyd::mbg_cnbd_k::MbgCnbdK;
use btyd::mbg_nbd::MbgNbd;
use btyd::nbd::Nbd;
use btyd::pareto_nbd::ParetoNbd;
use btyd::value::{Covers, Terms, total};
use btyd::{Fitting, History, PurchaseModel, bg_nbd, gamma_gamma};

#[path = "../tests/support/clock.rs"]
mod clock;
#[path = "../tests/support/simulate.rs"]
mod simulate;
#[path = "../tests/support/mod.rs"]
mod support;

use clock::{clock, median};

fn measure(name: &str, history: &History, spend: &[f64]) {
    let fit = bg_nbd::fit(history).expect("a fit");
    let spends = gamma_gamma::fit(history.frequency(), spend, None).expect("a fit");
    let start = Instant::now();
    let mut most = 0.0_f64;
    let mut fitting = bg_nbd::Fitting::start(history).expect("rows");
    loop {
        let before = clock(start);
        let done = fitting.advance().is_some();
        most = most.max(clock(start) - before);
        if done {
            break;
        }
    }
    let terms = Terms { horizon: 52.0, rate: 0.0027, margin: 0.3 };
    println!(
        "{name}: {} rows, {} distinct, {} steps, {:?}",
        history.len(),
        fit.distinct_rows,
        fit.iterations,
        fit.diagnosis
    );
    println!(
        "  BG/NBD fit        {:9.3} ms (longest slice {most:.3} ms)",
        median(start, || drop(bg_nbd::fit(history)))
    );
    println!("  of it, start      {:9.3} ms", median(start, || drop(bg_nbd::Fitting::start(history))));
    others::<MbgNbd>("MBG/NBD   ", start, history);
    others::<ParetoNbd>("Pareto/NBD", start, history);
    others::<Nbd>("NBD       ", start, history);
    if history.len() < 10_000 {
        others::<GgomNbd>("GGom/NBD  ", start, history);
    }
    if history.sum_log_intervals().is_some() {
        others::<BgCnbdK>("BG/CNBD-k ", start, history);
        others::<MbgCnbdK>("MBG/CNBD-k", start, history);
    }
    println!(
        "  Gamma-Gamma fit   {:9.3} ms, {} steps",
        median(start, || drop(gamma_gamma::fit(history.frequency(), spend, None))),
        spends.iterations
    );
    let score = median(start, || drop(fit.model.score(history, terms.horizon, terms.rate)));
    println!("  score             {score:9.3} ms, {:.3} µs a customer", 1e3 * score / history.len() as f64);
    println!(
        "  total             {:9.3} ms",
        median(start, || drop(total(&fit, &spends, history, spend, &terms, Covers::Both, 0.95)))
    );
}

fn others<M: PurchaseModel>(name: &str, start: Instant, history: &History) {
    let mut most = 0.0_f64;
    let mut fitting = Fitting::<M>::start(history).expect("rows");
    let fit = loop {
        let before = clock(start);
        let done = fitting.advance();
        most = most.max(clock(start) - before);
        if let Some(fit) = done {
            break fit;
        }
    };
    println!(
        "  {name} fit    {:9.3} ms (longest slice {most:.3} ms), {} steps, {:?} {:.3} {:?}",
        median(start, || drop(btyd::fit::<M>(history))),
        fit.iterations,
        fit.parameters,
        fit.log_likelihood,
        fit.diagnosis
    );
    println!("  {name} score  {:9.3} ms", median(start, || drop(fit.model.score(history, 52.0, 0.0027))));
}

fn main() {
    let customers = support::cdnow();
    let spend: Vec<f64> = customers.iter().map(|c| c.spend).collect();
    measure("CDNOW sample", &support::history_with_intervals(&customers), &spend);
    let model = simulate::Purchases { r: 0.5, alpha: 9.0, a: 0.8, b: 2.5 };
    for (name, step) in [("simulated, dates", Some(1.0 / 7.0)), ("simulated, exact times", None)] {
        let history = simulate::history(1, &model, 200_000, 52.0, 104.0, step);
        let spend = simulate::spends(2, 6.0, 4.0, 15.0, history.frequency());
        measure(name, &history, &spend);
    }
    let busy = simulate::Purchases { r: 2.0, alpha: 5.0, a: 0.5, b: 12.0 };
    let history = simulate::history(1, &busy, 200_000, 52.0, 104.0, Some(1.0 / 7.0));
    let spend = simulate::spends(2, 6.0, 4.0, 15.0, history.frequency());
    measure("simulated, dates, busy", &history, &spend);
}
