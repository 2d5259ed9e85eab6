//! The profit–duration matrix over all customers, with cut lines to drag.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Float64Array;
use ui::chart::{DotAxis, Dots, Format, PointColumn, Quadrants, TableData};
use ui::texts::{Texts, use_text_files, use_texts};
use wasm_bindgen_futures::spawn_local;
use workbench::protocol::{Answer, Column, ColumnSummary, HistoryReport, MatrixSettings, Request, Story};
use yew::prelude::*;

use crate::client::{Reply, after, next_task};
use crate::context::use_app;
use crate::state::Change;

/// Ids of the quadrants: low duration low total, high low, low high, high high.
const QUADRANTS: [&str; 4] = ["strangers", "barnacles", "butterflies", "true-friends"];
/// Milliseconds that the pointer rests on a customer before the worker is asked who it is.
const REST: i32 = 120;
/// Milliseconds that a dragged line rests before its place is kept: the whole page hears of a kept place.
const SETTLE: i32 = 300;
/// Numbers copied at once: a few milliseconds of work.
const SLICE: u32 = 1 << 18;

/// The columns of the matrix; rows without a value are left out and their places kept in `customers`.
#[derive(Clone, PartialEq)]
struct Points {
    duration: PointColumn,
    total: PointColumn,
    /// Index of each point's customer; `None` where every customer is a point.
    customers: Option<Rc<[u32]>>,
    domain: [f64; 2],
    median: f64,
}

impl Points {
    /// Columns with the worker's summary of each: where every customer has both values, nothing goes through them here.
    fn new(mut columns: [Vec<f64>; 2], summaries: [ColumnSummary; 2]) -> Option<Self> {
        let rows = columns[0].len().min(columns[1].len());
        let complete = summaries.iter().all(|summary| summary.filled == rows);
        let customers = (!complete).then(|| {
            let mut customers: Vec<u32> = (0..rows as u32).collect();
            customers.retain(|row| columns.iter().all(|column| column[*row as usize].is_finite()));
            for column in &mut columns {
                *column = customers.iter().map(|row| column[*row as usize]).collect();
            }
            Rc::from(customers)
        });
        let [duration, total] = columns.map(PointColumn::new);
        if total.values().is_empty() {
            return None;
        }
        let domain = summaries[1].positive.unwrap_or([1.0, 10.0]);
        let median = summaries[1].median.unwrap_or(domain[0]).clamp(domain[0], domain[1]);
        Some(Self { duration, total, customers, domain, median })
    }

    /// The customer of a point.
    fn customer(&self, point: usize) -> Option<usize> {
        match &self.customers {
            Some(customers) => customers.get(point).map(|customer| *customer as usize),
            None => Some(point),
        }
    }
}

/// The numbers of a column, copied in slices between which the page answers.
async fn copied(column: &Float64Array) -> Vec<f64> {
    let length = column.length();
    let mut numbers = Vec::with_capacity(length as usize);
    for start in (0..length).step_by(SLICE as usize) {
        next_task().await;
        let end = length.min(start + SLICE);
        numbers.resize(end as usize, 0.0);
        column.subarray(start, end).copy_to(&mut numbers[start as usize..]);
    }
    numbers
}

/// The matrix of the open file; nothing where durations cannot be known.
#[component]
pub(super) fn ProfitDuration() -> Html {
    let app = use_app();
    let texts = use_texts();
    let named = use_text_files(&["segment"]);
    let points = use_state_eq(|| None::<Points>);
    let history = app.state.history.report.clone();
    {
        let (app, points) = (app.clone(), points.setter());
        let key = history.as_ref().map(|history| Rc::as_ptr(history) as usize);
        use_effect_with(key, move |key| {
            let left = Rc::new(Cell::new(false));
            if key.is_some() {
                let left = Rc::clone(&left);
                let reply = Callback::from(move |reply: Reply| match reply {
                    Reply::Done(Answer::Columns(summaries), attachments) => {
                        let summaries = <[ColumnSummary; 2]>::try_from(summaries);
                        let arrays = <[Float64Array; 2]>::try_from(attachments.arrays);
                        if let (Ok(summaries), Ok([duration, total])) = (summaries, arrays) {
                            let (points, left) = (points.clone(), Rc::clone(&left));
                            spawn_local(async move {
                                let columns = [copied(&duration).await, copied(&total).await];
                                if !left.get() {
                                    points.set(Points::new(columns, summaries));
                                }
                            });
                        }
                    }
                    Reply::Failed(_) => points.set(None),
                    Reply::Done(..) | Reply::Progress(_) => {}
                });
                app.request(Request::Columns(vec![Column::Duration, Column::Total]), reply);
            }
            move || left.set(true)
        });
    }
    let Some(points) = (*points).clone().filter(|_| named) else { return Html::default() };
    let dated = history.as_ref().is_some_and(|history: &Rc<HistoryReport>| history.days.is_some());
    html! {
        <>
            <section class="wide" aria-labelledby="matrix-title">
                <h2 id="matrix-title">{ texts.get("segment-matrix-title") }</h2>
                <Matrix {points} {dated} />
            </section>
        </>
    }
}

/// Properties of [`Matrix`].
#[derive(Clone, PartialEq, Properties)]
struct MatrixProps {
    points: Points,
    dated: bool,
}

/// The picture with its own state: a dragged line renders nothing else anew.
#[component]
fn Matrix(props: &MatrixProps) -> Html {
    let app = use_app();
    let texts = use_texts();
    let points = &props.points;
    let dragged = use_state_eq(|| None::<[f64; 2]>);
    let cuts = dragged.or(app.state.settings.matrix.cuts).unwrap_or([0.5, tidy_median(points.median)]);
    let active = use_state_eq(|| None::<usize>);
    let story = use_state_eq(|| None::<(usize, Story)>);
    {
        // Other data, other points.
        let (dragged, active, story) = (dragged.setter(), active.setter(), story.setter());
        use_effect_with(points.clone(), move |_| {
            dragged.set(None);
            active.set(None);
            story.set(None);
        });
    }
    let latest = use_mut_ref(|| None::<usize>);
    *latest.borrow_mut() = *active;
    {
        let (app, story, latest, points) = (app.clone(), story.setter(), latest.clone(), points.clone());
        use_effect_with(*active, move |active| {
            if let Some(point) = *active {
                let ask = move || {
                    if *latest.borrow() != Some(point) {
                        return;
                    }
                    let Some(customer) = points.customer(point) else { return };
                    let reply = Callback::from(move |reply: Reply| {
                        if let Reply::Done(Answer::Story(told), _) = reply {
                            story.set(Some((point, told)));
                        }
                    });
                    app.request(Request::Story { customer }, reply);
                };
                after(REST, ask);
            }
        });
    }
    let quadrants = use_memo((points.clone(), cuts.map(f64::to_bits)), |(points, cuts)| {
        let [x, y] = cuts.map(f64::from_bits);
        Quadrants::count(points.duration.values(), points.total.values(), x, y)
    });
    let on_cuts = {
        let dragged = dragged.setter();
        use_callback((), move |next: [f64; 2], ()| dragged.set(Some(next)))
    };
    {
        // Kept in the settings, and so in undo and in the project, once the hand rests.
        let (app, setter) = (app.clone(), dragged.setter());
        use_effect_with(*dragged, move |dragged| {
            let left = Rc::new(Cell::new(false));
            if let Some(cuts) = *dragged {
                let waiting = Rc::clone(&left);
                after(SETTLE, move || {
                    if !waiting.get() {
                        app.set(Change::Matrix(MatrixSettings { cuts: Some(cuts) }));
                        setter.set(None);
                    }
                });
            }
            move || left.set(true)
        });
    }
    let on_active = {
        let active = active.setter();
        use_callback((), move |point: Option<usize>, ()| active.set(point))
    };
    let formats = use_memo(texts.clone(), Formats::new);
    let readout = active.map(|point| {
        let told = (*story).as_ref().filter(|(of, _)| *of == point).map(|(_, story)| story);
        describe(&texts, points, point, told)
    });
    let names = QUADRANTS.map(|id| texts.get(&format!("segment-matrix-{id}")));
    let shares = std::array::from_fn(|quadrant| {
        texts.with(
            "segment-matrix-corner",
            &[
                ("count", (quadrants.counts[quadrant] as f64).into()),
                ("share", texts.percent(quadrants.share(quadrant).unwrap_or(0.0), 0).into()),
            ],
        )
    });
    let title = texts.with(
        "segment-matrix-finding",
        &[
            ("share", texts.percent(quadrants.share(3).unwrap_or(0.0), 0).into()),
            ("revenue", texts.percent(quadrants.sum_share(3).unwrap_or(0.0), 0).into()),
        ],
    );
    let rows = (0..4).rev().map(|quadrant| {
        vec![
            names[quadrant].to_string(),
            texts.count(quadrants.counts[quadrant]),
            quadrants.share(quadrant).map_or_else(String::new, |share| texts.percent_fixed(share, 1)),
            texts.money_fixed(quadrants.sums[quadrant], 0),
            quadrants.sum_share(quadrant).map_or_else(String::new, |share| texts.percent_fixed(share, 1)),
        ]
    });
    let head = ["segment-matrix-group", "column-customers", "column-share", "column-revenue", "column-revenue-share"];
    let table = Rc::new(TableData { head: head.map(|id| texts.get(id).to_string()).to_vec(), rows: rows.collect() });
    let x_axis = DotAxis {
        title: texts.get("segment-matrix-x"),
        domain: [0.0, 1.0],
        log: false,
        tick_format: formats.share.clone(),
        cut_format: formats.share.clone(),
        cut_label: texts.get("segment-matrix-cut-x"),
    };
    let y_axis = DotAxis {
        title: texts.get("segment-matrix-y"),
        domain: points.domain,
        log: true,
        tick_format: formats.short_money.clone(),
        cut_format: formats.money.clone(),
        cut_label: texts.get("segment-matrix-cut-y"),
    };
    html! {
        <div class="split">
            <div class="split-main">
                <Dots {title} description={texts.with("segment-matrix-description", &[("count", (points.total.values().len() as f64).into())])}
                    x={points.duration.clone()} y={points.total.clone()} {x_axis} {y_axis} {cuts} {on_cuts} names={names.clone()} {shares}
                    active={*active} {on_active} {readout} hint={texts.get("segment-matrix-hint")} {table}
                    file_name={texts.get("segment-matrix-file")} />
            </div>
            <div class="split-side note">
                <dl class="quadrant-list">
                    { for [3, 2, 1, 0].map(|quadrant| html! {
                        <>
                            <dt><span class={classes!("chart-swatch", format!("quadrant-{quadrant}"))} aria-hidden="true" />{ &names[quadrant] }</dt>
                            <dd>{ texts.attr(&format!("segment-matrix-{}", QUADRANTS[quadrant]), "advice").unwrap_or_default() }</dd>
                        </>
                    }) }
                </dl>
                <p>{ texts.get("segment-matrix-duration-note") }</p>
                <p>{ texts.get("segment-matrix-total-note") }</p>
                <p>{ texts.get("segment-matrix-cut-note") }</p>
                if !props.dated {
                    <p>{ texts.get("segment-matrix-undated-note") }</p>
                }
            </div>
        </div>
    }
}

/// How the axes print their numbers; made once a language.
struct Formats {
    share: Format,
    money: Format,
    short_money: Format,
}

impl Formats {
    fn new(texts: &Texts) -> Self {
        let (share, money, short_money) = (texts.clone(), texts.clone(), texts.clone());
        Self {
            share: Format::new(move |value| share.percent(value, 0)),
            money: Format::new(move |value| money.money(value)),
            short_money: Format::new(move |value| short_money.compact_money(value)),
        }
    }
}

/// A line that a person could have drawn: the median to two significant digits.
fn tidy_median(median: f64) -> f64 {
    if median <= 0.0 {
        return median;
    }
    let power = 10f64.powf(1.0 - median.log10().floor());
    (median * power).round() / power
}

/// A customer in words: first what the picture shows, with name and orders once the worker has told them.
fn describe(texts: &Texts, points: &Points, point: usize, story: Option<&Story>) -> AttrValue {
    let duration = points.duration.values().get(point).copied().unwrap_or(0.0);
    let total = points.total.values().get(point).copied().unwrap_or(0.0);
    let shown = [("duration", texts.percent(duration, 0).into()), ("total", texts.money(total).into())];
    match story {
        None => texts.with("segment-matrix-point", &shown),
        Some(story) => {
            let mut words = shown.to_vec();
            words.push(("customer", story.customer.clone().into()));
            words.push(("orders", fact(story, Column::Orders).unwrap_or(0.0).into()));
            words.push((
                "days",
                fact(story, Column::DaysSinceLast).map_or_else(String::new, |days| texts.number(days, 0)).into(),
            ));
            texts.with("segment-matrix-customer", &words)
        }
    }
}

fn fact(story: &Story, column: Column) -> Option<f64> {
    story.facts.iter().find(|(of, _)| *of == column).and_then(|(_, cell)| match cell {
        workbench::protocol::Cell::Number(number) => Some(*number),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use workbench::protocol::ColumnSummary;

    use super::{Points, tidy_median};

    #[test]
    fn rows_without_a_value_are_left_out_and_places_kept() {
        let total = ColumnSummary { filled: 3, median: Some(20.0), positive: Some([10.0, 30.0]) };
        let duration = ColumnSummary { filled: 2, median: Some(0.5), positive: Some([0.1, 0.9]) };
        let points =
            Points::new([vec![0.1, f64::NEG_INFINITY, 0.9], vec![10.0, 20.0, 30.0]], [duration, total]).unwrap();
        assert_eq!(points.total.values(), [10.0, 30.0]);
        assert_eq!([0, 1, 2].map(|point| points.customer(point)), [Some(0), Some(2), None]);
        assert_eq!((points.domain, points.median), ([10.0, 30.0], 20.0));
        let full = ColumnSummary { filled: 3, ..duration };
        let points = Points::new([vec![0.1, 0.2, 0.9], vec![10.0, 20.0, 30.0]], [full, total]).unwrap();
        assert_eq!(points.customer(1), Some(1));
        let empty = ColumnSummary { filled: 0, median: None, positive: None };
        assert!(Points::new([Vec::new(), Vec::new()], [empty, empty]).is_none());
    }

    #[test]
    fn the_first_line_is_a_number_to_remember() {
        assert_eq!(tidy_median(1234.5), 1200.0);
        assert_eq!(tidy_median(-3.0), -3.0);
    }
}
