//! Dropping a task, in whatever slice, leaves the session as it was; a new session given the same requests ends up alike.

use workbench::Step;
use workbench::protocol::{Answer, Column, Request, SegmentSettings, ValueSettings, WindowRequest};

use crate::{ask, cdnow};

fn rows() -> Request {
    Request::Window(WindowRequest {
        columns: vec![Column::Customer, Column::Segment, Column::Alive, Column::Value],
        sort: Column::Total,
        descending: true,
        search: String::new(),
        segment: None,
        offset: 0,
        count: 50,
    })
}

#[test]
fn a_cancelled_fit_keeps_the_old_result() {
    let mut session = cdnow::session();
    ask(&mut session, Request::Segment(SegmentSettings::default()), 1_000).expect("segments");
    ask(&mut session, Request::Value(cdnow::settings()), 1_000).expect("a fit");
    let before = ask(&mut session, rows(), 1).expect("a window");
    let changed = ValueSettings { holdout: false, horizon: Some(4.0), ..ValueSettings::default() };
    for slices in [1, 5, 20, 28] {
        let mut task = session.start(Request::Value(changed.clone()), None).expect("a task");
        for _ in 0..slices {
            assert!(matches!(task.advance(&mut session, 100), Step::Progress(_)));
        }
        drop(task);
        assert_eq!(ask(&mut session, rows(), 1).expect("a window"), before);
    }
    let other = SegmentSettings { rule_set: "eight-types".to_owned(), ..SegmentSettings::default() };
    let mut task = session.start(Request::Segment(other), None).expect("a task");
    assert!(matches!(task.advance(&mut session, 100), Step::Progress(_)));
    drop(task);
    assert_eq!(ask(&mut session, rows(), 1).expect("a window"), before);
    assert_eq!(ask(&mut session, Request::Cancel, 1).expect("always").answer, Answer::Cancelled);
}

#[test]
fn replayed_requests_give_the_same_session() {
    let run = || {
        let mut session = cdnow::session();
        ask(&mut session, Request::Segment(SegmentSettings::default()), 1_000).expect("segments");
        ask(&mut session, Request::Value(cdnow::settings()), 1_000).expect("a fit");
        ask(&mut session, rows(), 1).expect("a window")
    };
    assert_eq!(run(), run());
}

#[test]
fn a_task_outlived_by_its_customers_is_refused() {
    let mut session = cdnow::session();
    let mut task = session.start(Request::Segment(SegmentSettings::default()), None).expect("a task");
    crate::summarise(&mut session).expect("customers");
    assert!(matches!(task.advance(&mut session, 100), Step::Failed(failure) if failure.code == "superseded"));
}
