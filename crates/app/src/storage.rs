//! What is kept on this device: settings and preferences always, the data only if the user asked for it.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Promise;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, IdbDatabase, IdbFactory, IdbOpenDbRequest, IdbRequest, IdbTransactionMode, Storage};

/// Key of the settings.
pub const SETTINGS: &str = "clovis-settings";
/// Key of what was said of the columns of files.
pub const HEADERS: &str = "clovis-headers";
/// Key of the preferences.
pub const PREFERENCES: &str = "clovis-preferences";

const DATABASE: &str = "clovis";
const STORE: &str = "files";
const OPEN_FILE: &str = "open";

/// A value kept under a key; `None` where there is none, or one of another time that can no longer be read.
pub fn kept<T: DeserializeOwned>(key: &str) -> Option<T> {
    serde_json::from_str(&storage()?.get_item(key).ok()??).ok()
}

/// Keeps a value. Storage may be full or forbidden: then a choice lasts as long as the page.
pub fn keep(key: &str, value: &impl Serialize) {
    if let (Some(storage), Ok(text)) = (storage(), serde_json::to_string(value)) {
        let _ = storage.set_item(key, &text);
    }
}

/// A text kept under a key.
pub fn kept_text(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Keeps a text, as [`keep`] does a value.
pub fn keep_text(key: &str, text: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(key, text);
    }
}

/// Forgets every key of ours: settings, preferences, language.
pub fn forget_all() {
    let Some(storage) = storage() else { return };
    let keys = (0..storage.length().unwrap_or(0)).filter_map(|index| storage.key(index).ok().flatten());
    let ours: Vec<String> = keys.filter(|key| key.starts_with("clovis-")).collect();
    for key in ours {
        let _ = storage.remove_item(&key);
    }
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// Keeps a file on this device, in place of the one before.
///
/// # Errors
/// What the browser gives as the reason: no room, or storage is forbidden.
pub async fn keep_file(file: &File) -> Result<(), JsValue> {
    let database = open().await?;
    let transaction = database.transaction_with_str_and_mode(STORE, IdbTransactionMode::Readwrite)?;
    let request = transaction.object_store(STORE)?.put_with_key(file, &OPEN_FILE.into())?;
    let outcome = settle(&request).await.map(|_| ());
    database.close();
    outcome
}

/// The file kept on this device.
///
/// # Errors
/// What the browser gives as the reason.
pub async fn kept_file() -> Result<Option<File>, JsValue> {
    let database = open().await?;
    let transaction = database.transaction_with_str(STORE)?;
    let request = transaction.object_store(STORE)?.get(&OPEN_FILE.into())?;
    let outcome = settle(&request).await;
    database.close();
    Ok(outcome?.dyn_into::<File>().ok())
}

/// Forgets the file kept on this device, and the place where it was.
///
/// # Errors
/// What the browser gives as the reason.
pub async fn forget_file() -> Result<(), JsValue> {
    let request = factory()?.delete_database(DATABASE)?;
    settle(&request).await.map(|_| ())
}

fn factory() -> Result<IdbFactory, JsValue> {
    web_sys::window().and_then(|window| window.indexed_db().ok().flatten()).ok_or(JsValue::NULL)
}

async fn open() -> Result<IdbDatabase, JsValue> {
    let request: IdbOpenDbRequest = factory()?.open_with_u32(DATABASE, 1)?;
    let upgrading = request.clone();
    let upgrade = Closure::once(move || {
        if let Ok(database) = upgrading.result().and_then(JsCast::dyn_into::<IdbDatabase>) {
            // Fails only if the store is there already.
            let _ = database.create_object_store(STORE);
        }
    });
    request.set_onupgradeneeded(Some(upgrade.as_ref().unchecked_ref()));
    let database = settle(&request).await?;
    drop(upgrade);
    database.dyn_into()
}

/// Waits for a request of the database.
async fn settle(request: &IdbRequest) -> Result<JsValue, JsValue> {
    type Handler = Closure<dyn FnMut()>;
    let handlers: Rc<RefCell<Vec<Handler>>> = Rc::default();
    let promise = {
        let handlers = Rc::clone(&handlers);
        Promise::new(&mut move |resolve, reject| {
            let succeeded = request.clone();
            let success = Handler::new(move || {
                let value = succeeded.result().unwrap_or(JsValue::UNDEFINED);
                let _ = resolve.call1(&JsValue::UNDEFINED, &value);
            });
            let failed = request.clone();
            let failure = Handler::new(move || {
                let reason = failed.error().ok().flatten().map_or(JsValue::UNDEFINED, JsValue::from);
                let _ = reject.call1(&JsValue::UNDEFINED, &reason);
            });
            request.set_onsuccess(Some(success.as_ref().unchecked_ref()));
            request.set_onerror(Some(failure.as_ref().unchecked_ref()));
            handlers.borrow_mut().extend([success, failure]);
        })
    };
    let outcome = JsFuture::from(promise).await;
    drop(handlers);
    outcome
}
