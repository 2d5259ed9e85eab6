//! The editor of the user's own rule set: the rules in order, the first match wins.

use std::rc::Rc;

use models::rfm::{Range, Rule};
use ui::texts::use_texts;
use web_sys::HtmlInputElement;
use workbench::protocol::SegmentSettings;
use yew::prelude::*;

use ui::select::Select;

/// Properties of [`OwnRules`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct OwnRulesProps {
    pub(super) settings: Rc<SegmentSettings>,
    pub(super) on_settings: Callback<SegmentSettings>,
}

/// A change of the rules.
type Edit = Rc<dyn Fn(&mut Vec<Rule>)>;

/// The axes of a rule.
const AXES: [&str; 3] = ["r", "f", "m"];

/// A row a rule; every change is in the segments and the audit at once.
#[component]
pub(super) fn OwnRules(props: &OwnRulesProps) -> Html {
    let texts = use_texts();
    let edit = |apply: Edit| {
        let (settings, on_settings) = (props.settings.clone(), props.on_settings.clone());
        Callback::from(move |_: MouseEvent| on_settings.emit(edited(&settings, &*apply)))
    };
    let rules = &props.settings.own_rules;
    let bins = props.settings.bins;
    let row = |index: usize, rule: &Rule| {
        let on_name = {
            let (settings, on_settings) = (props.settings.clone(), props.on_settings.clone());
            Callback::from(move |event: Event| {
                let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
                let name = input.value();
                on_settings.emit(edited(&settings, &|rules| rules[index].name = Some(name.clone())));
            })
        };
        let named = [("rule", rule.name.clone().unwrap_or_default().into()), ("number", ((index + 1) as f64).into())];
        html! {
            <tr key={rule.id.clone()}>
                <th scope="row" class="rule-number">{ index + 1 }</th>
                <td>
                    <input type="text" value={rule.name.clone().unwrap_or_default()} aria-label={texts.with("segment-own-name-label", &named)} onchange={on_name} />
                </td>
                { for (0..3).map(|axis| html! {
                    <td class="rule-range">
                        { range_select(props, &texts.with("segment-own-from", &[("axis", texts.get(&format!("segment-axis-{}", AXES[axis])).to_string().into()), ("number", ((index + 1) as f64).into())]), index, axis, 0, bins) }
                        <span aria-hidden="true">{ "–" }</span>
                        { range_select(props, &texts.with("segment-own-to", &[("axis", texts.get(&format!("segment-axis-{}", AXES[axis])).to_string().into()), ("number", ((index + 1) as f64).into())]), index, axis, 1, bins) }
                    </td>
                }) }
                <td class="rule-actions">
                    <button type="button" class="quiet" disabled={index == 0} aria-label={texts.with("segment-own-up-label", &named)}
                        onclick={edit(Rc::new(move |rules| rules.swap(index - 1, index)))}>{ texts.get("segment-own-up") }</button>
                    <button type="button" class="quiet" disabled={index + 1 == rules.len()} aria-label={texts.with("segment-own-down-label", &named)}
                        onclick={edit(Rc::new(move |rules| rules.swap(index, index + 1)))}>{ texts.get("segment-own-down") }</button>
                    <button type="button" class="quiet" aria-label={texts.with("segment-own-remove-label", &named)}
                        onclick={edit(Rc::new(move |rules| { rules.remove(index); }))}>{ texts.get("segment-own-remove") }</button>
                </td>
            </tr>
        }
    };
    let add = {
        let name = texts.with("segment-own-new", &[("number", ((rules.len() + 1) as f64).into())]).to_string();
        edit(Rc::new(move |rules| {
            let id = (1..).map(|number| format!("own-{number}")).find(|id| rules.iter().all(|rule| rule.id != *id));
            rules.push(Rule { id: id.unwrap_or_default(), name: Some(name.clone()), ..Rule::default() });
        }))
    };
    html! {
        <section class="wide" aria-labelledby="own-rules-title">
            <h2 id="own-rules-title">{ texts.get("segment-own-title") }</h2>
            <p>{ texts.get("segment-own-lead") }</p>
            <div class="scroll" tabindex="0" role="group" aria-label={texts.get("segment-own-title")}>
                <table class="rule-table">
                    <thead>
                        <tr>
                            <th scope="col">{ texts.get("segment-own-order") }</th>
                            <th scope="col">{ texts.get("segment-own-name") }</th>
                            { for AXES.map(|id| html! { <th scope="col">{ texts.get(&format!("segment-axis-{id}")) }</th> }) }
                            <td />
                        </tr>
                    </thead>
                    <tbody>{ for rules.iter().enumerate().map(|(index, rule)| row(index, rule)) }</tbody>
                </table>
            </div>
            <p class="actions"><button type="button" disabled={rules.len() >= 100} onclick={add}>{ texts.get("segment-own-add") }</button></p>
        </section>
    }
}

/// The settings with changed rules; colours follow the order.
fn edited(settings: &SegmentSettings, apply: &dyn Fn(&mut Vec<Rule>)) -> SegmentSettings {
    let mut next = settings.clone();
    apply(&mut next.own_rules);
    for (rank, rule) in next.own_rules.iter_mut().enumerate() {
        rule.rank = rank.min(usize::from(u8::MAX)) as u8;
    }
    next
}

/// One end of a rule's range of scores; the other end gives way when they cross.
fn range_select(props: &OwnRulesProps, label: &AttrValue, index: usize, axis: usize, end: usize, bins: u8) -> Html {
    let Some(rule) = props.settings.own_rules.get(index) else { return Html::default() };
    let range: Range = [rule.r, rule.f, rule.m][axis].unwrap_or([1, bins]);
    let (settings, on_settings) = (props.settings.clone(), props.on_settings.clone());
    let on_change = Callback::from(move |score: String| {
        let Ok(score) = score.parse::<u8>() else { return };
        on_settings.emit(edited(&settings, &|rules| {
            let mut next = range;
            next[end] = score;
            if next[0] > next[1] {
                next[1 - end] = score;
            }
            let next = (next != [1, bins]).then_some(next);
            let rule = &mut rules[index];
            match axis {
                0 => rule.r = next,
                1 => rule.f = next,
                _ => rule.m = next,
            }
        }));
    });
    html! {
        <Select value={range[end].to_string()} aria_label={label.clone()} {on_change}>
            { for (1..=bins).map(|score| html! { <option value={score.to_string()} selected={range[end] == score}>{ score }</option> }) }
        </Select>
    }
}
