//! How value is spread over the customers.

use models::value_figures::ValueFigures;
use yew::prelude::*;

use crate::chart::{BarSeries, Bars, Format};
use crate::texts::Texts;

/// Ten groups by value.
pub(super) fn deciles(texts: &Texts, figures: &ValueFigures) -> Html {
    let deciles = &figures.deciles;
    let all: f64 = deciles.iter().map(|group| group.total).sum();
    let best = deciles.first().map_or(0.0, |group| group.total);
    let share = if all > 0.0 { best / all } else { 0.0 };
    let money = texts.clone();
    let short = texts.clone();
    html! {
        <Bars title={texts.with("value-deciles-finding", &[("share", texts.percent(share, 0).into()), ("groups", (deciles.len() as f64).into())])}
            description={texts.with("value-deciles-description", &[
                ("best", texts.money(deciles.first().map_or(0.0, |group| group.mean)).into()),
                ("worst", texts.money(deciles.last().map_or(0.0, |group| group.mean)).into()),
            ])}
            x_title={texts.get("value-deciles-x")} y_title={texts.get("value-deciles-y")}
            categories={(1..=deciles.len()).map(|group| AttrValue::from(group.to_string())).collect::<Vec<_>>()}
            series={vec![BarSeries {
                name: texts.get("value-deciles-y"),
                class: "mark-plain",
                values: deciles.iter().map(|group| group.mean).collect(),
            }]}
            extra={vec![
                (texts.get("column-customers"), deciles.iter().map(|group| texts.count(group.customers)).collect::<Vec<_>>()),
                (texts.get("value-deciles-total"), deciles.iter().map(|group| texts.money(group.total)).collect()),
                (texts.get("column-share"), deciles.iter().map(|group| if all > 0.0 { texts.percent_fixed(group.total / all, 1) } else { String::new() }).collect()),
                (texts.get("column-alive"), deciles.iter().map(|group| texts.percent_fixed(group.alive, 0)).collect()),
            ]}
            format={Format::new(move |value| if value.abs() >= 100.0 { money.money_fixed(value, 0) } else { money.money(value) })} tick_format={Format::new(move |value| short.compact_money(value))}
            labelled={true} hint={texts.get("value-deciles-hint")} file_name={texts.get("value-deciles-file")} />
    }
}
