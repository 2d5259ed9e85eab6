//! What the page learns of a textbook model without its card, and which models a file fits.

use models::{FieldKind, catalogue};
use workbench::Session;
use workbench::protocol::{Answer, ModelFields, ModelFit, ModelRunReport, Request};

use crate::{ask, read, written};

const FILE: &[u8] = "name,Money,authority\nA,80,60\nB,20,90\n".as_bytes();

fn fields(session: &mut Session, model: &str) -> ModelFields {
    match ask(session, Request::ModelFields { model: model.to_owned(), own: None }, 1).expect("fields").answer {
        Answer::ModelFields(fields) => written(&fields),
        other => panic!("{other:?}"),
    }
}

fn fits(session: &mut Session) -> Vec<ModelFit> {
    match ask(session, Request::ModelFits, 1).expect("fits").answer {
        Answer::ModelFits(fits) => fits,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_fields_are_those_of_the_card_with_or_without_a_file() {
    let mut session = Session::new();
    for card in catalogue() {
        let report = fields(&mut session, card.id);
        let inputs: Vec<&str> = card
            .inputs
            .iter()
            .filter(|field| !matches!(field.kind, FieldKind::List { .. }))
            .map(|field| field.id)
            .collect();
        assert_eq!(report.fields.iter().map(|field| field.id.as_str()).collect::<Vec<_>>(), inputs, "{}", card.id);
        assert_eq!(report.rows, card.rows);
        assert_eq!(report.segments, card.segments);
        let results: Vec<_> = report.results.iter().map(|result| (result.id.as_str(), result.unit)).collect();
        assert_eq!(results, card.results.iter().map(|result| (result.id, result.unit)).collect::<Vec<_>>());
        assert!(report.fields.iter().all(|field| field.column.is_none()));
    }
}

#[test]
fn the_columns_shown_are_those_that_the_run_takes() {
    let mut session = Session::new();
    read(&mut session, "leads.csv", FILE).expect("a table");
    let shown = fields(&mut session, "man-rule");
    let request =
        Request::RunModel { model: "man-rule".to_owned(), settings: Box::default(), words: Default::default() };
    let Answer::ModelRun(run) = ask(&mut session, request, 100).expect("a run").answer else { panic!("a run") };
    let run: ModelRunReport = written(&run);
    let shown: Vec<(&str, &str)> =
        shown.fields.iter().filter_map(|field| Some((field.id.as_str(), field.column.as_deref()?))).collect();
    let taken: Vec<(&str, &str)> =
        run.columns.iter().map(|(field, column)| (field.as_str(), column.as_str())).collect();
    assert_eq!(shown, [("money", "Money"), ("authority", "authority")]);
    assert!(taken.len() == 2 && shown.iter().all(|pair| taken.contains(pair)), "{taken:?}");
}

#[test]
fn a_model_of_all_customers_ranks_the_rows_among_themselves() {
    let mut session = Session::new();
    let amounts = [500, 200, 100, 60, 40, 30, 25, 20, 15, 10].map(|amount| format!("C{amount},{amount}\n")).concat();
    read(&mut session, "customers.csv", format!("name,revenue\n{amounts}").as_bytes()).expect("a table");
    let request =
        Request::RunModel { model: "pareto-abc".to_owned(), settings: Box::default(), words: Default::default() };
    let Answer::ModelRun(run) = ask(&mut session, request, 6).expect("a run").answer else { panic!("a run") };
    let run: ModelRunReport = written(&run);
    let counts: Vec<usize> = run.segments.iter().map(|segment| segment.count).collect();
    assert_eq!((run.rows, counts), (10, vec![3, 4, 3]));
    assert!(run.constant.is_empty(), "{:?}", run.constant);
}

#[test]
fn models_are_listed_by_the_share_of_their_inputs_found() {
    let mut session = Session::new();
    assert_eq!(ask(&mut session, Request::ModelFits, 1).expect_err("nothing is open").code, "nothing-open");
    read(&mut session, "leads.csv", FILE).expect("a table");
    let partly = fits(&mut session);
    let rule = partly.iter().find(|fit| fit.model == "man-rule").expect("it runs over a file");
    assert_eq!((rule.found, rule.of), (2, 3));
    assert!(partly.is_sorted_by(|one, other| one.found * other.of >= other.found * one.of));
    let runnable = catalogue().into_iter().filter(|card| card.rows.is_some() && !card.inputs.is_empty());
    assert!(partly.len() <= runnable.count());

    read(&mut session, "leads.csv", b"money,authority,need\n1,1,1\n2,2,2\n").expect("a table");
    let whole = &fits(&mut session)[0];
    assert_eq!((whole.found, whole.of), (3, 3));
}

#[test]
fn a_model_that_is_not_there_has_no_fields() {
    let request = Request::ModelFields { model: "nothing".to_owned(), own: None };
    let failure = ask(&mut Session::new(), request, 1).expect_err("no such model");
    assert_eq!(failure.code, "unknown-model");
}
