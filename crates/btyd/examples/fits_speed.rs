//! How long fits take here, for the comparison with a peer: `cargo run --release --example fits_speed -p btyd -- rows.bin`.
//!
//! Writes the simulated rows that the peer is to fit (tests/bench/lifetimes_speed.py), then a line of JSON a fit: the model,
//! the data, milliseconds and the log-likelihood found.

#![allow(clippy::disallowed_methods, clippy::print_stdout, reason = "a native tool that measures and prints")]

use std::time::Instant;

use btyd::bg_cnbd_k::BgCnbdK;
use btyd::bg_nbd::BgNbd;
use btyd::ggom_nbd::GgomNbd;
use btyd::mbg_cnbd_k::MbgCnbdK;
use btyd::mbg_nbd::MbgNbd;
use btyd::nbd::Nbd;
use btyd::pareto_ggg::ParetoGgg;
use btyd::pareto_nbd::ParetoNbd;
use btyd::{History, PurchaseModel, gamma_gamma};

#[path = "../tests/support/clock.rs"]
mod clock;
#[path = "../tests/support/simulate.rs"]
mod simulate;
#[path = "../tests/support/mod.rs"]
mod support;

fn tell(model: &str, data: &str, milliseconds: f64, log_likelihood: f64) {
    println!(
        "{{\"model\":\"{model}\",\"data\":\"{data}\",\"milliseconds\":{milliseconds:.4},\"logLikelihood\":{log_likelihood:.4}}}"
    );
}

fn measure<M: PurchaseModel>(model: &str, data: &str, history: &History) {
    let fit = btyd::fit::<M>(history).expect("a fit");
    tell(model, data, clock::median(Instant::now(), || drop(btyd::fit::<M>(history))), fit.log_likelihood);
}

fn measure_spend(data: &str, frequency: &[f64], spend: &[f64]) {
    let bought = |row: &usize| frequency[*row] > 0.0 && spend[*row] > 0.0;
    let rows: Vec<usize> = (0..frequency.len()).filter(bought).collect();
    let pick = |column: &[f64]| rows.iter().map(|&row| column[row]).collect::<Vec<f64>>();
    let (frequency, spend) = (pick(frequency), pick(spend));
    let fit = gamma_gamma::fit(&frequency, &spend, None).expect("a fit");
    let time = clock::median(Instant::now(), || drop(gamma_gamma::fit(&frequency, &spend, None)));
    tell("gamma-gamma", data, time, fit.log_likelihood);
}

fn main() {
    let customers = support::cdnow();
    let sample = support::history_with_intervals(&customers);
    measure::<BgNbd>("bg-nbd", "cdnow", &sample);
    measure::<MbgNbd>("mbg-nbd", "cdnow", &sample);
    measure::<ParetoNbd>("pareto-nbd", "cdnow", &sample);
    measure::<Nbd>("nbd", "cdnow", &sample);
    measure::<BgCnbdK>("bg-cnbd-k", "cdnow", &sample);
    measure::<MbgCnbdK>("mbg-cnbd-k", "cdnow", &sample);
    measure::<GgomNbd>("ggom-nbd", "cdnow", &sample);
    measure::<ParetoGgg>("pareto-ggg", "cdnow", &sample);
    measure_spend("cdnow", sample.frequency(), &customers.iter().map(|one| one.spend).collect::<Vec<_>>());

    let model = simulate::Purchases { r: 0.5, alpha: 9.0, a: 0.8, b: 2.5 };
    let large = simulate::history(1, &model, 200_000, 52.0, 104.0, Some(1.0 / 7.0));
    if let Some(path) = std::env::args().nth(1) {
        let columns = [large.frequency(), large.recency(), large.age()];
        let bytes: Vec<u8> = columns.into_iter().flatten().flat_map(|value| value.to_le_bytes()).collect();
        std::fs::write(path, bytes).expect("a writable file");
    }
    measure::<BgNbd>("bg-nbd", "simulated", &large);
    measure::<ParetoNbd>("pareto-nbd", "simulated", &large);
}
