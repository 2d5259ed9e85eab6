//! A model over the open file. The module shows it; the file, the project and the worker are here.

use std::cell::Cell;
use std::rc::Rc;

use serde_json::Value as Json;
use ui::run::{RunFile, RunNews, RunOptions, RunWork};
use ui::texts::use_texts;
use web_sys::HtmlInputElement;
use workbench::protocol::{Answer, ExportTable, ModelSettings, ReportText, Request, TableReport};
use yew::prelude::*;

use super::mounted::Case;
use crate::client::Reply;
use crate::context::use_app;
use crate::pages::open::OpenInput;
use crate::shell::facts;
use crate::state::Change;
use crate::views::{Handed, Module, Mounted, heard, json};
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
    let input = use_node_ref();
    // What the model takes and gives, the newest whole result, and where its rows stand on two axes.
    let fields = use_state_eq(|| None::<Handed>);
    let report = use_state_eq(|| None::<Handed>);
    let dots = use_state_eq(|| None::<Handed>);
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
        let (work, asked, round) = (work.setter(), Rc::clone(&asked), Rc::clone(&round.borrow()));
        let (report, dots) = (report.setter(), dots.setter());
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
                let (work, heard, report, round, now) =
                    (work.clone(), Rc::clone(&asked), report.clone(), Rc::clone(&round), round.get());
                let reply = Callback::from(move |reply: Reply| {
                    if round.get() != now {
                        return;
                    }
                    match reply {
                        Reply::Progress(progress) => return work.set(RunWork::Running { done: Some(progress.done) }),
                        Reply::Done(Answer::ModelRun(text), _) => {
                            report.set(Some(Handed::new(text.0, Vec::new())));
                            work.set(RunWork::Idle);
                        }
                        Reply::Done(..) => work.set(RunWork::Idle),
                        Reply::Failed(failure) => {
                            report.set(None);
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
                let (dots, round, now) = (dots.clone(), Rc::clone(&round), round.get());
                let reply = Callback::from(move |reply: Reply| {
                    if let Reply::Done(Answer::Columns(_), attachments) = reply
                        && round.get() == now
                    {
                        dots.set(Some(Handed::new(String::new(), attachments.arrays)));
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
    {
        // The worker knows the model's card, and which column of the open file fills which input. What was computed of another
        // file is gone.
        let (app, work, asked) = (app.clone(), work.setter(), Rc::clone(&asked));
        let (fields, report, dots) = (fields.setter(), report.setter(), dots.setter());
        let (round, on_names) = (Rc::clone(&round.borrow()), props.on_names.clone());
        let (model, own) = (props.model.clone(), props.own.clone());
        let shown = use_mut_ref(|| None::<Option<Reading>>);
        use_effect_with((model, own, reading), move |(model, own, reading)| {
            if shown.replace(Some(reading.clone())).is_some_and(|before| before != *reading) {
                if let Some(before) = asked.take() {
                    app.cancel(before);
                }
                round.set(round.get().wrapping_add(1));
                report.set(None);
                dots.set(None);
                work.set(RunWork::Idle);
                on_names.emit(Rc::default());
            }
            let reply = Callback::from(move |reply: Reply| {
                if let Reply::Done(Answer::ModelFields(ReportText(text)), _) = reply {
                    fields.set(Some(Handed::new(text, Vec::new())));
                }
            });
            app.request(Request::ModelFields { model: model.clone(), own: own.clone() }, reply);
        });
    }
    {
        // A page that is left stops what it asked for.
        let app = app.clone();
        use_effect_with((), move |()| {
            move || {
                if let Some(under_way) = asked.take() {
                    app.cancel(under_way);
                }
            }
        });
    }
    let on_told = heard(on_news);
    let options = RunOptions { model: props.model.clone(), file: (*file).clone(), settings, work: (*work).clone() };
    let handed = vec![("fields", (*fields).clone()), ("report", (*report).clone()), ("dots", (*dots).clone())];
    html! {
        <>
            <Mounted module={Module::Reports} view="run" options={json(&options)} {handed} {on_told} />
            <OpenInput label={texts.get("open-file")} {input} />
        </>
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
