//! One expression tree gives symbols, numbers, text and value.

use models::{Expr, Relation, Step, catalogue, evaluate};

fn symbol(name: &'static str, value: f64) -> Expr {
    Expr::Symbol(name, value)
}

fn step(formula: &Expr) -> Step {
    Step::new("result", "V", formula).unwrap()
}

/// Checks text and value of a formula.
fn check(formula: &Expr, text: &str, value: f64) {
    let step = step(formula);
    assert_eq!(step.text, text);
    assert!((step.value - value).abs() < 1e-12, "{text}: {}", step.value);
}

/// Fails where a tag is left open or closed twice.
fn assert_well_formed(markup: &str) {
    let mut open: Vec<&str> = Vec::new();
    for part in markup.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap_or_else(|| panic!("no end of tag in {markup}"));
        assert!(!text.contains('>'), "a bare > in {markup}");
        match tag.strip_prefix('/') {
            Some(closed) => assert_eq!(open.pop(), Some(closed), "{markup}"),
            None => open.push(tag),
        }
    }
    assert!(open.is_empty(), "{open:?} open in {markup}");
}

#[test]
fn parentheses_stand_where_they_are_needed_and_nowhere_else() {
    let [a, b, c] = [|| symbol("a", 2.0), || symbol("b", 3.0), || symbol("c", 4.0)];
    check(&(a() - (b() - c())), "V = a − (b − c) = 2 − (3 − 4) = 3", 3.0);
    check(&(a() - b() - c()), "V = a − b − c = 2 − 3 − 4 = −5", -5.0);
    check(&((a() + b()) * c()), "V = (a + b) × c = (2 + 3) × 4 = 20", 20.0);
    check(&(a() / (b() * c())), "V = a / (b × c) = 2 / (3 × 4) ≈ 0.16667", 1.0 / 6.0);
    check(&(a() / b() / c()), "V = a / b / c = 2 / 3 / 4 ≈ 0.16667", 1.0 / 6.0);
    check(&((a() / b()).power(c())), "V = (a / b)^c = (2 / 3)^4 ≈ 0.19753", 16.0 / 81.0);
    check(&(a().power(b() - 1.0)), "V = a^(b − 1) = 2^(3 − 1) = 4", 4.0);
}

#[test]
fn an_opposite_keeps_sums_together() {
    let [a, b] = [|| symbol("a", 2.0), || symbol("b", 3.0)];
    check(&-(a() + b()), "V = −(a + b) = −(2 + 3) = −5", -5.0);
    check(&-(a() * b()), "V = −a × b = −2 × 3 = −6", -6.0);
    check(&(a() - -b()), "V = a − (−b) = 2 − (−3) = 5", 5.0);
    check(
        &(1.0 - (-(a() * b())).call(models::Function::Exp)),
        "V = 1 − exp(−a × b) = 1 − exp(−2 × 3) ≈ 0.99752",
        1.0 - (-6.0f64).exp(),
    );
}

#[test]
fn negative_numbers_are_set_apart_except_at_the_start() {
    let [a, b] = [|| symbol("a", -2.0), || symbol("b", -0.5)];
    check(&(a() - b()), "V = a − b = −2 − (−0.5) = −1.5", -1.5);
    check(&(a() * b()), "V = a × b = (−2) × (−0.5) = 1", 1.0);
    check(&(a().power(2.0)), "V = a^2 = (−2)^2 = 4", 4.0);
}

#[test]
fn long_sums_show_their_first_two_terms_and_the_last() {
    let ratings = || Expr::Element("P", 1, vec![1.0, 2.0, 3.0, 4.0, 5.0]);
    check(&Expr::sum("i", 1, 5, ratings()), "V = Σ(i = 1 … 5) P_i = 1 + 2 + … + 5 = 15", 15.0);
    check(&Expr::sum("i", 1, 4, ratings()), "V = Σ(i = 1 … 4) P_i = 1 + 2 + 3 + 4 = 10", 10.0);
    let discounted = symbol("m", 100.0) * symbol("r", 0.5).power(Expr::Index - 1.0);
    check(
        &Expr::sum("t", 1, 3, discounted),
        "V = Σ(t = 1 … 3) m × r^(t − 1) = 100 × 0.5^0 + 100 × 0.5^1 + 100 × 0.5^2 = 175",
        175.0,
    );
}

#[test]
fn a_mean_goes_to_its_divisor() {
    check(&Expr::mean("x", &[1.0, 2.0, 6.0]), "V = Σ(i = 1 … n) x_i / n = (1 + 2 + 6) / 3 = 3", 3.0);
    assert!(step(&Expr::mean("x", &[1.0, 2.0])).symbols.contains("<mi>n</mi></munderover>"));
}

#[test]
fn a_long_side_of_a_fraction_is_cut_short_and_a_sum_in_the_open_is_not() {
    let five = || ["a", "b", "c", "d", "e"].map(|name| symbol(name, 2.0)).into_iter().reduce(|sum, term| sum + term);
    let (open, fraction) = (step(&five().unwrap()), step(&(five().unwrap() / 5.0)));
    assert!(open.symbols.contains("<mi>d</mi>"));
    assert!(fraction.symbols.contains("<mi>b</mi><mo>+</mo><mo>⋯</mo><mo>+</mo><mi>e</mi></mrow><mrow><mn>5</mn>"));
    assert!(fraction.text.starts_with("V = (a + b + c + d + e) / 5 = "), "{}", fraction.text);
}

#[test]
fn comparisons_show_the_relation_that_holds() {
    let holds = Step::new("test", "", &symbol("M", 80.0).compare(Relation::AtLeast, symbol("c", 60.0))).unwrap();
    assert_eq!((holds.text.as_str(), holds.value), ("M ≥ c: 80 ≥ 60", 1.0));
    let fails = Step::new("test", "", &symbol("M", 40.0).compare(Relation::AtLeast, symbol("c", 60.0))).unwrap();
    assert_eq!((fails.text.as_str(), fails.value), ("M ≥ c: 40 < 60", 0.0));
    assert!(fails.numbers.contains("<mo>&lt;</mo>"));
    let within = Step::new("test", "", &symbol("S", -1.0).compare(Relation::SizeAtMost, symbol("z", 1.0))).unwrap();
    assert_eq!((within.text.as_str(), within.value), ("|S| ≤ z: |−1| ≤ 1", 1.0));
}

#[test]
fn both_lines_are_mathml() {
    let step = step(&(symbol("w_1", 2.0) * symbol("r", 0.5) / (1.0 + symbol("d", 0.1))));
    assert_eq!(
        step.symbols,
        "<mrow><mi>V</mi><mo>=</mo><mfrac><mrow><msub><mi>w</mi><mn>1</mn></msub><mo>&#x2062;</mo><mi>r</mi></mrow>\
         <mrow><mn>1</mn><mo>+</mo><mi>d</mi></mrow></mfrac></mrow>"
    );
    assert_eq!(
        step.numbers,
        "<mrow><mfrac><mrow><mn>2</mn><mo>×</mo><mn>0.5</mn></mrow><mrow><mn>1</mn><mo>+</mo><mn>0.1</mn></mrow></mfrac>\
         <mo>≈</mo><mn>0.90909</mn></mrow>"
    );
}

#[test]
fn a_formula_without_a_value_gives_no_line() {
    assert_eq!(Step::new("result", "V", &(symbol("a", 1.0) / symbol("b", 0.0))), None);
    assert_eq!(Step::new("result", "V", &Expr::Index), None);
    assert_eq!(Step::new("result", "V", &Expr::Element("P", 1, vec![1.0])), None);
}

#[test]
fn every_line_of_every_model_is_well_formed() {
    for card in catalogue() {
        for (inputs, settings) in
            [(card.example_inputs(), card.example_settings()), (card.default_inputs(), card.default_settings())]
        {
            for step in evaluate(card.id, &inputs, &settings).unwrap().steps {
                assert_well_formed(&step.symbols);
                assert_well_formed(&step.numbers);
            }
        }
    }
}
