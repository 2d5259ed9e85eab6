//! What `relationship-paths` found: the diagram, the effects on loyalty with their intervals, the reading, the tables.

use std::rc::Rc;

use models::fits::FitReport;
use models::fits::relationship_paths::{PathArrow, PathEffect, PathWay, PathsReport};
use yew::prelude::*;

use super::parts::{between, chance_cell, fixed_cell, interval_cell, listed, ranged_cell, share, table, variable};
use super::view::Shown;
use crate::chart::{
    Format, IntervalMark, IntervalRow, Intervals, LegendEntry, PathDiagram, PathLink, PathNode, TableData,
};
use crate::model::Lexicon;

/// Fewer rows are few for a path model.
const FEW: usize = 100;
/// Ways that are told.
const WAYS: usize = 12;

/// Everything that is shown of a report.
pub(super) fn shown(words: &Lexicon, report: &FitReport, found: &PathsReport) -> Shown {
    let view = View { words, found };
    let outcome = view.name(view.outcome());
    Shown {
        figure: view.diagram(report),
        headline: html! {
            <>
                <span class="model-headline-name">{ words.with("explained", &[("outcome", outcome.as_str().into())]) }</span>{ " " }
                <strong class="number" data-result="r-squared" data-value={view.explained(view.outcome()).map(|r| r.to_string())}>
                    { view.explained(view.outcome()).map_or_else(|| words.own("none").to_string(), |r| share(words, r)) }
                </strong>
            </>
        },
        reading: view.reading(report),
        tables: html! { <>{ view.effects_picture(report) }{ view.effects() }{ view.arrows() }{ view.ways() }{ view.variables() }</> },
    }
}

struct View<'a> {
    words: &'a Lexicon,
    found: &'a PathsReport,
}

/// Whether an interval leaves out zero.
fn clear([_, low, high]: [f64; 3]) -> bool {
    low > 0.0 || high < 0.0
}

impl View<'_> {
    /// The last variable, which the others lead to.
    fn outcome(&self) -> usize {
        self.found.variables.len().saturating_sub(1)
    }

    fn name(&self, place: usize) -> AttrValue {
        variable(self.words, &self.found.variables[place])
    }

    fn explained(&self, place: usize) -> Option<f64> {
        self.found.equations.iter().find(|equation| equation.to == place).map(|equation| equation.r_squared)
    }

    fn fixed(&self, value: f64) -> String {
        self.words.texts.fixed(value, 2)
    }

    fn ends(&self, [_, low, high]: [f64; 3]) -> String {
        between(self.words, &self.fixed(low), &self.fixed(high))
    }

    fn arrow(&self, from: usize, to: usize) -> AttrValue {
        let sides = [self.name(from), self.name(to)];
        let arguments = [("from", sides[0].as_str().into()), ("to", sides[1].as_str().into())];
        self.words.texts.with("fit-pair-arrow", &arguments)
    }

    fn way(&self, way: &PathWay) -> String {
        way.through.iter().map(|place| self.name(*place).to_string()).collect::<Vec<_>>().join(" → ")
    }

    /// Effects on the outcome, the strongest total first.
    fn on_outcome(&self) -> Vec<&PathEffect> {
        let mut effects: Vec<&PathEffect> =
            self.found.effects.iter().filter(|effect| effect.to == self.outcome()).collect();
        effects.sort_by(|one, two| two.total[0].abs().total_cmp(&one.total[0].abs()));
        effects
    }

    /// Satisfaction, trust, commitment and loyalty in a row; what comes from outside above and below it.
    fn node(&self, place: usize) -> PathNode {
        let role = self.found.variables[place].role.as_str();
        let chain = ["satisfaction", "trust", "commitment", "loyalty"];
        let own: Vec<&str> =
            chain.into_iter().filter(|role| self.found.variables.iter().any(|one| one.role == *role)).collect();
        let at = match (role, own.iter().position(|one| *one == role)) {
            (_, Some(step)) => [step as f64 / (own.len().max(2) - 1) as f64, 0.5],
            ("empowerment", _) => [0.5, 0.0],
            _ => [0.5, 1.0],
        };
        let note = self
            .explained(place)
            .map(|share| AttrValue::from(format!("R² = {}", self.fixed(share))))
            .unwrap_or_default();
        PathNode { name: self.name(place), note, at }
    }

    fn diagram(&self, report: &FitReport) -> Html {
        let (words, found) = (self.words, self.found);
        let level = words.texts.percent(found.level, 0);
        let link = |arrow: &PathArrow| {
            let arguments = [
                ("arrow", self.arrow(arrow.from, arrow.to)),
                ("value", self.fixed(arrow.coefficient[0]).into()),
                ("interval", self.ends(arrow.coefficient).into()),
                ("level", level.clone().into()),
            ];
            let arguments: Vec<_> = arguments.iter().map(|(id, value)| (*id, value.as_str().into())).collect();
            PathLink {
                from: arrow.from,
                to: arrow.to,
                strength: arrow.coefficient[0],
                full: clear(arrow.coefficient),
                label: self.fixed(arrow.coefficient[0]).into(),
                readout: words.with("readout", &arguments),
            }
        };
        let data = TableData {
            head: vec![
                words.get("arrow").to_string(),
                words.get("coefficient").to_string(),
                words.with("interval", &[("level", level.as_str().into())]).to_string(),
            ],
            rows: found
                .arrows
                .iter()
                .map(|arrow| {
                    let [value, low, high] = arrow.coefficient.map(|value| words.texts.fixed(value, 3));
                    vec![self.arrow(arrow.from, arrow.to).to_string(), value, interval_cell(words, &low, &high)]
                })
                .collect(),
        };
        let nodes: Vec<PathNode> = (0..found.variables.len()).map(|place| self.node(place)).collect();
        let negative = found.arrows.iter().any(|arrow| arrow.coefficient[0] < 0.0);
        let legend = if negative {
            vec![
                LegendEntry { label: words.get("positive"), class: "tone-1" },
                LegendEntry { label: words.get("negative"), class: "tone-8" },
            ]
        } else {
            Vec::new()
        };
        let note = words.with("picture-note", &[("level", level.as_str().into())]);
        html! {
            <PathDiagram title={words.get("question")} description={words.get("picture")} nodes={Rc::new(nodes)}
                links={Rc::new(found.arrows.iter().map(link).collect::<Vec<_>>())} {legend} table={Rc::new(data)}
                hint={words.get("hint")} note={html! { <p class="chart-note">{ note }</p> }} file_name={report.model.clone()} />
        }
    }

    fn reading(&self, report: &FitReport) -> Vec<AttrValue> {
        let (words, found) = (self.words, self.found);
        let outcome = self.name(self.outcome());
        let level = words.texts.percent(found.level, 0);
        let mut said = Vec::new();
        if let Some(explained) = self.explained(self.outcome()) {
            let arguments = [("outcome", outcome.as_str().into()), ("share", share(words, explained).into())];
            said.push(words.with("finding-explained", &arguments));
        }
        let effects = self.on_outcome();
        if let Some(effect) = effects.first() {
            let cause = self.name(effect.from);
            let arguments = [
                ("cause", cause.as_str().into()),
                ("outcome", outcome.as_str().into()),
                ("total", self.fixed(effect.total[0]).into()),
                ("interval", self.ends(effect.total).into()),
                ("level", level.as_str().into()),
            ];
            said.push(words.with("finding-strongest", &arguments));
        }
        for effect in &effects {
            let Some(indirect) = effect.indirect else { continue };
            let cause = self.name(effect.from);
            let arguments = [
                ("cause", cause.as_str().into()),
                ("outcome", outcome.as_str().into()),
                ("indirect", self.fixed(indirect[0]).into()),
                ("interval", self.ends(indirect).into()),
                ("direct", effect.direct.map_or_else(String::new, |direct| self.fixed(direct[0])).into()),
            ];
            said.push(words.with(
                match (clear(indirect), effect.direct.map(clear)) {
                    (true, Some(true)) => "finding-both",
                    (true, Some(false)) => "finding-through-only",
                    (true, None) => "finding-through",
                    (false, _) => "finding-not-through",
                },
                &arguments,
            ));
        }
        let strongest = found.ways.iter().find(|way| way.through.len() > 2);
        if let Some(way) = strongest {
            let arguments = [
                ("way", self.way(way).into()),
                ("effect", self.fixed(way.effect).into()),
                ("outcome", outcome.as_str().into()),
            ];
            said.push(words.with("finding-way", &arguments));
        }
        let unsure = found.arrows.iter().filter(|arrow| !clear(arrow.coefficient));
        let unsure = listed(words, unsure.map(|arrow| self.arrow(arrow.from, arrow.to).to_string()));
        if !unsure.is_empty() {
            said.push(words.with("finding-unsure", &[("arrows", unsure.into())]));
        }
        if report.used < FEW {
            said.push(words.with("finding-few", &[("rows", report.used.into())]));
        }
        if found.failed > 0 {
            said.push(words.with("finding-failed", &[("failed", found.failed.into())]));
        }
        said
    }

    /// Total, direct and indirect effects on the outcome, one below the other.
    fn effects_picture(&self, report: &FitReport) -> Html {
        let (words, found) = (self.words, self.found);
        let outcome = self.name(self.outcome());
        let level = words.texts.percent(found.level, 0);
        let mut rows = Vec::new();
        let mut lines = Vec::new();
        for effect in self.on_outcome() {
            let cause = self.name(effect.from);
            let kinds = [
                ("total", Some(effect.total), "tone-1"),
                ("direct", effect.direct, "tone-5"),
                ("indirect", effect.indirect, "tone-8"),
            ];
            // Where there is one kind only it is the total too.
            let several = effect.direct.is_some() && effect.indirect.is_some();
            for (kind, all, class) in kinds {
                let Some(all) = all.filter(|_| several || kind != "total") else { continue };
                let name = words.with(
                    "effect-name",
                    &[("cause", cause.as_str().into()), ("kind", words.get(kind).as_str().into())],
                );
                let arguments = [
                    ("name", name.as_str().into()),
                    ("value", self.fixed(all[0]).into()),
                    ("interval", self.ends(all).into()),
                    ("level", level.as_str().into()),
                ];
                let readout = words.with("effect-readout", &arguments);
                let mark = IntervalMark { class, value: all[0], ends: Some([all[1], all[2]]), full: clear(all) };
                let [value, low, high] = all.map(|value| words.texts.fixed(value, 3));
                lines.push(vec![name.to_string(), value, interval_cell(words, &low, &high)]);
                rows.push(IntervalRow { name, marks: vec![mark], readout });
            }
        }
        let legend = [("total", "tone-1"), ("direct", "tone-5"), ("indirect", "tone-8")];
        let data = TableData {
            head: vec![
                words.get("cause").to_string(),
                words.get("effect").to_string(),
                words.with("interval", &[("level", level.as_str().into())]).to_string(),
            ],
            rows: lines,
        };
        let printer = words.clone();
        let title = words.with("effects-question", &[("outcome", outcome.as_str().into())]);
        html! {
            <Intervals title={title.clone()} description={title} x_title={words.get("effect-axis")} rows={Rc::new(rows)}
                legend={legend.map(|(id, class)| LegendEntry { label: words.get(id), class }).to_vec()}
                tick_format={Format::new(move |value| printer.texts.number(value, 2))} table={Rc::new(data)}
                hint={words.texts.get("fit-hint-keys")} file_name={format!("{}-effects", report.model)} />
        }
    }

    fn effects(&self) -> Html {
        let words = self.words;
        let head = ["cause-effect", "total", "direct", "indirect"].map(|id| words.get(id));
        let mut effects: Vec<&PathEffect> = self.found.effects.iter().collect();
        effects.sort_by_key(|effect| (std::cmp::Reverse(effect.to), effect.from));
        let cell = |all: Option<[f64; 3]>| all.map_or_else(|| words.own("none"), |all| ranged_cell(words, all, 2));
        let rows = effects.into_iter().map(|effect| {
            let cells = vec![cell(Some(effect.total)), cell(effect.direct), cell(effect.indirect)];
            (html! { self.arrow(effect.from, effect.to) }, cells)
        });
        let note = words.with(
            "effects-note",
            &[("level", words.texts.percent(self.found.level, 0).into()), ("resamples", self.found.resamples.into())],
        );
        html! { <>{ table(words, words.get("effects"), &head, rows.collect()) }<p class="fit-note">{ note }</p></> }
    }

    fn arrows(&self) -> Html {
        let (words, found) = (self.words, self.found);
        let head = [
            words.get("arrow"),
            words.get("coefficient"),
            words.get("slope"),
            words.get("error"),
            AttrValue::from("t"),
            AttrValue::from("p"),
            AttrValue::from("VIF"),
        ];
        let rows = found.arrows.iter().map(|arrow| {
            let cells = vec![
                words.texts.fixed(arrow.coefficient[0], 3).into(),
                words.texts.fixed(arrow.slope.value, 3).into(),
                words.texts.fixed(arrow.slope.error, 3).into(),
                fixed_cell(words, arrow.slope.t, 2),
                chance_cell(words, arrow.slope.p),
                words.texts.fixed(arrow.inflation, 2).into(),
            ];
            (html! { self.arrow(arrow.from, arrow.to) }, cells)
        });
        let errors = words.option("errors", &found.errors);
        let note = words.with("arrows-note", &[("errors", errors.as_str().into())]);
        html! { <>{ table(words, words.get("arrows"), &head, rows.collect()) }<p class="fit-note">{ note }</p></> }
    }

    fn ways(&self) -> Html {
        let (words, found) = (self.words, self.found);
        let outcome = self.name(self.outcome());
        let head = [words.get("way"), words.get("product")];
        let rows = found
            .ways
            .iter()
            .take(WAYS)
            .map(|way| (html! { self.way(way) }, vec![AttrValue::from(words.texts.fixed(way.effect, 3))]));
        let title = words.with("ways", &[("outcome", outcome.as_str().into())]);
        html! { <>{ table(words, title, &head, rows.collect()) }<p class="fit-note">{ words.get("ways-note") }</p></> }
    }

    fn variables(&self) -> Html {
        let (words, found) = (self.words, self.found);
        let head = ["variable", "items", "mean", "deviation", "alpha", "r-squared"].map(|id| words.get(id));
        let rows = found.variables.iter().enumerate().map(|(place, one)| {
            let cells = vec![
                words.texts.count(one.columns.len()).into(),
                words.texts.fixed(one.mean, 2).into(),
                words.texts.fixed(one.deviation, 2).into(),
                fixed_cell(words, one.alpha, 2),
                fixed_cell(words, self.explained(place), 3),
            ];
            (html! { self.name(place) }, cells)
        });
        table(words, words.get("variables"), &head, rows.collect())
    }
}
