//! Models of the user's own: a request brings the definition along.

use models::ModelRef;
use models::own::OwnModel;
use serde_json::Value as Json;

use crate::protocol::Failure;

/// A model by its id, or by the definition that a request brings for it.
///
/// # Errors
/// `unknown-model`, and `own-model` for a definition that cannot be used: the page says what is wrong with it.
pub(crate) fn model(id: &str, own: Option<&Json>) -> Result<ModelRef, Failure> {
    match own {
        None => ModelRef::find(id).map_err(|error| Failure::from_kind(&error)),
        Some(json) => definition(id, json)?.model_by_headers().map_err(|_| broken(id)),
    }
}

/// A definition that a request brings.
pub(crate) fn definition(id: &str, json: &Json) -> Result<OwnModel, Failure> {
    OwnModel::read_json(json).map_err(|_| broken(id))
}

fn broken(id: &str) -> Failure {
    Failure::new("own-model").value(id)
}
