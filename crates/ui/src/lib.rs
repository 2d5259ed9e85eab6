//! Yew components that show a model: picture, inputs, steps, exercise.

pub mod chart;
pub mod door;
pub mod failure;
pub mod fit;
pub mod model;
pub mod picture;
pub mod queries;
pub mod run;
pub mod select;
pub mod texts;
pub mod value;
