//! Groups that ask for the same numbers (five kinds of exhibition, an offer and its rival) as one table.

use models::{Field, FieldKind};
use yew::prelude::*;

use super::field::{FieldView, Hint};
use super::inputs::Group;
use super::state::ModelHandle;
use super::words::Words;

/// More groups than these are the rows of the table, fewer its columns.
const MOST_ACROSS: usize = 3;

/// What a group asks for: its symbols in order. `None` where it is no group of a few numbers with symbols.
pub(super) fn key(fields: &[&'static Field]) -> Option<Vec<&'static str>> {
    let is_number = |field: &&'static Field| {
        matches!(field.kind, FieldKind::Number { .. }) && field.item.is_none() && !field.symbol.is_empty()
    };
    ((2..=5).contains(&fields.len()) && fields.iter().all(is_number))
        .then(|| fields.iter().map(|field| field.symbol).collect())
}

/// A line of the table: its name, and the field that its unit and hint are taken from.
struct Head {
    name: AttrValue,
    field: Option<&'static Field>,
}

/// The table.
pub(super) fn view(state: &ModelHandle, words: &Words, groups: &[Group]) -> Html {
    let Some((first, fields)) = groups.first() else { return html! {} };
    let asked: Vec<Head> = fields
        .iter()
        .map(|field| Head { name: without(&words.group(first), &words.label(field.id)), field: Some(field) })
        .collect();
    let named: Vec<Head> = groups.iter().map(|(group, _)| Head { name: words.group(group), field: None }).collect();
    let across = groups.len() <= MOST_ACROSS;
    let (rows, columns) = if across { (asked, named) } else { (named, asked) };
    let at = |row: usize, column: usize| {
        let (group, place) = if across { (column, row) } else { (row, column) };
        groups[group].1.get(place).copied()
    };
    let head = |head: &Head| {
        let sign = head.field.map(|field| words.unit_sign(words.card.unit(field.id))).filter(|sign| !sign.is_empty());
        html! {
            <>
                { &head.name }
                if let Some(field) = head.field {
                    { "\u{a0}" }
                    <span class="glued">
                        if let Some(sign) = sign { <span class="unit">{ sign }</span> }
                        <Hint text={words.hint(field.id)} about={head.name.clone()} words={words.clone()} />
                    </span>
                }
            </>
        }
    };
    html! {
        <table class={classes!("ratings", "grid", (columns.len() > 2).then_some("many"))}>
            <thead>
                <tr>
                    <td></td>
                    { for columns.iter().map(|column| html! { <th scope="col">{ head(column) }</th> }) }
                </tr>
            </thead>
            <tbody>
                { for rows.iter().enumerate().map(|(row, of_row)| html! {
                    <tr>
                        <th scope="row">{ head(of_row) }</th>
                        { for columns.iter().enumerate().map(|(column, of_column)| {
                            let name = AttrValue::from(format!("{} · {}", of_row.name, of_column.name));
                            match at(row, column) {
                                Some(field) => html! {
                                    <td data-side={of_column.name.clone()}>
                                        <FieldView key={field.id} {field} state={state.clone()} words={words.clone()} bare=true {name} />
                                    </td>
                                },
                                None => html! { <td></td> },
                            }
                        }) }
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

/// A label without the name of its group and a colon, since the group stands at the head.
pub(super) fn without(group: &str, label: &str) -> AttrValue {
    let rest = label.strip_prefix(group).and_then(|rest| rest.strip_prefix([':', '：'])).map(str::trim_start);
    let mut letters = rest.unwrap_or_default().chars();
    match letters.next() {
        Some(first) => AttrValue::from(first.to_uppercase().chain(letters).collect::<String>()),
        None => AttrValue::from(label.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::without;

    #[test]
    fn a_label_loses_the_name_of_its_group_but_not_all_of_itself() {
        assert_eq!(without("Phone", "Phone: cost of a contact").as_str(), "Cost of a contact");
        assert_eq!(without("电话", "电话：每次联系成本").as_str(), "每次联系成本");
        assert_eq!(without("Price", "Price").as_str(), "Price");
        assert_eq!(without("服务", "服务说到做到").as_str(), "服务说到做到");
    }
}
