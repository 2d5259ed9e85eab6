//! What the pages of all fits share: how the work goes, which rows took part, tables, the method in formulas, saving.

use std::collections::BTreeMap;

use models::fits::{COMMON_FAULTS, FitCard, FitReport, Variable};
use models::{Unit, kebab};
use yew::prelude::*;

use super::{FitNews, FitWork};
use crate::failure::FailureNotice;
use crate::model::Lexicon;

/// How the work goes, where there is something to say.
pub(super) fn work(words: &Lexicon, work: &FitWork, on_news: &Callback<FitNews>) -> Html {
    let texts = &words.texts;
    let button = |news: FitNews, words: &str| {
        let on_news = on_news.clone();
        let onclick = Callback::from(move |_: MouseEvent| on_news.emit(news.clone()));
        html! { <button type="button" {onclick}>{ texts.get(words) }</button> }
    };
    match work {
        FitWork::Idle => html! {},
        FitWork::Running { stage, done } => {
            let stage = texts.get(&format!("fit-stage-{}", stage.as_deref().unwrap_or("waiting")));
            html! {
                <div class="notice working">
                    <p class="working-line"><span>{ &stage }</span></p>
                    <span class="visually-hidden" role="status">{ &stage }</span>
                    <progress max="1" value={done.to_string()} aria-label={stage} />
                    { button(FitNews::Stop, "fit-stop") }
                </div>
            }
        }
        FitWork::Stopped => html! {
            <div class="notice" role="status">
                <p>{ texts.get("fit-stopped") }</p>
                <p class="actions">{ button(FitNews::Run, "fit-run") }</p>
            </div>
        },
        FitWork::Failed(failure) => html! {
            <FailureNotice failure={failure.clone()}>
                if failure.code == "worker-died" {
                    { button(FitNews::Run, "fit-run") }
                }
            </FailureNotice>
        },
    }
}

/// Which rows took part, and why others did not.
pub(super) fn rows(words: &Lexicon, report: &FitReport) -> Html {
    let texts = &words.texts;
    html! {
        <div class="fit-rows">
            <p>{ texts.with("fit-rows-used", &[("used", report.used.into()), ("rows", report.rows.into())]) }</p>
            if !report.left_out.is_empty() {
                <ul>
                    { for report.left_out.iter().map(|group| {
                        let common = COMMON_FAULTS.contains(&group.reason.as_str());
                        let reason = if common {
                            let column = group.column.clone().unwrap_or_default();
                            texts.with(&format!("fit-reason-{}", group.reason), &[("column", column.into())])
                        } else {
                            words.get(&format!("reason-{}", group.reason))
                        };
                        let first = group.first.to_string();
                        let first = match &group.file {
                            Some(file) => {
                                let place = [("file", file.as_str().into()), ("row", first.into())];
                                texts.with("fit-left-out-in", &place)
                            }
                            None => texts.with("fit-left-out-row", &[("row", first.into())]),
                        };
                        let line = [
                            ("rows", group.rows.into()),
                            ("reason", reason.as_str().into()),
                            ("first", first.as_str().into()),
                            ("example", group.example.as_str().into()),
                        ];
                        html! { <li>{ texts.with(if group.example.is_empty() { "fit-left-out" } else { "fit-left-out-example" }, &line) }</li> }
                    }) }
                </ul>
            }
        </div>
    }
}

/// A table of printed cells under a heading; the first column names the row.
pub(super) fn table(words: &Lexicon, title: AttrValue, head: &[AttrValue], rows: Vec<(Html, Vec<AttrValue>)>) -> Html {
    html! {
        <section class="fit-table">
            <h3>{ &title }</h3>
            <div class="scroll" tabindex="0" role="group" aria-label={title.clone()}><table>
                <caption class="visually-hidden">{ words.texts.with("fit-table-of", &[("table", title.as_str().into())]) }</caption>
                <thead><tr>
                    { for head.iter().enumerate().map(|(at, cell)| html! {
                        <th scope="col" class={(at > 0).then_some("number")}>{ cell }</th>
                    }) }
                </tr></thead>
                <tbody>
                    { for rows.into_iter().map(|(name, cells)| html! {
                        <tr>
                            <th scope="row">{ name }</th>
                            { for cells.into_iter().map(|cell| html! { <td class="number">{ cell }</td> }) }
                        </tr>
                    }) }
                </tbody>
            </table></div>
        </section>
    }
}

/// The method in formulas, each with what it says.
pub(super) fn method(words: &Lexicon, card: &FitCard) -> Html {
    html! {
        <section class="model-steps">
            <h2>{ words.texts.get("fit-method") }</h2>
            <ol>
                { for card.formulas.iter().enumerate().map(|(at, formula)| {
                    let says = words.get(&format!("formula-{}", at + 1));
                    html! {
                        <li>
                            <span class="step-name">{ &says }</span>
                            <p class="formula fit-formula" tabindex="0" role="group" aria-label={says.clone()}>{ *formula }</p>
                        </li>
                    }
                }) }
            </ol>
        </section>
    }
}

/// The cautions.
pub(super) fn cautions(words: &Lexicon, card: &FitCard) -> Html {
    html! {
        <section class="model-cautions">
            <h2>{ words.own("cautions") }</h2>
            <ul>{ for (1..=card.cautions).map(|number| html! { <li>{ words.get(&format!("caution-{number}")) }</li> }) }</ul>
        </section>
    }
}

/// Buttons that save every row of the file with the result columns.
pub(super) fn save(words: &Lexicon, report: &FitReport, on_news: &Callback<FitNews>) -> Html {
    let texts = &words.texts;
    let name = texts.get("fit-save");
    let column = |id: &String| words.get(&format!("column-{}", kebab(id))).to_string();
    let mut names: BTreeMap<String, String> = report.saved.iter().map(|id| (id.clone(), column(id))).collect();
    names.extend(["yes", "no"].map(|id| (id.to_owned(), words.own(id).to_string())));
    let button = |format: &'static str, label: &'static str| {
        let (on_news, names) = (on_news.clone(), names.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            on_news.emit(FitNews::Save { format: format.to_owned(), names: names.clone() });
        });
        html! { <button type="button" aria-label={format!("{name} {label}")} {onclick}>{ label }</button> }
    };
    let columns: Vec<String> = report.saved.iter().map(column).collect();
    html! {
        <section class="fit-save">
            <h2>{ texts.get("fit-save-title") }</h2>
            <p>{ texts.with("fit-save-columns", &[("columns", columns.join(&words.own("list-separator")).into())]) }</p>
            <p class="actions"><span>{ &name }</span>{ button("csv", "CSV") }{ button("xlsx", "XLSX") }{ button("parquet", "Parquet") }</p>
        </section>
    }
}

/// An interval in print: "12.1 to 16".
pub(super) fn between(words: &Lexicon, low: &str, high: &str) -> String {
    words.texts.with("fit-between", &[("low", low.into()), ("high", high.into())]).to_string()
}

/// An interval in a cell: "12.1–16".
pub(super) fn range(words: &Lexicon, low: &str, high: &str) -> String {
    words.texts.with("fit-range-cell", &[("low", low.into()), ("high", high.into())]).to_string()
}

/// A chance value in print: "p = 0.012", "p < 0.001".
pub(super) fn chance(words: &Lexicon, p: f64) -> String {
    if p < 0.001 { "p < 0.001".to_owned() } else { format!("p = {}", words.texts.fixed(p, 3)) }
}

/// A chance value in a column of its own: "0.012", "< 0.001".
pub(super) fn chance_cell(words: &Lexicon, p: Option<f64>) -> AttrValue {
    match p {
        None => words.own("none"),
        Some(p) if p < 0.001 => "< 0.001".into(),
        Some(p) => words.texts.fixed(p, 3).into(),
    }
}

/// A number with so many decimal places in a cell, or the sign for none.
pub(super) fn fixed_cell(words: &Lexicon, value: Option<f64>, places: usize) -> AttrValue {
    value.map_or_else(|| words.own("none"), |value| words.texts.fixed(value, places).into())
}

/// A value with its interval in a cell: "0.27 (0.17–0.38)".
pub(super) fn ranged_cell(words: &Lexicon, [value, low, high]: [f64; 3], places: usize) -> AttrValue {
    let print = |value: f64| words.texts.fixed(value, places);
    format!("{} ({})", print(value), interval_cell(words, &print(low), &print(high))).into()
}

/// An interval in a cell. Beside a number below zero a dash reads as its sign: "−0.10 to 0.13".
pub(super) fn interval_cell(words: &Lexicon, low: &str, high: &str) -> String {
    let negative = |text: &str| text.starts_with(['-', '−']);
    if negative(low) || negative(high) { between(words, low, high) } else { range(words, low, high) }
}

/// The name of a variable: of its role, or of its column where the role takes columns one by one.
pub(super) fn variable(words: &Lexicon, variable: &Variable) -> AttrValue {
    match variable.role.as_str() {
        "others" => variable.columns.first().cloned().unwrap_or_default().into(),
        role => words.get(&format!("role-{}", kebab(role))),
    }
}

/// Names one after the other.
pub(super) fn listed(words: &Lexicon, names: impl IntoIterator<Item = String>) -> String {
    names.into_iter().collect::<Vec<_>>().join(&words.texts.get("fit-and"))
}

/// A length of time in a unit of the settings: `months`.
pub(super) fn time(words: &Lexicon, value: f64, unit: &str) -> String {
    let number = words.texts.number(value, 1);
    words.texts.with(&format!("fit-quantity-{unit}"), &[("value", number.into()), ("count", value.into())]).to_string()
}

/// A share in print.
pub(super) fn share(words: &Lexicon, value: f64) -> String {
    words.cell(value, Unit::Share)
}
