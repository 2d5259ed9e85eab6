//! Customers' purchases and spend as a total takes them, with derivatives in parameters and effects.

use super::columns::refused;
use super::over_time::Paths;
use super::{Covariable, WithCovariates};
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
        if let Some(paths) = Paths::new(history, &self.covariates)? {
            let name = paths.first_changing(&self.covariates).cloned().unwrap_or_default();
            return Err(refused(&name, "unchanging", Vec::new()));
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
