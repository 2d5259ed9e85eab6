//! Purchase histories and their segments.

use std::rc::Rc;

use js_sys::{Array, Float64Array, Object, Reflect, Uint8Array};
use serde::Deserialize;
use wasm_bindgen::prelude::*;
use workbench::direct::{self, AtPurchases, HistoryColumnsGiven, HistoryOptions, OverTimeGiven, SqlOptions, Values};
use workbench::protocol::{Failure, SegmentSettings, TimeUnit};

use crate::error::{ClovisError, plain, read_options, thrown};
use crate::options::{Numbers, text};
use crate::table::Table;

/// Purchases of customers, one entry a customer in every column.
#[wasm_bindgen]
pub struct PurchaseHistory {
    pub(crate) inner: Rc<direct::PurchaseHistory>,
}

#[wasm_bindgen]
impl PurchaseHistory {
    /// Identifiers.
    #[wasm_bindgen(getter, unchecked_return_type = "string[]")]
    pub fn customers(&self) -> Array {
        self.inner.customers().iter().map(JsValue::from_str).collect()
    }

    /// Number of customers.
    #[wasm_bindgen(getter)]
    pub fn length(&self) -> usize {
        self.inner.frequency().len()
    }

    /// Time unit of recency and age.
    #[wasm_bindgen(getter, unchecked_return_type = "TimeUnit")]
    pub fn unit(&self) -> Result<JsValue, ClovisError> {
        plain(&self.inner.unit())
    }

    /// Repeat purchases (days with a purchase after the first).
    #[wasm_bindgen(getter)]
    pub fn frequency(&self) -> Float64Array {
        self.inner.frequency().into()
    }

    /// Recency: age at the last purchase, 0 without a repeat purchase. It is not the time since the last purchase.
    #[wasm_bindgen(getter)]
    pub fn recency(&self) -> Float64Array {
        self.inner.recency().into()
    }

    /// Age: time from the first purchase to the end of the history.
    #[wasm_bindgen(getter)]
    pub fn age(&self) -> Float64Array {
        self.inner.age().into()
    }

    /// The same where ages are opportunities to buy; null where they are times.
    #[wasm_bindgen(getter, unchecked_return_type = "Float64Array | null")]
    pub fn opportunities(&self) -> JsValue {
        column(self.inner.opportunities())
    }

    /// Customers that each entry stands for; null where each is one.
    #[wasm_bindgen(getter, unchecked_return_type = "Float64Array | null")]
    pub fn weight(&self) -> JsValue {
        column(self.inner.weight())
    }

    /// Mean amount of the repeat orders, 0 without one; null where no money is known.
    #[wasm_bindgen(getter, unchecked_return_type = "Float64Array | null")]
    pub fn spend(&self) -> JsValue {
        column(self.inner.spend())
    }

    /// Sum of all orders less refunds; null where it is not known.
    #[wasm_bindgen(getter, unchecked_return_type = "Float64Array | null")]
    pub fn total(&self) -> JsValue {
        column(self.inner.total())
    }

    /// Days (not units) since the last order: what RFM takes.
    #[wasm_bindgen(getter, js_name = daysSinceLast)]
    pub fn days_since_last(&self) -> Float64Array {
        self.inner.days_since_last().into()
    }

    /// Sum of the natural logarithms of the times between purchases; null for a history made of columns
    /// without it.
    #[wasm_bindgen(getter, js_name = sumLogIntervals, unchecked_return_type = "Float64Array | null")]
    pub fn sum_log_intervals(&self) -> JsValue {
        column(self.inner.sum_log_intervals())
    }

    /// What else is known of the customers, a column a name; null without any.
    #[wasm_bindgen(getter, unchecked_return_type = "Record<string, Float64Array> | null")]
    pub fn covariates(&self) -> JsValue {
        let covariates = self.inner.covariates();
        if covariates.names().is_empty() {
            return JsValue::NULL;
        }
        let columns = Object::new();
        for name in covariates.names() {
            set(&columns, name, &column(covariates.column(name)));
        }
        columns.into()
    }

    /// What changes with time, as `purchaseHistoryFrom` takes it; null without any.
    #[wasm_bindgen(getter, js_name = covariatesOverTime, unchecked_return_type = "CovariatesOverTime | null")]
    pub fn covariates_over_time(&self) -> JsValue {
        let Some(over_time) = self.inner.over_time() else { return JsValue::NULL };
        let (object, values, purchases) = (Object::new(), Object::new(), Object::new());
        for (name, column, sums) in over_time.columns() {
            let column: JsValue = match column {
                Values::Shared(list) => Float64Array::from(list.as_slice()).into(),
                Values::Own(lists) => {
                    lists.iter().map(|list| Float64Array::from(list.as_slice())).collect::<Array>().into()
                }
            };
            set(&values, name, &column);
            set(&purchases, name, &Float64Array::from(sums));
        }
        set(&object, "period", &over_time.period().into());
        set(&object, "start", &Float64Array::from(over_time.start()));
        set(&object, "values", &values);
        set(&object, "purchases", &purchases);
        object.into()
    }

    /// Names of the covariates that are seasons of the calendar; null where the history was cut without.
    #[wasm_bindgen(getter, unchecked_return_type = "string[] | null")]
    pub fn seasons(&self) -> JsValue {
        let names = |names: &[String]| names.iter().map(|name| JsValue::from_str(name)).collect::<Array>().into();
        self.inner.seasons().map_or(JsValue::NULL, names)
    }

    /// Purchases between the end of the history and the end of the holdout; null without a holdout.
    #[wasm_bindgen(getter, js_name = holdoutFrequency, unchecked_return_type = "Float64Array | null")]
    pub fn holdout_frequency(&self) -> JsValue {
        column(self.inner.holdout_frequency())
    }

    /// Last day of the history as `1997-09-30`; null without dates.
    #[wasm_bindgen(getter, unchecked_return_type = "string | null")]
    pub fn until(&self) -> JsValue {
        self.inner.until().map_or(JsValue::NULL, |day| JsValue::from_str(&table::iso(day)))
    }

    /// Rows of the table that were set aside, by reason, with the first few of each.
    #[wasm_bindgen(getter, js_name = setAside, unchecked_return_type = "SetAsideGroup[]")]
    pub fn set_aside(&self) -> Result<JsValue, ClovisError> {
        plain(&self.inner.set_aside())
    }

    /// What was met among the rows of the table, whatever was done about it.
    #[wasm_bindgen(getter, unchecked_return_type = "Noted")]
    pub fn noted(&self) -> Result<JsValue, ClovisError> {
        plain(self.inner.noted())
    }
}

fn column(values: Option<&[f64]>) -> JsValue {
    values.map_or(JsValue::NULL, |values| Float64Array::from(values).into())
}

/// Cuts purchase histories out of a table with one row an order (or one row a customer). Orders of one customer and day
/// are one purchase; refunds are taken off the total and are no purchase.
///
/// @throws ClovisError `no-column`, `no-date-column`, `ambiguous-dates`, `one-customer`, `bad-option`, …
#[wasm_bindgen(js_name = purchaseHistory)]
pub fn purchase_history(
    table: &mut Table,
    #[wasm_bindgen(unchecked_optional_param_type = "HistoryOptions")] options: JsValue,
) -> Result<PurchaseHistory, ClovisError> {
    let options: HistoryOptions = read_options(options)?;
    let inner = direct::PurchaseHistory::from_table(&mut table.session, &options).map_err(thrown)?;
    Ok(PurchaseHistory { inner: Rc::new(inner) })
}

/// The query that makes histories of a log where it lies: what `purchaseHistory` makes of a table, in SQL.
///
/// @throws ClovisError `bad-option`
#[wasm_bindgen(js_name = historySql)]
pub fn history_sql(
    #[wasm_bindgen(unchecked_optional_param_type = "SqlOptions")] options: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "HistoryOptions")] history: JsValue,
) -> Result<String, ClovisError> {
    let (options, history): (SqlOptions, HistoryOptions) = (read_options(options)?, read_options(history)?);
    direct::history_sql(&options, &history).map_err(thrown)
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Unit {
    unit: TimeUnit,
}

/// Takes purchase histories made elsewhere, as typed arrays or arrays of one length.
///
/// @throws ClovisError `missing-column`, `length`, `row` with the first offending row and column, `not-a-number`
#[wasm_bindgen(js_name = purchaseHistoryFrom)]
pub fn purchase_history_from(
    #[wasm_bindgen(unchecked_param_type = "HistoryColumns")] columns: JsValue,
) -> Result<PurchaseHistory, ClovisError> {
    let column = |name: &str| numbers(name, &field(&columns, name));
    let needed = |name: &str| column(name)?.ok_or_else(|| thrown(Failure::new("missing-column").column(name)));
    let customers = field(&columns, "customers");
    let names = customers.is_object().then(|| Array::from(&customers).iter().map(|name| text(&name)).collect());
    let unit: Unit = match field(&columns, "unit") {
        unit if unit.is_undefined() => Unit::default(),
        unit => Unit {
            unit: serde_wasm_bindgen::from_value(unit.clone()).map_err(|_| {
                thrown(Failure::new("bad-option").column("unit").value(text(&unit)).expected("day week month"))
            })?,
        },
    };
    let (age, opportunities) = (column("age")?, column("opportunities")?);
    if age.is_some() && opportunities.is_some() {
        return Err(thrown(Failure::new("bad-option").column("opportunities").expected("age or opportunities")));
    }
    let given = HistoryColumnsGiven {
        frequency: needed("frequency")?,
        recency: needed("recency")?,
        opportunities: opportunities.is_some(),
        age: age.or(opportunities).ok_or_else(|| thrown(Failure::new("missing-column").column("age")))?,
        spend: column("spend")?,
        total: column("total")?,
        sum_log_intervals: column("sumLogIntervals")?,
        weight: column("weight")?,
        customers: names,
        unit: unit.unit,
        covariates: named_columns("covariates", &field(&columns, "covariates"))?,
        over_time: over_time(&field(&columns, "covariatesOverTime"))?,
    };
    Ok(PurchaseHistory { inner: Rc::new(direct::PurchaseHistory::from_columns(given).map_err(thrown)?) })
}

/// Covariates that change with time, where they are given.
fn over_time(given: &JsValue) -> Result<Option<OverTimeGiven>, ClovisError> {
    const NAMES: [&str; 5] = ["period", "start", "values", "times", "purchases"];
    if given.is_undefined() || given.is_null() {
        return Ok(None);
    }
    let known = Numbers::of(given.clone(), &NAMES)?;
    let missing = |name: &str| thrown(Failure::new("missing-column").column(name));
    let lists = |name: &str, given: &JsValue| -> Result<Vec<Vec<f64>>, ClovisError> {
        Array::from(given).iter().map(|list| numbers(name, &list)?.ok_or_else(|| missing(name))).collect()
    };
    let of_customers = |given: &JsValue| given.dyn_ref::<Array>().is_some_and(|array| array.get(0).is_object());
    let mut values = Vec::new();
    for (name, column) in entries("values", &field(given, "values"))? {
        let column = match of_customers(&column) {
            true => Values::Own(lists(&name, &column)?),
            false => Values::Shared(numbers(&name, &column)?.ok_or_else(|| missing(&name))?),
        };
        values.push((name, column));
    }
    if values.is_empty() {
        return Err(missing("values"));
    }
    let times = field(given, "times");
    let purchases = if Array::is_array(&times) {
        AtPurchases::Times(lists("times", &times)?)
    } else {
        let sums = named_columns("purchases", &field(given, "purchases"))?;
        let of = |(name, _): &(String, Values)| {
            let sums = sums.iter().find(|(known, _)| known == name).map(|(_, sums)| sums.clone());
            sums.ok_or_else(|| thrown(Failure::new("missing-column").column(name).expected("times or purchases")))
        };
        AtPurchases::Sums(values.iter().map(of).collect::<Result<_, _>>()?)
    };
    let start = numbers("start", &field(given, "start"))?;
    Ok(Some(OverTimeGiven { period: known.get("period")?.unwrap_or(1.0), start, values, purchases }))
}

/// A field of an object, undefined where there is none.
pub(crate) fn field(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

/// A column of numbers; `None` where it is absent. Anything in an array that is no number is refused with its place.
pub(crate) fn numbers(name: &str, given: &JsValue) -> Result<Option<Vec<f64>>, ClovisError> {
    if given.is_undefined() || given.is_null() {
        return Ok(None);
    }
    if let Some(array) = given.dyn_ref::<Float64Array>() {
        return Ok(Some(array.to_vec()));
    }
    if let Some(array) = given.dyn_ref::<Array>() {
        let read = |(row, value): (usize, JsValue)| {
            value.as_f64().ok_or_else(|| {
                thrown(Failure { row: Some(row), ..Failure::new("not-a-number").column(name).value(text(&value)) })
            })
        };
        return array.iter().enumerate().map(read).collect::<Result<_, _>>().map(Some);
    }
    if given.is_object() {
        // Another typed array.
        return Ok(Some(Float64Array::new(given).to_vec()));
    }
    Err(thrown(Failure::new("not-a-number").column(name).value(text(given)).expected("Float64Array")))
}

/// Columns of numbers by name; none where there is no object.
pub(crate) fn named_columns(name: &str, given: &JsValue) -> Result<Vec<(String, Vec<f64>)>, ClovisError> {
    entries(name, given)?
        .into_iter()
        .map(|(name, column)| {
            let missing = || thrown(Failure::new("missing-column").column(&name));
            let column = numbers(&name, &column)?.ok_or_else(missing)?;
            Ok((name, column))
        })
        .collect()
}

/// The fields of an object; none where it is absent.
pub(crate) fn entries(name: &str, given: &JsValue) -> Result<Vec<(String, JsValue)>, ClovisError> {
    if given.is_undefined() || given.is_null() {
        return Ok(Vec::new());
    }
    let Some(object) = given.dyn_ref::<Object>().filter(|_| !Array::is_array(given)) else {
        return Err(thrown(Failure::new("bad-option").column(name).value(text(given)).expected("object")));
    };
    let entry =
        |entry: JsValue| (Array::from(&entry).get(0).as_string().unwrap_or_default(), Array::from(&entry).get(1));
    Ok(Object::entries(object).iter().map(entry).collect())
}

/// Numbers by name.
pub(crate) fn named_numbers(name: &str, given: &JsValue) -> Result<Vec<(String, f64)>, ClovisError> {
    let number = |(name, value): (String, JsValue)| match value.as_f64() {
        Some(number) => Ok((name, number)),
        None => Err(thrown(Failure::new("bad-option").column(name).value(text(&value)).expected("number"))),
    };
    entries(name, given)?.into_iter().map(number).collect()
}

/// Scores the customers by days since the last order, orders and money, and puts them into the segments of a rule set;
/// the rule set is audited: cells that no rule or several rules match, segments that nobody can reach.
///
/// @throws ClovisError `no-amounts`, `wrong-bins`, `unknown-rule-set`, …
#[wasm_bindgen(unchecked_return_type = "Rfm")]
pub fn rfm(
    history: &PurchaseHistory,
    #[wasm_bindgen(unchecked_optional_param_type = "RfmSettings")] settings: JsValue,
) -> Result<JsValue, ClovisError> {
    let settings: SegmentSettings = read_options(settings)?;
    let found = history.inner.rfm(settings).map_err(thrown)?;
    let object = plain(&found.report)?;
    let scores = Object::new();
    for (name, column) in ["r", "f", "m"].into_iter().zip(&found.scores) {
        set(&scores, name, &Uint8Array::from(column.as_slice()));
    }
    let ids: Vec<JsValue> = found.report.segments.iter().map(|segment| JsValue::from_str(&segment.id)).collect();
    let segment: Array =
        found.codes.iter().map(|&code| ids.get(usize::from(code)).cloned().unwrap_or(JsValue::NULL)).collect();
    set(&object, "scores", &scores);
    set(&object, "segment", &segment);
    Ok(object)
}

/// The query that segments customers where they are, by the cut points that `rfm` finds in a history and by the same rules.
///
/// @throws ClovisError `bad-option`; as `rfm`
#[wasm_bindgen(js_name = segmentSql)]
pub fn segment_sql(
    history: &PurchaseHistory,
    #[wasm_bindgen(unchecked_optional_param_type = "SegmentSqlOptions")] options: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "RfmSettings")] settings: JsValue,
) -> Result<String, ClovisError> {
    let (options, settings) = (read_options(options)?, read_options(settings)?);
    direct::segment_sql(&history.inner, settings, &options).map_err(thrown)
}

/// Sets a field of an object of our own, which cannot fail.
pub(crate) fn set(object: &JsValue, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &name.into(), value);
}
