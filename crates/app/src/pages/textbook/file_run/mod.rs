//! A model over the open file: which column fills which input, then segments and results of all rows, group by group.

mod bulk;
mod columns;
mod compare;
mod dots;
mod items;
mod outcome;

use std::cell::Cell;
use std::collections::BTreeMap;
use std::rc::Rc;

use models::{RowKind, Value, kebab};
use ui::model::Lexicon;
use ui::texts::{Texts, use_text_files, use_texts};
use workbench::protocol::{
    Answer, Failure, ModelFields, ModelRunReport, ModelSettings, Progress, Request, TableReport,
};
use yew::prelude::*;

use self::bulk::Bulk;
use self::columns::columns;
use self::items::Items;
use self::outcome::outcome;
use crate::client::{Reply, after};
use crate::context::{App, use_app};
use crate::model_view::Case;
use crate::pages::open::OpenButton;
use crate::route::Route;
use crate::shell::FailureNotice;
use crate::state::Change;

/// Milliseconds after a change until the rows are computed anew: a line being dragged is not worth a run at every step.
const REST: i32 = 250;

/// Properties of [`FileRun`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct FileRunProps {
    /// Model id.
    pub(super) model: String,
    /// The numbers on show, for the inputs that no column fills.
    pub(super) case: Case,
    /// Hears the names of the items that the file puts into the model.
    pub(super) on_names: Callback<Rc<Vec<String>>>,
}

/// What is known of the last run.
#[derive(Clone, Debug, Default, PartialEq)]
struct Run {
    /// What it was asked for with.
    asked: Option<ModelSettings>,
    going: bool,
    progress: Option<Progress>,
    /// The newest whole result; it stands until a newer one is whole.
    report: Option<Rc<ModelRunReport>>,
    failure: Option<Failure>,
}

/// What the parts of the section share.
#[derive(Clone, PartialEq)]
struct Scene {
    app: App,
    words: Lexicon,
    fields: Rc<ModelFields>,
    table: Rc<TableReport>,
    settings: ModelSettings,
}

impl Scene {
    /// Changes the settings of the model.
    fn set(&self, change: impl FnOnce(&mut ModelSettings)) {
        let mut settings = self.settings.clone();
        change(&mut settings);
        self.app.set(Change::Model(self.fields.model.clone(), settings));
    }

    /// Names of the file's columns.
    fn columns(&self) -> Vec<&str> {
        self.table.columns.iter().map(|column| column.name.as_str()).collect()
    }

    /// Name of the so-and-so-many-th item, from 0.
    fn item(&self, place: usize, name: &str) -> AttrValue {
        let Some(survey) = self.fields.survey.as_ref().filter(|_| name.is_empty()) else {
            return name.to_owned().into();
        };
        let id = format!("{}-nth-{}", self.fields.model, kebab(&survey.of));
        self.words.texts.with(&id, &[("number", (place + 1).into())])
    }
}

/// Models that a page of its own runs over the whole file, and that page.
const ELSEWHERE: [(&str, Route); 1] = [("rfm", Route::Segment)];

/// Where a model runs over the file that does not do so row by row.
fn elsewhere(texts: &Texts, model: &str) -> Html {
    let Some((_, route)) = ELSEWHERE.iter().find(|(id, _)| *id == model) else { return html! {} };
    html! {
        <section class="file-run">
            <h2>{ texts.get("file-run-title") }</h2>
            <p>{ texts.get("file-run-elsewhere") }</p>
            <p><a href={route.href()}>{ texts.get("file-run-go-segment") }</a></p>
        </section>
    }
}

/// The section of a model's page that runs it over the open file.
#[component]
pub(super) fn FileRun(props: &FileRunProps) -> Html {
    let app = use_app();
    let texts = use_texts();
    let ready = use_text_files(&["textbook", "catalogue", "model", &Lexicon::file(&props.model)]);
    let table = app.state.table.report.clone();
    let fields = use_state_eq(|| None::<Rc<ModelFields>>);
    {
        // The worker knows the model's card, and which column of the open file fills which input.
        let (app, fields) = (app.clone(), fields.setter());
        use_effect_with((props.model.clone(), table.clone()), move |(model, _)| {
            let reply = Callback::from(move |reply: Reply| {
                if let Reply::Done(Answer::ModelFields(answer), _) = reply {
                    fields.set(Some(Rc::new(answer)));
                }
            });
            app.request(Request::ModelFields { model: model.clone() }, reply);
        });
    }
    let run = use_state_eq(Run::default);
    let newest = use_mut_ref(|| Rc::new(Cell::new(0u32)));
    let held = app.state.settings.models.get(&props.model).cloned().unwrap_or_default();
    let settings = ModelSettings { inputs: props.case.inputs.clone(), settings: props.case.settings.clone(), ..held };
    let scene = (*fields).clone().zip(table.clone()).filter(|_| ready).map(|(fields, table)| Scene {
        app: app.clone(),
        words: Lexicon::new(&texts, &props.model),
        fields,
        table,
        settings: settings.clone(),
    });
    let key = (*fields).as_ref().map(|fields| key_of(fields, settings));
    let source = app.state.source.as_ref().map(|source| source.key);
    {
        // Another file: what was computed belongs to the old one.
        let (run, newest, on_names) = (run.setter(), Rc::clone(&newest.borrow()), props.on_names.clone());
        use_effect_with((source, props.model.clone()), move |_| {
            newest.set(newest.get().wrapping_add(1));
            run.set(Run::default());
            on_names.emit(Rc::default());
        });
    }
    let start = {
        let (scene, newest, run) = (scene.clone(), Rc::clone(&newest.borrow()), run.clone());
        let (key, on_names) = (key.clone(), props.on_names.clone());
        Callback::from(move |(): ()| {
            if let (Some(scene), Some(key)) = (scene.clone(), key.clone()) {
                request(scene, key, &run, Rc::clone(&newest), on_names.clone());
            }
        })
    };
    {
        // Other numbers, columns or groups: a result on show follows them.
        let (start, key) = (start.clone(), key.clone());
        let stale = run.asked.is_some() && run.asked != key;
        use_effect_with((stale, key), move |(stale, _)| {
            let left = Rc::new(Cell::new(false));
            if *stale {
                let left = Rc::clone(&left);
                after(REST, move || {
                    if !left.get() {
                        start.emit(());
                    }
                });
            }
            move || left.set(true)
        });
    }
    let Some(known) = (*fields).as_ref().filter(|_| ready) else { return html! {} };
    let Some(rows) = known.rows else { return elsewhere(&texts, &props.model) };
    let head = html! {
        <>
            <h2>{ texts.get("file-run-title") }</h2>
            <p>{ texts.get(match rows {
                RowKind::Customer => "file-run-customers",
                RowKind::Respondent => "file-run-respondents",
                RowKind::Prospect => "file-run-prospects",
                RowKind::Market => "file-run-markets",
                RowKind::Branch => "file-run-branches",
            }) }</p>
        </>
    };
    let Some(scene) = scene else {
        return html! {
            <section class="file-run">
                { head }
                if table.is_none() {
                    <OpenButton label={texts.get("open-file")} />
                }
            </section>
        };
    };
    let table = &scene.table;
    let onrun = Callback::from(move |_: MouseEvent| start.emit(()));
    html! {
        <section class="file-run">
            { head }
            <p>{ texts.with("file-run-file", &[("file", table.name.as_str().into()), ("rows", table.row_count.into())]) }</p>
            if scene.fields.survey.is_some() {
                <Items scene={scene.clone()} />
            }
            if items::chosen(&scene).is_empty() {
                <Bulk scene={scene.clone()} />
                { columns(&scene) }
            }
            <p><button type="button" disabled={run.going} onclick={onrun}>{ texts.with("file-run-start", &[("rows", table.row_count.into())]) }</button></p>
            <p class="muted" role="status">
                if run.going {
                    { texts.get("file-run-going") }
                    <progress max="1" value={run.progress.map(|progress| progress.done.to_string())} aria-label={texts.get("file-run-going")} />
                } else if let Some(report) = &run.report {
                    { texts.with("file-run-rows", &[("rows", report.rows.into())]) }
                }
            </p>
            if let Some(failure) = &run.failure {
                <FailureNotice failure={failure.clone()} />
            }
            if let Some(report) = &run.report {
                <div class="file-outcome" aria-busy={run.going.to_string()}>{ outcome(&scene, report) }</div>
            }
        </section>
    }
}

/// The settings that a run depends on: not the lists that an earlier one has filled.
fn key_of(fields: &ModelFields, mut settings: ModelSettings) -> ModelSettings {
    if let Some(survey) = &fields.survey {
        settings.inputs.retain(|id, _| !survey.lists.contains(id) && !survey.answers.contains(id));
        settings.settings.retain(|id, _| !survey.shows.contains(id));
    }
    settings
}

fn request(
    scene: Scene,
    key: ModelSettings,
    run: &UseStateHandle<Run>,
    newest: Rc<Cell<u32>>,
    on_names: Callback<Rc<Vec<String>>>,
) {
    let number = newest.get().wrapping_add(1);
    newest.set(number);
    let going = Run { asked: Some(key.clone()), going: true, progress: None, failure: None, ..(**run).clone() };
    run.set(going.clone());
    let (setter, model) = (run.setter(), scene.fields.model.clone());
    let request = Request::RunModel { model, settings: key, words: option_words(&scene) };
    let app = scene.app.clone();
    let reply = Callback::from(move |reply: Reply| {
        if newest.get() != number {
            return;
        }
        let ended = Run { going: false, ..going.clone() };
        setter.set(match reply {
            Reply::Progress(progress) => Run { progress: Some(progress), ..going.clone() },
            Reply::Done(Answer::ModelRun(report), _) => {
                if let Some(shown) = &report.shown {
                    on_names.emit(Rc::new(shown.names.clone()));
                    scene.set(|settings| {
                        settings.inputs.extend(shown.inputs.clone());
                        settings.settings.extend(shown.settings.clone());
                    });
                }
                Run { report: Some(Rc::from(report)), ..ended }
            }
            Reply::Done(..) => ended,
            Reply::Failed(failure) => Run { failure: Some(failure), report: None, ..ended },
        });
    });
    app.request(request, reply);
}

/// The words of the options of choices, as a file in the page's language may say them.
fn option_words(scene: &Scene) -> BTreeMap<String, String> {
    let mut words = BTreeMap::new();
    for field in &scene.fields.fields {
        if matches!(field.default, Value::Word(_)) {
            words.extend(
                field.options.iter().map(|option| {
                    (format!("{}-{option}", field.id), scene.words.option(&field.id, option).to_string())
                }),
            );
        }
    }
    words
}
