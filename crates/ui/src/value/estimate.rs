//! What priors, draws, covariates and a correlation say of the estimate.

use models::value_figures::{DrawsFigures, EffectFigures, EstimateFigures, TestFigures, ValueFigures};
use yew::prelude::*;

use crate::texts::Texts;

/// Shapes of the tail of the weights up to which draws are very good, and up to which they will do (Vehtari et al. 2024).
const SHAPES: [f64; 2] = [0.5, 0.7];

/// Everything that is to be told of both models.
pub(super) fn estimate(texts: &Texts, figures: &ValueFigures, stale: bool) -> Html {
    let told = figures.estimates.iter().filter(|figures| is_more(figures));
    let terms = figures.estimates.iter().any(|figures| figures.draws.is_some());
    html! {
        <>
            <section class={classes!(stale.then_some("stale"))} aria-labelledby="estimate-title">
                <h2 id="estimate-title">{ texts.get("value-estimate-title") }</h2>
                { for told.map(|figures| one(texts, figures)) }
            </section>
            if terms {
                <aside class="note" aria-label={texts.get("value-estimate-title")}>
                    <dl class="terms">
                        { for ["prior", "credible", "worth", "shape"].map(|term| html! {
                            <>
                                <dt>{ texts.get(&format!("value-estimate-term-{term}")) }</dt>
                                <dd>{ texts.attr(&format!("value-estimate-term-{term}"), "hint").unwrap_or_default() }</dd>
                            </>
                        }) }
                    </dl>
                </aside>
            }
        </>
    }
}

fn is_more(figures: &EstimateFigures) -> bool {
    *figures != EstimateFigures { model: figures.model.clone(), ..EstimateFigures::default() }
}

/// One model.
fn one(texts: &Texts, figures: &EstimateFigures) -> Html {
    let name = texts.get(&format!("value-model-{}", figures.model));
    html! {
        <div class="fit">
            <h3>{ &name }</h3>
            if let Some(draws) = &figures.draws {
                { drawn(texts, draws, &name) }
            }
            if let Some(code) = &figures.no_draws {
                <ul class="diagnosis"><li class="doubt">
                    { texts.find(&format!("value-no-draws-{code}"), &[]).unwrap_or_else(|| texts.get("value-no-draws")) }
                </li></ul>
            }
            if !figures.effects.is_empty() {
                { effects(texts, &figures.effects, &name) }
            }
            if let Some((value, error)) = figures.correlation {
                <p>
                    { texts.with("value-correlation-found", &[
                        ("value", texts.fixed(value, 3).into()),
                        ("error", error.map_or_else(String::new, |error| texts.fixed(error, 3)).into()),
                        ("known", if error.is_some() { "yes" } else { "no" }.into()),
                        ("side", if value < 0.0 { "stay" } else { "leave" }.into()),
                    ]) }
                </p>
            }
            if let Some(test) = figures.test {
                <p>{ tested(texts, test, if figures.effects.is_empty() { "correlation" } else { "covariates" }) }</p>
            }
        </div>
    }
}

/// How good draws are, within text ids.
fn quality(draws: &DrawsFigures) -> &'static str {
    match draws.pareto_k {
        Some(k) if k <= SHAPES[0] => "good",
        Some(k) if k <= SHAPES[1] => "fair",
        _ => "bad",
    }
}

fn drawn(texts: &Texts, draws: &DrawsFigures, name: &AttrValue) -> Html {
    let quality = quality(draws);
    html! {
        <>
            <p>
                { texts.with("value-draws-found", &[
                    ("draws", (draws.draws as f64).into()),
                    ("seed", draws.seed.to_string().into()),
                    ("worth", draws.effective.floor().into()),
                    ("shape", draws.pareto_k.map_or_else(|| "∞".to_owned(), |k| texts.fixed(k, 2)).into()),
                ]) }
            </p>
            <ul class="diagnosis">
                <li class={if quality == "bad" { "doubt" } else { "good" }}>{ texts.get(&format!("value-draws-{quality}")) }</li>
            </ul>
            <div class="scroll" tabindex="0" role="group" aria-label={name.clone()}>
                <table class="model-table">
                    <caption class="visually-hidden">{ texts.get("value-draws-table") }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ texts.get("value-parameter") }</th>
                            <th scope="col" class="number">{ texts.get("value-draws-median") }</th>
                            <th scope="col" class="number">{ texts.with("value-draws-interval", &[("level", texts.percent(draws.level, 0).into())]) }</th>
                        </tr>
                    </thead>
                    <tbody>
                        { for draws.parameters.iter().map(|(name, [lower, median, upper])| html! {
                            <tr>
                                <th scope="row"><var>{ symbol(name) }</var></th>
                                <td class="number">{ texts.significant(*median, 4) }</td>
                                <td class="number">{ format!("{} – {}", texts.significant(*lower, 3), texts.significant(*upper, 3)) }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
        </>
    }
}

fn effects(texts: &Texts, effects: &[EffectFigures], name: &AttrValue) -> Html {
    let row = |effect: &EffectFigures| {
        let factor = effect.value.exp();
        html! {
            <tr>
                <th scope="row">{ &effect.covariate }</th>
                <td>{ texts.get(&format!("value-effect-{}", effect.of)) }</td>
                <td class="number">{ texts.fixed(effect.value, 4) }</td>
                <td class="number">{ effect.standard_error.map_or_else(|| "–".to_owned(), |error| texts.fixed(error, 4)) }</td>
                <td class="number">{ format!("× {}", texts.significant(factor, 3)) }</td>
            </tr>
        }
    };
    html! {
        <>
            <p>{ texts.get("value-effects-lead") }</p>
            <div class="scroll" tabindex="0" role="group" aria-label={name.clone()}>
                <table class="model-table">
                    <caption class="visually-hidden">{ texts.get("value-effects") }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ texts.get("value-effects-column") }</th>
                            <th scope="col">{ texts.get("value-effects-of") }</th>
                            <th scope="col" class="number">{ texts.get("value-effects-value") }</th>
                            <th scope="col" class="number">{ texts.get("value-standard-error") }</th>
                            <th scope="col" class="number">{ texts.get("value-effects-factor") }</th>
                        </tr>
                    </thead>
                    <tbody>{ for effects.iter().map(row) }</tbody>
                </table>
            </div>
        </>
    }
}

/// What a test of more parameters found.
fn tested(texts: &Texts, test: TestFigures, what: &'static str) -> AttrValue {
    let p =
        if test.p < 0.001 { format!("< {}", texts.number(0.001, 3)) } else { format!("= {}", texts.fixed(test.p, 3)) };
    texts.with(
        "value-tested",
        &[
            ("what", what.into()),
            ("statistic", texts.fixed(test.statistic, 2).into()),
            ("degrees", (test.degrees as f64).into()),
            ("p", p.into()),
            ("found", if test.p < 0.05 { "yes" } else { "no" }.into()),
        ],
    )
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_are_judged_by_the_tail_of_their_weights() {
        let with = |pareto_k: Option<f64>| {
            let (parameters, draws, seed, level, effective) = (Vec::new(), 100, 1, 0.95, 80.0);
            quality(&DrawsFigures { draws, seed, level, parameters, effective, pareto_k })
        };
        assert_eq!([Some(-0.2), Some(0.6), Some(0.71), None].map(with), ["good", "fair", "bad", "bad"]);
    }

    #[test]
    fn a_usual_estimate_has_nothing_to_tell() {
        let usual = EstimateFigures { model: "bg-nbd".to_owned(), ..EstimateFigures::default() };
        assert!(!is_more(&usual));
        assert!(is_more(&EstimateFigures { no_draws: Some("no-maximum".to_owned()), ..usual }));
    }
}
