//! What `churn-survival` found: the curves, the reading in words, the tables.

use std::rc::Rc;

use models::fits::FitReport;
use models::fits::churn_survival::{CurveReport, ShareAt, SurvivalReport};
use yew::prelude::*;

use super::parts::{between, chance, range, share, table, time};
use super::view::Shown;
use crate::chart::{Format, StepCurve, StepCurves, StepPoint, TableData, tone, tone_class};
use crate::model::Lexicon;

/// Below this a curve says little.
const FEW: usize = 20;
/// More curves than these begin without their bands, which would hide one another.
const MOST_BANDS: usize = 3;

/// Everything that is shown of a report.
pub(super) fn shown(words: &Lexicon, report: &FitReport, found: &SurvivalReport) -> Shown {
    let view = View { words, found };
    Shown {
        figure: view.figure(report),
        headline: view.headline(),
        reading: view.reading(),
        tables: html! { <>{ view.groups() }{ view.test() }{ view.life_table() }</> },
    }
}

struct View<'a> {
    words: &'a Lexicon,
    found: &'a SurvivalReport,
}

impl View<'_> {
    /// The curves that are drawn: the groups', else that of all customers.
    fn drawn(&self) -> &[CurveReport] {
        if self.found.curves.len() > 2 { &self.found.curves[1..] } else { &self.found.curves[..1] }
    }

    fn all(&self) -> &CurveReport {
        &self.found.curves[0]
    }

    fn name(&self, curve: &CurveReport) -> AttrValue {
        curve.group.clone().map_or_else(|| self.words.get("all"), AttrValue::from)
    }

    fn time(&self, value: f64) -> String {
        time(self.words, value, &self.found.unit)
    }

    fn ranged(&self, at: &ShareAt) -> String {
        let value = share(self.words, at.share);
        match (at.lower, at.upper) {
            (Some(low), Some(high)) => {
                format!("{value} ({})", range(self.words, &share(self.words, low), &share(self.words, high)))
            }
            _ => value,
        }
    }

    /// Colour of each drawn curve: the group that stays longest is the strongest blue.
    fn tones(&self) -> Vec<&'static str> {
        let drawn = self.drawn();
        let lasting = |curve: &CurveReport| curve.mean.map_or(0.0, |mean| mean[0]);
        (0..drawn.len())
            .map(|at| {
                let before = |other: usize| {
                    let (one, two) = (lasting(&drawn[other]), lasting(&drawn[at]));
                    one > two || (one == two && other < at)
                };
                let rank = (0..drawn.len()).filter(|&other| other != at && before(other)).count();
                tone_class(tone(rank, drawn.len()))
            })
            .collect()
    }

    fn figure(&self, report: &FitReport) -> Html {
        let words = self.words;
        let curves = self.drawn().iter().zip(self.tones()).map(|(curve, class)| StepCurve {
            name: self.name(curve),
            class,
            points: curve
                .points
                .iter()
                .map(|point| StepPoint {
                    x: point.time,
                    y: point.share.share,
                    band: point.share.lower.zip(point.share.upper).map(|(low, high)| [low, high]),
                })
                .collect(),
            end: curve.last[0],
            counts: curve.at_risk.clone(),
        });
        let curves: Vec<StepCurve> = curves.collect();
        let unit = words.texts.get(&format!("fit-unit-{}", self.found.unit));
        let (printer, places) = (words.clone(), (words.clone(), self.found.unit.clone()));
        let bands = curves.len() <= MOST_BANDS;
        let description = words.with("picture", &[("finding", self.median_words().into())]);
        html! {
            <StepCurves title={words.get("question")} {description}
                x_title={words.with("time", &[("unit", unit.as_str().into())])} y_title={words.get("share-axis")}
                count_title={words.get("at-risk-title")} curves={Rc::new(curves)} ticks={self.found.marks.clone()}
                format={Format::new(move |value| printer.texts.percent(value, 1))}
                place_format={Format::new(move |value| {
                    let after = time(&places.0, value, &places.1);
                    places.0.with("readout", &[("time", after.into())]).to_string()
                })}
                {bands} band_words={words.get("interval")} table={Rc::new(self.picture_table())}
                hint={words.texts.get("fit-hint-keys")} note={self.note()} file_name={report.model.clone()} />
        }
    }

    fn note(&self) -> Html {
        let level = self.words.texts.percent(self.found.level, 0);
        let band = self.words.option("band", &self.found.band);
        let arguments = [("level", level.into()), ("band", band.as_str().into())];
        html! { <p class="chart-note">{ self.words.with("band-note", &arguments) }{ " " }{ self.words.get("at-risk-note") }</p> }
    }

    /// Share and number at risk at each mark.
    fn picture_table(&self) -> TableData {
        let words = self.words;
        let several = self.drawn().len() > 1;
        let mut head = vec![words.texts.get(&format!("fit-unit-{}", self.found.unit)).to_string()];
        for curve in self.drawn() {
            let name = self.name(curve);
            let of = |id: &str| if several { format!("{name}: {}", words.get(id)) } else { words.get(id).to_string() };
            head.extend([of("share"), of("at-risk")]);
        }
        let row = |(at, mark): (usize, &f64)| {
            let cells = self.drawn().iter().flat_map(|curve| {
                let told =
                    curve.shares[at].as_ref().map_or_else(|| words.own("none").to_string(), |at| self.ranged(at));
                [told, words.texts.count(curve.at_risk[at])]
            });
            std::iter::once(words.texts.number(*mark, 2)).chain(cells).collect()
        };
        TableData { head, rows: self.found.marks.iter().enumerate().map(row).collect() }
    }

    /// The median of all customers in words, or why there is none.
    fn median_words(&self) -> String {
        let (words, all) = (self.words, self.all());
        match all.median {
            Some(median) => words.with(
                "finding-median",
                &[
                    ("median", self.time(median).into()),
                    ("interval", self.median_interval(all).into()),
                    ("level", words.texts.percent(self.found.level, 0).into()),
                ],
            ),
            None => words.with(
                "finding-no-median",
                &[("last", self.time(all.last[0]).into()), ("share", share(words, all.last[1]).into())],
            ),
        }
        .to_string()
    }

    fn median_ends(&self, curve: &CurveReport, open: &str) -> [String; 2] {
        curve.interval.map(|end| end.map_or_else(|| open.to_owned(), |end| self.words.texts.number(end, 1)))
    }

    fn median_interval(&self, curve: &CurveReport) -> String {
        let [low, high] = self.median_ends(curve, &self.words.texts.get("fit-open"));
        between(self.words, &low, &high)
    }

    fn headline(&self) -> Html {
        let words = self.words;
        html! {
            <>
                <span class="model-headline-name">{ words.get("median") }</span>{ " " }
                <strong class="number" data-result="median" data-value={self.all().median.map(|median| median.to_string())}>
                    { self.all().median.map_or_else(|| words.get("reason-not-reached").to_string(), |median| self.time(median)) }
                </strong>
            </>
        }
    }

    fn reading(&self) -> Vec<AttrValue> {
        let (words, found, all) = (self.words, self.found, self.all());
        let mut counts = vec![
            ("customers", all.customers.into()),
            ("gone", all.gone.into()),
            ("rest", (all.customers - all.gone).into()),
        ];
        let observed = match found.until {
            Some(until) => {
                counts.push(("until", words.texts.date(until).into()));
                words.with("finding-observed", &counts)
            }
            None => words.with("finding-lived", &counts),
        };
        let mut said = vec![observed, self.median_words().into()];
        let groups = &found.curves[1..];
        if let Some(test) = &found.test {
            let numbers = [
                ("statistic", words.texts.fixed(test.statistic, 2).into()),
                ("degrees", test.degrees.into()),
                ("p", chance(words, test.p).into()),
            ];
            let differ = test.p < 0.05;
            said.push(words.with(if differ { "finding-groups" } else { "finding-groups-alike" }, &numbers));
            let excess = |at: &usize| {
                let [observed, expected] = test.groups[*at];
                if expected > 0.0 { observed / expected } else { 0.0 }
            };
            let fastest = (0..groups.len()).max_by(|one, two| excess(one).total_cmp(&excess(two)));
            if let Some(at) = fastest.filter(|_| differ) {
                let [observed, expected] = test.groups[at];
                said.push(words.with(
                    "finding-fastest",
                    &[
                        ("group", self.name(&groups[at]).as_str().into()),
                        ("observed", observed.into()),
                        ("expected", words.texts.number(expected, 1).into()),
                    ],
                ));
            }
        } else if groups.len() > 1 {
            said.push(words.get("test-none"));
        }
        for curve in groups.iter().filter(|curve| curve.customers < FEW) {
            let name = self.name(curve);
            said.push(
                words.with("finding-small", &[("group", name.as_str().into()), ("customers", curve.customers.into())]),
            );
        }
        said
    }

    /// A line for all customers and for each group.
    fn groups(&self) -> Html {
        let (words, found) = (self.words, self.found);
        let milestone = self.milestone();
        let after = self.time(found.marks[milestone]);
        let within = self.time(found.horizon);
        let head = [
            words.get("group"),
            words.get("customers"),
            words.get("gone"),
            words.get("median"),
            words.with("share-after", &[("time", after.into())]),
            words.with("mean", &[("time", within.into())]),
        ];
        let tones = self.tones();
        let rows = found.curves.iter().enumerate().map(|(at, curve)| {
            let class = at.checked_sub(1).and_then(|group| tones.get(group)).filter(|_| found.curves.len() > 2);
            let name = match class {
                Some(class) => html! {
                    <span class={classes!("segment-name", *class)}><span class="swatch" aria-hidden="true" />{ self.name(curve) }</span>
                },
                None => html! { self.name(curve) },
            };
            let median = curve.median.map_or_else(
                || words.get("reason-not-reached").to_string(),
                |median| {
                    let [low, high] = self.median_ends(curve, "∞");
                    format!("{} ({})", words.texts.number(median, 1), range(words, &low, &high))
                },
            );
            let at_milestone = curve.shares[milestone].as_ref().map_or_else(|| words.own("none").to_string(), |at| self.ranged(at));
            let mean = curve.mean.map_or_else(|| words.own("none").to_string(), |[mean, _]| words.texts.number(mean, 1));
            let cells = vec![
                words.texts.count(curve.customers).into(),
                words.texts.count(curve.gone).into(),
                median.into(),
                at_milestone.into(),
                mean.into(),
            ];
            (name, cells)
        });
        table(words, words.get("table"), &head, rows.collect())
    }

    /// The mark at which shares are compared: a year where there is one.
    fn milestone(&self) -> usize {
        let year = match self.found.unit.as_str() {
            "months" => 12.0,
            "weeks" => 52.0,
            "days" => 365.0,
            _ => 1.0,
        };
        let marks = &self.found.marks;
        marks.iter().position(|mark| *mark == year).unwrap_or(marks.len() / 2)
    }

    fn test(&self) -> Html {
        let (words, found) = (self.words, self.found);
        let Some(test) = &found.test else { return html! {} };
        let head = [words.get("group"), words.get("customers"), words.get("observed"), words.get("expected")];
        let rows = found.curves[1..].iter().zip(&test.groups).map(|(curve, [observed, expected])| {
            let cells = vec![
                words.texts.count(curve.customers).into(),
                words.texts.number(*observed, 0).into(),
                words.texts.fixed(*expected, 1).into(),
            ];
            (html! { self.name(curve) }, cells)
        });
        let line = words.with(
            "test-line",
            &[
                ("statistic", words.texts.fixed(test.statistic, 2).into()),
                ("degrees", test.degrees.into()),
                ("p", chance(words, test.p).into()),
            ],
        );
        html! { <>{ table(words, words.get("test"), &head, rows.collect()) }<p class="fit-note">{ line }</p></> }
    }

    /// How the curve comes about, step by step, for the first times at which somebody left.
    fn life_table(&self) -> Html {
        const LINES: usize = 6;
        let words = self.words;
        let unit = words.texts.get(&format!("fit-unit-{}", self.found.unit));
        let head = [
            words.with("time", &[("unit", unit.as_str().into())]),
            words.get("at-risk"),
            words.get("gone"),
            words.get("factor"),
            words.get("share"),
        ];
        let rows = self.all().points.iter().take(LINES).map(|point| {
            let (at_risk, gone) = (point.at_risk as f64, point.gone as f64);
            let cells = vec![
                words.texts.count(point.at_risk).into(),
                words.texts.count(point.gone).into(),
                words.texts.fixed(1.0 - gone / at_risk, 4).into(),
                words.texts.fixed(point.share.share, 4).into(),
            ];
            (html! { words.texts.fixed(point.time, 2) }, cells)
        });
        html! { <>{ table(words, words.get("life-table"), &head, rows.collect()) }<p class="fit-note">{ words.get("table-note") }</p></> }
    }
}
