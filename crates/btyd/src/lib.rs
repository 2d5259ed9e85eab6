//! Buy-till-you-die and customer-base models: likelihoods, derivatives, fitting, prediction.
//!
//! The crate stands alone: it knows nothing of files, tables, texts or the web, has no clock and no randomness of its own, and gives
//! the same numbers natively and in WebAssembly. No NaN leaves it: a result is a number, or a reason why there is none.
//!
//! * [`History`] – what the models see of each customer, checked.
//! * [`PurchaseModel`] – how often customers buy and whether they are still there: [`bg_nbd`], [`mbg_nbd`],
//!   [`pareto_nbd`], with a risk of leaving that grows [`ggom_nbd`], with regular purchases [`bg_cnbd_k`] and
//!   [`mbg_cnbd_k`], with customers who differ in it [`pareto_ggg`], and [`nbd`] as the baseline.
//!   [`pareto_nbd::correlated`] lets the two rates go together.
//! * [`bg_bb`] – the same where purchases can only come at known occasions.
//! * [`RetentionModel`] – how many renew a contract: [`sbg`] and [`bdw`], from a [`RetentionTable`].
//! * [`prior`] – what is held of the parameters before the data are looked at.
//! * [`posterior`] – draws of the parameters, and credible intervals of what is made of them.
//! * [`gamma_gamma`] – how much they spend.
//! * [`covariates`] – what else is known of the customers.
//! * [`value`] – both together, discounted, with intervals.
//! * [`regularity`] – how regular purchases are, before any model is fitted.
//! * [`tracking`], [`holdout`], [`correlation_test`] – whether to believe it; [`contours`] – how well other parameters would fit.
//! * [`Fit`] and [`Diagnosis`] – what a fit returns and what is to be said of it.
//!
//! ```
//! use btyd::{History, PurchaseModel, bg_nbd};
//!
//! // Three customers: repeat purchases, age at the last of them, age now, in weeks.
//! let history = History::new(vec![2.0, 0.0, 1.0], vec![30.4, 0.0, 1.7], vec![38.9, 38.9, 38.9])?;
//! let fit = bg_nbd::fit(&history)?;
//! let alive = fit.model.alive(2.0, 30.4, 38.9, 0.0);
//! assert!((0.0..=1.0).contains(&alive));
//! # Ok::<(), btyd::Error>(())
//! ```
//!
//! A further purchase model is a folder like `beta_geometric`: `likelihood` (derivatives, starts, ranges), `living` (the
//! future of one customer), `prediction`, `scoring`, `uncertain`, `tests`, and an implementation of [`PurchaseModel`].
//! Grouping, search, findings, slices and totals are shared.

mod beta_geometric;
mod condensed;
mod correlation;
#[cfg(test)]
mod derivatives;
mod diagnosis;
mod error;
mod findings;
mod fit;
mod fitting;
mod grouped;
mod groups;
mod history;
mod model;
mod optimise;
mod periods;
mod places;
mod quadrature;

pub mod bdw;
pub mod bg_bb;
pub mod bg_cnbd_k;
pub mod bg_nbd;
pub mod contours;
pub mod covariates;
pub mod gamma_gamma;
pub mod ggom_nbd;
pub mod holdout;
pub mod mbg_cnbd_k;
pub mod mbg_nbd;
pub mod nbd;
pub mod pareto_ggg;
pub mod pareto_nbd;
pub mod posterior;
pub mod prior;
pub mod regularity;
pub mod retention;
pub mod sbg;
pub mod special;
pub mod tracking;
pub mod value;

pub use beta_geometric::BetaGeometric;
pub use condensed::Condensed;
pub use correlation::{Correlation, correlation_test};
pub use diagnosis::{Diagnosis, Towards};
pub use error::Error;
pub use fit::{Fit, LikelihoodRatio};
pub use fitting::{Fitting, draw, fit, fit_with_prior};
pub use history::History;
pub use model::{Discounter, PurchaseModel, Scorer, Scores, Scoring};
pub use prior::{LogNormal, Prior};
pub use retention::{RetentionModel, RetentionTable, survival_interval};
