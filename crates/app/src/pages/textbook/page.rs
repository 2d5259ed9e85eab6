//! The page of one model: the view that the element shares, its parameters in the address bar, and the run over the
//! open file.

use std::cell::Cell;
use std::rc::Rc;

use ui::model::course;
use ui::model::parameters::{Parameters, query, read_query};
use ui::texts::{Language, Texts, use_text_files, use_texts};
use workbench::protocol::Failure;
use yew::prelude::*;

use super::file_run::FileRun;
use super::fit::FitPage;
use super::mounted::{Case, Given, MountedModel, Told};
use crate::client::after;
use crate::context::{App, use_app};
use crate::route::Route;
use crate::shell::{FailureNotice, Later};
use crate::state::Change;
use crate::views::site_address;

/// Milliseconds after the last change until the address bar and the project follow a slider.
pub(super) const FOLLOW_DELAY: i32 = 250;

/// Properties of [`ModelPage`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ModelPageProps {
    /// Model id.
    pub(crate) id: String,
    /// What follows the `?` of the address.
    pub(crate) query: String,
}

/// One model: computed from numbers that are entered, or estimated from the open file.
#[component]
pub(crate) fn ModelPage(props: &ModelPageProps) -> Html {
    if models::is_fit(&props.id) {
        html! { <FitPage id={props.id.clone()} /> }
    } else {
        html! { <CasePage ..props.clone() /> }
    }
}

/// A model that is computed from numbers that are entered.
#[component]
fn CasePage(props: &ModelPageProps) -> Html {
    let app = use_app();
    let texts = use_texts();
    let ready = use_text_files(&["textbook", "catalogue", "about"]);
    let id = props.id.clone();
    let settings = app.state.settings.models.get(&id).cloned();
    // A link says everything; without one, the page goes on where it was left.
    let start = {
        let settings = settings.clone();
        use_memo(props.query.clone(), move |query| match settings {
            Some(settings) if query.is_empty() => {
                Given::Project(Case { inputs: settings.inputs, settings: settings.settings }, Parameters::new())
            }
            _ => Given::Address(read_query(query)),
        })
    };
    // Once the project holds the numbers, it is what they follow: undo reaches the page.
    let followed = use_state_eq(|| false);
    {
        let followed = followed.setter();
        use_effect_with(props.query.clone(), move |_| followed.set(false));
    }
    let held =
        settings.filter(|_| *followed).map(|settings| Case { inputs: settings.inputs, settings: settings.settings });
    let beside = use_memo(props.query.clone(), |query| course::reserved(&read_query(query)));
    let given = use_memo((held, start, Rc::clone(&beside)), |(held, start, beside)| match held {
        Some(case) => Given::Project(case.clone(), (**beside).clone()),
        None => (**start).clone(),
    });
    use_link_language(course::language(&beside));
    let current = use_state_eq(|| None::<Case>);
    let labels = use_state_eq(Rc::<Vec<String>>::default);
    let on_names = {
        let labels = labels.setter();
        use_callback((), move |names: Rc<Vec<String>>, ()| labels.set(names))
    };
    // The callback stays the same while the app changes, so that the model is not rendered twice for each change.
    let newest = use_mut_ref(|| app.clone());
    *newest.borrow_mut() = app.clone();
    let latest = use_mut_ref(|| Rc::new(Cell::new(0u32)));

    let on_told = {
        let (current, followed) = (current.setter(), followed.setter());
        let latest = Rc::clone(&latest.borrow());
        use_callback(id.clone(), move |told: Rc<Told>, id| {
            current.set(Some(Case { inputs: told.inputs.clone(), settings: told.settings.clone() }));
            if !told.computed {
                return;
            }
            latest.set(latest.get().wrapping_add(1));
            let (number, latest, newest, id) = (latest.get(), Rc::clone(&latest), Rc::clone(&newest), id.clone());
            let followed = followed.clone();
            after(FOLLOW_DELAY, move || {
                if latest.get() == number {
                    let app = newest.borrow().clone();
                    follow(&app, &id, &told);
                    followed.set(true);
                }
            });
        })
    };
    // What a file puts into the project is what the page follows from then on: what it was about to put there itself is older.
    let on_numbers = {
        let (followed, latest) = (followed.setter(), Rc::clone(&latest.borrow()));
        use_callback((), move |(), ()| {
            latest.set(latest.get().wrapping_add(1));
            followed.set(true);
        })
    };
    let Some(chapter) = models::chapter_of(&id) else {
        let failure = Failure::new("unknown-model").with("id", models::Value::Word(id));
        return html! {
            <article class="sheet">
                { crumbs(&texts, ready, None) }
                <h1>{ texts.get("textbook-title") }</h1>
                <FailureNotice {failure} />
            </article>
        };
    };
    html! {
        <div class="model-page" key={id.clone()}>
            { crumbs(&texts, ready, Some(chapter)) }
            <MountedModel model={id.clone()} {given} language={texts.language()} address={page_address(&id)}
                element_script={element_script()} labels={Rc::clone(&*labels)} {on_told}>
                { head(&texts, &id, ready) }
            </MountedModel>
            if let Some(case) = (*current).clone() {
                // Below the model, in its columns, and drawn after it.
                <Later turn={4}>
                    <div class="model">
                        <div class="model-row"><div class="model-text"><FileRun model={id.clone()} {case} {on_names} {on_numbers} /></div></div>
                    </div>
                </Later>
            }
        </div>
    }
}

/// Shows the page in the language that the link asks for, and takes it out of the address when the reader chooses another.
#[hook]
fn use_link_language(wanted: Option<Language>) {
    let texts = use_texts();
    let spoken = use_mut_ref(|| None::<Language>);
    {
        let texts = texts.clone();
        use_effect_with(wanted, move |wanted| {
            if let Some(language) = *wanted {
                texts.visit(language);
            }
        });
    }
    use_effect_with((wanted, texts.language()), move |&(wanted, language)| {
        if wanted == Some(language) {
            spoken.replace(wanted);
        } else if wanted.is_some() && *spoken.borrow() == wanted {
            spoken.replace(None);
            if let Route::Model { id, query: shown } = Route::current() {
                let mut parameters = read_query(&shown);
                parameters.remove(course::LANGUAGE);
                Route::Model { id, query: query(&parameters).trim_start_matches('?').to_owned() }.replace();
            }
        }
    });
}

pub(super) fn crumbs(texts: &Texts, ready: bool, chapter: Option<usize>) -> Html {
    if !ready {
        return html! {};
    }
    html! {
        <nav class="crumbs" aria-label={texts.get("textbook-where")}>
            <a href={Route::Textbook.href()}>{ texts.get("textbook-title") }</a>
            if let Some(chapter) = chapter {
                <span aria-hidden="true">{ "›" }</span>
                <span>{ texts.get(&format!("chapter-{chapter}")) }</span>
            }
        </nav>
    }
}

/// The head of the model, which is known before the model is here.
pub(super) fn head(texts: &Texts, id: &str, ready: bool) -> Html {
    if !ready {
        return html! {};
    }
    html! {
        <header class="model-head">
            <h1 class="model-name">{ texts.get(&format!("catalogue-{id}")) }</h1>
            <p class="model-summary">{ texts.get(&format!("about-{id}")) }</p>
        </header>
    }
}

/// Puts the numbers in the address bar and the project.
fn follow(app: &App, id: &str, told: &Told) {
    // The reader may have gone on to another page meanwhile.
    if let Route::Model { id: shown, query: before } = Route::current()
        && shown == id
    {
        let mut parameters = told.parameters.clone();
        if let Some(language) = read_query(&before).remove(course::LANGUAGE) {
            parameters.insert(course::LANGUAGE.to_owned(), language);
        }
        let now = query(&parameters).trim_start_matches('?').to_owned();
        if now != before {
            Route::Model { id: shown, query: now }.replace();
        }
    }
    let mut settings = app.state.settings.models.get(id).cloned().unwrap_or_default();
    if settings.inputs != told.inputs || settings.settings != told.settings {
        settings.inputs.clone_from(&told.inputs);
        settings.settings.clone_from(&told.settings);
        app.set(Change::Model(id.to_owned(), settings));
    }
}

fn page_address(id: &str) -> Option<String> {
    let place = web_sys::window()?.location();
    let route = Route::Model { id: id.to_owned(), query: String::new() };
    Some(format!("{}{}", place.origin().ok()?, route.href()))
}

/// Address of the script that defines the element, beside this page.
pub(crate) fn element_script() -> Option<String> {
    site_address("embed/clovis-model.js")
}
