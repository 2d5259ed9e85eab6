//! Many questions mapped at once: from a column on, or in a pasted order.

use models::runs::ModelFields;
use web_sys::{HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::columns::choice;
use super::mapping;
use super::view::Scene;

/// Fewer questions than this are mapped by hand.
const MANY: usize = 4;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct BulkProps {
    pub(super) scene: Scene,
}

/// The runs of questions of a model, by their first: all of them first, where there are several.
fn series(fields: &ModelFields) -> Vec<Vec<&str>> {
    let mut found: Vec<(&str, Vec<&str>)> = Vec::new();
    for field in fields.fields.iter().filter(|field| !field.series.is_empty()) {
        match found.iter_mut().find(|(name, _)| *name == field.series) {
            Some((_, members)) => members.push(&field.id),
            None => found.push((&field.series, vec![&field.id])),
        }
    }
    let mut runs: Vec<Vec<&str>> = found.into_iter().map(|(_, members)| members).collect();
    if runs.len() > 1 {
        let all = fields.fields.iter().filter(|field| !field.series.is_empty());
        runs.push(all.map(|field| field.id.as_str()).collect());
    }
    runs.retain(|run| run.len() >= MANY);
    runs
}

/// The controls; nothing for a model of few questions.
#[component]
pub(super) fn Bulk(props: &BulkProps) -> Html {
    let scene = &props.scene;
    let texts = &scene.words.texts;
    let chosen = use_state_eq(|| 0usize);
    let start = use_state_eq(String::new);
    let text = use_node_ref();
    let said = use_state_eq(|| AttrValue::Static(""));
    let runs = series(&scene.fields);
    let Some(run) = runs.get(*chosen).or(runs.first()) else { return html! {} };
    let assign = {
        let (scene, said) = (scene.clone(), said.setter());
        move |pairs: &[(&str, &str)], unknown: &[String]| {
            let texts = &scene.words.texts;
            let unknown_names = unknown.join(texts.get("model-list-separator").as_str());
            let ends =
                pairs.first().zip(pairs.last()).map(|((_, first), (_, last))| [*first, *last]).unwrap_or_default();
            let mut sentence = texts
                .with(
                    "file-bulk-done",
                    &[("count", pairs.len().into()), ("first", ends[0].into()), ("last", ends[1].into())],
                )
                .to_string();
            if !unknown.is_empty() {
                sentence += &texts.with("file-bulk-unknown", &[("names", unknown_names.into())]);
            }
            said.set(sentence.into());
            scene.set(|settings| {
                settings
                    .columns
                    .extend(pairs.iter().map(|(field, column)| ((*field).to_owned(), (*column).to_owned())));
            });
        }
    };
    let members: Vec<String> = run.iter().map(|id| (*id).to_owned()).collect();
    let onseries = {
        let chosen = chosen.setter();
        Callback::from(move |event: Event| {
            if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
                chosen.set(select.selected_index().max(0) as usize);
            }
        })
    };
    let onstart = {
        let start = start.setter();
        Callback::from(move |column: String| start.set(column))
    };
    let onfill = {
        let (scene, start, members, assign) = (scene.clone(), start.clone(), members.clone(), assign.clone());
        Callback::from(move |_: MouseEvent| {
            let fields: Vec<&str> = members.iter().map(String::as_str).collect();
            assign(&mapping::from(&fields, &scene.columns(), &start), &[]);
        })
    };
    let onpaste = {
        let (scene, text, members, assign) = (scene.clone(), text.clone(), members.clone(), assign.clone());
        Callback::from(move |_: MouseEvent| {
            let written = text.cast::<HtmlTextAreaElement>().map(|area| area.value()).unwrap_or_default();
            let fields: Vec<&str> = members.iter().map(String::as_str).collect();
            let (pairs, unknown) = mapping::pasted(&fields, &scene.columns(), &written);
            assign(&pairs, &unknown);
        })
    };
    let onsuggest = {
        let (scene, said, members) = (scene.clone(), said.setter(), members);
        Callback::from(move |_: MouseEvent| {
            said.set(scene.words.texts.get("file-bulk-suggested"));
            scene.set(|settings| settings.columns.retain(|id, _| !members.contains(id)));
        })
    };
    html! {
        <details class="file-bulk">
            <summary>{ texts.with("file-bulk", &[("count", run.len().into())]) }</summary>
            <div class="file-bulk-row">
                if runs.len() > 1 {
                    <label>
                        <span>{ texts.get("file-bulk-series") }</span>
                        <select onchange={onseries}>
                            { for runs.iter().map(|members| html! {
                                <option selected={members == run}>{ texts.with("file-bulk-run", &[
                                    ("count", members.len().into()), ("first", scene.words.input(members[0]).as_str().into()),
                                ]) }</option>
                            }) }
                        </select>
                    </label>
                }
                <label>
                    <span>{ texts.get("file-bulk-start") }</span>
                    { choice(scene, &start, texts.get("file-run-no-column"), onstart) }
                </label>
                <button type="button" disabled={start.is_empty()} onclick={onfill}>{ texts.get("file-bulk-fill") }</button>
            </div>
            <div class="file-bulk-row">
                <label class="file-bulk-text">
                    <span>{ texts.get("file-bulk-order") }</span>
                    <textarea ref={text} rows="2" />
                </label>
                <button type="button" onclick={onpaste}>{ texts.get("file-bulk-paste") }</button>
            </div>
            <p><button type="button" onclick={onsuggest}>{ texts.get("file-bulk-suggest") }</button></p>
            <p class="muted" role="status">{ &*said }</p>
        </details>
    }
}
