//! Kinds that settings and reports share: types of columns, roles, what happens to odd rows, rows set aside.

use serde::{Deserialize, Serialize};

/// Type of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ColumnType {
    /// Numbers, in any of the notations read.
    Number,
    /// Civil dates, year first or unambiguous.
    Date,
    /// Civil dates, day before month.
    DateDayFirst,
    /// Civil dates, month before day.
    DateMonthFirst,
    /// A few repeating texts.
    Category,
    /// Any text, identifiers included.
    Text,
}

impl ColumnType {
    /// Whether cells are read as civil dates.
    pub fn is_date(self) -> bool {
        matches!(self, Self::Date | Self::DateDayFirst | Self::DateMonthFirst)
    }
}

/// What a column is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Identifier of the customer.
    Customer,
    /// Day of the order.
    Date,
    /// Amount of the order, or the price of one unit where there is a quantity.
    Amount,
    /// Units bought, by which the amount is multiplied.
    Quantity,
    /// Identifier of the order.
    Order,
    /// Orders of the customer, in a customer table.
    Orders,
    /// Day of the first order, in a customer table.
    FirstDate,
    /// Day of the last order, in a customer table.
    LastDate,
    /// Frequency (repeat purchases), in a customer table.
    Frequency,
    /// Recency (age at last purchase), in a customer table.
    Recency,
    /// Age of the customer, in a customer table.
    Age,
    /// Mean spend of repeat orders, in a customer table.
    Spend,
    /// Total spend, in a customer table.
    Total,
    /// How many customers with the same history a row of a customer table stands for.
    Weight,
}

/// What the rows of a table are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TableKind {
    /// One row an order.
    #[default]
    Transactions,
    /// One row a customer.
    Customers,
    /// One row a respondent or prospect: models run on it, RFM and value do not.
    Responses,
}

/// What happens to refunds and odd rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Cleaning {
    /// Rows with a negative amount.
    pub refunds: Refunds,
    /// Rows with amount zero count as orders.
    pub keep_zero: bool,
    /// Rows equal in every column are read once.
    pub drop_duplicates: bool,
    /// The amount of a row whose order number is a credit note's (`C536379`, `CN-17`, `退2024001`) is taken back, also where
    /// it has no minus; not where most order numbers begin like that.
    pub credit_notes: bool,
    /// Rows of a customer with one order number are one order, on the day of the first of them.
    pub join_orders: bool,
    /// Rows of customers that are named like a test (`test-3`, `demo@shop.com`, `测试用户`) are set aside.
    pub drop_tests: bool,
    /// Rows after this civil day are set aside.
    pub last_day: Option<i32>,
    /// A timestamp that states a time zone is told in the zone so many minutes east of UTC; without one, the day is read as it
    /// is written.
    pub zone: Option<i32>,
    /// Rows with an amount in another currency than most.
    pub currencies: Currencies,
}

impl Default for Cleaning {
    /// Zeros are orders: a free order is a purchase, only its amount says nothing (the CDNOW log has some).
    fn default() -> Self {
        Self {
            refunds: Refunds::Subtract,
            keep_zero: true,
            drop_duplicates: false,
            credit_notes: true,
            join_orders: false,
            drop_tests: false,
            last_day: None,
            zone: None,
            currencies: Currencies::SetAside,
        }
    }
}

/// What a row with a negative amount does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Refunds {
    /// It is taken off the customer's total; it is no order.
    #[default]
    Subtract,
    /// It is set aside.
    SetAside,
}

/// What happens to rows with an amount in another currency than most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Currencies {
    /// They are set aside: no sum has two currencies.
    #[default]
    SetAside,
    /// Their numbers are taken as they stand.
    Add,
}

/// Why a row was set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// It has more or fewer cells than the header.
    Ragged,
    /// It holds bytes that the encoding does not have.
    Undecodable,
    /// The customer cell is empty.
    NoCustomer,
    /// The date cell is empty or is no date.
    BadDate,
    /// The amount cell is empty or is no number.
    BadAmount,
    /// The quantity cell is empty or is no number.
    BadQuantity,
    /// A number of a customer table is missing, negative or contradicts another.
    BadValue,
    /// The amount is negative and refunds are set aside, or the customer has no order to refund.
    Refund,
    /// The amount is zero and zeros are no orders.
    ZeroAmount,
    /// An earlier row is equal in every column.
    Duplicate,
    /// The day is after the last day allowed.
    FutureDate,
    /// The customer is named like a test.
    TestCustomer,
    /// The amount is in another currency than most.
    OtherCurrency,
}

impl Reason {
    /// All reasons, in the order in which they are reported.
    pub const ALL: [Reason; 13] = [
        Self::Ragged,
        Self::Undecodable,
        Self::NoCustomer,
        Self::BadDate,
        Self::BadAmount,
        Self::BadQuantity,
        Self::BadValue,
        Self::Refund,
        Self::ZeroAmount,
        Self::Duplicate,
        Self::FutureDate,
        Self::TestCustomer,
        Self::OtherCurrency,
    ];

    /// The kebab-case name, as in a text id `set-aside-<reason>`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ragged => "ragged",
            Self::Undecodable => "undecodable",
            Self::NoCustomer => "no-customer",
            Self::BadDate => "bad-date",
            Self::BadAmount => "bad-amount",
            Self::BadQuantity => "bad-quantity",
            Self::BadValue => "bad-value",
            Self::Refund => "refund",
            Self::ZeroAmount => "zero-amount",
            Self::Duplicate => "duplicate",
            Self::FutureDate => "future-date",
            Self::TestCustomer => "test-customer",
            Self::OtherCurrency => "other-currency",
        }
    }
}

/// What was met among the rows of a log, whatever was done about it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Noted {
    /// Rows with a negative amount, those of credit notes among them.
    pub refunds: usize,
    /// Rows with amount zero.
    pub zeros: usize,
    /// Rows equal to an earlier one in every column.
    pub duplicates: usize,
    /// Rows with the number of a credit note.
    pub credit_notes: usize,
    /// Rows whose order began on another day; only counted where orders are joined.
    pub joined: usize,
    /// Rows of customers that are named like a test.
    pub tests: usize,
    /// Rows after the last day; only counted where there is one.
    pub future: usize,
    /// Rows whose customer is a long number that a spreadsheet has rounded (`1.23457E+11`): several customers may be one.
    pub rounded: usize,
    /// Rows with a timestamp that states its time zone.
    pub zoned: usize,
    /// Rows with an amount in another currency than most.
    pub other_currency: usize,
    /// ISO 4217 code of the currency of most amounts that name one.
    pub currency: Option<String>,
}

/// Rows set aside for one reason.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SetAsideGroup {
    /// Why: a [`Reason`] by name, a text id `set-aside-<reason>`.
    pub reason: String,
    /// How many rows.
    pub count: usize,
    /// The first few, with their place.
    pub examples: Vec<SetAsideRow>,
}

/// A row that was set aside.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SetAsideRow {
    /// The file, where several are one table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// Row in the file, the header being row 1 where there is one.
    pub row: usize,
    /// Column at fault.
    pub column: Option<String>,
    /// Cell as read.
    pub value: Option<String>,
}

/// One row set aside, kept small: a file may have a million of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// Data row of the table, from 0 (see [`crate::Table::row_number`]).
    pub row: u32,
    /// Why.
    pub reason: Reason,
}
