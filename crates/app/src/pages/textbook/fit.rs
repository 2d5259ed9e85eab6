//! The page of a model that is estimated from the open file. The module shows it; the file, the project and the worker are here.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use models::fits::FileColumn;
use ui::fit::{FitFile, FitNews, FitOptions, FitWork};
use ui::texts::{use_text_files, use_texts};
use web_sys::HtmlInputElement;
use workbench::column_kind;
use workbench::protocol::{Answer, ExportTable, FitSettings, ReportText, Request, TableReport};
use yew::prelude::*;

use super::page::{crumbs, head};
use crate::client::Reply;
use crate::context::use_app;
use crate::pages::open::OpenInput;
use crate::shell::facts;
use crate::state::Change;
use crate::views::{Handed, Module, Mounted, heard, json};
use crate::wire::RequestId;

/// Properties of [`FitPage`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct FitPageProps {
    /// Model id.
    pub(super) id: String,
}

/// One reading of a file: two are equal when they are the same, since what the worker made of an earlier one is gone with it.
#[derive(Clone)]
struct Reading(Rc<TableReport>);

impl PartialEq for Reading {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What a fit is computed from: the reading of the file, and what is chosen.
type Basis = (Reading, FitSettings);

thread_local! {
    /// The last report of each fit with what it was computed from, so that a page that is come back to need not wait. The
    /// worker still has the columns that go with it.
    static REPORTS: RefCell<BTreeMap<String, (Basis, Handed)>> = const { RefCell::new(BTreeMap::new()) };
}

/// One fit.
#[component]
pub(super) fn FitPage(props: &FitPageProps) -> Html {
    let app = use_app();
    let texts = use_texts();
    let ready = use_text_files(&["textbook", "catalogue", "about"]);
    let input = use_node_ref();
    let work = use_state_eq(FitWork::default);
    // What the module said last: of which question, and whether it can be computed.
    let answer = use_state_eq(|| None::<(u32, bool)>);
    let report = use_state_eq(|| None::<Handed>);
    // What was asked for last, with the request while it is under way.
    let asked = use_mut_ref(|| None::<(Basis, Option<RequestId>)>);

    let reading = app.state.table.report.clone().filter(|_| !app.state.table.work.is_running()).map(Reading);
    let settings = app.state.settings.fits.get(&props.id).cloned().unwrap_or_default();
    let file = use_memo(reading.clone(), |reading| reading.as_ref().map(|reading| file_of(&reading.0)));
    let counted = use_mut_ref(|| (0u32, None::<(Option<Reading>, FitSettings)>));
    let question = {
        let now = Some((reading.clone(), settings.clone()));
        let mut counted = counted.borrow_mut();
        if counted.1 != now {
            *counted = (counted.0 + 1, now);
        }
        counted.0
    };

    let start = {
        let (app, id) = (app.clone(), props.id.clone());
        let (work, report, asked) = (work.setter(), report.setter(), Rc::clone(&asked));
        Rc::new(move |basis: Basis| {
            if let Some((_, Some(before))) = asked.take() {
                app.cancel(before);
            }
            let kept = REPORTS
                .with_borrow(|kept| kept.get(&id).filter(|(of, _)| *of == basis).map(|(_, report)| report.clone()));
            if let Some(kept) = kept {
                report.set(Some(kept));
                work.set(FitWork::Idle);
                asked.replace(Some((basis, None)));
                return;
            }
            work.set(FitWork::Running { stage: None, done: 0.0 });
            let request = Request::Fit { model: id.clone(), settings: basis.1.clone() };
            let heard = {
                let (work, report, asked, id, basis) =
                    (work.clone(), report.clone(), Rc::clone(&asked), id.clone(), basis.clone());
                Callback::from(move |reply: Reply| {
                    // What an older question comes to is no longer of interest.
                    if asked.borrow().as_ref().is_none_or(|(latest, _)| *latest != basis) {
                        return;
                    }
                    if !matches!(reply, Reply::Progress(_)) {
                        asked.replace(Some((basis.clone(), None)));
                    }
                    match reply {
                        Reply::Progress(progress) => {
                            work.set(FitWork::Running {
                                stage: Some(crate::shell::stage_name(&progress)),
                                done: progress.done,
                            });
                        }
                        Reply::Done(Answer::Fit(ReportText(text)), attachments) => {
                            let found = Handed::new(text, attachments.arrays);
                            REPORTS.with_borrow_mut(|kept| kept.insert(id.clone(), (basis.clone(), found.clone())));
                            report.set(Some(found));
                            work.set(FitWork::Idle);
                        }
                        Reply::Done(..) => work.set(FitWork::Stopped),
                        Reply::Failed(failure) => work.set(FitWork::Failed(facts(&failure))),
                    }
                })
            };
            asked.replace(Some((basis, None)));
            let request = app.request(request, heard);
            if let Some((_, under_way)) = &mut *asked.borrow_mut() {
                *under_way = Some(request);
            }
        })
    };
    {
        // Computes by itself once every role has its column, and anew with every change.
        let (start, asked) = (Rc::clone(&start), Rc::clone(&asked));
        let (app, work, report) = (app.clone(), work.setter(), report.setter());
        let basis = reading.clone().map(|reading| (reading, settings.clone()));
        use_effect_with((question, *answer), move |&(question, answer)| match (basis, answer) {
            (Some(basis), Some((of, true))) if of == question => {
                let is_new = asked.borrow().as_ref().is_none_or(|(latest, _)| *latest != basis);
                if is_new {
                    start(basis);
                }
            }
            // The module has not looked at it yet.
            (Some(_), answer) if answer.is_none_or(|(of, _)| of != question) => {}
            _ => {
                if let Some((_, Some(before))) = asked.take() {
                    app.cancel(before);
                }
                work.set(FitWork::Idle);
                report.set(None);
            }
        });
    }
    {
        // A page that is left stops what it asked for.
        let (app, asked) = (app.clone(), Rc::clone(&asked));
        use_effect_with((), move |()| {
            move || {
                if let Some((_, Some(under_way))) = asked.take() {
                    app.cancel(under_way);
                }
            }
        });
    }

    let on_news = {
        let (app, id, reading, settings) = (app.clone(), props.id.clone(), reading.clone(), settings.clone());
        let (answer, asked, input, language) = (answer.setter(), Rc::clone(&asked), input.clone(), texts.language());
        Callback::from(move |news: FitNews| match news {
            FitNews::Settings(settings) => app.set(Change::Fit(id.clone(), settings)),
            FitNews::Ready { question, complete } => answer.set(Some((question, complete))),
            FitNews::Run => {
                if let Some(reading) = &reading {
                    start((reading.clone(), settings.clone()));
                }
            }
            FitNews::Stop => {
                if let Some((_, Some(under_way))) = &*asked.borrow() {
                    app.cancel(*under_way);
                }
            }
            FitNews::Open => {
                if let Some(input) = input.cast::<HtmlInputElement>() {
                    input.click();
                }
            }
            FitNews::Sample(name) => {
                let file = format!("{name}.{}.csv", language.tag());
                app.open_sample(&format!("samples/{file}"), &file);
            }
            FitNews::Save { format, names } => {
                let told = app.clone();
                let reply = Callback::from(move |reply: Reply| {
                    if let Reply::Failed(failure) = reply {
                        told.notify(failure);
                    }
                });
                app.export(ExportTable::Fit { model: id.clone() }, &format, names, reply);
            }
        })
    };
    let on_told = heard(on_news);
    let options =
        FitOptions { model: props.id.clone(), file: (*file).clone(), settings, question, work: (*work).clone() };
    html! {
        <div class="model-page" key={props.id.clone()}>
            { crumbs(&texts, ready, models::chapter_of(&props.id)) }
            <Mounted module={Module::Reports} view="fit" options={json(&options)} handed={vec![("report", (*report).clone())]}
                {on_told} until_told=true>
                { head(&texts, &props.id, ready) }
            </Mounted>
            <OpenInput label={texts.get("open-file")} {input} />
        </div>
    }
}

/// What the module has to know of the open file.
fn file_of(table: &TableReport) -> FitFile {
    FitFile {
        name: table.name.clone(),
        rows: table.row_count,
        columns: table
            .columns
            .iter()
            .map(|column| FileColumn { name: column.name.clone(), kind: column_kind(column.column_type) })
            .collect(),
    }
}
