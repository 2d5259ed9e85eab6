//! P(alive) and expected purchases of every kind of history.

use std::rc::Rc;

use models::value_pictures::{Map, Overview};
use yew::prelude::*;

use super::super::length;
use super::words::{note, number, stretch};
use crate::chart::{Format, GridMap, TableData};
use crate::texts::Texts;

/// Both maps; nothing where time stands still.
pub(super) fn pictures(texts: &Texts, overview: &Overview) -> Html {
    let Some(map) = overview.map.as_ref().filter(|map| !map.alive.is_empty()) else { return Html::default() };
    let horizon = length(texts, &overview.unit, overview.horizon);
    let age = length(texts, &overview.unit, map.age);
    let percent = {
        let texts = texts.clone();
        Format::new(move |value| texts.percent(value, 0))
    };
    let most = map.expected.iter().copied().fold(0.0, f64::max);
    html! {
        <section aria-labelledby="pictures-map-title">
            <h2 id="pictures-map-title">{ texts.get("pictures-map-title") }</h2>
            <p class="lead-in">{ texts.with("pictures-map-lead", &[("age", age.as_str().into())]) }</p>
            <div class="picture-pair">
                { one(texts, overview, map, Which {
                    id: "alive",
                    title: texts.get("pictures-map-alive"),
                    values: &map.alive,
                    most: 1.0,
                    format: percent,
                }) }
                { one(texts, overview, map, Which {
                    id: "expected",
                    title: texts.with("pictures-map-expected", &[("horizon", horizon.as_str().into())]),
                    values: &map.expected,
                    most,
                    format: number(texts, if most < 10.0 { 2 } else { 1 }),
                }) }
            </div>
        </section>
    }
}

struct Which<'a> {
    id: &'static str,
    title: AttrValue,
    values: &'a [f64],
    most: f64,
    format: Format,
}

fn one(texts: &Texts, overview: &Overview, map: &Map, which: Which<'_>) -> Html {
    let Which { id, title, values, most, format } = which;
    let columns: Rc<Vec<AttrValue>> = Rc::new(map.columns.iter().map(|column| column_name(texts, *column)).collect());
    let rows: Rc<Vec<AttrValue>> = Rc::new(map.rows.iter().map(|row| stretch(texts, *row).into()).collect());
    let describe = {
        let (texts, map, values, format) = (texts.clone(), map.clone(), values.to_vec(), format.clone());
        let (columns, rows, unit) = (Rc::clone(&columns), Rc::clone(&rows), overview.unit.clone());
        Callback::from(move |(row, column): (usize, usize)| {
            let at = row * columns.len() + column;
            let value = format.print(values.get(at).copied().unwrap_or_default());
            texts.with(
                &format!("pictures-map-cell-{id}"),
                &[
                    ("purchases", columns[column].as_str().into()),
                    ("since", rows[row].as_str().into()),
                    ("unit", unit.as_str().into()),
                    ("value", value.into()),
                    ("customers", (map.customers.get(at).copied().unwrap_or_default() as f64).into()),
                ],
            )
        })
    };
    let first = values.first().copied().unwrap_or_default();
    let last = values.last().copied().unwrap_or_default();
    let description = texts.with(
        &format!("pictures-map-description-{id}"),
        &[
            ("first", format.print(first).into()),
            ("last", format.print(last).into()),
            ("most", format.print(values.iter().copied().fold(0.0, f64::max)).into()),
        ],
    );
    let beyond = (map.beyond > 0).then(|| {
        note(texts.with(
            "pictures-map-beyond",
            &[
                ("customers", (map.beyond as f64).into()),
                ("most", map.columns.last().map_or(0.0, |column| column[1]).into()),
            ],
        ))
    });
    html! {
        <GridMap {title} {description} row_title={texts.get(&format!("pictures-map-rows-{}", overview.unit))}
            column_title={texts.get("value-frequency-x")} rows={rows.clone()} columns={columns.clone()}
            values={Rc::new(values.iter().map(|value| Some(*value)).collect::<Vec<_>>())} {most}
            weights={Rc::new(map.customers.iter().map(|customers| *customers as f64).collect::<Vec<_>>())}
            weight_title={texts.get("pictures-map-dots")} format={format.clone()} {describe} hint={texts.get("pictures-map-hint")}
            note={beyond.unwrap_or_default()} table={Rc::new(table(texts, overview, &rows, &columns, values, &format))}
            file_name={texts.get(&format!("pictures-map-file-{id}"))} />
    }
}

fn column_name(texts: &Texts, [fewest, most]: [f64; 2]) -> AttrValue {
    if fewest == most { texts.number(most, 0).into() } else { stretch(texts, [fewest, most]).into() }
}

fn table(
    texts: &Texts,
    overview: &Overview,
    rows: &[AttrValue],
    columns: &[AttrValue],
    values: &[f64],
    format: &Format,
) -> TableData {
    let corner = texts.get(&format!("pictures-map-corner-{}", overview.unit)).to_string();
    TableData {
        head: std::iter::once(corner).chain(columns.iter().map(ToString::to_string)).collect(),
        rows: rows
            .iter()
            .zip(values.chunks(columns.len().max(1)))
            .map(|(name, cells)| {
                std::iter::once(name.to_string()).chain(cells.iter().map(|value| format.print(*value))).collect()
            })
            .collect(),
    }
}
