//! Models of the user's own: their list in the textbook, and the page of one.
//!
//! Their definitions are JSON here. What it means, the editor and the view are in the module that shows models.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::rc::Rc;

use serde_json::Value as Json;
use ui::model::parameters::Parameters;
use ui::texts::{Texts, use_text_files, use_texts};
use yew::prelude::*;

use super::file_run::FileRun;
use super::mounted::{Case, Given, MountedModel, Told};
use super::page::{FOLLOW_DELAY, crumbs};
use crate::client::after;
use crate::context::{App, use_app};
use crate::route::Route;
use crate::state::Change;

/// Id that the module knows the beginning of a model by, and what the ids of models begin with.
const OWN: &str = "own";

/// The user's models, and the way to another one.
pub(super) fn list(texts: &Texts, own: &BTreeMap<String, Json>) -> Html {
    html! {
        <section class="textbook-chapter wide" aria-labelledby="own-models">
            <h2 id="own-models">{ texts.get("own-list-title") }</h2>
            <ul>
                { for own.iter().map(|(id, definition)| {
                    let field = |name: &str| definition.get(name).and_then(Json::as_str).unwrap_or_default().to_owned();
                    let name = field("name");
                    let route = Route::Own { id: id.trim_start_matches("own-").to_owned(), editing: false };
                    html! {
                        <li key={id.clone()}>
                            <p class="textbook-model"><a href={route.href()}>
                                if name.trim().is_empty() { { texts.get("own-list-unnamed") } } else { { name } }
                            </a></p>
                            <p>{ field("summary") }</p>
                        </li>
                    }
                }) }
                <li key="new">
                    <p class="textbook-model"><a href={Route::Own { id: String::new(), editing: false }.href()}>{ texts.get("own-list-begin") }</a></p>
                    <p>{ texts.get("own-list-lead") }</p>
                </li>
            </ul>
        </section>
    }
}

/// Properties of [`OwnModelPage`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct OwnModelPageProps {
    /// What the model's id ends in; empty where one is begun.
    pub(crate) id: String,
    /// Whether the editor is open.
    pub(crate) editing: bool,
}

/// One of the user's models, or where one is begun.
#[component]
pub(crate) fn OwnModelPage(props: &OwnModelPageProps) -> Html {
    let app = use_app();
    let texts = use_texts();
    let ready = use_text_files(&["textbook", "catalogue"]);
    let new = props.id.is_empty();
    let id = if new { OWN.to_owned() } else { format!("{OWN}-{}", props.id) };
    let definition = app.state.settings.own.get(&id).cloned();
    let held = app.state.settings.models.get(&id).cloned().unwrap_or_default();
    let given = use_memo(Case { inputs: held.inputs, settings: held.settings }, |case| {
        Given::Project(case.clone(), Parameters::new())
    });
    let current = use_state_eq(|| None::<Case>);
    let newest = use_mut_ref(|| app.clone());
    *newest.borrow_mut() = app.clone();
    let latest = use_mut_ref(|| Rc::new(Cell::new(0u32)));
    let on_told = {
        let (current, latest) = (current.setter(), Rc::clone(&latest.borrow()));
        use_callback(props.id.clone(), move |told: Rc<Told>, slug| {
            let app = newest.borrow().clone();
            let id = format!("{OWN}-{slug}");
            if let Some(definition) = &told.own {
                keep(&app, slug, definition);
            } else if let Some(editing) = told.editing {
                Route::Own { id: slug.clone(), editing }.go();
            } else if told.removed {
                app.set(Change::Own(id, None));
                Route::Textbook.go();
            } else {
                current.set(Some(Case { inputs: told.inputs.clone(), settings: told.settings.clone() }));
                if !told.computed {
                    return;
                }
                latest.set(latest.get().wrapping_add(1));
                let (number, latest, newest) = (latest.get(), Rc::clone(&latest), Rc::clone(&newest));
                let told = Rc::clone(&told);
                after(FOLLOW_DELAY, move || {
                    if latest.get() == number {
                        follow(&newest.borrow(), id, &told);
                    }
                });
            }
        })
    };
    if !new && definition.is_none() {
        return html! {
            <article class="sheet">
                { crumbs(&texts, ready, None) }
                <h1>{ texts.get("textbook-title") }</h1>
                <p>{ texts.get("own-page-none") }</p>
            </article>
        };
    }
    html! {
        <div class="model-page" key={id.clone()}>
            { crumbs(&texts, ready, None) }
            <MountedModel model={id.clone()} {given} language={texts.language()} own={definition.clone()} editing={props.editing} {on_told} />
            if let (Some(case), Some(own)) = ((*current).clone(), definition) {
                <div class="model">
                    <div class="model-row"><div class="model-text"><FileRun model={id.clone()} {case} {own} /></div></div>
                </div>
            }
        </div>
    }
}

/// Keeps a definition; a new one gets the next number, and its editor is opened.
fn keep(app: &App, slug: &str, definition: &Json) {
    if !slug.is_empty() {
        app.set(Change::Own(format!("{OWN}-{slug}"), Some(definition.clone())));
        return;
    }
    let taken = &app.state.settings.own;
    let free = (1u32..).find(|number| !taken.contains_key(&format!("{OWN}-{number}"))).unwrap_or_default();
    app.set(Change::Own(format!("{OWN}-{free}"), Some(definition.clone())));
    Route::Own { id: free.to_string(), editing: true }.go();
}

/// Puts the numbers in the project.
fn follow(app: &App, id: String, told: &Told) {
    let mut settings = app.state.settings.models.get(&id).cloned().unwrap_or_default();
    // A model removed meanwhile has no numbers.
    if app.state.settings.own.contains_key(&id)
        && (settings.inputs != told.inputs || settings.settings != told.settings)
    {
        settings.inputs.clone_from(&told.inputs);
        settings.settings.clone_from(&told.settings);
        app.set(Change::Model(id, settings));
    }
}
