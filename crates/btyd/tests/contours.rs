//! Profile likelihoods over pairs of parameters against minima that scipy found (tests/reference/value_pictures.py).

mod support;

use btyd::contours::{Contours, Grid, drop_of};
use btyd::{Fit, History, PurchaseModel, bg_cnbd_k, bg_nbd, ggom_nbd, mbg_nbd, nbd, pareto_nbd};
use serde_json::Value;

fn grid<M: PurchaseModel>(fit: &Fit<M>, history: &History, pair: [&str; 2], side: usize) -> Grid {
    let mut contours = Contours::start(fit, history, pair, side).expect("free parameters");
    let mut before = 0.0;
    loop {
        assert!((before..=1.0).contains(&contours.progress()));
        before = contours.progress();
        if let Some(grid) = contours.advance() {
            return grid;
        }
    }
}

/// Compares the points of the reference, given in twelfths of the reach, on a grid of two points to each side.
fn check<M: PurchaseModel>(id: &str, fit: &Fit<M>, history: &History) {
    let reference: Value =
        serde_json::from_str(include_str!("../../../tests/reference/value_pictures.json")).expect("JSON");
    let mut last: Option<(Vec<String>, Grid)> = None;
    let points = reference["contours"][id].as_array().expect("points");
    for point in points {
        let pair: Vec<String> = serde_json::from_value(point["pair"].clone()).expect("a pair");
        let (known, grid) = match last.take().filter(|(known, _)| *known == pair) {
            Some(found) => found,
            None => (pair.clone(), grid(fit, history, [&pair[0], &pair[1]], 5)),
        };
        let step: [i64; 2] = serde_json::from_value(point["step"].clone()).expect("steps");
        let place = |twelfths: i64| (2 + twelfths / 6) as usize;
        let found = grid.below[place(step[1]) * 5 + place(step[0])].expect("computed");
        let expected = point["below"].as_f64().expect("a drop");
        assert!((found - expected).abs() < 2e-4 * expected.max(1.0), "{pair:?} {step:?}: {found}, expected {expected}");
        last = Some((known, grid));
    }
    assert!(points.len() >= 6);
}

#[test]
fn the_likelihood_falls_as_scipy_finds() {
    let history = support::history(&support::cdnow());
    check("bg-nbd", &bg_nbd::fit(&history).expect("a fit"), &history);
    check("pareto-nbd", &pareto_nbd::fit(&history).expect("a fit"), &history);
}

/// Without another parameter to put at its best, and with a number of stages or a different parameter searched: the drop is
/// that of the log-likelihood itself where it can be taken directly.
#[test]
fn every_model_has_its_own_likelihood() {
    let history = support::history(&support::cdnow()[..400]);
    let poor = nbd::fit(&history).expect("a fit");
    let drops = grid(&poor, &history, ["alpha", "r"], 4);
    assert_eq!(drops.below.len(), 25);
    for (place, below) in drops.below.iter().enumerate() {
        let other = nbd::Nbd::new(drops.at[1][place / 5], drops.at[0][place % 5]).expect("positive");
        let expected = poor.log_likelihood - other.log_likelihood(&history);
        assert!((below.expect("computed") - expected).abs() < 1e-9, "{below:?}, expected {expected}");
    }
    let once = mbg_nbd::fit(&history).expect("a fit");
    let timed = support::history_with_intervals(&support::cdnow()[..400]);
    let stages = bg_cnbd_k::fit_with(&timed, 2).expect("a fit");
    let growing = ggom_nbd::fit(&history).expect("a fit");
    fn inside(grid: &Grid) {
        assert!(grid.below.iter().all(|drop| drop.is_some_and(|drop| drop > -1e-6)), "{grid:?}");
        assert!(grid.below[0].is_some_and(|corner| corner > 0.1));
    }
    inside(&grid(&once, &history, ["a", "b"], 5));
    inside(&grid(&stages, &timed, ["r", "alpha"], 5));
    assert_eq!(Contours::free(&stages), ["r", "alpha", "a", "b"]);
    for pair in Contours::free(&growing).windows(2) {
        inside(&grid(&growing, &history, [pair[0], pair[1]], 3));
    }
}

#[test]
fn only_pairs_with_an_accuracy_have_contours() {
    let history = support::history(&support::cdnow()[..300]);
    let fit = bg_nbd::fit(&history).expect("a fit");
    for pair in [["r", "r"], ["r", "s"], ["k", "a"]] {
        assert!(Contours::start(&fit, &history, pair, 9).is_err(), "{pair:?}");
    }
    // Nobody differs: a parameter runs to the end of its range, and has no error to draw.
    let same = History::new(vec![2.0; 40], vec![5.0; 40], vec![10.0; 40]).expect("valid");
    let fit = nbd::fit(&same).expect("a fit");
    assert!(Contours::free(&fit).len() < 2);
    assert!((drop_of(0.95) - 5.991_464_547 / 2.0).abs() < 1e-9);
}
