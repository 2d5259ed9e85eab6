//! What a rule set leaves out, counts twice or can never assign, in words.

use ui::texts::Texts;
use workbench::protocol::SegmentReport;
use yew::prelude::*;

use super::names::SegmentNames;

/// Cells shown by code before the rest is only counted.
const SHOWN: usize = 24;

/// The audit of the rule set in use.
pub(super) fn audit_section(texts: &Texts, report: &SegmentReport, names: &SegmentNames) -> Html {
    let audit = &report.audit;
    let cells = [("cells", (audit.cells as f64).into())];
    let codes = |list: &[[u8; 3]]| {
        let wide = report.bins > 9;
        let shown: Vec<String> = list
            .iter()
            .take(SHOWN)
            .map(|[r, f, m]| if wide { format!("{r}-{f}-{m}") } else { format!("{r}{f}{m}") })
            .collect();
        let rest = list.len().saturating_sub(SHOWN);
        html! {
            <span class="cell-codes">
                { shown.join(" ") }
                if rest > 0 {
                    { " " }{ texts.with("segment-audit-more", &[("count", (rest as f64).into())]) }
                }
            </span>
        }
    };
    let complete = audit.is_partition() && audit.unreachable.is_empty();
    html! {
        <>
            <section aria-labelledby="audit-title">
                <h2 id="audit-title">{ texts.get("segment-audit-title") }</h2>
                if complete {
                    <p>{ texts.with("segment-audit-complete", &cells) }</p>
                } else {
                    <ul class="plain-list audit">
                        if !audit.overlapping.is_empty() {
                            <li>
                                <p>{ texts.with("segment-audit-overlapping", &[("count", (audit.overlapping.len() as f64).into()), ("cells", (audit.cells as f64).into())]) }</p>
                                { codes(&audit.overlapping) }
                            </li>
                        }
                        if !audit.unmatched.is_empty() {
                            <li>
                                <p>{ texts.with("segment-audit-unmatched", &[("count", (audit.unmatched.len() as f64).into()), ("cells", (audit.cells as f64).into())]) }</p>
                                { codes(&audit.unmatched) }
                            </li>
                        }
                        if !audit.unreachable.is_empty() {
                            <li>
                                <p>{ texts.with("segment-audit-unreachable", &[("count", (audit.unreachable.len() as f64).into())]) }</p>
                                <span>{ audit.unreachable.iter().map(|id| names.name(id).to_string()).collect::<Vec<_>>().join(&texts.get("segment-list-separator")) }</span>
                            </li>
                        }
                        if audit.overlapping.is_empty() && audit.unmatched.is_empty() {
                            <li><p>{ texts.with("segment-audit-partition", &cells) }</p></li>
                        }
                    </ul>
                }
            </section>
            <aside class="note" aria-label={texts.get("segment-audit-title")}>
                <p>{ texts.get("segment-audit-note") }</p>
            </aside>
        </>
    }
}
