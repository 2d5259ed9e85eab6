//! How long fits with covariates take here, beside those without:
//! `cargo run --release --example covariates_timing -p btyd`.

#![allow(clippy::disallowed_methods, clippy::print_stdout, reason = "a native tool that measures and prints")]

use std::time::Instant;

use btyd::bg_nbd::BgNbd;
use btyd::covariates::{Choice, Covariable, fit};
use btyd::pareto_nbd::ParetoNbd;
use btyd::{History, PurchaseModel};

#[path = "../tests/support/clock.rs"]
mod clock;
#[path = "../tests/support/simulate.rs"]
mod simulate;
#[path = "../tests/support/mod.rs"]
mod support;

use clock::median;

/// A covariate of two values, and one that no two customers share.
fn with_covariates(history: &History) -> History {
    let mut random = simulate::Random(5);
    let shop = (0..history.len()).map(|_| (2.0 * random.uniform()).floor()).collect();
    let income = (0..history.len()).map(|_| random.gamma(4.0)).collect();
    let named = vec![("shop".to_owned(), shop), ("income".to_owned(), income)];
    history.clone().with_covariates(named).expect("valid")
}

fn measure<M: PurchaseModel + Covariable>(name: &str, history: &History) {
    let start = Instant::now();
    println!("{name}, {} rows", history.len());
    println!("  without   {:9.3} ms", median(start, || drop(btyd::fit::<M>(history))));
    for covariate in ["shop", "income"] {
        let names = vec![covariate.to_owned()];
        let of = vec![("rate".to_owned(), names.clone()), ("dropout".to_owned(), names)];
        let choice = Choice { of, ..Choice::default() };
        let found = fit::<M>(history, &choice).expect("a fit").fit;
        println!(
            "  by {covariate:6} {:9.3} ms, {} distinct rows, {} steps, {:?}",
            median(start, || drop(fit::<M>(history, &choice))),
            found.distinct_rows,
            found.iterations,
            found.diagnosis
        );
        println!("  score     {:9.3} ms", median(start, || drop(found.model.score(history, 52.0, 0.0027))));
    }
}

fn main() {
    let cdnow = with_covariates(&support::history(&support::cdnow()));
    let model = simulate::Purchases { r: 0.5, alpha: 9.0, a: 0.8, b: 2.5 };
    let many = with_covariates(&simulate::history(1, &model, 100_000, 52.0, 104.0, Some(1.0 / 7.0)));
    for history in [&cdnow, &many] {
        measure::<BgNbd>("BG/NBD", history);
        measure::<ParetoNbd>("Pareto/NBD", history);
    }
}
