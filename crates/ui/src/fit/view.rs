//! The whole page of a fit.

use std::rc::Rc;

use models::fits::{Finding, FitCard, FitReport, FitSettings, Settled, fit_card, settle};
use models::kebab;
use yew::prelude::*;

use super::field::{RoleField, SettingField};
use super::{FitFile, FitNews, FitWork, clusters, drivers, parts, paths, projection, scale, survival};
use crate::chart::PointColumn;
use crate::model::{Lexicon, reference_list};
use crate::texts::{use_text_files, use_texts};

/// What a fit has to show of its report.
pub(super) struct Shown {
    /// The picture, with its frame.
    pub(super) figure: Html,
    /// The main number.
    pub(super) headline: Html,
    /// What was found in plain words, a sentence each.
    pub(super) reading: Vec<AttrValue>,
    /// Everything in numbers.
    pub(super) tables: Html,
}

/// Properties of [`FitView`].
#[derive(Clone, PartialEq, Properties)]
pub struct FitViewProps {
    /// Id of the model.
    pub model: AttrValue,
    /// The open file, if there is one.
    #[prop_or_default]
    pub file: Option<Rc<FitFile>>,
    /// What the reader has chosen.
    #[prop_or_default]
    pub settings: Rc<FitSettings>,
    /// Number of this file with these settings, of the page's choosing: what is said of it is said under the number.
    #[prop_or_default]
    pub question: u32,
    /// How the work goes.
    #[prop_or_default]
    pub work: FitWork,
    /// The last report.
    #[prop_or_default]
    pub report: Option<Rc<FitReport>>,
    /// The long columns beside it that a picture is drawn from.
    #[prop_or_default]
    pub arrays: Rc<Vec<PointColumn>>,
    /// Hears what the reader wants.
    pub on_news: Callback<FitNews>,
}

/// A fit with everything about it. Ids that no fit has show a message.
#[component]
pub fn FitView(props: &FitViewProps) -> Html {
    let texts = use_texts();
    let ready = use_text_files(&["model", "fit", "picture", "catalogue", &Lexicon::file(&props.model)]);
    let settled =
        use_memo((props.model.clone(), props.file.clone(), props.settings.clone()), |(model, file, settings)| {
            let columns = file.as_ref().map(|file| file.columns.as_slice()).unwrap_or_default();
            // A project of another version may hold settings that no longer exist: the start values then.
            fit_card(model).map(|card| {
                settle(card, columns, settings)
                    .or_else(|_| settle(card, columns, &FitSettings::default()))
                    .unwrap_or_default()
            })
        });
    let complete = props.file.is_some() && settled.as_ref().as_ref().is_some_and(|settled| settled.missing.is_empty());
    {
        let on_news = props.on_news.clone();
        use_effect_with((complete, props.question), move |&(complete, question)| {
            on_news.emit(FitNews::Ready { question, complete });
        });
    }
    let (Some(card), Some(settled)) = (fit_card(&props.model), &*settled) else {
        return html! { <p class="model-missing" role="alert">{ texts.get("model-unknown") }</p> };
    };
    if !ready {
        return html! { <div class="model-pending" aria-busy="true" /> };
    }
    let words = Lexicon::new(&texts, &props.model);
    html! {
        <article class="model fit">
            <header class="model-head">
                <h1 class="model-name">{ words.get("name") }</h1>
                <p class="model-summary">{ words.get("summary") }</p>
            </header>
            { match &props.file {
                Some(file) => stage(props, card, settled, &words, file),
                None => empty(props, card, &words),
            } }
            <div class="model-rows">
                <div class="model-row">
                    <div class="model-text">{ parts::method(&words, card) }</div>
                    <aside class="model-margin">
                        { parts::cautions(&words, card) }
                        { reference_list(card.references, &words) }
                    </aside>
                </div>
            </div>
        </article>
    }
}

/// What the page needs, and the ways to it.
fn empty(props: &FitViewProps, card: &'static FitCard, words: &Lexicon) -> Html {
    let texts = &words.texts;
    let samples = card.samples.iter().enumerate().map(|(at, sample)| {
        let name = words.texts.get(&format!("fit-sample-{sample}"));
        let label = texts.with("fit-open-sample", &[("sample", name.as_str().into())]);
        button(props, FitNews::Sample((*sample).to_owned()), label, at == 0)
    });
    html! {
        <section class="fit-empty">
            <h2>{ words.get("question") }</h2>
            <p>{ texts.get("fit-needs-file") }</p>
            <p class="actions">
                { for samples }
                { button(props, FitNews::Open, texts.get("fit-open-file"), false) }
            </p>
            <h3>{ texts.get("fit-what-it-takes") }</h3>
            <dl class="fit-roles">
                { for card.roles.iter().map(|role| {
                    let id = format!("role-{}", kebab(role.id));
                    let optional = role.columns[0] == 0;
                    html! {
                        <div>
                            <dt>{ words.get(&id) }if optional { { " " }<span class="muted small">{ texts.get("fit-optional") }</span> }</dt>
                            <dd>{ words.attr(&id, "hint") }</dd>
                        </div>
                    }
                }) }
            </dl>
        </section>
    }
}

fn button(props: &FitViewProps, news: FitNews, label: AttrValue, primary: bool) -> Html {
    let on_news = props.on_news.clone();
    let onclick = Callback::from(move |_: MouseEvent| on_news.emit(news.clone()));
    html! { <button type="button" class={primary.then_some("primary")} {onclick}>{ label }</button> }
}

/// The picture with the choices beside it, the results under it.
fn stage(props: &FitViewProps, card: &'static FitCard, settled: &Settled, words: &Lexicon, file: &FitFile) -> Html {
    let texts = &words.texts;
    let busy = matches!(props.work, FitWork::Running { .. });
    let report = props.report.as_ref().filter(|report| report.model == card.id);
    let shown = report.map(|report| match &report.found {
        Finding::Survival(found) => survival::shown(words, report, found),
        Finding::Scale(found) => scale::shown(words, report, found),
        Finding::Projection(found) => projection::shown(words, report, found),
        Finding::Paths(found) => paths::shown(words, report, found),
        Finding::Drivers(found) => drivers::shown(words, report, found, &props.arrays),
        Finding::Clusters(found) => clusters::shown(words, report, found, &props.arrays),
    });
    let stale = !matches!(props.work, FitWork::Idle);
    let missing = (!settled.missing.is_empty()).then(|| {
        let names: Vec<String> =
            settled.missing.iter().map(|role| words.get(&format!("role-{}", kebab(role))).to_string()).collect();
        html! {
            <div class="notice fit-missing" role="status">
                <p class="notice-title">{ texts.get("fit-missing") }</p>
                <p>{ names.join(&texts.get("fit-and")) }</p>
                <p class="actions">
                    { for card.samples.iter().map(|sample| {
                        let name = texts.get(&format!("fit-sample-{sample}"));
                        button(props, FitNews::Sample((*sample).to_owned()), texts.with("fit-open-sample", &[("sample", name.as_str().into())]), false)
                    }) }
                </p>
            </div>
        }
    });
    html! {
        <div class="model-stage">
            <div class={classes!("model-figure", (stale && shown.is_some()).then_some("stale"))} aria-busy={busy.to_string()}>
                { missing.unwrap_or_default() }
                { parts::work(words, &props.work, &props.on_news) }
                if let Some(shown) = &shown {
                    { shown.figure.clone() }
                } else if busy {
                    <div class="picture-pending" />
                }
            </div>
            <div class="model-side">{ choices(props, card, settled, words, file) }</div>
            if let (Some(shown), Some(report)) = (shown, report) {
                <div class={classes!("model-outcome", stale.then_some("stale"))}>
                    <section class="model-results" aria-label={words.own_with("results-of", &[("model", words.get("name").as_str().into())])}>
                        <output class="model-headline" aria-live="polite">{ shown.headline }</output>
                        <div class="fit-reading">
                            <h2>{ texts.get("fit-reading") }</h2>
                            { for shown.reading.into_iter().map(|sentence| html! { <p>{ sentence }</p> }) }
                        </div>
                        { shown.tables }
                        <h3>{ texts.get("fit-rows-title") }</h3>
                        { parts::rows(words, report) }
                    </section>
                </div>
                if !report.saved.is_empty() {
                    <div class="model-working">{ parts::save(words, report, &props.on_news) }</div>
                }
            }
        </div>
    }
}

/// Columns for roles, and settings.
fn choices(props: &FitViewProps, card: &'static FitCard, settled: &Settled, words: &Lexicon, file: &FitFile) -> Html {
    let texts = &words.texts;
    let on_settings = {
        let on_news = props.on_news.clone();
        Callback::from(move |settings: FitSettings| on_news.emit(FitNews::Settings(settings)))
    };
    let settings = (*props.settings).clone();
    // A choice that decides which roles there are stands above them.
    let decides = |id: &str| card.roles.iter().any(|role| role.used_when.is_some_and(|(setting, _)| setting == id));
    let setting = |setting: &'static models::fits::FitSetting| {
        html! {
            <SettingField key={setting.id} {setting} words={words.clone()} settled={settled.clone()} settings={settings.clone()}
                on_settings={on_settings.clone()} />
        }
    };
    // More lists of boxes than two would hide everything below them.
    let folded = card.roles.iter().filter(|role| role.columns[1] > 1).count() > 2;
    let role = |role: &'static models::fits::FitRole| {
        html! {
            <RoleField key={role.id} {role} {folded} words={words.clone()} columns={file.columns.clone()} settled={settled.clone()}
                settings={settings.clone()} on_settings={on_settings.clone()} />
        }
    };
    let in_use = |condition: Option<(&'static str, &'static str)>| settled.uses(condition);
    let others = card.settings.iter().filter(|one| !decides(one.id) && in_use(one.used_when));
    let chosen = props.settings.as_ref() != &FitSettings::default();
    html! {
        <form class="model-inputs" aria-label={texts.get("fit-choices")} onsubmit={|event: SubmitEvent| event.prevent_default()}>
            <fieldset class="group">
                <legend>{ texts.get("fit-columns") }</legend>
                <p class="fit-file">
                    { texts.with("fit-file", &[("file", file.name.as_str().into()), ("rows", file.rows.into())]) }{ " " }
                    <button type="button" class="link" onclick={open(props)}>{ texts.get("fit-another-file") }</button>
                </p>
                { for card.settings.iter().filter(|one| decides(one.id)).map(setting) }
                { for card.roles.iter().filter(|one| in_use(one.used_when)).map(role) }
            </fieldset>
            <fieldset class="group settings">
                <legend>{ words.own("settings") }</legend>
                { for others.map(setting) }
            </fieldset>
            if chosen {
                <button type="button" class="link" onclick={reset(props)}>{ texts.get("fit-reset") }</button>
            }
        </form>
    }
}

fn open(props: &FitViewProps) -> Callback<MouseEvent> {
    let on_news = props.on_news.clone();
    Callback::from(move |_| on_news.emit(FitNews::Open))
}

fn reset(props: &FitViewProps) -> Callback<MouseEvent> {
    let on_news = props.on_news.clone();
    Callback::from(move |_| on_news.emit(FitNews::Settings(FitSettings::default())))
}
