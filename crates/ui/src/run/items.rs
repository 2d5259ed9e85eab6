//! The items of a survey: which columns say what of which attribute, requirement or question.

use models::runs::{SurveyFields, SurveyItem};
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::columns::{choice, named_choice};
use super::mapping;
use super::view::Scene;

/// The items as set by hand, else as the headers suggest.
pub(super) fn chosen(scene: &Scene) -> &[SurveyItem] {
    let suggested = scene.fields.survey.as_ref().map_or(&[][..], |survey| survey.items.as_slice());
    scene.settings.items.as_deref().unwrap_or(suggested)
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ItemsProps {
    pub(super) scene: Scene,
}

/// The table of items with the controls that fill many at once.
#[component]
pub(super) fn Items(props: &ItemsProps) -> Html {
    let scene = &props.scene;
    let texts = &scene.words.texts;
    let starts = use_state_eq(Vec::<String>::new);
    let count = use_node_ref();
    let turns = use_node_ref();
    let order = use_node_ref();
    let Some(survey) = scene.fields.survey.clone() else { return html! {} };
    let items = chosen(scene);
    let set = {
        let scene = scene.clone();
        move |items: Option<Vec<SurveyItem>>| scene.set(|settings| settings.items = items)
    };
    let with = |place: usize, change: Callback<(SurveyItem, String), SurveyItem>| {
        let (set, items) = (set.clone(), items.to_vec());
        Callback::from(move |value: String| {
            let mut items = items.clone();
            items[place] = change.emit((items[place].clone(), value));
            set(Some(items));
        })
    };
    let onadd = {
        let (set, items, answers) = (set.clone(), items.to_vec(), survey.answers.len());
        Callback::from(move |_: MouseEvent| {
            let mut items = items.clone();
            items.push(SurveyItem { name: String::new(), columns: vec![String::new(); answers] });
            set(Some(items));
        })
    };
    let onsuggest = {
        let set = set.clone();
        Callback::from(move |_: MouseEvent| set(None))
    };
    let onnone = {
        let set = set.clone();
        Callback::from(move |_: MouseEvent| set(Some(Vec::new())))
    };
    let onfill = {
        let (scene, set, starts, survey) = (scene.clone(), set.clone(), starts.clone(), survey.clone());
        let (count, turns) = (count.clone(), turns.clone());
        Callback::from(move |_: MouseEvent| {
            let number = count.cast::<HtmlInputElement>().map_or(0.0, |input| input.value_as_number());
            let step = match turns.cast::<HtmlInputElement>() {
                Some(input) if input.checked() => survey.answers.len(),
                _ => 1,
            };
            let starts: Vec<&str> = starts.iter().map(String::as_str).collect();
            let found = mapping::items(&scene.columns(), &starts, (number.max(0.0) as usize).min(survey.most), step);
            if starts.len() == survey.answers.len() && !found.is_empty() {
                set(Some(found));
            }
        })
    };
    let onpaste = {
        let (scene, set, order, survey) = (scene.clone(), set.clone(), order.clone(), survey.clone());
        Callback::from(move |_: MouseEvent| {
            let written = order.cast::<HtmlTextAreaElement>().map(|area| area.value()).unwrap_or_default();
            let fields = vec![""; survey.most * survey.answers.len()];
            let (pairs, _) = mapping::pasted(&fields, &scene.columns(), &written);
            let found: Vec<SurveyItem> = pairs
                .chunks_exact(survey.answers.len())
                .map(|item| SurveyItem {
                    name: String::new(),
                    columns: item.iter().map(|(_, column)| (*column).to_owned()).collect(),
                })
                .collect();
            if !found.is_empty() {
                set(Some(found));
            }
        })
    };
    let start_of = |place: usize| {
        let (starts, answers) = (starts.clone(), survey.answers.len());
        Callback::from(move |column: String| {
            let mut now = (*starts).clone();
            now.resize(answers, String::new());
            now[place] = column;
            starts.set(now);
        })
    };
    let none = texts.get("file-run-no-column");
    html! {
        <div class="file-items">
            <p>{ texts.with(if items.is_empty() { "file-items-none" } else { "file-items-some" }, &[("count", items.len().into())]) }</p>
            <details class="file-bulk">
                <summary>{ texts.get("file-items-bulk") }</summary>
                <div class="file-bulk-row">
                    { for survey.answers.iter().enumerate().map(|(place, answer)| html! {
                        <label>
                            <span>{ texts.with("file-items-start", &[("answer", scene.words.input(answer).as_str().into())]) }</span>
                            { choice(scene, starts.get(place).map_or("", String::as_str), none.clone(), start_of(place)) }
                        </label>
                    }) }
                    <label>
                        <span>{ texts.get("file-items-count") }</span>
                        <input type="number" min="1" max={survey.most.to_string()} value="5" ref={count} />
                    </label>
                    if survey.answers.len() > 1 {
                        <label class="check"><input type="checkbox" ref={turns} /><span>{ texts.get("file-items-turns") }</span></label>
                    }
                    <button type="button" onclick={onfill}>{ texts.get("file-items-fill") }</button>
                </div>
                <div class="file-bulk-row">
                    <label class="file-bulk-text">
                        <span>{ texts.get("file-items-order") }</span>
                        <textarea ref={order} rows="2" />
                    </label>
                    <button type="button" onclick={onpaste}>{ texts.get("file-bulk-paste") }</button>
                </div>
            </details>
            if !items.is_empty() {
                <div class="scroll" tabindex="0" role="region" aria-label={texts.get("file-items")}><table class="file-item-table">
                    <caption class="visually-hidden">{ texts.get("file-items") }</caption>
                    <thead><tr>
                        <th scope="col">{ texts.get("file-items-name") }</th>
                        { for survey.answers.iter().map(|answer| html! { <th scope="col">{ scene.words.input(answer) }</th> }) }
                        <td />
                    </tr></thead>
                    <tbody>{ for items.iter().enumerate().map(|(place, item)| row(scene, &survey, place, item, &with, &set)) }</tbody>
                </table></div>
            }
            <p class="actions">
                <button type="button" disabled={items.len() >= survey.most} onclick={onadd}>{ texts.get("file-items-add") }</button>
                <button type="button" onclick={onsuggest}>{ texts.get("file-bulk-suggest") }</button>
                if !items.is_empty() {
                    <button type="button" onclick={onnone}>{ texts.get("file-items-single") }</button>
                }
            </p>
        </div>
    }
}

fn row(
    scene: &Scene,
    survey: &SurveyFields,
    place: usize,
    item: &SurveyItem,
    with: &impl Fn(usize, Callback<(SurveyItem, String), SurveyItem>) -> Callback<String>,
    set: &(impl Fn(Option<Vec<SurveyItem>>) + Clone + 'static),
) -> Html {
    let texts = &scene.words.texts;
    let name = scene.item(place, &item.name);
    let onname = with(place, Callback::from(|(item, name): (SurveyItem, String)| SurveyItem { name, ..item }));
    let onname = Callback::from(move |event: Event| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            onname.emit(input.value());
        }
    });
    let onremove = {
        let (set, items) = (set.clone(), chosen(scene).to_vec());
        Callback::from(move |_: MouseEvent| {
            let mut items = items.clone();
            items.remove(place);
            set(Some(items));
        })
    };
    html! {
        <tr key={place}>
            <th scope="row">
                <input type="text" aria-label={texts.with("file-items-name-of", &[("item", scene.item(place, "").as_str().into())])}
                    placeholder={scene.item(place, "")} value={item.name.clone()} onchange={onname} />
            </th>
            { for survey.answers.iter().enumerate().map(|(answer, id)| {
                let label = format!("{name}: {}", scene.words.input(id));
                let onchange = with(place, Callback::from(move |(mut item, column): (SurveyItem, String)| {
                    item.columns.resize(item.columns.len().max(answer + 1), String::new());
                    item.columns[answer] = column;
                    item
                }));
                let now = item.columns.get(answer).map_or("", String::as_str);
                html! { <td>{ named_choice(scene, now, texts.get("file-run-no-column"), Some(label.into()), onchange) }</td> }
            }) }
            <td><button type="button" class="quiet" aria-label={texts.with("file-items-remove", &[("item", name.as_str().into())])} onclick={onremove}>{ "×" }</button></td>
        </tr>
    }
}
