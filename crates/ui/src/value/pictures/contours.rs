//! How well other parameters would fit: contours of the likelihood over a pair that the reader chooses.

use std::rc::Rc;

use models::value_pictures::{Contours, PictureAsked};
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::PicturesNews;
use super::words::{note, significant, symbol};
use crate::chart::{Level, LevelLines, TableData};
use crate::failure::FailureNotice;
use crate::fit::FitWork;
use crate::texts::{Texts, use_texts};

/// Properties of [`ContoursSection`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct ContoursSectionProps {
    /// Id of the model.
    pub(super) model: AttrValue,
    /// Parameters to choose from.
    pub(super) free: Rc<Vec<String>>,
    /// The last contours of this valuation.
    pub(super) contours: Option<Rc<Contours>>,
    /// How the work goes.
    pub(super) work: FitWork,
    /// Hears what the reader wants.
    pub(super) on_news: Callback<PicturesNews>,
}

/// The choice of a pair and its contours.
#[component]
pub(super) fn ContoursSection(props: &ContoursSectionProps) -> Html {
    let texts = use_texts();
    let chosen = use_state_eq(|| [0usize, 1]);
    let free = &props.free;
    if free.len() < 2 {
        // For some models there is more to say than that there are too few.
        let own = texts.find(&format!("pictures-contours-none-{}", props.model), &[]);
        let none = own.unwrap_or_else(|| texts.get("pictures-contours-none"));
        return html! {
            <section aria-labelledby="pictures-contours-title">
                <h2 id="pictures-contours-title">{ texts.get("pictures-contours-title") }</h2>
                <p class="lead-in">{ none }</p>
            </section>
        };
    }
    // Another model may have fewer parameters.
    let pair = if chosen.iter().all(|place| *place < free.len()) { *chosen } else { [0, 1] };
    let select = |axis: usize| {
        let (chosen, id) =
            (chosen.clone(), if axis == 0 { "pictures-contours-across" } else { "pictures-contours-upward" });
        let onchange = Callback::from(move |event: Event| {
            let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
            let Some(place) = select.and_then(|select| select.value().parse::<usize>().ok()) else { return };
            let mut next = pair;
            // The two are never the same: the other takes the place that was left.
            if next[1 - axis] == place {
                next[1 - axis] = next[axis];
            }
            next[axis] = place;
            chosen.set(next);
        });
        html! {
            <label>
                <span>{ texts.get(id) }</span>
                <select {onchange}>
                    { for free.iter().enumerate().map(|(place, name)| html! {
                        <option value={place.to_string()} selected={pair[axis] == place}>{ symbol(name) }</option>
                    }) }
                </select>
            </label>
        }
    };
    let ask = {
        let (on_news, pair) = (props.on_news.clone(), pair.map(|place| free[place].clone()));
        Callback::from(move |_: MouseEvent| {
            on_news.emit(PicturesNews::Ask(PictureAsked::Contours { pair: pair.clone() }));
        })
    };
    let stop = props.on_news.reform(|_: MouseEvent| PicturesNews::Stop);
    let running = match &props.work {
        FitWork::Running { done, .. } => Some(*done),
        _ => None,
    };
    html! {
        <section aria-labelledby="pictures-contours-title">
            <h2 id="pictures-contours-title">{ texts.get("pictures-contours-title") }</h2>
            <p class="lead-in">{ texts.get("pictures-contours-lead") }</p>
            <div class="pair-choice">
                { select(0) }
                { select(1) }
                if let Some(done) = running {
                    <progress max="1" value={done.to_string()} aria-label={texts.get("pictures-contours-working")} />
                    <button type="button" onclick={stop}>{ texts.get("pictures-stop") }</button>
                } else {
                    <button type="button" onclick={ask}>{ texts.get("pictures-contours-draw") }</button>
                }
            </div>
            if let FitWork::Failed(failure) = &props.work {
                <FailureNotice failure={failure.clone()} />
            }
            if let Some(contours) = &props.contours {
                <div class={classes!(running.map(|_| "stale"))} aria-busy={running.is_some().to_string()}>
                    { picture(&texts, &props.model, contours) }
                </div>
            }
        </section>
    }
}

fn picture(texts: &Texts, model: &str, contours: &Rc<Contours>) -> Html {
    let [first, second] = contours.pair.each_ref().map(|name| symbol(name).to_owned());
    let [x, y] = contours.estimate.map(|estimate| texts.significant(estimate, 4));
    let arguments = [
        ("first", first.as_str().into()),
        ("second", second.as_str().into()),
        ("x", x.as_str().into()),
        ("y", y.as_str().into()),
    ];
    let axis = |place: usize, sign: &str| -> AttrValue {
        let meaning = texts.find(&format!("value-parameter-{model}-{}", contours.pair[place]), &[]);
        meaning.map_or_else(|| sign.to_owned().into(), |meaning| format!("{sign} · {meaning}").into())
    };
    let describe = {
        let (texts, contours) = (texts.clone(), Rc::clone(contours));
        let (first, second) = (first.clone(), second.clone());
        Callback::from(move |(column, row): (usize, usize)| {
            let side = contours.at[0].len();
            let below = contours.below.get(row * side + column).copied().flatten();
            let inside = below.and_then(|below| contours.levels.iter().find(|[_, drop]| below <= *drop));
            texts.with(
                "pictures-contours-point",
                &[
                    ("first", first.as_str().into()),
                    ("second", second.as_str().into()),
                    ("x", texts.significant(contours.at[0][column], 3).into()),
                    ("y", texts.significant(contours.at[1][row], 3).into()),
                    ("below", below.map_or_else(|| "–".to_owned(), |below| texts.number(below.max(0.0), 2)).into()),
                    ("level", inside.map_or_else(String::new, |[level, _]| texts.percent(*level, 0)).into()),
                    ("within", if inside.is_some() { "yes" } else { "no" }.into()),
                ],
            )
        })
    };
    let others: Vec<&str> = contours.others.iter().map(|name| symbol(name)).collect();
    let held = if others.is_empty() {
        texts.get("pictures-contours-alone")
    } else {
        texts.with("pictures-contours-others", &[("others", others.join(&texts.get("pictures-list-separator")).into())])
    };
    let table = table(texts, contours, &first, &second);
    let levels = contours
        .levels
        .iter()
        .map(|[level, drop]| Level { below: *drop, label: texts.percent(*level, 0).into() })
        .collect::<Vec<_>>();
    html! {
        <LevelLines title={texts.with("pictures-contours-finding", &arguments)}
            description={texts.with("pictures-contours-description", &arguments)}
            axes={[axis(0, &first), axis(1, &second)]} at={Rc::new(contours.at.clone())} below={Rc::new(contours.below.clone())}
            summit={contours.estimate} summit_label={texts.get("value-estimate")} {levels} place_format={significant(texts, 3)} {describe}
            hint={texts.get("pictures-contours-hint")} note={note(held)} table={Rc::new(table)}
            file_name={texts.with("pictures-contours-file", &[("first", contours.pair[0].as_str().into()), ("second", contours.pair[1].as_str().into())])} />
    }
}

/// Every other point on both axes, else the table would be wider than anybody reads.
fn table(texts: &Texts, contours: &Contours, first: &str, second: &str) -> TableData {
    let side = contours.at[0].len();
    let shown = |count: usize| (0..count).step_by(if count > 15 { 4 } else { 2 });
    TableData {
        head: std::iter::once(
            texts.with("pictures-contours-corner", &[("first", first.into()), ("second", second.into())]).to_string(),
        )
        .chain(shown(side).map(|column| texts.significant(contours.at[0][column], 3)))
        .collect(),
        rows: shown(contours.at[1].len())
            .map(|row| {
                let cells = shown(side).map(|column| {
                    let below = contours.below.get(row * side + column).copied().flatten();
                    below.map_or_else(|| "–".to_owned(), |below| texts.fixed(below.max(0.0), 2))
                });
                std::iter::once(texts.significant(contours.at[1][row], 3)).chain(cells).collect()
            })
            .collect(),
    }
}
