//! Yew components that show a model: picture, inputs, steps, exercise.

pub mod picture;
pub mod texts;
