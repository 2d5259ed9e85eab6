//! A model over the open file: which column fills which input, then segments and results of all rows.

use std::collections::BTreeMap;
use std::rc::Rc;

use models::{RowKind, Unit};
use serde_json::Value as Json;
use ui::chart::{tone, tone_class};
use ui::model::Lexicon;
use ui::texts::{Texts, use_text_files, use_texts};
use web_sys::HtmlSelectElement;
use workbench::protocol::{
    Answer, ExportTable, Failure, MissingRule, ModelField, ModelFields, ModelRunReport, ModelSettings, Progress,
    Request, TableReport,
};
use yew::prelude::*;

use crate::client::Reply;
use crate::context::use_app;
use crate::model_view::Case;
use crate::pages::open::OpenButton;
use crate::pages::segment::export::SaveTable;
use crate::route::Route;
use crate::shell::FailureNotice;
use crate::state::Change;

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
}

#[derive(Clone, Debug, Default, PartialEq)]
enum Run {
    #[default]
    None,
    Going(Option<Progress>),
    Done(Rc<ModelRunReport>),
    Failed(Failure),
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
    let case = props.case.clone();
    let ready = use_text_files(&["textbook", "catalogue", "model", &Lexicon::file(&props.model)]);
    let table = app.state.table.report.clone();
    let fields = use_state_eq(|| None::<Rc<ModelFields>>);
    {
        // The worker knows the model's card, and which column of the open file fills which input.
        let (app, fields) = (app.clone(), fields.setter());
        use_effect_with((props.model.clone(), props.own.clone(), table.clone()), move |(model, own, _)| {
            let reply = Callback::from(move |reply: Reply| {
                if let Reply::Done(Answer::ModelFields(answer), _) = reply {
                    fields.set(Some(Rc::from(answer)));
                }
            });
            app.request(Request::ModelFields { model: model.clone(), own: own.clone() }, reply);
        });
    }
    let run = use_state_eq(Run::default);
    let source = app.state.source.as_ref().map(|source| source.key);
    {
        // Another file, or other numbers: what was computed belongs to the old ones.
        let run = run.setter();
        use_effect_with((source, case.clone(), props.own.clone()), move |_| run.set(Run::None));
    }
    let Some(fields) = (*fields).clone().filter(|_| ready) else { return html! {} };
    let Some(rows) = fields.rows else { return elsewhere(&texts, &props.model) };
    let words = match props.own {
        Some(_) => Lexicon::own_model(&texts, Rc::new(fields.names.clone())),
        None => Lexicon::new(&texts, &props.model),
    };
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
    let Some(table) = table else {
        return html! {
            <section class="file-run">
                { head }
                <OpenButton label={texts.get("open-file")} />
            </section>
        };
    };
    let chosen = app.state.settings.models.get(&props.model).map(|model| model.columns.clone()).unwrap_or_default();
    let settings =
        ModelSettings { inputs: case.inputs, settings: case.settings, columns: chosen, ..ModelSettings::default() };
    let options = option_words(&words, &fields);
    let onrun = {
        let (app, run, settings, model) = (app.clone(), run.setter(), settings.clone(), props.model.clone());
        let settings = ModelSettings { own: props.own.clone(), ..settings };
        Callback::from(move |_: MouseEvent| {
            run.set(Run::Going(None));
            let heard = run.clone();
            let reply = Callback::from(move |reply: Reply| match reply {
                Reply::Progress(progress) => heard.set(Run::Going(Some(progress))),
                Reply::Done(Answer::ModelRun(report), _) => heard.set(Run::Done(Rc::from(report))),
                Reply::Done(..) => heard.set(Run::None),
                Reply::Failed(failure) => heard.set(Run::Failed(failure)),
            });
            let (model, settings, words) = (model.clone(), Box::new(settings.clone()), options.clone());
            app.request(Request::RunModel { model, settings, words }, reply);
        })
    };
    let oncolumn = {
        let (app, model, settings) = (app.clone(), props.model.clone(), settings.clone());
        Callback::from(move |(field, column): (String, String)| {
            let mut settings = settings.clone();
            settings.columns.insert(field, column);
            app.set(Change::Model(model.clone(), settings));
        })
    };
    let going = matches!(*run, Run::Going(_));
    html! {
        <section class="file-run">
            { head }
            <p>{ texts.with("file-run-file", &[("file", table.name.as_str().into()), ("rows", table.row_count.into())]) }</p>
            { columns(&words, &fields, &table, &settings, &oncolumn) }
            <p><button type="button" disabled={going} onclick={onrun}>{ texts.with("file-run-start", &[("rows", table.row_count.into())]) }</button></p>
            <div aria-live="polite">
                { match &*run {
                    Run::None => html! {},
                    Run::Going(progress) => html! {
                        <p class="muted">
                            { texts.get("file-run-going") }
                            <progress max="1" value={progress.map(|progress| progress.done.to_string())} aria-label={texts.get("file-run-going")} />
                        </p>
                    },
                    Run::Failed(failure) => html! { <FailureNotice failure={failure.clone()} /> },
                    Run::Done(report) => outcome(&words, &fields, report),
                } }
            </div>
        </section>
    }
}

/// One choice of a column for each input that a column can fill.
fn columns(
    words: &Lexicon,
    fields: &ModelFields,
    table: &TableReport,
    settings: &ModelSettings,
    oncolumn: &Callback<(String, String)>,
) -> Html {
    let texts = &words.texts;
    html! {
        <div class="file-columns">
            { for fields.fields.iter().map(|field| {
                let used = column_of(field, settings);
                let onchange = {
                    let (oncolumn, id) = (oncolumn.clone(), field.id.clone());
                    Callback::from(move |event: Event| {
                        if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
                            oncolumn.emit((id.clone(), select.value()));
                        }
                    })
                };
                let entered = settings.inputs.get(&field.id).unwrap_or(&field.default);
                let entered = words.any_in(&field.id, entered, field.unit);
                html! {
                    <label key={field.id.clone()}>
                        <span>{ words.input(&field.id) }</span>
                        <select {onchange}>
                            <option value="" selected={used.is_none()}>
                                { texts.with("file-run-constant", &[("value", entered.into())]) }
                            </option>
                            { for table.columns.iter().map(|column| html! {
                                <option value={column.name.clone()} selected={used == Some(column.name.as_str())}>{ &column.name }</option>
                            }) }
                        </select>
                    </label>
                }
            }) }
        </div>
    }
}

/// The column set by hand (an empty name is none), else the one that the worker found.
fn column_of<'a>(field: &'a ModelField, settings: &'a ModelSettings) -> Option<&'a str> {
    match settings.columns.get(&field.id) {
        Some(name) => (!name.is_empty()).then_some(name.as_str()),
        None => field.column.as_deref(),
    }
}

fn outcome(words: &Lexicon, fields: &ModelFields, report: &ModelRunReport) -> Html {
    let texts = &words.texts;
    let counted: usize = report.segments.iter().map(|segment| segment.count).sum();
    let tone_class = |rank: usize| {
        let chosen = fields.tones.get(rank).map(|tone| usize::from(*tone));
        tone_class(chosen.unwrap_or_else(|| tone(rank, report.segments.len())))
    };
    html! {
        <div class="file-outcome">
            <p>{ texts.with("file-run-rows", &[("rows", report.rows.into())]) }</p>
            <p>
                { texts.with("file-missing-total", &[("rows", report.incomplete.into()), ("total", report.total.into())]) }
                if report.incomplete > 0 {
                    { " " }
                    { texts.get(match report.rule {
                        MissingRule::LeftOut => "file-missing-left-out",
                        MissingRule::Own => "file-missing-own",
                        MissingRule::ItemByItem => "file-missing-items",
                    }) }
                }
            </p>
            if !report.without.is_empty() {
                <ul>
                    { for report.without.iter().map(|(reason, count)| html! {
                        <li>{ texts.with("file-run-without", &[("rows", (*count).into()), ("reason", words.reason(reason).as_str().into())]) }</li>
                    }) }
                </ul>
            }
            if counted > 0 {
                <div class="scroll" tabindex="0" role="region" aria-label={texts.get("file-run-segments")}><table>
                    <caption class="visually-hidden">{ texts.get("file-run-segments") }</caption>
                    <thead><tr>
                        <th scope="col">{ texts.get("file-run-segment") }</th>
                        <th scope="col" class="number">{ texts.get("file-run-count") }</th>
                        <th scope="col" class="number">{ texts.get("file-run-share") }</th>
                        <th scope="col" class="number">{ texts.get("file-run-share-interval") }</th>
                    </tr></thead>
                    <tbody>
                        { for report.segments.iter().enumerate().map(|(rank, segment)| html! {
                            <tr key={segment.id.clone()}>
                                <th scope="row" class={classes!("segment-name", tone_class(rank))}>
                                    <span class="swatch" aria-hidden="true" />{ words.segment(&segment.id) }
                                </th>
                                <td class="number">{ texts.count(segment.count) }</td>
                                <td class="number">{ segment.share.map_or_else(none, |share| texts.percent_fixed(share, 1)) }</td>
                                <td class="number">{ between(segment.interval, |share| texts.percent_fixed(share, 1)) }</td>
                            </tr>
                        }) }
                    </tbody>
                </table></div>
            }
            { results(words, fields, report) }
            <SaveTable table={ExportTable::Model { model: report.model.clone() }} label={texts.get("file-run-save")}
                words={Rc::new(names(words, fields))} />
        </div>
    }
}

fn results(words: &Lexicon, fields: &ModelFields, report: &ModelRunReport) -> Html {
    let texts = &words.texts;
    if report.results.is_empty() {
        return html! {};
    }
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={texts.get("file-run-results")}><table>
            <caption class="visually-hidden">{ texts.get("file-run-results") }</caption>
            <thead><tr>
                <th scope="col">{ texts.get("file-run-result") }</th>
                { for ["mean", "interval", "least", "quarter", "median", "three-quarters", "most"].iter().map(|id| html! {
                    <th scope="col" class="number">{ texts.get(&format!("file-run-{id}")) }</th>
                }) }
            </tr></thead>
            <tbody>
                { for report.results.iter().map(|result| {
                    let declared = fields.results.iter().find(|declared| declared.id == result.id);
                    let unit = declared.map_or(Unit::Plain, |declared| declared.unit);
                    let print = |value: f64| words.cell(value, unit);
                    html! {
                        <tr key={result.id.clone()}>
                            <th scope="row">{ words.result(&result.id) }</th>
                            <td class="number">{ print(result.mean) }</td>
                            <td class="number">{ between(result.interval, print) }</td>
                            { for result.quartiles.iter().map(|value| html! { <td class="number">{ print(*value) }</td> }) }
                        </tr>
                    }
                }) }
            </tbody>
        </table></div>
    }
}

/// The words of the options of choices, as a file in the page's language may say them.
fn option_words(words: &Lexicon, fields: &ModelFields) -> BTreeMap<String, String> {
    let mut said = BTreeMap::new();
    for field in &fields.fields {
        let word = |option: &String| (format!("{}-{option}", field.id), words.option(&field.id, option).to_string());
        said.extend(field.options.iter().map(word));
    }
    said
}

/// An interval in print.
fn between(interval: Option<[f64; 2]>, print: impl Fn(f64) -> String) -> String {
    interval.map_or_else(none, |[low, high]| format!("{} – {}", print(low), print(high)))
}

/// Stands for a number that there is not.
fn none() -> String {
    "–".to_owned()
}

/// Words of a saved table: results and segments by id.
fn names(words: &Lexicon, fields: &ModelFields) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    names.insert("segment".to_owned(), words.own("segment").to_string());
    names.extend(fields.results.iter().map(|result| (result.id.clone(), words.result(&result.id).to_string())));
    names.extend(fields.segments.iter().map(|segment| (segment.clone(), words.segment(segment).to_string())));
    names
}
