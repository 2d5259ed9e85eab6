//! The rule sets as published, as data.

use super::rules::{Rule, RuleSet};

/// Ids of the rule sets that ship, in the order they are offered.
pub const RULE_SETS: [&str; 6] = ["rf-ten", "codes-eleven", "eight-types", "rfm-030", "rfm-02x", "putler"];

/// Those of [`RULE_SETS`] that are complete partitions; the others overlap and are shown as published.
pub const COMPLETE: [&str; 3] = ["rf-ten", "codes-eleven", "eight-types"];

/// A rule set by its id.
///
/// - `rf-ten`: a grid of R and F in ten segments, an exact partition.
/// - `codes-eleven`: 125 codes in eleven segments, an exact partition.
/// - `eight-types`: high or low on R, F and M; made into ranges by [`super::HighLow::resolve`]; any number of bins.
/// - `rfm-030`: the default example of the R package rfm 0.3.0; overlaps.
/// - `rfm-02x`: that of its versions 0.2; overlaps.
/// - `putler`: R against the mean of F and M; overlaps, and its order is not published: top-down as printed.
pub fn rule_set(id: &str) -> Option<RuleSet> {
    let (bins, rules): (_, Vec<Rule>) = match id {
        "rf-ten" => (Some(5), RF_TEN.iter().map(grid).collect()),
        "codes-eleven" => (Some(5), CODES_ELEVEN.iter().map(codes).collect()),
        "eight-types" => (None, EIGHT_TYPES.iter().zip(0..).map(pattern).collect()),
        "rfm-030" => (Some(5), RFM_030.iter().map(cuboid).collect()),
        "rfm-02x" => (Some(5), RFM_02X.iter().map(cuboid).collect()),
        "putler" => (Some(5), PUTLER.iter().map(combined).collect()),
        _ => return None,
    };
    Some(RuleSet { id: id.to_owned(), bins, rules })
}

/// Segment, rank by value, scores of R, scores of F.
type Grid = (&'static str, u8, [u8; 2], [u8; 2]);

const RF_TEN: [Grid; 10] = [
    ("champions", 0, [5, 5], [4, 5]),
    ("loyal", 1, [3, 4], [4, 5]),
    ("potential-loyalists", 2, [4, 5], [2, 3]),
    ("new", 3, [5, 5], [1, 1]),
    ("promising", 4, [4, 4], [1, 1]),
    ("need-attention", 5, [3, 3], [3, 3]),
    ("cant-lose", 6, [1, 2], [5, 5]),
    ("at-risk", 7, [1, 2], [3, 4]),
    ("about-to-sleep", 8, [3, 3], [1, 2]),
    ("hibernating", 9, [1, 2], [1, 2]),
];

fn grid(&(id, rank, r, f): &Grid) -> Rule {
    Rule { id: id.to_owned(), rank, r: Some(r), f: Some(f), ..Rule::default() }
}

/// Segment, rank by value, cells as three digits R, F, M.
type Codes = (&'static str, u8, &'static [u16]);

const CODES_ELEVEN: [Codes; 11] = [
    ("champions", 0, &[555, 554, 544, 545, 454, 455, 445]),
    ("loyal", 1, &[543, 444, 435, 355, 354, 345, 344, 335]),
    (
        "potential-loyalists",
        2,
        &[
            553, 551, 552, 541, 542, 533, 532, 531, 452, 451, 442, 441, 431, 453, 433, 432, 423, 353, 352, 351, 342,
            341, 333, 323,
        ],
    ),
    ("new", 3, &[512, 511, 422, 421, 412, 411, 311]),
    ("promising", 4, &[525, 524, 523, 522, 521, 515, 514, 513, 425, 424, 413, 414, 415, 315, 314, 313]),
    ("need-attention", 5, &[535, 534, 443, 434, 343, 334, 325, 324]),
    ("about-to-sleep", 8, &[331, 321, 312, 221, 213, 231, 241, 251]),
    (
        "at-risk",
        7,
        &[255, 254, 245, 244, 253, 252, 243, 242, 235, 234, 225, 224, 153, 152, 145, 143, 142, 135, 134, 133, 125, 124],
    ),
    ("cant-lose", 6, &[155, 154, 144, 214, 215, 115, 114, 113]),
    ("hibernating", 9, &[332, 322, 233, 232, 223, 222, 132, 123, 122, 212, 211]),
    ("lost", 10, &[111, 112, 121, 131, 141, 151]),
];

fn codes((id, rank, codes): &Codes) -> Rule {
    let cells = codes.iter().map(|code| [code / 100, code / 10 % 10, code % 10].map(|digit| digit as u8)).collect();
    Rule { id: (*id).to_owned(), rank: *rank, cells, ..Rule::default() }
}

/// High or low on R, F, M, in the order of the course texts: the four important types before the four ordinary.
const EIGHT_TYPES: [&str; 8] = ["HHH", "HLH", "LHH", "LLH", "HHL", "HLL", "LHL", "LLL"];

fn pattern((pattern, rank): (&&str, u8)) -> Rule {
    Rule { id: pattern.to_ascii_lowercase(), rank, pattern: Some((*pattern).to_owned()), ..Rule::default() }
}

/// Segment, rank by value, scores of R, F, M.
type Cuboid = (&'static str, u8, [u8; 2], [u8; 2], [u8; 2]);

const RFM_030: [Cuboid; 10] = [
    ("champions", 0, [5, 5], [5, 5], [5, 5]),
    ("potential-loyalists", 2, [3, 5], [3, 5], [2, 5]),
    ("loyal", 1, [2, 4], [2, 4], [2, 4]),
    ("promising", 4, [3, 4], [1, 3], [3, 5]),
    ("new", 3, [4, 5], [1, 3], [1, 5]),
    ("cant-lose", 6, [1, 2], [3, 4], [4, 5]),
    ("at-risk", 7, [1, 2], [2, 5], [4, 5]),
    ("need-attention", 5, [1, 3], [3, 5], [3, 5]),
    ("about-to-sleep", 8, [2, 3], [1, 3], [1, 4]),
    ("lost", 9, [1, 1], [1, 5], [1, 5]),
];

const RFM_02X: [Cuboid; 10] = [
    ("champions", 0, [4, 5], [4, 5], [4, 5]),
    ("loyal", 1, [2, 5], [3, 5], [3, 5]),
    ("potential-loyalists", 2, [3, 5], [1, 3], [1, 3]),
    ("new", 3, [4, 5], [1, 1], [1, 1]),
    ("promising", 4, [3, 4], [1, 1], [1, 1]),
    ("need-attention", 5, [2, 3], [2, 3], [2, 3]),
    ("about-to-sleep", 8, [2, 3], [1, 2], [1, 2]),
    ("at-risk", 7, [1, 2], [2, 5], [2, 5]),
    ("cant-lose", 6, [1, 1], [4, 5], [4, 5]),
    ("lost", 9, [1, 2], [1, 2], [1, 2]),
];

fn cuboid(&(id, rank, r, f, m): &Cuboid) -> Rule {
    Rule { id: id.to_owned(), rank, r: Some(r), f: Some(f), m: Some(m), ..Rule::default() }
}

/// Segment, rank by value, scores of R, mean of the scores of F and M; the scale is published as 0 to 5.
type Combined = (&'static str, u8, [u8; 2], [f64; 2]);

const PUTLER: [Combined; 11] = [
    ("champions", 0, [4, 5], [4.0, 5.0]),
    ("loyal", 1, [2, 5], [3.0, 5.0]),
    ("potential-loyalists", 2, [3, 5], [1.0, 3.0]),
    ("recent", 3, [4, 5], [0.0, 1.0]),
    ("promising", 4, [3, 4], [0.0, 1.0]),
    ("need-attention", 5, [2, 3], [2.0, 3.0]),
    ("about-to-sleep", 8, [2, 3], [0.0, 2.0]),
    ("at-risk", 7, [0, 2], [2.0, 5.0]),
    ("cant-lose", 6, [0, 1], [4.0, 5.0]),
    ("hibernating", 9, [1, 2], [1.0, 2.0]),
    ("lost", 10, [0, 2], [0.0, 2.0]),
];

fn combined(&(id, rank, r, fm): &Combined) -> Rule {
    Rule { id: id.to_owned(), rank, r: Some(r), fm: Some(fm), ..Rule::default() }
}
