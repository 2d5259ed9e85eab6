//! Small files that the textbook's models run on: a survey, subscriptions, a retention table, business accounts and
//! prospects. Headers and words in either language; the numbers are the same in both.

use super::Language;
use super::calendar::{civil, day};
use super::random::Random;

/// Dimensions of service quality: names, then the mean and spread of the gap that the survey shows.
const DIMENSIONS: [([&str; 2], f64, f64); 5] = [
    (["tangibles", "有形性"], 0.4, 0.9),
    (["reliability", "可靠性"], -0.8, 1.1),
    (["responsiveness", "响应性"], -0.5, 1.0),
    (["assurance", "保证性"], -0.1, 0.8),
    (["empathy", "移情性"], -0.4, 1.0),
];

/// 240 guests of a hotel chain: expectation and perception of five dimensions, attitude and share of stays.
pub(crate) fn survey(language: Language) -> String {
    let mut random = Random::new(22);
    let mut header = vec![language.of("respondent", "受访者").to_owned()];
    for (words, ..) in DIMENSIONS {
        header.push(language.of(&format!("expected {}", words[0]), &format!("期望{}", words[1])).to_owned());
    }
    for (words, ..) in DIMENSIONS {
        header.push(language.of(&format!("perceived {}", words[0]), &format!("感知{}", words[1])).to_owned());
    }
    for (english, chinese) in [
        ("expectation", "期望值"),
        ("experience", "体验"),
        ("attitude", "态度"),
        ("rival attitude", "对手态度"),
        ("purchases", "购买次数"),
        ("category purchases", "同类购买次数"),
    ] {
        header.push(language.of(english, chinese).to_owned());
    }
    let mut text = header.join(",") + "\n";
    for respondent in 1..=240 {
        let taste = random.normal(0.0, 0.5);
        let rating = |value: f64| (value + 0.5).floor().clamp(1.0, 7.0);
        let expected = DIMENSIONS.map(|_| rating(random.normal(5.9 + taste, 0.8)));
        let mut perceived = [0.0; 5];
        for (index, (_, gap, spread)) in DIMENSIONS.iter().enumerate() {
            perceived[index] = rating(expected[index] + random.normal(*gap, *spread));
        }
        let mean = |values: &[f64; 5]| rating(values.iter().sum::<f64>() / 5.0);
        let attitude = rating(mean(&perceived) + random.normal(0.0, 0.7));
        let rival = rating(random.normal(4.4, 1.0));
        let category = random.whole(2, 14);
        let share = (0.35 + 0.12 * (attitude - rival) + random.normal(0.0, 0.2)).clamp(0.0, 1.0);
        let mut cells = vec![language.of(&format!("R{respondent:03}"), &format!("受访{respondent:03}")).to_owned()];
        cells.extend(expected.iter().chain(&perceived).map(f64::to_string));
        cells.extend([mean(&expected), mean(&perceived), attitude, rival].map(|value| value.to_string()));
        cells.extend([(share * f64::from(category)) as i32, category].map(|value| value.to_string()));
        text += &(cells.join(",") + "\n");
    }
    text
}

/// 600 subscribers: the day they joined and the day they left, empty while they stay.
pub(crate) fn subscriptions(language: Language) -> String {
    let mut random = Random::new(11);
    let (start, end) = (day(2022, 1, 1), day(2024, 12, 31));
    let plans = [("basic", "基础版"), ("standard", "标准版"), ("family", "家庭版")];
    let header = language.of("subscriber,plan,joined,left,monthly fee", "用户ID,套餐,加入日期,离开日期,月费");
    let mut text = header.to_owned() + "\n";
    let mut joined: Vec<i32> = (0..600).map(|_| random.whole(start, end - 30)).collect();
    joined.sort_unstable();
    for (index, joined) in joined.into_iter().enumerate() {
        let plan = random.pick(&[0.5, 0.35, 0.15]);
        // Hazards fall with time, and more slowly in the small plan.
        let stay = random.weibull(0.8, [280.0, 520.0, 900.0][plan]);
        let left = joined + (stay as i32).max(7);
        let left = if left <= end { language.date(left) } else { String::new() };
        let (english, chinese) = plans[plan];
        let row = [
            format!("S{:04}", index + 1),
            language.of(english, chinese).to_owned(),
            language.date(joined),
            left,
            [19, 39, 69][plan].to_string(),
        ];
        text += &(row.join(",") + "\n");
    }
    text
}

/// How many of three cohorts are still there after each year.
pub(crate) fn retention(language: Language) -> String {
    let mut random = Random::new(5);
    let mut cohorts = [[0_u32; 9]; 3];
    let kinds = [(0.55, 0.35), (0.7, 0.22), (0.85, 0.12)];
    for (cohort, (loyal, often)) in cohorts.iter_mut().zip(kinds) {
        for _ in 0..1000 {
            // Two kinds of customers in one cohort: its retention rate rises as the fickle go.
            let leaves = if random.happens(loyal) { often * 0.45 } else { often * 2.2_f64 };
            let mut year = 0;
            while year < 9 {
                cohort[year] += 1;
                if random.happens(leaves.min(0.95)) {
                    break;
                }
                year += 1;
            }
        }
    }
    let header = language.of("year,basic,standard,family", "年份,基础版,标准版,家庭版");
    let mut text = header.to_owned() + "\n";
    for year in 0..9 {
        text += &format!("{year},{},{},{}\n", cohorts[0][year], cohorts[1][year], cohorts[2][year]);
    }
    text
}

/// 180 business accounts: revenue and cost of last year, years with us, and what they could buy.
pub(crate) fn accounts(language: Language) -> String {
    let mut random = Random::new(80);
    let industries =
        [("machinery", "机械"), ("food", "食品"), ("logistics", "物流"), ("retail", "零售"), ("software", "软件")];
    let header = language.of(
        "account,industry,revenue,cost to serve,profit,tenure years,potential",
        "客户名称,行业,销售收入,服务成本,利润,合作年限,潜在价值",
    );
    let mut text = header.to_owned() + "\n";
    for number in 1..=180 {
        let revenue = random.lognormal(180_000.0, 1.1);
        let tenure = (random.weibull(1.1, 6.0) * 10.0).floor().clamp(1.0, 250.0) / 10.0;
        // Large accounts press the price and ask for more: a few cost more than they bring.
        let cost = revenue * (0.72 + 0.05 * libm::log10(revenue / 180_000.0) + random.normal(0.0, 0.14)).max(0.3);
        let potential = revenue * (1.0 + random.weibull(0.9, 0.7));
        let (english, chinese) = industries[random.pick(&[1.0; 5])];
        let round = |value: f64| (value / 100.0).floor() as i64 * 100;
        let (revenue, cost, potential) = (round(revenue), round(cost), round(potential));
        let row = [
            language.of(&format!("Account {number:03}"), &format!("客户{number:03}")).to_owned(),
            language.of(english, chinese).to_owned(),
            revenue.to_string(),
            cost.to_string(),
            (revenue - cost).to_string(),
            tenure.to_string(),
            potential.to_string(),
        ];
        text += &(row.join(",") + "\n");
    }
    text
}

/// 120 prospects: whether they have the money, the authority and the need.
pub(crate) fn prospects(language: Language) -> String {
    let mut random = Random::new(13);
    let mut text = language.of("prospect,money,authority,need", "潜在客户,购买力,决策权,需求").to_owned() + "\n";
    for number in 1..=120 {
        let name = language.of(&format!("Prospect {number:03}"), &format!("准客户{number:03}")).to_owned();
        let flags = [0.6, 0.5, 0.7].map(|share| match random.happens(share) {
            true => language.of("yes", "有").to_owned(),
            false => language.of("no", "无").to_owned(),
        });
        text += &format!("{name},{}\n", flags.join(","));
    }
    text
}

impl Language {
    /// The English or the Chinese words.
    pub(crate) fn of<'a>(self, english: &'a str, chinese: &'a str) -> &'a str {
        match self {
            Self::English => english,
            Self::Chinese => chinese,
        }
    }

    /// A date as the language's spreadsheets write it: `2024-01-05`, `2024/1/5`.
    pub(crate) fn date(self, date: i32) -> String {
        let (year, month, day) = civil(date);
        match self {
            Self::English => format!("{year}-{month:02}-{day:02}"),
            Self::Chinese => format!("{year}/{month}/{day}"),
        }
    }
}
