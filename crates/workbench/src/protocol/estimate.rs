//! How the models of the value page are estimated, beyond maximum likelihood.

pub use models::estimates::{CovariateSettings, EstimateSettings, Takes};

use super::PurchaseModelId;

impl PurchaseModelId {
    /// What of [`EstimateSettings`] it takes.
    pub fn takes(self) -> Takes {
        Takes {
            covariates: matches!(self, Self::BgNbd | Self::MbgNbd | Self::ParetoNbd),
            correlation: self == Self::ParetoNbd,
            // A draw of Pareto/GGG takes as long as a hundred customers of it: thousands would take a quarter of an hour.
            draws: self != Self::ParetoGgg,
        }
    }
}
