//! The module's functions for JavaScript. Errors are thrown as plain objects `{ code, … }`.

use std::collections::BTreeMap;

use js_sys::{Array, Float64Array, Function, Object, Reflect, Uint8Array, Uint32Array};
use serde::Serialize;
use table::Error;
use wasm_bindgen::prelude::*;

use crate::parquet::write::{Column, Values, write_parquet};
use crate::reader::{Reader, Step};
use crate::time::Zones;

/// Reads a Parquet or Arrow file, stretch by stretch.
#[wasm_bindgen(js_name = ColumnarReader)]
pub struct ReaderForJs(Reader);

#[wasm_bindgen(js_class = ColumnarReader)]
impl ReaderForJs {
    /// For a file of so many bytes.
    #[wasm_bindgen(constructor)]
    pub fn new(size: f64) -> Self {
        Self(Reader::new(size as u64, zones_of_host()))
    }

    /// `parquet` or `arrow`, once the first bytes were given.
    #[wasm_bindgen(getter)]
    pub fn format(&self) -> String {
        self.0.format().to_owned()
    }

    /// How long the text will be, judged by what was read so far.
    #[wasm_bindgen(getter)]
    pub fn expected(&self) -> f64 {
        self.0.expected() as f64
    }

    /// Goes on, with the bytes that were asked for last: `{ start, end }` asks for bytes of the file, `{ text }` gives UTF-8 text with
    /// tabs, undefined says that all was given.
    ///
    /// @throws { code: "damaged-file" | "protected-file" | "nested-columns" | "unknown-column" | "too-large" | …, … }
    pub fn advance(&mut self, bytes: Option<Vec<u8>>) -> Result<JsValue, JsValue> {
        let step = self.0.advance(&bytes.unwrap_or_default()).map_err(|error| thrown(&error))?;
        let object = Object::new();
        match step {
            Step::Bytes(place) => {
                Reflect::set(&object, &"start".into(), &(place.start as f64).into())?;
                Reflect::set(&object, &"end".into(), &(place.end as f64).into())?;
            }
            Step::Text(text) => drop(Reflect::set(&object, &"text".into(), &Uint8Array::from(text.as_slice()))?),
            Step::Done => return Ok(JsValue::UNDEFINED),
        }
        Ok(object.into())
    }
}

/// A Parquet file of columns `{ name: string, kind: "number" | "whole" | "date" | "text", values: Float64Array }`; texts have
/// `{ text: Uint8Array, ends: Uint32Array }` instead of values. What is not finite or has no character is an empty cell.
#[wasm_bindgen(js_name = writeParquet)]
pub fn write_parquet_for_js(columns: Array) -> Result<Uint8Array, JsValue> {
    let columns: Vec<Column> = columns.iter().map(|column| column_of(&column)).collect::<Result<_, JsValue>>()?;
    Ok(Uint8Array::from(write_parquet(&columns).as_slice()))
}

fn column_of(column: &JsValue) -> Result<Column, JsValue> {
    let part = |name: &str| Reflect::get(column, &name.into());
    let words = |name: &str| part(name).map(|value| value.as_string().unwrap_or_default());
    let numbers = || part("values").map(|values| Float64Array::new(&values).to_vec());
    let finite = |value: f64| Some(value).filter(|value| value.is_finite());
    let values = match words("kind")?.as_str() {
        "number" => Values::Numbers(numbers()?),
        "whole" => Values::Whole(numbers()?.into_iter().map(|value| finite(value).map(|value| value as i64)).collect()),
        "date" => Values::Days(numbers()?.into_iter().map(|value| finite(value).map(|value| value as i32)).collect()),
        _ => {
            let text = String::from_utf8_lossy(&Uint8Array::new(&part("text")?).to_vec()).into_owned();
            Values::Texts(text, Uint32Array::new(&part("ends")?).to_vec())
        }
    };
    Ok(Column { name: words("name")?, values })
}

/// The zones as the host's Intl has them.
fn zones_of_host() -> Zones {
    let mut formats: BTreeMap<String, Option<(JsValue, Function)>> = BTreeMap::new();
    Box::new(move |name, seconds| {
        let format = formats.entry(name.to_owned()).or_insert_with(|| format_of(name).ok());
        let (format, parts) = format.as_ref()?;
        let parts = parts.call1(format, &(seconds as f64 * 1000.0).into()).ok()?;
        let word = |part: &JsValue, name: &str| Reflect::get(part, &name.into()).ok()?.as_string();
        let zone = Array::from(&parts).iter().find(|part| word(part, "type").as_deref() == Some("timeZoneName"))?;
        offset_of(&word(&zone, "value")?)
    })
}

/// What writes the offset of a zone; an error where the host does not know it.
fn format_of(zone: &str) -> Result<(JsValue, Function), JsValue> {
    let options = Object::new();
    Reflect::set(&options, &"timeZone".into(), &zone.into())?;
    Reflect::set(&options, &"timeZoneName".into(), &"longOffset".into())?;
    let intl = Reflect::get(&js_sys::global(), &"Intl".into())?;
    let constructor: Function = Reflect::get(&intl, &"DateTimeFormat".into())?.dyn_into()?;
    let format = Reflect::construct(&constructor, &Array::of2(&"en-US".into(), &options))?;
    let parts: Function = Reflect::get(&format, &"formatToParts".into())?.dyn_into()?;
    Ok((format, parts))
}

/// Seconds of `GMT`, `GMT-03:30`, `GMT+08:05:43`.
fn offset_of(text: &str) -> Option<i32> {
    let text = text.strip_prefix("GMT")?;
    let digits = text.trim_start_matches(['+', '-', '\u{2212}']);
    let mut seconds = 0;
    for (part, size) in digits.split(':').zip([3600, 60, 1]).filter(|(part, _)| !part.is_empty()) {
        seconds += part.parse::<i32>().ok()? * size;
    }
    Some(if text.starts_with('+') { seconds } else { -seconds })
}

fn thrown(error: &Error) -> JsValue {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    error.serialize(&serializer).unwrap_or_else(|_| JsValue::from_str(error.code()))
}

#[cfg(test)]
mod tests {
    use super::offset_of;

    #[test]
    fn offsets_are_read_as_hosts_write_them() {
        assert_eq!(offset_of("GMT"), Some(0));
        assert_eq!(offset_of("GMT+08:00"), Some(8 * 3600));
        assert_eq!(offset_of("GMT-03:30"), Some(-12_600));
        assert_eq!(offset_of("GMT+08:05:43"), Some(29_143));
        assert_eq!(offset_of("China Standard Time"), None);
    }
}
