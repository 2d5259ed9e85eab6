//! The fitted models: parameters with standard errors, criteria, and the diagnosis in plain words.

use std::rc::Rc;

use ui::texts::{Argument, Texts, use_texts};
use workbench::protocol::{FitFinding, FitReport, ValueReport};
use yew::prelude::*;

/// Properties of [`Fits`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct FitsProps {
    pub(super) report: Rc<ValueReport>,
    pub(super) stale: bool,
}

/// Both models.
#[component]
pub(super) fn Fits(props: &FitsProps) -> Html {
    let texts = use_texts();
    let report = &props.report;
    html! {
        <>
            <section class={classes!(props.stale.then_some("stale"))} aria-labelledby="fits-title">
                <h2 id="fits-title">{ texts.get("value-fits-title") }</h2>
                { fit(&texts, &report.purchases) }
                if let Some(spend) = &report.spend {
                    { fit(&texts, spend) }
                } else if let Some(reason) = &report.no_spend {
                    <h3>{ texts.get("value-model-gamma-gamma") }</h3>
                    <p>{ texts.get(&format!("no-spend-{reason}")) }</p>
                }
                if let Some(check) = &report.independence {
                    <h3>{ texts.get("value-independence") }</h3>
                    <p>
                        { texts.with("value-independence-finding", &[
                            ("correlation", texts.fixed(check.correlation, 2).into()),
                            ("p", p_value(&texts, check.p).into()),
                            ("customers", (check.customers as f64).into()),
                        ]) }
                        { " " }
                        { texts.get(&format!("value-independence-{}", strength(check.correlation))) }
                    </p>
                }
            </section>
            <aside class="note" aria-label={texts.get("value-fits-note-title")}>
                <dl class="terms">
                    { for ["likelihood", "error", "criteria"].map(|term| html! {
                        <>
                            <dt>{ texts.get(&format!("value-term-{term}")) }</dt>
                            <dd>{ texts.attr(&format!("value-term-{term}"), "hint").unwrap_or_default() }</dd>
                        </>
                    }) }
                </dl>
            </aside>
        </>
    }
}

/// How strongly spend goes with frequency, within text ids. The bounds are conventional (Cohen, 1988: 0.1 small, 0.3 medium).
fn strength(correlation: f64) -> &'static str {
    match correlation.abs() {
        size if size < 0.1 => "none",
        size if size < 0.3 => "small",
        _ => "large",
    }
}

/// A p value as journals print it.
fn p_value(texts: &Texts, p: f64) -> String {
    if p < 0.001 { format!("< {}", texts.number(0.001, 3)) } else { format!("= {}", texts.fixed(p, 3)) }
}

/// One model.
fn fit(texts: &Texts, fit: &FitReport) -> Html {
    let name = texts.get(&format!("value-model-{}", fit.model));
    html! {
        <div class="fit">
            <h3>{ &name }</h3>
            <p class="muted small">{ texts.attr(&format!("value-model-{}", fit.model), "hint").unwrap_or_default() }</p>
            <ul class="diagnosis">
                { for findings(texts, fit).into_iter().map(|(good, words)| html! {
                    <li class={if good { "good" } else { "doubt" }}>{ words }</li>
                }) }
            </ul>
            <div class="scroll" tabindex="0" role="group" aria-label={name.clone()}>
                <table class="model-table">
                    <thead>
                        <tr>
                            <th scope="col">{ texts.get("value-parameter") }</th>
                            <th scope="col" class="number">{ texts.get("value-estimate") }</th>
                            <th scope="col" class="number">{ texts.get("value-standard-error") }</th>
                            <th scope="col">{ texts.get("value-meaning") }</th>
                        </tr>
                    </thead>
                    <tbody>
                        { for fit.parameters.iter().map(|parameter| html! {
                            <tr>
                                <th scope="row"><var>{ symbol(&parameter.name) }</var></th>
                                <td class="number">{ texts.fixed(parameter.value, decimals(parameter.value)) }</td>
                                <td class="number">
                                    { parameter.standard_error.map_or_else(|| "–".to_owned(), |error| texts.fixed(error, decimals(parameter.value))) }
                                </td>
                                <td class="muted">{ texts.get(&format!("value-parameter-{}-{}", fit.model, parameter.name)) }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
            <dl class="criteria">
                <div><dt>{ texts.get("value-log-likelihood") }</dt><dd>{ texts.fixed(fit.log_likelihood, 3) }</dd></div>
                if let Some(log_posterior) = fit.log_posterior {
                    <div><dt>{ texts.get("value-log-posterior") }</dt><dd>{ texts.fixed(log_posterior, 3) }</dd></div>
                } else {
                    <div><dt>{ "AIC" }</dt><dd>{ texts.fixed(fit.aic, 3) }</dd></div>
                    <div><dt>{ "BIC" }</dt><dd>{ texts.fixed(fit.bic, 3) }</dd></div>
                }
                <div><dt>{ texts.get("value-fit-customers") }</dt><dd>{ texts.count(fit.customers) }</dd></div>
                <div><dt>{ texts.get("value-iterations") }</dt><dd>{ texts.count(fit.iterations) }</dd></div>
            </dl>
        </div>
    }
}

/// Decimals of an estimate and its standard error: four as the literature prints them, fewer for large numbers, more
/// for tiny ones.
fn decimals(value: f64) -> usize {
    match value.abs() {
        size if size >= 100.0 => 2,
        size if size >= 0.01 || size == 0.0 => 4,
        _ => 6,
    }
}

/// A parameter as the literature writes it.
fn symbol(name: &str) -> &str {
    match name {
        "alpha" => "α",
        "beta" => "β",
        "gamma" => "γ",
        "delta" => "δ",
        other => other,
    }
}

/// What is to be said of a fit, and whether it is good news.
pub(super) fn findings(texts: &Texts, fit: &FitReport) -> Vec<(bool, AttrValue)> {
    let at_random = fit.parameters.first().is_some_and(|first| first.name == "k" && first.value == 1.0);
    let at_random = at_random.then(|| (false, texts.get(&format!("diagnosis-at-random-{}", fit.model))));
    fit.diagnosis.iter().filter_map(|finding| diagnosis(texts, &fit.model, finding)).chain(at_random).collect()
}

/// The words of a diagnosis and whether it is good news: its kind chooses the text, its data are the text's variables. A
/// parameter of a model that ends at a limit with a meaning of its own has words of its own.
fn diagnosis(texts: &Texts, model: &str, finding: &FitFinding) -> Option<(bool, AttrValue)> {
    let name = finding.get("kind")?.as_str()?;
    let words: Vec<(&str, Argument<'_>)> =
        finding.iter().map(|(name, value)| (name.as_str(), argument(texts, name, value))).collect();
    let datum = |name: &str| finding.get(name).and_then(serde_json::Value::as_str).unwrap_or_default();
    let own = format!("diagnosis-{name}-{model}-{}-{}", datum("parameter"), datum("towards"));
    let said = texts.find(&own, &words).unwrap_or_else(|| texts.with(&format!("diagnosis-{name}"), &words));
    // A prior is held because it was asked for.
    Some((matches!(name, "converged" | "prior-used"), said))
}

fn argument(texts: &Texts, name: &str, value: &serde_json::Value) -> Argument<'static> {
    match value {
        serde_json::Value::Number(number) => {
            let number = number.as_f64().unwrap_or(0.0);
            match name {
                "occupancy" => texts.percent(number, 0).into(),
                "gradient" => texts.significant(number, 2).into(),
                "q" | "correlation" => texts.significant(number, 3).into(),
                _ => number.into(),
            }
        }
        serde_json::Value::String(word) => symbol(word).to_owned().into(),
        serde_json::Value::Array(list) => {
            let words: Vec<&str> = list.iter().filter_map(serde_json::Value::as_str).map(symbol).collect();
            words.join(&texts.get("segment-list-separator")).into()
        }
        _ => String::new().into(),
    }
}

#[cfg(test)]
mod tests {
    use super::{decimals, strength};

    #[test]
    fn estimates_are_printed_as_the_literature_does() {
        assert_eq!(decimals(0.2426), 4);
        assert_eq!(decimals(4.4136), 4);
        assert_eq!(decimals(1234.5), 2);
        assert_eq!(decimals(0.000_012), 6);
    }

    #[test]
    fn correlations_are_judged_by_their_size_alone() {
        assert_eq!(strength(-0.05), "none");
        assert_eq!(strength(0.12), "small");
        assert_eq!(strength(-0.5), "large");
    }
}
