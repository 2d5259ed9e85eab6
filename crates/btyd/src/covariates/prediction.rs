//! What a model with covariates says of the customers of a history: customers of equal covariates share a model.

use super::columns::refused;
use super::over_time::Paths;
use super::{Asked, Covariable, WithCovariates};
use crate::error::Error;
use crate::gamma_gamma::GammaGamma;
use crate::history::History;
use crate::model::{LONGEST, PurchaseModel, Scores, amount, check_ahead};
use crate::posterior::{Drawn, DrawnSpend, Quantity};

/// Customers of equal covariates from which tables pay that are made for all of them.
const FEW: usize = 32;

impl<M: Covariable> WithCovariates<M> {
    /// Rows of equal covariates together, with the model of each.
    ///
    /// # Errors
    /// [`Error::Covariate`] for a covariate that the history does not have.
    pub(super) fn groups(&self, history: &History) -> Result<Vec<(M, Vec<usize>)>, Error> {
        let columns = history.covariates().need(&self.covariates)?;
        let mut order: Vec<usize> = (0..history.len()).collect();
        let compare = |a: usize, b: usize| {
            let places = columns.iter().map(|column| column[a].partial_cmp(&column[b]));
            places.flatten().find(|order| order.is_ne()).unwrap_or(std::cmp::Ordering::Equal)
        };
        order.sort_by(|&a, &b| compare(a, b));
        let with_model = |rows: &[usize]| {
            let values: Vec<f64> = columns.iter().map(|column| column[rows[0]]).collect();
            Ok((self.at(&values)?, rows.to_vec()))
        };
        order.chunk_by(|&a, &b| compare(a, b).is_eq()).map(with_model).collect()
    }

    /// One value a row, from the values of each group.
    fn each<T: Clone + Default>(
        &self,
        history: &History,
        mut of_group: impl FnMut(&M, &History) -> Result<Vec<T>, Error>,
    ) -> Result<Vec<T>, Error> {
        let mut all = vec![T::default(); history.len()];
        for (model, rows) in self.groups(history)? {
            for (row, value) in rows.iter().zip(of_group(&model, &history.part(&rows))?) {
                all[*row] = value;
            }
        }
        Ok(all)
    }
}

/// All of these fail with [`Error::Covariate`] for a history that does not have the covariates, and as
/// [`PurchaseModel::check`].
impl<M: PurchaseModel + Covariable> WithCovariates<M> {
    /// Whether the model can speak of this history.
    ///
    /// # Errors
    /// As all below.
    pub fn check(&self, history: &History) -> Result<(), Error> {
        match Paths::new(history, &self.covariates)? {
            Some(_) => {}
            None => drop(history.covariates().need(&self.covariates)?),
        }
        M::check(history)
    }

    /// What is asked of every customer where covariates change with time; `None` where none does.
    fn over_time(&self, history: &History, asked: Asked) -> Result<Option<Vec<f64>>, Error> {
        let Some(paths) = Paths::new(history, &self.covariates)? else { return Ok(None) };
        M::check(history)?;
        let name = || paths.first_changing(&self.covariates).cloned().unwrap_or_default();
        let refuse = || refused(&name(), "unchanging", Vec::new());
        M::answers_over_time(self, &paths, asked).ok_or_else(refuse)?.map(Some)
    }

    /// The same of a history where one does.
    pub(super) fn need_over_time(&self, history: &History, asked: Asked) -> Result<Vec<f64>, Error> {
        Ok(self.over_time(history, asked)?.unwrap_or_default())
    }

    fn each_row(&self, history: &History, one: impl Fn(&M, &History, usize) -> f64) -> Result<Vec<f64>, Error> {
        M::check(history)?;
        self.each(history, |model, part| Ok((0..part.len()).map(|row| one(model, part, row)).collect()))
    }

    /// As [`PurchaseModel::log_likelihoods`].
    ///
    /// # Errors
    /// As above.
    pub fn log_likelihoods(&self, history: &History) -> Result<Vec<f64>, Error> {
        if let Some(found) = self.over_time(history, Asked::LogLikelihood)? {
            return Ok(found);
        }
        self.each_row(history, |model, part, row| model.log_likelihood_in(part, row))
    }

    /// As [`PurchaseModel::log_likelihood`].
    ///
    /// # Errors
    /// As above.
    pub fn log_likelihood(&self, history: &History) -> Result<f64, Error> {
        let values = self.log_likelihoods(history)?;
        Ok(values.iter().enumerate().map(|(row, value)| history.weight(row) * value).sum())
    }

    /// [`PurchaseModel::alive`] of every customer.
    ///
    /// # Errors
    /// As above.
    pub fn alive(&self, history: &History, after: f64) -> Result<Vec<f64>, Error> {
        if let Some(found) = self.over_time(history, Asked::Alive { after: amount(after) })? {
            return Ok(found);
        }
        self.each_row(history, |model, part, row| model.alive_in(part, row, after))
    }

    /// [`PurchaseModel::probability`] of every customer.
    ///
    /// # Errors
    /// As above.
    pub fn probability(&self, history: &History, count: u64, horizon: f64) -> Result<Vec<f64>, Error> {
        if let Some(found) = self.over_time(history, Asked::Probability { count, horizon: amount(horizon) })? {
            return Ok(found);
        }
        self.each_row(history, |model, part, row| model.probability_in(part, row, count, horizon))
    }

    /// As [`PurchaseModel::score`].
    ///
    /// # Errors
    /// As above, and as [`PurchaseModel::score`].
    pub fn score(&self, history: &History, horizon: f64, rate: f64) -> Result<Scores, Error> {
        M::check(history)?;
        check_ahead(horizon, rate)?;
        if let Some(expected) = self.over_time(history, Asked::Expected { horizon, rate: 0.0 })? {
            let residual = match rate {
                0.0 => expected.clone(),
                rate => self.over_time(history, Asked::Expected { horizon, rate })?.unwrap_or_default(),
            };
            let alive = self.over_time(history, Asked::Alive { after: 0.0 })?.unwrap_or_default();
            return Ok(Scores { alive, expected, residual });
        }
        let rows = self.each(history, |model, part| {
            if part.len() < FEW {
                let one = |row| {
                    let expected = model.expected_in(part, row, horizon.min(LONGEST));
                    // Nothing is discounted: the same.
                    let residual = if rate == 0.0 { expected } else { model.residual_in(part, row, horizon, rate) };
                    [model.alive_in(part, row, 0.0), expected, residual]
                };
                return Ok((0..part.len()).map(one).collect());
            }
            let scores = model.score(part, horizon, rate)?;
            let columns = scores.alive.iter().zip(&scores.expected).zip(&scores.residual);
            Ok(columns.map(|((&alive, &expected), &residual)| [alive, expected, residual]).collect())
        })?;
        let column = |place: usize| rows.iter().map(|row| row[place]).collect();
        Ok(Scores { alive: column(0), expected: column(1), residual: column(2) })
    }
}

impl<M: PurchaseModel + Covariable> WithCovariates<M> {
    /// What is asked of every customer, where covariates change with time; `None` where none does.
    fn quantity_over_time(&self, history: &History, quantity: Quantity) -> Result<Option<Vec<f64>>, Error> {
        let asked = match quantity {
            Quantity::Alive { after } => Asked::Alive { after },
            Quantity::Expected { horizon } => Asked::Expected { horizon, rate: 0.0 },
            Quantity::Residual { horizon, rate } => Asked::Expected { horizon, rate },
        };
        self.over_time(history, asked)
    }

    /// The same where none does.
    fn quantity(&self, history: &History, quantity: Quantity) -> Result<Vec<f64>, Error> {
        self.each(history, |model, part| {
            let mut values = vec![0.0; part.len()];
            // Tables that are made for many do not pay for a few.
            if part.len() >= FEW {
                model.draw_each(part, quantity, &mut |row, value| values[row] = value);
                return Ok(values);
            }
            for (row, value) in values.iter_mut().enumerate() {
                *value = match quantity {
                    Quantity::Alive { after } => model.alive_in(part, row, after),
                    Quantity::Residual { horizon, rate } if rate > 0.0 => model.residual_in(part, row, horizon, rate),
                    Quantity::Residual { horizon, .. } | Quantity::Expected { horizon } => {
                        model.expected_in(part, row, horizon.min(LONGEST))
                    }
                };
            }
            Ok(values)
        })
    }
}

impl<M: PurchaseModel + Covariable> Drawn for WithCovariates<M> {
    fn suits(&self, history: &History, quantity: Quantity) -> Result<(), Error> {
        self.check(history)?;
        self.quantity_over_time(history, quantity).map(drop)
    }

    fn draw_each(&self, history: &History, quantity: Quantity, take: &mut dyn FnMut(usize, f64)) {
        let over_time = self.quantity_over_time(history, quantity).ok().flatten();
        let values = over_time.or_else(|| self.quantity(history, quantity).ok());
        values.into_iter().flatten().enumerate().for_each(|(row, value)| take(row, value));
    }
}

impl DrawnSpend for WithCovariates<GammaGamma> {
    fn suits_spend(&self, history: &History) -> Result<(), Error> {
        history.covariates().need(&self.covariates).map(drop)
    }

    fn of_row(&self, history: &History, row: usize) -> GammaGamma {
        let value = |name: &String| history.covariates().column(name).map_or(0.0, |column| column[row]);
        let values: Vec<f64> = self.covariates.iter().map(value).collect();
        self.at(&values).unwrap_or(self.base)
    }
}

impl WithCovariates<GammaGamma> {
    /// The model of every customer of a history.
    ///
    /// # Errors
    /// [`Error::Covariate`] for a history that does not have the covariates.
    pub fn customers(&self, history: &History) -> Result<Vec<GammaGamma>, Error> {
        let mut all = vec![*self.base(); history.len()];
        for (model, rows) in self.groups(history)? {
            rows.into_iter().for_each(|row| all[row] = model);
        }
        Ok(all)
    }
}
