//! How a model is fitted.
//!
//! A further setting is a field of [`FitOptions`], a line in [`FitOptions::given`], and its name in the `takes` of the models
//! that it suits; what it does is up to their `fit`. All others then refuse it by name.

use std::collections::BTreeMap;

use btyd::covariates::{Choice, Process};
use btyd::posterior::Asked;
use btyd::{LogNormal, Prior};
use serde::{Deserialize, Serialize};

use super::contracts;
use super::purchases::MODELS;
use super::spend::{SPEND_MODEL, SPEND_TAKES};
use crate::protocol::Failure;

/// How a model is fitted; whatever is absent is as usual.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct FitOptions {
    /// Customers that each row stands for; as many as the history says where absent.
    pub weight: Option<Vec<f64>>,
    /// The regularity of a model of regular purchases, 1 to 50; chosen by likelihood where absent.
    pub k: Option<f64>,
    /// What is held of the parameters before the data are looked at; nothing where absent.
    pub prior: Option<PriorOption>,
    /// Whether purchase rate and rate of leaving may be correlated.
    pub correlation: bool,
    /// Covariates by what they move.
    pub covariates: Option<CovariateNames>,
    /// Covariates whose effects on rate and dropout are one parameter.
    pub constrain: Option<Vec<String>>,
    /// Draws from the posterior, 100 to 100,000; none where absent.
    pub draws: Option<f64>,
    /// Seed of the draws; 1 where absent.
    pub seed: Option<f64>,
}

/// A prior: a name, or medians and spreads of the parameters that have one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged, expecting = "\"none\", \"weak\" or { parameter: { median, spread } }")]
pub enum PriorOption {
    /// One of those that every model has.
    Named(NamedPrior),
    /// By symbol of the parameter.
    Given(BTreeMap<String, LogNormal>),
}

/// A prior that every model has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum NamedPrior {
    /// None: maximum likelihood.
    None,
    /// The weakly informative set ([`btyd::prior`]).
    Weak,
}

/// Names of covariates, by what they move.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "BTreeMap<String, Vec<String>>")]
pub struct CovariateNames {
    /// How often customers buy.
    pub rate: Vec<String>,
    /// Whether they leave.
    pub dropout: Vec<String>,
    /// How much they spend.
    pub spend: Vec<String>,
}

/// By way of a map: the fields of a JavaScript object that a structure does not have would be passed over.
impl TryFrom<BTreeMap<String, Vec<String>>> for CovariateNames {
    type Error = String;

    fn try_from(mut named: BTreeMap<String, Vec<String>>) -> Result<Self, String> {
        let mut of = |process: &str| named.remove(process).unwrap_or_default();
        let names = Self { rate: of("rate"), dropout: of("dropout"), spend: of("spend") };
        match named.keys().next() {
            Some(unknown) => Err(format!("rate dropout spend, not {unknown}")),
            None => Ok(names),
        }
    }
}

impl FitOptions {
    /// Every setting by name, and whether it is given.
    fn given(&self) -> [(&'static str, bool); 8] {
        [
            ("weight", self.weight.is_some()),
            ("k", self.k.is_some()),
            ("prior", self.prior.is_some()),
            ("correlation", self.correlation),
            ("covariates", self.covariates.is_some()),
            ("constrain", self.constrain.is_some()),
            ("draws", self.draws.is_some()),
            ("seed", self.seed.is_some()),
        ]
    }

    /// The covariates chosen for a model that has these processes; `None` without one.
    pub(super) fn choice(&self, processes: &[Process]) -> Result<Option<Choice>, Failure> {
        let names = self.covariates.clone().unwrap_or_default();
        let constrain = self.constrain.clone().unwrap_or_default();
        let of = [("rate", names.rate), ("dropout", names.dropout), ("spend", names.spend)];
        let of: Vec<_> = of.into_iter().filter(|(_, names)| !names.is_empty()).collect();
        if let Some((name, _)) = of.iter().find(|(name, _)| !processes.iter().any(|process| process.name == *name)) {
            let known: Vec<&str> = processes.iter().map(|process| process.name).collect();
            return Err(Failure::new("bad-option").column(format!("covariates.{name}")).expected(known.join(" ")));
        }
        let of: Vec<_> = of.into_iter().map(|(name, names)| (name.to_owned(), names)).collect();
        if of.is_empty() && constrain.is_empty() {
            return Ok(None);
        }
        if self.correlation {
            return Err(Failure::new("bad-option").column("correlation").expected("false"));
        }
        Ok(Some(Choice { of, constrain, prior: self.prior(), draws: self.draws()? }))
    }

    /// The prior, none where it is absent.
    pub(super) fn prior(&self) -> Prior {
        match &self.prior {
            None | Some(PriorOption::Named(NamedPrior::None)) => Prior::None,
            Some(PriorOption::Named(NamedPrior::Weak)) => Prior::Weak,
            Some(PriorOption::Given(priors)) => {
                Prior::Given(priors.iter().map(|(name, prior)| (name.clone(), *prior)).collect())
            }
        }
    }

    /// How many draws, and the seed; none where nothing is asked for.
    ///
    /// # Errors
    /// `out-of-range`; `bad-option` for a seed without draws.
    pub(super) fn draws(&self) -> Result<Option<Asked>, Failure> {
        super::posterior::draws(self.draws, self.seed)
    }

    /// Fails for the first setting given that a model does not take, with the models that do.
    pub(super) fn suit(&self, takes: &[&str]) -> Result<(), Failure> {
        match self.given().into_iter().find(|(name, given)| *given && !takes.contains(name)) {
            Some((name, _)) => Err(Failure::new("bad-option").column(name).expected(takers(name).join(" "))),
            None => Ok(()),
        }
    }
}

/// The models that take a setting.
fn takers(setting: &str) -> Vec<&'static str> {
    let purchases = MODELS.iter().map(|entry| (entry.id, entry.takes));
    let contracts = contracts::MODELS.iter().map(|entry| (entry.id, entry.takes));
    let all = purchases.chain([(SPEND_MODEL, SPEND_TAKES)]).chain(contracts);
    all.filter(|(_, takes)| takes.contains(&setting)).map(|(id, _)| id).collect()
}
