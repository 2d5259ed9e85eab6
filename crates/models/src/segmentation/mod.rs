//! Chapter 3: segmentation. RFM is a module of its own, [`crate::rfm`].

mod loyalty_matrix;
pub mod profit_duration;

pub(crate) use loyalty_matrix::LoyaltyMatrix;
pub(crate) use profit_duration::ProfitDuration;
