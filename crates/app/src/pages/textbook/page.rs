//! The page of one model: the view that the element shares, its parameters in the address bar, and the run over the
//! open file.

use std::cell::Cell;
use std::rc::Rc;

use models::Values;
use ui::model::parameters::{Parameters, query, read_query};
use ui::model::{ModelView, Report};
use ui::texts::{use_text_files, use_texts};
use yew::prelude::*;

use super::file_run::FileRun;
use crate::client::after;
use crate::context::use_app;
use crate::route::Route;
use crate::state::Change;

/// Milliseconds after the last change until the address bar and the project follow a slider.
const FOLLOW_DELAY: i32 = 250;

/// The numbers on show, for the run over a file: given by context, which reaches it past the model's view.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Case {
    pub(super) inputs: Values,
    pub(super) settings: Values,
}

/// Properties of [`ModelPage`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ModelPageProps {
    /// Model id.
    pub(crate) id: String,
    /// What follows the `?` of the address.
    pub(crate) query: String,
}

/// One model.
#[component]
pub(crate) fn ModelPage(props: &ModelPageProps) -> Html {
    let app = use_app();
    let texts = use_texts();
    let ready = use_text_files(&["textbook", "catalogue"]);
    let id = props.id.clone();
    let settings = app.state.settings.models.get(&id).cloned();
    // A link says everything; without one, the page goes on where it was left.
    let start = {
        let settings = settings.clone();
        use_memo((props.query.clone(), id.clone()), move |(query, id)| match settings {
            Some(settings) if query.is_empty() => kept(id, &settings.inputs, &settings.settings),
            _ => read_query(query),
        })
    };
    // Once the project holds the numbers, it is what they follow: undo reaches the page.
    let followed = use_state_eq(|| false);
    {
        let followed = followed.setter();
        use_effect_with(props.query.clone(), move |_| followed.set(false));
    }
    let held = settings.filter(|_| *followed).map(|settings| (settings.inputs, settings.settings));
    let parameters = {
        let (id, start) = (id.clone(), Rc::clone(&start));
        use_memo((held, Rc::clone(&start)), move |(held, _)| match held {
            Some((inputs, settings)) => kept(&id, inputs, settings),
            None => (*start).clone(),
        })
    };
    let current = use_state_eq(Case::default);
    // The callback stays the same while the app changes, so that the model is not rendered twice for each change.
    let newest = use_mut_ref(|| app.clone());
    *newest.borrow_mut() = app.clone();
    let latest = use_mut_ref(|| Rc::new(Cell::new(0u32)));

    let on_report = {
        let (current, followed) = (current.setter(), followed.setter());
        let latest = Rc::clone(&latest.borrow());
        use_callback(id.clone(), move |report: Rc<Report>, id| {
            current.set(Case { inputs: report.inputs.clone(), settings: report.settings.clone() });
            if report.outcome.is_err() {
                return;
            }
            latest.set(latest.get().wrapping_add(1));
            let (number, latest, newest, id) = (latest.get(), Rc::clone(&latest), Rc::clone(&newest), id.clone());
            let followed = followed.clone();
            after(FOLLOW_DELAY, move || {
                if latest.get() == number {
                    let app = newest.borrow().clone();
                    follow(&app, &id, &report);
                    followed.set(true);
                }
            });
        })
    };
    let address = page_address(&id);
    html! {
        <div class="model-page" key={id.clone()}>
            if ready {
                <nav class="crumbs" aria-label={texts.get("textbook-where")}>
                    <a href={Route::Textbook.href()}>{ texts.get("textbook-title") }</a>
                    if let Ok(card) = models::card(&id) {
                        <span aria-hidden="true">{ "›" }</span>
                        <span>{ texts.get(&format!("chapter-{}", card.chapter)) }</span>
                    }
                </nav>
            }
            <ContextProvider<Case> context={(*current).clone()}>
                <ModelView model={id.clone()} {parameters} {on_report} {address} element_script={element_script()}>
                    <FileRun model={id.clone()} />
                </ModelView>
            </ContextProvider<Case>>
        </div>
    }
}

/// Parameters of the numbers that a project holds for a model.
fn kept(id: &str, inputs: &Values, settings: &Values) -> Parameters {
    models::card(id).map(|card| ui::model::parameters::differing(card, inputs, settings)).unwrap_or_default()
}

/// Puts the numbers in the address bar and the project.
fn follow(app: &crate::context::App, id: &str, report: &Report) {
    let query = query(&report.parameters).trim_start_matches('?').to_owned();
    let route = Route::Model { id: id.to_owned(), query };
    // The reader may have gone on to another page meanwhile.
    if matches!(Route::current(), Route::Model { id: shown, .. } if shown == id) && Route::current() != route {
        route.replace();
    }
    let mut settings = app.state.settings.models.get(id).cloned().unwrap_or_default();
    if settings.inputs != report.inputs || settings.settings != report.settings {
        settings.inputs.clone_from(&report.inputs);
        settings.settings.clone_from(&report.settings);
        app.set(Change::Model(id.to_owned(), settings));
    }
}

fn page_address(id: &str) -> Option<AttrValue> {
    let place = web_sys::window()?.location();
    let route = Route::Model { id: id.to_owned(), query: String::new() };
    Some(AttrValue::from(format!("{}{}", place.origin().ok()?, route.href())))
}

/// Address of the script that defines the element, beside this page.
pub(crate) fn element_script() -> Option<AttrValue> {
    let base = web_sys::window()?.document()?.base_uri().ok()??;
    let url = web_sys::Url::new_with_base("embed/clovis-model.js", &base).ok()?;
    Some(AttrValue::from(url.href()))
}
