//! How well a fit describes the log: purchases over time, customers by frequency, the days held out.

use std::collections::BTreeMap;
use std::rc::Rc;

use btyd::{History, holdout, tracking};
use models::value_figures::{Decile, Holdout, Tracking};

use super::cohort::{Cohort, Period};
use super::covaried::part;
use super::purchases::FittedPurchases;
use crate::protocol::{AliveBand, Failure, ForecastErrors, TimeUnit};

/// The open bin: 7 repeat purchases and more.
const OPEN_BIN: usize = 7;

/// Days of age between which a model that takes long is not asked, and those at which it is before.
const STRIDE: usize = 14;
const FIRST: [usize; 4] = [0, 3, 7, 10];

/// Repeat purchases by week (or by month), actual and expected, in slices.
#[derive(Debug)]
pub(super) struct TrackingWork {
    step: f64,
    unit: f64,
    periods: usize,
    /// Days since the start on which customers were acquired, and how many on each.
    births: Vec<(u32, f64)>,
    /// Ages in days at which the model is asked what is expected of a new customer; none where it is asked at every age.
    ages: Vec<f64>,
    /// What it said of them, so far.
    by_age: Vec<f64>,
    /// Expected cumulative repeat purchases at the end of each period done.
    cumulative: Vec<f64>,
}

impl TrackingWork {
    /// A week where the unit is a day or a week, else the unit. A period that the log does not fill is left out. A model that
    /// is `slow` is asked at every fourteenth day of age, and cubics join what it says: that curve is smooth, and a picture
    /// shows no difference.
    pub(super) fn new(cohort: &Cohort, period: Period, unit: TimeUnit, slow: bool) -> Self {
        let step = unit.days().max(TimeUnit::Week.days());
        let days = f64::from(period.observed_until - period.start + 1);
        let mut births: BTreeMap<u32, f64> = BTreeMap::new();
        for &birth in &cohort.births {
            *births.entry(birth).or_default() += 1.0;
        }
        let periods = (days / step) as usize;
        let last_day = libm::ceil(periods as f64 * step) as usize;
        let ages: Vec<usize> = if slow {
            FIRST.into_iter().chain((STRIDE..last_day + STRIDE).step_by(STRIDE)).collect()
        } else if step.fract() == 0.0 {
            // Periods of whole days need no others.
            (0..=last_day).collect()
        } else {
            Vec::new()
        };
        Self {
            step,
            unit: unit.days(),
            periods,
            births: births.into_iter().collect(),
            ages: ages.into_iter().map(|day| day as f64).collect(),
            by_age: Vec::new(),
            cumulative: Vec::new(),
        }
    }

    /// One slice of about `budget` expectations; `true` when all are done.
    pub(super) fn advance(&mut self, model: &dyn FittedPurchases, budget: usize) -> bool {
        let asked = self.by_age.len();
        if asked < self.ages.len() {
            let end = (asked + budget.max(1)).min(self.ages.len());
            self.by_age.extend(self.ages[asked..end].iter().map(|age| model.expected_new(age / self.unit)));
            return false;
        }
        let mut spent = 0;
        while self.cumulative.len() < self.periods && spent <= budget {
            let end = (self.cumulative.len() + 1) as f64 * self.step;
            let born = self.births.iter().take_while(|birth| f64::from(birth.0) < end);
            let expected = born.map(|&(birth, customers)| customers * self.of_new(model, end - f64::from(birth))).sum();
            self.cumulative.push(expected);
            spent += self.births.len();
        }
        self.cumulative.len() == self.periods
    }

    /// Expected repeat purchases of a new customer by an age in days.
    fn of_new(&self, model: &dyn FittedPurchases, age: f64) -> f64 {
        if self.ages.is_empty() {
            return model.expected_new(age / self.unit);
        }
        let place = self.ages.partition_point(|&known| known < age);
        match self.ages.get(place) {
            Some(&known) if known == age => self.by_age[place],
            _ => cubic(&self.ages, &self.by_age, place, age),
        }
    }

    /// The finished comparison; `None` for a log shorter than one period.
    pub(super) fn finish(&self, cohort: &Cohort, period: Period) -> Option<Tracking> {
        let periods = self.periods;
        if periods == 0 {
            return None;
        }
        let mut actual = vec![0.0; periods];
        for (day, repeats) in cohort.repeats.iter().enumerate() {
            if let Some(sum) = actual.get_mut((day as f64 / self.step) as usize) {
                *sum += repeats;
            }
        }
        let before = std::iter::once(0.0).chain(self.cumulative.iter().copied());
        let expected = self.cumulative.iter().zip(before).map(|(now, before)| now - before).collect();
        let fitted_days = f64::from(period.calibration_end - period.start + 1);
        let split = (fitted_days / self.step).ceil() as usize;
        Some(Tracking {
            start: period.start,
            step: self.step,
            actual,
            expected,
            split: (period.held_out_days() > 0 && split < periods).then_some(split),
        })
    }

    /// Share of the work done.
    pub(super) fn progress(&self) -> f64 {
        let all = self.ages.len() + self.periods;
        (self.by_age.len() + self.cumulative.len()) as f64 / all.max(1) as f64
    }
}

/// The cubic through the four known points around `at`, of which `place` is the first that is not before it.
fn cubic(x: &[f64], y: &[f64], place: usize, at: f64) -> f64 {
    let from = place.saturating_sub(2).min(x.len().saturating_sub(4));
    let around = from..(from + 4).min(x.len());
    let part = |i: usize| around.clone().filter(|&j| j != i).fold(y[i], |part, j| part * (at - x[j]) / (x[i] - x[j]));
    around.clone().map(part).sum()
}

/// Customers by number of repeat purchases, actual and expected, the last bin 7 and more: age by age, in slices.
#[derive(Debug)]
pub(super) struct FrequencyWork {
    bins: Vec<[f64; 2]>,
    /// The different ages and how many customers have each, ascending.
    ages: Vec<(f64, f64)>,
    /// All customers in place of these, where not all have the same parameters.
    each: Option<Rc<History>>,
    done: usize,
}

impl FrequencyWork {
    /// `same` says whether all customers have the same parameters.
    pub(super) fn new(history: &Rc<History>, same: bool) -> Self {
        // Ages are not negative, so that their bits are in the order of the numbers.
        let mut ages: BTreeMap<u64, f64> = BTreeMap::new();
        for (row, age) in history.age().iter().enumerate() {
            *ages.entry((age + 0.0).to_bits()).or_default() += history.weight(row);
        }
        let actual = tracking::actual_frequencies(history, OPEN_BIN);
        Self {
            bins: actual.into_iter().map(|actual| [actual, 0.0]).collect(),
            ages: ages.into_iter().map(|(bits, customers)| (f64::from_bits(bits), customers)).collect(),
            each: (!same).then(|| Rc::clone(history)),
            done: 0,
        }
    }

    /// One slice of about `budget` probabilities; `true` when all are done.
    pub(super) fn advance(&mut self, model: &dyn FittedPurchases, budget: usize) -> Result<bool, Failure> {
        let all = self.each.as_ref().map_or(self.ages.len(), |history| history.len());
        let end = (self.done + (budget / OPEN_BIN).max(1)).min(all);
        let history = match &self.each {
            Some(history) => part(history, self.done..end).map_err(|error| Failure::from_kind(&error))?,
            None => self.new_customers(end)?,
        };
        for (bin, expected) in self.bins.iter_mut().zip(model.expected_frequencies(&history, OPEN_BIN)) {
            bin[1] += expected;
        }
        self.done = end;
        Ok(end == all)
    }

    /// Those of the next ages, as history before they bought again.
    fn new_customers(&self, end: usize) -> Result<History, Failure> {
        let (ages, weights): (Vec<f64>, Vec<f64>) = self.ages[self.done..end].iter().copied().unzip();
        let none = vec![0.0; ages.len()];
        let history = History::new(none.clone(), none, ages).and_then(|history| history.with_weight(weights));
        history.map_err(|error| Failure::from_kind(&error))
    }

    /// Share of the ages, or of the customers, done.
    pub(super) fn progress(&self) -> f64 {
        self.done as f64 / self.each.as_ref().map_or(self.ages.len(), |history| history.len()).max(1) as f64
    }

    /// The bins, once all are done.
    pub(super) fn finish(self) -> Vec<[f64; 2]> {
        self.bins
    }
}

/// The forecast of the days held out against what happened; `length` in units.
pub(super) fn judged(cohort: &Cohort, expected: &[f64], length: f64) -> Result<Holdout, Failure> {
    let failed = |error: btyd::Error| Failure::from_kind(&error);
    let errors = holdout::errors(expected, &cohort.held_out).map_err(failed)?;
    let frequency = &cohort.calibration.frequency;
    Ok(Holdout {
        length,
        actual: errors.actual,
        expected: errors.expected,
        mae: errors.mae,
        rmse: errors.rmse,
        bias: errors.bias,
        by_frequency: holdout::by_frequency(frequency, expected, &cohort.held_out, OPEN_BIN).map_err(failed)?,
    })
}

/// A forecast against what happened.
pub(super) fn forecast_errors(expected: &[f64], actual: &[f64]) -> Result<ForecastErrors, Failure> {
    let failed = |error: btyd::Error| Failure::from_kind(&error);
    let errors = holdout::errors(expected, actual).map_err(failed)?;
    Ok(ForecastErrors {
        expected: errors.expected,
        relative: (errors.actual > 0.0).then(|| (errors.expected - errors.actual) / errors.actual),
        mae: errors.mae,
        rmse: errors.rmse,
        bias: errors.bias,
        lift: holdout::lift(expected, actual, 0.1).map_err(failed)?,
    })
}

/// Customers in five bands of P(alive), lowest first, and the share of each who bought afterwards.
pub(super) fn alive_bands(alive: &[f64], bought: &[f64]) -> Vec<AliveBand> {
    let mut sums = [(0_usize, 0.0, 0_usize); 5];
    for (&alive, &bought) in alive.iter().zip(bought) {
        let band = &mut sums[((alive * 5.0) as usize).min(4)];
        band.0 += 1;
        band.1 += alive;
        band.2 += usize::from(bought > 0.0);
    }
    let mean = |sum: f64, customers: usize| (customers > 0).then(|| sum / customers as f64);
    sums.map(|(customers, alive, bought)| AliveBand {
        customers,
        alive: mean(alive, customers),
        bought: mean(bought as f64, customers),
    })
    .to_vec()
}

/// Ten groups of (nearly) equal size by value, best first; fewer when there are fewer customers. Each row stands for as many
/// customers as `weight` says, or for one; those of a row may fall into several groups.
pub(super) fn deciles(value: &[f64], alive: &[f64], weight: Option<&[f64]>) -> Vec<Decile> {
    let mut order: Vec<u32> = (0..value.len() as u32).collect();
    order.sort_unstable_by(|&a, &b| value[b as usize].total_cmp(&value[a as usize]).then(a.cmp(&b)));
    let weight = |row: usize| weight.map_or(1, |weight| weight[row] as usize);
    let all: usize = (0..value.len()).map(weight).sum();
    let groups = all.min(10);
    let mut rows = order.iter().map(|&row| (row as usize, weight(row as usize)));
    let mut next = rows.next();
    (0..groups)
        .map(|group| {
            let customers = (group + 1) * all / groups - group * all / groups;
            let (mut total, mut living, mut missing) = (0.0, 0.0, customers);
            while let Some((row, left)) = next.filter(|_| missing > 0) {
                let taken = left.min(missing);
                total += taken as f64 * value[row];
                living += taken as f64 * alive[row];
                missing -= taken;
                next = if left > taken { Some((row, left - taken)) } else { rows.next() };
            }
            Decile { customers, mean: total / customers as f64, total, alive: living / customers as f64 }
        })
        .collect()
}
