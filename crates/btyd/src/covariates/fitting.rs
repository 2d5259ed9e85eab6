//! Maximum likelihood, or a posteriori, with covariates.

use super::choice::{Choice, Effect};
use super::columns::{Covariates, Standard, check_independent, refused};
use super::likelihood::{Data, Ended, MOST, Plan};
use super::over_time::Paths;
use super::{Covariable, WithCovariates};
use crate::diagnosis::Diagnosis;
use crate::error::{Error, check_length, row_error};
use crate::findings;
use crate::fit::{Fit, LikelihoodRatio, VAGUE};
use crate::gamma_gamma::{self, GammaGamma};
use crate::history::History;
use crate::model::PurchaseModel;
use crate::posterior::{Asked, Posterior, Sample};
use crate::prior::Weak;
use crate::retention::{RetentionModel, RetentionTable};

/// A fit with covariates, beside the one without.
#[derive(Clone, Debug, PartialEq)]
pub struct CovariateFit<M> {
    /// With covariates; its test is of all effects at once, and `None` where either fit is not one to rely on, or has a prior.
    pub fit: Fit<WithCovariates<M>>,
    /// Without, on the same customers and with the same prior.
    pub without: Fit<M>,
    /// Draws from the posterior, where they were asked for.
    pub posterior: Option<Posterior<WithCovariates<M>>>,
}

/// Fits a purchase model with covariates of the history by maximum likelihood, or maximum a posteriori with a prior, and draws
/// from the posterior where that is asked for.
///
/// # Errors
/// As the fit without covariates; [`Error::Covariate`] for a covariate that the history does not have, that is the same for all
/// customers, made up of others, or named twice, for one more than there is room for, and for a constraint that makes no sense;
/// [`Error::Setting`] for a process that the model does not have; [`Error::Prior`] for a prior that is none;
/// [`Error::NoMaximum`] where draws are asked for around a fit that did not end at a top inside the ranges.
pub fn fit<M: PurchaseModel + Covariable>(history: &History, choice: &Choice) -> Result<CovariateFit<M>, Error> {
    let columns: Vec<[f64; 3]> = (0..history.len()).map(|row| history.customer(row).into()).collect();
    let weight = (0..history.len()).map(|row| history.weight(row)).collect();
    let without = crate::fit_with_prior::<M>(history, &choice.prior.of(M::SYMBOLS))?;
    let data = Data { customers: columns, weight };
    let (effects, covariates) = chosen::<M>(choice)?;
    let mut found = match Paths::new(history, &covariates)? {
        Some(paths) => {
            let unchanging = paths.first_changing(&covariates).cloned().unwrap_or_default();
            let prepared = Prepared::over_time::<M>(&paths, effects, covariates, choice)?;
            let standards: Vec<Standard> = prepared.plan.columns.iter().map(|(_, standard)| *standard).collect();
            let paths = paths.standardised(&standards);
            let ended = M::search_over_time(&paths, &without.parameters, &prepared.plan);
            let ended = ended.ok_or_else(|| refused(&unchanging, "unchanging", Vec::new()))??;
            prepared.found(without, ended)?
        }
        None => {
            let units = Units { prior: history.mean_age(), money: 1.0 };
            let prepared = Prepared::new::<M>(history.covariates(), &data, effects, covariates, choice, units)?;
            let ended = M::search(&data, &without.parameters, &prepared.plan)?;
            prepared.found(without, ended)?
        }
    };
    found.fit = findings::after_the_fit(found.fit);
    Ok(found)
}

/// Fits Gamma-Gamma with covariates of the history to the mean `spend` of the customers with a repeat purchase and money spent
/// on it.
///
/// # Errors
/// As [`fit`].
pub fn fit_spend(history: &History, spend: &[f64], choice: &Choice) -> Result<CovariateFit<GammaGamma>, Error> {
    check_length("spend", history.len(), spend.len())?;
    let is_used = |row: usize| history.frequency()[row] > 0.0 && history.weight(row) > 0.0 && spend[row] != 0.0;
    let used: Vec<usize> = (0..history.len()).filter(|&row| is_used(row)).collect();
    if let Some(&row) = used.iter().find(|&&row| !(spend[row].is_finite() && spend[row] > 0.0)) {
        return Err(row_error(row, "spend", spend[row], "positive"));
    }
    let history = history.part_with_covariates(&used);
    let spend: Vec<f64> = used.iter().map(|&row| spend[row]).collect();
    let weight: Vec<f64> = (0..history.len()).map(|row| history.weight(row)).collect();
    let held = choice.prior.of(&gamma_gamma::NAMES);
    let without = gamma_gamma::fit_with_prior(history.frequency(), &spend, Some(&weight), &held)?;
    let unit = gamma_gamma::unit(spend.iter().copied().zip(weight.iter().copied()), without.customers);
    let customers = history.frequency().iter().zip(&spend).map(|(&x, &spend)| [x, spend / unit, 0.0]).collect();
    let data = Data { customers, weight };
    let (effects, covariates) = chosen::<GammaGamma>(choice)?;
    let units = Units { prior: unit, money: unit };
    let prepared = Prepared::new::<GammaGamma>(history.covariates(), &data, effects, covariates, choice, units)?;
    let scaled = [without.parameters[0], without.parameters[1], without.parameters[2] / unit];
    let ended = GammaGamma::search(&data, &scaled, &prepared.plan)?;
    let mut found = prepared.found(without, ended)?;
    let of_spread = gamma_gamma::of_spread(found.fit.parameters[1]);
    found.fit.diagnosis = of_spread.into_iter().chain(found.fit.diagnosis).collect();
    Ok(found)
}

/// Fits a retention model with covariates of the table's cohorts.
///
/// # Errors
/// As [`fit`].
pub fn fit_table<M: RetentionModel + Covariable>(
    table: &RetentionTable,
    choice: &Choice,
) -> Result<CovariateFit<M>, Error> {
    let without = M::fit_with_prior(table, &choice.prior.of(M::SYMBOLS))?;
    let (mut data, mut cohorts) = (Data::default(), Vec::new());
    for (cohort, column) in table.survivors().iter().enumerate() {
        for (place, pair) in column.windows(2).enumerate().filter(|(_, pair)| pair[0] > 0.0) {
            data.customers.push([place as f64, pair[0] - pair[1], pair[1]]);
            data.weight.push(1.0);
            cohorts.push(cohort);
        }
    }
    let known = table.covariates().part(&cohorts);
    let (effects, covariates) = chosen::<M>(choice)?;
    let units = Units { prior: 1.0, money: 1.0 };
    let prepared = Prepared::new::<M>(&known, &data, effects, covariates, choice, units)?;
    let ended = M::search(&data, &without.parameters, &prepared.plan)?;
    prepared.found(without, ended)
}

/// The effects chosen, with the names of their covariates.
fn chosen<M: Covariable>(choice: &Choice) -> Result<(Vec<Effect>, Vec<String>), Error> {
    let (effects, covariates) = choice.effects::<M>()?;
    let room = MOST - M::SYMBOLS.len();
    match effects.get(room) {
        Some(effect) => Err(refused(&covariates[effect.covariate], &format!("{room} effects at most"), Vec::new())),
        None => Ok((effects, covariates)),
    }
}

/// Units of the data.
#[derive(Clone, Copy)]
struct Units {
    /// What a weakly informative prior measures in.
    prior: f64,
    /// What the last parameter is multiplied by to come from the search's units to the user's.
    money: f64,
}

/// Effects chosen, and their covariates standardised.
struct Prepared<'a> {
    plan: Plan<'a>,
    covariates: Vec<String>,
    money: f64,
    /// Rows of the linear map from what is searched in, log parameters at the mean of the covariates and effects a standard
    /// deviation, to log parameters of a customer without and effects a unit.
    map: Vec<Vec<f64>>,
}

impl<'a> Prepared<'a> {
    fn new<M: Covariable>(
        known: &'a Covariates,
        data: &Data,
        effects: Vec<Effect>,
        covariates: Vec<String>,
        choice: &Choice,
        units: Units,
    ) -> Result<Self, Error> {
        let columns = known.need(&covariates)?;
        let standard = |(name, column): (&String, &'a [f64])| Ok((column, Standard::of(name, column, &data.weight)?));
        let columns: Vec<_> = covariates.iter().zip(columns).map(standard).collect::<Result<_, Error>>()?;
        // Effects that move the same parameters must be told apart.
        for (_, list) in &choice.of {
            let of: Vec<_> = covariates.iter().zip(&columns).filter(|(name, _)| list.contains(name)).collect();
            let (names, columns): (Vec<String>, Vec<_>) =
                of.into_iter().map(|(name, column)| (name.clone(), *column)).unzip();
            check_independent(&names, &columns, &data.weight)?;
        }
        Self::of::<M>(effects, columns, covariates, choice, units)
    }

    /// The same for covariates that change with time: mean and variance are over the time observed.
    fn over_time<M: Covariable>(
        paths: &Paths<'a>,
        effects: Vec<Effect>,
        covariates: Vec<String>,
        choice: &Choice,
    ) -> Result<Self, Error> {
        let together: Vec<Vec<String>> = choice.of.iter().map(|(_, list)| list.clone()).collect();
        let standards = paths.standards(&covariates, &together)?;
        let columns = standards.into_iter().map(|standard| (&[][..], standard)).collect();
        Self::of::<M>(effects, columns, covariates, choice, Units { prior: paths.history.mean_age(), money: 1.0 })
    }

    fn of<M: Covariable>(
        effects: Vec<Effect>,
        columns: Vec<(&'a [f64], Standard)>,
        covariates: Vec<String>,
        choice: &Choice,
        units: Units,
    ) -> Result<Self, Error> {
        let base = M::SYMBOLS.len();
        let dimension = base + effects.len();
        let mut map: Vec<Vec<f64>> =
            (0..dimension).map(|i| (0..dimension).map(|j| if i == j { 1.0 } else { 0.0 }).collect()).collect();
        for (e, effect) in effects.iter().enumerate() {
            let Standard { mean, spread, .. } = columns[effect.covariate].1;
            map[base + e][base + e] = 1.0 / spread;
            for &(place, sign) in effect.loads {
                map[place][base + e] = -sign * mean / spread;
            }
        }
        let names: Vec<String> = M::SYMBOLS.iter().map(|&symbol| symbol.to_owned()).collect();
        let names = [names, effects.iter().map(|effect| effect.name.clone()).collect()].concat();
        let weak_effect = |effect: &Effect| Weak::effect(columns[effect.covariate].1.spread);
        let weak: Vec<Weak> = M::WEAK_SET.iter().copied().chain(effects.iter().map(weak_effect)).collect();
        let named =
            |place: usize| -> [f64; MOST] { std::array::from_fn(|i| map[place].get(i).copied().unwrap_or(0.0)) };
        // The weak set is of customers at the mean.
        let held = |place: usize| if place < base { named_alone(place) } else { named(place) };
        let prior = choice.prior.in_sums(&names, &weak, units.prior, held, named)?.in_units(base - 1, units.money);
        let (vague, draws) = (1.0 / (VAGUE * VAGUE), choice.draws);
        let plan = Plan { effects: effects.into(), columns, vague, names, prior, draws };
        Ok(Self { plan, covariates, money: units.money, map })
    }

    /// Parameters and effects in the user's units.
    fn in_units(&self, at: &[f64], base: usize) -> Vec<f64> {
        let mapped = |row: &Vec<f64>| -> f64 { row.iter().zip(at).map(|(a, b)| a * b).sum() };
        let mut estimates: Vec<f64> = self.map.iter().map(mapped).collect();
        for (i, estimate) in estimates.iter_mut().enumerate().take(base) {
            let money = if i + 1 == base { libm::log(self.money) } else { 0.0 };
            *estimate = libm::exp(*estimate + money);
        }
        estimates
    }

    /// From where the search ended.
    fn found<M: Covariable>(self, without: Fit<M>, mut ended: Ended) -> Result<CovariateFit<M>, Error> {
        let degrees = self.plan.effects.len();
        let customers = without.customers;
        let sample = ended.sample.take();
        let mut fit = self.to_fit::<M>(ended, customers)?;
        let before = without.diagnosis.iter().filter(|finding| !about_the_search(finding)).cloned();
        fit.diagnosis = before.chain(fit.diagnosis).collect();
        let reliable = |diagnosis: &[Diagnosis]| diagnosis.contains(&Diagnosis::Converged);
        let tested = degrees > 0 && fit.log_posterior.is_none();
        fit.likelihood_ratio = (tested && reliable(&fit.diagnosis) && reliable(&without.diagnosis))
            .then(|| LikelihoodRatio::of(fit.log_likelihood - without.log_likelihood, degrees));
        let drawn = sample.zip(self.plan.draws).map(|(sample, asked)| self.drawn(sample, asked, &fit.model));
        Ok(CovariateFit { posterior: drawn, fit, without })
    }

    /// Draws as models, like that of the fit.
    fn drawn<M: Covariable>(
        &self,
        sample: Sample<MOST>,
        asked: Asked,
        like: &WithCovariates<M>,
    ) -> Posterior<WithCovariates<M>> {
        let base = M::SYMBOLS.len();
        Posterior::of(sample, self.plan.names.clone(), asked.seed, |logs: &[f64; MOST]| {
            let mut values = self.in_units(&logs[..self.plan.names.len()], base);
            values[..base].iter_mut().for_each(|value| *value = value.clamp(super::RANGE[0], super::RANGE[1]));
            (like.with(&values).unwrap_or_else(|_| like.clone()), values)
        })
    }

    /// From log parameters at the mean of the covariates and effects a standard deviation to the user's units.
    fn to_fit<M: Covariable>(&self, ended: Ended, customers: f64) -> Result<Fit<WithCovariates<M>>, Error> {
        let Self { plan: Plan { effects, columns, prior, .. }, covariates, map, .. } = self;
        let (base, dimension) = (M::SYMBOLS.len(), ended.at.len());
        let mapped = |row: &Vec<f64>, of: &[f64]| -> f64 { row.iter().zip(of).map(|(a, b)| a * b).sum() };
        let estimates = self.in_units(&ended.at, base);
        // A customer with all covariates 0 may be so far from those seen that there are no numbers for the parameters.
        if estimates[..base].iter().any(|estimate| !(super::RANGE[0]..=super::RANGE[1]).contains(estimate)) {
            let away = |place: &usize| (columns[*place].1.mean / columns[*place].1.spread).abs();
            let farthest = (0..columns.len()).max_by(|a, b| away(a).total_cmp(&away(b))).unwrap_or(0);
            return Err(refused(&covariates[farthest], "near-zero", Vec::new()));
        }
        let covariance = ended.covariance.as_ref().map(|inner| {
            let half: Vec<Vec<f64>> = inner.iter().map(|row| map.iter().map(|to| mapped(to, row)).collect()).collect();
            let scale = |i: usize| if i < base { estimates[i] } else { 1.0 };
            let entry = |i: usize, j: usize| {
                let sum: f64 = (0..dimension).map(|k| map[i][k] * half[k][j]).sum();
                sum * scale(i) * scale(j)
            };
            let lower = |i: usize, j: usize| if i >= j { entry(i, j) } else { entry(j, i) };
            (0..dimension).map(|i| (0..dimension).map(|j| lower(i, j)).collect()).collect::<Vec<Vec<f64>>>()
        });
        let standard_errors = (0..dimension)
            .map(|i| match &covariance {
                Some(covariance) if ended.fixed[i].is_none() => Some(libm::sqrt(covariance[i][i].max(0.0))),
                _ => None,
            })
            .collect();
        let (parameters, values) = (estimates[..base].to_vec(), estimates[base..].to_vec());
        let model = WithCovariates::<M>::of(parameters, effects.to_vec(), values, covariates.clone())?;
        let names = model.names();
        let mut diagnosis = Vec::new();
        if !prior.is_flat() {
            let parameters = prior.places().map(|place| names[place].clone()).collect();
            diagnosis.push(Diagnosis::PriorUsed { parameters });
        }
        for (i, fixed) in ended.fixed.iter().enumerate() {
            if let Some(towards) = fixed {
                let towards = if i < base { *towards } else { towards.of_effect() };
                diagnosis.push(Diagnosis::Boundary { parameter: names[i].clone(), towards });
            }
        }
        if let Some(flat) = &ended.flat {
            let involved = (0..dimension).filter(|&i| flat[i].abs() > 0.25).map(|i| names[i].clone()).collect();
            diagnosis.push(Diagnosis::Ridge { parameters: involved });
        }
        diagnosis.push(if ended.converged && covariance.is_some() {
            Diagnosis::Converged
        } else {
            Diagnosis::NotConverged { gradient: ended.gradient_norm }
        });
        let log_likelihood = ended.value - customers * libm::log(self.money);
        Ok(Fit {
            model,
            names,
            parameters: estimates,
            standard_errors,
            covariance,
            log_likelihood,
            log_posterior: (!prior.is_flat()).then_some(log_likelihood + ended.held),
            likelihood_ratio: None,
            aic: 2.0 * dimension as f64 - 2.0 * log_likelihood,
            bic: dimension as f64 * libm::log(customers) - 2.0 * log_likelihood,
            customers,
            distinct_rows: ended.distinct_rows,
            iterations: ended.iterations,
            gradient_norm: ended.gradient_norm,
            diagnosis,
        })
    }
}

/// The log parameter at this place.
fn named_alone(place: usize) -> [f64; MOST] {
    std::array::from_fn(|i| if i == place { 1.0 } else { 0.0 })
}

/// Findings that depend on where the search ended, not on the data alone.
fn about_the_search(finding: &Diagnosis) -> bool {
    matches!(
        finding,
        Diagnosis::Converged
            | Diagnosis::NotConverged { .. }
            | Diagnosis::Boundary { .. }
            | Diagnosis::Ridge { .. }
            | Diagnosis::PriorUsed { .. }
            | Diagnosis::MeanSpendUndefined { .. }
            | Diagnosis::SpendVarianceInfinite { .. }
    )
}
