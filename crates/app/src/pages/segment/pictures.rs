//! The customers in the grid of scores, or as a treemap of segments.

use std::rc::Rc;

use ui::chart::{CellFlag, HeatCell, HeatMap, LegendEntry, TableData, Tile, TreeMap};
use ui::texts::{Texts, use_texts};
use workbench::protocol::SegmentReport;
use yew::prelude::*;

use super::names::SegmentNames;

/// Properties of [`Pictures`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct PicturesProps {
    pub(super) report: Rc<SegmentReport>,
    pub(super) names: SegmentNames,
}

/// Which picture.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Grid,
    Treemap,
}

/// What is shared out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Measure {
    Customers,
    Revenue,
}

/// The grid or the treemap, by customers or by revenue.
#[component]
pub(super) fn Pictures(props: &PicturesProps) -> Html {
    let texts = use_texts();
    let shape = use_state_eq(|| Shape::Grid);
    let measure = use_state_eq(|| Measure::Customers);
    let shape_button = |option: Shape, id: &'static str| {
        let setter = shape.setter();
        html! {
            <button type="button" aria-pressed={(*shape == option).to_string()} onclick={move |_: MouseEvent| setter.set(option)}>
                { texts.get(id) }
            </button>
        }
    };
    let measure_button = |option: Measure, id: &'static str| {
        let setter = measure.setter();
        html! {
            <button type="button" aria-pressed={(*measure == option).to_string()} onclick={move |_: MouseEvent| setter.set(option)}>
                { texts.get(id) }
            </button>
        }
    };
    let controls = html! {
        <div class="switches">
            <div class="switch" role="group" aria-label={texts.get("segment-picture")}>
                { shape_button(Shape::Grid, "segment-picture-grid") }
                { shape_button(Shape::Treemap, "segment-picture-treemap") }
            </div>
            <div class="switch" role="group" aria-label={texts.get("segment-measure")}>
                { measure_button(Measure::Customers, "segment-measure-customers") }
                { measure_button(Measure::Revenue, "segment-measure-revenue") }
            </div>
        </div>
    };
    let title = finding(&texts, props, *measure);
    match *shape {
        Shape::Grid => grid(&texts, props, *measure, title, controls),
        Shape::Treemap => treemap(&texts, props, *measure, title, controls),
    }
}

/// The largest segment, in a sentence.
fn finding(texts: &Texts, props: &PicturesProps, measure: Measure) -> AttrValue {
    let rows = &props.report.segments;
    let customers: usize = rows.iter().map(|row| row.customers).sum();
    let revenue: f64 = rows.iter().map(|row| row.revenue).sum();
    let largest = match measure {
        Measure::Customers => rows.iter().max_by_key(|row| row.customers),
        Measure::Revenue => rows.iter().max_by(|left, right| left.revenue.total_cmp(&right.revenue)),
    };
    let Some(row) = largest.filter(|_| customers > 0) else { return texts.get("segment-title") };
    let part = |part: f64, whole: f64| texts.percent(if whole > 0.0 { part / whole } else { 0.0 }, 0);
    texts.with(
        if measure == Measure::Customers { "segment-finding-customers" } else { "segment-finding-revenue" },
        &[
            ("segment", props.names.name(&row.id).to_string().into()),
            ("customers", part(row.customers as f64, customers as f64).into()),
            ("revenue", part(row.revenue, revenue).into()),
        ],
    )
}

fn grid(texts: &Texts, props: &PicturesProps, measure: Measure, title: AttrValue, controls: Html) -> Html {
    let report = &props.report;
    let customers: usize = report.grid.iter().map(|cell| cell.customers).sum();
    let revenue: f64 = report.grid.iter().map(|cell| cell.revenue).sum();
    let share = |part: f64, whole: f64| if whole > 0.0 { part / whole } else { 0.0 };
    let flag = |r: u8, f: u8| {
        let has = |list: &[[u8; 3]]| list.iter().any(|cell| cell[0] == r && cell[1] == f);
        if has(&report.audit.overlapping) {
            Some(CellFlag::Several)
        } else if has(&report.audit.unmatched) {
            Some(CellFlag::None)
        } else {
            None
        }
    };
    let mut rows = Vec::with_capacity(report.grid.len());
    let cells: Vec<HeatCell> = report
        .grid
        .iter()
        .map(|cell| {
            let segment = props.names.get(&cell.segment);
            let name = props.names.name(&cell.segment);
            let customer_share = share(cell.customers as f64, customers as f64);
            let revenue_share = share(cell.revenue, revenue);
            let flag = flag(cell.r, cell.f);
            let details = texts.with(
                "segment-cell",
                &[
                    ("r", cell.r.into()),
                    ("f", cell.f.into()),
                    ("segment", name.to_string().into()),
                    ("customers", (cell.customers as f64).into()),
                    ("share", texts.percent(customer_share, 1).into()),
                    ("revenue", texts.money(cell.revenue).into()),
                    ("revenueShare", texts.percent(revenue_share, 1).into()),
                    (
                        "flag",
                        match flag {
                            Some(CellFlag::Several) => "several",
                            Some(CellFlag::None) => "none",
                            None => "no",
                        }
                        .into(),
                    ),
                ],
            );
            rows.push(vec![
                format!("R{} F{}", cell.r, cell.f),
                name.to_string(),
                texts.count(cell.customers),
                texts.percent_fixed(customer_share, 1),
                texts.money_fixed(cell.revenue, 0),
                texts.percent_fixed(revenue_share, 1),
            ]);
            let (weight, label) = match measure {
                Measure::Customers => (cell.customers as f64, customer_share),
                Measure::Revenue => (cell.revenue.max(0.0), revenue_share),
            };
            HeatCell {
                row: usize::from(cell.r) - 1,
                column: usize::from(cell.f) - 1,
                name,
                badge: segment.map_or_else(String::new, |segment| segment.number.to_string()).into(),
                tone: segment.map_or(11, |segment| segment.tone),
                weight,
                label: texts.percent(label, if label < 0.0995 { 1 } else { 0 }).into(),
                details,
                flag,
            }
        })
        .collect();
    let mut legend = Vec::new();
    if cells.iter().any(|cell| cell.flag == Some(CellFlag::Several)) {
        legend.push(LegendEntry { label: texts.get("segment-flag-several"), class: "swatch-several" });
    }
    if cells.iter().any(|cell| cell.flag == Some(CellFlag::None)) {
        legend.push(LegendEntry { label: texts.get("segment-flag-none"), class: "swatch-none" });
    }
    let note = empty_scores(texts, report);
    let head = [
        "segment-cell-head",
        "column-segment",
        "column-customers",
        "column-share",
        "column-revenue",
        "column-revenue-share",
    ];
    let table = Rc::new(TableData { head: head.map(|id| texts.get(id).to_string()).to_vec(), rows });
    html! {
        <HeatMap description={texts.with("segment-grid-description", &[("bins", report.bins.into()), ("finding", title.to_string().into())])}
            {title} row_title={texts.get("segment-grid-rows")} column_title={texts.get("segment-grid-columns")}
            size={usize::from(report.bins)} cells={Rc::new(cells)} hint={texts.get("segment-grid-hint")} {legend} {table} {controls}
            {note} file_name={texts.get("segment-grid-file")} />
    }
}

fn treemap(texts: &Texts, props: &PicturesProps, measure: Measure, title: AttrValue, controls: Html) -> Html {
    let rows = &props.report.segments;
    let customers: usize = rows.iter().map(|row| row.customers).sum();
    let revenue: f64 = rows.iter().map(|row| row.revenue).sum();
    let share = |part: f64, whole: f64| if whole > 0.0 { part / whole } else { 0.0 };
    let mut printed = Vec::with_capacity(rows.len());
    let tiles: Vec<Tile> = rows
        .iter()
        .map(|row| {
            let segment = props.names.get(&row.id);
            let name = props.names.name(&row.id);
            let customer_share = share(row.customers as f64, customers as f64);
            let revenue_share = share(row.revenue, revenue);
            printed.push(vec![
                name.to_string(),
                texts.count(row.customers),
                texts.percent_fixed(customer_share, 1),
                texts.money_fixed(row.revenue, 0),
                texts.percent_fixed(revenue_share, 1),
            ]);
            let details = texts.with(
                "segment-tile",
                &[
                    ("segment", name.to_string().into()),
                    ("customers", (row.customers as f64).into()),
                    ("share", texts.percent(customer_share, 1).into()),
                    ("revenue", texts.money(row.revenue).into()),
                    ("revenueShare", texts.percent(revenue_share, 1).into()),
                ],
            );
            let (weight, label) = match measure {
                Measure::Customers => (row.customers as f64, customer_share),
                Measure::Revenue => (row.revenue.max(0.0), revenue_share),
            };
            Tile {
                name,
                badge: segment.map_or_else(String::new, |segment| segment.number.to_string()).into(),
                tone: segment.map_or(11, |segment| segment.tone),
                weight,
                label: texts.percent(label, 1).into(),
                details,
            }
        })
        .collect();
    let head = ["column-segment", "column-customers", "column-share", "column-revenue", "column-revenue-share"];
    let table = Rc::new(TableData { head: head.map(|id| texts.get(id).to_string()).to_vec(), rows: printed });
    html! {
        <TreeMap description={texts.with("segment-treemap-description", &[("finding", title.to_string().into())])} {title}
            tiles={Rc::new(tiles)} hint={texts.get("segment-treemap-hint")} {table} {controls}
            file_name={texts.get("segment-treemap-file")} />
    }
}

/// Scores of R and F that nobody has, in a sentence.
fn empty_scores(texts: &Texts, report: &SegmentReport) -> Html {
    let axes = ["segment-axis-r", "segment-axis-f"].into_iter().zip(&report.score_counts);
    let empty: Vec<String> = axes
        .flat_map(|(axis, counts)| {
            counts.iter().enumerate().filter(|(_, count)| **count == 0).map(move |(index, _)| {
                let words = [("axis", texts.get(axis).to_string().into()), ("score", ((index + 1) as f64).into())];
                texts.with("segment-empty-score", &words).to_string()
            })
        })
        .collect();
    if empty.is_empty() {
        return Html::default();
    }
    let scores = empty.join(&texts.get("segment-list-separator"));
    html! { <p class="chart-note">{ texts.with("segment-empty-scores", &[("scores", scores.into())]) }</p> }
}
