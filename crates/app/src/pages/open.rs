//! The ways in: a button that opens a file, and a box for pasted cells.

use ui::texts::use_texts;
use wasm_bindgen::prelude::*;
use web_sys::{ClipboardEvent, HtmlElement, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::context::{App, use_app};
use crate::state::SourceKind;

/// Endings of files that can be opened.
pub(crate) const ENDINGS: &str =
    ".csv,.tsv,.tab,.txt,.gz,.zip,.xlsx,.xls,.xlsm,.ods,.parquet,.arrow,.feather,.clovis.json,.json,.jsonl,.ndjson";

/// Properties of [`OpenButton`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct OpenButtonProps {
    /// Words on the button.
    pub(crate) label: AttrValue,
    /// Whether it is the page's primary button.
    #[prop_or_default]
    pub(crate) primary: bool,
}

/// Properties of [`OpenInput`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct OpenInputProps {
    /// What it is for.
    pub(crate) label: AttrValue,
    /// Leads to the field, for what clicks it.
    pub(crate) input: NodeRef,
}

/// The field, not seen, that asks for a file, or several, and opens them.
#[component]
pub(crate) fn OpenInput(props: &OpenInputProps) -> Html {
    let app = use_app();
    let onchange = Callback::from(move |event: Event| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        if let Some(files) = input.files() {
            app.open_files(&files, SourceKind::File);
        }
        // The same file may be chosen again after it was changed on disk.
        input.set_value("");
    });
    html! { <input ref={props.input.clone()} type="file" accept={ENDINGS} multiple=true hidden=true aria-label={props.label.clone()} {onchange} /> }
}

/// A button that asks for a file and opens it.
#[component]
pub(crate) fn OpenButton(props: &OpenButtonProps) -> Html {
    let input = use_node_ref();
    let onclick = {
        let input = input.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(input) = input.cast::<HtmlInputElement>() {
                input.click();
            }
        })
    };
    html! {
        <>
            <button type="button" class={props.primary.then_some("primary")} {onclick}>{ props.label.clone() }</button>
            <OpenInput label={props.label.clone()} {input} />
        </>
    }
}

/// Pasted cells: anywhere on the page by the keyboard, or into a box.
#[component]
pub(crate) fn PasteBox() -> Html {
    let app = use_app();
    let texts = use_texts();
    let area = use_node_ref();
    {
        let app = app.clone();
        let name = texts.get("pasted-name").to_string();
        use_effect_with(name, move |name| {
            let name = name.clone();
            let listener =
                Closure::<dyn FnMut(ClipboardEvent)>::new(move |event: ClipboardEvent| paste(&app, &name, &event));
            let page = web_sys::window().and_then(|window| window.document());
            if let Some(page) = &page {
                let _ = page.add_event_listener_with_callback("paste", listener.as_ref().unchecked_ref());
            }
            move || {
                if let Some(page) = &page {
                    let _ = page.remove_event_listener_with_callback("paste", listener.as_ref().unchecked_ref());
                }
            }
        });
    }
    let onclick = {
        let area = area.clone();
        let name = texts.get("pasted-name");
        Callback::from(move |_: MouseEvent| {
            let text = area.cast::<HtmlTextAreaElement>().map(|area| area.value()).unwrap_or_default();
            if !text.trim().is_empty() {
                app.open_text(&name, &text);
            }
        })
    };
    html! {
        <details class="paste">
            <summary>{ texts.get("paste-title") }</summary>
            <label for="paste-area">{ texts.get("paste-hint") }</label>
            <textarea id="paste-area" ref={area} rows="6" spellcheck="false" />
            <p class="actions"><button type="button" {onclick}>{ texts.get("paste-open") }</button></p>
        </details>
    }
}

/// Opens what is pasted outside a field: a file, or text of more than one row.
fn paste(app: &App, name: &str, event: &ClipboardEvent) {
    let in_field = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlElement>().ok())
        .is_some_and(|target| matches!(target.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT"));
    let Some(clipboard) = event.clipboard_data().filter(|_| !in_field) else { return };
    if let Some(files) = clipboard.files().filter(|files| files.length() > 0) {
        event.prevent_default();
        app.open_files(&files, SourceKind::File);
        return;
    }
    let text = clipboard.get_data("text/plain").unwrap_or_default();
    if text.trim().contains('\n') {
        event.prevent_default();
        app.open_text(name, &text);
    }
}
