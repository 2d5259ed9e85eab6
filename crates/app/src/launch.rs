//! Starts workers: the page its own, and that one others to help it.

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, Url, Worker, WorkerOptions, WorkerType};

/// The script that Trunk writes for the worker binary.
const LOADER: &str = "worker_loader.js";

/// Starts a worker from a blob that imports its loader: so started it inherits the page's content security policy, which a worker
/// started from a URL does not. The blob also gives the worker what Rust has no word for, a dynamic import, and the site's address,
/// which a blob does not know. Returns the blob's address too, which is to be revoked once the worker has begun.
pub(crate) fn worker(site: &str, name: &str) -> Result<(Worker, String), JsValue> {
    let loader = Url::new_with_base(LOADER, site)?.href();
    let source = format!(
        "self.siteAddress = {base}; self.importModule = (url) => import(url); \
         import({loader}).catch((error) => self.postMessage({{ died: String(error) }}));",
        base = serde_json::Value::from(site),
        loader = serde_json::Value::from(loader),
    );
    let options = BlobPropertyBag::new();
    options.set_type("text/javascript");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&source.into()), &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    options.set_name(name);
    Ok((Worker::new_with_options(&url, &options)?, url))
}
