//! Chapter 4: customer perceived value.

mod attraction_pricing;
mod consumption_values;
mod delivered_value;
mod price_value;
mod value_hierarchy;
mod value_levels;

use crate::model::Model;

/// The chapter's models, in the textbook's order.
pub(crate) static MODELS: &[&dyn Model] = &[
    &delivered_value::DeliveredValue,
    &consumption_values::CONSUMPTION_VALUES,
    &value_hierarchy::VALUE_HIERARCHY,
    &price_value::PriceValue,
    &value_levels::ValueLevels,
    &attraction_pricing::AttractionPricing,
];
