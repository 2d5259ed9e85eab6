//! Lists that belong together as the columns of one table, to be typed into or filled from a spreadsheet.

use models::{Field, FieldKind, Name, Unit};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use super::cells::{self, Fault};
use super::field::Hint;
use super::state::{ModelAction, ModelHandle};
use super::words::Words;

/// Faults that are put into words; the others are counted.
const SPOKEN: usize = 4;
/// Rows drawn at first, and with every press that asks for more: a list of thousands is kept whole and shown in parts.
const PART: usize = 100;

/// Properties of [`ListTable`].
#[derive(Clone, Properties)]
pub(super) struct ListTableProps {
    pub(super) group: &'static str,
    /// The lists, a column each.
    pub(super) fields: Vec<&'static Field>,
    pub(super) state: ModelHandle,
    pub(super) words: Words,
}

impl PartialEq for ListTableProps {
    fn eq(&self, other: &Self) -> bool {
        self.group == other.group && self.words == other.words && columns(self) == columns(other)
    }
}

/// A list as a column.
#[derive(Clone, Copy)]
struct Column {
    field: &'static Field,
    unit: Unit,
    limits: [f64; 2],
}

fn columns(props: &ListTableProps) -> Vec<Vec<String>> {
    props.fields.iter().map(|field| props.state.cells(field)).collect()
}

/// The table.
#[component]
pub(super) fn ListTable(props: &ListTableProps) -> Html {
    let ListTableProps { group, fields, state, words } = props;
    let node = use_node_ref();
    let left_out = use_state_eq(|| 0usize);
    let part = use_state_eq(|| PART);
    // The cell that the focus goes to once its row is there.
    let goal = use_mut_ref(|| None::<(usize, usize)>);
    {
        let (node, goal) = (node.clone(), goal.clone());
        use_effect(move || {
            if let Some((row, column)) = goal.take() {
                focus(&node, row, column);
            }
        });
    }

    let heads: Vec<Column> = fields
        .iter()
        .filter_map(|field| match field.kind {
            FieldKind::List { unit, min, max, .. } => Some(Column { field, unit, limits: [min, max] }),
            _ => None,
        })
        .collect();
    let most = fields
        .iter()
        .filter_map(|field| match field.kind {
            FieldKind::List { most, .. } => Some(most),
            _ => None,
        })
        .min()
        .unwrap_or(0);
    let typed = columns(props);
    let filled = cells::filled_rows(&typed);
    let rows = typed.iter().map(Vec::len).max().unwrap_or(0).max(1);
    let drawn = rows.min(*part);
    let text = |row: usize, column: usize| typed[column].get(row).cloned().unwrap_or_default();
    let row_name = |row: usize| words.named(Name::Nth { of: group, number: row + 1 });
    let fault = |row: usize, column: usize| {
        (row < filled).then(|| cells::fault(&text(row, column), heads[column].unit, heads[column].limits)).flatten()
    };

    let change = {
        let (state, typed) = (state.clone(), typed.clone());
        let ids: Vec<&'static str> = fields.iter().map(|field| field.id).collect();
        move |edit: &dyn Fn(&mut Vec<Vec<String>>)| {
            let mut columns = typed.clone();
            for cells in &mut columns {
                cells.resize(rows, String::new());
            }
            edit(&mut columns);
            state.dispatch(ModelAction::Cells(ids.iter().copied().zip(columns).collect()));
        }
    };
    let add = {
        let (change, goal, part) = (change.clone(), goal.clone(), part.clone());
        move |column: usize| {
            *goal.borrow_mut() = Some((rows, column));
            part.set((*part).max(rows + 1));
            change(&|columns| columns.iter_mut().for_each(|cells| cells.push(String::new())));
        }
    };
    let on_add = {
        let add = add.clone();
        Callback::from(move |_: MouseEvent| add(0))
    };
    let on_more = {
        let part = part.clone();
        Callback::from(move |_: MouseEvent| part.set(drawn + PART))
    };
    let cell = |row: usize, column: usize| {
        let oninput = {
            let change = change.clone();
            Callback::from(move |event: InputEvent| {
                if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                    change(&|columns| columns[column][row] = input.value());
                }
            })
        };
        let onkeydown = {
            let (node, add) = (node.clone(), add.clone());
            Callback::from(move |event: KeyboardEvent| {
                match event.key().as_str() {
                    // What is being composed with an input method ends with this key too.
                    "Enter" if event.is_composing() => return,
                    "Enter" | "ArrowDown" if row + 1 < drawn => focus(&node, row + 1, column),
                    "Enter" if row + 1 == rows && rows < most => add(column),
                    "Enter" => {}
                    "ArrowUp" if row > 0 => focus(&node, row - 1, column),
                    _ => return,
                }
                event.prevent_default();
            })
        };
        let onpaste = {
            let (change, left_out) = (change.clone(), left_out.clone());
            Callback::from(move |event: Event| {
                let Some(text) = event
                    .dyn_ref::<ClipboardEvent>()
                    .and_then(ClipboardEvent::clipboard_data)
                    .and_then(|data| data.get_data("text/plain").ok())
                else {
                    return;
                };
                // One cell is pasted as any text is.
                if !text.trim_end_matches(['\r', '\n']).contains(['\t', '\n']) {
                    return;
                }
                event.prevent_default();
                let block = cells::pasted(&text);
                let over = std::cell::Cell::new(0);
                change(&|columns| over.set(cells::write(columns, row, column, &block, most)));
                left_out.set(over.get());
            })
        };
        let faulty = fault(row, column).is_some();
        let name = format!("{} · {}", row_name(row), words.label(heads[column].field.id));
        html! {
            <td>
                <input type="text" inputmode="decimal" autocomplete="off" spellcheck="false" data-row={row.to_string()} data-column={column.to_string()}
                    value={text(row, column)} aria-label={name} aria-invalid={faulty.then_some("true")} {oninput} {onkeydown} {onpaste} />
            </td>
        }
    };
    let remove = |row: usize| {
        let change = change.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            change(&|columns| {
                for cells in columns {
                    cells.remove(row);
                }
            });
        });
        let name = words.own_with("table-remove", &[("row", row_name(row).as_str().into())]);
        html! { <td class="list-remove"><button type="button" class="quiet" aria-label={name.clone()} title={name} {onclick}>{ "×" }</button></td> }
    };
    let faults: Vec<String> = (0..filled)
        .flat_map(|row| (0..heads.len()).map(move |column| (row, column)))
        .filter_map(|(row, column)| {
            let fault = fault(row, column)?;
            Some(in_words(words, fault, &row_name(row), &heads[column], &text(row, column)))
        })
        .collect();
    html! {
        <fieldset class="group list-table">
            <legend>{ words.group(group) }</legend>
            <div class="list-scroll" ref={node.clone()}>
                <table>
                    <thead>
                        <tr>
                            <td></td>
                            { for heads.iter().map(|column| {
                                let name = words.label(column.field.id);
                                let sign = words.unit_sign(column.unit);
                                html! {
                                    <th scope="col" key={column.field.id}>
                                        { &name }{ " " }
                                        <span class="glued">
                                            if !sign.is_empty() {
                                                <span class="unit">{ sign }</span>
                                            }
                                            <Hint text={words.hint(column.field.id)} about={name.clone()} words={words.clone()} />
                                        </span>
                                    </th>
                                }
                            }) }
                            <td></td>
                        </tr>
                    </thead>
                    <tbody>
                        { for (0..drawn).map(|row| html! {
                            <tr key={row}>
                                <th scope="row">{ row_name(row) }</th>
                                { for (0..heads.len()).map(|column| cell(row, column)) }
                                { remove(row) }
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
            <div role="status">
                if !faults.is_empty() {
                    <ul class="list-problems">
                        { for faults.iter().take(SPOKEN).map(|fault| html! { <li class="field-problem">{ fault }</li> }) }
                        if faults.len() > SPOKEN {
                            <li class="field-problem">{ words.own_with("table-more", &[("count", (faults.len() - SPOKEN).into())]) }</li>
                        }
                    </ul>
                }
                if *left_out > 0 {
                    <p class="field-problem">{ words.own_with("table-left-out", &[("count", (*left_out).into()), ("most", most.into())]) }</p>
                }
            </div>
            if drawn < rows {
                <div class="list-more">
                    <span class="field-range">{ words.own_with("table-part", &[("shown", drawn.into()), ("rows", rows.into())]) }</span>
                    <button type="button" class="link" onclick={on_more}>{ words.own_with("table-show-more", &[("count", PART.min(rows - drawn).into())]) }</button>
                </div>
            }
            <div class="list-tools">
                <button type="button" disabled={rows >= most} onclick={on_add}>{ words.own("table-add") }</button>
                <span class="field-range">{ words.own_with("table-paste", &[("most", most.into())]) }</span>
            </div>
        </fieldset>
    }
}

/// Puts the focus into a cell and takes hold of its text, as spreadsheets do.
fn focus(node: &NodeRef, row: usize, column: usize) {
    let found = node
        .cast::<Element>()
        .and_then(|table| {
            table.query_selector(&format!("input[data-row='{row}'][data-column='{column}']")).ok().flatten()
        })
        .and_then(|cell| cell.dyn_into::<HtmlInputElement>().ok());
    if let Some(cell) = found {
        // Fails only for a cell that is not there any more.
        let _ = cell.focus();
        cell.select();
    }
}

/// Where a cell is, what stands in it, what was expected.
fn in_words(words: &Words, fault: Fault, row: &str, column: &Column, text: &str) -> String {
    let [min, max] = column.limits;
    let name = words.label(column.field.id);
    let arguments = [("row", row.into()), ("column", name.as_str().into()), ("text", text.trim().into())];
    let id = match fault {
        Fault::Empty => "table-empty",
        Fault::NotANumber => "table-not-a-number",
        Fault::Outside => {
            let limits = words.problem(&models::Error::OutOfRange { field: column.field.id, value: 0.0, min, max });
            let place = words.own_with("table-at", &arguments);
            return format!("{place}{limits}");
        }
    };
    words.own_with(id, &arguments).to_string()
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use models::{FieldKind, Value};
    use yew::Reducible;

    use super::super::parameters::Parameters;
    use super::super::state::{ModelAction, ModelState};

    #[test]
    fn a_bad_cell_keeps_the_last_numbers_and_what_was_typed() {
        let (card, field) = models::catalogue()
            .into_iter()
            .find_map(|card| {
                let is_column = |field: &&models::Field| {
                    matches!(field.kind, FieldKind::List { default, .. } if default.len() > 1)
                        && card.numbered.contains(&field.group)
                };
                Some((card, card.inputs.iter().find(is_column)?))
            })
            .expect("a model with a table");
        let state = Rc::new(ModelState::new(models::ModelRef::find(card.id).expect("a model"), &Parameters::new()));
        let before = state.value(field);
        let mut cells = state.cells(field);
        assert!(cells.len() > 1);

        cells[1] = "1,2x".to_owned();
        let state = state.reduce(ModelAction::Cells(vec![(field.id, cells.clone())]));
        assert!(state.problem(field.id).is_some() && state.is_stale());
        assert_eq!(state.value(field), before);
        assert_eq!(state.cells(field), cells);

        cells[1] = "1".to_owned();
        cells.push(String::new());
        let state = state.reduce(ModelAction::Cells(vec![(field.id, cells.clone())]));
        assert!(state.problem(field.id).is_none());
        let Value::List(list) = state.value(field) else { panic!("no list") };
        assert_eq!((list.len(), list[1]), (cells.len() - 1, 1.0));
        assert_eq!(state.cells(field), cells, "an empty row at the end waits to be filled");
    }
}
