//! Models from the records of fits.

use btyd::bg_cnbd_k::BgCnbdK;
use btyd::bg_nbd::BgNbd;
use btyd::gamma_gamma::{self, GammaGamma};
use btyd::ggom_nbd::GgomNbd;
use btyd::mbg_cnbd_k::MbgCnbdK;
use btyd::mbg_nbd::MbgNbd;
use btyd::nbd::Nbd;
use btyd::pareto_ggg::ParetoGgg;
use btyd::pareto_nbd::ParetoNbd;
use btyd::pareto_nbd::correlated::CorrelatedParetoNbd;
use btyd::{Error, History, PurchaseModel, Scores};
use serde_json::{Map, Value, json};

use crate::reason::Reason;

/// What is asked of a purchase model, whatever its type.
pub(crate) trait Purchases {
    /// Probability to be alive, and expected purchases over the horizon, of every customer.
    fn score(&self, history: &History, horizon: f64) -> Result<Scores, Error>;
}

impl<M: PurchaseModel> Purchases for M {
    fn score(&self, history: &History, horizon: f64) -> Result<Scores, Error> {
        PurchaseModel::score(self, history, horizon, 0.0)
    }
}

/// A model that has been read.
pub(crate) enum Model {
    /// How often customers buy and whether they are still there.
    Purchases(Box<dyn Purchases>),
    /// How much they spend on an order.
    Spend(GammaGamma),
}

/// A model that can be read.
struct Entry {
    id: &'static str,
    names: &'static [&'static str],
    of: fn(&[f64]) -> Result<Model, Error>,
}

const fn purchases<M: PurchaseModel>(id: &'static str) -> Entry {
    Entry { id, names: M::NAMES, of: |parameters| Ok(Model::Purchases(Box::new(M::of(parameters)?))) }
}

/// All of them; of those with one id the first is the usual one.
const MODELS: [Entry; 10] = [
    purchases::<BgNbd>("bg-nbd"),
    purchases::<MbgNbd>("mbg-nbd"),
    purchases::<BgCnbdK>("bg-cnbd-k"),
    purchases::<MbgCnbdK>("mbg-cnbd-k"),
    purchases::<ParetoNbd>("pareto-nbd"),
    purchases::<CorrelatedParetoNbd>("pareto-nbd"),
    purchases::<GgomNbd>("ggom-nbd"),
    purchases::<ParetoGgg>("pareto-ggg"),
    purchases::<Nbd>("nbd"),
    Entry { id: "gamma-gamma", names: &gamma_gamma::NAMES, of: spend },
];

fn spend(parameters: &[f64]) -> Result<Model, Error> {
    let &[p, q, gamma] = parameters else {
        let (expected, found) = (gamma_gamma::NAMES.len(), parameters.len());
        return Err(Error::Length { column: "parameters".to_owned(), expected, found });
    };
    GammaGamma::new(p, q, gamma).map(Model::Spend)
}

/// A model from the record of a fit: an object with `model`, the id, and `parameters`, numbers by symbol, or a list of objects with `name` and
/// `value`, as the record of a run has them. What else is in it (standard errors, the diagnosis) is left alone.
///
/// # Errors
/// `not-json`, `not-a-model`, `unknown-model`; `bad-option` for a parameter that is missing, no number, or that the model has not (effects
/// of covariates are not scored); `parameter` for one outside its range.
pub(crate) fn read(text: &[u8]) -> Result<Model, Reason> {
    let record: Value = serde_json::from_slice(text).map_err(|error| {
        Reason::new(json!({ "code": "not-json", "line": error.line(), "character": error.column() }))
    })?;
    let (Some(Value::String(id)), Some(given)) = (record.get("model"), record.get("parameters").and_then(by_name))
    else {
        return Err(Reason::new(json!({ "code": "not-a-model", "expected": "model parameters" })));
    };
    let mut of_id = MODELS.iter().filter(|entry| entry.id == id).peekable();
    let Some(&usual) = of_id.peek() else {
        let mut known: Vec<&str> = MODELS.iter().map(|entry| entry.id).collect();
        known.dedup();
        return Err(Reason::new(json!({ "code": "unknown-model", "value": id, "expected": known.join(" ") })));
    };
    let entry = of_id.find(|entry| entry.names.len() == given.len()).unwrap_or(usual);
    Ok((entry.of)(&in_order(entry.names, &given)?)?)
}

/// Parameters by symbol, from an object of them or from a list of objects with `name` and `value`.
fn by_name(given: &Value) -> Option<Map<String, Value>> {
    let named = |one: &Value| Some((one.get("name")?.as_str()?.to_owned(), one.get("value")?.clone()));
    match given {
        Value::Object(given) => Some(given.clone()),
        Value::Array(given) => given.iter().map(named).collect(),
        _ => None,
    }
}

/// The values of `names` in order, and nothing else.
fn in_order(names: &[&str], given: &Map<String, Value>) -> Result<Vec<f64>, Reason> {
    if let Some(name) = given.keys().find(|name| !names.contains(&name.as_str())) {
        return Err(Reason::bad_option(name, &names.join(" ")));
    }
    let number =
        |&name: &&str| given.get(name).and_then(Value::as_f64).ok_or_else(|| Reason::bad_option(name, "number"));
    names.iter().map(number).collect()
}
