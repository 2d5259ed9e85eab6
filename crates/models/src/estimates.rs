//! How the models of the value page are estimated, beyond maximum likelihood, as plain data.
//!
//! The project keeps it, the worker estimates by it, and the module of results draws the form for it.

use serde::{Deserialize, Serialize};

/// How the models are estimated; by default by maximum likelihood, the same for all customers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct EstimateSettings {
    /// Whether the weakly informative prior is held; not with covariates.
    pub weak_prior: bool,
    /// How many draws are taken from the posterior; none where absent, nor with covariates.
    pub draws: Option<u32>,
    /// Seed of the draws.
    pub seed: u32,
    /// Whether purchase rate and rate of leaving may be correlated, where the model knows how; not with covariates.
    pub correlation: bool,
    /// What else is known of the customers and may move the parameters.
    pub covariates: CovariateSettings,
}

impl Default for EstimateSettings {
    fn default() -> Self {
        Self { weak_prior: false, draws: None, seed: 1, correlation: false, covariates: CovariateSettings::default() }
    }
}

/// Columns of the file whose values move parts of the models; a customer has the first value in each.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct CovariateSettings {
    /// How often customers buy.
    pub rate: Vec<String>,
    /// Whether they leave.
    pub dropout: Vec<String>,
    /// How much they spend.
    pub spend: Vec<String>,
    /// Those of both rate and dropout that have one effect on the two.
    pub shared: Vec<String>,
}

impl CovariateSettings {
    /// Every column once.
    pub fn columns(&self) -> Vec<String> {
        let mut columns: Vec<String> = Vec::new();
        for column in self.rate.iter().chain(&self.dropout).chain(&self.spend) {
            if !columns.contains(column) {
                columns.push(column.clone());
            }
        }
        columns
    }
}

/// What of the settings a purchase model takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Takes {
    /// Whether covariates can move its parameters.
    pub covariates: bool,
    /// Whether it knows how purchase rate and rate of leaving go together.
    pub correlation: bool,
    /// Whether so many draws from its posterior are worth the wait.
    pub draws: bool,
}

impl EstimateSettings {
    /// Without what the model does not take: what an estimate rests on. Covariates exclude priors, draws and a correlation.
    pub fn suited(&self, takes: Takes) -> Self {
        let mut covariates = self.covariates.clone();
        if !takes.covariates {
            (covariates.rate, covariates.dropout) = (Vec::new(), Vec::new());
        }
        covariates.shared.retain(|name| covariates.rate.contains(name) && covariates.dropout.contains(name));
        let plain = covariates == CovariateSettings::default();
        Self {
            weak_prior: self.weak_prior && plain,
            draws: self.draws.filter(|_| plain && takes.draws),
            correlation: self.correlation && plain && takes.correlation,
            seed: self.seed,
            covariates,
        }
    }
}
