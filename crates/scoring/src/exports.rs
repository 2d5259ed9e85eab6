//! The functions that a host calls. Addresses and lengths are bytes of the module's memory; columns are doubles (8 bytes a row, in the
//! byte order of the machine, which in WebAssembly is the little-endian one).

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use serde_json::json;

use crate::columns::{Given, check, scored, spent};
use crate::memory::Memory;
use crate::model::{self, Model};
use crate::reason::Reason;

/// It was done.
pub const DONE: i32 = 0;
/// It was not: [`reason_pointer`] says why.
pub const REFUSED: i32 = 1;

/// Everything that a host has asked to be kept.
#[derive(Default)]
struct Kept {
    memory: Memory,
    models: BTreeMap<u32, Rc<Model>>,
    last: u32,
    reason: String,
}

thread_local! {
    static KEPT: RefCell<Kept> = RefCell::default();
}

impl Kept {
    /// A status, the reason kept.
    fn status(&mut self, outcome: Result<(), Reason>) -> i32 {
        self.reason = outcome.as_ref().err().map(Reason::text).unwrap_or_default();
        if outcome.is_ok() { DONE } else { REFUSED }
    }

    fn model(&self, handle: u32) -> Result<Rc<Model>, Reason> {
        let unknown = || Reason::new(json!({ "code": "unknown-handle", "value": handle }));
        self.models.get(&handle).map(Rc::clone).ok_or_else(unknown)
    }

    fn read(&mut self, address: usize, length: usize) -> Result<u32, Reason> {
        let model = model::read(&self.memory.bytes("model", address, length)?)?;
        let handle = self.last.checked_add(1).ok_or_else(|| Reason::new(json!({ "code": "too-many-models" })))?;
        self.models.insert(handle, Rc::new(model));
        self.last = handle;
        Ok(handle)
    }

    fn score(&mut self, asked: &Asked) -> Result<(), Reason> {
        let Asked { rows, from, to, .. } = *asked;
        let purchases = self.model(asked.purchases)?;
        let Model::Purchases(purchases) = &*purchases else { return Err(wrong_model("purchases")) };
        let spend = if asked.spend == 0 { None } else { Some(self.model(asked.spend)?) };
        let spend = match spend.as_deref() {
            None => None,
            Some(Model::Spend(spend)) => Some(spend),
            Some(Model::Purchases(_)) => return Err(wrong_model("spend")),
        };
        check(rows, asked.horizon)?;
        if rows == 0 {
            return Ok(());
        }
        let outputs: &[_] = &[("alive", to.alive), ("expected", to.expected)];
        let of_spend: &[_] =
            &[("mean_spend", to.mean_spend), ("expected_spend", to.expected_spend), ("exists", to.exists)];
        for &(name, address) in outputs.iter().chain(if spend.is_some() { of_spend } else { &[] }) {
            self.memory.check(name, address, rows)?;
        }
        let column = |name, address| self.memory.doubles(name, address, rows);
        let frequency = column("frequency", from.frequency)?;
        let amounts = spend.map(|_| column("spend", from.spend)).transpose()?;
        let counts = if spend.is_some() { frequency.clone() } else { Vec::new() };
        let given = Given {
            frequency,
            recency: column("recency", from.recency)?,
            age: column("age", from.age)?,
            sum_log_intervals: (from.sum_log_intervals != 0)
                .then(|| column("sum_log_intervals", from.sum_log_intervals))
                .transpose()?,
        };
        let scored = scored(&**purchases, given, asked.horizon)?;
        if let (Some(model), Some(amounts)) = (spend, amounts) {
            let spent = spent(model, &counts, &amounts, &scored.expected)?;
            self.memory.write(to.mean_spend, &spent.mean);
            self.memory.write(to.expected_spend, &spent.expected);
            self.memory.write(to.exists, &spent.exists);
        }
        self.memory.write(to.alive, &scored.alive);
        self.memory.write(to.expected, &scored.expected);
        Ok(())
    }
}

/// What [`score`] is given.
struct Asked {
    purchases: u32,
    spend: u32,
    rows: usize,
    from: From,
    horizon: f64,
    to: To,
}

/// Addresses of the columns that are read.
#[derive(Clone, Copy)]
struct From {
    frequency: usize,
    recency: usize,
    age: usize,
    spend: usize,
    sum_log_intervals: usize,
}

/// Addresses of the columns that are written.
#[derive(Clone, Copy)]
struct To {
    alive: usize,
    expected: usize,
    mean_spend: usize,
    expected_spend: usize,
    exists: usize,
}

fn wrong_model(expected: &str) -> Reason {
    Reason::new(json!({ "code": "wrong-model", "expected": expected }))
}

fn with<Answer>(work: impl FnOnce(&mut Kept) -> Answer) -> Answer {
    KEPT.with_borrow_mut(work)
}

/// Zeroed memory for so many bytes, aligned for doubles, until it is given back by [`release`]: its address, or 0 where there is not as much.
#[cfg_attr(target_family = "wasm", unsafe(no_mangle))]
pub extern "C" fn allocate(bytes: usize) -> usize {
    with(|kept| kept.memory.allocate(bytes)).unwrap_or(0)
}

/// Gives memory back. [`REFUSED`] (`buffer`) for an address that was not handed out.
#[cfg_attr(target_family = "wasm", unsafe(no_mangle))]
pub extern "C" fn release(address: usize) -> i32 {
    with(|kept| {
        let known = kept.memory.release(address);
        let unknown = || Reason::new(json!({ "code": "buffer", "value": address }));
        kept.status(if known { Ok(()) } else { Err(unknown()) })
    })
}

/// Reads a model from `length` bytes of JSON at `address`, an object with `model` (`bg-nbd`, `mbg-nbd`, `bg-cnbd-k`, `mbg-cnbd-k`,
/// `pareto-nbd`, `ggom-nbd`, `pareto-ggg`, `nbd` or `gamma-gamma`) and `parameters`, numbers by symbol or a list of objects with `name` and `value`; more is left alone. Answers
/// its handle, until it is given back by [`forget`], or 0 where it is refused: `not-json`, `not-a-model`, `unknown-model`, `bad-option`,
/// `parameter`, `buffer`.
#[cfg_attr(target_family = "wasm", unsafe(no_mangle))]
pub extern "C" fn model(address: usize, length: usize) -> u32 {
    with(|kept| {
        let read = kept.read(address, length);
        let handle = read.as_ref().map_or(0, |handle| *handle);
        kept.status(read.map(|_| ()));
        handle
    })
}

/// Gives a model back. [`REFUSED`] (`unknown-handle`) where there is none of this handle.
#[cfg_attr(target_family = "wasm", unsafe(no_mangle))]
pub extern "C" fn forget(handle: u32) -> i32 {
    with(|kept| {
        let known = kept.model(handle).map(|_| ());
        kept.models.remove(&handle);
        kept.status(known)
    })
}

/// Scores `rows` customers, 0 to 10,000,000, by a purchase model, and by a spend model unless its handle is 0. Of no customers only
/// the models and the horizon are looked at.
///
/// Read are columns of doubles with a row a customer, in the time unit and the currency of the fits:
///
/// * `frequency` – repeat purchases, whole;
/// * `recency` – age at the last purchase, 0 without a repeat purchase;
/// * `age` – time from the first purchase to now;
/// * `spend` – mean amount of a repeat order, not looked at where there is none; only with a spend model, else 0;
/// * `sum_log_intervals` – sum of the natural logarithms of the times between purchases, from which `pareto-ggg` knows how regular they are;
///   0 where not known.
///
/// Written are, with no discounting:
///
/// * `alive` – probability to be alive now;
/// * `expected` – expected purchases over the `horizon`, a time of 0 or more;
/// * `mean_spend` – expected amount of an order, and `expected_spend`, that times `expected`; `exists` is 1 where there is one and 0 where
///   the mean is infinite, both others being 0 there. The three only with a spend model, else 0.
///
/// [`REFUSED`], and nothing written, for the first row that cannot be (`row` with its index from 0, `column`, `value` and the rule
/// `expected`), a horizon below 0 or not finite (`setting`), a score too large for a number (`no-value`), `unknown-handle`, `wrong-model`, `too-many-rows`, and `buffer` for an address that was not handed out or has
/// too few bytes.
#[cfg_attr(target_family = "wasm", unsafe(no_mangle))]
pub extern "C" fn score(
    purchases: u32,
    spend_model: u32,
    rows: usize,
    frequency: usize,
    recency: usize,
    age: usize,
    spend: usize,
    sum_log_intervals: usize,
    horizon: f64,
    alive: usize,
    expected: usize,
    mean_spend: usize,
    expected_spend: usize,
    exists: usize,
) -> i32 {
    let from = From { frequency, recency, age, spend, sum_log_intervals };
    let to = To { alive, expected, mean_spend, expected_spend, exists };
    let asked = Asked { purchases, spend: spend_model, rows, from, horizon, to };
    with(|kept| {
        let outcome = kept.score(&asked);
        kept.status(outcome)
    })
}

/// Address of the reason of the last refusal, JSON in UTF-8: an object with a `code` and what else there is to say. It holds until
/// the next call of any other function.
#[cfg_attr(target_family = "wasm", unsafe(no_mangle))]
pub extern "C" fn reason_pointer() -> usize {
    with(|kept| kept.reason.as_ptr().expose_provenance())
}

/// Bytes of the reason; 0 where the last call was done.
#[cfg_attr(target_family = "wasm", unsafe(no_mangle))]
pub extern "C" fn reason_length() -> usize {
    with(|kept| kept.reason.len())
}
