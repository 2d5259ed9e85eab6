//! The computation in reading order: the formula in symbols, with the user's numbers, and the result.

use models::Step;
use yew::prelude::*;

use super::words::Words;

/// Properties of [`Steps`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct StepsProps {
    pub(super) steps: Vec<Step>,
    pub(super) words: Words,
    /// Leaves the heading out, for the solution of an exercise.
    #[prop_or_default]
    pub(super) bare: bool,
}

#[component]
pub(super) fn Steps(props: &StepsProps) -> Html {
    let StepsProps { steps, words, bare } = props;
    if steps.is_empty() {
        return html! {};
    }
    html! {
        <section class="model-steps">
            if !bare {
                <h2>{ words.own("steps") }</h2>
            }
            <ol>
                { for steps.iter().map(|step| html! {
                    <li key={step.id}>
                        <span class="step-name">{ words.step(step.id) }</span>
                        <div class="formula" tabindex="0" role="group" aria-label={words.step(step.id)}>
                            { line(&step.symbols, false) }
                            { line(&step.numbers, true) }
                        </div>
                    </li>
                }) }
            </ol>
        </section>
    }
}

/// A line of a formula, which may go on below where the room ends: browsers break no line inside of `<math>`.
fn line(content: &str, equals: bool) -> Html {
    let pieces = pieces(content, equals);
    html! { <div class="formula-line">{ for pieces.iter().map(|piece| html! { <>{ math(piece, true) }<wbr /></> }) }</div> }
}

/// Presentation MathML as nodes. The markup comes from our own formula trees and holds nothing a user typed but
/// numbers that have been parsed.
fn math(content: &str, tall: bool) -> Html {
    Html::from_html_unchecked(AttrValue::from(format!("<math displaystyle=\"{tall}\"><mrow>{content}</mrow></math>")))
}

/// Splits a line where it may be broken: before an operator, and after a comma. Parentheses and arguments are open to
/// breaks unless they hold something higher than a line, for which the parentheses grow. `equals` allows a break before
/// the first equals sign too.
fn pieces(content: &str, equals: bool) -> Vec<String> {
    const OPERATORS: [&str; 9] = ["=", "≈", "+", "−", "×", "≤", "≥", "&lt;", "&gt;"];
    let mut tokens = Vec::new();
    flatten(inside(content), &mut tokens);
    let mut pieces = vec![String::new()];
    let push = |pieces: &mut Vec<String>, token: &str| {
        if let Some(piece) = pieces.last_mut() {
            piece.push_str(token);
        }
    };
    // A sign after another, after a parenthesis or at the start is no operator.
    let mut after_term = false;
    let mut before_equals = !equals;
    for token in tokens {
        let sign = token.strip_prefix("<mo>").and_then(|rest| rest.strip_suffix("</mo>"));
        let operator = sign.filter(|sign| after_term && OPERATORS.contains(sign));
        let first = operator == Some("=") && std::mem::take(&mut before_equals);
        match operator {
            Some(sign) if !first => pieces.push(format!("<mo form=\"infix\">{sign}</mo>")),
            // Inside of parentheses that were opened, a sign is not the first of its row any more.
            _ if sign == Some("−") && !after_term => push(&mut pieces, "<mo form=\"prefix\">−</mo>"),
            _ => push(&mut pieces, token),
        }
        if sign == Some(",") {
            pieces.push(String::new());
        }
        after_term = sign.is_none_or(|sign| [")", "⋯"].contains(&sign));
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

/// The elements of a row in order; a row in parentheses that is not higher than a line counts as its elements.
fn flatten<'a>(row: &'a str, tokens: &mut Vec<&'a str>) {
    const HIGH: [&str; 3] = ["<mfrac", "<munderover", "<msqrt"];
    for token in children(row) {
        if token.starts_with("<mrow><mo>(") && !HIGH.iter().any(|high| token.contains(high)) {
            flatten(inside(token), tokens);
        } else {
            tokens.push(token);
        }
    }
}

/// What stands inside an element.
fn inside(element: &str) -> &str {
    let start = element.find('>').map_or(0, |place| place + 1);
    let end = element.rfind("</").unwrap_or(element.len());
    element.get(start..end).unwrap_or_default()
}

/// The elements of a row of our own MathML, which has no text between elements.
fn children(row: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let (mut depth, mut start, mut place) = (0, 0, 0);
    while let Some(open) = row[place..].find('<').map(|offset| place + offset) {
        let Some(close) = row[open..].find('>').map(|offset| open + offset + 1) else { break };
        depth += if row[open..].starts_with("</") { -1 } else { 1 };
        place = close;
        if depth == 0 {
            found.push(&row[start..close]);
            start = close;
        }
    }
    found
}

/// The symbol of a field or result as the formulas write it: an underscore sets what follows as an index.
pub(super) fn symbol(symbol: &'static str) -> Html {
    if symbol.is_empty() {
        return html! {};
    }
    let content = match symbol.split_once('_') {
        Some((base, index)) => format!("<msub><mi>{base}</mi><mi>{index}</mi></msub>"),
        None => format!("<mi>{symbol}</mi>"),
    };
    html! { <span class="symbol">{ math(&content, false) }</span> }
}

#[cfg(test)]
mod tests {
    use models::{Expr, Function, Step};

    use super::pieces;

    fn symbol(name: &'static str) -> Expr {
        Expr::Symbol(name, 2.0)
    }

    fn plain(pieces: &[String]) -> Vec<String> {
        let strip = |piece: &String| {
            let mut text = String::new();
            let mut inside = false;
            for letter in piece.chars() {
                match letter {
                    '<' => inside = true,
                    '>' => inside = false,
                    letter if !inside => text.push(letter),
                    _ => {}
                }
            }
            text
        };
        pieces.iter().map(strip).collect()
    }

    #[test]
    fn a_line_breaks_before_operators_and_keeps_its_left_side() {
        let step = Step::new("result", "V", &(symbol("a") * 3.0 + symbol("b") - symbol("c"))).unwrap();
        assert_eq!(plain(&pieces(&step.symbols, false)), ["V=a", "×3", "+b", "−c"]);
        assert_eq!(plain(&pieces(&step.numbers, true)), ["2", "×3", "+2", "−2", "=6"]);
    }

    #[test]
    fn arguments_are_apart_and_fractions_whole() {
        let step = Step::new("result", "V", &Expr::Call(Function::Max, vec![symbol("a"), symbol("b") - 5.0])).unwrap();
        assert_eq!(plain(&pieces(&step.symbols, false)), ["V=max&#x2061;(a,", "b", "−5)"]);
        let step = Step::new("result", "V", &(symbol("a") * (1.0 + symbol("b") / symbol("c")))).unwrap();
        assert_eq!(plain(&pieces(&step.numbers, true)), ["2", "×(1+22)", "=4"]);
    }

    #[test]
    fn a_sign_is_no_operator() {
        let step = Step::new("result", "V", &(symbol("a") - Expr::Symbol("b", -1.0))).unwrap();
        assert_eq!(plain(&pieces(&step.numbers, true)), ["2", "−(−1)", "=3"]);
    }
}
