//! How the customers are scored and by which rules they are put into segments.

use std::rc::Rc;

use models::rfm::{COMPLETE, HighLowBy, RULE_SETS, Rule};
use ui::select::Select;
use ui::texts::{Texts, use_texts};
use web_sys::HtmlInputElement;
use workbench::protocol::{Binning, SegmentReport, SegmentSettings};
use yew::prelude::*;

/// Properties of [`SettingsPanel`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct SettingsPanelProps {
    pub(super) settings: Rc<SegmentSettings>,
    pub(super) report: Option<Rc<SegmentReport>>,
    /// First and last day of the orders.
    pub(super) days: Option<[i32; 2]>,
    pub(super) on_settings: Callback<SegmentSettings>,
}

/// The settings beside the picture, the one that changes most first.
#[component]
pub(super) fn SettingsPanel(props: &SettingsPanelProps) -> Html {
    let texts = use_texts();
    let settings = &props.settings;
    let change = |apply: Rc<dyn Fn(&mut SegmentSettings)>| {
        let (settings, on_settings) = (settings.clone(), props.on_settings.clone());
        Callback::from(move |()| {
            let mut next = (*settings).clone();
            apply(&mut next);
            on_settings.emit(next);
        })
    };
    let on_rule_set = {
        let (settings, on_settings, texts) = (settings.clone(), props.on_settings.clone(), texts.clone());
        Callback::from(move |id: String| {
            let mut next = (*settings).clone();
            next.rule_set = id;
            if next.rule_set == "own" && next.own_rules.is_empty() {
                next.own_rules = starting_rules(&texts, &settings);
            }
            on_settings.emit(next);
        })
    };
    let on_bins = {
        let (settings, on_settings) = (settings.clone(), props.on_settings.clone());
        Callback::from(move |event: InputEvent| {
            let Some(bins) =
                event.target_dyn_into::<HtmlInputElement>().and_then(|input| input.value().parse::<u8>().ok())
            else {
                return;
            };
            let mut next = (*settings).clone();
            next.bins = bins.clamp(3, 10);
            // Own cuts are for the old number of scores, published sets for five.
            if next.bins != settings.bins {
                next.cuts = Default::default();
                if next.binning == Binning::Own {
                    next.binning = Binning::Independent;
                }
            }
            if next.bins != 5 && needs_five(&next.rule_set) {
                next.rule_set = "eight-types".to_owned();
            }
            on_settings.emit(next);
        })
    };
    let binning = |option: Binning, id: &'static str| {
        let cuts = props.report.as_ref().map(|report| report.cuts.clone());
        let onchange = change(Rc::new(move |next: &mut SegmentSettings| {
            next.binning = option;
            let complete = next.cuts.iter().all(|cuts| cuts.len() + 1 == usize::from(next.bins));
            if option == Binning::Own
                && !complete
                && let Some(cuts) = &cuts
            {
                next.cuts = cuts.clone().map(rising);
            }
        }));
        html! {
            <label class="option">
                <input type="radio" name="binning" checked={settings.binning == option} onchange={onchange.reform(|_: Event| ())} />
                <span>{ texts.get(&format!("segment-binning-{id}")) }</span>
                if let Some(hint) = texts.attr(&format!("segment-binning-{id}"), "hint") {
                    <span class="option-hint">{ hint }</span>
                }
            </label>
        }
    };
    let rule_option = |id: &str| {
        let off = settings.bins != 5 && needs_five(id);
        html! {
            <option value={id.to_owned()} selected={settings.rule_set == id} disabled={off}>
                { texts.get(&format!("segment-rules-{id}")) }
            </option>
        }
    };
    html! {
        <form class="settings" aria-label={texts.get("segment-settings")} onsubmit={|event: SubmitEvent| event.prevent_default()}>
            <div class="setting">
                <label for="segment-rules">{ texts.get("segment-rules") }</label>
                <Select id="segment-rules" value={settings.rule_set.clone()} on_change={on_rule_set} aria_describedby="segment-rules-hint">
                    <optgroup label={texts.get("segment-rules-complete")}>{ for COMPLETE.map(rule_option) }</optgroup>
                    <optgroup label={texts.get("segment-rules-overlapping")}>
                        { for RULE_SETS.into_iter().filter(|id| !COMPLETE.contains(id)).map(rule_option) }
                    </optgroup>
                    <optgroup label={texts.get("segment-rules-yours")}>{ rule_option("own") }</optgroup>
                </Select>
                <p id="segment-rules-hint" class="setting-hint">
                    { texts.attr(&format!("segment-rules-{}", settings.rule_set), "hint").unwrap_or_default() }
                </p>
            </div>
            if settings.rule_set == "eight-types" {
                { high_low(&texts, props) }
            }
            <div class="setting">
                <label for="segment-bins">{ texts.get("segment-bins") }</label>
                <div class="slider-line">
                    <input id="segment-bins" type="range" min="3" max="10" step="1" value={settings.bins.to_string()}
                        aria-valuetext={texts.with("segment-bins-value", &[("bins", settings.bins.into())])} oninput={on_bins} />
                    <output for="segment-bins">{ settings.bins }</output>
                </div>
                <p class="setting-hint">
                    { if settings.bins == 5 { texts.get("segment-bins-five") } else { texts.get("segment-bins-other") } }
                </p>
            </div>
            <fieldset class="setting">
                <legend>{ texts.get("segment-binning") }</legend>
                { binning(Binning::Independent, "independent") }
                { binning(Binning::Nested, "nested") }
                { binning(Binning::PlusOne, "plus-one") }
                { binning(Binning::Own, "own") }
            </fieldset>
            if settings.binning == Binning::Own {
                <CutSettings settings={settings.clone()} on_settings={props.on_settings.clone()} />
            }
            if let Some([first, last]) = props.days {
                { last_day(&texts, props, [first, last]) }
            }
            if let Some(report) = &props.report {
                <details class="setting">
                    <summary>{ texts.get("segment-scores") }</summary>
                    { score_table(&texts, report, settings.binning) }
                </details>
            }
            <p class="setting-hint">{ texts.get("segment-ties") }</p>
        </form>
    }
}

/// Whether a rule set is published for five scores only.
pub(super) fn needs_five(rule_set: &str) -> bool {
    models::rfm::rule_set(rule_set).is_some_and(|set| set.bins == Some(5))
}

/// Rules to begin with: a copy of the set in use, named in the user's language, or one that takes in the best cells.
fn starting_rules(texts: &Texts, settings: &SegmentSettings) -> Vec<Rule> {
    let texts = texts.within("models/rfm");
    let source = if needs_five(&settings.rule_set) { settings.rule_set.as_str() } else { "rf-ten" };
    let set = models::rfm::rule_set(source)
        .filter(|set| settings.bins == 5 && set.rules.iter().all(|rule| rule.cells.is_empty() && rule.fm.is_none()));
    let set = set.or_else(|| models::rfm::rule_set("rf-ten").filter(|_| settings.bins == 5));
    match set {
        Some(set) => set
            .rules
            .into_iter()
            .map(|rule| Rule { name: Some(texts.get(&format!("rfm-{}-{}", set.id, rule.id)).to_string()), ..rule })
            .collect(),
        None => {
            let top = [settings.bins.saturating_sub(1), settings.bins];
            vec![Rule {
                id: "own-1".to_owned(),
                name: Some(texts.get("segment-own-first").to_string()),
                r: Some(top),
                f: Some(top),
                ..Rule::default()
            }]
        }
    }
}

/// Cuts as they were found, to two decimals: they may repeat where many values are equal, and own cuts must rise.
fn rising(cuts: Vec<f64>) -> Vec<f64> {
    let mut cuts: Vec<f64> = cuts.into_iter().map(|cut| (cut * 100.0).round() / 100.0).collect();
    for index in 1..cuts.len() {
        if cuts[index] <= cuts[index - 1] {
            cuts[index] = cuts[index - 1] + 1.0;
        }
    }
    cuts
}

/// What each score of R, F and M stands for, and how many customers have it.
fn score_table(texts: &Texts, report: &SegmentReport, binning: Binning) -> Html {
    let print = |axis: usize, value: f64| if axis == 2 { texts.money_fixed(value, 0) } else { texts.number(value, 1) };
    let bins = usize::from(report.bins);
    let range = |axis: usize, score: usize| {
        let cuts = &report.cuts[axis];
        if binning == Binning::Nested && axis > 0 || cuts.len() + 1 != bins {
            return String::new();
        }
        // R is turned round: few days give a high score.
        let bin = if axis == 0 { bins - score } else { score - 1 };
        match (bin.checked_sub(1).map(|below| cuts[below]), cuts.get(bin)) {
            // These cuts belong to the bin above them.
            (None, Some(high)) if binning == Binning::PlusOne => format!("< {}", print(axis, *high)),
            (Some(low), None) if binning == Binning::PlusOne => format!("≥ {}", print(axis, low)),
            (None, Some(high)) => format!("≤ {}", print(axis, *high)),
            (Some(low), Some(high)) => format!("{} – {}", print(axis, low), print(axis, *high)),
            (Some(low), None) => format!("> {}", print(axis, low)),
            (None, None) => String::new(),
        }
    };
    html! {
        <div class="scroll" tabindex="0" role="group" aria-label={texts.get("segment-scores")}>
            <p class="setting-hint">{ texts.get("segment-scores-hint") }</p>
            <table class="score-table">
                <thead>
                    <tr>
                        <th scope="col">{ texts.get("segment-score") }</th>
                        { for ["r", "f", "m"].map(|id| html! { <th scope="col" class="number">{ texts.get(&format!("segment-axis-{id}")) }</th> }) }
                    </tr>
                </thead>
                <tbody>
                    { for (1..=bins).rev().map(|score| html! {
                        <tr>
                            <th scope="row">{ score }</th>
                            { for (0..3).map(|axis| html! {
                                <td class="number">
                                    { range(axis, score) }
                                    <span class="column-hint">{ texts.count(report.score_counts[axis].get(score - 1).copied().unwrap_or(0)) }</span>
                                </td>
                            }) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

/// Properties of [`CutSettings`].
#[derive(Clone, PartialEq, Properties)]
struct CutSettingsProps {
    settings: Rc<SegmentSettings>,
    on_settings: Callback<SegmentSettings>,
}

/// Where the eight types draw the line between high and low.
fn high_low(texts: &Texts, props: &SettingsPanelProps) -> Html {
    let settings = &props.settings;
    let by = |option: HighLowBy, id: &'static str| {
        let (settings, on_settings) = (settings.clone(), props.on_settings.clone());
        let checked = settings.high_low.by == option;
        let onchange = Callback::from(move |_: Event| {
            let mut next = (*settings).clone();
            next.high_low.by = option;
            if option == HighLowBy::Fixed && next.high_low.cuts.iter().any(|cut| *cut > f64::from(next.bins)) {
                next.high_low.cuts = [(f64::from(next.bins) + 1.0) / 2.0; 3];
            }
            on_settings.emit(next);
        });
        html! {
            <label class="option">
                <input type="radio" name="high-low" {checked} {onchange} />
                <span>{ texts.get(&format!("segment-high-low-{id}")) }</span>
            </label>
        }
    };
    let cut = |axis: usize, id: &'static str| {
        let (settings, on_settings) = (settings.clone(), props.on_settings.clone());
        let value = settings.high_low.cuts[axis].to_string();
        let most = settings.bins.to_string();
        let onchange = Callback::from(move |event: Event| {
            let Some(line) = number_of(&event) else { return };
            let mut next = (*settings).clone();
            next.high_low.cuts[axis] = line.clamp(1.0, f64::from(next.bins));
            on_settings.emit(next);
        });
        html! {
            <label class="short-field">
                <span>{ texts.get(&format!("segment-axis-{id}")) }</span>
                <input type="number" min="1" max={most} step="0.5" {value} {onchange} />
            </label>
        }
    };
    let on_inclusive = {
        let (settings, on_settings) = (settings.clone(), props.on_settings.clone());
        Callback::from(move |_: Event| {
            let mut next = (*settings).clone();
            next.high_low.inclusive = !next.high_low.inclusive;
            on_settings.emit(next);
        })
    };
    html! {
        <fieldset class="setting">
            <legend>{ texts.get("segment-high-low") }</legend>
            { by(HighLowBy::Mean, "mean") }
            { by(HighLowBy::Median, "median") }
            { by(HighLowBy::Fixed, "fixed") }
            if settings.high_low.by == HighLowBy::Fixed {
                <div class="short-fields">{ cut(0, "r") }{ cut(1, "f") }{ cut(2, "m") }</div>
            }
            <label class="option">
                <input type="checkbox" checked={settings.high_low.inclusive} onchange={on_inclusive} />
                <span>{ texts.get("segment-high-low-inclusive") }</span>
            </label>
        </fieldset>
    }
}

/// The user's own cut points.
#[component]
fn CutSettings(props: &CutSettingsProps) -> Html {
    let texts = use_texts();
    let settings = &props.settings;
    let wrong = use_state_eq(|| None::<usize>);
    let axis = |axis: usize, id: &'static str| {
        let field = |index: usize, value: f64| {
            let (settings, on_settings, mark) = (settings.clone(), props.on_settings.clone(), wrong.setter());
            let onchange = Callback::from(move |event: Event| {
                let Some(cut) = number_of(&event) else { return };
                let mut next = (*settings).clone();
                let Some(place) = next.cuts[axis].get_mut(index) else { return };
                *place = cut;
                if next.cuts[axis].windows(2).all(|pair| pair[0] < pair[1]) {
                    mark.set(None);
                    on_settings.emit(next);
                } else {
                    mark.set(Some(axis));
                }
            });
            let label = texts.with(
                "segment-cut-label",
                &[
                    ("axis", texts.get(&format!("segment-axis-{id}")).to_string().into()),
                    ("number", ((index + 1) as f64).into()),
                ],
            );
            html! {
                <input key={index} type="number" step="any" value={value.to_string()} aria-label={label}
                    aria-invalid={(*wrong == Some(axis)).to_string()} {onchange} />
            }
        };
        html! {
            <div class="cut-row">
                <span>{ texts.get(&format!("segment-cuts-{id}")) }</span>
                <div class="cut-fields">{ for settings.cuts[axis].iter().enumerate().map(|(index, value)| field(index, *value)) }</div>
            </div>
        }
    };
    html! {
        <div class="setting">
            { axis(0, "r") }{ axis(1, "f") }{ axis(2, "m") }
            if wrong.is_some() {
                <p class="setting-wrong" role="alert">{ texts.get("segment-cuts-rise") }</p>
            }
        </div>
    }
}

/// The day from which days since the last order are counted; `first` and `last` are those of the log.
fn last_day(texts: &Texts, props: &SettingsPanelProps, [first, last]: [i32; 2]) -> Html {
    let settings = &props.settings;
    let day = settings.as_of.unwrap_or(last);
    let onchange = {
        let (settings, on_settings) = (settings.clone(), props.on_settings.clone());
        Callback::from(move |event: Event| {
            let Some(day) = event.target_dyn_into::<HtmlInputElement>().and_then(|input| parse_day(&input.value()))
            else {
                return;
            };
            let mut next = (*settings).clone();
            next.as_of = (day != last).then_some(day.max(first));
            on_settings.emit(next);
        })
    };
    html! {
        <div class="setting">
            <label for="segment-as-of">{ texts.get("segment-as-of") }</label>
            <input id="segment-as-of" type="date" value={iso_day(day)} min={iso_day(first)} {onchange} />
            <p class="setting-hint">{ texts.with("segment-as-of-hint", &[("day", texts.date(last).into())]) }</p>
        </div>
    }
}

/// The number in a field, `None` while it is not one.
pub(crate) fn number_of(event: &Event) -> Option<f64> {
    let value = event.target_dyn_into::<HtmlInputElement>()?.value().trim().parse::<f64>().ok()?;
    value.is_finite().then_some(value)
}

/// A civil day as a date field writes it.
pub(crate) fn iso_day(day: i32) -> String {
    let (year, month, of_month) = ui::chart::civil_from_day(day);
    format!("{year:04}-{month:02}-{of_month:02}")
}

/// The civil day of a date field.
pub(crate) fn parse_day(text: &str) -> Option<i32> {
    let mut parts = text.split('-').map(str::parse::<i32>);
    let (year, month, day) = (parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?);
    ((1..=12).contains(&month) && (1..=31).contains(&day)).then(|| ui::chart::day_from_civil(year, month, day))
}

#[cfg(test)]
mod tests {
    use super::{iso_day, needs_five, parse_day, rising};

    #[test]
    fn days_are_written_and_read_as_date_fields_do() {
        assert_eq!(iso_day(0), "1970-01-01");
        assert_eq!(parse_day("1998-06-30").map(iso_day).as_deref(), Some("1998-06-30"));
        assert_eq!(parse_day(""), None);
        assert_eq!(parse_day("1998-13-01"), None);
    }

    #[test]
    fn repeated_cuts_are_made_to_rise() {
        assert_eq!(rising(vec![1.0, 1.0, 1.0, 4.0]), [1.0, 2.0, 3.0, 4.0]);
    }

    #[test]
    fn only_published_sets_need_five_scores() {
        assert!(needs_five("rf-ten") && needs_five("putler"));
        assert!(!needs_five("eight-types") && !needs_five("own"));
    }
}
