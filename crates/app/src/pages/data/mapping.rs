//! What the user says of the columns, laid over what was suggested.

use workbench::protocol::{ColumnReport, Mapping, Role, TableKind};

/// The role that a column has now: one set by hand, else the one suggested, unless that role was given away by hand.
pub(crate) fn role_of(column: &ColumnReport, mapping: &Mapping) -> Option<Role> {
    let by_hand = mapping.roles.iter().find(|(_, name)| **name == column.name).map(|(role, _)| *role);
    by_hand.or_else(|| column.role.filter(|&role| mapping.leaves_open(role)))
}

/// The mapping after a column was given a role, or none.
pub(super) fn with_role(columns: &[ColumnReport], mapping: &Mapping, column: &str, role: Option<Role>) -> Mapping {
    let mut next = mapping.clone();
    let before = columns.iter().find(|found| found.name == column).and_then(|found| role_of(found, mapping));
    if let Some(before) = before {
        // The role is taken off this column: without a word, it would be suggested for it again.
        next.roles.insert(before, String::new());
    }
    if let Some(role) = role {
        next.roles.insert(role, column.to_owned());
    }
    next
}

/// Roles that a column of such a table may have, in the order of the menu.
pub(super) fn roles_of(kind: TableKind) -> &'static [Role] {
    match kind {
        TableKind::Transactions => &[Role::Customer, Role::Date, Role::Amount, Role::Quantity, Role::Order],
        TableKind::Customers => &[
            Role::Customer,
            Role::Orders,
            Role::FirstDate,
            Role::LastDate,
            Role::Total,
            Role::Frequency,
            Role::Recency,
            Role::Age,
            Role::Spend,
            Role::Weight,
        ],
        TableKind::Responses => &[],
    }
}

#[cfg(test)]
mod tests {
    use workbench::protocol::ColumnType;

    use super::*;

    fn column(name: &str, role: Option<Role>) -> ColumnReport {
        ColumnReport {
            name: name.to_owned(),
            column_type: ColumnType::Text,
            confidence: 1.0,
            examples: Vec::new(),
            missing: 0,
            role,
            suggested: role.is_some(),
        }
    }

    fn roles(columns: &[ColumnReport], mapping: &Mapping) -> Vec<Option<Role>> {
        columns.iter().map(|column| role_of(column, mapping)).collect()
    }

    #[test]
    fn a_role_moves_from_the_suggested_column_to_the_chosen_one() {
        let columns = [column("paid", Some(Role::Amount)), column("list price", None)];
        let mapping = with_role(&columns, &Mapping::default(), "list price", Some(Role::Amount));
        assert_eq!(roles(&columns, &mapping), [None, Some(Role::Amount)]);
    }

    #[test]
    fn a_role_taken_away_is_not_suggested_again() {
        let columns = [column("order", Some(Role::Order))];
        let mapping = with_role(&columns, &Mapping::default(), "order", None);
        assert_eq!(roles(&columns, &mapping), [None]);
        let mapping = with_role(&columns, &mapping, "order", Some(Role::Order));
        assert_eq!(roles(&columns, &mapping), [Some(Role::Order)]);
    }

    #[test]
    fn a_quantity_goes_with_the_price_it_was_suggested_for() {
        let columns =
            [column("price", Some(Role::Amount)), column("pieces", Some(Role::Quantity)), column("sum", None)];
        let mapping = with_role(&columns, &Mapping::default(), "sum", Some(Role::Amount));
        assert_eq!(roles(&columns, &mapping), [None, None, Some(Role::Amount)]);
        let mapping = with_role(&columns, &mapping, "pieces", Some(Role::Quantity));
        assert_eq!(roles(&columns, &mapping), [None, Some(Role::Quantity), Some(Role::Amount)]);
    }

    #[test]
    fn a_column_that_changes_its_role_gives_up_the_old_one() {
        let columns = [column("first", Some(Role::Customer)), column("second", Some(Role::Order))];
        let mapping = with_role(&columns, &Mapping::default(), "second", Some(Role::Customer));
        assert_eq!(roles(&columns, &mapping), [None, Some(Role::Customer)]);
        assert_eq!(mapping.roles.get(&Role::Order).map(String::as_str), Some(""));
    }
}
