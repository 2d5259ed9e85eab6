//! All purchase models side by side: how each fits, how each forecast the days held out, and what its chance to be alive
//! was worth.

use std::rc::Rc;

use ui::failure::arguments;
use ui::texts::{Texts, use_texts};
use workbench::protocol::{
    Compared, ComparisonReport, EstimateSettings, ForecastErrors, PurchaseModelId, ValueSettings,
};
use yew::prelude::*;

use super::fits::findings;
use super::total::length;
use crate::context::use_app;
use crate::pipeline::Need;
use crate::shell::{WorkNotice, facts};
use crate::state::Action;

/// Properties of [`Comparison`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct ComparisonProps {
    pub(super) settings: Rc<ValueSettings>,
    pub(super) on_settings: Callback<ValueSettings>,
}

/// A button until it is asked for, then the tables.
#[component]
pub(super) fn Comparison(props: &ComparisonProps) -> Html {
    let app = use_app();
    let texts = use_texts();
    let step = &app.state.comparison;
    let stale = step.is_stale().then_some("stale");
    let compare = {
        let app = app.clone();
        Callback::from(move |_: MouseEvent| app.dispatch(Action::Want(Need::Comparison)))
    };
    html! {
        <section class="wide" aria-labelledby="compare-title">
            <h2 id="compare-title">{ texts.get("value-compare-title") }</h2>
            if props.settings.estimate != EstimateSettings::default() {
                <p>{ texts.get("value-compare-estimate") }</p>
            }
            <WorkNotice need={Need::Comparison} />
            if let Some(report) = &step.report {
                <div class={classes!(stale)}>{ tables(&texts, report, props) }</div>
            } else if !step.work.is_running() && step.work.failure().is_none() {
                <p>{ texts.get("value-compare-lead") }</p>
                <p class="actions"><button type="button" onclick={compare}>{ texts.get("value-compare") }</button></p>
            }
        </section>
    }
}

fn tables(texts: &Texts, report: &ComparisonReport, props: &ComparisonProps) -> Html {
    html! {
        <>
            <p>{ finding(texts, report) }</p>
            { models(texts, report, props) }
            { remarks(texts, report) }
            <dl class="terms compare-terms">
                { for ["relative", "lift", "last-period"].map(|term| html! {
                    <><dt>{ texts.get(&format!("value-compare-{term}")) }</dt>
                    <dd>{ texts.attr(&format!("value-compare-{term}"), "hint").unwrap_or_default() }</dd></>
                }) }
            </dl>
            if report.length.is_some() {
                { alive(texts, report) }
            }
        </>
    }
}

fn name(texts: &Texts, model: PurchaseModelId) -> AttrValue {
    texts.get(&format!("value-model-name-{}", model.id()))
}

/// Which model fits best and which forecast best, in a sentence.
fn finding(texts: &Texts, report: &ComparisonReport) -> AttrValue {
    let Some(fits) = report.models.first() else { return AttrValue::default() };
    let error = |compared: &&Compared| compared.forecast.map_or(f64::INFINITY, |forecast| forecast.rmse);
    let forecasts = report.models.iter().min_by(|one, other| error(one).total_cmp(&error(other)));
    let fits_best = name(texts, fits.model).to_string().into();
    match (report.length, forecasts) {
        (Some(units), Some(forecasts)) => texts.with(
            "value-compare-finding",
            &[
                ("fits", fits_best),
                ("forecasts", name(texts, forecasts.model).to_string().into()),
                ("same", if fits.model == forecasts.model { "yes" } else { "no" }.into()),
                ("length", length(texts, report.unit, units).to_string().into()),
            ],
        ),
        _ => texts.with("value-compare-finding-fit", &[("fits", fits_best)]),
    }
}

/// A line a model, and one for the baseline.
fn models(texts: &Texts, report: &ComparisonReport, props: &ComparisonProps) -> Html {
    let judged = report.length.is_some();
    let head = |id: &str| html! { <th scope="col" class="number">{ texts.get(id) }</th> };
    let choose = |model: PurchaseModelId| {
        let (settings, on_settings) = (props.settings.clone(), props.on_settings.clone());
        Callback::from(move |_: MouseEvent| on_settings.emit(ValueSettings { model, ..(*settings).clone() }))
    };
    html! {
        <div class="scroll" tabindex="0" role="group" aria-label={texts.get("value-compare-title")}>
            <table class="model-table compare-table">
                <caption class="visually-hidden">{ texts.get("value-compare-title") }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ texts.get("value-model") }</th>
                        { head("value-compare-parameters") }
                        { head("value-log-likelihood") }
                        <th scope="col" class="number">{ "AIC" }</th>
                        <th scope="col" class="number">{ "BIC" }</th>
                        if judged {
                            { for ["value-error-expected", "value-compare-relative", "value-error-mae", "value-error-rmse", "value-error-bias", "value-compare-lift"].map(head) }
                        }
                        <th scope="col">{ texts.get("value-compare-use") }</th>
                    </tr>
                </thead>
                <tbody>
                    { for report.models.iter().map(|compared| html! {
                        <tr>
                            <th scope="row">
                                { name(texts, compared.model) }
                                if compared.model == PurchaseModelId::Nbd { { " " }<span class="muted small">{ texts.get("value-compare-baseline") }</span> }
                                if !doubts(compared) { <span class="visually-hidden">{ texts.get("value-compare-clean") }</span> } else { { " " }<span class="doubt small">{ texts.get("value-compare-doubt") }</span> }
                            </th>
                            <td class="number">{ compared.fit.parameters.len() }</td>
                            { for criteria(texts, compared).map(|cell| html! { <td class="number">{ cell }</td> }) }
                            { errors(texts, judged, compared.forecast) }
                            <td>
                                if props.settings.model == compared.model {
                                    { texts.get("value-compare-used") }
                                } else {
                                    <button type="button" class="quiet" onclick={choose(compared.model)}
                                        aria-label={texts.with("value-compare-choose", &[("model", name(texts, compared.model).to_string().into())])}>
                                        { texts.get("value-compare-use") }
                                    </button>
                                }
                            </td>
                        </tr>
                    }) }
                    if let Some(last_period) = report.last_period {
                        <tr class="baseline">
                            <th scope="row">{ texts.get("value-compare-last-period") }</th>
                            { for (0..4).map(|_| html! { <td class="number">{ "–" }</td> }) }
                            { errors(texts, judged, Some(last_period)) }
                            <td></td>
                        </tr>
                    }
                </tbody>
                if let Some(actual) = report.actual {
                    <tfoot>
                        <tr>
                            <th scope="row" colspan="5">{ texts.get("value-error-actual") }</th>
                            <td class="number">{ texts.number(actual, 0) }</td>
                            <td colspan="6"></td>
                        </tr>
                    </tfoot>
                }
            </table>
        </div>
    }
}

/// What is to be said of single fits, and which models were left out and why.
fn remarks(texts: &Texts, report: &ComparisonReport) -> Html {
    let said = report.models.iter().flat_map(|compared| {
        let model = name(texts, compared.model);
        let doubts = findings(texts, &compared.fit).into_iter().filter(|(good, _)| !good);
        doubts.map(move |(_, words)| (model.clone(), words)).collect::<Vec<_>>()
    });
    let apart = report.models.iter().filter(|compared| !compared.comparable);
    let apart = apart.map(|compared| (name(texts, compared.model), texts.get("value-compare-apart")));
    let left_out = report.unsuited.iter().map(|unsuited| {
        let reason = facts(&unsuited.reason);
        let reason = texts.find(&format!("value-compare-unsuited-{}", reason.code), &arguments(&reason));
        let reason = reason.unwrap_or_else(|| texts.get("value-compare-unsuited"));
        (name(texts, unsuited.model), reason)
    });
    let remarks: Vec<_> = said.chain(apart).chain(left_out).collect();
    if remarks.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="compare-remarks">
            { for remarks.into_iter().map(|(model, words)| html! { <li><strong>{ model }</strong>{ " " }{ words }</li> }) }
        </ul>
    }
}

/// Log-likelihood, AIC and BIC, where they are of the same data as the others'.
fn criteria(texts: &Texts, compared: &Compared) -> [String; 3] {
    let fit = &compared.fit;
    let shown =
        |value: f64, digits: usize| if compared.comparable { texts.fixed(value, digits) } else { "–".to_owned() };
    [shown(fit.log_likelihood, 2), shown(fit.aic, 1), shown(fit.bic, 1)]
}

/// Whether more is to be said of a fit than that it converged; what, stands with the fit once the model is used.
fn doubts(compared: &Compared) -> bool {
    compared.fit.diagnosis.iter().any(|finding| finding.get("kind").is_none_or(|kind| kind != "converged"))
}

fn errors(texts: &Texts, judged: bool, forecast: Option<ForecastErrors>) -> Html {
    if !judged {
        return Html::default();
    }
    let cells = match forecast {
        None => vec!["–".to_owned(); 6],
        Some(forecast) => vec![
            texts.number(forecast.expected, 0),
            forecast.relative.map_or_else(|| "–".to_owned(), |relative| signed_percent(texts, relative)),
            texts.fixed(forecast.mae, 4),
            texts.fixed(forecast.rmse, 4),
            texts.fixed(forecast.bias, 4),
            forecast.lift.map_or_else(|| "–".to_owned(), |lift| texts.fixed(lift, 2)),
        ],
    };
    html! { <>{ for cells.into_iter().map(|cell| html! { <td class="number">{ cell }</td> }) }</> }
}

fn signed_percent(texts: &Texts, share: f64) -> String {
    let printed = texts.percent(share.abs(), 1);
    if share < 0.0 { format!("−{printed}") } else { format!("+{printed}") }
}

/// By band of P(alive), how many bought on the days held out.
fn alive(texts: &Texts, report: &ComparisonReport) -> Html {
    let bands = report.models.iter().map(|compared| compared.alive.len()).max().unwrap_or_default();
    let share = |band: usize| texts.percent(band as f64 / bands as f64, 0);
    html! {
        <>
            <h3>{ texts.get("value-compare-alive") }</h3>
            <p>{ texts.get("value-compare-alive-lead") }</p>
            <div class="scroll" tabindex="0" role="group" aria-label={texts.get("value-compare-alive")}>
                <table class="model-table compare-table">
                    <caption class="visually-hidden">{ texts.get("value-compare-alive") }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ texts.get("column-alive") }</th>
                            { for report.models.iter().map(|compared| html! { <th scope="col" class="number">{ name(texts, compared.model) }</th> }) }
                        </tr>
                    </thead>
                    <tbody>
                        { for (0..bands).rev().map(|band| html! {
                            <tr>
                                <th scope="row">{ format!("{}–{}", share(band), share(band + 1)) }</th>
                                { for report.models.iter().map(|compared| {
                                    let cell = compared.alive.get(band).and_then(|band| {
                                        Some(texts.with("value-compare-band", &[
                                            ("bought", texts.percent(band.bought?, 0).into()),
                                            ("customers", (band.customers as f64).into()),
                                        ]))
                                    });
                                    html! { <td class="number">{ cell.unwrap_or_else(|| "–".into()) }</td> }
                                }) }
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
        </>
    }
}
