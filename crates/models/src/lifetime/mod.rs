//! Chapter 8: lifetime value and customer equity.

mod flows;
mod lifetime_value;

pub(crate) use lifetime_value::LifetimeValue;
