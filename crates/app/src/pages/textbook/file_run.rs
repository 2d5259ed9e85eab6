//! A model over the open file. The module shows it; the file, the project and the worker are here.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Float64Array;
use serde_json::Value as Json;
use ui::run::{RunFile, RunNews, RunWork};
use ui::texts::use_texts;
use web_sys::{Element, HtmlInputElement};
use workbench::protocol::{Answer, ExportTable, ModelSettings, ReportText, Request, TableReport};
use yew::prelude::*;

use crate::client::Reply;
use crate::context::use_app;
use crate::model_view::{self, Case, RunOptions, View, texts_address};
use crate::pages::open::OpenInput;
use crate::shell::facts;
use crate::state::Change;
use crate::wire::RequestId;

/// Properties of [`FileRun`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct FileRunProps {
    /// Model id.
    pub(super) model: String,
    /// The numbers on show, for the inputs that no column fills.
    pub(super) case: Case,
    /// Definition of a model of the user's own.
    #[prop_or_default]
    pub(super) own: Option<Json>,
    /// Hears the names of the items that the file puts into the model.
    #[prop_or_default]
    pub(super) on_names: Callback<Rc<Vec<String>>>,
    /// Hears that the project is about to hold other numbers for the model than those on show.
    #[prop_or_default]
    pub(super) on_numbers: Callback<()>,
}

/// One reading of a file: two are equal when they are the same.
#[derive(Clone)]
struct Reading(Rc<TableReport>);

impl PartialEq for Reading {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The section of a model's page that runs it over the open file.
#[component]
pub(super) fn FileRun(props: &FileRunProps) -> Html {
    let app = use_app();
    let texts = use_texts();
    let place = use_node_ref();
    let input = use_node_ref();
    let view = use_mut_ref(|| None::<View>);
    let work = use_state_eq(RunWork::default);
    // The run asked for last, while it is under way.
    let asked = use_mut_ref(|| None::<RequestId>);
    // Answers to what was asked of an earlier file or model are of no interest.
    let round = use_mut_ref(|| Rc::new(Cell::new(0u32)));

    let reading = app.state.table.report.clone().map(Reading);
    let counted = use_mut_ref(|| (0u32, None::<Reading>));
    let number = {
        let mut counted = counted.borrow_mut();
        if counted.1 != reading {
            *counted = (counted.0 + 1, reading.clone());
        }
        counted.0
    };
    let file = use_memo(reading.clone(), |reading| reading.as_ref().map(|reading| file_of(&reading.0, number)));
    let held = app.state.settings.models.get(&props.model).cloned().unwrap_or_default();
    let Case { inputs, settings } = props.case.clone();
    let settings = ModelSettings { inputs, settings, own: props.own.clone(), ..held };

    let on_news = {
        let (app, model, on_names, input) = (app.clone(), props.model.clone(), props.on_names.clone(), input.clone());
        let on_numbers = props.on_numbers.clone();
        let (work, asked, view, round) =
            (work.setter(), Rc::clone(&asked), Rc::clone(&view), Rc::clone(&round.borrow()));
        Callback::from(move |news: RunNews| match news {
            RunNews::Settings(settings) => {
                on_numbers.emit(());
                app.set(Change::Model(model.clone(), settings));
            }
            RunNews::Run { settings, words } => {
                if let Some(before) = asked.take() {
                    app.cancel(before);
                }
                round.set(round.get().wrapping_add(1));
                work.set(RunWork::Running { done: None });
                let (work, heard, view, round, now) =
                    (work.clone(), Rc::clone(&asked), Rc::clone(&view), Rc::clone(&round), round.get());
                let reply = Callback::from(move |reply: Reply| {
                    if round.get() != now {
                        return;
                    }
                    match reply {
                        Reply::Progress(progress) => return work.set(RunWork::Running { done: Some(progress.done) }),
                        Reply::Done(Answer::ModelRun(text), _) => {
                            hand(&view, "report", &text.0, &[]);
                            work.set(RunWork::Idle);
                        }
                        Reply::Done(..) => work.set(RunWork::Idle),
                        Reply::Failed(failure) => {
                            hand(&view, "report", "", &[]);
                            work.set(RunWork::Failed(facts(&failure)));
                        }
                    }
                    heard.replace(None);
                });
                let settings = Box::new(settings);
                let request = app.request(Request::RunModel { model: model.clone(), settings, words }, reply);
                asked.replace(Some(request));
            }
            RunNews::Dots => {
                let (view, round, now) = (Rc::clone(&view), Rc::clone(&round), round.get());
                let reply = Callback::from(move |reply: Reply| {
                    if let Reply::Done(Answer::Columns(_), attachments) = reply
                        && round.get() == now
                    {
                        hand(&view, "dots", "", &attachments.arrays);
                    }
                });
                app.request(Request::ModelDots { model: model.clone() }, reply);
            }
            RunNews::Names(names) => on_names.emit(Rc::new(names)),
            RunNews::Open => {
                if let Some(input) = input.cast::<HtmlInputElement>() {
                    input.click();
                }
            }
            RunNews::Save { format, names } => {
                let told = app.clone();
                let reply = Callback::from(move |reply: Reply| {
                    if let Reply::Failed(failure) = reply {
                        told.notify(failure);
                    }
                });
                app.export(ExportTable::Model { model: model.clone() }, &format, names, reply);
            }
        })
    };
    // The module keeps the callback that it was first given: it leads to the newest one.
    let newest = use_mut_ref(|| on_news.clone());
    newest.replace(on_news);
    {
        let options = RunOptions {
            model: props.model.clone(),
            texts: texts_address().unwrap_or_default(),
            language: texts.language().tag(),
            currency: texts.currency().code(),
            file: (*file).clone(),
            settings,
            work: (*work).clone(),
        };
        let (view, place) = (Rc::clone(&view), place.clone());
        use_effect_with(options, move |options| {
            let mut view = view.borrow_mut();
            if let Some(view) = &*view {
                view.update(options);
                return;
            }
            // The model above is shown by the same module: it is here, or the page says there why it is not.
            let Some((module, place)) = model_view::loaded().zip(place.cast::<Element>()) else { return };
            let told = move |news: RunNews| {
                let on_news = newest.borrow().clone();
                on_news.emit(news);
            };
            *view = module.show_run(&place, options, told).ok();
        });
    }
    {
        // The worker knows the model's card, and which column of the open file fills which input. What was computed of another
        // file is gone.
        let (app, view, work, asked) = (app.clone(), Rc::clone(&view), work.setter(), Rc::clone(&asked));
        let (round, on_names) = (Rc::clone(&round.borrow()), props.on_names.clone());
        let (model, own) = (props.model.clone(), props.own.clone());
        let shown = use_mut_ref(|| None::<Option<Reading>>);
        use_effect_with((model, own, reading), move |(model, own, reading)| {
            if shown.replace(Some(reading.clone())).is_some_and(|before| before != *reading) {
                if let Some(before) = asked.take() {
                    app.cancel(before);
                }
                round.set(round.get().wrapping_add(1));
                hand(&view, "report", "", &[]);
                work.set(RunWork::Idle);
                on_names.emit(Rc::default());
            }
            let reply = Callback::from(move |reply: Reply| {
                if let Reply::Done(Answer::ModelFields(ReportText(text)), _) = reply {
                    hand(&view, "fields", &text, &[]);
                }
            });
            app.request(Request::ModelFields { model: model.clone(), own: own.clone() }, reply);
        });
    }
    {
        // A page that is left stops what it asked for.
        let (app, view) = (app.clone(), Rc::clone(&view));
        use_effect_with((), move |()| {
            move || {
                if let Some(under_way) = asked.take() {
                    app.cancel(under_way);
                }
                drop(view.take());
            }
        });
    }
    html! {
        <>
            // Belongs to the module: nothing is ever drawn into it from here.
            <div ref={place} />
            <OpenInput label={texts.get("open-file")} {input} />
        </>
    }
}

/// Hands the module what the worker said. What it does not understand it does not show.
fn hand(view: &std::cell::RefCell<Option<View>>, what: &str, text: &str, arrays: &[Float64Array]) {
    if let Some(view) = &*view.borrow() {
        let _ = view.hand(what, text, arrays);
    }
}

/// What the module has to know of the open file.
fn file_of(table: &TableReport, reading: u32) -> RunFile {
    RunFile {
        name: table.name.clone(),
        rows: table.row_count,
        columns: table.columns.iter().map(|column| column.name.clone()).collect(),
        reading,
    }
}
