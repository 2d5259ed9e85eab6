//! The embed page: the lines that put a model on any other page, and how it will look there.

use std::rc::Rc;

use models::INDEX;
use ui::model::parameters::Parameters;
use ui::model::{Copied, snippet};
use ui::texts::{Language, use_text_files, use_texts};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::pages::textbook::{Given, MountedModel, Told, element_script};

/// The embed page.
#[component]
pub(crate) fn EmbedPage() -> Html {
    let texts = use_texts();
    let ready = use_text_files(&["embed", "catalogue"]);
    let model = use_state_eq(|| "loyalty-matrix".to_owned());
    let language = use_state_eq(|| texts.language());
    let told = use_state_eq(|| None::<Rc<Told>>);
    let on_told = {
        let told = told.setter();
        use_callback((), move |news: Rc<Told>, ()| told.set(Some(news)))
    };
    let given = use_memo((), |()| Given::Address(Parameters::new()));
    let parameters = told.as_ref().map(|told| told.parameters.clone()).unwrap_or_default();
    if !ready {
        return html! { <div class="model-pending" aria-busy="true" /> };
    }
    let onmodel = {
        let (model, told) = (model.clone(), told.clone());
        Callback::from(move |event: Event| {
            if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
                model.set(select.value());
                told.set(None);
            }
        })
    };
    let onlanguage = {
        let language = language.clone();
        Callback::from(move |event: Event| {
            let chosen = event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value());
            if let Some(chosen) = chosen.as_deref().and_then(Language::from_tag) {
                language.set(chosen);
            }
        })
    };
    let script = element_script().unwrap_or_default();
    let copy = |label: &str, text: String| {
        html! {
            <Copied label={texts.get(label)} button={texts.get("embed-copy")} done={texts.get("embed-copied")} {text} tall=true />
        }
    };
    html! {
        <article class="sheet embed">
            <h1>{ texts.get("embed-title") }</h1>
            <p class="lead">{ texts.get("embed-lead") }</p>
            <div class="embed-choice">
                <label>
                    <span>{ texts.get("embed-model") }</span>
                    <select onchange={onmodel}>
                        { for INDEX.iter().copied().flatten().filter(|id| !models::is_fit(id)).map(|id| html! {
                            <option value={*id} selected={*model == *id}>{ texts.get(&format!("catalogue-{id}")) }</option>
                        }) }
                    </select>
                </label>
                <label>
                    <span>{ texts.get("embed-language") }</span>
                    <select onchange={onlanguage}>
                        { for Language::ALL.into_iter().map(|choice| html! {
                            <option value={choice.tag()} lang={choice.tag()} selected={choice == *language}>{ choice.own_name() }</option>
                        }) }
                    </select>
                </label>
            </div>
            <aside class="note">{ texts.get("embed-note") }</aside>
            <section class="wide embed-preview" aria-label={texts.get("embed-preview")}>
                <h2>{ texts.get("embed-preview") }</h2>
                <p>{ texts.get("embed-preview-hint") }</p>
                <div class="embed-frame">
                    // The frame speaks the language that the lines ask for, which need not be the page's.
                    <div lang={language.tag()}>
                        <MountedModel key={(*model).clone()} model={(*model).clone()} {given} language={*language}
                            embedded={true} {on_told} />
                    </div>
                </div>
            </section>
            <section class="embed-lines">
                <h2>{ texts.get("embed-lines") }</h2>
                { copy("embed-script", snippet(&model, language.tag(), &script, &parameters)) }
                { copy("embed-npm", package_lines(&model, told.as_deref())) }
                { copy("embed-iframe", iframe(&model, *language, &parameters)) }
            </section>
            <section>
                <h2>{ texts.get("embed-events") }</h2>
                <p>{ texts.get("embed-events-text") }</p>
                <pre tabindex="0"><code>{ EVENTS }</code></pre>
            </section>
        </article>
    }
}

/// How a page hears what the element computes.
const EVENTS: &str = "const model = document.querySelector(\"clovis-model\");
model.addEventListener(\"clovis-result\", ({ detail }) => {
  console.log(detail.values, detail.segment, detail.inputs);
});
model.addEventListener(\"clovis-error\", ({ detail }) => {
  console.log(detail.code);
});";

/// The numbers without the picture, from the package.
fn package_lines(model: &str, told: Option<&Told>) -> String {
    let print = |values: &models::Values| serde_json::to_string(values).unwrap_or_default();
    let (inputs, settings) = told.map(|told| (print(&told.inputs), print(&told.settings))).unwrap_or_default();
    let given = if settings.len() > 2 { format!("{inputs}, {settings}") } else { inputs };
    format!(
        "// npm install clovis\nimport init, * as clovis from \"clovis\";\nawait init();\nconst {{ values, segment, steps }} = clovis.evaluate(\"{model}\", {given});"
    )
}

fn iframe(model: &str, language: Language, parameters: &Parameters) -> String {
    let mut all = parameters.clone();
    all.insert("model".to_owned(), model.to_owned());
    all.insert("lang".to_owned(), language.tag().to_owned());
    let base = element_script().unwrap_or_default().replace("clovis-model.js", "frame.html");
    let address = format!("{base}{}", ui::model::parameters::query(&all)).replace('&', "&amp;");
    format!("<iframe src=\"{address}\" width=\"100%\" height=\"720\" loading=\"lazy\"></iframe>")
}
