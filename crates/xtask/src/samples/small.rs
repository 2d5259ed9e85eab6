//! Small files that the textbook's models run on: a survey, subscriptions, a retention table, business accounts and
//! prospects. Headers and words in either language; the numbers are the same in both.

use super::Language;
use super::calendar::{civil, day};
use super::random::Random;

/// The five dimensions of service quality: how many of the 22 items each has, the mean and spread of the gap between
/// perception and expectation that the survey shows.
const DIMENSIONS: [(usize, f64, f64); 5] =
    [(4, 0.4, 0.9), (5, -0.8, 1.1), (4, -0.5, 1.0), (4, -0.1, 0.8), (5, -0.4, 1.0)];

/// 240 guests of a hotel chain: expectation and perception of 22 items (1 to 7), overall expectation and experience
/// (1 to 10), attitude to the chain and to its best rival, stays here and stays anywhere.
pub(crate) fn survey(language: Language) -> String {
    let mut random = Random::new(22);
    let mut header = vec![language.of("respondent", "受访者").to_owned()];
    header.extend((1..=22).map(|item| format!("{}{item}", language.of("e", "期望"))));
    header.extend((1..=22).map(|item| format!("{}{item}", language.of("p", "感知"))));
    let others = [
        ("expectation", "期望值"),
        ("experience", "体验"),
        ("attitude", "对本品牌的态度"),
        ("rival attitude", "竞争品牌态度"),
        ("own purchases", "本品牌购买次数"),
        ("category purchases", "同类购买次数"),
    ];
    header.extend(others.map(|(english, chinese)| language.of(english, chinese).to_owned()));
    let mut text = header.join(",") + "\n";
    for respondent in 1..=240 {
        let rating = |value: f64, most: f64| (value + 0.5).floor().clamp(1.0, most);
        let demanding = random.normal(0.0, 0.5);
        let (mut expected, mut perceived) = (Vec::new(), Vec::new());
        for (items, gap, spread) in DIMENSIONS {
            let felt = random.normal(gap, spread);
            for _ in 0..items {
                expected.push(rating(random.normal(5.8 + demanding, 0.8), 7.0));
                perceived.push(rating(5.8 + demanding + felt + random.normal(0.0, 0.6), 7.0));
            }
        }
        let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
        let overall =
            [&expected, &perceived].map(|values| rating(mean(values) * 10.0 / 7.0 + random.normal(0.0, 0.5), 10.0));
        let attitude = rating(mean(&perceived) + random.normal(0.0, 0.7), 7.0);
        let rival = rating(random.normal(4.6, 1.1), 7.0);
        let anywhere = random.whole(2, 14);
        let share = (0.4 + 0.12 * (attitude - rival) + random.normal(0.0, 0.22)).clamp(0.0, 1.0);
        let here = (share * f64::from(anywhere) + 0.5).floor();
        // Now and then an answer is left blank.
        let mut cell = |value: &f64| if random.happens(0.01) { String::new() } else { value.to_string() };
        let mut cells = vec![language.of(&format!("R{respondent:03}"), &format!("受访{respondent:03}")).to_owned()];
        cells.extend(expected.iter().chain(&perceived).map(&mut cell));
        cells.extend(overall.iter().chain(&[attitude, rival, here, f64::from(anywhere)]).map(f64::to_string));
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

/// Two segments of 1,000 customers each, and how many were still there after each year (Fader & Hardie 2007, *How to project
/// customer retention*, Journal of Interactive Marketing 21(1), table 1).
pub(crate) fn retention(language: Language) -> String {
    const HIGH_END: [u32; 13] = [1000, 869, 743, 653, 593, 551, 517, 491, 468, 445, 427, 409, 394];
    const REGULAR: [u32; 13] = [1000, 631, 468, 382, 326, 289, 262, 241, 223, 207, 194, 183, 173];
    let mut text = language.of("year,high end,regular", "年份,高端客户,普通客户").to_owned() + "\n";
    for (year, (high_end, regular)) in HIGH_END.iter().zip(REGULAR).enumerate() {
        text += &format!("{year},{high_end},{regular}\n");
    }
    text
}

/// 180 business accounts of a wholesaler, one year in twelve months: what each brought and cost, when it bought, and
/// what it could buy.
pub(crate) fn accounts(language: Language) -> String {
    let mut random = Random::new(80);
    let industries =
        [("machinery", "机械"), ("food", "食品"), ("logistics", "物流"), ("retail", "零售"), ("software", "软件")];
    let columns = [
        ("account", "客户名称"),
        ("industry", "行业"),
        ("revenue", "收入"),
        ("gross margin", "毛利率"),
        ("cost to serve", "服务成本"),
        ("annual margin", "年利润"),
        ("orders", "订单数"),
        ("last period", "最后购买期"),
        ("observed periods", "观察期数"),
        ("loyalty score", "忠诚度"),
        ("retention rate", "保留率"),
        ("acquisition cost", "获客成本"),
        ("tenure years", "合作年限"),
        ("potential", "潜在价值"),
    ];
    let mut text = columns.map(|(english, chinese)| language.of(english, chinese)).join(",") + "\n";
    for number in 1..=180 {
        let revenue = random.lognormal(180_000.0, 1.1);
        let size = libm::log10(revenue / 180_000.0);
        let tenure = (random.weibull(1.1, 6.0) * 10.0).floor().clamp(1.0, 250.0) / 10.0;
        // Large accounts press the price and ask for more: a few cost more than they bring.
        let margin = (0.31 - 0.05 * size + random.normal(0.0, 0.06)).clamp(0.04, 0.6);
        let cost = revenue * (0.16 + 0.03 * size + random.normal(0.0, 0.09)).clamp(0.02, 0.6);
        let last = 12 - (random.weibull(0.7, 2.2) as i32).min(11);
        let orders = (random.weibull(1.2, 9.0) as i32 + 1).min(2 * last);
        let loyalty = (0.25 + 0.05 * tenure + random.normal(0.0, 0.2)).clamp(0.02, 0.99);
        let retention = (0.55 + 0.4 * loyalty + random.normal(0.0, 0.06)).clamp(0.2, 0.98);
        let potential = revenue * (1.0 + random.weibull(0.9, 0.7));
        let acquisition = revenue * (0.04 + 0.08 * random.uniform());
        let (english, chinese) = industries[random.pick(&[1.0; 5])];
        let money = |value: f64| (value / 100.0).floor() * 100.0;
        let percent = |share: f64| format!("{}%", (share * 100.0).floor());
        let row = [
            language.of(&format!("Account {number:03}"), &format!("客户{number:03}")).to_owned(),
            language.of(english, chinese).to_owned(),
            money(revenue).to_string(),
            percent(margin),
            money(cost).to_string(),
            (money(revenue * margin) - money(cost)).to_string(),
            orders.to_string(),
            last.to_string(),
            "12".to_owned(),
            percent(loyalty),
            percent(retention),
            money(acquisition).to_string(),
            tenure.to_string(),
            money(potential).to_string(),
        ];
        text += &(row.join(",") + "\n");
    }
    text
}

/// 120 prospects: money, authority and need, each from 0 to 100 as a seller rated them.
pub(crate) fn prospects(language: Language) -> String {
    let mut random = Random::new(13);
    let mut text = language.of("prospect,money,authority,need", "潜在客户,购买力,决策权,需求").to_owned() + "\n";
    for number in 1..=120 {
        let name = language.of(&format!("Prospect {number:03}"), &format!("准客户{number:03}")).to_owned();
        let points = [62.0, 55.0, 68.0].map(|mean| (random.normal(mean, 20.0) / 5.0).floor().clamp(0.0, 20.0) * 5.0);
        text += &format!("{name},{}\n", points.map(|value| value.to_string()).join(","));
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
