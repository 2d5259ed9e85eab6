//! What the columns of a table are for, judged by their headers in Chinese or English and by what they hold.

pub(crate) mod dictionary;

use std::cell::RefCell;
use std::collections::{BTreeMap, HashSet};
use std::rc::Rc;

use rustc_hash::FxBuildHasher;
use serde::{Deserialize, Serialize};

use crate::column::ColumnInfo;
use crate::error::Error;
use crate::kinds::{ColumnType, Role, TableKind};
use crate::names::Key;
use crate::number::DecimalMark;
use crate::table::Table;

/// Rows looked at for repetition.
const LOOKED_AT: usize = 20_000;

/// Cells for each different one above which they are kinds of something rather than customers.
const REPEATED: usize = 200;

/// Different cells that are not so few in any rows looked at.
const ENOUGH: usize = LOOKED_AT / REPEATED;

/// Amounts are seldom so few different ones; an identifier may be more.
const FEW: usize = 20;

/// Suggestions weaker than this are not made.
const WEAKEST: f64 = 0.15;

/// A role suggested for a column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Suggestion {
    /// The role.
    pub role: Role,
    /// Index of the column.
    pub column: usize,
    /// 0 to 1; above 0.7 the header names it.
    pub confidence: f64,
}

/// What a table is taken to be.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestions {
    /// What a row is.
    pub kind: TableKind,
    /// At most one column for a role, at most one role for a column.
    pub roles: Vec<Suggestion>,
}

impl Suggestions {
    /// Column suggested for a role.
    pub fn column(&self, role: Role) -> Option<usize> {
        self.roles.iter().find(|suggestion| suggestion.role == role).map(|suggestion| suggestion.column)
    }

    /// Columns by role.
    pub fn columns(&self) -> BTreeMap<Role, usize> {
        self.roles.iter().map(|suggestion| (suggestion.role, suggestion.column)).collect()
    }
}

/// Suggests what a row is and what its columns are for.
pub fn suggest(table: &Table) -> Suggestions {
    let facts = &*table.facts.of(table);
    let customers = assign(facts, &CUSTOMER_ROLES, customer_table_score);
    let transactions = transaction_roles(facts);
    let kind = decide(table, facts, &transactions, &customers);
    let roles = match kind {
        TableKind::Customers => customers,
        TableKind::Transactions => transactions,
        TableKind::Responses => transactions.into_iter().filter(|found| found.confidence > 0.7).collect(),
    };
    Suggestions { kind, roles }
}

/// Suggests roles for rows that are known to be of a kind.
pub fn suggest_for(table: &Table, kind: TableKind) -> Suggestions {
    let facts = &*table.facts.of(table);
    let roles = match kind {
        TableKind::Customers => assign(facts, &CUSTOMER_ROLES, customer_table_score),
        TableKind::Transactions => transaction_roles(facts),
        TableKind::Responses => Vec::new(),
    };
    Suggestions { kind, roles }
}

/// The columns that transactions are made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TransactionColumns {
    /// Identifier of the customer.
    pub customer: usize,
    /// Day of the order.
    pub date: usize,
    /// Amount of the order; `None` where orders are only counted.
    pub amount: Option<usize>,
    /// Units bought, where the amount is the price of one.
    pub quantity: Option<usize>,
    /// Identifier of the order.
    pub order: Option<usize>,
}

impl TransactionColumns {
    /// Takes the columns from a map of roles. Orders go without amounts where no column with a header could be one: none other
    /// than those of the roles holds numbers.
    ///
    /// # Errors
    /// [`Error::NoCustomerColumn`], [`Error::NoDateColumn`], [`Error::NoAmountColumn`]; [`Error::NoHeader`] in their place
    /// where the table has no header to tell.
    pub fn from_roles(table: &Table, roles: &BTreeMap<Role, usize>) -> Result<Self, Error> {
        let column = |role, missing: Error| {
            roles.get(&role).copied().filter(|&column| column < table.columns().len()).ok_or_else(|| {
                if table.header() {
                    missing
                } else {
                    let (row, value) = (table.row_number(0), table.cell(0, 0).into_owned());
                    table.located(0, Error::NoHeader { row, value })
                }
            })
        };
        let customer = column(Role::Customer, Error::NoCustomerColumn)?;
        let date = column(Role::Date, Error::NoDateColumn)?;
        let could_be = |(place, info): (usize, &ColumnInfo)| {
            info.column_type == ColumnType::Number && !roles.values().any(|&taken| taken == place)
        };
        let counted = table.header() && !table.columns().iter().enumerate().any(could_be);
        Ok(Self {
            customer,
            date,
            amount: match column(Role::Amount, Error::NoAmountColumn) {
                Ok(amount) => Some(amount),
                Err(_) if counted => None,
                Err(error) => return Err(error),
            },
            quantity: column(Role::Quantity, Error::NoAmountColumn).ok(),
            order: roles.get(&Role::Order).copied().filter(|&column| column < table.columns().len()),
        })
    }

    /// The error to show where the user should say whether day or month comes first before anything is computed.
    pub fn ambiguity(&self, table: &Table) -> Option<Error> {
        let info = table.columns().get(self.date).filter(|info| info.ambiguous)?;
        let (row, value) = (table.row_number(0), table.cell(0, self.date).into_owned());
        Some(table.located(0, Error::AmbiguousDates { row, column: info.name.clone(), value }))
    }
}

const TRANSACTION_ROLES: [Role; 5] = [Role::Customer, Role::Date, Role::Amount, Role::Quantity, Role::Order];

const CUSTOMER_ROLES: [Role; 10] = [
    Role::Customer,
    Role::Frequency,
    Role::Recency,
    Role::Age,
    Role::Orders,
    Role::FirstDate,
    Role::LastDate,
    Role::Total,
    Role::Spend,
    Role::Weight,
];

/// What is known of a column.
#[derive(Debug)]
struct Facts {
    name: String,
    column: usize,
    column_type: ColumnType,
    decimal_mark: DecimalMark,
    /// Whether some numbers have decimals.
    decimals: bool,
    /// Different cells among so many that are not empty, as far as it matters: none of dates, and otherwise those up to where they are
    /// [`ENOUGH`] and one of them has come again; of numbers with decimals up to where they are more than [`FEW`].
    distinct: usize,
    rows: usize,
}

/// What was found of the columns of a table, kept as long as it would be found again.
#[derive(Clone, Debug, Default)]
pub(crate) struct Found(RefCell<(usize, Rc<[Facts]>)>);

impl Found {
    fn of(&self, table: &Table) -> Rc<[Facts]> {
        let (known, looked_at) = (&mut *self.0.borrow_mut(), table.row_count().min(LOOKED_AT));
        let same = known.0 == looked_at && known.1.len() == table.columns().len();
        if !same || !known.1.iter().zip(table.columns()).all(|(facts, info)| facts.fits(info)) {
            let all = (0..table.columns().len()).map(|column| Facts::of(table, column));
            // Of rows that cannot be had now, something else will be found once they can.
            known.1 = all.collect();
            known.0 = if table.visits.has_lost() { usize::MAX } else { looked_at };
        }
        Rc::clone(&known.1)
    }
}

impl Facts {
    /// Whether this is what would be found of a column again.
    fn fits(&self, info: &ColumnInfo) -> bool {
        (&self.name, self.column_type, self.decimal_mark) == (&info.name, info.column_type, info.decimal_mark)
    }

    fn of(table: &Table, column: usize) -> Facts {
        let info = &table.columns()[column];
        let looked_at = if info.column_type.is_date() { 0 } else { table.row_count().min(LOOKED_AT) };
        let mut seen: HashSet<Key, FxBuildHasher> = HashSet::default();
        let (mut filled, mut decimals) = (0, false);
        let is_number = info.column_type == ColumnType::Number;
        'visits: for visit in table.visits_from(0).take_while(|visit| visit.page.first < looked_at) {
            let rows = visit.rows();
            let range = rows.range().start..rows.range().end.min(looked_at);
            for (row, place) in range.clone().zip(rows.column(range, column)) {
                let known =
                    if is_number { decimals && seen.len() > FEW } else { (ENOUGH..filled).contains(&seen.len()) };
                if known {
                    break 'visits;
                }
                let cell = rows.cell_at(row, column, place);
                if cell.is_empty() {
                    continue;
                }
                filled += 1;
                if seen.insert(Key::of(cell.as_bytes())) && !decimals && is_number {
                    let value = crate::number::parse_number_with(&cell, info.decimal_mark);
                    decimals = value.is_some_and(|value| value.fract() != 0.0);
                }
            }
        }
        Facts {
            name: info.name.clone(),
            column,
            column_type: info.column_type,
            decimal_mark: info.decimal_mark,
            decimals,
            distinct: seen.len(),
            rows: filled,
        }
    }

    fn unique(&self) -> bool {
        self.distinct == self.rows
    }

    fn is_number(&self) -> bool {
        self.column_type == ColumnType::Number
    }
}

/// Words of dates that are not the order's.
const OTHER_DATES: [&str; 24] = [
    "ship",
    "deliver",
    "birth",
    "update",
    "signup",
    "register",
    "registration",
    "join",
    "leave",
    "left",
    "due",
    "start",
    "end",
    "cancel",
    "发货",
    "收货",
    "生日",
    "出生",
    "更新",
    "注册",
    "加入",
    "退出",
    "到期",
    "入会",
];

/// Words of the amount that was really paid, preferred to others.
const PAID: [&str; 7] = ["实付", "实收", "实际支付", "paid", "net", "total", "总"];

fn has_word(name: &str, words: &[&str]) -> bool {
    let name = dictionary::normalise(name);
    words.iter().any(|word| name.contains(word))
}

fn transaction_score(facts: &Facts, role: Role) -> f64 {
    let header = dictionary::score(&facts.name, role);
    let earlier = 0.01 / (1.0 + facts.column as f64);
    let score = match role {
        Role::Customer => {
            customer_score(facts, if header > 0.0 { header } else { f64::from(is_id(&facts.name)) * 0.7 })
        }
        Role::Date if facts.column_type.is_date() => {
            let base = if header > 0.0 { 0.5 + 0.45 * header } else { 0.5 };
            if has_word(&facts.name, &OTHER_DATES) { 0.25 } else { base }
        }
        Role::Date => 0.3 * f64::from(header == 1.0),
        Role::Amount if facts.is_number() && !facts.column_type.is_date() => {
            let held = if facts.decimals { 0.4 } else { 0.25 }
                * if facts.distinct <= FEW && facts.distinct * 2 < facts.rows { 0.5 } else { 1.0 };
            let paid = if has_word(&facts.name, &PAID) { 0.03 } else { 0.0 };
            if header > 0.0 { header * 0.85 + 0.1 * held + paid } else { held }
        }
        Role::Amount => 0.3 * f64::from(header == 1.0 && !facts.column_type.is_date()),
        Role::Order => header * 0.9,
        Role::Quantity if facts.is_number() => header * 0.9,
        _ => 0.0,
    };
    if score > 0.0 { score + earlier } else { 0.0 }
}

fn customer_score(facts: &Facts, header: f64) -> f64 {
    if facts.column_type.is_date() || facts.decimals {
        return 0.0;
    }
    let repeats = if facts.distinct < 2 {
        0.1
    } else if facts.unique() {
        0.2
    } else if facts.column_type == ColumnType::Category || facts.distinct * REPEATED < facts.rows {
        0.25
    } else {
        0.4
    };
    let held = if facts.is_number() { repeats * 0.7 } else { repeats };
    if header > 0.0 { header * 0.85 + 0.2 * held } else { held * 0.8 }
}

fn customer_table_score(facts: &Facts, role: Role) -> f64 {
    let header = dictionary::score(&facts.name, role);
    match role {
        Role::Customer => {
            customer_score(facts, if header > 0.0 { header } else { f64::from(is_id(&facts.name)) * 0.8 })
        }
        Role::FirstDate | Role::LastDate => header * if facts.column_type.is_date() { 0.9 } else { 0.0 },
        _ => header * if facts.is_number() { 0.9 } else { 0.0 },
    }
}

fn is_id(name: &str) -> bool {
    matches!(dictionary::normalise(name).as_str(), "id" | "编号")
}

/// Roles of orders. A quantity counts where the amount found is the price of one unit; a sum has it in already.
fn transaction_roles(facts: &[Facts]) -> Vec<Suggestion> {
    let mut roles = assign(facts, &TRANSACTION_ROLES, transaction_score);
    let amount = roles.iter().find(|suggestion| suggestion.role == Role::Amount);
    if !amount.is_some_and(|amount| dictionary::is_unit_price(&facts[amount.column].name)) {
        roles.retain(|suggestion| suggestion.role != Role::Quantity);
    }
    roles
}

/// Gives each role its best column, the surest first.
fn assign(facts: &[Facts], roles: &[Role], score: fn(&Facts, Role) -> f64) -> Vec<Suggestion> {
    let mut all: Vec<Suggestion> = Vec::new();
    for &role in roles {
        for column in facts {
            let confidence = score(column, role).min(1.0);
            if confidence >= WEAKEST {
                all.push(Suggestion { role, column: column.column, confidence });
            }
        }
    }
    all.sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
    let mut chosen: Vec<Suggestion> = Vec::new();
    for suggestion in all {
        if !chosen.iter().any(|other| other.role == suggestion.role || other.column == suggestion.column) {
            chosen.push(suggestion);
        }
    }
    chosen.sort_by_key(|suggestion| suggestion.role);
    chosen
}

fn decide(table: &Table, facts: &[Facts], transactions: &[Suggestion], customers: &[Suggestion]) -> TableKind {
    let sure = |list: &[Suggestion], role: Role| {
        list.iter().find(|suggestion| suggestion.role == role).map_or(0.0, |suggestion| suggestion.confidence)
    };
    let has = |role| sure(customers, role) >= 0.6;
    if has(Role::Frequency) && has(Role::Recency) && has(Role::Age) {
        return TableKind::Customers;
    }
    let unique = |list: &[Suggestion]| {
        let customer = list.iter().find(|suggestion| suggestion.role == Role::Customer);
        customer.is_some_and(|suggestion| facts[suggestion.column].unique() && table.row_count() > 1)
    };
    let counted = has(Role::Orders) || has(Role::Frequency);
    // Without a date of the last order there is no telling who is still there: accounts, not a purchase history.
    if unique(customers) && has(Role::LastDate) && (counted || has(Role::Total)) {
        return TableKind::Customers;
    }
    let [customer, date, amount] = [Role::Customer, Role::Date, Role::Amount].map(|role| sure(transactions, role));
    let named = [customer, date, amount].iter().filter(|&&score| score > 0.7).count();
    let found = [customer, date, amount].iter().filter(|&&score| score >= WEAKEST).count();
    let one_row_each = unique(transactions);
    let is_transactions = match found {
        3 => named == 3 || !one_row_each && date >= 0.3,
        // Who and when, and nothing else: orders that are counted.
        2 if facts.len() == 2 && amount < WEAKEST => date > 0.7 && customer > 0.5 && !one_row_each,
        2 => named == 2 && !one_row_each,
        _ => false,
    };
    if is_transactions { TableKind::Transactions } else { TableKind::Responses }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ReadOptions, Reader, no_decoders};

    fn check(text: &str, kind: TableKind, roles: &[(Role, &str)]) {
        let mut reader = Reader::new("", text.len() as u64, ReadOptions::default(), no_decoders()).unwrap();
        reader.push(text.as_bytes()).unwrap();
        let table = reader.finish().unwrap();
        let suggested = suggest(&table);
        assert_eq!(suggested.kind, kind, "{text}");
        for (role, name) in roles {
            let column = suggested.column(*role).map(|column| table.columns()[column].name.as_str());
            assert_eq!(column, Some(*name), "{role:?} in {text}");
        }
        assert!(suggested.roles.iter().all(|role| (0.0..=1.0).contains(&role.confidence)));
    }

    use TableKind::{Customers, Responses, Transactions};

    #[test]
    fn the_amount_paid_is_preferred() {
        check(
            "订单编号,买家会员名,订单金额,买家实际支付金额,订单创建时间,发货时间\n\
             1,甲,10,9,2024-01-05,2024-01-07\n2,乙,20,18,2024-01-06,2024-01-08\n3,甲,30,27,2024-01-07,2024-01-09\n",
            Transactions,
            &[
                (Role::Customer, "买家会员名"),
                (Role::Amount, "买家实际支付金额"),
                (Role::Date, "订单创建时间"),
                (Role::Order, "订单编号"),
            ],
        );
    }

    #[test]
    fn a_shop_export_in_english() {
        check(
            "InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n\
             536365,85123A,6,12/1/2010 8:26,2.55,17850,United Kingdom\n\
             536366,22633,6,12/1/2010 8:28,1.85,17850,United Kingdom\n\
             536367,84879,32,12/13/2010 8:34,1.69,13047,United Kingdom\n",
            Transactions,
            &[
                (Role::Customer, "CustomerID"),
                (Role::Date, "InvoiceDate"),
                (Role::Amount, "UnitPrice"),
                (Role::Quantity, "Quantity"),
            ],
        );
    }

    #[test]
    fn a_quantity_beside_a_sum_is_not_multiplied() {
        let text = "user_id,date,qty,amount\nu1,2024-01-05,2,10.5\nu2,2024-01-06,3,20\nu1,2024-01-07,1,7\n";
        let mut reader = Reader::new("", text.len() as u64, ReadOptions::default(), no_decoders()).unwrap();
        reader.push(text.as_bytes()).unwrap();
        assert_eq!(suggest(&reader.finish().unwrap()).column(Role::Quantity), None);
    }

    #[test]
    fn the_columns_of_the_literature() {
        check(
            "ID,x,t_x,T,zbar\n1,2,30.43,38.86,22.35\n2,1,1.71,38.86,11.77\n3,0,0,38.86,0\n",
            Customers,
            &[
                (Role::Customer, "ID"),
                (Role::Frequency, "x"),
                (Role::Recency, "t_x"),
                (Role::Age, "T"),
                (Role::Spend, "zbar"),
            ],
        );
    }

    #[test]
    fn who_and_when_are_orders_without_amounts() {
        let text = "date,id\n2024-01-05,7\n2024-01-06,8\n2024-02-07,7\n2024-02-09,9\n2024-03-01,8\n";
        check(text, Transactions, &[(Role::Customer, "id"), (Role::Date, "date")]);
    }

    #[test]
    fn answers_are_no_orders() {
        check("respondent,q1,q2,age\nr1,5,4,30\nr2,3,3,41\nr3,4,4,30\n", Responses, &[]);
        check("客户编号,年龄,城市\n1,30,上海\n2,41,北京\n3,30,上海\n", Responses, &[]);
    }
}
