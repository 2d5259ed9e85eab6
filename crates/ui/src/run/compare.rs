//! Groups of rows held against each other: counts, shares and means side by side, each with its test.

use models::Unit;
use models::runs::{
    ChiSquare, Comparison, GroupReport, MeanComparison, MeanReport, ModelRunReport, ShareComparison, ShareReport,
};
use yew::prelude::*;

use super::outcome::{share_cell, table};
use super::view::Scene;

/// Tests from which it is said that one in twenty tells of a difference by chance.
const MANY_TESTS: usize = 5;

pub(super) fn comparison(scene: &Scene, report: &ModelRunReport, found: &Comparison) -> Html {
    let texts = &scene.words.texts;
    if found.groups.len() < 2 {
        let id = if found.different > found.most { "file-groups-too-many" } else { "file-groups-one" };
        return html! {
            <p role="note">{ texts.with(id, &[
                ("column", found.column.as_str().into()), ("count", found.different.into()), ("most", found.most.into()),
            ]) }</p>
        };
    }
    let tests = found.shares.iter().filter(|part| part.test.is_some()).count()
        + found.means.iter().filter(|part| part.test.is_some()).count();
    let few = found.groups.iter().any(|group| scene.few(report, group.rows));
    html! {
        <div class="file-groups">
            if found.unknown > 0 {
                <p>{ texts.with("file-groups-unknown", &[("rows", found.unknown.into()), ("column", found.column.as_str().into())]) }</p>
            }
            { for found.shares.iter().map(|part| shares(scene, report, found, part)) }
            if !found.means.is_empty() {
                { means(scene, report, found) }
            }
            if few {
                <p class="muted">{ texts.with("file-run-few-note", &[("rows", report.small.into())]) }</p>
            }
            <p class="muted">
                { texts.get("file-groups-method") }
                if tests >= MANY_TESTS {
                    { " " }{ texts.with("file-groups-many-tests", &[("count", tests.into())]) }
                }
            </p>
        </div>
    }
}

/// Heads of the columns of the groups, with their rows.
fn groups(scene: &Scene, report: &ModelRunReport, found: &Comparison) -> Html {
    let head = |group: &GroupReport| {
        html! {
            <th scope="col" class="number" key={group.name.clone()}>
                { &group.name }<span class="muted cell-line">{ scene.words.texts.with("file-groups-rows", &[("rows", group.rows.into())]) }</span>
                { scene.few_mark(report, group.rows) }
            </th>
        }
    };
    found.groups.iter().map(head).collect()
}

fn item_name(scene: &Scene, report: &ModelRunReport, item: Option<usize>) -> Option<AttrValue> {
    item.and_then(|place| Some(scene.item(place, &report.items.get(place)?.name)))
}

fn shares(scene: &Scene, report: &ModelRunReport, found: &Comparison, part: &ShareComparison) -> Html {
    let texts = &scene.words.texts;
    let name = item_name(scene, report, part.item);
    let caption = match &name {
        Some(item) => texts.with("file-groups-item", &[("item", item.as_str().into())]),
        None => texts.get("file-groups-segments"),
    };
    let head = html! { <><th scope="col">{ texts.get("file-run-segment") }</th>{ groups(scene, report, found) }</> };
    let classes: &[ShareReport] = part.groups.first().map_or(&[], Vec::as_slice);
    let row = |(place, class): (usize, &ShareReport)| {
        let label = if part.item.is_some() { scene.words.input(&class.id) } else { scene.words.segment(&class.id) };
        html! {
            <tr key={class.id.clone()}>
                <th scope="row">{ label }</th>
                { for part.groups.iter().map(|group| share_cell(scene, &group[place])) }
            </tr>
        }
    };
    let body = classes.iter().enumerate().map(row).collect();
    let verdict = part.test.as_ref().map_or_else(|| texts.get("file-groups-no-test"), |test| chi_square(scene, test));
    let found = html! { <>{ table(&caption, head, body) }<p>{ verdict }</p></> };
    match part.item {
        None => html! { <section><h4>{ &caption }</h4>{ found }</section> },
        // One below the other they would be a long way to read: each says its p first.
        Some(place) => html! {
            <details class="file-bulk" key={place}>
                <summary>{ &caption }{ part.test.as_ref().map(|test| format!(" · {}", probability(scene, test.p))) }</summary>
                { found }
            </details>
        },
    }
}

fn chi_square(scene: &Scene, test: &ChiSquare) -> AttrValue {
    let texts = &scene.words.texts;
    let verdict = texts.with(
        "file-groups-chi-square",
        &[
            ("differ", if test.p < 0.05 { "yes" } else { "no" }.into()),
            ("statistic", texts.fixed(test.statistic, 2).into()),
            ("degrees", test.degrees.into()),
            ("p", probability(scene, test.p).into()),
            ("size", texts.fixed(test.cramer_v, 2).into()),
        ],
    );
    if test.sparse == 0 {
        return verdict;
    }
    let sparse = texts.with("file-groups-sparse", &[("count", test.sparse.into()), ("cells", test.cells.into())]);
    format!("{verdict} {sparse}").into()
}

fn probability(scene: &Scene, p: f64) -> String {
    let texts = &scene.words.texts;
    if p < 0.001 {
        format!("p\u{a0}<\u{a0}{}", texts.fixed(0.001, 3))
    } else {
        format!("p\u{a0}=\u{a0}{}", texts.fixed(p, 3))
    }
}

fn means(scene: &Scene, report: &ModelRunReport, found: &Comparison) -> Html {
    let texts = &scene.words.texts;
    let caption = texts.get("file-groups-means");
    let two = found.groups.len() == 2;
    let head = html! {
        <>
            <th scope="col">{ texts.get("file-run-result") }</th>
            <th scope="col" class="number">{ texts.get("file-groups-test") }</th>
            { groups(scene, report, found) }
            if two {
                <th scope="col" class="number">{ texts.get("file-groups-difference") }</th>
            }
        </>
    };
    let row = |part: &MeanComparison| {
        let (label, unit) = match item_name(scene, report, part.item) {
            Some(item) => (format!("{item}: {}", scene.words.input(&part.id)).into(), Unit::Points),
            None => (scene.words.result(&part.id), scene.unit(&part.id)),
        };
        let difference =
            part.difference.map(|found| MeanReport { rows: 2, mean: found.value, interval: Some(found.interval) });
        html! {
            <tr>
                <th scope="row">{ label }</th>
                <td class="number">{ welch(scene, part) }</td>
                { for part.groups.iter().map(|group| mean_cell(scene, group.as_ref(), unit)) }
                if two {
                    { mean_cell(scene, difference.as_ref(), unit) }
                }
            </tr>
        }
    };
    html! {
        <section>
            <h4>{ &caption }</h4>
            { table(&caption, head, found.means.iter().map(row).collect()) }
        </section>
    }
}

fn mean_cell(scene: &Scene, found: Option<&MeanReport>, unit: Unit) -> Html {
    match found {
        Some(found) => html! {
            <td class="number">
                { scene.words.cell(found.mean, unit) }<span class="muted cell-line">{ scene.ends(found.interval, unit) }</span>
            </td>
        },
        None => html! { <td class="number">{ "–" }</td> },
    }
}

fn welch(scene: &Scene, part: &MeanComparison) -> Html {
    let texts = &scene.words.texts;
    match &part.test {
        Some(test) => html! {
            <>
                if test.p < 0.05 {
                    <strong>{ probability(scene, test.p) }</strong>
                } else {
                    { probability(scene, test.p) }
                }
                <span class="muted cell-line">{ texts.with("file-groups-welch", &[
                    ("f", texts.fixed(test.f, 2).into()), ("between", texts.number(test.between, 0).into()),
                    ("within", texts.number(test.within, 1).into()),
                ]) }</span>
            </>
        },
        None => {
            html! { <span class="muted">{ texts.get(&format!("file-groups-{}", part.reason.as_deref().unwrap_or("too-few-groups"))) }</span> }
        }
    }
}
