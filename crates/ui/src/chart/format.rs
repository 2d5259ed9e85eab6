//! How a chart prints its numbers, and how wide a text will be.

use std::fmt;
use std::rc::Rc;

/// Prints a number for people: given to a chart by the page, which knows unit and language.
#[derive(Clone)]
pub struct Format(Rc<dyn Fn(f64) -> String>);

impl Format {
    /// Wraps a printing function.
    pub fn new(print: impl Fn(f64) -> String + 'static) -> Self {
        Self(Rc::new(print))
    }

    /// The number in print.
    pub fn print(&self, value: f64) -> String {
        (self.0)(value)
    }
}

impl PartialEq for Format {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl fmt::Debug for Format {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Format")
    }
}

/// A table behind a picture: header texts and rows of printed cells. The first column names the row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableData {
    /// Column headers.
    pub head: Vec<String>,
    /// Rows, each as long as the header.
    pub rows: Vec<Vec<String>>,
}

/// Width of a text in pixels at a font size: measured with the page's own font in a browser, estimated elsewhere.
pub fn text_width(text: &str, size: f64) -> f64 {
    width_of(text, size, false)
}

/// Width of a text set in bold, as names of segments are.
pub fn bold_width(text: &str, size: f64) -> f64 {
    width_of(text, size, true)
}

fn width_of(text: &str, size: f64, bold: bool) -> f64 {
    if cfg!(target_arch = "wasm32")
        && let Some(width) = super::font::measured(text, size, bold)
    {
        return width;
    }
    estimated(text, size) * if bold { 1.08 } else { 1.0 }
}

/// An ideograph takes one em, a Latin letter or digit a little more than half.
fn estimated(text: &str, size: f64) -> f64 {
    let ems: f64 = text
        .chars()
        .map(|letter| match letter {
            ' ' | '.' | ',' | ':' | ';' | '\'' | '|' | 'i' | 'j' | 'l' | 't' | 'f' | 'I' | '(' | ')' => 0.34,
            'm' | 'w' | 'M' | 'W' | '%' | '@' => 0.9,
            'A'..='Z' => 0.68,
            '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}' => 1.0,
            _ => 0.57,
        })
        .sum();
    ems * size
}

/// Breaks a bold text into at most `lines` lines that are no wider than `width`; `None` when it does not fit.
///
/// Latin text breaks at spaces and after hyphens, ideographs anywhere; the lines are of about equal length.
pub fn wrap(text: &str, width: f64, size: f64, lines: usize) -> Option<Vec<String>> {
    let mut best = fill(text, width, size, lines)?;
    let needed = best.len();
    if needed > 1 {
        let mut narrower = width - size / 2.0;
        while let Some(lines) = fill(text, narrower, size, needed) {
            best = lines;
            narrower -= size / 2.0;
        }
    }
    Some(best)
}

/// The text in at most `lines` lines that are no wider than `width`; what does not fit ends in an ellipsis.
pub fn fit(text: &str, width: f64, size: f64, lines: usize) -> Vec<String> {
    if let Some(found) = wrap(text, width, size, lines) {
        return found;
    }
    let letters: Vec<char> = text.chars().collect();
    // The longest beginning that fits: a shorter one fits where a longer one does.
    let beginning = |kept: usize| {
        let kept: String = letters[..kept].iter().collect();
        format!("{}…", kept.trim_end())
    };
    let (mut fits, mut too_long) = (0, letters.len());
    while too_long - fits > 1 {
        let middle = usize::midpoint(fits, too_long);
        if fill(&beginning(middle), width, size, lines).is_some() { fits = middle } else { too_long = middle }
    }
    fill(&beginning(fits), width, size, lines).unwrap_or_else(|| vec!["…".to_owned()])
}

/// Fills line after line.
fn fill(text: &str, width: f64, size: f64, lines: usize) -> Option<Vec<String>> {
    let mut done = Vec::new();
    let mut line = String::new();
    for piece in pieces(text) {
        let joined = format!("{line}{piece}");
        if bold_width(joined.trim_end(), size) <= width {
            line = joined;
            continue;
        }
        if line.is_empty() || bold_width(piece.trim(), size) > width {
            return None;
        }
        done.push(line.trim_end().to_owned());
        line = piece.trim_start().to_owned();
    }
    if !line.trim().is_empty() {
        done.push(line.trim_end().to_owned());
    }
    (done.len() <= lines && !done.is_empty()).then_some(done)
}

fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut open = false;
    let mut before = ' ';
    for letter in text.chars() {
        let ideograph = ('\u{2e80}'..='\u{ffef}').contains(&letter);
        // Closing punctuation stays with what it closes, what opens with what it opens.
        let closing =
            matches!(letter, '，' | '。' | '、' | '）' | '：' | '；' | '？' | '！' | '》' | ',' | '.' | ')' | ':');
        let opened = matches!(before, '（' | '《' | '(' | '“');
        match pieces.last_mut() {
            Some(last) if (open && !ideograph) || letter == ' ' || closing || opened => last.push(letter),
            _ => pieces.push(letter.to_string()),
        }
        // A word may be parted after its hyphen; a sign before a number stays with it.
        open = !ideograph && letter != ' ' && !(letter == '-' && before.is_alphabetic());
        before = letter;
    }
    pieces
}

/// Tone (0 … 11) of the segment with a value rank among so many. Long rule sets have a tone a rank; in short ones the
/// tones are stretched, so that the best is always the strongest blue and the worst a grey.
pub fn tone(rank: usize, count: usize) -> usize {
    const LAST: usize = 11;
    if count >= 9 {
        rank.min(LAST)
    } else if count <= 1 {
        0
    } else {
        (rank.min(count - 1) * LAST + (count - 1) / 2) / (count - 1)
    }
}

/// CSS class of a tone; numbers beyond the set are the last grey.
pub fn tone_class(tone: usize) -> &'static str {
    const CLASSES: [&str; 12] = [
        "tone-0", "tone-1", "tone-2", "tone-3", "tone-4", "tone-5", "tone-6", "tone-7", "tone-8", "tone-9", "tone-10",
        "tone-11",
    ];
    CLASSES[tone.min(CLASSES.len() - 1)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ideographs_are_wider_than_letters() {
        assert_eq!(text_width("客户", 10.0), 20.0);
        assert!(text_width("ab", 10.0) < 14.0);
    }

    #[test]
    fn latin_breaks_at_spaces_and_chinese_anywhere() {
        assert_eq!(wrap("Potential loyalists", 75.0, 12.0, 2).unwrap(), ["Potential", "loyalists"]);
        assert_eq!(wrap("重要价值客户", 42.0, 12.0, 2).unwrap(), ["重要价", "值客户"]);
        assert_eq!(wrap("休眠客户", 42.0, 12.0, 2).unwrap(), ["休眠", "客户"]);
        assert_eq!(wrap("Potential loyalists", 75.0, 12.0, 1), None);
        assert_eq!(wrap("Hibernating", 30.0, 12.0, 3), None);
        assert_eq!(wrap("Loyal", 70.0, 12.0, 1).unwrap(), ["Loyal"]);
        assert_eq!(wrap("Convenience-seekers", 95.0, 12.0, 2).unwrap(), ["Convenience-", "seekers"]);
        assert_eq!(wrap("需求（N）", 50.0, 12.0, 2).unwrap(), ["需求", "（N）"]);
    }

    #[test]
    fn what_does_not_fit_ends_in_an_ellipsis() {
        assert_eq!(fit("Loyal", 70.0, 12.0, 1), ["Loyal"]);
        let short = fit("Potential loyalists of the second kind", 90.0, 12.0, 1);
        assert_eq!(short.len(), 1);
        assert!(short[0].ends_with('…') && short[0].starts_with("Potential"), "{short:?}");
        for width in [1.0, 30.0, 60.0, 120.0] {
            for text in ["重要价值客户的保持", "Internationalisation", "a b c d e f g h"] {
                let lines = fit(text, width, 12.0, 2);
                assert!((1..=2).contains(&lines.len()), "{lines:?}");
                assert!(
                    width < 30.0 || lines.iter().all(|line| bold_width(line, 12.0) <= width),
                    "{lines:?} in {width}"
                );
            }
        }
    }

    #[test]
    fn tones_run_from_best_to_worst_without_repeats_up_to_twelve() {
        for count in 2..=12 {
            let tones: Vec<usize> = (0..count).map(|rank| tone(rank, count)).collect();
            assert_eq!(tones[0], 0);
            assert!(tones[count - 1] >= 8, "the worst is brown or grey: {tones:?}");
            assert!(tones.windows(2).all(|pair| pair[0] < pair[1]), "{tones:?}");
        }
        assert_eq!(tone(0, 1), 0);
        assert_eq!(tone(40, 5), 11);
        assert_eq!(tone(40, 50), 11);
    }
}
