//! How long customers stay, when many have not left yet.
//!
//! * [`Spells`] – when each was first and last seen, and whether it left then.
//! * [`Survival`] – the share still there over time (Kaplan & Meier 1958, *Nonparametric estimation from incomplete
//!   observations*, JASA 53), with errors, bands, median and restricted mean.
//! * [`log_rank`] – whether groups differ.
//!
//! ```
//! use statistics::survival::{Spells, Survival, SurvivalSettings};
//!
//! let spells = Spells::new(None, &[1.0, 2.0, 2.0, 4.0, 5.0], &[true, true, false, true, false])?;
//! let curve = Survival::estimate(&spells, &SurvivalSettings::default())?;
//! assert!((curve.at(4.5).unwrap() - 0.3).abs() < 1e-15);
//! assert_eq!(curve.median.time, Some(4.0));
//! # Ok::<(), statistics::Error>(())
//! ```

mod kaplan_meier;
mod log_rank;

use crate::error::{Column, Error, check_column};
pub use kaplan_meier::{Band, Quantile, RestrictedMean, Survival, SurvivalPoint, SurvivalSettings};
pub use log_rank::{GroupEvents, LogRank, log_rank};

/// Times of observation, checked: from when each customer was watched, until when, and whether the event (leaving) happened
/// then. Without the event the customer is *censored*: still there when last seen.
#[derive(Clone, Debug)]
pub struct Spells {
    /// `None`: all watched from the beginning.
    entry: Option<Vec<f64>>,
    exit: Vec<f64>,
    event: Vec<bool>,
}

impl Spells {
    /// Takes durations from an origin that is the same event for everybody, such as the first purchase.
    ///
    /// With `entry` a customer who came under observation late counts only from then on: at risk at time `t` when
    /// `entry < t ≤ exit`, as in R's `Surv(entry, exit, event)`.
    ///
    /// # Errors
    /// [`Error::TooFewRows`], [`Error::Length`], [`Error::Value`] (the exit is [`Column::Outcome`], the entry input 0, the
    /// event input 1), [`Error::Interval`] for an exit below zero or not after its entry.
    pub fn new(entry: Option<&[f64]>, exit: &[f64], event: &[bool]) -> Result<Spells, Error> {
        let rows = exit.len();
        if rows == 0 {
            return Err(Error::TooFewRows { needed: 1, found: 0 });
        }
        check_column(rows, Column::Outcome, exit)?;
        if event.len() != rows {
            return Err(Error::Length { column: Column::Input(1), expected: rows, found: event.len() });
        }
        if let Some(entry) = entry {
            check_column(rows, Column::Input(0), entry)?;
        }
        let wrong =
            |row: &usize| exit[*row] < 0.0 || entry.is_some_and(|entry| entry[*row] < 0.0 || entry[*row] >= exit[*row]);
        match (0..rows).find(wrong) {
            Some(row) => Err(Error::Interval { row }),
            None => Ok(Spells { entry: entry.map(<[f64]>::to_vec), exit: exit.to_vec(), event: event.to_vec() }),
        }
    }

    /// Number of customers.
    pub fn len(&self) -> usize {
        self.exit.len()
    }

    /// Never: there is at least one.
    pub fn is_empty(&self) -> bool {
        self.exit.is_empty()
    }

    /// Counts at each different exit time, ascending.
    fn counts(&self) -> Vec<Counts> {
        let mut order: Vec<u32> = (0..self.exit.len() as u32).collect();
        order.sort_unstable_by(|&a, &b| self.exit[a as usize].total_cmp(&self.exit[b as usize]));
        let mut table: Vec<Counts> = Vec::new();
        for &row in &order {
            let (time, event) = (self.exit[row as usize], self.event[row as usize]);
            // `==` so that −0 and 0 are one time.
            match table.last_mut() {
                Some(last) if last.time == time => last.add(event),
                _ => {
                    let mut next = Counts { time, at_risk: 0, events: 0, censored: 0 };
                    next.add(event);
                    table.push(next);
                }
            }
        }
        let mut entries = self.entry.clone().unwrap_or_default();
        entries.sort_unstable_by(f64::total_cmp);
        let (mut gone, mut come) = (0, 0);
        for line in &mut table {
            while come < entries.len() && entries[come] < line.time {
                come += 1;
            }
            let present = if self.entry.is_some() { come } else { self.exit.len() };
            line.at_risk = present - gone;
            gone += line.events + line.censored;
        }
        table
    }
}

/// What happened at one time.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Counts {
    time: f64,
    at_risk: usize,
    events: usize,
    censored: usize,
}

impl Counts {
    fn add(&mut self, event: bool) {
        self.events += usize::from(event);
        self.censored += usize::from(!event);
    }
}
