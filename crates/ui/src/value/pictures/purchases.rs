//! When customers buy: the purchases of some of them, and the times between all.

use std::rc::Rc;

use models::value_pictures::{Intervals, Overview, PictureAsked, Timing};
use yew::prelude::*;

use super::super::length;
use super::PicturesNews;
use super::words::{note, number};
use crate::chart::{Histogram, LifeLine, LifeLines, TableData};
use crate::texts::Texts;

/// Both pictures; nothing without a log of orders.
pub(super) fn pictures(
    texts: &Texts,
    overview: &Overview,
    timing: Option<&Timing>,
    on_news: &Callback<PicturesNews>,
) -> Html {
    let timing = timing.filter(|timing| !timing.customers.is_empty());
    if timing.is_none() && overview.intervals.is_none() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="pictures-when-title">
            <h2 id="pictures-when-title">{ texts.get("pictures-when-title") }</h2>
            <p class="lead-in">{ texts.get("pictures-when-lead") }</p>
            <div class="picture-pair">
                { timing.map(|timing| lives(texts, timing, on_news)).unwrap_or_default() }
                { overview.intervals.as_ref().map(|intervals| between(texts, intervals)).unwrap_or_default() }
            </div>
        </section>
    }
}

fn lives(texts: &Texts, timing: &Timing, on_news: &Callback<PicturesNews>) -> Html {
    let unit = timing.unit.as_str();
    let lines: Vec<LifeLine> = timing
        .customers
        .iter()
        .map(|customer| {
            let last = customer.at.last().copied().unwrap_or_default();
            let details = texts.with(
                "pictures-timing-row",
                &[
                    ("customer", customer.customer.as_str().into()),
                    ("purchases", (customer.at.len() as f64).into()),
                    ("age", length(texts, unit, customer.age).as_str().into()),
                    ("since", length(texts, unit, customer.age - last).as_str().into()),
                    ("alive", texts.percent(customer.alive, 0).into()),
                ],
            );
            LifeLine {
                events: customer.at.clone(),
                age: customer.age,
                label: texts.percent(customer.alive, 0).into(),
                details,
            }
        })
        .collect();
    let another = {
        let (on_news, seed) = (on_news.clone(), timing.seed);
        Callback::from(move |_: MouseEvent| {
            on_news.emit(PicturesNews::Ask(PictureAsked::Timing { seed: seed.wrapping_add(1) }));
        })
    };
    let controls = html! {
        <span class="switch">
            <span>{ texts.with("pictures-timing-seed", &[("seed", timing.seed.to_string().into())]) }</span>
            <button type="button" class="quiet" onclick={another}>{ texts.get("pictures-timing-another") }</button>
        </span>
    };
    let ids =
        ["column-customer", "pictures-timing-count", "pictures-timing-last", "pictures-timing-age", "column-alive"];
    let table = TableData {
        head: ids.map(|id| texts.get(id).to_string()).to_vec(),
        rows: timing
            .customers
            .iter()
            .map(|customer| {
                vec![
                    customer.customer.clone(),
                    texts.count(customer.at.len()),
                    texts.fixed(customer.at.last().copied().unwrap_or_default(), 1),
                    texts.fixed(customer.age, 1),
                    texts.percent(customer.alive, 0),
                ]
            })
            .collect(),
    };
    let numbers = [("shown", (lines.len() as f64).into()), ("of", (timing.of as f64).into())];
    html! {
        <LifeLines title={texts.get("pictures-timing-title")} description={texts.with("pictures-timing-description", &numbers)}
            x_title={texts.get(&format!("pictures-timing-x-{unit}"))} label_title={texts.get("column-alive")} lines={Rc::new(lines)}
            place_format={number(texts, 1)} {controls} hint={texts.get("pictures-timing-hint")}
            note={note(texts.with("pictures-timing-note", &numbers))} table={Rc::new(table)} file_name={texts.get("pictures-timing-file")} />
    }
}

fn between(texts: &Texts, intervals: &Intervals) -> Html {
    let width = f64::from(intervals.width);
    let name = {
        let (texts, width) = (texts.clone(), intervals.width as usize);
        move |bin: usize| -> AttrValue {
            let (from, to) = (bin * width + 1, (bin + 1) * width);
            let ends = [("from", texts.count(from).into()), ("to", texts.count(to).into())];
            if from == to { texts.count(to).into() } else { texts.with("pictures-stretch", &ends) }
        }
    };
    let describe = {
        let (texts, bins, name) = (texts.clone(), intervals.bins.clone(), name.clone());
        let all = intervals.count as f64;
        Callback::from(move |bin: usize| {
            texts.with(
                "pictures-between-bin",
                &[
                    ("days", name(bin).as_str().into()),
                    ("count", (bins[bin] as f64).into()),
                    ("share", texts.percent(bins[bin] as f64 / all, 1).into()),
                ],
            )
        })
    };
    let end = texts.count(intervals.bins.len() * intervals.width as usize);
    let mut rows: Vec<Vec<String>> = intervals
        .bins
        .iter()
        .enumerate()
        .map(|(bin, count)| vec![name(bin).to_string(), texts.count(*count)])
        .collect();
    rows.push(vec![
        texts.with("pictures-above", &[("value", end.as_str().into())]).to_string(),
        texts.count(intervals.beyond),
    ]);
    let table = TableData {
        head: ["pictures-between-x", "pictures-between-y"].map(|id| texts.get(id).to_string()).to_vec(),
        rows,
    };
    let median = texts.number(intervals.median, 1);
    let days = [("days", intervals.median.into())];
    let words = texts.with(
        "pictures-between-note",
        &[
            ("mean", texts.number(intervals.mean, 1).into()),
            ("beyond", (intervals.beyond as f64).into()),
            ("end", end.as_str().into()),
        ],
    );
    html! {
        <Histogram title={texts.with("pictures-between-finding", &days)}
            description={texts.with("pictures-between-description", &[("median", median.as_str().into()), ("count", (intervals.count as f64).into())])}
            x_title={texts.get("pictures-between-x")} y_title={texts.get("pictures-between-y")} {width}
            bins={Rc::new(intervals.bins.iter().map(|count| *count as f64).collect::<Vec<_>>())}
            marks={vec![(intervals.median, texts.with("pictures-spread-median", &[("value", median.as_str().into())]))]}
            place_format={number(texts, 0)} tick_format={number(texts, 0)} {describe} hint={texts.get("pictures-bins-hint")}
            note={note(words)} table={Rc::new(table)} file_name={texts.get("pictures-between-file")} />
    }
}
