//! Rules from top to bottom: what each asks, what holds, and which of them decided.

use models::DecisionRule;
use yew::prelude::*;

use super::{Scene, px};
use crate::chart::{TableData, fit};
use crate::model::words::Words;

/// Below this width a rule's segment stands under its tests.
const NARROW: f64 = 560.0;
/// Size of texts, the same as in pictures-b.css.
const TEXT: f64 = 14.0;
/// From one line to the next.
const LINE: f64 = 20.0;
/// Where the tests begin, behind the rule's number.
const INDENT: f64 = 38.0;
/// From a mark to its text.
const MARK: f64 = 20.0;

/// What became of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    /// One of its tests does not hold.
    Passed,
    /// It gives the segment.
    Decides,
    /// A rule above it had decided.
    Unreached,
}

impl Fate {
    fn class(self) -> &'static str {
        match self {
            Self::Passed => "passed-over",
            Self::Decides => "decides",
            Self::Unreached => "unreached",
        }
    }

    fn text(self) -> &'static str {
        match self {
            Self::Passed => "decision-not-met",
            Self::Decides => "decision-decides",
            Self::Unreached => "decision-not-reached",
        }
    }
}

/// What became of each rule.
fn fates(rules: &[DecisionRule]) -> Vec<Fate> {
    let decided = rules.iter().position(|rule| rule.matched);
    (0..rules.len())
        .map(|place| match decided {
            Some(decided) if place > decided => Fate::Unreached,
            Some(decided) if place == decided => Fate::Decides,
            _ => Fate::Passed,
        })
        .collect()
}

/// A test in print.
struct Test {
    lines: Vec<String>,
    /// Whether it holds; `None` for "all others", which tests nothing.
    holds: Option<bool>,
}

pub(super) fn draw(scene: &Scene<'_>, rules: &[DecisionRule]) -> Html {
    let words = scene.words;
    let width = scene.width;
    let narrow = width < NARROW;
    let split = if narrow { INDENT } else { (width * 0.6).round() };
    let test_room = if narrow { width - INDENT - MARK - 10.0 } else { split - INDENT - MARK - 24.0 };
    let segment_room = width - split - MARK - 12.0;
    let fates = fates(rules);

    let mut top = 2.0;
    let mut drawn: Vec<Html> = Vec::with_capacity(rules.len());
    for (index, (rule, fate)) in rules.iter().zip(&fates).enumerate() {
        let tests = tests_of(words, rule, test_room);
        let test_lines: usize = tests.iter().map(|test| test.lines.len()).sum();
        let segment = lines_of(&words.segment(rule.segment), segment_room);
        // Under the name of the segment stands what became of the rule.
        let segment_lines = segment.len() + 1;
        let lines = if narrow { test_lines + segment_lines } else { test_lines.max(segment_lines) };
        let height = lines as f64 * LINE + if narrow { 22.0 } else { 16.0 };
        let first = top + 8.0 + 15.0;
        let segment_first = if narrow { first + test_lines as f64 * LINE + 6.0 } else { first };
        drawn.push(html! {
            <g key={index} class={classes!("rule", fate.class(), words.card.tone_class(rule.segment))}>
                <rect class="rule-ground" x="1" y={px(top)} width={px(width - 2.0)} height={px(height)} rx="3" />
                <text class="rule-number" x={px(22.0)} y={px(first)} text-anchor="end">{ words.texts.number((index + 1) as f64, 0) }</text>
                { tests_body(&tests, first, *fate) }
                <rect class="rule-swatch" x={px(split)} y={px(segment_first - 10.5)} width="12" height="12" />
                <text class="rule-segment">
                    { for segment.iter().enumerate().map(|(line, text)| html! {
                        <tspan x={px(split + MARK)} y={px(segment_first + line as f64 * LINE)}>{ text }</tspan>
                    }) }
                </text>
                <text class="rule-fate" x={px(split + MARK)} y={px(segment_first + segment.len() as f64 * LINE)}>{ words.own(fate.text()) }</text>
            </g>
        });
        top += height + 6.0;
    }
    let decided = rules.iter().find(|rule| rule.matched);
    let segment = decided.map_or_else(|| words.own("none"), |rule| words.segment(rule.segment));
    let sentence = words.picture(&[("segment", segment.as_str().into())]);
    html! {
        <svg class="chart-svg model-svg decision" role="img" aria-label={sentence} width={px(width)} height={px(top)}
            viewBox={format!("0 0 {} {}", px(width), px(top))}>
            { for drawn }
        </svg>
    }
}

pub(super) fn table(words: &Words, rules: &[DecisionRule]) -> TableData {
    TableData {
        head: ["decision-rule", "decision-tests", "decision-outcome"]
            .iter()
            .map(|id| words.own(id).to_string())
            .collect(),
        rows: rules
            .iter()
            .zip(fates(rules))
            .enumerate()
            .map(|(index, (rule, fate))| {
                let holds = |holds: bool| words.own(if holds { "yes" } else { "no" });
                let tests: Vec<String> =
                    rule.tests.iter().map(|(id, met)| format!("{}: {}", words.step(id), holds(*met))).collect();
                let number = words.texts.number((index + 1) as f64, 0);
                vec![
                    format!("{number} · {}", words.segment(rule.segment)),
                    if tests.is_empty() { words.own("decision-others").to_string() } else { tests.join(" · ") },
                    words.own(fate.text()).to_string(),
                ]
            })
            .collect(),
    }
}

fn tests_of(words: &Words, rule: &DecisionRule, room: f64) -> Vec<Test> {
    if rule.tests.is_empty() {
        return vec![Test { lines: lines_of(&words.own("decision-others"), room), holds: None }];
    }
    rule.tests.iter().map(|(id, holds)| Test { lines: lines_of(&words.step(id), room), holds: Some(*holds) }).collect()
}

fn tests_body(tests: &[Test], first: f64, fate: Fate) -> Html {
    let mut y = first;
    html! {
        <>
            { for tests.iter().map(|test| {
                let from = y;
                y += test.lines.len() as f64 * LINE;
                html! {
                    <>
                        { mark(test.holds.filter(|_| fate != Fate::Unreached), INDENT + 6.0, from - 4.5) }
                        <text class="rule-test">
                            { for test.lines.iter().enumerate().map(|(line, text)| html! {
                                <tspan x={px(INDENT + MARK)} y={px(from + line as f64 * LINE)}>{ text }</tspan>
                            }) }
                        </text>
                    </>
                }
            }) }
        </>
    }
}

/// A tick, a cross, or a dot where nothing was asked.
fn mark(holds: Option<bool>, x: f64, y: f64) -> Html {
    let (x, y) = (px(x), px(y));
    match holds {
        Some(true) => html! { <path class="tick" d={format!("M{x} {y}m-5 0l3.5 4.5l6.5 -9")} /> },
        Some(false) => html! { <path class="cross" d={format!("M{x} {y}m-4 -4l8 8m0 -8l-8 8")} /> },
        None => html! { <circle class="unasked" cx={x} cy={y} r="2.5" /> },
    }
}

/// A text in as many lines as it needs.
fn lines_of(text: &str, room: f64) -> Vec<String> {
    fit(text, room, TEXT, 6)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_after_the_one_that_decides_are_not_reached() {
        let rule = |matched: bool| DecisionRule { segment: "a", tests: vec![("test", matched)], matched };
        assert_eq!(fates(&[rule(false), rule(true), rule(false)]), [Fate::Passed, Fate::Decides, Fate::Unreached]);
        assert_eq!(fates(&[rule(false), rule(false)]), [Fate::Passed, Fate::Passed]);
    }
}
