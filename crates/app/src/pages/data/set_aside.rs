//! Rows that were set aside: why, how many, the first few with their place, all of them as a file.

use std::collections::BTreeMap;
use std::rc::Rc;

use serde::Serialize;
use ui::texts::use_texts;
use workbench::protocol::{ExportTable, HistoryReport, SetAsideGroup, TableReport};
use yew::prelude::*;

use crate::client::Reply;
use crate::context::use_app;

/// Properties of [`SetAside`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct SetAsideProps {
    /// What was read.
    pub(super) table: Rc<TableReport>,
    /// What became of it.
    pub(super) history: Option<Rc<HistoryReport>>,
}

/// The report of rows set aside.
#[component]
pub(super) fn SetAside(props: &SetAsideProps) -> Html {
    let app = use_app();
    let texts = use_texts();
    let groups = joined(&props.table.set_aside, props.history.as_ref().map(|history| history.set_aside.as_slice()));
    let strays = props.table.stray_cells;
    let rows: usize = groups.iter().map(|group| group.count).sum();
    let summarised = props.history.is_some();
    if groups.is_empty() && strays == 0 && !summarised {
        // Nothing is known yet of how the rows fare.
        return Html::default();
    }
    let download = {
        let app = app.clone();
        let texts = texts.clone();
        let reasons: Vec<String> = groups.iter().map(|group| format!("set-aside-{}", group.reason)).collect();
        Callback::from(move |_: MouseEvent| {
            let ids = ["set-aside-file", "set-aside-row", "set-aside-reason"]
                .into_iter()
                .chain(reasons.iter().map(String::as_str));
            let mut names = BTreeMap::new();
            names.extend(ids.map(|id| (id.to_owned(), texts.get(id).to_string())));
            let notify = app.clone();
            let reply = Callback::from(move |reply: Reply| {
                if let Reply::Failed(failure) = reply {
                    notify.notify(failure);
                }
            });
            app.export(ExportTable::SetAside, "csv", names, reply);
        })
    };
    html! {
        <section class="set-aside" aria-labelledby="set-aside-title">
            <h2 id="set-aside-title">{ texts.get("set-aside-title") }</h2>
            if groups.is_empty() && summarised {
                <p>{ texts.get("set-aside-none") }</p>
            }
            if !groups.is_empty() {
                <p>{ texts.with("set-aside-lead", &[("rows", (rows as f64).into())]) }</p>
                { for groups.iter().map(|group| html! { <Group group={group.clone()} /> }) }
                <p class="actions">
                    <button type="button" onclick={download}>
                        { texts.with("set-aside-download", &[("rows", (rows as f64).into())]) }
                    </button>
                </p>
            }
            if strays > 0 {
                <p>{ texts.with("set-aside-stray-cells", &[("cells", (strays as f64).into())]) }</p>
            }
        </section>
    }
}

/// Properties of [`Group`].
#[derive(Clone, PartialEq, Properties)]
struct GroupProps {
    group: SetAsideGroup,
}

/// Rows set aside for one reason.
#[component]
fn Group(props: &GroupProps) -> Html {
    let texts = use_texts();
    let group = &props.group;
    let several = group.examples.iter().any(|row| row.file.is_some());
    html! {
        <details>
            <summary>
                { texts.with("set-aside-count", &[("rows", (group.count as f64).into())]) }
                { texts.get("label-separator") }
                { texts.get(&format!("set-aside-{}", group.reason)) }
            </summary>
            <div class="scroll" tabindex="0" role="region" aria-label={texts.get(&format!("set-aside-{}", group.reason))}>
                <table>
                    if group.examples.len() < group.count {
                        <caption>{ texts.with("set-aside-first", &[("rows", (group.examples.len() as f64).into())]) }</caption>
                    }
                    <thead>
                        <tr>
                            if several {
                                <th scope="col">{ texts.get("set-aside-file") }</th>
                            }
                            <th scope="col" class="number">{ texts.get("set-aside-row") }</th>
                            <th scope="col">{ texts.get("set-aside-column") }</th>
                            <th scope="col">{ texts.get("set-aside-value") }</th>
                        </tr>
                    </thead>
                    <tbody>
                        { for group.examples.iter().map(|row| html! {
                            <tr>
                                if several {
                                    <td>{ row.file.clone().unwrap_or_default() }</td>
                                }
                                <td class="number">{ texts.count(row.row) }</td>
                                <td>{ row.column.clone().unwrap_or_default() }</td>
                                <td>{ row.value.clone().filter(|value| !value.is_empty()).map_or_else(|| texts.get("set-aside-empty"), AttrValue::from) }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
        </details>
    }
}

/// The groups of reading and of summarising, one a reason.
fn joined(read: &[SetAsideGroup], summarised: Option<&[SetAsideGroup]>) -> Vec<SetAsideGroup> {
    let mut groups = read.to_vec();
    for group in summarised.unwrap_or_default() {
        match groups.iter_mut().find(|known| known.reason == group.reason) {
            // Told twice of the same rows: the later report counts them all.
            Some(known) => known.count = known.count.max(group.count),
            None => groups.push(group.clone()),
        }
    }
    groups
}

/// The kebab-case name that a kind is serialised by, as in the ids of its texts.
pub(super) fn kebab(kind: &impl Serialize) -> String {
    serde_json::to_value(kind).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}
