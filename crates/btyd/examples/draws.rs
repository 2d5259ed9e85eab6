//! How long draws from posteriors take and what they are worth: every model on the CDNOW sample, and small sets on which the
//! likelihood is flat or has no maximum.
//!
//!     cargo run --profile bench -p btyd --example draws [draws]

#![allow(clippy::disallowed_methods, clippy::print_stdout, reason = "a native tool that measures and prints")]

#[path = "../tests/support/mod.rs"]
mod support;

use std::time::Instant;

use btyd::bg_bb::BgBb;
use btyd::bg_cnbd_k::BgCnbdK;
use btyd::bg_nbd::BgNbd;
use btyd::gamma_gamma;
use btyd::ggom_nbd::GgomNbd;
use btyd::mbg_nbd::MbgNbd;
use btyd::nbd::Nbd;
use btyd::pareto_nbd::ParetoNbd;
use btyd::posterior::{Asked, Posterior, Quantity};
use btyd::{Fitting, History, Prior, PurchaseModel};

/// As many as are asked for on the command line.
fn asked() -> Asked {
    let draws = std::env::args().nth(1).and_then(|draws| draws.parse().ok()).unwrap_or(4_000);
    Asked { draws, seed: 1 }
}

fn milliseconds(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1e3
}

fn line<M>(name: &str, time: f64, posterior: &Posterior<M>) {
    println!(
        "  {name:<12} {time:9.1} ms, worth {:6.0}, k {:5.2}, {} rounds, {} evaluations",
        posterior.effective_sample_size, posterior.pareto_k, posterior.rounds, posterior.evaluations
    );
}

fn measure<M: PurchaseModel>(name: &str, history: &History) {
    let mut fitting = Fitting::<M>::with_prior(history, &Prior::Weak).expect("valid");
    fitting.run();
    let start = Instant::now();
    let Ok(drawing) = fitting.drawing(asked()) else { return println!("  {name:<12} no maximum") };
    let posterior = drawing.finish();
    line(name, milliseconds(start), &posterior);
    if history.len() > 1_000 {
        let start = Instant::now();
        let intervals = posterior.intervals(history, Quantity::Expected { horizon: 39.0 }, 0.9).expect("valid");
        let total = intervals.total;
        println!(
            "      intervals {:9.1} ms; all: {:.0} to {:.0} in 39 weeks",
            milliseconds(start),
            total.lower,
            total.upper
        );
    }
}

fn all(name: &str, history: &History, opportunities: bool) {
    println!("{name}: {} customers", history.len());
    measure::<Nbd>("NBD", history);
    measure::<BgNbd>("BG/NBD", history);
    measure::<MbgNbd>("MBG/NBD", history);
    measure::<ParetoNbd>("Pareto/NBD", history);
    measure::<GgomNbd>("GGom/NBD", history);
    if history.sum_log_intervals().is_some() {
        measure::<BgCnbdK>("BG/CNBD-k", history);
    }
    if opportunities {
        measure::<BgBb>("BG/BB", history);
    }
}

fn repeated(rows: &[(f64, f64, f64)]) -> History {
    let column = |of: fn(&(f64, f64, f64)) -> f64| rows.iter().map(of).collect();
    History::new(column(|row| row.0), column(|row| row.1), column(|row| row.2)).expect("valid")
}

fn main() {
    let customers = support::cdnow();
    all("CDNOW sample", &support::history_with_intervals(&customers), false);
    let (frequency, spend): (Vec<f64>, Vec<f64>) =
        customers.iter().filter(|one| one.spend > 0.0).map(|one| (one.frequency, one.spend)).unzip();
    let start = Instant::now();
    let (_, posterior) = gamma_gamma::draw(&frequency, &spend, None, &Prior::Weak, asked()).expect("a top");
    line("Gamma-Gamma", milliseconds(start), &posterior);
    all("nobody bought again", &repeated(&[(0.0, 0.0, 26.0); 10]), true);
    all("one who bought again", &repeated(&[(0.0, 0.0, 26.0), (0.0, 0.0, 20.0), (1.0, 1.0, 30.0)]), true);
    all("all alike", &repeated(&[(3.0, 18.0, 26.0); 15]), true);
    all("all alike, many", &repeated(&[(3.0, 18.0, 26.0); 500]), true);
    all("all left early", &repeated(&[(2.0, 3.0, 100.0), (1.0, 2.0, 90.0), (4.0, 5.0, 110.0), (1.0, 1.0, 95.0)]), true);
    all(
        "a heavy buyer",
        &repeated(&[(0.0, 0.0, 52.0), (400.0, 51.0, 52.0), (1.0, 4.0, 52.0), (0.0, 0.0, 50.0)]),
        false,
    );
}
