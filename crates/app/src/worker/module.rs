//! Modules beside the worker's own, each fetched when it is first needed.

use std::cell::RefCell;
use std::collections::BTreeMap;

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Url;
use workbench::protocol::Failure;

use super::post;
use crate::wire;

/// A module that the site has.
pub(super) struct Module {
    /// Where it is, from the site's address.
    pub(super) address: &'static str,
    /// What is said of a file that the module cannot cope with at all.
    pub(super) broken: &'static str,
}

impl Module {
    /// The module, fetched and started once.
    ///
    /// # Errors
    /// `formats-unavailable`.
    pub(super) async fn load(&self) -> Result<JsValue, Failure> {
        thread_local! {
            static STARTED: RefCell<BTreeMap<&'static str, JsValue>> = const { RefCell::new(BTreeMap::new()) };
        }
        if let Some(module) = STARTED.with_borrow(|started| started.get(self.address).cloned()) {
            return Ok(module);
        }
        let module = self.import().await.map_err(|_| Failure::new("formats-unavailable"))?;
        STARTED.with_borrow_mut(|started| started.insert(self.address, module.clone()));
        Ok(module)
    }

    async fn import(&self) -> Result<JsValue, JsValue> {
        let scope = post::scope();
        let site = wire::text(&scope, "siteAddress").ok_or(JsValue::NULL)?;
        let url = Url::new_with_base(self.address, &site)?.href();
        let import: Function = Reflect::get(&scope, &"importModule".into())?.dyn_into()?;
        let module = settle(&import.call1(&scope, &url.into())?).await?;
        let init: Function = Reflect::get(&module, &"default".into())?.dyn_into()?;
        settle(&init.call0(&module)?).await?;
        Ok(module)
    }

    /// Calls a function of the module, or of something that it made; what is thrown is a failure of ours, or its own panic.
    pub(super) fn call(&self, of: &JsValue, name: &str, arguments: &[&JsValue]) -> Result<JsValue, Failure> {
        let function = function(of, name)?;
        let arguments: Array = arguments.iter().copied().collect();
        Reflect::apply(&function, of, &arguments).map_err(|thrown| self.failure(&thrown))
    }

    /// Makes something of a class of the module.
    pub(super) fn construct(&self, module: &JsValue, class: &str, argument: &JsValue) -> Result<JsValue, Failure> {
        Reflect::construct(&function(module, class)?, &Array::of1(argument)).map_err(|thrown| self.failure(&thrown))
    }

    fn failure(&self, thrown: &JsValue) -> Failure {
        let text = js_sys::JSON::stringify(thrown).ok().and_then(|text| text.as_string());
        let kind = text.and_then(|text| serde_json::from_str::<serde_json::Value>(&text).ok());
        match kind {
            Some(kind) if wire::text(thrown, "code").is_some() => Failure::from_kind(&kind),
            _ => Failure::new(self.broken),
        }
    }
}

fn function(of: &JsValue, name: &str) -> Result<Function, Failure> {
    let found = Reflect::get(of, &name.into()).ok().and_then(|value| value.dyn_into::<Function>().ok());
    found.ok_or_else(|| Failure::new("formats-unavailable"))
}

async fn settle(value: &JsValue) -> Result<JsValue, JsValue> {
    let promise: Promise = Promise::resolve(value);
    JsFuture::from(promise).await
}
