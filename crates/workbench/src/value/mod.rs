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
mod covaried;
mod credible;
mod estimated;
mod pictures;
mod purchases;
mod scoring;
mod spending;

use std::rc::Rc;

use btyd::posterior::{FEWEST, MOST};
use btyd::value::Totalling;
use btyd::{Fit, History};
use models::value_figures::{EffectFigures, EstimateFigures, TestFigures, Tracking, ValueFigures};

use self::checks::{FrequencyWork, TrackingWork, deciles, judged};
pub(crate) use self::cohort::Histories;
pub(crate) use self::cohort::Periods;
use self::cohort::{Cohort, Known, Period, What};
pub(crate) use self::compare::Comparing;
use self::credible::Crediting;
pub(crate) use self::pictures::Picturing;
use self::purchases::{FittedPurchases, How, PurchaseFitting, ScoringWork, cost};
use self::scoring::Scorer;
pub(crate) use self::scoring::Scores;
use self::spending::{SpendFitting, Spending};
use crate::customers::Customers;
use crate::direct::known;
use crate::protocol::{
    Covers, EstimateSettings, Failure, FitReport, Independence, ParameterReport, Progress, PurchaseModelId, ReportText,
    Role, Stage, Total, ValueReport, ValueSettings,
};
use crate::roles::assigned;
use crate::session::Session;

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
    pub(crate) spend: Option<Spending>,
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
    /// How the models are estimated, without what they do not take.
    estimate: EstimateSettings,
    how: How,
    period: Option<Period>,
    customers: usize,
    cohort: Cohort,
    state: State,
    purchases: Option<Rc<dyn FittedPurchases>>,
    spend: Option<Spending>,
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
    FitSpend(Option<Box<SpendFitting>>),
    /// The held-out days are forecast, where there are any.
    Judge(Option<Box<dyn ScoringWork>>),
    /// Purchases over time are expected.
    Track,
    /// Customers are valued.
    Score(Box<Scorer>),
    /// The total is taken, where there are values.
    Total(Option<Box<Totalling<Rc<History>, Vec<f64>>>>),
    /// Credible intervals are taken, where there are draws.
    Credible(Box<Crediting>),
    /// The report is put together.
    Report,
}

impl Valuing {
    /// Checks the settings against the customers, and takes their covariates from the table.
    pub(crate) fn start(settings: ValueSettings, session: &Session) -> Result<Self, Failure> {
        check(&settings)?;
        let customers = session.view()?.customers;
        let period = Period::of(&settings, customers)?;
        let estimate = settings.estimate.suited(settings.model);
        let known = Known::new(covariates(session, &estimate.covariates.columns())?);
        let cohort = Cohort::new(period, settings.unit, What::of(settings.model), known);
        Ok(Self {
            settings,
            how: How::of(&estimate),
            estimate,
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
        let progress = self.own_progress();
        // What is drawn of every customer takes most of the time.
        let drawn = self.how.asked.is_some() && !matches!(self.state, State::Credible(_) | State::Report);
        Progress { done: if drawn { 0.4 * progress.done } else { progress.done }, ..progress }
    }

    fn own_progress(&self) -> Progress {
        let customers = self.customers.max(1) as f64;
        let (stage, done, rows) = match &self.state {
            State::Cut(next) => (Stage::Summarising, 0.1 * *next as f64 / customers, *next),
            State::FitPurchases(fitting) => {
                let stage = if fitting.draws() { Stage::Drawing } else { Stage::Fitting };
                (stage, 0.1 + 0.3 * fitting.progress(), 0)
            }
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
            State::Credible(work) => {
                (Stage::Drawing, 0.4 + 0.59 * work.progress(), (work.progress() * customers) as usize)
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
                if let Some(fit) = fitting.advance().map_err(failure)? {
                    self.purchases = Some(fit);
                    self.start_spend()?;
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
                    Some(scoring) => scoring.advance(heavy).map_err(failure)?.map(|scores| scores.expected),
                    None => Some(Vec::new()),
                };
                if let Some(forecast) = forecast {
                    self.forecast = forecast;
                    self.start_tracking();
                }
            }
            State::Track => self.track(heavy / 4)?,
            State::Score(scorer) => {
                let spend = self.spend.as_ref().filter(|spend| spend.has_mean());
                if let Some(scores) = scorer.advance(&self.cohort.now, spend, heavy)? {
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
                    self.start_credible()?;
                }
            }
            State::Credible(work) => {
                if let Some(found) = work.advance() {
                    let level = found[2].as_ref().map(|value| value.total);
                    if let (Some(total), Some(ends)) = (&mut self.total, level) {
                        total.credible = Some([ends.lower, ends.median, ends.upper]);
                    }
                    self.scores.credible = found;
                    self.state = State::Report;
                }
            }
            State::Report => return self.finish().map(Some),
        }
        Ok(None)
    }

    fn start_purchases(&mut self) -> Result<(), Failure> {
        let history = self.cohort.learnt_from(&self.settings)?;
        self.state = State::FitPurchases(
            purchases::fitting(self.settings.model, &history, &self.how)
                .map_err(|error| unsuited(self.settings.model, self.period, error))?,
        );
        self.calibration = Some(Rc::new(history));
        Ok(())
    }

    fn start_spend(&mut self) -> Result<(), Failure> {
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
        let fitting = match (&self.calibration, self.no_spend) {
            (Some(history), None) => match SpendFitting::start(history, spend, &self.how) {
                Ok(fitting) => Some(Box::new(fitting)),
                // What cannot be fitted says nothing of purchases, but a covariate was chosen by hand.
                Err(error) if self.how.spend.is_some() => return Err(failure(error)),
                Err(_) => {
                    self.no_spend = Some("not-fitted");
                    None
                }
            },
            _ => None,
        };
        self.state = State::FitSpend(fitting);
        Ok(())
    }

    fn start_judging(&mut self) -> Result<(), Failure> {
        let scoring = match (&self.purchases, &self.calibration, self.held_out()) {
            (Some(fit), Some(history), Some(length)) => {
                Some(fit.scoring(Rc::clone(history), length, 0.0).map_err(failure)?)
            }
            _ => None,
        };
        self.state = State::Judge(scoring);
        Ok(())
    }

    /// Length of the days held out in units; `None` without any.
    fn held_out(&self) -> Option<f64> {
        self.period?.held_out(self.settings.unit, self.settings.model.counts_periods())
    }

    fn start_tracking(&mut self) {
        self.counting = self
            .calibration
            .as_ref()
            .zip(self.purchases.as_ref())
            .map(|(history, fit)| FrequencyWork::new(history, fit.same_for_all()));
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
        self.state = State::Score(Box::new(Scorer::start(&**fit, self.terms(), history)?));
        Ok(())
    }

    /// The spend model, where the mean spend of the population exists. Where it does not, one-time buyers have no
    /// expected spend: then nobody is given a value, rather than a total that leaves out the many.
    fn valuing_spend(&self) -> Option<&Spending> {
        self.spend.as_ref().filter(|spend| spend.has_mean())
    }

    fn start_total(&mut self) -> Result<(), Failure> {
        let totalling = match (&self.purchases, self.valuing_spend(), &self.now) {
            (Some(purchases), Some(spend), Some(history)) => {
                let terms = self.terms();
                let parts = || {
                    let (bought, spent) = (purchases.bought(history, &terms)?, spend.spent(history)?);
                    let mean = self.cohort.now.spend.clone();
                    Totalling::from_parts(bought, spent, Rc::clone(history), mean, terms.margin)
                };
                Some(Box::new(parts().map_err(failure)?))
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
        Ok(Some(Total {
            value: total.value,
            interval: total.interval,
            level: LEVEL,
            covers: self.settings.covers,
            credible: None,
        }))
    }

    /// Of being alive, of expected purchases and of values, as far as there are draws.
    fn start_credible(&mut self) -> Result<(), Failure> {
        let (Some(purchases), Some(history)) = (&self.purchases, &self.now) else {
            self.state = State::Report;
            return Ok(());
        };
        let spend = self.valuing_spend().map(|spend| (spend, self.cohort.now.spend.clone()));
        let work = Crediting::start(&**purchases, history, spend, self.terms()).map_err(failure)?;
        self.state = work.map_or(State::Report, |work| State::Credible(Box::new(work)));
        Ok(())
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
            estimates: [Some(purchases.estimate(self.settings.model)), self.spend.as_ref().map(Spending::estimate)]
                .into_iter()
                .flatten()
                .collect(),
        };
        let report = ValueReport {
            unit: self.settings.unit,
            days: self.period.map(|period| [period.start, period.calibration_end, period.observed_until]),
            horizon: terms.horizon,
            discount: [self.settings.annual_discount_rate, terms.rate],
            customers: cohort.now.len(),
            estimate: self.estimate.clone(),
            purchases: purchases.report(self.settings.model),
            spend: self.spend.as_ref().map(Spending::report),
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
        ValueSettings { estimate: EstimateSettings { draws: Some(draws), .. }, .. }
            if !(FEWEST..=MOST).contains(&(*draws as usize)) =>
        {
            bad("draws", f64::from(*draws), &format!("{FEWEST}–{MOST}"))
        }
        _ => Ok(()),
    }
}

/// Why a model cannot take the customers: ages that a file gives may be no whole periods.
fn unsuited(model: PurchaseModelId, period: Option<Period>, error: btyd::Error) -> Failure {
    match error {
        btyd::Error::Row { .. } if model.counts_periods() && period.is_none() => Failure::new("no-whole-periods"),
        error => failure(error),
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
            .filter(|((name, _), _)| !name.contains('.'))
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
        log_posterior: fit.log_posterior,
    }
}

/// What is to be told of a fit beyond its parameters.
fn estimate_figures<M>(model: &str, fit: &Fit<M>) -> EstimateFigures {
    let effect = |place: usize| {
        let (of, covariate) = fit.names[place].split_once('.')?;
        let (value, standard_error) = (fit.parameters[place], fit.standard_errors[place]);
        Some(EffectFigures { of: of.to_owned(), covariate: covariate.to_owned(), value, standard_error })
    };
    EstimateFigures {
        model: model.to_owned(),
        effects: (0..fit.names.len()).filter_map(effect).collect(),
        test: fit.likelihood_ratio.map(|test| TestFigures {
            statistic: test.statistic,
            degrees: test.degrees,
            p: test.p,
        }),
        ..EstimateFigures::default()
    }
}

/// The columns of the table that were chosen as covariates, one entry a customer.
fn covariates(session: &Session, wanted: &[String]) -> Result<Vec<(String, Vec<f64>)>, Failure> {
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let (opened, names) = (session.opened()?, session.view()?.customers.names());
    let mapping = session.summarised.as_ref().map(|summarised| summarised.mapping.clone()).unwrap_or_default();
    let customer = assigned(&opened.table, &mapping).columns().get(&Role::Customer).copied();
    let customer = customer.ok_or_else(|| Failure::new("no-customer-column"))?;
    known::covariates(&opened.table, customer, names, wanted).map_err(|failure| {
        match (failure.code.as_str(), failure.row) {
            ("row", Some(row)) => {
                let column = failure.column.unwrap_or_default();
                Failure::new("covariate-missing").column(column).value(names.get(row))
            }
            ("covariate", _) => failure.expected("numbers-or-two-texts"),
            _ => failure,
        }
    })
}
