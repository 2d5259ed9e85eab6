//! The section of a model's page that runs it over the open file.

use std::cell::Cell;
use std::rc::Rc;

use models::runs::{ModelFields, ModelRunReport, ModelSettings, OptionWords};
use models::{RowKind, kebab};
use yew::prelude::*;

use super::bulk::Bulk;
use super::columns::columns;
use super::dots::RunDots;
use super::items::{self, Items};
use super::labels::{Labels, is_used, save_template};
use super::outcome::outcome;
use super::{RunFile, RunNews, RunWork, after};
use crate::chart::{tone, tone_class};
use crate::failure::FailureNotice;
use crate::model::Lexicon;
use crate::texts::{Language, Texts, use_text_files, use_text_files_in, use_texts};

/// Milliseconds after a change until the rows are computed anew: a line being dragged is not worth a run at every step.
const REST: i32 = 250;

/// The model that the page of segments runs over the whole file.
const BY_SEGMENTS: &str = "rfm";

/// Properties of [`RunView`].
#[derive(Clone, PartialEq, Properties)]
pub struct RunViewProps {
    /// Model id.
    pub model: AttrValue,
    /// What the model takes and gives, once the worker has said it.
    #[prop_or_default]
    pub fields: Option<Rc<ModelFields>>,
    /// The open file, if there is one.
    #[prop_or_default]
    pub file: Option<Rc<RunFile>>,
    /// The numbers on show, for the inputs that no column fills, and what is chosen for the file.
    pub settings: Rc<ModelSettings>,
    /// How the work goes.
    #[prop_or_default]
    pub work: RunWork,
    /// The newest whole result; it stands until a newer one is whole.
    #[prop_or_default]
    pub report: Option<Rc<ModelRunReport>>,
    /// Its number: each has another.
    #[prop_or_default]
    pub number: u32,
    /// Where the rows stand in the picture of a matrix.
    #[prop_or_default]
    pub dots: Option<RunDots>,
    /// Hears what the reader wants.
    pub on_news: Callback<RunNews>,
}

/// What the parts of the section share.
#[derive(Clone, PartialEq)]
pub(super) struct Scene {
    pub(super) words: Lexicon,
    pub(super) fields: Rc<ModelFields>,
    pub(super) file: Rc<RunFile>,
    pub(super) settings: Rc<ModelSettings>,
    pub(super) on_news: Callback<RunNews>,
}

impl Scene {
    /// CSS class of the colour of a segment, by its place among the model's.
    pub(super) fn tone_class(&self, place: usize) -> &'static str {
        let chosen = self.fields.tones.get(place).map(|tone| usize::from(*tone));
        tone_class(chosen.unwrap_or_else(|| tone(place, self.fields.segments.len())))
    }

    /// Changes what is chosen.
    pub(super) fn set(&self, change: impl FnOnce(&mut ModelSettings)) {
        // The definition of a user's model is the page's to keep, and not as a part of these.
        let mut settings = ModelSettings { own: None, ..(*self.settings).clone() };
        change(&mut settings);
        self.on_news.emit(RunNews::Settings(settings));
    }

    /// Names of the file's columns.
    pub(super) fn columns(&self) -> Vec<&str> {
        self.file.columns.iter().map(String::as_str).collect()
    }

    /// Name of the so-and-so-many-th item, from 0.
    pub(super) fn item(&self, place: usize, name: &str) -> AttrValue {
        let Some(survey) = self.fields.survey.as_ref().filter(|_| name.is_empty()) else {
            return name.to_owned().into();
        };
        let id = format!("{}-nth-{}", self.fields.model, kebab(&survey.of));
        self.words.texts.with(&id, &[("number", (place + 1).into())])
    }
}

/// Where a model runs over the file that does not do so row by row.
fn elsewhere(texts: &Texts, model: &str) -> Html {
    if model != BY_SEGMENTS {
        return html! {};
    }
    html! {
        <section class="file-run">
            <h2>{ texts.get("file-run-title") }</h2>
            <p>{ texts.get("file-run-elsewhere") }</p>
            <p><a href="#/segment">{ texts.get("file-run-go-segment") }</a></p>
        </section>
    }
}

/// A run of a model over the open file.
#[component]
pub fn RunView(props: &RunViewProps) -> Html {
    let texts = use_texts();
    let model_file = Lexicon::file(&props.model);
    let ready = use_text_files(&["run", "model", &model_file]);
    let other = match texts.language() {
        Language::English => Language::Chinese,
        Language::Chinese => Language::English,
    };
    // A file may name its columns and say its answers in either language, whichever the page speaks.
    let has_words = props.file.is_some()
        && props.fields.as_ref().is_some_and(|fields| {
            fields.fields.iter().any(|field| !field.options.is_empty() || field.column.is_none())
        });
    let also = [model_file.as_str()];
    let both = use_text_files_in(other, if has_words { &also } else { &[] });
    let asked = use_state_eq(|| None::<ModelSettings>);
    let reading = props.file.as_ref().map(|file| file.reading);
    {
        // Another file: what was computed belongs to the old one.
        let asked = asked.setter();
        use_effect_with((reading, props.model.clone()), move |_| asked.set(None));
    }
    let scene = props.fields.clone().zip(props.file.clone()).filter(|_| ready && both).map(|(fields, file)| {
        let words = words_of(&texts, &props.model, &fields);
        let mut fields = (*fields).clone();
        if fields.names.is_empty() {
            let both = [
                Labels::of(&words, &fields),
                Labels::of(&Lexicon::new(&texts.in_language(other), &props.model), &fields),
            ];
            both.iter().for_each(|labels| labels.find_columns(&mut fields, &file.columns, &props.settings));
        }
        Scene {
            words,
            fields: Rc::new(fields),
            file,
            settings: Rc::clone(&props.settings),
            on_news: props.on_news.clone(),
        }
    });
    let key = scene.as_ref().map(|scene| key_of(&scene.fields, (*scene.settings).clone()));
    let start = {
        let (scene, key, asked, elsewhere) = (scene.clone(), key.clone(), asked.setter(), texts.in_language(other));
        Callback::from(move |(): ()| {
            if let (Some(scene), Some(key)) = (scene.clone(), key.clone()) {
                asked.set(Some(key.clone()));
                let words = option_words(&scene, &Lexicon::new(&elsewhere, &scene.fields.model));
                scene.on_news.emit(RunNews::Run { settings: key, words });
            }
        })
    };
    {
        // Other numbers, columns or groups: a result on show follows them.
        let (start, key) = (start.clone(), key.clone());
        let stale = asked.is_some() && key.is_some() && *asked != key;
        use_effect_with((stale, key), move |(stale, _)| {
            let left = Rc::new(Cell::new(false));
            if *stale {
                let left = Rc::clone(&left);
                after(REST, move || {
                    if !left.get() {
                        start.emit(());
                    }
                });
            }
            move || left.set(true)
        });
    }
    {
        // What a result brings for the model itself: the picture of all items, or the rows as dots.
        let (scene, report) = (scene.clone(), props.report.clone());
        use_effect_with(props.number, move |_| {
            let (Some(scene), Some(report)) = (scene, report) else { return };
            if let Some(shown) = &report.shown {
                scene.on_news.emit(RunNews::Names(shown.names.clone()));
                scene.set(|settings| {
                    settings.inputs.extend(shown.inputs.clone());
                    settings.settings.extend(shown.settings.clone());
                });
            }
            if report.matrix.is_some() {
                scene.on_news.emit(RunNews::Dots);
            }
        });
    }
    let Some(known) = props.fields.as_ref().filter(|_| ready) else { return html! {} };
    let Some(rows) = known.rows else { return elsewhere(&texts, &props.model) };
    let head = html! {
        <>
            <h2>{ texts.get("file-run-title") }</h2>
            <p>{ texts.get(match rows {
                RowKind::Customer => "file-run-customers",
                RowKind::Respondent => "file-run-respondents",
                RowKind::Prospect => "file-run-prospects",
                RowKind::Market => "file-run-markets",
                RowKind::Branch => "file-run-branches",
            }) }</p>
        </>
    };
    let template = {
        let (words, fields, settings) =
            (words_of(&texts, &props.model, known), Rc::clone(known), Rc::clone(&props.settings));
        let onclick = Callback::from(move |_: MouseEvent| save_template(&words, &fields, &settings));
        html! { <p><button type="button" class="quiet" {onclick}>{ texts.get("file-run-template") }</button></p> }
    };
    let Some(scene) = scene else {
        let onopen = props.on_news.reform(|_: MouseEvent| RunNews::Open);
        return html! {
            <section class="file-run">
                { head }
                if props.file.is_none() {
                    <p><button type="button" onclick={onopen}>{ texts.get("file-run-open") }</button></p>
                    { template }
                }
            </section>
        };
    };
    let file = &scene.file;
    let going = matches!(props.work, RunWork::Running { .. });
    let onrun = Callback::from(move |_: MouseEvent| start.emit(()));
    html! {
        <section class="file-run">
            { head }
            <p>{ texts.with("file-run-file", &[("file", file.name.as_str().into()), ("rows", file.rows.into())]) }</p>
            if scene.fields.survey.is_some() {
                <Items scene={scene.clone()} />
            }
            if items::chosen(&scene).is_empty() {
                <Bulk scene={scene.clone()} />
                { columns(&scene) }
            }
            <p><button type="button" disabled={going} onclick={onrun}>{ texts.with("file-run-start", &[("rows", file.rows.into())]) }</button></p>
            <p class="muted" role="status">
                if let RunWork::Running { done } = props.work {
                    { texts.get("file-run-going") }
                    <progress max="1" value={done.map(|done| done.to_string())} aria-label={texts.get("file-run-going")} />
                } else if let Some(report) = &props.report {
                    { texts.with("file-run-rows", &[("rows", report.rows.into())]) }
                }
            </p>
            if let RunWork::Failed(failure) = &props.work {
                <FailureNotice failure={failure.clone()} />
            }
            if let Some(report) = &props.report {
                <div class="file-outcome" aria-busy={going.to_string()}>{ outcome(&scene, report, props.dots.as_ref()) }</div>
            }
        </section>
    }
}

/// The words of a model of ours, or of the user's own.
fn words_of(texts: &Texts, model: &str, fields: &ModelFields) -> Lexicon {
    if fields.names.is_empty() {
        Lexicon::new(texts, model)
    } else {
        Lexicon::own_model(texts, Rc::new(fields.names.clone()))
    }
}

/// The settings that a run depends on: with the columns that the words on the page have found, without the lists that an earlier
/// run has filled.
fn key_of(fields: &ModelFields, mut settings: ModelSettings) -> ModelSettings {
    for field in &fields.fields {
        let column = field.column.clone().or_else(|| (!is_used(field, &settings)).then(String::new));
        if let Some(column) = column {
            settings.columns.entry(field.id.clone()).or_insert(column);
        }
    }
    if let Some(survey) = &fields.survey {
        settings.inputs.retain(|id, _| !survey.lists.contains(id) && !survey.answers.contains(id));
        settings.settings.retain(|id, _| !survey.shows.contains(id));
    }
    settings
}

/// The words of the options of choices, as a file in either language may say them.
fn option_words(scene: &Scene, elsewhere: &Lexicon) -> OptionWords {
    let mut words = OptionWords::new();
    for field in &scene.fields.fields {
        words.extend(field.options.iter().map(|option| {
            let said = [&scene.words, elsewhere].into_iter().flat_map(|words| {
                let also = words.option_also(&field.id, option).unwrap_or_default();
                let also = also.split('|').map(|word| word.trim().to_owned()).filter(|word| !word.is_empty());
                std::iter::once(words.option(&field.id, option).to_string()).chain(also.collect::<Vec<_>>())
            });
            (format!("{}-{option}", field.id), said.collect())
        }));
    }
    words
}
