//! Chapter 2: choosing customers.

mod buying_signals;
mod contact_effort;
mod customer_pyramid;
mod good_customer;
mod key_account_risk;
mod lorenz_gini;
mod man_rule;
mod pareto_abc;
mod right_customers;

use crate::model::Model;

/// The chapter's models, in the textbook's order.
pub(crate) static MODELS: &[&dyn Model] = &[
    &man_rule::ManRule,
    &good_customer::GOOD_CUSTOMER,
    &key_account_risk::KEY_ACCOUNT_RISK,
    &customer_pyramid::CustomerPyramid,
    &pareto_abc::ParetoAbc,
    &lorenz_gini::LorenzGini,
    &contact_effort::ContactEffort,
    &right_customers::RIGHT_CUSTOMERS,
    &buying_signals::BuyingSignals,
];
