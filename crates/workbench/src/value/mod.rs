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
mod learnt;
mod pictures;
mod purchases;
mod scoring;
mod spending;

use std::rc::Rc;

use btyd::History;
use btyd::posterior::{FEWEST, Intervals, MOST};
use btyd::value::Totalling;
use models::value_figures::{EstimateFigures, ValueFigures};

use self::checks::{FrequencyWork, TrackingWork, deciles, judged};
pub(crate) use self::cohort::Histories;
pub(crate) use self::cohort::Periods;
use self::cohort::{Cohort, Known, Period, What};
pub(crate) use self::compare::Comparing;
use self::credible::Crediting;
use self::learnt::{Learnt, basis};
pub(crate) use self::pictures::Picturing;
use self::purchases::{FittedPurchases, How, PurchaseFitting, ScoringWork, cost};
use self::scoring::Scorer;
pub(crate) use self::scoring::Scores;
use self::spending::{SpendFitting, Spending};
use crate::customers::Customers;
use crate::direct::known::{self, Asked};
use crate::protocol::{
    Covers, EstimateSettings, Failure, Independence, Progress, PurchaseModelId, ReportText, Stage, Total, ValueReport,
    ValueSettings,
};
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
    /// The fits, and the customers valued.
    pub(crate) learnt: Rc<Learnt>,
    /// What was computed of each row of [`Learnt::now`].
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
    /// The calibration rows as the model took them.
    calibration: Option<Rc<History>>,
    tracking: Option<TrackingWork>,
    counting: Option<FrequencyWork>,
    frequencies: Vec<[f64; 2]>,
    /// All of that, once it is done.
    learnt: Option<Rc<Learnt>>,
    /// Share of the work that the last valuation had done already.
    known: f64,
    /// The rows valued, as the model takes them.
    now: Option<Rc<History>>,
    scores: Scores,
    total: Option<Total>,
    /// Credible intervals of the last valuation that are those of this one too.
    credible: [Option<Intervals>; 3],
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
        let estimate = settings.estimate.suited(settings.model.takes());
        let known = Known::new(covariates(session, &estimate.covariates.columns(), known::covariates)?);
        let cohort = Cohort::new(period, settings.unit, What::of(settings.model), known);
        let mut valuing = Self {
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
            tracking: None,
            counting: None,
            frequencies: Vec::new(),
            learnt: None,
            known: 0.0,
            now: None,
            scores: Scores::default(),
            total: None,
            credible: Default::default(),
        };
        if let Some(before) = session.valued().filter(|before| basis(&before.settings) == basis(&valuing.settings)) {
            valuing.go_on_from(before)?;
        }
        Ok(valuing)
    }

    /// Takes over what the last valuation learnt.
    fn go_on_from(&mut self, before: &Valued) -> Result<(), Failure> {
        self.learnt = Some(Rc::clone(&before.learnt));
        let same_horizon = before.report.horizon == self.terms().horizon;
        let [alive, expected, _] = &before.scores.credible;
        self.credible = [alive.clone(), expected.clone().filter(|_| same_horizon), None];
        self.start_scoring()?;
        self.known = self.own_progress().done;
        Ok(())
    }

    pub(crate) fn progress(&self) -> Progress {
        let progress = self.own_progress();
        Progress { done: (progress.done - self.known) / (1.0 - self.known), ..progress }
    }

    fn own_progress(&self) -> Progress {
        let customers = self.customers.max(1) as f64;
        let credible = matches!(self.state, State::Credible(_) | State::Report);
        let (stage, share, counted) = match &self.state {
            State::Cut(next) => (Stage::Summarising, 0.05 * *next as f64 / customers, Some((*next, 0))),
            State::FitPurchases(fitting) => {
                let (stage, counted) = match fitting.draws() {
                    Some([done, all]) => (Stage::Drawing, Some((done, all))),
                    None => (Stage::Fitting, None),
                };
                (stage, 0.05 + 0.25 * fitting.progress(), counted)
            }
            State::FitSpend(fitting) => {
                (Stage::Fitting, 0.3 + 0.1 * fitting.as_ref().map_or(1.0, |fitting| fitting.progress()), None)
            }
            State::Judge(scoring) => {
                let done = scoring.as_ref().map_or(1.0, |scoring| scoring.progress());
                (Stage::Scoring, 0.4 + 0.15 * done, Some(((done * customers) as usize, 0)))
            }
            State::Track => {
                let counted = self.counting.as_ref().map_or(1.0, FrequencyWork::progress);
                let tracked = self.tracking.as_ref().map_or(1.0, TrackingWork::progress);
                (Stage::Scoring, 0.55 + 0.05 * (counted + tracked), None)
            }
            State::Score(scorer) => {
                let done = scorer.progress();
                (Stage::Scoring, 0.65 + 0.15 * done, Some(((done * customers) as usize, 0)))
            }
            State::Total(totalling) => {
                let done = totalling.as_ref().map_or(1.0, |totalling| totalling.progress());
                (Stage::Scoring, 0.8 + 0.19 * done, Some(((done * customers) as usize, 0)))
            }
            State::Credible(work) => {
                let done = work.progress();
                (Stage::Crediting, 0.4 + 0.59 * done, Some(((done * customers) as usize, 0)))
            }
            State::Report => (Stage::Scoring, 0.99, None),
        };
        // What is drawn of every customer takes most of the time.
        let done = if self.how.asked.is_some() && !credible { 0.4 * share } else { share };
        let (rows, of) = counted.unwrap_or_default();
        Progress { stage, done, rows, of }
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
                let learnt = self.learnt.as_ref().ok_or_else(unfinished)?;
                if let Some(scores) = scorer.advance(&learnt.now, learnt.valuing_spend(), heavy)? {
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
        within(self.settings.model.most_customers(), &history, self.cohort.now.len())?;
        self.state = State::FitPurchases(
            purchases::fitting(self.settings.model, &history, &self.how)
                .map_err(|error| unsuited(self.settings.model, self.period, error))?,
        );
        self.calibration = Some(Rc::new(history));
        Ok(())
    }

    fn start_spend(&mut self) -> Result<(), Failure> {
        let Histories { frequency, spend, weight, .. } = &self.cohort.calibration;
        // A free order says nothing of what a customer spends: the Gamma-Gamma density has no mass at zero.
        let rows: Vec<usize> = (0..spend.len()).filter(|&row| frequency[row] > 0.0 && spend[row] > 0.0).collect();
        let of = |column: &[f64]| -> Vec<f64> { rows.iter().map(|&row| column[row]).collect() };
        let weight = weight.as_deref().map(of);
        let customers = weight.as_ref().map_or(rows.len() as f64, |weight| weight.iter().sum());
        self.independence = btyd::correlation_test(&of(frequency), &of(spend), weight.as_deref())
            .map(|test| Independence { correlation: test.r, p: test.p, customers: test.n });
        self.no_spend = if spend.iter().all(|&spend| spend == 0.0) {
            Some("no-amounts")
        } else if customers < 3.0 {
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
        let slow = self.settings.model.most_customers().is_some();
        self.tracking = self.period.map(|period| TrackingWork::new(&self.cohort, period, self.settings.unit, slow));
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
        self.learn()?;
        self.start_scoring()
    }

    /// Puts together what was learnt, and lets go of the rows it was learnt from.
    fn learn(&mut self) -> Result<(), Failure> {
        let cohort = std::mem::take(&mut self.cohort);
        let tracking = self.tracking.take().zip(self.period);
        let holdout = match self.held_out() {
            Some(length) => Some(judged(&cohort, &std::mem::take(&mut self.forecast), length)?),
            None => None,
        };
        let mut row_of = vec![NO_ROW; self.customers];
        for (row, &customer) in cohort.now.customers.iter().enumerate() {
            row_of[customer as usize] = row as u32;
        }
        let mut learnt = Learnt {
            purchases: self.purchases.take().ok_or_else(unfinished)?,
            spend: self.spend.take(),
            no_spend: self.no_spend,
            independence: self.independence.take(),
            tracking: tracking.and_then(|(work, period)| work.finish(&cohort, period)),
            frequencies: std::mem::take(&mut self.frequencies),
            holdout,
            period: self.period,
            now: cohort.now,
            row_of,
        };
        if learnt.spend.is_some() && learnt.valuing_spend().is_none() {
            learnt.no_spend = Some("mean-undefined");
        }
        self.calibration = None;
        self.learnt = Some(Rc::new(learnt));
        Ok(())
    }

    fn start_scoring(&mut self) -> Result<(), Failure> {
        let learnt = self.learnt.as_ref().ok_or_else(unfinished)?;
        let history = Rc::new(learnt.now.history()?);
        let scorer = Scorer::start(&*learnt.purchases, self.terms(), Rc::clone(&history))?;
        self.now = Some(history);
        self.state = State::Score(Box::new(scorer));
        Ok(())
    }

    fn start_total(&mut self) -> Result<(), Failure> {
        let learnt = self.learnt.as_ref().ok_or_else(unfinished)?;
        let totalling = match (learnt.valuing_spend(), &self.now) {
            (Some(spend), Some(history)) => {
                let terms = self.terms();
                let parts = || {
                    let (bought, spent) = (learnt.purchases.bought(history, &terms)?, spend.spent(history)?);
                    let mean = learnt.now.spend.clone();
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
        let (Some(learnt), Some(history)) = (&self.learnt, &self.now) else {
            self.state = State::Report;
            return Ok(());
        };
        let spend = learnt.valuing_spend().map(|spend| (spend, learnt.now.spend.clone()));
        let known = std::mem::take(&mut self.credible);
        let work = Crediting::start(&*learnt.purchases, history, spend, self.terms(), known).map_err(failure)?;
        self.state = work.map_or(State::Report, |work| State::Credible(Box::new(work)));
        Ok(())
    }

    fn finish(&mut self) -> Result<Valued, Failure> {
        let learnt = self.learnt.take().ok_or_else(unfinished)?;
        let scores = std::mem::take(&mut self.scores);
        let terms = self.terms();
        let model = self.settings.model;
        let figures = ValueFigures {
            unit: self.settings.unit.id().to_owned(),
            tracking: learnt.tracking.clone(),
            frequencies: learnt.frequencies.clone(),
            holdout: learnt.holdout.clone(),
            deciles: scores
                .value
                .as_ref()
                .map_or_else(Vec::new, |value| deciles(value, &scores.alive, learnt.now.weight.as_deref())),
            estimates: estimates(&learnt, model),
        };
        let report = ValueReport {
            unit: self.settings.unit,
            days: learnt.period.map(|period| [period.start, period.calibration_end, period.observed_until]),
            horizon: terms.horizon,
            discount: [self.settings.annual_discount_rate, terms.rate],
            customers: learnt.now.count(),
            estimate: self.estimate.clone(),
            purchases: learnt.purchases.report(model),
            spend: learnt.spend.as_ref().map(Spending::report),
            no_spend: learnt.no_spend.map(str::to_owned),
            independence: learnt.independence.clone(),
            figures: ReportText::of(&figures)?,
            total: self.total.take(),
        };
        Ok(Valued { settings: self.settings.clone(), report, learnt, scores })
    }
}

impl Valued {
    /// What there is to tell of the models besides their parameters.
    pub(crate) fn estimates(&self) -> Vec<EstimateFigures> {
        estimates(&self.learnt, self.settings.model)
    }
}

fn estimates(learnt: &Learnt, model: PurchaseModelId) -> Vec<EstimateFigures> {
    let spend = learnt.spend.as_ref().map(Spending::estimate);
    [Some(learnt.purchases.estimate(model)), spend].into_iter().flatten().collect()
}

fn unfinished() -> Failure {
    Failure::new("no-customers")
}

/// Refuses more customers than a model is offered for. That the times between purchases are not known weighs more, and is
/// found by the fit.
fn within(most: Option<usize>, history: &History, customers: usize) -> Result<(), Failure> {
    match most {
        Some(most) if customers > most && history.sum_log_intervals().is_some() => {
            Err(Failure::new("too-many-customers")
                .with("customers", models::Value::Number(customers as f64))
                .with("most", models::Value::Number(most as f64)))
        }
        _ => Ok(()),
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

/// The columns of the table that were chosen as covariates, as `told` tells of them.
pub(crate) fn covariates<T: Default>(
    session: &Session,
    wanted: &[String],
    told: impl FnOnce(&Asked<'_>) -> Result<T, Failure>,
) -> Result<T, Failure> {
    if wanted.is_empty() {
        return Ok(T::default());
    }
    let names = session.view()?.customers.names();
    known::of_session(session, names, wanted, told).map_err(|failure| match (failure.code.as_str(), failure.row) {
        ("row", Some(row)) => {
            let column = failure.column.unwrap_or_default();
            Failure::new("covariate-missing").column(column).value(names.get(row))
        }
        ("covariate", _) => failure.expected("numbers-or-two-texts"),
        _ => failure,
    })
}
