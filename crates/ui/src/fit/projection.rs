//! What `retention-projection` found: survival and retention with their projection, the models, every period, the cohorts.

use models::fits::FitReport;
use models::fits::retention_projection::{CohortSurvivors, ContractFinding, GroupProjection, ProjectionReport};
use yew::prelude::*;

use super::parts::{chance, fixed_cell, range, share, table, time};
use super::view::Shown;
use crate::chart::{Format, LineMark, LineSeries, Lines};
use crate::model::Lexicon;

/// Classes of what was observed and of what a model says, group by group.
const CLASSES: [[&str; 2]; 8] = [
    ["tone-0 observed", "tone-0 modelled"],
    ["tone-7 observed", "tone-7 modelled"],
    ["tone-3 observed", "tone-3 modelled"],
    ["tone-9 observed", "tone-9 modelled"],
    ["tone-5 observed", "tone-5 modelled"],
    ["tone-11 observed", "tone-11 modelled"],
    ["tone-1 observed", "tone-1 modelled"],
    ["tone-8 observed", "tone-8 modelled"],
];
/// Shades of the cohorts' table.
const SHADES: [&str; 10] =
    ["shade-0", "shade-1", "shade-2", "shade-3", "shade-4", "shade-5", "shade-6", "shade-7", "shade-8", "shade-9"];
/// Cohorts and periods of the table of cohorts: what a page holds.
const MOST: usize = 24;

/// Everything that is shown of a report.
pub(super) fn shown(words: &Lexicon, report: &FitReport, found: &ProjectionReport) -> Shown {
    let view = View { words, found };
    Shown {
        figure: view.survival(report),
        headline: view.headline(),
        reading: view.reading(report),
        tables: html! {
            <>
                { view.retention(report) }
                { view.models() }
                { for found.groups.iter().map(|group| view.periods(group)) }
                { for found.groups.iter().map(|group| view.triangle(group)) }
            </>
        },
    }
}

struct View<'a> {
    words: &'a Lexicon,
    found: &'a ProjectionReport,
}

impl View<'_> {
    fn is_several(&self) -> bool {
        self.found.groups.len() > 1
    }

    fn name(&self, group: &GroupProjection) -> AttrValue {
        group.group.clone().map_or_else(|| self.words.get("all"), AttrValue::from)
    }

    fn model(&self, id: &str) -> AttrValue {
        self.words.get(id)
    }

    /// The model that projects a group.
    fn best(&self, group: &GroupProjection) -> AttrValue {
        self.model(&group.fits[group.best].model)
    }

    fn time(&self, periods: usize) -> String {
        time(self.words, periods as f64, &self.found.length)
    }

    /// A sentence or title of one group, where there are several.
    fn of(&self, group: &GroupProjection, text: AttrValue) -> AttrValue {
        if !self.is_several() {
            return text;
        }
        let arguments = [("group", self.name(group).to_string().into()), ("text", text.to_string().into())];
        self.words.with("of-group", &arguments)
    }

    /// The longest projection.
    fn end(&self) -> usize {
        self.found.groups.iter().map(|group| group.periods.len()).max().unwrap_or(1) - 1
    }

    /// What was observed and what the models say, as lines: of one group both models, of several the better one of each.
    fn lines(
        &self,
        observed: impl Fn(&GroupProjection, usize) -> Option<f64>,
        modelled: impl Fn(&GroupProjection, usize, usize) -> f64,
        from: usize,
    ) -> Vec<LineSeries> {
        let words = self.words;
        let mut lines = Vec::new();
        for (group, classes) in self.found.groups.iter().zip(CLASSES.iter().cycle()) {
            let places = from..group.periods.len();
            let seen = places.clone().map_while(|place| observed(group, place)).collect();
            let line = |model: usize| places.clone().map(|place| modelled(group, place, model)).collect::<Vec<f64>>();
            if self.is_several() {
                lines.push(LineSeries { name: self.name(group), class: classes[0], values: seen });
                let arguments =
                    [("group", self.name(group).to_string().into()), ("model", self.best(group).to_string().into())];
                let name = words.with("modelled", &arguments);
                lines.push(LineSeries { name, class: classes[1], values: line(group.best) });
            } else {
                lines.push(LineSeries { name: words.get("observed"), class: "mark-actual", values: seen });
                for (place, fit) in group.fits.iter().enumerate() {
                    lines.push(LineSeries {
                        name: self.model(&fit.model),
                        class: CLASSES[place][1],
                        values: line(place),
                    });
                }
            }
        }
        lines
    }

    /// Where the projection begins; nowhere in particular where the groups have learnt from different times.
    fn mark(&self) -> Option<LineMark> {
        let learnt = self.found.groups.first()?.learnt;
        let same = self.found.groups.iter().all(|group| group.learnt == learnt);
        same.then(|| LineMark { at: learnt as f64, label: self.words.get("projected") })
    }

    fn chart(&self, id: [&str; 3], series: Vec<LineSeries>, from: usize, report: &FitReport) -> Html {
        let [title, description, axis] = id;
        let words = self.words;
        let unit = words.texts.get(&format!("fit-unit-{}", self.found.length));
        let (full, short) = (words.clone(), words.clone());
        html! {
            <Lines title={words.get(title)} description={words.with(description, &[("finding", self.projected().into())])}
                x_title={words.with("period", &[("unit", unit.to_string().into())])} y_title={words.get(axis)}
                x={(from..=self.end()).map(|place| place as f64).collect::<Vec<f64>>()} {series} mark={self.mark()}
                format={Format::new(move |value| full.texts.percent(value, 1))}
                tick_format={Format::new(move |value| short.texts.percent(value, 0))}
                hint={words.texts.get("fit-hint-keys")} file_name={format!("{}-{axis}", report.model)} />
        }
    }

    fn survival(&self, report: &FitReport) -> Html {
        let observed = |group: &GroupProjection, place: usize| group.periods[place].survival;
        let modelled = |group: &GroupProjection, place: usize, model: usize| group.periods[place].survivals[model];
        self.chart(["question", "picture", "survival-axis"], self.lines(observed, modelled, 0), 0, report)
    }

    fn retention(&self, report: &FitReport) -> Html {
        let observed = |group: &GroupProjection, place: usize| group.periods[place].retention;
        let modelled = |group: &GroupProjection, place: usize, model: usize| group.periods[place].retentions[model];
        let series = self.lines(observed, modelled, 1);
        self.chart(["retention-title", "retention-picture", "retention-axis"], series, 1, report)
    }

    /// The share still there at the end, group by group.
    fn projected(&self) -> String {
        let said = self.found.groups.iter().map(|group| self.of(group, self.projection(group)).to_string());
        said.collect::<Vec<String>>().join(" ")
    }

    fn projection(&self, group: &GroupProjection) -> AttrValue {
        let words = self.words;
        let last = group.periods.len() - 1;
        let period = &group.periods[last];
        let value = share(words, period.survivals[group.best]);
        let told = match period.interval {
            Some([low, high]) => {
                format!("{value} ({})", range(words, &share(words, low), &share(words, high)))
            }
            None => value,
        };
        let arguments =
            [("time", self.time(last).into()), ("share", told.into()), ("model", self.best(group).to_string().into())];
        words.with("finding-projected", &arguments)
    }

    fn headline(&self) -> Html {
        let words = self.words;
        html! {
            <>
                <span class="model-headline-name">{ words.with("headline", &[("time", self.time(self.end()).into())]) }</span>
                { for self.found.groups.iter().map(|group| {
                    let value = group.periods.last().map_or(0.0, |period| period.survivals[group.best]);
                    html! {
                        <>
                            { " " }
                            <strong class="number" data-result="projected" data-value={value.to_string()}>{ share(words, value) }</strong>
                            if self.is_several() { <span class="model-headline-name">{ " " }{ self.name(group) }</span> }
                        </>
                    }
                }) }
            </>
        }
    }

    fn reading(&self, report: &FitReport) -> Vec<AttrValue> {
        let mut said = Vec::new();
        if report.columns.contains_key("survivors") && self.is_several() {
            said.push(self.words.get("finding-together"));
        }
        for group in &self.found.groups {
            said.extend(self.of_group(group).into_iter().map(|sentence| self.of(group, sentence)));
        }
        said
    }

    fn of_group(&self, group: &GroupProjection) -> Vec<AttrValue> {
        let words = self.words;
        let mut said = Vec::new();
        let seen = group.periods.iter().rposition(|period| period.survival.is_some()).unwrap_or(0);
        let arguments = [
            ("customers", group.customers.into()),
            ("cohorts", group.cohorts.len().into()),
            ("share", share(words, group.periods[seen].survival.unwrap_or(1.0)).into()),
            ("time", self.time(seen).into()),
        ];
        said.push(words.with("finding-observed", &arguments));
        said.push(self.projection(group));
        said.push(match &group.test {
            None => words.get("finding-no-test"),
            Some(test) => {
                let c = group.fits.iter().flat_map(|fit| &fit.parameters).find(|parameter| parameter.id == "c");
                let c = c.map_or(1.0, |parameter| parameter.value);
                let arguments = [
                    ("c", words.texts.fixed(c, 2).into()),
                    ("statistic", words.texts.fixed(test.statistic, 2).into()),
                    ("p", chance(words, test.p).into()),
                    ("way", if c > 1.0 { "more" } else { "less" }.into()),
                ];
                words.with(if test.p < 0.05 { "finding-duration" } else { "finding-no-duration" }, &arguments)
            }
        });
        let rates: Vec<f64> = group.periods.iter().filter_map(|period| period.retention).collect();
        if let [first, .., last] = rates[..]
            && last > first
        {
            let arguments = [("first", share(words, first).into()), ("last", share(words, last).into())];
            said.push(words.with("finding-sorting", &arguments));
        }
        let lifetime = |place: usize| words.texts.fixed(group.periods[place].lifetime, 1);
        let rate = words.texts.percent(self.found.rate, 1);
        let arguments = [
            ("new", lifetime(0).into()),
            ("old", lifetime(seen).into()),
            ("time", self.time(seen).into()),
            ("rate", rate.into()),
        ];
        said.push(words.with("finding-lifetime", &arguments));
        for fit in &group.fits {
            let doubts = fit.findings.iter().filter(|finding| finding.kind != "converged");
            said.extend(doubts.map(|finding| self.doubt(&fit.model, finding)));
        }
        said.dedup();
        said
    }

    fn doubt(&self, model: &str, finding: &ContractFinding) -> AttrValue {
        let arguments = [
            ("model", self.model(model).to_string().into()),
            ("parameter", symbol(finding.parameter.as_deref().unwrap_or_default()).into()),
            ("towards", finding.towards.clone().unwrap_or_default().into()),
            ("periods", finding.periods.unwrap_or_default().into()),
            ("wanted", finding.wanted.unwrap_or_default().into()),
        ];
        self.words.with(&format!("finding-{}", finding.kind), &arguments)
    }

    /// Parameters with their standard errors, and the criteria.
    fn models(&self) -> Html {
        let words = self.words;
        let head = [
            words.get("model"),
            "α".into(),
            "β".into(),
            "c".into(),
            words.get("log-likelihood"),
            "AIC".into(),
            "BIC".into(),
        ];
        let mut rows = Vec::new();
        for group in &self.found.groups {
            for (place, fit) in group.fits.iter().enumerate() {
                let name = self.of(group, self.model(&fit.model));
                let name = html! {
                    <>{ name }if place == group.best { { " " }<span class="muted small">{ words.get("best") }</span> }</>
                };
                let cell = |place: usize| match fit.parameters.get(place) {
                    None => words.own("none"),
                    Some(parameter) => {
                        let value = words.texts.fixed(parameter.value, 3);
                        let error = parameter.error.map(|error| format!("{value} ({})", words.texts.fixed(error, 3)));
                        error.unwrap_or(value).into()
                    }
                };
                let criteria = [fit.log_likelihood, fit.aic, fit.bic];
                let cells = (0..3).map(cell).chain(criteria.map(|value| words.texts.fixed(value, 2).into())).collect();
                rows.push((name, cells));
            }
        }
        let tests = self.found.groups.iter().filter_map(|group| {
            let test = group.test.as_ref()?;
            let arguments =
                [("statistic", words.texts.fixed(test.statistic, 2).into()), ("p", chance(words, test.p).into())];
            Some(html! { <p class="fit-note">{ self.of(group, words.with("test-line", &arguments)) }</p> })
        });
        html! {
            <>
                { table(words, words.get("models"), &head, rows) }
                { for tests }
                <dl class="terms">
                    { for ["alpha", "beta", "c"].map(|id| html! {
                        <div><dt><var>{ symbol(id) }</var></dt><dd>{ words.get(&format!("meaning-{id}")) }</dd></div>
                    }) }
                </dl>
            </>
        }
    }

    /// A line a period, to the end of the projection.
    fn periods(&self, group: &GroupProjection) -> Html {
        let words = self.words;
        let unit = words.texts.get(&format!("fit-unit-{}", self.found.length));
        let of = |id: &str, model: &str| {
            AttrValue::from(format!(
                "{}: {}",
                words.get(id),
                if model.is_empty() { words.get("observed") } else { self.model(model) }
            ))
        };
        let head = [
            words.with("period", &[("unit", unit.to_string().into())]),
            words.get("at-risk"),
            of("still-there", ""),
            of("still-there", "sbg"),
            of("still-there", "bdw"),
            of("retention", ""),
            of("retention", "sbg"),
            of("retention", "bdw"),
            words.get("lifetime"),
        ];
        let percent = |value: Option<f64>| value.map_or_else(|| words.own("none"), |value| share(words, value).into());
        let rows = group.periods.iter().enumerate().map(|(place, period)| {
            let later = |value: f64| (place > 0).then_some(value);
            let at_risk = period.at_risk.map_or_else(|| words.own("none"), |value| words.texts.number(value, 1).into());
            let cells = vec![
                at_risk,
                percent(period.survival),
                percent(Some(period.survivals[0])),
                percent(Some(period.survivals[1])),
                percent(period.retention),
                percent(later(period.retentions[0])),
                percent(later(period.retentions[1])),
                fixed_cell(words, Some(period.lifetime), 2),
            ];
            (html! { words.texts.count(place) }, cells)
        });
        let rate = words.texts.percent(self.found.rate, 1);
        let note = words.with("table-note", &[("rate", rate.into()), ("model", self.best(group).to_string().into())]);
        html! {
            <>{ table(words, self.of(group, words.get("table")), &head, rows.collect()) }<p class="fit-note">{ note }</p></>
        }
    }

    /// The cohorts with the shares still there, the darker the more; one cohort alone is in the table of periods.
    fn triangle(&self, group: &GroupProjection) -> Html {
        if group.cohorts.len() < 2 {
            return html! {};
        }
        let words = self.words;
        let title = self.of(group, words.get("triangle"));
        let skipped = group.cohorts.len().saturating_sub(MOST);
        let shown = &group.cohorts[skipped..];
        let longest = shown.iter().map(|cohort| cohort.survivors.len().saturating_sub(1)).max().unwrap_or(0);
        let periods = longest.min(MOST);
        let cell = |cohort: &CohortSurvivors, period: usize| match cohort.survivors.get(period) {
            Some(left) => {
                let part = left / cohort.survivors[0];
                let shade = SHADES[((part * 10.0) as usize).min(9)];
                html! { <td class={classes!("number", shade)}>{ words.texts.percent(part, 0) }</td> }
            }
            None => html! { <td /> },
        };
        html! {
            <section class="fit-table">
                <h3>{ &title }</h3>
                <div class="scroll" tabindex="0" role="group" aria-label={title.clone()}><table class="triangle">
                    <caption class="visually-hidden">{ words.texts.with("fit-table-of", &[("table", title.to_string().into())]) }</caption>
                    <thead><tr>
                        <th scope="col">{ words.get("cohort") }</th>
                        <th scope="col" class="number">{ words.get("size") }</th>
                        { for (1..=periods).map(|period| html! { <th scope="col" class="number">{ words.texts.count(period) }</th> }) }
                    </tr></thead>
                    <tbody>
                        { for shown.iter().map(|cohort| html! {
                            <tr>
                                <th scope="row">{ &cohort.name }</th>
                                <td class="number">{ words.texts.number(cohort.survivors[0], 1) }</td>
                                { for (1..=periods).map(|period| cell(cohort, period)) }
                            </tr>
                        }) }
                    </tbody>
                </table></div>
                <p class="fit-note">
                    { words.get("triangle-note") }
                    if skipped > 0 || longest > periods {
                        { " " }{ words.with("triangle-more", &[("cohorts", shown.len().into()), ("periods", periods.into())]) }
                    }
                </p>
            </section>
        }
    }
}

/// A parameter as the literature writes it.
fn symbol(id: &str) -> &str {
    match id {
        "alpha" => "α",
        "beta" => "β",
        other => other,
    }
}
