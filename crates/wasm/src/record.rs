//! Runs that are done again.

use js_sys::{Float64Array, Object, Reflect};
use wasm_bindgen::prelude::*;
use workbench::protocol::Settings;
use workbench::{Recorded, Repeated, repeat};

use crate::error::{ClovisError, read, thrown};
use crate::table::Table;

/// Does again with a table what the settings of a record say, and what was `done`: `{ record, columns }`, the record as JSON text. For `repeat`.
#[wasm_bindgen(js_name = repeatRun, skip_typescript)]
pub fn repeat_run(table: &mut Table, settings: JsValue, done: JsValue) -> Result<Object, ClovisError> {
    let (settings, done): (Settings, Recorded) = (read(settings)?, read(done)?);
    let Repeated { record, customers, columns } = repeat(&mut table.session, settings, done).map_err(thrown)?;
    let (found, all) = (Object::new(), Object::new());
    let set = |object: &Object, name: &str, value: &JsValue| {
        // Refused only by a frozen object, which these are not.
        let _ = Reflect::set(object, &name.into(), value);
    };
    let customers: js_sys::Array = customers.into_iter().map(JsValue::from).collect();
    set(&all, "customer", &customers);
    for (id, values) in columns {
        set(&all, &id, &Float64Array::from(values.as_slice()));
    }
    set(&found, "record", &record.to_text().map_err(thrown)?.into());
    set(&found, "columns", &all);
    Ok(found)
}
