//! Fitting a purchase model, in slices.

use crate::contours::{Profile, Region, Walk};
use crate::diagnosis::Diagnosis;
use crate::error::Error;
use crate::findings;
use crate::fit::{Fit, Found};
use crate::history::History;
use crate::model::PurchaseModel;
use crate::optimise::{Outcome, Problem, Search};
use crate::posterior::{Asked, Drawing, Posterior};
use crate::prior::{LogPrior, Prior, WithPrior};

/// Fits by maximum likelihood.
///
/// # Errors
/// None beyond those of [`Fitting::start`]; trouble with the data is in the fit's diagnosis.
pub fn fit<M: PurchaseModel>(history: &History) -> Result<Fit<M>, Error> {
    Fitting::start(history).map(Fitting::finish)
}

/// Fits by maximum a posteriori; see [`crate::prior`].
///
/// # Errors
/// As [`Fitting::with_prior`].
pub fn fit_with_prior<M: PurchaseModel>(history: &History, prior: &Prior) -> Result<Fit<M>, Error> {
    Fitting::with_prior(history, prior).map(Fitting::finish)
}

/// Fits with a prior and draws from the posterior; see [`crate::posterior`].
///
/// # Errors
/// As [`Fitting::with_prior`] and [`Fitting::drawing`].
pub fn draw<M: PurchaseModel>(history: &History, prior: &Prior, asked: Asked) -> Result<(Fit<M>, Posterior<M>), Error> {
    let mut fitting = Fitting::with_prior(history, prior)?;
    let fit = fitting.run();
    Ok((fit, fitting.drawing(asked)?.finish()))
}

/// The likelihood of a purchase model over a history.
pub(crate) trait PurchaseProblem<const N: usize>: Problem<N> {
    /// Joins equal rows.
    fn of(history: &History) -> Self;
    /// Different rows.
    fn distinct_rows(&self) -> usize;
    /// The different ages at the last of several purchases.
    fn recencies(&self) -> &[f64];
}

/// A fit under way, in slices of a few milliseconds.
pub struct Fitting<M>(Box<dyn Estimation<M>>);

pub(crate) trait Estimation<M> {
    /// One slice; the fit when finished.
    fn advance(&mut self) -> Option<Fit<M>>;
    /// Share of the work done.
    fn progress(&self) -> f64;
    /// Draws from the posterior, once the fit is finished.
    fn drawing(self: Box<Self>, asked: Asked) -> Result<Drawing<M>, Error>;

    /// The likelihood over two parameters, in place of a fit; `None` for a model without [`PurchaseModel::CONTOURED`] ones.
    fn contours(self: Box<Self>, _: &Fit<M>, _: Region) -> Option<Box<dyn Walk>> {
        None
    }
}

impl<M: PurchaseModel> Fitting<M> {
    /// Joins equal rows and looks the data over.
    ///
    /// # Errors
    /// [`Error::Empty`] for a history without customers (which [`History`] already refuses); [`Error::NoIntervals`] for a
    /// model of regular purchases and a history that does not know the times between them; as [`PurchaseModel::check`].
    pub fn start(history: &History) -> Result<Fitting<M>, Error> {
        Self::with_prior(history, &Prior::None)
    }

    /// The same with a prior; [`Prior::None`] is maximum likelihood.
    ///
    /// # Errors
    /// As [`Fitting::start`]; [`Error::Prior`] for one that is none.
    pub fn with_prior(history: &History, prior: &Prior) -> Result<Fitting<M>, Error> {
        if history.is_empty() {
            return Err(Error::Empty);
        }
        M::check(history)?;
        M::fitting(history, prior)
    }

    pub(crate) fn from(estimation: impl Estimation<M> + 'static) -> Fitting<M> {
        Fitting(Box::new(estimation))
    }

    pub(crate) fn of<P: PurchaseProblem<N> + 'static, const N: usize>(
        history: &History,
        prior: &Prior,
        build: fn(&[f64; N]) -> M,
    ) -> Result<Fitting<M>, Error> {
        let prior: LogPrior<N> = prior.in_logs(M::NAMES, M::WEAK, history.mean_age())?;
        let likelihood = P::of(history);
        let findings = findings::before_the_fit(history, likelihood.recencies());
        let search = Search::new(WithPrior { likelihood, prior });
        Ok(Fitting::from(Searching { search, findings, customers: history.customers(), build, found: None }))
    }

    pub(crate) fn contours(self, fit: &Fit<M>, region: Region) -> Option<Box<dyn Walk>> {
        self.0.contours(fit, region)
    }

    /// One slice; the fit when finished, `None` to go on.
    pub fn advance(&mut self) -> Option<Fit<M>> {
        self.0.advance()
    }

    /// All slices to the end.
    pub fn finish(mut self) -> Fit<M> {
        self.run()
    }

    /// The same where [`Fitting::drawing`] is to follow.
    pub fn run(&mut self) -> Fit<M> {
        loop {
            if let Some(fit) = self.advance() {
                return fit;
            }
        }
    }

    /// Share of the work done, from 0 to 1, roughly.
    pub fn progress(&self) -> f64 {
        self.0.progress()
    }

    /// Draws from the posterior around the fit, once that is finished; see [`crate::posterior`].
    ///
    /// # Errors
    /// [`Error::NoMaximum`] where the fit did not end at a top inside the ranges of the parameters, or has not ended yet;
    /// [`Error::Setting`] for fewer than 100 draws or more than 100,000.
    pub fn drawing(self, asked: Asked) -> Result<Drawing<M>, Error> {
        self.0.drawing(asked)
    }
}

struct Searching<M, P: Problem<N>, const N: usize> {
    search: Search<WithPrior<P, N>, N>,
    findings: Vec<Diagnosis>,
    customers: f64,
    build: fn(&[f64; N]) -> M,
    found: Option<Outcome<N>>,
}

impl<M: PurchaseModel, P: PurchaseProblem<N> + 'static, const N: usize> Estimation<M> for Searching<M, P, N> {
    fn advance(&mut self) -> Option<Fit<M>> {
        let outcome = self.search.advance()?;
        self.found = Some(outcome.clone());
        let WithPrior { likelihood, prior } = self.search.problem();
        let found = Found {
            outcome,
            prior: prior.clone(),
            iterations: self.search.steps(),
            customers: self.customers,
            distinct_rows: likelihood.distinct_rows(),
            shift: 0.0,
            scale: [1.0; N],
        };
        Some(findings::after_the_fit(found.into_fit(M::NAMES, std::mem::take(&mut self.findings), self.build)))
    }

    fn progress(&self) -> f64 {
        self.search.progress()
    }

    fn contours(self: Box<Self>, fit: &Fit<M>, region: Region) -> Option<Box<dyn Walk>> {
        let estimate: [f64; N] = fit.parameters.as_slice().try_into().ok()?;
        Some(Box::new(Profile::new(self.search.into_problem().likelihood, estimate, region)))
    }

    fn drawing(self: Box<Self>, asked: Asked) -> Result<Drawing<M>, Error> {
        let Searching { search, found, build, .. } = *self;
        let outcome = found.ok_or(Error::NoMaximum)?;
        Drawing::of(search.into_problem(), &outcome, M::NAMES, asked, move |natural| (build(natural), natural.to_vec()))
    }
}
