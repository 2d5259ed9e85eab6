//! What the pictures of a valuation show: see [`models::value_pictures`].
//!
//! Nothing of it is needed for a value, so that it is computed when a reader wants to see it, from the fitted models that the
//! session holds and the same histories, cut anew.

mod intervals;
mod map;
mod recency;
mod spend;
mod spread;
mod timing;

use std::rc::Rc;

use btyd::contours::drop_of;
use btyd::gamma_gamma::GammaGamma;
use models::value_pictures::{Contours, Overview, PictureAsked};

use self::intervals::IntervalCount;
use self::map::Cells;
use self::timing::timing;
use super::cohort::{Cohort, Period, What};
use super::purchases::{FittedPurchases, ScoringWork, cost};
use super::spending::Spending;
use super::{NO_ROW, Valued, failure};
use crate::customers::Customers;
use crate::protocol::{Failure, Progress, ReportText, Stage, ValueSettings};

/// Joint confidence levels whose regions are drawn.
const LEVELS: [f64; 3] = [0.5, 0.8, 0.95];
/// Points a side of a grid of the likelihood, where a point takes little and where it takes long.
const SIDES: [usize; 3] = [25, 17, 11];
/// Customers above whom the grid is coarser, for a model in closed form.
const MANY: [usize; 2] = [30_000, 300_000];

/// Pictures under way, in slices.
pub(crate) struct Picturing {
    settings: ValueSettings,
    period: Option<Period>,
    purchases: Rc<dyn FittedPurchases>,
    spend: Option<GammaGamma>,
    customers: usize,
    /// Row among those valued of every customer.
    row_of: Rc<[u32]>,
    cohort: Cohort,
    intervals: Option<IntervalCount>,
    asked: PictureAsked,
    overview: Overview,
    cells: Option<Cells>,
    state: State,
}

enum State {
    /// Nothing is left to do.
    Ready(Option<ReportText>),
    /// Histories are cut, up to this customer.
    Cut(usize),
    /// The days held out are forecast, where there are any.
    Forecast(Option<Box<dyn ScoringWork>>),
    /// The cells of the map are scored, where there are any.
    Map(Option<Box<dyn ScoringWork>>),
    /// The likelihood is taken over a grid.
    Contours(btyd::contours::Contours),
}

impl Picturing {
    /// Prepares what was asked for, of the last valuation.
    pub(crate) fn start(asked: serde_json::Value, valued: &Valued, customers: &Customers) -> Result<Self, Failure> {
        let asked: PictureAsked = serde_json::from_value(asked).map_err(|_| Failure::new("unknown"))?;
        let model = valued.settings.model.id();
        let unit = valued.settings.unit;
        let same = valued.learnt.purchases.same_for_all();
        let state = match &asked {
            PictureAsked::Timing { seed } => State::Ready(Some(ReportText::of(&timing(*seed, valued, customers)?)?)),
            _ => State::Cut(0),
        };
        let overview = Overview {
            model: model.to_owned(),
            unit: unit.id().to_owned(),
            horizon: valued.report.horizon,
            // Under covariates every customer has a distribution of its own.
            spreads: if same { spread::spreads(&valued.report.purchases) } else { Vec::new() },
            free: valued.learnt.purchases.free().into_iter().map(str::to_owned).collect(),
            ..Overview::default()
        };
        let wide = matches!(asked, PictureAsked::Overview);
        Ok(Self {
            settings: valued.settings.clone(),
            period: valued.learnt.period,
            purchases: Rc::clone(&valued.learnt.purchases),
            spend: valued.learnt.spend.as_ref().and_then(Spending::plain),
            customers: customers.len(),
            row_of: if wide { valued.learnt.row_of.as_slice().into() } else { Rc::default() },
            cohort: Cohort::new(
                valued.learnt.period,
                unit,
                What::of(valued.settings.model),
                Rc::clone(&valued.learnt.now.known),
            ),
            intervals: valued.learnt.period.filter(|_| wide).map(|period| IntervalCount::until(period.observed_until)),
            asked,
            overview,
            cells: (wide && same).then(|| Cells::of(&valued.learnt.now, &unit)).flatten(),
            state,
        })
    }

    pub(crate) fn progress(&self) -> Progress {
        let share = |scoring: &Option<Box<dyn ScoringWork>>| scoring.as_ref().map_or(1.0, |one| one.progress());
        let wide = matches!(self.asked, PictureAsked::Overview);
        let (stage, done) = match &self.state {
            State::Ready(_) => (Stage::Scoring, 1.0),
            State::Cut(next) => {
                let cut = *next as f64 / self.customers.max(1) as f64;
                (Stage::Summarising, cut * if wide { 0.5 } else { 0.1 })
            }
            State::Forecast(scoring) => (Stage::Scoring, 0.5 + 0.4 * share(scoring)),
            State::Map(scoring) => (Stage::Scoring, 0.9 + 0.1 * share(scoring)),
            State::Contours(contours) => (Stage::Fitting, 0.1 + 0.9 * contours.progress()),
        };
        Progress { stage, done, rows: 0, of: 0 }
    }

    /// One slice of about `budget` rows of light work.
    pub(crate) fn advance(&mut self, customers: &Customers, budget: usize) -> Result<Option<ReportText>, Failure> {
        let heavy = (budget / 8 / cost(self.settings.model)).max(1);
        match &mut self.state {
            State::Ready(text) => return Ok(text.take()),
            State::Cut(next) => {
                let from = *next;
                let end = (from + budget.max(1)).min(self.customers);
                *next = end;
                self.cut(customers, from..end)?;
                if end == self.customers {
                    self.after_cut()?;
                }
            }
            State::Forecast(scoring) => {
                let expected = match scoring {
                    Some(scoring) => scoring.advance(heavy).map_err(failure)?.map(|scores| Some(scores.expected)),
                    None => Some(None),
                };
                if let Some(expected) = expected {
                    let groups = expected.map(|expected| recency::groups(&self.cohort, &expected));
                    self.overview.by_recency = groups.filter(|groups| groups.len() > 1);
                    self.start_map()?;
                }
            }
            State::Map(scoring) => {
                let scores = match scoring {
                    Some(scoring) => scoring.advance(heavy).map_err(failure)?.map(Some),
                    None => Some(None),
                };
                if let Some(scores) = scores {
                    let cells = self.cells.take();
                    self.overview.map = cells.zip(scores).map(|(cells, scores)| cells.with(scores));
                    return ReportText::of(&self.overview).map(Some);
                }
            }
            State::Contours(contours) => {
                if let Some(grid) = contours.advance() {
                    return ReportText::of(&self.contours(grid)).map(Some);
                }
            }
        }
        Ok(None)
    }

    fn cut(&mut self, customers: &Customers, range: std::ops::Range<usize>) -> Result<(), Failure> {
        if let (Some(intervals), Customers::Orders(summary)) = (&mut self.intervals, customers) {
            for customer in range.clone().filter(|&customer| self.row_of[customer] != NO_ROW) {
                intervals.add(summary.orders_of(customer).0);
            }
        }
        self.cohort.extend(customers, range, self.period, self.settings.unit)
    }

    fn after_cut(&mut self) -> Result<(), Failure> {
        let history = Rc::new(self.cohort.learnt_from(&self.settings)?);
        if let PictureAsked::Contours { pair } = &self.asked {
            let side = SIDES[MANY.iter().filter(|&&many| history.len() * cost(self.settings.model) > many).count()];
            let pair = [pair[0].as_str(), pair[1].as_str()];
            self.state = State::Contours(self.purchases.contours(&history, pair, side).map_err(failure)?);
            return Ok(());
        }
        self.overview.intervals = self.intervals.take().and_then(|intervals| intervals.report());
        self.overview.spend = self.spend.and_then(|model| {
            let calibration = &self.cohort.calibration;
            spend::picture(model, calibration)
        });
        let scoring = match self
            .period
            .and_then(|period| period.held_out(self.settings.unit, self.settings.model.counts_periods()))
        {
            Some(length) => Some(self.purchases.scoring(history, length, 0.0).map_err(failure)?),
            None => None,
        };
        self.state = State::Forecast(scoring);
        Ok(())
    }

    fn start_map(&mut self) -> Result<(), Failure> {
        let scoring = match &self.cells {
            Some(cells) => {
                let history = Rc::new(cells.history()?);
                // A model of regular purchases cannot speak of a customer whose rhythm is unknown.
                self.purchases.scoring(history, self.overview.horizon, 0.0).ok()
            }
            None => None,
        };
        self.state = State::Map(scoring);
        Ok(())
    }

    fn contours(&self, grid: btyd::contours::Grid) -> Contours {
        let PictureAsked::Contours { pair } = &self.asked else { return Contours::default() };
        let estimate = grid.at.each_ref().map(|values| values[values.len() / 2]);
        Contours {
            pair: pair.clone(),
            estimate,
            others: self.overview.free.iter().filter(|name| !pair.contains(name)).cloned().collect(),
            at: grid.at,
            below: grid.below.into_iter().map(|drop| drop.filter(|drop| drop.is_finite())).collect(),
            levels: LEVELS.map(|level| [level, drop_of(level)]).to_vec(),
        }
    }
}

/// The smallest of 1, 2 and 5 times a power of ten that is not below a positive value.
fn round_up(value: f64) -> f64 {
    let power = libm::pow(10.0, libm::floor(libm::log10(value)));
    let factor = [1.0, 2.0, 5.0].into_iter().find(|factor| factor * power >= value * (1.0 - 1e-9));
    factor.unwrap_or(10.0) * power
}

/// The value that a share of the customers are at most at; 0 for none. A row is a value and the customers it stands for.
fn quantile(rows: &mut [(f64, f64)], share: f64) -> f64 {
    rows.sort_unstable_by(|one, other| one.0.total_cmp(&other.0));
    let all: f64 = rows.iter().map(|row| row.1).sum();
    let mut left = libm::floor(all * share).min(all - 1.0);
    let mut found = 0.0;
    for &(value, customers) in &*rows {
        found = value;
        left -= customers;
        if left < 0.0 {
            break;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_round() {
        for (value, expected) in [(0.03, 0.05), (1.0, 1.0), (3.9, 5.0), (5.1, 10.0), (1_200.0, 2_000.0)] {
            assert!((round_up(value) / expected - 1.0).abs() < 1e-12, "{value}");
        }
        assert_eq!(quantile(&mut [3.0, 1.0, 2.0, 4.0].map(|value| (value, 1.0)), 0.5), 3.0);
        assert_eq!(quantile(&mut [(3.0, 1.0), (1.0, 9.0)], 0.5), 1.0);
        assert_eq!(quantile(&mut [], 0.5), 0.0);
    }
}
