//! Functions and comparisons that a formula is made of.

/// A function with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Function {
    /// Natural logarithm.
    Ln,
    /// Exponential.
    Exp,
    /// Square root.
    Sqrt,
    /// Size without the sign.
    Abs,
    /// The next whole number at or above; what is within a billionth of a whole number is that number.
    Ceil,
    /// The least of several.
    Min,
    /// The greatest of several.
    Max,
}

impl Function {
    pub(crate) fn of(self, values: &[f64]) -> f64 {
        let first = values.first().copied().unwrap_or(f64::NAN);
        match self {
            Self::Ln => libm::log(first),
            Self::Exp => libm::exp(first),
            Self::Sqrt => first.sqrt(),
            Self::Abs => first.abs(),
            // 0.07 × 100 is a little above 7 in floating point.
            Self::Ceil => (first - 1e-9).ceil() + 0.0,
            Self::Min => values.iter().copied().fold(first, f64::min),
            Self::Max => values.iter().copied().fold(first, f64::max),
        }
    }

    /// What stands before and after the arguments.
    pub(crate) fn signs(self) -> [&'static str; 2] {
        match self {
            Self::Ln => ["ln(", ")"],
            Self::Exp => ["exp(", ")"],
            Self::Sqrt => ["√(", ")"],
            Self::Abs => ["|", "|"],
            Self::Ceil => ["⌈", "⌉"],
            Self::Min => ["min(", ")"],
            Self::Max => ["max(", ")"],
        }
    }
}

/// A comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// At least.
    AtLeast,
    /// More than.
    MoreThan,
    /// At most.
    AtMost,
    /// Less than.
    LessThan,
    /// Equal to.
    Equal,
    /// At most, in size: the left side is set between bars.
    SizeAtMost,
}

impl Relation {
    pub(crate) fn holds(self, left: f64, right: f64) -> bool {
        match self {
            Self::AtLeast => left >= right,
            Self::MoreThan => left > right,
            Self::AtMost => left <= right,
            Self::LessThan => left < right,
            Self::Equal => left == right,
            Self::SizeAtMost => left.abs() <= right,
        }
    }

    pub(crate) fn sign(self, holds: bool) -> &'static str {
        match (self, holds) {
            (Self::AtLeast, true) | (Self::LessThan, false) => "≥",
            (Self::AtLeast, false) | (Self::LessThan, true) => "<",
            (Self::MoreThan, true) | (Self::SizeAtMost | Self::AtMost, false) => ">",
            (Self::MoreThan, false) | (Self::SizeAtMost | Self::AtMost, true) => "≤",
            (Self::Equal, true) => "=",
            (Self::Equal, false) => "≠",
        }
    }
}
