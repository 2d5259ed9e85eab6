//! What can be said of a history before and after a purchase model is fitted to it.

use crate::diagnosis::Diagnosis;
use crate::fit::Fit;
use crate::history::History;

/// Repeat buyers from which four parameters begin to be worth something: about eight to a parameter.
const WANTED: f64 = 30.0;
/// Share of possible dates with a purchase from which random purchase times are the wrong picture: merged by date,
/// purchases at random times would already lose every sixth.
const CROWDED: f64 = 0.3;
/// Different dates needed before the spacing of dates is believed.
const DATES: usize = 20;

pub(crate) fn before_the_fit(history: &History, recencies: &[f64]) -> Vec<Diagnosis> {
    let weighted = |row: usize, condition: bool| if condition { history.weight(row) } else { 0.0 };
    let repeat: f64 = (0..history.len()).map(|row| weighted(row, history.frequency()[row] > 0.0)).sum();
    if repeat == 0.0 {
        return vec![Diagnosis::NoRepeat];
    }
    let mut findings = Vec::new();
    if all_identical(history) {
        findings.push(Diagnosis::AllIdentical);
    }
    if repeat < WANTED {
        findings.push(Diagnosis::TooFewRepeat { customers: repeat, wanted: WANTED });
    }
    if let Some(occupancy) = occupancy(history, recencies).filter(|&occupancy| occupancy > CROWDED) {
        findings.push(Diagnosis::NearDaily { occupancy });
    }
    findings
}

/// Without a repeat purchase, and without a prior, the search only says where its ranges end: one finding says it all.
pub(crate) fn after_the_fit<M>(mut fit: Fit<M>) -> Fit<M> {
    if fit.diagnosis.contains(&Diagnosis::NoRepeat) && fit.log_posterior.is_none() {
        fit.diagnosis = vec![Diagnosis::NoRepeat];
        fit.standard_errors = vec![None; fit.parameters.len()];
        fit.covariance = None;
    }
    fit
}

fn all_identical(history: &History) -> bool {
    let same = |column: &[f64]| column.iter().all(|&value| value == column[0]);
    history.len() > 1 && same(history.frequency()) && same(history.recency()) && same(history.age())
}

/// Share of the possible dates between first and last purchase that have a purchase; `None` where times do not lie on
/// a grid of dates.
fn occupancy(history: &History, recencies: &[f64]) -> Option<f64> {
    let step = spacing(recencies)?;
    let (mut purchases, mut dates) = (0.0, 0.0);
    for row in 0..history.len() {
        purchases += history.weight(row) * history.frequency()[row];
        dates += history.weight(row) * history.recency()[row] / step;
    }
    (dates > 0.0).then(|| purchases / dates)
}

/// The spacing of the dates, when all times are multiples of one spacing.
fn spacing(times: &[f64]) -> Option<f64> {
    let least = times.iter().copied().filter(|&time| time > 0.0).fold(f64::INFINITY, f64::min);
    let most = times.iter().copied().fold(0.0, f64::max);
    if !(most > least && most / least < 1e6) {
        return None;
    }
    let mut step = least;
    for &time in times {
        step = common_divisor(step, time, most)?;
    }
    (most / step >= DATES as f64).then_some(step)
}

/// Euclid's algorithm on measured numbers; `None` when it runs below what could be a date.
fn common_divisor(mut a: f64, mut b: f64, largest: f64) -> Option<f64> {
    let tolerance = 1e-7 * largest;
    while b > tolerance {
        (a, b) = (b, (a - b * libm::round(a / b)).abs());
    }
    (a > 10.0 * tolerance).then_some(a)
}
