//! How customers differ: the densities behind the purchase model.

use std::rc::Rc;

use models::value_pictures::{Overview, Spread};
use yew::prelude::*;

use super::words::{note, significant};
use crate::chart::{Density, Format, TableData};
use crate::texts::{Argument, Texts};

/// The densities; nothing where none can be told.
pub(super) fn pictures(texts: &Texts, overview: &Overview) -> Html {
    if overview.spreads.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="pictures-spread-title">
            <h2 id="pictures-spread-title">{ texts.get("pictures-spread-title") }</h2>
            <p class="lead-in">{ texts.get("pictures-spread-lead") }</p>
            <div class="picture-pair">
                { for overview.spreads.iter().map(|spread| one(texts, overview, spread)) }
            </div>
        </section>
    }
}

/// Chances are printed as shares, everything else with three digits.
fn format(texts: &Texts, spread: &Spread) -> Format {
    if spread.family == "beta" {
        let texts = texts.clone();
        Format::new(move |value| texts.percent(value, if value.abs() < 0.1 { 1 } else { 0 }))
    } else {
        significant(texts, 3)
    }
}

fn one(texts: &Texts, overview: &Overview, spread: &Spread) -> Html {
    let what = spread.what.as_str();
    let format = format(texts, spread);
    let unit: Argument<'_> = overview.unit.as_str().into();
    let median = format.print(spread.quantiles[2]);
    let mean = format.print(spread.mean);
    let title =
        texts.with(&format!("pictures-spread-{what}"), &[("median", median.as_str().into()), ("unit", unit.clone())]);
    let points: Rc<Vec<[f64; 2]>> =
        Rc::new(spread.points.iter().map(|[value, density, _]| [*value, *density]).collect());
    let describe = {
        let (texts, all, format) = (texts.clone(), spread.points.clone(), format.clone());
        Callback::from(move |at: usize| {
            let [value, _, share] = all[at];
            texts.with(
                "pictures-spread-point",
                &[("value", format.print(value).into()), ("share", texts.percent(share, 0).into())],
            )
        })
    };
    let [low, .., high] = spread.quantiles;
    let description = texts.with(
        "pictures-spread-description",
        &[
            ("what", texts.with(&format!("pictures-spread-x-{what}"), &[("unit", unit.clone())]).as_str().into()),
            ("low", format.print(low).into()),
            ("high", format.print(high).into()),
            ("median", median.as_str().into()),
        ],
    );
    let [first, second] = spread.parameters.map(|parameter| texts.significant(parameter, 4));
    let law = texts.with(
        &format!("pictures-spread-{}", spread.family),
        &[
            ("first", first.into()),
            ("second", second.into()),
            ("mean", mean.as_str().into()),
            ("variance", texts.significant(spread.variance, 3).into()),
        ],
    );
    let ends = match spread.unbounded {
        [true, true] => Some("pictures-spread-both"),
        [true, false] => Some("pictures-spread-low"),
        [false, true] => Some("pictures-spread-high"),
        [false, false] => None,
    };
    let words = match ends {
        Some(id) => format!("{law} {}", texts.get(id)),
        None => law.to_string(),
    };
    let row = |share: f64, value: f64| vec![texts.percent(share, 0), format.print(value)];
    let mut rows: Vec<Vec<String>> = [0.05, 0.25, 0.5, 0.75, 0.95]
        .into_iter()
        .zip(spread.quantiles)
        .map(|(share, value)| row(share, value))
        .collect();
    rows.push(vec![texts.get("pictures-mean").to_string(), mean.clone()]);
    rows.push(vec![texts.get("pictures-variance").to_string(), texts.significant(spread.variance, 3)]);
    let x_title = texts.with(&format!("pictures-spread-x-{what}"), &[("unit", unit)]);
    let table = TableData { head: vec![texts.get("pictures-spread-share").to_string(), x_title.to_string()], rows };
    let marks = vec![
        (spread.quantiles[2], texts.with("pictures-spread-median", &[("value", median.into())])),
        (spread.mean, texts.with("pictures-spread-mean", &[("value", mean.into())])),
    ];
    html! {
        <Density {title} {description} {x_title} y_title={texts.get("pictures-spread-y")} {points} unbounded={spread.unbounded} {marks}
            place_format={format} {describe} hint={texts.get("pictures-spread-hint")} note={note(words)} table={Rc::new(table)}
            file_name={texts.get(&format!("pictures-spread-file-{what}"))} />
    }
}
