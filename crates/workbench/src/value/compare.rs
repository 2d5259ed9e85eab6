//! Every purchase model on the same customers: criteria of the fit, and how each forecast did on the days held out,
//! beside the forecast that everybody buys as in the period before.

use std::rc::Rc;

use btyd::History;

use super::check;
use super::checks::{alive_bands, forecast_errors};
use super::cohort::{Cohort, Known, Period, What};
use super::purchases::{FittedPurchases, How, PurchaseFitting, ScoringWork, cost, fitting};
use super::{failure, unsuited, within};
use crate::customers::Customers;
use crate::protocol::{
    Compared, ComparisonReport, EstimateSettings, Failure, Progress, PurchaseModelId, Stage, Unsuited, ValueSettings,
};

/// Fits and judges one model after the other, in slices.
pub(crate) struct Comparing {
    settings: ValueSettings,
    period: Option<Period>,
    customers: usize,
    /// Orders of the customers, and the periods in which they bought.
    cohort: Cohort,
    in_periods: Cohort,
    history: [Option<Rc<History>>; 2],
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
    Forecast(Rc<dyn FittedPurchases>, Box<dyn ScoringWork>),
    /// All are done.
    Report,
}

impl Comparing {
    /// Checks the settings against the customers; the model among the settings does not matter.
    pub(crate) fn start(settings: ValueSettings, customers: &Customers) -> Result<Self, Failure> {
        check(&settings)?;
        let period = Period::of(&settings, customers)?;
        let intervals = PurchaseModelId::ALL.into_iter().any(|model| model.needs_intervals());
        let cohort = |what| Cohort::new(period, settings.unit, what, Known::default());
        let (in_periods, cohort) =
            (cohort(What { periods: true, intervals: false }), cohort(What { intervals, periods: false }));
        Ok(Self {
            settings,
            period,
            customers: customers.len(),
            cohort,
            in_periods,
            history: [None, None],
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
        Progress {
            stage,
            done: 0.05 + 0.95 * (earlier + own * own_share) / share(&PurchaseModelId::ALL),
            rows: 0,
            of: 0,
        }
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
                self.in_periods.extend(customers, *next..end, self.period, self.settings.unit)?;
                *next = end;
                if end == self.customers {
                    let of = |cohort: &Cohort| cohort.learnt_from(&self.settings).map(|history| Some(Rc::new(history)));
                    self.history = [of(&self.cohort)?, of(&self.in_periods)?];
                    self.next_model();
                }
            }
            State::Fit(fitting) => {
                if let Some(fitted) = fitting.advance().map_err(failure)? {
                    self.start_forecast(fitted)?;
                }
            }
            State::Forecast(fitted, scoring) => {
                let model = PurchaseModelId::ALL[self.begun - 1];
                if let Some(scores) = scoring.advance((budget / 8 / cost(model)).max(1)).map_err(failure)? {
                    let fitted = Rc::clone(fitted);
                    self.judge(&*fitted, &scores)?;
                    self.next_model();
                }
            }
            State::Report => return Ok(Some(self.report(customers)?)),
        }
        Ok(None)
    }

    /// Length of the days held out in units, as the model counts them.
    fn held_out(&self, model: Option<PurchaseModelId>) -> Option<f64> {
        self.period?.held_out(self.settings.unit, model.is_some_and(PurchaseModelId::counts_periods))
    }

    fn history(&self, model: PurchaseModelId) -> Option<&Rc<History>> {
        self.history[usize::from(model.counts_periods())].as_ref()
    }

    fn model(&self) -> PurchaseModelId {
        PurchaseModelId::ALL[self.begun - 1]
    }

    /// Begins the next model that can take these customers.
    fn next_model(&mut self) {
        self.state = State::Report;
        let plain = How::of(&EstimateSettings::default());
        while let Some(&model) = PurchaseModelId::ALL.get(self.begun) {
            self.begun += 1;
            let Some(history) = self.history(model) else { continue };
            let begun = within(model.most_compared(), history, history.len())
                .and_then(|()| fitting(model, history, &plain).map_err(|error| unsuited(model, self.period, error)));
            match begun {
                Ok(fitting) => {
                    self.state = State::Fit(fitting);
                    return;
                }
                Err(reason) => self.unsuited.push(Unsuited { model, reason }),
            }
        }
    }

    fn start_forecast(&mut self, fitted: Rc<dyn FittedPurchases>) -> Result<(), Failure> {
        match (self.held_out(Some(self.model())), self.history(self.model())) {
            (Some(length), Some(history)) => {
                let scoring = fitted.scoring(Rc::clone(history), length, 0.0).map_err(failure)?;
                self.state = State::Forecast(fitted, scoring);
            }
            _ => {
                let model = self.model();
                let (fit, comparable) = (fitted.report(model), !model.counts_periods());
                self.models.push(Compared { model, fit, comparable, forecast: None, alive: Vec::new() });
                self.next_model();
            }
        }
        Ok(())
    }

    fn judge(&mut self, fitted: &dyn FittedPurchases, scores: &btyd::Scores) -> Result<(), Failure> {
        let model = self.model();
        // A period with a purchase is as many purchases as there were in such on the days before.
        let [orders, periods] = self.in_periods.crowding;
        let counts = model.counts_periods() && periods > 0.0;
        let scale = if counts { orders / periods } else { 1.0 };
        let expected: Vec<f64> = scores.expected.iter().map(|expected| scale * expected).collect();
        self.models.push(Compared {
            model,
            fit: fitted.report(model),
            comparable: !model.counts_periods(),
            forecast: Some(forecast_errors(&expected, &self.cohort.held_out)?),
            alive: alive_bands(&scores.alive, &self.cohort.held_out),
        });
        Ok(())
    }

    fn report(&mut self, customers: &Customers) -> Result<ComparisonReport, Failure> {
        let mut models = std::mem::take(&mut self.models);
        // Whose likelihood is of other data comes last.
        models.sort_by(|one, other| other.comparable.cmp(&one.comparable).then(one.fit.aic.total_cmp(&other.fit.aic)));
        let length = self.held_out(None);
        let last_period = match (length, self.period, customers) {
            (Some(_), Some(period), Customers::Orders(summary)) => {
                let expected = as_last_period(&self.cohort, period, |customer| summary.orders_of(customer).0);
                Some(forecast_errors(&expected, &self.cohort.held_out)?)
            }
            _ => None,
        };
        Ok(ComparisonReport {
            unit: self.settings.unit,
            customers: self.cohort.calibration.count(),
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
