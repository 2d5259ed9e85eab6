//! Numbers, money, percentages and dates as the user's language writes them, through the browser's `Intl`.

use std::cell::RefCell;
use std::collections::BTreeMap;

use fluent_bundle::FluentValue;
use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

use super::{Language, Texts};

/// Currency that amounts are shown in. The product converts nothing: it is a sign before the number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Currency {
    /// Renminbi, ¥.
    #[default]
    Yuan,
    /// United States dollar, $.
    Dollar,
    /// Euro, €.
    Euro,
    /// Pound sterling, £.
    Pound,
    /// No sign.
    None,
}

impl Currency {
    /// Every choice, in the order of the menu.
    pub const ALL: [Currency; 5] = [Currency::Yuan, Currency::Dollar, Currency::Euro, Currency::Pound, Currency::None];

    /// ISO 4217 code, or `none`.
    pub fn code(self) -> &'static str {
        match self {
            Currency::Yuan => "CNY",
            Currency::Dollar => "USD",
            Currency::Euro => "EUR",
            Currency::Pound => "GBP",
            Currency::None => "none",
        }
    }

    /// The currency of a code, `None` for one that is not offered.
    pub fn from_code(code: &str) -> Option<Currency> {
        Currency::ALL.into_iter().find(|currency| currency.code().eq_ignore_ascii_case(code))
    }

    /// The sign that stands before an amount, empty for none.
    pub fn sign(self) -> &'static str {
        match self {
            Currency::Yuan => "¥",
            Currency::Dollar => "$",
            Currency::Euro => "€",
            Currency::Pound => "£",
            Currency::None => "",
        }
    }
}

/// One way of writing a number or date; each has one `Intl` object a language, made at its first use.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Style {
    Number { least: u8, most: u8 },
    Percent { least: u8, most: u8 },
    Compact { most: u8 },
    Significant { digits: u8 },
    Date,
    Month,
}

thread_local! {
    static FORMATS: RefCell<BTreeMap<(Language, Style), Function>> = const { RefCell::new(BTreeMap::new()) };
}

fn apply(language: Language, style: Style, value: &JsValue) -> Option<String> {
    let format = FORMATS
        .with_borrow_mut(|formats| formats.entry((language, style)).or_insert_with(|| make(language, style)).clone());
    let text = format.call1(&JsValue::UNDEFINED, value).ok()?.as_string()?;
    // `Intl` writes a hyphen before negative numbers; dates keep theirs.
    Some(if matches!(style, Style::Date | Style::Month) { text } else { text.replace('-', "−") })
}

fn make(language: Language, style: Style) -> Function {
    let options = Object::new();
    let set = |name: &str, value: JsValue| {
        // Setting a property of a fresh plain object cannot fail.
        let _ = Reflect::set(&options, &JsValue::from_str(name), &value);
    };
    let digits = |least: u8, most: u8| {
        set("minimumFractionDigits", least.into());
        set("maximumFractionDigits", most.into());
    };
    match style {
        Style::Number { least, most } => digits(least, most),
        Style::Percent { least, most } => {
            set("style", "percent".into());
            digits(least, most);
        }
        Style::Compact { most } => {
            set("notation", "compact".into());
            digits(0, most);
        }
        Style::Significant { digits } => set("maximumSignificantDigits", digits.into()),
        Style::Date => {
            set("dateStyle", "medium".into());
            set("timeZone", "UTC".into());
        }
        Style::Month => {
            set("year", "numeric".into());
            set("month", "short".into());
            set("timeZone", "UTC".into());
        }
    }
    let locales = Array::of1(&JsValue::from_str(language.tag()));
    match style {
        Style::Date | Style::Month => Intl::DateTimeFormat::new(&locales, &options).format(),
        _ => Intl::NumberFormat::new(&locales, &options).format(),
    }
}

fn plain(value: f64) -> String {
    value.to_string()
}

fn capped(digits: usize) -> u8 {
    // Intl accepts at most 20 in every browser.
    digits.min(20) as u8
}

/// The ways of writing that pages of results use: the browser takes milliseconds for its first object of each.
const USUAL: [Style; 12] = [
    Style::Number { least: 0, most: 3 },
    Style::Number { least: 0, most: 0 },
    Style::Percent { least: 0, most: 0 },
    Style::Date,
    Style::Compact { most: 1 },
    Style::Number { least: 0, most: 1 },
    Style::Percent { least: 0, most: 1 },
    Style::Percent { least: 1, most: 1 },
    Style::Number { least: 2, most: 2 },
    Style::Number { least: 1, most: 1 },
    Style::Month,
    Style::Percent { least: 0, most: 4 },
];

impl Texts {
    /// Makes one of the usual ways of writing numbers ready, before a page with many of them needs it; `false` once there is
    /// no further one. Called turn by turn, so that no turn is long.
    pub fn prepare_numbers(&self, turn: usize) -> bool {
        let style = USUAL.get(turn).copied();
        if let Some(style) = style {
            apply(self.language, style, &JsValue::from_f64(0.0));
        }
        style.is_some()
    }

    /// A number with at most `digits` decimals: 12,345.6.
    pub fn number(&self, value: f64, digits: usize) -> String {
        let style = Style::Number { least: 0, most: capped(digits) };
        apply(self.language, style, &value.into()).unwrap_or_else(|| plain(value))
    }

    /// A number with exactly `digits` decimals, for columns: 12,345.60.
    pub fn fixed(&self, value: f64, digits: usize) -> String {
        let style = Style::Number { least: capped(digits), most: capped(digits) };
        apply(self.language, style, &value.into()).unwrap_or_else(|| plain(value))
    }

    /// A number with at most `digits` significant digits, for parameters of any size: 0.2426.
    pub fn significant(&self, value: f64, digits: usize) -> String {
        let style = Style::Significant { digits: capped(digits).max(1) };
        apply(self.language, style, &value.into()).unwrap_or_else(|| plain(value))
    }

    /// A count: 12,345.
    pub fn count(&self, value: usize) -> String {
        self.number(value as f64, 0)
    }

    /// A fraction as a percentage with at most `digits` decimals: 0.8 reads 80%.
    pub fn percent(&self, fraction: f64, digits: usize) -> String {
        let style = Style::Percent { least: 0, most: capped(digits) };
        apply(self.language, style, &fraction.into()).unwrap_or_else(|| plain(fraction))
    }

    /// A fraction as a percentage with exactly `digits` decimals, for columns.
    pub fn percent_fixed(&self, fraction: f64, digits: usize) -> String {
        let style = Style::Percent { least: capped(digits), most: capped(digits) };
        apply(self.language, style, &fraction.into()).unwrap_or_else(|| plain(fraction))
    }

    /// An amount of money with its sign: two decimals below a thousand (none where they are zero), none above.
    pub fn money(&self, value: f64) -> String {
        let whole = value.abs() >= 999.5 || (value - value.round()).abs() < 0.005;
        self.money_fixed(value, if whole { 0 } else { 2 })
    }

    /// An amount of money with its sign and at most `digits` decimals.
    pub fn money_up_to(&self, value: f64, digits: usize) -> String {
        let minus = if value < 0.0 { "−" } else { "" };
        format!("{minus}{}{}", self.currency.sign(), self.number(value.abs(), digits))
    }

    /// An amount of money with its sign and exactly `digits` decimals, for columns.
    pub fn money_fixed(&self, value: f64, digits: usize) -> String {
        let number = self.fixed(value.abs(), digits);
        let minus = if value < 0.0 && number.contains(|c: char| ('1'..='9').contains(&c)) { "−" } else { "" };
        format!("{minus}{}{number}", self.currency.sign())
    }

    /// A short form for axes: 12K, 1.2万.
    pub fn compact(&self, value: f64) -> String {
        apply(self.language, Style::Compact { most: 1 }, &value.into()).unwrap_or_else(|| plain(value))
    }

    /// A short form of an amount of money, for axes: ¥12K, ¥1.2万.
    pub fn compact_money(&self, value: f64) -> String {
        let minus = if value < 0.0 { "−" } else { "" };
        format!("{minus}{}{}", self.currency.sign(), self.compact(value.abs()))
    }

    /// A large amount of money where there is little room, with at most two decimals: ¥174.86M, ¥1.75亿.
    pub fn short_money(&self, value: f64) -> String {
        let minus = if value < 0.0 { "−" } else { "" };
        let number = apply(self.language, Style::Compact { most: 2 }, &value.abs().into());
        format!("{minus}{}{}", self.currency.sign(), number.unwrap_or_else(|| plain(value.abs())))
    }

    /// A civil day, counted from 1970-01-01.
    pub fn date(&self, day: i32) -> String {
        self.dated(day, Style::Date)
    }

    /// Month and year of a civil day, for axes.
    pub fn month(&self, day: i32) -> String {
        self.dated(day, Style::Month)
    }

    fn dated(&self, day: i32, style: Style) -> String {
        let moment = Date::new(&JsValue::from_f64(f64::from(day) * 86_400_000.0));
        apply(self.language, style, &moment).unwrap_or_default()
    }
}

/// Writes a number inside a text: grouped, with the decimals that the text asks for, at most three by default.
pub(super) fn format_argument(language: Language, value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    if cfg!(not(target_arch = "wasm32")) {
        return None;
    }
    let least = number.options.minimum_fraction_digits.unwrap_or(0);
    let most = number.options.maximum_fraction_digits.unwrap_or(3).max(least);
    let (least, most) = (capped(least), capped(most));
    let style = match number.options.style {
        fluent_bundle::types::FluentNumberStyle::Percent => Style::Percent { least, most },
        _ => Style::Number { least, most },
    };
    apply(language, style, &number.value.into())
}
