//! The app from its root down to the page of the route.

use ui::model::course;
use ui::model::parameters::read_query;
use ui::texts::{Currency, Texts, TextsProvider, use_texts};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DragEvent, FileList, KeyboardEvent};
use yew::prelude::*;

use crate::client::after;
use crate::context::{Provider, use_app};
use crate::pages;
use crate::pipeline::Need;
use crate::route::Route;
use crate::shell::notices::Notices;
use crate::shell::rail::Rail;
use crate::state::{Action, SourceKind};

/// Milliseconds after the start by which the first page is drawn.
const CALM: i32 = 500;

/// The app: texts around state around pages.
#[component]
pub(crate) fn Root() -> Html {
    // A link may say in which language it is read; what the visitor chose before stays kept.
    let language = use_memo((), |()| match Route::current() {
        Route::Model { query, .. } => course::language(&read_query(&query)),
        _ => None,
    });
    html! {
        <TextsProvider files={vec![AttrValue::from("shell")]} language={*language}>
            <Provider>
                <Shell />
            </Provider>
        </TextsProvider>
    }
}

/// Rail, page and footer; a file may be dropped anywhere.
#[component]
fn Shell() -> Html {
    let app = use_app();
    let texts = use_texts();
    let dragging = use_state_eq(|| false);
    let main = use_node_ref();

    let route = app.state.route.clone();
    {
        let title = texts.get(&format!("title-{}", route.name())).to_string();
        use_effect_with(title, |title| {
            if let Some(page) = web_sys::window().and_then(|window| window.document()) {
                page.set_title(title);
            }
        });
    }
    {
        // After a step to another page the keyboard goes on from that page's beginning; not at the first page.
        let main = main.clone();
        let first = use_mut_ref(|| true);
        use_effect_with(route.name(), move |_| {
            if !std::mem::replace(&mut *first.borrow_mut(), false) {
                if let Some(main) = main.cast::<web_sys::HtmlElement>() {
                    let _ = main.focus();
                }
                if let Some(window) = web_sys::window() {
                    window.scroll_to_with_x_and_y(0.0, 0.0);
                }
            }
        });
    }
    {
        // What a page shows is computed from its first view on.
        let app = app.clone();
        use_effect_with(route.name(), move |name| match *name {
            "segment" => app.dispatch(Action::Want(Need::Segment)),
            "value" => app.dispatch(Action::Want(Need::Value)),
            _ => {}
        });
    }

    {
        // Sums are of the money that the cells are of, whatever was chosen for files that do not say.
        let source = app.state.source.as_ref().map(|source| source.key);
        let code = app.state.history.report.as_ref().and_then(|report| report.noted.currency.clone());
        let texts = texts.clone();
        use_effect_with((source, code), move |(_, code)| {
            texts.name_currency(code.as_ref().map(|code| Currency::from_code(code).unwrap_or(Currency::None)));
        });
    }

    {
        // Soon after the start, while nothing else is to be done: the first of them takes as long as a page.
        let texts = texts.clone();
        use_effect_with(texts.language(), move |_| after(CALM, move || prepare_numbers(texts, 0)));
    }

    let ondragover = {
        let dragging = dragging.clone();
        Callback::from(move |event: DragEvent| {
            if carries_file(&event) {
                event.prevent_default();
                dragging.set(true);
            }
        })
    };
    let ondragleave = {
        let dragging = dragging.clone();
        // Leaving one element of the page for another names the other; leaving the page names none.
        Callback::from(move |event: DragEvent| {
            if event.related_target().is_none() {
                dragging.set(false);
            }
        })
    };
    let ondrop = {
        let (app, dragging) = (app.clone(), dragging.clone());
        Callback::from(move |event: DragEvent| {
            dragging.set(false);
            if let Some(files) = dropped_files(&event) {
                event.prevent_default();
                app.open_files(&files, SourceKind::File);
            }
        })
    };

    let onkeydown = {
        let app = app.clone();
        Callback::from(move |event: KeyboardEvent| {
            if let Some(action) = undo_key(&event) {
                event.prevent_default();
                app.dispatch(action);
            }
        })
    };

    use_page_event("dragover", ondragover);
    use_page_event("dragleave", ondragleave);
    use_page_event("drop", ondrop);
    use_page_event("keydown", onkeydown);

    html! {
        <div class={classes!("shell", dragging.then_some("dragging"))}>
            <a class="skip" href={route.href()} onclick={focus_on(&main)}>{ texts.get("skip") }</a>
            <Rail />
            <main ref={main} tabindex="-1" class={classes!("page", format!("page-{}", route.name()))}>
                <Notices />
                { page(&route) }
            </main>
            <footer class="foot">
                <p>{ texts.get("privacy-line") }</p>
            </footer>
            if *dragging {
                <div class="drop-veil" aria-hidden="true"><p>{ texts.get("drop-anywhere") }</p></div>
            }
        </div>
    }
}

/// Hears an event wherever on the page it happens. A part of the page may belong to another module, whose events reach
/// the document and none of our elements.
#[hook]
fn use_page_event<E: JsCast + 'static>(name: &'static str, heard: Callback<E>) {
    let newest = use_mut_ref(|| heard.clone());
    *newest.borrow_mut() = heard;
    use_effect_with(name, move |name| {
        let name = *name;
        let listener = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
            let heard = newest.borrow().clone();
            heard.emit(event.unchecked_into());
        });
        let page = web_sys::window().and_then(|window| window.document());
        if let Some(page) = &page {
            // Fails only where there are no events, which is no browser.
            let _ = page.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
        }
        move || {
            if let Some(page) = page {
                let _ = page.remove_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
            }
        }
    });
}

fn page(route: &Route) -> Html {
    match route {
        Route::Start | Route::Unknown => html! { <pages::start::StartPage /> },
        Route::Data => html! { <pages::data::DataPage /> },
        Route::Segment => html! { <pages::segment::SegmentPage /> },
        Route::Value => html! { <pages::value::ValuePage /> },
        Route::Textbook => html! { <pages::textbook::TextbookPage /> },
        Route::Model { id, query } => {
            html! { <pages::textbook::ModelPage key={id.clone()} id={id.clone()} query={query.clone()} /> }
        }
        Route::Own { id, editing } => {
            html! { <pages::textbook::OwnModelPage key={id.clone()} id={id.clone()} editing={*editing} /> }
        }
        Route::Embed => html! { <pages::embed::EmbedPage /> },
    }
}

/// Makes the ways of writing numbers ready, each in a task of its own.
fn prepare_numbers(texts: Texts, turn: usize) {
    if texts.prepare_numbers(turn) {
        after(30, move || prepare_numbers(texts, turn + 1));
    }
}

/// Moves the focus without leaving the page: the address bar keeps its route.
fn focus_on(target: &NodeRef) -> Callback<MouseEvent> {
    let target = target.clone();
    Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        if let Some(target) = target.cast::<web_sys::HtmlElement>() {
            let _ = target.focus();
        }
    })
}

/// The keys of undo and redo, outside a field, where they belong to its text.
fn undo_key(event: &KeyboardEvent) -> Option<Action> {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
        return None;
    }
    let target = event.target_dyn_into::<web_sys::Element>()?;
    let in_text = match target.tag_name().as_str() {
        "TEXTAREA" => true,
        "INPUT" => !matches!(target.get_attribute("type").as_deref(), Some("checkbox" | "radio" | "range")),
        _ => false,
    };
    match event.key().to_ascii_lowercase().as_str() {
        _ if in_text => None,
        "z" if event.shift_key() => Some(Action::Redo),
        "z" => Some(Action::Undo),
        "y" => Some(Action::Redo),
        _ => None,
    }
}

fn carries_file(event: &DragEvent) -> bool {
    let types = event.data_transfer().map(|transfer| transfer.types());
    types.is_some_and(|types| types.includes(&"Files".into(), 0))
}

fn dropped_files(event: &DragEvent) -> Option<FileList> {
    event.data_transfer()?.files().filter(|files| files.length() > 0)
}
