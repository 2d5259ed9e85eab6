//! Options given as an object of numbers.

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;
use workbench::protocol::Failure;

use crate::error::{ClovisError, thrown};

/// An object whose fields are numbers with these names, none else: a misspelt option would be ignored.
pub(crate) struct Numbers(JsValue);

impl Numbers {
    pub(crate) fn of(given: JsValue, known: &[&str]) -> Result<Numbers, ClovisError> {
        if let Some(object) = given.dyn_ref::<Object>() {
            let names = Object::keys(object);
            if let Some(name) = names.iter().filter_map(|name| name.as_string()).find(|name| !known.contains(&&**name))
            {
                return Err(thrown(Failure::new("bad-option").column(name).expected(known.join(" "))));
            }
        } else if !given.is_undefined() && !given.is_null() {
            return Err(thrown(Failure::new("bad-option").value(text(&given)).expected(known.join(" "))));
        }
        Ok(Numbers(given))
    }

    /// One of them, where it is given.
    pub(crate) fn get(&self, name: &str) -> Result<Option<f64>, ClovisError> {
        let given = Reflect::get(&self.0, &name.into()).unwrap_or(JsValue::UNDEFINED);
        if given.is_undefined() || given.is_null() {
            return Ok(None);
        }
        let bad = || thrown(Failure::new("bad-option").column(name).value(text(&given)).expected("number"));
        given.as_f64().map(Some).ok_or_else(bad)
    }

    /// One that must be given.
    pub(crate) fn need(&self, name: &str) -> Result<f64, ClovisError> {
        self.get(name)?.ok_or_else(|| thrown(Failure::new("bad-option").column(name).expected("number")))
    }
}

/// How a value is written.
pub(crate) fn text(value: &JsValue) -> String {
    if value.is_undefined() {
        return "undefined".to_owned();
    }
    let number = || value.as_f64().map(|number| number.to_string());
    let written = || js_sys::JSON::stringify(value).ok().and_then(|text| JsValue::from(text).as_string());
    value.as_string().or_else(number).or_else(written).unwrap_or_else(|| format!("{value:?}"))
}
