//! Columns for many questions at once: side by side from a start, or in a pasted order.

use models::runs::SurveyItem;

/// The columns from `start` on, one for each field, as far as there are any.
pub(super) fn from<'a>(fields: &[&'a str], columns: &[&'a str], start: &str) -> Vec<(&'a str, &'a str)> {
    let Some(first) = columns.iter().position(|column| *column == start) else { return Vec::new() };
    fields.iter().copied().zip(columns[first..].iter().copied()).collect()
}

/// Names (or numbers, the first column being 1) in the order of the fields, between commas, tabs or lines; with what is
/// no column. A dash leaves a field out.
pub(super) fn pasted<'a>(
    fields: &[&'a str],
    columns: &[&'a str],
    text: &str,
) -> (Vec<(&'a str, &'a str)>, Vec<String>) {
    let names =
        text.split(['\n', '\r', '\t', ',', ';', '，', '；', '、']).map(str::trim).filter(|name| !name.is_empty());
    let (mut found, mut unknown) = (Vec::new(), Vec::new());
    for (field, name) in fields.iter().zip(names) {
        let place = || name.parse::<usize>().ok().and_then(|number| columns.get(number.checked_sub(1)?));
        match columns.iter().find(|column| column.trim().eq_ignore_ascii_case(name)).or_else(place) {
            Some(column) => found.push((*field, *column)),
            None if ["-", "–", "—"].contains(&name) => {}
            None => unknown.push(name.to_owned()),
        }
    }
    (found, unknown)
}

/// `count` items, the columns of each answer `step` apart from its start.
pub(super) fn items(columns: &[&str], starts: &[&str], count: usize, step: usize) -> Vec<SurveyItem> {
    let places: Option<Vec<usize>> =
        starts.iter().map(|start| columns.iter().position(|column| column == start)).collect();
    let Some(places) = places else { return Vec::new() };
    let item = |number: usize| {
        let at = |place: &usize| columns.get(place + number * step).map(|column| (*column).to_owned());
        let columns: Option<Vec<String>> = places.iter().map(at).collect();
        columns.map(|columns| SurveyItem { name: String::new(), columns })
    };
    (0..count).map_while(item).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: [&str; 6] = ["name", "e1", "p1", "e2", "p2", "x"];

    #[test]
    fn columns_follow_one_another_as_far_as_there_are_any() {
        assert_eq!(from(&["a", "b"], &COLUMNS, "e2"), [("a", "e2"), ("b", "p2")]);
        assert_eq!(from(&["a", "b"], &COLUMNS, "x"), [("a", "x")]);
        assert!(from(&["a"], &COLUMNS, "none").is_empty());
    }

    #[test]
    fn an_order_is_read_by_name_or_number() {
        let (found, unknown) = pasted(&["a", "b", "c", "d"], &COLUMNS, "P2，2\t-\nwho, e1");
        assert_eq!(found, [("a", "p2"), ("b", "e1")]);
        assert_eq!(unknown, ["who"]);
    }

    #[test]
    fn items_stand_side_by_side_or_in_blocks() {
        let found = items(&COLUMNS, &["e1", "p1"], 9, 2);
        let columns: Vec<&[String]> = found.iter().map(|item| item.columns.as_slice()).collect();
        assert_eq!(columns, [["e1", "p1"], ["e2", "p2"]]);
        assert_eq!(items(&COLUMNS, &["e1"], 2, 1)[1].columns, ["p1"]);
        assert!(items(&COLUMNS, &["e1", ""], 2, 1).is_empty());
    }
}
