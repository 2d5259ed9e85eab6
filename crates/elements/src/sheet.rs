//! The look of the element: the site's own style sheets, cut to what a model needs and turned to the shadow root.
//!
//! The sheet is constructed, so that a strict policy of the page around (no inline styles) does not stop it.

use std::cell::RefCell;

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, ShadowRoot};

/// The site's sheets that a model needs, in the order of its page.
const SHEETS: [&str; 10] = [
    include_str!("../../../www/styles/colours.css"),
    include_str!("../../../www/styles/base.css"),
    include_str!("../../../www/styles/controls.css"),
    include_str!("../../../www/styles/pages.css"),
    include_str!("../../../www/styles/model.css"),
    include_str!("../../../www/styles/model-text.css"),
    include_str!("../../../www/styles/model-pictures.css"),
    include_str!("../../../www/styles/chart.css"),
    ui::picture::SHEETS[0],
    ui::picture::SHEETS[1],
];
const HOST: &str = include_str!("host.css");

/// Parts of these sheets that belong to the site's own pages.
const LEFT_OUT: [&str; 3] = ["Notices", "Start page", "Narrower"];

/// What each part of a sheet begins with.
const PART: &str = "/* ---- ";

thread_local! {
    static SHEET: RefCell<Option<CssStyleSheet>> = const { RefCell::new(None) };
}

/// Gives the shadow root the sheet that all elements of the page share.
pub(crate) fn adopt(shadow: &ShadowRoot) -> Result<(), JsValue> {
    let sheet = SHEET.with_borrow_mut(|shared| -> Result<CssStyleSheet, JsValue> {
        if let Some(sheet) = shared {
            return Ok(sheet.clone());
        }
        let sheet = CssStyleSheet::new()?;
        sheet.replace_sync(&text())?;
        Ok(shared.insert(sheet).clone())
    })?;
    // Named by its string: the bindings of this property differ between versions of web-sys.
    let name = JsValue::from_str("adoptedStyleSheets");
    let adopted: Array = js_sys::Reflect::get(shadow, &name)?.unchecked_into();
    adopted.push(&sheet);
    Ok(())
}

fn text() -> String {
    SHEETS.into_iter().flat_map(parts).map(to_host).chain([HOST.to_owned()]).collect::<Vec<_>>().join("\n")
}

/// The parts of a sheet but those left out, each with its heading.
fn parts(sheet: &'static str) -> impl Iterator<Item = &'static str> {
    let starts: Vec<usize> = sheet.match_indices(PART).map(|(place, _)| place).chain([sheet.len()]).collect();
    let before = &sheet[..starts[0]];
    let parts: Vec<&str> = starts.windows(2).map(|ends| &sheet[ends[0]..ends[1]]).collect();
    std::iter::once(before).chain(parts.into_iter().filter(|part| {
        let heading = &part[PART.len()..];
        !LEFT_OUT.iter().any(|name| heading.starts_with(name))
    }))
}

/// What the site says of its root, the element says of itself.
fn to_host(part: &str) -> String {
    part.replace(":root[data-theme=\"light\"]", ":host([data-theme=\"light\"])")
        .replace(":root[data-theme=\"dark\"]", ":host([data-theme=\"dark\"])")
        .replace("html:lang(zh-CN)", ":host(:lang(zh-CN))")
        .replace(":root", ":host")
        .replace("\nhtml {", "\n:host {")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sheet_speaks_of_the_host_and_leaves_the_pages_out() {
        let text = text();
        for absent in [":root", "html:lang", "\nhtml ", ".rail-list", ".drop-zone", ".sheet > .note"] {
            assert!(!text.contains(absent), "{absent}");
        }
        for present in ["--paper:", ".tone-0", ".model-stage", ":host([data-theme=\"light\"])", "button", "th,"] {
            assert!(text.contains(present), "{present}");
        }
    }

    #[test]
    fn every_part_left_out_is_there_to_leave_out() {
        for name in LEFT_OUT {
            assert!(SHEETS.iter().any(|sheet| sheet.contains(&format!("{PART}{name}"))), "{name}");
        }
    }
}
