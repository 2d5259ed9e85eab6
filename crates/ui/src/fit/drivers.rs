//! What `loyalty-drivers` found: the coefficients with their intervals, the residuals, the reading in words, the tables.

use std::rc::Rc;

use models::fits::loyalty_drivers::{DriverTerm, DriversReport, SimpleSlopes};
use models::fits::{Estimated, FitReport};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::parts::{
    between, chance, chance_cell, fixed_cell, interval_cell, listed, ranged_cell, share, table, variable,
};
use super::view::Shown;
use crate::chart::{Band, Format, IntervalMark, IntervalRow, Intervals, PointColumn, Residuals, TableData};
use crate::model::Lexicon;

/// From here on an effect is taken for one.
const SIGNIFICANT: f64 = 0.05;
/// Below this a scale is not reliable enough (Nunnally 1978).
const RELIABLE: f64 = 0.7;
/// Above this drivers share so much that their effects can hardly be told apart.
const INFLATED: f64 = 5.0;
/// Fewer rows a term than these make coefficients unsteady.
const ROWS_A_TERM: usize = 10;

/// Everything that is shown of a report.
pub(super) fn shown(
    words: &Lexicon,
    report: &FitReport,
    found: &DriversReport,
    arrays: &Rc<Vec<PointColumn>>,
) -> Shown {
    let view = View { words, found };
    Shown {
        figure: html! {
            <Coefficients words={words.clone()} found={Rc::new(found.clone())} file_name={report.model.clone()} />
        },
        headline: html! {
            <>
                <span class="model-headline-name">{ words.get("explained") }</span>{ " " }
                <strong class="number" data-result="r-squared" data-value={found.r_squared.to_string()}>{ share(words, found.r_squared) }</strong>
            </>
        },
        reading: view.reading(report),
        tables: html! {
            <>
                { view.coefficients() }
                { view.slopes() }
                { view.residuals(report, arrays) }
                { view.fit(report) }
                { view.variables() }
            </>
        },
    }
}

struct View<'a> {
    words: &'a Lexicon,
    found: &'a DriversReport,
}

/// The name of a term: the driver, or both of an interaction.
fn term_name(words: &Lexicon, found: &DriversReport, term: &DriverTerm) -> AttrValue {
    let name = |place: usize| variable(words, &found.drivers[place]);
    match term.drivers.as_slice() {
        [] => words.get("intercept"),
        [one] => name(*one),
        [one, other, ..] => {
            let (one, other) = (name(*one), name(*other));
            words.texts.with("fit-pair-product", &[("from", one.as_str().into()), ("to", other.as_str().into())])
        }
    }
}

fn clear(estimate: &Estimated) -> bool {
    estimate.p.is_none_or(|p| p < SIGNIFICANT)
}

fn interval(words: &Lexicon, low: f64, high: f64) -> String {
    between(words, &words.texts.fixed(low, 2), &words.texts.fixed(high, 2))
}

impl View<'_> {
    fn name(&self, term: &DriverTerm) -> AttrValue {
        term_name(self.words, self.found, term)
    }

    fn driver(&self, place: usize) -> AttrValue {
        variable(self.words, &self.found.drivers[place])
    }

    fn reading(&self, report: &FitReport) -> Vec<AttrValue> {
        let (words, found) = (self.words, self.found);
        let texts = &words.texts;
        let mut said = Vec::new();
        let explained = [
            ("share", share(words, found.r_squared).into()),
            ("adjusted", share(words, found.adjusted).into()),
            ("p", found.joint.map_or_else(|| words.own("none").to_string(), |test| chance(words, test.p)).into()),
        ];
        let anything = found.joint.is_none_or(|test| test.p < SIGNIFICANT);
        said.push(words.with(if anything { "finding-explained" } else { "finding-nothing" }, &explained));

        let singles = || found.terms.iter().filter(|term| term.drivers.len() == 1);
        let beta = |term: &&DriverTerm| term.standardised.map_or(0.0, |all| all[0]);
        let mut strong: Vec<&DriverTerm> = singles().filter(|term| clear(&term.estimate)).collect();
        strong.sort_by(|one, two| beta(two).abs().total_cmp(&beta(one).abs()));
        let told = strong.iter().map(|term| {
            let (name, beta) = (self.name(term), texts.fixed(beta(term), 2));
            words.with("strong", &[("driver", name.as_str().into()), ("beta", beta.into())]).to_string()
        });
        let told = listed(words, told);
        if let Some(first) = strong.first() {
            said.push(words.with("finding-strong", &[("drivers", told.into())]));
            let (estimate, name) = (first.estimate, self.name(first));
            let arguments = [
                ("driver", name.as_str().into()),
                ("points", texts.fixed(estimate.value.abs(), 2).into()),
                ("interval", interval(words, estimate.lower, estimate.upper).into()),
                ("level", texts.percent(found.level, 0).into()),
            ];
            said.push(
                words.with(if estimate.value < 0.0 { "finding-point-less" } else { "finding-point-more" }, &arguments),
            );
        }
        let silent = singles().filter(|term| !clear(&term.estimate)).map(|term| self.name(term).to_string());
        let silent = listed(words, silent);
        if !silent.is_empty() {
            said.push(words.with("finding-silent", &[("drivers", silent.into())]));
        }
        said.extend(found.slopes.iter().map(|slopes| self.interaction(slopes)));

        let inflated = singles().filter(|term| term.inflation.is_some_and(|vif| vif > INFLATED));
        let inflated = listed(words, inflated.map(|term| self.name(term).to_string()));
        if !inflated.is_empty() {
            said.push(words.with("finding-inflated", &[("drivers", inflated.into())]));
        }
        let scales = std::iter::once(&found.outcome).chain(&found.drivers);
        for scale in scales.filter(|scale| scale.alpha.is_some_and(|alpha| alpha < RELIABLE)) {
            let alpha = texts.fixed(scale.alpha.unwrap_or_default(), 2);
            let name = variable(words, scale);
            said.push(words.with("finding-unreliable", &[("scale", name.as_str().into()), ("alpha", alpha.into())]));
        }
        if let Some(test) = found.spread {
            let id = match (test.p < SIGNIFICANT, found.errors.as_str()) {
                (true, "classical") => "finding-uneven-classical",
                (true, _) => "finding-uneven",
                (false, _) => "finding-even",
            };
            said.push(words.with(id, &[("p", chance(words, test.p).into())]));
        }
        if report.used < ROWS_A_TERM * found.terms.len() {
            said.push(words.with("finding-few", &[("rows", report.used.into()), ("terms", found.terms.len().into())]));
        }
        said
    }

    /// Whether one driver changes the effect of another.
    fn interaction(&self, slopes: &SimpleSlopes) -> AttrValue {
        let (words, found) = (self.words, self.found);
        let term = found.terms.iter().find(|term| term.drivers == slopes.drivers);
        let (focal, moderator) = (self.driver(slopes.drivers[0]), self.driver(slopes.drivers[1]));
        let slope = |at: usize| words.texts.fixed(slopes.at[at].value, 2);
        let arguments = [
            ("focal", focal.as_str().into()),
            ("moderator", moderator.as_str().into()),
            ("low", slope(0).into()),
            ("high", slope(2).into()),
            ("p", chance(words, term.and_then(|term| term.estimate.p).unwrap_or(0.0)).into()),
        ];
        let is_clear = term.is_some_and(|term| clear(&term.estimate));
        words.with(if is_clear { "finding-interaction" } else { "finding-no-interaction" }, &arguments)
    }

    fn coefficients(&self) -> Html {
        let (words, found) = (self.words, self.found);
        let level = words.texts.percent(found.level, 0);
        let head = [
            words.get("term"),
            words.get("coefficient"),
            words.with("interval", &[("level", level.into())]),
            words.get("standardised"),
            AttrValue::from("p"),
            words.get("error"),
            AttrValue::from("t"),
            AttrValue::from("VIF"),
        ];
        let rows = found.terms.iter().map(|term| {
            let estimate = &term.estimate;
            let print = |value: f64| words.texts.fixed(value, 3);
            let cells = vec![
                print(estimate.value).into(),
                interval_cell(words, &print(estimate.lower), &print(estimate.upper)).into(),
                fixed_cell(words, term.standardised.map(|all| all[0]), 3),
                chance_cell(words, estimate.p),
                print(estimate.error).into(),
                fixed_cell(words, estimate.t, 2),
                fixed_cell(words, term.inflation, 2),
            ];
            (html! { self.name(term) }, cells)
        });
        let errors = words.option("errors", &found.errors);
        let note = words.with("coefficients-note", &[("errors", errors.as_str().into())]);
        let centred = (!found.slopes.is_empty()).then(|| words.get("centred-note"));
        html! {
            <>
                { table(words, words.get("coefficients"), &head, rows.collect()) }
                <p class="fit-note">{ note }{ " " }{ centred }</p>
            </>
        }
    }

    fn slopes(&self) -> Html {
        let (words, found) = (self.words, self.found);
        if found.slopes.is_empty() {
            return html! {};
        }
        let head = [words.get("slope-of"), words.get("slope-low"), words.get("slope-mean"), words.get("slope-high")];
        let rows = found.slopes.iter().map(|slopes| {
            let (focal, moderator) = (self.driver(slopes.drivers[0]), self.driver(slopes.drivers[1]));
            let name =
                words.with("slope-with", &[("focal", focal.as_str().into()), ("moderator", moderator.as_str().into())]);
            let cells = slopes.at.iter().map(|slope| ranged_cell(words, [slope.value, slope.lower, slope.upper], 2));
            (html! { name }, cells.collect())
        });
        html! { <>{ table(words, words.get("slopes"), &head, rows.collect()) }<p class="fit-note">{ words.get("slopes-note") }</p></> }
    }

    fn residuals(&self, report: &FitReport, arrays: &Rc<Vec<PointColumn>>) -> Html {
        let (words, found) = (self.words, self.found);
        // The report comes a moment before the arrays do.
        let [fitted, residuals] = arrays.as_slice() else { return html! { <div class="picture-pending" /> } };
        let print = |value: f64| words.texts.fixed(value, 2);
        let range = |ends: [f64; 2]| interval_cell(words, &print(ends[0]), &print(ends[1]));
        let bands = found.bands.iter().map(|band| {
            let arguments = [
                ("rows", band.rows.into()),
                ("range", between(words, &print(band.fitted[0]), &print(band.fitted[1])).into()),
                ("mean", print(band.mean).into()),
                ("spread", print(band.spread).into()),
            ];
            Band {
                from: band.fitted[0],
                to: band.fitted[1],
                mean: band.mean,
                spread: band.spread,
                readout: words.with("residuals-readout", &arguments),
            }
        });
        let data = TableData {
            head: ["fitted", "rows", "residual-mean", "residual-spread"].map(|id| words.get(id).to_string()).into(),
            rows: found
                .bands
                .iter()
                .map(|band| {
                    vec![range(band.fitted), words.texts.count(band.rows), print(band.mean), print(band.spread)]
                })
                .collect(),
        };
        let printer = words.clone();
        html! {
            <Residuals title={words.get("residuals")} description={words.get("residuals-picture")} fitted={fitted.clone()}
                residuals={residuals.clone()} bands={Rc::new(bands.collect::<Vec<_>>())}
                axes={[words.get("fitted-axis"), words.get("residual-axis")]}
                tick_format={Format::new(move |value| printer.texts.number(value, 1))} table={Rc::new(data)}
                hint={words.get("residuals-hint")} note={html! { <p class="chart-note">{ words.get("residuals-note") }</p> }}
                file_name={format!("{}-residuals", report.model)} />
        }
    }

    /// The equation as a whole.
    fn fit(&self, report: &FitReport) -> Html {
        let (words, found) = (self.words, self.found);
        let texts = &words.texts;
        let head = [words.get("measure"), words.get("measured")];
        let mut rows: Vec<(Html, Vec<AttrValue>)> = vec![
            (html! { "R²" }, vec![texts.fixed(found.r_squared, 3).into()]),
            (html! { words.get("adjusted") }, vec![texts.fixed(found.adjusted, 3).into()]),
            (html! { words.get("error-deviation") }, vec![texts.fixed(found.error_deviation, 3).into()]),
        ];
        if let Some(test) = found.joint {
            let line = words.with(
                "joint-line",
                &[
                    ("statistic", texts.fixed(test.statistic, 2).into()),
                    ("degrees", texts.number(test.degrees, 0).into()),
                    ("residual", texts.number(test.residual_degrees.unwrap_or_default(), 0).into()),
                    ("p", chance(words, test.p).into()),
                ],
            );
            rows.push((html! { words.get("joint") }, vec![line]));
        }
        if let Some(test) = found.spread {
            let line = words.with(
                "spread-line",
                &[
                    ("statistic", texts.fixed(test.statistic, 2).into()),
                    ("degrees", texts.number(test.degrees, 0).into()),
                    ("p", chance(words, test.p).into()),
                ],
            );
            rows.push((html! { words.get("spread") }, vec![line]));
        }
        rows.push((html! { words.get("rows") }, vec![texts.count(report.used).into()]));
        table(words, words.get("fit"), &head, rows)
    }

    fn variables(&self) -> Html {
        let (words, found) = (self.words, self.found);
        let head = ["variable", "items", "mean", "deviation", "alpha"].map(|id| words.get(id));
        let rows = std::iter::once(&found.outcome).chain(&found.drivers).map(|one| {
            let cells = vec![
                words.texts.count(one.columns.len()).into(),
                words.texts.fixed(one.mean, 2).into(),
                words.texts.fixed(one.deviation, 2).into(),
                fixed_cell(words, one.alpha, 2),
            ];
            (html! { variable(words, one) }, cells)
        });
        html! { <>{ table(words, words.get("variables"), &head, rows.collect()) }<p class="fit-note">{ words.get("variables-note") }</p></> }
    }
}

/// Properties of [`Coefficients`].
#[derive(Clone, PartialEq, Properties)]
struct CoefficientsProps {
    words: Lexicon,
    found: Rc<DriversReport>,
    file_name: AttrValue,
}

/// The effects with their intervals, standardised or in points of the scales.
#[component]
fn Coefficients(props: &CoefficientsProps) -> Html {
    let CoefficientsProps { words, found, file_name } = props;
    let in_points = use_state_eq(|| false);
    let of = |term: &DriverTerm| {
        let estimate = &term.estimate;
        match term.standardised {
            Some(all) if !*in_points => all,
            _ => [estimate.value, estimate.lower, estimate.upper],
        }
    };
    let mut terms: Vec<&DriverTerm> = found.terms.iter().filter(|term| !term.drivers.is_empty()).collect();
    terms.sort_by(|one, two| of(two)[0].total_cmp(&of(one)[0]));
    let level = words.texts.percent(found.level, 0);
    let rows = terms.iter().map(|term| {
        let [value, low, high] = of(term);
        let is_clear = clear(&term.estimate);
        let name = term_name(words, found, term);
        let arguments = [
            ("term", name.as_str().into()),
            ("value", words.texts.fixed(value, 2).into()),
            ("interval", interval(words, low, high).into()),
            ("level", level.as_str().into()),
            ("p", chance(words, term.estimate.p.unwrap_or(0.0)).into()),
        ];
        let readout = words.with("readout", &arguments);
        let class = if value < 0.0 { "tone-8" } else { "tone-1" };
        IntervalRow {
            name,
            marks: vec![IntervalMark { class, value, ends: Some([low, high]), full: is_clear }],
            readout,
        }
    });
    let rows: Vec<IntervalRow> = rows.collect();
    let axis = if *in_points { "points-axis" } else { "standardised-axis" };
    let data = TableData {
        head: vec![
            words.get("term").to_string(),
            words.get(if *in_points { "coefficient" } else { "standardised" }).to_string(),
            words.with("interval", &[("level", level.as_str().into())]).to_string(),
        ],
        rows: terms
            .iter()
            .map(|term| {
                let [value, low, high] = of(term).map(|value| words.texts.fixed(value, 3));
                vec![term_name(words, found, term).to_string(), value, interval_cell(words, &low, &high)]
            })
            .collect(),
    };
    let onchange = {
        let in_points = in_points.clone();
        Callback::from(move |event: Event| {
            if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
                in_points.set(select.selected_index() == 1);
            }
        })
    };
    let controls = html! {
        <div class="axis-choices">
            <label class="axis-choice">
                <span>{ words.get("show") }</span>{ " " }
                <select {onchange}>
                    <option selected={!*in_points}>{ words.get("show-standardised") }</option>
                    <option selected={*in_points}>{ words.get("show-points") }</option>
                </select>
            </label>
        </div>
    };
    let printer = words.clone();
    let note = words.with("picture-note", &[("level", level.as_str().into())]);
    html! {
        <Intervals title={words.get("question")} description={words.get("picture")} x_title={words.get(axis)} rows={Rc::new(rows)}
            tick_format={Format::new(move |value| printer.texts.number(value, 2))} table={Rc::new(data)} {controls}
            hint={words.texts.get("fit-hint-keys")} note={html! { <p class="chart-note">{ note }</p> }} file_name={file_name.clone()} />
    }
}
