//! Purchase and spend models fitted to the customers, checked, and turned into every customer's value.
//!
//! **Which days are used for what.** The models are fitted to the customers acquired by the calibration end, with
//! what they did up to it; the days after it judge the forecast. Then every customer of the acquisition window is
//! valued as of the *last day observed*, with the fitted parameters and everything the customer has done by then:
//! P(alive), expected purchases and value speak of today, not of the calibration end. Without a holdout the two days
//! are the same.

mod checks;
mod cohort;
mod compare;
mod pictures;
mod purchases;
mod scoring;

use std::rc::Rc;

use btyd::gamma_gamma::{self, GammaGamma};
use btyd::value::Totalling;
use btyd::{Fit, History, Scoring};
use models::value_figures::{Tracking, ValueFigures};

use self::checks::{FrequencyWork, TrackingWork, deciles, judged};
pub(crate) use self::cohort::Histories;
use self::cohort::{Cohort, Period};
pub(crate) use self::compare::Comparing;
pub(crate) use self::pictures::Picturing;
use self::purchases::{FittedPurchases, PurchaseFitting, cost};
use self::scoring::Scorer;
pub(crate) use self::scoring::Scores;
use crate::customers::Customers;
use crate::protocol::{
    Covers, Failure, FitReport, Independence, ParameterReport, Progress, ReportText, Stage, Total, ValueReport,
    ValueSettings,
};

/// Level of the total's interval.
const LEVEL: f64 = 0.95;

/// A customer without a row among those valued.
pub(crate) const NO_ROW: u32 = u32::MAX;

/// The fits and every customer's value, with what was asked for.
#[derive(Clone, Debug)]
pub struct Valued {
    /// What was asked for.
    pub settings: ValueSettings,
    /// What the page shows.
    pub report: ValueReport,
    /// The purchase model.
    pub(crate) purchases: Rc<dyn FittedPurchases>,
    /// The spend model.
    pub spend: Option<Fit<GammaGamma>>,
    /// Days that the valuation rests on, `None` for a customer table.
    pub(crate) period: Option<Period>,
    /// The customers valued, up to the last day observed.
    pub(crate) now: Histories,
    /// Row among [`Valued::now`] of every customer, [`NO_ROW`] for those not valued.
    pub(crate) row_of: Vec<u32>,
    /// What was computed of each row of [`Valued::now`].
    pub(crate) scores: Scores,
}

/// Values the customers in slices.
pub(crate) struct Valuing {
    settings: ValueSettings,
    period: Option<Period>,
    customers: usize,
    cohort: Cohort,
    state: State,
    purchases: Option<Rc<dyn FittedPurchases>>,
    spend: Option<Fit<GammaGamma>>,
    no_spend: Option<&'static str>,
    independence: Option<Independence>,
    /// Purchases expected of each calibration row on the days held out.
    forecast: Vec<f64>,
    /// The calibration rows as the model took them, and the rows valued.
    calibration: Option<Rc<History>>,
    now: Option<Rc<History>>,
    tracking: Option<TrackingWork>,
    counting: Option<FrequencyWork>,
    frequencies: Vec<[f64; 2]>,
    scores: Scores,
    total: Option<Total>,
}

enum State {
    /// Histories are cut, up to this customer.
    Cut(usize),
    /// The purchase model is fitted.
    FitPurchases(Box<dyn PurchaseFitting>),
    /// The spend model is fitted.
    FitSpend(Option<Box<gamma_gamma::Fitting>>),
    /// The held-out days are forecast, where there are any.
    Judge(Option<Box<Scoring<Rc<History>>>>),
    /// Purchases over time are expected.
    Track,
    /// Customers are valued.
    Score(Box<Scorer>),
    /// The total is taken, where there are values.
    Total(Option<Box<Totalling<Rc<History>, Vec<f64>>>>),
    /// The report is put together.
    Report,
}

impl Valuing {
    /// Checks the settings against the customers.
    pub(crate) fn start(settings: ValueSettings, customers: &Customers) -> Result<Self, Failure> {
        check(&settings)?;
        let period = Period::of(&settings, customers)?;
        let cohort = Cohort::new(period, settings.unit, settings.model.needs_intervals());
        Ok(Self {
            settings,
            period,
            customers: customers.len(),
            cohort,
            state: State::Cut(0),
            purchases: None,
            spend: None,
            no_spend: None,
            independence: None,
            forecast: Vec::new(),
            calibration: None,
            now: None,
            tracking: None,
            counting: None,
            frequencies: Vec::new(),
            scores: Scores::default(),
            total: None,
        })
    }

    pub(crate) fn progress(&self) -> Progress {
        let customers = self.customers.max(1) as f64;
        let (stage, done, rows) = match &self.state {
            State::Cut(next) => (Stage::Summarising, 0.1 * *next as f64 / customers, *next),
            State::FitPurchases(fitting) => (Stage::Fitting, 0.1 + 0.3 * fitting.progress(), 0),
            State::FitSpend(fitting) => {
                (Stage::Fitting, 0.4 + 0.1 * fitting.as_ref().map_or(1.0, |fitting| fitting.progress()), 0)
            }
            State::Judge(scoring) => {
                let done = scoring.as_ref().map_or(1.0, |scoring| scoring.progress());
                (Stage::Scoring, 0.5 + 0.15 * done, (done * customers) as usize)
            }
            State::Track => {
                (Stage::Scoring, 0.65 + 0.04 * self.tracking.as_ref().map_or(1.0, TrackingWork::progress), 0)
            }
            State::Score(scorer) => {
                (Stage::Scoring, 0.7 + 0.15 * scorer.progress(), (scorer.progress() * customers) as usize)
            }
            State::Total(totalling) => {
                let done = totalling.as_ref().map_or(1.0, |totalling| totalling.progress());
                (Stage::Scoring, 0.85 + 0.14 * done, (done * customers) as usize)
            }
            State::Report => (Stage::Scoring, 0.99, self.cohort.now.len()),
        };
        Progress { stage, done, rows }
    }

    /// One slice of about `budget` rows of light work.
    pub(crate) fn advance(&mut self, customers: &Customers, budget: usize) -> Result<Option<Valued>, Failure> {
        let cost = cost(self.settings.model);
        let heavy = (budget / 8 / cost).max(1);
        match &mut self.state {
            State::Cut(next) => {
                let end = (*next + budget.max(1)).min(self.customers);
                self.cohort.extend(customers, *next..end, self.period, self.settings.unit)?;
                *next = end;
                if end == self.customers {
                    self.start_purchases()?;
                }
            }
            State::FitPurchases(fitting) => {
                if let Some(fit) = fitting.advance() {
                    self.purchases = Some(fit);
                    self.start_spend();
                }
            }
            State::FitSpend(fitting) => {
                let finished = match fitting {
                    Some(fitting) => fitting.advance().map(Some),
                    None => Some(None),
                };
                if let Some(fit) = finished {
                    self.spend = fit;
                    self.start_judging()?;
                }
            }
            State::Judge(scoring) => {
                let forecast = match scoring {
                    Some(scoring) => scoring.advance(heavy).map(|scores| scores.expected),
                    None => Some(Vec::new()),
                };
                if let Some(forecast) = forecast {
                    self.forecast = forecast;
                    self.start_tracking();
                }
            }
            State::Track => self.track(heavy / 4)?,
            State::Score(scorer) => {
                if let Some(scores) = scorer.advance(&self.cohort.now, heavy) {
                    self.scores = scores;
                    self.start_total()?;
                }
            }
            State::Total(totalling) => {
                let finished = match totalling {
                    // Derivatives cost a slow model more still: each group of customers has tables of its own.
                    Some(totalling) => totalling.advance(heavy / 2 / cost).map_err(failure)?,
                    None => true,
                };
                if finished {
                    self.total = self.take_total()?;
                    self.state = State::Report;
                }
            }
            State::Report => return self.finish().map(Some),
        }
        Ok(None)
    }

    fn start_purchases(&mut self) -> Result<(), Failure> {
        let history = self.cohort.learnt_from(&self.settings)?;
        self.state = State::FitPurchases(purchases::fitting(self.settings.model, &history).map_err(failure)?);
        self.calibration = Some(Rc::new(history));
        Ok(())
    }

    fn start_spend(&mut self) {
        let Histories { frequency, spend, .. } = &self.cohort.calibration;
        // A free order says nothing of what a customer spends: the Gamma-Gamma density has no mass at zero.
        let (x, mean): (Vec<f64>, Vec<f64>) =
            frequency.iter().zip(spend).filter(|row| *row.0 > 0.0 && *row.1 > 0.0).unzip();
        self.independence = btyd::correlation_test(&x, &mean).map(|test| Independence {
            correlation: test.r,
            p: test.p,
            customers: test.n,
        });
        self.no_spend = if spend.iter().all(|&spend| spend == 0.0) {
            Some("no-amounts")
        } else if x.len() < 3 {
            Some("too-few-repeat-buyers")
        } else {
            None
        };
        let fitting = if self.no_spend.is_none() { gamma_gamma::Fitting::start(&x, &mean, None).ok() } else { None };
        if fitting.is_none() && self.no_spend.is_none() {
            self.no_spend = Some("not-fitted");
        }
        self.state = State::FitSpend(fitting.map(Box::new));
    }

    fn start_judging(&mut self) -> Result<(), Failure> {
        let scoring = match (&self.purchases, &self.calibration, self.held_out()) {
            (Some(fit), Some(history), Some(length)) => {
                Some(Box::new(fit.scoring(Rc::clone(history), length, 0.0).map_err(failure)?))
            }
            _ => None,
        };
        self.state = State::Judge(scoring);
        Ok(())
    }

    /// Length of the days held out in units; `None` without any.
    fn held_out(&self) -> Option<f64> {
        self.period?.held_out(self.settings.unit)
    }

    fn start_tracking(&mut self) {
        self.counting = self.calibration.as_deref().map(FrequencyWork::new);
        self.tracking = self.period.map(|period| TrackingWork::new(&self.cohort, period, self.settings.unit));
        self.state = State::Track;
    }

    fn track(&mut self, budget: usize) -> Result<(), Failure> {
        let Some(fit) = &self.purchases else { return Ok(()) };
        if let Some(counting) = &mut self.counting {
            if counting.advance(&**fit, budget)? {
                self.frequencies = self.counting.take().map(FrequencyWork::finish).unwrap_or_default();
            }
            return Ok(());
        }
        if let Some(tracking) = &mut self.tracking
            && !tracking.advance(&**fit, budget)
        {
            return Ok(());
        }
        let history = Rc::new(self.cohort.now.history()?);
        self.now = Some(Rc::clone(&history));
        let spend = self.valuing_spend().map(|fit| fit.model);
        self.state = State::Score(Box::new(Scorer::start(&**fit, spend, self.terms(), history)?));
        Ok(())
    }

    /// The spend model, where the mean spend of the population exists. Where it does not, one-time buyers have no
    /// expected spend: then nobody is given a value, rather than a total that leaves out the many.
    fn valuing_spend(&self) -> Option<&Fit<GammaGamma>> {
        self.spend.as_ref().filter(|fit| fit.model.mean().is_some())
    }

    fn start_total(&mut self) -> Result<(), Failure> {
        let totalling = match (&self.purchases, self.valuing_spend(), &self.now) {
            (Some(purchases), Some(spend), Some(history)) => {
                let (history, mean) = (Rc::clone(history), self.cohort.now.spend.clone());
                Some(Box::new(purchases.totalling(spend, history, mean, &self.terms()).map_err(failure)?))
            }
            _ => None,
        };
        self.state = State::Total(totalling);
        Ok(())
    }

    fn terms(&self) -> btyd::value::Terms {
        let unit = self.settings.unit;
        btyd::value::Terms {
            horizon: self.settings.horizon.unwrap_or(unit.year()),
            rate: btyd::value::continuous_rate(self.settings.annual_discount_rate, unit.per_year()),
            margin: self.settings.margin,
        }
    }

    fn take_total(&self) -> Result<Option<Total>, Failure> {
        let State::Total(Some(totalling)) = &self.state else { return Ok(None) };
        let covers = match self.settings.covers {
            Covers::Parameters => btyd::value::Covers::Parameters,
            Covers::Customers => btyd::value::Covers::Customers,
            Covers::Both => btyd::value::Covers::Both,
        };
        let total = totalling.finish(covers, LEVEL).map_err(failure)?;
        Ok(Some(Total { value: total.value, interval: total.interval, level: LEVEL, covers: self.settings.covers }))
    }

    fn finish(&mut self) -> Result<Valued, Failure> {
        let unfinished = || Failure::new("no-customers");
        let purchases = self.purchases.take().ok_or_else(unfinished)?;
        if self.spend.is_some() && self.valuing_spend().is_none() {
            self.no_spend = Some("mean-undefined");
        }
        let scores = std::mem::take(&mut self.scores);
        let cohort = std::mem::take(&mut self.cohort);
        let mut row_of = vec![NO_ROW; self.customers];
        for (row, &customer) in cohort.now.customers.iter().enumerate() {
            row_of[customer as usize] = row as u32;
        }
        let terms = self.terms();
        let tracking: Option<Tracking> = match (&self.tracking, self.period) {
            (Some(work), Some(period)) => work.finish(&cohort, period),
            _ => None,
        };
        let holdout = match self.held_out() {
            Some(length) => Some(judged(&cohort, &self.forecast, length)?),
            None => None,
        };
        let figures = ValueFigures {
            unit: self.settings.unit.id().to_owned(),
            tracking,
            frequencies: std::mem::take(&mut self.frequencies),
            holdout,
            deciles: scores.value.as_ref().map_or_else(Vec::new, |value| deciles(value, &scores.alive)),
        };
        let report = ValueReport {
            unit: self.settings.unit,
            days: self.period.map(|period| [period.start, period.calibration_end, period.observed_until]),
            horizon: terms.horizon,
            discount: [self.settings.annual_discount_rate, terms.rate],
            customers: cohort.now.len(),
            purchases: purchases.report(self.settings.model),
            spend: self.spend.as_ref().map(|fit| fit_report("gamma-gamma", fit)),
            no_spend: self.no_spend.map(str::to_owned),
            independence: self.independence.clone(),
            figures: ReportText::of(&figures)?,
            total: self.total.take(),
        };
        Ok(Valued {
            settings: self.settings.clone(),
            report,
            purchases,
            spend: self.spend.take(),
            period: self.period,
            now: cohort.now,
            row_of,
            scores,
        })
    }
}

fn check(settings: &ValueSettings) -> Result<(), Failure> {
    let bad = |column: &str, value: f64, expected: &str| {
        Err(Failure::new("out-of-range").column(column).value(value).expected(expected))
    };
    match settings {
        ValueSettings { annual_discount_rate: rate, .. } if !(*rate >= 0.0 && *rate <= 10.0) => {
            bad("annualDiscountRate", *rate, "0–10")
        }
        ValueSettings { margin, .. } if !(*margin > 0.0 && *margin <= 1.0) => bad("margin", *margin, "0–1"),
        ValueSettings { horizon: Some(horizon), .. } if !(*horizon > 0.0 && horizon.is_finite()) => {
            bad("horizon", *horizon, "> 0")
        }
        _ => Ok(()),
    }
}

fn failure(error: btyd::Error) -> Failure {
    Failure::from_kind(&error)
}

fn fit_report<M>(model: &str, fit: &Fit<M>) -> FitReport {
    FitReport {
        model: model.to_owned(),
        parameters: fit
            .names
            .iter()
            .zip(&fit.parameters)
            .zip(&fit.standard_errors)
            .map(|((name, &value), &standard_error)| ParameterReport {
                name: (*name).to_owned(),
                value,
                standard_error,
            })
            .collect(),
        log_likelihood: fit.log_likelihood,
        aic: fit.aic,
        bic: fit.bic,
        customers: fit.customers.round() as usize,
        iterations: fit.iterations,
        diagnosis: fit.diagnosis.clone(),
    }
}
