//! The first rows as a table whose header says what each column is and means.

use std::rc::Rc;

use ui::texts::use_texts;
use web_sys::HtmlSelectElement;
use workbench::protocol::{ColumnReport, ColumnType, Role, TableKind, TableReport};
use yew::prelude::*;

use super::mapping::{role_of, roles_of, with_role};
use crate::context::use_app;
use crate::pages::data::set_aside::kebab;
use crate::state::Change;

/// Types that a column may be given, in the order of the menu.
const TYPES: [ColumnType; 6] = [
    ColumnType::Number,
    ColumnType::Date,
    ColumnType::DateDayFirst,
    ColumnType::DateMonthFirst,
    ColumnType::Category,
    ColumnType::Text,
];

/// Confidence from which a type needs no remark.
const SURE: f64 = 0.995;

/// Properties of [`ColumnTable`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct ColumnTableProps {
    /// What was read.
    pub(super) table: Rc<TableReport>,
}

/// The preview with a menu of types and one of roles over each column.
#[component]
pub(super) fn ColumnTable(props: &ColumnTableProps) -> Html {
    let app = use_app();
    let texts = use_texts();
    let table = &props.table;
    let kind = app.state.settings.mapping.kind_of(table);
    let on_kind = {
        let app = app.clone();
        Callback::from(move |event: Event| {
            let Some(kind) = chosen::<TableKind>(&event) else { return };
            let mut mapping = app.state.settings.mapping.clone();
            mapping.kind = Some(kind);
            mapping.roles.clear();
            app.set(Change::Mapping(mapping));
        })
    };
    let first_row = if table.header { 2 } else { 1 };
    html! {
        <section class="wide" aria-labelledby="columns-title">
            <h2 id="columns-title">{ texts.get("columns-title") }</h2>
            <p class="inline-field">
                <label for="table-kind">{ texts.get("table-kind") }</label>
                <select id="table-kind" onchange={on_kind}>
                    { for [TableKind::Transactions, TableKind::Customers, TableKind::Responses].into_iter().map(|option| {
                        let name = kebab(&option);
                        html! {
                            <option value={name.clone()} selected={option == kind}>
                                { texts.get(&format!("table-kind-{name}")) }
                            </option>
                        }
                    }) }
                </select>
            </p>
            <div class="scroll preview" tabindex="0" role="region" aria-label={texts.get("preview-label")}>
                <table>
                    <thead>
                        <tr>
                            <th scope="col" class="number"><span class="visually-hidden">{ texts.get("file-row") }</span></th>
                            { for table.columns.iter().enumerate().map(|(index, _)| html! {
                                <ColumnHead table={Rc::clone(table)} {index} {kind} />
                            }) }
                        </tr>
                    </thead>
                    <tbody>
                        { for table.preview.iter().enumerate().map(|(row, cells)| html! {
                            <tr>
                                <th scope="row" class="number muted">{ row + first_row }</th>
                                { for cells.iter().zip(&table.columns).map(|(cell, column)| html! {
                                    <td class={(column.column_type == ColumnType::Number).then_some("number")}>{ cell.clone() }</td>
                                }) }
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
        </section>
    }
}

/// Properties of [`ColumnHead`].
#[derive(Clone, PartialEq, Properties)]
struct ColumnHeadProps {
    table: Rc<TableReport>,
    index: usize,
    kind: TableKind,
}

/// Name, role and type of one column.
#[component]
fn ColumnHead(props: &ColumnHeadProps) -> Html {
    let app = use_app();
    let texts = use_texts();
    let column: &ColumnReport = &props.table.columns[props.index];
    let roles = roles_of(props.kind);
    let role = role_of(column, &app.state.settings.mapping);
    let on_role = {
        let (app, table, name) = (app.clone(), Rc::clone(&props.table), column.name.clone());
        Callback::from(move |event: Event| {
            let mapping = with_role(&table.columns, &app.state.settings.mapping, &name, chosen::<Role>(&event));
            app.set(Change::Mapping(mapping));
        })
    };
    let on_type = {
        let (app, name) = (app.clone(), column.name.clone());
        Callback::from(move |event: Event| {
            let mut read = app.state.settings.read.clone();
            match chosen::<ColumnType>(&event) {
                Some(column_type) => read.types.insert(name.clone(), column_type),
                None => read.types.remove(&name),
            };
            app.set(Change::Read(read));
        })
    };
    let name = [("column", column.name.as_str().into())];
    let by_hand = app.state.settings.read.types.contains_key(&column.name);
    html! {
        <th scope="col" class={classes!(role.is_some().then_some("has-role"))}>
            <span class="column-name">{ column.name.clone() }</span>
            if !roles.is_empty() {
                <select class="role" aria-label={texts.with("role-label", &name)} onchange={on_role}>
                    <option value="" selected={role.is_none()}>{ texts.get("role-none") }</option>
                    { for roles.iter().map(|option| {
                        let id = kebab(option);
                        html! {
                            <option value={id.clone()} selected={role == Some(*option)}>
                                { texts.get(&format!("role-{id}")) }
                            </option>
                        }
                    }) }
                </select>
            }
            <select class="type" aria-label={texts.with("type-label", &name)} onchange={on_type}>
                { for TYPES.into_iter().map(|option| {
                    let id = kebab(&option);
                    html! {
                        <option value={id.clone()} selected={column.column_type == option}>
                            { texts.get(&format!("type-{id}")) }
                        </option>
                    }
                }) }
            </select>
            <span class="column-facts muted">
                if !by_hand && column.confidence < SURE {
                    <span>{ texts.with("confidence", &[("share", texts.percent(column.confidence, 0).into())]) }</span>
                }
                if column.missing > 0 {
                    <span>{ texts.with("missing", &[("cells", (column.missing as f64).into())]) }</span>
                }
            </span>
        </th>
    }
}

/// What was chosen in a menu whose values are the serialised names of `T`; `None` for the empty choice.
pub(super) fn chosen<T: serde::de::DeserializeOwned>(event: &Event) -> Option<T> {
    let value = event.target_dyn_into::<HtmlSelectElement>()?.value();
    serde_json::from_value(value.into()).ok()
}
