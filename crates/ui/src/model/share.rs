//! A link to this case, and the lines that put the model on another page. Parameters travel in the fragment; data never.

use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::*;

use super::course::{Course, LANGUAGE, Part};
use super::parameters::{Parameters, query};
use super::words::Words;

/// Properties of [`Share`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct ShareProps {
    pub(super) words: Words,
    pub(super) parameters: Parameters,
    /// What this page leaves out.
    pub(super) course: Course,
    /// The exercise that the page shows.
    pub(super) seed: u32,
    pub(super) address: Option<AttrValue>,
    pub(super) element_script: Option<AttrValue>,
}

#[component]
pub(super) fn Share(props: &ShareProps) -> Html {
    let ShareProps { words, parameters, address, element_script, .. } = props;
    if address.is_none() && element_script.is_none() {
        return html! {};
    }
    let link = address.as_ref().map(|address| format!("{address}{}", query(parameters)));
    let snippet =
        element_script.as_ref().map(|script| snippet(words.card.id, words.texts.language().tag(), script, parameters));
    html! {
        <section class="model-share">
            <h2>{ words.own("share") }</h2>
            if let Some(link) = link {
                <Copied label={words.own("link")} button={words.own("copy-link")} done={words.own("copied")} text={link} />
            }
            if let Some(snippet) = snippet {
                <Copied label={words.own("embed-this")} button={words.own("copy-snippet")} done={words.own("copied")} text={snippet} tall=true />
            }
            <details class="model-folded">
                <summary>{ words.own("course") }</summary>
                <CourseForm ..props.clone() />
            </details>
        </section>
    }
}

/// What a teacher sets in a link that hands out a task.
#[derive(Clone, PartialEq)]
struct Task {
    course: Course,
    fixes_exercise: bool,
    fixes_language: bool,
}

#[component]
fn CourseForm(props: &ShareProps) -> Html {
    let ShareProps { words, parameters, course, seed, address, element_script } = props;
    let task =
        use_state_eq(|| Task { course: course.clone(), fixes_exercise: course.seed.is_some(), fixes_language: false });
    let asks = !words.card.questions.is_empty();
    let parts = Part::ALL.into_iter().filter(|part| match part {
        Part::Advice => !words.card.segments.is_empty(),
        Part::Exercise | Part::Solution => asks,
        _ => true,
    });
    let tick = |label: AttrValue, checked: bool, change: Box<dyn Fn(&mut Task)>| {
        let task = task.clone();
        let onchange = Callback::from(move |_: Event| {
            let mut next = (*task).clone();
            change(&mut next);
            task.set(next);
        });
        html! {
            <label class="model-option">
                <input type="checkbox" {checked} {onchange} />
                <span>{ label }</span>
            </label>
        }
    };
    let part = |part: Part| {
        let hidden = !task.course.shows(part);
        let label = words.own(&format!("part-{}", part.name()));
        tick(label, hidden, Box::new(move |task| task.course.set_hidden(part, !hidden)))
    };
    let language = words.texts.language();
    let fixed_seed = (asks && task.fixes_exercise && task.course.shows(Part::Exercise)).then_some(*seed);
    let mut all = parameters.clone();
    Course { hidden: task.course.hidden.clone(), seed: fixed_seed }.write(&mut all);
    let snippet = element_script.as_ref().map(|script| snippet(words.card.id, language.tag(), script, &all));
    if task.fixes_language {
        all.insert(LANGUAGE.to_owned(), language.tag().to_owned());
    }
    let link = address.as_ref().map(|address| format!("{address}{}", query(&all)));
    html! {
        <div class="model-course">
            <fieldset class="field model-choice">
                <legend>{ words.own("course-hidden") }</legend>
                { for parts.map(part) }
            </fieldset>
            <fieldset class="field model-choice">
                <legend>{ words.own("course-fixed") }</legend>
                if asks {
                    { tick(
                        words.own_with("course-seed", &[("number", (*seed).into())]),
                        task.fixes_exercise,
                        Box::new(|task| task.fixes_exercise = !task.fixes_exercise),
                    ) }
                }
                { tick(
                    words.own_with("course-language", &[("language", language.own_name().into())]),
                    task.fixes_language,
                    Box::new(|task| task.fixes_language = !task.fixes_language),
                ) }
            </fieldset>
            if let Some(link) = link {
                <Copied label={words.own("course-link")} button={words.own("copy-link")} done={words.own("copied")} text={link} />
            }
            if let Some(snippet) = snippet {
                <Copied label={words.own("course-embed")} button={words.own("copy-snippet")} done={words.own("copied")} text={snippet} tall=true />
            }
        </div>
    }
}

/// The lines that show a model on any page.
pub fn snippet(model: &str, language: &str, script: &str, parameters: &Parameters) -> String {
    let mut attributes = format!("model=\"{}\" lang=\"{language}\"", escape(model));
    for (name, value) in parameters {
        attributes.push_str(&format!(" {}=\"{}\"", escape(name), escape(value)));
    }
    format!("<script type=\"module\" src=\"{}\"></script>\n<clovis-model {attributes}></clovis-model>", escape(script))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

/// Properties of [`Copied`].
#[derive(Clone, PartialEq, Properties)]
pub struct CopiedProps {
    /// What the text is.
    pub label: AttrValue,
    /// What the button says.
    pub button: AttrValue,
    /// What it says once the text is copied.
    pub done: AttrValue,
    /// The text.
    pub text: String,
    /// Whether the text has several lines.
    #[prop_or_default]
    pub tall: bool,
}

/// A text to take along: seen, selectable, and copied by a button.
#[component]
pub fn Copied(props: &CopiedProps) -> Html {
    let copied = use_state_eq(|| false);
    {
        let copied = copied.clone();
        use_effect_with(props.text.clone(), move |_| copied.set(false));
    }
    let onclick = {
        let (copied, text) = (copied.clone(), props.text.clone());
        Callback::from(move |_: MouseEvent| {
            let (copied, text) = (copied.clone(), text.clone());
            spawn_local(async move {
                let Some(window) = web_sys::window() else { return };
                // Refused without permission or outside a secure page: the text is there to be selected.
                if JsFuture::from(window.navigator().clipboard().write_text(&text)).await.is_ok() {
                    copied.set(true);
                }
            });
        })
    };
    html! {
        <div class="copied">
            <label>
                <span>{ &props.label }</span>
                if props.tall {
                    <textarea readonly=true rows="4" spellcheck="false" value={props.text.clone()} />
                } else {
                    <input type="text" readonly=true spellcheck="false" value={props.text.clone()} />
                }
            </label>
            <button type="button" {onclick}>{ if *copied { &props.done } else { &props.button } }</button>
            <span class="visually-hidden" role="status">{ if *copied { props.done.clone() } else { AttrValue::Static("") } }</span>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_snippet_is_safe_markup() {
        let parameters = [("margin".to_owned(), "1\"><script>".to_owned())].into();
        let text = snippet("lifetime-value", "en", "https://example.org/a?b&c", &parameters);
        assert!(text.contains("margin=\"1&quot;>&lt;script>\""), "{text}");
        assert!(text.contains("src=\"https://example.org/a?b&amp;c\""), "{text}");
    }
}
