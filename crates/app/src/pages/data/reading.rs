//! How the file is read: encoding, delimiter, first row, sheet.

use std::rc::Rc;

use ui::texts::use_texts;
use web_sys::HtmlSelectElement;
use workbench::protocol::{ReadSettings, TableReport};
use yew::prelude::*;

use crate::context::use_app;
use crate::state::Change;

/// Encodings offered, by label.
const ENCODINGS: [&str; 7] = ["utf-8", "gb18030", "big5", "shift_jis", "windows-1252", "utf-16le", "utf-16be"];
/// Delimiters offered, and the names of their texts.
const DELIMITERS: [(char, &str); 5] =
    [(',', "comma"), ('\t', "tab"), (';', "semicolon"), ('|', "pipe"), (' ', "space")];

/// Properties of [`ReadingControls`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct ReadingControlsProps {
    /// What was read, where something was.
    pub(super) table: Option<Rc<TableReport>>,
}

/// The controls; open by themselves where the file could not be read.
#[component]
pub(super) fn ReadingControls(props: &ReadingControlsProps) -> Html {
    let app = use_app();
    let texts = use_texts();
    let read = &app.state.settings.read;
    let table = props.table.as_deref();
    let failed = app.state.table.work.failure().is_some();
    let set = |change: fn(&mut ReadSettings, String)| {
        let app = app.clone();
        Callback::from(move |event: Event| {
            let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else { return };
            let mut read = app.state.settings.read.clone();
            change(&mut read, select.value());
            app.set(Change::Read(read));
        })
    };
    let sheets = table.map(|table| table.sheets.as_slice()).unwrap_or_default();
    let found_encoding = table.map(|table| table.encoding.clone()).unwrap_or_default();
    let found_delimiter = table
        .and_then(|table| table.delimiter)
        .and_then(|found| DELIMITERS.iter().find(|(delimiter, _)| *delimiter == found))
        .map_or_else(AttrValue::default, |(_, name)| texts.get(&format!("delimiter-{name}")));
    html! {
        <details class="reading" open={failed}>
            <summary><h2>{ texts.get("reading-title") }</h2></summary>
            <div class="fields">
                if !sheets.is_empty() {
                    <label>
                        <span>{ texts.get("sheet") }</span>
                        <select onchange={set(|read, value| { read.sheet = Some(value); read.types.clear(); })}>
                            { for sheets.iter().map(|sheet| html! {
                                <option value={sheet.clone()} selected={table.and_then(|table| table.sheet.as_ref()) == Some(sheet)}>
                                    { sheet.clone() }
                                </option>
                            }) }
                        </select>
                    </label>
                } else if table.is_none_or(|table| table.delimiter.is_some()) {
                    <label>
                        <span>{ texts.get("encoding") }</span>
                        <select onchange={set(|read, value| read.encoding = (!value.is_empty()).then_some(value))}>
                            <option value="" selected={read.encoding.is_none()}>
                                { automatic(&texts, read.encoding.is_none(), &found_encoding) }
                            </option>
                            { for ENCODINGS.into_iter().map(|label| html! {
                                <option value={label} selected={read.encoding.as_deref() == Some(label)}>
                                    { texts.get(&format!("encoding-{}", label.replace('_', "-"))) }
                                </option>
                            }) }
                        </select>
                    </label>
                    <label>
                        <span>{ texts.get("delimiter") }</span>
                        <select onchange={set(|read, value| read.delimiter = value.chars().next())}>
                            <option value="" selected={read.delimiter.is_none()}>
                                { automatic(&texts, read.delimiter.is_none(), &found_delimiter) }
                            </option>
                            { for DELIMITERS.into_iter().map(|(delimiter, name)| html! {
                                <option value={delimiter.to_string()} selected={read.delimiter == Some(delimiter)}>
                                    { texts.get(&format!("delimiter-{name}")) }
                                </option>
                            }) }
                        </select>
                    </label>
                }
                <label>
                    <span>{ texts.get("first-row") }</span>
                    <select onchange={set(|read, value| read.header = value.parse().ok())}>
                        <option value="" selected={read.header.is_none()}>
                            { automatic(&texts, read.header.is_none(), &table.map_or_else(AttrValue::default, |table| {
                                texts.get(if table.header { "first-row-names" } else { "first-row-data" })
                            })) }
                        </option>
                        <option value="true" selected={read.header == Some(true)}>{ texts.get("first-row-names") }</option>
                        <option value="false" selected={read.header == Some(false)}>{ texts.get("first-row-data") }</option>
                    </select>
                </label>
            </div>
        </details>
    }
}

/// The words of the automatic choice, with what it found where it is in force.
fn automatic(texts: &ui::texts::Texts, in_force: bool, found: &str) -> AttrValue {
    if in_force && !found.is_empty() {
        texts.with("automatic-found", &[("found", found.into())])
    } else {
        texts.get("automatic")
    }
}
