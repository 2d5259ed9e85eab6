//! What came out of a run: what was missing, the rows as dots, segments, results, items, and all rows to be saved.

use std::collections::BTreeMap;
use std::rc::Rc;

use models::Unit;
use models::runs::{AnswerReport, ItemReport, MeanReport, MissingRule, ModelRunReport, ResultSummary, ShareReport};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::RunNews;
use super::columns::choice;
use super::compare::comparison;
use super::dots::{RowDots, RunDots};
use super::view::Scene;

pub(super) fn outcome(scene: &Scene, report: &Rc<ModelRunReport>, dots: Option<&RunDots>) -> Html {
    let texts = &scene.words.texts;
    let few = report.segments.iter().any(|segment| scene.few(report, segment.count));
    html! {
        <>
            if !report.without.is_empty() {
                <ul>
                    { for report.without.iter().map(|(reason, count)| html! {
                        <li>{ texts.with("file-run-without", &[("rows", (*count).into()), ("reason", scene.words.reason(reason).as_str().into())]) }</li>
                    }) }
                </ul>
            }
            { missing(scene, report) }
            if let (Some(_), Some(dots)) = (&report.matrix, dots) {
                <RowDots scene={scene.clone()} report={Rc::clone(report)} dots={dots.clone()} />
            }
            if report.segments.iter().any(|segment| segment.count > 0) {
                { segments(scene, report) }
                if few {
                    <p class="muted">{ texts.with("file-run-few-note", &[("rows", report.small.into())]) }</p>
                }
            }
            { results(scene, &report.results) }
            { items(scene, report) }
            { groups(scene, report) }
            { report.comparison.as_ref().map(|found| comparison(scene, report, found)).unwrap_or_default() }
            { save(scene, report) }
        </>
    }
}

impl Scene {
    /// Whether so few rows are marked.
    pub(super) fn few(&self, report: &ModelRunReport, rows: usize) -> bool {
        0 < rows && rows < report.small
    }

    /// The mark of few rows.
    pub(super) fn few_mark(&self, report: &ModelRunReport, rows: usize) -> Html {
        match self.few(report, rows) {
            true => html! { <span class="few">{ self.words.texts.get("file-run-few") }</span> },
            false => html! {},
        }
    }

    /// Unit of a result.
    pub(super) fn unit(&self, result: &str) -> Unit {
        let declared = self.fields.results.iter().find(|declared| declared.id == result);
        declared.map_or(Unit::Plain, |declared| declared.unit)
    }

    /// Both ends of an interval of a mean.
    pub(super) fn ends(&self, interval: Option<[f64; 2]>, unit: Unit) -> String {
        interval.map_or_else(|| "–".to_owned(), |ends| ends.map(|end| self.words.cell(end, unit)).join(" – "))
    }

    /// A share with one decimal.
    pub(super) fn percent(&self, share: Option<f64>) -> String {
        share.map_or_else(|| "–".to_owned(), |share| self.words.texts.percent_fixed(share, 1))
    }

    /// Both ends of an interval of a share.
    pub(super) fn percents(&self, interval: Option<[f64; 2]>) -> String {
        interval
            .map_or_else(|| "–".to_owned(), |ends| ends.map(|end| self.words.texts.percent_fixed(end, 1)).join(" – "))
    }
}

/// A table that scrolls inside itself.
pub(super) fn table(caption: &AttrValue, head: Html, body: Html) -> Html {
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={caption.clone()}><table>
            <caption class="visually-hidden">{ caption }</caption>
            <thead><tr>{ head }</tr></thead>
            <tbody>{ body }</tbody>
        </table></div>
    }
}

/// Heads of columns: the first names the row, the others are numbers.
pub(super) fn heads(scene: &Scene, ids: &[&str]) -> Html {
    let head = |(place, id): (usize, &&str)| {
        html! { <th scope="col" class={(place > 0).then_some("number")}>{ scene.words.texts.get(&format!("file-run-{id}")) }</th> }
    };
    ids.iter().enumerate().map(head).collect()
}

fn number(text: String) -> Html {
    html! { <td class="number">{ text }</td> }
}

/// What the columns lack, in all and one by one, and what becomes of the rows.
fn missing(scene: &Scene, report: &ModelRunReport) -> Html {
    let texts = &scene.words.texts;
    let rule = match report.rule {
        MissingRule::LeftOut => "file-missing-left-out",
        MissingRule::Own => "file-missing-own",
        MissingRule::ItemByItem => return html! { <p>{ texts.get("file-missing-items") }</p> },
    };
    let row = |answer: &AnswerReport| {
        html! {
            <tr key={answer.input.clone()}>
                <th scope="row">{ scene.words.input(&answer.input) }<br /><span class="muted">{ &answer.column }</span></th>
                { for [answer.usable, answer.empty, answer.unreadable, answer.outside].map(|count| number(texts.count(count))) }
                { mean(scene, answer.mean.as_ref(), Unit::Plain) }
            </tr>
        }
    };
    let heads = heads(scene, &["column", "usable", "empty", "unreadable", "outside", "mean", "interval"]);
    html! {
        <>
            <p>
                { texts.with("file-missing-total", &[("rows", report.incomplete.into()), ("total", report.total.into())]) }
                { " " }{ texts.get(rule) }
            </p>
            <details class="file-bulk">
                <summary>{ texts.get("file-missing-columns") }</summary>
                { table(&texts.get("file-missing-columns"), heads, report.answers.iter().map(row).collect()) }
            </details>
        </>
    }
}

/// A mean and its interval, in two cells.
fn mean(scene: &Scene, found: Option<&MeanReport>, unit: Unit) -> Html {
    let text = found.map_or_else(|| "–".to_owned(), |found| scene.words.cell(found.mean, unit));
    html! { <>{ number(text) }{ number(scene.ends(found.and_then(|found| found.interval), unit)) }</> }
}

fn segments(scene: &Scene, report: &ModelRunReport) -> Html {
    let texts = &scene.words.texts;
    let row = |(rank, segment): (usize, &ShareReport)| {
        html! {
            <tr key={segment.id.clone()}>
                <th scope="row" class={classes!("segment-name", scene.tone_class(rank))}>
                    <span class="swatch" aria-hidden="true" />{ scene.words.segment(&segment.id) }{ scene.few_mark(report, segment.count) }
                </th>
                { number(texts.count(segment.count)) }
                { number(scene.percent(segment.share)) }
                { number(scene.percents(segment.interval)) }
            </tr>
        }
    };
    let heads = heads(scene, &["segment", "count", "share", "share-interval"]);
    table(&texts.get("file-run-segments"), heads, report.segments.iter().enumerate().map(row).collect())
}

fn results(scene: &Scene, results: &[ResultSummary]) -> Html {
    let texts = &scene.words.texts;
    if results.is_empty() {
        return html! {};
    }
    let row = |result: &ResultSummary| {
        let unit = scene.unit(&result.id);
        let found = MeanReport { rows: result.rows, mean: result.mean, interval: result.interval };
        html! {
            <tr key={result.id.clone()}>
                <th scope="row">{ scene.words.result(&result.id) }</th>
                { mean(scene, Some(&found), unit) }
                { for result.quartiles.iter().map(|value| number(scene.words.cell(*value, unit))) }
                { number(texts.count(result.rows)) }
            </tr>
        }
    };
    let heads =
        heads(scene, &["result", "mean", "interval", "least", "quarter", "median", "three-quarters", "most", "count"]);
    table(&texts.get("file-run-results"), heads, results.iter().map(row).collect())
}

/// The items of a survey: what was said of each.
fn items(scene: &Scene, report: &ModelRunReport) -> Html {
    let texts = &scene.words.texts;
    let (Some(survey), Some(first)) = (&scene.fields.survey, report.items.first()) else { return html! {} };
    let is_number: Vec<bool> =
        (0..survey.answers.len()).map(|place| report.items.iter().any(|item| item.answers[place].is_some())).collect();
    let heads = html! {
        <>
            <th scope="col">{ texts.get("file-items-name") }</th>
            <th scope="col" class="number">{ texts.get("file-items-answered") }</th>
            <th scope="col" class="number">{ texts.get("file-items-without") }</th>
            { for survey.answers.iter().zip(&is_number).filter(|(_, is)| **is).map(|(answer, _)| html! {
                <th scope="col" class="number" colspan="2">{ texts.with("file-items-mean", &[("answer", scene.words.input(answer).as_str().into())]) }</th>
            }) }
            { for first.shares.iter().map(|share| html! { <th scope="col" class="number">{ scene.words.input(&share.id) }</th> }) }
        </>
    };
    let row = |(place, item): (usize, &ItemReport)| {
        html! {
            <tr key={place}>
                <th scope="row">{ scene.item(place, &item.name) }{ scene.few_mark(report, item.rows) }</th>
                { number(texts.count(item.rows)) }
                { number(texts.count(item.without.values().sum())) }
                { for item.answers.iter().zip(&is_number).filter(|(_, is)| **is).map(|(found, _)| mean(scene, found.as_ref(), Unit::Points)) }
                { for item.shares.iter().map(|share| share_cell(scene, share)) }
            </tr>
        }
    };
    html! {
        <>
            { table(&texts.get("file-items-results"), heads, report.items.iter().enumerate().map(row).collect()) }
            if report.shown.is_some() {
                <p>{ texts.get("file-items-shown") }</p>
            }
        </>
    }
}

/// Count, share and interval in one cell.
pub(super) fn share_cell(scene: &Scene, share: &ShareReport) -> Html {
    html! {
        <td class="number">
            { scene.percent(share.share) }<span class="muted cell-line">{ scene.words.texts.count(share.count) }</span>
            <span class="muted cell-line">{ scene.percents(share.interval) }</span>
        </td>
    }
}

/// Which column divides the rows, and how many rows are few.
fn groups(scene: &Scene, report: &ModelRunReport) -> Html {
    let texts = &scene.words.texts;
    let ongroup = {
        let scene = scene.clone();
        Callback::from(move |column: String| scene.set(|settings| settings.group = column))
    };
    let onsmall = {
        let scene = scene.clone();
        Callback::from(move |event: Event| {
            let number = event.target_dyn_into::<HtmlInputElement>().map_or(f64::NAN, |input| input.value_as_number());
            scene.set(|settings| settings.small = (number >= 0.0).then_some(number as usize));
        })
    };
    html! {
        <>
            <h3>{ texts.get("file-groups") }</h3>
            <div class="file-bulk-row">
                <label>
                    <span>{ texts.get("file-groups-column") }</span>
                    { choice(scene, &scene.settings.group, texts.get("file-groups-none"), ongroup) }
                </label>
                <label>
                    <span>{ texts.get("file-groups-few") }</span>
                    <input type="number" min="0" step="1" value={report.small.to_string()} onchange={onsmall} />
                </label>
            </div>
        </>
    }
}

/// Buttons that save every row of the file with the result columns.
fn save(scene: &Scene, report: &ModelRunReport) -> Html {
    let label = scene.words.texts.get("file-run-save");
    let names = Rc::new(names(scene, report));
    let button = |format: &'static str, word: &'static str| {
        let names = Rc::clone(&names);
        let onclick = scene
            .on_news
            .reform(move |_: MouseEvent| RunNews::Save { format: format.to_owned(), names: (*names).clone() });
        html! { <button type="button" aria-label={format!("{label} {word}")} {onclick}>{ word }</button> }
    };
    html! { <p class="actions"><span>{ &label }</span>{ button("csv", "CSV") }{ button("xlsx", "XLSX") }{ button("parquet", "Parquet") }</p> }
}

/// Words of a saved table: results and segments by id, and the items that classify.
fn names(scene: &Scene, report: &ModelRunReport) -> BTreeMap<String, String> {
    let (words, fields) = (&scene.words, &scene.fields);
    let mut names = BTreeMap::new();
    names.insert("segment".to_owned(), words.own("segment").to_string());
    names.extend(fields.results.iter().map(|result| (result.id.clone(), words.result(&result.id).to_string())));
    // A result may have the id of a segment.
    let segment = |segment: &String| (format!("segment-{segment}"), words.segment(segment).to_string());
    names.extend(fields.segments.iter().map(segment));
    let items = report.items.iter().enumerate();
    names.extend(items.map(|(place, item)| (format!("item-{}", place + 1), scene.item(place, &item.name).to_string())));
    names
}
