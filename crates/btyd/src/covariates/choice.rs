//! Which covariates move what.

use super::columns::refused;
use super::{Covariable, Process};
use crate::error::Error;
use crate::posterior::Asked;
use crate::prior::Prior;

/// Which covariates move which process of a model.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choice {
    /// Covariates by process.
    pub of: Vec<(String, Vec<String>)>,
    /// Covariates whose effects on all processes are one parameter.
    pub constrain: Vec<String>,
    /// What is held of parameters and effects before the data are looked at; see [`crate::prior`].
    pub prior: Prior,
    /// Draws from the posterior, where they are wanted; see [`crate::posterior`].
    pub draws: Option<Asked>,
}

/// An effect of a covariate.
#[derive(Clone, Debug, PartialEq)]
pub struct Effect {
    /// `rate.shop`.
    pub name: String,
    /// Place of the covariate among those of the model.
    pub covariate: usize,
    /// Places of the parameters moved, with the sign.
    pub loads: &'static [(usize, f64)],
}

/// What the name of a shared effect begins with.
const SHARED: &str = "both";

fn joint<M: Covariable>() -> Option<&'static Process> {
    M::PROCESSES.first().filter(|process| !process.shared.is_empty())
}

/// What the names of effects on a model begin with.
pub fn prefixes<M: Covariable>() -> Vec<&'static str> {
    let own = M::PROCESSES.iter().flat_map(|process| process.effects).map(|(prefix, _)| *prefix);
    own.chain(joint::<M>().map(|_| SHARED)).collect()
}

/// The parameters that an effect moves, by what its name begins with, with the sign: `rate` of [`crate::pareto_nbd`] moves
/// the second one downwards. `None` for an effect that the model does not have.
pub fn loads<M: Covariable>(prefix: &str) -> Option<&'static [(usize, f64)]> {
    let of_process = M::PROCESSES.iter().flat_map(|process| process.effects).find(|(known, _)| *known == prefix);
    match of_process {
        Some((_, loads)) => Some(*loads),
        None if prefix == SHARED => Some(joint::<M>()?.shared),
        None => None,
    }
}

/// The place of a name, which is added where it is new.
fn place(names: &mut Vec<String>, name: &str) -> usize {
    names.iter().position(|known| known == name).unwrap_or_else(|| {
        names.push(name.to_owned());
        names.len() - 1
    })
}

impl Effect {
    /// From a name such as `rate.shop`; the covariate is added to those known.
    pub(super) fn named<M: Covariable>(name: &str, covariates: &mut Vec<String>) -> Option<Effect> {
        let (prefix, covariate) = name.split_once('.')?;
        let loads = loads::<M>(prefix)?;
        (!covariate.is_empty()).then(|| Effect {
            name: name.to_owned(),
            covariate: place(covariates, covariate),
            loads,
        })
    }
}

impl Choice {
    /// The covariates that move a process.
    fn chosen(&self, process: &Process) -> &[String] {
        self.of.iter().find(|(name, _)| name == process.name).map_or(&[], |(_, list)| list)
    }

    /// The effects chosen, with the names of the covariates.
    ///
    /// # Errors
    /// [`Error::Covariate`] for a covariate that is named twice, or constrained and not moving all processes;
    /// [`Error::Setting`] for a process that the model does not have.
    pub(super) fn effects<M: Covariable>(&self) -> Result<(Vec<Effect>, Vec<String>), Error> {
        for (at, (name, list)) in self.of.iter().enumerate() {
            let known = M::PROCESSES.iter().any(|process| process.name == name);
            if !known || self.of[..at].iter().any(|(before, _)| before == name) {
                return Err(Error::Setting { setting: format!("covariates.{name}") });
            }
            check_once(list)?;
        }
        check_once(&self.constrain)?;
        for name in &self.constrain {
            let missing = M::PROCESSES.iter().find(|process| !self.chosen(process).contains(name));
            if joint::<M>().is_none() {
                return Err(Error::Setting { setting: "constrain".to_owned() });
            }
            if let Some(process) = missing {
                return Err(refused(name, &format!("in {}", process.name), Vec::new()));
            }
        }
        let (mut effects, mut covariates) = (Vec::new(), Vec::new());
        for process in M::PROCESSES {
            for &(prefix, loads) in process.effects {
                for name in self.chosen(process).iter().filter(|name| !self.constrain.contains(name)) {
                    let covariate = place(&mut covariates, name);
                    effects.push(Effect { name: format!("{prefix}.{name}"), covariate, loads });
                }
            }
        }
        for name in &self.constrain {
            let covariate = place(&mut covariates, name);
            let loads = joint::<M>().map_or(&[][..], |process| process.shared);
            effects.push(Effect { name: format!("{SHARED}.{name}"), covariate, loads });
        }
        Ok((effects, covariates))
    }
}

fn check_once(names: &[String]) -> Result<(), Error> {
    match (1..names.len()).find(|&at| names[..at].contains(&names[at])) {
        Some(at) => Err(refused(&names[at], "once", Vec::new())),
        None => Ok(()),
    }
}
