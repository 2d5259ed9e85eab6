//! The forecast of the days held out, by recency.

use models::value_pictures::{Overview, RecencyGroup};
use yew::prelude::*;

use super::words::{number, stretch};
use crate::chart::{BarSeries, Bars};
use crate::texts::Texts;

/// The picture; nothing without days held out.
pub(super) fn picture(texts: &Texts, overview: &Overview) -> Html {
    let Some(groups) = &overview.by_recency else { return Html::default() };
    let groups: Vec<&RecencyGroup> = groups.iter().filter(|group| group.customers > 0).collect();
    let name = |group: &&RecencyGroup| match group.recency {
        Some(between) => stretch(texts, between).into(),
        None => texts.get("pictures-recency-none"),
    };
    let series = |which: usize| groups.iter().map(|group| group.means.map_or(0.0, |means| means[which])).collect();
    let worst = groups
        .iter()
        .filter_map(|group| Some((group, group.means?)))
        .max_by(|one, two| (one.1[0] - one.1[1]).abs().total_cmp(&(two.1[0] - two.1[1]).abs()));
    let description = match worst {
        Some((group, [actual, expected])) => texts.with(
            "pictures-recency-description",
            &[
                ("group", name(group).as_str().into()),
                ("actual", texts.fixed(actual, 2).into()),
                ("expected", texts.fixed(expected, 2).into()),
            ],
        ),
        None => texts.get("pictures-recency-question"),
    };
    html! {
        <Bars title={texts.get("pictures-recency-question")} {description}
            x_title={texts.get(&format!("pictures-recency-x-{}", overview.unit))} y_title={texts.get("value-by-frequency-y")}
            categories={groups.iter().map(name).collect::<Vec<_>>()}
            series={vec![
                BarSeries { name: texts.get("value-actual"), class: "mark-actual", values: series(0) },
                BarSeries { name: texts.get("value-expected"), class: "mark-expected", values: series(1) },
            ]}
            extra={vec![(texts.get("value-frequency-y"), groups.iter().map(|group| texts.count(group.customers)).collect())]}
            format={number(texts, 2)} tick_format={number(texts, 1)} hint={texts.get("value-bars-hint")}
            note={super::words::note(texts.get("pictures-recency-note"))} file_name={texts.get("pictures-recency-file")} />
    }
}
