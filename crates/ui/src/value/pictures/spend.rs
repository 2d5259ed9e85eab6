//! Mean spend of customers against the spend model.

use std::rc::Rc;

use models::value_pictures::{Overview, SpendPicture};
use yew::prelude::*;

use super::words::{note, number};
use crate::chart::{Format, Histogram, LegendEntry, TableData};
use crate::texts::Texts;

/// The picture; nothing without a spend model.
pub(super) fn picture(texts: &Texts, overview: &Overview) -> Html {
    let Some(spend) = &overview.spend else { return Html::default() };
    let SpendPicture { customers, width, bins, beyond, curve, means } = spend;
    let money = {
        let texts = texts.clone();
        Format::new(move |value| texts.money_up_to(value, 2))
    };
    let name = {
        let (money, texts, width) = (money.clone(), texts.clone(), *width);
        move |bin: usize| -> AttrValue {
            let ends = [bin as f64 * width, (bin + 1) as f64 * width].map(|end| money.print(end));
            texts.with("pictures-stretch", &[("from", ends[0].as_str().into()), ("to", ends[1].as_str().into())])
        }
    };
    let describe = {
        let (texts, bins, name) = (texts.clone(), bins.clone(), name.clone());
        Callback::from(move |bin: usize| {
            let [actual, expected] = bins[bin];
            texts.with(
                "pictures-spend-bin",
                &[
                    ("stretch", name(bin).as_str().into()),
                    ("actual", actual.into()),
                    ("expected", texts.number(expected, 1).into()),
                ],
            )
        })
    };
    let model_mean = means.1.map_or_else(|| "–".to_owned(), |mean| texts.money_fixed(mean, 2));
    let observed = texts.money_fixed(means.0, 2);
    let row = |name: AttrValue, [actual, expected]: [f64; 2]| {
        vec![name.to_string(), texts.number(actual, 0), texts.fixed(expected, 1)]
    };
    let mut rows: Vec<Vec<String>> = bins.iter().enumerate().map(|(bin, pair)| row(name(bin), *pair)).collect();
    let end = texts.money_up_to(*width * bins.len() as f64, 2);
    rows.push(row(texts.with("pictures-above", &[("value", end.as_str().into())]), *beyond));
    let table = TableData {
        head: ["pictures-spend-x", "value-actual", "value-expected"].map(|id| texts.get(id).to_string()).to_vec(),
        rows,
    };
    let legend = vec![
        LegendEntry { label: texts.get("value-actual"), class: "mark-actual" },
        LegendEntry { label: texts.get("value-expected"), class: "mark-expected" },
    ];
    let words = texts.with(
        "pictures-spend-note",
        &[
            ("beyond", beyond[0].into()),
            ("expected", texts.number(beyond[1], 0).into()),
            ("end", end.as_str().into()),
            ("mean", observed.as_str().into()),
            ("model", model_mean.as_str().into()),
        ],
    );
    let peak = |which: usize| {
        (0..bins.len()).max_by(|one, two| bins[*one][which].total_cmp(&bins[*two][which])).unwrap_or_default()
    };
    html! {
        <section aria-labelledby="pictures-spend-title">
            <h2 id="pictures-spend-title">{ texts.get("pictures-spend-title") }</h2>
            <p class="lead-in">{ texts.get("pictures-spend-lead") }</p>
            <Histogram title={texts.with("pictures-spend-finding", &[("customers", (*customers as f64).into())])}
                description={texts.with("pictures-spend-description", &[
                    ("actual", name(peak(0)).as_str().into()),
                    ("expected", name(peak(1)).as_str().into()),
                ])}
                x_title={texts.get("pictures-spend-x")} y_title={texts.get("value-frequency-y")} width={*width}
                bins={Rc::new(bins.iter().map(|pair| pair[0]).collect::<Vec<_>>())} curve={Rc::new(curve.clone())}
                {legend} place_format={money} tick_format={number(texts, 0)} {describe} hint={texts.get("pictures-bins-hint")}
                note={note(words)} table={Rc::new(table)} file_name={texts.get("pictures-spend-file")} />
        </section>
    }
}
