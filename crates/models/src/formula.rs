//! Formulas as expression trees: the line in symbols, the line with the user's numbers, the plain text, the MathML and
//! the value come from one tree.

use std::fmt::Write as _;
use std::ops;

use serde::Serialize;

pub use crate::function::{Function, Relation};

/// One line of a computation.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Step {
    /// Id of the result, or of an intermediate quantity that has a text `step-<id>`.
    pub id: &'static str,
    /// The formula in symbols, as presentation MathML (content of a `<math>` element).
    pub symbols: String,
    /// The formula with the user's numbers, as presentation MathML, ending in the result.
    pub numbers: String,
    /// Both in plain text, for a screen reader and for the package.
    pub text: String,
    /// The value of the line; 1 or 0 for a comparison that holds or does not.
    pub value: f64,
}

impl Step {
    /// The line `symbol = formula`; `None` where the formula has no finite value.
    ///
    /// An empty symbol leaves the left side out, as for a comparison.
    pub fn new(id: &'static str, symbol: &'static str, formula: &Expr) -> Option<Self> {
        let value = formula.value();
        if !value.is_finite() {
            return None;
        }
        let mut symbols = String::from("<mrow>");
        let mut text = String::new();
        if !symbol.is_empty() {
            push_symbol(&mut symbols, symbol);
            symbols.push_str("<mo>=</mo>");
            let _ = write!(text, "{symbol} = ");
        }
        formula.mathml(&mut symbols, Line::Symbols(""), 0);
        symbols.push_str("</mrow>");
        formula.text(&mut text, Line::Symbols(""), 0);

        let mut numbers = String::from("<mrow>");
        let line = Line::Numbers(None);
        formula.mathml(&mut numbers, line, 0);
        text.push_str(if symbol.is_empty() { ": " } else { " = " });
        formula.text(&mut text, line, 0);
        if !matches!(formula, Expr::Compare(..)) && !formula.is_number() {
            let (printed, exact) = print(value);
            let sign = if exact { "=" } else { "≈" };
            let _ = write!(numbers, "<mo>{sign}</mo>");
            push_number(&mut numbers, &printed);
            let _ = write!(text, " {sign} {printed}");
        }
        numbers.push_str("</mrow>");
        Some(Self { id, symbols, numbers, text, value })
    }
}

/// A formula with the values of its symbols.
#[derive(Clone, Debug, PartialEq)]
pub enum Expr {
    /// A number that stands in both lines.
    Number(f64),
    /// A symbol and its value. `_` sets what follows as an index: `w_1`.
    Symbol(&'static str, f64),
    /// A symbol that carries the index of the sum around it; the values begin at the given index.
    Element(&'static str, i64, Vec<f64>),
    /// The index of the sum around it.
    Index,
    /// A sum of two.
    Add(Box<Expr>, Box<Expr>),
    /// A difference.
    Sub(Box<Expr>, Box<Expr>),
    /// The opposite.
    Neg(Box<Expr>),
    /// A product.
    Mul(Box<Expr>, Box<Expr>),
    /// A fraction.
    Div(Box<Expr>, Box<Expr>),
    /// A power.
    Pow(Box<Expr>, Box<Expr>),
    /// A sum over a whole index, both ends included: index, first, last, term.
    Sum(&'static str, i64, Last, Box<Expr>),
    /// A function of one or more expressions.
    Call(Function, Vec<Expr>),
    /// A comparison; the line with numbers shows the relation that holds.
    Compare(Box<Expr>, Relation, Box<Expr>),
}

/// Where a sum ends: a number, and the symbol that it goes by where it has one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Last {
    number: i64,
    symbol: &'static str,
}

impl From<i64> for Last {
    fn from(number: i64) -> Self {
        Self { number, symbol: "" }
    }
}

impl From<(&'static str, i64)> for Last {
    fn from((symbol, number): (&'static str, i64)) -> Self {
        Self { number, symbol }
    }
}

impl From<f64> for Expr {
    fn from(value: f64) -> Self {
        Self::Number(value)
    }
}

macro_rules! operator {
    ($trait:ident, $method:ident, $variant:ident) => {
        impl<R: Into<Expr>> ops::$trait<R> for Expr {
            type Output = Expr;
            fn $method(self, right: R) -> Expr {
                Expr::$variant(Box::new(self), Box::new(right.into()))
            }
        }
        impl ops::$trait<Expr> for f64 {
            type Output = Expr;
            fn $method(self, right: Expr) -> Expr {
                Expr::$variant(Box::new(Expr::Number(self)), Box::new(right))
            }
        }
    };
}
operator!(Add, add, Add);
operator!(Sub, sub, Sub);
operator!(Mul, mul, Mul);
operator!(Div, div, Div);

impl ops::Neg for Expr {
    type Output = Expr;

    fn neg(self) -> Expr {
        Expr::Neg(Box::new(self))
    }
}

/// Which of the two lines is written.
#[derive(Clone, Copy, PartialEq)]
enum Line {
    /// Symbols; the name of the index of the sum around.
    Symbols(&'static str),
    /// Numbers; the value of that index.
    Numbers(Option<i64>),
}

/// How tightly an expression holds together: what binds less than its place needs is set in parentheses.
const SUM: u8 = 1;
const PRODUCT: u8 = 2;
const POWER: u8 = 3;
const ATOM: u8 = 4;

/// Terms of a sum that are written out; of more, the first two and the last.
const TERMS: i64 = 4;

impl Expr {
    /// This to the power of another.
    pub fn power(self, exponent: impl Into<Expr>) -> Self {
        Self::Pow(Box::new(self), Box::new(exponent.into()))
    }

    /// The sum of `term` over `index` from `first` to `last`: a number, or `("n", number)` where it has a symbol.
    pub fn sum(index: &'static str, first: i64, last: impl Into<Last>, term: Expr) -> Self {
        Self::Sum(index, first, last.into(), Box::new(term))
    }

    /// A function of this.
    pub fn call(self, function: Function) -> Self {
        Self::Call(function, vec![self])
    }

    /// The mean of the values as `Σ symbol_i / n`; for one value the value alone.
    pub fn mean(symbol: &'static str, values: &[f64]) -> Self {
        if let [value] = values {
            return Self::Symbol(symbol, *value);
        }
        let count = values.len();
        let sum = Self::sum("i", 1, ("n", count as i64), Self::Element(symbol, 1, values.to_vec()));
        sum / Self::Symbol("n", count as f64)
    }

    /// Compares this with another.
    pub fn compare(self, relation: Relation, right: impl Into<Expr>) -> Self {
        Self::Compare(Box::new(self), relation, Box::new(right.into()))
    }

    /// The value; not finite where the formula has none.
    pub fn value(&self) -> f64 {
        self.at(None)
    }

    fn at(&self, index: Option<i64>) -> f64 {
        match self {
            Self::Number(value) | Self::Symbol(_, value) => *value,
            Self::Element(_, first, values) => index
                .and_then(|index| usize::try_from(index - first).ok())
                .and_then(|place| values.get(place))
                .map_or(f64::NAN, |value| *value),
            Self::Index => index.map_or(f64::NAN, |index| index as f64),
            Self::Add(left, right) => left.at(index) + right.at(index),
            Self::Sub(left, right) => left.at(index) - right.at(index),
            Self::Neg(inner) => -inner.at(index),
            Self::Mul(left, right) => left.at(index) * right.at(index),
            Self::Div(left, right) => left.at(index) / right.at(index),
            Self::Pow(base, exponent) => libm::pow(base.at(index), exponent.at(index)),
            Self::Call(function, arguments) => {
                function.of(&arguments.iter().map(|argument| argument.at(index)).collect::<Vec<_>>())
            }
            Self::Sum(_, first, last, term) => (*first..=last.number).map(|index| term.at(Some(index))).sum(),
            Self::Compare(left, relation, right) => f64::from(relation.holds(left.at(index), right.at(index))),
        }
    }

    fn is_number(&self) -> bool {
        matches!(self, Self::Number(_) | Self::Symbol(..))
    }

    /// How tightly the expression holds together in a line; a fraction only does where it is set as one.
    fn binding(&self, line: Line, fraction: u8) -> u8 {
        match (self, line) {
            (Self::Add(..) | Self::Sub(..) | Self::Neg(..) | Self::Compare(..), _) => SUM,
            (Self::Sum(..), Line::Numbers(_)) => SUM,
            (Self::Mul(..) | Self::Sum(..), _) => PRODUCT,
            (Self::Div(..), _) => fraction,
            (Self::Pow(..), _) => POWER,
            (Self::Number(_), Line::Symbols(_)) => ATOM,
            (Self::Number(value) | Self::Symbol(_, value), Line::Numbers(_)) if *value < 0.0 => SUM,
            (Self::Element(..), Line::Numbers(index)) if self.at(index) < 0.0 => SUM,
            _ => ATOM,
        }
    }

    /// Whether the expression is made of the index and plain numbers, such as t − 1: its value is shown.
    fn is_of_index(&self) -> bool {
        match self {
            Self::Index | Self::Number(_) => true,
            Self::Add(left, right) | Self::Sub(left, right) => left.is_of_index() && right.is_of_index(),
            _ => false,
        }
    }

    /// The expression as a line writes it: arithmetic of the index is carried out in the line with numbers.
    fn carried_out(&self, line: Line) -> Option<Self> {
        let Line::Numbers(Some(index)) = line else { return None };
        let arithmetic = matches!(self, Self::Add(..) | Self::Sub(..)) && self.is_of_index();
        arithmetic.then(|| Self::Number(self.at(Some(index))))
    }

    /// What the first term of a sum must bind like: a difference is set in parentheses as in the other terms.
    fn first_term(&self) -> u8 {
        if matches!(self, Self::Add(..) | Self::Sub(..)) { PRODUCT } else { SUM }
    }

    fn mathml(&self, out: &mut String, line: Line, least: u8) {
        if let Some(number) = self.carried_out(line) {
            return number.mathml(out, line, least);
        }
        let open = self.binding(line, ATOM) < least;
        if open {
            out.push_str("<mrow><mo>(</mo>");
        }
        match (self, line) {
            (Self::Number(value), _) => push_number(out, &print(*value).0),
            (Self::Symbol(symbol, _), Line::Symbols(_)) => push_symbol(out, symbol),
            (Self::Symbol(_, value), Line::Numbers(_)) => push_number(out, &print(*value).0),
            (Self::Element(symbol, ..), Line::Symbols(index)) => {
                let _ = write!(out, "<msub><mi>{symbol}</mi><mi>{index}</mi></msub>");
            }
            (Self::Index, Line::Symbols(index)) => {
                let _ = write!(out, "<mi>{index}</mi>");
            }
            (Self::Element(..) | Self::Index, Line::Numbers(index)) => push_number(out, &print(self.at(index)).0),
            (Self::Add(left, right), _) => {
                left.mathml(out, line, SUM);
                out.push_str("<mo>+</mo>");
                right.mathml(out, line, PRODUCT);
            }
            (Self::Sub(left, right), _) => {
                left.mathml(out, line, SUM);
                out.push_str("<mo>−</mo>");
                right.mathml(out, line, PRODUCT);
            }
            (Self::Neg(inner), _) => {
                out.push_str("<mo>−</mo>");
                inner.mathml(out, line, PRODUCT);
            }
            (Self::Mul(left, right), _) => {
                left.mathml(out, line, PRODUCT);
                let invisible = matches!(line, Line::Symbols(_)) && !matches!(**right, Self::Number(_));
                out.push_str(if invisible { "<mo>&#x2062;</mo>" } else { "<mo>×</mo>" });
                right.mathml(out, line, PRODUCT);
            }
            (Self::Div(left, right), _) => {
                out.push_str("<mfrac><mrow>");
                left.side_mathml(out, line);
                out.push_str("</mrow><mrow>");
                right.side_mathml(out, line);
                out.push_str("</mrow></mfrac>");
            }
            (Self::Pow(base, exponent), _) => {
                out.push_str("<msup><mrow>");
                // A fraction to a power needs its parentheses even though it is set as one piece.
                base.mathml(out, line, if matches!(**base, Self::Div(..)) { ATOM + 1 } else { ATOM });
                out.push_str("</mrow><mrow>");
                exponent.mathml(out, line, 0);
                out.push_str("</mrow></msup>");
            }
            (Self::Sum(index, first, last, term), Line::Symbols(_)) => {
                let _ = write!(out, "<munderover><mo>∑</mo><mrow><mi>{index}</mi><mo>=</mo><mn>{first}</mn></mrow>");
                let _ = match last.symbol {
                    "" => write!(out, "<mn>{}</mn></munderover>", last.number),
                    symbol => write!(out, "<mi>{symbol}</mi></munderover>"),
                };
                term.mathml(out, Line::Symbols(index), PRODUCT);
            }
            (Self::Sum(_, first, last, term), Line::Numbers(_)) => {
                for (place, index) in written(*first, last.number).enumerate() {
                    if place > 0 {
                        out.push_str("<mo>+</mo>");
                    }
                    match index {
                        Some(index) => {
                            term.mathml(
                                out,
                                Line::Numbers(Some(index)),
                                if place > 0 { PRODUCT } else { term.first_term() },
                            );
                        }
                        None => out.push_str("<mo>⋯</mo>"),
                    }
                }
            }
            (Self::Call(Function::Sqrt, arguments), _) => {
                out.push_str("<msqrt>");
                for argument in arguments {
                    argument.mathml(out, line, 0);
                }
                out.push_str("</msqrt>");
            }
            (Self::Call(function, arguments), _) => {
                let [open, close] = function.signs();
                match open.strip_suffix('(') {
                    Some(name) => {
                        let _ = write!(out, "<mi>{name}</mi><mo>&#x2061;</mo><mrow><mo>(</mo>");
                    }
                    None => {
                        let _ = write!(out, "<mrow><mo>{open}</mo>");
                    }
                }
                for (place, argument) in arguments.iter().enumerate() {
                    if place > 0 {
                        out.push_str("<mo>,</mo>");
                    }
                    argument.mathml(out, line, 0);
                }
                let _ = write!(out, "<mo>{close}</mo></mrow>");
            }
            (Self::Compare(left, relation, right), _) => {
                let size = *relation == Relation::SizeAtMost;
                if size {
                    out.push_str("<mo>|</mo>");
                }
                left.mathml(out, line, 0);
                if size {
                    out.push_str("<mo>|</mo>");
                }
                let _ = write!(out, "<mo>{}</mo>", escape(self.sign(*relation, line)));
                right.mathml(out, line, 0);
            }
        }
        if open {
            out.push_str("<mo>)</mo></mrow>");
        }
    }

    /// A side of a fraction, which no line breaks: of a long sum the first two terms and the last, as a sum over an index
    /// is written.
    fn side_mathml(&self, out: &mut String, line: Line) {
        let mut terms = Vec::new();
        self.addends(&mut terms);
        let (true, [first, second, .., last]) = (terms.len() as i64 > TERMS, &terms[..]) else {
            return self.mathml(out, line, 0);
        };
        first.mathml(out, line, SUM);
        out.push_str("<mo>+</mo>");
        second.mathml(out, line, PRODUCT);
        out.push_str("<mo>+</mo><mo>⋯</mo><mo>+</mo>");
        last.mathml(out, line, PRODUCT);
    }

    /// The terms of a sum written with plus signs; the expression itself where it is none.
    fn addends<'a>(&'a self, out: &mut Vec<&'a Expr>) {
        match self {
            Self::Add(left, right) => {
                left.addends(out);
                out.push(right);
            }
            other => out.push(other),
        }
    }

    fn text(&self, out: &mut String, line: Line, least: u8) {
        if let Some(number) = self.carried_out(line) {
            return number.text(out, line, least);
        }
        let open = self.binding(line, PRODUCT) < least;
        if open {
            out.push('(');
        }
        match (self, line) {
            (Self::Number(value), _) | (Self::Symbol(_, value), Line::Numbers(_)) => out.push_str(&print(*value).0),
            (Self::Symbol(symbol, _), Line::Symbols(_)) => out.push_str(symbol),
            (Self::Element(symbol, ..), Line::Symbols(index)) => {
                let _ = write!(out, "{symbol}_{index}");
            }
            (Self::Index, Line::Symbols(index)) => out.push_str(index),
            (Self::Element(..) | Self::Index, Line::Numbers(index)) => out.push_str(&print(self.at(index)).0),
            (Self::Add(left, right), _) => {
                left.text(out, line, SUM);
                out.push_str(" + ");
                right.text(out, line, PRODUCT);
            }
            (Self::Sub(left, right), _) => {
                left.text(out, line, SUM);
                out.push_str(" − ");
                right.text(out, line, PRODUCT);
            }
            (Self::Neg(inner), _) => {
                out.push('−');
                inner.text(out, line, PRODUCT);
            }
            (Self::Mul(left, right), _) => {
                left.text(out, line, PRODUCT);
                out.push_str(" × ");
                right.text(out, line, POWER);
            }
            (Self::Div(left, right), _) => {
                left.text(out, line, PRODUCT);
                out.push_str(" / ");
                right.text(out, line, POWER);
            }
            (Self::Pow(base, exponent), _) => {
                base.text(out, line, ATOM);
                out.push('^');
                exponent.text(out, line, ATOM);
            }
            (Self::Sum(index, first, last, term), Line::Symbols(_)) => {
                let _ = match last.symbol {
                    "" => write!(out, "Σ({index} = {first} … {}) ", last.number),
                    symbol => write!(out, "Σ({index} = {first} … {symbol}) "),
                };
                term.text(out, Line::Symbols(index), PRODUCT);
            }
            (Self::Sum(_, first, last, term), Line::Numbers(_)) => {
                for (place, index) in written(*first, last.number).enumerate() {
                    if place > 0 {
                        out.push_str(" + ");
                    }
                    match index {
                        Some(index) => term.text(
                            out,
                            Line::Numbers(Some(index)),
                            if place > 0 { PRODUCT } else { term.first_term() },
                        ),
                        None => out.push('…'),
                    }
                }
            }
            (Self::Call(function, arguments), _) => {
                let [open, close] = function.signs();
                out.push_str(open);
                for (place, argument) in arguments.iter().enumerate() {
                    if place > 0 {
                        out.push_str(", ");
                    }
                    argument.text(out, line, 0);
                }
                out.push_str(close);
            }
            (Self::Compare(left, relation, right), _) => {
                let bar = if *relation == Relation::SizeAtMost { "|" } else { "" };
                out.push_str(bar);
                left.text(out, line, 0);
                let _ = write!(out, "{bar} {} ", self.sign(*relation, line));
                right.text(out, line, 0);
            }
        }
        if open {
            out.push(')');
        }
    }

    fn sign(&self, relation: Relation, line: Line) -> &'static str {
        match line {
            Line::Symbols(_) => relation.sign(true),
            Line::Numbers(_) => relation.sign(self.value() == 1.0),
        }
    }
}

/// Indices of a sum that are written out, `None` for the dots between.
fn written(first: i64, last: i64) -> impl Iterator<Item = Option<i64>> {
    let all = last - first < TERMS;
    let head = if all { first..last + 1 } else { first..first + 2 };
    head.map(Some).chain((!all).then_some(None)).chain((!all).then_some(Some(last)))
}

fn escape(sign: &str) -> &str {
    match sign {
        "<" => "&lt;",
        ">" => "&gt;",
        other => other,
    }
}

fn push_symbol(out: &mut String, symbol: &str) {
    match symbol.split_once('_') {
        Some((base, index)) => {
            let tag = if index.chars().all(|letter| letter.is_ascii_digit()) { "mn" } else { "mi" };
            let _ = write!(out, "<msub><mi>{base}</mi><{tag}>{index}</{tag}></msub>");
        }
        None => {
            let _ = write!(out, "<mi>{symbol}</mi>");
        }
    }
}

fn push_number(out: &mut String, printed: &str) {
    match printed.strip_prefix('−') {
        Some(size) => {
            let _ = write!(out, "<mrow><mo>−</mo><mn>{size}</mn></mrow>");
        }
        None => {
            let _ = write!(out, "<mn>{printed}</mn>");
        }
    }
}

/// A number as a line prints it (two to six decimals by size, no trailing zeros, a true minus sign), and whether that
/// is the whole number.
pub(crate) fn print(value: f64) -> (String, bool) {
    let size = value.abs();
    let decimals = match size {
        _ if size >= 100.0 => 2,
        _ if size >= 1.0 => 4,
        _ if size >= 0.01 => 5,
        _ => 7,
    };
    let mut printed = format!("{size:.decimals$}");
    if printed.contains('.') {
        printed.truncate(printed.trim_end_matches('0').trim_end_matches('.').len());
    }
    let shown: f64 = printed.parse().unwrap_or(size);
    let exact = (shown - size).abs() <= 1e-9 * size.max(1e-3);
    if value < 0.0 && shown > 0.0 {
        printed.insert(0, '−');
    }
    (printed, exact)
}
