//! What the values of a column mean, and how they are written: dates as ISO, numbers with all their digits, booleans as words.

use std::io::Write;

use crate::cells::quote;
use crate::time::{Zone, Zones, write_day, write_number, write_stamp, write_time, write_unsigned};

/// Unit of a point in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    Second,
    Milli,
    Micro,
    Nano,
}

impl Unit {
    pub(crate) fn per_second(self) -> i64 {
        10_i64.pow(self.digits() as u32)
    }

    pub(crate) fn digits(self) -> usize {
        match self {
            Self::Second => 0,
            Self::Milli => 3,
            Self::Micro => 6,
            Self::Nano => 9,
        }
    }
}

/// What values mean.
#[derive(Clone, Debug)]
pub(crate) enum Kind {
    /// Numbers as they are; bytes that may be text.
    Plain,
    /// Whole numbers without sign, of so many bits.
    Unsigned(u8),
    /// Text in UTF-8.
    Text,
    /// Days since 1970-01-01.
    Day,
    /// Milliseconds since 1970-01-01 that stand for a day.
    DayInMillis,
    /// Units since 1970-01-01, of UTC in a zone, or of a clock on no particular wall.
    Stamp(Unit, Option<Zone>),
    /// Units since midnight.
    Time(Unit),
    /// Whole numbers in units of a power of ten.
    Decimal(i32),
    /// A float of 16 bits.
    Half,
    /// An identifier of 16 bytes.
    Uuid,
}

impl Kind {
    /// Writes a whole number.
    pub(crate) fn int(&mut self, out: &mut Vec<u8>, value: i64, zones: &mut Zones) {
        match self {
            Self::Unsigned(64) => write_unsigned(out, value as u64),
            Self::Unsigned(bits) => write_unsigned(out, (value as u64) & ((1 << *bits) - 1)),
            Self::Day => {
                if !write_day(out, value) {
                    write_number(out, value);
                }
            }
            Self::DayInMillis => {
                if !write_day(out, value.div_euclid(86_400_000)) {
                    write_number(out, value);
                }
            }
            Self::Stamp(unit, zone) => write_stamp(out, value, *unit, zone.as_mut().map(|zone| (zone, zones))),
            Self::Time(unit) => write_time(out, value, *unit),
            Self::Decimal(scale) => decimal(out, &value.to_be_bytes(), *scale),
            _ => write_number(out, value),
        }
    }

    /// Writes bytes: text, a decimal (big end first), an identifier; others that are no text as hexadecimal digits.
    pub(crate) fn bytes(&self, out: &mut Vec<u8>, bytes: &[u8]) {
        match self {
            Self::Text => quote(out, bytes),
            Self::Decimal(scale) => decimal(out, bytes, *scale),
            Self::Half if bytes.len() == 2 => float(out, half(u16::from_le_bytes([bytes[0], bytes[1]])).into()),
            Self::Uuid if bytes.len() == 16 => {
                for (place, byte) in bytes.iter().enumerate() {
                    if matches!(place, 4 | 6 | 8 | 10) {
                        out.push(b'-');
                    }
                    hexadecimal(out, *byte);
                }
            }
            // Nearly all there is, told in one pass.
            _ if bytes.iter().all(|&byte| (b' '..=b'~').contains(&byte) && byte != b'"') => {
                out.extend_from_slice(bytes)
            }
            _ if std::str::from_utf8(bytes).is_ok_and(|text| !text.contains(is_control)) => quote(out, bytes),
            _ => bytes.iter().for_each(|&byte| hexadecimal(out, byte)),
        }
    }
}

fn is_control(character: char) -> bool {
    character.is_control() && !matches!(character, '\t' | '\n' | '\r')
}

/// Writes a truth value.
pub(crate) fn boolean(out: &mut Vec<u8>, value: bool) {
    out.extend_from_slice(if value { b"true" } else { b"false" });
}

/// Writes a float with the fewest digits that read back the same, without exponent; what is no number is an empty cell.
pub(crate) fn float(out: &mut Vec<u8>, value: f64) {
    if value.is_finite() {
        // Writing to a vector cannot fail.
        let _ = write!(out, "{}", value + 0.0);
    } else if !value.is_nan() {
        out.extend_from_slice(if value > 0.0 { b"Infinity" } else { b"-Infinity" });
    }
}

/// The same with the digits of 32 bits.
pub(crate) fn float32(out: &mut Vec<u8>, value: f32) {
    if value.is_finite() {
        let _ = write!(out, "{}", value + 0.0);
    } else {
        float(out, value.into());
    }
}

fn hexadecimal(out: &mut Vec<u8>, byte: u8) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    out.extend_from_slice(&[DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]);
}

/// A float of 16 bits (IEEE 754).
pub(crate) fn half(bits: u16) -> f32 {
    let (exponent, fraction) = (i32::from(bits >> 10 & 31), f32::from(bits & 0x3ff));
    let size = match exponent {
        0 => fraction * 2_f32.powi(-24),
        31 if fraction == 0.0 => f32::INFINITY,
        31 => f32::NAN,
        _ => (fraction / 1024.0 + 1.0) * 2_f32.powi(exponent - 15),
    };
    if bits >> 15 == 1 { -size } else { size }
}

/// Most digits that are moved by a scale: decimals of 256 bits have 76.
const MOST_SCALE: i32 = 100;

/// Writes a number in two's complement, big end first, times ten to the power of `-scale`, with all digits of the scale.
fn decimal(out: &mut Vec<u8>, bytes: &[u8], scale: i32) {
    if bytes.is_empty() || bytes.len() > 64 || scale.abs() > MOST_SCALE {
        return;
    }
    let negative = bytes[0] & 0x80 != 0;
    let mut size = bytes.to_vec();
    if negative {
        let mut carry = true;
        for byte in size.iter_mut().rev() {
            (*byte, carry) = (!*byte).overflowing_add(u8::from(carry));
        }
    }
    let mut digits = Vec::new();
    if let Some(size) = small(&size) {
        write_unsigned(&mut digits, size);
    } else {
        // By hand, nine digits a round.
        let mut groups = Vec::new();
        while size.iter().any(|&byte| byte != 0) {
            let mut rest = 0_u64;
            for byte in &mut size {
                rest = rest << 8 | u64::from(*byte);
                *byte = (rest / 1_000_000_000) as u8;
                rest %= 1_000_000_000;
            }
            groups.push(rest);
        }
        for (place, group) in groups.iter().rev().enumerate() {
            let mut nine = Vec::new();
            write_unsigned(&mut nine, *group);
            if place > 0 {
                digits.resize(digits.len() + 9 - nine.len(), b'0');
            }
            digits.extend_from_slice(&nine);
        }
    }
    if negative {
        out.push(b'-');
    }
    if scale <= 0 {
        out.extend_from_slice(&digits);
        if digits != b"0" {
            out.resize(out.len() + scale.unsigned_abs() as usize, b'0');
        }
        return;
    }
    let scale = scale as usize;
    if digits.len() <= scale {
        let mut filled = vec![b'0'; scale + 1 - digits.len()];
        filled.append(&mut digits);
        digits = filled;
    }
    let point = digits.len() - scale;
    out.extend_from_slice(&digits[..point]);
    out.push(b'.');
    out.extend_from_slice(&digits[point..]);
}

fn small(bytes: &[u8]) -> Option<u64> {
    let (high, low) = bytes.split_at(bytes.len().saturating_sub(8));
    high.iter().all(|&byte| byte == 0).then(|| low.iter().fold(0, |value, &byte| value << 8 | u64::from(byte)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: impl FnOnce(&mut Vec<u8>)) -> String {
        let mut out = Vec::new();
        write(&mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn decimals_keep_every_digit() {
        let of = |value: i128, scale| written(|out| decimal(out, &value.to_be_bytes(), scale));
        assert_eq!(of(12_345, 2), "123.45");
        assert_eq!(of(-5, 2), "-0.05");
        assert_eq!(of(0, 3), "0.000");
        assert_eq!(of(7, -3), "7000");
        assert_eq!(of(-12_345_678_901_234_567_890_123_456_789, 4), "-1234567890123456789012345.6789");
        assert_eq!(of(1_000_000_000_000_000_000_000_000_000, 0), "1000000000000000000000000000");
        assert_eq!(of(i128::MIN, 0), i128::MIN.to_string());
        assert_eq!(written(|out| decimal(out, &[0xff], 0)), "-1");
        // Two to the power of 255, as Python writes it.
        let mut largest = [0; 33];
        largest[1] = 0x80;
        assert_eq!(
            written(|out| decimal(out, &largest, 1)),
            "5789604461865809771178549250434395392663499233282028201972879200395656481996.8"
        );
    }

    #[test]
    fn floats_are_as_short_as_they_can_be() {
        assert_eq!(written(|out| float(out, 0.1)), "0.1");
        assert_eq!(written(|out| float32(out, 0.1)), "0.1");
        assert_eq!(written(|out| float(out, -0.0)), "0");
        assert_eq!(written(|out| float(out, f64::NAN)), "");
        assert_eq!(written(|out| float32(out, f32::NEG_INFINITY)), "-Infinity");
        for (bits, expected) in
            [(0x3c00, 1.0), (0xc000, -2.0), (0x7bff, 65_504.0), (0x0001, 5.960_464_5e-8), (0x3555, 0.333_251_95)]
        {
            assert_eq!(half(bits), expected);
        }
        assert!(half(0x7e00).is_nan() && half(0xfc00) == f32::NEG_INFINITY);
    }

    #[test]
    fn bytes_that_are_no_text_are_hexadecimal() {
        assert_eq!(written(|out| Kind::Plain.bytes(out, "é,\"x".as_bytes())), "\"é,\"\"x\"");
        assert_eq!(written(|out| Kind::Plain.bytes(out, &[0, 255])), "00ff");
        let uuid: Vec<u8> = (0..16).collect();
        assert_eq!(written(|out| Kind::Uuid.bytes(out, &uuid)), "00010203-0405-0607-0809-0a0b0c0d0e0f");
    }
}
