//! The module of what the worker has computed from a file: a model over all rows, an estimated model, what
//! the customers are worth. The page fetches it when the first of them is shown, so that neither the first load nor the module of the textbook's models grows
//! with what there is to draw of a file.
//!
//! Nothing is drawn here. A view is a component of [`ui`] behind a door ([`ui::door::View`]): it takes its report as JSON,
//! and whoever adds one names it below.

ui::doors! {
    "run" => ui::run::RunView,
    "fit" => ui::fit::FitView,
    "value" => ui::value::ValueView,
    "story" => ui::value::StoryView,
    "estimate-settings" => ui::value::EstimateSettingsView,
    "queries" => ui::queries::QueriesView,
    "value-pictures" => ui::value::pictures::PicturesView,
}
