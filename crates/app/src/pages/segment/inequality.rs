//! How unequally customers contribute: the Lorenz curve, Gini's index and the shares of the top.

use std::rc::Rc;

use ui::chart::{Format, Lorenz, TableData};
use ui::texts::use_texts;
use workbench::protocol::LorenzReport;
use yew::prelude::*;

/// Properties of [`Inequality`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct InequalityProps {
    pub(super) lorenz: LorenzReport,
}

/// The curve and what it says.
#[component]
pub(super) fn Inequality(props: &InequalityProps) -> Html {
    let texts = use_texts();
    let lorenz = &props.lorenz;
    let Some(gini) = lorenz.gini else {
        return html! {
            <section aria-labelledby="lorenz-title">
                <h2 id="lorenz-title">{ texts.get("segment-lorenz-title") }</h2>
                <p>{ texts.get("segment-lorenz-none") }</p>
            </section>
        };
    };
    let percent = Format::new({
        let texts = texts.clone();
        move |share| texts.percent(share, 0)
    });
    let top =
        |share: f64| lorenz.top_shares.iter().find(|[of, _]| (*of - share).abs() < 1e-9).map(|[_, revenue]| *revenue);
    let twenty = top(0.2).unwrap_or(0.0);
    let title = texts.with("segment-lorenz-finding", &[("share", texts.percent(twenty, 0).into())]);
    let describe = {
        let texts = texts.clone();
        Callback::from(move |[customers, revenue]: [f64; 2]| {
            texts.with(
                "segment-lorenz-point",
                &[
                    ("customers", texts.percent(customers, 0).into()),
                    ("revenue", texts.percent(revenue, 1).into()),
                    ("top", texts.percent(1.0 - customers, 0).into()),
                    ("rest", texts.percent(1.0 - revenue, 1).into()),
                ],
            )
        })
    };
    let marks = lorenz
        .top_shares
        .iter()
        .filter(|[of, _]| *of >= 0.05)
        .map(|[of, revenue]| {
            let label = texts.with(
                "segment-lorenz-mark",
                &[("top", texts.percent(*of, 0).into()), ("share", texts.percent(*revenue, 0).into())],
            );
            (*of, label)
        })
        .collect::<Vec<_>>();
    let table = Rc::new(TableData {
        head: vec![
            texts.get("segment-lorenz-table-top").to_string(),
            texts.get("segment-lorenz-table-share").to_string(),
        ],
        rows: lorenz
            .top_shares
            .iter()
            .map(|[of, revenue]| vec![texts.percent(*of, 0), texts.percent_fixed(*revenue, 1)])
            .collect(),
    });
    html! {
        <>
            <section aria-labelledby="lorenz-title">
                <h2 id="lorenz-title">{ texts.get("segment-lorenz-title") }</h2>
                <Lorenz {title}
                    description={texts.with("segment-lorenz-description", &[("gini", texts.fixed(gini, 2).into()), ("share", texts.percent(twenty, 0).into())])}
                    x_title={texts.get("segment-lorenz-x")} y_title={texts.get("segment-lorenz-y")}
                    points={Rc::new(lorenz.points.clone())} equality={texts.get("segment-lorenz-equality")}
                    gini={texts.with("segment-lorenz-gini", &[("gini", texts.fixed(gini, 2).into())])}
                    {marks} {describe} format={percent} hint={texts.get("segment-lorenz-hint")} {table}
                    note={if lorenz.left_out > 0 {
                        html! { <p class="chart-note">{ texts.with("segment-lorenz-left-out", &[("count", (lorenz.left_out as f64).into())]) }</p> }
                    } else {
                        Html::default()
                    }}
                    file_name={texts.get("segment-lorenz-file")} />
            </section>
            <aside class="note" aria-label={texts.get("segment-gini-term")}>
                <p><strong>{ texts.get("segment-gini-term") }</strong></p>
                <p>{ texts.get("segment-gini-hint") }</p>
            </aside>
        </>
    }
}
