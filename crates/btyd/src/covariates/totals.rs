//! Customers' purchases and spend as a total takes them, with derivatives in parameters and effects.

use super::over_time::Paths;
use super::{Asked, Covariable, WithCovariates};
use crate::error::Error;
use crate::gamma_gamma::GammaGamma;
use crate::history::History;
use crate::model::{Discounted, Discounter, LONGEST, PurchaseModel};
use crate::value::{Bought, Carry, Spent, Terms};

impl<M: Covariable> WithCovariates<M> {
    /// From derivatives in the parameters of a customer to those in parameters and effects.
    fn carry(&self, history: &History) -> Result<Carry, Error> {
        let columns: Vec<Vec<f64>> =
            history.covariates().need(&self.covariates)?.into_iter().map(<[f64]>::to_vec).collect();
        let model = self.clone();
        Ok(Box::new(move |row, slopes, scale, sum| {
            let covariates: Vec<f64> = columns.iter().map(|column| column[row]).collect();
            let parameters = model.parameters_at(&covariates);
            let base = parameters.len();
            for i in 0..base {
                sum[i] += scale * slopes[i] * (parameters[i] / model.parameters[i]);
            }
            for (e, effect) in model.effects.iter().enumerate() {
                for &(place, sign) in effect.loads {
                    sum[base + e] += scale * sign * covariates[effect.covariate] * slopes[place] * parameters[place];
                }
            }
        }))
    }
}

impl<M: PurchaseModel + Covariable> WithCovariates<M> {
    /// The purchases of the customers of a history; the covariance is that of the parameters and effects, where it is known.
    ///
    /// # Errors
    /// [`Error::Covariate`] for a history that does not have the covariates; as [`Bought::of`].
    pub fn bought(&self, covariance: Option<&[Vec<f64>]>, history: &History, terms: &Terms) -> Result<Bought, Error> {
        terms.check()?;
        self.check(history)?;
        if Paths::new(history, &self.covariates)?.is_some() {
            return self.bought_over_time(covariance, history, terms);
        }
        let mut all = vec![Discounted::default(); history.len()];
        for (model, rows) in self.groups(history)? {
            let part = history.part(&rows);
            let mut customers = model.discounter(&part, terms.horizon.min(LONGEST), terms.rate);
            for (place, &row) in rows.iter().enumerate() {
                let (x, t_x, t) = part.customer(place);
                all[row] = (customers.0)(x, t_x, t, place);
            }
        }
        Ok(Bought {
            customers: Discounter(Box::new(move |_, _, _, row| all[row])),
            carry: self.carry(history)?,
            parameters: self.names().len(),
            covariance: covariance.map(<[_]>::to_vec),
        })
    }

    /// The same where covariates change with time. Derivatives, which only the error of a total is made of, are differences.
    fn bought_over_time(
        &self,
        covariance: Option<&[Vec<f64>]>,
        history: &History,
        terms: &Terms,
    ) -> Result<Bought, Error> {
        let &Terms { horizon, rate, .. } = terms;
        let expected = |model: &Self, rate: f64| model.need_over_time(history, Asked::Expected { horizon, rate });
        let means = expected(self, rate)?;
        let squares = expected(self, 2.0 * rate)?;
        let seconds = self.need_over_time(history, Asked::Squared { horizon, rate })?;
        let places = self.names().len();
        let slope = |place: usize| -> Result<Vec<f64>, Error> {
            let (up, down, step) = self.beside(place)?;
            let (up, down) = (expected(&up, rate)?, expected(&down, rate)?);
            Ok(up.iter().zip(&down).map(|(up, down)| (up - down) / (2.0 * step)).collect())
        };
        let slopes: Vec<Vec<f64>> = match covariance {
            Some(_) => (0..places).map(slope).collect::<Result<_, _>>()?,
            None => Vec::new(),
        };
        let customer = move |row: usize| Discounted {
            mean: means[row],
            squares: squares[row],
            second: seconds[row],
            ..Discounted::default()
        };
        Ok(Bought {
            customers: Discounter(Box::new(move |_, _, _, row| customer(row))),
            carry: Box::new(move |row, _, scale, sum| {
                sum.iter_mut().zip(&slopes).for_each(|(sum, slopes)| *sum += scale * slopes[row]);
            }),
            parameters: places,
            covariance: covariance.map(<[_]>::to_vec),
        })
    }

    /// The models with a parameter or effect a step above and below, and the step: what a parameter is multiplied by, what an effect is
    /// moved by, changes by one in ten thousand, of which the square is far below what an error needs.
    fn beside(&self, place: usize) -> Result<(Self, Self, f64), Error> {
        const STEP: f64 = 1e-4;
        let base = self.parameters.len();
        let step = if place < base { STEP * self.parameters[place] } else { STEP };
        let moved = |by: f64| {
            let (mut parameters, mut values) = (self.parameters.clone(), self.values.clone());
            match place.checked_sub(base) {
                None => parameters[place] += by,
                Some(effect) => values[effect] += by,
            }
            Self::of(parameters, self.effects.clone(), values, self.covariates.clone())
        };
        Ok((moved(step)?, moved(-step)?, step))
    }
}

impl WithCovariates<GammaGamma> {
    /// The spend of the customers of a history; the covariance is that of the parameters and effects, where it is known.
    ///
    /// # Errors
    /// [`Error::Covariate`] for a history that does not have the covariates.
    pub fn spent(&self, covariance: Option<&[Vec<f64>]>, history: &History) -> Result<Spent, Error> {
        let customers = self.customers(history)?;
        Ok(Spent {
            model: Box::new(move |row| customers[row]),
            carry: self.carry(history)?,
            parameters: self.names().len(),
            covariance: covariance.map(<[_]>::to_vec),
        })
    }
}
