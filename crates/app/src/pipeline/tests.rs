use workbench::protocol::{HistoryReport, LorenzReport, SegmentReport, TableReport};

use super::*;
use crate::state::{Action, Change, Outcome, Source, SourceKind};

/// A worker that is told by hand what to answer.
struct Bench {
    state: AppState,
    next: RequestId,
}

impl Bench {
    /// A file was just opened.
    fn opened() -> Self {
        let mut bench = Self { state: AppState::default(), next: 1 };
        bench.open(1);
        bench
    }

    fn open(&mut self, key: u32) {
        let source = Source { key, name: "orders.csv".into(), bytes: 10.0, kind: SourceKind::File };
        self.state.apply(Action::Open(source));
    }

    /// Carries out what is due and answers the commands.
    fn due(&mut self) -> Vec<Command> {
        let mut commands = Vec::new();
        while let Some(command) = next(&mut self.state) {
            if let Command::Ask { need, .. } = &command {
                self.state.apply(Action::Started(*need, self.next, 0.0));
                self.next += 1;
            }
            commands.push(command);
        }
        commands
    }

    fn finish(&mut self, need: Need, outcome: Outcome) {
        let WorkState::Running { id, .. } = self.state.work(need).state else { panic!("{need:?} does not run") };
        self.state.apply(Action::Finished(need, id, outcome));
    }

    /// Reads and summarises.
    fn summarised(kind: TableKind) -> Self {
        let mut bench = Self::opened();
        bench.due();
        bench.finish(Need::Table, table(kind));
        bench.due();
        bench.finish(Need::History, history());
        bench
    }
}

fn table(kind: TableKind) -> Outcome {
    Outcome::Table(Rc::new(TableReport {
        name: "orders.csv".into(),
        bytes: 10,
        format: "csv".into(),
        files: Vec::new(),
        encoding: "utf-8".into(),
        delimiter: Some(','),
        header: true,
        sheets: Vec::new(),
        sheet: None,
        stray_cells: 0,
        row_count: 3,
        columns: Vec::new(),
        preview: Vec::new(),
        kind,
        set_aside: Vec::new(),
        ambiguous_dates: Vec::new(),
    }))
}

fn history() -> Outcome {
    Outcome::History(Rc::new(HistoryReport {
        rows_used: 3,
        customers: 2,
        grouped: false,
        orders: 3,
        merged_same_day: 0,
        days: None,
        revenue: 30.0,
        one_time: 1,
        spend_unknown: 0,
        set_aside: Vec::new(),
        noted: Default::default(),
        begins_midway: None,
        intervals: true,
    }))
}

fn segments() -> Outcome {
    Outcome::Segment(Rc::new(SegmentReport {
        as_of: None,
        bins: 5,
        cuts: Default::default(),
        score_counts: Default::default(),
        segments: Vec::new(),
        grid: Vec::new(),
        audit: Default::default(),
        lorenz: LorenzReport { points: Vec::new(), gini: None, top_shares: Vec::new(), left_out: 0 },
        migration: None,
    }))
}

fn asked(commands: &[Command]) -> Vec<Need> {
    let needs = commands.iter().filter_map(|command| match command {
        Command::Ask { need, .. } => Some(*need),
        Command::Cancel(_) => None,
    });
    needs.collect()
}

fn bins(state: &AppState, bins: u8) -> Change {
    Change::Segment(SegmentSettings { bins, ..state.settings.segment.clone() })
}

fn other_cleaning() -> Change {
    let usual = Cleaning::default();
    Change::Cleaning(Cleaning { keep_zero: !usual.keep_zero, ..usual })
}

#[test]
fn a_file_goes_straight_through_to_its_customers() {
    let mut bench = Bench::opened();
    let commands = bench.due();
    assert!(matches!(commands[..], [Command::Ask { need: Need::Table, with_file: true, .. }]));
    bench.finish(Need::Table, table(TableKind::Transactions));
    assert_eq!(asked(&bench.due()), [Need::History]);
    bench.finish(Need::History, history());
    assert_eq!(bench.due(), [], "segments and values wait until a page shows them");
}

#[test]
fn answers_of_a_survey_are_not_made_customers() {
    let mut bench = Bench::opened();
    bench.due();
    bench.finish(Need::Table, table(TableKind::Responses));
    assert_eq!(bench.due(), []);
}

#[test]
fn what_a_page_shows_is_computed_one_after_the_other() {
    let mut bench = Bench::summarised(TableKind::Transactions);
    bench.state.apply(Action::Want(Need::Segment));
    bench.state.apply(Action::Want(Need::Value));
    assert_eq!(asked(&bench.due()), [Need::Segment]);
    bench.finish(Need::Segment, segments());
    assert_eq!(asked(&bench.due()), [Need::Value]);
}

#[test]
fn a_changed_mind_stops_the_old_request_and_asks_anew() {
    let mut bench = Bench::summarised(TableKind::Transactions);
    bench.state.apply(Action::Want(Need::Segment));
    bench.due();
    bench.state.apply(Action::Set(bins(&bench.state, 4), 0.0));
    assert!(matches!(bench.due()[..], [Command::Cancel(3)]));
    bench.state.apply(Action::Set(bins(&bench.state, 6), 1.0));
    assert_eq!(bench.due(), [], "it was told already");
    bench.finish(Need::Segment, Outcome::Stopped);
    let commands = bench.due();
    let [Command::Ask { request: Request::Segment(settings), .. }] = &commands[..] else { panic!("{commands:?}") };
    assert_eq!(settings.bins, 6);
}

#[test]
fn what_the_user_stopped_stays_stopped_until_asked_for_again() {
    let mut bench = Bench::opened();
    bench.due();
    bench.state.apply(Action::Stop(Need::Table));
    assert!(matches!(bench.due()[..], [Command::Cancel(1)]));
    bench.finish(Need::Table, Outcome::Stopped);
    assert_eq!(bench.due(), []);
    bench.state.apply(Action::Retry(Need::Table));
    assert_eq!(asked(&bench.due()), [Need::Table]);
}

#[test]
fn a_failure_waits_for_other_settings_and_keeps_the_old_result() {
    let mut bench = Bench::summarised(TableKind::Transactions);
    bench.state.apply(Action::Set(other_cleaning(), 0.0));
    assert_eq!(asked(&bench.due()), [Need::History]);
    bench.finish(Need::History, Outcome::Failed(Failure::new("no-usable-rows")));
    assert_eq!(bench.due(), []);
    assert!(bench.state.history.report.is_some(), "the old result stays");
    bench.state.apply(Action::Set(Change::Cleaning(Cleaning::default()), 5_000.0));
    assert_eq!(asked(&bench.due()), [Need::History]);
}

#[test]
fn new_customers_outdate_the_segments() {
    let mut bench = Bench::summarised(TableKind::Transactions);
    bench.state.apply(Action::Want(Need::Segment));
    bench.due();
    bench.finish(Need::Segment, segments());
    assert_eq!(bench.due(), []);
    bench.state.apply(Action::Set(other_cleaning(), 0.0));
    assert_eq!(asked(&bench.due()), [Need::History]);
    bench.finish(Need::History, history());
    assert_eq!(asked(&bench.due()), [Need::Segment]);
}

#[test]
fn another_file_drops_the_results_and_a_late_answer_is_not_taken_for_its_own() {
    let mut bench = Bench::opened();
    bench.due();
    let WorkState::Running { id, .. } = bench.state.table.work.state else { panic!("reading does not run") };
    bench.open(2);
    assert_eq!(asked(&bench.due()), [Need::Table]);
    bench.state.apply(Action::Finished(Need::Table, id, table(TableKind::Transactions)));
    assert!(bench.state.table.report.is_none());
}

#[test]
fn a_comparison_gives_way_to_what_a_slider_asks_for_and_is_made_up_for() {
    let mut bench = Bench::summarised(TableKind::Transactions);
    bench.state.apply(Action::Want(Need::Comparison));
    assert_eq!(asked(&bench.due()), [Need::Comparison]);
    bench.state.apply(Action::Want(Need::Segment));
    assert!(matches!(bench.due()[..], [Command::Cancel(_)]));
    assert_eq!(bench.due(), [], "it was told already");
    bench.finish(Need::Comparison, Outcome::Stopped);
    assert_eq!(asked(&bench.due()), [Need::Segment]);
    bench.finish(Need::Segment, segments());
    assert_eq!(asked(&bench.due()), [Need::Comparison]);
}

#[test]
fn a_comparison_does_not_depend_on_what_values_alone_depend_on() {
    let mut bench = Bench::summarised(TableKind::Transactions);
    bench.state.apply(Action::Want(Need::Comparison));
    bench.due();
    let usual = bench.state.settings.value.clone();
    bench.state.apply(Action::Set(Change::Value(ValueSettings { margin: 0.3, ..usual.clone() }), 0.0));
    assert_eq!(bench.due(), []);
    bench.state.apply(Action::Set(Change::Value(ValueSettings { holdout: false, ..usual }), 5_000.0));
    assert!(matches!(bench.due()[..], [Command::Cancel(_)]));
}

#[test]
fn settings_come_back_by_undo_and_go_forward_by_redo() {
    let mut bench = Bench::summarised(TableKind::Transactions);
    bench.state.apply(Action::Set(bins(&bench.state, 4), 0.0));
    bench.state.apply(Action::Set(bins(&bench.state, 3), 100.0));
    bench.state.apply(Action::Set(bins(&bench.state, 7), 9_000.0));
    bench.state.apply(Action::Undo);
    assert_eq!(bench.state.settings.segment.bins, 3, "changes of one moment are one step");
    bench.state.apply(Action::Undo);
    assert_eq!((bench.state.settings.segment.bins, bench.state.can_undo()), (5, false));
    bench.state.apply(Action::Redo);
    assert_eq!(bench.state.settings.segment.bins, 3);
}
