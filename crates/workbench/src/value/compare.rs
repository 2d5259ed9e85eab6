//! Every purchase model on the same customers: criteria of the fit, and how each forecast did on the days held out,
//! beside the forecast that everybody buys as in the period before.

use std::rc::Rc;

use btyd::{History, Scoring};

use super::check;
use super::checks::{alive_bands, forecast_errors};
use super::cohort::{Cohort, Period};
use super::failure;
use super::purchases::{FittedPurchases, PurchaseFitting, cost, fitting};
use crate::customers::Customers;
use crate::protocol::{Compared, ComparisonReport, Failure, Progress, PurchaseModelId, Stage, Unsuited, ValueSettings};

/// Fits and judges one model after the other, in slices.
pub(crate) struct Comparing {
    settings: ValueSettings,
    period: Option<Period>,
    customers: usize,
    cohort: Cohort,
    history: Option<Rc<History>>,
    /// Models begun, [`PurchaseModelId::ALL`] in order.
    begun: usize,
    state: State,
    models: Vec<Compared>,
    unsuited: Vec<Unsuited>,
}

enum State {
    /// Histories are cut, up to this customer.
    Cut(usize),
    /// A model is fitted.
    Fit(Box<dyn PurchaseFitting>),
    /// Its forecast is made.
    Forecast(Rc<dyn FittedPurchases>, Box<Scoring<Rc<History>>>),
    /// All are done.
    Report,
}

impl Comparing {
    /// Checks the settings against the customers; the model among the settings does not matter.
    pub(crate) fn start(settings: ValueSettings, customers: &Customers) -> Result<Self, Failure> {
        check(&settings)?;
        let period = Period::of(&settings, customers)?;
        let cohort =
            Cohort::new(period, settings.unit, PurchaseModelId::ALL.into_iter().any(|model| model.needs_intervals()));
        Ok(Self {
            settings,
            period,
            customers: customers.len(),
            cohort,
            history: None,
            begun: 0,
            state: State::Cut(0),
            models: Vec::new(),
            unsuited: Vec::new(),
        })
    }

    pub(crate) fn progress(&self) -> Progress {
        // Models whose rows cost more take as much more of the time.
        let share = |models: &[PurchaseModelId]| models.iter().map(|&model| cost(model) as f64).sum::<f64>();
        let earlier = share(&PurchaseModelId::ALL[..self.begun.saturating_sub(1)]);
        let own_share = share(&PurchaseModelId::ALL[self.begun.saturating_sub(1)..self.begun]);
        let (stage, own) = match &self.state {
            State::Cut(_) => (Stage::Summarising, 0.0),
            State::Fit(fitting) => (Stage::Fitting, 0.7 * fitting.progress()),
            State::Forecast(_, scoring) => (Stage::Scoring, 0.7 + 0.3 * scoring.progress()),
            State::Report => (Stage::Scoring, 1.0),
        };
        Progress { stage, done: 0.05 + 0.95 * (earlier + own * own_share) / share(&PurchaseModelId::ALL), rows: 0 }
    }

    /// One slice of about `budget` rows of light work.
    pub(crate) fn advance(
        &mut self,
        customers: &Customers,
        budget: usize,
    ) -> Result<Option<ComparisonReport>, Failure> {
        match &mut self.state {
            State::Cut(next) => {
                let end = (*next + budget.max(1)).min(self.customers);
                self.cohort.extend(customers, *next..end, self.period, self.settings.unit)?;
                *next = end;
                if end == self.customers {
                    self.history = Some(Rc::new(self.cohort.learnt_from(&self.settings)?));
                    self.next_model();
                }
            }
            State::Fit(fitting) => {
                if let Some(fitted) = fitting.advance() {
                    self.start_forecast(fitted)?;
                }
            }
            State::Forecast(fitted, scoring) => {
                let model = PurchaseModelId::ALL[self.begun - 1];
                if let Some(scores) = scoring.advance((budget / 8 / cost(model)).max(1)) {
                    let fitted = Rc::clone(fitted);
                    self.judge(&*fitted, &scores)?;
                    self.next_model();
                }
            }
            State::Report => return Ok(Some(self.report(customers)?)),
        }
        Ok(None)
    }

    fn held_out(&self) -> Option<f64> {
        self.period?.held_out(self.settings.unit)
    }

    fn model(&self) -> PurchaseModelId {
        PurchaseModelId::ALL[self.begun - 1]
    }

    /// Begins the next model that can take these customers.
    fn next_model(&mut self) {
        self.state = State::Report;
        while let (Some(&model), Some(history)) = (PurchaseModelId::ALL.get(self.begun), &self.history) {
            self.begun += 1;
            match fitting(model, history) {
                Ok(fitting) => {
                    self.state = State::Fit(fitting);
                    return;
                }
                Err(error) => self.unsuited.push(Unsuited { model, reason: failure(error) }),
            }
        }
    }

    fn start_forecast(&mut self, fitted: Rc<dyn FittedPurchases>) -> Result<(), Failure> {
        match (self.held_out(), &self.history) {
            (Some(length), Some(history)) => {
                let scoring = fitted.scoring(Rc::clone(history), length, 0.0).map_err(failure)?;
                self.state = State::Forecast(fitted, Box::new(scoring));
            }
            _ => {
                let model = self.model();
                self.models.push(Compared { model, fit: fitted.report(model), forecast: None, alive: Vec::new() });
                self.next_model();
            }
        }
        Ok(())
    }

    fn judge(&mut self, fitted: &dyn FittedPurchases, scores: &btyd::Scores) -> Result<(), Failure> {
        let model = self.model();
        self.models.push(Compared {
            model,
            fit: fitted.report(model),
            forecast: Some(forecast_errors(&scores.expected, &self.cohort.held_out)?),
            alive: alive_bands(&scores.alive, &self.cohort.held_out),
        });
        Ok(())
    }

    fn report(&mut self, customers: &Customers) -> Result<ComparisonReport, Failure> {
        let mut models = std::mem::take(&mut self.models);
        models.sort_by(|one, other| one.fit.aic.total_cmp(&other.fit.aic));
        let length = self.held_out();
        let last_period = match (length, self.period, customers) {
            (Some(_), Some(period), Customers::Orders(summary)) => {
                let expected = as_last_period(&self.cohort, period, |customer| summary.orders_of(customer).0);
                Some(forecast_errors(&expected, &self.cohort.held_out)?)
            }
            _ => None,
        };
        Ok(ComparisonReport {
            unit: self.settings.unit,
            customers: self.cohort.calibration.len(),
            length,
            actual: length.map(|_| self.cohort.held_out.iter().sum()),
            models,
            unsuited: std::mem::take(&mut self.unsuited),
            last_period,
        })
    }
}

/// As many repeat orders as in the days before the calibration end that are as many as those held out. Where there are
/// fewer, what was bought in them counts in proportion.
fn as_last_period<'a>(cohort: &Cohort, period: Period, orders_of: impl Fn(usize) -> &'a [i32]) -> Vec<f64> {
    let ahead = period.held_out_days();
    let behind = ahead.min(period.calibration_end - period.start + 1);
    let scale = f64::from(ahead) / f64::from(behind);
    let after = period.calibration_end - behind;
    let one = |&customer: &u32| {
        let repeats = &orders_of(customer as usize)[1..];
        let within = |day: i32| repeats.partition_point(|&ordered| ordered <= day);
        (within(period.calibration_end) - within(after)) as f64 * scale
    };
    cohort.calibration.customers.iter().map(one).collect()
}
