//! Chapter 2: choosing customers.

mod customer_pyramid;
mod lorenz_gini;
mod man_rule;
mod pareto_abc;

use crate::model::Model;

/// The chapter's models, in the textbook's order.
pub(crate) static MODELS: &[&dyn Model] =
    &[&man_rule::ManRule, &customer_pyramid::CustomerPyramid, &pareto_abc::ParetoAbc, &lorenz_gini::LorenzGini];
