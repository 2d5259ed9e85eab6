//! Chapter 2: choosing customers.

mod man_rule;

pub(crate) use man_rule::ManRule;
