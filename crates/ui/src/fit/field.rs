//! What is chosen for a fit: a column or several for each role, a value for each setting.

use models::fits::{FileColumn, FitRole, FitSetting, FitSettings, RolePair, SettingKind, Settled};
use models::{Unit, Value, kebab};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::changed;
use crate::model::{Hint, Lexicon};

/// What stands before every id of the page, so that none is that of another part.
const PREFIX: &str = "fit";

/// More options than these are a list to open.
const MANY: usize = 4;

/// Properties of [`RoleField`].
#[derive(Clone, Properties)]
pub(super) struct RoleFieldProps {
    pub(super) role: &'static FitRole,
    pub(super) words: Lexicon,
    pub(super) columns: Vec<FileColumn>,
    pub(super) settled: Settled,
    pub(super) settings: FitSettings,
    pub(super) on_settings: Callback<FitSettings>,
    /// Whether the boxes of a role of several columns are folded, since there are many such roles.
    pub(super) folded: bool,
}

impl PartialEq for RoleFieldProps {
    fn eq(&self, other: &Self) -> bool {
        // The callback leads to the newest page whichever it is.
        self.role.id == other.role.id
            && self.words == other.words
            && self.columns == other.columns
            && self.settled == other.settled
            && self.settings == other.settings
    }
}

/// The column, or the columns, of a role.
#[component]
pub(super) fn RoleField(props: &RoleFieldProps) -> Html {
    let RoleFieldProps { role, words, columns, settled, settings, on_settings, .. } = props;
    let id = kebab(role.id);
    let name = words.get(&format!("role-{id}"));
    let hint = words.attr(&format!("role-{id}"), "hint");
    let chosen = settled.columns.get(role.id).cloned().unwrap_or_default();
    let emit = {
        let (settings, on_settings, role) = (settings.clone(), on_settings.clone(), role.id);
        Callback::from(move |chosen: Vec<String>| {
            let mut next = settings.clone();
            next.columns.insert(role.to_owned(), chosen);
            on_settings.emit(next);
        })
    };
    let optional = role.columns[0] == 0;
    let is_missing = settled.missing.contains(&role.id);
    if role.columns[1] > 1 {
        return many(props, &name, hint, &chosen, &emit);
    }
    let onchange = Callback::from(move |event: Event| {
        if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
            let value = select.value();
            emit.emit(if value.is_empty() { Vec::new() } else { vec![value] });
        }
    });
    let element = format!("{PREFIX}-role-{id}");
    html! {
        <div class="field">
            <div class="field-head">
                <label for={element.clone()}>{ &name }</label>
                if optional {
                    <span class="muted small">{ words.texts.get("fit-optional") }</span>
                }
                <Hint text={hint} about={name.clone()} words={words.clone()} />
            </div>
            <select id={element} class="wide-select" {onchange} aria-invalid={is_missing.then_some("true")}>
                <option value="" selected={chosen.is_empty()}>
                    { words.texts.get(if optional { "fit-no-column" } else { "fit-choose-column" }) }
                </option>
                { for sorted(role, columns).into_iter().map(|column| html! {
                    <option value={column.name.clone()} selected={chosen.first() == Some(&column.name)}>{ &column.name }</option>
                }) }
            </select>
        </div>
    }
}

/// Columns of the kind first: the others may be wrongly typed, and are there to be chosen all the same.
fn sorted<'a>(role: &FitRole, columns: &'a [FileColumn]) -> Vec<&'a FileColumn> {
    let mut sorted: Vec<&FileColumn> = columns.iter().filter(|column| role.fits(column.kind)).collect();
    sorted.extend(columns.iter().filter(|column| !role.fits(column.kind)));
    sorted
}

/// Boxes to tick, for a role of several columns.
fn many(
    props: &RoleFieldProps,
    name: &AttrValue,
    hint: Option<AttrValue>,
    chosen: &[String],
    emit: &Callback<Vec<String>>,
) -> Html {
    let RoleFieldProps { role, words, columns, .. } = props;
    let texts = &words.texts;
    let all = |wanted: bool| {
        let (emit, names) = (emit.clone(), usable(role, columns));
        Callback::from(move |_: MouseEvent| emit.emit(if wanted { names.clone() } else { Vec::new() }))
    };
    let boxes = html! {
        <>
            <p class="fit-count">
                <span>{ texts.with("fit-columns-chosen", &[("chosen", chosen.len().into()), ("of", usable(role, columns).len().into())]) }</span>
                <button type="button" class="link" onclick={all(true)}>{ texts.get("fit-all-columns") }</button>
                <button type="button" class="link" onclick={all(false)}>{ texts.get("fit-no-columns") }</button>
            </p>
            <div class="fit-boxes" role="group" tabindex="0" aria-label={name.clone()}>
                { for usable(role, columns).into_iter().map(|column| {
                    let onchange = {
                        let (emit, chosen, column) = (emit.clone(), chosen.to_vec(), column.clone());
                        let order = usable(role, columns);
                        Callback::from(move |event: Event| {
                            let Some(ticked) = event.target_dyn_into::<HtmlInputElement>().map(|input| input.checked()) else { return };
                            // In the order of the file, whatever the order of ticking.
                            let is_in = |name: &String| if *name == column { ticked } else { chosen.contains(name) };
                            emit.emit(order.iter().filter(|name| is_in(name)).cloned().collect());
                        })
                    };
                    html! {
                        <label class="model-option" key={column.clone()}>
                            <input type="checkbox" checked={chosen.contains(&column)} {onchange} />{ &column }
                        </label>
                    }
                }) }
            </div>
        </>
    };
    if props.folded {
        let counted =
            texts.with("fit-role-columns", &[("role", name.as_str().into()), ("chosen", chosen.len().into())]);
        return html! {
            <details class="fit-role" open={props.settled.missing.contains(&role.id)}>
                <summary>{ counted }</summary>
                if let Some(hint) = hint {
                    <p class="fit-role-hint">{ hint }</p>
                }
                { boxes }
            </details>
        };
    }
    html! {
        <fieldset class="model-choice fit-columns">
            <legend>
                { name }
                <Hint text={hint} about={name.clone()} words={words.clone()} />
            </legend>
            { boxes }
        </fieldset>
    }
}

/// Names of the columns that a role of several takes.
fn usable(role: &FitRole, columns: &[FileColumn]) -> Vec<String> {
    columns.iter().filter(|column| role.fits(column.kind)).map(|column| column.name.clone()).collect()
}

/// Properties of [`SettingField`].
#[derive(Clone, Properties)]
pub(super) struct SettingFieldProps {
    pub(super) setting: &'static FitSetting,
    pub(super) words: Lexicon,
    pub(super) settled: Settled,
    pub(super) settings: FitSettings,
    pub(super) on_settings: Callback<FitSettings>,
}

impl PartialEq for SettingFieldProps {
    fn eq(&self, other: &Self) -> bool {
        self.setting.id == other.setting.id
            && self.words == other.words
            && self.settled == other.settled
            && self.settings == other.settings
    }
}

/// One setting.
#[component]
pub(super) fn SettingField(props: &SettingFieldProps) -> Html {
    let SettingFieldProps { setting, words, settled, settings, on_settings } = props;
    let id = kebab(setting.id);
    let name = words.get(&format!("setting-{id}"));
    let hint = html! {
        <Hint text={words.attr(&format!("setting-{id}"), "hint")} about={name.clone()} words={words.clone()} />
    };
    let element = format!("{PREFIX}-setting-{id}");
    let set = {
        let (settings, on_settings, id) = (settings.clone(), on_settings.clone(), setting.id);
        move |value: Value, start: Value| on_settings.emit(changed(&settings, id, value, &start))
    };
    match setting.kind {
        SettingKind::Choice { options, .. } => {
            let now = settled.choice(setting.id).to_owned();
            // The start value of a choice may hang on the file: what is chosen by hand is kept as it is.
            let onchange = {
                let (settings, on_settings, id) = (settings.clone(), on_settings.clone(), setting.id);
                move |option: &'static str| {
                    let (settings, on_settings) = (settings.clone(), on_settings.clone());
                    Callback::from(move |_: Event| {
                        let mut next = settings.clone();
                        next.settings.insert(id.to_owned(), Value::Word(option.to_owned()));
                        on_settings.emit(next);
                    })
                }
            };
            if options.len() > MANY {
                return html! {
                    <div class="field">
                        <div class="field-head"><label for={element.clone()}>{ &name }</label>{ hint }</div>
                        <select id={element} class="wide-select" onchange={Callback::from(move |event: Event| {
                            let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else { return };
                            if let Some(option) = options.iter().find(|option| **option == select.value()) {
                                onchange(option).emit(event);
                            }
                        })}>
                            { for options.iter().map(|option| html! {
                                <option value={*option} selected={now == *option}>{ words.option(setting.id, option) }</option>
                            }) }
                        </select>
                    </div>
                };
            }
            html! {
                <fieldset class="model-choice">
                    <legend>{ &name }{ hint }</legend>
                    { for options.iter().map(|option| html! {
                        <label class="model-option" key={*option}>
                            <input type="radio" name={element.clone()} value={*option} checked={now == *option} onchange={onchange(option)} />
                            { words.option(setting.id, option) }
                        </label>
                    }) }
                </fieldset>
            }
        }
        SettingKind::Flag { default } => {
            let onchange = Callback::from(move |event: Event| {
                if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                    set(Value::Flag(input.checked()), Value::Flag(default));
                }
            });
            html! {
                <div class="field flag">
                    <div class="field-head">
                        <label for={element.clone()}>
                            <input type="checkbox" id={element.clone()} checked={settled.flag(setting.id)} {onchange} />{ &name }
                        </label>
                        { hint }
                    </div>
                </div>
            }
        }
        SettingKind::Day => {
            let value = settings.days.get(setting.id).map(|day| iso(*day)).unwrap_or_default();
            let onchange = {
                let (settings, on_settings, id) = (settings.clone(), on_settings.clone(), setting.id);
                Callback::from(move |event: Event| {
                    let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
                    let mut next = settings.clone();
                    match day_of(&input.value()) {
                        Some(day) => next.days.insert(id.to_owned(), day),
                        None => next.days.remove(id),
                    };
                    on_settings.emit(next);
                })
            };
            html! {
                <div class="field">
                    <div class="field-head"><label for={element.clone()}>{ &name }</label>{ hint }</div>
                    <input type="date" id={element.clone()} {value} {onchange} />
                </div>
            }
        }
        SettingKind::Number { .. } => html! { <NumberField ..props.clone() /> },
        SettingKind::Pairs { pairs, directed } => {
            let now = settled.choice(setting.id).to_owned();
            let default: Vec<String> = pairs.iter().filter(|pair| pair.default).map(RolePair::id).collect();
            let default = default.join(" ");
            let filled = |role: &str| settled.columns.get(role).is_some_and(|columns| !columns.is_empty());
            let possible: Vec<&RolePair> = pairs.iter().filter(|pair| filled(pair.from) && filled(pair.to)).collect();
            let option = |pair: &RolePair| {
                let own = pair.id();
                let ticked = now.split_whitespace().any(|id| id == own);
                let sides = [pair.from, pair.to].map(|role| words.get(&format!("role-{}", kebab(role))));
                let label = words.texts.with(
                    if directed { "fit-pair-arrow" } else { "fit-pair-product" },
                    &[("from", sides[0].as_str().into()), ("to", sides[1].as_str().into())],
                );
                let onchange = {
                    let (set, now, own, default) = (set.clone(), now.clone(), own.clone(), default.clone());
                    Callback::from(move |event: Event| {
                        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
                        let is_in = |id: &String| {
                            if *id == own { input.checked() } else { now.split_whitespace().any(|one| one == id) }
                        };
                        let next: Vec<String> = pairs.iter().map(RolePair::id).filter(is_in).collect();
                        set(Value::Word(next.join(" ")), Value::Word(default.clone()));
                    })
                };
                html! {
                    <label class="model-option" key={own.clone()}><input type="checkbox" checked={ticked} {onchange} />{ label }</label>
                }
            };
            html! {
                <fieldset class="model-choice fit-pairs">
                    <legend>{ &name }{ hint }</legend>
                    if possible.is_empty() {
                        <p class="muted small">{ words.texts.get("fit-pairs-none") }</p>
                    }
                    { for possible.into_iter().map(option) }
                </fieldset>
            }
        }
    }
}

/// A number: typed freely, taken over when it can be.
#[component]
fn NumberField(props: &SettingFieldProps) -> Html {
    let SettingFieldProps { setting, words, settled, settings, on_settings } = props;
    let draft = use_state_eq(|| None::<String>);
    let SettingKind::Number { unit, min, max, step, default, whole } = setting.kind else { return html! {} };
    let id = kebab(setting.id);
    let element = format!("{PREFIX}-setting-{id}");
    let name = words.get(&format!("setting-{id}"));
    let now = settled.number(setting.id);
    let scale = if matches!(unit, Unit::Share | Unit::AnnualRate) { 100.0 } else { 1.0 };
    let read = move |text: &str| {
        let number = text.trim().trim_end_matches(['%', '％']).trim().parse::<f64>().ok()?;
        let number = (number / scale * 1e9).round() / 1e9;
        ((min..=max).contains(&number) && (!whole || number.fract() == 0.0)).then_some(number)
    };
    let shown = draft.as_ref().cloned().unwrap_or_else(|| ((now * scale * 1e9).round() / 1e9).to_string());
    let problem = draft.as_ref().is_some_and(|text| read(text).is_none());
    let set = {
        let (settings, on_settings, id) = (settings.clone(), on_settings.clone(), setting.id);
        Callback::from(move |number: f64| {
            on_settings.emit(changed(&settings, id, Value::Number(number), &Value::Number(default)));
        })
    };
    let oninput = {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                draft.set(Some(input.value()));
            }
        })
    };
    // Taken over when the field is left or Enter is pressed: a fit on the way to a number would be a waste.
    let take = {
        let (draft, set) = (draft.clone(), set.clone());
        move || {
            if let Some(number) = draft.as_ref().and_then(|text| read(text)) {
                draft.set(None);
                set.emit(number);
            }
        }
    };
    let onblur = {
        let take = take.clone();
        Callback::from(move |_: FocusEvent| take())
    };
    let onkeydown = {
        let draft = draft.clone();
        Callback::from(move |event: KeyboardEvent| {
            let steps = match event.key().as_str() {
                "Enter" => return take(),
                "ArrowUp" => 1.0,
                "ArrowDown" => -1.0,
                _ => return,
            };
            event.prevent_default();
            draft.set(None);
            set.emit((((now + steps * step) * 1e9).round() / 1e9).clamp(min, max));
        })
    };
    let described = format!("{element}-range");
    html! {
        <div class="field">
            <div class="field-head">
                <label for={element.clone()}>{ &name }</label>
                <Hint text={words.attr(&format!("setting-{id}"), "hint")} about={name.clone()} words={words.clone()} />
            </div>
            <div class="field-row">
                <span class="field-entry">
                    <input type="text" role="spinbutton" id={element} inputmode="decimal" autocomplete="off" value={shown} {oninput} {onblur}
                        {onkeydown} aria-valuenow={now.to_string()} aria-valuemin={min.to_string()} aria-valuemax={max.to_string()}
                        aria-invalid={problem.then_some("true")} aria-describedby={described.clone()} />
                    <span class="unit">{ words.unit_sign(unit) }</span>
                </span>
            </div>
            <p class={if problem { "field-problem" } else { "field-range" }} id={described}>
                { words.texts.with("fit-range", &[("start", words.bare(min, unit).into()), ("end", words.bare(max, unit).into())]) }
            </p>
        </div>
    }
}

/// A civil day as a date field writes it.
fn iso(day: i32) -> String {
    let (year, month, day) = crate::chart::civil_from_day(day);
    format!("{year:04}-{month:02}-{day:02}")
}

/// The civil day of a date field.
fn day_of(text: &str) -> Option<i32> {
    let mut parts = text.splitn(3, '-');
    let mut part = || parts.next()?.parse::<i32>().ok();
    let (year, month, day) = (part()?, part()?, part()?);
    Some(crate::chart::day_from_civil(year, month, day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_it_was_written() {
        assert_eq!(day_of(&iso(19_723)), Some(19_723));
        assert_eq!(iso(0), "1970-01-01");
        assert_eq!(day_of(""), None);
    }
}
