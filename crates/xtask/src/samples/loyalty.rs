//! A survey of loyalty and what is behind it, for the models that are estimated from answers.

use super::Language;
use super::random::Random;

/// Members asked.
const MEMBERS: usize = 360;
/// Largest answer; the smallest is 1.
const POINTS: f64 = 7.0;
/// How often an answer is left blank.
const BLANK: f64 = 0.001;

/// One thing asked about: its name in both languages, how many questions, and where their answers lie.
struct Scale {
    name: [&'static str; 2],
    items: usize,
    mean: f64,
    spread: f64,
    /// How far a single answer strays from what is felt, in points.
    stray: f64,
}

const fn scale(name: [&'static str; 2], items: usize, mean: f64, spread: f64, stray: f64) -> Scale {
    Scale { name, items, mean, spread, stray }
}

const SCALES: [Scale; 12] = [
    scale(["service quality", "服务质量"], 3, 5.0, 1.1, 0.8),
    scale(["value", "感知价值"], 3, 4.7, 1.1, 0.8),
    scale(["satisfaction", "满意感"], 3, 5.1, 1.1, 0.7),
    scale(["trust", "信任感"], 3, 4.8, 1.1, 0.8),
    scale(["commitment", "归属感"], 3, 4.2, 1.2, 0.8),
    scale(["friendship", "商业友谊"], 3, 3.9, 1.2, 0.8),
    scale(["empowerment", "心理受权"], 3, 4.4, 1.1, 0.9),
    scale(["switching costs", "转换成本"], 3, 3.8, 1.2, 0.9),
    scale(["alternatives", "替代选择性"], 2, 4.1, 1.2, 0.8),
    scale(["product experience", "产品经验"], 1, 4.3, 1.5, 0.0),
    scale(["relevance", "利益相关性"], 1, 4.6, 1.4, 0.0),
    scale(["loyalty", "忠诚感"], 3, 4.6, 1.2, 0.7),
];

/// 360 members of a coffee chain's club: questions on a scale of seven points.
pub(super) fn loyalty(language: Language) -> String {
    let mut random = Random::new(41);
    let mut header = vec![language.of("member", "会员").to_owned()];
    for scale in &SCALES {
        let name = language.of(scale.name[0], scale.name[1]);
        // As the languages write it: "trust 1", "信任感1".
        let numbered = |item| format!("{name}{}{item}", language.of(" ", ""));
        match scale.items {
            1 => header.push(name.to_owned()),
            items => header.extend((1..=items).map(numbered)),
        }
    }
    let mut text = header.join(",") + "\n";
    for member in 1..=MEMBERS {
        let felt = felt(&mut random);
        let mut cells = vec![language.of(&format!("M{member:03}"), &format!("会员{member:03}")).to_owned()];
        for (scale, felt) in SCALES.iter().zip(felt) {
            for _ in 0..scale.items {
                let answer = scale.mean + scale.spread * felt + random.normal(0.0, scale.stray);
                let answer = (answer + 0.5).floor().clamp(1.0, POINTS);
                cells.push(if random.happens(BLANK) { String::new() } else { answer.to_string() });
            }
        }
        text += &(cells.join(",") + "\n");
    }
    text
}

/// What a member feels, a number a scale with about unit spread: quality makes value, both make satisfaction, which makes
/// trust, which makes commitment; loyalty comes of them, of what it costs to leave, and of where else one could go.
fn felt(random: &mut Random) -> [f64; SCALES.len()] {
    let mut normal = |spread: f64| random.normal(0.0, spread);
    let (quality, friendship, empowerment) = (normal(1.0), normal(1.0), normal(1.0));
    let value = 0.5 * quality + normal(0.85);
    let satisfaction = 0.35 * quality + 0.3 * value + 0.2 * empowerment + 0.15 * friendship + normal(0.7);
    let trust = 0.5 * satisfaction + 0.25 * friendship + normal(0.75);
    let commitment = 0.4 * trust + 0.3 * friendship + 0.2 * empowerment + normal(0.75);
    let (costs, alternatives) = (0.2 * commitment + normal(0.95), normal(1.0));
    let (experience, relevance) = (normal(1.0), normal(1.0));
    // Who has nowhere else to go stays satisfied or not; and who is dissatisfied is harder to tell.
    let error = 0.55 * libm::exp(-0.22 * satisfaction);
    let loyalty = 0.3 * satisfaction + 0.15 * trust + 0.25 * commitment + 0.2 * costs - 0.2 * alternatives
        + 0.18 * satisfaction * alternatives
        + 0.05 * relevance
        + normal(error);
    [
        quality,
        value,
        satisfaction,
        trust,
        commitment,
        friendship,
        empowerment,
        costs,
        alternatives,
        experience,
        relevance,
        loyalty,
    ]
}
